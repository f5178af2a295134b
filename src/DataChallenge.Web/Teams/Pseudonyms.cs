using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace DataChallenge.Web.Teams;

/// <summary>A name the site proposes, with the seal that proves it did.</summary>
public sealed record Proposal(string Pseudonym, string Seal);

/// <summary>
/// Names the site proposes so that nobody gives theirs: a noun of Brittany and the sea, and a kind adjective that agrees with it.
/// Only a sealed name is accepted back, so that free text never becomes a name.
/// </summary>
public sealed class Pseudonyms(Participants participants, IDataProtectionProvider protection)
{
    private static readonly TimeSpan Valid = TimeSpan.FromHours(6);
    private const int Tries = 20;
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Pseudonyms").ToTimeLimitedDataProtector();

    /// <summary>A name nobody has in this event. Once most pairs are taken, a number tells two alike apart.</summary>
    public async Task<Proposal> Propose(string eventId, CancellationToken cancel = default)
    {
        for (var attempt = 0; ; attempt++)
        {
            var pair = Pair();
            var pseudonym = attempt < Tries ? pair : $"{pair} {RandomNumberGenerator.GetInt32(2, attempt * 10)}";
            if (!await participants.PseudonymTaken(eventId, pseudonym, cancel)) return new(pseudonym, Seal(eventId, pseudonym));
        }
    }

    /// <summary>The name under a seal made for this event, or null when the seal is not ours or too old.</summary>
    public string? Unseal(string eventId, string? seal)
    {
        if (string.IsNullOrEmpty(seal)) return null;
        try
        {
            var parts = protector.Unprotect(seal).Split('\n');
            return parts is [var sealedFor, var pseudonym] && sealedFor == eventId ? pseudonym : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string Seal(string eventId, string pseudonym) => protector.Protect($"{eventId}\n{pseudonym}", Valid);

    private static string Pair()
    {
        var noun = RandomNumberGenerator.GetInt32(PseudonymWords.Masculine.Length + PseudonymWords.Feminine.Length);
        var (masculine, feminine) = PseudonymWords.Adjectives[RandomNumberGenerator.GetInt32(PseudonymWords.Adjectives.Length)];
        return noun < PseudonymWords.Masculine.Length
            ? $"{PseudonymWords.Masculine[noun]} {masculine}"
            : $"{PseudonymWords.Feminine[noun - PseudonymWords.Masculine.Length]} {feminine}";
    }
}
