namespace DataChallenge.Sources.Sparql.Syntax.Tree;

/// <summary>A whole query (SPARQL 1.1 Query, rule 2) with what Wikidata's endpoint accepts beyond it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Prologue">BASE and PREFIX declarations in order.</param>
/// <param name="Body">SELECT, ASK, CONSTRUCT or DESCRIBE with what belongs to it.</param>
/// <param name="Values">The VALUES clause after everything, or null.</param>
/// <param name="Comments">Comments of the whole text in order.</param>
public sealed record Query(Span Span, IReadOnlyList<Declaration> Prologue, QueryBody Body, InlineData? Values, IReadOnlyList<Comment> Comments) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Prologue, Body, .. Values is null ? Array.Empty<SyntaxNode>() : [Values]];
}

/// <summary>A comment from <c>#</c> to the end of its line; the text is without <c>#</c>.</summary>
public sealed record Comment(Span Span, string Text) : SyntaxNode(Span);

/// <summary>PREFIX (with a name, without its colon) or BASE (name null), rules 5 and 6.</summary>
public sealed record Declaration(Span Span, string? Prefix, string Iri) : SyntaxNode(Span);

/// <summary>One of the four query forms, section 16.</summary>
public abstract record QueryBody(Span Span, IReadOnlyList<DatasetClause> Dataset, GroupPattern? Where, Modifiers Modifiers) : SyntaxNode(Span);

/// <summary>FROM or FROM NAMED, rule 13.</summary>
public sealed record DatasetClause(Span Span, bool Named, IriTerm Iri) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Iri];
}

/// <summary>What follows SELECT up to the dataset: also that of a subquery.</summary>
public enum Duplicates
{
    /// <summary>Kept.</summary>
    Kept,
    /// <summary>DISTINCT.</summary>
    Distinct,
    /// <summary>REDUCED.</summary>
    Reduced,
}

/// <summary>SELECT, rules 7 to 9. No projection means <c>*</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Duplicates">DISTINCT, REDUCED or neither.</param>
/// <param name="Projection">The columns asked for; empty for <c>*</c>.</param>
/// <param name="Dataset">FROM clauses; empty in a subquery.</param>
/// <param name="Named">Named subqueries (<c>WITH { … } AS %name</c>), accepted by Wikidata's endpoint.</param>
/// <param name="Where">The pattern.</param>
/// <param name="Modifiers">GROUP BY to OFFSET.</param>
public sealed record SelectForm(Span Span, Duplicates Duplicates, IReadOnlyList<Projection> Projection, IReadOnlyList<DatasetClause> Dataset,
    IReadOnlyList<NamedSubquery> Named, GroupPattern Where, Modifiers Modifiers) : QueryBody(Span, Dataset, Where, Modifiers)
{
    /// <summary>Whether every variable of the pattern is asked for.</summary>
    public bool Everything => Projection.Count == 0;

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Projection, .. Dataset, .. Named, Where!, Modifiers];
}

/// <summary>A column: a variable, or an expression with the name it gets.</summary>
public sealed record Projection(Span Span, Expression? Expression, Variable Variable) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Expression is null ? [Variable] : [Expression, Variable];
}

/// <summary><c>WITH { subquery } AS %name</c> (Blazegraph); the name is without <c>%</c>.</summary>
public sealed record NamedSubquery(Span Span, SelectForm Select, string Name) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Select];
}

/// <summary>ASK, rule 12.</summary>
public sealed record AskForm(Span Span, IReadOnlyList<DatasetClause> Dataset, GroupPattern Where, Modifiers Modifiers) : QueryBody(Span, Dataset, Where, Modifiers)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Dataset, Where!, Modifiers];
}

/// <summary>CONSTRUCT, rule 10. A null template is the short form, which takes the pattern's own triples.</summary>
public sealed record ConstructForm(Span Span, IReadOnlyList<TripleGroup>? Template, IReadOnlyList<DatasetClause> Dataset, GroupPattern Where, Modifiers Modifiers)
    : QueryBody(Span, Dataset, Where, Modifiers)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Template ?? [], .. Dataset, Where!, Modifiers];
}

/// <summary>DESCRIBE, rule 11. No target means <c>*</c>.</summary>
public sealed record DescribeForm(Span Span, IReadOnlyList<Term> Targets, IReadOnlyList<DatasetClause> Dataset, GroupPattern? Where, Modifiers Modifiers)
    : QueryBody(Span, Dataset, Where, Modifiers)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Targets, .. Dataset, .. Where is null ? Array.Empty<SyntaxNode>() : [Where], Modifiers];
}

/// <summary>GROUP BY, HAVING, ORDER BY, LIMIT and OFFSET, rules 18 to 27. Limit and offset are digits as written, so that no size is refused here.</summary>
public sealed record Modifiers(Span Span, IReadOnlyList<GroupCondition> GroupBy, IReadOnlyList<Expression> Having, IReadOnlyList<OrderCondition> OrderBy, string? Limit, string? Offset)
    : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. GroupBy, .. Having, .. OrderBy];
}

/// <summary>One condition of GROUP BY: an expression, which AS may name.</summary>
public sealed record GroupCondition(Span Span, Expression Expression, Variable? As) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => As is null ? [Expression] : [Expression, As];
}

/// <summary>One condition of ORDER BY; Descending is null when neither ASC nor DESC is written.</summary>
public sealed record OrderCondition(Span Span, Expression Expression, bool? Descending) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Expression];
}
