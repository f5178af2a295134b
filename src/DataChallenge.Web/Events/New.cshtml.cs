using DataChallenge.Web.Accounts;
using DataChallenge.Web.Kits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Events;

/// <summary>Starts an event from a kit: a title, days and teams, all proposed; a teacher only has to agree.</summary>
public sealed class NewModel(KitCatalogue kits, EventMaker maker, EventDates dates, IStringLocalizer<EventsText> texts) : PageModel
{
    [BindProperty]
    public EventDraft Draft { get; set; } = new();

    public Kit? Kit { get; private set; }

    public IReadOnlyList<Kit> Kits => kits.All;

    public IActionResult OnGet(string? kit)
    {
        if (HttpContext.Person().Account is null) return Challenge(Person.AccountScheme);
        if (kit is not null && kits.Find(kit) is null) return NotFound();
        Kit = kit is null ? null : kits.Find(kit);
        Draft = new()
        {
            Title = Kit?.Title.ToString(),
            FirstDay = dates.Today,
            LastDay = dates.Today.AddMonths(2),
            TeamCount = 6,
            TeamSize = 6,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(string? kit, CancellationToken cancel)
    {
        if (HttpContext.Person().Account is not { } account) return Challenge(Person.AccountScheme);
        if (kit is null || kits.Find(kit) is not { } found) return NotFound();
        Kit = found;
        foreach (var (field, problem) in Draft.Problems().Where(p => ModelState[$"Draft.{p.Field}"]?.Errors.Count is null or 0))
            ModelState.AddModelError($"Draft.{field}", texts[problem]);
        if (!ModelState.IsValid) return Page();
        var made = await maker.Make(found, Draft, account, cancel);
        return LocalRedirect($"/evenements/{made.Id}/pilotage");
    }
}
