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
            options.XmlRepository = new FileSystemXmlRepository(Directory.CreateDirectory(folder.Combine("keys")), logs));
        return services;
    }
}
