using DataChallenge.Sources.Sparql.Syntax;

namespace DataChallenge.Web.Kits.Reading;

/// <summary>
/// Whether a data file is Turtle (RDF 1.1), with the place where it stops being. The engine reads the data again when it is first
/// asked; knowing it at start keeps one bad file from emptying the datasets that are loaded together. Turtle's terminals are SPARQL's.
/// </summary>
internal sealed class TurtleCheck
{
    private readonly SparqlText source;
    private readonly List<Token> tokens;
    private readonly HashSet<string> prefixes = [];
    private int at;

    private TurtleCheck(string text)
    {
        source = SparqlText.Read(text);
        tokens = [.. source.Tokens.Where(token => !token.IsTrivia)];
    }

    /// <summary>Adds at most one error: what follows a first one means little.</summary>
    public static void Check(string text, string file, KitErrors errors)
    {
        var check = new TurtleCheck(text);
        if (check.Document()) return;
        if (check.at >= check.tokens.Count)
        {
            errors.Add(file, check.source.PlaceOf(text.TrimEnd().Length).Line, "TurtleEnd");
            return;
        }
        var (token, place) = (check.tokens[check.at], check.source.PlaceOf(check.tokens[check.at].Start));
        var words = check.source.Of(token).ToString();
        if (token.Kind == TokenKind.PrefixedName && !check.IsDeclared(token)) errors.Add(file, place.Line, "TurtlePrefix", words[..words.IndexOf(':', StringComparison.Ordinal)]);
        else if (token.Kind == TokenKind.UnclosedText) errors.Add(file, place.Line, "TurtleText", place.Column);
        else errors.Add(file, place.Line, "BadTurtle", place.Column, words.Length > 40 ? words[..40] + "…" : words);
    }

    private bool Document()
    {
        while (at < tokens.Count)
            if (!Statement()) return false;
        return true;
    }

    private bool Statement()
    {
        if (IsTag("@prefix")) return Next() && Prefix() && Mark(".");
        if (IsTag("@base")) return Next() && Take(TokenKind.Iri) && Mark(".");
        if (IsWord("PREFIX")) return Next() && Prefix();
        if (IsWord("BASE")) return Next() && Take(TokenKind.Iri);
        if (Is("["))
            return Bracketed() && (Is(".") || Properties()) && Mark(".");
        return (Is("(") ? Collection(0) : Resource()) && Properties() && Mark(".");
    }

    private bool Prefix()
    {
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.PrefixedName || source.Of(tokens[at])[^1] != ':') return false;
        prefixes.Add(source.Of(tokens[at])[..^1].ToString());
        return Next() && Take(TokenKind.Iri);
    }

    private bool Bracketed() => Next() && (Is("]") || Properties(1)) && Mark("]");

    private bool Properties(int depth = 0)
    {
        if (!Property(depth)) return false;
        while (Is(";"))
        {
            Next();
            if (Is(";") || Is(".") || Is("]")) continue;
            if (!Property(depth)) return false;
        }
        return true;
    }

    private bool Property(int depth)
    {
        if (at < tokens.Count && tokens[at].Kind == TokenKind.Word && source.Of(tokens[at]) is "a") Next();
        else if (at >= tokens.Count || tokens[at].Kind == TokenKind.BlankNode || !Resource()) return false;
        do
            if (!Object(depth)) return false;
        while (Is(",") && Next());
        return true;
    }

    private bool Object(int depth)
    {
        if (depth > QueryLimits.Depth || at >= tokens.Count) return false;
        if (Is("(")) return Collection(depth + 1);
        if (Is("[")) return Next() && (Is("]") || Properties(depth + 1)) && Mark("]");
        return tokens[at].Kind switch
        {
            TokenKind.Text => Next() && (!Is("^^") ? Take(TokenKind.LanguageTag) || true : Next() && Iri()),
            TokenKind.IntegerNumber or TokenKind.DecimalNumber or TokenKind.DoubleNumber => Next(),
            TokenKind.Word when source.Of(tokens[at]) is "true" or "false" => Next(),
            _ => Resource(),
        };
    }

    private bool Collection(int depth)
    {
        Next();
        while (!Is(")"))
            if (!Object(depth)) return false;
        return Next();
    }

    private bool Resource() => Take(TokenKind.BlankNode) || Iri();

    private bool Iri() => Take(TokenKind.Iri) || (at < tokens.Count && tokens[at].Kind == TokenKind.PrefixedName && IsDeclared(tokens[at]) && Next());

    private bool IsDeclared(Token name)
    {
        var words = source.Of(name);
        return prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[..words.IndexOf(':')]);
    }

    private bool Mark(string mark) => Is(mark) && Next();

    private bool Take(TokenKind kind) => at < tokens.Count && tokens[at].Kind == kind && Next();

    private bool Is(string mark) => at < tokens.Count && source.IsMark(tokens[at], mark);

    private bool IsWord(string word) => at < tokens.Count && source.IsWord(tokens[at], word);

    private bool IsTag(string tag) => at < tokens.Count && tokens[at].Kind == TokenKind.LanguageTag && source.Of(tokens[at]).SequenceEqual(tag);

    private bool Next()
    {
        at++;
        return true;
    }
}
