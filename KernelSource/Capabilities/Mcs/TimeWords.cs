// SPDX-License-Identifier: BSD-2-Clause
// Times in messages (MCS): 64 bits, in one word or in two, the low one first.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Reads and writes times in messages.</summary>
[When(Config.Mcs)]
public static class TimeWords
{
    /// <summary>The words of a time.</summary>
    public const uint Count = Config.Is64Bit ? 1 : 2;

    /// <summary>The part of a time that one word holds.</summary>
    private const ulong WordMask = ~(Word)0;

    /// <summary>The low word of a time: all that errors report.</summary>
    [Pure, Inline]
    public static Word Low(ulong time) => (Word)(time & WordMask);

    /// <summary>The time from message word <paramref name="i"/> on, of the current thread.</summary>
    public static ulong Get(Word i, Ptr<IpcBuffer> buffer)
    {
        ulong time = Invocation.GetSyscallArg(i, buffer);
        if (!Config.Is64Bit)
        {
            time |= (ulong)Invocation.GetSyscallArg(i + 1, buffer) << 32;
        }

        return time;
    }

    /// <summary>Puts a time into message words from <paramref name="i"/> on; returns the number of the next word.</summary>
    public static Word Set(Ptr<Tcb> thread, Ptr<IpcBuffer> buffer, Word i, ulong time)
    {
        Invocation.SetMessageRegister(thread, buffer, i, Low(time));
        if (!Config.Is64Bit)
        {
            Invocation.SetMessageRegister(thread, buffer, i + 1, (Word)(time >> 32));
        }

        return i + Count;
    }
}
