namespace DataChallenge.Web.Teams;

public static class TeamsFeature
{
    public static IServiceCollection AddTeams(this IServiceCollection services) => services;

    public static WebApplication MapTeams(this WebApplication app) => app;
}
