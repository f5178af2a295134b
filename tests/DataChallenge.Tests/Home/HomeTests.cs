using System.Net;

namespace DataChallenge.Tests.Home;

public class HomeTests
{
    [Fact]
    public async Task The_home_page_says_what_this_is_and_opens_two_doors()
    {
        await using var site = new TestSite();
        var visitor = site.Visitor();
        await visitor.Open("/");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains("données", Assert.Single(visitor.Page.QuerySelectorAll("h1")).TextContent);
        Assert.NotNull(visitor.Page.QuerySelector("form.door input[name=code]"));
        Assert.NotNull(visitor.Page.QuerySelector("main a[href='/defis']"));
    }

    [Fact]
    public async Task A_code_typed_at_the_door_goes_to_the_page_that_knows_codes()
    {
        await using var site = new TestSite();
        var visitor = site.Visitor();
        await visitor.Open("/");
        await visitor.Submit("form.door", ("code", " BREIZH "));
        Assert.Equal("/rejoindre/BREIZH", visitor.Address?.AbsolutePath);
    }
}
