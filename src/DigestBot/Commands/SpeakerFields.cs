using DigestBot.Core.Commands;
using DigestBot.Core.Questions;

namespace DigestBot.Commands;

/// <summary>A speaker's profile in lines.</summary>
internal static class SpeakerFields
{
    private const int MaxListed = 5;

    public static IEnumerable<ReplyField> Of(SpeakerProfile profile)
    {
        yield return new ReplyField("Statements", $"{profile.Statements.Count} in {profile.Articles} {(profile.Articles == 1 ? "article" : "articles")}");
        if (profile.Names.Count > 1)
        {
            yield return new ReplyField("Also written", string.Join(", ", profile.Names.Skip(1).Take(MaxListed)));
        }

        if (profile.Roles.Count > 0)
        {
            yield return new ReplyField("Roles", string.Join("; ", profile.Roles.Take(MaxListed).Select(Dated)));
        }

        yield return new ReplyField("Outlets", Listed(profile.Outlets));
        if (profile.Topics.Count > 0)
        {
            yield return new ReplyField("Often about", Listed(profile.Topics));
        }
    }

    // "harbour commissioner (2 Nov 2026 to 24 Nov 2026)"
    private static string Dated(HeldRole role) => (role.FirstAt, role.LastAt) switch
    {
        ({ } first, { } last) when CorpusText.Day(first) == CorpusText.Day(last) => $"{role.Role} ({CorpusText.Day(first)})",
        ({ } first, { } last) => $"{role.Role} ({CorpusText.Day(first)} to {CorpusText.Day(last)})",
        _ => role.Role,
    };

    private static string Listed(IReadOnlyList<Counted> counted)
    {
        var named = string.Join(", ", counted.Take(MaxListed).Select(one => $"{one.Name} ({one.Count})"));
        return counted.Count > MaxListed ? $"{named}, +{counted.Count - MaxListed}" : named;
    }
}
