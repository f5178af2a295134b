namespace DataChallenge.Web.Accounts;

/// <summary>What passwords are most often made of, in French and English; longest first so that parts do not hide wholes.</summary>
internal static class CommonPasswords
{
    public static readonly IReadOnlyList<string> Parts =
    [
        .. """
        motdepasse mot passe password passw0rd pass azertyuiop azerty qwertyuiop qwerty qwertz qsdfghjklm asdfghjkl
        wxcvbn zxcvbnm 123456789012 1234567890 123456789 12345678 1234567 123456 12345 1234 123 987654321 654321 4321
        abcdefghijkl abcdefgh abcdef abcd abc admin administrateur administrator root utilisateur user bonjour soleil
        loulou doudou chouchou coucou jetaime amour iloveyou love princesse princess dragon monkey football basketball
        rugby marseille paris nantes rennes bretagne france breizh juillet vacances ecole college lycee professeur prof
        eleve classe teacher school student secret letmein welcome bienvenue changeme test demo invite guest login
        connexion compte monmotdepasse nicolas julien camille thomas antoine alexandre marine laura manon
        sunshine shadow master superman batman pokemon starwars naruto minecraft fortnite chocolat caramel
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin aout septembre octobre
        novembre decembre printemps automne hiver datachallenge data challenge wikidata
        2020 2021 2022 2023 2024 2025 2026 2027 2028 1990 2000
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).OrderByDescending(part => part.Length),
    ];
}
