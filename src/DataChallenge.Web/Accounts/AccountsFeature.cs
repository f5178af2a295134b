using DataChallenge.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace DataChallenge.Web.Accounts;

public static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        AddCookies(services);
        AddIdentity(services);
        return services
            .AddDocuments<Account>("accounts", kind => kind.Unique("email", account => account.EmailKey))
            .AddDocuments<FirstLink>("firstLinks")
            .AddSingleton<FirstAccount>()
            .AddHostedService<FirstAccountNotice>()
            .AddSingleton<SignInLimits>()
            .AddScoped<AccountSignIn>();
    }

    public static WebApplication MapAccounts(this WebApplication app) => app;

    private static void AddCookies(IServiceCollection services)
    {
        services.AddAuthentication(options =>
            {
                options.DefaultScheme = BothCookies.Name;
                options.DefaultChallengeScheme = Person.AccountScheme;
                options.DefaultForbidScheme = Person.AccountScheme;
            })
            .AddScheme<AuthenticationSchemeOptions, BothCookies>(BothCookies.Name, null)
            .AddCookie(Person.AccountScheme, options => Cookie(options, "compte", TimeSpan.FromDays(30), CookieChecks.Account))
            .AddCookie(Person.ParticipantScheme, options => Cookie(options, "participation", TimeSpan.FromDays(365), CookieChecks.Participant));
        services.AddAuthorization();
    }

    private static void Cookie(CookieAuthenticationOptions options, string name, TimeSpan lifetime, Func<CookieValidatePrincipalContext, Task> check)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = lifetime;
        options.SlidingExpiration = true;
        options.LoginPath = "/compte/connexion";
        options.ReturnUrlParameter = "retour";
        options.Events.OnValidatePrincipal = check;
        // What someone may not see is not there.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddIdentityCore<Account>(options =>
            {
                options.User.AllowedUserNameCharacters = "";
                options.User.RequireUniqueEmail = true;
                options.Lockout.MaxFailedAccessAttempts = 8;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
                options.Password = new() { RequiredLength = Passwords.Shortest, RequiredUniqueChars = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            })
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<Passwords>();
    }
}
