using System.Data.Common;

namespace DigestBot.Storage;

/// <summary>One query with many sets of parameters: made ready once where the database is in this process, sent together where it is a way off.</summary>
internal static class RepeatedQuery
{
    private const int MostTogether = 200;

    /// <summary>The rows for each set of parameters, in their order.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<T>>> ReadAsync<T>(
        DbTransaction transaction, string statement, IEnumerable<(string Name, object? Value)[]> sets, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var all = new List<IReadOnlyList<T>>();
        if (transaction.Connection!.CanCreateBatch)
        {
            foreach (var some in sets.Chunk(MostTogether))
            {
                await ReadTogetherAsync(transaction, statement, some, read, all, cancellationToken);
            }
        }
        else
        {
            await ReadOneByOneAsync(transaction, statement, sets, read, all, cancellationToken);
        }

        return all;
    }

    private static async Task ReadTogetherAsync<T>(
        DbTransaction transaction, string statement, (string Name, object? Value)[][] sets, Func<DbDataReader, T> read, List<IReadOnlyList<T>> all, CancellationToken cancellationToken)
    {
        await using var batch = transaction.Connection!.CreateBatch();
        batch.Transaction = transaction;
        foreach (var set in sets)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = statement;
            foreach (var (name, value) in set)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
                command.Parameters.Add(parameter);
            }

            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        do
        {
            all.Add(await RowsAsync(reader, read, cancellationToken));
        }
        while (await reader.NextResultAsync(cancellationToken));
    }

    private static async Task ReadOneByOneAsync<T>(
        DbTransaction transaction, string statement, IEnumerable<(string Name, object? Value)[]> sets, Func<DbDataReader, T> read, List<IReadOnlyList<T>> all, CancellationToken cancellationToken)
    {
        await using var command = transaction.Connection!.CreateCommand();
        (command.CommandText, command.Transaction) = (statement, transaction);
        foreach (var set in sets)
        {
            for (var at = 0; at < set.Length; at++)
            {
                if (command.Parameters.Count == at)
                {
                    var parameter = command.CreateParameter();
                    parameter.ParameterName = "@" + set[at].Name;
                    command.Parameters.Add(parameter);
                }

                command.Parameters[at].Value = set[at].Value ?? DBNull.Value;
            }

            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            all.Add(await RowsAsync(reader, read, cancellationToken));
        }
    }

    private static async Task<IReadOnlyList<T>> RowsAsync<T>(DbDataReader reader, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
