using System.Net;
using System.Text;

namespace DigestBot.Tests.Intake;

/// <summary>Writes feeds and pages for a loopback site.</summary>
internal static class FeedOf
{
    public const string Type = "application/rss+xml; charset=utf-8";

    /// <summary>An RSS feed of items that are written already.</summary>
    public static string Items(string title, params string[] items) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>{title}</title><link>https://harbourgazette.example/</link>{string.Concat(items)}</channel></rss>";

    public static string Item(string title, Uri link, DateTimeOffset? published, string? guid = null, string teaser = "")
    {
        var item = new StringBuilder($"<item><title>{WebUtility.HtmlEncode(title)}</title><link>{WebUtility.HtmlEncode(link.AbsoluteUri)}</link>");
        if (guid is not null)
        {
            item.Append($"<guid isPermaLink=\"false\">{guid}</guid>");
        }

        if (published is { } at)
        {
            item.Append($"<pubDate>{at:R}</pubDate>");
        }

        return item.Append($"<description>{WebUtility.HtmlEncode(teaser)}</description></item>").ToString();
    }

    /// <summary>An article's page: its text is about its title, and no other title's.</summary>
    public static string Page(string title, string more = "", string head = "") =>
        $"""
        <!DOCTYPE html><html><head><title>{title}</title><meta property="og:site_name" content="Harbour Gazette">{head}</head>
        <body><article><h1>{title}</h1><p>{Sentences(title)}</p><p>“{title} is what the harbour waited for,” said Mara Lind, the harbour commissioner. {more}</p></article></body></html>
        """;

    private static string Sentences(string title) => string.Join(
        ' ',
        new[] { "was the talk of the quays on Monday", "took the council a whole evening", "will be looked at again in spring", "cost more than the crews had expected", "brought people from all the islands" }
            .Select(end => $"{title} {end}."));
}
