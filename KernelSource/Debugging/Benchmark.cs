// SPDX-License-Identifier: BSD-2-Clause
// Benchmark system calls and the kernel log, for configurations with KernelBenchmarks. User level provides the log's
// memory, a large frame; the kernel writes entries into it from then on until it is full. ResetLog continues at its start;
// FinalizeLog returns the number of entries, and does not stop logging.
//
// An entry is 16 bytes for trace points (two words with 64-bit words: number, cycles) and 24 bytes for kernel entries:
//   0 start cycles (8) | 8 cycles (4) | 12 path, 3 bits (1) | 13 what it was, 29 bits
using System.Runtime.CompilerServices;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>An entry of the log of kernel entries.</summary>
public struct KernelEntryRecord
{
    public ulong Start;
    public uint Cycles;

    /// <summary>The path in the lowest byte; above it the low 24 bits of the description.</summary>
    public uint PathAndLow;

    /// <summary>The high 5 bits of the description.</summary>
    public ulong High;
}

/// <summary>The time at which each trace point started.</summary>
[InlineArray(Count)]
public struct TracePointStarts
{
    /// <summary>At least one, because C has no empty arrays.</summary>
    public const int Count = Config.MaxNumTracePoints > 0 ? Config.MaxNumTracePoints : 1;

    private Word _element;
}

/// <summary>Benchmark system calls and log.</summary>
public static class Benchmark
{
    /// <summary>Whether each entry into the kernel and each exit is recorded.</summary>
    public const bool TracksEntries = Config.BenchmarkTrackKernelEntries || Config.BenchmarkTrackUtilisation;

    private static TracePointStarts s_tracePoints;

    /// <summary>Whether user level ever provided memory for the log. Deleting it later is not an error, as on seL4.</summary>
    private static uint s_hasLog;

    /// <summary>That memory; 0 if there is none.</summary>
    private static Word s_logAddress;
    private static Word s_logIndex;

    /// <summary>Start of the current kernel entry.</summary>
    private static ulong s_entryStart;
    private static EntryPath s_entryPath;
    private static uint s_entryDescription;

    /// <summary>Carries out a benchmark call of the current thread; false if the number is not one of these calls.</summary>
    public static bool TryHandle(Ptr<Tcb> thread, SWord number)
    {
        switch (number)
        {
            case (SWord)Syscall.BenchmarkFlushCaches:
                Arch.FlushCaches(
                    Arch.GetRegister(thread, Arch.CapRegister), Arch.GetRegister(thread, Arch.MsgInfoRegister));
                return true;

            case (SWord)Syscall.BenchmarkResetLog:
                Arch.SetRegister(thread, Arch.CapRegister, (Word)ResetLog());
                return true;

            case (SWord)Syscall.BenchmarkFinalizeLog:
                FinalizeLog(thread);
                return true;

            case (SWord)Syscall.BenchmarkNullSyscall:
                return true;

            default:
                break;
        }

        if (Config.KernelLogBuffer)
        {
            if (number == (SWord)Syscall.BenchmarkSetLogBuffer)
            {
                Word cptr = Arch.GetRegister(thread, Arch.CapRegister);
                Arch.SetRegister(thread, Arch.CapRegister, (Word)SetLogBuffer(thread, cptr));
                return true;
            }
        }

        if (Config.BenchmarkTrackUtilisation)
        {
            return Utilisation.TryHandle(thread, number);
        }

        return false;
    }

    /// <summary>The kernel is entered.</summary>
    /// <param name="description">The data of the log entry besides the path: 29 bits.</param>
    public static void Enter(EntryPath path, Word description)
    {
        s_entryStart = Arch.Timestamp();
        s_entryPath = path;
        s_entryDescription = (uint)description & 0x1fffffff;
    }

    /// <summary>The current thread's fault is entered.</summary>
    public static void EnterFault(EntryPath path) =>
        Enter(path, OnThisCore(Arch.GetRegister(KernelState.Core.CurrentThread, Arch.FaultIp)));

    /// <summary>A system call is entered.</summary>
    public static void EnterSyscall(Word cptr, Word tag, Word syscall)
    {
        SWord number = (SWord)syscall;
        bool isUnknown = number >= 0 || number < SyscallNumber.LastApi;
        var (status, cap) = CSpace.LookupCap(KernelState.Core.CurrentThread, cptr);
        Word kind = status == Status.Ok ? CapKind.Of(cap) : 0;
        Word label = IpcTransfer.InfoFromWord(tag).Label;
        EntryOfSyscall entry = EntryOfSyscall.New(
            syscallNo: (Word)(-number) & 15, capType: kind, isFastpath: false, invocationTag: label & 0x7ffff);
        Enter(isUnknown ? EntryPath.UnknownSyscall : EntryPath.Syscall, entry.W0);
    }

    /// <summary>Which interrupt it is, if the kernel was entered for one.</summary>
    [SubsetException("S4G3035", "26 bits of the number, and the core, which is 0")]
    public static void NoteInterrupt(Word irq)
    {
        if (s_entryPath == EntryPath.Interrupt)
        {
            s_entryDescription = (uint)OnThisCore(irq);
        }
    }

    /// <summary>The system call took the fastpath.</summary>
    [SubsetException("S4G3035", "29 bits came in, and one of them changes")]
    public static void NoteFastpath()
    {
        EntryOfSyscall entry = new EntryOfSyscall { W0 = s_entryDescription };
        entry.IsFastpath = true;
        s_entryDescription = (uint)entry.W0;
    }

    /// <summary>The log entry's bits for an address or a number that belong to the single core.</summary>
    private static Word OnThisCore(Word value) => EntryOfFault.New(core: 0, word: value & 0x3ffffff).W0;

    /// <summary>The kernel is left: the entry is logged, and counted for the thread.</summary>
    public static void Exit()
    {
        ulong now = Arch.Timestamp();
        if (Config.BenchmarkTrackKernelEntries)
        {
            LogEntry(now);
        }

        if (Config.BenchmarkTrackUtilisation)
        {
            Utilisation.CountKernelEntry(now - s_entryStart);
        }
    }

    /// <summary>
    /// A trace point starts. Trace points are inserted by hand around code to be measured, in
    /// <c>if (Config.BenchmarkTracepoints)</c>; ids are below MaxNumTracePoints.
    /// </summary>
    [SubsetException("S4G5006", "calls to it are put by hand where something is to be measured")]
    public static void StartTracePoint(Word id)
    {
        Contract.Requires(id < TracePointStarts.Count);
        s_tracePoints[(int)id] = Arch.Timestamp();
    }

    /// <summary>A trace point stops: the cycles since its start are logged.</summary>
    [SubsetException("S4G5006", "calls to it are put by hand where something is to be measured")]
    public static void StopTracePoint(Word id)
    {
        Contract.Requires(id < TracePointStarts.Count);
        LogTracePoint(id, Arch.Timestamp() - s_tracePoints[(int)id]);
    }

    private static void LogTracePoint(Word id, Word cycles)
    {
        if (s_logAddress == 0 || (s_logIndex + 1) * Ptr.SizeOf<TracePointRecord>() > Arch.LogBufferBytes)
        {
            return;
        }

        Ptr<TracePointRecord> entries = Ptr<TracePointRecord>.At(s_logAddress);
        entries[s_logIndex].Id = id;
        entries[s_logIndex].Cycles = cycles;
        s_logIndex++;
    }

    /// <summary>A thread is switched to: the time of the thread before ends here.</summary>
    [When(Config.BenchmarkTrackUtilisation)]
    public static void SwitchUtilisation(Ptr<Tcb> from, Ptr<Tcb> to) => Utilisation.Switch(from, to, s_entryStart);

    /// <summary>The frame of the log is deleted: nothing is written to it any more.</summary>
    public static void ForgetLogBuffer(Word address)
    {
        if (s_logAddress == address)
        {
            s_logAddress = 0;
        }
    }

    [SubsetException("S4G3035", "an entry of the log has 32 bits for cycles: more than that wraps around")]
    private static void LogEntry(ulong now)
    {
        if (s_logAddress == 0 || (s_logIndex + 1) * Ptr.SizeOf<KernelEntryRecord>() > Arch.LogBufferBytes)
        {
            return;
        }

        Ptr<KernelEntryRecord> entries = Ptr<KernelEntryRecord>.At(s_logAddress);
        entries[s_logIndex].Start = s_entryStart;
        entries[s_logIndex].Cycles = (uint)(now - s_entryStart);
        entries[s_logIndex].PathAndLow = (uint)s_entryPath | (s_entryDescription << 8);
        entries[s_logIndex].High = s_entryDescription >> 24;
        s_logIndex++;
    }

    private static Error ResetLog()
    {
        if (Config.KernelLogBuffer)
        {
            if (s_hasLog == 0)
            {
                return Error.IllegalOperation;
            }

            s_logIndex = 0;
        }

        if (Config.BenchmarkTrackUtilisation)
        {
            Utilisation.Start(s_entryStart);
        }

        return Error.NoError;
    }

    /// <summary>Returns the number of entries, and stops the tracking of utilisation.</summary>
    private static void FinalizeLog(Ptr<Tcb> thread)
    {
        if (Config.KernelLogBuffer)
        {
            Arch.SetRegister(thread, Arch.CapRegister, s_logIndex);
        }

        if (Config.BenchmarkTrackUtilisation)
        {
            Utilisation.Stop(s_entryStart);
        }
    }

    private static Error SetLogBuffer(Ptr<Tcb> thread, Word cptr)
    {
        var (status, cap) = CSpace.LookupCap(thread, cptr);
        Word address = status == Status.Ok ? Arch.LogBufferOf(cap) : 0;
        if (address == 0)
        {
            return Error.IllegalOperation;
        }

        s_hasLog = 1;
        s_logAddress = address;
        return Error.NoError;
    }
}
