using DataChallenge.Sources.Sparql.Syntax;
using DataChallenge.Sources.Sparql.Syntax.Tree;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DataChallenge.Tests.Sparql.Syntax;

public class SyntaxProperties
{
    private static readonly string[] Pieces =
    [
        "SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "WHERE", "{", "}", "(", ")", "[", "]", ".", ";", ",", "?x", "?y", "$z", "wd:Q5", "wdt:P31", "foo:bar",
        "<http://example.org/a>", "<", ">", "\"text\"", "\"open", "'''long'''", "@fr", "^^", "1", "-2.5", "3e4", "true", "a", "*", "+", "-", "/", "|", "^", "!", "=", "!=", "<=",
        "&&", "||", "OPTIONAL", "UNION", "MINUS", "FILTER", "BIND", "AS", "VALUES", "UNDEF", "SERVICE", "wikibase:label", "GRAPH", "NOT", "EXISTS", "IN", "COUNT",
        "GROUP", "BY", "ORDER", "HAVING", "LIMIT", "OFFSET", "REGEX", "IF", "WITH", "INCLUDE", "%n", "PREFIX", "BASE", "e:", "_:b", "#comment\n", "\u00A0", "“", "é", "\uD83D", "\0", "\\u0041",
    ];

    [FsCheck.Xunit.Property(MaxTest = 2_000)]
    public FsCheck.Property No_text_makes_the_parser_throw_and_faults_stand_inside_it()
    {
        var texts = Gen.Elements(Pieces).ArrayOf().Select(pieces => string.Join(' ', pieces));
        return Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var parse = SparqlParser.Parse(text);
            Assert.True(parse.IsWellFormed || parse.Faults.Count > 0);
            Assert.All(parse.Faults, fault => Assert.InRange(fault.Span.End, fault.Span.Start, text.Length));
        });
    }

    [FsCheck.Xunit.Property(MaxTest = 500)]
    public FsCheck.Property Printing_an_expression_and_reading_it_back_gives_the_same_print() => Prop.ForAll(Expressions(4).ToArbitrary(), expression =>
    {
        var print = SparqlPrinter.Print(expression);
        var parse = SparqlParser.Parse($"SELECT * {{ FILTER({print}) }}");
        Assert.Equal([], parse.Faults);
        Assert.Equal(print, SparqlPrinter.Print(((FilterPattern)((SelectForm)parse.Query!.Body).Where!.Parts[0]).Condition));
    });

    [FsCheck.Xunit.Property(MaxTest = 500)]
    public FsCheck.Property Printing_a_path_and_reading_it_back_gives_the_same_print() => Prop.ForAll(Paths(4).ToArbitrary(), path =>
    {
        var print = SparqlPrinter.Print(path);
        var parse = SparqlParser.Parse($"SELECT * {{ ?s {print} ?o }}");
        Assert.Equal([], parse.Faults);
        Assert.Equal(print, SparqlPrinter.Print(parse.Query!.All().OfType<Predicate>().Single().Verb));
    });

    private static Gen<Expression> Expressions(int depth)
    {
        Gen<Expression> leaf = Gen.OneOf(
            Gen.Elements("x", "année", "été2").Select(Expression (name) => new Variable(default, name)),
            Gen.Elements("1", "2.5", "1e3", "-4").Select(Expression (text) => new Literal(default, LiteralForm.Number, text, null, null)),
            Gen.Elements("", "a\"b", "l'été\n", "\\", "👩‍🔬").Select(Expression (text) => new Literal(default, LiteralForm.Quoted, text, "fr", null)),
            Gen.Elements("Q5", "Q42").Select(Expression (id) => new IriTerm(default, "wd", id)));
        if (depth == 0) return leaf;
        var inner = Expressions(depth - 1);
        return Gen.OneOf(
            leaf,
            from level in Gen.Elements("||", "&&", "+ -", "* /")
            from first in inner
            from rest in (from sign in Gen.Elements(level.Split(' ')) from operand in inner select new Operation(sign, operand)).NonEmptyListOf()
            select (Expression)new OperationChain(default, first, [.. rest.Take(3)]),
            from left in inner from sign in Gen.Elements("=", "!=", "<", ">", "<=", ">=") from right in inner select (Expression)new Comparison(default, left, sign, right),
            from sign in Gen.Elements('!', '+', '-') from operand in inner select (Expression)new UnaryExpression(default, sign, operand),
            from value in inner from not in Gen.Elements(true, false) from list in inner.ListOf() select (Expression)new InExpression(default, value, not, [.. list.Take(2)]),
            from text in inner select (Expression)new BuiltInCall(default, "STRLEN", [text]));
    }

    private static Gen<PropertyPath> Paths(int depth)
    {
        var leaf = Gen.Elements("P31", "P279").Select(PropertyPath (id) => new TermPath(default, new IriTerm(default, "wdt", id)));
        if (depth == 0) return leaf;
        var inner = Paths(depth - 1);
        return Gen.OneOf(
            leaf,
            from a in inner from b in inner select (PropertyPath)new AlternativePath(default, [a, b]),
            from a in inner from b in inner select (PropertyPath)new SequencePath(default, [a, b]),
            inner.Select(PropertyPath (path) => new InversePath(default, path)),
            from path in inner from sign in Gen.Elements('?', '*', '+') select (PropertyPath)new RepeatedPath(default, path, sign),
            leaf.Two().Select(PropertyPath (pair) => new NegatedPath(default, [pair.Item1, new InversePath(default, pair.Item2)])));
    }
}
