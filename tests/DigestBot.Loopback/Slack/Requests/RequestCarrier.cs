using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Envelopes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Slack.Requests;

/// <summary>Brings envelopes to the app's own address, signed (https://docs.slack.dev/apis/events-api/using-http-request-urls).</summary>
internal sealed class RequestCarrier : IEnvelopeCarrier, IAsyncDisposable
{
    private readonly ConcurrentDictionary<Task, bool> sending = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly RequestSender sender;
    private readonly TimeProvider time;
    private readonly RequestVerifier verifier;
    private volatile bool isVerified;

    public RequestCarrier(SlackLoopbackOptions options, Violations violations)
    {
        sender = new RequestSender(options);
        time = options.Time;
        verifier = new RequestVerifier(sender, violations);
    }

    /// <summary>Told what became of each; set once, at the start.</summary>
    public EnvelopeLedger? Ledger { get; set; }

    public int? TryCarry(SlackEnvelope envelope)
    {
        var task = CarryAsync(envelope);
        sending[task] = true;
        _ = task.ContinueWith(done => sending.TryRemove(done, out _), TaskScheduler.Default);
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(sending.Keys);
        sender.Dispose();
        stopping.Dispose();
    }

    // Nothing is sent before the address has proved itself once.
    private async Task CarryAsync(SlackEnvelope envelope)
    {
        await Task.Yield();
        try
        {
            isVerified = isVerified || await verifier.VerifyAsync(stopping.Token);
            if (!isVerified)
            {
                Ledger!.Fail(envelope.Id, "http_error");
                return;
            }

            using var deadline = new CancellationTokenSource(EnvelopeLedger.Deadline, time);
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stopping.Token);
            Take(envelope, await sender.SendAsync(RequestForms.Of(envelope), ending.Token));
        }
        catch (HttpRequestException)
        {
            Ledger!.Fail(envelope.Id, "connection_failed");
        }
        catch (OperationCanceledException)
        {
            // The ledger's own clock has run out by now, or the loopback ends.
        }
    }

    private void Take(SlackEnvelope envelope, RequestReply reply)
    {
        if (reply.Status is >= 200 and < 300)
        {
            Ledger!.Ack(envelope.Id, AnswerOf(envelope, reply.Body), connection: 0);
        }
        else
        {
            Ledger!.Fail(envelope.Id, reply.Status is >= 300 and < 400 ? "too_many_redirects" : "http_error", reply.MayRetry);
        }
    }

    // An event's answer says nothing; a command's may be JSON or a text.
    private static JsonNode? AnswerOf(SlackEnvelope envelope, string body) =>
        !envelope.AcceptsAnswer || string.IsNullOrWhiteSpace(body) ? null
        : LooseJson.TryParse(body, out var node) && node is JsonObject ? node
        : JsonValue.Create(body);
}
