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
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("RISCVPageTableMap")]
    void Map(RiscvPageTable vspace, Word vaddr, RiscvVmAttributes attr);

    /// <summary>Unmaps the table.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
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
    /// <exception cref="Error.AlignmentError">An address is not aligned to the required size.</exception>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("RISCVPageMap")]
    void Map(RiscvPageTable vspace, Word vaddr, CapRights rights, RiscvVmAttributes attr);

    /// <summary>Unmaps the page.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("RISCVPageUnmap")]
    void Unmap();

    /// <summary>Returns the physical address of the page.</summary>
    /// <param name="paddr">The physical address.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("RISCVPageGetAddress")]
    void GetAddress(out Word paddr);
}

/// <summary>Creates ASID pools.</summary>
[Interface("seL4_RISCV_ASIDControl", "ASID Control", Layer.Architecture, When = Config.ArchRiscv)]
public interface IRiscvAsidControl
{
    /// <summary>Creates an ASID pool from untyped memory.</summary>
    /// <param name="untyped">Untyped memory of exactly the size of a pool.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("RISCVASIDControlMakePool")]
    void MakePool(Untyped untyped, CNode root, Word index, byte depth);
}

/// <summary>Pools of address space identifiers.</summary>
[Interface("seL4_RISCV_ASIDPool", "ASID Pool", Layer.Architecture, When = Config.ArchRiscv)]
public interface IRiscvAsidPool
{
    /// <summary>Assigns an ASID of this pool to an address space.</summary>
    /// <param name="vspace">The address space.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("RISCVASIDPoolAssign")]
    void Assign(CPtr vspace);
}

/// <summary>Creates interrupt handler capabilities.</summary>
[Interface("seL4_IRQControl", "IRQ Control", Layer.Architecture, When = Config.ArchRiscv)]
public interface IRiscvIrqControl
{
    /// <summary>Creates the handler capability of an interrupt and sets its trigger.</summary>
    /// <param name="irq">Number of the interrupt.</param>
    /// <param name="trigger">0 for level, 1 for edge.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("RISCVIRQIssueIRQHandlerTrigger")]
    void GetTrigger(Word irq, Word trigger, CNode root, Word index, byte depth);
}
