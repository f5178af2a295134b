namespace DataChallenge.Web.Teams;

/// <summary>Kind words only: nothing that can be said of a body, and no animal whose name is used to hurt.</summary>
internal static class PseudonymWords
{
    public static readonly string[] Masculine =
    [
        "Goéland", "Macareux", "Cormoran", "Courlis", "Pluvier", "Héron", "Martinet", "Pinson", "Tadorne", "Grèbe",
        "Dauphin", "Hippocampe", "Homard", "Oursin", "Galet", "Rocher", "Récif", "Rivage", "Îlot", "Estran",
        "Phare", "Voilier", "Menhir", "Korrigan", "Granit", "Sentier", "Ruisseau", "Vallon", "Marais", "Nuage",
        "Océan", "Goémon", "Genêt", "Ajonc", "Chardon", "Trèfle", "Chêne", "Pommier", "Écureuil", "Chevreuil",
        "Papillon", "Hérisson",
    ];

    public static readonly string[] Feminine =
    [
        "Hermine", "Mouette", "Sterne", "Aigrette", "Bernache", "Hirondelle", "Alouette", "Mésange", "Chouette", "Tourterelle",
        "Loutre", "Libellule", "Abeille", "Coccinelle", "Anémone", "Étoile", "Comète", "Marée", "Vague", "Brise",
        "Écume", "Dune", "Falaise", "Crique", "Anse", "Lande", "Forêt", "Clairière", "Rivière", "Source",
        "Bruyère", "Fougère", "Jonquille", "Primevère", "Aubépine", "Digitale", "Perle", "Voile", "Barque", "Boussole",
        "Lanterne", "Balise",
    ];

    /// <summary>Masculine and feminine forms.</summary>
    public static readonly (string Masculine, string Feminine)[] Adjectives =
    [
        ("curieux", "curieuse"), ("joyeux", "joyeuse"), ("attentif", "attentive"), ("rapide", "rapide"), ("calme", "calme"),
        ("brillant", "brillante"), ("rêveur", "rêveuse"), ("patient", "patiente"), ("vaillant", "vaillante"), ("tranquille", "tranquille"),
        ("audacieux", "audacieuse"), ("lumineux", "lumineuse"), ("généreux", "généreuse"), ("astucieux", "astucieuse"), ("vif", "vive"),
        ("souriant", "souriante"), ("agile", "agile"), ("fidèle", "fidèle"), ("serein", "sereine"), ("créatif", "créative"),
        ("ingénieux", "ingénieuse"), ("courageux", "courageuse"), ("amical", "amicale"), ("sincère", "sincère"), ("radieux", "radieuse"),
        ("habile", "habile"), ("inventif", "inventive"), ("libre", "libre"), ("savant", "savante"), ("précis", "précise"),
        ("optimiste", "optimiste"), ("aimable", "aimable"), ("intrépide", "intrépide"), ("étincelant", "étincelante"), ("dynamique", "dynamique"),
        ("paisible", "paisible"), ("doré", "dorée"), ("argenté", "argentée"), ("chantant", "chantante"), ("rayonnant", "rayonnante"),
    ];
}
