using DataChallenge.Sources.Gateway;

namespace DataChallenge.Web.Sparql;

/// <summary>Why a request has no answer, for programs and people. Its sentence is the resource <c>Problem_{Code}</c>, what to try <c>Remedy_{Code}</c>.</summary>
public sealed record Complaint(int Status, string Code, QueryProblem? Problem = null, int? RetryAfter = null)
{
    public static Complaint Of(ProblemKind kind) => Of(new QueryProblem(kind));

    public static Complaint Of(QueryProblem problem) => new(StatusOf(problem.Kind), problem.Kind.ToString(), problem, problem.Kind == ProblemKind.Busy ? 5 : null);

    private static int StatusOf(ProblemKind kind) => kind switch
    {
        ProblemKind.UpdateRefused or ProblemKind.ServiceRefused => StatusCodes.Status403Forbidden,
        ProblemKind.TooLong => StatusCodes.Status413PayloadTooLarge,
        ProblemKind.TimeLimit => StatusCodes.Status504GatewayTimeout,
        ProblemKind.MemoryLimit => StatusCodes.Status507InsufficientStorage,
        ProblemKind.Busy or ProblemKind.SourceUnavailable or ProblemKind.SourceLimited or ProblemKind.SourceBanned => StatusCodes.Status503ServiceUnavailable,
        ProblemKind.AnswerUnreadable or ProblemKind.AnswerTooLarge => StatusCodes.Status502BadGateway,
        ProblemKind.EngineFailure => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };
}
