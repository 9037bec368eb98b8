// SPDX-License-Identifier: BSD-2-Clause
// Labels that equal an invocation's label in the low bits only: the kernel compares the whole word.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of labels with a bit too many, of every kind of object that has invocations.</summary>
public static class LabelCases
{
    // A label has no bits above the ones that a message info has room for: 52 of 64, 20 of 32.
    private const int TopBit = Config.WordBits - 13;

    [Case("seL4_Untyped_Retype", "IllegalOperation", "a label that is an invocation's but for one bit above it")]
    public static void Untyped() =>
        ExpectIllegal(Room.Untyped(), InvocationLabel.UntypedRetype, InvocationLabel.UntypedRetype);

    [Case("seL4_TCB_Suspend", "IllegalOperation", "a label that is an invocation's but for one bit above it")]
    public static void Thread() =>
        ExpectIllegal(Room.Tcb(), InvocationLabel.TCBReadRegisters, InvocationLabel.TCBSetFlags);

    [Case("seL4_CNode_Delete", "IllegalOperation", "a label that is an invocation's but for one bit above it",
        When = !Config.Mcs)]
    public static void CNode() =>
        ExpectIllegal(Room.CNode(3), InvocationLabel.CNodeRevoke, InvocationLabel.CNodeSaveCaller);

    [Case("seL4_IRQControl_Get", "IllegalOperation", "a label that is an invocation's but for one bit above it")]
    public static void IrqControl()
    {
        ExpectIllegal((Word)InitialSlot.IrqControl, InvocationLabel.IRQIssueIRQHandler, InvocationLabel.IRQIssueIRQHandler);
        ExpectIllegal(
            (Word)InitialSlot.IrqControl, InvocationLabel.X86IRQIssueIRQHandlerIOAPIC, InvocationLabel.X86IRQIssueIRQHandlerMSI);
    }

    [Case("seL4_IRQHandler_Ack", "IllegalOperation", "a label that is an invocation's but for one bit above it")]
    public static void IrqHandler() =>
        ExpectIllegal(IrqCases.Handler(), InvocationLabel.IRQAckIRQ, InvocationLabel.IRQClearIRQHandler);

    [Case("seL4_X86_IOPort_In8", "IllegalOperation", "a label that is an invocation's but for one bit above it")]
    public static void IoPort()
    {
        ExpectIllegal(IoPortCases.Ports(), InvocationLabel.X86IOPortIn8, InvocationLabel.X86IOPortOut32);
        ExpectIllegal(
            (Word)InitialSlot.IoPortControl, InvocationLabel.X86IOPortControlIssue, InvocationLabel.X86IOPortControlIssue);
    }

    [Case("seL4_DomainSet_Set", "IllegalOperation", "a label that is an invocation's but for one bit above it")]
    public static void DomainSet() =>
        ExpectIllegal((Word)InitialSlot.Domain, InvocationLabel.DomainSetSet, InvocationLabel.DomainScheduleSetStart);

    [Case("seL4_X86_Page_Map", "IllegalOperation", "a label that is an invocation's but for one bit above it")]
    public static void Page()
    {
        Word frame = Space.MappedFrame();
        ExpectIllegal(frame, InvocationLabel.X86PageMap, InvocationLabel.X86PageGetAddress);
        Expect.Equal(Mmio.Read64(Space.Address), 0, "the page, which is still mapped");
    }

    [Case("seL4_X86_PageTable_Map", "IllegalOperation", "a label that is an invocation's but for one bit above it")]
    public static void PageTable() =>
        ExpectIllegal(Space.Table(), InvocationLabel.X86PageTableMap, InvocationLabel.X86PageTableUnmap);

    [Case("seL4_X86_ASIDControl_MakePool", "IllegalOperation", "a label that is an invocation's but for one bit above it")]
    public static void AsidControl() =>
        ExpectIllegal((Word)InitialSlot.AsidControl, InvocationLabel.X86ASIDControlMakePool, InvocationLabel.X86ASIDControlMakePool);

    [Case("seL4_X86_ASIDPool_Assign", "IllegalOperation", "a label that is an invocation's but for one bit above it")]
    public static void AsidPool() =>
        ExpectIllegal(Space.Pool(), InvocationLabel.X86ASIDPoolAssign, InvocationLabel.X86ASIDPoolAssign);

    // The object's own labels with one bit above them, and arguments with which some of them would succeed.
    private static void ExpectIllegal(Word cptr, InvocationLabel first, InvocationLabel last)
    {
        for (Word label = (Word)first; label <= (Word)last; label += 1)
        {
            Loop.Ends("labels are small numbers");
            Call(cptr, label | ((Word)1 << 8));
            Call(cptr, label | ((Word)1 << (Config.WordBits / 2)));
            Call(cptr, label | ((Word)1 << TopBit));
        }
    }

    private static void Call(Word cptr, Word label)
    {
        Ipc.SetMr(0, 0);
        Ipc.SetMr(1, Room.Depth);
        Ipc.SetMr(2, 1);
        Ipc.SetMr(3, Room.Depth);
        Ipc.SetMr(4, 0);
        Ipc.SetMr(5, 1);
        Ipc.SetCap(0, Room.VSpace());
        Ipc.SetCap(1, Room.Root());
        Expect.Error((Error)(uint)Ipc.Call(cptr, Ipc.Tag(label, 2, 6)).Label, Error.IllegalOperation);
    }
}
