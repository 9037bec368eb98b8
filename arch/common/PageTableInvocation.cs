// SPDX-License-Identifier: BSD-2-Clause
// Invocations of a page table: map, unmap.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>seL4_ARM_PageTable, seL4_RISCV_PageTable, seL4_X86_PageTable.</summary>
public static partial class PageTableInvocation
{
    public static Status Decode(Word label, Word length, Ptr<Cte> slot, PageTableCap cap, Ptr<IpcBuffer> buffer)
    {
        if (label == ArchLabel.TableUnmap(cap))
        {
            return DecodeUnmap(slot, cap);
        }

        return label == ArchLabel.TableMap(cap)
            ? DecodeMap(length, slot, cap, buffer) : SyscallErrors.IllegalOperation();
    }

    private static Status DecodeMap(Word length, Ptr<Cte> slot, PageTableCap cap, Ptr<IpcBuffer> buffer)
    {
        if (length < 2 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        if (cap.IsMapped)
        {
            return SyscallErrors.InvalidCapability(0);
        }

        Word address = Invocation.GetSyscallArg(0, buffer);
        Cap space = Invocation.ExtraCap(0);
        if (!VSpace.IsValidRoot(space))
        {
            return SyscallErrors.InvalidCapability(1);
        }

        if (address > Arch.UserTop)
        {
            return SyscallErrors.InvalidArgument(0);
        }

        var (status, root, asid) = ArchInvocation.CheckVSpace(space, 1);
        if (status != Status.Ok)
        {
            return status;
        }

        PteSlot found = PageTable.Lookup(root, address);
        status = CheckPlace(cap, found);
        if (status != Status.Ok)
        {
            return status;
        }

        cap.IsMapped = true;
        cap.MappedAsid = asid;
        cap.MappedAddress = Bits.RoundDown(address, found.BitsLeft);
        Invocation.Begin();
        slot.Ref.Cap = cap.ToCap();
        VSpace.MapTable(found.Slot, PageTable.MakeTable(cap.Object), asid);
        return Status.Ok;
    }

    private static Status DecodeUnmap(Ptr<Cte> slot, PageTableCap cap)
    {
        if (!DerivationTree.IsFinal(slot) || VSpace.IsRoot(cap))
        {
            return SyscallErrors.RevokeFirst();
        }

        Invocation.Begin();
        if (cap.IsMapped)
        {
            VSpace.UnmapTable(cap.MappedAsid, cap.MappedAddress, cap.Object);
            Memory.Clear(cap.Object.Address, PageTable.SizeBits);
        }

        cap.IsMapped = false;
        cap.MappedAsid = Asid.None;
        cap.MappedAddress = 0;
        slot.Ref.Cap = cap.ToCap();
        return Status.Ok;
    }
}
