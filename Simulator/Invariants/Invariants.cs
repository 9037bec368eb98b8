// SPDX-License-Identifier: BSD-2-Clause
// What must be true of the kernel's state whenever user level runs. Nothing here is taken from the kernel's own checks:
// a rule says what the kernel's data mean, not how they are kept.
using System;
using System.Collections.Generic;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>A rule about the kernel's state does not hold.</summary>
public sealed class InvariantException(string message) : Exception(message);

/// <summary>The rules.</summary>
public static class Invariants
{
    /// <summary>The rules by name.</summary>
    public static IReadOnlyList<(string Name, Action<KernelView> Check)> Rules { get; } =
    [
        ("derivation tree", DerivationTreeRules.Check),
        ("objects", ObjectRules.Check),
        ("free memory", FreeMemoryRules.Check),
        ("threads", ThreadRules.Check),
        ("wait queues", WaitQueueRules.Check),
        ("scheduler", SchedulerRules.Check),
        .. Config.Mcs ? [("time", TimeRules.Check)] : Array.Empty<(string, Action<KernelView>)>(),
        ("address spaces", AddressSpaceRules.Check),
        ("kernel memory", KernelMemoryRules.Check),
        ("interrupts", InterruptRules.Check),
    ];

    /// <summary>Checks all rules.</summary>
    /// <exception cref="InvariantException">One does not hold.</exception>
    public static void Check(KernelMachine machine)
    {
        KernelView view = new(machine);
        foreach ((_, Action<KernelView> check) in Rules)
        {
            check(view);
        }
    }

    internal static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvariantException(message);
        }
    }
}
