using DigestBot.Slack.SocketMode;

namespace DigestBot.Slack.Tests.SocketMode;

/// <summary>Scripts of what happens to connections, and what is done about it.</summary>
public sealed class SocketPoolTests
{
    private readonly SocketPool pool = new(2, new Random(1));

    [Fact]
    public void Two_connections_are_opened_a_little_apart()
    {
        Assert.Equal([new SocketStep.Open(1, TimeSpan.Zero), new SocketStep.Open(2, TimeSpan.FromSeconds(2))], pool.Start());
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("never_heard_of")]
    public void A_connection_that_is_to_go_is_closed_only_when_the_next_is_up(string reason)
    {
        Up();

        Assert.Equal([new SocketStep.Open(3, TimeSpan.Zero)], pool.On(new SocketEvent.Disconnect(1, reason)));
        Assert.Equal(2, pool.ReadyCount);
        Assert.Equal([new SocketStep.Close(1)], pool.On(new SocketEvent.Ready(3)));
        Assert.Equal(2, pool.ReadyCount);
    }

    [Fact]
    public void A_warning_and_the_request_after_it_open_one_connection()
    {
        Up();
        pool.On(new SocketEvent.Disconnect(1, "warning"));

        Assert.Empty(pool.On(new SocketEvent.Disconnect(1, "refresh_requested")));
    }

    [Fact]
    public void Where_the_next_fails_the_old_one_stays_and_another_is_tried()
    {
        Up();
        pool.On(new SocketEvent.Disconnect(1, "warning"));

        var open = Assert.IsType<SocketStep.Open>(Assert.Single(pool.On(new SocketEvent.Closed(3))));

        Assert.InRange(open.After, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        Assert.Equal([new SocketStep.Close(1)], pool.On(new SocketEvent.Ready(open.Connection)));
    }

    [Fact]
    public void An_old_one_that_ends_by_itself_is_not_replaced_twice()
    {
        Up();
        pool.On(new SocketEvent.Disconnect(1, "warning"));

        Assert.Empty(pool.On(new SocketEvent.Closed(1)));
        Assert.Empty(pool.On(new SocketEvent.Ready(3)));
    }

    [Fact]
    public void A_connection_that_breaks_is_replaced_at_once()
    {
        Up();

        Assert.Equal([new SocketStep.Open(3, TimeSpan.Zero)], pool.On(new SocketEvent.Closed(2)));
    }

    [Fact]
    public void Each_failure_in_a_row_doubles_the_pause_up_to_five_minutes()
    {
        pool.Start();
        var number = 1;
        var pauses = new List<TimeSpan>();
        for (var i = 0; i < 12; i++)
        {
            var open = Assert.IsType<SocketStep.Open>(Assert.Single(pool.On(new SocketEvent.Closed(number))));
            pauses.Add(open.After);
            number = open.Connection;
        }

        Assert.InRange(pauses[0], TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        Assert.InRange(pauses[3], TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8));
        Assert.InRange(pauses[11], TimeSpan.FromSeconds(150), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void A_limit_is_waited_out_as_long_as_Slack_says()
    {
        pool.Start();

        Assert.Equal([new SocketStep.Open(3, TimeSpan.FromSeconds(42))], pool.On(new SocketEvent.Limited(1, TimeSpan.FromSeconds(42))));
    }

    [Fact]
    public void Too_many_connections_are_not_answered_with_another_at_once()
    {
        Up();

        var steps = pool.On(new SocketEvent.Disconnect(2, "too_many_websockets"));

        Assert.Equal([new SocketStep.Close(2), new SocketStep.Open(3, TimeSpan.FromSeconds(30))], steps);
    }

    [Fact]
    public void A_link_that_is_disabled_ends_it_with_the_remedy()
    {
        Up();

        var stop = Assert.IsType<SocketStep.Stop>(Assert.Single(pool.On(new SocketEvent.Disconnect(1, "link_disabled"))));

        Assert.Contains("Socket Mode", stop.Reason, StringComparison.Ordinal);
        Assert.Empty(pool.On(new SocketEvent.Closed(2)));
    }

    [Fact]
    public void A_token_that_is_refused_ends_it_with_the_remedy()
    {
        pool.Start();

        var stop = Assert.IsType<SocketStep.Stop>(Assert.Single(pool.On(new SocketEvent.Refused(1, "invalid_auth"))));

        Assert.Contains("DigestBot:Slack:AppToken", stop.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', stop.Reason);
    }

    [Fact]
    public void However_often_Slack_refreshes_there_are_never_more_than_ten_connections()
    {
        var steps = new Queue<SocketStep>(pool.Start());
        var open = new HashSet<int>();
        var most = 0;
        for (var i = 0; i < 500; i++)
        {
            while (steps.TryDequeue(out var step))
            {
                _ = step is SocketStep.Open opened ? open.Add(opened.Connection) : step is SocketStep.Close closed && open.Remove(closed.Connection);
            }

            most = Math.Max(most, open.Count);
            foreach (var connection in open.ToList())
            {
                foreach (var step in pool.On(i % 2 == 0 ? new SocketEvent.Ready(connection) : new SocketEvent.Disconnect(connection, "warning")))
                {
                    steps.Enqueue(step);
                }
            }
        }

        Assert.InRange(most, 2, 10);
    }

    private void Up()
    {
        pool.Start();
        pool.On(new SocketEvent.Ready(1));
        pool.On(new SocketEvent.Ready(2));
    }
}
