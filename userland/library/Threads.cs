// SPDX-License-Identifier: BSD-2-Clause
// Threads in the root task's own address space. A thread is a role, which the program's ThreadMain switches on.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.User;

/// <summary>What is needed to start a thread, again if need be.</summary>
public struct UserThread
{
    /// <summary>Its capability.</summary>
    public Word Tcb;

    /// <summary>Where its IPC buffer is mapped.</summary>
    public Word Buffer;

    /// <summary>The capability of the frame behind it.</summary>
    public Word BufferFrame;

    /// <summary>The address behind its stack.</summary>
    public Word StackTop;
}

/// <summary>Makes threads.</summary>
public static class Threads
{
    private const Word StackPages = 4;

    /// <summary>
    /// Makes a thread that waits to be started, with the root task's CSpace and VSpace. Its Tcb is 0 if that failed.
    /// </summary>
    public static UserThread Make(Word tcb, Word faultEndpoint, Word priority)
    {
        UserThread thread = default;
        thread.BufferFrame = Memory.Make(Machine.PageType, 0, 1);
        thread.Buffer = Memory.TakeAddresses(1);
        Error error = Memory.Map(thread.BufferFrame, thread.Buffer, Machine.DataAttributes);
        Word stack = Memory.MakePages(StackPages);
        thread.StackTop = stack + (StackPages << Machine.PageBits);
        if (error == Error.NoError && stack != 0
            && Configure(tcb, faultEndpoint, thread) == Error.NoError
            && SetPriority(tcb, priority) == Error.NoError)
        {
            thread.Tcb = tcb;
        }

        return thread;
    }

    /// <summary>Starts it, or starts it again, in a role.</summary>
    public static Error Start(UserThread thread, Word role) =>
        Invoke.Start(thread.Tcb, Machine.ThreadEntry(), thread.StackTop, role);

    /// <summary>Sets its priority.</summary>
    public static Error SetPriority(Word tcb, Word priority) =>
        Invoke.SetPriority(tcb, (Word)InitialSlot.InitThreadTcb, priority);

    private static Error Configure(Word tcb, Word faultEndpoint, UserThread thread)
    {
        Error error = Invoke.Configure(
            tcb, faultEndpoint, Memory.Root(), 0, (Word)InitialSlot.InitThreadVSpace, thread.Buffer, thread.BufferFrame);
        Ipc.Prepare(Ptr<IpcBuffer>.At(thread.Buffer));
        return error == Error.NoError ? Invoke.SetTlsBase(tcb, thread.Buffer) : error;
    }
}
