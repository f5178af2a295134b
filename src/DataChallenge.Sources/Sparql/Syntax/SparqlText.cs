namespace DataChallenge.Sources.Sparql.Syntax;

/// <summary>Query text cut into tokens: every character belongs to exactly one, in order, whatever the text.</summary>
public sealed class SparqlText
{
    private readonly List<int> lineStarts = [0];

    private SparqlText(string text, IReadOnlyList<Token> tokens)
    {
        (Text, Tokens) = (text, tokens);
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '\n' || text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'))
                lineStarts.Add(at + 1);
    }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>Its tokens; their texts put end to end are the text.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Cuts a text into tokens. Never fails; takes time proportional to the text's length.</summary>
    public static SparqlText Read(string text) => new(text, new SparqlLexer(text).ReadAll());

    /// <summary>A token's characters.</summary>
    public ReadOnlySpan<char> Of(Token token) => Text.AsSpan(token.Start, token.Length);

    /// <summary>Whether a token is this mark.</summary>
    public bool IsMark(Token token, string mark) => token.Kind == TokenKind.Mark && Of(token).SequenceEqual(mark);

    /// <summary>Whether a token is this keyword, in any case.</summary>
    public bool IsWord(Token token, string word) => token.Kind == TokenKind.Word && Of(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Line and column of an offset; the text's length gives the place after its end.</summary>
    public TextPlace PlaceOf(int offset)
    {
        var line = lineStarts.BinarySearch(offset);
        if (line < 0) line = ~line - 1;
        return new(line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>The offset of a line and a column that counts code points, as engines written in Rust do; beyond the text, its end.</summary>
    public int OffsetOf(int line, int codePointColumn)
    {
        if (line < 1 || line > lineStarts.Count) return Text.Length;
        var offset = lineStarts[line - 1];
        for (var column = 1; column < codePointColumn && offset < Text.Length; column++)
            offset += offset + 1 < Text.Length && char.IsSurrogatePair(Text[offset], Text[offset + 1]) ? 2 : 1;
        return offset;
    }
}
