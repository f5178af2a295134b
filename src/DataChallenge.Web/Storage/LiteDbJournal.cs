using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;

namespace DataChallenge.Web.Storage;

/// <summary>
/// The journal LiteDB appends pages to, given to it as a stream so that we can tell when a commit is on disk:
/// LiteDB's own Commit returns while its pages still wait in a queue, and a process killed then would lose them.
/// The bytes are LiteDB's, in the file LiteDB would use itself (site-log.db).
/// </summary>
internal sealed class LiteDbJournal : Stream
{
    private const int PageSize = 8192;
    // LiteDB file format 8: the byte that marks the last page of a transaction.
    private const int ConfirmedByte = 18;

    private readonly SafeFileHandle file;
    private readonly Lock gate = new();
    private readonly ManualResetEventSlim flushed = new();
    private long length;
    private long commitsWritten;
    private long commitsFlushed;
    private Exception? failure;

    public LiteDbJournal(string path)
    {
        file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var kept = RandomAccess.GetLength(file);
        length = kept - (kept % PageSize); // a page cut short by a crash was never acknowledged
        if (kept != length) RandomAccess.SetLength(file, length);
    }

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => true;
    public override long Length => Interlocked.Read(ref length);
    public override long Position { get; set; }

    /// <summary>Commits whose pages were handed to the operating system since the journal was opened.</summary>
    public long Commits => Interlocked.Read(ref commitsWritten);

    /// <summary>Waits until this many commits since the opening are on disk.</summary>
    public void WaitFor(long commits, TimeSpan limit)
    {
        while (Interlocked.Read(ref commitsFlushed) < commits)
        {
            flushed.Reset();
            if (failure is { } cause) throw new IOException("The journal cannot be written.", cause);
            if (Interlocked.Read(ref commitsFlushed) >= commits) return;
            if (!flushed.Wait(limit)) throw new IOException($"The disk did not confirm a write within {limit.TotalSeconds:N0} s.");
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = RandomAccess.Read(file, buffer.AsSpan(offset, count), Position);
        Position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        try
        {
            RandomAccess.Write(file, buffer.AsSpan(offset, count), Position);
            Position += count;
            if (Position > Length) Interlocked.Exchange(ref length, Position);
            if (count == PageSize && buffer[offset + ConfirmedByte] != 0) Interlocked.Increment(ref commitsWritten);
        }
        catch (Exception cause) { Fail(cause); throw; }
    }

    public override void Flush()
    {
        try
        {
            lock (gate)
            {
                var written = Commits;
                RandomAccess.FlushToDisk(file);
                Interlocked.Exchange(ref commitsFlushed, written);
            }
            flushed.Set();
        }
        catch (Exception cause) { Fail(cause); throw; }
    }

    public override void SetLength(long value)
    {
        RandomAccess.SetLength(file, value);
        Interlocked.Exchange(ref length, value);
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            flushed.Dispose();
        }
        base.Dispose(disposing);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Kept for the writer, which waits on another thread, and thrown on.")]
    private void Fail(Exception cause)
    {
        failure = cause;
        flushed.Set();
    }
}
