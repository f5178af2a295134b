using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax.Parsing;

/// <summary>Variables, IRIs, literals, blank nodes: rules 106 to 138.</summary>
internal sealed class TermParser(TokenCursor cursor)
{
    private readonly HashSet<string> prefixes = new(StringComparer.Ordinal);

    public void Declare(string prefix) => prefixes.Add(prefix);

    public Variable Variable()
    {
        var span = cursor.Here;
        return new(span, cursor.TakeText()[1..]);
    }

    public Variable NeedVariable()
    {
        if (cursor.Is(TokenKind.Variable)) return Variable();
        cursor.Miss(Expected.Variable);
        if (cursor.Is(TokenKind.Word)) cursor.Take();
        return new(new(cursor.LastEnd, cursor.LastEnd), "");
    }

    public bool StartsIri() => cursor.Is(TokenKind.Iri) || cursor.Is(TokenKind.PrefixedName);

    public IriTerm? Iri()
    {
        var span = cursor.Here;
        if (cursor.Is(TokenKind.Iri))
        {
            var (text, badAt) = Escapes.Resolve(cursor.Text[1..^1], named: false);
            if (text is null) BadEscape(span.Start + 1 + badAt);
            cursor.Take();
            return new(span, null, text ?? "");
        }
        if (!cursor.Is(TokenKind.PrefixedName)) return null;
        var colon = cursor.Text.IndexOf(':');
        var prefix = cursor.Text[..colon].ToString();
        if (!prefixes.Contains(prefix) && !WellKnownPrefixes.All.ContainsKey(prefix))
            cursor.Add(new(FaultKind.UnknownPrefix, new(span.Start, span.Start + colon + 1), Expected.Prefix, null, prefix));
        return new(span, prefix, cursor.TakeText()[(colon + 1)..]);
    }

    public IriTerm NeedIri()
    {
        if (Iri() is { } iri) return iri;
        cursor.Miss(Expected.Iri);
        return new(new(cursor.LastEnd, cursor.LastEnd), null, "");
    }

    public Term VariableOrIri()
    {
        if (cursor.Is(TokenKind.Variable)) return Variable();
        if (Iri() is { } iri) return iri;
        cursor.Miss(Expected.Term);
        return new Variable(new(cursor.LastEnd, cursor.LastEnd), "");
    }

    public bool StartsLiteral() =>
        cursor.Is(TokenKind.Text) || cursor.Is(TokenKind.IntegerNumber) || cursor.Is(TokenKind.DecimalNumber) || cursor.Is(TokenKind.DoubleNumber) || cursor.IsAnyWord("true", "false");

    public Literal Literal()
    {
        var span = cursor.Here;
        if (cursor.Is(TokenKind.Word)) return new(span, LiteralForm.Boolean, cursor.TakeText().ToLowerInvariant(), null, null);
        if (!cursor.Is(TokenKind.Text)) return new(span, LiteralForm.Number, cursor.TakeText(), null, null);
        var text = QuotedText();
        if (cursor.Is(TokenKind.LanguageTag)) return new(new(span.Start, cursor.Here.End), LiteralForm.Quoted, text, cursor.TakeText()[1..], null);
        if (!cursor.TryMark("^^")) return new(span, LiteralForm.Quoted, text, null, null);
        var datatype = NeedIri();
        return new(new(span.Start, cursor.LastEnd), LiteralForm.Quoted, text, null, datatype);
    }

    public string QuotedText()
    {
        var raw = cursor.Text;
        var quotes = raw.Length >= 6 && raw[1] == raw[0] && raw[2] == raw[0] ? 3 : 1;
        var (text, badAt) = Escapes.Resolve(raw[quotes..^quotes], named: true);
        if (text is null) BadEscape(cursor.Here.Start + quotes + badAt);
        cursor.Take();
        return text ?? "";
    }

    /// <summary>A term that may stand in a graph; null when none begins here.</summary>
    public Term? GraphTerm()
    {
        var span = cursor.Here;
        if (cursor.Is(TokenKind.Variable)) return Variable();
        if (StartsIri()) return Iri();
        if (StartsLiteral()) return Literal();
        if (cursor.Is(TokenKind.BlankNode)) return new BlankNode(span, cursor.TakeText()[2..]);
        if (cursor.IsMark("[") && cursor.IsMark("]", 1)) return new BlankNode(Pair(span), null);
        if (cursor.IsMark("(") && cursor.IsMark(")", 1)) return new Nil(Pair(span));
        return null;
    }

    private Span Pair(Span open)
    {
        cursor.Take();
        cursor.Take();
        return new(open.Start, cursor.LastEnd);
    }

    private void BadEscape(int at) => cursor.Add(new(FaultKind.BadEscape, new(at, Math.Min(at + 2, cursor.Source.Text.Length))));
}
