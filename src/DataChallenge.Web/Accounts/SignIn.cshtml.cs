using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Accounts;

public sealed class SignInModel(AccountSignIn signIn, SignInLimits limits, FirstAccount first, IStringLocalizer<AccountsText> texts) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Validation_Required"), StringLength(Account.EmailLength)]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Validation_Required"), StringLength(Passwords.Longest)]
    public string Password { get; set; } = "";

    [BindProperty]
    public bool Remember { get; set; }

    [BindProperty(SupportsGet = true, Name = "retour")]
    public string? ReturnTo { get; set; }

    public bool NoAccountYet { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (HttpContext.Person().Account is not null) return Onward();
        NoAccountYet = await first.IsMissing(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        if (!limits.Allow(HttpContext.Connection.RemoteIpAddress))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Refuse("SignIn_TooMany");
        }
        if (await signIn.Check(Email.Trim(), Password) is not { } account) return Refuse("SignIn_Refused");
        await SignIns.SignInAccount(HttpContext, account, Remember);
        return Onward();
    }

    private PageResult Refuse(string reason)
    {
        ModelState.AddModelError("", texts[reason]);
        return Page();
    }

    /// <summary>Only to a page of this site: a link to the sign-in page must not lead elsewhere.</summary>
    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo! : "/compte");
}
