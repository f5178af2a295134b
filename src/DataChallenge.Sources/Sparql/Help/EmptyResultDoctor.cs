using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>Why a query has no answer.</summary>
public enum EmptyCause
{
    /// <summary>One part alone matches nothing in the source.</summary>
    PartMatchesNothing,
    /// <summary>Each part matches something, but these never together.</summary>
    NeverTogether,
    /// <summary>The pattern matches; HAVING, OFFSET or LIMIT leaves nothing.</summary>
    ModifiersKeepNothing,
    /// <summary>Not found within the number of tries.</summary>
    NotFound,
}

/// <summary>The smallest part found that makes the answer empty.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Parts">Where its statements and filters stand.</param>
/// <param name="Tries">How many questions were put to the source.</param>
public sealed record EmptyFinding(EmptyCause Cause, IReadOnlyList<Span> Parts, int Tries);

/// <summary>
/// Finds the smallest part of a pattern that makes the answer empty, by asking the source whether growing, then shrinking, subsets
/// of its parts match anything. Each question is an ASK, so that the source stops at the first match.
/// </summary>
public static class EmptyResultDoctor
{
    /// <summary>The most questions put to a source for one query.</summary>
    public const int MostTries = 40;

    /// <summary>A part that can be left out: one statement, or another part of the outermost group.</summary>
    private sealed record Atom(Pattern Pattern, HashSet<string> Binds, HashSet<string> Needs);

    /// <summary>Examines a well-formed query whose answer is empty.</summary>
    /// <param name="query">The query.</param>
    /// <param name="matches">Whether an ASK query has a match; null when the source could not say.</param>
    public static async Task<EmptyFinding> Examine(Query query, Func<string, Task<bool?>> matches)
    {
        var tries = 0;
        if (query.Body.Where is not { } where) return new(EmptyCause.NotFound, [], tries);
        var atoms = Atoms(where, query.Values);
        var failing = new List<Atom>();
        foreach (var atom in atoms.OrderBy(atom => atom.Needs.Count > 0)) // filters and binds last: they look at what the others bind
        {
            failing.Add(atom);
            if (await Ask(failing) is not { } found) return new(EmptyCause.NotFound, [], tries);
            if (!found) return await Shrink();
        }
        return new(EmptyCause.ModifiersKeepNothing, [query.Body.Modifiers.Span], tries);

        async Task<EmptyFinding> Shrink()
        {
            for (var index = failing.Count - 2; index >= 0; index--) // the last one is what broke it
            {
                var without = failing.Where((_, place) => place != index).ToList();
                if (!IsComplete(without)) continue;
                if (await Ask(without) is not { } found) break;
                if (!found) failing = without;
            }
            return new(failing.Count == 1 ? EmptyCause.PartMatchesNothing : EmptyCause.NeverTogether, [.. failing.Select(atom => atom.Pattern.Span).Order(BySpan)], tries);
        }

        async Task<bool?> Ask(List<Atom> parts)
        {
            if (++tries > MostTries) return null;
            var group = new GroupPattern(default, [.. parts.Select(part => part.Pattern)]);
            return await matches(SparqlPrinter.Print(new Query(default, query.Prologue, new AskForm(default, query.Body.Dataset, group, NoModifiers), null, [])));
        }
    }

    private static readonly Modifiers NoModifiers = new(default, [], [], [], null, null);

    private static readonly Comparer<Span> BySpan = Comparer<Span>.Create((a, b) => a.Start.CompareTo(b.Start));

    private static List<Atom> Atoms(GroupPattern where, InlineData? values)
    {
        var atoms = new List<Atom>();
        foreach (var part in where.Parts)
        {
            if (part is OptionalPattern || Wikibase.IsLabelService(part)) continue; // these take nothing away
            if (part is TriplesBlock block) atoms.AddRange(block.Groups.SelectMany(Statements).Select(statement => new Atom(statement, Scope.Of(statement), [])));
            else if (part is FilterPattern or BindPattern or MinusPattern) atoms.Add(new(part, Scope.Of(part), Needs(part)));
            else atoms.Add(new(part, Scope.Of(part), []));
        }
        if (values is not null) atoms.Add(new(values, Scope.Of(values), []));
        return atoms;
    }

    private static IEnumerable<TriplesBlock> Statements(TripleGroup group)
    {
        if (group.Predicates.Count == 0) yield return new(group.Span, [group]);
        foreach (var predicate in group.Predicates)
        {
            var span = predicate == group.Predicates[0] ? new Span(group.Span.Start, predicate.Span.End) : predicate.Span;
            yield return new(span, [group with { Predicates = [predicate] }]);
        }
    }

    private static HashSet<string> Needs(Pattern part) => part switch
    {
        FilterPattern { Condition: ExistsExpression } or MinusPattern => [],
        BindPattern bind => [.. bind.Expression.All().OfType<Variable>().Select(variable => variable.Name)],
        _ => [.. part.All().OfType<Variable>().Select(variable => variable.Name)],
    };

    /// <summary>Whether everything that a filter or bind looks at still gets its value: else leaving a part out would empty the answer by itself.</summary>
    private static bool IsComplete(List<Atom> atoms) => atoms.TrueForAll(atom => atom.Needs.All(name => atoms.Any(other => other != atom && other.Binds.Contains(name))));
}
