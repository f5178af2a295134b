using DataChallenge.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Events;

/// <summary>How to join, on one sheet to print or project.</summary>
public sealed class SheetModel(EventDirectory events) : PageModel
{
    public EventSpace Space { get; private set; } = null!;

    public string JoinAddress => EventsFeature.JoinAddress(Request, Space.Event);

    public async Task<IActionResult> OnGet(string id, CancellationToken cancel)
    {
        if (await events.FacilitatedBy(HttpContext.Person(), id, cancel) is not { } space) return NotFound();
        Space = space;
        return Page();
    }
}
