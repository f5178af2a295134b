using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax.Parsing;

/// <summary>
/// Walks the tokens that mean something, and collects faults. A missing token is noted and imagined, so that reading goes on;
/// of several faults at one place only the first is kept.
/// </summary>
internal sealed class TokenCursor
{
    public const int MostFaults = 20;

    private readonly Token[] tokens;
    private readonly List<SyntaxFault> faults = [];
    private int at;

    public TokenCursor(SparqlText source)
    {
        Source = source;
        tokens = [.. source.Tokens.Where(token => !token.IsTrivia)];
    }

    public SparqlText Source { get; }

    public IReadOnlyList<SyntaxFault> Faults => faults;

    public int Position => at;

    public bool AtEnd => at >= tokens.Length;

    public Token Current => AtEnd ? new(TokenKind.WhiteSpace, Source.Text.Length, 0) : tokens[at];

    public Span Here => new(Current.Start, Current.End);

    /// <summary>End of the last token taken.</summary>
    public int LastEnd => at == 0 ? 0 : tokens[at - 1].End;

    public ReadOnlySpan<char> Text => AtEnd ? "" : Source.Of(tokens[at]);

    public bool Is(TokenKind kind) => !AtEnd && tokens[at].Kind == kind;

    public bool IsMark(string mark, int ahead = 0) => at + ahead < tokens.Length && Source.IsMark(tokens[at + ahead], mark);

    public bool IsWord(string word, int ahead = 0) => at + ahead < tokens.Length && Source.IsWord(tokens[at + ahead], word);

    public bool IsAnyWord(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (IsWord(word)) return true;
        return false;
    }

    public Token Take() => AtEnd ? Current : tokens[at++];

    public string TakeText()
    {
        var text = Text.ToString();
        Take();
        return text;
    }

    public bool TryMark(string mark)
    {
        if (!IsMark(mark)) return false;
        at++;
        return true;
    }

    public bool TryWord(string word)
    {
        if (!IsWord(word)) return false;
        at++;
        return true;
    }

    public void NeedMark(string mark)
    {
        if (!TryMark(mark)) Miss(Expected.Mark, mark);
    }

    public void NeedWord(string word)
    {
        if (!TryWord(word)) Miss(Expected.Mark, word);
    }

    /// <summary>A closing mark; when it is missing, the fault stands at the opening one.</summary>
    public void Close(string mark, Token open)
    {
        if (TryMark(mark)) return;
        if (AtEnd && faults.Any(fault => fault.Kind == FaultKind.UnclosedText)) return; // the open text has swallowed it
        if (AtEnd) Add(new(FaultKind.Unclosed, new(open.Start, open.End), Expected.Mark, mark, Source.Of(open).ToString()));
        else Miss(Expected.Mark, mark);
    }

    /// <summary>Notes that something is missing here.</summary>
    public void Miss(Expected expected, string? mark = null) => Add(AtEnd
        ? new(FaultKind.UnexpectedEnd, Here, expected, mark)
        : Current.Kind == TokenKind.UnclosedText
            ? new(FaultKind.UnclosedText, Here, expected, mark, Found())
            : new(FaultKind.Unexpected, Here, expected, mark, Found()));

    public void Add(SyntaxFault fault)
    {
        if (faults.Count < MostFaults && !faults.Any(other => other.Span.Start == fault.Span.Start)) faults.Add(fault);
    }

    private string Found() => Text[..Math.Min(Text.Length, 60)].ToString();
}
