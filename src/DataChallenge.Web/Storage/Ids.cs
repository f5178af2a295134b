using System.Security.Cryptography;

namespace DataChallenge.Web.Storage;

/// <summary>Identifiers that sort by time of creation and are safe in an address: 16 letters and digits, the last six random.</summary>
public sealed class Ids(TimeProvider time)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public string New()
    {
        Span<char> id = stackalloc char[16];
        var moment = (ulong)time.GetUtcNow().ToUnixTimeMilliseconds();
        for (var place = 9; place >= 0; place--, moment >>= 5) id[place] = Alphabet[(int)(moment & 31)];
        RandomNumberGenerator.GetItems<char>(Alphabet, id[10..]);
        return new string(id);
    }
}
