using System.Text.Json;
using DataChallenge.Web.Storage;

namespace DataChallenge.Web.Notebooks;

/// <summary>How operations are written in the stream and on the wire. Strict in what it reads: a forged operation is refused, never guessed.</summary>
public static class NotebookJson
{
    public static readonly JsonSerializerOptions Options = new(DocumentRegistration.Json)
    {
        AllowOutOfOrderMetadataProperties = true,
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
            return sent.Deserialize<Operation>(Options);
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
