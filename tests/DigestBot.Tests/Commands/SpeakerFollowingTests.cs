using DigestBot.Core.Commands;

namespace DigestBot.Tests.Commands;

public sealed class SpeakerFollowingTests
{
    [Fact]
    public async Task A_story_that_quotes_a_followed_speaker_stands_higher_and_why_says_so()
    {
        await using var desk = await DeskAsync();

        Assert.StartsWith("Stories that quote Mara Lind stand higher", PlainReply.Of(await desk.AskAsync("/speaker follow Lind")), StringComparison.Ordinal);
        var preview = Assert.Single((await desk.AskAsync("/digest now")).Sections.OfType<ReplySection.Preview>()).Digest;

        Assert.Contains(preview.Stories, story => story.Reasons.Contains("it quotes Mara Lind, whom this channel follows"));
    }

    [Fact]
    public async Task Following_is_listed_and_taken_back()
    {
        await using var desk = await DeskAsync();
        await desk.AskAsync("/speaker follow Lind");

        Assert.Equal("/speaker unfollow Mara Lind", Assert.Single((await desk.AskAsync("/speaker following")).Buttons).Command);
        Assert.Equal("This channel follows Mara Lind no longer.", PlainReply.Of(await desk.AskAsync("/speaker unfollow Mara Lind")));
        Assert.True((await desk.AskAsync("/speaker unfollow Mara Lind")).HasFailed);
    }

    [Theory]
    [InlineData("/speaker follow Lind", false)]
    [InlineData("/speaker follow Nobody Known", true)]
    public async Task Who_may_not_or_names_nobody_follows_nobody(string line, bool isManager)
    {
        await using var desk = await DeskAsync();

        Assert.True((await desk.AskAsync(line, isManager)).HasFailed);
        Assert.Empty((await desk.AskAsync("/speaker following")).Buttons);
    }

    private static async Task<Newsdesk> DeskAsync()
    {
        var desk = await Newsdesk.OpenAsync();
        await desk.SubscribeAsync();
        await desk.AddAsync(new SampleArticle("ferry").Telling("The ferry talks resumed on Monday.").Saying("We will be there at dawn tomorrow", "Mara Lind"));
        return desk;
    }
}
