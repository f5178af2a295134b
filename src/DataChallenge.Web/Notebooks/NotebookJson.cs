using System.Text.Json;
using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Notebooks;

/// <summary>How operations are written in the stream and on the wire.</summary>
public static class NotebookJson
{
    public static readonly JsonSerializerOptions Options = new(DocumentRegistration.Json)
    {
        AllowOutOfOrderMetadataProperties = true,
    };

    /// <summary>For what people send: a forged operation is refused, never guessed.</summary>
    private static readonly JsonSerializerOptions Strict = new(Options)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 16,
    };

    public static string Write(SignedOperation operation) => JsonSerializer.Serialize(operation, Options);

    public static SignedOperation Read(string entry) =>
        JsonSerializer.Deserialize<SignedOperation>(entry, Options) ?? throw new InvalidOperationException("A stream entry is never null");

    /// <summary>The operation someone sent, or null when it is not one.</summary>
    public static Operation? Parse(JsonElement sent)
    {
        try
        {
            return sent.Deserialize<Operation>(Strict);
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
