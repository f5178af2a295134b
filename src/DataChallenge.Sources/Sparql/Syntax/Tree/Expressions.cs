namespace DataChallenge.Sources.Sparql.Syntax.Tree;

/// <summary>An expression, rules 110 to 128. Terms are expressions too.</summary>
public abstract record Expression(Span Span) : SyntaxNode(Span);

/// <summary>One comparison: <c>= != &lt; &gt; &lt;= &gt;=</c>. The grammar allows no chain of them.</summary>
public sealed record Comparison(Span Span, Expression Left, string Operator, Expression Right) : Expression(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Left, Right];
}

/// <summary>
/// Operands of one level (<c>||</c>, <c>&amp;&amp;</c>, <c>+ -</c> or <c>* /</c>) with the operator before each but the first. Flat, because
/// ten thousand terms joined by one operator must not nest ten thousand deep.
/// </summary>
public sealed record OperationChain(Span Span, Expression First, IReadOnlyList<Operation> Rest) : Expression(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [First, .. Rest.Select(operation => operation.Operand)];
}

/// <summary>An operator with what follows it.</summary>
public sealed record Operation(string Operator, Expression Operand);

/// <summary><c>!</c>, <c>+</c> or <c>-</c> before an operand.</summary>
public sealed record UnaryExpression(Span Span, char Operator, Expression Operand) : Expression(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Operand];
}

/// <summary>IN or NOT IN.</summary>
public sealed record InExpression(Span Span, Expression Value, bool Not, IReadOnlyList<Expression> List) : Expression(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Value, .. List];
}

/// <summary>A built-in by its upper-case name, rule 121.</summary>
public sealed record BuiltInCall(Span Span, string Name, IReadOnlyList<Expression> Arguments) : Expression(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Arguments;
}

/// <summary>A function by its IRI, a cast among them, rule 70.</summary>
public sealed record FunctionCall(Span Span, IriTerm Function, bool Distinct, IReadOnlyList<Expression> Arguments) : Expression(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Function, .. Arguments];
}

/// <summary>COUNT, SUM, MIN, MAX, AVG, SAMPLE or GROUP_CONCAT, rule 127. A null argument is <c>*</c>.</summary>
public sealed record Aggregate(Span Span, string Name, bool Distinct, Expression? Argument, string? Separator) : Expression(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Argument is null ? [] : [Argument];
}

/// <summary>EXISTS or NOT EXISTS.</summary>
public sealed record ExistsExpression(Span Span, bool Not, GroupPattern Group) : Expression(Span)
{
    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Group];
}
