// SPDX-License-Identifier: BSD-2-Clause
// The kernel's benchmark facilities: the log of kernel entries, and the cycles that threads use.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>Benchmark system calls.</summary>
public static class BenchmarkTest
{
    /// <summary>Two mebibytes, and where nothing else is.</summary>
    private const Word LogType = Machine.PageType + 1;
    private const Word LogAddress = 0x4000_0000;

    /// <summary>An entry: 24 bytes, of which 8 are the start, 4 the duration, 1 the path; then 29 bits of description.</summary>
    private const Word EntrySize = 24;
    private const Word SyscallPath = 6;

    /// <summary>The kinds and numbers that the description uses.</summary>
    private const Word CNodeKind = 10;
    private const Word CallNumber = 1;
    private const Word YieldNumber = 7;

    private const Word Yields = 1000;

    /// <summary>Runs the test.</summary>
    public static void Run()
    {
        if (Config.KernelLogBuffer)
        {
            Checks.Equal(
                Ask(Syscall.BenchmarkResetLog, 0), (Word)Error.IllegalOperation, "without memory there is no log");
            Word frame = Memory.Make(LogType, 0, 1);
            Checks.Equal((Word)(uint)Memory.Map(frame, LogAddress, Machine.DataAttributes), 0, "a large page is mapped");
            Checks.Equal(Ask(Syscall.BenchmarkSetLogBuffer, frame), 0, "and becomes the log");
        }

        Checks.Equal(Ask(Syscall.BenchmarkResetLog, 0), 0, "measuring begins");
        for (Word i = 0; i < Yields; i += 1)
        {
            Ipc.Yield();
        }

        Invoke.Delete(Memory.Root(), Memory.TakeSlots(1), Invoke.FullDepth);
        Word entries = Ask(Syscall.BenchmarkFinalizeLog, 0);
        if (Config.BenchmarkTrackKernelEntries)
        {
            Read(entries);
        }

        if (Config.BenchmarkTrackUtilisation)
        {
            ReadUtilisation();
        }
    }

    private static void Read(Word entries)
    {
        Word yields = 0;
        Word deletions = 0;
        Word disorder = 0;
        Word last = 0;
        for (Word i = 0; i < entries; i += 1)
        {
            Loop.Ends("the log is finite");
            Word entry = LogAddress + (i * EntrySize);
            Word start = (Word)Mmio.Read64(entry);
            disorder += start < last ? (Word)1 : 0;
            last = start;
            Word path = (Word)(Mmio.Read64(entry + 8) >> 32) & 7;
            Word description = (Word)(Mmio.Read64(entry + 8) >> 40) | ((Word)(Mmio.Read64(entry + 16) & 0x1f) << 24);
            bool isYield = path == SyscallPath && (description & 15) == YieldNumber;
            bool isDeletion = path == SyscallPath && (description & 15) == CallNumber && ((description >> 4) & 31) == CNodeKind
                && description >> 10 == (Word)InvocationLabel.CNodeDelete;
            yields += isYield ? (Word)1 : 0;
            deletions += isDeletion ? (Word)1 : 0;
        }

        Checks.Equal(yields, Yields, "each Yield is in the log");
        Checks.Equal(deletions, 1, "and the deletion: system call, kind of capability, label");
        Checks.Equal(disorder, 0, "in the order of their times");
    }

    private static void ReadUtilisation()
    {
        Ask(Syscall.BenchmarkGetThreadUtilisation, (Word)InitialSlot.InitThreadTcb);
        Word own = Ipc.GetMr(0);
        Word kernel = Ipc.GetMr(2);
        Word entries = Ipc.GetMr(3);
        Word total = Ipc.GetMr(9);
        Checks.That(entries >= Yields, "each entry into the kernel is counted");
        Checks.That(kernel > 0 && kernel < own, "the kernel took some of the thread's cycles");
        Checks.That(own <= total, "the thread had no more than there were");
        Checks.That(own > total / 2, "and most of them");
    }

    private static Word Ask(Syscall call, Word argument) =>
        Trap.Enter((SWord)(int)call, argument, Ipc.Tag(0, 0, 0), 0, 0, 0, 0).Badge;
}
