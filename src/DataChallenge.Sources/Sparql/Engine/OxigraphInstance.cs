using DataChallenge.Sources.Gateway;
using Wasmtime;

namespace DataChallenge.Sources.Sparql.Engine;

/// <summary>
/// One instance of the module with one Oxigraph store. Used by one thread at a time. After a stop (<see cref="Spoiled"/>) it must be
/// disposed: the module was cut in the middle of its work and its memory is in no known state.
/// </summary>
internal sealed class OxigraphInstance : IDisposable
{
    private readonly OxigraphModule module;
    private readonly Store store;
    private readonly ModuleHost host = new();
    private readonly ModuleMemory memory;
    private readonly Function query;
    private readonly Function load;
    private readonly int graphs;

    public OxigraphInstance(OxigraphModule module, long memoryLimit)
    {
        this.module = module;
        store = new Store(module.Engine);
        store.SetLimits(memoryLimit, null, null, null, null);
        store.SetEpochDeadline(EpochClock.Ticks(TimeSpan.FromSeconds(10)));
        var instance = Link();
        memory = new ModuleMemory(instance);
        host.Attach(memory);
        query = instance.GetFunction("store_query")!;
        load = instance.GetFunction("store_load")!;
        instance.GetAction("__wbindgen_start")!();
        var made = (object?[])instance.GetFunction("store_new")!.Invoke(Box(JavaScript.Undefined))!;
        if (Refusal(made[2], made[1]) is { } message) throw new InvalidOperationException(message);
        graphs = (int)made[0]!;
    }

    /// <summary>Whether it was cut in its work and can only be disposed.</summary>
    public bool Spoiled { get; private set; }

    /// <summary>Bytes of linear memory, which only ever grow.</summary>
    public long Bytes => memory.Bytes;

    /// <summary>Adds the triples of a document to a graph (null for the default one). A reply other than an answer leaves nothing to use.</summary>
    public EngineReply Load(byte[] document, string format, string? graph, TimeSpan deadline)
    {
        var options = new Dictionary<string, object?> { ["format"] = format };
        if (graph is not null) options["to_graph_name"] = new Dictionary<string, object?> { ["termType"] = "NamedNode", ["value"] = graph };
        return Call(deadline, () =>
        {
            var loaded = (object?[])load.Invoke(graphs, Box(document), Box(options), Box(JavaScript.Undefined), Box(JavaScript.Undefined))!;
            return Refusal(loaded[1], loaded[0]) is { } message ? new EngineReply.Refused(message) : new EngineReply.Answered(default);
        });
    }

    public EngineReply Query(EngineQuery asked, TimeSpan deadline)
    {
        var options = new Dictionary<string, object?> { ["results_format"] = MediaType(asked.Format) };
        return Call(deadline, () =>
        {
            var text = memory.Write(asked.Text);
            var answer = (object?[])query.Invoke(graphs, text.Pointer, text.Length, Box(options))!;
            return Refusal(answer[2], answer[1]) is { } message
                ? new EngineReply.Refused(message)
                : new EngineReply.Answered(((JavaScript.Text)memory.Take((int)answer[0]!)!).Utf8);
        });
    }

    public void Dispose() => store.Dispose();

    private EngineReply Call(TimeSpan deadline, Func<EngineReply> work)
    {
        using var ticking = module.Clock.Run();
        store.SetEpochDeadline(EpochClock.Ticks(deadline));
        try
        {
            var reply = work();
            store.GC(); // lets go of the documents that crossed
            return reply;
        }
        catch (WasmtimeException trap)
        {
            Spoiled = true;
            return new EngineReply.Stopped(Kind(trap), host.Panic ?? trap.Message.Split('\n')[0]);
        }
    }

    /// <summary>A failed allocation is the only thing that makes Rust abort without a panic message.</summary>
    private ProblemKind Kind(WasmtimeException trap) => (trap as TrapException)?.Type switch
    {
        TrapCode.Interrupt => ProblemKind.TimeLimit,
        TrapCode.StackOverflow => ProblemKind.TooDeep,
        TrapCode.Unreachable when host.Panic is null => ProblemKind.MemoryLimit,
        _ => ProblemKind.EngineFailure,
    };

    private string? Refusal(object? failed, object? index) => (int)failed! == 0 ? null
        : memory.Take((int)index!) is JavaScript.Error error ? error.Message : "unknown error";

    private Instance Link()
    {
        using var linker = new Linker(module.Engine);
        foreach (var import in module.Module.Imports.OfType<FunctionImport>())
        {
            var body = host.Body(ModuleHost.PlainName(import.Name));
            linker.Define(import.ModuleName, import.Name, Function.FromCallback(store, body, import.Parameters, import.Results));
        }
        return linker.Instantiate(store, module.Module);
    }

    private static string MediaType(AnswerFormat format) => format switch
    {
        AnswerFormat.Json => "json",
        AnswerFormat.Xml => "xml",
        AnswerFormat.Csv => "csv",
        AnswerFormat.Tsv => "tsv",
        AnswerFormat.Turtle => "ttl",
        AnswerFormat.NTriples => "nt",
        _ => "rdf",
    };

    private static ValueBox Box(object value) => ValueBox.AsBox(value);
}
