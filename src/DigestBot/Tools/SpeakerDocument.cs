using DigestBot.Core.Questions;

namespace DigestBot.Tools;

/// <summary>A speaker's profile as data; the statements are the latest ones.</summary>
internal sealed record SpeakerDocument(
    string Name,
    IReadOnlyList<string> Names,
    IReadOnlyList<HeldRole> Roles,
    int Quotes,
    int Articles,
    IReadOnlyList<Counted> Outlets,
    IReadOnlyList<Counted> Topics,
    IReadOnlyList<AnswerDocument> Latest)
{
    private const int MaxLatest = 10;

    public static SpeakerDocument Of(SpeakerProfile profile) => new(
        profile.Speaker.Name,
        profile.Names,
        profile.Roles,
        profile.Speaker.Quotes,
        profile.Articles,
        profile.Outlets,
        profile.Topics,
        [.. profile.Statements.Take(MaxLatest).Select(statement => AnswerDocument.Of(statement.First))]);
}
