using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Views;

/// <summary>Shapes a result into a table to read: entities with their labels, numbers and dates in the reader's format.</summary>
public sealed class Tables(IStringLocalizer<ViewText> texts)
{
    public TableDrawing Draw(ResultReader reader, ViewSpec spec, int maximumRows = int.MaxValue)
    {
        var shown = reader.Shown();
        var rows = Enumerable.Range(0, Math.Min(reader.RowCount, maximumRows))
            .Select(row => (IReadOnlyList<DrawnValue?>)[.. shown.Select(column => reader.Draw(row, column))])
            .ToList();
        return new()
        {
            Title = spec.Title,
            Summary = texts["Table_Summary", texts.Count("Rows", reader.RowCount), texts.Count("Columns", shown.Count, string.Join(", ", shown.Select(reader.Title)))],
            Notices = new Notices(texts).Of(reader.Result),
            Columns = [.. shown.Select(column => new TableColumn(reader.Result.Columns[column].Name, reader.Title(column), reader.Kind(column)))],
            Rows = rows,
        };
    }
}
