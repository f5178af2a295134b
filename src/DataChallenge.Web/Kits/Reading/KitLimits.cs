using DataChallenge.Sources.Sparql.Engine;

namespace DataChallenge.Web.Kits.Reading;

/// <summary>The largest files a kit may bring, in bytes. A data file counts unzipped.</summary>
internal static class KitLimits
{
    public const long Yaml = 256 * 1024;
    public const long Text = 100 * 1024;
    public const long Query = 20 * 1024;
    public const long Layer = 2 * 1024 * 1024;
    public const long Data = RdfDocument.MaximumBytes;
    /// <summary>How deep kit.yaml may nest; the format needs six levels.</summary>
    public const int Depth = 20;
    public const int Items = 100;
    public const int Minutes = 7 * 24 * 60;
}
