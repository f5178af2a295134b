namespace DataChallenge.Web.Demo;

public static class DemoFeature
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddSingleton<ExampleNotebook>()
        .AddSingleton<ExamplePoster>()
        .AddSingleton<ExampleWork>()
        .AddHostedService(services => services.GetRequiredService<ExampleWork>());
}
