using DigestBot.Core.Articles;
using DigestBot.Testing;

namespace DigestBot.Core.Tests.Stories;

/// <summary>Two events of one sort on one day: the Sula Maid runs aground off Kirkhaven, the Brann burns in Ostrand.</summary>
internal static class TwoFerries
{
    public static IReadOnlyList<KeptArticle> Articles { get; } =
    [
        Article("maid-gazette", "Harbour Gazette", "Ferry Sula Maid runs aground off Kirkhaven", "The ferry Sula Maid ran aground on a sandbank off Kirkhaven on Monday with 212 passengers aboard. The coastguard took all passengers off by lifeboat, and Captain Edda Marsh said the steering had failed. Nobody was hurt."),
        Article("maid-courier", "The Courier", "Passengers taken off stranded Kirkhaven ferry", "Lifeboats brought 212 passengers ashore at Kirkhaven on Monday after the ferry Sula Maid stuck fast on a sandbank. Its captain, Edda Marsh, told the coastguard that the steering failed as the vessel left Kirkhaven harbour."),
        Article("maid-ledger", "Norland Ledger", "Sula Maid: steering failure blamed", "A failure of the steering put the Sula Maid on a sandbank off Kirkhaven, Captain Edda Marsh said. The ferry's 212 passengers were taken ashore by lifeboats of the coastguard, none of them hurt."),
        Article("brann-gazette", "Harbour Gazette", "Fire on the ferry Brann in Ostrand", "Fire broke out in the engine room of the ferry Brann in Ostrand on Monday. Firefighters needed three hours to put it out, said fire chief Tor Velle, and 47 passengers had to leave. An engineer was burnt on both hands."),
        Article("brann-courier", "The Courier", "Engine fire empties Ostrand ferry", "Fire chief Tor Velle said a fuel line had broken in the engine room of the Brann before fire spread on Monday in Ostrand. All 47 passengers left the ferry, and an engineer was treated for burns on his hands."),
        Article("brann-ledger", "Norland Ledger", "Ostrand: three hours to put out Brann fire", "Firefighters fought for three hours against the fire aboard the Brann in Ostrand. A broken fuel line in the engine room was the cause, chief Tor Velle said; 47 passengers were led off and one engineer was burnt."),
    ];

    private static KeptArticle Article(string id, string outlet, string title, string text) => new ArticleBuilder().Named(id).In(outlet).Titled(title).Telling(text).Build();
}
