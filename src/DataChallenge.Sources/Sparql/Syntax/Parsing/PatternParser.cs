using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax.Parsing;

/// <summary>What stands between braces: rules 53 to 71, and INCLUDE.</summary>
internal sealed class PatternParser(TokenCursor cursor, TermParser terms, TripleParser triples, ExpressionParser expressions, Func<SubSelect> subSelect)
{
    public GroupPattern Group()
    {
        var open = cursor.Current;
        var start = cursor.Here.Start;
        if (!cursor.TryMark("{"))
        {
            cursor.Miss(Expected.OpenBrace);
            return new(new(cursor.LastEnd, cursor.LastEnd), []);
        }
        var parts = new List<Pattern>();
        var isSubSelect = cursor.IsWord("SELECT");
        if (isSubSelect) parts.Add(subSelect());
        while (!isSubSelect && !cursor.AtEnd && !cursor.IsMark("}"))
        {
            if (triples.StartsTriples()) parts.Add(triples.Block());
            else if (Other() is { } part)
            {
                parts.Add(part);
                cursor.TryMark(".");
            }
            else if (ForgottenBrace()) break;
            else
            {
                cursor.Miss(Expected.Pattern);
                cursor.Take();
            }
        }
        cursor.Close("}", open);
        return new(new(start, cursor.LastEnd), parts);
    }

    /// <summary>Words that only come after a group: here, its closing brace was forgotten.</summary>
    private bool ForgottenBrace() => cursor.IsAnyWord("ORDER", "GROUP", "HAVING", "LIMIT", "OFFSET");

    private Pattern? Other()
    {
        var start = cursor.Here.Start;
        if (cursor.IsMark("{")) return GroupOrUnion();
        if (cursor.TryWord("OPTIONAL")) return new OptionalPattern(Since(start, Group(), out var group), group);
        if (cursor.TryWord("MINUS")) return new MinusPattern(Since(start, Group(), out var group), group);
        if (cursor.TryWord("GRAPH"))
        {
            var name = terms.VariableOrIri();
            return new GraphPattern(Since(start, Group(), out var group), name, group);
        }
        if (cursor.TryWord("SERVICE"))
        {
            var silent = cursor.TryWord("SILENT");
            var name = terms.VariableOrIri();
            return new ServicePattern(Since(start, Group(), out var group), silent, name, group);
        }
        if (cursor.TryWord("FILTER"))
        {
            if (!expressions.StartsConstraint()) cursor.Miss(Expected.Expression);
            var condition = expressions.Constraint();
            return new FilterPattern(new(start, cursor.LastEnd), condition);
        }
        if (cursor.TryWord("BIND")) return Bind(start);
        if (cursor.IsWord("VALUES")) return Values();
        if (cursor.TryWord("INCLUDE"))
        {
            var name = SetName();
            return new IncludePattern(new(start, cursor.LastEnd), name);
        }
        return null;
    }

    private Span Since(int start, GroupPattern read, out GroupPattern group)
    {
        group = read;
        return new(start, cursor.LastEnd);
    }

    private Pattern GroupOrUnion()
    {
        var first = Group();
        if (!cursor.IsWord("UNION")) return first;
        var branches = new List<GroupPattern> { first };
        while (cursor.TryWord("UNION")) branches.Add(Group());
        return new UnionPattern(new(first.Span.Start, cursor.LastEnd), branches);
    }

    private BindPattern Bind(int start)
    {
        var open = cursor.Current;
        cursor.NeedMark("(");
        var expression = expressions.Read();
        cursor.NeedWord("AS");
        var variable = terms.NeedVariable();
        cursor.Close(")", open);
        return new(new(start, cursor.LastEnd), expression, variable);
    }

    public InlineData Values()
    {
        var start = cursor.Here.Start;
        cursor.NeedWord("VALUES");
        var bracketed = cursor.IsMark("(");
        var variables = new List<Variable>();
        if (bracketed)
        {
            var open = cursor.Take();
            while (cursor.Is(TokenKind.Variable)) variables.Add(terms.Variable());
            cursor.Close(")", open);
        }
        else variables.Add(terms.NeedVariable());
        var rows = new List<IReadOnlyList<Term?>>();
        var brace = cursor.Current;
        cursor.NeedMark("{");
        while (!cursor.AtEnd && !cursor.IsMark("}"))
        {
            if (!bracketed)
            {
                if (!Value(out var single)) break;
                rows.Add([single]);
                continue;
            }
            var parenthesis = cursor.Current;
            if (!cursor.TryMark("(")) { cursor.Miss(Expected.Mark, "("); break; }
            var row = new List<Term?>();
            while (!cursor.AtEnd && !cursor.IsMark(")") && Value(out var value)) row.Add(value);
            cursor.Close(")", parenthesis);
            if (row.Count != variables.Count) cursor.Add(new(FaultKind.UnequalRow, new(parenthesis.Start, cursor.LastEnd)));
            rows.Add(row);
        }
        cursor.Close("}", brace);
        return new(new(start, cursor.LastEnd), bracketed, variables, rows);
    }

    private bool Value(out Term? value)
    {
        value = null;
        if (cursor.TryWord("UNDEF")) return true;
        value = terms.StartsIri() ? terms.Iri() : terms.StartsLiteral() ? terms.Literal() : null;
        if (value is null) cursor.Miss(Expected.Term);
        return value is not null;
    }

    /// <summary><c>%name</c>, of which the lexer knows the sign and the word apart.</summary>
    public string SetName()
    {
        if (cursor.Is(TokenKind.Unknown) && cursor.Text is "%")
        {
            cursor.Take();
            if (cursor.Is(TokenKind.Word)) return cursor.TakeText();
        }
        cursor.Miss(Expected.Mark, "%");
        return "";
    }
}
