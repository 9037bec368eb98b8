// SPDX-License-Identifier: BSD-2-Clause
// What decoders share: the words and extra capabilities of the message, and the start of the operation. A decoder only checks;
// when all is right it marks the calling thread as to be restarted (so that a preempted operation begins anew) and calls
// the function that does the work.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Access to the message of an invocation.</summary>
public static class Invocation
{
    /// <summary>Word <paramref name="i"/> of the current thread's message.</summary>
    /// <param name="i">The message register's number.</param>
    /// <param name="buffer">The thread's IPC buffer, or null: then only words in registers exist.</param>
    [Inline]
    public static Word GetSyscallArg(Word i, Ptr<IpcBuffer> buffer)
    {
        if (i < Arch.MessageRegisterCount)
        {
            return Arch.GetRegister(KernelState.CurrentThread, Arch.MessageRegister(i));
        }
        return buffer.IsNull ? 0 : buffer.Ref.Msg[(int)i];
    }

    /// <summary>
    /// Sets word <paramref name="i"/> of a thread's message; without a buffer, only words in registers.
    /// </summary>
    [Inline]
    public static void SetMessageRegister(Ptr<Tcb> thread, Ptr<IpcBuffer> buffer, Word i, Word value)
    {
        if (i < Arch.MessageRegisterCount)
        {
            Arch.SetRegister(thread, Arch.MessageRegister(i), value);
        }
        else if (!buffer.IsNull)
        {
            buffer.Ref.Msg[(int)i] = value;
        }
    }

    /// <summary>Whether extra capability <paramref name="i"/> came with the message.</summary>
    [Inline]
    public static bool HasExtraCap(Word i) => !KernelState.CurrentExtraCaps[(int)i].IsNull;

    /// <summary>
    /// The current thread's system call is carried out: it restarts if it is interrupted from here on.
    /// </summary>
    [Inline]
    public static void Begin() => Thread.SetState(KernelState.CurrentThread, ThreadState.Restart);
}
