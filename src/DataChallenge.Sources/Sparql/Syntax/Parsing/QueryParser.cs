using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax.Parsing;

/// <summary>Rules 2 to 27: prologue, forms, modifiers.</summary>
internal sealed class QueryParser
{
    private static readonly string[] Updates = ["INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"];

    private readonly TokenCursor cursor;
    private readonly TermParser terms;
    private readonly ExpressionParser expressions;
    private readonly PatternParser patterns;
    private readonly TripleParser triples;

    public QueryParser(TokenCursor cursor)
    {
        this.cursor = cursor;
        terms = new(cursor);
        triples = new(cursor, terms);
        expressions = new(cursor, terms, () => patterns!.Group());
        patterns = new(cursor, terms, triples, expressions, SubSelect);
    }

    public Query? Read(IReadOnlyList<Comment> comments)
    {
        var prologue = Prologue();
        if (cursor.AtEnd && prologue.Count == 0) { cursor.Add(new(FaultKind.Empty, cursor.Here, Expected.QueryForm)); return null; }
        if (cursor.IsAnyWord(Updates))
        {
            cursor.Add(new(FaultKind.Update, cursor.Here, Expected.QueryForm, null, cursor.Text.ToString().ToUpperInvariant()));
            return null;
        }
        var body = Body();
        if (body is null) { cursor.Miss(Expected.QueryForm); return null; }
        var values = cursor.IsWord("VALUES") ? patterns.Values() : null;
        if (!cursor.AtEnd) cursor.Add(new(FaultKind.AfterEnd, cursor.Here, Expected.Nothing, null, cursor.Text.Length > 60 ? cursor.Text[..60].ToString() : cursor.Text.ToString()));
        return new(new(0, cursor.Source.Text.Length), prologue, body, values, comments);
    }

    private List<Declaration> Prologue()
    {
        var declarations = new List<Declaration>();
        while (true)
        {
            var start = cursor.Here;
            if (cursor.TryWord("BASE"))
            {
                declarations.Add(new(start.To(cursor.Here), null, FullIri()));
            }
            else if (cursor.TryWord("PREFIX"))
            {
                if (!cursor.Is(TokenKind.PrefixedName) || cursor.Text[^1] != ':' || cursor.Text.IndexOf(':') != cursor.Text.Length - 1) { cursor.Miss(Expected.Prefix); continue; }
                var prefix = cursor.TakeText()[..^1];
                terms.Declare(prefix);
                declarations.Add(new(start.To(cursor.Here), prefix, FullIri()));
            }
            else return declarations;
        }
    }

    private string FullIri()
    {
        if (cursor.Is(TokenKind.Iri)) return terms.Iri()!.Local;
        cursor.Miss(Expected.Iri);
        return "";
    }

    private QueryBody? Body()
    {
        var start = cursor.Here;
        if (cursor.IsWord("SELECT")) return Select(top: true);
        if (cursor.TryWord("ASK"))
        {
            var dataset = Dataset();
            var where = Where();
            return new AskForm(start, dataset, where, Modifiers());
        }
        if (cursor.TryWord("DESCRIBE")) return Describe(start);
        return cursor.TryWord("CONSTRUCT") ? Construct(start) : null;
    }

    private SelectForm Select(bool top)
    {
        var start = cursor.Here;
        cursor.NeedWord("SELECT");
        var duplicates = cursor.TryWord("DISTINCT") ? Duplicates.Distinct : cursor.TryWord("REDUCED") ? Duplicates.Reduced : Duplicates.Kept;
        var projection = Projection();
        var dataset = top ? Dataset() : [];
        var named = top ? NamedSubqueries() : [];
        var where = Where();
        var modifiers = Modifiers();
        return new(new(start.Start, cursor.LastEnd), duplicates, projection, dataset, named, where, modifiers);
    }

    private List<Projection> Projection()
    {
        var columns = new List<Projection>();
        if (cursor.TryMark("*")) return columns;
        while (true)
        {
            var start = cursor.Here;
            if (cursor.Is(TokenKind.Variable))
            {
                var variable = terms.Variable();
                columns.Add(new(variable.Span, null, variable));
            }
            else if (cursor.IsMark("("))
            {
                var open = cursor.Take();
                var expression = expressions.Read();
                cursor.NeedWord("AS");
                var variable = terms.NeedVariable();
                cursor.Close(")", open);
                columns.Add(new(new(start.Start, cursor.LastEnd), expression, variable));
            }
            else if (cursor.Is(TokenKind.Word) && !cursor.IsAnyWord("FROM", "WHERE", "WITH") && !cursor.AtEnd)
            {
                cursor.Miss(Expected.Column); // a forgotten "?": the word is passed over
                cursor.Take();
            }
            else break;
        }
        if (columns.Count == 0) cursor.Miss(Expected.Column);
        return columns;
    }

    private List<DatasetClause> Dataset()
    {
        var clauses = new List<DatasetClause>();
        while (cursor.IsWord("FROM"))
        {
            var start = cursor.Here;
            cursor.Take();
            var named = cursor.TryWord("NAMED");
            var iri = terms.NeedIri();
            clauses.Add(new(start.To(iri.Span), named, iri));
        }
        return clauses;
    }

    private List<NamedSubquery> NamedSubqueries()
    {
        var named = new List<NamedSubquery>();
        while (cursor.IsWord("WITH"))
        {
            var start = cursor.Here;
            cursor.Take();
            var open = cursor.Current;
            cursor.NeedMark("{");
            var select = Select(top: false);
            cursor.Close("}", open);
            cursor.NeedWord("AS");
            named.Add(new(new(start.Start, cursor.LastEnd), select, patterns.SetName()));
        }
        return named;
    }

    private GroupPattern Where()
    {
        cursor.TryWord("WHERE");
        return patterns.Group();
    }

    private DescribeForm Describe(Span start)
    {
        var targets = new List<Term>();
        if (!cursor.TryMark("*"))
            while (cursor.Is(TokenKind.Variable) || cursor.Is(TokenKind.Iri) || cursor.Is(TokenKind.PrefixedName)) targets.Add(terms.VariableOrIri());
        var everything = targets.Count == 0 && cursor.LastEnd > 0 && cursor.Source.Text[cursor.LastEnd - 1] == '*';
        if (targets.Count == 0 && !everything) cursor.Miss(Expected.Term);
        var dataset = Dataset();
        var where = cursor.IsWord("WHERE") || cursor.IsMark("{") ? Where() : null;
        var modifiers = Modifiers();
        return new(new(start.Start, cursor.LastEnd), targets, dataset, where, modifiers);
    }

    private ConstructForm Construct(Span start)
    {
        IReadOnlyList<TripleGroup>? template = null;
        IReadOnlyList<DatasetClause> dataset;
        GroupPattern where;
        if (cursor.IsMark("{"))
        {
            template = Template();
            dataset = Dataset();
            where = Where();
        }
        else
        {
            dataset = Dataset();
            cursor.NeedWord("WHERE");
            where = patterns.Group();
            foreach (var part in where.Parts)
            {
                if (part is not TriplesBlock block) cursor.Add(new(FaultKind.NotInTemplate, part.Span));
                else CheckTemplate(block.Groups);
            }
        }
        var modifiers = Modifiers();
        return new(new(start.Start, cursor.LastEnd), template, dataset, where, modifiers);
    }

    private IReadOnlyList<TripleGroup> Template()
    {
        var open = cursor.Take();
        var block = cursor.IsMark("}") ? null : triples.Block();
        cursor.Close("}", open);
        var groups = block?.Groups ?? [];
        CheckTemplate(groups);
        return groups;
    }

    private void CheckTemplate(IReadOnlyList<TripleGroup> groups)
    {
        foreach (var path in groups.SelectMany(group => group.All()).OfType<PropertyPath>())
            if (path is not TermPath) cursor.Add(new(FaultKind.NotInTemplate, path.Span));
    }

    private SubSelect SubSelect()
    {
        var select = Select(top: false);
        var values = cursor.IsWord("VALUES") ? patterns.Values() : null;
        return new(new(select.Span.Start, cursor.LastEnd), select, values);
    }

    private Modifiers Modifiers()
    {
        var start = cursor.AtEnd ? cursor.LastEnd : cursor.Here.Start;
        var groups = new List<GroupCondition>();
        var having = new List<Expression>();
        var order = new List<OrderCondition>();
        if (cursor.TryWord("GROUP"))
        {
            cursor.NeedWord("BY");
            while (GroupBy() is { } condition) groups.Add(condition);
            if (groups.Count == 0) cursor.Miss(Expected.Expression);
        }
        if (cursor.TryWord("HAVING"))
        {
            while (expressions.StartsConstraint()) having.Add(expressions.Constraint());
            if (having.Count == 0) cursor.Miss(Expected.Expression);
        }
        if (cursor.TryWord("ORDER"))
        {
            cursor.NeedWord("BY");
            while (OrderBy() is { } condition) order.Add(condition);
            if (order.Count == 0) cursor.Miss(Expected.Expression);
        }
        string? limit = null, offset = null;
        while (cursor.IsAnyWord("LIMIT", "OFFSET"))
        {
            var isLimit = cursor.IsWord("LIMIT");
            if (isLimit ? limit is not null : offset is not null) break;
            cursor.Take();
            if (isLimit) limit = Digits(); else offset = Digits();
        }
        return new(new(start, Math.Max(start, cursor.LastEnd)), groups, having, order, limit, offset);
    }

    private string Digits()
    {
        if (cursor.Is(TokenKind.IntegerNumber) && char.IsAsciiDigit(cursor.Text[0])) return cursor.TakeText();
        cursor.Miss(Expected.Number);
        if (cursor.Is(TokenKind.IntegerNumber) || cursor.Is(TokenKind.DecimalNumber) || cursor.Is(TokenKind.DoubleNumber)) cursor.Take();
        return "0";
    }

    private GroupCondition? GroupBy()
    {
        var start = cursor.Here;
        if (cursor.Is(TokenKind.Variable)) { var variable = terms.Variable(); return new(variable.Span, variable, null); }
        if (cursor.IsMark("("))
        {
            var open = cursor.Take();
            var expression = expressions.Read();
            var named = cursor.TryWord("AS") ? terms.NeedVariable() : null;
            cursor.Close(")", open);
            return new(new(start.Start, cursor.LastEnd), expression, named);
        }
        if (!expressions.StartsCall()) return null;
        var call = expressions.Constraint();
        return new(call.Span, call, null);
    }

    private OrderCondition? OrderBy()
    {
        var start = cursor.Here;
        if (cursor.IsAnyWord("ASC", "DESC"))
        {
            var descending = cursor.IsWord("DESC");
            cursor.Take();
            var expression = expressions.Bracketed();
            return new(new(start.Start, cursor.LastEnd), expression, descending);
        }
        if (cursor.Is(TokenKind.Variable)) { var variable = terms.Variable(); return new(variable.Span, variable, null); }
        if (!expressions.StartsConstraint()) return null;
        var condition = expressions.Constraint();
        return new(condition.Span, condition, null);
    }
}
