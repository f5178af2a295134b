using DataChallenge.Sources.Results;

namespace DataChallenge.Sources.Gateway;

/// <summary>What makes two queries the same: where, on which data, in which language, what and within which time.</summary>
public sealed record QueryKey(string SourceId, string Version, string Language, string Text, TimeSpan? Deadline);

/// <summary>The answers used last, up to a number of cells in all (a cell costs about 100 bytes). Safe for use by many at once.</summary>
public sealed class AnswerCache(int cells = 300_000)
{
    private readonly Lock gate = new();
    private readonly Dictionary<QueryKey, LinkedListNode<(QueryKey Key, Result Result)>> known = [];
    private readonly LinkedList<(QueryKey Key, Result Result)> byUse = new();
    private long held;

    /// <summary>The remembered answer, or null.</summary>
    public Result? Find(QueryKey key)
    {
        lock (gate)
        {
            if (!known.TryGetValue(key, out var node)) return null;
            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Result;
        }
    }

    /// <summary>Remembers an answer in place of the one before, forgetting those used longest ago; one larger than a quarter of the whole is not worth that.</summary>
    public void Keep(QueryKey key, Result result)
    {
        if (Cost(result) > cells / 4) return;
        lock (gate)
        {
            if (known.Remove(key, out var before))
            {
                byUse.Remove(before);
                held -= Cost(before.Value.Result);
            }
            known[key] = byUse.AddFirst((key, result));
            held += Cost(result);
            while (held > cells && byUse.Last is { } oldest)
            {
                byUse.RemoveLast();
                known.Remove(oldest.Value.Key);
                held -= Cost(oldest.Value.Result);
            }
        }
    }

    private static long Cost(Result result) => 50 + ((long)result.Rows.Count * result.Columns.Count);
}
