// SPDX-License-Identifier: BSD-2-Clause
// System calls for debugging and benchmarks. They exist in kernels that were configured so.
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
        Expect.Equal(Debug.CapIdentify(Room.MakeArch(Machine.VSpaceType, 0, 1)), 9, "an address space");
        Expect.Equal(Debug.CapIdentify((Word)InitialSlot.IrqControl), 14, "the right to interrupts");
        Expect.Equal(Debug.CapIdentify((Word)InitialSlot.AsidControl), 11, "the right to ASID pools");
        Expect.Equal(Debug.CapIdentify((Word)InitialSlot.InitThreadAsidPool), 13, "an ASID pool");
        Expect.Equal(Debug.CapIdentify((Word)InitialSlot.Domain), 20, "the right to domains");
        Expect.Equal(Debug.CapIdentify(~(Word)0), 0, "a number that leads nowhere");
    }

    [Case("seL4_DebugCapIdentify", "NoError", "a reply capability", When = Config.DebugBuild)]
    public static void IdentifyReply()
    {
        Word endpoint = Room.Endpoint();
        Word slot = Room.Slot();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(1, 0, 0));
        Ipc.Recv(endpoint);
        Expect.Ok(CNodeCap.SaveCaller(Room.Root(), slot, Room.Depth));
        Expect.Equal(Debug.CapIdentify(slot), 8, "a reply capability");
    }
}
