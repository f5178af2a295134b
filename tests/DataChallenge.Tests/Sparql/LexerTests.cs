using DataChallenge.Sources.Sparql.Rewriting;
using DataChallenge.Sources.Sparql.Syntax;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DataChallenge.Tests.Sparql;

public class LexerTests
{
    private static readonly string[] Pieces =
    [
        "SELECT", " ", "\n", "\r\n", "?x", "$y", "?", "wd:Q42", ":", "a:b.c", "_:b1", "<http://e/>", "<", "<=", "\"t\"", "'''l'''", "\"", "'", "\\", "'''",
        "@fr-CA", "@", "1", "-1.5", "+1e9", ".5", "1.", "e", "{", "}", "(", ")", "[", "]", "^^", "^", "||", "|", "&&", "&", "!=", "!", "#", "# c\n",
        "é", "😀", "\uD800", "\0", "SERVICE", "wikibase:label", "bd:serviceParam", "LIMIT", "10", "VALUES", "UNION", "AS", "*", "/", ";", ",", ".", "-", "\\u00e9",
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Property(MaxTest = 2000)]
    public Property Whatever_the_text_its_tokens_put_end_to_end_are_the_text() => Prop.ForAll(Texts, Holds);

    [Property(MaxTest = 1000)]
    public bool Even_when_it_is_noise(string? noise) => Holds(noise ?? "");

    [Property(MaxTest = 2000)]
    public Property Whatever_the_text_preparing_it_does_not_fail() => Prop.ForAll(Texts, text =>
        QueryPreparation.Prepare(text, "fr", 100) is not Preparation.Ready ready
        || Enumerable.Range(0, ready.Query.Text.Length + 2).All(column => ready.Query.Problem($"error at 1:{column}: expected x") is { Line: >= 1, Column: >= 1, Length: >= 1 }));

    [Theory]
    [InlineData("wd:Q42.", "PrefixedName:wd:Q42 Mark:.")]
    [InlineData("ex:a.b:c%41\\,d", "PrefixedName:ex:a.b:c%41\\,d")]
    [InlineData("a.b:c", "PrefixedName:a.b:c")]
    [InlineData("a.b.c", "Word:a Mark:. Word:b Mark:. Word:c")]
    [InlineData(":", "PrefixedName::")]
    [InlineData("?x+5", "Variable:?x IntegerNumber:+5")]
    [InlineData("5.", "IntegerNumber:5 Mark:.")]
    [InlineData("5.e3 .5 -5.5e-3 5.5", "DoubleNumber:5.e3 DecimalNumber:.5 DoubleNumber:-5.5e-3 DecimalNumber:5.5")]
    [InlineData("?a<?b", "Variable:?a Mark:< Variable:?b")]
    [InlineData("<=<http://e/a>", "Mark:<= Iri:<http://e/a>")]
    [InlineData("'a\\'b'@fr-CA", "Text:'a\\'b' LanguageTag:@fr-CA")]
    [InlineData("\"\"\"a\"b\"\"\"^^xsd:string", "Text:\"\"\"a\"b\"\"\" Mark:^^ PrefixedName:xsd:string")]
    [InlineData("'' \"\"", "Text:'' Text:\"\"")]
    [InlineData("'open", "UnclosedText:'open")]
    [InlineData("_:b.1. ", "BlankNode:_:b.1 Mark:.")]
    [InlineData("P31/P279*", "Word:P31 Mark:/ Word:P279 Mark:*")]
    [InlineData("?été $d_1", "Variable:?été Variable:$d_1")]
    [InlineData("→", "Unknown:→")]
    [InlineData("wdt:P31?", "PrefixedName:wdt:P31 Mark:?")]
    public void Terminals_are_told_apart(string text, string expected)
    {
        var read = SparqlText.Read(text);
        Assert.Equal(expected, string.Join(' ', read.Tokens.Where(token => !token.IsTrivia).Select(token => $"{token.Kind}:{read.Of(token)}")));
    }

    [Fact]
    public void Places_count_lines_and_UTF16_columns_from_one()
    {
        var read = SparqlText.Read("a\r\n😀b\nc\rd");
        Assert.Equal(new TextPlace(2, 3), read.PlaceOf(5));
        Assert.Equal(new TextPlace(4, 2), read.PlaceOf(10));
        Assert.Equal(5, read.OffsetOf(2, 2)); // an engine counts the emoji as one
    }

    [Theory]
    [InlineData("a.")]
    [InlineData("<a")]
    [InlineData("ex:a.")]
    [InlineData("'")]
    [InlineData("{ SELECT * ")]
    [InlineData("1e")]
    [InlineData("(?x ")]
    public void Hostile_repetitions_take_no_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.True(Holds(text));
        QueryPreparation.Prepare(text, "fr", 100);
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(2), piece);
    }

    private static bool Holds(string text)
    {
        var read = SparqlText.Read(text);
        return string.Concat(read.Tokens.Select(token => read.Of(token).ToString())) == text && read.Tokens.All(token => token.Length > 0);
    }
}
