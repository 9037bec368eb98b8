// SPDX-License-Identifier: BSD-2-Clause
// Benchmark facilities as a measuring program uses them: the log of kernel entries, trace points, utilisation of threads.
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class BenchmarkTests : ThreadedKernel
{
    private const Word LogSize = 1UL << 20;
    private Word _log;

    [SetUp]
    public void MakeLog() => _log = New(ArchObjectType.LargePage);

    [Test]
    public void KernelEntriesAreLoggedBetweenResetAndFinalise()
    {
        Assert.That(Bench(Syscall.BenchmarkResetLog), Is.EqualTo((Word)Error.IllegalOperation), "there is no memory for it yet");
        Assert.That(Bench(Syscall.BenchmarkSetLogBuffer, _log), Is.EqualTo((Word)Error.NoError));
        Machine.EnterSyscall(unchecked((Word)(SWord)Syscall.Yield));
        Assert.That(Bench(Syscall.BenchmarkResetLog), Is.EqualTo((Word)Error.NoError));
        Machine.Board.Advance(100);
        Call(RootTcb, (InvocationLabel)500);
        Machine.PulseInterrupt(Platform.TimerIrq);
        Machine.Tick();
        Machine.Enter(Syscall.NBSend, Idle, default);
        Assert.That(Bench(Syscall.BenchmarkFinalizeLog), Is.GreaterThanOrEqualTo((Word)4));

        // The first entry is the reset itself: the log begins before its end.
        Ptr<KernelEntryRecord> log = Ptr<KernelEntryRecord>.At(FrameCap.From(CapAt(_log)).Base);
        Assert.That((EntryPath)(log[1].PathAndLow & 7), Is.EqualTo(EntryPath.Syscall));
        Word description = (log[1].PathAndLow >> 8) | (log[1].High << 24);
        Assert.That(description & 15, Is.EqualTo(1), "the number of Call, without its sign");
        Assert.That((description >> 4) & 31, Is.EqualTo(12), "the kind that DebugCapIdentify gives for a thread");
        Assert.That(description >> 10, Is.EqualTo(500), "the label");
        Assert.That(log[1].Start, Is.GreaterThan(log[0].Start));
        Assert.That((EntryPath)(log[2].PathAndLow & 7), Is.EqualTo(EntryPath.Interrupt));
    }

    [Test]
    public void TheLogTellsFaultsUnknownCallsAndTheShortWayApart()
    {
        Word endpoint = Make(Pool, ObjectType.Endpoint);
        UserThread server = StartThread(201);
        StartThread(200);
        StandBack();
        Assert.That(Current, Is.EqualTo(server.Tcb));
        Machine.Enter(Syscall.Recv, endpoint, default);
        Bench(Syscall.BenchmarkSetLogBuffer, _log);
        Bench(Syscall.BenchmarkResetLog);
        Machine.Enter(Syscall.Call, endpoint, default);
        Machine.Enter(Syscall.ReplyRecv, endpoint, default);
        Machine.EnterSyscall(unchecked((Word)(-4711)));
        StartOver();
        Machine.EnterVmFault(0x1000, isFetch: false, 4);
        StartOver();
        Machine.EnterUserException(0);
        StartOver();
        Bench(Syscall.BenchmarkFinalizeLog);

        Ptr<KernelEntryRecord> log = Ptr<KernelEntryRecord>.At(FrameCap.From(CapAt(_log)).Base);
        const uint Fast = 1 << 17;
        Assert.That(log[1].PathAndLow & Fast, Is.EqualTo(Fast), "the call");
        Assert.That(log[2].PathAndLow & Fast, Is.EqualTo(Fast), "the reply");
        Assert.That((EntryPath)(log[3].PathAndLow & 7), Is.EqualTo(EntryPath.UnknownSyscall));
        Assert.That((log[3].PathAndLow >> 8) & 15, Is.EqualTo(4711 & 15));
        Assert.That(Paths(log, 60), Does.Contain(EntryPath.VmFault).And.Contain(EntryPath.UserLevelFault));
    }

    [Test]
    public void ASmallOrForeignFrameIsNoLog()
    {
        Word small = New(ArchObjectType.SmallPage);
        foreach (Word bad in (Word[])[small, RootTcb, Spare])
        {
            Assert.That(Bench(Syscall.BenchmarkSetLogBuffer, bad), Is.EqualTo((Word)Error.IllegalOperation));
        }
    }

    [Test]
    public void TheRightsOfTheLogsFrameDoNotMatter()
    {
        Word readOnly = FreeSlot();
        Assert.That(Copy(_log, readOnly, 2), Is.EqualTo(Error.NoError));
        Assert.That(Bench(Syscall.BenchmarkSetLogBuffer, readOnly), Is.EqualTo((Word)Error.NoError));
    }

    [Test]
    public void AFullLogTakesNoMore()
    {
        Bench(Syscall.BenchmarkSetLogBuffer, _log);
        Bench(Syscall.BenchmarkResetLog);
        Word most = LogSize / Ptr.SizeOf<KernelEntryRecord>();
        for (Word i = 0; i < most + 10; i++)
        {
            Bench(Syscall.BenchmarkNullSyscall);
        }

        Assert.That(Bench(Syscall.BenchmarkFinalizeLog), Is.EqualTo(most));
    }

    [Test]
    public void ADeletedLogIsNotWrittenToAnyMore()
    {
        Bench(Syscall.BenchmarkSetLogBuffer, _log);
        Bench(Syscall.BenchmarkResetLog);
        Word other = New(ArchObjectType.LargePage);
        Assert.That(Delete(other), Is.EqualTo(Error.NoError));
        Word before = Bench(Syscall.BenchmarkFinalizeLog);
        Assert.That(before, Is.GreaterThan((Word)0));
        Ptr<KernelEntryRecord> log = Ptr<KernelEntryRecord>.At(FrameCap.From(CapAt(_log)).Base);
        Assert.That(Delete(_log), Is.EqualTo(Error.NoError));
        ulong left = log[0].Start;
        Assert.That(Bench(Syscall.BenchmarkResetLog), Is.EqualTo((Word)Error.NoError), "there was a log");
        Bench(Syscall.BenchmarkNullSyscall);
        Assert.That(Bench(Syscall.BenchmarkFinalizeLog), Is.EqualTo((Word)0));
        Assert.That(log[0].Start, Is.EqualTo(left), "the memory may be somebody else's by now");
    }

    [Test]
    public void TracePointsLogTheCyclesBetweenStartAndStop()
    {
        Benchmark.StopTracePoint(1);
        Bench(Syscall.BenchmarkSetLogBuffer, _log);
        Benchmark.StopTracePoint(1);
        Bench(Syscall.BenchmarkResetLog);
        Word first = Bench(Syscall.BenchmarkFinalizeLog);
        Bench(Syscall.BenchmarkResetLog);
        Benchmark.StartTracePoint(2);
        Machine.Board.Advance(1234);
        Benchmark.StopTracePoint(2);
        Ptr<TracePointRecord> log = Ptr<TracePointRecord>.At(FrameCap.From(CapAt(_log)).Base);
        Assert.That(first, Is.GreaterThan((Word)0));
        Assert.That((log[1].Id, log[1].Cycles), Is.EqualTo(((Word)2, (Word)1234)));
        for (Word i = 0; i < LogSize / Ptr.SizeOf<TracePointRecord>(); i++)
        {
            Benchmark.StopTracePoint(2);
        }

        Assert.That(Bench(Syscall.BenchmarkFinalizeLog), Is.EqualTo(LogSize / Ptr.SizeOf<TracePointRecord>()), "full");
    }

    [Test]
    public void UtilisationCountsTheCyclesThatAThreadRan()
    {
        Bench(Syscall.BenchmarkSetLogBuffer, _log);
        UserThread worker = StartThread(200);
        Bench(Syscall.BenchmarkResetLog);
        StandBackInto(worker);
        Machine.Board.Advance(5000);
        Machine.Enter(Syscall.Send, Idle, default);
        Assert.That(Current, Is.EqualTo(Root));
        Bench(Syscall.BenchmarkFinalizeLog);
        Bench(Syscall.BenchmarkGetThreadUtilisation, worker.Slot);
        Ptr<ulong> numbers = Ptr.To(ref Machine.IpcBuffer.Ref.Msg).Cast<ulong>();
        Assert.That(numbers[(Word)UtilisationIndex.Thread], Is.GreaterThanOrEqualTo(5000UL));
        Assert.That(numbers[(Word)UtilisationIndex.ThreadSchedules], Is.EqualTo(1UL));
        Assert.That(numbers[(Word)UtilisationIndex.Total], Is.GreaterThanOrEqualTo(numbers[(Word)UtilisationIndex.Thread]));
        Assert.That(numbers[(Word)UtilisationIndex.TotalKernelEntries], Is.GreaterThan(1UL));

        Bench(Syscall.BenchmarkResetThreadUtilisation, worker.Slot);
        Bench(Syscall.BenchmarkGetThreadUtilisation, worker.Slot);
        Assert.That(numbers[(Word)UtilisationIndex.Thread], Is.Zero);
        Bench(Syscall.BenchmarkResetThreadUtilisation, Spare);
        Bench(Syscall.BenchmarkResetThreadUtilisation, RootCNode);
        Bench(Syscall.BenchmarkGetThreadUtilisation, Spare);
    }

    [Test]
    public void UtilisationOfAllThreadsIsPrintedAndReset()
    {
        Bench(Syscall.BenchmarkSetLogBuffer, _log);
        Bench(Syscall.BenchmarkResetLog);
        Machine.Board.Advance(777);
        UserThread worker = StartThread(200);
        StandBackInto(worker);
        Machine.Enter(Syscall.Send, Idle, default);
        int before = Machine.Board.Console.Length;
        Bench(Syscall.BenchmarkDumpAllThreadsUtilisation);
        Assert.That(Machine.Board.Console.TextAfter(before), Does.Match("\"NAME\":\"rootserver\",\\s+\"UTILISATION\":\\d+,\\s+\"NUMBER_SCHEDULES\":\\d+,"));
        Bench(Syscall.BenchmarkResetAllThreadsUtilisation);
        Assert.That(worker.Tcb.Ref.Utilisation.ScheduledCycles, Is.Zero);
        Assert.That(Root.Ref.Utilisation.Schedules, Is.Zero);
    }

    [TestCase(0U, 3U, 16U)]
    [TestCase(1U, 2U, 8U)]
    [TestCase(1U, 1U, 0U)]
    public void CachesAreFlushedLevelByLevel(uint firstLevelOnly, uint kind, uint lines)
    {
        ulong before = Machine.Board.MaintenanceCount;
        Machine.Enter(Syscall.BenchmarkFlushCaches, firstLevelOnly, new MessageInfo { W0 = kind });
        uint selections = lines / 8;
        Assert.That(Machine.Board.MaintenanceCount - before, Is.EqualTo(lines + selections));
    }

    [Test]
    public void TheLogHasCallsWithANumberOrACapabilityThatNobodyKnows()
    {
        Bench(Syscall.BenchmarkSetLogBuffer, _log);
        Bench(Syscall.BenchmarkResetLog);
        Machine.Enter(Syscall.NBSend, 1UL << 40, MessageInfo.New(label: 3, capsUnwrapped: 0, extraCaps: 0, length: 0));
        StartOver();
        Machine.EnterSyscall(unchecked((Word)(-4711)));
        StartOver();
        Machine.EnterSyscall(5);
        StartOver();
        Word count = Bench(Syscall.BenchmarkFinalizeLog);
        Ptr<KernelEntryRecord> log = Ptr<KernelEntryRecord>.At(FrameCap.From(CapAt(_log)).Base);
        Assert.That((EntryPath)(log[1].PathAndLow & 7), Is.EqualTo(EntryPath.Syscall));
        Assert.That((log[1].PathAndLow >> 8) >> 4, Is.EqualTo(3u << 6), "no kind, the label");
        Assert.That(Paths(log, count).Skip(1).Count(p => p == EntryPath.UnknownSyscall), Is.EqualTo(2));
    }

    [Test]
    public void ADeviceOrNothingIsNoLog()
    {
        Word device = FreeSlot();
        SlotRegion untyped = Machine.BootInfo.Ref.Untyped;
        for (Word i = untyped.Start; i < untyped.End && TagOf(device) == CapTag.Null; i++)
        {
            UntypedCap cap = UntypedCap.From(CapAt(i));
            if (cap.IsDevice && cap.SizeBits >= PageTable.LargePageBits)
            {
                Assert.That(Retype(i, ArchObjectType.LargePage, 0, device).Error, Is.EqualTo(Error.NoError));
            }
        }

        Assert.That(FrameCap.From(CapAt(device)).IsDevice);
        Assert.That(Bench(Syscall.BenchmarkSetLogBuffer, device), Is.EqualTo((Word)Error.IllegalOperation));
        Assert.That(Bench(Syscall.BenchmarkSetLogBuffer, 1UL << 40), Is.EqualTo((Word)Error.IllegalOperation));
    }

    [Test]
    public void TheTotalIsThatOfTheLastMeasurement()
    {
        Bench(Syscall.BenchmarkSetLogBuffer, _log);
        Ptr<ulong> numbers = Ptr.To(ref Machine.IpcBuffer.Ref.Msg).Cast<ulong>();
        Bench(Syscall.BenchmarkResetLog);
        Machine.Board.Advance(1000);
        Bench(Syscall.BenchmarkFinalizeLog);
        Bench(Syscall.BenchmarkGetThreadUtilisation, RootTcb);
        ulong total = numbers[(Word)UtilisationIndex.Total];
        Assert.That(total, Is.GreaterThanOrEqualTo(1000UL));
        Machine.Board.Advance(1000);
        Bench(Syscall.BenchmarkFinalizeLog);
        Bench(Syscall.BenchmarkGetThreadUtilisation, RootTcb);
        Assert.That(numbers[(Word)UtilisationIndex.Total], Is.EqualTo(total), "it had ended before");
        int before = Machine.Board.Console.Length;
        Bench(Syscall.BenchmarkDumpAllThreadsUtilisation);
        Assert.That(Machine.Board.Console.TextAfter(before), Does.Contain($"\"BENCHMARK_TOTAL_UTILISATION\":{total},"));
    }

    [Test]
    public void UtilisationOfNobodyOrToNowhereIsNotTold()
    {
        Ptr<ulong> numbers = Ptr.To(ref Machine.IpcBuffer.Ref.Msg).Cast<ulong>();
        numbers[0] = 4711;
        Bench(Syscall.BenchmarkGetThreadUtilisation, 1UL << 40);
        Assert.That(numbers[0], Is.EqualTo(4711UL), "no capability");
        Assert.That(
            Invoke(RootTcb, InvocationLabel.TCBSetIPCBuffer, [0], (Word)InitialSlot.InitThreadIpcBuffer).Error,
            Is.EqualTo(Error.NoError));
        numbers[0] = 4711;
        Bench(Syscall.BenchmarkGetThreadUtilisation, RootTcb);
        Assert.That(numbers[0], Is.EqualTo(4711UL), "no IPC buffer");
    }

    [Test]
    public void ACacheWithOneWayIsFlushedSetBySet()
    {
        Machine.Board.CacheWays = 1;
        ulong before = Machine.Board.MaintenanceCount;
        Machine.Enter(Syscall.BenchmarkFlushCaches, 1, new MessageInfo { W0 = 2 });
        Machine.Board.CacheWays = 2;
        Assert.That(Machine.Board.MaintenanceCount - before, Is.EqualTo(1 + 4));
    }

    private static Word Bench(Syscall call, Word argument = 0)
    {
        Machine.Enter(call, argument, default);
        return Machine[Arch.CapRegister];
    }

    private static System.Collections.Generic.IEnumerable<EntryPath> Paths(Ptr<KernelEntryRecord> log, Word count)
    {
        for (Word i = 0; i < count; i++)
        {
            yield return (EntryPath)(log[i].PathAndLow & 7);
        }
    }

    private void StandBackInto(UserThread thread)
    {
        Machine.Enter(Syscall.Recv, Idle, default);
        Assert.That(Current, Is.EqualTo(thread.Tcb));
    }

    // Whoever faulted has stopped: the root task goes on.
    private void StartOver()
    {
        if (Current != Root)
        {
            EndpointIpc.SendIpc(Current, EndpointCap.From(SlotOf(Idle).Ref.Cap), blocking: false, call: false);
            Syscalls.FinishEntry();
        }

        if (Current == Root)
        {
            StartThread(255);
            Machine.Enter(Syscall.Recv, Idle, default);
        }
    }
}
