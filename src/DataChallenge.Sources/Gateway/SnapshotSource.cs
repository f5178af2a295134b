using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using DataChallenge.Sources.Results;
using DataChallenge.Sources.Sparql.Engine;
using DataChallenge.Sources.Sparql.Rewriting;
using DataChallenge.Sources.Sparql.Syntax;

namespace DataChallenge.Sources.Gateway;

/// <summary>
/// RDF files asked in SPARQL through the embedded engine, the way Wikidata is: same prefixes, same label service. Its version is a hash of
/// the files' content, taken when first needed.
/// </summary>
public sealed class SnapshotSource : ISource, IDisposable
{
    private readonly Lazy<SourceDescription> description;
    private readonly ISparqlEngine engine;
    private readonly TimeProvider time;

    /// <summary>A source over documents that <paramref name="engine"/> holds and that it disposes.</summary>
    /// <param name="described">Its identity card; the version is filled in.</param>
    /// <param name="documents">The files.</param>
    /// <param name="engine">Loaded with them.</param>
    /// <param name="time">For provenance.</param>
    public SnapshotSource(SourceDescription described, IReadOnlyList<RdfDocument> documents, ISparqlEngine engine, TimeProvider time)
    {
        description = new(() => described with { Version = VersionOf(documents) });
        (this.engine, this.time) = (engine, time);
    }

    /// <inheritdoc/>
    public SourceDescription Description => description.Value;

    /// <inheritdoc/>
    public async Task<QueryOutcome> Run(SourceQuery query, CancellationToken cancel = default)
    {
        // One row more than a result holds tells that it was cut.
        return QueryPreparation.Prepare(query.Text, query.Language, Result.MaximumRows + 1) switch
        {
            Preparation.Refused refused => new QueryOutcome.Failed(refused.Problem),
            Preparation.Ready { Query.Form: QueryForm.Construct or QueryForm.Describe } => new QueryOutcome.Failed(new(ProblemKind.FormNotShown)),
            Preparation.Ready ready => await Run(ready.Query, query, cancel),
            _ => throw new UnreachableException(),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => engine.Dispose();

    private async Task<QueryOutcome> Run(PreparedQuery prepared, SourceQuery query, CancellationToken cancel)
    {
        var (ranAt, started) = (time.GetUtcNow(), Stopwatch.GetTimestamp());
        return await engine.Run(new(prepared.Text, AnswerFormat.Json, query.Deadline), cancel) switch
        {
            EngineReply.Answered answered => Read(answered.Document, query, ranAt, Stopwatch.GetElapsedTime(started)),
            EngineReply.Refused refused => new QueryOutcome.Failed(prepared.Problem(refused.Message)),
            EngineReply.Stopped stopped => new QueryOutcome.Failed(new(stopped.Kind)),
            _ => throw new UnreachableException(),
        };
    }

    private QueryOutcome Read(ReadOnlyMemory<byte> document, SourceQuery query, DateTimeOffset ranAt, TimeSpan elapsed)
    {
        var card = Description;
        var provenance = new Provenance(card.Id, card.Title, card.Version, card.Date, card.Licence, card.Attribution, query.Text, ranAt, elapsed, query.Language);
        try
        {
            return new QueryOutcome.Answered(SparqlJson.Read(document.Span, provenance));
        }
        catch (JsonException)
        {
            return new QueryOutcome.Failed(new(ProblemKind.EngineFailure));
        }
    }

    /// <summary>A file that cannot be read has no content: the query then says that the source is unavailable.</summary>
    private static string VersionOf(IReadOnlyList<RdfDocument> documents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var document in documents)
        {
            try { hash.AppendData(SHA256.HashData(File.ReadAllBytes(document.Path))); }
            catch (IOException) { hash.AppendData([0]); }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
