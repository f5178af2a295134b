using System.Globalization;
using System.Text;

namespace DataChallenge.Sources.Sparql.Syntax.Parsing;

/// <summary>Escapes of texts and IRIs (SPARQL 1.1, 19.2 and 19.7).</summary>
internal static class Escapes
{
    /// <summary>The text with escapes resolved; null and the offset of the first bad one when there is one.</summary>
    public static (string? Text, int BadAt) Resolve(ReadOnlySpan<char> raw, bool named)
    {
        if (!raw.Contains('\\')) return (raw.ToString(), -1);
        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\') { text.Append(raw[at]); continue; }
            var sign = at + 1 < raw.Length ? raw[at + 1] : '\0';
            if (sign is 'u' or 'U')
            {
                var digits = sign == 'u' ? 4 : 8;
                if (at + 2 + digits > raw.Length || !int.TryParse(raw.Slice(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point) || !Rune.TryCreate(point, out var rune))
                    return (null, at);
                text.Append(rune.ToString());
                at += 1 + digits;
            }
            else if (named && "tbnrf\\\"'".IndexOf(sign, StringComparison.Ordinal) is var index and >= 0)
            {
                text.Append("\t\b\n\r\f\\\"'"[index]);
                at++;
            }
            else return (null, at);
        }
        return (text.ToString(), -1);
    }
}
