using DigestBot.Core.Commands;
using DigestBot.Core.Questions;
using DigestBot.Core.Speakers;
using DigestBot.Core.Wording;

namespace DigestBot.Commands;

/// <summary>A speaker's profile in lines.</summary>
internal static class SpeakerFields
{
    private const int MaxListed = 5;

    public static IEnumerable<ReplyField> Of(SpeakerProfile profile, SpeakerStatements statements)
    {
        yield return new ReplyField("Statements", $"{statements.All.Count} in {DigestText.Counted(statements.Articles, "article", "articles")}");
        if (OtherNames(profile) is { Length: > 0 } names)
        {
            yield return new ReplyField("Also written", names);
        }

        if (profile.Roles.Count > 0)
        {
            yield return new ReplyField("Roles", string.Join("; ", profile.Roles.Take(MaxListed).Select(Dated)));
        }

        yield return new ReplyField("Outlets", Listed(statements.Outlets));
        if (statements.Topics.Count > 0)
        {
            yield return new ReplyField("Often about", Listed(statements.Topics));
        }
    }

    /// <summary>The names beside the one that is shown: "Trump, former President Trump".</summary>
    public static string OtherNames(SpeakerProfile profile)
    {
        var others = profile.Aliases.Where(alias => alias.Name != profile.Name).Select(alias => alias.Name).ToList();
        return others.Count > MaxListed ? $"{string.Join(", ", others.Take(MaxListed))}, +{others.Count - MaxListed}" : string.Join(", ", others);
    }

    // "harbour commissioner (2 Nov 2026 to 24 Nov 2026)"
    private static string Dated(SpeakerRole role)
    {
        var (first, last) = (CorpusText.Day(role.FirstAt), CorpusText.Day(role.LastAt));
        return first == last ? $"{role.Role} ({first})" : $"{role.Role} ({first} to {last})";
    }

    private static string Listed(IReadOnlyList<Counted> counted)
    {
        var named = string.Join(", ", counted.Take(MaxListed).Select(one => $"{one.Name} ({one.Count})"));
        return counted.Count > MaxListed ? $"{named}, +{counted.Count - MaxListed}" : named;
    }
}
