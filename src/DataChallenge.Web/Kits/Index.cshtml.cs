using DataChallenge.Web.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Kits;

public sealed class IndexModel(KitCatalogue kits, IHostEnvironment host) : PageModel
{
    public IReadOnlyList<Kit> Kits => kits.All;

    /// <summary>What is wrong with kits concerns those who can mend it.</summary>
    public IReadOnlyList<KitError> Errors =>
        HttpContext.Person().Account is not null || host.IsDevelopment() ? kits.Errors : [];
}
