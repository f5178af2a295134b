using System.Globalization;
using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>Turns the parser's faults into what a beginner did: the place, the words, and a repair where one is certain.</summary>
public static class Diagnosis
{
    /// <summary>Prefixes of other sites that people bring along.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["dbo"] = "http://dbpedia.org/ontology/",
        ["dbr"] = "http://dbpedia.org/resource/",
        ["dbp"] = "http://dbpedia.org/property/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["geof"] = "http://www.opengis.net/def/function/geosparql/",
    };

    /// <summary>One advice for each fault, in the order of the text; none for a well-formed query.</summary>
    public static IReadOnlyList<Advice> Of(Parse parse)
    {
        var special = SpecialCharacters.Of(parse.Source);
        // A pasted character explains whatever the parser stumbled over behind it on the same line.
        var rest = parse.Faults.Where(fault => !special.Any(advice => Explains(parse.Source, advice, fault)));
        return [.. special.Concat(rest.Select(fault => Of(fault, parse))).OrderBy(advice => advice.Span.Start)];
    }

    private static bool Explains(SparqlText source, Advice advice, SyntaxFault fault) =>
        fault.Kind is FaultKind.Unexpected or FaultKind.UnclosedText or FaultKind.Unclosed or FaultKind.UnexpectedEnd or FaultKind.MissingDot or FaultKind.AfterEnd
        && source.PlaceOf(fault.Span.Start).Line >= source.PlaceOf(advice.Span.Start).Line;

    private static Advice Of(SyntaxFault fault, Parse parse) => fault.Kind switch
    {
        FaultKind.TooLong => Say(AdviceKind.TooLong, fault, (QueryLimits.Bytes / 1000).ToString(CultureInfo.InvariantCulture)),
        FaultKind.TooDeep => Say(AdviceKind.TooDeep, fault, QueryLimits.Depth.ToString(CultureInfo.InvariantCulture)),
        FaultKind.MissingDot => Say(AdviceKind.MissingDot, fault, []) with { Repair = new(new Edit(fault.Span, " .")) },
        FaultKind.Unclosed => Unclosed(fault, parse),
        FaultKind.UnknownPrefix => UnknownPrefix(fault),
        FaultKind.Unexpected => Unexpected(fault, parse),
        FaultKind.UnexpectedEnd => Say(AdviceKind.UnexpectedEnd, fault, "", Expectation(fault)),
        FaultKind.AfterEnd => AfterEnd(fault, parse),
        _ => Say(Enum.Parse<AdviceKind>(fault.Kind.ToString()), fault, fault.Found ?? ""),
    };

    private static Advice Say(AdviceKind kind, SyntaxFault fault, params IReadOnlyList<string> words) => new(kind, Severity.Mistake, fault.Span, words);

    /// <summary>What was expected, as a mark or as a key of the words under <c>Expected_…</c>.</summary>
    private static string Expectation(SyntaxFault fault) => fault.Mark ?? fault.Expected.ToString();

    private static Advice Unclosed(SyntaxFault fault, Parse parse)
    {
        var advice = Say(AdviceKind.Unclosed, fault, fault.Found ?? "", fault.Mark ?? "");
        var only = parse.Faults.Count == 1;
        var end = parse.Source.Text.TrimEnd().Length;
        return only ? advice with { Repair = new(new Edit(new(end, end), fault.Mark == "}" ? "\n}" : fault.Mark!)) } : advice;
    }

    private static Advice UnknownPrefix(SyntaxFault fault)
    {
        var prefix = fault.Found ?? "";
        var near = WellKnownPrefixes.All.Keys.FirstOrDefault(known => known.Equals(prefix, StringComparison.OrdinalIgnoreCase)) ?? Distance.Nearest(prefix, WellKnownPrefixes.All.Keys);
        if (near is not null) return Say(AdviceKind.UnknownPrefix, fault, prefix, near) with { Repair = new(new Edit(fault.Span, near + ":")) };
        return Elsewhere.TryGetValue(prefix, out var iri)
            ? Say(AdviceKind.UnknownPrefix, fault, prefix, "") with { Repair = new(new Edit(default, $"PREFIX {prefix}: <{iri}>\n")) }
            : Say(AdviceKind.UnknownPrefix, fault, prefix, "");
    }

    private static Advice AfterEnd(SyntaxFault fault, Parse parse) =>
        Word(fault, parse) ?? Say(AdviceKind.AfterEnd, fault, fault.Found ?? "");

    private static Advice Unexpected(SyntaxFault fault, Parse parse) =>
        Word(fault, parse) ?? Say(AdviceKind.Unexpected, fault, fault.Found ?? "", Expectation(fault));

    /// <summary>What a bare word in the wrong place was meant to be.</summary>
    private static Advice? Word(SyntaxFault fault, Parse parse)
    {
        if (fault.Found is not { Length: > 0 } word || !char.IsLetter(word[0])) return null;
        var names = parse.Source.Tokens.Where(token => token.Kind == TokenKind.Variable).Select(token => parse.Source.Of(token)[1..].ToString()).ToHashSet(StringComparer.Ordinal);
        var place = parse.Source.Tokens.FirstOrDefault(token => token.Start == fault.Span.Start);
        if (place.Kind != TokenKind.Word) return null;
        if (names.Contains(word)) return QuestionMark(fault, word);
        if (Keywords.French.TryGetValue(Distance.Plain(word), out var keyword)) return Replace(AdviceKind.FrenchKeyword, fault, word, keyword);
        if (Distance.Nearest(word.ToUpperInvariant(), Keywords.All) is { } near) return Replace(AdviceKind.MisspeltKeyword, fault, word, near);
        if (fault.Expected == Expected.Property) return Say(AdviceKind.NameForNumber, fault, word);
        return fault.Expected is Expected.Column or Expected.Variable ? QuestionMark(fault, word) : null;
    }

    private static Advice QuestionMark(SyntaxFault fault, string word) =>
        Say(AdviceKind.MissingQuestionMark, fault, word) with { Repair = new(new Edit(new(fault.Span.Start, fault.Span.Start), "?")) };

    private static Advice Replace(AdviceKind kind, SyntaxFault fault, string word, string keyword) =>
        Say(kind, fault, word, keyword) with { Repair = new(new Edit(new(fault.Span.Start, fault.Span.Start + word.Length), keyword)) };
}
