using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace DataChallenge.Web.Kits.Reading;

/// <summary>The files of one kit's folder. Nothing outside the folder is ever opened, by .., absolute path or symbolic link.</summary>
internal sealed class KitFiles(string folder, KitErrors errors)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, or null with an error.</summary>
    public string? Text(Named file, long limit) =>
        Bytes(file, limit) is { } bytes ? Decode(bytes, file.Name)?.TrimStart('\uFEFF').ReplaceLineEndings("\n") : null;

    /// <summary>The text that bytes of a file stand for, or null with an error.</summary>
    public string? Decode(byte[] bytes, string file)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            errors.Add(file, null, "NotUtf8");
            return null;
        }
    }

    /// <summary>The content of a file, unzipped when its name ends in .gz, or null with an error.</summary>
    public byte[]? Bytes(Named file, long limit)
    {
        if (Find(file) is not { } path) return null;
        try
        {
            using var raw = File.OpenRead(path);
            using Stream stream = file.Name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
            if (ReadUpTo(stream, limit) is { } bytes) return bytes;
            errors.Add(file.Name, null, "TooBig", Size(limit));
        }
        catch (InvalidDataException)
        {
            errors.Add(file.Name, null, "NotGzip");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.Add(file.Name, null, "Unreadable", failure.Message);
        }
        return null;
    }

    /// <summary>Sixteen hexadecimal digits that change with the content.</summary>
    public static string Version(params IEnumerable<byte[]> contents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var content in contents) hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private string? Find(Named file)
    {
        // No system has such a name, and .NET throws on it rather than not finding it.
        if (file.Name.Contains('\0', StringComparison.Ordinal))
        {
            errors.Add(file.In, file.Line, "MissingFile", file.Name.Replace('\0', '\uFFFD'));
            return null;
        }
        var path = Path.GetFullPath(Path.Combine(folder, file.Name));
        if (Path.IsPathRooted(file.Name) || file.Name.Contains('\\', StringComparison.Ordinal) || !IsInside(path))
        {
            errors.Add(file.In, file.Line, "OutsideFolder", file.Name);
            return null;
        }
        if (HasLink(path))
        {
            errors.Add(file.In, file.Line, "SymbolicLink", file.Name);
            return null;
        }
        if (File.Exists(path)) return path;
        errors.Add(file.In, file.Line, "MissingFile", file.Name);
        return null;
    }

    private bool IsInside(string path) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private bool HasLink(string path)
    {
        for (var part = path; IsInside(part); part = Path.GetDirectoryName(part)!)
            if (new FileInfo(part).LinkTarget is not null) return true;
        return false;
    }

    private static byte[]? ReadUpTo(Stream stream, long limit)
    {
        using var buffer = new MemoryStream();
        var block = new byte[64 * 1024];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            buffer.Write(block, 0, read);
            if (buffer.Length > limit) return null;
        }
        return buffer.ToArray();
    }

    private static string Size(long bytes) => bytes >= 1024 * 1024 ? $"{bytes / 1024 / 1024} MB" : $"{bytes / 1024} kB";
}

/// <summary>A file by name, and the file and line that name it.</summary>
internal sealed record Named(string Name, string In, int? Line);
