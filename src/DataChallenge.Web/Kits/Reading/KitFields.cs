namespace DataChallenge.Web.Kits.Reading;

/// <summary>The fields of kit.yaml, section by section: what the reader accepts and what challenges/README.md documents. A question mark ends what may be left out.</summary>
internal static class KitFields
{
    public static readonly string[] Kit = ["accent", "licence", "title", "summary", "problem", "teacher", "sources", "layers?", "queries", "phases", "deliverables?"];
    public static readonly string[] Source = ["id", "title", "description", "date", "licence", "attribution", "homepage?", "files"];
    public static readonly string[] Layer = ["id", "title", "file", "licence", "attribution"];
    public static readonly string[] Query = ["id", "source", "title", "explanation", "file", "view?"];
    public static readonly string[] View = ["kind", "label?", "value?", "point?", "group?", "layers?"];
    public static readonly string[] Phase = ["id", "title", "goal", "guidance", "minutes", "queries?", "deliverables?"];
    public static readonly string[] Deliverable = ["id", "kind", "title", "ask"];

    public static readonly IReadOnlyDictionary<string, string[]> Sections = new Dictionary<string, string[]>
    {
        ["kit"] = Kit,
        ["sources"] = Source,
        ["layers"] = Layer,
        ["queries"] = Query,
        ["view"] = View,
        ["phases"] = Phase,
        ["deliverables"] = Deliverable,
    };
}
