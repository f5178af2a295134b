using System.Net;

namespace DataChallenge.Tests;

public class HomeTests
{
    [Fact]
    public async Task The_home_page_answers()
    {
        await using var site = new TestSite();
        var visitor = site.Visitor();
        await visitor.Open("/");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("DataChallenge", visitor.Page.QuerySelector("h1")?.TextContent);
    }
}
