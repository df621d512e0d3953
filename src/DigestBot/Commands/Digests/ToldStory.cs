using DigestBot.Core.Digests;
using DigestBot.Core.Stories;

namespace DigestBot.Commands.Digests;

/// <summary>A story as a digest told it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Number">Where it stood in the digest, from 1; those told in a line come after the others.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Reasons">Why it stood there.</param>
/// <param name="InFull">How it was told; null for one that was told in a line.</param>
/// <param name="Digest">The digest.</param>
internal sealed record ToldStory(StoryId Id, int Number, string Headline, IReadOnlyList<string> Reasons, DigestStory? InFull, Digest Digest);
