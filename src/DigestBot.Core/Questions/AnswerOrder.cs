namespace DigestBot.Core.Questions;

/// <summary>Which answers come first.</summary>
public enum AnswerOrder
{
    /// <summary>What fits the question best.</summary>
    Best,

    /// <summary>The newest.</summary>
    Newest,

    /// <summary>The oldest: who said it first.</summary>
    First,
}
