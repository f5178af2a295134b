using System.Globalization;

namespace DataChallenge.Web.Views;

/// <summary>
/// A still bar chart: horizontal bars under their names, values written, widths in percent of whatever width the page gives, so that
/// letters keep their size on a telephone. Split bars each carry the name of their group: nothing hangs on colour.
/// </summary>
public sealed record BarPicture(IReadOnlyList<BarHeading> Headings, IReadOnlyList<BarLine> Lines, int Height, string Zero, int LeftOut)
{
    /// <summary>Beyond this the page is a wall of bars and the table below reads better.</summary>
    public const int MostLines = 80;
    private const int Line = 44;
    private const int Heading = 30;
    private const int LongestText = 42;

    public static BarPicture Of(BarDrawing drawing, CultureInfo culture)
    {
        var values = drawing.Series.SelectMany(series => series.Values).OfType<double>().DefaultIfEmpty(0).ToList();
        var (low, high) = (Math.Min(0, values.Min()), Math.Max(0, values.Max()));
        var span = high > low ? high - low : 1;
        var zero = Math.Abs(low) / span * 100;
        var split = drawing.GroupTitle is not null;
        var headings = new List<BarHeading>();
        var lines = new List<BarLine>();
        var (y, leftOut) = (0, 0);
        for (var index = 0; index < drawing.Categories.Count; index++)
        {
            var category = drawing.Categories[index];
            var bars = drawing.Series.Select((series, number) => (series, number)).Where(pair => pair.series.Values[index] is not null).ToList();
            if (lines.Count + bars.Count > MostLines) { leftOut++; continue; }
            if (split) { headings.Add(new(Shorten(category.Label, LongestText), category.Label, y + 20)); y += Heading; }
            foreach (var (series, number) in bars)
            {
                var value = series.Values[index]!.Value;
                var text = series.Texts[index]! + (drawing.Shares ? $" ({ValueDisplay.Share(value, drawing.Total, culture)})" : "");
                var name = series.Name ?? category.Label;
                var start = value < 0 ? zero + value / span * 100 : zero;
                lines.Add(new(Shorten(name, LongestText - text.Length), name, text, y, Percent(start), Percent(Math.Max(Math.Abs(value) / span * 100, value == 0 ? 0 : 0.4)), split ? number : null, category.Rest));
                y += Line;
            }
            if (split) y += 10;
        }
        return new(headings, lines, y, Percent(zero), leftOut);
    }

    private static string Shorten(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, Math.Max(most - 1, 8)).TrimEnd(), "…");

    private static string Percent(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.##}%");
}

public sealed record BarHeading(string Text, string Full, int Y);

/// <param name="Text">The name, shortened to fit beside the value on a telephone.</param>
/// <param name="Full">The whole name.</param>
/// <param name="Value">The value as written.</param>
/// <param name="Series">Which colour; null for the page's accent.</param>
/// <param name="Rest">Whether it gathers the smallest ones.</param>
public sealed record BarLine(string Text, string Full, string Value, int Y, string Start, string Width, int? Series, bool Rest);
