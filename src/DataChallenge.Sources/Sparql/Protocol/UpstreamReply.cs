using DataChallenge.Sources.Gateway;

namespace DataChallenge.Sources.Sparql.Protocol;

/// <summary>What a SPARQL endpoint answered.</summary>
internal abstract record UpstreamReply
{
    private UpstreamReply() { }

    /// <summary>A document that says it is SPARQL JSON results, whole, within the limit on bytes.</summary>
    public sealed record Answered(ReadOnlyMemory<byte> Document) : UpstreamReply;

    /// <summary>No answer; when the endpoint said so, the moment from which it may be asked again.</summary>
    public sealed record Failed(QueryProblem Problem, DateTimeOffset? RetryAt = null) : UpstreamReply;
}
