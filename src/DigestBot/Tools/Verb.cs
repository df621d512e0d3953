using System.CommandLine;

namespace DigestBot.Tools;

/// <summary>A verb of the command line with an example for its help.</summary>
internal sealed class Verb(string name, string purpose, string example) : Command(name, purpose)
{
    public string Example => example;
}
