using System.Net.Mail;

namespace DataChallenge.Web.Accounts;

internal static class Emails
{
    /// <summary>Something before and after one @, with a dot in the host: enough to catch slips. Only a message sent would prove more.</summary>
    public static bool LooksRight(string email) =>
        email.Length <= Account.EmailLength && MailAddress.TryCreate(email, out var read) && read.Address == email && read.Host.Contains('.');
}
