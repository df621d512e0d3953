using System.CommandLine;
using DigestBot.Core.Sources;
using DigestBot.Hosting;
using DigestBot.Intake.Files;
using DigestBot.Intake.Pages;
using DigestBot.Platforms.Terminal;
using DigestBot.Reading.Articles;
using DigestBot.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace DigestBot.Tools;

/// <summary><c>digestbot read</c>: reads one article, or many as lines of JSON, and shows what was understood.</summary>
internal sealed class ReadVerb(StandardStreams streams, TimeProvider time)
{
    private readonly SettingArguments settings = new();
    private readonly Argument<string?> path = new("PATH") { Description = "An article file (.txt, .md, .html), a web address, or - for standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> json = new("--json") { Description = "Writes one object instead of a page for people." };
    private readonly Option<bool> jsonLines = new("--jsonl") { Description = "Reads one article a line from standard input, {\"id\", \"text\" or \"html\"}, and writes one a line." };
    private readonly Option<int> sentences = new("--sentences") { Description = "The most sentences of a summary.", DefaultValueFactory = _ => ReadingLimits.Default.SummarySentences, HelpName = "N" };
    private readonly Option<int> words = new("--words") { Description = "The most words of a summary; its first sentence stands even when longer.", DefaultValueFactory = _ => ReadingLimits.Default.SummaryWords, HelpName = "N" };

    public Command Command()
    {
        var command = new Verb("read", "Shows an article's title, summary and quotes.", "digestbot read article.html --sentences 2")
        {
            path, json, jsonLines, sentences, words,
        };
        settings.AddTo(command);
        sentences.Validators.Add(result => CheckPositive(result, sentences));
        words.Validators.Add(result => CheckPositive(result, words));
        path.Validators.Add(UsageProblem.RefuseOptions);
        command.Validators.Add(result =>
        {
            var isBatch = result.GetValue(jsonLines);
            if (!isBatch && result.GetValue(path) is null)
            {
                result.AddError("Give a file to read, or - for standard input.");
            }
            else if (isBatch && (result.GetValue(path) is not (null or "-") || result.GetValue(json)))
            {
                result.AddError("--jsonl reads standard input: give no file and no --json with it.");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, cancellationToken));
        return command;
    }

    private static void CheckPositive(System.CommandLine.Parsing.OptionResult result, Option<int> option)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number < 1)
        {
            result.AddError($"{option.Name} must be at least 1.");
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var limits = ReadingLimits.Default with { SummarySentences = parsed.GetValue(sentences), SummaryWords = parsed.GetValue(words) };
        var reader = new ArticleReader(limits);
        if (parsed.GetValue(jsonLines))
        {
            await ArticleBatch.With(reader, limits).RunAsync(streams.Input, streams.OutputBytes, cancellationToken);
            return ExitCode.Success;
        }

        var given = parsed.GetValue(path)!;
        var article = DigestBotOptions.IsAddress(given) ? await ReadLinkAsync(given, limits, parsed, cancellationToken) : Read(given, new ArticleFileReader(reader, limits));
        Show(article, parsed.GetValue(json));
        return ExitCode.Success;
    }

    private async Task<ReadArticle> ReadLinkAsync(string given, ReadingLimits limits, ParseResult parsed, CancellationToken cancellationToken)
    {
        var address = SourceAddress.Read(given) ?? throw new UsableErrorException($"{OneLine.Bare(given)} is no web address. Give one such as https://harbourgazette.example/ferry.");
        using var host = BotHost.Build(settings.ReadValid(parsed, time) with { Summary = new SummaryOptions { Sentences = limits.SummarySentences, Words = limits.SummaryWords } }, streams, time);
        return await host.Services.GetRequiredService<LinkReader>().ReadAsync(address, cancellationToken) switch
        {
            PageOutcome.Read read => read.Article,
            PageOutcome.TryLater later => throw new UsableErrorException($"cannot read {address}: {OneLine.Of(later.Reason)} Try again later."),
            PageOutcome.Unreadable unreadable => throw new UsableErrorException($"cannot read {address}: {OneLine.Of(unreadable.Reason)}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private ReadArticle Read(string file, ArticleFileReader files)
    {
        var outcome = file == "-" ? files.Read(streams.Input, 0, ArticleFormat.Unknown) : files.Read(file);
        return outcome switch
        {
            ReadOutcome.Read read => read.Article,
            ReadOutcome.Refused refused => throw new UsableErrorException(
                $"cannot read {(file == "-" ? "standard input" : OneLine.Bare(file))}: {OneLine.Of(refused.Reason)} Give one text, Markdown or HTML file."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private void Show(ReadArticle article, bool asJson)
    {
        if (asJson)
        {
            streams.Output.WriteLine(ArticleJson.Write(article));
            return;
        }

        Screen.Write(streams, new ArticleView(new DateText(TimeZoneInfo.Utc)).Draw(article));
    }
}
