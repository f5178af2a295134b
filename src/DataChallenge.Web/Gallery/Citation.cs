using System.Globalization;
using System.Text;

namespace DataChallenge.Web.Gallery;

/// <summary>How to cite a publication, for people and for bibliographies.</summary>
public static class Citation
{
    /// <summary>A sentence after the French habit: who, title, where, version, date, address.</summary>
    public static string Text(Publication publication, string address, string version) => string.Create(CultureInfo.CurrentCulture,
        $"{publication.TeamName}, « {publication.Title} », {publication.EventTitle}, DataChallenge, {version} {publication.Version}, {publication.PublishedAt:d MMMM yyyy}. {address}");

    public static string BibTex(Publication publication, string address) => string.Create(CultureInfo.InvariantCulture, $$"""
        @misc{{{publication.Slug}}-{{publication.Version}},
          author = { {{Escaped(publication.TeamName)}} },
          title = { {{Escaped(publication.Title)}} },
          howpublished = {DataChallenge, {{Escaped(publication.EventTitle)}}},
          year = {{{publication.PublishedAt.Year}}},
          month = {{{publication.PublishedAt.Month}}},
          version = {{{publication.Version}}},
          url = {{{address}}},
          note = {Licence {{publication.Licence}}}
        }
        """).Replace("{ ", "{{", StringComparison.Ordinal).Replace(" }", "}}", StringComparison.Ordinal);

    // What TeX would read as a command stands for itself.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
            escaped.Append(letter switch
            {
                '{' or '}' => "",
                '\\' => "/",
                '&' or '%' or '$' or '#' or '_' => $"\\{letter}",
                _ => letter.ToString(),
            });
        return escaped.ToString();
    }
}
