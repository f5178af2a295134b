using System.Globalization;
using System.Resources;
using DataChallenge.Sources.Results;

namespace DataChallenge.Web.Kits.Reading;

/// <summary>Gathers what is wrong with a kit, so that its author can mend everything at once. Sentences are in KitErrorText: a key and the same with _Remedy.</summary>
internal sealed class KitErrors(string kit)
{
    private static readonly ResourceManager Sentences = new(typeof(KitErrorText));
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private readonly List<KitError> found = [];

    public IReadOnlyList<KitError> Found => found;

    public void Add(string file, int? line, string key, params object[] details) =>
        found.Add(new(kit, file, line, Sentence(key, details), Sentence($"{key}_Remedy", details)));

    private static Localized Sentence(string key, object[] details) => new(In(French, key, details), In(English, key, details));

    private static string In(CultureInfo language, string key, object[] details) =>
        string.Format(language, Sentences.GetString(key, language) ?? throw new InvalidOperationException($"KitErrorText lacks {key}"), details);
}
