// SPDX-License-Identifier: BSD-2-Clause
// An observer of every kernel entry.
using System;

namespace Sel4Gen.Simulator;

/// <summary>The entry points of the kernel.</summary>
public enum EntryKind
{
    Boot = 0,
    Syscall = 1,
    FastpathCall = 2,
    FastpathReplyRecv = 3,
    Interrupt = 4,
    VmFault = 5,
    UserException = 6,
    FastpathSignal = 7,
}

/// <summary>Is told about entries.</summary>
public interface IEntryObserver
{
    /// <summary>Whether the next system call may take the fast path, if it has one.</summary>
    bool AllowsFastpath => true;

    /// <summary>The kernel is about to be entered; user level and devices have done their part.</summary>
    void BeforeEntry();

    /// <summary>The kernel was entered and has left again.</summary>
    /// <param name="kind">The entry point.</param>
    /// <param name="arguments">What it was given.</param>
    /// <param name="hasHalted">It did not leave, but stopped the machine.</param>
    void AfterEntry(EntryKind kind, ReadOnlySpan<Word> arguments, bool hasHalted);
}
