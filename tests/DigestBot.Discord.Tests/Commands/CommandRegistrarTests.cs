using System.Text.Json.Nodes;
using System.Text.Json;
using DigestBot.Discord.Commands;
using DigestBot.Discord.Payloads;
using DigestBot.Testing.Schemas;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigestBot.Discord.Tests.Commands;

public sealed class CommandRegistrarTests : IDisposable
{
    private readonly StubDiscord discord = new();
    private readonly FakeTimeProvider time = Clockwork.Start();

    public void Dispose() => discord.Dispose();

    [Fact]
    public async Task Commands_are_registered_as_Discord_describes_them()
    {
        Assert.SkipUnless(DiscordApi.Known is not null, DiscordApi.Missing);
        discord.On("commands?with_localizations=true", _ => StubDiscord.Json(200, "[]"));

        Assert.True(await RegisterAsync());

        var words = discord.Requests[1].Name.Split(' ');
        Assert.Empty(DiscordApi.Known!.Problems(words[0], words[1], JsonNode.Parse(discord.Requests[1].Body)));
    }

    [Fact]
    public async Task Actions_become_sub_commands_with_typed_options()
    {
        discord.On("commands?with_localizations=true", _ => StubDiscord.Json(200, "[]"));

        await RegisterAsync();

        var digest = Sent().Single(command => command.Name == "digest");
        var schedule = digest.Options!.Single(option => option.Name == "schedule");
        Assert.Equal(1, schedule.Type);
        Assert.Equal([("when", 3, true), ("stories", 4, false), ("mention", 8, false), ("zone", 3, false), ("layout", 3, false)], schedule.Options!.Select(option => (option.Name, option.Type, option.Required == true)));
        Assert.Equal((3, 10), (schedule.Options![1].MinValue, schedule.Options[1].MaxValue));
        Assert.True(schedule.Options[3].Autocomplete);
        Assert.Equal(["short", "long"], schedule.Options[4].Choices!.Select(choice => choice.Value));
    }

    [Fact]
    public async Task A_command_whose_every_action_is_for_managers_is_shown_to_them_alone()
    {
        discord.On("commands?with_localizations=true", _ => StubDiscord.Json(200, "[]"));

        await RegisterAsync();

        Assert.Equal(32, Sent().Single(command => command.Name == "source").DefaultMemberPermissions);
        Assert.Null(Sent().Single(command => command.Name == "digest").DefaultMemberPermissions);
    }

    [Fact]
    public async Task Commands_are_for_servers_people_and_talks()
    {
        discord.On("commands?with_localizations=true", _ => StubDiscord.Json(200, "[]"));

        await RegisterAsync();

        Assert.All(Sent(), command => Assert.Equal([0, 1, 2], command.Contexts!));
        Assert.All(Sent(), command => Assert.Equal([0, 1], command.IntegrationTypes!));
    }

    [Fact]
    public async Task Each_message_command_stands_for_a_command_that_the_bot_has()
    {
        discord.On("commands?with_localizations=true", _ => StubDiscord.Json(200, "[]"));

        await RegisterAsync();

        Assert.Equal(["Summarize links", "Add as source"], Sent().Where(command => command.Type == 3).Select(command => command.Name));
    }

    [Fact]
    public async Task What_is_registered_already_is_not_registered_again()
    {
        discord.On("commands?with_localizations=true", _ => StubDiscord.Json(200, "[]"));
        await RegisterAsync();
        var registered = AsDiscordGivesIt(discord.Requests[1].Body);
        discord.Requests.Clear();
        discord.On("commands?with_localizations=true", _ => StubDiscord.Json(200, registered));

        Assert.True(await RegisterAsync());

        Assert.DoesNotContain(discord.Requests, request => request.Name.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_changed_is_registered_again()
    {
        discord.On("commands?with_localizations=true", _ => StubDiscord.Json(200, "[]"));
        await RegisterAsync();
        var registered = discord.Requests[1].Body.Replace("Sets when", "Says when", StringComparison.Ordinal);
        discord.Requests.Clear();
        discord.On("commands?with_localizations=true", _ => StubDiscord.Json(200, registered));

        await RegisterAsync();

        Assert.Contains(discord.Requests, request => request.Name.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_leaves_the_commands_as_they_are()
    {
        discord.On("commands?with_localizations=true", _ => StubDiscord.Json(200, "[]")).On("PUT applications/1/commands", _ => StubDiscord.Error(400, 30034, "Max number of daily application command creates"));

        Assert.False(await RegisterAsync());
    }

    [Fact]
    public void German_texts_go_with_English_ones()
    {
        var summary = CommandDefinitions.Of([SampleCommand.Summary]).Single(command => command.Type == 1);

        Assert.Equal("Die Webadresse", summary.Options!.Single(option => option.Name == "link").DescriptionLocalizations!["de"]);
    }

    private static string AsDiscordGivesIt(string sent)
    {
        using var commands = JsonDocument.Parse(sent);
        var given = commands.RootElement.EnumerateArray().Reverse().Select((command, index) => $"{{\"id\":\"{index}\",\"version\":\"1\",\"nsfw\":false,\"dm_permission\":true,{(command.TryGetProperty("description", out _) ? "" : "\"description\":\"\",")}{command.GetRawText().Replace("\"default_member_permissions\":32", "\"default_member_permissions\":\"32\"", StringComparison.Ordinal)[1..]}");
        return $"[{string.Join(',', given)}]";
    }

    private IReadOnlyList<CommandPayload> Sent() => JsonSerializer.Deserialize(discord.Requests[1].Body, DiscordJson.Default.IReadOnlyListCommandPayload)!;

    private async Task<bool> RegisterAsync()
    {
        var registering = new CommandRegistrar(discord.Rest(time), NullLogger<CommandRegistrar>.Instance).RegisterAsync("1", [SampleCommand.Digest, SampleCommand.Source, SampleCommand.Summary], TestContext.Current.CancellationToken);
        await time.UntilAsync(registering);
        return await registering;
    }
}
