using DataChallenge.Sources.Gateway;

namespace DataChallenge.Web.Sparql;

public static class SparqlFeature
{
    public static IServiceCollection AddSparql(this IServiceCollection services) => services
        .AddSingleton(_ => new QueryGateway([]));

    public static WebApplication MapSparql(this WebApplication app) => app;
}
