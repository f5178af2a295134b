using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>What is likely not meant in a query that is well formed.</summary>
public static class Doubts
{
    /// <summary>Advice in the order of the text.</summary>
    public static IReadOnlyList<Advice> About(Query query)
    {
        var variables = new VariableUse(query);
        return
        [
            .. PrefixDoubts.About(query)
                .Concat(LabelDoubts.About(query, variables))
                .Concat(VariableDoubts.About(query, variables))
                .Concat(ConnectionDoubts.About(query))
                .Concat(OrderDoubts.About(query))
                .Concat(ShapeDoubts.About(query))
                .OrderBy(advice => advice.Span.Start).ThenBy(advice => advice.Severity),
        ];
    }
}

/// <summary>Where each variable of a query occurs.</summary>
internal sealed class VariableUse
{
    public VariableUse(Query query) => Occurrences = query.All().OfType<Variable>().Where(v => v.Name.Length > 0).ToLookup(v => v.Name, StringComparer.Ordinal);

    public ILookup<string, Variable> Occurrences { get; }

    public IEnumerable<string> Names => Occurrences.Select(group => group.Key);
}
