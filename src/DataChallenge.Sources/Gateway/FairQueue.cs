using System.Diagnostics.CodeAnalysis;

namespace DataChallenge.Sources.Gateway;

/// <summary>Round robin between keys, first come first served within one: whoever sends thirty queries does not starve whoever sends one. Not safe for use by many at once.</summary>
internal sealed class FairQueue<T> where T : class
{
    private readonly List<(string Key, List<T> Items)> lines = [];

    public int Count => lines.Sum(line => line.Items.Count);

    public void Add(string key, T item)
    {
        var line = lines.Find(line => line.Key == key).Items;
        if (line is null) lines.Add((key, [item]));
        else line.Add(item);
    }

    /// <summary>Takes the next one; its key goes to the back.</summary>
    public bool TryTake([NotNullWhen(true)] out T? item)
    {
        item = null;
        if (lines.Count == 0) return false;
        var line = lines[0];
        lines.RemoveAt(0);
        item = line.Items[0];
        line.Items.RemoveAt(0);
        if (line.Items.Count > 0) lines.Add(line);
        return true;
    }

    public bool Remove(T item)
    {
        var index = lines.FindIndex(line => line.Items.Remove(item));
        if (index >= 0 && lines[index].Items.Count == 0) lines.RemoveAt(index);
        return index >= 0;
    }

    /// <summary>In the order they would be taken if nobody else came.</summary>
    public IEnumerable<T> InOrder()
    {
        var rounds = lines.Count == 0 ? 0 : lines.Max(line => line.Items.Count);
        for (var round = 0; round < rounds; round++)
            foreach (var (_, items) in lines)
                if (round < items.Count) yield return items[round];
    }
}
