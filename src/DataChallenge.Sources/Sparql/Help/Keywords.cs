using System.Collections.Frozen;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>Keywords, and what French speakers write in their place.</summary>
internal static class Keywords
{
    public static readonly IReadOnlyList<string> All =
    [
        "SELECT", "DISTINCT", "WHERE", "FILTER", "OPTIONAL", "UNION", "MINUS", "GROUP", "ORDER", "HAVING", "LIMIT", "OFFSET", "SERVICE", "VALUES", "BIND", "GRAPH",
        "PREFIX", "CONSTRUCT", "DESCRIBE", "ASK", "COUNT", "SUM", "AVG", "MIN", "MAX", "SAMPLE", "GROUP_CONCAT", "DESC", "ASC", "EXISTS", "REGEX", "CONTAINS", "STRSTARTS", "YEAR", "LANG",
    ];

    /// <summary>By their plain upper-case form (no accents).</summary>
    public static readonly FrozenDictionary<string, string> French = new (string Keyword, string Words)[]
    {
        ("SELECT", "SELECTIONNER SELECTIONNE CHOISIR"),
        ("WHERE", "OU"),
        ("DISTINCT", "DISTINCTE DISTINCTS UNIQUE"),
        ("FILTER", "FILTRE FILTRER"),
        ("OPTIONAL", "OPTIONNEL OPTIONNELLE FACULTATIF"),
        ("LIMIT", "LIMITE LIMITER"),
        ("GROUP", "GROUPE GROUPER REGROUPER"),
        ("ORDER", "ORDRE ORDONNER TRIER"),
        ("BY", "PAR"),
        ("AS", "COMME"),
        ("MINUS", "MOINS SAUF"),
        ("COUNT", "COMPTER COMPTE NOMBRE"),
        ("SUM", "SOMME"),
        ("AVG", "MOYENNE"),
        ("MIN", "MINIMUM"),
        ("MAX", "MAXIMUM"),
        ("PREFIX", "PREFIXE"),
        ("VALUES", "VALEURS"),
        ("BIND", "LIER"),
        ("YEAR", "ANNEE"),
        ("CONTAINS", "CONTIENT"),
        ("DESC", "DECROISSANT"),
        ("ASC", "CROISSANT"),
        ("EXISTS", "EXISTE"),
        ("NOT", "PAS NON"),
        ("IN", "DANS"),
        ("ASK", "DEMANDER"),
        ("DESCRIBE", "DECRIRE"),
    }.SelectMany(pair => pair.Words.Split(' '), (pair, word) => (word, pair.Keyword)).ToFrozenDictionary(pair => pair.word, pair => pair.Keyword, StringComparer.Ordinal);
}
