using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Validation;

namespace DigestBot.Loopback.Slack.Views;

/// <summary>Carries out the response_action that answers a submitted view (https://docs.slack.dev/surfaces/modals).</summary>
internal sealed class ViewAnswers(ViewStack stack, Violations violations)
{
    /// <param name="id">The submitted view.</param>
    /// <param name="answer">What came with the ack; null closes the view.</param>
    public void Apply(string id, JsonObject? answer)
    {
        if (stack.Find(id) is not { } view)
        {
            return;
        }

        switch (answer.Text("response_action"))
        {
            case null:
                stack.Close(view);
                break;
            case "clear":
                stack.Clear(view.User);
                break;
            case "errors" when answer.ObjectAt("errors") is { } errors:
                CheckErrors(view, errors);
                stack.Refuse(view, (JsonObject)errors.DeepClone());
                break;
            case "update" when Content(answer) is { } content:
                stack.Update(view, content);
                break;
            case "push" when Content(answer) is { } content:
                if (stack.Push(view.User, content) is null)
                {
                    violations.Add("push_limit_reached", ("detail", id));
                }

                break;
            case var action:
                violations.Add("invalid_answer", ("detail", $"response_action {action}"));
                break;
        }
    }

    private JsonObject? Content(JsonObject? answer)
    {
        if (answer.ObjectAt("view") is not { } view)
        {
            return null;
        }

        var problems = ViewRules.Check(view, isHome: false).Messages;
        if (problems.Count == 0)
        {
            return (JsonObject)view.DeepClone();
        }

        violations.Add("invalid_answer", ("detail", problems[0]));
        return null;
    }

    private void CheckErrors(SlackView view, JsonObject errors)
    {
        var inputs = view.Content.ListAt("blocks")?.Where(block => block.Text("type") == "input").Select(block => block.Text("block_id")).ToHashSet() ?? [];
        foreach (var (block, _) in errors)
        {
            if (!inputs.Contains(block))
            {
                violations.Add("invalid_answer", ("detail", $"an error for {block}, which is no input block"));
            }
        }
    }
}
