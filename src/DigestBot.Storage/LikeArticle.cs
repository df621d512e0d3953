using System.Data.Common;
using Dapper;
using DigestBot.Reading.Articles;

namespace DigestBot.Storage;

/// <summary>A kept article that may be the one that is offered, and why.</summary>
internal sealed record LikeArticle
{
    /// <summary>A text that is so many times shorter may be no revision.</summary>
    private const int ShortestRevision = 2;

    public required string Id { get; init; }

    public required string Origin { get; init; }

    public required string Text { get; init; }

    public int Basis { get; init; }

    /// <summary>Whether it has, or had in an earlier revision, the same text.</summary>
    public bool HasFingerprint { get; init; }

    /// <summary>Whether it was read from the same entry before.</summary>
    public bool HasEntry { get; init; }

    /// <summary>The address they share; null for none.</summary>
    public string? Address { get; init; }

    public bool HasAddress => Address is not null;

    public static async Task<List<LikeArticle>> FindAsync(SeenArticle seen, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var wanted = new DynamicParameters(new
        {
            fingerprint = seen.Row.Fingerprint,
            id = seen.Row.Id,
            origin = seen.Row.Origin,
            source = seen.Sighting.Source.Value,
            key = StorableText.Of(seen.Sighting.Key),
            own = seen.Addresses.Count > 0 ? seen.Addresses[0] : "",
        });
        var addresses = ValueList.Add(wanted, "address", seen.Addresses);
        var select = $"""
            select id, origin, text, basis,
              fingerprint = @fingerprint or id in (select article_id from revisions where fingerprint = @fingerprint) as has_fingerprint,
              id in (select article_id from entries where source_id = @source and key = @key) as has_entry,
              (select address from article_addresses where article_id = articles.id and address in {addresses}
               order by case when address = @own then 0 else 1 end, address limit 1) as address
            from articles
            where fingerprint = @fingerprint or id = @id or origin = @origin
              or id in (select article_id from revisions where fingerprint = @fingerprint)
              or id in (select article_id from entries where source_id = @source and key = @key)
              or id in (select article_id from article_addresses where address in {addresses})
            """;
        var likes = await transaction.Connection!.QueryAsync<LikeArticle>(new CommandDefinition(select, wanted, transaction, cancellationToken: cancellationToken));
        return likes.AsList();
    }

    /// <summary>Whether it says more than the offered one: a full text where that has only a feed's words, or only its own beginning.</summary>
    public bool IsBetterThan(SeenArticle seen) =>
        seen.Article.Article.Article.Basis == ArticleBasis.Feed
            ? Basis == (int)ArticleBasis.FullText || Text.Length > seen.Row.Text.Length
            : Basis == (int)ArticleBasis.FullText && HoldsBeginning(seen.Article.Article.Article);

    // What a page shows once its free views are used up: some paragraphs of the text, and an offer. A withdrawal has words of its own.
    private bool HoldsBeginning(Article offered)
    {
        var paragraphs = string.Join(' ', offered.Paragraphs.Select(paragraph => paragraph.Of(offered.Text)));
        return paragraphs.Length * ShortestRevision < Text.Length && TextLikeness.Of(paragraphs, Text) >= TextLikeness.OfBeginning;
    }

    /// <summary>Whether both tell the same in much the same words.</summary>
    public bool IsLike(SeenArticle seen) => TextLikeness.Of(Text, seen.Row.Text) >= TextLikeness.OfOneArticle;
}
