using DataChallenge.Web.Kits;

namespace DataChallenge.Tests.Kits;

public class BundledKitsTests
{
    internal static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "challenges");
    internal static readonly KitCatalogue Kits = KitCatalogue.Load(Folder);

    [Fact]
    public void Every_bundled_kit_loads_without_an_error()
    {
        Assert.Empty(Kits.Errors.Select(error => $"{error.Place}: {error.Message.En}"));
        Assert.NotEmpty(Kits.All);
    }
}
