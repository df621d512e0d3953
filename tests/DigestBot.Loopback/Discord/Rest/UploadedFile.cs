namespace DigestBot.Loopback.Discord.Rest;

/// <summary>A file of a form: the field "files[0]" makes it number 0.</summary>
internal sealed record UploadedFile(int Number, string Name, string ContentType, byte[] Bytes);
