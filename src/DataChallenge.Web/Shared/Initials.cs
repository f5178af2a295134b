using System.Globalization;

namespace DataChallenge.Web.Shared;

/// <summary>Two letters that stand for a pseudonym or a name in an avatar.</summary>
public static class Initials
{
    public static string Of(string name)
    {
        var words = name.Split([' ', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        var letters = words.Length > 1 ? FirstLetter(words[0]) + FirstLetter(words[^1]) : FirstLetter(words.FirstOrDefault() ?? "?");
        return letters.ToUpper(CultureInfo.CurrentCulture);
    }

    private static string FirstLetter(string word) => StringInfo.GetNextTextElement(word);
}
