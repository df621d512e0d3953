using System.Text;
using DigestBot.Core.Commands;
using DigestBot.Core.Wording;
using DigestBot.Discord.Languages;
using DigestBot.Discord.Payloads;
using DigestBot.Discord.Rest;

namespace DigestBot.Discord.Formatting;

/// <summary>Lays out an answer: framed text with what can be done next below it. Pure.</summary>
internal static class ReplyFormatter
{
    private const int MaxTitle = 300;
    private const int MaxChips = 500;
    private const int MaxField = 1_000;
    private const int LinesTogether = 1_200;

    /// <summary>Buttons of cards are numbered from here on, so that they are told from those at the end.</summary>
    private const int FirstOfCards = 100;

    /// <summary>
    /// The messages of an answer, in order. Where <paramref name="isShared"/>, everybody sees it: its buttons then answer who presses
    /// them, and do not change it. <paramref name="isManager"/> tells whether it may say what only managers are told.
    /// </summary>
    public static IReadOnlyList<DiscordMessage> Messages(CommandReply given, bool isShared, bool isManager, ReplyLanguage language)
    {
        var reply = language.Say(given);
        var file = reply.Sections.OfType<ReplySection.Attachment>().FirstOrDefault();
        var packed = MessagePacker.Pack(Blocks(reply, isManager).Where(block => block.Text.Length > 0));
        var messages = packed.Select(blocks => new DiscordMessage([.. MessagePacker.Parts(blocks)])).ToList();
        var last = messages[^1].Components.ToList();
        if (file is not null)
        {
            last.Add(Layout.File(file.FileName));
        }

        last.AddRange(Rows(reply, isShared, language));
        messages[^1] = new DiscordMessage(last) { File = file is null ? null : new OutgoingFile(file.FileName, file.Content) };
        return [.. messages.Where(message => message.Components.Count > 0).Select(message => message with { Components = [Layout.Container(message.Components)] })];
    }

    private static IEnumerable<MessageBlock> Blocks(CommandReply reply, bool isManager)
    {
        var head = new StringBuilder();
        if (reply.Title is { Length: > 0 } title)
        {
            head.Append("### ").Append(DiscordText.Escape(title, MaxTitle));
        }

        if (reply.Chips.Count > 0)
        {
            head.Append(head.Length > 0 ? "\n" : "").Append("-# ").Append(DiscordText.Escape(string.Join(" · ", reply.Chips), MaxChips));
        }

        yield return new MessageBlock(head.ToString());
        var buttons = FirstOfCards;
        foreach (var section in reply.Sections)
        {
            if (section is ReplySection.Card { Quote: var card })
            {
                yield return new MessageBlock(QuoteCardText.Of(card)) { Buttons = [.. card.Actions.Take(Layout.MaxButtons).Select(action => Button(action.Label, new Press(PressKind.New, action.Command), buttons++)).OfType<ComponentPayload>()] };
                continue;
            }

            foreach (var text in Section(section, isManager))
            {
                yield return new MessageBlock(text);
            }
        }

        if (reply.Page is { } page)
        {
            yield return new MessageBlock($"-# {PageText.Position(page)}");
        }
    }

    private static IEnumerable<string> Section(ReplySection section, bool isManager) => section switch
    {
        ReplySection.Paragraph paragraph => [RunText.Of(paragraph.Runs)],
        ReplySection.Points points => Together(points.Items.Select(item => $"- {RunText.Of(item)}")),
        ReplySection.Fields fields => Together(fields.Items.Select(field => $"{DiscordText.Strong($"{field.Name}:", MaxTitle)} {DiscordText.Escape(field.Value, MaxField)}")),
        ReplySection.Preview preview => DigestFormatter.Blocks(preview.Digest).Concat(isManager && preview.Digest.Health is { } health ? [$"-# {DiscordText.Escape(health, MaxField)}"] : []),
        ReplySection.Attachment file => [$"-# {DiscordText.Escape(file.FileName, MaxTitle)}"],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // Lines in few parts, so that a long list can be parted between two of them.
    private static IEnumerable<string> Together(IEnumerable<string> lines)
    {
        var block = new StringBuilder();
        foreach (var line in lines)
        {
            if (block.Length > 0 && block.Length + line.Length > LinesTogether)
            {
                yield return block.ToString();
                block.Clear();
            }

            block.Append(block.Length > 0 ? "\n" : "").Append(line);
        }

        yield return block.ToString();
    }

    private static IEnumerable<ComponentPayload> Rows(CommandReply reply, bool isShared, ReplyLanguage language)
    {
        var kind = isShared ? PressKind.New : PressKind.Edit;
        var number = 0;
        var steps = Steps(reply, kind).Select(step => Button(language.Say(step.Label), step.Press, number++)).OfType<ComponentPayload>().ToList();
        if (steps.Count > 0)
        {
            yield return Layout.Row(steps);
        }

        var presses = reply.Buttons.Select(button => (button.Label, Press: new Press(button.OpensForm ? PressKind.Form : kind, button.Command))).ToList();
        if (presses.Count <= Layout.MaxButtons)
        {
            var buttons = presses.Select(press => Button(press.Label, press.Press, number++)).OfType<ComponentPayload>().ToList();
            if (buttons.Count > 0)
            {
                yield return Layout.Row(buttons);
            }
        }
        else
        {
            var choices = presses.Select(press => (press.Label, Value: press.Press.Write(number++))).Where(choice => choice.Value is not null).Select(choice => (choice.Label, choice.Value!));
            yield return Layout.Row([Layout.Select("select", language.Say("Choose…"), choices)]);
        }
    }

    private static IEnumerable<(string Label, Press Press)> Steps(CommandReply reply, PressKind kind)
    {
        if (reply.Page?.PreviousCommand is { } previous)
        {
            yield return (PageText.Back, new Press(kind, previous));
        }

        if (reply.Page?.NextCommand is { } next)
        {
            yield return (PageText.Next(reply.Page), new Press(kind, next));
        }

        if (reply.ShareCommand is { } share)
        {
            yield return ("Share to channel", new Press(PressKind.Publish, share));
        }
    }

    private static ComponentPayload? Button(string label, Press press, int number) => press.Write(number) is { } customId ? Layout.Button(label, customId) : null;
}
