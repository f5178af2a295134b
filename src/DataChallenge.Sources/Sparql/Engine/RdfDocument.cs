using System.IO.Compression;

namespace DataChallenge.Sources.Sparql.Engine;

/// <summary>A file of RDF triples: Turtle (<c>.ttl</c>) or N-Triples (<c>.nt</c>), as it is or compressed (<c>.gz</c>).</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Graph">IRI of the graph its triples go to; null for the default graph.</param>
public sealed record RdfDocument(string Path, string? Graph = null)
{
    /// <summary>The largest document read, once decompressed: 64 MB.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>The file's name, for messages.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The engine's word for its format.</summary>
    internal string Format => PlainName.EndsWith(".nt", StringComparison.OrdinalIgnoreCase) ? "nt" : "ttl";

    private bool Compressed => Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private string PlainName => Compressed ? Path[..^3] : Path;

    /// <summary>Whether a file's name is one of those read.</summary>
    public static bool Reads(string path) =>
        new RdfDocument(path).PlainName is var plain && (plain.EndsWith(".ttl", StringComparison.OrdinalIgnoreCase) || plain.EndsWith(".nt", StringComparison.OrdinalIgnoreCase));

    /// <summary>Its text, UTF-8.</summary>
    /// <exception cref="IOException">It cannot be read, or is larger than <see cref="MaximumBytes"/>.</exception>
    internal byte[] Read()
    {
        using var file = File.OpenRead(Path);
        using Stream plain = Compressed ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var text = new MemoryStream(Compressed ? 0 : (int)Math.Min(file.Length, MaximumBytes));
        var block = new byte[64 * 1024];
        for (int read; (read = plain.Read(block)) > 0;)
        {
            if (text.Length + read > MaximumBytes) throw new IOException($"{Name} holds more than {MaximumBytes} bytes");
            text.Write(block, 0, read);
        }
        return text.Length == text.Capacity ? text.GetBuffer() : text.ToArray();
    }
}
