using System.Text;
using Wasmtime;

namespace DataChallenge.Sources.Sparql.Engine;

/// <summary>An instance's linear memory and table of host objects, by wasm-bindgen's conventions.</summary>
internal sealed class ModuleMemory(Instance instance)
{
    private readonly Memory memory = instance.GetMemory("memory")!;
    private readonly Table objects = instance.GetTable("__wbindgen_externrefs")!;
    private readonly Func<int, int, int> allocate = instance.GetFunction<int, int, int>("__wbindgen_malloc")!;
    private readonly Action<int, int, int> free = instance.GetAction<int, int, int>("__wbindgen_free")!;
    private readonly Func<int> allocateObject = instance.GetFunction<int>("__externref_table_alloc")!;
    private readonly Action<int> freeObject = instance.GetAction<int>("__externref_table_dealloc")!;

    public long Bytes => memory.GetLength();

    public Span<byte> Span(int pointer, int length) => memory.GetSpan((long)(uint)pointer, length);

    public string ReadText(int pointer, int length) => Encoding.UTF8.GetString(Span(pointer, length));

    /// <summary>Copies text in; the module frees it.</summary>
    public (int Pointer, int Length) Write(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        var pointer = allocate(length, 1);
        Encoding.UTF8.GetBytes(text, Span(pointer, length));
        return (pointer, length);
    }

    /// <summary>Writes a (pointer, length) pair where the module asked for it.</summary>
    public void WritePair(int at, (int Pointer, int Length) pair)
    {
        memory.WriteInt32((uint)at, pair.Pointer);
        memory.WriteInt32((uint)at + 4, pair.Length);
    }

    public void Free(int pointer, int length) => free(pointer, length, 1);

    public int Keep(object value)
    {
        var index = allocateObject();
        objects.SetElement((uint)index, value);
        return index;
    }

    public object? Take(int index)
    {
        var value = objects.GetElement((uint)index);
        freeObject(index);
        return value;
    }

    /// <summary>The constants wasm-bindgen expects at the start of the table.</summary>
    public void InitialiseObjects()
    {
        var first = (uint)objects.Grow(4, JavaScript.Undefined);
        objects.SetElement(0, JavaScript.Undefined);
        objects.SetElement(first, JavaScript.Undefined);
        objects.SetElement(first + 1, null);
        objects.SetElement(first + 2, JavaScript.True);
        objects.SetElement(first + 3, JavaScript.False);
    }
}
