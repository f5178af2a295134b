using System.Globalization;
using System.Xml;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Gallery;

/// <summary>The latest publications for feed readers (RFC 4287).</summary>
public static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Entries = 50;

    public static WebApplication MapAtomFeed(this WebApplication app)
    {
        app.MapGet("/galerie/flux.atom", async (HttpContext http, Publications publications, IStringLocalizer<GalleryText> texts, CancellationToken cancel) =>
        {
            var site = $"{http.Request.Scheme}://{http.Request.Host}";
            http.Response.Headers.CacheControl = "public, max-age=300";
            return TypedResults.Bytes(Write(await publications.Recent(0, Entries, cancel), site, texts), "application/atom+xml; charset=utf-8");
        });
        return app;
    }

    internal static byte[] Write(IReadOnlyList<Publication> publications, string site, IStringLocalizer<GalleryText> texts)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
            Element(xml, "title", texts["Feed_Title"]);
            Element(xml, "id", $"{site}/galerie");
            // A feed without entries still says when it was last changed: never.
            Element(xml, "updated", Moment(publications.Select(one => one.PublishedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            Link(xml, "self", $"{site}/galerie/flux.atom");
            Link(xml, "alternate", $"{site}/galerie");
            foreach (var publication in publications) Entry(xml, publication, $"{site}/galerie/{publication.Slug}");
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Entry(XmlWriter xml, Publication publication, string address)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "title", Clean(publication.Title));
        Element(xml, "id", address);
        Element(xml, "published", Moment(publication.FirstPublishedAt));
        Element(xml, "updated", Moment(publication.PublishedAt));
        Link(xml, "alternate", address);
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", Clean(publication.TeamName));
        xml.WriteEndElement();
        Element(xml, "rights", Licences.NameOf(publication.Licence));
        Element(xml, "summary", Clean(publication.EventTitle));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, text);

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // A title pasted from elsewhere may hold control characters, which XML has no way to write.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' || (rune.Value >= 0x20 && rune.Value is not (0xFFFE or 0xFFFF))));
}
