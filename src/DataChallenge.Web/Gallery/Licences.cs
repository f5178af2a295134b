using DataChallenge.Web.Kits;

namespace DataChallenge.Web.Gallery;

/// <summary>Which licence a work takes when its data comes under several: the strictest, since share-alike must be passed on.</summary>
public static class Licences
{
    // From the freest to the strictest; a work without data is offered as public bodies do.
    private static readonly string[][] Ranks =
    [
        ["CC0-1.0", "PDDL-1.0"],
        ["etalab-2.0", "CC-BY-4.0", "ODC-By-1.0"],
        ["CC-BY-SA-4.0"],
        ["ODbL-1.0"],
    ];

    public const string Default = "etalab-2.0";

    public static string Strictest(IEnumerable<string> licences) =>
        licences.Distinct().OrderByDescending(Rank).ThenBy(licence => licence, StringComparer.Ordinal).FirstOrDefault(Default);

    /// <summary>The text of a licence, when it is one we know.</summary>
    public static string? AddressOf(string licence) => Licence.Find(licence)?.Address;

    /// <summary>What people call it.</summary>
    public static string NameOf(string licence) => Licence.Find(licence)?.Name ?? licence;

    // A licence we do not know is treated as the strictest: it is named rather than dropped.
    private static int Rank(string licence)
    {
        var rank = Array.FindIndex(Ranks, names => names.Contains(licence, StringComparer.OrdinalIgnoreCase));
        return rank < 0 ? Ranks.Length : rank;
    }
}
