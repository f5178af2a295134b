using System.Text;
using LiteDB;

namespace DataChallenge.Web.Storage;

/// <summary>A batch made ready on the caller's thread: the writer only compares revisions and stores.</summary>
internal sealed class LiteDbWrites
{
    private readonly List<Step> steps = [];

    public LiteDbWrites(Batch batch, DocumentKinds kinds)
    {
        foreach (var write in batch.Writes) Add(write, kinds);
    }

    public IReadOnlyList<Step> Steps => steps;

    public long Bytes { get; private set; }

    private void Add(Write write, DocumentKinds kinds)
    {
        switch (write)
        {
            case Write.Put put:
                var kind = kinds.Of(put.Kind);
                DocumentKinds.CheckKey(put.Id, $"The id of a {put.Kind.Name}");
                var json = DocumentKinds.ToJson(put);
                Bytes += json.Length;
                steps.Add(new Step.Put(kind, put.Id, LiteDbKeys.Document(kind, put.Id, put.Document, json, 0), put.Expected));
                break;
            case Write.Delete delete:
                steps.Add(new Step.Delete(kinds.Of(delete.Kind), DocumentKinds.CheckKey(delete.Id, $"The id of a {delete.Kind.Name}"), delete.Expected));
                break;
            case Write.Append append:
                DocumentKinds.CheckKey(append.Stream, "The name of a stream");
                foreach (var entry in append.Entries)
                {
                    DocumentKinds.CheckSize(entry, StoreLimits.EntryBytes, $"An entry of the stream {append.Stream}");
                    Bytes += entry.Length;
                }
                steps.Add(new Step.Append(append.Stream, append.Expected, append.Entries));
                break;
        }
    }

    public abstract record Step
    {
        public sealed record Put(DocumentKind Kind, string Id, BsonDocument Document, long? Expected) : Step;
        public sealed record Delete(DocumentKind Kind, string Id, long? Expected) : Step;
        public sealed record Append(string Stream, long Expected, IReadOnlyList<string> Entries) : Step;
    }
}
