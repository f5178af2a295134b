using System.Globalization;
using DataChallenge.Sources.Results;

namespace DataChallenge.Web.Views;

/// <summary>
/// What differs between two answers to the same question. Rows are told apart by the columns that name things (entities, else all that are
/// not numbers) when those are unique in both answers; then a row whose other values differ has changed. Without such columns a row is
/// either there or not, as many times as it is there. The order of rows says nothing.
/// </summary>
public sealed record ResultDifference
{
    public IReadOnlyList<string> ColumnsAdded { get; private init; } = [];
    public IReadOnlyList<string> ColumnsRemoved { get; private init; } = [];

    /// <summary>Columns that tell rows apart; empty when rows are compared whole.</summary>
    public IReadOnlyList<string> Keys { get; private init; } = [];

    /// <summary>Indexes of rows of the later answer.</summary>
    public IReadOnlyList<int> Added { get; private init; } = [];

    /// <summary>Indexes of rows of the earlier answer.</summary>
    public IReadOnlyList<int> Removed { get; private init; } = [];
    public IReadOnlyList<RowChange> Changed { get; private init; } = [];
    public int Same { get; private init; }

    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count + ColumnsAdded.Count + ColumnsRemoved.Count == 0;

    public static ResultDifference Between(Result before, Result after)
    {
        var columns = before.Columns.Select(column => column.Name).Where(name => after.IndexOf(name) >= 0).ToList();
        var difference = new ResultDifference
        {
            ColumnsAdded = [.. after.Columns.Select(column => column.Name).Except(columns)],
            ColumnsRemoved = [.. before.Columns.Select(column => column.Name).Except(columns)],
        };
        var keys = KeyCandidates(before, after, columns).FirstOrDefault(candidate => Unique(before, candidate) && Unique(after, candidate));
        return keys is null ? Whole(difference, before, after, columns) : Keyed(difference, before, after, keys, columns);
    }

    private static ResultDifference Keyed(ResultDifference difference, Result before, Result after, List<string> keys, List<string> columns)
    {
        var earlier = Enumerable.Range(0, before.Rows.Count).ToDictionary(row => Text(before, row, keys));
        var added = new List<int>();
        var changed = new List<RowChange>();
        var same = 0;
        for (var row = 0; row < after.Rows.Count; row++)
        {
            if (!earlier.Remove(Text(after, row, keys), out var match)) { added.Add(row); continue; }
            var differing = columns.Where(column => Text(before, match, [column]) != Text(after, row, [column])).ToList();
            if (differing.Count == 0) same++;
            else changed.Add(new(match, row, differing));
        }
        return difference with { Keys = keys, Added = added, Removed = [.. earlier.Values.Order()], Changed = changed, Same = same };
    }

    private static ResultDifference Whole(ResultDifference difference, Result before, Result after, List<string> columns)
    {
        var earlier = Enumerable.Range(0, before.Rows.Count)
            .GroupBy(row => Text(before, row, columns))
            .ToDictionary(rows => rows.Key, rows => new Queue<int>(rows));
        var added = new List<int>();
        var same = 0;
        for (var row = 0; row < after.Rows.Count; row++)
            if (earlier.TryGetValue(Text(after, row, columns), out var rows) && rows.TryDequeue(out _)) same++;
            else added.Add(row);
        return difference with { Added = added, Removed = [.. earlier.Values.SelectMany(rows => rows).Order()], Same = same };
    }

    private static IEnumerable<List<string>> KeyCandidates(Result before, Result after, List<string> columns)
    {
        List<string> Where(Func<ValueKind, bool> suits) =>
            [.. columns.Where(column => suits(Kind(before, column)) && suits(Kind(after, column)))];
        var entities = Where(kind => kind == ValueKind.Entity);
        foreach (var entity in entities) yield return [entity];
        if (entities.Count > 1) yield return entities;
        var names = Where(kind => kind is ValueKind.Entity or ValueKind.Text or ValueKind.Date or ValueKind.Boolean);
        if (names.Count > entities.Count) yield return names;
        yield return []; // a lone total has no name and needs none
    }

    private static bool Unique(Result result, List<string> keys) =>
        Enumerable.Range(0, result.Rows.Count).Select(row => Text(result, row, keys)).Distinct().Count() == result.Rows.Count;

    private static ValueKind Kind(Result result, string column) => result.Columns[result.IndexOf(column)].Kind;

    /// <summary>The values as one text that no other values give. Equal numbers are equal however written.</summary>
    private static string Text(Result result, int row, IReadOnlyList<string> columns) => string.Concat(columns.Select(column =>
    {
        if (result.Rows[row][result.IndexOf(column)] is not { } value) return "-;";
        var text = value.AsNumber()?.ToString("R", CultureInfo.InvariantCulture) ?? $"{value.Lexical}@{value.Language}";
        return $"{text.Length}:{text};";
    }));
}

/// <summary>The same thing in both answers with other values.</summary>
/// <param name="Before">Index of its row in the earlier answer.</param>
/// <param name="After">Index of its row in the later answer.</param>
/// <param name="Columns">Columns whose values differ.</param>
public sealed record RowChange(int Before, int After, IReadOnlyList<string> Columns);
