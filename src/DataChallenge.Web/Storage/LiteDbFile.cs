using LiteDB;
using LiteDB.Engine;

namespace DataChallenge.Web.Storage;

/// <summary>
/// The open database file. Everything is created here, before anyone reads: LiteDB breaks when a collection is read while
/// it is being created. A lock file keeps a second process out, which LiteDB alone does not do on Linux.
/// </summary>
internal sealed class LiteDbFile : IDisposable
{
    public const string Streams = "_streams";
    private const string Catalogue = "_kinds";

    private const int SignaturePlace = 32;

    private readonly FileStream ownership;
    private readonly LiteEngine engine;

    private LiteDbFile(string path, FileStream ownership)
    {
        this.ownership = ownership;
        Journal = new LiteDbJournal(Path.ChangeExtension(path, null) + "-log.db");
        try
        {
            // Ordinal order: LiteDB's default compares by the machine's language and ignores case, so ids would collide.
            engine = new LiteEngine(new EngineSettings { Filename = path, LogStream = Journal, Collation = Collation.Binary });
            Database = new LiteDatabase(engine);
            // Its automatic checkpoint gives up whenever someone reads; the writer asks for one itself.
            if (Database.CheckpointSize != 0) Database.CheckpointSize = 0;
        }
        catch
        {
            engine?.Dispose();
            Journal.Dispose();
            throw;
        }
    }

    private static ReadOnlySpan<byte> Signature => "** This is a LiteDB file **"u8;

    public LiteDatabase Database { get; }

    public LiteDbJournal Journal { get; }

    public static LiteDbFile Open(string path, DocumentKinds kinds)
    {
        var ownership = Own(path);
        LiteDbFile? file = null;
        try
        {
            CheckFiles(path);
            file = new LiteDbFile(path, ownership);
            file.Prepare(kinds);
            return file;
        }
        catch (Exception cause) when (cause is not StoreUnreadableException)
        {
            if (file is null) ownership.Dispose();
            else file.Close(checkpoint: false);
            throw new StoreUnreadableException(
                $"The store {path} cannot be read: {cause.Message} Nothing was changed or deleted. " +
                $"Keep a copy of this file and of the -log file beside it, then put back your last copy of both, or start on an empty folder (setting DataFolder).", cause);
        }
        catch
        {
            ownership.Dispose();
            throw;
        }
    }

    public ILiteCollection<BsonDocument> Collection(string name) => Database.GetCollection(name);

    public void Dispose() => Close(checkpoint: true);

    public void Close(bool checkpoint)
    {
        try
        {
            if (checkpoint) Database.Checkpoint();
            Database.Dispose();
        }
        finally
        {
            Journal.Dispose();
            ownership.Dispose();
        }
    }

    private static FileStream Own(string path)
    {
        try
        {
            return new FileStream(Path.ChangeExtension(path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause)
        {
            throw new StoreUnreadableException($"Another DataChallenge already uses {Path.GetDirectoryName(path)}. Stop it, or give this one a folder of its own (setting DataFolder).", cause);
        }
    }

    private static void CheckFiles(string path)
    {
        var journal = new FileInfo(Path.ChangeExtension(path, null) + "-log.db");
        if (journal is { Exists: true, Length: > 0 } && new FileInfo(path) is { Exists: false } or { Length: 0 })
            throw new StoreUnreadableException($"{path} is missing but its journal {journal.FullName} is there. Put the missing file back, or move the journal away to start empty. Nothing was changed.");
        // LiteDB would cut or rewrite a file that is not its own before finding out.
        if (new FileInfo(path) is { Exists: true, Length: > 0 } && !HasSignature(path))
            throw new StoreUnreadableException($"{path} is not a LiteDB file, or its beginning is damaged. Nothing was changed. Put back your last copy of it, or start on an empty folder (setting DataFolder).");
    }

    private static bool HasSignature(string path)
    {
        using var file = File.OpenHandle(path);
        Span<byte> start = stackalloc byte[Signature.Length];
        return RandomAccess.Read(file, start, SignaturePlace) == Signature.Length && start.SequenceEqual(Signature);
    }

    private void Prepare(DocumentKinds kinds)
    {
        var present = Database.GetCollectionNames().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var catalogue = Collection(Catalogue);
        foreach (var kind in kinds.All)
        {
            var collection = Collection(kind.Collection);
            var indexes = string.Join(' ', kind.Indexes.Keys.Order(StringComparer.Ordinal));
            if (catalogue.FindById(kind.Collection)?["indexes"].AsString == indexes) continue;
            Create(collection, present);
            foreach (var index in kind.Indexes.Keys) collection.EnsureIndex(LiteDbKeys.Field(index), LiteDbKeys.Field(index));
            Reindex(collection, kind);
            catalogue.Upsert(new BsonDocument { ["_id"] = kind.Collection, ["indexes"] = indexes });
        }
        if (!present.Contains(Streams)) Create(Collection(Streams), present);
        Database.Checkpoint(); // also waits for what was just created, so that the writer starts from a settled journal
    }

    /// <summary>LiteDB has no "create collection": it comes with its first document.</summary>
    private static void Create(ILiteCollection<BsonDocument> collection, HashSet<string> present)
    {
        if (present.Contains(collection.Name)) return;
        collection.Insert(new BsonDocument { ["_id"] = "\0" });
        collection.Delete("\0");
    }

    /// <summary>Documents kept before an index was declared get its value; once per change of declaration.</summary>
    private static void Reindex(ILiteCollection<BsonDocument> collection, DocumentKind kind)
    {
        foreach (var id in collection.FindAll().Select(d => d["_id"]).ToList())
        {
            var kept = collection.FindById(id);
            var document = System.Text.Json.JsonSerializer.Deserialize(kept["j"].AsString, kind.Type, DocumentRegistration.Json)!;
            collection.Update(LiteDbKeys.Document(kind, kept["_id"].AsString, document, kept["j"].AsString, kept["r"].AsInt64));
        }
    }
}
