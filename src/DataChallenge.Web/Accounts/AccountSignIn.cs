using Microsoft.AspNetCore.Identity;

namespace DataChallenge.Web.Accounts;

/// <summary>Checks an e-mail and a password. An unknown e-mail, a wrong password and a locked account look the same and take the same time.</summary>
public sealed class AccountSignIn(UserManager<Account> accounts, IPasswordHasher<Account> hasher)
{
    private static readonly Account Nobody = new() { Id = "", Name = "", Email = "", CreatedAt = default };
    private static string? someHash;

    /// <summary>The account, or null. Lockout is counted and lifted here.</summary>
    public async Task<Account?> Check(string email, string password)
    {
        var account = await accounts.FindByEmailAsync(email);
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            someHash ??= hasher.HashPassword(Nobody, "a password nobody has");
            hasher.VerifyHashedPassword(Nobody, someHash, password);
            return null;
        }
        if (!await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.AccessFailedAsync(account);
            return null;
        }
        if (account.FailedSignIns > 0) await accounts.ResetAccessFailedCountAsync(account);
        return account;
    }
}
