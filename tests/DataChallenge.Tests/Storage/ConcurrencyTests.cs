using System.Globalization;
using DataChallenge.Web.Storage;
using DataChallenge.Web.Storage.Trial;

namespace DataChallenge.Tests.Storage;

/// <summary>Eight writers beside sixteen readers. STORE_SECONDS=20 gives the long form.</summary>
public sealed class ConcurrencyTests
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(
        double.Parse(Environment.GetEnvironmentVariable("STORE_SECONDS") ?? "5", CultureInfo.InvariantCulture));

    [Fact]
    public async Task Writers_and_readers_side_by_side_lose_nothing_and_meet_no_error()
    {
        var folder = Directory.CreateTempSubdirectory("datachallenge-busy-").FullName;
        var acknowledged = new StringWriter(CultureInfo.InvariantCulture);
        using (var store = StoreTrial.Open(folder))
        {
            using var stop = new CancellationTokenSource(Length);
            var readers = Enumerable.Range(0, 16).Select(reader => Task.Run(() => ReadOn(store, $"w{reader % 8}", stop.Token))).ToList();
            await TrialWriting.Run(store, acknowledged, stop.Token);
            var reads = await Task.WhenAll(readers);
            Assert.All(reads, count => Assert.True(count > 0));
        }
        using var reopened = StoreTrial.Open(folder);
        var report = await TrialWriting.Check(reopened, acknowledged.ToString().Split(Environment.NewLine));
        Assert.True(report.Sound, report.ToString());
        Assert.Equal(report.Acknowledged, report.Kept);
        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        reopened.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A document is there as soon as its stream says so: both were one batch.</summary>
    private static async Task<int> ReadOn(LiteDbStore store, string writer, CancellationToken stop)
    {
        var (reads, last) = (0, 0L);
        while (!stop.IsCancellationRequested)
        {
            foreach (var entry in await store.Read(writer, last, 50, CancellationToken.None))
            {
                Assert.Equal(++last, entry.Revision);
                Assert.NotNull(await store.Get<TrialDocument>($"{writer}-{last:D9}", CancellationToken.None));
                reads++;
            }
            await store.List<TrialDocument>("writer", writer, limit: 10, cancel: CancellationToken.None);
            reads++;
            await Task.Yield(); // readings end at once: without this the first readers would keep the threads to themselves
        }
        return reads;
    }
}
