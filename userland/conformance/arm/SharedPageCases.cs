// SPDX-License-Identifier: BSD-2-Clause
// Several address spaces: shared and separate mappings; assigning them to threads. (AArch64)
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of pages in several address spaces.</summary>
public static class SharedPageCases
{
    private const Word A = Space.Address;
    private const Word ExceptionLabel = (Word)FaultType.UserException;

    [Case("seL4_ARM_Page_Map", "NoError", "a page in two address spaces: each sees what the other writes")]
    public static void SharesAPage()
    {
        Word space = Space.New();
        Word copy = Room.Copy(Space.MappedFrame());
        Agent.Make(space);
        Space.Tables(space, A, 3);
        Space.Map(copy, space, A + 0x7000);
        Mmio.Write64(A + 0x28, 0x1234);
        Agent.StartLoad(A + 0x7028);
        Agent.ExpectResult(0x1234);
        Agent.StartStore(A + 0x7ff8, 0x4321);
        Agent.ExpectResult(0x4321);
        Expect.Equal(Mmio.Read64(A + 0xff8), 0x4321, "what the agent wrote");
    }

    [Case("seL4_ARM_Page_Map", "NoError", "a page in two address spaces with different rights")]
    public static void SharesAPageReadOnly()
    {
        Word space = Space.New();
        Word copy = Room.Copy(Space.MappedFrame());
        Agent.Make(space);
        Space.Tables(space, A, 3);
        Expect.Ok(ArmPageCap.Map(copy, space, A, Space.Rights(true, false), Space.Data));
        Agent.StartStore(A, 1);
        Agent.ExpectPageFault(Agent.Page, A, Probe.WriteFault | (Probe.Permission + 3));
        Mmio.Write64(A, 6);
        Agent.StartLoad(A);
        Agent.ExpectResult(6);
    }

    [Case("seL4_ARM_Page_Map", "NoError", "two pages at the same address of two address spaces")]
    public static void KeepsSpacesApart()
    {
        Word space = Space.New();
        Space.MappedFrame();
        Agent.Make(space);
        Space.Tables(space, A, 3);
        Space.Map(Room.Frame(), space, A);
        Mmio.Write64(A, 1);
        Agent.StartLoad(A);
        Agent.ExpectResult(0);
        Agent.StartStore(A, 2);
        Agent.ExpectResult(2);
        Expect.Equal(Mmio.Read64(A), 1, "the word here");
        Agent.StartLoad(A);
        Agent.ExpectResult(2);
    }

    [Case("seL4_ARM_Page_Map", "NoError", "2 MiB in two address spaces")]
    public static void SharesALargePage()
    {
        Word space = Space.New();
        Word frame = Space.LargeFrame();
        Word copy = Room.Copy(frame);
        Agent.Make(space);
        Space.Tables(Room.VSpace(), Space.HugeAddress, 2);
        Space.Tables(space, Space.HugeAddress, 2);
        Space.Map(frame, Room.VSpace(), Space.HugeAddress);
        Space.Map(copy, space, Space.HugeAddress + 0x20_0000);
        Mmio.Write64(Space.HugeAddress + 0x1f_0000, 8);
        Agent.StartLoad(Space.HugeAddress + 0x3f_0000);
        Agent.ExpectResult(8);
        Agent.StartStore(Space.HugeAddress + 0x20_0000, 9);
        Agent.ExpectResult(9);
        Expect.Equal(Mmio.Read64(Space.HugeAddress), 9, "what the agent wrote");
        Space.Release(Space.LargeUntyped());
    }

    [Case("seL4_ARM_Page_Unmap", "NoError", "from one of two address spaces: the other keeps it")]
    public static void UnmapsFromOneSpace()
    {
        Word space = Space.New();
        Word frame = Space.MappedFrame();
        Word copy = Room.Copy(frame);
        Agent.Make(space);
        Space.Tables(space, A, 3);
        Space.Map(copy, space, A);
        Mmio.Write64(A, 3);
        Agent.StartLoad(A);
        Agent.ExpectResult(3);
        Expect.Ok(ArmPageCap.Unmap(frame));
        Agent.StartLoad(A);
        Agent.ExpectResult(3);
        Expect.Ok(ArmPageCap.Unmap(copy));
        Agent.StartLoad(A);
        Agent.ExpectPageFault(Agent.Page, A, Probe.ReadFault | (Probe.Translation + 3));
    }

    [Case("seL4_ARM_Page_Map", "NoError", "a page becomes executable, and is no longer")]
    public static void ChangesExecution()
    {
        Word space = Space.New();
        Agent.MakeWith(space, Space.Data);
        Agent.Start(Agent.Page, 0, 0, 0, 0, 0);
        Agent.ExpectPageFault(Agent.Page, Agent.Page, Probe.FetchFault | (Probe.Permission + 3));
        Word other = Room.Copy(Agent.Code());
        Expect.Ok(ArmPageCap.Map(other, space, Agent.Page, Invoke.AllRights(), Space.Executable));
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        Agent.ExpectFault(ExceptionLabel, 5);
        Expect.Ok(ArmPageCap.Map(other, space, Agent.Page, Invoke.AllRights(), Space.Data));
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        Agent.ExpectPageFault(Agent.Page, Agent.Page, Probe.FetchFault | (Probe.Permission + 3));
    }

    [Case(
        "seL4_ARM_Page_Map", "NoError",
        "without the right to read a page is not executed, whatever its attributes (seL4: since pull request 1749)")]
    public static void DoesNotExecuteWhatMayNotBeRead()
    {
        Word space = Space.New();
        Agent.Make(space);
        Word other = Room.Copy(Agent.Code());
        Expect.Ok(ArmPageCap.Map(other, space, Agent.Page, Space.Rights(false, false), Space.Executable));
        Agent.Start(Agent.Page, 0, 0, 0, 0, 0);
        Agent.ExpectPageFault(Agent.Page, Agent.Page, Probe.FetchFault | (Probe.Permission + 3));
        Expect.Ok(ArmPageCap.Map(other, space, Agent.Page, Space.Rights(false, true), Space.Executable));
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        Agent.ExpectPageFault(Agent.Page, Agent.Page, Probe.FetchFault | (Probe.Permission + 3));
        Expect.Ok(ArmPageCap.Map(other, space, Agent.Page, Space.Rights(true, false), Space.Executable));
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        Agent.ExpectFault(ExceptionLabel, 5);
    }

    [Case("seL4_ARM_VSpace_Unify_Instruction", "NoError", "new instructions are executed")]
    public static void ExecutesNewInstructions()
    {
        Word space = Space.New();
        Agent.Make(space);
        Agent.Put(Agent.Undefined, Agent.Undefined, Agent.Undefined);
        Agent.Start(Agent.Page, 0, 0, 0, 0, 0);
        Agent.ExpectFault(ExceptionLabel, 5);
        Mmio.Write32(Space.Window(), Agent.Breakpoint);
        Expect.Ok(ArmPageCap.CleanData(Agent.Code(), 0, 0x40));
        Expect.Ok(ArmVSpaceCap.UnifyInstruction(space, Agent.Page, Agent.Page + 4));
        Agent.Start(Agent.Page, 0, 0, 0, 0, 0);
        Agent.ExpectFault(ExceptionLabel, 5);
        Expect.Equal(Ipc.GetMr(3), 0xf200_0000, "the number of the exception");
    }

    [Case("seL4_TCB_SetSpace", "NoError", "another address space, from the thread's next instruction on", When = !Config.Mcs)]
    public static void ChangesTheSpaceOfAThread()
    {
        Word first = Space.New();
        Word second = Space.New();
        Agent.Make(first);
        Space.Tables(second, Agent.Page, 3);
        Space.Tables(second, A, 3);
        Word frame = Room.Frame();
        Space.Map(frame, second, A);
        Expect.Ok(ArmPageCap.Map(
            Room.Copy(Agent.Code()), second, Agent.Page, Invoke.AllRights(), Space.Executable));
        Agent.StartLoad(A);
        Agent.ExpectPageFault(Agent.Page, A, Probe.ReadFault | Probe.Translation);
        Word handler = Room.Badged(Agent.Faults(), Agent.FaultBadge);
        Expect.Ok(TcbCap.SetSpace(Agent.Tcb(), handler, Room.Root(), 0, second, 0));
        Agent.StartLoad(A);
        Agent.ExpectResult(0);
    }

    [Case(
        "seL4_TCB_SetSpace", "IllegalOperation",
        "an address space without an ASID, or what is none; a CNode in its place", When = !Config.Mcs)]
    public static void RefusesOtherSpaces()
    {
        Word tcb = Room.Tcb();
        Expect.Error(TcbCap.SetSpace(tcb, 0, Room.Root(), 0, Space.WithoutAsid(), 0), Error.IllegalOperation);
        Expect.Error(TcbCap.SetSpace(tcb, 0, Room.Root(), 0, Space.Table(), 0), Error.IllegalOperation);
        Expect.Error(TcbCap.SetSpace(tcb, 0, Room.Root(), 0, Room.Root(), 0), Error.IllegalOperation);
        Expect.Error(TcbCap.SetSpace(tcb, 0, Room.VSpace(), 0, Room.VSpace(), 0), Error.IllegalOperation);
        Expect.Error(TcbCap.SetSpace(tcb, 0, Room.Root(), 0, Room.Slot(), 0), Error.IllegalOperation);
    }

    [Case(
        "seL4_ARM_SMC_Call", "InvalidCapability",
        "the configuration gives nobody the right to call the secure monitor",
        When = !Config.AllowSmcCalls)]
    public static void HasNoSecureMonitor()
    {
        ArmSmcContext context = default;
        Expect.InvalidCapability(ArmSmcCap.Call((Word)InitialSlot.Smc, context).error, 0);
        Expect.That(Room.IsEmpty((Word)InitialSlot.Smc), "the slot of the right to call the secure monitor is empty");
    }
}
