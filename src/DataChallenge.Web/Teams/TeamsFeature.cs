using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Teams;

public static class TeamsFeature
{
    public static IServiceCollection AddTeams(this IServiceCollection services) => services
        .AddDocuments<Team>("teams", kind => kind.Index("event", team => team.EventId))
        .AddDocuments<Participant>("participants", Participants.Declare)
        .AddDocuments<TeamActivity>("activity")
        .AddSingleton<Participants>()
        .AddSingleton<TeamDirectory>()
        .AddSingleton<Pseudonyms>()
        .AddSingleton<Admissions>()
        .AddSingleton<JoinLimits>()
        .AddSingleton<ITeamActivity, TeamActivityLog>();

    public static WebApplication MapTeams(this WebApplication app) => app;
}
