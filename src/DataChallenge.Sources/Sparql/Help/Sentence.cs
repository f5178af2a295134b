using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>What a sentence of an explanation says. Each has a pattern in both languages under <c>Explain_{kind}</c>.</summary>
public enum SentenceKind
{
    /// <summary>The columns {0} are asked for.</summary>
    Columns,
    /// <summary>The same, without repeated rows.</summary>
    DistinctColumns,
    /// <summary>Everything found is asked for.</summary>
    Everything,
    /// <summary>Yes or no: does anything match?</summary>
    YesOrNo,
    /// <summary>Triples are built.</summary>
    Builds,
    /// <summary>Everything known about {0} is asked for.</summary>
    Describes,
    /// <summary>{0} is computed as {1}.</summary>
    Computes,
    /// <summary>{0} counts the rows of each group.</summary>
    CountsRows,
    /// <summary>{0} counts the {1} of each group.</summary>
    Counts,
    /// <summary>{0} counts the different {1} of each group.</summary>
    CountsDistinct,
    /// <summary>{0} is the sum of {1}.</summary>
    Sums,
    /// <summary>{0} is the mean of {1}.</summary>
    Averages,
    /// <summary>{0} is the smallest {1}.</summary>
    Smallest,
    /// <summary>{0} is the largest {1}.</summary>
    Largest,
    /// <summary>{0} is one of the {1}, any.</summary>
    AnyOne,
    /// <summary>{0} lists the {1}.</summary>
    Lists,
    /// <summary>{0} is a {1}.</summary>
    IsA,
    /// <summary>{0} is a {1} or one of its subclasses.</summary>
    IsAKindOf,
    /// <summary>{0} has for {1} the value {2}.</summary>
    Has,
    /// <summary>{0} is the {1} of {2}: the property read backwards.</summary>
    IsThe,
    /// <summary>From {0}, by following {1}, one comes to {2}.</summary>
    Follows,
    /// <summary>{0} and {2} are tied by {1}, whatever it is.</summary>
    Relates,
    /// <summary>If known, added.</summary>
    Optional,
    /// <summary>What matches is taken away.</summary>
    TakesAway,
    /// <summary>One of several ways.</summary>
    Either,
    /// <summary>A way among several.</summary>
    OneWay,
    /// <summary>Only rows where {0} are kept.</summary>
    Keeps,
    /// <summary>Only rows for which something is found are kept.</summary>
    KeepsIfFound,
    /// <summary>Only rows for which nothing is found are kept.</summary>
    KeepsIfMissing,
    /// <summary>{1} is computed and called {0}.</summary>
    Names,
    /// <summary>{0} is one of {1}.</summary>
    Among,
    /// <summary>Readable names are added, in the languages {0}.</summary>
    AddsLabels,
    /// <summary>Another service, {0}, is asked.</summary>
    AsksService,
    /// <summary>In the graph {0}.</summary>
    InGraph,
    /// <summary>A query within the query.</summary>
    Within,
    /// <summary>The prepared set {0} is taken.</summary>
    Takes,
    /// <summary>The set {0} is prepared.</summary>
    Prepares,
    /// <summary>A group of statements.</summary>
    Together,
    /// <summary>Rows are grouped by {0}.</summary>
    Groups,
    /// <summary>Only groups where {0} are kept.</summary>
    KeepsGroups,
    /// <summary>Sorted by {0}, smallest first.</summary>
    SortsUp,
    /// <summary>Sorted by {0}, largest first.</summary>
    SortsDown,
    /// <summary>The first {0} rows are kept.</summary>
    Limits,
    /// <summary>The first {0} rows are skipped.</summary>
    Skips,
}

/// <summary>What a word of a sentence is, which decides how it is shown.</summary>
public enum WordKind
{
    /// <summary>A variable's name.</summary>
    Variable,
    /// <summary>An item or property as written, such as <c>wd:Q5</c>: shown with its label.</summary>
    Entity,
    /// <summary>A text or number.</summary>
    Value,
    /// <summary>A piece of the query, printed.</summary>
    Code,
}

/// <summary>A word of a sentence: some text, and the IRI in full for an entity.</summary>
public sealed record Word(WordKind Kind, string Text, string? Iri = null);

/// <summary>A sentence about a stretch of the query.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Span">What it speaks of, to highlight both ways.</param>
/// <param name="Words">What fills the pattern's places; a place may take several words, joined as a list.</param>
/// <param name="Below">Sentences about its parts.</param>
public sealed record Sentence(SentenceKind Kind, Span Span, IReadOnlyList<IReadOnlyList<Word>> Words, IReadOnlyList<Sentence> Below)
{
    /// <summary>This sentence and all below it.</summary>
    public IEnumerable<Sentence> All() => Below.SelectMany(sentence => sentence.All()).Prepend(this);
}
