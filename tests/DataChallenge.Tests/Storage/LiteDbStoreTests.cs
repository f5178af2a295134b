using DataChallenge.Web.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataChallenge.Tests.Storage;

public sealed class LiteDbStoreTests : DocumentStoreContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("datachallenge-store-").FullName;
    private LiteDbStore? store;

    private string File => Path.Combine(folder, "site.db");

    protected override Task<IDocumentStore> Open() => Task.FromResult<IDocumentStore>(store = OpenWith(Kinds));

    protected override Task Close()
    {
        store?.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void A_folder_in_use_is_refused_in_plain_words() =>
        Assert.Contains("Another DataChallenge", Assert.Throws<StoreUnreadableException>(() => OpenWith(Kinds)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_damaged_file_is_reported_and_left_alone()
    {
        await Store.Save(new Batch().Put("b1", new Book("One")));
        await Close();
        var damaged = Enumerable.Repeat((byte)'x', 20_000).ToArray();
        await System.IO.File.WriteAllBytesAsync(File, damaged);
        var told = Assert.Throws<StoreUnreadableException>(() => OpenWith(Kinds));
        Assert.Contains(File, told.Message, StringComparison.Ordinal);
        Assert.Equal(damaged, await System.IO.File.ReadAllBytesAsync(File));
    }

    [Fact]
    public async Task A_journal_without_its_file_is_reported()
    {
        await Close();
        System.IO.File.Delete(File);
        await System.IO.File.WriteAllBytesAsync(Path.Combine(folder, "site-log.db"), new byte[8192]);
        Assert.Contains("is missing", Assert.Throws<StoreUnreadableException>(() => OpenWith(Kinds)).Message, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task An_index_declared_later_finds_what_was_kept_before()
    {
        await Store.Save(new Batch().Put("b1", new Book("One", "A")).Put("b2", new Book("Two", "B")));
        await Close();
        using var later = OpenWith(new([Kind<Book>("books", k => k.Index("shelf", b => b.Shelf).Unique("title", b => b.Title))]));
        Assert.Equal("b2", Assert.Single(await later.List<Book>("title", "Two")).Id);
        Assert.Equal(new Stored<Book>("b1", 1, new Book("One", "A")), await later.Get<Book>("b1"));
    }

    private LiteDbStore OpenWith(DocumentKinds kinds) => new(File, kinds, NullLogger<LiteDbStore>.Instance);
}
