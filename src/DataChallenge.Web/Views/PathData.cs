using System.Globalization;
using System.Text;

namespace DataChallenge.Web.Views;

/// <summary>SVG path data of lines and marks, short: one path draws all marks of a group.</summary>
internal static class PathData
{
    /// <summary>A line without the points that would move it by less than the tolerance (Douglas and Peucker).</summary>
    public static string Line(IReadOnlyList<(double X, double Y)> points, double tolerance)
    {
        var kept = Simplify(points, tolerance);
        if (kept.Count < 2) return "";
        var path = new StringBuilder();
        for (var index = 0; index < kept.Count; index++)
            path.Append(index == 0 ? 'M' : 'L').Append(Short(kept[index].X)).Append(' ').Append(Short(kept[index].Y));
        return path.ToString();
    }

    /// <summary>The same mark at every place; places are rounded, and two marks at one place are one.</summary>
    public static string Marks(IEnumerable<(double X, double Y)> places, int shape, double size)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in places.Select(place => (X: Math.Round(place.X, 1), Y: Math.Round(place.Y, 1))).Distinct())
            Mark(path, shape, x, y, size);
        return path.ToString();
    }

    /// <summary>Shapes in the order of groups: disc, square, triangle, diamond, cross, triangle down, bar, ring-like octagon.</summary>
    private static void Mark(StringBuilder path, int shape, double x, double y, double r)
    {
        var (d, t) = (2 * r, r / 1.6);
        _ = shape switch
        {
            0 => path.Append(CultureInfo.InvariantCulture, $"M{Short(x - r)} {Short(y)}a{Short(r)} {Short(r)} 0 1 0 {Short(d)} 0a{Short(r)} {Short(r)} 0 1 0-{Short(d)} 0"),
            1 => path.Append(CultureInfo.InvariantCulture, $"M{Short(x - r)} {Short(y - r)}h{Short(d)}v{Short(d)}h-{Short(d)}z"),
            2 => path.Append(CultureInfo.InvariantCulture, $"M{Short(x)} {Short(y - r * 1.3)}l{Short(r * 1.25)} {Short(r * 2.1)}h-{Short(r * 2.5)}z"),
            3 => path.Append(CultureInfo.InvariantCulture, $"M{Short(x)} {Short(y - r * 1.4)}l{Short(r * 1.4)} {Short(r * 1.4)}l-{Short(r * 1.4)} {Short(r * 1.4)}l-{Short(r * 1.4)}-{Short(r * 1.4)}z"),
            4 => path.Append(CultureInfo.InvariantCulture, $"M{Short(x - t / 2)} {Short(y - r * 1.3)}h{Short(t)}v{Short(r * 1.3 - t / 2)}h{Short(r * 1.3 - t / 2)}v{Short(t)}h-{Short(r * 1.3 - t / 2)}v{Short(r * 1.3 - t / 2)}h-{Short(t)}v-{Short(r * 1.3 - t / 2)}h-{Short(r * 1.3 - t / 2)}v-{Short(t)}h{Short(r * 1.3 - t / 2)}z"),
            5 => path.Append(CultureInfo.InvariantCulture, $"M{Short(x)} {Short(y + r * 1.3)}l{Short(r * 1.25)}-{Short(r * 2.1)}h-{Short(r * 2.5)}z"),
            6 => path.Append(CultureInfo.InvariantCulture, $"M{Short(x - r * 1.4)} {Short(y - t / 1.5)}h{Short(r * 2.8)}v{Short(t * 1.33)}h-{Short(r * 2.8)}z"),
            _ => path.Append(CultureInfo.InvariantCulture, $"M{Short(x - t / 1.5)} {Short(y - r * 1.4)}h{Short(t * 1.33)}v{Short(r * 2.8)}h-{Short(t * 1.33)}z"),
        };
    }

    private static string Short(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static List<(double X, double Y)> Simplify(IReadOnlyList<(double X, double Y)> points, double tolerance)
    {
        var keep = new bool[points.Count];
        keep[0] = keep[^1] = true;
        var spans = new Stack<(int From, int To)>([(0, points.Count - 1)]);
        while (spans.TryPop(out var span))
        {
            var (farthest, distance) = (span.From, tolerance);
            for (var index = span.From + 1; index < span.To; index++)
                if (Distance(points[index], points[span.From], points[span.To]) is var away && away > distance) (farthest, distance) = (index, away);
            if (farthest == span.From) continue;
            keep[farthest] = true;
            spans.Push((span.From, farthest));
            spans.Push((farthest, span.To));
        }
        return [.. points.Where((_, index) => keep[index])];
    }

    private static double Distance((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = dx * dx + dy * dy;
        var along = length == 0 ? 0 : Math.Clamp(((point.X - from.X) * dx + (point.Y - from.Y) * dy) / length, 0, 1);
        return Math.Sqrt(Math.Pow(point.X - from.X - along * dx, 2) + Math.Pow(point.Y - from.Y - along * dy, 2));
    }
}
