using System.Text;
using DataChallenge.Sources.Sparql.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataChallenge.Tests.Sparql;

/// <summary>The real engine over a small graph of a test's own, with the module compiled once for the whole run.</summary>
internal static class TestEngine
{
    public static readonly Lazy<OxigraphModule> Module = new(() => OxigraphModule.Open(Options()));

    public const string Prefixes = """
        @prefix wd: <http://www.wikidata.org/entity/> . @prefix wdt: <http://www.wikidata.org/prop/direct/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix schema: <http://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        """;

    public static EngineOptions Options() => new() { ModuleCache = Path.Combine(AppContext.BaseDirectory, "engine-cache") };

    public static OxigraphPool Pool(string turtle, Action<EngineOptions>? change = null)
    {
        var options = Options();
        change?.Invoke(options);
        return new(Module, [File(turtle)], options, NullLogger.Instance);
    }

    /// <summary>A Turtle file in a temporary place.</summary>
    public static RdfDocument File(string turtle, string? graph = null)
    {
        var path = Path.ChangeExtension(Path.GetTempFileName(), ".ttl");
        System.IO.File.WriteAllText(path, Prefixes + turtle);
        return new(path, graph);
    }

    public static async Task<string> Answer(this ISparqlEngine engine, string query, AnswerFormat format = AnswerFormat.Csv) =>
        await engine.Run(new(query, format)) switch
        {
            EngineReply.Answered answered => Encoding.UTF8.GetString(answered.Document.Span).ReplaceLineEndings("\n").TrimEnd(),
            EngineReply.Refused refused => refused.Message,
            var stopped => stopped.ToString()!,
        };
}
