using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using DigestBot.Testing.Web;

namespace DigestBot.Tests.Intake;

/// <summary>Thirty feeds with three hundred articles that appear over three days, on a site where everything goes wrong now and then.</summary>
internal sealed class StormySite(TimeProvider time) : IAsyncDisposable
{
    public const int Feeds = 30;
    public const int Articles = 300;

    private const int EntriesShown = 25;
    private const int OldEntries = 6;

    private readonly LoopbackSite site = new();
    private readonly DateTimeOffset start = time.GetUtcNow();

    public static IEnumerable<string> Titles => Enumerable.Range(0, Articles).Select(TitleOf);

    public IReadOnlyList<SiteRequest> Requests => site.Requests;

    public Uri FeedAt(int feed) => site.At($"/feed/{feed}");

    public void Open() => site.Answer = Answer;

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private static string TitleOf(int article) => $"Council counts quay {article}";

    // Each article stands in one, two or three feeds.
    private static bool Shows(int feed, int article) => article % Feeds == feed || (article % 4 == 1 && (article * 7) % Feeds == feed) || (article % 10 == 3 && (article * 11) % Feeds == feed);

    private DateTimeOffset PublishedAt(int article) => start.AddMinutes(30 + (article * (3 * 24 * 60 - 60.0) / Articles));

    private SiteAnswer Answer(SiteRequest request)
    {
        var parts = request.Path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["feed", var name] => Feed(request, Number(name), isOldPlace: true),
            ["moved", var name] => Feed(request, Number(name), isOldPlace: false),
            ["article", var name] => Page(request, Number(name)),
            ["final", var name] => PageOf(Number(name)),
            ["old", var name] => SiteAnswer.Text(FeedOf.Page($"Yesterday on quay {name}"), "text/html; charset=utf-8"),
            _ => SiteAnswer.Of(404),
        };
    }

    private static int Number(string name) => int.Parse(name, CultureInfo.InvariantCulture);

    private SiteAnswer Feed(SiteRequest request, int feed, bool isOldPlace)
    {
        if (isOldPlace && feed % 7 == 6 && time.GetUtcNow() - start > TimeSpan.FromHours(20))
        {
            return SiteAnswer.Redirect($"/moved/{feed}", feed % 2 == 0 ? 301 : 308);
        }

        // The first visits add it.
        return (request.Visit, feed % 10) switch
        {
            (5, 0) => Huge(),
            (5, 1) => Bomb(),
            (5, 2) when feed < 10 => SiteAnswer.Text("<rss><channel>", FeedOf.Type) with { Fault = SiteFault.DripBody },
            (5, 3) when feed < 10 => new SiteAnswer { Fault = SiteFault.NeverAnswer },
            (5, 4) => SiteAnswer.Text(FeedOf.Page("Be right back"), "text/html"),
            (5, 5) when feed < 10 => SiteAnswer.Text("x") with { Fault = SiteFault.DripHeaders },
            (5, 6) => SiteAnswer.Bytes(Encoding.UTF8.GetBytes("nonsense\r\n\r\n"), "text/plain") with { Fault = SiteFault.Raw },
            _ when request.Visit < 3 => Whole(request, feed),
            _ => (request.Visit % 17) switch
            {
                3 => SiteAnswer.Of(500),
                4 => SiteAnswer.Of(503).With("Retry-After", "600"),
                6 => new SiteAnswer { Fault = SiteFault.ResetBefore },
                8 => SiteAnswer.Redirect($"{request.Path.Split('?')[0]}?again={request.Visit}"),
                10 => Whole(request, feed) with { Fault = SiteFault.ResetWithin },
                12 when feed == 9 => SiteAnswer.Of(429).With("Retry-After", "900"),
                14 => Whole(request, feed) with { Fault = SiteFault.EndEarly },
                _ => Whole(request, feed),
            },
        };
    }

    private SiteAnswer Whole(SiteRequest request, int feed)
    {
        var shown = Enumerable.Range(0, Articles).Where(article => Shows(feed, article) && PublishedAt(article) <= time.GetUtcNow()).Reverse().Take(EntriesShown).ToList();
        var tag = $"\"{feed}-{shown.Count}-{shown.FirstOrDefault(-1)}-{(feed % 5 == 0 ? time.GetUtcNow().Hour : 0)}\"";
        if (request.Header("If-None-Match") == tag)
        {
            return SiteAnswer.Of(304).With("ETag", tag);
        }

        return (feed % 4 == 1 ? Atom(feed, shown) : Rss(feed, shown)).With("ETag", tag);
    }

    private SiteAnswer Rss(int feed, List<int> shown)
    {
        var items = shown.Select(article => FeedOf.Item(Touched(feed, article), Link(feed, article), DateOf(feed, article), GuidOf(feed, article), Teaser(article)))
            .Concat(Enumerable.Range(0, OldEntries).Select(old => FeedOf.Item($"Yesterday on quay {feed * 100 + old}", site.At($"/old/{feed * 100 + old}"), start.AddHours(-2 - old), $"old-{old}")));
        var xml = FeedOf.Items($"Quay feed {feed} café", [.. items]);
        return (feed % 4) switch
        {
            2 => SiteAnswer.Bytes(Encoding.Latin1.GetBytes(xml.Replace("utf-8", "windows-1252", StringComparison.Ordinal)), "text/xml"),
            3 => SiteAnswer.Bytes(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(xml.Replace("utf-8", "utf-16", StringComparison.Ordinal))).ToArray(), "application/xml"),
            _ => SiteAnswer.Text(xml, FeedOf.Type),
        };
    }

    private SiteAnswer Atom(int feed, List<int> shown)
    {
        var entries = shown.Select(article => $"""
            <entry><id>tag:quay,{article}</id><title type="html">{WebUtility.HtmlEncode(WebUtility.HtmlEncode(Touched(feed, article)))}</title>
            <link href="{WebUtility.HtmlEncode(Link(feed, article).AbsoluteUri)}"/><published>{PublishedAt(article):o}</published><updated>{DateOf(feed, article):o}</updated>
            <summary>{Teaser(article)}</summary></entry>
            """);
        return SiteAnswer.Text($"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Quay feed {feed}</title><id>tag:quay,feed{feed}</id>{string.Concat(entries)}</feed>", "application/atom+xml");
    }

    // Some feeds touch what they showed before.
    private string Touched(int feed, int article) => feed % 6 == 0 && time.GetUtcNow() - PublishedAt(article) > TimeSpan.FromHours(5) ? $"{TitleOf(article)} (update)" : TitleOf(article);

    private DateTimeOffset DateOf(int feed, int article) => feed % 5 == 0 ? PublishedAt(article).AddMinutes(time.GetUtcNow().Hour) : PublishedAt(article);

    private Uri Link(int feed, int article) => site.At(feed % 3 == 0 ? $"/article/{article}?utm_source=feed{feed}" : $"/article/{article}");

    private static string? GuidOf(int feed, int article) => (feed % 4) switch
    {
        0 => $"quay-{article}",
        2 => null,
        _ => "the same for all",
    };

    private static string Teaser(int article) => $"{TitleOf(article)}: the council counted every stone of quay {article} on Monday and found some missing.";

    private static SiteAnswer Page(SiteRequest request, int article) => (article % 9, request.Visit) switch
    {
        (1, 1) => SiteAnswer.Of(503),
        (2, 1) => PageOf(article) with { Fault = SiteFault.ResetWithin },
        (3, _) => SiteAnswer.Of(403),
        (4, _) => Zipped(article),
        (5, _) => SiteAnswer.Redirect($"/final/{article}"),
        (6, _) => SiteAnswer.Bytes(Encoding.Latin1.GetBytes(FeedOf.Page(TitleOf(article), "Café prices rose as well.")), "text/html; charset=windows-1252"),
        (7, _) when article % 2 == 1 => Huge(),
        (7, _) => Bomb(),
        _ => PageOf(article),
    };

    private static SiteAnswer PageOf(int article) => SiteAnswer.Text(FeedOf.Page(TitleOf(article), $"Stone {article} is the next to be counted."), "text/html; charset=utf-8");

    private static SiteAnswer Zipped(int article)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(FeedOf.Page(TitleOf(article))));
        }

        return SiteAnswer.Bytes(packed.ToArray(), "text/html; charset=utf-8").With("Content-Encoding", "gzip");
    }

    private static SiteAnswer Huge() => new()
    {
        Headers = [("Content-Type", "text/html")],
        Stream = async (stream, token) =>
        {
            var piece = new byte[64 * 1024];
            for (var sent = 0; sent < 60 * 1024 * 1024; sent += piece.Length)
            {
                await stream.WriteAsync(piece, token);
            }
        },
    };

    private static SiteAnswer Bomb() => new()
    {
        Headers = [("Content-Type", "text/html"), ("Content-Encoding", "gzip")],
        Stream = async (stream, token) =>
        {
            await using var zip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true);
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 1024; i++)
            {
                await zip.WriteAsync(zeros, token);
            }
        },
    };
}
