using DataChallenge.Web.Storage;

namespace DataChallenge.Tests.Storage;

/// <summary>What every store must do. A new store adds one class that opens it.</summary>
public abstract class DocumentStoreContract : IAsyncLifetime
{
    protected static readonly DocumentKinds Kinds = new([
        Kind<Book>("books", k => k.Index("shelf", b => b.Shelf).Unique("isbn", b => b.Isbn)),
        Kind<Reader>("readers", k => k.Unique("mail", r => r.Mail)),
    ]);

    protected IDocumentStore Store { get; private set; } = null!;

    protected abstract Task<IDocumentStore> Open();

    protected abstract Task Close();

    public async ValueTask InitializeAsync() => Store = await Open();

    public async ValueTask DisposeAsync()
    {
        await Close();
        GC.SuppressFinalize(this);
    }

    protected async Task Reopen()
    {
        await Close();
        Store = await Open();
    }

    [Fact]
    public async Task A_document_is_found_as_it_was_saved()
    {
        Assert.True((await Store.Save(new Batch().Put("b1", new Book("L’Étranger", "A", "978")))).Saved);
        var found = await Store.Get<Book>("b1");
        Assert.Equal(new Stored<Book>("b1", 1, new Book("L’Étranger", "A", "978")), found);
        Assert.Null(await Store.Get<Book>("b2"));
        Assert.Null(await Store.Get<Reader>("b1"));
    }

    [Fact]
    public async Task Each_save_raises_the_revision_by_one()
    {
        await Store.Save(new Batch().Put("b1", new Book("One")));
        await Store.Save(new Batch().Put("b1", new Book("Two"), expected: 1));
        await Store.Save(new Batch().Put("b1", new Book("Three")));
        Assert.Equal(new Stored<Book>("b1", 3, new Book("Three")), await Store.Get<Book>("b1"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Another_revision_than_the_expected_one_is_a_conflict(long expected)
    {
        await Store.Save(new Batch().Put("b1", new Book("One")));
        Assert.Equal(SaveOutcome.Conflict("b1"), await Store.Save(new Batch().Put("b1", new Book("Two"), expected)));
        Assert.Equal(SaveOutcome.Conflict("b1"), await Store.Save(new Batch().Delete<Book>("b1", expected)));
        Assert.Equal("One", (await Store.Get<Book>("b1"))!.Value.Title);
    }

    [Fact]
    public async Task A_conflict_anywhere_keeps_nothing_of_the_batch()
    {
        await Store.Save(new Batch().Put("b1", new Book("One", "A")).Append("s", 0, "first"));
        var outcome = await Store.Save(new Batch()
            .Put("b1", new Book("Changed", "B")).Put("b2", new Book("New", "B")).Delete<Book>("b1")
            .Append("s", 1, "second").Put("b3", new Book("Late"), expected: 7));
        Assert.Equal(SaveOutcome.Conflict("b3"), outcome);
        Assert.Equal(new Stored<Book>("b1", 1, new Book("One", "A")), await Store.Get<Book>("b1"));
        Assert.Null(await Store.Get<Book>("b2"));
        Assert.Equal(["first"], (await Store.Read("s")).Select(e => e.Text));
        Assert.Empty(await Store.List<Book>("shelf", "B"));
        Assert.Single(await Store.List<Book>("shelf", "A"));
    }

    [Fact]
    public async Task A_deleted_document_is_gone_from_its_indexes_too()
    {
        await Store.Save(new Batch().Put("b1", new Book("One", "A", "978")));
        Assert.True((await Store.Save(new Batch().Delete<Book>("b1", expected: 1))).Saved);
        Assert.Null(await Store.Get<Book>("b1"));
        Assert.Empty(await Store.List<Book>("shelf", "A"));
        Assert.True((await Store.Save(new Batch().Put("b2", new Book("Two", "A", "978"), expected: 0))).Saved);
        Assert.True((await Store.Save(new Batch().Delete<Book>("none"))).Saved);
    }

    [Fact]
    public async Task A_unique_value_belongs_to_one_document()
    {
        await Store.Save(new Batch().Put("b1", new Book("One", Isbn: "978")));
        Assert.Equal(SaveOutcome.Conflict("b2"), await Store.Save(new Batch().Put("b2", new Book("Two", Isbn: "978"))));
        Assert.True((await Store.Save(new Batch().Put("b1", new Book("One again", Isbn: "978")))).Saved);
        Assert.True((await Store.Save(new Batch().Put("b1", new Book("Freed")).Put("b2", new Book("Two", Isbn: "978")))).Saved);
        Assert.Equal("b2", Assert.Single(await Store.List<Book>("isbn", "978")).Id);
        Assert.Equal(SaveOutcome.Conflict("b4"),
            await Store.Save(new Batch().Put("b3", new Book("Three", Isbn: "979")).Put("b4", new Book("Four", Isbn: "979"))));
    }

    [Fact]
    public async Task Documents_without_a_value_are_left_out_of_the_index()
    {
        await Store.Save(new Batch().Put("b1", new Book("One")).Put("b2", new Book("Two")).Put("b3", new Book("Three", "")));
        Assert.Equal("b3", Assert.Single(await Store.List<Book>("shelf", "")).Id);
    }

    [Fact]
    public async Task Values_and_ids_are_compared_letter_by_letter()
    {
        await Store.Save(new Batch().Put("a", new Book("a", "x")).Put("A", new Book("A", "X")).Put("á", new Book("á", "xy")));
        Assert.Equal("a", (await Store.Get<Book>("a"))!.Value.Title);
        Assert.Equal("A", (await Store.Get<Book>("A"))!.Value.Title);
        Assert.Equal("a", Assert.Single(await Store.List<Book>("shelf", "x")).Id);
        Assert.Equal(["A", "a", "á"], (await Store.All<Book>()).Select(b => b.Id));
    }

    [Fact]
    public async Task Lists_come_in_order_of_id_page_by_page()
    {
        var batch = new Batch();
        foreach (var number in Enumerable.Range(0, 25).Reverse()) batch.Put($"b{number:00}", new Book($"Book {number}", number % 2 == 0 ? "even" : "odd"));
        await Store.Save(batch);
        var first = await Store.List<Book>("shelf", "even", limit: 5);
        var second = await Store.List<Book>("shelf", "even", after: first[^1].Id, limit: 50);
        Assert.Equal(Enumerable.Range(0, 13).Select(n => $"b{n * 2:00}"), first.Concat(second).Select(b => b.Id));
        Assert.Equal(["b23", "b24"], (await Store.All<Book>(after: "b22")).Select(b => b.Id));
        Assert.Equal(10, (await Store.All<Book>(limit: 10)).Count);
        Assert.Empty(await Store.All<Book>(limit: 0));
    }

    [Fact]
    public async Task A_stream_has_revisions_from_one_without_gaps()
    {
        Assert.True((await Store.Save(new Batch().Append("s", 0, "a", "b"))).Saved);
        Assert.True((await Store.Save(new Batch().Append("s", 2, "c"))).Saved);
        Assert.Equal([new(1, "a"), new(2, "b"), new(3, "c")], await Store.Read("s"));
        Assert.Equal([new(3, "c")], await Store.Read("s", after: 2));
        Assert.Equal([new(2, "b")], await Store.Read("s", after: 1, limit: 1));
        Assert.Empty(await Store.Read("s2"));
        Assert.Empty(await Store.Read("s", after: 3));
    }

    [Fact]
    public async Task An_append_after_another_one_is_a_conflict()
    {
        await Store.Save(new Batch().Append("s", 0, "a"));
        Assert.Equal(SaveOutcome.Conflict("s"), await Store.Save(new Batch().Append("s", 0, "b").Put("b1", new Book("One"))));
        Assert.Equal(SaveOutcome.Conflict("s"), await Store.Save(new Batch().Append("s", 5, "b")));
        Assert.Single(await Store.Read("s"));
        Assert.Null(await Store.Get<Book>("b1"));
    }

    [Fact]
    public async Task Streams_with_like_names_do_not_mix()
    {
        await Store.Save(new Batch().Append("team", 0, "t").Append("team:1", 0, "t1").Append("team:10", 0, "t10", "t10 again"));
        Assert.Equal(["t1"], (await Store.Read("team:1")).Select(e => e.Text));
        Assert.Equal(["t"], (await Store.Read("team")).Select(e => e.Text));
    }

    [Fact]
    public async Task Of_many_at_once_on_one_revision_exactly_one_wins()
    {
        await Store.Save(new Batch().Put("b1", new Book("One")));
        var tries = Enumerable.Range(0, 40).Select(n => Task.Run(() =>
            Store.Save(new Batch().Append("s", 0, $"try {n}").Put("b1", new Book($"Try {n}"), expected: 1).Put($"n{n}", new Book("Mark")))));
        var outcomes = await Task.WhenAll(tries);
        Assert.Single(outcomes, o => o.Saved);
        Assert.Single(await Store.Read("s"));
        Assert.Equal(2, (await Store.All<Book>()).Count);
    }

    [Fact]
    public async Task What_was_saved_is_there_after_a_restart()
    {
        await Store.Save(new Batch().Put("b1", new Book("One", "A", "978")).Append("s", 0, "a"));
        await Reopen();
        Assert.Equal("One", (await Store.Get<Book>("b1"))!.Value.Title);
        Assert.Single(await Store.List<Book>("shelf", "A"));
        Assert.True((await Store.Save(new Batch().Append("s", 1, "b"))).Saved);
        Assert.Equal(SaveOutcome.Conflict("b2"), await Store.Save(new Batch().Put("b2", new Book("Two", Isbn: "978"))));
    }

    [Fact]
    public async Task A_large_document_is_kept_and_a_too_large_one_is_named()
    {
        var large = new string('x', 5_000_000);
        await Store.Save(new Batch().Put("b1", new Book(large)));
        Assert.Equal(large, (await Store.Get<Book>("b1"))!.Value.Title);
        var tooLarge = await Assert.ThrowsAsync<StoreLimitException>(() => Store.Save(new Batch().Put("b2", new Book(new string('é', 7_000_000)))));
        Assert.Contains("Book b2", tooLarge.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreLimitException>(() => Store.Save(new Batch().Append("s", 0, new string('x', StoreLimits.EntryBytes + 1))));
        await Assert.ThrowsAsync<StoreLimitException>(() => Store.Save(new Batch().Put("", new Book("No id"))));
        await Assert.ThrowsAsync<StoreLimitException>(() => Store.Save(new Batch().Put("b3", new Book("Shelf", new string('s', 300)))));
    }

    [Fact]
    public async Task A_kind_that_was_not_declared_is_named()
    {
        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => Store.Get<Undeclared>("x"));
        Assert.Contains("AddDocuments<Undeclared>", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_nothing_is_done_at_once() => Assert.True((await Store.Save(new Batch())).Saved);

    [Fact]
    public async Task Saving_with_a_cancelled_request_saves_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Save(new Batch().Put("b1", new Book("One")), new(true)));
        Assert.Null(await Store.Get<Book>("b1"));
    }

    protected static DocumentKind Kind<T>(string collection, Action<DocumentKindBuilder<T>> indexes) where T : class
    {
        var builder = new DocumentKindBuilder<T>();
        indexes(builder);
        return new(typeof(T), collection, builder.Indexes);
    }

    protected sealed record Book(string Title, string? Shelf = null, string? Isbn = null);

    protected sealed record Reader(string Mail);

    private sealed record Undeclared;
}
