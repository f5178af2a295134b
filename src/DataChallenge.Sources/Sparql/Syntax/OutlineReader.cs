namespace DataChallenge.Sources.Sparql.Syntax;

/// <summary>Reads a <see cref="QueryOutline"/> in one pass over its tokens.</summary>
internal sealed class OutlineReader(QueryOutline outline)
{
    private static readonly HashSet<string> Updates = new(StringComparer.OrdinalIgnoreCase)
    {
        "INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH",
    };

    private readonly Stack<(char Mark, BracedGroup? Group, SelectScope Scope)> open = new();
    private SelectScope scope = outline.Top;
    private BracedGroup? group;

    public void Read()
    {
        outline.GroupOf = new BracedGroup?[outline.Tokens.Count];
        outline.ScopeOf = new SelectScope[outline.Tokens.Count];
        outline.InParentheses = new bool[outline.Tokens.Count];
        outline.Top.End = outline.Tokens.Count;
        Prologue();
        for (var index = 0; index < outline.Tokens.Count; index++)
        {
            outline.GroupOf[index] = group;
            outline.ScopeOf[index] = scope;
            outline.InParentheses[index] = open.TryPeek(out var around) && around.Mark == ')';
            if (outline.Tokens[index].Kind == TokenKind.Mark) Mark(index);
            else if (group is null && outline.IsWord(index, "FROM")) outline.HasDataset = true;
        }
        if (open.Count > 0) outline.Balanced = false;
    }

    private void Prologue()
    {
        var index = 0;
        while (index < outline.Tokens.Count)
        {
            if (outline.IsWord(index, "BASE")) index += 2;
            else if (outline.IsWord(index, "PREFIX") && outline.IsKind(index + 1, TokenKind.PrefixedName) && outline.Text(index + 1)[^1] == ':')
            {
                outline.Prefixes[outline.Text(index + 1)[..^1].ToString()] = outline.IsKind(index + 2, TokenKind.Iri) ? outline.Text(index + 2)[1..^1].ToString() : null;
                index += 3;
            }
            else break;
        }
        outline.PrologueEnd = Math.Min(index, outline.Tokens.Count);
        if (index >= outline.Tokens.Count || outline.Tokens[index].Kind != TokenKind.Word) return;
        outline.FormWord = outline.Tokens[index];
        outline.Form = FormOf(outline.Text(index).ToString());
    }

    private static QueryForm FormOf(string word) => word.ToUpperInvariant() switch
    {
        "SELECT" => QueryForm.Select,
        "ASK" => QueryForm.Ask,
        "CONSTRUCT" => QueryForm.Construct,
        "DESCRIBE" => QueryForm.Describe,
        var other => Updates.Contains(other) ? QueryForm.Update : QueryForm.Unknown,
    };

    private void Mark(int index)
    {
        switch (outline.Text(index)[0])
        {
            case '{': Open(index, '}', OpenGroup(index)); break;
            case '(': Open(index, ')', group); break;
            case '[': Open(index, ']', group); break;
            case '}' or ')' or ']': Close(index); break;
        }
    }

    private void Open(int index, char closing, BracedGroup? inner)
    {
        open.Push((closing, group, scope));
        group = inner;
        if (inner is not null) scope = inner.Scope;
        outline.Depth = Math.Max(outline.Depth, open.Count);
        if (open.Count > QueryLimits.Depth) outline.TooDeep ??= outline.Tokens[index];
        if (closing == '}' && outline.IsWord(index + 1, "SELECT")) scope = new(index + 1, scope);
    }

    /// <summary>The first group of a SELECT after its projection is its body.</summary>
    private BracedGroup OpenGroup(int index)
    {
        var made = new BracedGroup(index, RoleOf(index), group, scope);
        outline.Groups.Add(made);
        if (made.Role == GroupRole.Pattern && scope.Where is null) scope.Where = made;
        return made;
    }

    private GroupRole RoleOf(int index)
    {
        if (group is null && outline.Form == QueryForm.Construct && outline.IsWord(index - 1, "CONSTRUCT")) return GroupRole.Template;
        if (outline.IsWord(index - 1, "MINUS")) return GroupRole.Minus;
        if (outline.IsWord(index - 1, "EXISTS")) return GroupRole.Exists;
        if (outline.IsWord(index - 2, "SERVICE") || outline.IsWord(index - 3, "SERVICE") && outline.IsWord(index - 2, "SILENT")) return GroupRole.Service;
        if (outline.IsWord(index - 2, "VALUES") || outline.IsMark(index - 1, ")") && AfterValuesNames(index - 1)) return GroupRole.Data;
        return GroupRole.Pattern;
    }

    /// <summary>Whether the parenthesis closed here holds the variables of VALUES.</summary>
    private bool AfterValuesNames(int close)
    {
        var index = close - 1;
        while (outline.IsKind(index, TokenKind.Variable)) index--;
        return outline.IsMark(index, "(") && outline.IsWord(index - 1, "VALUES");
    }

    private void Close(int index)
    {
        var mark = outline.Text(index)[0];
        if (open.Count == 0 || open.Peek().Mark != mark) { outline.Balanced = false; return; }
        if (mark == '}')
        {
            if (scope != group!.Scope) scope.End = index;
            group.Close = index;
            outline.GroupOf[index] = group;
        }
        (_, group, scope) = open.Pop();
    }
}
