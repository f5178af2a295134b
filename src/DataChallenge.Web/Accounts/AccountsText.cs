namespace DataChallenge.Web.Accounts;

/// <summary>Marks the texts of this folder (AccountsText.resx, AccountsText.en.resx).</summary>
public sealed class AccountsText;
