// SPDX-License-Identifier: BSD-2-Clause
// The worker: makes system calls with random values in every register and in the IPC buffer.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Hostile;

/// <summary>Makes the calls and counts them.</summary>
public static class Worker
{
    /// <summary>How often each system call is made.</summary>
    public const Word Rounds = 10_000;

    /// <summary>The eight system calls of the API, a debug call where there is one, and one that does not exist.</summary>
    public const Word Kinds = Config.DebugBuild ? 10 : 9;

    /// <summary>All calls.</summary>
    public const Word Total = Rounds * Kinds;

    /// <summary>Labels of invocations: all that exist, and some that do not.</summary>
    private const Word Labels = 80;

    private static Word s_done;
    private static Word s_errors;

    /// <summary>Calls made so far, also those that did not come back.</summary>
    public static Word Done() => s_done;

    /// <summary>Calls that the kernel answered with an error.</summary>
    public static Word Errors() => s_errors;

    /// <summary>Goes on where the last worker was stopped.</summary>
    public static void Run()
    {
        while (s_done < Total)
        {
            Loop.Bound(Total);
            Word kind = s_done / Rounds;
            s_done += 1;
            Make(Number(kind), kind == 0);
        }
    }

    private static void Make(SWord number, bool isCall)
    {
        for (Word i = 0; i < 8; i += 1)
        {
            Ipc.SetMr(i, Garbage.Argument());
        }

        for (Word i = 0; i < MessageLimits.MaxExtraCaps; i += 1)
        {
            Ipc.SetCap(i, Capability());
        }

        Ipc.SetReceivePath(Capability(), Garbage.Argument(), Garbage.Argument());
        Message answer = Trap.Enter(
            number, Capability(), Tag(), Ipc.GetMr(0), Ipc.GetMr(1), Ipc.GetMr(2), Ipc.GetMr(3));
        if (isCall && answer.Info.Label != 0)
        {
            s_errors += 1;
        }
    }

    private static Word Capability() => Garbage.Below(8) == 0 ? Garbage.Argument() : Prison.Slot();

    /// <summary>Most often a label that exists and a length that may be right.</summary>
    private static MessageInfo Tag()
    {
        Word label = Garbage.Below(16) == 0 ? Garbage.Next() >> 12 : Garbage.Below(Labels);
        Word length = Garbage.Below(8) == 0 ? Garbage.Below(128) : Garbage.Below(8);
        return MessageInfo.New(
            label: label, capsUnwrapped: Garbage.Below(8), extraCaps: Garbage.Below(4), length: length);
    }

    private static SWord Number(Word kind)
    {
        switch ((int)kind)
        {
            case 0:
                return (SWord)(int)Syscall.Call;
            case 1:
                return (SWord)(int)Syscall.ReplyRecv;
            case 2:
                return (SWord)(int)Syscall.Send;
            case 3:
                return (SWord)(int)Syscall.NBSend;
            case 4:
                return (SWord)(int)Syscall.Recv;
            case 5:
                return (SWord)(int)Syscall.Reply;
            case 6:
                return (SWord)(int)Syscall.Yield;
            case 7:
                return (SWord)(int)Syscall.NBRecv;
            case 8:
                return UnknownNumber();
            default:
                return (SWord)(int)Syscall.DebugCapIdentify;
        }
    }

    /// <summary>A number that is no system call: the kernel raises a fault.</summary>
    private static SWord UnknownNumber() => (SWord)(Garbage.Next() >> 1);
}
