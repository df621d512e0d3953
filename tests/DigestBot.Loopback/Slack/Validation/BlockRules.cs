using System.Text.Json.Nodes;
using DigestBot.Loopback.Control;

namespace DigestBot.Loopback.Slack.Validation;

/// <summary>The rules of Block Kit (https://docs.slack.dev/reference/block-kit/blocks).</summary>
internal static class BlockRules
{
    private const int MostOfId = 255;
    private const int MostOfSection = 3000;
    private const int MostOfField = 2000;
    private const int MostOfHeader = 150;
    private const int MostOfAlternative = 2000;
    private const int MostOfMarkdown = 12_000;
    private const int MostFields = 10;
    private const int MostInContext = 10;
    private const int MostActions = 25;
    private const int MostRows = 100;
    private const int MostCells = 20;

    /// <summary>Looks at a list of blocks.</summary>
    public static void Check(JsonArray blocks, string pointer, BlockSurface surface, Problems problems)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var places = Place.ItemsOf(blocks, pointer, Math.Min((int)surface, 100), least: 0, problems);
        foreach (var block in places)
        {
            Check(block, surface);
            if (block.Text("block_id", MostOfId) is { } id && !ids.Add(id))
            {
                block.Wrong($"block_id {id} already exists");
            }
        }

        CheckTogether(blocks, pointer, places, problems);
    }

    private static void Check(Place block, BlockSurface surface)
    {
        switch (block.Type)
        {
            case "section":
                Section(block);
                break;
            case "header":
                block.Knows("block_id", "text", "level");
                block.Needs("text");
                block.Plain("text", MostOfHeader);
                block.Whole("level", 1, 4);
                break;
            case "divider":
                block.Knows("block_id");
                break;
            case "context":
                Context(block);
                break;
            case "actions":
                Actions(block, surface);
                break;
            case "image":
                block.Knows("block_id", "alt_text", "image_url", "slack_file", "title");
                Image(block);
                block.Plain("title", MostOfField);
                break;
            case "rich_text":
                block.Knows("block_id", "elements");
                RichTextRules.Check(block);
                break;
            case "markdown" when surface == BlockSurface.Message:
                block.Knows("block_id", "text");
                block.Needs("text");
                block.Text("text", MostOfMarkdown);
                break;
            case "table" when surface == BlockSurface.Message:
                Table(block);
                break;
            case "input" when surface != BlockSurface.Message:
                InputRules.Check(block, surface);
                break;
            default:
                block.Wrong($"unsupported type: {block.Type}");
                break;
        }
    }

    private static void Section(Place block)
    {
        block.Knows("block_id", "text", "fields", "accessory", "expand");
        if (!block.Has("text") && !block.Has("fields"))
        {
            block.Wrong("must have text or fields");
        }

        block.Formatted("text", MostOfSection);
        foreach (var field in block.Items("fields", MostFields))
        {
            field.IsTextObject(MostOfField, mayBeFormatted: true);
        }

        block.Flag("expand");
        if (block.Child("accessory") is { Type: "image" } image)
        {
            ContextImage(image);
        }
        else if (block.Child("accessory") is { } element)
        {
            ElementRules.Check(element);
        }
    }

    private static void Context(Place block)
    {
        block.Knows("block_id", "elements");
        block.Needs("elements");
        foreach (var element in block.Items("elements", MostInContext))
        {
            if (element.Type == "image")
            {
                ContextImage(element);
            }
            else
            {
                element.IsTextObject(MostOfSection, mayBeFormatted: true);
            }
        }
    }

    private static void Actions(Place block, BlockSurface surface)
    {
        block.Knows("block_id", "elements");
        block.Needs("elements");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in block.Items("elements", MostActions))
        {
            ElementRules.Check(element, mayBeTyped: surface != BlockSurface.Message);
            if (element.Text("action_id", MostOfId) is { } id && !ids.Add(id))
            {
                element.Wrong($"action_id {id} already exists");
            }
        }
    }

    private static void ContextImage(Place image)
    {
        image.Knows("alt_text", "image_url", "slack_file");
        Image(image);
    }

    private static void Image(Place image)
    {
        image.Needs("alt_text");
        image.Text("alt_text", MostOfAlternative);
        image.NeedsOneOf("image_url", "slack_file");
        image.Url("image_url");
    }

    private static void Table(Place block)
    {
        block.Knows("block_id", "rows", "column_settings");
        block.Needs("rows");
        if (block.List("rows") is not { } rows)
        {
            return;
        }

        if (rows.Count is 0 or > MostRows)
        {
            block.Wrong($"must have 1 to {MostRows} rows");
        }

        if (rows.Any(row => row is not JsonArray { Count: > 0 and <= MostCells }))
        {
            block.Wrong($"each row must have 1 to {MostCells} cells");
        }
    }

    // Limits over all blocks of a payload.
    private static void CheckTogether(JsonArray blocks, string pointer, IReadOnlyList<Place> places, Problems problems)
    {
        if (places.Count(block => block.Type == "table") > 1)
        {
            problems.Add(pointer, "only one table allowed");
        }

        if (blocks.Where(block => block.Text("type") == "markdown").Sum(block => block.Text("text")?.Length ?? 0) > MostOfMarkdown)
        {
            problems.Add(pointer, $"markdown must be less than {MostOfMarkdown + 1} characters in all");
        }
    }
}
