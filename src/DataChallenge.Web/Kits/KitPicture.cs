using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DataChallenge.Web.Views;

namespace DataChallenge.Web.Kits;

/// <summary>A kit's cover, drawn from its own data: the outline of its first layer and a dot where its data has points.</summary>
public sealed partial record KitPicture(double Width, double Height, string Outline, string Dots)
{
    private const double Frame = 420;
    private const double Margin = 14;
    private const double Grid = 3.5;
    private static readonly ConcurrentDictionary<Kit, KitPicture?> Drawn = new(ReferenceEqualityComparer.Instance);

    /// <summary>Null for a kit without a layer: its card then shows its title only.</summary>
    public static KitPicture? Of(Kit kit) => Drawn.GetOrAdd(kit, Draw);

    private static KitPicture? Draw(Kit kit)
    {
        if (kit.Layers is not [var layer, ..] || LayerOutline.Of(Path.Combine(kit.Folder, layer.File)) is not { } outline) return null;
        var projection = new Projection(outline.Bounds, Frame, Frame, Margin);
        var lines = outline.Lines.Select(line => PathData.Line([.. line.Select(p => projection.Place(p.Lon, p.Lat))], tolerance: 0.6));
        return new(projection.Width, projection.Height, string.Concat(lines), DotsOf(kit, projection));
    }

    /// <summary>Points snapped to a grid, so that thousands of streets weigh a few kilobytes: a stroke of no length with round ends is a dot.</summary>
    private static string DotsOf(Kit kit, Projection projection)
    {
        var path = new StringBuilder();
        var places = kit.Sources.SelectMany(source => source.Files).SelectMany(file => Points(kit, file))
            .Select(point => projection.Place(point.Lon, point.Lat))
            .Where(place => place.X > 0 && place.X < projection.Width && place.Y > 0 && place.Y < projection.Height)
            .Select(place => (X: Math.Round(place.X / Grid), Y: Math.Round(place.Y / Grid)))
            .Distinct();
        foreach (var (x, y) in places) path.Append(CultureInfo.InvariantCulture, $"M{x * Grid:0.#} {y * Grid:0.#}h0");
        return path.ToString();
    }

    private static IEnumerable<(double Lon, double Lat)> Points(Kit kit, string file)
    {
        using var reader = new StreamReader(kit.Open(file));
        while (reader.ReadLine() is { } line)
            foreach (Match match in Point().Matches(line))
                yield return (Number(match.Groups[1]), Number(match.Groups[2]));
    }

    private static double Number(Group digits) => double.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"""Point\((-?\d{1,3}(?:\.\d+)?) (-?\d{1,2}(?:\.\d+)?)\)""")]
    private static partial Regex Point();
}
