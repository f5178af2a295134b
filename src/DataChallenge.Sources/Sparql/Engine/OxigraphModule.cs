using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Wasmtime;
using WasmEngine = Wasmtime.Engine;

namespace DataChallenge.Sources.Sparql.Engine;

/// <summary>
/// Oxigraph's WebAssembly module compiled to machine code, shared by every instance of the process. Compiling takes seconds, so the code is
/// kept in a folder, under a name made of the module's content, Wasmtime's version and the processor: another version never reads it. What
/// was kept is checked against its hash before it is run, and compiled again when anything is wrong with it.
/// </summary>
public sealed class OxigraphModule : IDisposable
{
    private OxigraphModule(WasmEngine engine, Module module, bool compiled)
    {
        Engine = engine;
        Module = module;
        Compiled = compiled;
        Clock = new EpochClock(engine);
    }

    /// <summary>Whether it had to be compiled rather than read from the folder.</summary>
    public bool Compiled { get; }

    internal WasmEngine Engine { get; }

    internal Module Module { get; }

    internal EpochClock Clock { get; }

    /// <summary>The module's imports as <c>name</c>, without wasm-bindgen's hashes.</summary>
    internal IEnumerable<string> Imports => Module.Imports.OfType<FunctionImport>().Select(import => ModuleHost.PlainName(import.Name));

    /// <summary>Reads the compiled module, or compiles it (a few seconds) and keeps it.</summary>
    /// <exception cref="FileNotFoundException">The module is not next to the assembly: the build did not copy it.</exception>
    public static OxigraphModule Open(EngineOptions options)
    {
        var wasm = File.ReadAllBytes(options.Module);
        var engine = new WasmEngine(new Config().WithEpochInterruption(true).WithReferenceTypes(true).WithBulkMemory(true).WithMultiValue(true));
        var kept = options.ModuleCache.Length == 0 ? null : Path.Combine(options.ModuleCache, KeptName(wasm));
        if (kept is not null && Read(engine, kept) is { } ready) return new(engine, ready, compiled: false);
        var module = Module.FromBytes(engine, "oxigraph", wasm);
        if (kept is null || !Keep(module, kept) || Read(engine, kept) is not { } read) return new(engine, module, compiled: true);
        module.Dispose(); // the one read back is mapped from the file and shares its pages
        return new(engine, read, compiled: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Clock.Dispose();
        Module.Dispose();
        Engine.Dispose();
    }

    private static string KeptName(byte[] wasm)
    {
        var version = typeof(Module).Assembly.GetName().Version;
        return $"oxigraph-{Convert.ToHexStringLower(SHA256.HashData(wasm))[..16]}-wasmtime-{version}-{RuntimeInformation.RuntimeIdentifier}.cwasm";
    }

    private static Module? Read(WasmEngine engine, string path)
    {
        try
        {
            if (File.ReadAllText(path + ".sha256") != HashOf(path)) return null;
            return Module.DeserializeFile(engine, "oxigraph", path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or WasmtimeException)
        {
            return null;
        }
    }

    /// <summary>A folder that cannot be written costs the compiling at every start, nothing else.</summary>
    private static bool Keep(Module module, string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var draft = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}";
            File.WriteAllBytes(draft, module.Serialize());
            var hash = HashOf(draft);
            File.Move(draft, path, overwrite: true);
            File.WriteAllText(path + ".sha256", hash);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
