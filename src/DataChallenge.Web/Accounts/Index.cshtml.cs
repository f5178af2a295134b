using System.Globalization;
using DataChallenge.Web.Events;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Accounts;

/// <summary>A teacher's own page: the events they run, their name and password.</summary>
public sealed class IndexModel(EventDirectory directory, UserManager<Account> accounts, SignInLimits limits, IStringLocalizer<AccountsText> texts) : PageModel
{
    private Account account = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [TempData]
    public string? Done { get; set; }

    public string ShownName => account.Name;

    public string Email => account.Email;

    public IReadOnlyList<Event> Events { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpContext.Person().Account is { } claimed && await accounts.FindByIdAsync(claimed.Id) is { } found)
        {
            account = found;
            Events = await directory.FacilitatedBy(HttpContext.Person(), HttpContext.RequestAborted);
            await next();
        }
        else
        {
            context.Result = LocalRedirect("/compte/connexion?retour=%2Fcompte");
        }
    }

    public string Dates(Event found)
    {
        var opens = Day(found.OpensAt);
        return found.ClosesAt == DateTimeOffset.MaxValue ? texts["Account_Since", opens] : texts["Account_Dates", opens, Day(found.ClosesAt)];

        static string Day(DateTimeOffset moment) => moment.ToLocalTime().ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
    }

    public void OnGet() => Name = account.Name;

    public async Task<IActionResult> OnPostName()
    {
        var name = (Name ?? "").Trim();
        if (name.Length is 0 or > Account.NameLength) return Refuse(nameof(Name), "Name_Wrong", Account.NameLength);
        account.Name = name;
        return await Save("Done_Name", () => accounts.UpdateAsync(account));
    }

    public async Task<IActionResult> OnPostPassword()
    {
        Name = account.Name;
        if (!limits.Allow(HttpContext.Connection.RemoteIpAddress)) return Refuse(nameof(CurrentPassword), "SignIn_TooMany");
        if (CurrentPassword is not { Length: > 0 and <= Passwords.Longest } || !await accounts.CheckPasswordAsync(account, CurrentPassword))
            return Refuse(nameof(CurrentPassword), "Password_NotCurrent");
        if (Passwords.Fault(NewPassword ?? "", account.Email, account.Name) is { } fault)
            return Refuse(nameof(NewPassword), "Password_" + fault, Passwords.Shortest, Passwords.Longest);
        return await Save("Done_Password", () => accounts.ChangePasswordAsync(account, CurrentPassword, NewPassword!));
    }

    private async Task<IActionResult> Save(string done, Func<Task<IdentityResult>> change)
    {
        if (!(await change()).Succeeded) return Refuse("", "Changed_Meanwhile");
        // The stamp changes with the password: this browser stays signed in, the others do not.
        if (done == "Done_Password") await SignIns.SignInAccount(HttpContext, account, remember: false);
        Done = done;
        return RedirectToPage();
    }

    private PageResult Refuse(string field, string reason, params object[] values)
    {
        ModelState.AddModelError(field, texts[reason, values]);
        return Page();
    }
}
