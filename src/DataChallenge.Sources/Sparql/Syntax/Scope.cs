using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax;

/// <summary>Which variables a pattern can bind (SPARQL 1.1, 18.2.1).</summary>
public static class Scope
{
    /// <summary>Names of the variables in scope after a pattern.</summary>
    public static HashSet<string> Of(Pattern pattern)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Collect(pattern, names);
        return names;
    }

    /// <summary>Adds to a set the variables a pattern brings into scope.</summary>
    public static void Collect(Pattern pattern, HashSet<string> names)
    {
        switch (pattern)
        {
            case TriplesBlock block: AddAll(block, names); break;
            case GroupPattern group: foreach (var part in group.Parts) Collect(part, names); break;
            case UnionPattern union: foreach (var branch in union.Branches) Collect(branch, names); break;
            case OptionalPattern optional: Collect(optional.Group, names); break;
            case GraphPattern graph: Add(graph.Name, names); Collect(graph.Group, names); break;
            case ServicePattern service: Add(service.Name, names); Collect(service.Group, names); break;
            case BindPattern bind: names.Add(bind.Variable.Name); break;
            case InlineData data: foreach (var variable in data.Variables) names.Add(variable.Name); break;
            case SubSelect sub: AddColumns(sub, names); break;
        }
    }

    private static void AddColumns(SubSelect sub, HashSet<string> names)
    {
        if (sub.Select.Everything) Collect(sub.Select.Where!, names);
        foreach (var column in sub.Select.Projection) names.Add(column.Variable.Name);
        if (sub.Values is { } values) Collect(values, names);
    }

    private static void AddAll(SyntaxNode node, HashSet<string> names)
    {
        foreach (var variable in node.All().OfType<Variable>()) names.Add(variable.Name);
    }

    private static void Add(Term term, HashSet<string> names)
    {
        if (term is Variable variable) names.Add(variable.Name);
    }
}
