using System.Collections.Concurrent;
using DataChallenge.Sources.Gateway;
using DataChallenge.Web.Collaboration;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Views;
using Microsoft.AspNetCore.SignalR;

namespace DataChallenge.Web.Notebooks;

/// <summary>The queries that run now. One at a time per cell; everyone sees who runs what and may stop it; the answer is recorded as an operation.</summary>
public sealed class NotebookRuns(
    NotebookSessions sessions, QueryGateway gateway, Views.Results results, NotebookSources sources, IHubContext<NotebookHub, INotebookClient> hub,
    TimeProvider time, Ids ids, ILogger<NotebookRuns> log)
{
    private readonly ConcurrentDictionary<(string Team, string Cell), Run> runs = new();

    public IReadOnlyList<RunningCell> In(string teamId) => [.. runs.Where(run => run.Key.Team == teamId).Select(run => run.Value.Shown)];

    /// <summary>Starts a cell's query as it now stands. False when it runs already, or the cell is not there, or is no query.</summary>
    public async Task<bool> Start(string teamId, string cellId, string by, string language)
    {
        if ((await sessions.Open(teamId)).Find(cellId) is not { Kind: CellKind.Sparql } cell) return false;
        var run = new Run(new(cellId, by, time.GetUtcNow()), new());
        if (!runs.TryAdd((teamId, cellId), run)) return false;
        _ = Task.Run(() => Carry(teamId, cell, run, language));
        return true;
    }

    public void Cancel(string teamId, string cellId)
    {
        if (runs.TryGetValue((teamId, cellId), out var run)) run.Stop.Cancel();
    }

    private async Task Carry(string teamId, Cell cell, Run run, string language)
    {
        var end = RunEnd.Recorded;
        var readers = hub.Clients.Group(NotebookHub.Group(teamId));
        try
        {
            await readers.Running(run.Shown);
            var outcome = await Ask(teamId, cell, language, run.Stop.Token);
            await sessions.Apply(teamId, new RecordRun(ids.New(), cell.Id, await Kept(cell, run, outcome)), run.Shown.By);
        }
        catch (OperationCanceledException) when (run.Stop.IsCancellationRequested)
        {
            end = RunEnd.Cancelled;
        }
        finally
        {
            runs.TryRemove((teamId, cell.Id), out _);
            await readers.Ended(cell.Id, end);
        }
    }

    private async Task<QueryOutcome> Ask(string teamId, Cell cell, string language, CancellationToken cancel)
    {
        if (!await sources.Allows(teamId, cell.Source, cancel)) return new QueryOutcome.Failed(new(ProblemKind.SourceUnavailable, Detail: cell.Source));
        try
        {
            return await gateway.Run(cell.Source!, new(cell.Text, language, Asker: teamId), cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whoever ran it must read something and be able to run again, whatever broke.
            log.LogError(failure, "The query of cell {Cell} failed", cell.Id);
            return new QueryOutcome.Failed(new(ProblemKind.EngineFailure));
        }
    }

    private async Task<CellRun> Kept(Cell cell, Run run, QueryOutcome outcome)
    {
        if (outcome is QueryOutcome.Failed failed) return new(time.GetUtcNow(), run.Shown.By, cell.Text, null, 0, false, failed.Problem);
        var result = ((QueryOutcome.Answered)outcome).Result;
        await results.Keep(result);
        return new(time.GetUtcNow(), run.Shown.By, cell.Text, result.Address, result.Rows.Count, result.Truncated, null);
    }

    private sealed record Run(RunningCell Shown, CancellationTokenSource Stop);
}
