using System.Text.RegularExpressions;
using DataChallenge.Sources.Sparql.Help;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Sparql;

/// <summary>A sentence of an explanation in the reader's language, cut into what is said and what is quoted.</summary>
public sealed record SentenceShown(int From, int To, IReadOnlyList<PieceShown> Pieces, IReadOnlyList<SentenceShown> Below);

/// <summary>Some words: plain when <see cref="Kind"/> is null, else from the query, with an identifier's label where one is known.</summary>
public sealed record PieceShown(string Text, WordKind? Kind = null, string? Label = null);

/// <summary>Puts explanations in words.</summary>
public sealed partial class ExplanationWords(IStringLocalizer<HelpText> texts)
{
    /// <summary>Sentences deeper than this stand beside their parents: a reader follows no more.</summary>
    private const int Deepest = 6;

    /// <summary>Sentences shown; the end of a longer explanation is left out.</summary>
    private const int Most = 200;

    public IReadOnlyList<SentenceShown> Show(IReadOnlyList<Sentence> sentences, IReadOnlyDictionary<string, string> labels)
    {
        var left = Most;
        return [.. Show(sentences, 1)];

        List<SentenceShown> Show(IEnumerable<Sentence> level, int depth)
        {
            var shown = new List<SentenceShown>();
            foreach (var sentence in depth == Deepest ? level.SelectMany(sentence => sentence.All()) : level)
            {
                if (left-- <= 0) break;
                shown.Add(new(sentence.Span.Start, sentence.Span.End, Pieces(sentence, labels), depth == Deepest ? [] : Show(sentence.Below, depth + 1)));
            }
            return shown;
        }
    }

    private List<PieceShown> Pieces(Sentence sentence, IReadOnlyDictionary<string, string> labels)
    {
        var pieces = new List<PieceShown>();
        foreach (var part in Holes().Split(texts[$"Explain_{sentence.Kind}"]))
        {
            if (part is not ['{', var digit, '}']) pieces.Add(new(part));
            else if (digit - '0' < sentence.Words.Count) pieces.AddRange(Listed(sentence.Words[digit - '0'], labels));
        }
        pieces.RemoveAll(piece => piece.Text.Length == 0);
        return pieces;
    }

    private IEnumerable<PieceShown> Listed(IReadOnlyList<Word> words, IReadOnlyDictionary<string, string> labels)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (index > 0) yield return new(index == words.Count - 1 ? texts["Word_And"] : ", ");
            yield return Piece(words[index], labels);
        }
    }

    private PieceShown Piece(Word word, IReadOnlyDictionary<string, string> labels) => word switch
    {
        { Kind: WordKind.Variable, Text: "" } => new(texts["Word_Something"]),
        { Kind: WordKind.Variable } => new("?" + AdviceWords.Quote(word.Text), word.Kind),
        _ => new(AdviceWords.Quote(word.Text), word.Kind, word.Iri is { } iri ? labels.GetValueOrDefault(iri) : null),
    };

    [GeneratedRegex(@"(\{\d\})")]
    private static partial Regex Holes();
}
