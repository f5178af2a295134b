using System.Globalization;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Views;

public static class Plurals
{
    /// <summary>The sentence for a count: key_One or key_Many, the count (formatted) as {0} and the rest after. French counts zero as singular, English as plural.</summary>
    public static string Count(this IStringLocalizer texts, string key, int count, params object[] rest)
    {
        var culture = CultureInfo.CurrentUICulture;
        var one = culture.TwoLetterISOLanguageName == "fr" ? count < 2 : count == 1;
        return texts[$"{key}_{(one ? "One" : "Many")}", [ValueDisplay.Number(count, culture), .. rest]];
    }
}
