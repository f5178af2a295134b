using System.Collections.Frozen;

namespace DataChallenge.Sources.Sparql.Syntax;

/// <summary>
/// Every bare word that SPARQL 1.1 knows (19.8 and the built-in functions of 17.4, updates included), and those of SPARQL 1.2 that Oxigraph
/// understands. Any other bare word is a mistake wherever it stands, which is told at its very place.
/// </summary>
internal static class Keywords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = """
        BASE PREFIX VERSION SELECT DISTINCT REDUCED AS CONSTRUCT DESCRIBE ASK FROM NAMED WHERE GROUP BY HAVING ORDER ASC DESC LIMIT OFFSET VALUES UNDEF
        OPTIONAL GRAPH SERVICE SILENT BIND MINUS UNION FILTER EXISTS NOT IN a true false LATERAL
        INSERT DELETE DATA LOAD CLEAR CREATE DROP COPY MOVE ADD WITH USING INTO TO DEFAULT ALL
        STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN UCASE LCASE ENCODE_FOR_URI CONTAINS STRSTARTS STRENDS
        STRBEFORE STRAFTER YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ NOW UUID STRUUID MD5 SHA1 SHA256 SHA384 SHA512 COALESCE IF STRLANG STRDT
        SAMETERM ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC REGEX SUBSTR REPLACE COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT SEPARATOR
        ADJUST TRIPLE SUBJECT PREDICATE OBJECT ISTRIPLE LANGDIR HASLANG HASLANGDIR STRLANGDIR
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Has(ReadOnlySpan<char> word) => Words.Contains(word);
}
