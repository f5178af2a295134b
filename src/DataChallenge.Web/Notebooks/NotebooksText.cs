namespace DataChallenge.Web.Notebooks;

public sealed class NotebooksText;
