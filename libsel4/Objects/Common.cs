// SPDX-License-Identifier: BSD-2-Clause
// The invocations of objects that every architecture has.
// The order of the declarations is the order of the invocation labels.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Interface;

/// <summary>Untyped memory.</summary>
[Interface("seL4_Untyped", "Untyped", Layer.Common)]
public interface IUntyped
{
    /// <summary>Creates objects of one type from this memory, with capabilities in consecutive empty slots.</summary>
    /// <param name="type">The type of the objects.</param>
    /// <param name="sizeBits">For types of variable size: 2^n bytes (untyped, scheduling context) or slots
    /// (CNode).</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="nodeIndex">The index of the destination CNode in that CSpace.</param>
    /// <param name="nodeDepth">How many bits of the index to resolve; 0: the root itself is the
    /// destination.</param>
    /// <param name="nodeOffset">The first slot.</param>
    /// <param name="numObjects">The number of objects.</param>
    /// <exception cref="Error.DeleteFirst">A destination slot holds a capability.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">No such type, a size that the type does not have, or a type
    /// that device memory cannot become.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.NotEnoughMemory">The free part of the untyped memory is too small for the objects.</exception>
    /// <exception cref="Error.RangeError">Too many objects, a slot outside the CNode, or a size that is too
    /// large.</exception>
    [Invocation("UntypedRetype")]
    void Retype(
        Word type, Word sizeBits, CNode root, Word nodeIndex, Word nodeDepth, Word nodeOffset,
        Word numObjects);
}

/// <summary>Threads.</summary>
[Interface("seL4_TCB", "TCB", Layer.Common)]
public interface ITcb
{
    /// <summary>Reads the first registers of a thread, in the order of <c>seL4_UserContext</c>.</summary>
    /// <param name="suspendSource">Whether the source thread is suspended first.</param>
    /// <param name="archFlags">Not used on any architecture.</param>
    /// <param name="count">The number of registers.</param>
    /// <param name="regs">The registers.</param>
    /// <exception cref="Error.IllegalOperation">The thread is the calling one.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">No registers, or more than there are.</exception>
    [Invocation("TCBReadRegisters")]
    void ReadRegisters(bool suspendSource, byte archFlags, Word count, out UserContext regs);

    /// <summary>Writes the first registers of a thread, in the order of <c>seL4_UserContext</c>.</summary>
    /// <param name="resumeTarget">Whether this thread runs afterwards.</param>
    /// <param name="archFlags">Not used on any architecture.</param>
    /// <param name="count">The number of registers.</param>
    /// <param name="regs">The registers.</param>
    /// <exception cref="Error.IllegalOperation">The thread is the calling one.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBWriteRegisters")]
    void WriteRegisters(bool resumeTarget, byte archFlags, Word count, UserContext regs);

    /// <summary>Copies registers from another thread to this one.</summary>
    /// <param name="source">The thread to copy from.</param>
    /// <param name="suspendSource">Whether the source thread is suspended first.</param>
    /// <param name="resumeTarget">Whether this thread runs afterwards.</param>
    /// <param name="transferFrame">Whether the frame registers (those that a system call uses) are copied.</param>
    /// <param name="transferInteger">Whether the integer registers (all others) are copied.</param>
    /// <param name="archFlags">Not used on any architecture.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBCopyRegisters")]
    void CopyRegisters(
        Tcb source, bool suspendSource, bool resumeTarget, bool transferFrame, bool transferInteger,
        byte archFlags);

    /// <summary>Sets a thread's address spaces, IPC buffer and (without MCS) fault endpoint at
    /// once.</summary>
    /// <param name="faultEp">The endpoint that faults of the thread are sent to.</param>
    /// <param name="cspaceRoot">The root of the capability space.</param>
    /// <param name="cspaceRootData">Guard and guard size for it; 0 leaves them unchanged.</param>
    /// <param name="vspaceRoot">The root of the address space.</param>
    /// <param name="vspaceRootData">Not used on any architecture.</param>
    /// <param name="buffer">The address of the IPC buffer, a multiple of its size.</param>
    /// <param name="bufferFrame">The frame that contains the IPC buffer.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("TCBConfigure", When = !Config.Mcs)]
    void Configure(
        Word faultEp, CNode cspaceRoot, Word cspaceRootData, CPtr vspaceRoot, Word vspaceRootData,
        Word buffer, [CName("bufferFrame")] CPtr bufferFrame);

    /// <summary>Sets a thread's address spaces, IPC buffer and (without MCS) fault endpoint at
    /// once.</summary>
    /// <param name="cspaceRoot">The root of the capability space.</param>
    /// <param name="cspaceRootData">Guard and guard size for it; 0 leaves them unchanged.</param>
    /// <param name="vspaceRoot">The root of the address space.</param>
    /// <param name="vspaceRootData">Not used on any architecture.</param>
    /// <param name="buffer">The address of the IPC buffer, a multiple of its size.</param>
    /// <param name="bufferFrame">The frame that contains the IPC buffer.</param>
    /// <exception cref="Error.AlignmentError">An address is not aligned to the required size.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("TCBConfigure", When = Config.Mcs)]
    void Configure(
        CNode cspaceRoot, Word cspaceRootData, CPtr vspaceRoot, Word vspaceRootData, Word buffer,
        [CName("bufferFrame")] CPtr bufferFrame);

    /// <summary>Sets a thread's priority.</summary>
    /// <param name="authority">A thread whose maximum controlled priority bounds the new value.</param>
    /// <param name="priority">The priority.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">Above the maximum controlled priority of the authority.</exception>
    [Invocation("TCBSetPriority")]
    void SetPriority(Tcb authority, Word priority);

    /// <summary>Sets the maximum controlled priority: the highest priority that a thread may set.</summary>
    /// <param name="authority">A thread whose maximum controlled priority bounds the new value.</param>
    /// <param name="mcp">The maximum controlled priority.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">Above the maximum controlled priority of the authority.</exception>
    [Invocation("TCBSetMCPriority")]
    void SetMCPriority(Tcb authority, Word mcp);

    /// <summary>Sets a thread's priorities and, with MCS, its scheduling context and fault
    /// endpoint.</summary>
    /// <param name="authority">A thread whose maximum controlled priority bounds the new value.</param>
    /// <param name="mcp">The maximum controlled priority.</param>
    /// <param name="priority">The priority.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">Above the maximum controlled priority of the authority.</exception>
    [Invocation("TCBSetSchedParams", When = !Config.Mcs)]
    void SetSchedParams(Tcb authority, Word mcp, Word priority);

    /// <summary>Sets a thread's priorities and, with MCS, its scheduling context and fault
    /// endpoint.</summary>
    /// <param name="authority">A thread whose maximum controlled priority bounds the new value.</param>
    /// <param name="mcp">The maximum controlled priority.</param>
    /// <param name="priority">The priority.</param>
    /// <param name="schedContext">The scheduling context to run on.</param>
    /// <param name="faultEp">The endpoint that faults of the thread are sent to.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">Above the maximum controlled priority of the authority.</exception>
    [Invocation("TCBSetSchedParams", When = Config.Mcs)]
    void SetSchedParams(Tcb authority, Word mcp, Word priority, CPtr schedContext, CPtr faultEp);

    /// <summary>Sets the endpoint for timeout faults of the thread.</summary>
    /// <param name="timeoutFaultEp">The endpoint for timeout faults.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBSetTimeoutEndpoint", When = Config.Mcs)]
    void SetTimeoutEndpoint(CPtr timeoutFaultEp);

    /// <summary>Sets the address and the frame of a thread's IPC buffer.</summary>
    /// <param name="buffer">The address of the IPC buffer, a multiple of its size.</param>
    /// <param name="bufferFrame">The frame that contains the IPC buffer.</param>
    /// <exception cref="Error.AlignmentError">An address is not aligned to the required size.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("TCBSetIPCBuffer")]
    void SetIPCBuffer(Word buffer, [CName("bufferFrame")] CPtr bufferFrame);

    /// <summary>Sets the fault endpoint, the capability space and the address space of a thread.</summary>
    /// <param name="faultEp">The endpoint that faults of the thread are sent to.</param>
    /// <param name="cspaceRoot">The root of the capability space.</param>
    /// <param name="cspaceRootData">Guard and guard size for it; 0 leaves them unchanged.</param>
    /// <param name="vspaceRoot">The root of the address space.</param>
    /// <param name="vspaceRootData">Not used on any architecture.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("TCBSetSpace", When = !Config.Mcs)]
    void SetSpace(Word faultEp, CNode cspaceRoot, Word cspaceRootData, CPtr vspaceRoot, Word vspaceRootData);

    /// <summary>Sets the fault endpoint, the capability space and the address space of a thread.</summary>
    /// <param name="faultEp">The endpoint that faults of the thread are sent to.</param>
    /// <param name="cspaceRoot">The root of the capability space.</param>
    /// <param name="cspaceRootData">Guard and guard size for it; 0 leaves them unchanged.</param>
    /// <param name="vspaceRoot">The root of the address space.</param>
    /// <param name="vspaceRootData">Not used on any architecture.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("TCBSetSpace", When = Config.Mcs)]
    void SetSpace(CPtr faultEp, CNode cspaceRoot, Word cspaceRootData, CPtr vspaceRoot, Word vspaceRootData);

    /// <summary>Suspends a thread.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBSuspend")]
    void Suspend();

    /// <summary>Resumes a suspended thread.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBResume")]
    void Resume();

    /// <summary>Binds a notification to a thread, which then receives its signals while it waits for messages.</summary>
    /// <param name="notification">The notification.</param>
    /// <exception cref="Error.IllegalOperation">The thread or the notification is bound already, or a thread waits for the notification.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBBindNotification")]
    void BindNotification(CPtr notification);

    /// <summary>Unbinds the notification from a thread.</summary>
    /// <exception cref="Error.IllegalOperation">No notification or object is bound.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBUnbindNotification")]
    void UnbindNotification();

    /// <summary>Sets the core that a thread runs on.</summary>
    /// <param name="affinity">The core.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBSetAffinity", When = !Config.Mcs && Config.EnableSmpSupport)]
    void SetAffinity(Word affinity);

    /// <summary>Sets a hardware breakpoint or watchpoint of a thread.</summary>
    /// <param name="bpNum">Number of the breakpoint.</param>
    /// <param name="vaddr">The virtual address.</param>
    /// <param name="type">Its type.</param>
    /// <param name="size">The number of bytes that it covers.</param>
    /// <param name="rw">The kind of accesses that trigger it.</param>
    /// <exception cref="Error.AlignmentError">An address is not aligned to the required size.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("TCBSetBreakpoint", When = Config.HardwareDebugApi)]
    void SetBreakpoint(ushort bpNum, Word vaddr, Word type, Word size, Word rw);

    /// <summary>Reads a hardware breakpoint or watchpoint of a thread.</summary>
    /// <param name="bpNum">Number of the breakpoint.</param>
    /// <param name="vaddr">The virtual address.</param>
    /// <param name="type">Its type.</param>
    /// <param name="size">The number of bytes that it covers.</param>
    /// <param name="rw">The kind of accesses that trigger it.</param>
    /// <param name="isEnabled">Whether it is enabled.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("TCBGetBreakpoint", When = Config.HardwareDebugApi)]
    void GetBreakpoint(
        ushort bpNum, out Word vaddr, out Word type, out Word size, out Word rw, out bool isEnabled);

    /// <summary>Clears a hardware breakpoint or watchpoint of a thread.</summary>
    /// <param name="bpNum">Number of the breakpoint.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("TCBUnsetBreakpoint", When = Config.HardwareDebugApi)]
    void UnsetBreakpoint(ushort bpNum);

    /// <summary>Configures single-stepping: the thread faults after a number of instructions.</summary>
    /// <param name="bpNum">Number of the breakpoint.</param>
    /// <param name="numInstructions">The number of instructions; 0 ends single-stepping.</param>
    /// <param name="bpWasConsumed">Whether a breakpoint is used up.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBConfigureSingleStepping", When = Config.HardwareDebugApi)]
    void ConfigureSingleStepping(ushort bpNum, Word numInstructions, out bool bpWasConsumed);

    /// <summary>Sets the thread pointer register for thread-local storage.</summary>
    /// <param name="tlsBase">The new value.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBSetTLSBase")]
    void SetTLSBase(Word tlsBase);

    /// <summary>Clears and sets feature flags of a thread; the result is the new flags.</summary>
    /// <param name="clear">Flags to clear.</param>
    /// <param name="set">Flags to set.</param>
    /// <param name="flags">The flags.</param>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBSetFlags")]
    void SetFlags(Word clear, Word set, out Word flags);
}

/// <summary>Nodes of capability spaces.</summary>
[Interface("seL4_CNode", "CNode", Layer.Common)]
public interface ICNode
{
    /// <summary>Deletes all capabilities that were derived from this one.</summary>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("CNodeRevoke")]
    void Revoke(Word index, byte depth);

    /// <summary>Deletes a capability.</summary>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("CNodeDelete")]
    void Delete(Word index, byte depth);

    /// <summary>Cancels all pending sends through the endpoint with the badge of this capability.</summary>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("CNodeCancelBadgedSends")]
    void CancelBadgedSends(Word index, byte depth);

    /// <summary>Copies a capability, with the same or fewer rights.</summary>
    /// <param name="destIndex">The index of the destination slot.</param>
    /// <param name="destDepth">How many bits of that index to resolve.</param>
    /// <param name="srcRoot">The root of the CSpace that the source is looked up in.</param>
    /// <param name="srcIndex">The index of the source slot.</param>
    /// <param name="srcDepth">How many bits of that index to resolve.</param>
    /// <param name="rights">The rights to keep.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("CNodeCopy")]
    void Copy(Word destIndex, byte destDepth, CNode srcRoot, Word srcIndex, byte srcDepth, CapRights rights);

    /// <summary>Copies a capability, with the same or fewer rights and a badge or guard.</summary>
    /// <param name="destIndex">The index of the destination slot.</param>
    /// <param name="destDepth">How many bits of that index to resolve.</param>
    /// <param name="srcRoot">The root of the CSpace that the source is looked up in.</param>
    /// <param name="srcIndex">The index of the source slot.</param>
    /// <param name="srcDepth">How many bits of that index to resolve.</param>
    /// <param name="rights">The rights to keep.</param>
    /// <param name="badge">The badge, or the guard of a CNode capability.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    /// <exception cref="Error.RevokeFirst">The source has derived capabilities, or is in use.</exception>
    [Invocation("CNodeMint")]
    void Mint(
        Word destIndex, byte destDepth, CNode srcRoot, Word srcIndex, byte srcDepth, CapRights rights,
        Word badge);

    /// <summary>Moves a capability to an empty slot.</summary>
    /// <param name="destIndex">The index of the destination slot.</param>
    /// <param name="destDepth">How many bits of that index to resolve.</param>
    /// <param name="srcRoot">The root of the CSpace that the source is looked up in.</param>
    /// <param name="srcIndex">The index of the source slot.</param>
    /// <param name="srcDepth">How many bits of that index to resolve.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("CNodeMove")]
    void Move(Word destIndex, byte destDepth, CNode srcRoot, Word srcIndex, byte srcDepth);

    /// <summary>Moves a capability to an empty slot and gives it a badge or guard.</summary>
    /// <param name="destIndex">The index of the destination slot.</param>
    /// <param name="destDepth">How many bits of that index to resolve.</param>
    /// <param name="srcRoot">The root of the CSpace that the source is looked up in.</param>
    /// <param name="srcIndex">The index of the source slot.</param>
    /// <param name="srcDepth">How many bits of that index to resolve.</param>
    /// <param name="badge">The badge, or the guard of a CNode capability.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("CNodeMutate")]
    void Mutate(Word destIndex, byte destDepth, CNode srcRoot, Word srcIndex, byte srcDepth, Word badge);

    /// <summary>Moves two capabilities atomically: the pivot to the destination, and the source to the pivot.</summary>
    /// <param name="destIndex">The index of the destination slot.</param>
    /// <param name="destDepth">How many bits of that index to resolve.</param>
    /// <param name="destBadge">The badge or guard for the capability that is moved to the destination.</param>
    /// <param name="pivotRoot">The root of the CSpace that the pivot is looked up in.</param>
    /// <param name="pivotIndex">The index of the pivot slot.</param>
    /// <param name="pivotDepth">How many bits of that index to resolve.</param>
    /// <param name="pivotBadge">The badge or guard for the capability that is moved to the pivot.</param>
    /// <param name="srcRoot">The root of the CSpace that the source is looked up in.</param>
    /// <param name="srcIndex">The index of the source slot.</param>
    /// <param name="srcDepth">How many bits of that index to resolve.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">Source and pivot are the same slot, or a badge may not be
    /// changed.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("CNodeRotate")]
    void Rotate(
        Word destIndex, byte destDepth, Word destBadge, CNode pivotRoot, Word pivotIndex, byte pivotDepth,
        Word pivotBadge, CNode srcRoot, Word srcIndex, byte srcDepth);

    /// <summary>Moves the reply capability of the current thread to a slot.</summary>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <exception cref="Error.DeleteFirst">The slot or table entry for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, does not resolve to an object of the required kind.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("CNodeSaveCaller", When = !Config.Mcs)]
    void SaveCaller(Word index, byte depth);
}

/// <summary>Creates interrupt handler capabilities.</summary>
[Interface("seL4_IRQControl", "IRQ Control", Layer.Common)]
public interface IIrqControl
{
    /// <summary>Creates the handler capability of an interrupt.</summary>
    /// <param name="irq">Number of the interrupt.</param>
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
    [Invocation("IRQIssueIRQHandler")]
    void Get(Word irq, CNode root, Word index, byte depth);
}

/// <summary>One interrupt.</summary>
[Interface("seL4_IRQHandler", "IRQ Handler", Layer.Common)]
public interface IIrqHandler
{
    /// <summary>Acknowledges the interrupt, and enables it again.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("IRQAckIRQ")]
    void Ack();

    /// <summary>Sets the notification that the interrupt signals.</summary>
    /// <param name="notification">The notification.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("IRQSetIRQHandler")]
    void SetNotification(CPtr notification);

    /// <summary>Removes the notification of the interrupt.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("IRQClearIRQHandler")]
    void Clear();
}

/// <summary>Authority over the scheduling domains.</summary>
[Interface("seL4_DomainSet", "Domain Set", Layer.Common)]
public interface IDomainSet
{
    /// <summary>Moves a thread to a scheduling domain.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="thread">The thread.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">No such domain.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("DomainSetSet")]
    void Set(byte domain, Tcb thread);

    /// <summary>Sets one entry of the domain schedule.</summary>
    /// <param name="index">Number of the entry.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="duration">The duration in ticks; 0 marks the end of the schedule.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("DomainScheduleConfigure")]
    void ScheduleConfigure(Word index, byte domain, Time duration);

    /// <summary>Sets the start index of the domain schedule, and continues there.</summary>
    /// <param name="index">Number of the entry.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has an invalid value; message register 0 holds its number.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("DomainScheduleSetStart")]
    void ScheduleSetStart(Word index);
}

/// <summary>Authority over the time of one core.</summary>
[Interface("seL4_SchedControl", "Sched Control", Layer.Common)]
public interface ISchedControl
{
    /// <summary>Sets a scheduling context's budget, period, refills, badge and flags.</summary>
    /// <param name="schedcontext">The scheduling context.</param>
    /// <param name="budget">The budget in microseconds, per period.</param>
    /// <param name="period">The period in microseconds.</param>
    /// <param name="extraRefills">The number of refills in addition to the two that are always available.</param>
    /// <param name="badge">The badge, or the guard of a CNode capability.</param>
    /// <param name="flags">The flags.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">An argument is out of range; the message registers hold the bounds.</exception>
    [Invocation("SchedControlConfigureFlags", When = Config.Mcs)]
    void ConfigureFlags(
        SchedContext schedcontext, Time budget, Time period, Word extraRefills, Word badge, Word flags);
}

/// <summary>A budget of time.</summary>
[Interface("seL4_SchedContext", "Sched Context", Layer.Common)]
public interface ISchedContext
{
    /// <summary>Binds a scheduling context to a thread or notification.</summary>
    /// <param name="cap">The thread or notification.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("SchedContextBind", When = Config.Mcs)]
    void Bind(CPtr cap);

    /// <summary>Unbinds a scheduling context from everything that it is bound to.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("SchedContextUnbind", When = Config.Mcs)]
    void Unbind();

    /// <summary>Unbinds a scheduling context from one object.</summary>
    /// <param name="cap">The thread or notification.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("SchedContextUnbindObject", When = Config.Mcs)]
    void UnbindObject(CPtr cap);

    /// <summary>The time used since this was called last.</summary>
    /// <param name="consumed">Microseconds.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("SchedContextConsumed", When = Config.Mcs)]
    void Consumed(out Time consumed);

    /// <summary>Moves the thread of the scheduling context to the head of its ready queue, if its priority allows.</summary>
    /// <param name="consumed">Microseconds.</param>
    /// <exception cref="Error.IllegalOperation">The object does not have this operation, or its state does not allow it.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("SchedContextYieldTo", When = Config.Mcs)]
    void YieldTo(out Time consumed);
}
