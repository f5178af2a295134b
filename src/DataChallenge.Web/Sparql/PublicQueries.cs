using System.Diagnostics;
using DataChallenge.Sources.Gateway;
using DataChallenge.Sources.Results;
using DataChallenge.Sources.Sparql.Engine;
using DataChallenge.Sources.Sparql.Rewriting;
using DataChallenge.Sources.Sparql.Syntax;

namespace DataChallenge.Web.Sparql;

/// <summary>An answer as it is sent, or why there is none.</summary>
public abstract record PublicAnswer
{
    private PublicAnswer() { }

    public sealed record Answered(ReadOnlyMemory<byte> Document, string Type, QueryForm Form) : PublicAnswer;

    public sealed record Refused(Complaint Complaint) : PublicAnswer;
}

/// <summary>Runs what comes to /sparql.</summary>
public sealed class PublicQueries(PublicData data, CostlyUse use)
{
    /// <summary>Runs a query and writes its answer as <paramref name="choose"/> says for its form.</summary>
    public async Task<PublicAnswer> Run(SparqlRequest request, HttpContext http, Func<QueryForm, (AnswerFormat Format, string Type)?> choose)
    {
        if (Complaint(request, http) is { } complaint) return new PublicAnswer.Refused(complaint);
        var language = Thread.CurrentThread.CurrentUICulture.TwoLetterISOLanguageName;
        var preparation = QueryPreparation.Prepare(request.Query!, language, Result.MaximumRows, request.Dataset);
        if (preparation is not Preparation.Ready { Query: var query })
            return new PublicAnswer.Refused(Sparql.Complaint.Of(((Preparation.Refused)preparation).Problem));
        if (choose(query.Form) is not { } format) return new PublicAnswer.Refused(new(StatusCodes.Status406NotAcceptable, "NotAcceptable"));
        var started = Stopwatch.GetTimestamp();
        var reply = await data.Engine.Run(new(query.Text, format.Format), http.RequestAborted);
        use.Charge(http.Connection.RemoteIpAddress, started);
        return reply switch
        {
            EngineReply.Answered answered => new PublicAnswer.Answered(answered.Document, format.Type, query.Form),
            EngineReply.Refused refused => new PublicAnswer.Refused(Sparql.Complaint.Of(query.Problem(refused.Message))),
            EngineReply.Stopped stopped => new PublicAnswer.Refused(Sparql.Complaint.Of(stopped.Kind)),
            _ => throw new UnreachableException(),
        };
    }

    private Complaint? Complaint(SparqlRequest request, HttpContext http)
    {
        if (request.Refused is { } refused) return refused;
        if (string.IsNullOrWhiteSpace(request.Query)) return new(StatusCodes.Status400BadRequest, "NoQuery");
        var unknown = request.DefaultGraphs.Concat(request.NamedGraphs).FirstOrDefault(iri => data.Graphs.All(graph => graph.Iri != iri));
        if (unknown is not null)
            return new(StatusCodes.Status400BadRequest, "UnknownGraph", new(ProblemKind.SourceUnavailable, Detail: string.Join(", ", data.Graphs.Select(graph => graph.Iri))));
        var wait = use.Wait(http.Connection.RemoteIpAddress);
        return wait > TimeSpan.Zero ? new(StatusCodes.Status429TooManyRequests, "TooOften", RetryAfter: (int)Math.Ceiling(wait.TotalSeconds)) : null;
    }
}
