using System.Globalization;
using DataChallenge.Web.Shared;

namespace DataChallenge.Web.Views;

/// <summary>A view as the query of an address: ?type=bar&amp;libelle=…&amp;valeur=…&amp;groupe=…&amp;point=…&amp;couches=a,b&amp;titre=…&amp;langue=fr.</summary>
public static class ViewQuery
{
    private const int LongestTitle = 300;
    private const int MostLayers = 20;

    /// <summary>Null when the type is none we draw.</summary>
    public static ViewSpec? Read(IQueryCollection query)
    {
        string? Text(string name) => query[name].FirstOrDefault() is { Length: > 0 } text ? text : null;
        ViewKind? kind = Text("type") switch { "table" => ViewKind.Table, "bar" => ViewKind.Bar, "map" => ViewKind.Map, _ => null };
        return kind is null ? null : new()
        {
            Kind = kind.Value,
            Title = Text("titre") is { Length: > LongestTitle } longer ? longer[..LongestTitle] : Text("titre"),
            Label = Text("libelle"),
            Value = Text("valeur"),
            Group = Text("groupe"),
            Point = Text("point"),
            Layers = [.. (Text("couches") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Take(MostLayers)],
        };
    }

    /// <summary>The language asked for, else the reader's: in the address, so that a cache never mixes them.</summary>
    public static CultureInfo Language(IQueryCollection query) =>
        Languages.All.FirstOrDefault(language => language.Name == query["langue"].FirstOrDefault()) ?? CultureInfo.CurrentUICulture;
}
