using DataChallenge.Sources.Sparql.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace DataChallenge.Tests.Sparql;

public class ModuleTests
{
    /// <summary>wasm-bindgen's imports as of oxigraph 0.5.11. When this fails after an upgrade, read the new web.js and mend ModuleHost.</summary>
    private const string KnownImports = """
        __wbg_Error __wbg___wbindgen_debug_string __wbg___wbindgen_is_falsy __wbg___wbindgen_is_function __wbg___wbindgen_is_null __wbg___wbindgen_is_object
        __wbg___wbindgen_is_string __wbg___wbindgen_is_undefined __wbg___wbindgen_string_get __wbg___wbindgen_throw __wbg__wbg_cb_unref __wbg_asyncIterator
        __wbg_asyncparseriterator_new __wbg_blanknode_new __wbg_call __wbg_defaultgraph_new __wbg_done __wbg_error __wbg_getRandomValues __wbg_get __wbg_has
        __wbg_instanceof_Uint8Array __wbg_iterator __wbg_length __wbg_literal_new __wbg_namednode_new __wbg_new __wbg_new_typed __wbg_next __wbg_now
        __wbg_parseriterator_new __wbg_parseriteratorresult_new __wbg_prototypesetcall __wbg_push __wbg_quad_new __wbg_queueMicrotask __wbg_resolve __wbg_set
        __wbg_stack __wbg_static_accessor_GLOBAL __wbg_static_accessor_GLOBAL_THIS __wbg_static_accessor_SELF __wbg_static_accessor_WINDOW __wbg_then
        __wbg_value __wbg_variable_new __wbg_warn __wbindgen_cast_0000000000000001 __wbindgen_cast_0000000000000002 __wbindgen_cast_0000000000000003
        __wbindgen_cast_0000000000000004 __wbindgen_init_externref_table
        """;

    [Fact]
    public void The_module_imports_what_the_host_was_written_for()
    {
        var known = KnownImports.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
        Assert.Equal(known, TestEngine.Module.Value.Imports.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_compiled_module_that_was_damaged_is_compiled_again()
    {
        var folder = Directory.CreateTempSubdirectory("engine-cache-");
        var options = new EngineOptions { ModuleCache = folder.FullName };
        _ = TestEngine.Module.Value;
        foreach (var kept in Directory.GetFiles(TestEngine.Options().ModuleCache)) File.Copy(kept, Path.Combine(folder.FullName, Path.GetFileName(kept)));
        using (var read = OxigraphModule.Open(options)) Assert.False(read.Compiled);
        var code = folder.GetFiles("*.cwasm").Single().FullName;
        var bytes = await File.ReadAllBytesAsync(code);
        bytes[bytes.Length / 2] ^= 0xFF;
        await File.WriteAllBytesAsync(code, bytes);
        using var again = OxigraphModule.Open(options);
        Assert.True(again.Compiled);
        using var pool = new OxigraphPool(new(() => again), [TestEngine.File("wd:Q1 rdfs:label 'un' .")], options, NullLogger.Instance);
        Assert.Equal("l\nun", await pool.Answer("SELECT ?l { ?x ?p ?l }"));
        using (var read = OxigraphModule.Open(options)) Assert.False(read.Compiled);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Clock_and_chance_work_inside_the_module()
    {
        using var pool = TestEngine.Pool("");
        Assert.Equal("ok\ntrue", await pool.Answer("SELECT ((YEAR(NOW()) > 2025 && RAND() < 1 && STRLEN(STRUUID()) = 36) AS ?ok) { }"));
    }
}
