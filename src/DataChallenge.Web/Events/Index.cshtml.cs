using DataChallenge.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Events;

/// <summary>The events an account facilitates.</summary>
public sealed class IndexModel(EventDirectory events) : PageModel
{
    public IReadOnlyList<Event> Events { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (HttpContext.Person().Account is null) return Challenge(Person.AccountScheme);
        Events = await events.FacilitatedBy(HttpContext.Person(), cancel);
        return Page();
    }
}
