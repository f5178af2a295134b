using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>Parts of one group that share no variable: a cartesian product.</summary>
internal static class ConnectionDoubts
{
    public static IEnumerable<Advice> About(Query query)
    {
        foreach (var group in query.All().OfType<GroupPattern>())
        {
            var islands = new List<(HashSet<string> Names, SyntaxNode? Triples)>();
            foreach (var (names, triples) in Pieces(group).Where(piece => piece.Names.Count > 0))
            {
                var touching = islands.Where(island => island.Names.Overlaps(names)).ToList();
                islands.RemoveAll(touching.Contains);
                var all = touching.Aggregate(names, (union, island) => { union.UnionWith(island.Names); return union; });
                islands.Add((all, touching.Select(island => island.Triples).FirstOrDefault(node => node is not null) ?? triples));
            }
            var alone = islands.Where(island => island.Triples is not null).OrderBy(island => island.Triples!.Span.Start).ToList();
            if (alone.Count > 1) yield return new(AdviceKind.Unconnected, Severity.Doubt, alone[1].Triples!.Span, [alone[0].Names.First(), alone[1].Names.First()]);
        }
    }

    /// <summary>Statements one by one, other parts whole; filters and binds tie together what they mention.</summary>
    private static IEnumerable<(HashSet<string> Names, SyntaxNode? Triples)> Pieces(GroupPattern group)
    {
        foreach (var part in group.Parts.Where(part => !Wikibase.IsLabelService(part)))
        {
            if (part is TriplesBlock block)
                foreach (var triples in block.Groups) yield return (Names(triples), triples);
            else if (part is FilterPattern or BindPattern) yield return (Names(part), null);
            else yield return (Scope.Of(part), part is GroupPattern or UnionPattern or SubSelect ? part : null);
        }
    }

    private static HashSet<string> Names(SyntaxNode node) => node.All().OfType<Variable>().Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
}
