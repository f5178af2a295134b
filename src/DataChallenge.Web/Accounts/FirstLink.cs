namespace DataChallenge.Web.Accounts;

/// <summary>The one-time link that makes the first account. Only a hash of its token is kept; a newer link replaces an older one.</summary>
public sealed record FirstLink
{
    public const string TheOne = "first";

    /// <summary>SHA-256 of the token, in hexadecimal. The token has 256 random bits, so a plain hash cannot be searched.</summary>
    public required string TokenHash { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }
}

public enum FirstLinkState { Open, Wrong, Used, Expired }
