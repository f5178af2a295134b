using System.Globalization;
using DataChallenge.Sources.Results;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Views;

/// <summary>A difference as people read it, with at most <see cref="Maximum"/> examples of each sort.</summary>
/// <param name="Sentence">What changed, counts first.</param>
/// <param name="Columns">Titles of the later answer's columns.</param>
public sealed record DrawnDifference(
    bool IsEmpty,
    string Sentence,
    int Added,
    int Removed,
    int Changed,
    int Same,
    IReadOnlyList<string> AddedRows,
    IReadOnlyList<string> RemovedRows,
    IReadOnlyList<DrawnChange> Changes,
    IReadOnlyList<string> ColumnsAdded,
    IReadOnlyList<string> ColumnsRemoved)
{
    public const int Maximum = 20;
}

/// <summary>« homme, nombre : 934 → 935 ».</summary>
public sealed record DrawnChange(string Thing, string Column, string Before, string After);

internal sealed class DifferenceDrawing(IStringLocalizer<ViewText> texts, CultureInfo culture)
{
    public DrawnDifference Draw(Result before, Result after)
    {
        var difference = ResultDifference.Between(before, after);
        var earlier = new ResultReader(before, culture);
        var later = new ResultReader(after, culture);
        var changes = difference.Changed.Take(DrawnDifference.Maximum).SelectMany(change => Changes(earlier, later, change, difference.Keys)).Take(DrawnDifference.Maximum).ToList();
        return new(difference.IsEmpty, Sentence(difference, changes, before.Truncated || after.Truncated),
            difference.Added.Count, difference.Removed.Count, difference.Changed.Count, difference.Same,
            [.. difference.Added.Take(DrawnDifference.Maximum).Select(row => Row(later, row))],
            [.. difference.Removed.Take(DrawnDifference.Maximum).Select(row => Row(earlier, row))],
            changes, difference.ColumnsAdded, difference.ColumnsRemoved);
    }

    private string Sentence(ResultDifference difference, List<DrawnChange> changes, bool cut)
    {
        var sentences = new List<string>();
        if (difference.IsEmpty) sentences.Add(texts.Count("Difference_None", difference.Same));
        var parts = new List<string>();
        if (difference.Added.Count > 0) parts.Add(texts.Count("Difference_Added", difference.Added.Count));
        if (difference.Removed.Count > 0) parts.Add(texts.Count("Difference_Removed", difference.Removed.Count));
        if (difference.Changed.Count > 0) parts.Add(texts.Count("Difference_Changed", difference.Changed.Count));
        if (parts.Count > 0) sentences.Add(texts["Difference_Rows", string.Join(", ", parts), texts.Count("Difference_Same", difference.Same)]);
        if (changes is [var first, ..]) sentences.Add(texts["Difference_First", first.Thing.Length > 0 ? $"{first.Thing}, {first.Column}" : first.Column, first.Before, first.After]);
        if (difference.ColumnsAdded.Count > 0) sentences.Add(texts["Difference_ColumnsAdded", string.Join(", ", difference.ColumnsAdded)]);
        if (difference.ColumnsRemoved.Count > 0) sentences.Add(texts["Difference_ColumnsRemoved", string.Join(", ", difference.ColumnsRemoved)]);
        if (cut) sentences.Add(texts["Difference_Cut"]);
        return string.Join(' ', sentences);
    }

    private IEnumerable<DrawnChange> Changes(ResultReader before, ResultReader after, RowChange change, IReadOnlyList<string> keys)
    {
        var thing = string.Join(", ", keys.Select(key => Text(after, change.After, after.Find(key))).Distinct());
        foreach (var column in change.Columns)
            yield return new(thing, after.Title(after.Find(column)!.Value), Own(before, change.Before, column), Own(after, change.After, column));
    }

    private string Row(ResultReader reader, int row) =>
        string.Join(" · ", reader.Shown().Select(column => Text(reader, row, column)));

    private string Text(ResultReader reader, int row, int? column) =>
        (column is { } index ? reader.Draw(row, index)?.Text : null) ?? texts["Nothing"];

    /// <summary>A changed label is shown itself, not folded into its entity.</summary>
    private string Own(ResultReader reader, int row, string column) =>
        reader.At(row, reader.Find(column)!.Value) is { } value ? ValueDisplay.Draw(value, culture).Text : texts["Nothing"];
}
