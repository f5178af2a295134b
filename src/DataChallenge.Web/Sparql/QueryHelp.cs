using System.Diagnostics;
using System.Globalization;
using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Sparql.Help;
using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Sparql;

/// <summary>What can be said of a query while it is written.</summary>
/// <param name="Advice">In the order of the text.</param>
/// <param name="Sentences">The query in words; empty while it has mistakes.</param>
/// <param name="LabelsWaiting">Whether asking again soon will show more labels.</param>
public sealed record HelpAnswer(IReadOnlyList<AdviceShown> Advice, IReadOnlyList<SentenceShown> Sentences, bool LabelsWaiting);

/// <summary>Why an answer is empty, in one sentence, and the places it speaks of.</summary>
public sealed record WhyEmptyAnswer(string Message, IReadOnlyList<PlaceShown> Places);

/// <summary>A stretch of the query.</summary>
public sealed record PlaceShown(int From, int To);

/// <summary>Reads a query with its author.</summary>
public sealed class QueryHelp(AdviceWords words, ExplanationWords explanations, EntityLabels labels, QueryGateway gateway, KitSnapshots snapshots, IStringLocalizer<HelpText> texts)
{
    /// <summary>Mistakes told at once: more would hide the first.</summary>
    private const int MostMistakes = 10;

    /// <summary>Doubts compare names and parts with each other; no query by hand has as many.</summary>
    private const int MostTokensDoubted = 3000;
    private const int MostNamesDoubted = 150;

    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AllTries = TimeSpan.FromSeconds(8);

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public async Task<HelpAnswer> About(string text, string source, CancellationToken cancel)
    {
        var parse = SparqlParser.Parse(text);
        if (!parse.IsWellFormed) return new(Show(Diagnosis.Of(parse with { Faults = [.. parse.Faults.Take(MostMistakes)] }).Take(MostMistakes), text), [], false);
        var sentences = Explanation.Of(parse.Query!);
        var named = sentences.SelectMany(sentence => sentence.All()).SelectMany(sentence => sentence.Words).SelectMany(place => place).Select(word => word.Iri).OfType<string>();
        var (known, waiting) = await labels.Of(named, source, Language, cancel);
        return new(Show(IsByHand(parse) ? Doubts.About(parse.Query!) : [], text), explanations.Show(sentences, known), waiting);
    }

    /// <summary>Finds the smallest part that empties the answer, within the doctor's tries and a time in all.</summary>
    public async Task<WhyEmptyAnswer> WhyEmpty(string text, string source, CancellationToken cancel)
    {
        var parse = SparqlParser.Parse(text);
        if (!parse.IsWellFormed) return new(texts["Why_NotReadable"], []);
        if (!snapshots.Holds(source)) return new(texts[$"Why_{EmptyCause.NotFound}"], []);
        var started = Stopwatch.GetTimestamp();
        var finding = await EmptyResultDoctor.Examine(parse.Query!, async ask =>
        {
            if (Stopwatch.GetElapsedTime(started) > AllTries) return null;
            var outcome = await gateway.Run(source, new(ask, Language, OneTry), cancel);
            return outcome is QueryOutcome.Answered { Result.Rows: [[{ } value]] } ? value.Lexical == "true" : null;
        });
        var parts = string.Join(", ", finding.Parts.Take(4).Select(span => $"`{AdviceWords.Quote(text[span.Start..span.End])}`"));
        return new(texts[$"Why_{finding.Cause}", parts], [.. finding.Parts.Select(span => new PlaceShown(span.Start, span.End))]);
    }

    private static bool IsByHand(Parse parse) =>
        parse.Source.Tokens.Count(token => token.Kind is not (TokenKind.Comment or TokenKind.WhiteSpace)) <= MostTokensDoubted
        && parse.Query!.All().OfType<Variable>().Select(variable => variable.Name).Distinct(StringComparer.Ordinal).Count() <= MostNamesDoubted;

    private List<AdviceShown> Show(IEnumerable<Advice> advice, string text) => [.. advice.Select(one => words.Show(one, text.Length))];
}
