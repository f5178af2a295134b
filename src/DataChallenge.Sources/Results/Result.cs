namespace DataChallenge.Sources.Results;

/// <summary>Where a result comes from: enough to cite it, judge it and run it again.</summary>
/// <param name="SourceId">Identifier of the source that answered, for instance <c>femmes-dans-nos-rues/rues</c>.</param>
/// <param name="SourceTitle">The source's name in French and English.</param>
/// <param name="SourceVersion">Content hash or date that changes when the source's data changes.</param>
/// <param name="SourceDate">The day the data was taken from its origin.</param>
/// <param name="Licence">SPDX identifier of the data's licence (<c>ODbL-1.0</c>, <c>CC0-1.0</c>, <c>etalab-2.0</c>), the strictest when several.</param>
/// <param name="Attribution">Whom to name when reusing.</param>
/// <param name="Query">The query's text as its author wrote it.</param>
/// <param name="RanAt">When it ran (UTC).</param>
/// <param name="Elapsed">How long the source took.</param>
/// <param name="Language">The language its labels were asked in, needed to run it again alike.</param>
public sealed record Provenance(
    string SourceId,
    Localized SourceTitle,
    string SourceVersion,
    DateOnly SourceDate,
    string Licence,
    string Attribution,
    string Query,
    DateTimeOffset RanAt,
    TimeSpan Elapsed,
    string Language = "fr");

/// <summary>Text in the two languages of the site.</summary>
public sealed record Localized(string Fr, string En)
{
    /// <summary>The text for a culture: English for any English culture, French otherwise.</summary>
    public string In(System.Globalization.CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == "en" ? En : Fr;

    /// <summary>The text in the current UI culture.</summary>
    public override string ToString() => In(System.Globalization.CultureInfo.CurrentUICulture);
}

/// <summary>
/// Typed columns and rows with their provenance. Its address is a hash of the source, its version, the query and the data,
/// so that equal answers are one result and a quoted result never changes.
/// </summary>
/// <param name="Address">64 lower-case hexadecimal digits (SHA-256).</param>
/// <param name="Columns">The columns, in the order the query asked for.</param>
/// <param name="Rows">Rows of as many values as there are columns; null where a variable is unbound.</param>
/// <param name="Truncated">True when the row limit cut the answer: there were more rows than <see cref="MaximumRows"/>.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record Result(
    string Address,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<IReadOnlyList<Value?>> Rows,
    bool Truncated,
    Provenance Provenance)
{
    /// <summary>The most rows a result holds.</summary>
    public const int MaximumRows = 10_000;

    /// <summary>The index of a column by name, or -1.</summary>
    public int IndexOf(string column)
    {
        for (var index = 0; index < Columns.Count; index++)
            if (Columns[index].Name == column) return index;
        return -1;
    }
}
