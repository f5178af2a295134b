namespace DataChallenge.Web.Accounts;

/// <summary>What waits for this instance's first account; every one registered is told when it arrives.</summary>
public interface IFirstAccount
{
    Task Arrived(AccountRef account, CancellationToken cancel = default);
}
