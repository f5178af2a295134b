namespace DataChallenge.Web.Accounts;

/// <summary>For features that hold something without an owner until the site has its first teacher (the demo event).</summary>
public interface IFirstAccount
{
    Task Created(AccountRef account, CancellationToken cancel);
}
