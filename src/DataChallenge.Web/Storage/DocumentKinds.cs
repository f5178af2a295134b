using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DataChallenge.Web.Storage;

/// <summary>Every kind of document declared, checked once at start. Shared by all stores.</summary>
public sealed partial class DocumentKinds
{
    private readonly Dictionary<Type, DocumentKind> kinds = [];

    public DocumentKinds(IEnumerable<DocumentKind> declared)
    {
        var collections = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var kind in declared)
        {
            if (!Name().IsMatch(kind.Collection)) throw new InvalidOperationException($"Collection \"{kind.Collection}\" of {kind.Type.Name}: letters and digits only, starting with a letter, at most 28.");
            foreach (var index in kind.Indexes.Keys)
                if (!Name().IsMatch(index)) throw new InvalidOperationException($"Index \"{index}\" of {kind.Type.Name}: letters and digits only, starting with a letter, at most 28.");
            if (!collections.Add(kind.Collection)) throw new InvalidOperationException($"Two kinds of documents use the collection \"{kind.Collection}\".");
            if (!kinds.TryAdd(kind.Type, kind)) throw new InvalidOperationException($"{kind.Type.Name} is declared twice.");
        }
    }

    public IReadOnlyCollection<DocumentKind> All => kinds.Values;

    public DocumentKind Of(Type type) => kinds.TryGetValue(type, out var kind)
        ? kind
        : throw new InvalidOperationException($"{type.Name} is not declared: call services.AddDocuments<{type.Name}>(\"collection\") in its feature.");

    public static string ToJson(Write.Put put)
    {
        var json = JsonSerializer.Serialize(put.Document, put.Kind, DocumentRegistration.Json);
        CheckSize(json, StoreLimits.DocumentBytes, $"{put.Kind.Name} {put.Id}");
        return json;
    }

    public static T FromJson<T>(string json) where T : class =>
        JsonSerializer.Deserialize<T>(json, DocumentRegistration.Json) ?? throw new JsonException($"A kept {typeof(T).Name} is null.");

    public static void CheckSize(string text, int limit, string what)
    {
        if (text.Length <= limit / 3) return; // a UTF-16 unit is at most 3 bytes
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > limit) throw new StoreLimitException($"{what} has {bytes:N0} bytes; at most {limit:N0} are kept.");
    }

    public static string CheckKey(string key, string what)
    {
        if (key.Length is 0 or > StoreLimits.KeyLength || key.Contains('\0'))
            throw new StoreLimitException($"{what} must have 1 to {StoreLimits.KeyLength} characters and no NUL (it has {key.Length}).");
        return key;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{0,27}$")]
    private static partial Regex Name();
}
