using DataChallenge.Web.Accounts;
using DataChallenge.Web.Events;
using DataChallenge.Web.Kits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DataChallenge.Web.Teams;

/// <summary>What keeps someone out; each has a sentence (Join_X) and something to try (Join_X_Try).</summary>
public enum JoinProblem { NoCode, WrongCode, TooManyTries, NotYet, Over, UnknownPseudonym, PseudonymTaken, TeamFull, EventFull, TooManyJoins }

/// <summary>From a code to a seat in a team. A personal return code typed in the same field brings its owner back.</summary>
public sealed class JoinModel(
    EventDirectory events, KitCatalogue kits, Participants participants, Admissions admissions, Pseudonyms pseudonyms, JoinLimits limits, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>What was typed in the field, kept for another try.</summary>
    public string? Typed { get; private set; }

    /// <summary>What was typed has the form of a return code: one more click, because an address is no place for a secret to work.</summary>
    public bool LooksPersonal { get; private set; }

    public JoinProblem? Problem { get; private set; }

    public Event? Event { get; private set; }

    public Kit? Kit { get; private set; }

    public Roster? Roster { get; private set; }

    public Proposal? Proposal { get; private set; }

    /// <summary>Team chosen so far; null lets the site choose.</summary>
    public string? ChosenTeam { get; private set; }

    /// <summary>Who this browser is already in the event.</summary>
    public Participant? Already { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Code)) return Page();
        if (limits.TooManyWrongCodes(Address)) return TooMany();
        if (await events.WithCode(Code, cancel) is { } found) return await Welcome(found, null, cancel);
        Typed = Code;
        LooksPersonal = Codes.HashOfReturn(Code) is not null;
        return LooksPersonal ? Page() : Wrong(Code);
    }

    /// <summary>The field was sent: an event's code leads to its welcome, a return code straight back to the team.</summary>
    public async Task<IActionResult> OnPost(string? typed, CancellationToken cancel)
    {
        Typed = typed;
        if (string.IsNullOrWhiteSpace(typed)) return Say(JoinProblem.NoCode);
        if (limits.TooManyWrongCodes(Address)) return TooMany();
        if (await events.WithCode(typed, cancel) is { } found) return RedirectToPage(new { code = found.Code });
        if (await participants.WithReturnCode(typed, cancel) is not { } someone) return Wrong(typed);
        await SignIns.SignInParticipant(HttpContext, someone);
        return LocalRedirect(Home(someone));
    }

    public async Task<IActionResult> OnPostAnother(string? team, CancellationToken cancel) =>
        await Target(cancel) is { } found ? await Welcome(found, team, cancel) : RedirectToPage(new { code = Code });

    public async Task<IActionResult> OnPostJoin(string? seal, string? team, CancellationToken cancel)
    {
        if (await Target(cancel) is not { } found) return RedirectToPage(new { code = Code });
        if (await participants.Behind(HttpContext.Person(), cancel) is { } here && here.EventId == found.Id) return LocalRedirect(Home(here));
        if (limits.TooManyJoins(Address)) return await Again(found, team, JoinProblem.TooManyJoins, cancel, StatusCodes.Status429TooManyRequests);
        if (pseudonyms.Unseal(found.Id, seal) is not { } pseudonym) return await Again(found, team, JoinProblem.UnknownPseudonym, cancel);
        switch (await admissions.Admit(found, pseudonym, string.IsNullOrEmpty(team) ? null : team, cancel))
        {
            case AdmitOutcome.Admitted admitted:
                limits.Joined(Address, admitted.Participant.Id);
                await SignIns.SignInParticipant(HttpContext, admitted.Participant);
                TempData[ArrivalModel.ReturnCodeKey] = admitted.ReturnCode;
                return Redirect("/rejoindre/bienvenue");
            case AdmitOutcome.PseudonymTaken: return await Again(found, team, JoinProblem.PseudonymTaken, cancel);
            case AdmitOutcome.TeamFull: return await Again(found, null, JoinProblem.TeamFull, cancel);
            case AdmitOutcome.EventFull: return await Again(found, null, JoinProblem.EventFull, cancel);
            default: return await Welcome(found, null, cancel);
        }
    }

    /// <summary>Someone else takes this computer: the browser forgets who it was, the code brings them back.</summary>
    public async Task<IActionResult> OnPostLeave()
    {
        await SignIns.SignOutParticipant(HttpContext);
        return RedirectToPage(new { code = Code });
    }

    public static string Home(Participant someone) =>
        someone.TeamId is { } team ? $"/equipes/{team}" : $"/evenements/{someone.EventId}";

    private System.Net.IPAddress? Address => HttpContext.Connection.RemoteIpAddress;

    private Task<Event?> Target(CancellationToken cancel) =>
        Code is null || limits.TooManyWrongCodes(Address) ? Task.FromResult<Event?>(null) : events.WithCode(Code, cancel);

    private async Task<IActionResult> Again(Event found, string? team, JoinProblem problem, CancellationToken cancel, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        Problem = problem;
        return await Welcome(found, team, cancel);
    }

    private async Task<IActionResult> Welcome(Event found, string? team, CancellationToken cancel)
    {
        Event = found;
        Kit = kits.Find(found.KitId);
        if (await participants.Behind(HttpContext.Person(), cancel) is { } here && here.EventId == found.Id) Already = here;
        else if (found.AdmissionAt(time.GetUtcNow()) is not Admission.Open and var admission)
            Problem = admission is Admission.NotYet ? JoinProblem.NotYet : JoinProblem.Over;
        else
        {
            Roster = await admissions.Roster(found, cancel);
            ChosenTeam = Roster.WithRoom.FirstOrDefault(t => t.Id == team)?.Id;
            if (Roster.WithRoom.Count == 0) Problem = JoinProblem.EventFull;
            Proposal = await pseudonyms.Propose(found.Id, cancel);
        }
        return Page();
    }

    private PageResult Wrong(string typed)
    {
        limits.WrongCode(Address, Codes.Normalise(typed));
        return Say(JoinProblem.WrongCode);
    }

    private PageResult TooMany()
    {
        Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return Say(JoinProblem.TooManyTries);
    }

    private PageResult Say(JoinProblem problem)
    {
        Problem = problem;
        return Page();
    }
}
