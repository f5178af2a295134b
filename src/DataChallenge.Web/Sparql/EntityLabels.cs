using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using DataChallenge.Sources.Gateway;

namespace DataChallenge.Web.Sparql;

/// <summary>What a snapshot calls the things that a query names: asked once for all of them, then remembered. A live endpoint is not asked at each keystroke.</summary>
public sealed partial class EntityLabels(QueryGateway gateway, KitSnapshots snapshots)
{
    /// <summary>Things asked for at a time.</summary>
    private const int Most = 60;
    private const int MostRemembered = 20_000;

    /// <summary>How long an explanation waits for its labels; it comes without them and asks again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(12);

    private readonly ConcurrentDictionary<Key, string> remembered = new();

    private sealed record Key(string Source, string Version, string Language, string Thing);

    /// <summary>Labels by IRI as written in the query, and whether some are still on their way.</summary>
    public async Task<(IReadOnlyDictionary<string, string> Labels, bool Waiting)> Of(IEnumerable<string> iris, string source, string language, CancellationToken cancel)
    {
        if (!snapshots.Holds(source) || gateway.Describe(source) is not { } card) return (new Dictionary<string, string>(), false);
        var things = iris.Distinct(StringComparer.Ordinal).Take(Most).ToDictionary(iri => iri, iri => new Key(source, card.Version, language, Thing(iri)), StringComparer.Ordinal);
        var unknown = things.Values.Where(key => Nameable().IsMatch(key.Thing) && !remembered.ContainsKey(key)).Distinct().ToList();
        var asking = unknown.Count == 0 ? Task.CompletedTask : Task.Run(() => Ask(unknown), CancellationToken.None);
        await Task.WhenAny(asking, Task.Delay(Patience, cancel));
        var known = things.Where(thing => remembered.GetValueOrDefault(thing.Value) is { Length: > 0 }).ToDictionary(thing => thing.Key, thing => remembered[thing.Value], StringComparer.Ordinal);
        return (known, !asking.IsCompleted);
    }

    private async Task Ask(List<Key> keys)
    {
        if (remembered.Count > MostRemembered) remembered.Clear();
        var language = keys[0].Language;
        var things = keys.Select(key => key.Thing).Order(StringComparer.Ordinal);
        var query = $"SELECT ?thing ?label WHERE {{ VALUES ?thing {{ {string.Join(' ', things.Select(thing => $"<{thing}>"))} }} ?thing rdfs:label ?label . FILTER(LANG(?label) = \"{language}\") }}";
        if (await gateway.Run(keys[0].Source, new(query, language)) is not QueryOutcome.Answered { Result: var result }) return;
        var found = result.Rows.Where(row => row is [not null, not null]).ToLookup(row => row[0]!.Lexical, row => row[1]!.Lexical, StringComparer.Ordinal);
        foreach (var key in keys) remembered[key] = found[key.Thing].FirstOrDefault() ?? ""; // what has no label is not asked for again
    }

    /// <summary>The labels of <c>wdt:P31</c>, <c>p:P31</c>… are those of <c>wd:P31</c>.</summary>
    private static string Thing(string iri) => Property().Match(iri) is { Success: true } match ? "http://www.wikidata.org/entity/" + match.Groups[1].Value : iri;

    [GeneratedRegex("^http://www\\.wikidata\\.org/prop/(?:[a-z/-]+/)?(P[0-9]{1,10})$")]
    private static partial Regex Property();

    /// <summary>Nothing that could end the brackets around it.</summary>
    [GeneratedRegex(@"^https?://[^\s<>""{}|\\^`\p{C}]{1,300}\z")]
    private static partial Regex Nameable();
}
