using System.Collections.Frozen;
using DigestBot.Discord.Commands;

namespace DigestBot.Discord.Languages;

/// <summary>
/// What people whose Discord is German read in place of the bot's English texts. What has no entry stays English; "{0}" stands for what
/// differs from one reply to the next.
/// </summary>
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

        // What this platform says itself.
        ["The bot has too much to do just now. Try again in a minute."] = "Der Bot hat gerade zu viel zu tun. Versuche es in einer Minute noch einmal.",
        ["That command is no longer known here. Type / to see what there is."] = "Diesen Befehl gibt es hier nicht mehr. Tippe /, um zu sehen, was es gibt.",
        ["There are no words in that message to look for."] = "In dieser Nachricht stehen keine Wörter, nach denen sich suchen lässt.",
        ["There is no web address in that message."] = "In dieser Nachricht steht keine Webadresse.",
        ["That file is not on Discord's servers. Send it with the command."] = "Diese Datei liegt nicht auf Discords Servern. Schicke sie mit dem Befehl.",
        ["Discord did not give the file. Send it once more."] = "Discord hat die Datei nicht herausgegeben. Schicke sie noch einmal.",
        ["That file is too large. Send one of at most {0} MB."] = "Diese Datei ist zu groß. Schicke eine von höchstens {0} MB.",
        ["‹ Back"] = "‹ Zurück",
        ["Share to channel"] = "Im Kanal zeigen",
        ["Choose…"] = "Auswählen …",

        // What commands often answer.
        ["That button is too old to work. Give the command again."] = "Dieser Knopf ist zu alt. Gib den Befehl noch einmal.",
        ["Something went wrong with that; it is in the log as {0}."] = "Dabei ging etwas schief; im Protokoll steht es unter {0}.",
        ["There is nothing to undo."] = "Es gibt nichts zurückzunehmen.",
        ["Ask who said what, for example: {0}"] = "Frage, wer was gesagt hat, zum Beispiel: {0}",
        ["No quote by {0} about {1} in {2}."] = "Kein Zitat von {0} über {1} in {2}.",
        ["No quote about {0} in {1}."] = "Kein Zitat über {0} in {1}.",
        ["No quote by {0} in {1}."] = "Kein Zitat von {0} in {1}.",
        ["There are no articles yet. Follow a news site with /source add, or put .txt, .md or .html files into a source folder."] = "Es gibt noch keine Artikel. Folge mit /source add einer Nachrichtenseite, oder lege .txt-, .md- oder .html-Dateien in einen Quellordner.",
        ["Only people who may manage this server can change its digest. Ask one of them."] = "Nur wer diesen Server verwalten darf, kann seinen Überblick ändern. Frage jemanden, der das darf.",
        ["Only people who may manage this server can change its sources. Ask one of them."] = "Nur wer diesen Server verwalten darf, kann seine Quellen ändern. Frage jemanden, der das darf.",
        ["This channel gets no digest yet. Begin with /digest schedule daily 7:30."] = "Dieser Kanal bekommt noch keinen Überblick. Beginne mit /digest schedule daily 7:30.",
        ["Nothing was set: the bot may not post here yet. Give it {0} in this channel, and try again."] = "Nichts wurde festgelegt: Der Bot darf hier noch nicht schreiben. Gib ihm {0} in diesem Kanal, und versuche es noch einmal.",
        ["Set. The next digest comes {0}."] = "Festgelegt. Der nächste Überblick kommt {0}.",
        ["Set. No further digest is due."] = "Festgelegt. Es steht kein weiterer Überblick an.",
        ["Resumed. The next digest comes {0}. It tells what came meanwhile."] = "Es geht weiter. Der nächste Überblick kommt {0}. Er enthält, was inzwischen kam.",
        ["Restored, as before. The next digest comes {0}."] = "Wiederhergestellt, wie zuvor. Der nächste Überblick kommt {0}.",
        ["Paused. Nothing is posted until it is resumed."] = "Angehalten. Bis es weitergeht, kommt nichts.",
        ["Removed: this channel gets no digest any more."] = "Entfernt: Dieser Kanal bekommt keinen Überblick mehr.",
        ["The digest tells of everything again."] = "Der Überblick enthält wieder alles.",
        ["The digest of this channel"] = "Der Überblick dieses Kanals",
        ["The digest of this channel is paused"] = "Der Überblick dieses Kanals ist angehalten",
        ["This channel follows nothing yet. Begin with /source add and the address of a news site."] = "Dieser Kanal folgt noch nichts. Beginne mit /source add und der Adresse einer Nachrichtenseite.",
        ["This channel follows nothing called \"{0}\". /source list shows all."] = "Dieser Kanal folgt nichts namens „{0}“. /source list zeigt alles.",
        ["This channel follows"] = "Dieser Kanal folgt",
        ["Following {0}"] = "{0} wird gefolgt",
        ["Which one do you mean?"] = "Welches ist gemeint?",
        ["Which article? The latest:"] = "Welcher Artikel? Die neuesten:",
        ["What you can ask"] = "Was du fragen kannst",
        ["Set it up"] = "Einrichten",
        ["Undo"] = "Rückgängig",
        ["Remove"] = "Entfernen",
        ["Pause"] = "Anhalten",
        ["Resume"] = "Fortsetzen",
        ["Preview now"] = "Jetzt ansehen",
        ["Follow"] = "Folgen",
        ["Timeline"] = "Verlauf",
        ["Context"] = "Zusammenhang",
        ["Cite"] = "Zitieren",
        ["Why is this here?"] = "Warum steht das hier?",
        ["Less like this"] = "Weniger davon",
        ["Next"] = "Nächster",
        ["Rhythm"] = "Rhythmus",
        ["Stories"] = "Meldungen",
        ["Tells"] = "Enthält",
        ["Quiet"] = "Ruhe",
        ["Mentions"] = "Erwähnt",
        ["Paused"] = "Angehalten",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The German text by its locale; null where there is none that fits.</summary>
    public static IReadOnlyDictionary<string, string>? Of(string english, int max = 32) =>
        Texts.TryGetValue(english, out var german) && german.Length <= max ? new Dictionary<string, string>(StringComparer.Ordinal) { [Locale] = german } : null;

    /// <summary>All texts, by the English ones.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All => Texts;
}
