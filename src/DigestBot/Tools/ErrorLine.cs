namespace DigestBot.Tools;

/// <summary>What <c>read --jsonl</c> writes for a line that it could not read; the id is null where the line gave none.</summary>
internal sealed record ErrorLine(string? Id, string Error);
