using System.Globalization;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Views;

/// <summary>Says what a map shows: how many points, of which groups, where.</summary>
internal sealed class MapSummary(IStringLocalizer<ViewText> texts, CultureInfo culture)
{
    private const int Named = 3;

    public string Of(MapDrawing drawing)
    {
        if (drawing.Points.Count == 0) return texts["Map_Summary_None"];
        var sentences = new List<string> { texts.Count("Map_Summary", drawing.Points.Count) };
        if (drawing.Groups.Count > 0)
        {
            var largest = drawing.Groups.Take(Named).Select(group => $"{group.Label}, {ValueDisplay.Number(group.Count, culture)} ({ValueDisplay.Share(group.Count, drawing.Points.Count, culture)})");
            sentences.Add(texts["Map_Summary_Groups", drawing.GroupTitle!, string.Join("\u00A0; ", largest)]);
            if (drawing.Groups.Count > Named) sentences.Add(texts["Map_Summary_More", drawing.Groups.Count]);
        }
        if (drawing.Layers.Count > 0) sentences.Add(texts["Map_Summary_Layers", string.Join(", ", drawing.Layers.Select(layer => layer.Title))]);
        return string.Join(' ', sentences);
    }
}
