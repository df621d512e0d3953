using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DigestBot.Reading.Articles.Layout;

/// <summary>Takes out of a page what is never part of an article, before its body is looked for.</summary>
internal static class PageCleaner
{
    /// <summary>An element that holds this share of the page's text is the article, whatever its class says.</summary>
    private const int ArticleShare = 40;

    private static readonly SearchValues<string> Classes = SearchValues.Create(
        ["cookie", "consent", "newsletter", "share-", "social-", "related", "pullquote", "pull-quote", "promo", "advert", "breadcrumb", "caption", "author-bio", "author-box", "about-author"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Ids = SearchValues.Create(["cookie", "related", "comments"], StringComparison.OrdinalIgnoreCase);

    public static void Clean(IHtmlDocument document)
    {
        if (document.Body is not { } body)
        {
            return;
        }

        Clean(body, body.TextContent.Length * (long)ArticleShare / 100);
    }

    private static void Clean(IElement element, long most)
    {
        // A copy of the children, since each look for the next one behind an element counts them anew.
        foreach (var child in element.Children.ToArray())
        {
            if (IsWordless(child) || (IsSurrounding(child) && child.TextContent.Length < most))
            {
                child.Remove();
            }
            else
            {
                Clean(child, most);
            }
        }
    }

    private static bool IsWordless(IElement element) =>
        element.LocalName is "script" or "style" or "noscript" or "template" or "iframe" or "svg" or "link" or "meta"
        or "img" or "picture" or "source" or "video" or "audio" or "canvas" or "object" or "embed" or "input" or "select" or "textarea";

    private static bool IsSurrounding(IElement element) =>
        element.LocalName is "button" or "form" or "nav" or "dialog"
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("role") is "navigation" or "dialog" or "complementary"
        || element.ClassName.AsSpan().ContainsAny(Classes)
        || element.Id.AsSpan().ContainsAny(Ids);
}
