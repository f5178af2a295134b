using DataChallenge.Sources.Gateway;
using Microsoft.Extensions.Logging;

namespace DataChallenge.Sources.Sparql.Engine;

/// <summary>
/// Instances over the same data, made when first needed. Each query has an instance to itself; others wait, within limits. An instance that
/// was stopped is thrown away and another loaded in its place while the others go on serving, and so is one that has grown: its memory
/// would never be given back otherwise.
/// <para>A query runs on a thread of its own. It keeps a processor busy up to its deadline, and the thread pool belongs to those who
/// only open pages; there are never more such threads than instances, and making one costs a tenth of a millisecond.</para>
/// </summary>
public sealed partial class OxigraphPool : ISparqlEngine
{
    private const int ThreadStack = 4 * 1024 * 1024;
    private const long GrowthKept = 48L * 1024 * 1024;
    private static readonly TimeSpan LoadDeadline = TimeSpan.FromMinutes(1);

    private readonly Lazy<OxigraphModule> module;
    private readonly IReadOnlyList<RdfDocument> data;
    private readonly EngineOptions options;
    private readonly ILogger log;
    private readonly SemaphoreSlim free;
    private readonly Lock gate = new();
    private readonly Stack<OxigraphInstance> idle = new();
    private readonly Timer trim;
    private long loadedBytes;
    private int waiting;
    private bool disposed;

    /// <summary>A pool over documents, which are read each time an instance is loaded.</summary>
    public OxigraphPool(Lazy<OxigraphModule> module, IReadOnlyList<RdfDocument> data, EngineOptions options, ILogger log)
    {
        (this.module, this.data, this.options, this.log) = (module, data, options, log);
        free = new SemaphoreSlim(options.Instances);
        trim = new Timer(_ => Trim(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public async Task<EngineReply> Run(EngineQuery query, CancellationToken cancel = default)
    {
        var deadline = query.Deadline is { } own && own < options.Deadline ? own : options.Deadline;
        if (!await Enter(deadline, cancel)) return new EngineReply.Stopped(ProblemKind.Busy);
        var reply = new TaskCompletionSource<EngineReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Serve(query, deadline, reply), ThreadStack) { IsBackground = true, Name = "sparql query" }.Start();
        return await reply.Task.WaitAsync(cancel);
    }

    /// <summary>Lets go of every instance; those at work go as they finish.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
            while (idle.TryPop(out var instance)) instance.Dispose();
        }
        trim.Dispose();
    }

    private async Task<bool> Enter(TimeSpan deadline, CancellationToken cancel)
    {
        if (await free.WaitAsync(TimeSpan.Zero, cancel)) return true;
        try { return Interlocked.Increment(ref waiting) <= options.QueueLimit && await free.WaitAsync(deadline, cancel); }
        finally { Interlocked.Decrement(ref waiting); }
    }

    private void Serve(EngineQuery query, TimeSpan deadline, TaskCompletionSource<EngineReply> reply)
    {
        OxigraphInstance? instance = null;
        try
        {
            instance = TakeIdle() ?? Load(reply);
            if (instance is null) return;
            var said = instance.Query(query, deadline);
            reply.TrySetResult(said);
            if (said is EngineReply.Stopped stopped) LogStopped(stopped.Kind, stopped.Detail);
            if (instance.Spoiled || instance.Bytes > loadedBytes + GrowthKept) instance = Replace(instance);
        }
        catch (Exception failure)
        {
            LogFailure(failure);
            reply.TrySetResult(new EngineReply.Stopped(ProblemKind.EngineFailure, failure.Message));
            instance?.Dispose();
            instance = null;
        }
        finally
        {
            GiveBack(instance);
        }
    }

    private OxigraphInstance? Replace(OxigraphInstance worn)
    {
        worn.Dispose();
        lock (gate)
            if (disposed) return null;
        return Load(null);
    }

    /// <summary>A loaded instance, or null when the data cannot be read, which the reply then says.</summary>
    private OxigraphInstance? Load(TaskCompletionSource<EngineReply>? reply)
    {
        var instance = new OxigraphInstance(module.Value, options.MemoryLimit);
        foreach (var document in data)
        {
            if (Problem(instance, document) is not { } problem) continue;
            LogUnreadable(document.Name, problem);
            reply?.TrySetResult(new EngineReply.Stopped(ProblemKind.SourceUnavailable, document.Name));
            instance.Dispose();
            return null;
        }
        loadedBytes = instance.Bytes;
        return instance;
    }

    private static string? Problem(OxigraphInstance instance, RdfDocument document)
    {
        try
        {
            return instance.Load(document.Read(), document.Format, document.Graph, LoadDeadline) switch
            {
                EngineReply.Refused refused => refused.Message,
                EngineReply.Stopped stopped => stopped.Kind.ToString(),
                _ => null,
            };
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return problem.Message;
        }
    }

    private OxigraphInstance? TakeIdle()
    {
        lock (gate) return idle.TryPop(out var instance) ? instance : null;
    }

    private void GiveBack(OxigraphInstance? instance)
    {
        lock (gate)
        {
            if (disposed) instance?.Dispose();
            else if (instance is not null)
            {
                idle.Push(instance);
                trim.Change(options.KeepIdle, Timeout.InfiniteTimeSpan);
            }
        }
        free.Release();
    }

    private void Trim()
    {
        lock (gate)
            while (idle.Count > 1) idle.Pop().Dispose();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A query was stopped: {Kind} ({Detail})")]
    private partial void LogStopped(ProblemKind kind, string? detail);

    [LoggerMessage(Level = LogLevel.Error, Message = "The SPARQL engine failed")]
    private partial void LogFailure(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Document} cannot be loaded: {Problem}")]
    private partial void LogUnreadable(string document, string problem);
}
