using DataChallenge.Sources.Results;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Views;

/// <summary>Which views suit a result, and what is wrong with one that does not.</summary>
public static class ViewSpecs
{
    /// <summary>Views worth offering, the best first. A table always suits.</summary>
    public static IReadOnlyList<ViewSpec> Suggest(Result result)
    {
        var suggestions = new List<ViewSpec>();
        if (DefaultPoint(result) is { } point)
            suggestions.Add(new() { Kind = ViewKind.Map, Point = result.Columns[point].Name, Label = Name(result, LabelBut(result, [point])), Group = Group(result, point) });
        if (Bar(result) is { } bar)
            suggestions.Insert(bar.Value is null ? suggestions.Count : 0, bar);
        suggestions.Add(new() { Kind = ViewKind.Table });
        return suggestions;
    }

    /// <summary>What is wrong, each in a sentence with what to try; empty when the view can be drawn.</summary>
    public static IReadOnlyList<string> Check(ViewSpec spec, Result result, IStringLocalizer<ViewText> texts)
    {
        var problems = new List<string>();
        foreach (var name in Named(spec))
            if (result.IndexOf(name) < 0)
                problems.Add(texts["Check_NoColumn", name, string.Join(", ", result.Columns.Select(column => column.Name))]);
        if (problems.Count > 0 || spec.Kind == ViewKind.Table) return problems;
        if (result.Columns.Count == 0) return [texts["Check_NoColumns"]];
        if (spec.Kind == ViewKind.Bar && spec.Value is { } value && !Reads(result, value, cell => ValueDisplay.Finite(cell) is not null))
            problems.Add(texts["Check_NoNumber", value]);
        if (spec.Kind == ViewKind.Map && (spec.Point ?? Name(result, DefaultPoint(result))) is var point && (point is null || !Reads(result, point, cell => cell?.AsPoint() is not null)))
            problems.Add(point is null ? texts["Check_NoPoints"] : texts["Check_NoPoint", point]);
        return problems;
    }

    /// <summary>What names things: the first entity, else text, else anything that is not the value.</summary>
    public static int DefaultLabel(Result result, string? value) =>
        LabelBut(result, value is null || result.IndexOf(value) < 0 ? [] : [result.IndexOf(value)]) ?? 0;

    public static int? DefaultPoint(Result result) => First(result, (column, _) => column.Kind == ValueKind.Point);

    /// <summary>Columns a view may name, each once.</summary>
    private static IEnumerable<string> Named(ViewSpec spec) =>
        new[] { spec.Label, spec.Value, spec.Group, spec.Kind == ViewKind.Map ? spec.Point : null }.OfType<string>().Distinct();

    /// <summary>An empty result or column is drawn as empty, not refused: the query may yet find something.</summary>
    private static bool Reads(Result result, string column, Func<Value?, bool> reads)
    {
        var index = result.IndexOf(column);
        var known = result.Rows.Select(row => row[index]).Where(value => value is not null).ToList();
        return known.Count == 0 || known.Any(reads);
    }

    private static ViewSpec? Bar(Result result)
    {
        var value = First(result, (column, _) => column.Kind == ValueKind.Number);
        if (value is { } number && LabelBut(result, [number]) is { } label)
            return new() { Kind = ViewKind.Bar, Label = Name(result, label), Value = Name(result, number), Group = SecondLabel(result, label, number) };
        var few = First(result, (_, index) => FewThings(result, index));
        return few is { } category ? new() { Kind = ViewKind.Bar, Label = Name(result, category) } : null;
    }

    /// <summary>Two things name each number only together: gender and city.</summary>
    private static string? SecondLabel(Result result, int label, int number) =>
        Repeats(result, label) && LabelBut(result, [number, label]) is { } second && FewThings(result, second) ? Name(result, second) : null;

    private static string? Group(Result result, int point) =>
        Name(result, First(result, (column, index) => index != point && column.LabelOf is null && FewThings(result, index)));

    private static int? LabelBut(Result result, IReadOnlyList<int> taken)
    {
        bool Free(Column column, int index) => !taken.Contains(index) && (column.LabelOf is null || result.IndexOf(column.LabelOf) < 0);
        return First(result, (column, index) => Free(column, index) && column.Kind == ValueKind.Entity)
            ?? First(result, (column, index) => Free(column, index) && column.Kind == ValueKind.Text)
            ?? First(result, (column, index) => Free(column, index) && column.Kind is not (ValueKind.Number or ValueKind.Point))
            ?? First(result, (column, index) => Free(column, index) && column.Kind != ValueKind.Point);
    }

    private static bool Repeats(Result result, int column) =>
        result.Rows.Select(row => row[column]?.Lexical).Distinct().Count() < result.Rows.Count;

    /// <summary>Things met again and again make groups; things met once each are not.</summary>
    private static bool FewThings(Result result, int column)
    {
        if (result.Columns[column].Kind is not (ValueKind.Entity or ValueKind.Text or ValueKind.Boolean)) return false;
        var things = result.Rows.Select(row => row[column]?.Lexical).OfType<string>().Distinct().Take(Maps.MaximumGroups + 1).Count();
        return things is > 1 and <= Maps.MaximumGroups && things * 2 <= result.Rows.Count;
    }

    private static int? First(Result result, Func<Column, int, bool> suits)
    {
        for (var index = 0; index < result.Columns.Count; index++)
            if (suits(result.Columns[index], index)) return index;
        return null;
    }

    private static string? Name(Result result, int? column) => column is { } index ? result.Columns[index].Name : null;
}
