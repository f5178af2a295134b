namespace DataChallenge.Web.Accounts;

public static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(Person.AccountScheme)
            .AddCookie(Person.AccountScheme)
            .AddCookie(Person.ParticipantScheme);
        services.AddAuthorization();
        return services;
    }

    public static WebApplication MapAccounts(this WebApplication app) => app;
}
