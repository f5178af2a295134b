using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>No LIMIT on an open pattern, rows that come several times, direct instances only.</summary>
internal static class ShapeDoubts
{
    private const string Human = "Q5";

    public static IEnumerable<Advice> About(Query query)
    {
        if (query.Body is SelectForm select && query.Body.Where is { } where)
        {
            var aggregates = select.Modifiers.GroupBy.Count > 0 || select.Projection.Any(column => column.Expression?.All().OfType<Aggregate>().Any() == true);
            if (!aggregates && select.Modifiers.Limit is null && IsOpen(where))
            {
                var end = query.Values?.Span.Start ?? (select.Modifiers.Span.Length > 0 ? select.Modifiers.Span.End : where.Span.End);
                yield return new(AdviceKind.NoLimit, Severity.Hint, select.Span with { End = select.Span.Start + "SELECT".Length }, [], new Repair(new Edit(new(end, end), "\nLIMIT 100\n")));
            }
            if (!aggregates && !select.Everything && select.Duplicates == Duplicates.Kept && Multiplies(select, where))
                yield return new(AdviceKind.DistinctMissing, Severity.Hint, select.Span with { End = select.Span.Start + "SELECT".Length }, [],
                    new Repair(new Edit(new(select.Span.Start + "SELECT".Length, select.Span.Start + "SELECT".Length), " DISTINCT")));
        }
        foreach (var predicate in query.All().OfType<Predicate>())
            if (Wikibase.IsProperty(predicate.Verb, "P31") && predicate.Objects.OfType<IriTerm>().FirstOrDefault() is { Prefix: "wd" } item && item.Local != Human && Wikibase.IsItemId(item.Local))
                yield return new(AdviceKind.WithoutSubclasses, Severity.Hint, predicate.Verb.Span, ["wdt:P31/wdt:P279*"], new Repair(new Edit(predicate.Verb.Span, "wdt:P31/wdt:P279*")));
    }

    /// <summary>Whether no statement names a thing or a value: then everything of the source may match.</summary>
    private static bool IsOpen(GroupPattern where)
    {
        var groups = where.All().OfType<TripleGroup>().ToList();
        return groups.Count > 0 && !where.All().OfType<InlineData>().Any() && !where.All().OfType<SubSelect>().Any() && !where.Parts.OfType<ServicePattern>().Any(service => !Wikibase.IsLabelService(service))
            && groups.TrueForAll(group => group.Subject is not (IriTerm or Literal)
                && group.Predicates.All(predicate => predicate.Objects.All(node => node is not (IriTerm or Literal)) || IsSetting(group)));
    }

    private static bool IsSetting(TripleGroup group) => group.Subject is IriTerm { Prefix: "bd" or "hint" };

    /// <summary>A subject that is not asked for can stand before the same object many times.</summary>
    private static bool Multiplies(SelectForm select, GroupPattern where)
    {
        var asked = select.Projection.Select(column => column.Variable.Name).ToHashSet(StringComparer.Ordinal);
        return where.Parts.OfType<TriplesBlock>().SelectMany(block => block.Groups).Any(group =>
            group.Subject is Variable subject && !asked.Contains(subject.Name)
            && group.Predicates.SelectMany(predicate => predicate.Objects).OfType<Variable>().Any(node => asked.Contains(node.Name)));
    }
}
