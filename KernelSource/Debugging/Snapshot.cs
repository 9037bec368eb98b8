// SPDX-License-Identifier: BSD-2-Clause
// seL4_DebugSnapshot: all objects in a format like the capDL language: all threads but the first and the idle one, the
// objects that they have capabilities to, and the capabilities of each. The format is seL4's. A CNode's slots are printed if
// it resolves whole addresses; what two threads share is printed once.
//
//   objects { 0xADDRESS_KIND = KIND (attributes) ... }
//   caps { HOLDER { SLOT: OBJECT (rights) ... } ... }
//   irq maps { NUMBER: 0xNUMBER_CORE_irq ... }
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Prints objects and capabilities.</summary>
public static class Snapshot
{
    /// <summary>Prints everything, for a thread that asks for it.</summary>
    [When(ThreadDebugging.IsThere)]
    public static void Write(Ptr<Tcb> caller)
    {
        Console.Write("Debug snapshot syscall from user thread ");
        Console.WriteHex(caller.Address);
        Console.Write(" \"");
        Debug.WriteName(caller);
        Console.Write("\"\narch ");
        Arch.WriteArchitecture();
        Console.Write("\nobjects {\n");
        WriteSpaces();
        Ptr<Tcb> thread = KernelState.DebugThreads;
        while (!thread.IsNull)
        {
            Loop.Ends("the list of all threads has no cycle");
            if (IsTold(thread))
            {
                WriteObjects(thread);
            }

            thread = thread.Ref.DebugNext;
        }

        Console.Write("}\ncaps {\n");
        thread = KernelState.DebugThreads;
        while (!thread.IsNull)
        {
            Loop.Ends("the list of all threads has no cycle");
            if (IsTold(thread))
            {
                WriteCaps(thread);
            }

            thread = thread.Ref.DebugNext;
        }

        Console.Write("}\nirq maps {\n");
        WriteIrqs();
        Console.Write("}\n");
    }

    /// <summary>Prints the name of an object: its address and its kind.</summary>
    public static void WriteName(Word address, Text kind)
    {
        Console.WriteAddress(address);
        Console.Write("_");
        Console.Write(kind);
    }

    /// <summary>Prints a line about an object without attributes.</summary>
    public static void WriteObject(Word address, Text kind)
    {
        WriteName(address, kind);
        Console.Write(" = ");
        Console.Write(kind);
        Console.Write("\n");
    }

    /// <summary>The first thread, the last of the list, is the user's own; the idle thread has nothing.</summary>
    [When(ThreadDebugging.IsThere)]
    private static bool IsTold(Ptr<Tcb> thread) => thread != KernelState.Core.IdleThread && !thread.Ref.DebugNext.IsNull;

    /// <summary>Whether no thread before this one in the list has the same capability in the same slot.</summary>
    [When(ThreadDebugging.IsThere)]
    private static bool IsFirst(Ptr<Tcb> thread, TcbSlot slot)
    {
        Cap cap = thread.Ref.Slots[(int)slot].Cap;
        Ptr<Tcb> other = thread.Ref.DebugPrev;
        while (!other.IsNull)
        {
            Loop.Ends("the list of all threads has no cycle");
            Cap its = other.Ref.Slots[(int)slot].Cap;
            if (IsTold(other) && its.W0 == cap.W0 && its.W1 == cap.W1)
            {
                return false;
            }

            other = other.Ref.DebugPrev;
        }

        return true;
    }

    /// <summary>Whether the capability is a CNode's that resolves addresses to the last bit.</summary>
    private static bool IsWhole(Cap cap) =>
        cap.Tag == CapTag.CNode && CNodeCap.From(cap).GuardSize + CNodeCap.From(cap).Radix == Config.WordBits;

    // --- Objects ---

    /// <summary>The address spaces of all threads.</summary>
    [When(ThreadDebugging.IsThere)]
    private static void WriteSpaces()
    {
        Ptr<Tcb> thread = KernelState.DebugThreads;
        while (!thread.IsNull)
        {
            Loop.Ends("the list of all threads has no cycle");
            if (IsTold(thread) && IsFirst(thread, TcbSlot.VSpace))
            {
                Arch.WriteSpaceObjects(thread.Ref.Slots[(int)TcbSlot.VSpace].Cap);
            }

            thread = thread.Ref.DebugNext;
        }
    }

    [When(ThreadDebugging.IsThere)]
    private static void WriteObjects(Ptr<Tcb> thread)
    {
        WriteName(thread.Address, "tcb");
        Console.Write(" = tcb (addr: ");
        Console.WriteHex(thread.Ref.IpcBuffer);
        Console.Write(", ip: ");
        Console.WriteHex(Thread.RestartPc(thread));
        Console.Write(", sp: ");
        Console.WriteHex(Arch.GetRegister(thread, Arch.StackPointer));
        Console.Write(", prio: ");
        Console.WriteDecimal(thread.Ref.Priority);
        Console.Write(", max_prio: ");
        Console.WriteDecimal(thread.Ref.MaxControlledPriority);
        Console.Write(", dom: ");
        Console.WriteDecimal(thread.Ref.Domain);
        Console.Write(")\n");
        Cap cspace = thread.Ref.Slots[(int)TcbSlot.CSpace].Cap;
        if (cspace.Tag == CapTag.CNode && IsFirst(thread, TcbSlot.CSpace))
        {
            WriteCNodeObjects(cspace);
        }
    }

    private static void WriteCNodeObjects(Cap cap)
    {
        CNodeCap node = CNodeCap.From(cap);
        WriteName(node.Object.Address, "cnode");
        Console.Write(" = cnode (");
        Console.WriteDecimal(node.Radix);
        Console.Write(" bits)\n");
        Word slots = IsWhole(cap) ? Bits.Bit(node.Radix) : 0;
        for (Word i = 0; i < slots; i++)
        {
            Loop.Ends("each slot of the CNode once");
            WriteObjectOf(node.Object + i);
        }
    }

    private static void WriteObjectOf(Ptr<Cte> slot)
    {
        Cap cap = slot.Ref.Cap;
        switch (cap.Tag)
        {
            case CapTag.Null:
            case CapTag.Thread:
            case CapTag.CNode:
                break;

            case CapTag.Endpoint:
                WriteObject(EndpointCap.From(cap).Object.Address, "ep");
                break;

            case CapTag.Notification:
                WriteObject(NotificationCap.From(cap).Object.Address, "notification");
                break;

            case CapTag.Untyped:
                WriteUntyped(slot);
                break;

            case CapTag.IrqHandler:
                WriteIrqName(IrqHandlerCap.From(cap).Irq);
                Console.Write(" = irq\n");
                break;

            default:
                if (!CapOps.IsArch(cap) || !Arch.WriteObjectOf(cap))
                {
                    WriteUnknown("[unknown object ", cap);
                    Console.Write("\n");
                }

                break;
        }
    }

    /// <summary>Untyped memory, with the objects created from it between the braces.</summary>
    private static void WriteUntyped(Ptr<Cte> slot)
    {
        UntypedCap untyped = UntypedCap.From(slot.Ref.Cap);
        WriteUntypedName(untyped);
        Console.Write(" = ut (");
        Console.WriteDecimal(untyped.SizeBits);
        Console.Write(" bits, paddr: ");
        Console.WriteAddress(untyped.Base);
        Console.Write(") {");
        Ptr<Cte> child = slot.Ref.Mdb.Next;
        while (!child.IsNull && DerivationTree.IsParentOf(slot, child))
        {
            Loop.Ends("the derivation list has no cycle");
            Console.Write(" ");
            WriteHeld(child);
            child = child.Ref.Mdb.Next;
        }

        Console.Write("}\n");
    }

    private static void WriteUntypedName(UntypedCap untyped)
    {
        Console.WriteAddress(untyped.Base);
        Console.Write("_");
        Console.WriteDecimal(untyped.SizeBits);
        Console.Write("_untyped");
    }

    // --- Capabilities ---

    [When(ThreadDebugging.IsThere)]
    private static void WriteCaps(Ptr<Tcb> thread)
    {
        Cap cspace = thread.Ref.Slots[(int)TcbSlot.CSpace].Cap;
        if (cspace.Tag == CapTag.CNode && IsFirst(thread, TcbSlot.CSpace))
        {
            WriteCNodeCaps(cspace);
        }

        Cap vspace = thread.Ref.Slots[(int)TcbSlot.VSpace].Cap;
        if (IsFirst(thread, TcbSlot.VSpace))
        {
            Arch.WriteSpaceCaps(vspace);
        }

        WriteName(thread.Address, "tcb");
        Console.Write(" {\n");
        if (cspace.Tag != CapTag.Null)
        {
            WriteLine("cspace: ", CSpace.ThreadSlot(thread, TcbSlot.CSpace));
        }

        if (vspace.Tag != CapTag.Null)
        {
            Console.Write("vspace: ");
            Arch.WriteSpaceName(vspace);
            Console.Write("\n");
        }

        WriteLine("ipc_buffer_slot: ", CSpace.ThreadSlot(thread, TcbSlot.IpcBuffer));
        if (Config.Mcs)
        {
            WriteLine("fault_ep_slot: ", CSpace.ThreadSlot(thread, TcbSlot.FaultHandler));
            WriteLine("temp_fault_ep_slot: ", CSpace.ThreadSlot(thread, TcbSlot.TimeoutHandler));
        }
        else
        {
            WriteLine("reply_slot: ", CSpace.ThreadSlot(thread, TcbSlot.Reply));
            WriteLine("caller_slot: ", CSpace.ThreadSlot(thread, TcbSlot.Caller));
        }
        Console.Write("}\n");
    }

    private static void WriteLine(Text label, Ptr<Cte> slot)
    {
        if (slot.Ref.Cap.Tag != CapTag.Null)
        {
            Console.Write(label);
            WriteHeld(slot);
            Console.Write("\n");
        }
    }

    private static void WriteCNodeCaps(Cap cap)
    {
        CNodeCap node = CNodeCap.From(cap);
        WriteName(node.Object.Address, "cnode");
        Console.Write(" {\n");
        Word slots = IsWhole(cap) ? Bits.Bit(node.Radix) : 0;
        for (Word i = 0; i < slots; i++)
        {
            Loop.Ends("each slot of the CNode once");
            if (node.Object[i].Cap.Tag != CapTag.Null)
            {
                Console.WriteHex(i);
                Console.Write(": ");
                WriteHeld(node.Object + i);
                Console.Write("\n");
            }
        }

        Console.Write("}\n");
        for (Word i = 0; i < slots; i++)
        {
            Loop.Ends("each slot of the CNode once");
            if (node.Object[i].Cap.Tag == CapTag.IrqHandler)
            {
                Word irq = IrqHandlerCap.From(node.Object[i].Cap).Irq;
                WriteIrqName(irq);
                Console.Write(" {\n");
                WriteLine("0x0: ", IrqTable.Slot(irq));
                Console.Write("}\n");
            }
        }
    }

    /// <summary>The contents of a slot: the object's name and the capability's rights.</summary>
    private static void WriteHeld(Ptr<Cte> slot)
    {
        Cap cap = slot.Ref.Cap;
        switch (cap.Tag)
        {
            case CapTag.Endpoint:
                EndpointCap endpoint = EndpointCap.From(cap);
                WriteName(endpoint.Object.Address, "ep");
                WriteRights(endpoint.CanReceive, endpoint.CanSend, endpoint.CanGrant, endpoint.CanGrantReply, endpoint.Badge);
                break;

            case CapTag.Notification:
                NotificationCap notification = NotificationCap.From(cap);
                WriteName(notification.Object.Address, "notification");
                WriteRights(notification.CanReceive, notification.CanSend, false, false, notification.Badge);
                break;

            case CapTag.Thread:
                WriteName(ThreadCap.From(cap).Object.Address, "tcb");
                break;

            case CapTag.Reply:
                WriteName(ReplyCap.From(cap).Object.Address, "reply");
                break;

            case CapTag.CNode:
                WriteGuardedCNode(CNodeCap.From(cap));
                break;

            case CapTag.Untyped:
                WriteUntypedName(UntypedCap.From(cap));
                break;

            case CapTag.IrqControl:
                Console.Write("irq_control");
                break;

            case CapTag.IrqHandler:
                WriteIrqName(IrqHandlerCap.From(cap).Irq);
                break;

            default:
                if (!CapOps.IsArch(cap) || !Arch.WriteHeld(cap))
                {
                    WriteUnknown("[unknown cap ", cap);
                }

                break;
        }
    }

    private static void WriteGuardedCNode(CNodeCap node)
    {
        WriteName(node.Object.Address, "cnode");
        Console.Write(" (guard: ");
        Console.WriteDecimal(node.Guard);
        Console.Write(", guard_size: ");
        Console.WriteDecimal(node.GuardSize);
        Console.Write(")");
    }

    private static void WriteRights(bool read, bool write, bool grant, bool grantReply, Word badge)
    {
        Console.Write(" (");
        WriteIf(read, "R");
        WriteIf(write, "W");
        WriteIf(grant, "G");
        WriteIf(grantReply, "P");
        if (badge != 0)
        {
            Console.Write(", badge: ");
            Console.WriteDecimal(badge);
        }

        Console.Write(")");
    }

    /// <summary>Prints a text, or nothing.</summary>
    public static void WriteIf(bool holds, Text text)
    {
        if (holds)
        {
            Console.Write(text);
        }
    }

    private static void WriteUnknown(Text text, Cap cap)
    {
        Console.Write(text);
        Console.WriteDecimal(CapKind.Of(cap));
        Console.Write("]");
    }

    // --- Interrupts ---

    private static void WriteIrqName(Word irq)
    {
        Console.WriteHex(irq);
        Console.Write("_0_irq");
    }

    private static void WriteIrqs()
    {
        for (Word irq = 0; irq <= Arch.MaxIrq; irq++)
        {
            Loop.Bound(Arch.MaxIrq + 1);
            if (IrqTable.Slot(irq).Ref.Cap.Tag != CapTag.Null)
            {
                Console.WriteDecimal(irq);
                Console.Write(": ");
                WriteIrqName(irq);
                Console.Write("\n");
            }
        }
    }
}
