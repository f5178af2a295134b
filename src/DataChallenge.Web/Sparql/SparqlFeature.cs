namespace DataChallenge.Web.Sparql;

public static class SparqlFeature
{
    public static IServiceCollection AddSparql(this IServiceCollection services) => services;

    public static WebApplication MapSparql(this WebApplication app) => app;
}
