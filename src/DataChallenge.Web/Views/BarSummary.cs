using System.Globalization;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Views;

/// <summary>Says in two or three sentences what a bar chart shows: how many bars, the largest, the smallest.</summary>
internal sealed class BarSummary(IStringLocalizer<ViewText> texts, CultureInfo culture)
{
    public string Of(BarDrawing drawing, int bars)
    {
        var sums = Sums(drawing);
        if (sums.Count == 0) return texts["Bar_Summary_None"];
        var sentences = new List<string> { texts.Count("Bar_Summary", bars) };
        if (drawing.GroupTitle is { } by)
            sentences.Add(texts.Count("Bar_Summary_Groups", drawing.Series.Count, by, List(drawing.Series.Select(s => s.Name!))));
        var largest = sums.MaxBy(bar => bar.Sum);
        var smallest = sums.MinBy(bar => bar.Sum);
        if (sums.Count == 1)
            sentences.Add(texts["Bar_Summary_Only", largest.Label, Value(drawing, largest.Sum)]);
        else if (largest.Sum == smallest.Sum)
            sentences.Add(texts["Bar_Summary_Equal", Value(drawing, largest.Sum)]);
        else
        {
            sentences.Add(texts["Bar_Summary_Largest", largest.Label, Value(drawing, largest.Sum)]);
            sentences.Add(texts["Bar_Summary_Smallest", smallest.Label, Value(drawing, smallest.Sum)]);
        }
        if (drawing.Shares) sentences.Add(texts["Bar_Summary_Total", ValueDisplay.Number(drawing.Total, culture)]);
        return string.Join(' ', sentences);
    }

    private static List<(string Label, double Sum)> Sums(BarDrawing drawing)
    {
        var sums = new List<(string, double)>();
        for (var index = 0; index < drawing.Categories.Count; index++)
            if (!drawing.Categories[index].Rest)
                sums.Add((Short(drawing.Categories[index].Label), drawing.Series.Sum(series => series.Values[index] ?? 0)));
        return sums;
    }

    private string Value(BarDrawing drawing, double sum)
    {
        var number = ValueDisplay.Number(sum, culture);
        return drawing.Shares ? $"{number} ({ValueDisplay.Share(sum, drawing.Total, culture)})" : number;
    }

    private string List(IEnumerable<string> names)
    {
        var all = names.Select(Short).ToList();
        return all.Count < 2 ? string.Concat(all) : texts["And", string.Join(", ", all[..^1]), all[^1]];
    }

    private static string Short(string label) => label.Length <= 80 ? label : $"{label[..79]}…";
}
