using System.Globalization;
using DataChallenge.Web.Kits;
using DataChallenge.Web.Views;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DataChallenge.Tests.Views;

/// <summary>The site's own resources, in a language.</summary>
public static class Words
{
    public static readonly IStringLocalizer<ViewText> Texts = new StringLocalizer<ViewText>(
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    public static readonly Drawings Drawings = new(Texts, new(KitCatalogue.Load(Path.Combine(AppContext.BaseDirectory, "challenges"))));

    public static T In<T>(string language, Func<T> work)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try { return work(); }
        finally { (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui); }
    }

    public static T Draw<T>(ViewSpec spec, Sources.Results.Result result, string language = "fr") where T : Drawing =>
        Assert.IsType<T>(In(language, () => Drawings.Draw(spec, result)));

    /// <summary>Hard spaces of French typography as plain ones, so that tests can be typed.</summary>
    public static string Plain(this string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
