namespace DigestBot.Core.Sources;

/// <summary>What is read at a source's address.</summary>
public enum SourceKind
{
    /// <summary>Not looked at yet: the first check finds out.</summary>
    Unknown,

    /// <summary>A feed, whose entries lead to articles.</summary>
    Feed,

    /// <summary>One article.</summary>
    Article,

    /// <summary>Files and folders.</summary>
    Files,
}
