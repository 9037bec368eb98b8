// SPDX-License-Identifier: BSD-2-Clause
// The invocations that only AArch32 has.
// The order of the declarations is the order of the invocation labels.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Interface;

/// <summary>Page directories.</summary>
[Interface("seL4_ARM_PageDirectory", "Page Directory", Layer.InstructionSet,
    When = Config.Sel4ArchAArch32 || Config.Sel4ArchArmHyp)]
public interface IArmPageDirectory
{
    /// <summary>Cleans a range of the address space in the data caches to memory.</summary>
    /// <param name="start">First address.</param>
    /// <param name="end">The first address after the range.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("ARMPDClean_Data")]
    void Clean_Data(Word start, Word end);

    /// <summary>Invalidates a range of the address space in the data caches: data that was not written back is lost.</summary>
    /// <param name="start">First address.</param>
    /// <param name="end">The first address after the range.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("ARMPDInvalidate_Data")]
    void Invalidate_Data(Word start, Word end);

    /// <summary>Cleans and invalidates a range of the address space in the data caches.</summary>
    /// <param name="start">First address.</param>
    /// <param name="end">The first address after the range.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("ARMPDCleanInvalidate_Data")]
    void CleanInvalidate_Data(Word start, Word end);

    /// <summary>Makes writes to a range of the address space visible to instruction fetches.</summary>
    /// <param name="start">First address.</param>
    /// <param name="end">The first address after the range.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("ARMPDUnify_Instruction")]
    void Unify_Instruction(Word start, Word end);
}
