using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>Labels without the service that gives them, and the service without labels.</summary>
internal static class LabelDoubts
{
    private const string Service = "  SERVICE wikibase:label { bd:serviceParam wikibase:language \"[AUTO_LANGUAGE],fr,en\". }\n";

    public static IEnumerable<Advice> About(Query query, VariableUse variables)
    {
        if (query.Body.Where is not { } where) yield break;
        var services = query.All().OfType<ServicePattern>().Where(Wikibase.IsLabelService).ToList();
        var bound = Scope.Of(where);
        var labels = variables.Names.Where(name => !bound.Contains(name) && Wikibase.Named(name) is { } named && bound.Contains(named)).ToList();
        if (services.Count == 0)
        {
            foreach (var label in labels.Take(1))
                yield return new(AdviceKind.LabelWithoutService, Severity.Doubt, variables.Occurrences[label].First().Span, [label, Wikibase.Named(label)!],
                    new Repair(new Edit(new(where.Span.End - 1, where.Span.End - 1), "\n" + Service)));
        }
        else if (labels.Count == 0 && services.TrueForAll(IsAutomatic))
            yield return new(AdviceKind.ServiceWithoutLabel, Severity.Hint, services[0].Span, [bound.FirstOrDefault(name => name.Length > 0) ?? "x"]);
    }

    /// <summary>Whether labels come by the names of variables: there are only settings inside.</summary>
    public static bool IsAutomatic(ServicePattern service) => !service.Group.All().OfType<Variable>().Any();
}
