using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>OPTIONAL before what it depends on, and FILTER where its variable has no value.</summary>
internal static class OrderDoubts
{
    public static IEnumerable<Advice> About(Query query) =>
        query.Body.Where is { } where ? In(where, []) : [];

    private static IEnumerable<Advice> In(GroupPattern group, HashSet<string> outside)
    {
        var visible = Scope.Of(group);
        visible.UnionWith(outside);
        foreach (var advice in Early(group)) yield return advice;
        foreach (var part in group.Parts)
        {
            IEnumerable<Advice> below = part switch
            {
                FilterPattern filter => Filter(filter, visible),
                OptionalPattern optional => In(optional.Group, visible), // its filters see what stands around it (SPARQL 1.1, 6.3)
                MinusPattern minus => In(minus.Group, []),
                UnionPattern union => union.Branches.SelectMany(branch => In(branch, [])),
                GroupPattern inner => In(inner, []),
                GraphPattern graph => In(graph.Group, []),
                SubSelect { Select.Where: { } where } => In(where, []),
                _ => [],
            };
            foreach (var advice in below) yield return advice;
        }
    }

    private static IEnumerable<Advice> Filter(FilterPattern filter, HashSet<string> visible)
    {
        var inPatterns = filter.All().OfType<ExistsExpression>().SelectMany(exists => exists.Group.All()).ToHashSet(ReferenceEqualityComparer.Instance);
        var unseen = filter.All().OfType<Variable>().FirstOrDefault(variable => !inPatterns.Contains(variable) && !visible.Contains(variable.Name));
        // "?xLabel" gets its value from the label service after every filter: that, too, is a filter on nothing.
        if (unseen is not null) yield return new(AdviceKind.FilterOnUnbound, Severity.Doubt, unseen.Span, [unseen.Name, Distance.Nearest(unseen.Name, visible) ?? ""]);
    }

    private static IEnumerable<Advice> Early(GroupPattern group)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < group.Parts.Count; index++)
        {
            if (group.Parts[index] is OptionalPattern optional)
            {
                var own = Scope.Of(optional);
                var after = new HashSet<string>(StringComparer.Ordinal);
                foreach (var later in group.Parts.Skip(index + 1).Where(part => part is TriplesBlock or InlineData or SubSelect or UnionPattern or GroupPattern)) Scope.Collect(later, after);
                if (!own.Overlaps(before) && own.FirstOrDefault(after.Contains) is { } needed)
                    yield return new(AdviceKind.OptionalTooEarly, Severity.Doubt, optional.Span with { End = optional.Span.Start + "OPTIONAL".Length }, [needed]);
            }
            Scope.Collect(group.Parts[index], before);
        }
    }
}
