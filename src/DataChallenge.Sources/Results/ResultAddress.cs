using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DataChallenge.Sources.Results;

/// <summary>
/// The content address of a result: SHA-256 over source, version, query, column names, every value and whether it was cut. When it ran
/// and how long it took are left out, so that the same answer has the same address whoever runs it. Every field is written as its UTF-8
/// length (four bytes, little-endian) and its bytes, so that no two results can be written alike; an absent one has length -1.
/// </summary>
public static class ResultAddress
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(Provenance provenance, IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<Value?>> rows, bool truncated)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var fields = new Fields(hash);
        fields.Add(provenance.SourceId);
        fields.Add(provenance.SourceVersion);
        fields.Add(provenance.Query);
        fields.Add(truncated ? "cut" : "whole");
        foreach (var column in columns) fields.Add(column.Name);
        foreach (var row in rows)
            foreach (var value in row)
                AddValue(fields, value);
        fields.Flush();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AddValue(Fields fields, Value? value)
    {
        fields.Add(value?.Lexical);
        if (value is null) return;
        fields.Add(value.IsResource() ? "resource" : value.Datatype);
        fields.Add(value.Language);
    }

    private sealed class Fields(IncrementalHash hash)
    {
        private byte[] buffer = new byte[32 * 1024];
        private int used;

        public void Add(string? text)
        {
            var most = 4 + (text is null ? 0 : Encoding.UTF8.GetMaxByteCount(text.Length));
            if (used + most > buffer.Length) Flush();
            if (most > buffer.Length) buffer = new byte[most];
            var size = text is null ? -1 : Encoding.UTF8.GetBytes(text, buffer.AsSpan(used + 4));
            BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(used), size);
            used += 4 + Math.Max(size, 0);
        }

        public void Flush()
        {
            hash.AppendData(buffer, 0, used);
            used = 0;
        }
    }
}
