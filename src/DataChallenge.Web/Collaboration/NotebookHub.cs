using DataChallenge.Web.Notebooks;
using Microsoft.AspNetCore.SignalR;

namespace DataChallenge.Web.Collaboration;

/// <summary>What the browsers that show a notebook hear.</summary>
public interface INotebookClient
{
    Task Applied(AppliedOperation operation);
}

public sealed class NotebookHub : Hub<INotebookClient>
{
    public const string Address = "/direct/carnet";

    public static string Group(string teamId) => $"notebook:{teamId}";
}
