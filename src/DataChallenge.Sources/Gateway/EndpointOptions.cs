using System.Net;
using DataChallenge.Sources.Sparql.Protocol;

namespace DataChallenge.Sources.Gateway;

/// <summary>A live SPARQL 1.1 endpoint as an instance configures it. The defaults are Wikidata's.</summary>
public sealed class EndpointOptions
{
    /// <summary>Its address, http or https; a live source exists only when this is set.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>A mail address or page by which the endpoint's operators reach this instance's; sent in <c>User-Agent</c>. Wikidata demands it.</summary>
    public string Contact { get; set; } = "";

    /// <summary>What people read of it, in French.</summary>
    public string Title { get; set; } = "Wikidata";

    /// <summary>What people read of it, in English; empty for the same as in French.</summary>
    public string TitleEn { get; set; } = "";

    /// <summary>SPDX identifier of its data's licence.</summary>
    public string Licence { get; set; } = "CC0-1.0";

    /// <summary>Whom to name when reusing.</summary>
    public string Attribution { get; set; } = "Wikidata";

    /// <summary>Whether it is a Blazegraph with Wikidata's prefixes and label service; otherwise queries are rewritten to standard SPARQL.</summary>
    public bool LabelService { get; set; } = true;

    /// <summary>Whether its host may have a private address.</summary>
    public bool AllowPrivate { get; set; }

    /// <summary>Identifier of the snapshot that answers while it cannot, <c>kit/source</c>; empty for none.</summary>
    public string Snapshot { get; set; } = "";

    /// <summary>Most bytes of an answer, decompressed.</summary>
    public int MaximumBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>How long one request may take; a little more than the endpoint's own limit, so that it is the endpoint that says no.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(65);

    /// <summary>How long an answer is remembered.</summary>
    public TimeSpan Freshness { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How hard it may be asked.</summary>
    public SourceLimits Limits { get; set; } = new();

    /// <summary>Why no source can be made of this, for the log; null when one can.</summary>
    public string? Fault => this switch
    {
        { Endpoint: null } => "Endpoint is missing",
        { Endpoint.IsAbsoluteUri: false } => "Endpoint is not a complete address",
        { Endpoint.Scheme: not ("http" or "https") } => "Endpoint is neither http nor https",
        { Endpoint.UserInfo.Length: > 0 } => "Endpoint holds a name or password",
        { AllowPrivate: false, Endpoint: var endpoint } when IPAddress.TryParse(endpoint.IdnHost, out var address) && !PublicAddresses.Has(address) =>
            "Endpoint is a private address and AllowPrivate is not set",
        { Contact: "", Endpoint: var endpoint } when IsWikidata(endpoint) =>
            "Contact is missing: Wikidata refuses programs whose operator cannot be reached; set a mail address or page",
        { Contact: not "" and var contact } when !IsContact(contact) => "Contact is neither a mail address nor the address of a page",
        _ when MaximumBytes < 1 || Deadline <= TimeSpan.Zero || Freshness <= TimeSpan.Zero || !Limits.AreValid => "Limits, MaximumBytes, Deadline and Freshness must be positive",
        _ => null,
    };

    private static bool IsWikidata(Uri endpoint) =>
        endpoint.IdnHost.TrimEnd('.') is var host && (host.Equals("wikidata.org", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".wikidata.org", StringComparison.OrdinalIgnoreCase));

    /// <summary>It stands in a header's comment: no parentheses, no spaces, ASCII.</summary>
    private static bool IsContact(string contact) =>
        contact.All(character => character is > ' ' and <= '~' and not ('(' or ')' or '\\'))
        && (contact.Contains('@', StringComparison.Ordinal) || contact.StartsWith("https://", StringComparison.Ordinal) || contact.StartsWith("http://", StringComparison.Ordinal));
}
