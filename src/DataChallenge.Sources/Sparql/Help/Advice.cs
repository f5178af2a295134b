using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>How much an advice matters.</summary>
public enum Severity
{
    /// <summary>The query cannot run.</summary>
    Mistake,
    /// <summary>It runs, but likely not as meant.</summary>
    Doubt,
    /// <summary>It runs; here is how to do better.</summary>
    Hint,
}

/// <summary>What can be said to somebody writing a query. Each has words in both languages under <c>Advice_{kind}</c>, with the advice's own words as arguments.</summary>
public enum AdviceKind
{
    /// <summary>Nothing written yet.</summary>
    Empty,
    /// <summary>More text than the limit; {0} is the limit in thousands of characters.</summary>
    TooLong,
    /// <summary>Nested deeper than {0}.</summary>
    TooDeep,
    /// <summary>Writes, by the keyword {0}.</summary>
    Update,
    /// <summary>A statement ends without a dot.</summary>
    MissingDot,
    /// <summary>{0} is opened here and never closed by {1}.</summary>
    Unclosed,
    /// <summary>A quotation mark is missing.</summary>
    UnclosedText,
    /// <summary>The prefix {0} is not known; {1} may be meant.</summary>
    UnknownPrefix,
    /// <summary>{0} needs its question mark to be a variable.</summary>
    MissingQuestionMark,
    /// <summary>Curly quotation marks.</summary>
    TypographicQuotes,
    /// <summary>An invisible special space.</summary>
    SpecialSpace,
    /// <summary>{0} is French for the keyword {1}.</summary>
    FrenchKeyword,
    /// <summary>{0} looks like the keyword {1}.</summary>
    MisspeltKeyword,
    /// <summary>{0} is the name of a property, where its number is needed.</summary>
    NameForNumber,
    /// <summary>{0} stands where {1} is expected.</summary>
    Unexpected,
    /// <summary>The text ends where {1} is expected.</summary>
    UnexpectedEnd,
    /// <summary>{0} comes after the end of the query.</summary>
    AfterEnd,
    /// <summary>?{0} has a value already.</summary>
    AlreadyBound,
    /// <summary>Two columns are called ?{0}.</summary>
    DuplicateColumn,
    /// <summary>SELECT * with GROUP BY.</summary>
    StarWithGroups,
    /// <summary>?{0} is neither grouped by nor counted.</summary>
    NotGrouped,
    /// <summary>{0} where there is no group.</summary>
    AggregateHere,
    /// <summary>_:{0} used in two groups.</summary>
    BlankNodeTwice,
    /// <summary>A row of VALUES of the wrong size.</summary>
    UnequalRow,
    /// <summary>%{0} is not declared.</summary>
    UnknownInclude,
    /// <summary>Not allowed in what CONSTRUCT builds.</summary>
    NotInTemplate,
    /// <summary>An escape that means nothing.</summary>
    BadEscape,
    /// <summary>{0} is an item's prefix before a property; {1} is meant.</summary>
    ItemPrefixOnProperty,
    /// <summary>{0} is a property's prefix before an item; {1} is meant.</summary>
    PropertyPrefixOnItem,
    /// <summary>?{0} is asked for, and nothing gives it a value.</summary>
    NeverBound,
    /// <summary>?{0} is used once; ?{1} may be meant.</summary>
    UsedOnce,
    /// <summary>Two parts share no variable: every answer of one goes with every answer of the other.</summary>
    Unconnected,
    /// <summary>?{0} is a label that the label service is not there to give.</summary>
    LabelWithoutService,
    /// <summary>The label service is there, and nothing asks for a label.</summary>
    ServiceWithoutLabel,
    /// <summary>An OPTIONAL stands before what gives ?{0} its value.</summary>
    OptionalTooEarly,
    /// <summary>A FILTER looks at ?{0}, which has no value there.</summary>
    FilterOnUnbound,
    /// <summary>No LIMIT on a pattern that can match very much.</summary>
    NoLimit,
    /// <summary>DISTINCT is missing: the same rows come several times.</summary>
    DistinctMissing,
    /// <summary>P31 finds only direct instances; {0} adds those of subclasses.</summary>
    WithoutSubclasses,
}

/// <summary>A change that mends the text.</summary>
/// <param name="Edits">Replacements, none overlapping, in the order of the text.</param>
public sealed record Repair(params IReadOnlyList<Edit> Edits)
{
    /// <summary>The text with the edits made.</summary>
    public string Apply(string text)
    {
        foreach (var edit in Edits.Reverse()) text = text[..edit.Span.Start] + edit.Text + text[edit.Span.End..];
        return text;
    }
}

/// <summary>What replaces a stretch of text; an empty stretch inserts.</summary>
public sealed record Edit(Span Span, string Text);

/// <summary>Something to say about a query.</summary>
/// <param name="Kind">What.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Span">Where to underline.</param>
/// <param name="Words">The words that the sentence quotes.</param>
/// <param name="Repair">A change that mends it, only where it is certain.</param>
public sealed record Advice(AdviceKind Kind, Severity Severity, Span Span, IReadOnlyList<string> Words, Repair? Repair = null);
