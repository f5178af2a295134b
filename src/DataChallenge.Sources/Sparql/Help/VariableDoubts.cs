using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>Variables that get no value, and those that a slip of the finger made two of.</summary>
internal static class VariableDoubts
{
    public static IEnumerable<Advice> About(Query query, VariableUse variables)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var select in query.All().OfType<SelectForm>())
        {
            var bound = Available(select, query);
            foreach (var column in select.Projection.Where(column => column.Expression is null && !bound.Contains(column.Variable.Name)))
            {
                var name = column.Variable.Name;
                if (Wikibase.Named(name) is { } named && bound.Contains(named)) continue; // a label: said by the label doubts, or given by the service
                if (told.Add(name)) yield return new(AdviceKind.NeverBound, Severity.Doubt, column.Span, [name, Distance.Nearest(name, bound) ?? ""], SameButForCase(column.Variable, bound));
            }
        }
        told.UnionWith(query.All().OfType<Projection>().Where(column => column.Expression is not null).Select(column => column.Variable.Name)); // "AS ?rues" makes a name on purpose
        told.UnionWith(query.All().OfType<BindPattern>().Select(bind => bind.Variable.Name));
        foreach (var name in variables.Names.Where(name => variables.Occurrences[name].Count() == 1 && !told.Contains(name)))
        {
            if (Wikibase.Named(name) is { } named && variables.Occurrences.Contains(named)) continue;
            if (Distance.Nearest(name, variables.Names) is { } near && !DiffersByNumber(name, near))
                yield return new(AdviceKind.UsedOnce, Severity.Doubt, variables.Occurrences[name].Single().Span, [name, near]);
        }
    }

    private static HashSet<string> Available(SelectForm select, Query query)
    {
        var bound = Scope.Of(select.Where!);
        foreach (var condition in select.Modifiers.GroupBy)
            if (condition.As is { } named) bound.Add(named.Name);
        foreach (var column in select.Projection)
            if (column.Expression is not null) bound.Add(column.Variable.Name);
        if (query.Body == select && query.Values is { } values) Scope.Collect(values, bound);
        foreach (var include in select.Where!.All().OfType<IncludePattern>())
            if (query.Body is SelectForm top && top.Named.FirstOrDefault(set => set.Name == include.Name) is { } set)
                bound.UnionWith(set.Select.Everything ? Scope.Of(set.Select.Where!) : set.Select.Projection.Select(column => column.Variable.Name));
        return bound;
    }

    private static Repair? SameButForCase(Variable variable, HashSet<string> bound) =>
        bound.FirstOrDefault(other => other.Equals(variable.Name, StringComparison.OrdinalIgnoreCase)) is { } same ? new(new Edit(variable.Span, "?" + same)) : null;

    /// <summary><c>?ville1</c> and <c>?ville2</c> are two on purpose.</summary>
    private static bool DiffersByNumber(string a, string b) => a.TrimEnd("0123456789".ToCharArray()) == b.TrimEnd("0123456789".ToCharArray());
}
