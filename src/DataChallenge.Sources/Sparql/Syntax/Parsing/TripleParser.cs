using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax.Parsing;

/// <summary>Statements, property paths, collections and property lists: rules 52, 55 and 75 to 105.</summary>
internal sealed class TripleParser(TokenCursor cursor, TermParser terms)
{
    public bool StartsTriples() =>
        cursor.Is(TokenKind.Variable) || terms.StartsIri() || terms.StartsLiteral() || cursor.Is(TokenKind.BlankNode) || cursor.IsMark("[") || cursor.IsMark("(");

    /// <summary>Statements up to something else; a forgotten dot between two is noted and imagined.</summary>
    public TriplesBlock Block()
    {
        var groups = new List<TripleGroup>();
        var start = cursor.Here.Start;
        while (StartsTriples())
        {
            var before = cursor.Position;
            groups.Add(SameSubject());
            if (cursor.TryMark(".")) continue;
            if (StartsTriples() && cursor.Position > before) cursor.Add(new(FaultKind.MissingDot, new(cursor.LastEnd, cursor.LastEnd), Expected.Mark, "."));
            else break;
        }
        return new(new(start, Math.Max(start, cursor.LastEnd)), groups);
    }

    private TripleGroup SameSubject()
    {
        var start = cursor.Here.Start;
        var subject = Node()!;
        // "[ … ] ." and "( … ) ." may say nothing more; any other subject needs a property.
        var optional = subject is PropertyList or Collection;
        var predicates = optional && !StartsVerb() ? [] : Predicates();
        return new(new(start, cursor.LastEnd), subject, predicates);
    }

    private bool StartsVerb() => cursor.Is(TokenKind.Variable) || terms.StartsIri() || cursor.IsWord("a") && Text("a") || cursor.IsMark("^") || cursor.IsMark("!") || cursor.IsMark("(");

    private bool Text(string exact) => cursor.Text.SequenceEqual(exact);

    private List<Predicate> Predicates()
    {
        var predicates = new List<Predicate>();
        do
        {
            if (predicates.Count > 0)
            {
                while (cursor.TryMark(";")) { }
                if (!StartsVerb()) break;
            }
            var missed = !StartsVerb();
            if (missed && !MissVerb()) break;
            var start = cursor.Here.Start;
            var verb = missed ? NoVerb() : Verb();
            var objects = new List<GraphNode>();
            do
            {
                if (Node() is { } node) objects.Add(node);
                else { cursor.Miss(Expected.ObjectTerm); break; }
            } while (cursor.TryMark(","));
            predicates.Add(new(new(start, cursor.LastEnd), verb, objects));
        } while (cursor.TryMark(";"));
        return predicates;
    }

    /// <summary>Notes that the property is missing. A bare word in its place is passed over, and what follows is read as its object.</summary>
    private bool MissVerb()
    {
        cursor.Miss(Expected.Property);
        if (!cursor.Is(TokenKind.Word) || cursor.IsAnyWord("OPTIONAL", "FILTER", "BIND", "VALUES", "SERVICE", "MINUS", "GRAPH", "UNION", "SELECT", "ORDER", "GROUP", "LIMIT")) return false;
        cursor.Take();
        return true;
    }

    private TermPath NoVerb() => new(new(cursor.LastEnd, cursor.LastEnd), new IriTerm(new(cursor.LastEnd, cursor.LastEnd), null, ""));

    private GraphNode? Node()
    {
        if (terms.GraphTerm() is { } term) return term;
        var start = cursor.Here.Start;
        if (cursor.IsMark("["))
        {
            var open = cursor.Take();
            var predicates = Predicates();
            cursor.Close("]", open);
            return new PropertyList(new(start, cursor.LastEnd), predicates);
        }
        if (!cursor.IsMark("(")) return null;
        var parenthesis = cursor.Take();
        var items = new List<GraphNode>();
        while (Node() is { } item) items.Add(item);
        cursor.Close(")", parenthesis);
        return new Collection(new(start, cursor.LastEnd), items);
    }

    private PropertyPath Verb()
    {
        if (!cursor.Is(TokenKind.Variable)) return PathAlternative();
        var variable = terms.Variable();
        return new TermPath(variable.Span, variable);
    }

    private PropertyPath PathAlternative()
    {
        var first = PathSequence();
        if (!cursor.IsMark("|")) return first;
        var choices = new List<PropertyPath> { first };
        while (cursor.TryMark("|")) choices.Add(PathSequence());
        return new AlternativePath(new(first.Span.Start, cursor.LastEnd), choices);
    }

    private PropertyPath PathSequence()
    {
        var first = PathStep();
        if (!cursor.IsMark("/")) return first;
        var steps = new List<PropertyPath> { first };
        while (cursor.TryMark("/")) steps.Add(PathStep());
        return new SequencePath(new(first.Span.Start, cursor.LastEnd), steps);
    }

    private PropertyPath PathStep()
    {
        var start = cursor.Here.Start;
        if (!cursor.TryMark("^")) return PathElement();
        var inner = PathElement();
        return new InversePath(new(start, cursor.LastEnd), inner);
    }

    private PropertyPath PathElement()
    {
        var start = cursor.Here.Start;
        var inner = PathPrimary();
        foreach (var sign in "?*+")
            if (cursor.TryMark(sign.ToString())) return new RepeatedPath(new(start, cursor.LastEnd), inner, sign);
        return inner;
    }

    private PropertyPath PathPrimary()
    {
        var span = cursor.Here;
        if (terms.Iri() is { } iri) return new TermPath(iri.Span, iri);
        if (cursor.IsWord("a") && Text("a"))
        {
            cursor.Take();
            return new TermPath(span, new IriTerm(span, null, TermPath.TypeIri), A: true);
        }
        if (cursor.IsMark("("))
        {
            var open = cursor.Take();
            var inner = PathAlternative();
            cursor.Close(")", open);
            return inner;
        }
        if (cursor.TryMark("!")) return Negated(span.Start);
        cursor.Miss(Expected.Property);
        return NoVerb();
    }

    private NegatedPath Negated(int start)
    {
        var excluded = new List<PropertyPath>();
        if (!cursor.IsMark("(")) excluded.Add(OneOfNegated());
        else
        {
            var open = cursor.Take();
            if (!cursor.IsMark(")"))
                do excluded.Add(OneOfNegated()); while (cursor.TryMark("|"));
            cursor.Close(")", open);
        }
        return new(new(start, cursor.LastEnd), excluded);
    }

    private PropertyPath OneOfNegated()
    {
        var start = cursor.Here.Start;
        var inverse = cursor.TryMark("^");
        var span = cursor.Here;
        PropertyPath path;
        if (terms.Iri() is { } iri) path = new TermPath(iri.Span, iri);
        else if (cursor.IsWord("a") && Text("a")) { cursor.Take(); path = new TermPath(span, new IriTerm(span, null, TermPath.TypeIri), A: true); }
        else
        {
            cursor.Miss(Expected.Property);
            path = NoVerb();
        }
        return inverse ? new InversePath(new(start, cursor.LastEnd), path) : path;
    }
}
