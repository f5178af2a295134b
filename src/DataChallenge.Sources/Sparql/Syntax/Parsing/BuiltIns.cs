using System.Collections.Frozen;

namespace DataChallenge.Sources.Sparql.Syntax.Parsing;

/// <summary>The functions of rule 121 with how many arguments they take, and the aggregates of rule 127.</summary>
internal static class BuiltIns
{
    private const int Any = int.MaxValue;

    public static readonly FrozenDictionary<string, (int Least, int Most)> Arity = Table().ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Aggregates = new[] { "COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT" }.ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, (int, int)>> Table()
    {
        foreach (var name in "RAND NOW UUID STRUUID".Split(' ')) yield return new(name, (0, 0));
        foreach (var name in ("STR LANG DATATYPE BOUND IRI URI ABS CEIL FLOOR ROUND STRLEN UCASE LCASE ENCODE_FOR_URI YEAR MONTH DAY HOURS MINUTES SECONDS " +
            "TIMEZONE TZ MD5 SHA1 SHA256 SHA384 SHA512 ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC").Split(' ')) yield return new(name, (1, 1));
        foreach (var name in "LANGMATCHES CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER STRLANG STRDT SAMETERM".Split(' ')) yield return new(name, (2, 2));
        yield return new("BNODE", (0, 1));
        yield return new("IF", (3, 3));
        yield return new("SUBSTR", (2, 3));
        yield return new("REGEX", (2, 3));
        yield return new("REPLACE", (3, 4));
        yield return new("CONCAT", (0, Any));
        yield return new("COALESCE", (0, Any));
    }
}
