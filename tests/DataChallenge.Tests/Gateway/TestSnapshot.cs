using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Results;
using DataChallenge.Sources.Sparql.Engine;
using DataChallenge.Tests.Sparql;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataChallenge.Tests.Gateway;

/// <summary>A snapshot over a small graph of a test's own, asked through the whole path.</summary>
internal static class TestSnapshot
{
    public static SnapshotSource Of(string turtle, Action<EngineOptions>? change = null)
    {
        var options = TestEngine.Options();
        change?.Invoke(options);
        RdfDocument[] documents = [TestEngine.File(turtle)];
        var card = new SourceDescription("test/graph", new Localized("Graphe", "Graph"), "", new DateOnly(2026, 1, 1), "CC0-1.0", "Wikidata");
        return new(card, documents, new OxigraphPool(TestEngine.Module, documents, options, NullLogger.Instance), TimeProvider.System);
    }

    public static async Task<Result> Result(this ISource source, string query, string language = "fr")
    {
        var outcome = await source.Run(new(query, language));
        return outcome is QueryOutcome.Answered answered ? answered.Result : throw new InvalidOperationException($"{query}\n{outcome}");
    }

    public static async Task<QueryProblem> Problem(this ISource source, string query)
    {
        var outcome = await source.Run(new(query));
        return outcome is QueryOutcome.Failed failed ? failed.Problem : throw new InvalidOperationException($"{query}\nwas answered");
    }

    /// <summary>Header and rows as text: <c>x y | Q1 un | Q2 -</c>.</summary>
    public static async Task<string> Table(this ISource source, string query, string language = "fr")
    {
        var result = await source.Result(query, language);
        var lines = result.Rows.Select(row => string.Join(' ', row.Select(value => value?.AsWikidataId() ?? value?.Lexical ?? "-")));
        return string.Join(" | ", lines.Prepend(string.Join(' ', result.Columns.Select(column => column.Name))));
    }
}
