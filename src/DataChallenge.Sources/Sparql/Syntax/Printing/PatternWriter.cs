using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax.Printing;

/// <summary>Writes patterns, one part a line.</summary>
internal sealed class PatternWriter(Output output, TermWriter terms, Func<ExpressionWriter> expressions, Action<SelectForm> select)
{
    public void WriteGroup(GroupPattern group)
    {
        output.Open();
        foreach (var part in group.Parts)
        {
            Write(part);
            if (part is not TriplesBlock) output.Line();
        }
        output.Close();
    }

    public void Write(Pattern pattern)
    {
        switch (pattern)
        {
            case TriplesBlock block: WriteTriples(block.Groups); break;
            case GroupPattern group: WriteGroup(group); break;
            case UnionPattern union: output.List(union.Branches, " UNION ", WriteGroup); break;
            case OptionalPattern optional: output.Add("OPTIONAL "); WriteGroup(optional.Group); break;
            case MinusPattern minus: output.Add("MINUS "); WriteGroup(minus.Group); break;
            case GraphPattern graph: output.Add("GRAPH "); terms.Write(graph.Name); output.Add(" "); WriteGroup(graph.Group); break;
            case ServicePattern service:
                output.Add(service.Silent ? "SERVICE SILENT " : "SERVICE ");
                terms.Write(service.Name);
                output.Add(" ");
                WriteGroup(service.Group);
                break;
            case FilterPattern filter: output.Add("FILTER "); expressions().WriteConstraint(filter.Condition); break;
            case BindPattern bind: output.Add("BIND "); WriteNamed(bind.Expression, bind.Variable); break;
            case InlineData data: WriteData(data); break;
            case IncludePattern include: output.Add("INCLUDE %" + include.Name); break;
            case SubSelect sub:
                select(sub.Select);
                if (sub.Values is { } values) { output.Line(); WriteData(values); }
                break;
        }
    }

    public void WriteTriples(IReadOnlyList<TripleGroup> groups)
    {
        foreach (var group in groups)
        {
            terms.Write(group);
            output.Add(" .");
            output.Line();
        }
    }

    public void WriteNamed(Expression expression, Variable name)
    {
        output.Add("(");
        expressions().Write(expression);
        output.Add(" AS ");
        terms.Write(name);
        output.Add(")");
    }

    public void WriteData(InlineData data)
    {
        output.Add("VALUES ");
        if (data.Bracketed) output.Add("(");
        output.List(data.Variables, " ", terms.Write);
        output.Add(data.Bracketed ? ") " : " ");
        output.Open();
        foreach (var row in data.Rows)
        {
            if (data.Bracketed) output.Add("(");
            output.List(row, " ", value => { if (value is null) output.Add("UNDEF"); else terms.Write(value); });
            if (data.Bracketed) output.Add(")");
            output.Line();
        }
        output.Close();
    }
}
