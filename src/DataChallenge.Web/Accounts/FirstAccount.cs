using System.Security.Cryptography;
using System.Text;
using DataChallenge.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace DataChallenge.Web.Accounts;

/// <summary>How a site without accounts gets its first teacher: whoever can read the console opens a link, once.</summary>
public sealed class FirstAccount(IDocumentStore store, IServiceScopeFactory scopes, Ids ids, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const string Path = "/compte/premiere-connexion/";

    public async Task<bool> IsMissing(CancellationToken cancel = default) => (await store.All<Account>(limit: 1, cancel: cancel)).Count == 0;

    /// <summary>A new link (its path on this site), or null when the site has an account already.</summary>
    public async Task<string?> NewLink(CancellationToken cancel = default)
    {
        if (!await IsMissing(cancel)) return null;
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var link = new FirstLink { TokenHash = Hash(token), ExpiresAt = time.GetUtcNow() + Lifetime };
        await store.Save(new Batch().Put(FirstLink.TheOne, link), cancel);
        return Path + token;
    }

    public async Task<FirstLinkState> Check(string token, CancellationToken cancel = default)
    {
        var state = State((await Kept(cancel))?.Value, token);
        // An account made meanwhile closes every link, however it was made.
        return state == FirstLinkState.Open && !await IsMissing(cancel) ? FirstLinkState.Used : state;
    }

    /// <summary>Uses the link up and makes the account. Null when the link was used in the meantime.</summary>
    public async Task<Account?> Create(string token, string name, string email, string password, CancellationToken cancel = default)
    {
        if (await Kept(cancel) is not { } link || await Check(token, cancel) != FirstLinkState.Open) return null;
        if (!(await store.Save(new Batch().Put(FirstLink.TheOne, link.Value with { UsedAt = time.GetUtcNow() }, link.Revision), cancel)).Saved) return null;

        await using var scope = scopes.CreateAsyncScope();
        var account = new Account { Id = ids.New(), Name = name, Email = email, CreatedAt = time.GetUtcNow() };
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, password);
        if (!made.Succeeded)
        {
            await store.Save(new Batch().Put(FirstLink.TheOne, link.Value), cancel);
            throw new InvalidOperationException($"The first account could not be made: {string.Join(' ', made.Errors.Select(error => error.Code))}.");
        }
        foreach (var owner in scope.ServiceProvider.GetServices<IFirstAccount>()) await owner.Created(new(account.Id, account.Name), cancel);
        return account;
    }

    private Task<Stored<FirstLink>?> Kept(CancellationToken cancel) => store.Get<FirstLink>(FirstLink.TheOne, cancel);

    private FirstLinkState State(FirstLink? link, string token)
    {
        if (link is null || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(link.TokenHash), Encoding.ASCII.GetBytes(Hash(token)))) return FirstLinkState.Wrong;
        if (link.UsedAt is not null) return FirstLinkState.Used;
        return link.ExpiresAt <= time.GetUtcNow() ? FirstLinkState.Expired : FirstLinkState.Open;
    }

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
