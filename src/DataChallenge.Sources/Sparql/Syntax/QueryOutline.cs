namespace DataChallenge.Sources.Sparql.Syntax;

/// <summary>What a query does, told by its first keyword.</summary>
public enum QueryForm
{
    /// <summary>No known keyword: an empty text or a mistake.</summary>
    Unknown,
    /// <summary>A table.</summary>
    Select,
    /// <summary>Yes or no.</summary>
    Ask,
    /// <summary>Triples from a template.</summary>
    Construct,
    /// <summary>Triples about things.</summary>
    Describe,
    /// <summary>SPARQL 1.1 Update.</summary>
    Update,
}

/// <summary>A group in braces.</summary>
internal sealed class BracedGroup(int open, GroupRole role, BracedGroup? parent, SelectScope scope)
{
    /// <summary>Index of its <c>{</c> among the outline's tokens.</summary>
    public int Open => open;

    /// <summary>What it is part of.</summary>
    public GroupRole Role => role;

    /// <summary>The group around it.</summary>
    public BracedGroup? Parent => parent;

    /// <summary>The SELECT it belongs to.</summary>
    public SelectScope Scope => scope;

    /// <summary>Index of its <c>}</c>; beyond all tokens while it is missing.</summary>
    public int Close { get; set; } = int.MaxValue;
}

internal enum GroupRole { Pattern, Minus, Exists, Service, Data, Template }

/// <summary>A SELECT with its body and modifiers (the whole query for the outermost one, whatever its form).</summary>
internal sealed class SelectScope(int first, SelectScope? parent)
{
    /// <summary>Index of its first token.</summary>
    public int First => first;

    /// <summary>The SELECT around it.</summary>
    public SelectScope? Parent => parent;

    /// <summary>Its WHERE group.</summary>
    public BracedGroup? Where { get; set; }

    /// <summary>Index after its last token.</summary>
    public int End { get; set; } = int.MaxValue;
}

/// <summary>
/// The skeleton of a query, from its tokens alone: form, groups, sub-selects, services, modifiers. It is right for any query that
/// parses, and for any other text it is there without failing; it does not check the grammar.
/// </summary>
public sealed class QueryOutline
{
    internal QueryOutline(SparqlText source)
    {
        Source = source;
        Tokens = [.. source.Tokens.Where(token => !token.IsTrivia)];
        new OutlineReader(this).Read();
    }

    /// <summary>The text it outlines.</summary>
    public SparqlText Source { get; }

    /// <summary>What the query does.</summary>
    public QueryForm Form { get; internal set; }

    /// <summary>The word that tells the form, when there is one.</summary>
    public Token? FormWord { get; internal set; }

    /// <summary>Whether it names its graphs itself (FROM).</summary>
    public bool HasDataset { get; internal set; }

    /// <summary>How deep braces, parentheses and brackets are nested.</summary>
    public int Depth { get; internal set; }

    /// <summary>The opening mark that first goes deeper than <see cref="QueryLimits.Depth"/>.</summary>
    public Token? TooDeep { get; internal set; }

    /// <summary>The tokens that mean something to the grammar.</summary>
    internal IReadOnlyList<Token> Tokens { get; }

    internal Dictionary<string, string?> Prefixes { get; } = new(StringComparer.Ordinal);

    internal List<BracedGroup> Groups { get; } = [];

    /// <summary>For each token, the innermost group around it; null outside of all.</summary>
    internal BracedGroup?[] GroupOf { get; set; } = [];

    /// <summary>For each token, the SELECT it belongs to.</summary>
    internal SelectScope[] ScopeOf { get; set; } = [];

    /// <summary>For each token, whether it stands in parentheses (an expression, mostly) rather than directly in its group.</summary>
    internal bool[] InParentheses { get; set; } = [];

    internal SelectScope Top { get; } = new(0, null);

    /// <summary>Index of the first token after the prologue.</summary>
    internal int PrologueEnd { get; set; }

    /// <summary>Whether every brace, parenthesis and bracket is closed by its own kind.</summary>
    internal bool Balanced { get; set; } = true;

    /// <summary>Outlines a text.</summary>
    public static QueryOutline Of(SparqlText source) => new(source);

    internal ReadOnlySpan<char> Text(int index) => Source.Of(Tokens[index]);

    internal bool IsMark(int index, string mark) => index >= 0 && index < Tokens.Count && Source.IsMark(Tokens[index], mark);

    internal bool IsWord(int index, string word) => index >= 0 && index < Tokens.Count && Source.IsWord(Tokens[index], word);

    internal bool IsKind(int index, TokenKind kind) => index >= 0 && index < Tokens.Count && Tokens[index].Kind == kind;

    /// <summary>What stands before the colon of a prefixed name.</summary>
    internal string PrefixOf(Token name) => Source.Of(name)[..Source.Of(name).IndexOf(':')].ToString();

    /// <summary>The IRI that a token stands for, prefixes resolved (declared ones first, then Wikidata's); null when it is none.</summary>
    internal string? IriOf(int index)
    {
        if (IsKind(index, TokenKind.Iri)) return Text(index)[1..^1].ToString();
        if (!IsKind(index, TokenKind.PrefixedName)) return null;
        var colon = Text(index).IndexOf(':');
        var prefix = Text(index)[..colon].ToString();
        return (Prefixes.GetValueOrDefault(prefix) ?? WellKnownPrefixes.All.GetValueOrDefault(prefix)) is { } space
            ? space + Text(index)[(colon + 1)..].ToString()
            : null;
    }
}
