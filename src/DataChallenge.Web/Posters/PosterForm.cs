namespace DataChallenge.Web.Posters;

/// <summary>
/// What the editor's one form carries. Every button sends all of it, so that nothing typed in one section
/// is lost by pressing a button in another.
/// </summary>
public sealed class PosterForm
{
    public string? Title { get; set; }
    public string? TitleToken { get; set; }
    public Dictionary<PosterSection, string?> Text { get; set; } = [];
    public Dictionary<PosterSection, string?> Token { get; set; } = [];
    public Dictionary<string, string?> Caption { get; set; } = [];
    public Dictionary<string, string?> CaptionToken { get; set; } = [];
    public Dictionary<string, PosterSection> Place { get; set; } = [];

    public string? NewCell { get; set; }
    public PosterSection NewSection { get; set; } = PosterSection.Chart;
    public string? NewCaption { get; set; }
}

/// <summary>How saving one part of the form went: what is now kept of it, and why when it is not what was typed.</summary>
public sealed record PartSaved(SectionText Kept, SectionText? Theirs = null, Refusal? Refusal = null)
{
    public bool Saved => Theirs is null && Refusal is null;

    public string Token => TextToken.Of(Kept.Revision, Kept.Text).ToString();
}
