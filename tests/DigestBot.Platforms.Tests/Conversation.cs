namespace DigestBot.Platforms.Tests;

/// <summary>What people do with the bot, in an order in which each can be done.</summary>
internal static class Conversation
{
    public const string Feed = "FEED";

    /// <summary>A line that begins with "/" is typed; any other is the label that is pressed on the answer before. A <see cref="Feed"/> is the test's own.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "/help",
        "/whosaid what did Okonjo say about the strike?",
        "Context",
        "/whosaid what did Okonjo say about the strike?",
        "Cite",
        "/whosaid strike",
        "›",
        "/whosaid who said \"nobody won this strike\"?",
        "/whosaid what did Okonjo say about whales?",
        "/whosaid zzqqx",
        "/check \"nobody won that strike\" by Okonjo",
        "/check \"we never got the rota wrong\" by Ferrand",
        "/check \"the moon is made of cheese\"",
        "/speaker Okonjo",
        "/speaker Nobody Atall",
        "/summary Ferry strike ends",
        "/summary no such article anywhere",
        "/digest schedule daily 9:15 Europe/Berlin stories 4 quiet 22:00-06:00",
        "/digest schedule sometimes",
        "/digest filter -football",
        "/digest list",
        "/digest pause",
        "/digest pause",
        "/digest list",
        "/digest resume",
        "/digest resume",
        "/digest remove",
        "/digest undo",
        "/digest undo",
        "/digest less ferry strike",
        "/digest more ferry strike",
        "/digest why",
        "/digest story 1",
        "/digest story 77",
        $"/source add {Feed}",
        "/source list",
        "/source health",
        "/source add http://127.0.0.1:1/nothing",
        "/source add notanaddress",
        "/source remove Quay News",
        "/source list",
        "/whosaid what did <b>*Okonjo*</b> say about `rm -rf` & **bold** [x](y)?",
        "/whosaid @zzqq <!qqzz> ~~zzqq~~ \u202eqqzz",
        "/summary @everyone <!channel> *_`x`_*",
    ];
}
