namespace DataChallenge.Sources.Sparql.Engine;

/// <summary>
/// The few JavaScript values that cross the border with the module: text is a <see cref="string"/> on the way in and a <see cref="Text"/>
/// on the way out, an object is a dictionary, a Uint8Array is a byte array, and null is null.
/// </summary>
internal static class JavaScript
{
    public static readonly object Undefined = new Atom("undefined");
    public static readonly object True = new Atom("true");
    public static readonly object False = new Atom("false");
    public static readonly object Symbol = new Atom("symbol");
    public static readonly object GlobalThis = new Atom("globalThis");

    private sealed record Atom(string Name);

    /// <summary>Text made by the module, left in UTF-8 since results are read from it.</summary>
    internal sealed class Text(byte[] utf8)
    {
        public byte[] Utf8 => utf8;

        public override string ToString() => System.Text.Encoding.UTF8.GetString(utf8);
    }

    internal sealed record Error(string Message);

    /// <summary>An object nothing is ever asked of, such as the empty Error made to look at a stack.</summary>
    internal sealed class Nothing;

    public static string? AsText(object? value) => value switch
    {
        string text => text,
        Text text => text.ToString(),
        _ => null,
    };

    public static bool IsObject(object? value) => value is IDictionary<string, object?> or byte[] or Error or Nothing;

    public static bool IsFalsy(object? value) => value is null or "" or Text { Utf8.Length: 0 } || value == Undefined || value == False;

    public static object? Property(object? target, object? key) =>
        target is IDictionary<string, object?> properties && AsText(key) is { } name && properties.TryGetValue(name, out var value) ? value : Undefined;
}
