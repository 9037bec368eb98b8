// SPDX-License-Identifier: BSD-2-Clause
// The invocations that only x86-64 has.
// The order of the declarations is the order of the invocation labels.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Interface;

/// <summary>Page-directory pointer tables.</summary>
[Interface("seL4_X86_PDPT", "PDPT", Layer.InstructionSet, When = Config.Sel4ArchX8664)]
public interface IX86Pdpt
{
    /// <summary>Maps the table into an address space.</summary>
    /// <param name="pml4">The address space.</param>
    /// <param name="vaddr">The virtual address.</param>
    /// <param name="attr">The attributes of the mapping.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86PDPTMap")]
    void Map(X64Pml4 pml4, Word vaddr, X86VmAttributes attr);

    /// <summary>Unmaps the table.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("X86PDPTUnmap")]
    void Unmap();
}

/// <summary>Virtual CPUs.</summary>
[Interface("seL4_X86_VCPU", "VCPU", Layer.InstructionSet, When = Config.Sel4ArchX8664)]
public interface IX64Vcpu
{
    /// <summary>Reads a model-specific register of the guest.</summary>
    /// <param name="field">The register or field.</param>
    /// <param name="value">The value.</param>
    [Invocation("X86VCPUReadMSR", When = Config.X8664Vtx64BitGuests)]
    void ReadMSR(Word field, out Word value);

    /// <summary>Writes a model-specific register of the guest.</summary>
    /// <param name="field">The register or field.</param>
    /// <param name="value">The value.</param>
    /// <param name="written">The value after hardware adjusted it.</param>
    [Invocation("X86VCPUWriteMSR", When = Config.X8664Vtx64BitGuests)]
    void WriteMSR(Word field, Word value, out Word written);
}
