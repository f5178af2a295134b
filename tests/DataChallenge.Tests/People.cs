using System.Net;
using DataChallenge.Tests.Browser;
using DataChallenge.Web.Accounts;

namespace DataChallenge.Tests;

/// <summary>The people of the scenarios, as they come in by the site's own doors.</summary>
public static class People
{
    public const string TeacherName = "Prof de géographie";
    public const string TeacherEmail = "geographie@lycee.example";
    public const string TeacherPassword = "cheval correct pile agrafe";

    /// <summary>Makes the site's first account by its one-time link, or signs in with it when it exists already.</summary>
    public static async Task SignInAsTeacher(this Visitor visitor, TestSite site)
    {
        if (await site.Get<FirstAccount>().NewLink() is { } link)
        {
            await visitor.Open(link);
            await visitor.Submit("form.account-form", ("Name", TeacherName), ("Email", TeacherEmail), ("Password", TeacherPassword));
        }
        else
        {
            await visitor.Open("/compte/connexion");
            await visitor.Submit("form.account-form", ("Email", TeacherEmail), ("Password", TeacherPassword));
        }
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("/compte", visitor.Address?.AbsolutePath);
    }

    /// <summary>The same in a browser.</summary>
    public static async Task SignInAsTeacher(this Surfer surfer, TestSite site)
    {
        var link = await site.Get<FirstAccount>().NewLink();
        await surfer.Open(link ?? "/compte/connexion");
        var form = surfer.Page.Locator("form.account-form");
        if (link is not null) await form.Locator("[name=Name]").FillAsync(TeacherName);
        await form.Locator("[name=Email]").FillAsync(TeacherEmail);
        await form.Locator("[name=Password]").FillAsync(TeacherPassword);
        await form.Locator("button").First.ClickAsync();
        await surfer.Page.WaitForURLAsync("**/compte");
    }
}
