namespace DataChallenge.Web.Notebooks;

public static class NotebooksFeature
{
    public static IServiceCollection AddNotebooks(this IServiceCollection services) => services;

    public static WebApplication MapNotebooks(this WebApplication app) => app;
}
