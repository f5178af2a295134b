using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Accounts;

public sealed class FirstSignInModel(FirstAccount first, IStringLocalizer<AccountsText> texts) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Validation_Required"), StringLength(Account.NameLength)]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Validation_Required"), StringLength(Account.EmailLength)]
    public string Email { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Validation_Required")]
    public string Password { get; set; } = "";

    public FirstLinkState State { get; private set; }

    public async Task OnGet(string token, CancellationToken cancel) => await Look(token, cancel);

    public async Task<IActionResult> OnPost(string token, CancellationToken cancel)
    {
        if (!await Look(token, cancel)) return Page();
        (Name, Email) = (Name?.Trim() ?? "", Email?.Trim() ?? "");
        if (Email.Length > 0 && !Emails.LooksRight(Email)) ModelState.AddModelError(nameof(Email), texts["Email_Wrong"]);
        if (Password is { Length: > 0 } && Passwords.Fault(Password, Email, Name) is { } fault)
            ModelState.AddModelError(nameof(Password), texts["Password_" + fault, Passwords.Shortest, Passwords.Longest]);
        if (!ModelState.IsValid) return Page();

        if (await first.Create(token, Name, Email, Password, cancel) is not { } account)
        {
            await Look(token, cancel);
            return Page();
        }
        await SignIns.SignInAccount(HttpContext, account, remember: false);
        return LocalRedirect("/compte");
    }

    private async Task<bool> Look(string token, CancellationToken cancel)
    {
        // The address holds the token: it must not travel on in a Referer, nor stay in a shared cache.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        State = await first.Check(token, cancel);
        if (State != FirstLinkState.Open) Response.StatusCode = State == FirstLinkState.Wrong ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone;
        return State == FirstLinkState.Open;
    }
}
