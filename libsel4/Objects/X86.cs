// SPDX-License-Identifier: BSD-2-Clause
// The invocations of x86.
// The order of the declarations is the order of the invocation labels.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Interface;

/// <summary>Page directories.</summary>
[Interface("seL4_X86_PageDirectory", "Page Directory", Layer.Architecture, When = Config.ArchX86)]
public interface IX86PageDirectory
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
    [Invocation("X86PageDirectoryMap")]
    void Map(CPtr vspace, Word vaddr, X86VmAttributes attr);

    /// <summary>Unmaps the table.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("X86PageDirectoryUnmap")]
    void Unmap();

    /// <summary>Reads the accessed and dirty bits of a mapping.</summary>
    /// <param name="vaddr">The virtual address.</param>
    /// <param name="accessed">Whether it was accessed.</param>
    /// <param name="dirty">Whether it was written.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86PageDirectoryGetStatusBits", When = Config.Sel4ArchIa32)]
    void GetStatusBits(Word vaddr, out Word accessed, out Word dirty);
}

/// <summary>Page tables.</summary>
[Interface("seL4_X86_PageTable", "Page Table", Layer.Architecture, When = Config.ArchX86)]
public interface IX86PageTable
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
    [Invocation("X86PageTableMap")]
    void Map(CPtr vspace, Word vaddr, X86VmAttributes attr);

    /// <summary>Unmaps the table.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("X86PageTableUnmap")]
    void Unmap();
}

/// <summary>Page tables of a device's address space.</summary>
[Interface("seL4_X86_IOPageTable", "I/O Page Table", Layer.Architecture, When = Config.ArchX86)]
public interface IX86IoPageTable
{
    /// <summary>Maps the table into a device's address space.</summary>
    /// <param name="iospace">The address space of the device.</param>
    /// <param name="ioaddr">The address that the device uses.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86IOPageTableMap", When = Config.Iommu)]
    void Map(X86IoSpace iospace, Word ioaddr);

    /// <summary>Unmaps the table.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86IOPageTableUnmap", When = Config.Iommu)]
    void Unmap();
}

/// <summary>Frames of memory.</summary>
[Interface("seL4_X86_Page", "Page", Layer.Architecture, When = Config.ArchX86)]
public interface IX86Page
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
    [Invocation("X86PageMap")]
    void Map(CPtr vspace, Word vaddr, CapRights rights, X86VmAttributes attr);

    /// <summary>Unmaps the page.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86PageUnmap")]
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
    [Invocation("X86PageMapIO", When = Config.Iommu)]
    void MapIO(X86IoSpace iospace, CapRights rights, Word ioaddr);

    /// <summary>Returns the physical address of the page.</summary>
    /// <param name="paddr">The physical address.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86PageGetAddress")]
    void GetAddress(out Word paddr);

    /// <summary>Maps a page into a guest's physical address space.</summary>
    /// <param name="eptpml4">The root of the guest's physical address space.</param>
    /// <param name="gpa">Guest-physical address.</param>
    /// <param name="rights">The rights to keep.</param>
    /// <param name="attr">The attributes of the mapping.</param>
    /// <exception cref="Error.AlignmentError">An address is not aligned to the required size.</exception>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86PageMapEPT", When = Config.Vtx)]
    void MapEPT(X86EptPml4 eptpml4, Word gpa, CapRights rights, X86EptVmAttributes attr);
}

/// <summary>Creates ASID pools.</summary>
[Interface("seL4_X86_ASIDControl", "ASID Control", Layer.Architecture, When = Config.ArchX86)]
public interface IX86AsidControl
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
    [Invocation("X86ASIDControlMakePool")]
    void MakePool(Untyped untyped, CNode root, Word index, byte depth);
}

/// <summary>Pools of address space identifiers.</summary>
[Interface("seL4_X86_ASIDPool", "ASID Pool", Layer.Architecture, When = Config.ArchX86)]
public interface IX86AsidPool
{
    /// <summary>Assigns an ASID of this pool to an address space.</summary>
    /// <param name="vspace">The address space.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86ASIDPoolAssign")]
    void Assign(CPtr vspace);
}

/// <summary>Creates capabilities to I/O ports.</summary>
[Interface("seL4_X86_IOPortControl", "I/O Port Control", Layer.Architecture, When = Config.ArchX86)]
public interface IX86IoPortControl
{
    /// <summary>Creates a capability to a range of I/O ports.</summary>
    /// <param name="firstPort">First port.</param>
    /// <param name="lastPort">Last port.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("X86IOPortControlIssue")]
    void Issue(Word firstPort, Word lastPort, CNode root, Word index, byte depth);
}

/// <summary>A range of I/O ports.</summary>
[Interface("seL4_X86_IOPort", "I/O Port", Layer.Architecture, When = Config.ArchX86)]
public interface IX86IoPort
{
    /// <summary>Reads 8 bits from an I/O port.</summary>
    /// <param name="result">The value that was read.</param>
    /// <param name="port">The port.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86IOPortIn8")]
    void In8(out byte result, ushort port);

    /// <summary>Reads 16 bits from an I/O port.</summary>
    /// <param name="result">The value that was read.</param>
    /// <param name="port">The port.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86IOPortIn16")]
    void In16(out ushort result, ushort port);

    /// <summary>Reads 32 bits from an I/O port.</summary>
    /// <param name="result">The value that was read.</param>
    /// <param name="port">The port.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86IOPortIn32")]
    void In32(out uint result, ushort port);

    /// <summary>Writes 8 bits to an I/O port.</summary>
    /// <param name="port">The port.</param>
    /// <param name="data">The value to write.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86IOPortOut8")]
    void Out8(Word port, Word data);

    /// <summary>Writes 16 bits to an I/O port.</summary>
    /// <param name="port">The port.</param>
    /// <param name="data">The value to write.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86IOPortOut16")]
    void Out16(Word port, Word data);

    /// <summary>Writes 32 bits to an I/O port.</summary>
    /// <param name="port">The port.</param>
    /// <param name="data">The value to write.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86IOPortOut32")]
    void Out32(Word port, Word data);
}

/// <summary>Creates interrupt handler capabilities.</summary>
[Interface("seL4_IRQControl", "IRQ Control", Layer.Architecture, When = Config.ArchX86)]
public interface IX86IrqControl
{
    /// <summary>Creates the handler capability of an I/O APIC pin.</summary>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <param name="ioapic">Number of the I/O APIC.</param>
    /// <param name="pin">Number of the pin.</param>
    /// <param name="level">1 for level, 0 for edge.</param>
    /// <param name="polarity">1 for active low.</param>
    /// <param name="vector">Vector, from 0.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("X86IRQIssueIRQHandlerIOAPIC")]
    void GetIOAPIC(
        CNode root, Word index, byte depth, Word ioapic, Word pin, Word level, Word polarity, Word vector);

    /// <summary>Creates the handler capability of a message-signalled interrupt.</summary>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <param name="pciBus">Bus of the device.</param>
    /// <param name="pciDev">Device number.</param>
    /// <param name="pciFunc">Function number.</param>
    /// <param name="handle">Value that the device writes.</param>
    /// <param name="vector">Vector, from 0.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("X86IRQIssueIRQHandlerMSI")]
    void GetMSI(
        CNode root, Word index, byte depth, Word pciBus, Word pciDev, Word pciFunc, Word handle, Word vector);
}

/// <summary>Threads.</summary>
[Interface("seL4_TCB", "TCB", Layer.Architecture, When = Config.ArchX86)]
public interface IX86Tcb
{
    /// <summary>Sets the root of a thread's guest-physical address space.</summary>
    /// <param name="eptpml4">The root of the guest's physical address space.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBSetEPTRoot", When = Config.Vtx)]
    void SetEPTRoot(X86EptPml4 eptpml4);
}

/// <summary>Virtual CPUs.</summary>
[Interface("seL4_X86_VCPU", "VCPU", Layer.Architecture, When = Config.ArchX86)]
public interface IX86Vcpu
{
    /// <summary>Binds a thread to the virtual CPU.</summary>
    /// <param name="tcb">The thread.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86VCPUSetTCB", When = Config.Vtx)]
    void SetTCB(Tcb tcb);

    /// <summary>Reads a field of the virtual CPU's control structure.</summary>
    /// <param name="field">The register or field.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86VCPUReadVMCS", When = Config.Vtx)]
    void ReadVMCS(Word field, out Word value);

    /// <summary>Writes a field of the virtual CPU's control structure.</summary>
    /// <param name="field">The register or field.</param>
    /// <param name="value">The value.</param>
    /// <param name="written">The value after hardware adjusted it.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86VCPUWriteVMCS", When = Config.Vtx)]
    void WriteVMCS(Word field, Word value, out Word written);

    /// <summary>Gives the guest direct access to a range of I/O ports.</summary>
    /// <param name="ioPort">The capability to the ports.</param>
    /// <param name="low">First port.</param>
    /// <param name="high">Last port.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86VCPUEnableIOPort", When = Config.Vtx)]
    void EnableIOPort([CName("ioPort")] X86IoPort ioPort, Word low, Word high);

    /// <summary>Traps a range of I/O ports of the guest.</summary>
    /// <param name="low">First port.</param>
    /// <param name="high">Last port.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86VCPUDisableIOPort", When = Config.Vtx)]
    void DisableIOPort(Word low, Word high);

    /// <summary>Sets the general registers of the guest.</summary>
    /// <param name="regs">The registers.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86VCPUWriteRegisters", When = Config.Vtx)]
    void WriteRegisters(X86VcpuContext regs);
}

/// <summary>Second-level tables of guest-physical address spaces.</summary>
[Interface("seL4_X86_EPTPDPT", "Extended Page Table Page-Directory Pointers Table", Layer.Architecture,
    When = Config.ArchX86)]
public interface IX86EptPdpt
{
    /// <summary>Maps the table into an address space.</summary>
    /// <param name="eptpml4">The root of the guest's physical address space.</param>
    /// <param name="gpa">Guest-physical address.</param>
    /// <param name="attr">The attributes of the mapping.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86EPTPDPTMap", When = Config.Vtx)]
    void Map(X86EptPml4 eptpml4, Word gpa, X86EptVmAttributes attr);

    /// <summary>Unmaps the table.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("X86EPTPDPTUnmap", When = Config.Vtx)]
    void Unmap();
}

/// <summary>Third-level tables of guest-physical address spaces.</summary>
[Interface("seL4_X86_EPTPD", "Extended Page Table Page Directory", Layer.Architecture, When = Config.ArchX86)]
public interface IX86EptPd
{
    /// <summary>Maps the table into an address space.</summary>
    /// <param name="eptpml4">The root of the guest's physical address space.</param>
    /// <param name="gpa">Guest-physical address.</param>
    /// <param name="attr">The attributes of the mapping.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86EPTPDMap", When = Config.Vtx)]
    void Map(X86EptPml4 eptpml4, Word gpa, X86EptVmAttributes attr);

    /// <summary>Unmaps the table.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("X86EPTPDUnmap", When = Config.Vtx)]
    void Unmap();
}

/// <summary>Last-level tables of guest-physical address spaces.</summary>
[Interface("seL4_X86_EPTPT", "Extended Page Table Page Table", Layer.Architecture, When = Config.ArchX86)]
public interface IX86EptPt
{
    /// <summary>Maps the table into an address space.</summary>
    /// <param name="eptpml4">The root of the guest's physical address space.</param>
    /// <param name="gpa">Guest-physical address.</param>
    /// <param name="attr">The attributes of the mapping.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("X86EPTPTMap", When = Config.Vtx)]
    void Map(X86EptPml4 eptpml4, Word gpa, X86EptVmAttributes attr);

    /// <summary>Unmaps the table.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("X86EPTPTUnmap", When = Config.Vtx)]
    void Unmap();
}
