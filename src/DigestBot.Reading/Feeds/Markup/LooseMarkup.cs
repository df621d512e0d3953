using System.Collections.Frozen;

namespace DigestBot.Reading.Feeds.Markup;

/// <summary>
/// Steps through what was meant as XML: tags that are never closed or close what was not opened, bare ampersands, entities of HTML,
/// prefixes that nobody declared, a text that breaks off. Every character is some step's, and nothing throws.
/// </summary>
internal sealed class LooseMarkup : IMarkupSource
{
    private const int MaxNamespaces = 200;

    private static readonly FrozenSet<string> NeverClosed = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "br", "hr", "img", "input", "wbr");

    private readonly string text;
    private readonly List<OpenElement> open = [];
    private readonly List<(string Prefix, string Space)> namespaces = [];
    private readonly HashSet<string> missing = new(StringComparer.Ordinal);
    private Dictionary<string, string> entities = new(StringComparer.Ordinal);
    private int at;
    private int toClose;
    private int tooDeep;
    private bool hasType;
    private (int Start, int End, bool IsLiteral) run;

    public LooseMarkup(string text) => this.text = text;

    public bool IsLoose => true;

    public bool IsCut { get; private set; }

    public MarkupStep Step { get; private set; }

    public MarkupTag Tag { get; private set; } = new(Vocabulary.Other, "", []);

    public bool Read()
    {
        while (toClose == 0)
        {
            if (at >= text.Length)
            {
                IsCut = true;
                toClose = open.Count;
                break;
            }

            if (ReadStep())
            {
                return true;
            }
        }

        return toClose > 0 && Close();
    }

    public void CopyTextTo(BoundedText target)
    {
        var piece = text.AsSpan(run.Start, run.End - run.Start);
        if (run.IsLiteral)
        {
            target.Append(piece);
        }
        else
        {
            References.Resolve(piece, target, entities);
        }
    }

    private bool ReadStep()
    {
        var rest = text.AsSpan(at);
        return rest switch
        {
            ['<', '!', ..] => ReadDeclaration(rest),
            ['<', '?', ..] => SkipTo("?>", ">"),
            ['<', '/', ..] => ReadEnd(rest),
            ['<', var c, ..] when char.IsLetter(c) || c is '_' or ':' => ReadStart(),
            _ => ReadText(rest),
        };
    }

    private bool ReadDeclaration(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--"))
        {
            return SkipTo("-->", ">");
        }

        if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
        {
            var end = text.IndexOf("]]>", at + 9, StringComparison.Ordinal);
            return Run(at + 9, end < 0 ? text.Length : end, end < 0 ? text.Length : end + 3, isLiteral: true);
        }

        if (!hasType && rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
        {
            hasType = true;
            var end = DocumentType.End(text, at);
            entities = DocumentType.Entities(text.AsSpan(at, end - at));
            at = end;
            return false;
        }

        return SkipTo(">", ">");
    }

    private bool SkipTo(string mark, string otherwise)
    {
        // What was looked for in vain once is not looked for again: a text of nothing but "<!--" would take hours.
        var end = missing.Contains(mark) ? -1 : text.IndexOf(mark, at + 2, StringComparison.Ordinal);
        var length = mark.Length;
        if (end < 0)
        {
            missing.Add(mark);
            (end, length) = (text.IndexOf(otherwise, at + 2, StringComparison.Ordinal), otherwise.Length);
        }

        at = end < 0 ? text.Length : end + length;
        return false;
    }

    private bool ReadText(ReadOnlySpan<char> rest)
    {
        var length = rest[1..].IndexOf('<');
        var end = length < 0 ? text.Length : at + 1 + length;
        return Run(at, end, end, isLiteral: false);
    }

    private bool Run(int start, int end, int next, bool isLiteral)
    {
        run = (start, end, isLiteral);
        at = next;
        Step = MarkupStep.Text;
        return end > start;
    }

    private bool ReadStart()
    {
        var tag = new LooseTag(text, at, entities);
        at = tag.End;
        if (!tag.IsWhole)
        {
            return false;
        }

        if (open.Count >= FeedLimits.MaxDepth)
        {
            tooDeep += tag.IsEmpty ? 0 : 1;
            return false;
        }

        var declared = namespaces.Count;
        Declare(tag.Attributes);
        open.Add(new OpenElement(tag.Name, declared));
        toClose = tag.IsEmpty || NeverClosed.Contains(tag.Name) ? 1 : 0;
        var (prefix, name) = Split(tag.Name);
        Tag = new MarkupTag(Vocabularies.Of(prefix, SpaceOf(prefix)), name.ToLowerInvariant(), tag.Attributes);
        Step = MarkupStep.Opened;
        return true;
    }

    private bool ReadEnd(ReadOnlySpan<char> rest)
    {
        var length = rest[2..].IndexOfAny('>', '<');
        var name = (length < 0 ? rest[2..] : rest.Slice(2, length)).Trim();
        at += length < 0 ? rest.Length : 2 + length + (rest[2 + length] == '>' ? 1 : 0);
        if (tooDeep > 0)
        {
            tooDeep--;
            return false;
        }

        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (name.Equals(open[i].Name, StringComparison.OrdinalIgnoreCase))
            {
                toClose = open.Count - i;
                break;
            }
        }

        return false;
    }

    private bool Close()
    {
        toClose--;
        namespaces.RemoveRange(open[^1].Namespaces, namespaces.Count - open[^1].Namespaces);
        open.RemoveAt(open.Count - 1);
        Step = MarkupStep.Closed;
        return true;
    }

    private void Declare(List<MarkupAttribute> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (name.StartsWith("xmlns", StringComparison.Ordinal) && namespaces.Count < MaxNamespaces)
            {
                namespaces.Add((name is ['x', 'm', 'l', 'n', 's', ':', .. var prefix] ? prefix : "", value));
            }
        }
    }

    private string? SpaceOf(string prefix)
    {
        for (var i = namespaces.Count - 1; i >= 0; i--)
        {
            if (namespaces[i].Prefix.Equals(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return namespaces[i].Space;
            }
        }

        return prefix.Length == 0 ? "" : null;
    }

    private static (string Prefix, string Name) Split(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", name) : (name[..colon], name[(colon + 1)..]);
    }

    private readonly record struct OpenElement(string Name, int Namespaces);
}
