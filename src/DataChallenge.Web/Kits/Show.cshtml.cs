using DataChallenge.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Kits;

public sealed class ShowModel(KitCatalogue kits) : PageModel
{
    public Kit Kit { get; private set; } = null!;

    public bool IsTeacher => HttpContext.Person().Account is not null;

    public IActionResult OnGet(string kit)
    {
        if (kits.Find(kit) is not { } found) return NotFound();
        Kit = found;
        return Page();
    }
}
