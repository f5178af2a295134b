using System.Text.Json.Serialization;

namespace DataChallenge.Web.Accounts;

/// <summary>A teacher or organiser who signs in with e-mail and password. Mutable because ASP.NET Core Identity fills it in through its store.</summary>
public sealed class Account
{
    public const int NameLength = 80;
    public const int EmailLength = 200;

    public required string Id { get; init; }
    public required string Name { get; set; }
    public required string Email { get; set; }
    /// <summary>The e-mail as it is compared: one account per address.</summary>
    public string EmailKey { get; set; } = "";
    public string? PasswordHash { get; set; }
    /// <summary>Changes with the password: cookies issued before stop being valid.</summary>
    public string SecurityStamp { get; set; } = "";
    public int FailedSignIns { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Revision this was read at; not kept in the text.</summary>
    [JsonIgnore]
    public long Revision { get; set; }
}
