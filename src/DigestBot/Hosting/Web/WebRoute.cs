using Microsoft.AspNetCore.Http;

namespace DigestBot.Hosting.Web;

/// <summary>A path that a platform posts to, and what answers there with the raw body.</summary>
internal sealed record WebRoute(string Path, Func<HttpContext, ReadOnlyMemory<byte>, Task> AnswerAsync);
