using System.Text;

namespace DataChallenge.Sources.Sparql.Rewriting;

/// <summary>Replacements in a text, and the way back from the changed text to the author's.</summary>
internal sealed class TextEdits(string text)
{
    private readonly record struct Edit(int Start, int End, string Text);

    private List<Edit> edits = [];

    /// <summary>Puts text in place of what stands between two offsets. What goes wrong in it is shown at its start.</summary>
    public void Replace(int start, int end, string by) => edits.Add(new(start, end, by));

    public void Insert(int at, string by) => Replace(at, at, by);

    /// <summary>The changed text. Insertions at one place come in the order they were made.</summary>
    public string Apply()
    {
        edits = [.. edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.End)];
        var changed = new StringBuilder(text.Length + edits.Sum(edit => edit.Text.Length));
        var at = 0;
        foreach (var edit in edits)
        {
            changed.Append(text, at, edit.Start - at).Append(edit.Text);
            at = edit.End;
        }
        return changed.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The author's offset for an offset of the applied text.</summary>
    public int Original(int offset)
    {
        var shift = 0; // changed offset minus original offset so far
        foreach (var edit in edits)
        {
            if (offset < edit.Start + shift) break;
            if (offset < edit.Start + shift + edit.Text.Length) return edit.Start;
            shift += edit.Text.Length - (edit.End - edit.Start);
        }
        return Math.Clamp(offset - shift, 0, text.Length);
    }
}
