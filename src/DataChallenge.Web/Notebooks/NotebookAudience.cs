using DataChallenge.Web.Collaboration;
using Microsoft.AspNetCore.SignalR;

namespace DataChallenge.Web.Notebooks;

/// <summary>Tells everyone who has a notebook open what was done to it, in order, without making the writers wait for the slowest reader.</summary>
public sealed class NotebookAudience(IHubContext<NotebookHub, INotebookClient> hub)
{
    public async Task Tell(Task before, string teamId, IReadOnlyList<AppliedOperation> operations)
    {
        if (operations.Count == 0 && before.IsCompleted) return;
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var operation in operations) await hub.Clients.Group(NotebookHub.Group(teamId)).Applied(operation);
    }
}
