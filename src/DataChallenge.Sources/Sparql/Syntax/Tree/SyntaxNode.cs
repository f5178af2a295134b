namespace DataChallenge.Sources.Sparql.Syntax.Tree;

/// <summary>A stretch of the query's text, in UTF-16 units from its beginning.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last unit.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>How many UTF-16 units it covers.</summary>
    public int Length => End - Start;

    /// <summary>From the first of this to the last of the other.</summary>
    public Span To(Span other) => new(Start, other.End);
}

/// <summary>Anything in the tree of a query. Trees are immutable; equality ignores nothing, so compare prints to compare meaning.</summary>
/// <param name="Span">Where it stands in the text.</param>
public abstract record SyntaxNode(Span Span)
{
    /// <summary>The nodes directly below, in the order of the text.</summary>
    public virtual IEnumerable<SyntaxNode> Children => [];

    /// <summary>This node and every node below it, in the order of the text.</summary>
    public IEnumerable<SyntaxNode> All()
    {
        // An explicit stack: a long chain of operators nests deeper than a method call should.
        var waiting = new Stack<SyntaxNode>([this]);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children.Reverse()) waiting.Push(child);
        }
    }
}
