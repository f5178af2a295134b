namespace DataChallenge.Web.Collaboration;

public static class CollaborationFeature
{
    public static IServiceCollection AddCollaboration(this IServiceCollection services) => services;

    public static WebApplication MapCollaboration(this WebApplication app) => app;
}
