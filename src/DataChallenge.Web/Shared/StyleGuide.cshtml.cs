using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Shared;

/// <summary>Every component on one page, for those who work on the look. Development only.</summary>
public sealed class StyleGuideModel(IHostEnvironment host) : PageModel
{
    public IReadOnlyList<string> Accents { get; } = ["corail", "ocean", "mousse", "ambre", "prune"];

    public IActionResult OnGet() => host.IsDevelopment() ? Page() : NotFound();
}
