namespace DigestBot.Testing.Web;

/// <summary>What a <see cref="SecureSite"/> answers to every request.</summary>
/// <param name="Status">The status code, of three digits.</param>
/// <param name="Body">The body, in ASCII.</param>
/// <param name="Location">The header Location, of at most 126 characters; null for none.</param>
/// <param name="IsReset">Whether the stream is reset after the body, in place of its end.</param>
public sealed record SecureAnswer(int Status = 200, string Body = "news", string? Location = null, bool IsReset = false);
