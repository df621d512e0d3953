namespace DigestBot.Core.Questions;

/// <summary>A role that articles give a speaker, and when: from the first article to the last; null when none of them has a date.</summary>
public sealed record HeldRole(string Role, DateTimeOffset? FirstAt, DateTimeOffset? LastAt, int Quotes);
