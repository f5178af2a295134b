using DataChallenge.Web.Accounts;

namespace DataChallenge.Tests.Accounts;

public sealed class PasswordsTests
{
    [Theory]
    [InlineData("court", Passwords.TooShort)]
    [InlineData("azertyuiop123", Passwords.TooCommon)]
    [InlineData("motdepasse2026", Passwords.TooCommon)]
    [InlineData("M0tdepasse!!!!", null)]
    [InlineData("P@ssword12345", Passwords.TooCommon)]
    [InlineData("aaaaaaaaaaaaaa", Passwords.TooCommon)]
    [InlineData("prof.maths@lycee.example", Passwords.LikeEmail)]
    [InlineData("prof.maths2026", Passwords.LikeEmail)]
    [InlineData("cheval correct pile agrafe", null)]
    [InlineData("une phrase de ma cuisine", null)]
    public void Long_is_enough_common_is_not(string password, string? fault) =>
        Assert.Equal(fault, Passwords.Fault(password, "prof.maths@lycee.example", "Prof"));
}
