namespace DataChallenge.Sources.Sparql.Syntax;

/// <summary>What a query text may measure.</summary>
public static class QueryLimits
{
    /// <summary>UTF-8 bytes of a query.</summary>
    public const int Bytes = 100_000;

    /// <summary>Levels of nested braces, parentheses and brackets.</summary>
    public const int Depth = 200;
}
