using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;
using static DataChallenge.Sources.Sparql.Help.Explanation;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>Tells the parts of a WHERE.</summary>
internal static class PatternSentences
{
    public static IReadOnlyList<Sentence> Of(Pattern pattern) => pattern switch
    {
        GroupPattern group => [.. group.Parts.SelectMany(part => part is GroupPattern inner ? [Say(SentenceKind.Together, inner.Span, [], Of(inner))] : Of(part))],
        TriplesBlock block => [.. block.Groups.SelectMany(TripleSentences.Of)],
        OptionalPattern optional => [Say(SentenceKind.Optional, optional.Span, [], Of(optional.Group))],
        MinusPattern minus => [Say(SentenceKind.TakesAway, minus.Span, [], Of(minus.Group))],
        UnionPattern union => [Say(SentenceKind.Either, union.Span, [], [.. union.Branches.Select(branch => Say(SentenceKind.OneWay, branch.Span, [], Of(branch)))])],
        FilterPattern filter => [Filter(filter)],
        BindPattern bind => [Say(SentenceKind.Names, bind.Span, [[Words.Of(bind.Variable)], [Words.Of(bind.Expression)]])],
        InlineData data => [.. data.Variables.Select((variable, index) => Say(SentenceKind.Among, data.Span,
            [[Words.Of(variable)], [.. data.Rows.Select(row => row[index]).OfType<Term>().Take(20).Select(Words.Of)]]))],
        ServicePattern service when Wikibase.IsLabelService(service) => [Say(SentenceKind.AddsLabels, service.Span, [[new Word(WordKind.Value, Languages(service))]])],
        ServicePattern service => [Say(SentenceKind.AsksService, service.Span, [[Words.Of(service.Name)]], Of(service.Group))],
        GraphPattern graph => [Say(SentenceKind.InGraph, graph.Span, [[Words.Of(graph.Name)]], Of(graph.Group))],
        SubSelect sub => [Say(SentenceKind.Within, sub.Span, [], [.. Select(sub.Select), .. sub.Values is { } values ? Of(values) : []])],
        IncludePattern include => [Say(SentenceKind.Takes, include.Span, [[new Word(WordKind.Code, include.Name)]])],
        _ => [],
    };

    private static Sentence Filter(FilterPattern filter) => filter.Condition switch
    {
        ExistsExpression exists => Say(exists.Not ? SentenceKind.KeepsIfMissing : SentenceKind.KeepsIfFound, filter.Span, [], Of(exists.Group)),
        var condition => Say(SentenceKind.Keeps, filter.Span, [[Words.Of(condition)]]),
    };

    private static string Languages(ServicePattern service) =>
        service.Group.All().OfType<Literal>().FirstOrDefault()?.Text.Replace("[AUTO_LANGUAGE],", "", StringComparison.Ordinal).Replace(",", ", ", StringComparison.Ordinal) ?? "";
}
