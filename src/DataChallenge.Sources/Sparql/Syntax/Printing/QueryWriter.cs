using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax.Printing;

/// <summary>Writes queries: prologue, form, modifiers.</summary>
internal sealed class QueryWriter
{
    private readonly Output output;

    public QueryWriter(Output output)
    {
        this.output = output;
        Terms = new(output);
        Patterns = new(output, Terms, () => Expressions!, Write);
        Expressions = new(output, Terms, Patterns.WriteGroup);
    }

    public TermWriter Terms { get; }

    public ExpressionWriter Expressions { get; }

    public PatternWriter Patterns { get; }

    public void Write(Query query)
    {
        foreach (var (_, prefix, iri) in query.Prologue)
        {
            output.Add(prefix is null ? "BASE " : $"PREFIX {prefix}: ").Add(TermWriter.Iri(iri));
            output.Line();
        }
        switch (query.Body)
        {
            case SelectForm select: Write(select); break;
            case AskForm ask: output.Add("ASK"); WriteDataset(ask.Dataset); WriteWhere(ask.Where!); Write(ask.Modifiers); break;
            case DescribeForm describe: Write(describe); break;
            case ConstructForm construct: Write(construct); break;
        }
        output.Line();
        if (query.Values is not { } values) return;
        Patterns.WriteData(values);
        output.Line();
    }

    private void Write(SelectForm select)
    {
        output.Add(select.Duplicates switch { Duplicates.Distinct => "SELECT DISTINCT ", Duplicates.Reduced => "SELECT REDUCED ", _ => "SELECT " });
        if (select.Everything) output.Add("*");
        output.List(select.Projection, " ", column =>
        {
            if (column.Expression is null) Terms.Write(column.Variable);
            else Patterns.WriteNamed(column.Expression, column.Variable);
        });
        WriteDataset(select.Dataset);
        foreach (var named in select.Named)
        {
            output.Line();
            output.Add("WITH ");
            output.Open();
            Write(named.Select);
            output.Line();
            output.Close();
            output.Add(" AS %" + named.Name);
        }
        WriteWhere(select.Where!);
        Write(select.Modifiers);
    }

    private void Write(DescribeForm describe)
    {
        output.Add("DESCRIBE ");
        if (describe.Targets.Count == 0) output.Add("*");
        output.List(describe.Targets, " ", Terms.Write);
        WriteDataset(describe.Dataset);
        if (describe.Where is { } where) WriteWhere(where);
        Write(describe.Modifiers);
    }

    private void Write(ConstructForm construct)
    {
        output.Add("CONSTRUCT");
        if (construct.Template is { } template)
        {
            output.Add(" ");
            output.Open();
            Patterns.WriteTriples(template);
            output.Close();
        }
        WriteDataset(construct.Dataset);
        WriteWhere(construct.Where!);
        Write(construct.Modifiers);
    }

    private void WriteDataset(IReadOnlyList<DatasetClause> dataset)
    {
        foreach (var clause in dataset)
        {
            output.Line();
            output.Add(clause.Named ? "FROM NAMED " : "FROM ");
            Terms.Write(clause.Iri);
        }
    }

    private void WriteWhere(GroupPattern where)
    {
        output.Line();
        output.Add("WHERE ");
        Patterns.WriteGroup(where);
    }

    private void Write(Modifiers modifiers)
    {
        WriteClause("GROUP BY ", modifiers.GroupBy, condition =>
        {
            if (condition.As is { } named) Patterns.WriteNamed(condition.Expression, named);
            else if (condition.Expression is Variable variable) Terms.Write(variable);
            else Expressions.WriteConstraint(condition.Expression);
        });
        WriteClause("HAVING ", modifiers.Having, Expressions.WriteConstraint);
        WriteClause("ORDER BY ", modifiers.OrderBy, condition =>
        {
            if (condition.Descending is { } descending) { output.Add(descending ? "DESC" : "ASC"); Expressions.WriteBracketed(condition.Expression); }
            else if (condition.Expression is Variable variable) Terms.Write(variable);
            else Expressions.WriteConstraint(condition.Expression);
        });
        if (modifiers.Limit is { } limit) { output.Line(); output.Add("LIMIT " + limit); }
        if (modifiers.Offset is { } offset) { output.Line(); output.Add("OFFSET " + offset); }
    }

    private void WriteClause<T>(string keyword, IReadOnlyList<T> conditions, Action<T> write)
    {
        if (conditions.Count == 0) return;
        output.Line();
        output.Add(keyword);
        output.List(conditions, " ", write);
    }
}
