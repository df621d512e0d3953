using System.Diagnostics;
using System.Runtime.InteropServices;

namespace DigestBot.Tests;

/// <summary>The real program, running in a folder of its own.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private const int Sigterm = 15;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private ProgramProcess(Process process) => this.process = process;

    public StreamWriter Input => process.StandardInput;

    public StreamReader Output => process.StandardOutput;

    public static ProgramProcess Start(string folder, IEnumerable<string> args, params (string Name, string Value)[] environment) =>
        StartAssembly("digestbot.dll", folder, args, environment);

    /// <summary>The bot on a platform of the test (DigestBot.TestBot).</summary>
    public static ProgramProcess StartTestBot(string folder, params string[] args) => StartAssembly("DigestBot.TestBot.dll", folder, args, []);

    private static ProgramProcess StartAssembly(string assembly, string folder, IEnumerable<string> args, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. args])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ProgramProcess(Process.Start(start)!);
    }

    public static async Task<ProgramResult> RunAsync(string folder, string input, IEnumerable<string> args, params (string Name, string Value)[] environment)
    {
        using var program = Start(folder, args, environment);
        await program.Input.WriteAsync(input);
        program.Input.Close();
        return await program.EndAsync();
    }

    /// <summary>Waits for the end and gives what was not yet read.</summary>
    public async Task<ProgramResult> EndAsync()
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        await process.WaitForExitAsync(patience.Token);
        return new ProgramResult(process.ExitCode, await output, await error);
    }

    /// <summary>Reads lines until one holds the text; fails at the end of the output.</summary>
    public async Task<string> ReadUntilAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await Output.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The output ended without \"{text}\": {await process.StandardError.ReadToEndAsync(patience.Token)}");
    }

    public void Terminate() => Assert.Equal(0, SendSignal(process.Id, Sigterm));

    public void Kill() => process.Kill();

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
