using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;

namespace DigestBot.Storage;

/// <summary>
/// Statements over many rows, to be run one after the other. They are sent to a server together, for each way there costs more than most
/// of them; SQLite, which is not a way off, gets each statement once and then row after row.
/// </summary>
internal sealed class StatementBatch(Database database, DbTransaction transaction)
{
    /// <summary>Stands in a statement for its rows: "insert into t (a, b) values @rows".</summary>
    public const string Rows = "@rows";

    private const int RowsTogether = 100;

    /// <summary>A server bounds how many parameters one command may have.</summary>
    private const int MostParameters = 10_000;

    private readonly List<(string Statement, string Row, List<object?[]> Rows)> statements = [];

    /// <summary>Adds a statement, which may be run in pieces; without rows nothing.</summary>
    /// <param name="statement">The statement, with <see cref="Rows"/>.</param>
    /// <param name="row">One row, with a question mark for each value: "(?, ?)".</param>
    /// <param name="rows">The values of each.</param>
    public void Add(string statement, string row, IEnumerable<object?[]> rows) => statements.Add((statement, row, [.. rows]));

    /// <summary>Runs what was added.</summary>
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        if (database.IsShared)
        {
            await ExecuteTogetherAsync(cancellationToken);
        }
        else
        {
            foreach (var (statement, row, rows) in statements.Where(statement => statement.Rows.Count > 0))
            {
                await ExecuteOneByOneAsync(statement, row, rows, cancellationToken);
            }
        }

        statements.Clear();
    }

    private async Task ExecuteOneByOneAsync(string statement, string row, List<object?[]> rows, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = statement.Replace(Rows, Named(row, at => Add(command, at)), StringComparison.Ordinal);
        foreach (var values in rows)
        {
            for (var at = 0; at < values.Length; at++)
            {
                command.Parameters[at].Value = values[at] ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        static string Add(DbCommand command, int at)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{at}");
            command.Parameters.Add(parameter);
            return parameter.ParameterName;
        }
    }

    private async Task ExecuteTogetherAsync(CancellationToken cancellationToken)
    {
        var (text, parameters, count) = (new StringBuilder(), new DynamicParameters(), 0);
        foreach (var (statement, row, rows) in statements)
        {
            foreach (var some in rows.Chunk(RowsTogether))
            {
                var written = some.Select(values => Named(row, at => Add(values[at])));
                text.Append(statement.Replace(Rows, string.Join(", ", written), StringComparison.Ordinal)).Append(";\n");
                if (count > MostParameters)
                {
                    await SendAsync();
                }
            }
        }

        await SendAsync();

        string Add(object? value)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"p{count++}");
            parameters.Add(name, value);
            return "@" + name;
        }

        async Task SendAsync()
        {
            if (text.Length > 0)
            {
                await transaction.Connection!.ExecuteAsync(new CommandDefinition(text.ToString(), parameters, transaction, cancellationToken: cancellationToken));
                (text, parameters, count) = (new StringBuilder(), new DynamicParameters(), 0);
            }
        }
    }

    // The row with a name for each question mark.
    private static string Named(string row, Func<int, string> nameOf)
    {
        var named = new StringBuilder();
        var next = 0;
        foreach (var c in row)
        {
            if (c == '?')
            {
                named.Append(nameOf(next++));
            }
            else
            {
                named.Append(c);
            }
        }

        return named.ToString();
    }
}
