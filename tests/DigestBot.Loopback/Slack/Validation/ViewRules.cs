using System.Text;
using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Slack.Validation;

/// <summary>The rules of views (https://docs.slack.dev/reference/views).</summary>
internal static class ViewRules
{
    /// <summary>Bytes of a view's JSON; a third party's measure.</summary>
    public const int MaxBytes = 250_000;

    private const int MostOfTitle = 24;
    private const int MostOfId = 255;
    private const int MostOfMetadata = 3000;

    /// <summary>Whether a view is too large to be looked at.</summary>
    public static bool IsTooLarge(JsonObject view) => Encoding.UTF8.GetByteCount(view.ToText()) > MaxBytes;

    /// <summary>Looks at a view that is to be opened or published.</summary>
    public static Problems Check(JsonObject members, bool isHome)
    {
        var problems = new Problems();
        var view = new Place(members, "/view", problems);
        if (view.Type != (isHome ? "home" : "modal"))
        {
            view.Wrong(isHome ? "must be of type home" : "must be of type modal");
        }

        view.Text("callback_id", MostOfId);
        view.Text("external_id", MostOfId, least: 0);
        view.Text("private_metadata", MostOfMetadata, least: 0);
        view.Needs("blocks");
        if (members.ListAt("blocks") is { } blocks)
        {
            BlockRules.Check(blocks, "/view/blocks", isHome ? BlockSurface.Home : BlockSurface.Modal, problems);
        }

        if (!isHome)
        {
            Modal(view, members);
        }

        return problems;
    }

    private static void Modal(Place view, JsonObject members)
    {
        view.Needs("title");
        view.Plain("title", MostOfTitle);
        view.Plain("submit", MostOfTitle);
        view.Plain("close", MostOfTitle);
        view.Flag("clear_on_close", "notify_on_close", "submit_disabled");
        if (!view.Has("submit") && members.ListAt("blocks")?.Any(block => block.Text("type") == "input") == true)
        {
            view.Wrong("missing required field: submit");
        }
    }
}
