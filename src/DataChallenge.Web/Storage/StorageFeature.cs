namespace DataChallenge.Web.Storage;

public static class StorageFeature
{
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<Ids>()
        .AddSingleton<DataFolder>();
}
