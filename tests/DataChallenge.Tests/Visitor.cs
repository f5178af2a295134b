using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DataChallenge.Tests;

/// <summary>A person without JavaScript: opens pages, follows links, fills in and submits forms (antiforgery included).</summary>
public sealed class Visitor
{
    private static readonly HtmlParser Parser = new();

    public Visitor(HttpClient http, string language)
    {
        Http = http;
        Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public HttpClient Http { get; }

    public HttpStatusCode Status { get; private set; }

    public Uri? Address { get; private set; }

    public IHtmlDocument Page { get; private set; } = Parser.ParseDocument("");

    public string Text => Page.Body?.TextContent ?? "";

    public async Task<IHtmlDocument> Open(string path)
    {
        using var response = await Http.GetAsync(path);
        return await Show(response);
    }

    /// <summary>Submits the form that matches the selector with these values over the ones it holds, by the submit button named if any.</summary>
    public Task<IHtmlDocument> Submit(string formSelector, params (string Name, string Value)[] values)
    {
        var form = Page.QuerySelector(formSelector) as IHtmlFormElement ?? throw new InvalidOperationException($"No form {formSelector} on {Address}: {Text}");
        return Send(form, null, values);
    }

    /// <summary>Presses a button of a form that has several: goes where the button says, with these values over the ones the form holds.</summary>
    public Task<IHtmlDocument> Press(string buttonSelector, params (string Name, string Value)[] values)
    {
        var button = Page.QuerySelector(buttonSelector) as IHtmlButtonElement ?? throw new InvalidOperationException($"No button {buttonSelector} on {Address}: {Text}");
        var form = button.Form ?? throw new InvalidOperationException($"{buttonSelector} belongs to no form");
        return Send(form, button.GetAttribute("formaction"), values);
    }

    private async Task<IHtmlDocument> Send(IHtmlFormElement form, string? formAction, (string Name, string Value)[] values)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } box => (box.IsChecked ? box.Name : null, box.Value),
                IHtmlInputElement { Type: "submit" or "button" } => (null, ""),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value ?? ""),
                _ => (null, ""),
            };
            if (name is not null && values.All(v => v.Name != name)) fields.Add(new(name, value));
        }
        fields.AddRange(values.Select(v => new KeyValuePair<string, string>(v.Name, v.Value)));
        var action = formAction ?? (form.GetAttribute("action") is { Length: > 0 } given ? given : Address!.PathAndQuery);
        if (action.StartsWith('?')) action = Address!.AbsolutePath + action;
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
            return await Open($"{action.Split('?')[0]}?{query}");
        }
        using var content = new FormUrlEncodedContent(fields);
        using var response = await Http.PostAsync(action, content);
        return await Show(response);
    }

    private async Task<IHtmlDocument> Show(HttpResponseMessage response)
    {
        Status = response.StatusCode;
        Address = response.RequestMessage!.RequestUri;
        Page = Parser.ParseDocument(await response.Content.ReadAsStringAsync());
        return Page;
    }
}
