using DigestBot.Core.Questions;
using DigestBot.Core.Speakers;

namespace DigestBot.Tools;

/// <summary>A speaker's profile as data; the statements are the latest ones.</summary>
internal sealed record SpeakerDocument(
    string Name,
    IReadOnlyList<string> Names,
    IReadOnlyList<SpeakerRole> Roles,
    int Quotes,
    int Articles,
    IReadOnlyList<Counted> Outlets,
    IReadOnlyList<Counted> Topics,
    IReadOnlyList<AnswerDocument> Latest)
{
    private const int MaxLatest = 10;

    public static SpeakerDocument Of(SpeakerProfile profile, SpeakerStatements statements) => new(
        profile.Name,
        [.. profile.Aliases.Select(alias => alias.Name).OrderByDescending(name => name == profile.Name)],
        profile.Roles,
        profile.Quotes,
        statements.Articles,
        statements.Outlets,
        statements.Topics,
        [.. statements.All.Take(MaxLatest).Select(statement => AnswerDocument.Of(statement.First))]);
}
