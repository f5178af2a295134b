using DataChallenge.Sources.Sparql.Syntax.Tree;
using static DataChallenge.Sources.Sparql.Help.Explanation;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>Tells statements: one sentence for each subject, property and value.</summary>
internal static class TripleSentences
{
    public static IEnumerable<Sentence> Of(TripleGroup group) =>
        group.Predicates.SelectMany(predicate => predicate.Objects.Select(node => Statement(group, predicate, node)))
            .Concat(group.Predicates.SelectMany(predicate => predicate.Objects).Append(group.Subject).OfType<PropertyList>().SelectMany(Inside));

    private static IEnumerable<Sentence> Inside(PropertyList list) =>
        list.Predicates.SelectMany(predicate => predicate.Objects.Select(node => Statement(list, list.Span, predicate, node)));

    private static Sentence Statement(TripleGroup group, Predicate predicate, GraphNode node)
    {
        // The first statement's place takes the subject in; those after ";" or "," have places of their own.
        var span = predicate == group.Predicates[0] && node == predicate.Objects[0] ? new Span(group.Span.Start, node.Span.End)
            : node == predicate.Objects[0] ? new Span(predicate.Span.Start, node.Span.End) : node.Span;
        return Statement(group.Subject, span, predicate, node);
    }

    private static Sentence Statement(GraphNode subject, Span span, Predicate predicate, GraphNode node)
    {
        IReadOnlyList<Word> from = [Thing(subject)], to = [Thing(node)];
        switch (predicate.Verb)
        {
            case TermPath { A: true }: return Say(SentenceKind.IsA, span, [from, to]);
            case TermPath { Term: Variable property }: return Say(SentenceKind.Relates, span, [from, [Words.Of(property)], to]);
            case var verb when Wikibase.IsProperty(verb, "P31"): return Say(SentenceKind.IsA, span, [from, to]);
            case SequencePath { Steps: [var first, RepeatedPath { Sign: '*', Inner: var inner }] } when Wikibase.IsProperty(first, "P31") && Wikibase.IsProperty(inner, "P279"):
                return Say(SentenceKind.IsAKindOf, span, [from, to]);
            case TermPath term: return Say(SentenceKind.Has, span, [from, [Words.Of(term)], to]);
            case InversePath { Inner: TermPath inverse }: return Say(SentenceKind.IsThe, span, [from, [Words.Of(inverse)], to]);
            default: return Say(SentenceKind.Follows, span, [from, [.. Steps(predicate.Verb)], to]);
        }
    }

    private static IEnumerable<Word> Steps(PropertyPath path) => path is SequencePath sequence ? sequence.Steps.Select(Words.Of) : [Words.Of(path)];

    private static Word Thing(GraphNode node) => node is PropertyList or BlankNode ? new(WordKind.Variable, "") : Words.Of(node);
}
