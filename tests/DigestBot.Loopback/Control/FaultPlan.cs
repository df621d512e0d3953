namespace DigestBot.Loopback.Control;

/// <summary>The faults that were asked for and are still to come; the oldest that matches is met first. Safe to share.</summary>
internal sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly List<Fault> faults = [];

    /// <summary>Adds a fault.</summary>
    public void Add(Fault fault)
    {
        lock (gate)
        {
            faults.Add(fault);
        }
    }

    /// <summary>The fault that a request meets, counted down; null where there is none.</summary>
    public Fault? TryTake(string method, string path)
    {
        lock (gate)
        {
            var index = faults.FindIndex(fault => fault.Meets(method, path));
            if (index < 0)
            {
                return null;
            }

            var met = faults[index];
            if (met.Times > 1)
            {
                faults[index] = met with { Times = met.Times - 1 };
            }
            else
            {
                faults.RemoveAt(index);
            }

            return met;
        }
    }

    /// <summary>Takes all back.</summary>
    public void Clear()
    {
        lock (gate)
        {
            faults.Clear();
        }
    }
}
