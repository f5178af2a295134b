using System.Collections.Frozen;

namespace DataChallenge.Web.Kits;

/// <summary>A licence that data or texts may carry here: its SPDX identifier, its usual name (the same in both languages) and its text.</summary>
public sealed record Licence(string Id, string Name, string Address)
{
    public static readonly IReadOnlyList<Licence> Known =
    [
        new("etalab-2.0", "Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence"),
        new("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        new("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        new("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        new("ODbL-1.0", "ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    ];

    private static readonly FrozenDictionary<string, Licence> ById = Known.ToFrozenDictionary(licence => licence.Id);

    public static Licence? Find(string id) => ById.GetValueOrDefault(id);
}
