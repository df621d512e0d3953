namespace DigestBot.Fetching;

/// <summary>Tells problems that pass from those that stay.</summary>
internal static class FetchProblems
{
    extension(FetchProblem problem)
    {
        /// <summary>
        /// Whether trying again later can help. Names, routes, certificates and servers are mended;
        /// what is too large, missing, refused or redirected in a circle stays so until a person changes it.
        /// </summary>
        public bool MayHelpLater => problem is not
            (FetchProblem.TooLarge or FetchProblem.NotFound or FetchProblem.Refused or FetchProblem.BadRedirect);
    }
}
