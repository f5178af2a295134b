namespace DataChallenge.Web.Events;

/// <summary>Names for teams whose teacher gives none: things of the Breton coast and heath.</summary>
public static class TeamNames
{
    public const int Colours = 8;

    private static readonly string[] Names =
    [
        "Les Goélands", "Les Ajoncs", "Les Hermines", "Les Embruns", "Les Macareux", "Les Bruyères", "Les Phares", "Les Korrigans",
        "Les Genêts", "Les Sternes", "Les Menhirs", "Les Marées", "Les Galets", "Les Loutres", "Les Voiliers", "Les Landes",
        "Les Courlis", "Les Fougères", "Les Rochers", "Les Étoiles", "Les Dauphins", "Les Dunes", "Les Sentiers", "Les Mouettes",
        "Les Chênes", "Les Rivières", "Les Pluviers", "Les Boussoles", "Les Îlots", "Les Falaises", "Les Hérons", "Les Alouettes",
        "Les Vallons", "Les Lanternes", "Les Pommiers", "Les Aigrettes", "Les Récifs", "Les Libellules", "Les Granits", "Les Clairières",
    ];

    public static int Most => Names.Length;

    public static IReadOnlyList<string> First(int count) => Names[..Math.Clamp(count, 0, Names.Length)];
}
