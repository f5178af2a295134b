namespace DataChallenge.Sources.Sparql.Syntax.Tree;

/// <summary>A part of a WHERE, rules 53 to 68.</summary>
public abstract record Pattern(Span Span) : SyntaxNode(Span);

/// <summary><c>{ … }</c>: its parts in order. A subquery stands alone in its group.</summary>
public sealed record GroupPattern(Span Span, IReadOnlyList<Pattern> Parts) : Pattern(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Parts;
}

/// <summary>Triples up to the next other part, rule 55.</summary>
public sealed record TriplesBlock(Span Span, IReadOnlyList<TripleGroup> Groups) : Pattern(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Groups;
}

/// <summary>One subject with all that is said of it (<c>;</c> and <c>,</c>), rules 75 and 81.</summary>
public sealed record TripleGroup(Span Span, GraphNode Subject, IReadOnlyList<Predicate> Predicates) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Subject, .. Predicates];
}

/// <summary>A verb with its objects.</summary>
public sealed record Predicate(Span Span, PropertyPath Verb, IReadOnlyList<GraphNode> Objects) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Verb, .. Objects];
}

/// <summary>Two or more groups joined by UNION, rule 67.</summary>
public sealed record UnionPattern(Span Span, IReadOnlyList<GroupPattern> Branches) : Pattern(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Branches;
}

/// <summary>OPTIONAL.</summary>
public sealed record OptionalPattern(Span Span, GroupPattern Group) : Pattern(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Group];
}

/// <summary>MINUS.</summary>
public sealed record MinusPattern(Span Span, GroupPattern Group) : Pattern(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Group];
}

/// <summary>GRAPH with a variable or an IRI.</summary>
public sealed record GraphPattern(Span Span, Term Name, GroupPattern Group) : Pattern(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, Group];
}

/// <summary>SERVICE with a variable or an IRI; the label service among them.</summary>
public sealed record ServicePattern(Span Span, bool Silent, Term Name, GroupPattern Group) : Pattern(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, Group];
}

/// <summary>FILTER.</summary>
public sealed record FilterPattern(Span Span, Expression Condition) : Pattern(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Condition];
}

/// <summary>BIND.</summary>
public sealed record BindPattern(Span Span, Expression Expression, Variable Variable) : Pattern(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Expression, Variable];
}

/// <summary>VALUES: rows of terms, null for UNDEF, rules 61 to 65. Bracketed tells <c>(?x)</c> from <c>?x</c>.</summary>
public sealed record InlineData(Span Span, bool Bracketed, IReadOnlyList<Variable> Variables, IReadOnlyList<IReadOnlyList<Term?>> Rows) : Pattern(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Variables, .. Rows.SelectMany(row => row.OfType<Term>())];
}

/// <summary>A SELECT inside a group, with the VALUES that may follow it.</summary>
public sealed record SubSelect(Span Span, SelectForm Select, InlineData? Values) : Pattern(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Values is null ? [Select] : [Select, Values];
}

/// <summary><c>INCLUDE %name</c> (Blazegraph); the name is without <c>%</c>.</summary>
public sealed record IncludePattern(Span Span, string Name) : Pattern(Span);
