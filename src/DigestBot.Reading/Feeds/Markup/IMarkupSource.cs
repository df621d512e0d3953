namespace DigestBot.Reading.Feeds.Markup;

/// <summary>Steps through markup; what was opened is closed in the right order, whatever the text does.</summary>
internal interface IMarkupSource
{
    /// <summary>Whether it mends what is broken, so that an element may stand where nobody meant it.</summary>
    bool IsLoose { get; }

    /// <summary>Whether the text broke off, so that what closes now was never ended.</summary>
    bool IsCut { get; }

    /// <summary>What the last <see cref="Read"/> came to.</summary>
    MarkupStep Step { get; }

    /// <summary>The element that was opened last.</summary>
    MarkupTag Tag { get; }

    /// <summary>Goes on; false at the end.</summary>
    bool Read();

    /// <summary>Copies the text of this step, references resolved; once a step at most.</summary>
    void CopyTextTo(BoundedText target);
}
