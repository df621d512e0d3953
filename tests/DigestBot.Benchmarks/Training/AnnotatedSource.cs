using System.Text.Json;
using DigestBot.Reading;

namespace DigestBot.Benchmarks.Training;

/// <summary>One report of somebody's words: where its source and its words stand, and who it is.</summary>
/// <param name="Source">The words that name the source.</param>
/// <param name="Cue">The words that report, piece by piece.</param>
/// <param name="Content">What is reported, piece by piece.</param>
/// <param name="Speaker">The full name; null when the source is a description.</param>
/// <param name="IsSure">Whether the name does not rest on a guess.</param>
internal sealed record AnnotatedSource(TextSpan Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content, string? Speaker, bool IsSure)
{
    /// <summary>Null where nobody is marked.</summary>
    public static AnnotatedSource? Read(JsonElement json)
    {
        var sources = Spans(json.GetProperty("source"));
        return sources.Count == 0
            ? null
            : new AnnotatedSource(sources[0], Spans(json.GetProperty("cue")), Spans(json.GetProperty("content")), json.GetProperty("speaker").GetString(), json.GetProperty("speakerHow").GetString() is not "pronoun-prior");
    }

    private static List<TextSpan> Spans(JsonElement json) =>
        [.. json.EnumerateArray().Select(span => new TextSpan(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32()))];
}
