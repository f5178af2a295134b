using System.Text.RegularExpressions;
using DataChallenge.Sources.Results;
using DataChallenge.Web.Views;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace DataChallenge.Web.Kits.Reading;

/// <summary>Reads one kit's folder as challenges/README.md describes it, and gives every error there is rather than the first.</summary>
internal sealed partial class KitReader
{
    private static readonly string[] ViewKinds = Names<ViewKind>();
    private static readonly string[] DeliverableKinds = Names<DeliverableKind>();
    private readonly string folder;
    private readonly string id;
    private readonly KitErrors errors;
    private readonly KitFiles files;

    private KitReader(string folder)
    {
        this.folder = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        id = Path.GetFileName(this.folder);
        errors = new(id);
        files = new(this.folder, errors);
    }

    public static KitReading Read(string folder)
    {
        var reader = new KitReader(folder);
        var kit = reader.Read();
        return new(reader.errors.Found.Count == 0 ? kit : null, reader.errors.Found);
    }

    private Kit? Read()
    {
        if (!Identifier().IsMatch(id)) errors.Add(KitNode.File, null, "BadFolderName", id);
        return Yaml() is { } root ? Compose(new(root, KitFields.Kit, errors)) : null;
    }

    private YamlMappingNode? Yaml()
    {
        if (files.Text(new(KitNode.File, KitNode.File, null), KitLimits.Yaml) is not { } text) return null;
        try
        {
            if (!IsPlain(text)) return null;
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents is [{ RootNode: YamlMappingNode root }]) return root;
            errors.Add(KitNode.File, 1, "NotAKit");
        }
        catch (YamlException problem)
        {
            errors.Add(KitNode.File, (int)problem.Start.Line, "BadYaml", problem.InnerException?.Message ?? problem.Message);
        }
        return null;
    }

    /// <summary>Looks at the events before anything is built of them: aliases and deep nesting can make a small file grow without end.</summary>
    private bool IsPlain(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            var problem = parser.Current is AnchorAlias ? "Alias" : depth > KitLimits.Depth ? "TooDeep" : null;
            if (problem is null) continue;
            errors.Add(KitNode.File, (int)parser.Current.Start.Line, problem);
            return false;
        }
        return true;
    }

    private Kit Compose(KitNode kit)
    {
        var sources = Unique(kit.Items("sources", KitFields.Source), Source, source => source.Id);
        var layers = Unique(kit.Items("layers", KitFields.Layer), Layer, layer => layer.Id);
        var queries = Unique(kit.Items("queries", KitFields.Query), node => Query(node, sources, layers), query => query.Id);
        var deliverables = Unique(kit.Items("deliverables", KitFields.Deliverable), Deliverable, deliverable => deliverable.Id);
        var phases = Unique(kit.Items("phases", KitFields.Phase), node => Phase(node, queries, deliverables), phase => phase.Id);
        if (sources.Count == 0) errors.Add(KitNode.File, kit.LineFor("sources"), "Empty", "sources");
        if (phases.Count == 0) errors.Add(KitNode.File, kit.LineFor("phases"), "Empty", "phases");
        return new()
        {
            Id = id,
            Folder = folder,
            Accent = kit.Choice("accent", Kit.Accents),
            Licence = Licence.Find(KnownLicence(kit)) ?? Licence.Known[0],
            Title = kit.Words("title"),
            Summary = kit.Words("summary"),
            Problem = Markdown(kit, "problem"),
            TeacherNotes = Markdown(kit, "teacher"),
            Sources = sources,
            Layers = layers,
            Queries = queries,
            Phases = phases,
            Deliverables = deliverables,
        };
    }

    private KitSource Source(KitNode node)
    {
        var names = node.Names("files");
        if (names.Count == 0) errors.Add(KitNode.File, node.LineFor("files"), "Empty", "files");
        var contents = names.Select(name => DataFile(name)).OfType<byte[]>().ToList();
        return new(
            Identity(node), node.Words("title"), node.Words("description"), node.Date("date"), KnownLicence(node),
            node.Text("attribution"), Homepage(node), [.. names.Select(name => name.Text)])
        {
            Version = KitFiles.Version(contents),
        };
    }

    private byte[]? DataFile(Word name)
    {
        if (!name.Text.EndsWith(".ttl", StringComparison.Ordinal) && !name.Text.EndsWith(".ttl.gz", StringComparison.Ordinal))
            errors.Add(KitNode.File, name.Line, "NotTurtleName", name.Text);
        if (files.Bytes(new(name.Text, KitNode.File, name.Line), KitLimits.Data) is not { } content) return null;
        if (files.Decode(content, name.Text) is { } turtle) TurtleCheck.Check(turtle, name.Text, errors);
        return content;
    }

    private KitLayer Layer(KitNode node)
    {
        var file = new Named(node.Text("file"), KitNode.File, node.LineFor("file"));
        var content = file.Name.Length > 0 ? files.Bytes(file, KitLimits.Layer) : null;
        if (content is not null) GeoJsonCheck.Check(content, file.Name, errors);
        return new(Identity(node), node.Words("title"), file.Name, KnownLicence(node), node.Text("attribution"))
        {
            Version = KitFiles.Version(content ?? []),
        };
    }

    private KitQuery Query(KitNode node, IReadOnlyList<KitSource> sources, IReadOnlyList<KitLayer> layers)
    {
        var source = Existing(new(node.Text("source"), node.LineFor("source")), "source", sources.Select(s => s.Id));
        var file = new Named(node.Text("file"), KitNode.File, node.LineFor("file"));
        var sparql = file.Name.Length > 0 ? files.Text(file, KitLimits.Query) : null;
        if (sparql is not null) QueryCheck.Check(sparql, file.Name, errors);
        return new(Identity(node), source, node.Words("title"), node.Words("explanation"), sparql ?? "", View(node, layers));
    }

    private ViewSpec? View(KitNode query, IReadOnlyList<KitLayer> layers)
    {
        if (query.Inner("view", KitFields.View) is not { } node) return null;
        return new()
        {
            Kind = Enum.TryParse<ViewKind>(node.Choice("kind", ViewKinds), ignoreCase: true, out var kind) ? kind : ViewKind.Table,
            Label = node.OptionalText("label"),
            Value = node.OptionalText("value"),
            Point = node.OptionalText("point"),
            Group = node.OptionalText("group"),
            Layers = [.. node.Names("layers").Select(layer => $"{id}/{Existing(layer, "layer", layers.Select(l => l.Id))}")],
        };
    }

    private KitPhase Phase(KitNode node, IReadOnlyList<KitQuery> queries, IReadOnlyList<KitDeliverable> deliverables) => new(
        Identity(node), node.Words("title"), node.Words("goal"), Markdown(node, "guidance"), node.Number("minutes", 1, KitLimits.Minutes),
        [.. node.Names("queries").Select(name => Existing(name, "query", queries.Select(q => q.Id)))],
        [.. node.Names("deliverables").Select(name => Existing(name, "deliverable", deliverables.Select(d => d.Id)))]);

    private KitDeliverable Deliverable(KitNode node) => new(
        Identity(node),
        Enum.TryParse<DeliverableKind>(node.Choice("kind", DeliverableKinds), ignoreCase: true, out var kind) ? kind : DeliverableKind.Text,
        node.Words("title"),
        Markdown(node, "ask"));

    /// <summary>A field that names a Markdown file without its language: texts/problem stands for texts/problem.fr.md and texts/problem.en.md.</summary>
    private Localized Markdown(KitNode node, string field)
    {
        if (node.Text(field) is not { Length: > 0 } stem) return new("", "");
        return new(In("fr"), In("en"));

        string In(string language)
        {
            var file = new Named($"{stem}.{language}.md", KitNode.File, node.LineFor(field));
            if (files.Text(file, KitLimits.Text) is not { } text) return "";
            if (string.IsNullOrWhiteSpace(text)) errors.Add(file.Name, 1, "EmptyText");
            return text;
        }
    }

    private string Identity(KitNode node)
    {
        var value = node.Text("id");
        if (value.Length > 0 && !Identifier().IsMatch(value)) errors.Add(KitNode.File, node.LineFor("id"), "BadId", value);
        return value;
    }

    private string KnownLicence(KitNode node) => node.Choice("licence", Licence.Known.Select(licence => licence.Id));

    private string? Homepage(KitNode node)
    {
        var value = node.OptionalText("homepage");
        if (value is not null && !(Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps))
            errors.Add(KitNode.File, node.LineFor("homepage"), "NotHttps", value);
        return value;
    }

    private string Existing(Word name, string what, IEnumerable<string> existing)
    {
        if (name.Text.Length > 0 && !existing.Contains(name.Text))
            errors.Add(KitNode.File, name.Line, "UnknownReference", what, name.Text, string.Join(", ", existing));
        return name.Text;
    }

    private List<T> Unique<T>(IEnumerable<KitNode> nodes, Func<KitNode, T> read, Func<T, string> identity)
    {
        var seen = new HashSet<string>();
        var items = new List<T>();
        foreach (var node in nodes)
        {
            var item = read(node);
            items.Add(item);
            if (identity(item) is { Length: > 0 } value && !seen.Add(value)) errors.Add(KitNode.File, node.LineFor("id"), "DuplicateId", value);
        }
        return items;
    }

    private static string[] Names<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Identifier();
}
