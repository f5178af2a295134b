namespace DataChallenge.Sources.Sparql.Engine;

/// <summary>The embedded engine's settings (section <c>Engine</c>).</summary>
public sealed class EngineOptions
{
    /// <summary>Folder of the compiled module. Safe to delete: it is filled again in a few seconds.</summary>
    public string ModuleCache { get; set; } = "";

    /// <summary>How long a query may take. Default 10 s.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes an instance may use, its data included. Default 512 MB.</summary>
    public long MemoryLimit { get; set; } = 512L * 1024 * 1024;

    /// <summary>How many queries one snapshot answers at once, each in an instance with a copy of the data. Default 2.</summary>
    public int Instances { get; set; } = 2;

    /// <summary>How many queries may wait for an instance before one is told that the site is busy. Default 100.</summary>
    public int QueueLimit { get; set; } = 100;

    /// <summary>How long an instance beyond the first stays loaded with nothing to do. Default 5 minutes.</summary>
    public TimeSpan KeepIdle { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Where the WebAssembly module is; by default next to the assembly.</summary>
    public string Module { get; set; } = Path.Combine(AppContext.BaseDirectory, "oxigraph.wasm");
}
