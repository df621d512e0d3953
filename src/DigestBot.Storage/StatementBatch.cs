using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;

namespace DigestBot.Storage;

/// <summary>
/// Statements over many rows, to be run one after the other. They are sent to a server together, for each way there costs more than most
/// of them; SQLite, which is not a way off, gets them one by one.
/// </summary>
internal sealed class StatementBatch(Database database, DbTransaction transaction)
{
    /// <summary>Stands in a statement for its rows: "insert into t (a, b) values @rows".</summary>
    public const string Rows = "@rows";

    private const int RowsTogether = 100;

    /// <summary>Both databases bound how many parameters one command may have.</summary>
    private const int MostParameters = 10_000;

    private readonly List<(StringBuilder Text, DynamicParameters Parameters)> commands = [];
    private int parameterCount;

    /// <summary>Adds a statement, in as many pieces as the number of rows asks for; without rows nothing.</summary>
    /// <param name="statement">The statement, with <see cref="Rows"/>.</param>
    /// <param name="row">One row, with a question mark for each value: "(?, ?)".</param>
    /// <param name="rows">The values of each.</param>
    public void Add(string statement, string row, IEnumerable<object?[]> rows)
    {
        foreach (var some in rows.Chunk(RowsTogether))
        {
            if (commands.Count == 0 || !database.IsShared || parameterCount > MostParameters)
            {
                commands.Add((new StringBuilder(), new DynamicParameters()));
                parameterCount = 0;
            }

            var (text, parameters) = commands[^1];
            var values = string.Join(", ", some.Select(row => Written(row, parameters)));
            text.Append(statement.Replace(Rows, values, StringComparison.Ordinal)).Append(";\n");
        }

        string Written(object?[] values, DynamicParameters parameters)
        {
            var written = new StringBuilder();
            var next = 0;
            foreach (var c in row)
            {
                if (c != '?')
                {
                    written.Append(c);
                    continue;
                }

                var name = string.Create(CultureInfo.InvariantCulture, $"p{parameterCount++}");
                parameters.Add(name, values[next++]);
                written.Append('@').Append(name);
            }

            return written.ToString();
        }
    }

    /// <summary>Runs what was added.</summary>
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        foreach (var (text, parameters) in commands)
        {
            await transaction.Connection!.ExecuteAsync(new CommandDefinition(text.ToString(), parameters, transaction, cancellationToken: cancellationToken));
        }

        commands.Clear();
    }
}
