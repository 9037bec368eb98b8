// SPDX-License-Identifier: BSD-2-Clause
// Untyped memory and its only operation, Retype, which creates objects (manual, section "Kernel Memory
// Allocation"; API reference, seL4_Untyped_Retype).
//
//   base          base + free index          base + 2^size
//    |== used by objects ==|---- free, zeroed ----|
//
// Objects are allocated from the front. When the last one is deleted, the next Retype clears the used part, in chunks from
// the back, so that it can be preempted, and starts again from the front. Device memory is never cleared.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The arguments of a Retype, checked.</summary>
public struct RetypeRequest
{
    /// <summary>The untyped's slot.</summary>
    public Ptr<Cte> Source;

    /// <summary>Address of the first object.</summary>
    public Word Base;

    /// <summary>The first slot for the new capabilities.</summary>
    public Ptr<Cte> Slots;

    /// <summary>The number of objects.</summary>
    public Word Count;

    /// <summary>The object type.</summary>
    public Word Type;

    /// <summary>For types of variable size: log2 of it, in slots for a CNode, else in bytes.</summary>
    public Word UserSize;
}

/// <summary>The untyped object.</summary>
public static class Untyped
{
    private static Word FreeOffset(UntypedCap cap) => cap.FreeIndex << ObjectSize.MinUntypedBits;

    /// <summary>Checks and carries out an operation on an untyped.</summary>
    public static Status Decode(Word label, Word length, Ptr<Cte> slot, UntypedCap cap, Ptr<IpcBuffer> buffer)
    {
        if (label != (Word)InvocationLabel.UntypedRetype)
        {
            return SyscallErrors.IllegalOperation();
        }
        if (length < 6 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }
        RetypeRequest request = default;
        request.Source = slot;
        request.Type = Invocation.GetSyscallArg(0, buffer);
        request.UserSize = Invocation.GetSyscallArg(1, buffer);
        request.Count = Invocation.GetSyscallArg(5, buffer);
        Status status = CheckType(request.Type, request.UserSize);
        if (status != Status.Ok)
        {
            return status;
        }
        Word nodeOffset = Invocation.GetSyscallArg(4, buffer);
        var (nodeStatus, slots) = LookupSlots(nodeOffset, request.Count, buffer);
        if (nodeStatus != Status.Ok)
        {
            return nodeStatus;
        }
        request.Slots = slots;
        return DecodeSpace(cap, request);
    }

    // Whether the type exists and can have this size.
    private static Status CheckType(Word type, Word userSize)
    {
        if (!ObjectFactory.IsType(type))
        {
            return SyscallErrors.InvalidArgument(0);
        }

        // The first condition keeps the sum in the second from wrapping.
        if (userSize >= Config.WordBits || ObjectFactory.SizeBits(type, userSize) > ObjectSize.MaxUntypedBits)
        {
            return SyscallErrors.RangeError(0, ObjectSize.MaxUntypedBits);
        }
        if ((type == (Word)ObjectType.CapTable && userSize == 0)
            || (type == (Word)ObjectType.Untyped && userSize < ObjectSize.MinUntypedBits)
            || (Config.Mcs && type == (Word)ObjectType.SchedContext && userSize < ObjectSize.MinSchedContextBits))
        {
            return SyscallErrors.InvalidArgument(1);
        }
        return Status.Ok;
    }

    // The slots for the new capabilities, all empty.
    private static (Status status, Ptr<Cte> slots) LookupSlots(Word offset, Word count, Ptr<IpcBuffer> buffer)
    {
        Word nodeIndex = Invocation.GetSyscallArg(2, buffer);
        Word nodeDepth = Invocation.GetSyscallArg(3, buffer);
        Cap nodeCap = Invocation.ExtraCap(0);
        if (nodeDepth != 0)
        {
            var (status, nodeSlot) = CSpace.LookupTargetSlot(nodeCap, nodeIndex, nodeDepth);
            if (status != Status.Ok)
            {
                return (status, nodeSlot);
            }
            nodeCap = nodeSlot.Ref.Cap;
        }
        if (nodeCap.Tag != CapTag.CNode)
        {
            CSpace.SetMissingCapability(nodeDepth);
            return (SyscallErrors.FailedLookup(false), Ptr<Cte>.Null);
        }
        CNodeCap node = CNodeCap.From(nodeCap);
        Word nodeSize = Bits.Bit(node.Radix);
        if (offset > nodeSize - 1)
        {
            return (SyscallErrors.RangeError(0, nodeSize - 1), Ptr<Cte>.Null);
        }
        if (count < 1 || count > Config.RetypeFanOutLimit)
        {
            return (SyscallErrors.RangeError(1, Config.RetypeFanOutLimit), Ptr<Cte>.Null);
        }
        if (count > nodeSize - offset)
        {
            return (SyscallErrors.RangeError(1, nodeSize - offset), Ptr<Cte>.Null);
        }
        Ptr<Cte> slots = node.Object + offset;
        for (Word i = 0; i < count; i++)
        {
            Loop.Bound(Config.RetypeFanOutLimit);
            Status status = DerivationTree.EnsureEmptySlot(slots + i);
            if (status != Status.Ok)
            {
                return (status, slots);
            }
        }
        return (Status.Ok, slots);
    }

    // Whether there is enough memory, of the right kind.
    private static Status DecodeSpace(UntypedCap cap, RetypeRequest request)
    {
        bool isUsed = DerivationTree.HasChildren(request.Source);
        Word freeOffset = isUsed ? FreeOffset(cap) : 0;
        Word freeBytes = Bits.Bit(cap.SizeBits) - freeOffset;
        Word objectBits = ObjectFactory.SizeBits(request.Type, request.UserSize);
        if (freeBytes >> (int)objectBits < request.Count)
        {
            return SyscallErrors.NotEnoughMemory(freeBytes);
        }
        bool isDevice = cap.IsDevice;
        if (isDevice && !ObjectFactory.MayBeDevice(request.Type))
        {
            return SyscallErrors.InvalidArgument(1);
        }
        request.Base = Bits.RoundUp(cap.Base + freeOffset, objectBits);
        Invocation.Begin();
        return Retype(request, !isUsed, isDevice);
    }

    private static Status Retype(RetypeRequest request, bool reset, bool isDevice)
    {
        if (reset)
        {
            Status status = Reset(request.Source);
            if (status != Status.Ok)
            {
                return status;
            }
        }
        Word objectBits = ObjectFactory.SizeBits(request.Type, request.UserSize);
        UntypedCap cap = UntypedCap.From(request.Source.Ref.Cap);
        Word end = request.Base + (request.Count << (int)objectBits);
        cap.FreeIndex = (end - cap.Base) >> ObjectSize.MinUntypedBits;
        request.Source.Ref.Cap = cap.ToCap();
        for (Word i = 0; i < request.Count; i++)
        {
            Loop.Bound(Config.RetypeFanOutLimit);
            Word address = request.Base + (i << (int)objectBits);
            Cap created = ObjectFactory.Create(request.Type, address, request.UserSize, isDevice);
            DerivationTree.InsertNew(request.Source, request.Slots + i, created);
        }
        return Status.Ok;
    }

    // Clears the used part, from the back, one chunk per preemption point. The free index is always the end of memory that
    // may be dirty, so a preempted reset continues where it stopped.
    private static Status Reset(Ptr<Cte> slot)
    {
        UntypedCap cap = UntypedCap.From(slot.Ref.Cap);
        Word used = FreeOffset(cap);
        if (used == 0)
        {
            return Status.Ok;
        }
        if (cap.IsDevice || cap.SizeBits < Config.ResetChunkBits)
        {
            if (!cap.IsDevice)
            {
                Arch.ClearMemory(cap.Base, cap.SizeBits);
            }
            cap.FreeIndex = 0;
            slot.Ref.Cap = cap.ToCap();
            return Status.Ok;
        }
        Word dirty = Bits.RoundUp(used, Config.ResetChunkBits);
        while (dirty != 0)
        {
            Loop.Bound(Bits.Bit(ObjectSize.MaxUntypedBits - Config.ResetChunkBits));
            dirty -= Bits.Bit(Config.ResetChunkBits);
            Arch.ClearMemory(cap.Base + dirty, Config.ResetChunkBits);
            cap.FreeIndex = dirty >> ObjectSize.MinUntypedBits;
            slot.Ref.Cap = cap.ToCap();
            Status status = Preemption.Point();
            if (status != Status.Ok)
            {
                return status;
            }
        }
        return Status.Ok;
    }
}
