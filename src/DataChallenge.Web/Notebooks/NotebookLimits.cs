namespace DataChallenge.Web.Notebooks;

/// <summary>How much a notebook holds. The browser knows the same figures, so that a refusal comes before anything is sent.</summary>
public static class NotebookLimits
{
    /// <summary>UTF-16 units in one cell.</summary>
    public const int CellText = 20_000;
    public const int Cells = 200;
    /// <summary>Cells ever added, the bin included.</summary>
    public const int CellsEver = 1_000;
    /// <summary>UTF-16 units in all cells, the bin included: what a snapshot document can carry.</summary>
    public const int TotalText = 2_000_000;
    /// <summary>Covered texts kept per cell.</summary>
    public const int Kept = 4;
    public const int Title = 200;
    public const int Name = 120;
    public const int Layers = 12;
}
