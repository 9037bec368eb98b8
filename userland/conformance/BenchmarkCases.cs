// SPDX-License-Identifier: BSD-2-Clause
// System calls for benchmarks: the log of kernel entries, trace points, and the time that threads use. They depend on the
// option KernelBenchmarks. Interrupts can occur at any time, so the cases ignore their entries.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of the log and of utilisation.</summary>
public static class BenchmarkCases
{
    private const Word LogAddress = 0x2000_0000;
    private const Word LogBytes = 1 << 20;

    // An entry of the log: when (8 bytes), how long (4), path (1), description (29 bits); then up to the next word.
    private const Word EntryBytes = 24;
    private const Word InterruptPath = 1;
    private const Word UnknownPath = 2;
    private const Word VmFaultPath = 5;
    private const Word SyscallPath = 6;
    private const Word FastFlag = 1 << 9;

    // Numbers that GetThreadUtilisation gives (benchmark_track_util_ipc_index).
    private const Word ThreadCycles = 0;
    private const Word ThreadSchedules = 1;
    private const Word ThreadEntries = 3;
    private const Word IdleCycles = 4;
    private const Word IdleSchedules = 6;
    private const Word TotalCycles = 9;
    private const Word TotalSchedules = 10;
    private const Word TotalEntries = 12;
    private const Word NumberCount = 13;
    private const Word Attempts = 8;

    private static Word s_log;

    [Case("seL4_BenchmarkResetLog", "IllegalOperation", "there is no log buffer yet", When = Config.KernelLogBuffer)]
    public static void ResetTooEarly()
    {
        Expect.Equal(Ask(Syscall.BenchmarkFinalizeLog, 7), 0, "how many entries there are");
        Expect.Equal(Ask(Syscall.BenchmarkResetLog, 7), (Word)(uint)Error.IllegalOperation, "the error");
    }

    [Case("seL4_BenchmarkSetLogBuffer", "IllegalOperation", "nothing, something else, a frame of another size",
        When = Config.KernelLogBuffer)]
    public static void SetNoFrame()
    {
        Word illegal = (Word)(uint)Error.IllegalOperation;
        Expect.Equal(Ask(Syscall.BenchmarkSetLogBuffer, Room.Slot()), illegal, "the error for an empty slot");
        Expect.Equal(Ask(Syscall.BenchmarkSetLogBuffer, ~(Word)0), illegal, "the error for a number that leads nowhere");
        Expect.Equal(Ask(Syscall.BenchmarkSetLogBuffer, Room.Tcb()), illegal, "the error for a thread");
        Expect.Equal(Ask(Syscall.BenchmarkSetLogBuffer, Room.Frame()), illegal, "the error for a small frame");
    }

    [Case("seL4_BenchmarkSetLogBuffer", "NoError", "a large frame: entries are logged at once",
        When = Config.BenchmarkTrackKernelEntries)]
    public static void SetStarts()
    {
        SetLog();
        Word before = Finalize();
        Null();
        Expect.That(Finalize() >= before + 2, "calls are logged");
        Expect.Equal(Ask(Syscall.BenchmarkSetLogBuffer, s_log), 0, "the error when it is set again");
        Expect.That(Finalize() >= before + 4, "what is logged stays");
    }

    [Case("seL4_BenchmarkResetLog", "NoError", "the log begins anew, with the entry of ResetLog itself",
        When = Config.BenchmarkTrackKernelEntries)]
    public static void ResetBeginsAnew()
    {
        Reset();
        Expect.Equal(CallsUpTo(Finalize()), 1, "how many calls are logged");
        Reset();
        Null();
        Expect.Equal(CallsUpTo(Finalize()), 2, "how many calls are logged");
        Expect.Equal(PathOf(0), UnknownPath, "the path of the first");
        Expect.Equal(DescriptionOf(0) & 15, NumberOf(Syscall.BenchmarkResetLog), "the number of the first");
        Expect.That(Mmio.Read64(LogAddress) != 0, "it tells when");
        Expect.That(Mmio.Read32(LogAddress + 8) != 0, "it tells how long");
    }

    [Case("seL4_BenchmarkFinalizeLog", "NoError", "tells how many entries there are; logging goes on",
        When = Config.BenchmarkTrackKernelEntries)]
    public static void FinalizeEndsNothing()
    {
        Reset();
        Null();
        Word first = Finalize();
        Null();
        Null();
        Word second = Finalize();
        Expect.Equal(CallsUpTo(first), 2, "calls at first");
        Expect.Equal(CallsUpTo(second), 5, "calls later");
    }

    [Case("seL4_BenchmarkFinalizeLog", "NoError", "the log takes as many entries as fit into 1 MiB, no more",
        When = Config.BenchmarkTrackKernelEntries)]
    public static void LogIsFull()
    {
        Reset();
        for (Word i = 0; i < (LogBytes / EntryBytes) + 10; i += 1)
        {
            Null();
        }

        Expect.Equal(Finalize(), LogBytes / EntryBytes, "entries");
        Expect.Equal(Finalize(), LogBytes / EntryBytes, "entries afterwards");
        Reset();
        Expect.Equal(CallsUpTo(Finalize()), 1, "calls after ResetLog");
    }

    [Case("Kernel log", "NoError", "a system call: its number, the kind of the capability, the label",
        When = Config.BenchmarkTrackKernelEntries)]
    public static void LogsSystemCalls()
    {
        Word notification = Room.Notification();
        Word tcb = Room.Tcb();
        Reset();
        Ipc.Signal(notification);
        TcbCap.Suspend(tcb);
        Ask(Syscall.DebugCapIdentify, tcb);
        Trap.Enter((SWord)(int)Syscall.Yield, 0, Ipc.Tag(3, 0, 0), 0, 0, 0, 0);
        Finalize();
        Expect.Equal(Entry(1), Path(SyscallPath) | NumberOf(Syscall.Send) | Kind(6), "a signal");
        Expect.Equal(
            Entry(2) & ~FastFlag,
            Path(SyscallPath) | NumberOf(Syscall.Call) | Kind(12) | Label((Word)InvocationLabel.TCBSuspend),
            "an invocation");
        Expect.Equal(Entry(3), Path(UnknownPath) | NumberOf(Syscall.DebugCapIdentify) | Kind(12), "a debug call");
        Expect.Equal(Entry(4), Path(SyscallPath) | NumberOf(Syscall.Yield) | Label(3), "Yield");
    }

    [Case("Kernel log", "NoError", "Call and ReplyRecv that took the short way",
        When = Config.BenchmarkTrackKernelEntries && Config.Fastpath)]
    public static void LogsTheShortWay()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.StartTwice(0, Syscall.ReplyRecv, endpoint, Ipc.Tag(4, 0, 1));
        Expect.Ok(TcbCap.SetPriority(Workers.Tcb(0), Room.Self(), Workers.MainPriority));
        Reset();
        Ipc.Call(endpoint, Ipc.Tag(5, 0, 1));
        Finalize();
        Word fast = Path(SyscallPath) | Kind(4) | FastFlag;
        Expect.Equal(Entry(1), fast | NumberOf(Syscall.Call) | Label(5), "the call");
        Expect.Equal(Entry(2), fast | NumberOf(Syscall.ReplyRecv) | Label(4), "the reply");
    }

    [Case("Kernel log", "NoError", "a page fault: its instruction's address; an unknown system call: its number",
        When = Config.BenchmarkTrackKernelEntries)]
    public static void LogsFaults()
    {
        Word handler = Room.Endpoint();
        Workers.Make(0, handler);
        Workers.Make(1, handler);
        Reset();
        Workers.StartRead(0, Space.Address);
        Workers.StartNumber(1, 1234, 0, Ipc.Tag(0, 0, 0));
        Finalize();
        Inbox.NBRecv(handler);
        Word pc = Ipc.GetMr(Probe.IpWord);

        // Not compared: the core (3 bits), and the bit that says of system calls whether they took the short way.
        const Word Known = (Word)0x1fff_fff8 & ~FastFlag;
        Expect.Equal(Entry(2) >> 32, VmFaultPath, "the path of the page fault");
        Expect.Equal(Entry(2) & Known, (pc << 3) & Known, "the address");
        Expect.Equal(Entry(4), Path(UnknownPath) | ((~(Word)1234 + 1) & 15), "the unknown system call");
    }

    [Case("Kernel log", "NoError", "an interrupt: its number", When = Config.BenchmarkTrackKernelEntries)]
    public static void LogsInterrupts()
    {
        Word found = 0;
        for (Word round = 0; round < 100 && found == 0; round += 1)
        {
            Reset();
            for (Word i = 0; i < 10000; i += 1)
            {
                Null();
            }

            Word count = Finalize();
            for (Word i = 0; i < count && found == 0; i += 1)
            {
                Loop.Bound(LogBytes / EntryBytes);
                found = PathOf(i) == InterruptPath ? DescriptionOf(i) : 0;
            }
        }

        Expect.That(found != 0, "there is one");
        Expect.Equal(found & 7, 0, "the core");
    }

    [Case("seL4_BenchmarkFinalizeLog", "NoError", "a kernel in which no trace point was put logs none",
        When = Config.BenchmarkTracepoints)]
    public static void LogsNoTracePoints()
    {
        SetLog();
        Reset();
        Null();
        Expect.Equal(Finalize(), 0, "entries");
    }

    [Case("seL4_BenchmarkFinalizeLog", "NoError", "without a log all registers are left alone",
        When = Config.EnableBenchmarks && !Config.KernelLogBuffer)]
    public static void FinalizeWithoutLog() =>
        Expect.Equal(Ask(Syscall.BenchmarkFinalizeLog, 0x77), 0x77, "the register of the result");

    [Case("seL4_BenchmarkSetLogBuffer", "NoError", "without a log it is an unknown system call",
        When = Config.EnableBenchmarks && !Config.KernelLogBuffer)]
    public static void SetIsUnknown()
    {
        Word handler = Room.Endpoint();
        Workers.Make(0, handler);
        Workers.Start(0, Syscall.BenchmarkSetLogBuffer, 0, Ipc.Tag(0, 0, 0));
        Expect.Equal(Inbox.NBRecv(handler).info.Label, (Word)FaultType.UnknownSyscall, "the label of the fault");
    }

    [Case("seL4_BenchmarkGetThreadUtilisation", "NoError", "the calling thread: how often it was scheduled, its kernel entries",
        When = Config.BenchmarkTrackUtilisation)]
    public static void CountsEntries()
    {
        bool isRight = false;
        for (Word attempt = 0; attempt < Attempts && !isRight; attempt += 1)
        {
            // A tick of the clock in between adds to the numbers.
            Finalize();
            Ask(Syscall.BenchmarkResetThreadUtilisation, Room.Self());
            Reset();
            Null();
            Null();
            Null();
            Finalize();
            Get(Room.Self());
            isRight = Is(ThreadSchedules, 1) && Is(ThreadEntries, 4) && Is(TotalSchedules, 2) && Is(TotalEntries, 4)
                && Is(IdleSchedules, 1) && Is(IdleCycles, 0) && Is(ThreadCycles + NumberCount, 0x5a);
        }

        Expect.That(isRight, "one time scheduled and 4 kernel entries, altogether 2 times and 4 entries");
        Expect.That(Number(ThreadCycles) != 0 && Number(TotalCycles) >= Number(ThreadCycles), "cycles");
    }

    [Case("seL4_BenchmarkFinalizeLog", "NoError", "tracking stops: numbers are kept; ResetLog leaves the thread's own numbers",
        When = Config.BenchmarkTrackUtilisation)]
    public static void StopsTracking()
    {
        bool isRight = false;
        for (Word attempt = 0; attempt < Attempts && !isRight; attempt += 1)
        {
            Finalize();
            Ask(Syscall.BenchmarkResetThreadUtilisation, Room.Self());
            Reset();
            Finalize();
            Null();
            Finalize();
            Get(Room.Self());
            isRight = Is(ThreadSchedules, 1) && Is(ThreadEntries, 1) && Is(TotalSchedules, 2) && Is(TotalEntries, 1);
            Reset();
            Get(Room.Self());
            isRight = isRight && Is(ThreadSchedules, 2) && Is(TotalSchedules, 1) && Is(IdleSchedules, 0);
        }

        Expect.That(isRight, "numbers after FinalizeLog, and after another ResetLog");
        Finalize();
    }

    [Case("seL4_BenchmarkGetThreadUtilisation", "NoError", "of what is no thread: nothing is written",
        When = Config.BenchmarkTrackUtilisation)]
    public static void OfNoThread()
    {
        Word endpoint = Room.Endpoint();
        Ipc.SetMr(0, 0x1234);
        Expect.Equal(Ask(Syscall.BenchmarkGetThreadUtilisation, endpoint), endpoint, "the register of the capability");
        Ask(Syscall.BenchmarkGetThreadUtilisation, Room.Slot());
        Ask(Syscall.BenchmarkGetThreadUtilisation, ~(Word)0);
        Expect.Equal(Ipc.GetMr(0), 0x1234, "the first number");
    }

    [Case("seL4_BenchmarkResetThreadUtilisation", "NoError", "a thread's numbers are 0 again; what is no thread is passed over",
        When = Config.BenchmarkTrackUtilisation)]
    public static void ResetsAThread()
    {
        Word notification = Room.Notification();
        Workers.Make(0, 0);
        Reset();
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Finalize();
        Get(Workers.Tcb(0));
        Expect.That(Number(ThreadSchedules) != 0 && Number(ThreadEntries) != 0, "the worker has run");
        Ask(Syscall.BenchmarkResetThreadUtilisation, Room.Slot());
        Ask(Syscall.BenchmarkResetThreadUtilisation, notification);
        Ask(Syscall.BenchmarkResetThreadUtilisation, Workers.Tcb(0));
        Get(Workers.Tcb(0));
        Expect.That(Is(ThreadCycles, 0) && Is(ThreadSchedules, 0) && Is(ThreadEntries, 0), "all is 0");
    }

    [Case("seL4_BenchmarkResetAllThreadsUtilisation", "NoError", "the numbers of every thread are 0 again",
        When = Config.BenchmarkTrackUtilisation && Config.DebugBuild && Config.Printing)]
    public static void ResetsAll()
    {
        Reset();
        Null();
        Finalize();
        Ask(Syscall.BenchmarkResetAllThreadsUtilisation, 0);
        Get(Room.Self());
        Expect.That(Is(ThreadCycles, 0) && Is(ThreadSchedules, 0) && Is(ThreadEntries, 0), "all is 0");
        Expect.That(!Is(TotalSchedules, 0), "the totals are kept");
    }

    private static Word Ask(Syscall call, Word argument) =>
        Trap.Enter((SWord)(int)call, argument, Ipc.Tag(0, 0, 0), 0, 0, 0, 0).Badge;

    private static void Null() => Ask(Syscall.BenchmarkNullSyscall, 0);

    private static Word Finalize() => Ask(Syscall.BenchmarkFinalizeLog, 0);

    private static void Reset()
    {
        if (Config.KernelLogBuffer)
        {
            SetLog();
        }

        Expect.Equal(Ask(Syscall.BenchmarkResetLog, 7), 0, "the error of ResetLog");
    }

    /// <summary>The log's memory is the suite's for good: it cannot be taken back from the kernel.</summary>
    private static void SetLog()
    {
        if (s_log == 0)
        {
            s_log = Memory.Make(Space.LargeType, 0, 1);
            Expect.Ok(Memory.Map(s_log, LogAddress, Machine.DataAttributes));
            Expect.Equal(Ask(Syscall.BenchmarkSetLogBuffer, s_log), 0, "the error of SetLogBuffer");
        }
    }

    // --- The log ---

    private static Word NumberOf(Syscall call) => (Word)(-(SWord)(int)call) & 15;

    private static Word Kind(Word kind) => kind << 4;

    private static Word Label(Word label) => label << 10;

    private static Word Path(Word path) => path << 32;

    private static Word PathOf(Word entry) => Mmio.Read32(LogAddress + (entry * EntryBytes) + 12) & 7;

    private static Word DescriptionOf(Word entry)
    {
        Word address = LogAddress + (entry * EntryBytes);
        return ((Word)Mmio.Read32(address + 12) >> 8) | ((Word)(byte)Mmio.Read32(address + 16) << 24);
    }

    /// <summary>Path (above 32 bits) and description of an entry, where those of interrupts do not count.</summary>
    private static Word Entry(Word number)
    {
        Word left = number + 1;
        Word i = 0;
        while (true)
        {
            Loop.Bound(LogBytes / EntryBytes);
            left -= PathOf(i) == InterruptPath ? 0u : 1u;
            if (left == 0 || i == (LogBytes / EntryBytes) - 1)
            {
                return Path(PathOf(i)) | DescriptionOf(i);
            }

            i += 1;
        }
    }

    /// <summary>How many of the first entries are not of interrupts.</summary>
    private static Word CallsUpTo(Word count)
    {
        Word calls = 0;
        for (Word i = 0; i < count; i += 1)
        {
            Loop.Bound(LogBytes / EntryBytes);
            calls += PathOf(i) == InterruptPath ? 0u : 1u;
        }

        return calls;
    }

    // --- Utilisation ---

    private static void Get(Word thread)
    {
        Ipc.SetMr(NumberCount, 0x5a);
        Ask(Syscall.BenchmarkGetThreadUtilisation, thread);
    }

    private static Word Number(Word index) => Ipc.GetMr(index);

    private static bool Is(Word index, Word value) => Ipc.GetMr(index) == value;
}
