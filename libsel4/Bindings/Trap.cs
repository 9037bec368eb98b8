// SPDX-License-Identifier: BSD-2-Clause
// The one instruction with which user level enters the kernel, and the register that finds a thread's IPC buffer.
// Implemented in Bindings/<arch>/Trap*.S; on the host by the simulation of the kernel (Trap.Host).
using Sel4Gen.Api;

namespace Sel4Gen.User;

/// <summary>What the kernel leaves in registers: badge, tag and the first message registers.</summary>
public struct Message
{
    /// <summary>The badge of the capability that the sender used, or the words of a notification.</summary>
    public Word Badge;

    /// <summary>The tag.</summary>
    public MessageInfo Info;

    /// <summary>Message register 0.</summary>
    public Word Mr0;

    /// <summary>Message register 1.</summary>
    public Word Mr1;

    /// <summary>Message register 2.</summary>
    public Word Mr2;

    /// <summary>Message register 3.</summary>
    public Word Mr3;
}

/// <summary>The way into the kernel.</summary>
public static partial class Trap
{
    /// <summary>
    /// Makes the system call <paramref name="number"/> (see <see cref="Syscall"/>) with these registers and gives back what
    /// the kernel left in them. Registers that a call does not use are ignored.
    /// </summary>
    [Extern, CName("user_trap")]
    public static partial Message Enter(
        SWord number, Word cptr, MessageInfo info, Word mr0, Word mr1, Word mr2, Word mr3);

    /// <summary>
    /// This thread's own word (AArch64: TPIDR_EL0). These bindings keep the address of the thread's IPC buffer there; set
    /// it before the thread's first message (the first thread: <see cref="Ipc.Start"/>, others: TCB_SetTLSBase).
    /// </summary>
    [Extern, CName("user_thread_word")]
    public static partial Word ThreadWord();

    /// <summary>Changes <see cref="ThreadWord"/> of the calling thread.</summary>
    [Extern, CName("user_set_thread_word")]
    public static partial void SetThreadWord(Word value);
}
