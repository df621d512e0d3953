using DigestBot.Loopback.Control;
using Microsoft.AspNetCore.Http;

namespace DigestBot.Loopback.Slack.Web;

/// <summary>Looks at the token of a call: whether it may call the method, and whose it is.</summary>
internal sealed class Admission(Installs installs, Violations violations)
{
    private static readonly Install Nobody = new(TokenKind.None, "", "", []);

    /// <summary>The install, or the error that is answered.</summary>
    public (Install? Install, ApiAnswer? Refusal) Admit(ApiMethod method, HttpRequest request, ReadBody body)
    {
        if (method.Token == TokenKind.None)
        {
            return (Nobody, null);
        }

        if (TokenOf(method, request, body) is not { } token)
        {
            return Refuse("not_authed");
        }

        return installs.Find(token) switch
        {
            null => Refuse("invalid_auth"),
            var install when install.Kind != method.Token => Refuse("not_allowed_token_type"),
            var install when method.Scope is { } scope && !install.Scopes.Contains(scope, StringComparer.Ordinal) => (null, Lacks(scope, install)),
            var install => (install, null),
        };
    }

    // The scheme is case-sensitive; JSON and the app's own token come with the header only.
    private string? TokenOf(ApiMethod method, HttpRequest request, ReadBody body)
    {
        if (request.Query.ContainsKey("token"))
        {
            violations.Add("token_in_query", ("detail", method.Name));
            return null;
        }

        const string scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.Ordinal) ? header[scheme.Length..].Trim()
            : header.Length > 0 || body.IsJson || method.Token == TokenKind.App ? null
            : body.Members.Text("token");
    }

    private static (Install? Install, ApiAnswer? Refusal) Refuse(string error) => (null, ApiAnswer.Error(error));

    private static ApiAnswer Lacks(string scope, Install install)
    {
        var answer = ApiAnswer.Error("missing_scope");
        answer.Body["needed"] = scope;
        answer.Body["provided"] = string.Join(',', install.Scopes);
        return answer;
    }
}
