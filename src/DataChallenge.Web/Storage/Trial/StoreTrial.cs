using Microsoft.Extensions.Logging.Abstractions;

namespace DataChallenge.Web.Storage.Trial;

/// <summary>
/// Tries the store on this machine's disk, without the site: "store-trial write FOLDER" writes and prints each
/// acknowledged batch until it is killed, "check FOLDER ACKNOWLEDGED" looks for them, "measure FOLDER" prints figures.
/// </summary>
public static class StoreTrial
{
    public const string Command = "store-trial";

    internal static readonly DocumentKinds Kinds = new([new(typeof(TrialDocument), "trials", new DocumentKindBuilder<TrialDocument>().Index("writer", trial => trial.Writer).Indexes)]);

    public static async Task<int> Run(string[] args)
    {
        switch (args)
        {
            case ["write", var folder]:
                using (var store = Open(folder)) await TrialWriting.Run(store, Console.Out, CancellationToken.None);
                return 0;
            case ["check", var folder, var acknowledged]:
                using (var store = Open(folder))
                {
                    var report = await TrialWriting.Check(store, await File.ReadAllLinesAsync(acknowledged));
                    Console.WriteLine(report);
                    return report.Sound ? 0 : 1;
                }
            case ["measure", var folder]:
                using (var store = Open(folder)) await TrialMeasure.Run(store, Console.Out);
                return 0;
            default:
                await Console.Error.WriteLineAsync($"{Command} write FOLDER | check FOLDER ACKNOWLEDGED-FILE | measure FOLDER");
                return 2;
        }
    }

    public static LiteDbStore Open(string folder) =>
        new(Path.Combine(Directory.CreateDirectory(folder).FullName, "site.db"), Kinds, NullLogger<LiteDbStore>.Instance);
}

public sealed record TrialDocument(string Writer, int Number, string Text);
