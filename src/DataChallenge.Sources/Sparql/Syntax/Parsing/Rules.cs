using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax.Parsing;

/// <summary>What the notes beside the grammar ask (19.8, notes 12 to 14; 10.1; 11.4; 18.2.1): scopes of names, groups, blank nodes.</summary>
internal static class Rules
{
    public static void Check(Query query, TokenCursor faults)
    {
        var sets = (query.Body as SelectForm)?.Named ?? [];
        foreach (var select in query.All().OfType<SelectForm>()) CheckSelect(select, faults);
        foreach (var group in query.All().OfType<GroupPattern>()) CheckBinds(group, faults);
        foreach (var include in query.All().OfType<IncludePattern>())
            if (sets.All(set => set.Name != include.Name)) faults.Add(new(FaultKind.UnknownInclude, include.Span, Expected.Nothing, null, include.Name));
        CheckAggregates(query, faults);
        BlankNodeRules.Check(query, faults);
    }

    private static void CheckSelect(SelectForm select, TokenCursor faults)
    {
        if (select.Everything && select.Modifiers.GroupBy.Count > 0) faults.Add(new(FaultKind.StarWithGroups, select.Span with { End = select.Span.Start + 6 }));
        var inScope = Scope.Of(select.Where!);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in select.Projection)
        {
            var name = column.Variable.Name;
            if (column.Expression is not null && inScope.Contains(name)) faults.Add(new(FaultKind.AlreadyBound, column.Variable.Span, Expected.Nothing, null, name));
            if (!seen.Add(name) && column.Expression is not null) faults.Add(new(FaultKind.DuplicateColumn, column.Variable.Span, Expected.Nothing, null, name));
        }
        CheckGrouping(select, faults);
    }

    private static void CheckGrouping(SelectForm select, TokenCursor faults)
    {
        var aggregates = select.Modifiers.GroupBy.Count > 0 || select.Modifiers.Having.Count > 0 || select.Projection.Any(column => column.Expression is { } e && Outside(e).Any(node => node is Aggregate));
        if (!aggregates) return;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var condition in select.Modifiers.GroupBy)
        {
            if (condition.As is { } named) known.Add(named.Name);
            if (condition.Expression is Variable variable) known.Add(variable.Name);
        }
        foreach (var column in select.Projection)
        {
            if (column.Expression is null) NeedKnown(column.Variable);
            else foreach (var variable in Outside(column.Expression).OfType<Variable>()) NeedKnown(variable);
            known.Add(column.Variable.Name);
        }

        void NeedKnown(Variable variable)
        {
            if (!known.Contains(variable.Name)) faults.Add(new(FaultKind.NotGrouped, variable.Span, Expected.Nothing, null, variable.Name));
        }
    }

    /// <summary>The nodes of an expression that are not inside an aggregate or a pattern; the aggregates themselves are given.</summary>
    private static IEnumerable<SyntaxNode> Outside(SyntaxNode root)
    {
        var waiting = new Stack<SyntaxNode>([root]);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            if (node is Aggregate or ExistsExpression) continue;
            foreach (var child in node.Children) waiting.Push(child);
        }
    }

    private static void CheckBinds(GroupPattern group, TokenCursor faults)
    {
        if (!group.Parts.Any(part => part is BindPattern)) return;
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in group.Parts)
        {
            if (part is BindPattern bind && before.Contains(bind.Variable.Name))
                faults.Add(new(FaultKind.AlreadyBound, bind.Variable.Span, Expected.Nothing, null, bind.Variable.Name));
            Scope.Collect(part, before);
        }
    }

    /// <summary>Aggregates belong to SELECT, HAVING and ORDER BY of a query, not to patterns nor inside each other.</summary>
    private static void CheckAggregates(Query query, TokenCursor faults)
    {
        foreach (var node in query.All())
        {
            IEnumerable<SyntaxNode> forbidden = node switch
            {
                FilterPattern filter => Outside(filter.Condition),
                BindPattern bind => Outside(bind.Expression),
                GroupCondition condition => Outside(condition.Expression),
                Aggregate { Argument: { } argument } => Outside(argument),
                _ => [],
            };
            foreach (var aggregate in forbidden.OfType<Aggregate>()) faults.Add(new(FaultKind.AggregateHere, aggregate.Span, Expected.Nothing, null, aggregate.Name));
        }
    }
}
