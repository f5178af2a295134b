using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DataChallenge.Sources.Sparql.Engine;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace DataChallenge.Tests;

/// <summary>What can be set and what answers is written down where an operator and a newcomer look.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../.."));

    [Fact]
    public async Task Every_setting_is_in_the_operations_guide()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Root, "deploy/README.md"));
        var sources = Directory.GetFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal));
        var read = sources.SelectMany(file => Setting().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Where(key => key != "Engine").ToHashSet();
        read.UnionWith(typeof(EngineOptions).GetProperties().Select(property => $"Engine:{property.Name}"));
        Assert.True(read.Count > 8);
        Assert.Equal([], read.Where(key => !guide.Contains($"`{key}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_address_is_in_the_guide_to_the_site()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(Root, "src/DataChallenge.Web/README.md"));
        await using var site = new TestSite();
        var routes = site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(address => !address.EndsWith("/negotiate", StringComparison.Ordinal))
            .Distinct().ToList();
        Assert.True(routes.Count > 20);
        Assert.Equal([], routes.Where(address => !guide.Contains($"`{address}`", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"(?:(?:[sS]ettings|onfiguration)\[|GetValue(?:<\w+>)?\(|GetSection\()""([A-Za-z:]+)""")]
    private static partial Regex Setting();

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
