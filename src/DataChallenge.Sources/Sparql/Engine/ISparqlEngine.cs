using DataChallenge.Sources.Gateway;

namespace DataChallenge.Sources.Sparql.Engine;

/// <summary>
/// Something that evaluates SPARQL over data it holds. What it is given has been inspected and rewritten: no update, no foreign
/// service, rows limited. Oxigraph is behind it here; dotNetRDF could be.
/// </summary>
public interface ISparqlEngine : IDisposable
{
    /// <summary>
    /// Evaluates a query, or says why not. Cancelling stops the waiting; a query that has begun runs until its end or its deadline.
    /// Throws only on cancellation and when disposed.
    /// </summary>
    Task<EngineReply> Run(EngineQuery query, CancellationToken cancel = default);
}

/// <summary>What an engine evaluates.</summary>
/// <param name="Text">SPARQL 1.1 query text.</param>
/// <param name="Format">How to write the answer; must suit the query's form.</param>
/// <param name="Deadline">How long it may run, and may wait for a free instance before that; null for the engine's own limit, which none exceeds.</param>
public sealed record EngineQuery(string Text, AnswerFormat Format = AnswerFormat.Json, TimeSpan? Deadline = null);

/// <summary>How an answer is written: the first four for SELECT and ASK (comma- and tab-separated for SELECT only), the others for CONSTRUCT and DESCRIBE.</summary>
public enum AnswerFormat
{
    /// <summary>SPARQL 1.1 Query Results JSON.</summary>
    Json,
    /// <summary>SPARQL Query Results XML, second edition.</summary>
    Xml,
    /// <summary>SPARQL 1.1 Query Results CSV.</summary>
    Csv,
    /// <summary>SPARQL 1.1 Query Results TSV.</summary>
    Tsv,
    /// <summary>RDF 1.1 Turtle.</summary>
    Turtle,
    /// <summary>RDF 1.1 N-Triples.</summary>
    NTriples,
    /// <summary>RDF 1.1 XML Syntax.</summary>
    RdfXml,
}

/// <summary>What an engine says to a query.</summary>
public abstract record EngineReply
{
    private EngineReply() { }

    /// <summary>The answer, UTF-8, in the format asked for.</summary>
    public sealed record Answered(ReadOnlyMemory<byte> Document) : EngineReply;

    /// <summary>The query is wrong, in the engine's words; a syntax error begins with <c>error at LINE:COLUMN</c>, columns counting code points.</summary>
    public sealed record Refused(string Message) : EngineReply;

    /// <summary>The engine could not finish: time, memory, too many waiting, data that cannot be read, or a failure of its own.</summary>
    public sealed record Stopped(ProblemKind Kind, string? Detail = null) : EngineReply;
}
