using System.Buffers;
using System.Security.Cryptography;
using Wasmtime;

namespace DataChallenge.Sources.Sparql.Engine;

/// <summary>
/// Plays the part of JavaScript for Oxigraph's module: the functions wasm-bindgen imports, by name. That interface is private to
/// wasm-bindgen, so an upgrade may change it; a test compares the module's import list with the one known here. Imports that only
/// JavaScript callers need (iterators, promises, RDF/JS terms) fail when called.
/// </summary>
internal sealed class ModuleHost
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    private ModuleMemory? memory;

    /// <summary>What the module printed as it panicked.</summary>
    public string? Panic { get; private set; }

    private ModuleMemory Memory => memory ?? throw new InvalidOperationException("Called before the instance exists");

    public void Attach(ModuleMemory instanceMemory) => memory = instanceMemory;

    /// <summary>An import's name without the 16 hexadecimal digits that wasm-bindgen adds and changes with every build.</summary>
    public static string PlainName(string import) =>
        import.Length > 17 && import[^17] == '_' && !import.StartsWith("__wbindgen_cast", StringComparison.Ordinal)
        && import.AsSpan(import.Length - 16).IndexOfAnyExcept(Hexadecimal) < 0
            ? import[..^17]
            : import;

    public Function.UntypedCallbackDelegate Body(string name) => name switch
    {
        "__wbindgen_init_externref_table" => (_, _, _) => Memory.InitialiseObjects(),
        "__wbindgen_cast_0000000000000003" => (_, a, r) => r[0] = Box(new JavaScript.Text(Memory.Span(Int(a, 0), Int(a, 1)).ToArray())),
        "__wbg___wbindgen_is_falsy" => Test(JavaScript.IsFalsy),
        "__wbg___wbindgen_is_undefined" => Test(value => value == JavaScript.Undefined),
        "__wbg___wbindgen_is_null" => Test(value => value is null),
        "__wbg___wbindgen_is_string" => Test(value => JavaScript.AsText(value) is not null),
        "__wbg___wbindgen_is_object" => Test(JavaScript.IsObject),
        "__wbg___wbindgen_is_function" => Test(_ => false),
        "__wbg_instanceof_Uint8Array" => Test(value => value is byte[]),
        "__wbg___wbindgen_string_get" => (_, a, _) => Memory.WritePair(Int(a, 0), JavaScript.AsText(Object(a, 1)) is { } text ? Memory.Write(text) : (0, 0)),
        "__wbg_get" => (_, a, r) => r[0] = Box(JavaScript.Property(Object(a, 0), Object(a, 1))),
        "__wbg_has" => (_, a, r) => r[0] = JavaScript.Property(Object(a, 0), Object(a, 1)) == JavaScript.Undefined ? 0 : 1,
        "__wbg_length" => (_, a, r) => r[0] = Object(a, 0) is byte[] bytes ? bytes.Length : 0,
        "__wbg_prototypesetcall" => (_, a, _) => ((byte[])Object(a, 2)!).CopyTo(Memory.Span(Int(a, 0), Int(a, 1))),
        "__wbg_now" => (_, _, r) => r[0] = (double)TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(),
        "__wbg_getRandomValues" => (_, a, _) => RandomNumberGenerator.Fill(Memory.Span(Int(a, 0), Int(a, 1))),
        "__wbg_iterator" or "__wbg_asyncIterator" => (_, _, r) => r[0] = Box(JavaScript.Symbol),
        "__wbg_static_accessor_GLOBAL_THIS" or "__wbg_static_accessor_SELF" => (_, _, r) => r[0] = Memory.Keep(JavaScript.GlobalThis),
        "__wbg_static_accessor_WINDOW" or "__wbg_static_accessor_GLOBAL" => (_, _, r) => r[0] = 0,
        "__wbg_Error" or "__wbg_new" => (_, a, r) => r[0] = Box(a.Length == 2 ? new JavaScript.Error(Text(a)) : new JavaScript.Nothing()),
        "__wbg_stack" => (_, a, _) => Memory.WritePair(Int(a, 0), Memory.Write("")),
        "__wbg_error" => (_, a, _) => KeepPanic(a),
        "__wbg___wbindgen_throw" => (_, a, _) => throw new InvalidOperationException(Text(a)),
        _ => (_, _, _) => throw new NotSupportedException($"The module called {name}"),
    };

    private void KeepPanic(ReadOnlySpan<ValueBox> arguments)
    {
        Panic = Text(arguments);
        Memory.Free(Int(arguments, 0), Int(arguments, 1));
    }

    private string Text(ReadOnlySpan<ValueBox> arguments) => Memory.ReadText(Int(arguments, 0), Int(arguments, 1));

    private static Function.UntypedCallbackDelegate Test(Func<object?, bool> test) => (_, a, r) => r[0] = test(Object(a, 0)) ? 1 : 0;

    private static int Int(ReadOnlySpan<ValueBox> arguments, int index) => arguments[index].AsInt32();

    private static object? Object(ReadOnlySpan<ValueBox> arguments, int index) => arguments[index].As<object>();

    private static ValueBox Box(object? value) => ValueBox.AsBox<object>(value!);
}
