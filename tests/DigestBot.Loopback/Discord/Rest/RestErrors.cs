namespace DigestBot.Loopback.Discord.Rest;

/// <summary>Discord's errors, word for word (Discord: Opcodes and Status Codes, JSON).</summary>
internal static class RestErrors
{
    /// <summary>No token, or another one.</summary>
    public static RestAnswer Unauthorized => RestAnswer.Error(401, 0, "401: Unauthorized");

    /// <summary>Nothing answers to the path.</summary>
    public static RestAnswer NotFound => RestAnswer.Error(404, 0, "404: Not Found");

    /// <summary>The path answers to other methods.</summary>
    public static RestAnswer MethodNotAllowed => RestAnswer.Error(405, 0, "405: Method Not Allowed");

    /// <summary>40333: the User-Agent is missing.</summary>
    public static RestAnswer NoUserAgent => RestAnswer.Error(403, 40333, "Cloudflare is blocking your request. This can often be resolved by setting a proper User Agent");

    /// <summary>50109: the body is no JSON.</summary>
    public static RestAnswer BrokenBody => RestAnswer.Error(400, 50109, "The request body contains invalid JSON.");

    /// <summary>40005: the body is over 25 MiB.</summary>
    public static RestAnswer TooLarge => RestAnswer.Error(413, 40005, "Request entity too large");

    /// <summary>10002.</summary>
    public static RestAnswer UnknownApplication => RestAnswer.Error(404, 10002, "Unknown Application");

    /// <summary>10003.</summary>
    public static RestAnswer UnknownChannel => RestAnswer.Error(404, 10003, "Unknown Channel");

    /// <summary>10004.</summary>
    public static RestAnswer UnknownGuild => RestAnswer.Error(404, 10004, "Unknown Guild");

    /// <summary>10008.</summary>
    public static RestAnswer UnknownMessage => RestAnswer.Error(404, 10008, "Unknown Message");

    /// <summary>10013.</summary>
    public static RestAnswer UnknownUser => RestAnswer.Error(404, 10013, "Unknown User");

    /// <summary>10015: the interaction has no answer yet, or never had a token like this.</summary>
    public static RestAnswer UnknownWebhook => RestAnswer.Error(404, 10015, "Unknown Webhook");

    /// <summary>10062: too late, or never seen.</summary>
    public static RestAnswer UnknownInteraction => RestAnswer.Error(404, 10062, "Unknown interaction");

    /// <summary>10063.</summary>
    public static RestAnswer UnknownCommand => RestAnswer.Error(404, 10063, "Unknown application command");

    /// <summary>20012: another application's business.</summary>
    public static RestAnswer NotYours => RestAnswer.Error(403, 20012, "You are not authorized to perform this action on this application");

    /// <summary>30034: over 200 commands made today.</summary>
    public static RestAnswer TooManyCommandsToday => RestAnswer.Error(400, 30034, "Max number of daily application command creates has been reached (200)");

    /// <summary>40060: a second answer.</summary>
    public static RestAnswer AlreadyAcknowledged => RestAnswer.Error(400, 40060, "Interaction has already been acknowledged.");

    /// <summary>50001: the channel cannot be seen.</summary>
    public static RestAnswer MissingAccess => RestAnswer.Error(403, 50001, "Missing Access");

    /// <summary>50005.</summary>
    public static RestAnswer NotTheAuthor => RestAnswer.Error(403, 50005, "Cannot edit a message authored by another user");

    /// <summary>50006.</summary>
    public static RestAnswer EmptyMessage => RestAnswer.Error(400, 50006, "Cannot send an empty message");

    /// <summary>50008: not a channel for text.</summary>
    public static RestAnswer NotATextChannel => RestAnswer.Error(400, 50008, "Cannot send messages in a non-text channel");

    /// <summary>50013.</summary>
    public static RestAnswer MissingPermissions => RestAnswer.Error(403, 50013, "Missing Permissions");

    /// <summary>50027: the 15 minutes are over.</summary>
    public static RestAnswer InvalidWebhookToken => RestAnswer.Error(401, 50027, "Invalid Webhook Token");

    /// <summary>160005: the thread is locked.</summary>
    public static RestAnswer LockedThread => RestAnswer.Error(403, 160005, "This thread is locked");

    /// <summary>40058: a forum takes threads only.</summary>
    public static RestAnswer ForumNeedsThread => RestAnswer.Error(400, 40058, "Cannot message this thread until after the post author has sent an initial message.");
}
