// SPDX-License-Identifier: BSD-2-Clause
// System calls for debugging and benchmarks, which depend on options of the kernel.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of debug and benchmark calls.</summary>
public static class DebugCases
{
    [Case("seL4_DebugCapIdentify", "NoError", "the kind of each capability", When = Config.DebugBuild)]
    public static void Identify()
    {
        Expect.Equal(Debug.CapIdentify(Room.Slot()), 0, "an empty slot");
        Expect.Equal(Debug.CapIdentify(Room.Untyped()), 2, "untyped memory");
        Expect.Equal(Debug.CapIdentify(Room.Endpoint()), 4, "an endpoint");
        Expect.Equal(Debug.CapIdentify(Room.Notification()), 6, "a notification");
        Expect.Equal(Debug.CapIdentify(Room.CNode(2)), 10, "a CNode");
        Expect.Equal(Debug.CapIdentify(Room.Tcb()), 12, "a thread");
        Expect.Equal(Debug.CapIdentify(Room.Frame()), 1, "a frame");
        Expect.Equal(Debug.CapIdentify(Room.MakeArch(Machine.PageTableType, 0, 1)), 3, "a page table");
        Expect.Equal(Debug.CapIdentify(Room.MakeArch(Machine.VSpaceType, 0, 1)), Space.CapKind, "an address space");
        Expect.Equal(Debug.CapIdentify((Word)InitialSlot.IrqControl), 14, "the right to interrupts");
        Expect.Equal(Debug.CapIdentify((Word)InitialSlot.AsidControl), 11, "the right to ASID pools");
        Expect.Equal(Debug.CapIdentify((Word)InitialSlot.InitThreadAsidPool), 13, "an ASID pool");
        Expect.Equal(Debug.CapIdentify((Word)InitialSlot.Domain), 20, "the right to domains");
        Expect.Equal(Debug.CapIdentify(~(Word)0), 0, "a number that leads nowhere");
    }

    [Case("seL4_DebugCapIdentify", "NoError", "a reply capability", When = !Config.Mcs && Config.DebugBuild)]
    public static void IdentifyReply()
    {
        Word endpoint = Room.Endpoint();
        Word slot = Room.Slot();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(1, 0, 0));
        Inbox.Recv(endpoint);
        Expect.Ok(CNodeCap.SaveCaller(Room.Root(), slot, Room.Depth));
        Expect.Equal(Debug.CapIdentify(slot), 8, "a reply capability");
    }

    [Case("seL4_DebugNameThread", "NoError", "a thread has a name, which the kernel's messages use", When = Config.DebugBuild)]
    public static void NameThread()
    {
        Word tcb = Room.Tcb();
        Ipc.SetMr(0, 0x72656b726f77);
        Expect.Equal(Ask(Syscall.DebugNameThread, tcb).Badge, tcb, "the register that held the capability");
        Expect.Ok(TcbCap.Suspend(tcb));
    }

    [Case("seL4_DebugPutChar", "NoError", "prints, and changes no register but the badge's", When = Config.Printing)]
    public static void PutChar()
    {
        Message message = Ask(Syscall.DebugPutChar, (byte)'\r');
        Expect.Equal(message.Mr0, 1, "a message register");
        Expect.Equal(message.Mr3, 4, "another");
    }

    [Case("seL4_SetTLSBase", "NoError", "the calling thread sets its own base", When = Config.SetTlsBaseSelf)]
    public static void SetTlsBase()
    {
        Word before = Trap.ThreadWord();
        Trap.Enter((SWord)(int)Syscall.SetTLSBase, before, Ipc.Tag(0, 0, 0), 0, 0, 0, 0);
        Expect.Equal(Trap.ThreadWord(), before, "the thread's own word");
    }

    [Case("seL4_BenchmarkNullSyscall", "NoError", "does nothing", When = Config.EnableBenchmarks)]
    public static void NullSyscall()
    {
        Message message = Ask(Syscall.BenchmarkNullSyscall, 5);
        Expect.Equal(message.Mr0, 1, "a message register");
        Expect.Equal(message.Mr3, 4, "another");
    }

    [Case("seL4_BenchmarkFlushCaches", "NoError", "memory holds what it held", When = Config.EnableBenchmarks)]
    public static void FlushCaches()
    {
        Word page = Memory.MakePages(1);
        Mmio.Write64(page, 0x1234);
        Ask(Syscall.BenchmarkFlushCaches, 0);
        Expect.Equal((Word)Mmio.Read64(page), 0x1234, "the word");
    }

    [Case("seL4_BenchmarkResetLog", "NoError", "without a log there is nothing to set back",
        When = Config.EnableBenchmarks && !Config.KernelLogBuffer)]
    public static void ResetWithoutLog()
    {
        Expect.Equal(Ask(Syscall.BenchmarkResetLog, 0).Badge, 0, "the error");
        Ask(Syscall.BenchmarkFinalizeLog, 0);
    }

    [Case("seL4_BenchmarkGetThreadUtilisation", "NoError", "a thread that was scheduled has used time",
        When = Config.BenchmarkTrackUtilisation)]
    public static void Utilisation()
    {
        const Word ThreadCycles = 0;
        const Word TotalCycles = 9;
        Word notification = Room.Badged(Room.Notification(), 1);
        Workers.Make(0, 0);
        Ask(Syscall.BenchmarkResetLog, 0);
        Ask(Syscall.BenchmarkResetThreadUtilisation, Workers.Tcb(0));
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Ask(Syscall.BenchmarkFinalizeLog, 0);
        Ask(Syscall.BenchmarkGetThreadUtilisation, Workers.Tcb(0));
        Word used = Ipc.GetMr(ThreadCycles);
        Expect.That(used != 0, "the worker has used time");
        Expect.That(Ipc.GetMr(TotalCycles) > used, "all threads together more");
    }

    private static Message Ask(Syscall call, Word argument) =>
        Trap.Enter((SWord)(int)call, argument, Ipc.Tag(0, 0, 0), 1, 2, 3, 4);
}
