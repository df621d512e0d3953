using DigestBot.Testing.Web;

namespace DigestBot.Tests.Intake;

/// <summary>A site with one feed of one article, an hour old.</summary>
internal static class SmallGazette
{
    public static SiteAnswer Answer(LoopbackSite site, SiteRequest request) => request.Path switch
    {
        "/gazette" => SiteAnswer.Text(FeedOf.Items("Harbour Gazette", FeedOf.Item("Pier 1", site.At("/1"), TimeProvider.System.GetUtcNow().AddHours(-1), "1")), FeedOf.Type),
        "/1" => SiteAnswer.Text(FeedOf.Page("Pier 1"), "text/html"),
        _ => SiteAnswer.Of(404),
    };
}
