namespace DataChallenge.Web.Kits;

public sealed class KitCatalogue
{
    public IReadOnlyList<Kit> All { get; } = [];
    public Kit? Find(string id) => All.FirstOrDefault(kit => kit.Id == id);
    public IReadOnlyList<KitError> Errors { get; } = [];
}
