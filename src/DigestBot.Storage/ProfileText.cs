using System.Globalization;
using DigestBot.Core.Stories;

namespace DigestBot.Storage;

/// <summary>What a story is about, as text: "ferri:0.412 strik:0.387". Stems have no colon and no space.</summary>
internal static class ProfileText
{
    public static string Of(StoryProfile profile) =>
        string.Join(' ', profile.Terms.Select(term => string.Create(CultureInfo.InvariantCulture, $"{term.Stem}:{term.Weight:0.####}")));

    public static StoryProfile Read(string text) => new(
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(term => term.Split(':')).Where(term => term.Length == 2)
            .Select(term => new ProfileTerm(term[0], double.Parse(term[1], CultureInfo.InvariantCulture))),
    ]);
}
