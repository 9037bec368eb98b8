// SPDX-License-Identifier: BSD-2-Clause
// Invocations of the architecture's capabilities: dispatch by kind. Each decoder checks everything before it changes state.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Dispatch by capability, and what decoders about address spaces share.</summary>
public static partial class ArchInvocation
{
    public static Status Decode(
        Word label, Word length, Ptr<Cte> slot, Cap cap, bool call, Ptr<IpcBuffer> buffer)
    {
        switch (cap.Tag)
        {
            case ArchCapTag.Frame:
                return FrameInvocation.Decode(label, length, slot, FrameCap.From(cap), call, buffer);
            case ArchCapTag.PageTable:
                return PageTableInvocation.Decode(label, length, slot, PageTableCap.From(cap), buffer);
            case ArchCapTag.AsidControl:
                return AsidInvocation.DecodeControl(label, length, buffer);
            case ArchCapTag.AsidPool:
                return AsidInvocation.DecodePool(label, AsidPoolCap.From(cap));
            default:
                return DecodeOther(label, length, slot, cap, call, buffer);
        }
    }

    /// <summary>
    /// The address space that argument <paramref name="number"/> names, if it is one that translates now.
    /// </summary>
    public static (Status status, Ptr<Pte> root, Word asid) CheckVSpace(Cap cap, Word number)
    {
        if (!VSpace.IsValidRoot(cap))
        {
            return (SyscallErrors.InvalidCapability(number), Ptr<Pte>.Null, 0);
        }

        VSpaceCap space = VSpaceCap.From(cap);
        var (status, root) = Asid.Find(space.MappedAsid);
        if (status != Status.Ok)
        {
            return (SyscallErrors.FailedLookup(false), Ptr<Pte>.Null, 0);
        }

        if (root != space.Object)
        {
            return (SyscallErrors.InvalidCapability(number), Ptr<Pte>.Null, 0);
        }

        return (Status.Ok, root, space.MappedAsid);
    }

    /// <summary>The walk ended too early: reports the number of address bits left to translate.</summary>
    public static Status MissingTable(Word bitsLeft)
    {
        KernelState.CurrentLookupFailure = new LookupFailure
        {
            Type = LookupFailureType.MissingCapability,
            BitsLeft = bitsLeft,
        };
        return SyscallErrors.FailedLookup(false);
    }

    /// <summary>
    /// Whether the current error is one that a program provokes as a matter of course, to find out which page tables are
    /// missing: seL4 does not print these either.
    /// </summary>
    public static bool IsProbe(Word label)
    {
        Error error = KernelState.CurrentSyscallError.Type;
        return label == ArchLabel.PageMap
            ? error == Error.FailedLookup
                && KernelState.CurrentLookupFailure.Type == LookupFailureType.MissingCapability
            : ArchLabel.IsTableMap(label) && error == Error.DeleteFirst;
    }
}
