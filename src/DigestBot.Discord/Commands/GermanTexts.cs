using System.Collections.Frozen;

namespace DigestBot.Discord.Commands;

/// <summary>What people whose Discord is German read in place of the English texts. What has no entry stays English.</summary>
internal static class GermanTexts
{
    private const string Locale = "de";

    private static readonly FrozenDictionary<string, string> Texts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [MessageCommands.Summarize] = "Links zusammenfassen",
        [MessageCommands.Check] = "Wer hat das gesagt?",
        [MessageCommands.AddSource] = "Als Quelle hinzufügen",
        ["Sums up an article by its title, id or web address, with key quotes."] = "Fasst einen Artikel zusammen: nach Titel, Kennung oder Adresse, mit Zitaten.",
        ["Sums up an article in its own sentences, with who said what."] = "Fasst einen Artikel in seinen eigenen Sätzen zusammen, mit Zitaten.",
        ["Its title, words of it, or its id"] = "Titel, Wörter daraus oder die Kennung",
        ["Its web address"] = "Die Webadresse",
        ["A text, Markdown or HTML file"] = "Eine Text-, Markdown- oder HTML-Datei",
        ["Finds who said what, by speaker, topic or words."] = "Findet, wer was gesagt hat: nach Person, Thema oder Wortlaut.",
        ["A question, or words of a quote"] = "Eine Frage oder Wörter eines Zitats",
        ["Who said it"] = "Wer es gesagt hat",
        ["What it is about"] = "Worum es geht",
        ["7d, monday, or a date"] = "7d, monday oder ein Datum",
        ["Who printed it"] = "Wer es gedruckt hat",
        ["Shows the next digest, and sets when it comes and what it tells."] = "Zeigt den nächsten Überblick und legt fest, wann er kommt und was er enthält.",
        ["Shows what the next digest would hold now; only you see it."] = "Zeigt, was der nächste Überblick jetzt enthielte; nur für dich.",
        ["Sets when this channel gets its digest."] = "Legt fest, wann dieser Kanal seinen Überblick bekommt.",
        ["Adds, lists, removes and checks the feeds this channel follows."] = "Fügt Quellen dieses Kanals hinzu, zeigt, entfernt und prüft sie.",
        ["Follows a feed, site or article in this channel."] = "Folgt in diesem Kanal einem Feed, einer Seite oder einem Artikel.",
        ["Lists the commands."] = "Zeigt die Befehle.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The German text by its locale; null where there is none that fits.</summary>
    public static IReadOnlyDictionary<string, string>? Of(string english, int max = 32) =>
        Texts.TryGetValue(english, out var german) && german.Length <= max ? new Dictionary<string, string>(StringComparer.Ordinal) { [Locale] = german } : null;

    /// <summary>The text in the person's language, English where there is none in it.</summary>
    public static string In(string? locale, string english) => locale == Locale && Texts.TryGetValue(english, out var german) ? german : english;
}
