// SPDX-License-Identifier: BSD-2-Clause
// The spaces of a thread: its capability space, its address space, its fault handler's address, its IPC buffer (manual:
// seL4_TCB_Configure, SetSpace, SetIPCBuffer).
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The new spaces of a thread, checked and derived.</summary>
public struct NewSpaces
{
    /// <summary>Classic kernel: an address.</summary>
    [When(!Config.Mcs)]
    public Word FaultHandler;
    public Cap CSpace;
    public Cap VSpace;

    /// <summary>The slots of the capabilities.</summary>
    public Ptr<Cte> CSpaceSource;
    public Ptr<Cte> VSpaceSource;
}

/// <summary>The new IPC buffer of a thread, checked and derived.</summary>
public struct NewIpcBuffer
{
    public Word Address;
    public Cap Frame;

    /// <summary>The slot of the frame's capability; null for no buffer.</summary>
    public Ptr<Cte> Source;
}

/// <summary>Invocations of threads that change their spaces.</summary>
public static class ThreadSpaces
{
    /// <summary>MCS: the fault handler is a capability, not the first argument.</summary>
    private const uint FirstData = Config.Mcs ? 0 : 1;

    /// <summary>Arguments: fault handler, CSpace data, VSpace data, buffer address. Capabilities: CSpace, VSpace, frame.</summary>
    public static Status DecodeConfigure(Word length, Ptr<Cte> slot, Ptr<Tcb> thread, Ptr<IpcBuffer> message)
    {
        if (length < FirstData + 3
            || !Invocation.HasExtraCap(0)
            || !Invocation.HasExtraCap(1)
            || !Invocation.HasExtraCap(2))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word address = Invocation.GetSyscallArg(FirstData + 2, message);
        var (bufferStatus, buffer) = CheckIpcBuffer(address, Invocation.ExtraSlot(2));
        if (bufferStatus != Status.Ok)
        {
            return bufferStatus;
        }

        var (spacesStatus, spaces) = CheckSpaces(thread, message, 0);
        if (spacesStatus != Status.Ok)
        {
            return spacesStatus;
        }

        Invocation.Begin();
        Status status = InvokeSetSpaces(slot, thread, spaces);
        return status != Status.Ok ? status : InvokeSetIpcBuffer(slot, thread, buffer);
    }

    /// <summary>Arguments: fault handler, CSpace data, VSpace data. Capabilities: CSpace, VSpace.</summary>
    [When(!Config.Mcs)]
    public static Status DecodeSetSpace(Word length, Ptr<Cte> slot, Ptr<Tcb> thread, Ptr<IpcBuffer> message)
    {
        if (length < 3 || !Invocation.HasExtraCap(0) || !Invocation.HasExtraCap(1))
        {
            return SyscallErrors.TruncatedMessage();
        }

        var (status, spaces) = CheckSpaces(thread, message, 0);
        if (status != Status.Ok)
        {
            return status;
        }

        Invocation.Begin();
        return InvokeSetSpaces(slot, thread, spaces);
    }

    /// <summary>MCS. Arguments: CSpace data, VSpace data. Capabilities: fault endpoint, CSpace, VSpace.</summary>
    [When(Config.Mcs)]
    public static Status DecodeSetSpaceAndHandler(Word length, Ptr<Cte> slot, Ptr<Tcb> thread, Ptr<IpcBuffer> message)
    {
        if (length < 2 || !Invocation.HasExtraCap(0) || !Invocation.HasExtraCap(1) || !Invocation.HasExtraCap(2))
        {
            return SyscallErrors.TruncatedMessage();
        }

        var (status, spaces) = CheckSpaces(thread, message, 1);
        if (status != Status.Ok)
        {
            return status;
        }

        if (!HandlerSlots.IsValid(Invocation.ExtraCap(0)))
        {
            return SyscallErrors.InvalidCapability(1);
        }

        Invocation.Begin();
        status = ThreadTime.SetHandler(slot, thread, TcbSlot.FaultHandler, Invocation.ExtraSlot(0));
        return status != Status.Ok ? status : InvokeSetSpaces(slot, thread, spaces);
    }

    /// <summary>Argument: the buffer's address, 0 for none. Capability: its frame.</summary>
    public static Status DecodeSetIpcBuffer(Word length, Ptr<Cte> slot, Ptr<Tcb> thread, Ptr<IpcBuffer> message)
    {
        if (length < 1 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word address = Invocation.GetSyscallArg(0, message);
        var (status, buffer) = CheckIpcBuffer(address, Invocation.ExtraSlot(0));
        if (status != Status.Ok)
        {
            return status;
        }

        Invocation.Begin();
        return InvokeSetIpcBuffer(slot, thread, buffer);
    }

    private static (Status status, NewIpcBuffer buffer) CheckIpcBuffer(Word address, Ptr<Cte> source)
    {
        NewIpcBuffer buffer = default;
        if (address == 0)
        {
            return (Status.Ok, buffer);
        }

        var (status, frame) = CapOps.Derive(source, source.Ref.Cap);
        if (status == Status.Ok)
        {
            status = Arch.CheckIpcBuffer(address, frame);
        }

        buffer.Address = address;
        buffer.Frame = frame;
        buffer.Source = source;
        return (status, buffer);
    }

    /// <summary>The first three arguments and two capabilities, from number <paramref name="first"/> on.</summary>
    private static (Status status, NewSpaces spaces) CheckSpaces(Ptr<Tcb> thread, Ptr<IpcBuffer> message, Word first)
    {
        NewSpaces spaces = default;

        // The old roots are deleted on the way, which must not destroy a whole capability space.
        if (DerivationTree.IsLongRunningDelete(CSpace.ThreadSlot(thread, TcbSlot.CSpace))
            || DerivationTree.IsLongRunningDelete(CSpace.ThreadSlot(thread, TcbSlot.VSpace)))
        {
            return (SyscallErrors.IllegalOperation(), spaces);
        }

        if (!Config.Mcs)
        {
            spaces.FaultHandler = Invocation.GetSyscallArg(0, message);
        }

        spaces.CSpaceSource = Invocation.ExtraSlot(first);
        spaces.VSpaceSource = Invocation.ExtraSlot(first + 1);
        var (status, root) = DeriveRoot(spaces.CSpaceSource, Invocation.GetSyscallArg(FirstData, message));
        if (status != Status.Ok)
        {
            return (status, spaces);
        }

        if (root.Tag != CapTag.CNode)
        {
            return (SyscallErrors.IllegalOperation(), spaces);
        }

        spaces.CSpace = root;
        var (vspaceStatus, vspace) = DeriveRoot(spaces.VSpaceSource, Invocation.GetSyscallArg(FirstData + 1, message));
        if (vspaceStatus != Status.Ok)
        {
            return (vspaceStatus, spaces);
        }

        if (!Arch.IsValidVSpaceRoot(vspace))
        {
            return (SyscallErrors.IllegalOperation(), spaces);
        }

        spaces.VSpace = vspace;
        return (Status.Ok, spaces);
    }

    /// <summary>A copy of a root, with new data (a guard) unless that is 0.</summary>
    private static (Status status, Cap cap) DeriveRoot(Ptr<Cte> source, Word data)
    {
        Cap cap = source.Ref.Cap;
        if (data != 0)
        {
            cap = CapOps.UpdateData(false, data, cap);
        }

        return CapOps.Derive(source, cap);
    }

    /// <summary>
    /// A thread that does this to itself continues in its old address space until the kernel switches threads, or until that
    /// address space is deleted: as on seL4 (decision 0017).
    /// </summary>
    private static Status InvokeSetSpaces(Ptr<Cte> slot, Ptr<Tcb> thread, NewSpaces spaces)
    {
        if (!Config.Mcs)
        {
            thread.Ref.FaultHandler = spaces.FaultHandler;
        }

        Ptr<Cte> root = CSpace.ThreadSlot(thread, TcbSlot.CSpace);
        Status status = Replace(slot, thread, root, spaces.CSpace, spaces.CSpaceSource);
        if (status != Status.Ok)
        {
            return status;
        }

        root = CSpace.ThreadSlot(thread, TcbSlot.VSpace);
        return Replace(slot, thread, root, spaces.VSpace, spaces.VSpaceSource);
    }

    private static Status InvokeSetIpcBuffer(Ptr<Cte> slot, Ptr<Tcb> thread, NewIpcBuffer buffer)
    {
        Ptr<Cte> target = CSpace.ThreadSlot(thread, TcbSlot.IpcBuffer);
        Status status = Replace(slot, thread, target, buffer.Frame, buffer.Source);
        if (status != Status.Ok)
        {
            return status;
        }

        thread.Ref.IpcBuffer = buffer.Address;
        if (thread == KernelState.Core.CurrentThread)
        {
            // Switching to the thread anew tells user level the address where the architecture does that, and enters the
            // address space that Configure has set before.
            Scheduler.RescheduleRequired();
        }

        return Status.Ok;
    }

    /// <summary>
    /// Puts a capability in the place of the one in a thread's slot. The deletion of the old one may have deleted the
    /// source, or the very capability that is invoked (in <paramref name="slot"/>): then the slot stays empty.
    /// </summary>
    public static Status Replace(Ptr<Cte> slot, Ptr<Tcb> thread, Ptr<Cte> target, Cap cap, Ptr<Cte> source)
    {
        Status status = Deletion.Delete(target);
        if (status != Status.Ok || source.IsNull)
        {
            return status;
        }

        Cap self = ThreadCap.New(@object: thread).ToCap();
        if (CapOps.SameObject(cap, source.Ref.Cap) && CapOps.SameObject(self, slot.Ref.Cap))
        {
            DerivationTree.Insert(cap, source, target);
        }

        return Status.Ok;
    }
}
