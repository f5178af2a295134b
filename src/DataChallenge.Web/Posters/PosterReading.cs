using DataChallenge.Sources.Results;
using DataChallenge.Web.Shared;
using Results = DataChallenge.Web.Views.Results;

namespace DataChallenge.Web.Posters;

/// <summary>A poster with its figures' results at hand, sections in reading order.</summary>
public sealed record PosterReading(string Title, IReadOnlyList<ReadingSection> Sections)
{
    public static readonly IReadOnlyList<PosterSection> Order = [PosterSection.Approach, PosterSection.Query, PosterSection.Chart, PosterSection.Conclusion];

    public IEnumerable<ReadingFigure> Figures => Sections.SelectMany(section => section.Figures);

    /// <summary>Each query once, with the numbers of the figures that show its answer.</summary>
    public IEnumerable<ReadingQuery> Queries => Figures
        .GroupBy(figure => (figure.Result.Provenance.SourceId, figure.Result.Provenance.Query))
        .Select(group => new ReadingQuery([.. group.Select(figure => figure.Number)], group.First().Result.Provenance));

    /// <summary>Where a figure's « Rejouer » goes, when the poster is published.</summary>
    public Func<ReadingFigure, string>? RerunPath { get; init; }
}

public sealed record ReadingSection(PosterSection Section, string Html, IReadOnlyList<ReadingFigure> Figures);

/// <summary>A figure with its number in reading order, from 1.</summary>
public sealed record ReadingFigure(int Number, Figure Figure, Result Result);

public sealed record ReadingQuery(IReadOnlyList<int> FigureNumbers, Provenance Provenance);

/// <summary>Gathers what a poster quotes.</summary>
public sealed class PosterReader(Results results)
{
    public async Task<PosterReading> Read(string title, Func<PosterSection, string> text, IReadOnlyList<Figure> figures, CancellationToken cancel = default)
    {
        var sections = new List<ReadingSection>();
        var number = 0;
        foreach (var section in PosterReading.Order)
        {
            var shown = new List<ReadingFigure>();
            foreach (var figure in figures.Where(figure => figure.Section == section))
                if (await results.Find(figure.ResultAddress, cancel) is { } result) shown.Add(new(++number, figure, result));
            sections.Add(new(section, MarkdownText.ToHtml(text(section)), shown));
        }
        return new(title, sections);
    }

    public Task<PosterReading> Read(Poster poster, CancellationToken cancel = default) =>
        Read(poster.Title, section => poster.Section(section).Text, poster.Figures, cancel);
}
