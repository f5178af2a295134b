using Microsoft.AspNetCore.Identity;

namespace DataChallenge.Web.Accounts;

/// <summary>Long rather than complicated: no rule of composition, but not what everybody tries first nor one's own address.</summary>
public sealed class Passwords : IPasswordValidator<Account>
{
    public const int Shortest = 12;
    public const int Longest = 256;

    public const string TooShort = nameof(TooShort);
    public const string TooLong = nameof(TooLong);
    public const string TooCommon = nameof(TooCommon);
    public const string LikeEmail = nameof(LikeEmail);

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(Fault(password ?? "", user.Email, user.Name) is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = fault, Description = fault })
            : IdentityResult.Success);

    /// <summary>What is wrong with a password, as a key of AccountsText, or null.</summary>
    public static string? Fault(string password, string email, string name)
    {
        if (password.Length < Shortest) return TooShort;
        if (password.Length > Longest) return TooLong;
        if (IsOnlyCommon(password)) return TooCommon;
        return HoldsMostly(password, email) || HoldsMostly(password, email.Split('@')[0]) || HoldsMostly(password, name) ? LikeEmail : null;
    }

    /// <summary>The address or the name with a few characters around it.</summary>
    private static bool HoldsMostly(string password, string known) =>
        known.Length >= 4 && password.Contains(known, StringComparison.OrdinalIgnoreCase) && password.Length - known.Length < 6;

    /// <summary>Nothing remains once common words, years, runs and repeated characters are taken out.</summary>
    private static bool IsOnlyCommon(string password)
    {
        var rest = Simple(password);
        foreach (var common in CommonPasswords.Parts) rest = rest.Replace(common, "", StringComparison.Ordinal);
        return rest.Distinct().Count() < 4;
    }

    private static string Simple(string password) => string.Concat(password.ToLowerInvariant().Select(letter => letter switch
    {
        '@' => 'a',
        '$' => 's',
        'é' or 'è' or 'ê' => 'e',
        'à' or 'â' => 'a',
        _ => letter,
    }));
}
