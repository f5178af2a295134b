namespace DataChallenge.Sources.Sparql.Syntax.Tree;

/// <summary>What can stand as subject or object: a term, a collection, or a blank node with properties; also a term in an expression.</summary>
public abstract record GraphNode(Span Span) : Expression(Span);

/// <summary>A variable or an RDF term, rules 106 to 138.</summary>
public abstract record Term(Span Span) : GraphNode(Span);

/// <summary>A variable; the name is without <c>?</c> or <c>$</c>.</summary>
public sealed record Variable(Span Span, string Name) : Term(Span);

/// <summary>An IRI between angle brackets (Prefix null, Local the IRI with escapes resolved) or a prefixed name (Local as written, escapes kept).</summary>
public sealed record IriTerm(Span Span, string? Prefix, string Local) : Term(Span);

/// <summary>How a literal is written, which the printer keeps.</summary>
public enum LiteralForm
{
    /// <summary>Between quotation marks.</summary>
    Quoted,
    /// <summary>A number without them.</summary>
    Number,
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,
}

/// <summary>A literal; the text has its escapes resolved. At most one of language and datatype.</summary>
public sealed record Literal(Span Span, LiteralForm Form, string Text, string? Language, IriTerm? Datatype) : Term(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Datatype is null ? [] : [Datatype];
}

/// <summary>A blank node: labelled, or <c>[]</c> (label null).</summary>
public sealed record BlankNode(Span Span, string? Label) : Term(Span);

/// <summary><c>()</c>, the empty list.</summary>
public sealed record Nil(Span Span) : Term(Span);

/// <summary><c>( … )</c>, rule 102.</summary>
public sealed record Collection(Span Span, IReadOnlyList<GraphNode> Items) : GraphNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Items;
}

/// <summary><c>[ … ]</c>, rule 99.</summary>
public sealed record PropertyList(Span Span, IReadOnlyList<Predicate> Predicates) : GraphNode(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Predicates;
}

/// <summary>A property path, rules 88 to 96. A plain property or variable is a <see cref="TermPath"/>.</summary>
public abstract record PropertyPath(Span Span) : SyntaxNode(Span);

/// <summary>One property, or a variable in its place. <c>a</c> is an IRI with the local text <see cref="TypeIri"/> and <see cref="A"/> set.</summary>
public sealed record TermPath(Span Span, Term Term, bool A = false) : PropertyPath(Span)
{
    /// <summary>rdf:type.</summary>
    public const string TypeIri = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Term];
}

/// <summary><c>a | b</c>.</summary>
public sealed record AlternativePath(Span Span, IReadOnlyList<PropertyPath> Choices) : PropertyPath(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Choices;
}

/// <summary><c>a / b</c>.</summary>
public sealed record SequencePath(Span Span, IReadOnlyList<PropertyPath> Steps) : PropertyPath(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Steps;
}

/// <summary><c>^a</c>.</summary>
public sealed record InversePath(Span Span, PropertyPath Inner) : PropertyPath(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Inner];
}

/// <summary><c>a?</c>, <c>a*</c> or <c>a+</c>; the sign says which.</summary>
public sealed record RepeatedPath(Span Span, PropertyPath Inner, char Sign) : PropertyPath(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Inner];
}

/// <summary><c>!a</c> or <c>!(a | ^b)</c>: every property but these.</summary>
public sealed record NegatedPath(Span Span, IReadOnlyList<PropertyPath> Excluded) : PropertyPath(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Excluded;
}
