using System.Net;

namespace DataChallenge.Tests.Kits;

public sealed class KitPagesTests : IDisposable
{
    private readonly KitFolder kits = new();

    public void Dispose() => kits.Dispose();

    [Theory]
    [InlineData("fr", "Femmes dans nos rues", "Les données", "des requêtes de ce défi\u00A0: Licence Ouverte 2.0.")]
    [InlineData("en", "Women in our streets", "The data", "of this challenge: Licence Ouverte 2.0.")]
    public async Task A_kit_is_shown_in_the_readers_language_with_the_licence_of_its_texts_told_from_that_of_its_data(string language, string title, string data, string licence)
    {
        await using var site = new TestSite();
        var visitor = site.Visitor(language);
        await visitor.Open("/defis");
        Assert.Contains(title, visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Licence Ouverte", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/defis/femmes-dans-nos-rues");
        Assert.Equal(title, visitor.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains(data, visitor.Page.QuerySelector("#data")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(licence, visitor.Page.QuerySelector(".kit-licence")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ODbL 1.0", visitor.Page.QuerySelector(".kit-facts a[rel~=license]")!.TextContent);
        Assert.DoesNotContain(visitor.Page.QuerySelectorAll(".kit-inside"), inside => inside.TextContent.TrimStart().StartsWith(language == "fr" ? "But" : "Goal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kit_that_does_not_exist_is_not_found()
    {
        await using var site = new TestSite();
        var visitor = site.Visitor();
        await visitor.Open("/defis/les-hommes-dans-nos-rues");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task A_broken_kit_leaves_the_site_and_the_others_alone_and_only_facilitators_read_why()
    {
        kits.Copy("premiers-pas", "casse");
        File.WriteAllText(Path.Combine(kits.Root, "casse", "data/rues.ttl"), "ceci n’est pas du Turtle");
        await using var site = new TestSite(null, ("Kits:Folder", kits.Root));
        var visitor = site.Visitor();
        await visitor.Open("/defis");
        Assert.NotNull(visitor.Page.QuerySelector($"a[href='/defis/{KitFolder.Name}']"));
        Assert.Null(visitor.Page.QuerySelector("a[href='/defis/casse']"));
        Assert.Null(visitor.Page.QuerySelector("#kit-errors"));
        await visitor.Open("/defis/casse");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);

        await visitor.SignInAsTeacher(site);
        await visitor.Open("/defis");
        Assert.NotNull(visitor.Page.QuerySelector("#kit-errors"));
        Assert.Contains("casse/data/rues.ttl, ligne 1", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Ce fichier n’est plus du Turtle à la colonne 1", visitor.Text, StringComparison.Ordinal);
    }
}
