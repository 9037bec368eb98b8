// SPDX-License-Identifier: BSD-2-Clause
// I/O ports: giving out ranges, reading and writing them (the real-time clock at 0x70). Manual, section "I/O Ports".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of seL4_X86_IOPortControl and seL4_X86_IOPort.</summary>
public static class IoPortCases
{
    private const Word Control = (Word)InitialSlot.IoPortControl;
    private const Word First = 0x70;
    private const Word Last = 0x71;

    // The clock's register D says with its highest bit that the battery is there.
    private const Word ClockStatus = 0xd;
    private const Word IsValid = 0x80;

    /// <summary>A capability to the clock's ports.</summary>
    public static Word Ports()
    {
        Word slot = Room.Slot();
        Expect.Ok(Issue(First, Last, slot));
        return slot;
    }

    [Case("seL4_X86_IOPortControl_Issue", "NoError", "when the capability is deleted the ports can be had again")]
    public static void GivesPortsAgain()
    {
        Word ports = Ports();
        Expect.Error(Issue(First, First, Room.Slot()), Error.RevokeFirst);
        Expect.Error(Issue(Last, Last + 5, Room.Slot()), Error.RevokeFirst);
        Expect.Error(Issue(First - 5, First, Room.Slot()), Error.RevokeFirst);
        Expect.Error(Issue(0, 0xffff, Room.Slot()), Error.RevokeFirst);
        Word beside = Room.Slot();
        Expect.Ok(Issue(Last + 1, Last + 1, beside));
        Word copy = Room.Copy(ports);
        Expect.Ok(CNodeCap.Delete(Room.Root(), ports, Room.Depth));
        Expect.Error(Issue(First, Last, ports), Error.RevokeFirst);
        Expect.Ok(CNodeCap.Delete(Room.Root(), copy, Room.Depth));
        Expect.Ok(Issue(First, Last, ports));
    }

    [Case("seL4_CNode_Revoke", "NoError", "IOPortControl: all ports are back")]
    public static void RevokingTakesPorts()
    {
        Word ports = Ports();
        Expect.Ok(CNodeCap.Revoke(Room.Root(), Control, Room.Depth));
        Expect.That(Room.IsEmpty(ports), "the capability is gone");
        Expect.Ok(Issue(First, Last, ports));
    }

    [Case("seL4_CNode_Copy", "IllegalOperation", "IOPortControl cannot be copied")]
    public static void RefusesToCopyControl()
    {
        Word slot = Room.Slot();
        Expect.Error(
            CNodeCap.Copy(Room.Root(), slot, Room.Depth, Room.Root(), Control, Room.Depth, Invoke.AllRights()),
            Error.IllegalOperation);
        Expect.That(Room.IsEmpty(slot), "nothing is there");
    }

    [Case("seL4_DebugCapIdentify", "NoError", "the kinds that only x86 has", When = Config.DebugBuild)]
    public static void Identify()
    {
        Expect.Equal(Debug.CapIdentify(Room.MakeArch((Word)X86ObjectType.PageDirectory, 0, 1)), 5, "a page directory");
        Expect.Equal(Debug.CapIdentify(Room.MakeArch((Word)X8664ObjectType.Pdpt, 0, 1)), 7, "a PDPT");
        Expect.Equal(Debug.CapIdentify(Control), 31, "the right to I/O ports");
        Expect.Equal(Debug.CapIdentify(Ports()), 19, "I/O ports");
    }

    [Case("seL4_X86_IOPortControl_Issue", "InvalidArgument", "the last port is before the first")]
    public static void RefusesBackwards() => Expect.InvalidArgument(Issue(Last, First, Room.Slot()), 1);

    [Case("seL4_X86_IOPortControl_Issue", "DeleteFirst", "the destination is occupied")]
    public static void RefusesAnOccupiedSlot() => Expect.Error(Issue(First, Last, Room.Endpoint()), Error.DeleteFirst);

    [Case("seL4_X86_IOPortControl_Issue", "FailedLookup", "no CNode to look the destination up in")]
    public static void RefusesAMissingDestination() => Expect.FailedLookup(
        X86IOPortControlCap.Issue(Control, First, Last, Room.Endpoint(), 0, (byte)Room.Depth), 0,
        LookupFailureType.InvalidRoot, 0, 0);

    [Case("seL4_X86_IOPortControl_Issue", "TruncatedMessage", "words or the CNode are missing")]
    public static void RefusesShortMessages()
    {
        Ipc.SetCap(0, Room.Root());
        Expect.Error(Raw.Call(Control, InvocationLabel.X86IOPortControlIssue, 1, 3), Error.TruncatedMessage);
        Expect.Error(Raw.Call(Control, InvocationLabel.X86IOPortControlIssue, 0, 4), Error.TruncatedMessage);
    }

    [Case("seL4_X86_IOPortControl_Issue", "IllegalOperation", "another label")]
    public static void RefusesOtherLabels() =>
        Expect.Error(Raw.Call(Control, InvocationLabel.X86IOPortIn8, 0, 1), Error.IllegalOperation);

    [Case("seL4_X86_IOPort_In8", "NoError", "what the device answers")]
    public static void Reads()
    {
        Word ports = Ports();
        Expect.Ok(X86IOPortCap.Out8(ports, First, ClockStatus));
        var (error, value) = X86IOPortCap.In8(ports, (ushort)Last);
        Expect.Ok(error);
        Expect.Equal(value, IsValid, "the clock's register D");
    }

    [Case("seL4_X86_IOPort_In8", "IllegalOperation", "a port beside those of the capability, in part as well")]
    public static void RefusesOtherPorts()
    {
        Word ports = Ports();
        Expect.Error(X86IOPortCap.In8(ports, (ushort)(Last + 1)).error, Error.IllegalOperation);
        Expect.Error(X86IOPortCap.In8(ports, (ushort)(First - 1)).error, Error.IllegalOperation);
        Expect.Error(X86IOPortCap.In16(ports, (ushort)Last).error, Error.IllegalOperation);
        Expect.Error(X86IOPortCap.In32(ports, (ushort)First).error, Error.IllegalOperation);
        Expect.Error(X86IOPortCap.Out8(ports, Last + 1, 0), Error.IllegalOperation);
        Expect.Error(X86IOPortCap.Out16(ports, Last, 0), Error.IllegalOperation);
        Expect.Error(X86IOPortCap.Out32(ports, First, 0), Error.IllegalOperation);
    }

    [Case("seL4_X86_IOPort_Out8", "TruncatedMessage", "a word is missing")]
    public static void RefusesShortAccesses()
    {
        Word ports = Ports();
        Ipc.SetMr(0, First);
        Expect.Error(Raw.Call(ports, InvocationLabel.X86IOPortIn8, 0, 0), Error.TruncatedMessage);
        Expect.Error(Raw.Call(ports, InvocationLabel.X86IOPortOut8, 0, 1), Error.TruncatedMessage);
    }

    [Case("seL4_X86_IOPort_In8", "IllegalOperation", "another label")]
    public static void RefusesOtherLabelsOfPorts() =>
        Expect.Error(Raw.Call(Ports(), InvocationLabel.X86IOPortControlIssue, 0, 4), Error.IllegalOperation);

    private static Error Issue(Word first, Word last, Word slot) =>
        X86IOPortControlCap.Issue(Control, first, last, Room.Root(), slot, (byte)Room.Depth);
}
