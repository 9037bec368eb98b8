// SPDX-License-Identifier: BSD-2-Clause
// The invocations of RISC-V.
// The order of the declarations is the order of the invocation labels.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Interface;

/// <summary>Page tables.</summary>
[Interface("seL4_RISCV_PageTable", "Page Table", Layer.Architecture, When = Config.ArchRiscv)]
public interface IRiscvPageTable
{
    /// <summary>Maps the table into an address space.</summary>
    /// <param name="vspace">The address space.</param>
    /// <param name="vaddr">The virtual address.</param>
    /// <param name="attr">The attributes of the mapping.</param>
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("RISCVPageTableMap")]
    void Map(RiscvPageTable vspace, Word vaddr, RiscvVmAttributes attr);

    /// <summary>Takes the table out of the address space that it is mapped in.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">There are capabilities derived from the source, or it is in
    /// use.</exception>
    [Invocation("RISCVPageTableUnmap")]
    void Unmap();
}

/// <summary>Frames of memory.</summary>
[Interface("seL4_RISCV_Page", "Page", Layer.Architecture, When = Config.ArchRiscv)]
public interface IRiscvPage
{
    /// <summary>Maps the page into an address space.</summary>
    /// <param name="vspace">The address space.</param>
    /// <param name="vaddr">The virtual address.</param>
    /// <param name="rights">The rights to keep.</param>
    /// <param name="attr">The attributes of the mapping.</param>
    /// <exception cref="Error.AlignmentError">An address is not a multiple of the size that it must be a
    /// multiple of.</exception>
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("RISCVPageMap")]
    void Map(RiscvPageTable vspace, Word vaddr, CapRights rights, RiscvVmAttributes attr);

    /// <summary>Takes the page out of the address space that it is mapped in.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("RISCVPageUnmap")]
    void Unmap();

    /// <summary>Tells the physical address of the page.</summary>
    /// <param name="paddr">The physical address.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("RISCVPageGetAddress")]
    void GetAddress(out Word paddr);
}

/// <summary>The right to make ASID pools.</summary>
[Interface("seL4_RISCV_ASIDControl", "ASID Control", Layer.Architecture, When = Config.ArchRiscv)]
public interface IRiscvAsidControl
{
    /// <summary>Makes an ASID pool out of untyped memory.</summary>
    /// <param name="untyped">Untyped memory of exactly the size of a pool.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">Where the slot is.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    /// <exception cref="Error.RevokeFirst">There are capabilities derived from the source, or it is in
    /// use.</exception>
    [Invocation("RISCVASIDControlMakePool")]
    void MakePool(Untyped untyped, CNode root, Word index, byte depth);
}

/// <summary>Pools of address space identifiers.</summary>
[Interface("seL4_RISCV_ASIDPool", "ASID Pool", Layer.Architecture, When = Config.ArchRiscv)]
public interface IRiscvAsidPool
{
    /// <summary>Gives an address space an ASID of this pool.</summary>
    /// <param name="vspace">The address space.</param>
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("RISCVASIDPoolAssign")]
    void Assign(CPtr vspace);
}

/// <summary>The right to make interrupt handlers.</summary>
[Interface("seL4_IRQControl", "IRQ Control", Layer.Architecture, When = Config.ArchRiscv)]
public interface IRiscvIrqControl
{
    /// <summary>Makes the handler capability of an interrupt and says how the interrupt is
    /// triggered.</summary>
    /// <param name="irq">Number of the interrupt.</param>
    /// <param name="trigger">0 for level, 1 for edge.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">Where the slot is.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    /// <exception cref="Error.RevokeFirst">There are capabilities derived from the source, or it is in
    /// use.</exception>
    [Invocation("RISCVIRQIssueIRQHandlerTrigger")]
    void GetTrigger(Word irq, Word trigger, CNode root, Word index, byte depth);
}
