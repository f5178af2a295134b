using LiteDB;

namespace DataChallenge.Web.Storage;

/// <summary>
/// Applies one batch inside the writer's transaction, which it shares with other batches. A conflict takes back what
/// this batch did so far, so its neighbours stand.
/// </summary>
internal sealed class LiteDbApply(LiteDbFile file, LiteDbWrites writes)
{
    private readonly Stack<Action> undo = [];

    /// <summary>Whether anything was written, taken back or not: only then has the transaction something to confirm.</summary>
    public bool Touched { get; private set; }

    public SaveOutcome Run()
    {
        foreach (var step in writes.Steps)
        {
            var conflict = step switch
            {
                LiteDbWrites.Step.Put put => Put(put),
                LiteDbWrites.Step.Delete delete => Delete(delete),
                LiteDbWrites.Step.Append append => Append(append),
                _ => throw new InvalidOperationException(step.GetType().Name),
            };
            if (conflict is null) continue;
            while (undo.TryPop(out var takeBack)) takeBack();
            return SaveOutcome.Conflict(conflict);
        }
        return SaveOutcome.Done;
    }

    private string? Put(LiteDbWrites.Step.Put put)
    {
        var collection = file.Collection(put.Kind.Collection);
        var before = collection.FindById(put.Id);
        var revision = before is null ? 0 : before["r"].AsInt64;
        if (put.Expected is { } expected && expected != revision) return put.Id;
        if (put.Kind.Indexes.Values.Any(index => index.Unique && Taken(collection, index, put))) return put.Id;
        put.Document["r"] = revision + 1;
        if (before is null) collection.Insert(put.Document);
        else collection.Update(put.Document);
        Remember(() => { if (before is null) collection.Delete(put.Id); else collection.Update(before); });
        return null;
    }

    private static bool Taken(ILiteCollection<BsonDocument> collection, DocumentIndex index, LiteDbWrites.Step.Put put)
    {
        var field = LiteDbKeys.Field(index.Name);
        if (!put.Document.TryGetValue(field, out var key)) return false;
        var value = key.AsString[..(key.AsString.Length - put.Id.Length - 1)];
        var (from, to) = LiteDbKeys.Range(value, null);
        return collection.Find(Query.Between(field, from, to), 0, 2).Any(other => other["_id"].AsString != put.Id);
    }

    private string? Delete(LiteDbWrites.Step.Delete delete)
    {
        var collection = file.Collection(delete.Kind.Collection);
        var before = collection.FindById(delete.Id);
        if (delete.Expected is { } expected && expected != (before is null ? 0 : before["r"].AsInt64)) return delete.Id;
        if (before is null) return null;
        collection.Delete(delete.Id);
        Remember(() => collection.Insert(before));
        return null;
    }

    private string? Append(LiteDbWrites.Step.Append append)
    {
        var streams = file.Collection(LiteDbFile.Streams);
        var last = Last(streams, append.Stream);
        if (last != append.Expected) return append.Stream;
        foreach (var text in append.Entries)
        {
            var id = LiteDbKeys.StreamEntry(append.Stream, ++last);
            streams.Insert(new BsonDocument { ["_id"] = id, ["t"] = text });
            Remember(() => streams.Delete(id));
        }
        return null;
    }

    private static long Last(ILiteCollection<BsonDocument> streams, string stream)
    {
        var (from, to) = LiteDbKeys.Range(stream, null);
        var entry = streams.Query().Where(Query.Between("_id", from, to)).OrderByDescending("_id").FirstOrDefault();
        return entry is null ? 0 : LiteDbKeys.Revision(entry);
    }

    private void Remember(Action takeBack)
    {
        Touched = true;
        undo.Push(takeBack);
    }
}
