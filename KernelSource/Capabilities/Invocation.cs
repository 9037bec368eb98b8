// SPDX-License-Identifier: BSD-2-Clause
// Functions that decoders share: the words and extra capabilities of the message, the start of the operation, and its results. A
// decoder only checks; if there is no error, it marks the calling thread for restart (Begin), so that a preempted operation
// is restarted, and calls the function that changes state. It reports errors by one of SyscallErrors. For an invocation
// without results, the dispatcher replies.
//
// Parameters of decoders are in a fixed order: label, length, the invoked capability's slot, the
// capability or its object, whether the caller waits for results, the caller's IPC buffer.
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
            return Arch.GetRegister(KernelState.Core.CurrentThread, Arch.MessageRegister(i));
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

    /// <summary>The slot of extra capability <paramref name="i"/>, which came with the message.</summary>
    [Inline]
    public static Ptr<Cte> ExtraSlot(Word i) => KernelState.CurrentExtraCaps[(int)i];

    /// <summary>Extra capability <paramref name="i"/>, which came with the message.</summary>
    [Inline]
    public static Cap ExtraCap(Word i) => ExtraSlot(i).Ref.Cap;

    /// <summary>
    /// The current thread's system call is carried out: it restarts if it is interrupted from here on.
    /// </summary>
    [Inline]
    public static void Begin() => Thread.SetState(KernelState.Core.CurrentThread, ThreadState.Restart);

    /// <summary>
    /// Ends an invocation that has results: <paramref name="length"/> words, which are already in the message registers of
    /// the current thread. The thread continues.
    /// </summary>
    public static void Answer(Word length)
    {
        Ptr<Tcb> thread = KernelState.Core.CurrentThread;
        MessageInfo info = MessageInfo.New(label: 0, capsUnwrapped: 0, extraCaps: 0, length: length);
        Arch.SetRegister(thread, Arch.BadgeRegister, 0);
        Arch.SetRegister(thread, Arch.MsgInfoRegister, info.W0);
        Thread.SetState(thread, ThreadState.Running);
    }

    /// <summary>Ends an invocation whose result is one word, if the current thread waits for it.</summary>
    public static void AnswerWord(bool call, Word value)
    {
        if (call)
        {
            Ptr<Tcb> thread = KernelState.Core.CurrentThread;
            SetMessageRegister(thread, Arch.LookupIpcBuffer(true, thread), 0, value);
            Answer(1);
        }
    }
}
