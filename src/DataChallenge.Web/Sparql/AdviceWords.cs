using DataChallenge.Sources.Sparql.Help;
using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Sparql;

/// <summary>An advice in the reader's language. Pieces of the query stand between backticks in the message.</summary>
public sealed record AdviceShown(AdviceKind Kind, Severity Severity, int From, int To, string Message, RepairShown? Repair);

/// <summary>A button, and what it changes.</summary>
public sealed record RepairShown(string Label, IReadOnlyList<EditShown> Edits);

/// <summary>What replaces a stretch of the text.</summary>
public sealed record EditShown(int From, int To, string Text);

/// <summary>Puts advice in words.</summary>
public sealed class AdviceWords(IStringLocalizer<HelpText> texts)
{
    /// <summary>The longest word quoted from a query: a sentence stays a sentence.</summary>
    private const int LongestQuote = 60;

    public AdviceShown Show(Advice advice, int length)
    {
        var key = Key(advice);
        object[] words = [.. advice.Words.Select((word, index) => Word(advice, word, index))];
        var (from, to) = (Math.Clamp(advice.Span.Start, 0, length), Math.Clamp(advice.Span.End, 0, length));
        return new(advice.Kind, advice.Severity, from, Math.Max(from, to), texts[$"Advice_{key}", words],
            advice.Repair is { } repair ? new(texts[$"Repair_{key}", words], [.. repair.Edits.Select(Show)]) : null);
    }

    /// <summary>A kind whose last word is a guess has a second sentence for when there is none.</summary>
    private static string Key(Advice advice) =>
        advice.Kind is AdviceKind.UnknownPrefix or AdviceKind.NeverBound or AdviceKind.FilterOnUnbound && advice.Words is [.., ""] ? $"{advice.Kind}_Plain" : advice.Kind.ToString();

    private string Word(Advice advice, string word, int index)
    {
        if (advice.Kind is not (AdviceKind.Unexpected or AdviceKind.UnexpectedEnd) || index == 0) return Quote(word);
        return Enum.TryParse<Expected>(word, out _) && char.IsLetter(word[0]) ? texts[$"Expected_{word}", Array.Empty<object>()] : $"`{Quote(word)}`";
    }

    /// <summary>Cut when long, on one line, without the sign that marks quotes.</summary>
    internal static string Quote(string word)
    {
        var line = word.ReplaceLineEndings(" ").Replace('`', '\'').Trim();
        return line.Length <= LongestQuote ? line : line[..(LongestQuote - 1)] + "…";
    }

    private static EditShown Show(Edit edit) => new(edit.Span.Start, edit.Span.End, edit.Text);
}
