using DigestBot.Reading.Feeds.Markup;

namespace DigestBot.Reading.Feeds;

/// <summary>Tells whether an element stands inside a field only because the field's end was forgotten.</summary>
internal static class ForgottenEnd
{
    /// <summary>
    /// So it is with a field in another, unless it may be HTML inside a text; <paramref name="path"/> is what is open.
    /// </summary>
    public static bool Is(MarkupTag tag, FeedField field, bool isAtom, List<FeedElement> path)
    {
        if (tag.Vocabulary == Vocabulary.Xhtml || (FieldRules.Of(tag, isAtom).Field == FeedField.None && tag.Vocabulary != Vocabulary.Media))
        {
            return false;
        }

        return field switch
        {
            FeedField.Summary or FeedField.Content => !MayBeHtml(tag, path),
            FeedField.Author => false,
            _ => true,
        };
    }

    private static bool MayBeHtml(MarkupTag tag, List<FeedElement> path) => tag.Name switch
    {
        "title" => path.Exists(element => element.Tag.Name is "html" or "head" or "svg"),
        "link" => tag.Attributes.Count > 0,
        "summary" or "content" or "author" or "date" or "id" or "category" => tag.Vocabulary is Vocabulary.Rss or Vocabulary.Atom,
        _ => false,
    };
}
