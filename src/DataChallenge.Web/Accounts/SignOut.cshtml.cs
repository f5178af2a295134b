using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Accounts;

/// <summary>Leaves this browser, as a teacher or as a participant; each by itself.</summary>
public sealed class SignOutModel : PageModel
{
    public Person Person => HttpContext.Person();

    public async Task<IActionResult> OnPost()
    {
        await SignIns.SignOutAccount(HttpContext);
        return LocalRedirect("/");
    }

    public async Task<IActionResult> OnPostParticipant()
    {
        await SignIns.SignOutParticipant(HttpContext);
        return LocalRedirect("/");
    }
}
