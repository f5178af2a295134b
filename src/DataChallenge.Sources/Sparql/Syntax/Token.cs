namespace DataChallenge.Sources.Sparql.Syntax;

/// <summary>The terminals of SPARQL 1.1 (19.8), white space and comments, and what stands where no terminal can.</summary>
public enum TokenKind
{
    /// <summary>Spaces, tabs, line ends.</summary>
    WhiteSpace,
    /// <summary><c>#</c> to the end of the line.</summary>
    Comment,
    /// <summary>A bare word: a keyword, a function's name, <c>a</c>, <c>true</c>, or a mistake.</summary>
    Word,
    /// <summary><c>?name</c> or <c>$name</c>.</summary>
    Variable,
    /// <summary><c>&lt;…&gt;</c>.</summary>
    Iri,
    /// <summary><c>prefix:local</c>, with either part empty.</summary>
    PrefixedName,
    /// <summary><c>_:label</c>.</summary>
    BlankNode,
    /// <summary>Text in any of the four kinds of quotes.</summary>
    Text,
    /// <summary><c>@fr-CA</c>.</summary>
    LanguageTag,
    /// <summary>Digits, with a sign or without.</summary>
    IntegerNumber,
    /// <summary>Digits with a point.</summary>
    DecimalNumber,
    /// <summary>A number with an exponent.</summary>
    DoubleNumber,
    /// <summary>An operator or a punctuation mark, of one or two characters.</summary>
    Mark,
    /// <summary>Text whose closing quote is missing; it goes to the end of its line, or of the query for long quotes.</summary>
    UnclosedText,
    /// <summary>One character (a surrogate pair counts as one) that begins no terminal.</summary>
    Unknown,
}

/// <summary>A piece of query text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">UTF-16 offset from the beginning of the text.</param>
/// <param name="Length">UTF-16 units, at least 1.</param>
public readonly record struct Token(TokenKind Kind, int Start, int Length)
{
    /// <summary>Offset just after it.</summary>
    public int End => Start + Length;

    /// <summary>Whether it means nothing to the grammar: white space or a comment.</summary>
    public bool IsTrivia => Kind is TokenKind.WhiteSpace or TokenKind.Comment;
}

/// <summary>A place in a text.</summary>
/// <param name="Line">1-based; lines end with LF, CR LF or CR.</param>
/// <param name="Column">1-based, in UTF-16 units.</param>
public readonly record struct TextPlace(int Line, int Column);
