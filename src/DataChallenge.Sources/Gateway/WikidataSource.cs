using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DataChallenge.Sources.Results;
using DataChallenge.Sources.Sparql.Protocol;
using DataChallenge.Sources.Sparql.Rewriting;
using DataChallenge.Sources.Sparql.Syntax;

namespace DataChallenge.Sources.Gateway;

/// <summary>
/// A live SPARQL 1.1 endpoint, Wikidata's or another, asked as one good citizen: in fair order, within its limits, and left alone when it says
/// so. Answers are SPARQL 1.1 Query Results JSON; whatever else comes is a <see cref="QueryProblem"/>. Its version changes with each
/// <see cref="EndpointOptions.Freshness"/> and so ages what is remembered of it; a result's own version is the day it was asked.
/// </summary>
public sealed class WikidataSource : ISource, IDisposable
{
    private readonly EndpointOptions options;
    private readonly TimeProvider time;
    private readonly SparqlClient client;
    private readonly UpstreamGate gate;
    private readonly string id;

    /// <summary>A source over a configured endpoint.</summary>
    /// <exception cref="ArgumentException"><see cref="EndpointOptions.Fault"/> says why none can be made.</exception>
    public WikidataSource(string id, EndpointOptions options, TimeProvider time)
    {
        if (options.Fault is { } fault) throw new ArgumentException(fault, nameof(options));
        (this.id, this.options, this.time) = (id, options, time);
        (client, gate) = (new(options, time), new(options.Limits, time));
    }

    /// <inheritdoc/>
    public SourceDescription Description
    {
        get
        {
            var now = time.GetUtcNow();
            var age = now.UtcTicks / options.Freshness.Ticks;
            return new(id, new(options.Title, options.TitleEn.Length > 0 ? options.TitleEn : options.Title), age.ToString(CultureInfo.InvariantCulture),
                DateOnly.FromDateTime(now.UtcDateTime), options.Licence, options.Attribution);
        }
    }

    /// <inheritdoc/>
    public async Task<QueryOutcome> Run(SourceQuery query, CancellationToken cancel = default) => Prepare(query) switch
    {
        Preparation.Refused refused => new QueryOutcome.Failed(refused.Problem),
        Preparation.Ready { Query.Form: QueryForm.Construct or QueryForm.Describe } => new QueryOutcome.Failed(new(ProblemKind.FormNotShown)),
        Preparation.Ready ready => await Queue(ready.Query, query, cancel),
        _ => throw new UnreachableException(),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        gate.Dispose();
        client.Dispose();
    }

    /// <summary>One row more than a result holds tells that it was cut.</summary>
    private Preparation Prepare(SourceQuery query) => options.LabelService
        ? QueryPreparation.PrepareForWikidata(query.Text, query.Language, Result.MaximumRows + 1)
        : QueryPreparation.Prepare(query.Text, query.Language, Result.MaximumRows + 1);

    private async Task<QueryOutcome> Queue(PreparedQuery prepared, SourceQuery query, CancellationToken cancel)
    {
        var (turn, refusal) = await gate.Enter(query.Asker, query.Progress, cancel);
        if (turn is null) return new QueryOutcome.Failed(refusal!);
        UpstreamReply? reply = null;
        try
        {
            var ranAt = time.GetUtcNow();
            reply = await client.Ask(prepared.Text, Deadline(query), cancel);
            if (reply is not UpstreamReply.Answered answered) return Failed(prepared, ((UpstreamReply.Failed)reply).Problem);
            if (Read(answered.Document.Span, query, ranAt) is { } result) return new QueryOutcome.Answered(result);
            var kind = Cut(answered.Document.Span) ? ProblemKind.TimeLimit : ProblemKind.AnswerUnreadable;
            reply = new UpstreamReply.Failed(new(kind));
            return new QueryOutcome.Failed(new(kind));
        }
        finally { gate.Leave(turn, reply); }
    }

    private TimeSpan Deadline(SourceQuery query) => query.Deadline is { } own && own < options.Deadline ? own : options.Deadline;

    /// <summary>A place in what was sent becomes a place in what the author wrote.</summary>
    private static QueryOutcome.Failed Failed(PreparedQuery prepared, QueryProblem problem) =>
        new(problem is { Kind: ProblemKind.Syntax, Line: { } line, Column: { } column }
            ? prepared.Problem(string.Create(CultureInfo.InvariantCulture, $"error at {line}:{column}: {problem.Detail}"))
            : problem);

    /// <summary>Null when it is no SPARQL result, or not the whole of one.</summary>
    private Result? Read(ReadOnlySpan<byte> document, SourceQuery query, DateTimeOffset ranAt)
    {
        if (document.IndexOf("\"head\""u8) < 0) return null;
        var card = Description;
        var day = DateOnly.FromDateTime(ranAt.UtcDateTime);
        var provenance = new Provenance(card.Id, card.Title, day.ToString("O", CultureInfo.InvariantCulture), day, card.Licence, card.Attribution,
            query.Text, ranAt, time.GetUtcNow() - ranAt, query.Language);
        try { return SparqlJson.Read(document, provenance); }
        catch (JsonException) { return null; }
        catch (InvalidOperationException) { return null; } // text that is not UTF-8
    }

    /// <summary>Blazegraph that runs out of time in the middle of an answer writes its stack trace into it.</summary>
    private static bool Cut(ReadOnlySpan<byte> document) => document.IndexOf("TimeoutException"u8) >= 0;
}
