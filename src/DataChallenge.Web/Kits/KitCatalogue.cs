using System.Collections.Frozen;
using DataChallenge.Web.Kits.Reading;

namespace DataChallenge.Web.Kits;

/// <summary>Every kit under the kits' folder. A broken one is left out and its errors are kept; it never stops the others.</summary>
public sealed class KitCatalogue
{
    private readonly FrozenDictionary<string, Kit> byId;

    private KitCatalogue(IReadOnlyList<Kit> kits, IReadOnlyList<KitError> errors)
    {
        All = kits;
        Errors = errors;
        byId = kits.ToFrozenDictionary(kit => kit.Id);
    }

    public IReadOnlyList<Kit> All { get; }

    public IReadOnlyList<KitError> Errors { get; }

    public Kit? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Reads every sub-folder that does not start with a dot or an underscore, in order of name.</summary>
    public static KitCatalogue Load(string folder)
    {
        var readings = Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder)
                .Where(kit => Path.GetFileName(kit)[0] is not ('.' or '_'))
                .Order(StringComparer.Ordinal)
                .Select(KitReader.Read)
                .ToList()
            : [];
        return new([.. readings.Select(r => r.Kit).OfType<Kit>()], [.. readings.SelectMany(r => r.Errors)]);
    }
}
