using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax.Parsing;

/// <summary>A blank node label belongs to one basic graph pattern (SPARQL 1.1, 4.1.4 and 5.1.1): triples apart only by filters.</summary>
internal static class BlankNodeRules
{
    public static void Check(Query query, TokenCursor faults)
    {
        var home = new Dictionary<string, int>(StringComparer.Ordinal);
        var patterns = 0;
        foreach (var group in query.All().OfType<GroupPattern>())
        {
            patterns++;
            foreach (var part in group.Parts)
            {
                if (part is TriplesBlock block) CheckBlock(block, patterns);
                else if (part is not FilterPattern) patterns++;
            }
        }

        void CheckBlock(TriplesBlock block, int pattern)
        {
            foreach (var node in block.All().OfType<BlankNode>())
                if (node.Label is { } label && home.TryAdd(label, pattern) is false && home[label] != pattern)
                    faults.Add(new(FaultKind.BlankNodeTwice, node.Span, Expected.Nothing, null, label));
        }
    }
}
