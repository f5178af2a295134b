using DataChallenge.Sources.Sparql.Syntax;

namespace DataChallenge.Web.Kits.Reading;

/// <summary>Whether a prepared query reads as SPARQL, with the line and column where it does not.</summary>
internal static class QueryCheck
{
    public static void Check(string sparql, string file, KitErrors errors)
    {
        var parse = SparqlParser.Parse(sparql);
        if (parse.Faults is not [var fault, ..]) return;
        var place = parse.Source.PlaceOf(fault.Span.Start);
        var key = fault.Kind switch
        {
            FaultKind.Unclosed or FaultKind.UnclosedText => "QueryUnclosed",
            FaultKind.UnknownPrefix => "QueryPrefix",
            FaultKind.MissingDot => "QueryDot",
            FaultKind.Update => "QueryUpdate",
            _ when string.IsNullOrWhiteSpace(fault.Found) => "QueryEnd",
            _ => "BadQuery",
        };
        errors.Add(file, place.Line, key, place.Column, fault.Found ?? "");
    }
}
