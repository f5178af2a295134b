using DataChallenge.Sources.Results;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Views;

/// <summary>Shapes a result into bars: one per thing of the label column, as long as its value or its number of rows.</summary>
public sealed class Bars(IStringLocalizer<ViewText> texts)
{
    public const int MaximumBars = 40;
    public const int MaximumGroups = 8;

    private readonly Notices notices = new(texts);

    public BarDrawing Draw(ResultReader reader, ViewSpec spec)
    {
        var label = reader.Find(spec.Label) ?? ViewSpecs.DefaultLabel(reader.Result, spec.Value);
        var value = reader.Find(spec.Value);
        var group = reader.Find(spec.Group);
        var tally = Tally(reader, label, value, group);
        var said = notices.Of(reader.Result);
        if (tally.Unread > 0) said.Add(texts.Count("Bar_Unread", tally.Unread));
        if (tally.Summed) said.Add(texts["Bar_Summed"]);

        var groups = Largest(tally.Groups, MaximumGroups, total => Math.Abs(total.Sum));
        if (tally.Groups.Count > groups.Count) said.Add(texts["Bar_GroupsGathered", groups.Count, tally.Groups.Count - groups.Count]);
        var bars = Largest(tally.Bars, MaximumBars, bar => bar.Values.Values.Sum(Math.Abs));
        if (tally.Bars.Count > bars.Count) said.Add(texts["Bar_Gathered", bars.Count, tally.Bars.Count - bars.Count]);

        var categories = bars.Select(bar => new BarCategory(bar.Label, bar.Link)).ToList();
        var gathered = tally.Bars.Except(bars).ToList();
        if (gathered.Count > 0) categories.Add(new(texts["Bar_Rest"], Rest: true));
        var series = Series(reader, [.. bars.Select(bar => bar.Values), .. Rest(gathered)], tally.Groups, groups, group is not null);

        var total = tally.Bars.Sum(bar => bar.Values.Values.Sum());
        var drawing = new BarDrawing
        {
            Title = spec.Title,
            Summary = "",
            Notices = said,
            LabelTitle = reader.Title(label),
            ValueTitle = value is { } column ? reader.Title(column) : texts["Bar_Rows"],
            GroupTitle = group is { } split ? reader.Title(split) : null,
            Categories = categories,
            Series = series,
            Total = total,
            Shares = group is null && total > 0 && tally.Bars.Count > 1 && tally.Bars.All(bar => bar.Values.Values.All(v => v >= 0 && double.IsInteger(v))),
        };
        return drawing with { Summary = new BarSummary(texts, reader.Culture).Of(drawing, tally.Bars.Count) };
    }

    private Tally Tally(ResultReader reader, int label, int? value, int? group)
    {
        var tally = new Tally();
        for (var row = 0; row < reader.RowCount; row++)
        {
            var number = value is { } column ? ValueDisplay.Finite(reader.At(row, column)) : 1;
            if (number is null) { tally.Unread++; continue; }
            var thing = reader.Draw(row, label);
            var split = group is { } by ? (Key: reader.Key(row, by) ?? "", Name: reader.Draw(row, by)?.Text ?? texts["NoName"]) : (Key: "", Name: "");
            var bar = tally.Bar(reader.Key(row, label) ?? "", thing?.Text ?? texts["NoName"], thing?.Link);
            tally.Add(bar, tally.Group(split.Key, split.Name), number.Value, counts: value is null);
        }
        return tally;
    }

    private List<BarSeries> Series(ResultReader reader, IReadOnlyList<IReadOnlyDictionary<GroupTally, double>> bars, IReadOnlyList<GroupTally> all, IReadOnlyList<GroupTally> kept, bool split)
    {
        BarSeries Named(string? name, Func<IReadOnlyDictionary<GroupTally, double>, double?> value)
        {
            var values = bars.Select(value).ToList();
            return new(name, values, [.. values.Select(v => v is { } number ? ValueDisplay.Number(number, reader.Culture) : null)]);
        }
        if (!split) return [Named(null, bar => bar.Count == 0 ? null : bar.Values.Sum())];
        var series = kept.Select(group => Named(group.Name, bar => bar.TryGetValue(group, out var value) ? value : null)).ToList();
        var others = all.Except(kept).ToList();
        if (others.Count > 0)
            series.Add(Named(texts["Bar_Rest"], bar => others.Any(bar.ContainsKey) ? others.Sum(group => bar.GetValueOrDefault(group)) : null));
        return series;
    }

    private static IEnumerable<IReadOnlyDictionary<GroupTally, double>> Rest(List<BarTally> gathered)
    {
        if (gathered.Count == 0) yield break;
        yield return gathered.SelectMany(bar => bar.Values).GroupBy(pair => pair.Key).ToDictionary(pairs => pairs.Key, pairs => pairs.Sum(pair => pair.Value));
    }

    /// <summary>The largest ones, in the order of the result: people sort in the query.</summary>
    private static List<T> Largest<T>(IReadOnlyList<T> all, int maximum, Func<T, double> size) where T : class
    {
        if (all.Count <= maximum) return [.. all];
        var kept = all.OrderByDescending(size).Take(maximum).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. all.Where(kept.Contains)];
    }
}

/// <summary>Sums of a bar chart under way, in the order met.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, BarTally> bars = [];
    private readonly Dictionary<string, GroupTally> groups = [];

    public List<BarTally> Bars { get; } = [];
    public List<GroupTally> Groups { get; } = [];
    public int Unread { get; set; }

    /// <summary>Several rows met in one bar although they had a value of their own.</summary>
    public bool Summed { get; private set; }

    public BarTally Bar(string key, string label, string? link)
    {
        if (!bars.TryGetValue(key, out var bar)) Bars.Add(bars[key] = bar = new(label, link));
        return bar;
    }

    public GroupTally Group(string key, string name)
    {
        if (!groups.TryGetValue(key, out var group)) Groups.Add(groups[key] = group = new(name));
        return group;
    }

    public void Add(BarTally bar, GroupTally group, double number, bool counts)
    {
        Summed |= !counts && bar.Values.ContainsKey(group);
        bar.Values[group] = bar.Values.GetValueOrDefault(group) + number;
        group.Sum += number;
    }
}

internal sealed class BarTally(string label, string? link)
{
    public string Label { get; } = label;
    public string? Link { get; } = link;
    public Dictionary<GroupTally, double> Values { get; } = [];
}

internal sealed class GroupTally(string name)
{
    public string Name { get; } = name;
    public double Sum { get; set; }
}
