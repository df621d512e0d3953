using AngleSharp.Html.Dom;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>Takes out of a page what is never part of an article, before its body is looked for.</summary>
internal static class PageCleaner
{
    private const string Never =
        "script, style, noscript, template, iframe, svg, button, form, nav, dialog, [hidden], [aria-hidden=true], [role=navigation], [role=dialog], "
        + "[role=complementary], [class*=cookie], [id*=cookie], [class*=consent], [class*=newsletter], [class*=share-], [class*=social-], [class*=related], "
        + "[class*=pullquote], [class*=pull-quote], [class*=promo], [class*=advert], [id*=related], [id*=comments], [class*=breadcrumb]";

    /// <summary>An element that holds this share of the page's text is the article, whatever its class says.</summary>
    private const int ArticleShare = 40;

    public static void Clean(IHtmlDocument document)
    {
        var whole = document.Body?.TextContent.Length ?? 0;
        foreach (var element in document.QuerySelectorAll(Never))
        {
            var isTag = element.LocalName is "script" or "style" or "noscript" or "template" or "iframe" or "svg";
            if (isTag || element.TextContent.Length * 100L < whole * (long)ArticleShare)
            {
                element.Remove();
            }
        }
    }
}
