using DataChallenge.Sources.Results;
using Microsoft.Extensions.Localization;

namespace DataChallenge.Web.Views;

/// <summary>What every drawing of a result must say.</summary>
internal sealed class Notices(IStringLocalizer<ViewText> texts)
{
    public List<string> Of(Result result)
    {
        var notices = new List<string>();
        if (result.Truncated) notices.Add(texts.Count("Truncated", result.Rows.Count));
        return notices;
    }
}
