namespace DataChallenge.Web.Posters;

/// <summary>Texts of posters and deliverables: PostersText.resx (French) and PostersText.en.resx.</summary>
public sealed class PostersText;
