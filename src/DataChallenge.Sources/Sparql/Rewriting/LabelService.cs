using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DataChallenge.Sources.Sparql.Syntax;

namespace DataChallenge.Sources.Sparql.Rewriting;

/// <summary>
/// Turns Wikidata's label service into standard SPARQL: the service becomes an empty group of as many lines, and the labels are
/// looked up at the end of the group it stood in, where everything they name is bound.
/// <para>Automatic form: <c>?xLabel</c>, <c>?xDescription</c>, <c>?xAltLabel</c> for each variable so named that the SELECT mentions and does
/// not bind itself, and whose <c>?x</c> it binds. Manual form: the triples inside the service.</para>
/// </summary>
internal sealed partial class LabelService(QueryOutline outline, TextEdits edits, string language)
{
    public const string Iri = "http://wikiba.se/ontology#label";
    private const string LanguageProperty = "http://wikiba.se/ontology#language";

    private readonly List<(BracedGroup Group, string Name)> made = [];
    private int helpers;

    private sealed record Lookup(string Subject, LabelProperty Property, string Target);

    public void Rewrite()
    {
        if (!outline.Balanced) return;
        foreach (var service in outline.Groups.Where(group => group.Role == GroupRole.Service && outline.IriOf(group.Open - 1) == Iri))
            if (service.Parent is { } around) Rewrite(service, around);
        foreach (var scope in made.Select(label => label.Group.Scope).Distinct()) SpellOutStar(scope);
    }

    private void Rewrite(BracedGroup service, BracedGroup around)
    {
        var (first, last) = (FirstToken(service), outline.Tokens[service.Close]);
        var lines = outline.Source.PlaceOf(last.Start).Line - outline.Source.PlaceOf(first).Line;
        edits.Replace(first, last.End, "{}" + new string('\n', lines));
        var lookups = Written(service) is { Count: > 0 } written ? written : Automatic(around.Scope);
        var text = new StringBuilder();
        foreach (var lookup in lookups.Where(lookup => !IsMade(around, lookup.Target)))
        {
            made.Add((around, lookup.Target));
            Write(text, lookup, Languages(service));
        }
        edits.Insert(outline.Tokens[around.Close].Start, text.ToString());
    }

    private int FirstToken(BracedGroup service)
    {
        var index = service.Open;
        while (!outline.IsWord(index, "SERVICE")) index--;
        return outline.Tokens[index].Start;
    }

    /// <summary>Whether another service already gives this variable here; in two branches of a UNION each gives its own.</summary>
    private bool IsMade(BracedGroup around, string name) =>
        made.Any(label => label.Name == name && (Holds(label.Group, around) || Holds(around, label.Group)));

    private static bool Holds(BracedGroup outer, BracedGroup? inner)
    {
        while (inner is not null && inner != outer) inner = inner.Parent;
        return inner is not null;
    }

    private List<Lookup> Automatic(SelectScope scope)
    {
        var bound = Visible.In(outline, scope);
        var names = Enumerable.Range(0, outline.Tokens.Count)
            .Where(index => outline.IsKind(index, TokenKind.Variable) && outline.ScopeOf[index] == scope)
            .Select(index => Visible.NameOf(outline, index))
            .Distinct();
        return [.. names.Where(name => !bound.Contains(name)).Select(name => Named(name, bound)).OfType<Lookup>()];
    }

    private static Lookup? Named(string name, IReadOnlyList<string> bound)
    {
        foreach (var property in LabelProperty.All)
            if (name.EndsWith(property.Suffix, StringComparison.Ordinal) && name[..^property.Suffix.Length] is var subject && bound.Contains(subject))
                return new(subject, property, name);
        return null;
    }

    /// <summary>The triples of the manual form, with <c>;</c> and <c>,</c>.</summary>
    private List<Lookup> Written(BracedGroup service)
    {
        var lookups = new List<Lookup>();
        string? subject = null;
        LabelProperty? property = null;
        for (var index = service.Open + 1; index < service.Close; index++)
        {
            if (outline.IsMark(index, ".")) (subject, property) = (null, null);
            else if (outline.IsMark(index, ";")) property = null;
            else if (outline.IriOf(index) is { } iri && subject is not null) property = LabelProperty.Of(iri);
            else if (outline.IsKind(index, TokenKind.Variable) && subject is null) subject = Visible.NameOf(outline, index);
            else if (outline.IsKind(index, TokenKind.Variable) && property is not null) lookups.Add(new(subject!, property, Visible.NameOf(outline, index)));
        }
        return lookups;
    }

    private List<string> Languages(BracedGroup service)
    {
        var languages = new List<string>();
        var after = false;
        for (var index = service.Open + 1; index < service.Close; index++)
        {
            if (outline.IriOf(index) is { } iri) after = iri == LanguageProperty;
            else if (after && outline.IsKind(index, TokenKind.Text))
                languages.AddRange(outline.Text(index).Trim("\"'").ToString().Split(',', StringSplitOptions.TrimEntries)
                    .Select(tag => tag == "[AUTO_LANGUAGE]" ? language : tag)
                    .Where(tag => Tag().IsMatch(tag)));
        }
        return languages.Count > 0 ? [.. languages.Distinct(StringComparer.OrdinalIgnoreCase)] : ["en"];
    }

    /// <summary>
    /// The subject is copied so that an unbound one looks up nothing: as it is, it would match every label there is. What has no label is
    /// called by its identifier, and a literal by itself, as on Wikidata.
    /// </summary>
    private void Write(StringBuilder text, Lookup lookup, List<string> languages)
    {
        var subject = Helper();
        text.Append(CultureInfo.InvariantCulture, $" BIND(COALESCE(?{lookup.Subject}, <urn:nothing>) AS {subject})");
        var found = new List<string>();
        foreach (var tag in languages)
        {
            found.Add(Helper());
            text.Append(lookup.Property.Many ? All(subject, lookup.Property, found[^1], tag) : One(subject, lookup.Property, found[^1], tag));
        }
        if (lookup.Property.FallsBack) found.Add($"REPLACE(STR(?{lookup.Subject}), \"^https?://www\\\\.wikidata\\\\.org/entity/\", \"\")");
        text.Append(CultureInfo.InvariantCulture, $" BIND(COALESCE({string.Join(", ", found)}) AS ?{lookup.Target})");
    }

    private static string One(string subject, LabelProperty property, string found, string tag) =>
        $" OPTIONAL {{ {subject} <{property.Iri}> {found} FILTER(LANG({found}) = \"{tag}\") }}";

    private string All(string subject, LabelProperty property, string found, string tag)
    {
        var each = Helper();
        return $" OPTIONAL {{ SELECT {subject} (STRLANG(GROUP_CONCAT(STR({each}); SEPARATOR = \", \"), \"{tag}\") AS {found}) "
            + $"{{ {subject} <{property.Iri}> {each} FILTER(LANG({each}) = \"{tag}\") }} GROUP BY {subject} }}";
    }

    /// <summary><c>SELECT *</c> would show the variables added here.</summary>
    private void SpellOutStar(SelectScope scope)
    {
        if (Visible.Star(outline, scope) is not { } star) return;
        var names = Visible.In(outline, scope).Concat(made.Where(label => label.Group.Scope == scope).Select(label => label.Name)).Distinct();
        edits.Replace(outline.Tokens[star].Start, outline.Tokens[star].End, string.Join(' ', names.Select(name => "?" + name)));
    }

    private string Helper() => $"?__label{helpers++}";

    [GeneratedRegex("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex Tag();
}
