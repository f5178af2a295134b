using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax;

/// <summary>What can be wrong with a query's text. Each has localised words beside the editor.</summary>
public enum FaultKind
{
    /// <summary>There is no query.</summary>
    Empty,
    /// <summary>Longer than <see cref="QueryLimits.Bytes"/>.</summary>
    TooLong,
    /// <summary>Nested deeper than <see cref="QueryLimits.Depth"/>.</summary>
    TooDeep,
    /// <summary>An update: <see cref="SyntaxFault.Found"/> is its keyword.</summary>
    Update,
    /// <summary>Something stands where another thing is expected.</summary>
    Unexpected,
    /// <summary>The text ends where something is expected.</summary>
    UnexpectedEnd,
    /// <summary>Two statements with no dot between them.</summary>
    MissingDot,
    /// <summary>A brace, parenthesis or bracket is not closed; the place is the opening one's.</summary>
    Unclosed,
    /// <summary>A text without its closing quote.</summary>
    UnclosedText,
    /// <summary>A prefix that is neither declared nor one of Wikidata's.</summary>
    UnknownPrefix,
    /// <summary>Something goes on after the end of the query.</summary>
    AfterEnd,
    /// <summary>BIND or AS gives a value to a variable that has one already.</summary>
    AlreadyBound,
    /// <summary>Two columns get the same name.</summary>
    DuplicateColumn,
    /// <summary>SELECT * together with GROUP BY.</summary>
    StarWithGroups,
    /// <summary>A column that is neither grouped by nor computed from the group.</summary>
    NotGrouped,
    /// <summary>COUNT, SUM… where there is no group: in FILTER, BIND, or inside another one.</summary>
    AggregateHere,
    /// <summary>A blank node label used in two groups.</summary>
    BlankNodeTwice,
    /// <summary>A row of VALUES with more or fewer values than there are variables.</summary>
    UnequalRow,
    /// <summary>INCLUDE of a name that no WITH declares.</summary>
    UnknownInclude,
    /// <summary>Something that only a pattern may hold, in what CONSTRUCT builds.</summary>
    NotInTemplate,
    /// <summary>An escape such as <c>\q</c> or <c>\uD800</c> that stands for no character.</summary>
    BadEscape,
}

/// <summary>What the grammar would take at a place.</summary>
public enum Expected
{
    /// <summary>Nothing in particular.</summary>
    Nothing,
    /// <summary>SELECT, ASK, CONSTRUCT or DESCRIBE.</summary>
    QueryForm,
    /// <summary>A column: a variable, <c>(… AS ?name)</c> or <c>*</c>.</summary>
    Column,
    /// <summary>A variable.</summary>
    Variable,
    /// <summary>An address between angle brackets or a prefixed name.</summary>
    Iri,
    /// <summary>A variable or a term.</summary>
    Term,
    /// <summary>A property, a path or a variable.</summary>
    Property,
    /// <summary>The object of a statement.</summary>
    ObjectTerm,
    /// <summary>A part of a pattern.</summary>
    Pattern,
    /// <summary>An expression.</summary>
    Expression,
    /// <summary>An opening brace.</summary>
    OpenBrace,
    /// <summary>The mark or keyword in <see cref="SyntaxFault.Mark"/>.</summary>
    Mark,
    /// <summary>A whole number.</summary>
    Number,
    /// <summary>A text between quotes.</summary>
    Text,
    /// <summary>A prefix with its colon.</summary>
    Prefix,
}

/// <summary>Something wrong, and where.</summary>
/// <param name="Kind">What.</param>
/// <param name="Span">Where it stands; empty at the end of the text.</param>
/// <param name="Expected">What the grammar would take there.</param>
/// <param name="Mark">The mark or keyword expected, when it is one.</param>
/// <param name="Found">The words found there, cut at 60 UTF-16 units; null at the end.</param>
public sealed record SyntaxFault(FaultKind Kind, Span Span, Expected Expected = Expected.Nothing, string? Mark = null, string? Found = null);

/// <summary>A text read as a query: the tree as far as it could be understood, and everything that is wrong, in the order of the text.</summary>
/// <param name="Source">The text and its tokens.</param>
/// <param name="Query">The tree; null when there is no query at all, or an update.</param>
/// <param name="Faults">Empty when the query is well formed.</param>
public sealed record Parse(SparqlText Source, Query? Query, IReadOnlyList<SyntaxFault> Faults)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsWellFormed => Query is not null && Faults.Count == 0;
}
