using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>Tells a query in sentences, part by part, in the order in which a reader understands it: what is looked for, then what is made of it.</summary>
public static class Explanation
{
    /// <summary>Sentences for a whole query.</summary>
    public static IReadOnlyList<Sentence> Of(Query query)
    {
        var sentences = new List<Sentence>(Opening(query.Body));
        if (query.Body is SelectForm { Named: var sets })
            sentences.AddRange(sets.Select(set => Say(SentenceKind.Prepares, set.Span, [[new Word(WordKind.Code, set.Name)]], Select(set.Select))));
        if (query.Body.Where is { } where) sentences.AddRange(PatternSentences.Of(where));
        if (query.Values is { } values) sentences.AddRange(PatternSentences.Of(values));
        sentences.AddRange(Closing(query.Body));
        return sentences;
    }

    /// <summary>Sentences for a query within the query.</summary>
    internal static IReadOnlyList<Sentence> Select(SelectForm select) => [.. Opening(select), .. PatternSentences.Of(select.Where!), .. Closing(select)];

    internal static Sentence Say(SentenceKind kind, Span span, IReadOnlyList<IReadOnlyList<Word>> words, IReadOnlyList<Sentence>? below = null) => new(kind, span, words, below ?? []);

    private static IEnumerable<Sentence> Opening(QueryBody body)
    {
        switch (body)
        {
            case SelectForm { Everything: true } select:
                yield return Say(SentenceKind.Everything, Head(select), []);
                break;
            case SelectForm select:
                yield return Say(select.Duplicates == Duplicates.Distinct ? SentenceKind.DistinctColumns : SentenceKind.Columns,
                    select.Projection[0].Span.To(select.Projection[^1].Span), [[.. select.Projection.Select(column => Words.Of(column.Variable))]]);
                break;
            case AskForm: yield return Say(SentenceKind.YesOrNo, body.Span, []); break;
            case ConstructForm: yield return Say(SentenceKind.Builds, body.Span, []); break;
            case DescribeForm describe: yield return Say(SentenceKind.Describes, describe.Span, [[.. describe.Targets.Select(Words.Of)]]); break;
        }
    }

    private static Span Head(SelectForm select) => new(select.Span.Start, select.Where!.Span.Start);

    private static IEnumerable<Sentence> Closing(QueryBody body)
    {
        var (_, groups, having, order, limit, offset) = body.Modifiers;
        if (groups.Count > 0) yield return Say(SentenceKind.Groups, groups[0].Span.To(groups[^1].Span), [[.. groups.Select(condition => Words.Of(condition.As ?? condition.Expression))]]);
        if (body is SelectForm select)
            foreach (var column in select.Projection.Where(column => column.Expression is not null)) yield return Computed(column);
        foreach (var condition in having) yield return Say(SentenceKind.KeepsGroups, condition.Span, [[Words.Of(condition)]]);
        foreach (var condition in order) yield return Say(condition.Descending == true ? SentenceKind.SortsDown : SentenceKind.SortsUp, condition.Span, [[Words.Of(condition.Expression)]]);
        if (offset is not null) yield return Say(SentenceKind.Skips, body.Modifiers.Span, [[new Word(WordKind.Value, offset)]]);
        if (limit is not null) yield return Say(SentenceKind.Limits, body.Modifiers.Span, [[new Word(WordKind.Value, limit)]]);
    }

    private static Sentence Computed(Projection column)
    {
        var name = Words.Of(column.Variable);
        if (column.Expression is not Aggregate aggregate) return Say(SentenceKind.Computes, column.Span, [[name], [Words.Of(column.Expression!)]]);
        if (aggregate.Argument is null) return Say(SentenceKind.CountsRows, column.Span, [[name]]);
        var kind = aggregate.Name switch
        {
            "COUNT" => aggregate.Distinct ? SentenceKind.CountsDistinct : SentenceKind.Counts,
            "SUM" => SentenceKind.Sums,
            "AVG" => SentenceKind.Averages,
            "MIN" => SentenceKind.Smallest,
            "MAX" => SentenceKind.Largest,
            "SAMPLE" => SentenceKind.AnyOne,
            _ => SentenceKind.Lists,
        };
        return Say(kind, column.Span, [[name], [Words.Of(aggregate.Argument)]]);
    }
}
