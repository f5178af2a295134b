namespace DataChallenge.Web.Storage;

/// <summary>Where everything this instance keeps lives: the store, keys, caches. Setting: DataFolder, relative to the content root.</summary>
public sealed class DataFolder(IConfiguration settings, IHostEnvironment host)
{
    public string Path { get; } = Directory.CreateDirectory(
        System.IO.Path.Combine(host.ContentRootPath, settings["DataFolder"] ?? "data")).FullName;

    public string Combine(string name) => System.IO.Path.Combine(Path, name);
}
