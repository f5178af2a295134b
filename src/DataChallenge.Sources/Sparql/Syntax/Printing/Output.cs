using System.Text;

namespace DataChallenge.Sources.Sparql.Syntax.Printing;

/// <summary>Text under construction, indented by two spaces a level.</summary>
internal sealed class Output
{
    private readonly StringBuilder text = new();
    private int level;

    public Output Add(string piece)
    {
        if (text.Length > 0 && text[^1] == '\n' && piece.Length > 0) text.Append(' ', 2 * level);
        text.Append(piece);
        return this;
    }

    public void Line() => text.Append('\n');

    public void Open()
    {
        Add("{").Line();
        level++;
    }

    public void Close()
    {
        level--;
        Add("}");
    }

    public void Deeper(Action write)
    {
        level++;
        write();
        level--;
    }

    /// <summary>Pieces with a separator between.</summary>
    public void List<T>(IEnumerable<T> items, string separator, Action<T> write)
    {
        var first = true;
        foreach (var item in items)
        {
            if (!first) Add(separator);
            first = false;
            write(item);
        }
    }

    public override string ToString() => text.ToString();
}
