// SPDX-License-Identifier: BSD-2-Clause
// Debugging support, in builds with Config.DebugBuild or Config.Printing: the debug system calls, the list of all threads
// and their names. Manual, section "Debugging System Calls".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Debug system calls and their output.</summary>
[When(ThreadDebugging.IsThere)]
public static class Debug
{
    /// <summary>Bytes of a thread's name without the final 0.</summary>
    private const uint MaxNameLength = 127;
    private const byte Quote = 39;
    private const byte Space = 32;
    private const byte Dash = 45;

    // The table of all threads: characters in a line, and in the columns of names and priorities.
    private const Word TableWidth = 86;
    private const Word NameWidth = 40;
    private const Word PriorityWidth = 20;

    /// <summary>Carries out a debug call of the current thread; false if the number is no such call.</summary>
    public static bool TryHandle(Ptr<Tcb> thread, SWord number)
    {
        if (Config.Printing)
        {
            if (TryHandlePrinting(thread, number))
            {
                return true;
            }
        }

        if (Config.DebugBuild)
        {
            return TryHandleDebug(thread, number);
        }

        return false;
    }

    /// <summary>A thread was created.</summary>
    public static void AddThread(Ptr<Tcb> thread)
    {
        Ptr<Tcb> first = KernelState.DebugThreads;
        thread.Ref.DebugNext = first;
        thread.Ref.DebugPrev = Ptr<Tcb>.Null;
        if (!first.IsNull)
        {
            first.Ref.DebugPrev = thread;
        }

        KernelState.DebugThreads = thread;
    }

    /// <summary>A thread is destroyed.</summary>
    public static void RemoveThread(Ptr<Tcb> thread)
    {
        Ptr<Tcb> next = thread.Ref.DebugNext;
        Ptr<Tcb> previous = thread.Ref.DebugPrev;
        if (previous.IsNull)
        {
            KernelState.DebugThreads = next;
        }
        else
        {
            previous.Ref.DebugNext = next;
        }

        if (!next.IsNull)
        {
            next.Ref.DebugPrev = previous;
        }
    }

    /// <summary>Sets a thread's name.</summary>
    public static void SetThreadName(Ptr<Tcb> thread, Text name)
    {
        Word i = 0;
        while (i < MaxNameLength && name[i] != 0)
        {
            Loop.Bound(MaxNameLength);
            thread.Ref.Name[(int)i] = name[i];
            i++;
        }

        thread.Ref.Name[(int)i] = 0;
    }

    /// <summary>A new thread is named after its creator, until it gets a name of its own.</summary>
    public static void NameAfterParent(Ptr<Tcb> thread, Ptr<Tcb> parent)
    {
        SetThreadName(thread, "child of: '");
        Word length = NameLength(thread);
        for (Word i = 0; length < MaxNameLength - 1; i++)
        {
            Loop.Bound(MaxNameLength);
            byte c = parent.Ref.Name[(int)i];
            if (c == 0)
            {
                break;
            }

            thread.Ref.Name[(int)length] = c;
            length++;
        }

        thread.Ref.Name[(int)length] = Quote;
        thread.Ref.Name[(int)(length + 1)] = 0;
    }

    private static Word NameLength(Ptr<Tcb> thread)
    {
        Word length = 0;
        while (length < MaxNameLength && thread.Ref.Name[(int)length] != 0)
        {
            Loop.Bound(MaxNameLength);
            length++;
        }

        return length;
    }

    /// <summary>Prints a thread's name.</summary>
    public static void WriteName(Ptr<Tcb> thread)
    {
        for (Word i = 0; i < MaxNameLength; i++)
        {
            byte c = thread.Ref.Name[(int)i];
            if (c == 0)
            {
                break;
            }

            Console.PutChar(c);
        }
    }

    /// <summary>Prints the thread that a message is about: its name and its address.</summary>
    public static void WriteThread(Ptr<Tcb> thread)
    {
        Console.Write("thread ");
        Console.WriteHex(thread.Address);
        Console.Write(" \"");
        WriteName(thread);
        Console.Write("\" at ");
        Console.WriteHex(Thread.RestartPc(thread));
    }

    private static bool TryHandlePrinting(Ptr<Tcb> thread, SWord number)
    {
        if (number == (SWord)Syscall.DebugPutChar)
        {
            Console.PutChar((byte)(Arch.GetRegister(thread, Arch.CapRegister) & 0xff));
            return true;
        }

        if (number == (SWord)Syscall.DebugDumpScheduler)
        {
            DumpScheduler();
            return true;
        }

        return false;
    }

    private static bool TryHandleDebug(Ptr<Tcb> thread, SWord number)
    {
        if (number == (SWord)Syscall.DebugHalt)
        {
            Halt(thread);
        }

        if (number == (SWord)Syscall.DebugCapIdentify)
        {
            CapIdentify(thread);
            return true;
        }

        if (number == (SWord)Syscall.DebugSnapshot)
        {
            if (Config.Printing)
            {
                Snapshot.Write(thread);
            }

            return true;
        }

        if (number == (SWord)Syscall.DebugNameThread)
        {
            NameThread(thread);
            return true;
        }

        return false;
    }

    [NoReturn]
    private static void Halt(Ptr<Tcb> thread)
    {
        if (Config.Printing)
        {
            // The text that scripts wait for.
            Console.Write("Debug halt syscall from user thread ");
            Console.WriteHex(thread.Address);
            Console.Write(" \"");
            WriteName(thread);
            Console.Write("\"\n");
        }

        Arch.Halt();
    }

    private static void CapIdentify(Ptr<Tcb> thread)
    {
        var (status, cap) = CSpace.LookupCap(thread, Arch.GetRegister(thread, Arch.CapRegister));
        Arch.SetRegister(thread, Arch.CapRegister, status == Status.Ok ? CapKind.Of(cap) : 0);
    }

    /// <summary>The name is in the caller's IPC buffer. A capability that is not a thread's is an error of the caller.</summary>
    private static void NameThread(Ptr<Tcb> caller)
    {
        var (status, cap) = CSpace.LookupCap(caller, Arch.GetRegister(caller, Arch.CapRegister));
        Ptr<IpcBuffer> buffer = Arch.LookupIpcBuffer(true, caller);
        if (status != Status.Ok || cap.Tag != CapTag.Thread || buffer.IsNull)
        {
            if (Config.Printing)
            {
                Console.Write("<<DebugNameThread: no thread, or no IPC buffer with its name>>\n");
            }

            Halt(caller);
        }

        Ptr<Tcb> thread = ThreadCap.From(cap).Object;
        Ptr<byte> name = Ptr.To(ref buffer.Ref.Msg).Cast<byte>();
        Word length = 0;
        while (length < MaxNameLength && name[length] != 0)
        {
            Loop.Bound(MaxNameLength);
            thread.Ref.Name[(int)length] = name[length];
            length++;
        }

        thread.Ref.Name[(int)length] = 0;
    }

    /// <summary>Prints a table of all threads, in exactly the format of seL4 16.0.0, because existing scripts parse it.</summary>
    private static void DumpScheduler()
    {
        Console.Write("Dumping all tcbs!\n");
        Console.Write("Name                                    \tState          \tIP                  \t Prio \t Core\n");
        WriteMany(Dash, TableWidth);
        Console.Write("\n");
        Ptr<Tcb> thread = KernelState.DebugThreads;
        while (!thread.IsNull)
        {
            Loop.Ends("the list of all threads has no cycle");
            Word length = NameLength(thread);
            WriteMany(Space, length < NameWidth ? NameWidth - length : 0);
            WriteName(thread);
            Console.Write("\t");
            WriteState(thread.Ref.State);
            Console.Write("\t");
            Console.WriteAddress(Thread.RestartPc(thread));
            Console.Write("\t");
            Word priority = thread.Ref.Priority;
            WriteMany(Space, PriorityWidth - (priority < 10 ? 1u : priority < 100 ? 2u : 3u));
            Console.WriteDecimal(priority);
            Console.Write("\t0\n"); // the core that it runs on
            thread = thread.Ref.DebugNext;
        }
    }

    private static void WriteMany(byte c, Word count)
    {
        for (Word i = 0; i < count; i++)
        {
            Loop.Bound(TableWidth);
            Console.PutChar(c);
        }
    }

    /// <summary>Prints a state, in 15 characters.</summary>
    private static void WriteState(ThreadState state)
    {
        switch (state)
        {
            case ThreadState.Inactive:
                Console.Write("       inactive");
                break;

            case ThreadState.Running:
                Console.Write("        running");
                break;

            case ThreadState.Restart:
                Console.Write("        restart");
                break;

            case ThreadState.BlockedOnReceive:
                Console.Write("blocked on recv");
                break;

            case ThreadState.BlockedOnSend:
                Console.Write("blocked on send");
                break;

            case ThreadState.BlockedOnReply:
                Console.Write("blocked on reply");
                break;

            case ThreadState.BlockedOnNotification:
                Console.Write("blocked on ntfn");
                break;

            default:
                Console.Write("           idle");
                break;
        }
    }
}
