namespace DataChallenge.Web.Notebooks;

/// <summary>
/// A notebook as it was at a revision, kept every few hundred operations so that opening one never replays years of typing.
/// Latest are the last operations' ids with their revisions: what tells a repeated sending from a new one.
/// </summary>
public sealed record NotebookSnapshot(Notebook Notebook, IReadOnlyList<SentOnce> Latest)
{
    public const int Every = 200;
}

public sealed record SentOnce(string Id, long Revision);
