using System.ComponentModel.DataAnnotations;

namespace DataChallenge.Web.Events;

/// <summary>What a teacher types to start an event, kept as typed until it is right.</summary>
public sealed class EventDraft
{
    public const int LongestTitle = 120;
    public const int LongestTeamName = 40;
    public const int LargestTeam = 40;

    public string? Title { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? FirstDay { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? LastDay { get; set; }

    public int? TeamCount { get; set; }

    public int? TeamSize { get; set; }

    /// <summary>One name a line; when there are any, they decide how many teams there are.</summary>
    public string? TeamNames { get; set; }

    public IReadOnlyList<string> Names =>
        (TeamNames ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> Teams => Names.Count > 0 ? Names : Events.TeamNames.First(TeamCount ?? 0);

    /// <summary>What is wrong: the field, and the key of the sentence that says what to do.</summary>
    public IEnumerable<(string Field, string Problem)> Problems()
    {
        if (string.IsNullOrWhiteSpace(Title)) yield return (nameof(Title), "New_TitleMissing");
        else if (Title.Trim().Length > LongestTitle) yield return (nameof(Title), "New_TitleTooLong");
        if (FirstDay is null) yield return (nameof(FirstDay), "New_DayMissing");
        if (LastDay is null) yield return (nameof(LastDay), "New_DayMissing");
        else if (LastDay < FirstDay) yield return (nameof(LastDay), "New_LastBeforeFirst");
        else if (LastDay > FirstDay?.AddYears(2)) yield return (nameof(LastDay), "New_TooLong");
        if (Names.Count == 0 && TeamCount is not (>= 1 and <= 40)) yield return (nameof(TeamCount), "New_TeamCount");
        if (Names.Count > Events.TeamNames.Most) yield return (nameof(TeamNames), "New_TooManyNames");
        else if (Names.Any(name => name.Length > LongestTeamName)) yield return (nameof(TeamNames), "New_NameTooLong");
        else if (Names.Distinct(StringComparer.CurrentCultureIgnoreCase).Count() < Names.Count) yield return (nameof(TeamNames), "New_NameTwice");
        if (TeamSize is not (>= 1 and <= LargestTeam)) yield return (nameof(TeamSize), "New_TeamSize");
    }
}
