// SPDX-License-Identifier: BSD-2-Clause
// What must be true of the kernel's state whenever user level runs.
using System;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>A rule about the kernel's state does not hold.</summary>
public sealed class InvariantException(string message) : Exception(message);

/// <summary>The rules.</summary>
public static class Invariants
{
    /// <summary>Checks all rules.</summary>
    /// <exception cref="InvariantException">One does not hold.</exception>
    public static void Check(KernelMachine machine)
    {
        if (KernelState.SchedulerAction != SchedulerActionKind.ResumeCurrentThread)
        {
            throw new InvariantException("the scheduler still has something to do");
        }

        CapabilityInvariants.Check();
    }
}
