using System.Text;
using QRCoder;

namespace DataChallenge.Web.Events;

/// <summary>The address of a code as a picture a telephone reads.</summary>
public static class QrCode
{
    public static string Svg(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var row = 0; row < modules.Count; row++)
            for (var column = 0; column < modules[row].Count; column++)
                if (modules[row][column]) path.Append('M').Append(column).Append(' ').Append(row).Append("h1v1h-1z");
        // Always dark on white, whatever the theme: readers expect it. The matrix brings its own quiet zone.
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {modules.Count} {modules.Count}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{modules.Count}v{modules.Count}H0z"/><path d="{path}"/></svg>
            """;
    }
}
