namespace DataChallenge.Web.Storage;

/// <summary>What any store accepts. Features check what people type against smaller limits of their own; meeting one of these is a bug.</summary>
public static class StoreLimits
{
    /// <summary>A document as JSON in UTF-8 (LiteDB itself ends at about 16 MB).</summary>
    public const int DocumentBytes = 12 * 1024 * 1024;

    /// <summary>One entry of a stream, in UTF-8.</summary>
    public const int EntryBytes = 1024 * 1024;

    /// <summary>Characters of a document's id, a stream's name or an indexed value.</summary>
    public const int KeyLength = 200;

    /// <summary>Documents or entries one reading returns at most, whatever limit was asked.</summary>
    public const int PageLength = 10_000;
}

/// <summary>A write that no store can take: too large, or a key that cannot be one. Says what and how much.</summary>
public sealed class StoreLimitException(string message) : Exception(message);

/// <summary>The store's file cannot be opened. Nothing was changed; the message tells the operator what to do.</summary>
public sealed class StoreUnreadableException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>The store stopped while running (disk full, file gone). Writes that were not acknowledged may be lost.</summary>
public sealed class StoreStoppedException(string message, Exception? cause = null) : Exception(message, cause);
