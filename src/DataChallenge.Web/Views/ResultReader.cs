using System.Globalization;
using System.Text;
using DataChallenge.Sources.Results;

namespace DataChallenge.Web.Views;

/// <summary>Reads a result as people do: an entity and the label beside it are one thing.</summary>
public sealed class ResultReader(Result result, CultureInfo culture)
{
    public Result Result { get; } = result;

    public CultureInfo Culture { get; } = culture;

    public int RowCount => Result.Rows.Count;

    /// <summary>The index of a column by name; null when it is not named or not there.</summary>
    public int? Find(string? name) => name is not null && Result.IndexOf(name) is >= 0 and var index ? index : null;

    public ValueKind Kind(int column) => Result.Columns[column].Kind;

    public Value? At(int row, int column) => Result.Rows[row][column];

    /// <summary>The column of labels that stands beside an entity column.</summary>
    public int? LabelsOf(int column)
    {
        for (var index = 0; index < Result.Columns.Count; index++)
            if (Result.Columns[index].LabelOf == Result.Columns[column].Name) return index;
        return null;
    }

    /// <summary>The column that tells two things apart: the entity for a column of labels, else the column itself.</summary>
    public int Identity(int column) => Find(Result.Columns[column].LabelOf) ?? column;

    /// <summary>What tells apart the things of a column; null where nothing is known.</summary>
    public string? Key(int row, int column) => At(row, Identity(column))?.Lexical ?? At(row, column)?.Lexical;

    /// <summary>The value as people read it, with the label and the link of its entity; null where nothing is known.</summary>
    public DrawnValue? Draw(int row, int column) =>
        Labelled(row, column) is { } drawn ? drawn with { Text = ReadableText.Of(drawn.Text) } : null;

    private DrawnValue? Labelled(int row, int column)
    {
        var identity = Identity(column);
        var thing = At(row, identity);
        var label = LabelsOf(identity) is { } labels ? At(row, labels) : null;
        if (thing is null && label is null) return null;
        if (thing is null) return ValueDisplay.Draw(label!, Culture);
        var drawn = ValueDisplay.Draw(thing, Culture);
        return label is { Lexical.Length: > 0 } ? drawn with { Text = label.Lexical, Language = label.Language } : drawn;
    }

    /// <summary>Columns as shown: labels are folded into the entities they name.</summary>
    public IReadOnlyList<int> Shown() =>
        [.. Enumerable.Range(0, Result.Columns.Count).Where(column => Find(Result.Columns[column].LabelOf) is null)];

    /// <summary>A variable's name as words: nombreDeRues gives « nombre de rues ».</summary>
    public string Title(int column)
    {
        var name = Result.Columns[Identity(column)].Name;
        // The label service's names: genreLabel is the genre, also where the query did not ask for ?genre itself.
        return Words(name.Length > 5 && name.EndsWith("Label", StringComparison.Ordinal) ? name[..^5] : name);
    }

    internal static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        for (var index = 0; index < name.Length; index++)
        {
            var letter = name[index];
            var starts = index > 0 && char.IsUpper(letter) && (char.IsLower(name[index - 1]) || index + 1 < name.Length && char.IsLower(name[index + 1]) && char.IsUpper(name[index - 1]));
            if (letter == '_' || starts) words.Append(' ');
            if (letter == '_') continue;
            var acronym = index > 0 && char.IsUpper(name[index - 1]) || index + 1 < name.Length && char.IsUpper(name[index + 1]);
            words.Append(char.IsUpper(letter) && !acronym ? char.ToLower(letter, CultureInfo.InvariantCulture) : letter);
        }
        return words.ToString().Trim();
    }
}
