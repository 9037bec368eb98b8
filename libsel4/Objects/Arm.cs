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
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageTableMap")]
    void Map(CPtr vspace, Word vaddr, ArmVmAttributes attr);

    /// <summary>Takes the table out of the address space that it is mapped in.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">There are capabilities derived from the source, or it is in
    /// use.</exception>
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
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMIOPageTableMap", When = Config.Tk1Smmu)]
    void Map(ArmIoSpace iospace, Word ioaddr);

    /// <summary>Takes the table out of the address space that it is mapped in.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
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
    [Invocation("ARMPageMap")]
    void Map(CPtr vspace, Word vaddr, CapRights rights, ArmVmAttributes attr);

    /// <summary>Takes the page out of the address space that it is mapped in.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageUnmap")]
    void Unmap();

    /// <summary>Maps a page into a device's address space.</summary>
    /// <param name="iospace">The address space of the device.</param>
    /// <param name="rights">The rights to keep.</param>
    /// <param name="ioaddr">The address that the device uses.</param>
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageMapIO", When = Config.Tk1Smmu)]
    void MapIO(ArmIoSpace iospace, CapRights rights, Word ioaddr);

    /// <summary>Writes a range of the page from the data caches to memory.</summary>
    /// <param name="startOffset">First offset in the page.</param>
    /// <param name="endOffset">Offset behind the last one.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageClean_Data")]
    void Clean_Data(Word startOffset, Word endOffset);

    /// <summary>Drops a range of the address space from the data caches: what is not yet in memory is lost.</summary>
    /// <param name="startOffset">First offset in the page.</param>
    /// <param name="endOffset">Offset behind the last one.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageInvalidate_Data")]
    void Invalidate_Data(Word startOffset, Word endOffset);

    /// <summary>Writes a range of the page from the data caches to memory and drops it from them.</summary>
    /// <param name="startOffset">First offset in the page.</param>
    /// <param name="endOffset">Offset behind the last one.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageCleanInvalidate_Data")]
    void CleanInvalidate_Data(Word startOffset, Word endOffset);

    /// <summary>Makes what was written to a range of the page visible to instruction fetches.</summary>
    /// <param name="startOffset">First offset in the page.</param>
    /// <param name="endOffset">Offset behind the last one.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageUnify_Instruction")]
    void Unify_Instruction(Word startOffset, Word endOffset);

    /// <summary>Tells the physical address of the page.</summary>
    /// <param name="paddr">The physical address.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMPageGetAddress")]
    void GetAddress(out Word paddr);
}

/// <summary>The right to make ASID pools.</summary>
[Interface("seL4_ARM_ASIDControl", "ASID Control", Layer.Architecture, When = Config.ArchArm)]
public interface IArmAsidControl
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
    [Invocation("ARMASIDControlMakePool")]
    void MakePool(Untyped untyped, CNode root, Word index, byte depth);
}

/// <summary>Pools of address space identifiers.</summary>
[Interface("seL4_ARM_ASIDPool", "ASID Pool", Layer.Architecture, When = Config.ArchArm)]
public interface IArmAsidPool
{
    /// <summary>Gives an address space an ASID of this pool.</summary>
    /// <param name="vspace">The address space.</param>
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
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
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMVCPUSetTCB", When = Config.ArmHypervisorSupport)]
    void SetTCB(Tcb tcb);

    /// <summary>Puts an interrupt into a list register of the virtual interrupt controller.</summary>
    /// <param name="virq">Number of the virtual interrupt.</param>
    /// <param name="priority">The priority.</param>
    /// <param name="group">Interrupt group.</param>
    /// <param name="index">Where the slot is.</param>
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    [Invocation("ARMVCPUInjectIRQ", When = Config.ArmHypervisorSupport)]
    void InjectIRQ(ushort virq, byte priority, byte group, byte index);

    /// <summary>Reads a register of the virtual CPU.</summary>
    /// <param name="field">Which register or field.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMVCPUReadReg", When = Config.ArmHypervisorSupport)]
    void ReadRegs(VcpuRegister field, out Word value);

    /// <summary>Writes a register of the virtual CPU.</summary>
    /// <param name="field">Which register or field.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMVCPUWriteReg", When = Config.ArmHypervisorSupport)]
    void WriteRegs(VcpuRegister field, Word value);

    /// <summary>Tells the kernel that a virtual private interrupt has been handled.</summary>
    /// <param name="irq">Number of the interrupt.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMVCPUAckVPPI", When = Config.ArmHypervisorSupport)]
    void AckVPPI(Word irq);
}

/// <summary>The right to make interrupt handlers.</summary>
[Interface("seL4_IRQControl", "IRQ Control", Layer.Architecture, When = Config.ArchArm)]
public interface IArmIrqControl
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
    [Invocation("ARMIRQIssueIRQHandlerTrigger")]
    void GetTrigger(Word irq, Word trigger, CNode root, Word index, byte depth);

    /// <summary>Makes the handler capability of an interrupt and says its trigger and its core.</summary>
    /// <param name="irq">Number of the interrupt.</param>
    /// <param name="trigger">0 for level, 1 for edge.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">Where the slot is.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <param name="target">The core.</param>
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    /// <exception cref="Error.RevokeFirst">There are capabilities derived from the source, or it is in
    /// use.</exception>
    [Invocation("ARMIRQIssueIRQHandlerTriggerCore", When = Config.EnableSmpSupport)]
    void GetTriggerCore(Word irq, Word trigger, CNode root, Word index, byte depth, Word target);

    /// <summary>Makes a capability that sends one software-generated interrupt to one core.</summary>
    /// <param name="irq">Number of the interrupt.</param>
    /// <param name="target">The core.</param>
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
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    [Invocation("ARMIRQIssueSGISignal", When = !Config.EnableSmpSupport)]
    void IssueSGISignal(Word irq, Word target, CNode root, Word index, byte depth);
}

/// <summary>The right to hand out streams of the SMMU.</summary>
[Interface("seL4_ARM_SIDControl", "SID Control", Layer.Architecture, When = Config.ArchArm)]
public interface IArmSidControl
{
    /// <summary>Makes the capability of a stream.</summary>
    /// <param name="sid">Number of the stream.</param>
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
    [Invocation("ARMSIDIssueSIDManager", When = Config.ArmSmmu)]
    void GetSID(Word sid, CNode root, Word index, byte depth);

    /// <summary>Reads the SMMU's fault registers.</summary>
    /// <param name="status">Fault status.</param>
    /// <param name="syndrome0">First syndrome register.</param>
    /// <param name="syndrome1">Second syndrome register.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMSIDGetFault", When = Config.ArmSmmu)]
    void GetFault(
        out Word status, [CName("syndrome_0")] out Word syndrome0, [CName("syndrome_1")] out Word syndrome1);

    /// <summary>Clears the SMMU's fault registers.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
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
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMSIDBindCB", When = Config.ArmSmmu)]
    void BindCB(CPtr cb);

    /// <summary>Unbinds the context bank from the stream.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMSIDUnbindCB", When = Config.ArmSmmu)]
    void UnbindCB();
}

/// <summary>The right to hand out context banks of the SMMU.</summary>
[Interface("seL4_ARM_CBControl", "CB Control", Layer.Architecture, When = Config.ArchArm)]
public interface IArmCbControl
{
    /// <summary>Makes the capability of a context bank.</summary>
    /// <param name="cb">The context bank.</param>
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
    [Invocation("ARMCBIssueCBManager", When = Config.ArmSmmu)]
    void GetCB(Word cb, CNode root, Word index, byte depth);

    /// <summary>Invalidates the SMMU's TLB.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
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
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMCBAssignVspace", When = Config.ArmSmmu)]
    void AssignVspace(CPtr vspace);

    /// <summary>Takes the address space from the context bank.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMCBUnassignVspace", When = Config.ArmSmmu)]
    void UnassignVspace();

    /// <summary>Invalidates the context bank's part of the SMMU's TLB.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMCBTLBInvalidate", When = Config.ArmSmmu)]
    void TLBInvalidate();

    /// <summary>Reads the context bank's fault registers.</summary>
    /// <param name="status">Fault status.</param>
    /// <param name="address">The faulting address.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMCBGetFault", When = Config.ArmSmmu)]
    void CBGetFault(out Word status, out Word address);

    /// <summary>Clears the context bank's fault registers.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("ARMCBClearFault", When = Config.ArmSmmu)]
    void CBClearFault();
}
