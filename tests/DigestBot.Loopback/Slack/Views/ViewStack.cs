using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace DigestBot.Loopback.Slack.Views;

/// <summary>The modals that are open, each person's on top of one another, and the published homes. Safe to share.</summary>
internal sealed class ViewStack(Changes changes)
{
    /// <summary>Modals that may lie on one another.</summary>
    public const int MaxDepth = 3;

    private readonly Lock gate = new();
    private readonly List<SlackView> open = [];
    private readonly Dictionary<string, SlackView> homes = new(StringComparer.Ordinal);

    /// <summary>The open modals, the lowest first.</summary>
    public IReadOnlyList<SlackView> Open
    {
        get
        {
            lock (gate)
            {
                return [.. open];
            }
        }
    }

    public SlackView? Find(string? id)
    {
        lock (gate)
        {
            return open.Concat(homes.Values).FirstOrDefault(view => view.Id == id);
        }
    }

    public SlackView? FindExternal(string? id) => id is null ? null : Open.FirstOrDefault(view => view.ExternalId == id);

    public SlackView? HomeOf(string user)
    {
        lock (gate)
        {
            return homes.GetValueOrDefault(user);
        }
    }

    /// <summary>Puts a view on top of what a person has open; null when there are too many.</summary>
    public SlackView? Push(string user, JsonObject content)
    {
        SlackView view;
        lock (gate)
        {
            var beneath = open.Where(each => each.User == user).ToList();
            if (beneath.Count >= MaxDepth)
            {
                return null;
            }

            var id = $"V{RandomNumberGenerator.GetHexString(10)}";
            view = new SlackView
            {
                Id = id,
                Hash = NewHash(),
                User = user,
                Content = content,
                RootId = beneath.Count > 0 ? beneath[0].Id : id,
                PreviousId = beneath.Count > 0 ? beneath[^1].Id : null,
            };
            open.Add(view);
        }

        changes.Tell();
        return view;
    }

    /// <summary>Gives a view other content.</summary>
    public SlackView Update(SlackView view, JsonObject content) => Put(view with { Hash = NewHash(), Content = content, Errors = null });

    /// <summary>Shows what is wrong with what was filled in.</summary>
    public void Refuse(SlackView view, JsonObject errors) => Put(view with { Errors = errors });

    public SlackView Publish(string user, JsonObject content)
    {
        var home = HomeOf(user);
        var id = home?.Id ?? $"V{RandomNumberGenerator.GetHexString(10)}";
        var published = new SlackView { Id = id, Hash = NewHash(), User = user, RootId = id, Content = content };
        lock (gate)
        {
            homes[user] = published;
        }

        changes.Tell();
        return published;
    }

    /// <summary>Closes a view and those on top of it.</summary>
    public void Close(SlackView view)
    {
        lock (gate)
        {
            var index = open.FindIndex(each => each.Id == view.Id);
            if (index >= 0)
            {
                var closed = open.Skip(index).Where(each => each.User == view.User).ToHashSet();
                open.RemoveAll(closed.Contains);
            }
        }

        changes.Tell();
    }

    public void Clear(string user)
    {
        lock (gate)
        {
            open.RemoveAll(view => view.User == user);
        }

        changes.Tell();
    }

    private SlackView Put(SlackView view)
    {
        lock (gate)
        {
            if (open.FindIndex(each => each.Id == view.Id) is >= 0 and var index)
            {
                open[index] = view;
            }
            else if (homes.TryGetValue(view.User, out var home) && home.Id == view.Id)
            {
                homes[view.User] = view;
            }
        }

        changes.Tell();
        return view;
    }

    private static string NewHash() => $"{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
}
