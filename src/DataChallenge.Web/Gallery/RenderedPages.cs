using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Caching.Memory;

namespace DataChallenge.Web.Gallery;

/// <summary>
/// Parts of public pages kept ready made: a publication's version never changes, and drawing its figures is most of the work of showing it.
/// Nothing kept here depends on who reads, only on the language.
/// </summary>
public sealed class RenderedPages : IDisposable
{
    private const long LargestTotal = 64 * 1024 * 1024;

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = LargestTotal });

    /// <summary>The part under this name, rendered the first time it is asked for in a language.</summary>
    public async Task<IHtmlContent> Get(string part, Publication publication, Func<Task<IHtmlContent>> render)
    {
        var key = (part, publication.Slug, publication.Version, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        if (pages.TryGetValue(key, out HtmlString? known)) return known!;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        (await render()).WriteTo(text, HtmlEncoder.Default);
        var made = new HtmlString(text.ToString());
        pages.Set(key, made, new MemoryCacheEntryOptions { Size = 2L * text.GetStringBuilder().Length + 200 });
        return made;
    }

    public void Dispose() => pages.Dispose();
}
