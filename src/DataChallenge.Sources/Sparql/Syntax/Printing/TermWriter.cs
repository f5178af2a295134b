using System.Globalization;
using System.Text;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Syntax.Printing;

/// <summary>Writes terms, paths and statements.</summary>
internal sealed class TermWriter(Output output)
{
    private const int AlternativeLevel = 1, SequenceLevel = 2, InverseLevel = 3, RepeatedLevel = 4, PrimaryLevel = 5;

    public void Write(GraphNode node)
    {
        switch (node)
        {
            case Variable variable: output.Add("?" + variable.Name); break;
            case IriTerm iri: output.Add(iri.Prefix is null ? Iri(iri.Local) : $"{iri.Prefix}:{iri.Local}"); break;
            case Literal literal: Write(literal); break;
            case BlankNode blank: output.Add(blank.Label is null ? "[]" : "_:" + blank.Label); break;
            case Nil: output.Add("()"); break;
            case Collection collection:
                output.Add("( ");
                output.List(collection.Items, " ", Write);
                output.Add(" )");
                break;
            case PropertyList list:
                output.Add("[ ");
                Write(list.Predicates, " ; ");
                output.Add(" ]");
                break;
        }
    }

    private void Write(Literal literal)
    {
        output.Add(literal.Form == LiteralForm.Quoted ? Quote(literal.Text) : literal.Text);
        if (literal.Language is { } language) output.Add("@" + language);
        if (literal.Datatype is null) return;
        output.Add("^^");
        Write(literal.Datatype);
    }

    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                _ => quoted.Append(c),
            };
        return quoted.Append('"').ToString();
    }

    public static string Iri(string iri)
    {
        var written = new StringBuilder("<", iri.Length + 2);
        foreach (var c in iri)
            if (c <= ' ' || "<>\"{}|^`\\".Contains(c, StringComparison.Ordinal)) written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else written.Append(c);
        return written.Append('>').ToString();
    }

    public void Write(TripleGroup group)
    {
        Write(group.Subject);
        if (group.Predicates.Count == 0) return;
        output.Add(" ");
        var first = true;
        output.Deeper(() =>
        {
            foreach (var predicate in group.Predicates)
            {
                if (!first) { output.Add(" ;"); output.Line(); }
                first = false;
                Write(predicate);
            }
        });
    }

    private void Write(IReadOnlyList<Predicate> predicates, string separator) => output.List(predicates, separator, Write);

    private void Write(Predicate predicate)
    {
        Write(predicate.Verb);
        output.Add(" ");
        output.List(predicate.Objects, ", ", Write);
    }

    public void Write(PropertyPath path) => Write(path, AlternativeLevel);

    private void Write(PropertyPath path, int least)
    {
        var level = path switch
        {
            AlternativePath => AlternativeLevel,
            SequencePath => SequenceLevel,
            InversePath => InverseLevel,
            RepeatedPath => RepeatedLevel,
            _ => PrimaryLevel,
        };
        if (level < least) output.Add("(");
        switch (path)
        {
            case TermPath { A: true }: output.Add("a"); break;
            case TermPath term: Write(term.Term); break;
            case AlternativePath alternative: output.List(alternative.Choices, "|", choice => Write(choice, SequenceLevel)); break;
            case SequencePath sequence: output.List(sequence.Steps, "/", step => Write(step, InverseLevel)); break;
            case InversePath inverse: output.Add("^"); Write(inverse.Inner, RepeatedLevel); break;
            case RepeatedPath repeated: Write(repeated.Inner, PrimaryLevel); output.Add(repeated.Sign.ToString()); break;
            case NegatedPath negated:
                output.Add("!(");
                output.List(negated.Excluded, "|", excluded => Write(excluded, InverseLevel));
                output.Add(")");
                break;
        }
        if (level < least) output.Add(")");
    }
}
