namespace DigestBot.Storage;

/// <summary>A quote as the index holds it.</summary>
/// <param name="Id">Its id (see <see cref="QuoteOrder"/>).</param>
/// <param name="Words">The folded words of the quote.</param>
/// <param name="Around">Those of the sentences around it and of the headline.</param>
/// <param name="Outlet">Those of the outlet's name.</param>
/// <param name="Marks">What else it is found by (see <see cref="QuoteMark"/>).</param>
internal sealed record IndexedQuote(long Id, string[] Words, string[] Around, string[] Outlet, IReadOnlyList<string> Marks);
