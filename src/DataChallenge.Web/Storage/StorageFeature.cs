using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace DataChallenge.Web.Storage;

public static class StorageFeature
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<Ids>()
            .AddSingleton<DataFolder>()
            .AddSingleton<DocumentKinds>()
            .AddSingleton<IDocumentStore, LiteDbStore>()
            .AddHostedService<StoreOpening>();

        // Keys beside the store, so that whoever is signed in stays so after a restart.
        services.AddDataProtection().SetApplicationName("DataChallenge");
        services.AddOptions<KeyManagementOptions>().Configure<DataFolder, ILoggerFactory>((options, folder, logs) =>
            options.XmlRepository = new FileSystemXmlRepository(Private(folder.Combine("keys")), logs));
        return services;
    }

    /// <summary>The keys are not encrypted: who can read them can forge a cookie, so nobody else may.</summary>
    private static DirectoryInfo Private(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
