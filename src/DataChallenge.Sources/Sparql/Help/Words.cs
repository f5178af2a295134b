using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;

namespace DataChallenge.Sources.Sparql.Help;

/// <summary>Nodes of the tree as words.</summary>
internal static class Words
{
    public static Word Of(Expression expression) => expression switch
    {
        Variable variable => new(WordKind.Variable, variable.Name),
        IriTerm iri => new(WordKind.Entity, iri.Prefix is null ? iri.Local : $"{iri.Prefix}:{iri.Local}", Wikibase.Full(iri)),
        Literal literal => new(WordKind.Value, literal.Text),
        _ => new(WordKind.Code, SparqlPrinter.Print(expression)),
    };

    public static Word Of(PropertyPath path) => path is TermPath { A: false } term ? Of(term.Term) : new(WordKind.Code, SparqlPrinter.Print(path));
}
