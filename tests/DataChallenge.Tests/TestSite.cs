using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DataChallenge.Tests;

/// <summary>The whole site with its real store, engine and kits, on a data folder of its own. Settings come as configuration keys.</summary>
public sealed class TestSite : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> settings;
    private readonly bool keepFolder;

    /// <summary>A site over a new folder, or over one that another site left (to test a restart).</summary>
    public TestSite(string? dataFolder = null, params (string Key, string Value)[] settings)
    {
        keepFolder = dataFolder is not null;
        DataFolder = dataFolder ?? Directory.CreateTempSubdirectory("datachallenge-test-").FullName;
        this.settings = settings.ToDictionary(s => s.Key, s => s.Value);
    }

    public TestSite() : this(null) { }

    public string DataFolder { get; }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A new visitor with cookies of their own, in French unless said otherwise.</summary>
    public Visitor Visitor(string language = "fr") => new(CreateClient(new() { BaseAddress = ClientOptions.BaseAddress, AllowAutoRedirect = true, HandleCookies = true }), language);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("DataFolder", DataFolder);
        // Compiled once for the whole run: every test site shares the engine's module cache.
        builder.UseSetting("Engine:ModuleCache", Path.Combine(AppContext.BaseDirectory, "engine-cache"));
        // The example costs a few queries and shows in the gallery: the tests about it ask for it.
        builder.UseSetting("Demo:Example", "false");
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (keepFolder) return;
        try { Directory.Delete(DataFolder, recursive: true); }
        catch (IOException) { } // a file still closing; the system's own temporary folder is emptied by the system
    }
}
