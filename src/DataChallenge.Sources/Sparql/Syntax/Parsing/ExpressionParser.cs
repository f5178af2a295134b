using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax.Parsing;

/// <summary>Expressions, rules 69, 110 to 128.</summary>
internal sealed class ExpressionParser(TokenCursor cursor, TermParser terms, Func<GroupPattern> group)
{
    public Expression Read() => Chain(And, "||");

    private Expression And() => Chain(Relational, "&&");

    private Expression Chain(Func<Expression> operand, string sign)
    {
        var first = operand();
        if (!cursor.IsMark(sign)) return first;
        var rest = new List<Operation>();
        while (cursor.TryMark(sign)) rest.Add(new(sign, operand()));
        return new OperationChain(new(first.Span.Start, cursor.LastEnd), first, rest);
    }

    private Expression Relational()
    {
        var left = Additive();
        foreach (var sign in (ReadOnlySpan<string>)["=", "!=", "<=", ">=", "<", ">"])
        {
            if (!cursor.TryMark(sign)) continue;
            var right = Additive();
            return new Comparison(new(left.Span.Start, cursor.LastEnd), left, sign, right);
        }
        var not = cursor.IsWord("NOT") && cursor.IsWord("IN", 1);
        if (not) cursor.Take();
        if (!cursor.TryWord("IN")) return left;
        var list = Arguments(out _);
        return new InExpression(new(left.Span.Start, cursor.LastEnd), left, not, list);
    }

    private Expression Additive()
    {
        var first = Multiplicative();
        var rest = new List<Operation>();
        while (true)
        {
            if (cursor.TryMark("+")) rest.Add(new("+", Multiplicative()));
            else if (cursor.TryMark("-")) rest.Add(new("-", Multiplicative()));
            else if (IsNumber() && cursor.Text[0] is '+' or '-') rest.Add(SignedOperand()); // "?a -1": the sign belongs to the number's token
            else break;
        }
        return rest.Count == 0 ? first : new OperationChain(new(first.Span.Start, cursor.LastEnd), first, rest);
    }

    private Operation SignedOperand()
    {
        var span = cursor.Here;
        var text = cursor.TakeText();
        var number = new Literal(new(span.Start + 1, span.End), LiteralForm.Number, text[1..], null, null);
        return new(text[..1], Factors(number));
    }

    private Expression Multiplicative() => Factors(Unary());

    private Expression Factors(Expression first)
    {
        var rest = new List<Operation>();
        while (cursor.IsMark("*") || cursor.IsMark("/"))
        {
            var sign = cursor.TakeText();
            rest.Add(new(sign, Unary()));
        }
        return rest.Count == 0 ? first : new OperationChain(new(first.Span.Start, cursor.LastEnd), first, rest);
    }

    private Expression Unary()
    {
        var start = cursor.Here.Start;
        foreach (var sign in "!+-")
        {
            if (!cursor.TryMark(sign.ToString())) continue;
            var operand = Primary();
            return new UnaryExpression(new(start, cursor.LastEnd), sign, operand);
        }
        return Primary();
    }

    private Expression Primary()
    {
        if (cursor.IsMark("(")) return Bracketed();
        if (cursor.Is(TokenKind.Variable)) return terms.Variable();
        if (terms.StartsIri()) return IriOrFunction();
        if (terms.StartsLiteral()) return terms.Literal();
        if (StartsCall()) return Call();
        cursor.Miss(Expected.Expression);
        return new Variable(new(cursor.LastEnd, cursor.LastEnd), "");
    }

    private bool IsNumber() => cursor.Is(TokenKind.IntegerNumber) || cursor.Is(TokenKind.DecimalNumber) || cursor.Is(TokenKind.DoubleNumber);

    public Expression Bracketed()
    {
        var open = cursor.Current;
        if (!cursor.TryMark("("))
        {
            cursor.Miss(Expected.Mark, "(");
            return new Variable(new(cursor.LastEnd, cursor.LastEnd), "");
        }
        var inner = Read();
        cursor.Close(")", open);
        return inner;
    }

    public bool StartsConstraint() => cursor.IsMark("(") || StartsCall();

    public bool StartsCall() => terms.StartsIri() || cursor.Is(TokenKind.Word) && (BuiltIns.Arity.ContainsKey(Word()) || BuiltIns.Aggregates.Contains(Word())
        || cursor.IsWord("EXISTS") || cursor.IsWord("NOT") && cursor.IsWord("EXISTS", 1));

    /// <summary>A bracketed expression or a call, rule 69.</summary>
    public Expression Constraint()
    {
        if (cursor.IsMark("(")) return Bracketed();
        if (!terms.StartsIri()) return StartsCall() ? Call() : Bracketed();
        var call = IriOrFunction();
        if (call is IriTerm) cursor.Miss(Expected.Mark, "(");
        return call;
    }

    private string Word() => cursor.Text.ToString().ToUpperInvariant();

    private Expression IriOrFunction()
    {
        var iri = terms.Iri()!;
        if (!cursor.IsMark("(")) return iri;
        var arguments = Arguments(out var distinct, mayBeDistinct: true);
        return new FunctionCall(new(iri.Span.Start, cursor.LastEnd), iri, distinct, arguments);
    }

    private List<Expression> Arguments(out bool distinct, bool mayBeDistinct = false)
    {
        var arguments = new List<Expression>();
        distinct = false;
        var open = cursor.Current;
        if (!cursor.TryMark("(")) { cursor.Miss(Expected.Mark, "("); return arguments; }
        distinct = mayBeDistinct && cursor.TryWord("DISTINCT");
        if (!cursor.IsMark(")") || distinct)
            do arguments.Add(Read()); while (cursor.TryMark(","));
        cursor.Close(")", open);
        return arguments;
    }

    private Expression Call()
    {
        var start = cursor.Here.Start;
        var not = cursor.TryWord("NOT");
        if (cursor.TryWord("EXISTS"))
        {
            var pattern = group();
            return new ExistsExpression(new(start, cursor.LastEnd), not, pattern);
        }
        var word = cursor.Here;
        var name = cursor.TakeText().ToUpperInvariant();
        if (BuiltIns.Aggregates.Contains(name)) return Aggregate(start, name);
        var arguments = Arguments(out _);
        var (least, most) = BuiltIns.Arity[name];
        if (arguments.Count < least || arguments.Count > most) cursor.Add(new(FaultKind.Unexpected, word, Expected.Expression, null, name));
        if (name == "BOUND" && arguments is [not Variable]) cursor.Add(new(FaultKind.Unexpected, arguments[0].Span, Expected.Variable));
        return new BuiltInCall(new(start, cursor.LastEnd), name, arguments);
    }

    private Aggregate Aggregate(int start, string name)
    {
        var open = cursor.Current;
        cursor.NeedMark("(");
        var distinct = cursor.TryWord("DISTINCT");
        Expression? argument = null;
        if (name != "COUNT" || !cursor.TryMark("*")) argument = Read();
        string? separator = null;
        if (name == "GROUP_CONCAT" && cursor.TryMark(";"))
        {
            cursor.NeedWord("SEPARATOR");
            cursor.NeedMark("=");
            if (cursor.Is(TokenKind.Text)) separator = terms.QuotedText();
            else cursor.Miss(Expected.Text);
        }
        cursor.Close(")", open);
        return new(new(start, cursor.LastEnd), name, distinct, argument, separator);
    }
}
