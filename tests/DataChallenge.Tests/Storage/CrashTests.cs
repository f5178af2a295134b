using System.Diagnostics;
using DataChallenge.Web.Storage.Trial;

namespace DataChallenge.Tests.Storage;

/// <summary>The short form of deploy/crash/kill9.sh: a process killed in full write, its store opened again.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task Killed_in_full_write_nothing_acknowledged_is_lost_and_no_batch_is_half_there()
    {
        var folder = Directory.CreateTempSubdirectory("datachallenge-crash-").FullName;
        var acknowledged = new List<string>();
        for (var round = 0; round < 3; round++)
        {
            await WriteUntilKilled(folder, acknowledged, lines: 150 + (round * 400));
            using var store = StoreTrial.Open(folder);
            var report = await TrialWriting.Check(store, acknowledged);
            Assert.True(report.Sound, report.ToString());
            Assert.Equal(acknowledged.Count, report.Acknowledged);
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task WriteUntilKilled(string folder, List<string> acknowledged, int lines)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "DataChallenge.Web.dll");
        using var writer = Process.Start(new ProcessStartInfo("dotnet", [program, StoreTrial.Command, "write", folder]) { RedirectStandardOutput = true })!;
        var text = "";
        for (var read = 0; read < lines && await writer.StandardOutput.ReadLineAsync() is { } line; read++) text += line + "\n";
        writer.Kill();
        await writer.WaitForExitAsync();
        // What the process said before it died still counts; a line cut short does not.
        text += await writer.StandardOutput.ReadToEndAsync();
        acknowledged.AddRange(text.Split('\n')[..^1]);
    }
}
