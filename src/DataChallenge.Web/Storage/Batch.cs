namespace DataChallenge.Web.Storage;

/// <summary>Writes that stand or fall together. An expected revision of 0 means "must not exist yet", null means "whatever is there".</summary>
public sealed class Batch
{
    private readonly List<Write> writes = [];

    public IReadOnlyList<Write> Writes => writes;

    public Batch Put<T>(string id, T document, long? expected = null) where T : class
    {
        writes.Add(new Write.Put(typeof(T), id, document, expected));
        return this;
    }

    public Batch Delete<T>(string id, long? expected = null) where T : class
    {
        writes.Add(new Write.Delete(typeof(T), id, expected));
        return this;
    }

    /// <summary>Adds entries to a stream whose last revision must be the expected one: this decides ties between nodes.</summary>
    public Batch Append(string stream, long expected, params IReadOnlyList<string> entries)
    {
        writes.Add(new Write.Append(stream, expected, entries));
        return this;
    }
}

public abstract record Write
{
    public sealed record Put(Type Kind, string Id, object Document, long? Expected) : Write;
    public sealed record Delete(Type Kind, string Id, long? Expected) : Write;
    public sealed record Append(string Stream, long Expected, IReadOnlyList<string> Entries) : Write;
}
