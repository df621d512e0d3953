using System.Text;
using System.Text.Json;
using CsCheck;
using DigestBot.Discord.Gateway;
using DigestBot.Discord.Rest;

namespace DigestBot.Discord.Tests.Gateway;

public sealed class GatewaySessionTests
{
    private const string Hello = """{"op":10,"d":{"heartbeat_interval":40000}}""";
    private const string Ready = """{"op":0,"s":1,"t":"READY","d":{"session_id":"abc","resume_gateway_url":"wss://resume.test","application":{"id":"1"}}}""";

    private readonly GatewaySession session = new(new BotToken("hush"), 0, 1, new Jitter(new Random(1)));
    private DateTimeOffset now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_session_begins_with_an_identify_without_intents_when_its_turn_has_come()
    {
        session.Begin(now);
        session.Opened(now);

        var asked = Take(Hello);
        var sent = Assert.IsType<GatewayAction.Send>(Assert.Single(session.TurnCame(now)));

        Assert.IsType<GatewayAction.AskTurn>(Assert.Single(asked));
        var identify = JsonDocument.Parse(sent.Json).RootElement;
        Assert.Equal(2, identify.GetProperty("op").GetInt32());
        Assert.Equal(0, identify.GetProperty("d").GetProperty("intents").GetInt32());
        Assert.Equal("hush", identify.GetProperty("d").GetProperty("token").GetString());
        Assert.Equal("[0,1]", identify.GetProperty("d").GetProperty("shard").GetRawText());
        Assert.True(sent.Json.Length < 4_096);
    }

    [Fact]
    public void The_first_beat_comes_at_a_random_moment_of_the_first_interval()
    {
        var firsts = Enumerable.Range(1, 20).Select(seed =>
        {
            var one = new GatewaySession(new BotToken("x"), 0, 1, new Jitter(new Random(seed)));
            one.Begin(now);
            one.Opened(now);
            Assert.True(GatewayFrame.TryRead(Encoding.UTF8.GetBytes(Hello), out var frame));
            one.Take(frame, now);
            return one.DueAt!.Value - now;
        }).ToList();

        Assert.All(firsts, first => Assert.InRange(first, TimeSpan.Zero, TimeSpan.FromSeconds(40)));
        Assert.True(firsts.Distinct().Count() > 10);
    }

    [Fact]
    public void A_beat_tells_the_last_number_and_null_before_any()
    {
        BeReady();
        Take("""{"op":0,"s":7,"t":"X","d":{}}""");
        Take("""{"op":0,"s":5,"t":"X","d":{}}""");

        Assert.Equal("""{"op":1,"d":7}""", SentText(Assert.Single(Take("""{"op":1,"d":null}"""))));
    }

    [Fact]
    public void A_beat_that_is_asked_for_is_given_at_once_even_before_the_session_is_ready()
    {
        session.Begin(now);
        session.Opened(now);
        Take(Hello);

        Assert.Equal("""{"op":1,"d":null}""", SentText(Assert.Single(Take("""{"op":1,"d":null}"""))));
    }

    [Fact]
    public void Beats_go_on_while_the_session_waits_for_its_turn()
    {
        session.Begin(now);
        session.Opened(now);
        Take(Hello);

        var beat = TickWhenDue();

        Assert.Equal("""{"op":1,"d":null}""", SentText(Assert.Single(beat)));
        Assert.Equal(GatewayState.Queueing, session.State);
    }

    [Fact]
    public void An_unanswered_beat_ends_the_connection_but_not_the_session()
    {
        BeReady();
        TickWhenDue();

        var closed = TickWhenDue();

        Assert.Equal(4000, Assert.IsType<GatewayAction.Close>(Assert.Single(closed)).Code);
        AssertResumes();
    }

    [Fact]
    public void An_answered_beat_is_followed_by_the_next()
    {
        BeReady();
        TickWhenDue();
        Take("""{"op":11}""");

        Assert.IsType<GatewayAction.Send>(Assert.Single(TickWhenDue()));
    }

    [Theory]
    [InlineData("""{"op":7,"d":null}""")]
    [InlineData("""{"op":9,"d":true}""")]
    public void Asked_to_reconnect_a_session_is_resumed_at_its_own_address(string frame)
    {
        BeReady();

        Take(frame);

        AssertResumes();
    }

    [Fact]
    public void Asked_to_reconnect_before_any_greeting_it_does()
    {
        session.Begin(now);
        session.Opened(now);

        Assert.IsType<GatewayAction.Close>(Assert.Single(Take("""{"op":7,"d":null}""")));
        Assert.Null(Assert.IsType<GatewayAction.Connect>(Assert.Single(TickWhenDue())).Address);
    }

    [Fact]
    public void An_invalid_session_is_forgotten_and_a_new_one_begun_at_the_first_address()
    {
        BeReady();

        Take("""{"op":9,"d":false}""");

        AssertBeginsAnew();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4999)]
    public void After_these_ends_a_session_is_resumed(int? code)
    {
        BeReady();

        session.Closed(code, now);

        AssertResumes();
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4007)]
    [InlineData(4008)]
    [InlineData(4009)]
    public void After_these_ends_a_new_session_begins(int code)
    {
        BeReady();

        session.Closed(code, now);

        AssertBeginsAnew();
    }

    [Theory]
    [InlineData(4004, "Token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "shards")]
    [InlineData(4012, "version")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "intents")]
    public void After_these_ends_nothing_is_tried_and_the_operator_is_told(int code, string about)
    {
        BeReady();

        var end = Assert.IsType<GatewayAction.End>(Assert.Single(session.Closed(code, now)));

        Assert.Contains(about, end.Reason, StringComparison.Ordinal);
        Assert.Null(session.DueAt);
    }

    [Fact]
    public void What_was_missed_comes_after_a_resume_and_counts_as_ready()
    {
        BeReady();
        session.Closed(null, now);
        TickWhenDue();
        session.Opened(now);

        var resume = JsonDocument.Parse(Assert.IsType<GatewayAction.Send>(Assert.Single(Take(Hello))).Json).RootElement;
        var missed = Take("""{"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"5"}}""");
        Take("""{"op":0,"s":3,"t":"RESUMED","d":{}}""");

        Assert.Equal("""{"token":"hush","session_id":"abc","seq":1}""", resume.GetProperty("d").GetRawText());
        Assert.Equal("INTERACTION_CREATE", Assert.IsType<GatewayAction.Dispatch>(Assert.Single(missed)).Event);
        Assert.Equal(GatewayState.Ready, session.State);
    }

    [Fact]
    public void Where_the_sessions_own_address_cannot_be_reached_the_first_one_is_tried()
    {
        BeReady();
        session.Closed(null, now);
        TickWhenDue();

        session.Closed(null, now);

        Assert.Null(Assert.IsType<GatewayAction.Connect>(Assert.Single(TickWhenDue())).Address);
    }

    [Fact]
    public void A_session_that_cannot_be_resumed_again_and_again_is_given_up()
    {
        BeReady();
        for (var tries = 0; tries < 10; tries++)
        {
            session.Closed(null, now);
            TickWhenDue();
            session.Opened(now);
            Take(Hello);
        }

        session.Closed(null, now);

        AssertBeginsAnew();
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(1, 60)]
    [InlineData(2, 15)]
    public void A_server_that_falls_silent_is_left(int steps, int seconds)
    {
        session.Begin(now);
        if (steps > 0)
        {
            session.Opened(now);
        }

        if (steps > 1)
        {
            Take("""{"op":10,"d":{"heartbeat_interval":3000000}}""");
            session.TurnCame(now);
        }

        var begun = now;
        var closed = TickWhenDue();

        Assert.IsType<GatewayAction.Close>(Assert.Single(closed));
        Assert.InRange((now - begun).TotalSeconds, 0, seconds);
    }

    [Fact]
    public void Reconnects_come_ever_later_up_to_a_minute_and_never_at_once()
    {
        session.Begin(now);
        var waits = new List<TimeSpan>();
        for (var tries = 0; tries < 12; tries++)
        {
            session.Closed(null, now);
            var closed = now;
            TickWhenDue();
            waits.Add(now - closed);
        }

        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(60)));
        Assert.True(waits[^1] >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_session_that_was_well_is_gone_on_with_at_once()
    {
        BeReady();

        session.Closed(null, now);

        Assert.Equal(now, session.DueAt);
    }

    [Fact]
    public void The_wait_is_short_again_after_a_session_was_ready()
    {
        session.Begin(now);
        for (var tries = 0; tries < 6; tries++)
        {
            session.Closed(null, now);
            TickWhenDue();
        }

        session.Opened(now);
        Take(Hello);
        session.TurnCame(now);
        Take(Ready);
        session.Closed(null, now);
        TickWhenDue();
        session.Closed(null, now);

        Assert.True(session.DueAt - now <= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_server_that_greets_and_drops_the_bot_again_and_again_is_not_called_at_once_for_ever()
    {
        BeReady();

        var begun = now;
        for (var drops = 0; drops < 300; drops++)
        {
            session.Closed(null, now);
            TickWhenDue();
            session.Opened(now);
            Take(Hello);
            Take("""{"op":0,"s":2,"t":"RESUMED","d":{}}""");
        }

        Assert.True(now - begun > TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void After_an_invalid_session_one_to_five_seconds_pass(string isResumable)
    {
        BeReady();

        Take($$"""{"op":9,"d":{{isResumable}}}""");

        Assert.InRange(session.DueAt!.Value - now, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Only_the_programs_end_ends_the_session_too()
    {
        BeReady();

        Assert.Equal(1000, Assert.IsType<GatewayAction.Close>(Assert.Single(session.Stop())).Code);
    }

    [Theory]
    [InlineData("""{"op":99,"d":{}}""")]
    [InlineData("""{"op":0,"s":null,"t":null,"d":null}""")]
    [InlineData("""{"op":11,"d":[1]}""")]
    [InlineData("""{"op":10}""")]
    public void What_is_not_known_is_let_pass(string frame)
    {
        BeReady();

        Assert.Empty(Take(frame));
        Assert.Equal(GatewayState.Ready, session.State);
    }

    [Fact]
    public void A_server_that_is_out_for_a_while_is_only_an_event_among_others()
    {
        BeReady();

        Assert.IsType<GatewayAction.Dispatch>(Assert.Single(Take("""{"op":0,"s":9,"t":"GUILD_DELETE","d":{"id":"1","unavailable":true}}""")));
        Assert.Equal(GatewayState.Ready, session.State);
    }

    [Fact]
    public void No_bytes_and_no_order_of_messages_break_a_session()
    {
        string[] known = [Hello, Ready, """{"op":0,"s":3,"t":"RESUMED","d":{}}""", """{"op":1}""", """{"op":7}""", """{"op":9,"d":true}""", """{"op":9,"d":false}""", """{"op":11}""", """{"op":10,"d":{"heartbeat_interval":-5}}""", """{"op":10,"d":{"heartbeat_interval":1e99}}""", """{"op":0,"s":1e99,"t":"\ud800","d":{"session_id":7}}"""];
        Gen.Select(Gen.Int[0, 6], Gen.OneOf(Gen.OneOf([.. known.Select(Gen.Const)]), Gen.String)).Array[0, 60].Sample(steps =>
        {
            var one = new GatewaySession(new BotToken("x"), 0, 1, new Jitter(new Random(1)));
            var at = now;
            one.Begin(at);
            foreach (var (step, text) in steps)
            {
                at = step == 0 ? one.DueAt ?? at : at;
                _ = step switch
                {
                    0 => one.Tick(at),
                    1 => one.Opened(at),
                    2 => one.TurnCame(at),
                    3 => one.Closed(text.Length * 7, at),
                    _ => GatewayFrame.TryRead(Encoding.UTF8.GetBytes(text), out var frame) ? one.Take(frame, at) : [],
                };
            }

            Assert.True(one.State is GatewayState.Queueing or GatewayState.Ready or GatewayState.Ended || one.DueAt is not null);
        });
    }

    private void BeReady()
    {
        session.Begin(now);
        session.Opened(now);
        Take(Hello);
        session.TurnCame(now);
        Take(Ready);
    }

    private IReadOnlyList<GatewayAction> Take(string json)
    {
        Assert.True(GatewayFrame.TryRead(Encoding.UTF8.GetBytes(json), out var frame));
        return session.Take(frame, now);
    }

    private IReadOnlyList<GatewayAction> TickWhenDue()
    {
        now = session.DueAt!.Value;
        return session.Tick(now);
    }

    private void AssertResumes()
    {
        Assert.Equal("wss://resume.test", Assert.IsType<GatewayAction.Connect>(Assert.Single(TickWhenDue())).Address);
        session.Opened(now);
        Assert.Contains("\"op\":6", SentText(Assert.Single(Take(Hello))), StringComparison.Ordinal);
    }

    private void AssertBeginsAnew()
    {
        Assert.Null(Assert.IsType<GatewayAction.Connect>(Assert.Single(TickWhenDue())).Address);
        session.Opened(now);
        Assert.IsType<GatewayAction.AskTurn>(Assert.Single(Take(Hello)));
    }

    private static string SentText(GatewayAction action) => Encoding.UTF8.GetString(Assert.IsType<GatewayAction.Send>(action).Json);
}
