using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataChallenge.Web.Storage;

/// <summary>How one kind of document is kept: its collection and the values it can be found by.</summary>
public sealed record DocumentKind(Type Type, string Collection, IReadOnlyDictionary<string, DocumentIndex> Indexes);

/// <summary>A value computed from a document; null leaves the document out of the index. A unique index refuses a second document with the same value.</summary>
public sealed record DocumentIndex(string Name, bool Unique, Func<object, string?> Value);

public sealed class DocumentKindBuilder<T> where T : class
{
    private readonly Dictionary<string, DocumentIndex> indexes = [];

    public IReadOnlyDictionary<string, DocumentIndex> Indexes => indexes;

    public DocumentKindBuilder<T> Index(string name, Func<T, string?> value)
    {
        indexes[name] = new(name, false, document => value((T)document));
        return this;
    }

    public DocumentKindBuilder<T> Unique(string name, Func<T, string?> value)
    {
        indexes[name] = new(name, true, document => value((T)document));
        return this;
    }
}

public static class DocumentRegistration
{
    /// <summary>How documents are written as text, the same in every store.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Declares a kind of document. Collections are all created at start, before anyone reads.</summary>
    public static IServiceCollection AddDocuments<T>(this IServiceCollection services, string collection, Action<DocumentKindBuilder<T>>? indexes = null) where T : class
    {
        var builder = new DocumentKindBuilder<T>();
        indexes?.Invoke(builder);
        return services.AddSingleton(new DocumentKind(typeof(T), collection, builder.Indexes));
    }
}
