using DataChallenge.Sources.Sparql.Syntax;

namespace DataChallenge.Sources.Sparql.Rewriting;

/// <summary>Which variables a SELECT's body binds (SPARQL 1.1, 18.2.1), told from tokens.</summary>
internal static class Visible
{
    /// <summary>Names in order of appearance, without <c>?</c>: those of patterns, VALUES, AS, and what sub-selects project; not those of expressions, MINUS, EXISTS.</summary>
    public static IReadOnlyList<string> In(QueryOutline outline, SelectScope scope)
    {
        var names = new List<string>();
        if (scope.Where is not { } body) return names;
        for (var index = body.Open + 1; index < Math.Min(body.Close, outline.Tokens.Count); index++)
        {
            if (outline.IsWord(index, "SELECT") && outline.ScopeOf[index] is var inner && inner.First == index && inner != scope)
            {
                foreach (var name in Projected(outline, inner)) Add(names, name);
                index = Math.Min(inner.End, outline.Tokens.Count) - 1;
            }
            else if (outline.IsKind(index, TokenKind.Variable) && Binds(outline, index, body)) Add(names, NameOf(outline, index));
        }
        return names;
    }

    public static string NameOf(QueryOutline outline, int index) => outline.Text(index)[1..].ToString();

    /// <summary>The index of the <c>*</c> of <c>SELECT *</c>, or null.</summary>
    public static int? Star(QueryOutline outline, SelectScope scope)
    {
        var index = scope.Parent is null ? outline.PrologueEnd : scope.First;
        if (!outline.IsWord(index, "SELECT")) return null;
        index++;
        if (outline.IsWord(index, "DISTINCT") || outline.IsWord(index, "REDUCED")) index++;
        return outline.IsMark(index, "*") ? index : null;
    }

    private static IEnumerable<string> Projected(QueryOutline outline, SelectScope scope)
    {
        if (Star(outline, scope) is not null) return In(outline, scope);
        var end = Math.Min(scope.Where?.Open ?? scope.End, outline.Tokens.Count);
        return Enumerable.Range(scope.First, end - scope.First)
            .Where(index => outline.IsKind(index, TokenKind.Variable) && (!outline.InParentheses[index] || outline.IsWord(index - 1, "AS")))
            .Select(index => NameOf(outline, index));
    }

    private static bool Binds(QueryOutline outline, int index, BracedGroup body)
    {
        for (var group = outline.GroupOf[index]; group is not null && group != body; group = group.Parent)
            if (group.Role is GroupRole.Minus or GroupRole.Exists or GroupRole.Service) return false;
        return !outline.InParentheses[index] || outline.IsWord(index - 1, "AS") || InValuesNames(outline, index);
    }

    private static bool InValuesNames(QueryOutline outline, int index)
    {
        while (outline.IsKind(index, TokenKind.Variable)) index--;
        return outline.IsMark(index, "(") && outline.IsWord(index - 1, "VALUES");
    }

    private static void Add(List<string> names, string name)
    {
        if (!names.Contains(name)) names.Add(name);
    }
}
