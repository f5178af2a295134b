using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary><c>wd:</c> before a property, <c>wdt:</c> before an item.</summary>
internal static class PrefixDoubts
{
    public static IEnumerable<Advice> About(Query query)
    {
        var verbs = query.All().OfType<TermPath>().Select(path => path.Term).OfType<IriTerm>().ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var iri in query.All().OfType<IriTerm>())
        {
            if (iri.Prefix == "wd" && verbs.Contains(iri) && Wikibase.IsPropertyId(iri.Local))
                yield return Prefix(AdviceKind.ItemPrefixOnProperty, iri, "wdt");
            else if (iri.Prefix is "wdt" or "p" or "ps" && Wikibase.IsItemId(iri.Local))
                yield return Prefix(AdviceKind.PropertyPrefixOnItem, iri, "wd");
        }
    }

    private static Advice Prefix(AdviceKind kind, IriTerm iri, string meant) => new(kind, Severity.Doubt, iri.Span, [$"{iri.Prefix}:{iri.Local}", $"{meant}:{iri.Local}"],
        new Repair(new Edit(new(iri.Span.Start, iri.Span.Start + iri.Prefix!.Length), meant)));
}
