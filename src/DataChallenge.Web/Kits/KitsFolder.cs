namespace DataChallenge.Web.Kits;

/// <summary>Where kits are. Setting: Kits:Folder, relative to the content root; else the repository's challenges when run from source, else the copy next to the program.</summary>
public static class KitsFolder
{
    public static string Of(IConfiguration settings, IHostEnvironment host)
    {
        if (settings["Kits:Folder"] is { Length: > 0 } given) return Path.GetFullPath(given, host.ContentRootPath);
        var repository = Path.GetFullPath("../../challenges", host.ContentRootPath);
        return Directory.Exists(repository) ? repository : Path.Combine(AppContext.BaseDirectory, "challenges");
    }
}
