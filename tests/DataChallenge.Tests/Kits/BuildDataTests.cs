using System.Diagnostics;

namespace DataChallenge.Tests.Kits;

public class BuildDataTests
{
    [Theory]
    [InlineData("femmes-dans-nos-rues", "rues.ttl.gz")]
    [InlineData("premiers-pas", "rues.ttl")]
    public async Task Building_a_kits_data_again_gives_the_same_bytes(string kit, string file)
    {
        var folder = Path.Combine(BundledKitsTests.Folder, kit, "data");
        var output = Path.GetTempFileName();
        using var build = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "build.mjs"), output]) { RedirectStandardError = true })!;
        var said = await build.StandardError.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.Equal("", said);
        var (committed, made) = (await File.ReadAllBytesAsync(Path.Combine(folder, file)), await File.ReadAllBytesAsync(output));
        Assert.True(committed.SequenceEqual(made), $"{kit}/data/{file} is not what build.mjs makes");
        File.Delete(output);
    }
}
