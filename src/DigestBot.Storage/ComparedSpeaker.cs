using DigestBot.Core.Speakers;

namespace DigestBot.Storage;

/// <summary>Somebody who may be meant, with all their names. Not safe to share between threads.</summary>
internal sealed class ComparedSpeaker(SpeakerId id, SpeakerKind kind)
{
    private readonly List<SpeakerNameRow> rows = [];
    private readonly List<SpokenName> names = [];

    public SpeakerId Id { get; } = id;

    public SpeakerKind Kind { get; } = kind;

    /// <summary>The names as they are kept.</summary>
    public IReadOnlyList<SpeakerNameRow> Rows => rows;

    public IEnumerable<long> NameIds => rows.Select(row => row.Id);

    /// <summary>The names as they are compared. They are read when they are asked for first: most never are.</summary>
    public IReadOnlyList<SpokenName> Names
    {
        get
        {
            for (var next = names.Count; next < rows.Count; next++)
            {
                names.Add(SpokenName.Of(rows[next].Name)!);
            }

            return names;
        }
    }

    public void Add(SpeakerNameRow row) => rows.Add(row);

    /// <summary>Whether one of the names fits, and the speaker is somebody.</summary>
    public bool MayBe(SpokenName name) => Kind != SpeakerKind.Ambiguous && Names.Any(known => known.Fits(name));
}
