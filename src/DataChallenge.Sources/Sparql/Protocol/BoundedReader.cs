namespace DataChallenge.Sources.Sparql.Protocol;

/// <summary>Reads a body of unknown length and goodwill: never more bytes than allowed, whatever its headers or its compression promise.</summary>
internal static class BoundedReader
{
    /// <summary>The first bytes of a body, and whether that is all of it.</summary>
    /// <exception cref="IOException">The connection broke off.</exception>
    public static async Task<(ReadOnlyMemory<byte> Bytes, bool Whole)> Read(Stream body, int most, CancellationToken cancel)
    {
        var held = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var count = await body.ReadAsync(buffer, cancel);
            if (count == 0) return (held.GetBuffer().AsMemory(0, (int)held.Length), true);
            held.Write(buffer, 0, (int)Math.Min(count, most - held.Length));
            if (held.Length >= most) return (held.GetBuffer().AsMemory(0, (int)held.Length), false);
        }
    }
}
