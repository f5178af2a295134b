using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax.Printing;

/// <summary>Writes expressions with no more parentheses than needed.</summary>
internal sealed class ExpressionWriter(Output output, TermWriter terms, Action<GroupPattern> group)
{
    private const int AnyLevel = 1, AdditiveLevel = 4, UnaryLevel = 6, PrimaryLevel = 7;

    public void Write(Expression expression) => Write(expression, AnyLevel);

    /// <summary>As FILTER, HAVING, GROUP BY and ORDER BY take it: a call as it is, anything else in parentheses.</summary>
    public void WriteConstraint(Expression expression)
    {
        if (expression is BuiltInCall or FunctionCall or ExistsExpression or Aggregate) Write(expression);
        else WriteBracketed(expression);
    }

    public void WriteBracketed(Expression expression)
    {
        output.Add("(");
        Write(expression);
        output.Add(")");
    }

    private static int LevelOf(Expression expression) => expression switch
    {
        OperationChain { Rest: [{ Operator: "||" }, ..] } => 1,
        OperationChain { Rest: [{ Operator: "&&" }, ..] } => 2,
        Comparison or InExpression => 3,
        OperationChain { Rest: [{ Operator: "+" or "-" }, ..] } => AdditiveLevel,
        OperationChain => 5,
        UnaryExpression { Operator: not '!', Operand: Literal { Form: LiteralForm.Number, Text: ['.' or (>= '0' and <= '9'), ..] } } => PrimaryLevel, // reads back as one number
        UnaryExpression => UnaryLevel,
        _ => PrimaryLevel,
    };

    private void Write(Expression expression, int least)
    {
        var level = LevelOf(expression);
        if (level < least) { WriteBracketed(expression); return; }
        switch (expression)
        {
            case GraphNode node: terms.Write(node); break;
            case OperationChain chain:
                Write(chain.First, level + 1);
                foreach (var (sign, operand) in chain.Rest)
                {
                    output.Add($" {sign} ");
                    Write(operand, level + 1);
                }
                break;
            case Comparison comparison:
                Write(comparison.Left, AdditiveLevel);
                output.Add($" {comparison.Operator} ");
                Write(comparison.Right, AdditiveLevel);
                break;
            case InExpression among:
                Write(among.Value, AdditiveLevel);
                output.Add(among.Not ? " NOT IN " : " IN ");
                WriteList(among.List);
                break;
            case UnaryExpression unary:
                output.Add(unary.Operator.ToString());
                Write(unary.Operand, PrimaryLevel);
                break;
            case BuiltInCall call: output.Add(call.Name); WriteList(call.Arguments); break;
            case FunctionCall call: terms.Write(call.Function); WriteList(call.Arguments, call.Distinct); break;
            case Aggregate aggregate: Write(aggregate); break;
            case ExistsExpression exists:
                output.Add(exists.Not ? "NOT EXISTS " : "EXISTS ");
                group(exists.Group);
                break;
        }
    }

    private void WriteList(IReadOnlyList<Expression> list, bool distinct = false)
    {
        output.Add(distinct ? "(DISTINCT " : "(");
        output.List(list, ", ", Write);
        output.Add(")");
    }

    private void Write(Aggregate aggregate)
    {
        output.Add(aggregate.Name + (aggregate.Distinct ? "(DISTINCT " : "("));
        if (aggregate.Argument is null) output.Add("*");
        else Write(aggregate.Argument);
        if (aggregate.Separator is { } separator) output.Add($"; SEPARATOR={TermWriter.Quote(separator)}");
        output.Add(")");
    }
}
