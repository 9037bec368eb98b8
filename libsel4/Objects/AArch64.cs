// SPDX-License-Identifier: BSD-2-Clause
// The invocations that only AArch64 has.
// The order of the declarations is the order of the invocation labels.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Interface;

/// <summary>Address spaces: their top-level tables.</summary>
[Interface("seL4_ARM_VSpace", "VSpace", Layer.InstructionSet, When = Config.Sel4ArchAArch64)]
public interface IArmVSpace
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
    [Invocation("ARMVSpaceClean_Data")]
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
    [Invocation("ARMVSpaceInvalidate_Data")]
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
    [Invocation("ARMVSpaceCleanInvalidate_Data")]
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
    [Invocation("ARMVSpaceUnify_Instruction")]
    void Unify_Instruction(Word start, Word end);
}

/// <summary>Authority to call the secure monitor.</summary>
[Interface("seL4_ARM_SMC", "SMC", Layer.InstructionSet, When = Config.Sel4ArchAArch64)]
public interface IArmSmc
{
    /// <summary>Makes a secure monitor call.</summary>
    /// <param name="smcArgs">Registers x0 to x7 for the call.</param>
    /// <param name="smcResponse">Registers x0 to x7 after the call.</param>
    [Invocation("ARMSMCCall")]
    void Call(ArmSmcContext smcArgs, out ArmSmcContext smcResponse);
}
