using System.Runtime.CompilerServices;
using DigestBot.Core.Articles;
using DigestBot.Core.Sources;
using DigestBot.Reading.Articles;
using DigestBot.Storage;

namespace DigestBot.Intake.Files;

/// <summary>Reads article files on all processors and keeps them one after the other.</summary>
internal sealed class ArticleIntake(ArticleFileReader reader, ArticleStore articles, TimeProvider time)
{
    /// <summary>One step for each file, in the files' order, as soon as it is done. Throws <see cref="DatabaseUnavailableException"/>.</summary>
    public async IAsyncEnumerable<IntakeStep> TakeAsync(IEnumerable<ArticleFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var outcomes = OrderedWork.RunAsync(files, file => (File: file, Outcome: Read(file)), cancellationToken);
        await foreach (var (file, outcome) in outcomes)
        {
            yield return outcome switch
            {
                ReadOutcome.Read read => new IntakeStep.Taken(file, await KeepAsync(file, read.Article, cancellationToken)),
                ReadOutcome.Refused refused => new IntakeStep.Skipped(file, refused.Reason),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
    }

    // A pipe in a folder has no size either, and opening it would wait for a writer without end.
    private ReadOutcome Read(ArticleFile file) => file.Size == 0 ? new ReadOutcome.Refused("it is empty") : reader.Read(file.Path);

    private Task<AddOutcome> KeepAsync(ArticleFile file, ReadArticle article, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var kept = new KeptArticle(new ArticleId(Shortened(file.Name)), article, file.Path, now);
        return articles.AddAsync(kept, Sighting.OfFile(file.Path, now), cancellationToken);
    }

    private static string Shortened(string name) => name.Length <= 200 ? name : name[..200];
}
