using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;
using DigestBot.Loopback.Slack.Validation;
using DigestBot.Loopback.Slack.Views;
using DigestBot.Loopback.Slack.Web;
using DigestBot.Loopback.Slack.Workspace;

namespace DigestBot.Loopback.Slack.Methods;

/// <summary>views.open, push, update and publish.</summary>
internal sealed class ViewMethods(ViewStack stack, Triggers triggers, SlackWorkspace workspace)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("views.open", ApiTier.Four, call => Push(call, isFirst: true)) { Required = ["trigger_id", "view"] },
        new("views.push", ApiTier.Four, call => Push(call, isFirst: false)) { Required = ["trigger_id", "view"] },
        new("views.update", ApiTier.Four, Update) { Required = ["view"] },
        new("views.publish", ApiTier.Four, Publish) { Required = ["user_id", "view"] },
    ];

    private ApiAnswer Push(ApiCall call, bool isFirst)
    {
        var (content, refusal) = Read(call, isHome: false);
        if (content is null)
        {
            return refusal!;
        }

        if (stack.FindExternal(content.Text("external_id")) is not null)
        {
            return ApiAnswer.Error("duplicate_external_id");
        }

        var (user, error) = triggers.Exchange(call.Text("trigger_id"));
        if (user is null)
        {
            return ApiAnswer.Error(error!);
        }

        if (isFirst)
        {
            stack.Clear(user);
        }
        else if (!stack.Open.Any(view => view.User == user))
        {
            return ApiAnswer.Error("not_found");
        }

        return stack.Push(user, content) is { } view ? Shown(view) : ApiAnswer.Error("push_limit_reached");
    }

    private ApiAnswer Update(ApiCall call)
    {
        var view = stack.Find(call.Text("view_id")) ?? stack.FindExternal(call.Text("external_id"));
        if (view is null)
        {
            return ApiAnswer.Error("not_found");
        }

        var (content, refusal) = Read(call, view.Content.Text("type") == "home");
        return content is null ? refusal!
            : call.Text("hash") is { } hash && hash != view.Hash ? ApiAnswer.Error("hash_conflict")
            : Shown(stack.Update(view, content));
    }

    private ApiAnswer Publish(ApiCall call)
    {
        if (workspace.FindPerson(call.Text("user_id")) is not { } person)
        {
            return ApiAnswer.Error("missing_profile_id");
        }

        var (content, refusal) = Read(call, isHome: true);
        return content is null ? refusal!
            : call.Text("hash") is { } hash && stack.HomeOf(person.Id) is { } home && home.Hash != hash ? ApiAnswer.Error("hash_conflict")
            : Shown(stack.Publish(person.Id, content));
    }

    private static (JsonObject? Content, ApiAnswer? Refusal) Read(ApiCall call, bool isHome)
    {
        if (!call.Arguments.TryStructure<JsonObject>("view", out var view) || view is null)
        {
            return (null, ApiAnswer.Error(ApiAnswer.InvalidArguments, "must be a view [json-pointer:/view]"));
        }

        if (ViewRules.IsTooLarge(view))
        {
            return (null, ApiAnswer.Error("view_too_large"));
        }

        var problems = ViewRules.Check(view, isHome).Messages;
        return problems.Count > 0 ? (null, ApiAnswer.Error(ApiAnswer.InvalidArguments, problems)) : (Named(view), null);
    }

    // A block or element without an id is given one.
    private static JsonObject Named(JsonObject view)
    {
        foreach (var (index, block) in (view.ListAt("blocks") ?? []).OfType<JsonObject>().Index())
        {
            block["block_id"] ??= $"b{index + 1:000}";
            if (block.ObjectAt("element") is { } element)
            {
                element["action_id"] ??= $"a{index + 1:000}";
            }
        }

        return view;
    }

    private static ApiAnswer Shown(SlackView view) => ApiAnswer.Ok(("view", WireForms.Of(view)));
}
