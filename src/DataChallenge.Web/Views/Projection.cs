namespace DataChallenge.Web.Views;

/// <summary>
/// Longitudes and latitudes onto a picture: Web Mercator as the live map uses, fitted whole into a frame, north up.
/// </summary>
public sealed class Projection
{
    private const double MostLatitude = 85;
    private const double EquatorKilometres = 40_075;
    private readonly double scale, left, top;

    /// <summary>A frame of the given width and at most the given height around these bounds, with a margin inside.</summary>
    public Projection(MapBounds bounds, double width, double maximumHeight, double margin)
    {
        var (west, east) = (X(bounds.West), X(bounds.East));
        var (north, south) = (Y(bounds.North), Y(bounds.South));
        // A single point is shown with a kilometre or so around it.
        var (across, down) = (Math.Max(east - west, 5e-5), Math.Max(south - north, 5e-5));
        scale = Math.Min((width - 2 * margin) / across, (maximumHeight - 2 * margin) / down);
        Width = width;
        Height = Math.Max(Math.Ceiling(down * scale + 2 * margin), width / 3);
        left = (west + east) / 2 - width / 2 / scale;
        top = (north + south) / 2 - Height / 2 / scale;
        KilometresPerUnit = EquatorKilometres * Math.Cos((bounds.South + bounds.North) / 2 * Math.PI / 180) / scale;
    }

    public double Width { get; }

    public double Height { get; }

    public double KilometresPerUnit { get; }

    public (double X, double Y) Place(double lon, double lat) => ((X(lon) - left) * scale, (Y(lat) - top) * scale);

    private static double X(double lon) => lon / 360 + 0.5;

    private static double Y(double lat)
    {
        var radians = Math.Clamp(lat, -MostLatitude, MostLatitude) * Math.PI / 180;
        return 0.5 - Math.Log(Math.Tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI);
    }
}
