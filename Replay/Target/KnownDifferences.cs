// SPDX-License-Identifier: BSD-2-Clause
// Differences between another kernel and ours where both behaviours are allowed. A step to which an entry applies is
// left out of traces for foreign kernels, and counted under the entry's name; nothing else is hidden by it. Each entry
// says why user level cannot depend on the difference, and is as narrow as possible.
using System;
using System.Collections.Generic;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Target;

/// <summary>A difference that is none.</summary>
/// <param name="Name">What the step would do.</param>
/// <param name="Why">Why another outcome is as right as ours.</param>
internal sealed record KnownDifference(string Name, string Why)
{
    /// <summary>Whether a step, about to be played by the thread that runs, is such a one.</summary>
    public Func<KernelMachine, Step, bool> OfStep { get; init; } = (_, _) => false;

    /// <summary>Whether to fetch an instruction from an address, by the thread that runs, is such a one.</summary>
    public Func<KernelMachine, Word, bool> OfFetch { get; init; } = (_, _) => false;

    /// <summary>Whether the end of a thread, which entered the kernel and was stopped, is such a one.</summary>
    public Func<Ptr<Tcb>, bool> OfStop { get; init; } = _ => false;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<KnownDifference> All { get; } =
    [
        .. TargetArch.KnownDifferences,
        new(
            "seL4_DebugSnapshot",
            "Debugging output, on no interface: seL4 follows capabilities to CNodes from each CNode again, so that its snapshot of "
            + "CNodes that hold each other does not end.")
        {
            OfStep = (_, step) => IsCall(step, Syscall.DebugSnapshot),
        },
    ];

    private static bool IsCall(Step step, Syscall call) => step.Kind == StepKind.Syscall && step.Number == (int)call;
}
