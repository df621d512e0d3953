using System.Text.Json.Nodes;
using DigestBot.Loopback.Slack.Recording;
using DigestBot.Loopback.Slack.Validation;

namespace DigestBot.Loopback.Slack.Views;

/// <summary>Carries out the response_action that answers a submitted view (https://docs.slack.dev/surfaces/modals).</summary>
internal sealed class ViewAnswers(ViewStack stack, Journal journal)
{
    /// <param name="id">The submitted view.</param>
    /// <param name="answer">What came with the ack; null closes the view.</param>
    public void Apply(string id, JsonObject? answer)
    {
        if (stack.Find(id) is not { } view)
        {
            return;
        }

        switch (answer.TextOf("response_action"))
        {
            case null:
                stack.Close(view);
                break;
            case "clear":
                stack.Clear(view.User);
                break;
            case "errors" when answer.ObjectOf("errors") is { } errors:
                CheckErrors(view, errors);
                stack.Refuse(view, (JsonObject)errors.DeepClone());
                break;
            case "update" when Content(answer) is { } content:
                stack.Update(view, content);
                break;
            case "push" when Content(answer) is { } content:
                if (stack.Push(view.User, content) is null)
                {
                    journal.Add("push_limit_reached", id);
                }

                break;
            case var action:
                journal.Add("invalid_answer", $"response_action {action}");
                break;
        }
    }

    private JsonObject? Content(JsonObject? answer)
    {
        if (answer.ObjectOf("view") is not { } view)
        {
            return null;
        }

        var problems = ViewRules.Check(view, isHome: false).Messages;
        if (problems.Count == 0)
        {
            return (JsonObject)view.DeepClone();
        }

        journal.Add("invalid_answer", problems[0]);
        return null;
    }

    private void CheckErrors(SlackView view, JsonObject errors)
    {
        var inputs = view.Content.ListOf("blocks")?.Where(block => block.TextOf("type") == "input").Select(block => block.TextOf("block_id")).ToHashSet() ?? [];
        foreach (var (block, _) in errors)
        {
            if (!inputs.Contains(block))
            {
                journal.Add("invalid_answer", $"an error for {block}, which is no input block");
            }
        }
    }
}
