// SPDX-License-Identifier: BSD-2-Clause
// The invocations of Arm.
// The order of the declarations is the order of the invocation labels.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Interface;

/// <summary>Page tables.</summary>
[Interface("seL4_ARM_PageTable", "Page Table", Layer.Architecture, When = Config.ArchArm)]
public interface IArmPageTable
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
    [Invocation("ARMPageTableMap")]
    void Map(CPtr vspace, Word vaddr, ArmVmAttributes attr);

    /// <summary>Unmaps the table.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("ARMPageTableUnmap")]
    void Unmap();
}

/// <summary>Page tables of a device's address space.</summary>
[Interface("seL4_ARM_IOPageTable", "I/O Page Table", Layer.Architecture, When = Config.ArchArm)]
public interface IArmIoPageTable
{
    /// <summary>Maps the table into a device's address space.</summary>
    /// <param name="iospace">The address space of the device.</param>
    /// <param name="ioaddr">The address that the device uses.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMIOPageTableMap", When = Config.Tk1Smmu)]
    void Map(ArmIoSpace iospace, Word ioaddr);

    /// <summary>Unmaps the table.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMIOPageTableUnmap", When = Config.Tk1Smmu)]
    void Unmap();
}

/// <summary>Frames of memory.</summary>
[Interface("seL4_ARM_Page", "Page", Layer.Architecture, When = Config.ArchArm)]
public interface IArmPage
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
    [Invocation("ARMPageMap")]
    void Map(CPtr vspace, Word vaddr, CapRights rights, ArmVmAttributes attr);

    /// <summary>Unmaps the page.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageUnmap")]
    void Unmap();

    /// <summary>Maps a page into a device's address space.</summary>
    /// <param name="iospace">The address space of the device.</param>
    /// <param name="rights">The rights to keep.</param>
    /// <param name="ioaddr">The address that the device uses.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageMapIO", When = Config.Tk1Smmu)]
    void MapIO(ArmIoSpace iospace, CapRights rights, Word ioaddr);

    /// <summary>Cleans a range of the page in the data caches to memory.</summary>
    /// <param name="startOffset">First offset in the page.</param>
    /// <param name="endOffset">The first offset after the range.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageClean_Data")]
    void Clean_Data(Word startOffset, Word endOffset);

    /// <summary>Invalidates a range of the address space in the data caches: data that was not written back is lost.</summary>
    /// <param name="startOffset">First offset in the page.</param>
    /// <param name="endOffset">The first offset after the range.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageInvalidate_Data")]
    void Invalidate_Data(Word startOffset, Word endOffset);

    /// <summary>Cleans and invalidates a range of the page in the data caches.</summary>
    /// <param name="startOffset">First offset in the page.</param>
    /// <param name="endOffset">The first offset after the range.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageCleanInvalidate_Data")]
    void CleanInvalidate_Data(Word startOffset, Word endOffset);

    /// <summary>Makes writes to a range of the page visible to instruction fetches.</summary>
    /// <param name="startOffset">First offset in the page.</param>
    /// <param name="endOffset">The first offset after the range.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageUnify_Instruction")]
    void Unify_Instruction(Word startOffset, Word endOffset);

    /// <summary>Returns the physical address of the page.</summary>
    /// <param name="paddr">The physical address.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageGetAddress")]
    void GetAddress(out Word paddr);
}

/// <summary>Creates ASID pools.</summary>
[Interface("seL4_ARM_ASIDControl", "ASID Control", Layer.Architecture, When = Config.ArchArm)]
public interface IArmAsidControl
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
    [Invocation("ARMASIDControlMakePool")]
    void MakePool(Untyped untyped, CNode root, Word index, byte depth);
}

/// <summary>Pools of address space identifiers.</summary>
[Interface("seL4_ARM_ASIDPool", "ASID Pool", Layer.Architecture, When = Config.ArchArm)]
public interface IArmAsidPool
{
    /// <summary>Assigns an ASID of this pool to an address space.</summary>
    /// <param name="vspace">The address space.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMASIDPoolAssign")]
    void Assign(CPtr vspace);
}

/// <summary>Virtual CPUs.</summary>
[Interface("seL4_ARM_VCPU", "VCPU", Layer.Architecture, When = Config.ArchArm)]
public interface IArmVcpu
{
    /// <summary>Binds a thread to the virtual CPU.</summary>
    /// <param name="tcb">The thread.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMVCPUSetTCB", When = Config.ArmHypervisorSupport)]
    void SetTCB(Tcb tcb);

    /// <summary>Writes an interrupt to a list register of the virtual interrupt controller.</summary>
    /// <param name="virq">Number of the virtual interrupt.</param>
    /// <param name="priority">The priority.</param>
    /// <param name="group">Interrupt group.</param>
    /// <param name="index">The index of the slot.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("ARMVCPUInjectIRQ", When = Config.ArmHypervisorSupport)]
    void InjectIRQ(ushort virq, byte priority, byte group, byte index);

    /// <summary>Reads a register of the virtual CPU.</summary>
    /// <param name="field">The register or field.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMVCPUReadReg", When = Config.ArmHypervisorSupport)]
    void ReadRegs(VcpuRegister field, out Word value);

    /// <summary>Writes a register of the virtual CPU.</summary>
    /// <param name="field">The register or field.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMVCPUWriteReg", When = Config.ArmHypervisorSupport)]
    void WriteRegs(VcpuRegister field, Word value);

    /// <summary>Acknowledges a virtual private peripheral interrupt.</summary>
    /// <param name="irq">Number of the interrupt.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMVCPUAckVPPI", When = Config.ArmHypervisorSupport)]
    void AckVPPI(Word irq);
}

/// <summary>Creates interrupt handler capabilities.</summary>
[Interface("seL4_IRQControl", "IRQ Control", Layer.Architecture, When = Config.ArchArm)]
public interface IArmIrqControl
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
    [Invocation("ARMIRQIssueIRQHandlerTrigger")]
    void GetTrigger(Word irq, Word trigger, CNode root, Word index, byte depth);

    /// <summary>Creates the handler capability of an interrupt and sets its trigger and its core.</summary>
    /// <param name="irq">Number of the interrupt.</param>
    /// <param name="trigger">0 for level, 1 for edge.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <param name="target">The core.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("ARMIRQIssueIRQHandlerTriggerCore", When = Config.EnableSmpSupport)]
    void GetTriggerCore(Word irq, Word trigger, CNode root, Word index, byte depth, Word target);

    /// <summary>Creates a capability that sends one software-generated interrupt to one core.</summary>
    /// <param name="irq">Number of the interrupt.</param>
    /// <param name="target">The core.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    [Invocation("ARMIRQIssueSGISignal", When = !Config.EnableSmpSupport)]
    void IssueSGISignal(Word irq, Word target, CNode root, Word index, byte depth);
}

/// <summary>Creates capabilities to streams of the SMMU.</summary>
[Interface("seL4_ARM_SIDControl", "SID Control", Layer.Architecture, When = Config.ArchArm)]
public interface IArmSidControl
{
    /// <summary>Creates the capability of a stream.</summary>
    /// <param name="sid">Number of the stream.</param>
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
    [Invocation("ARMSIDIssueSIDManager", When = Config.ArmSmmu)]
    void GetSID(Word sid, CNode root, Word index, byte depth);

    /// <summary>Reads the SMMU's fault registers.</summary>
    /// <param name="status">Fault status.</param>
    /// <param name="syndrome0">First syndrome register.</param>
    /// <param name="syndrome1">Second syndrome register.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMSIDGetFault", When = Config.ArmSmmu)]
    void GetFault(
        out Word status, [CName("syndrome_0")] out Word syndrome0, [CName("syndrome_1")] out Word syndrome1);

    /// <summary>Clears the SMMU's fault registers.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMSIDClearFault", When = Config.ArmSmmu)]
    void ClearFault();
}

/// <summary>A stream of the SMMU.</summary>
[Interface("seL4_ARM_SID", "SID", Layer.Architecture, When = Config.ArchArm)]
public interface IArmSid
{
    /// <summary>Binds a context bank to the stream.</summary>
    /// <param name="cb">The context bank.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMSIDBindCB", When = Config.ArmSmmu)]
    void BindCB(CPtr cb);

    /// <summary>Unbinds the context bank from the stream.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMSIDUnbindCB", When = Config.ArmSmmu)]
    void UnbindCB();
}

/// <summary>Creates capabilities to context banks of the SMMU.</summary>
[Interface("seL4_ARM_CBControl", "CB Control", Layer.Architecture, When = Config.ArchArm)]
public interface IArmCbControl
{
    /// <summary>Creates the capability of a context bank.</summary>
    /// <param name="cb">The context bank.</param>
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
    [Invocation("ARMCBIssueCBManager", When = Config.ArmSmmu)]
    void GetCB(Word cb, CNode root, Word index, byte depth);

    /// <summary>Invalidates the SMMU's TLB.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMCBTLBInvalidateAll", When = Config.ArmSmmu)]
    void TLBInvalidateAll();
}

/// <summary>A context bank of the SMMU.</summary>
[Interface("seL4_ARM_CB", "CB", Layer.Architecture, When = Config.ArchArm)]
public interface IArmCb
{
    /// <summary>Assigns an address space to the context bank.</summary>
    /// <param name="vspace">The address space.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMCBAssignVspace", When = Config.ArmSmmu)]
    void AssignVspace(CPtr vspace);

    /// <summary>Removes the address space from the context bank.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMCBUnassignVspace", When = Config.ArmSmmu)]
    void UnassignVspace();

    /// <summary>Invalidates the context bank's part of the SMMU's TLB.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMCBTLBInvalidate", When = Config.ArmSmmu)]
    void TLBInvalidate();

    /// <summary>Reads the context bank's fault registers.</summary>
    /// <param name="status">Fault status.</param>
    /// <param name="address">The faulting address.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMCBGetFault", When = Config.ArmSmmu)]
    void CBGetFault(out Word status, out Word address);

    /// <summary>Clears the context bank's fault registers.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMCBClearFault", When = Config.ArmSmmu)]
    void CBClearFault();
}
