using System.IO.Compression;
using System.Text.Json;
using DataChallenge.Sources.Results;
using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Views;

/// <summary>A result as stored: compressed, because ten thousand rows of IRIs repeat themselves.</summary>
public sealed record KeptResult(int Rows, byte[] Data)
{
    public static KeptResult From(Result result)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(brotli, result, DocumentRegistration.Json);
        return new(result.Rows.Count, buffer.ToArray());
    }

    public Result Open()
    {
        using var brotli = new BrotliStream(new MemoryStream(Data), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Result>(brotli, DocumentRegistration.Json)
            ?? throw new InvalidOperationException("A kept result is never null");
    }
}
