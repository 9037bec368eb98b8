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
    /// <summary>Makes objects of one type out of this memory and puts capabilities to them into consecutive
    /// empty slots.</summary>
    /// <param name="type">The type of the objects.</param>
    /// <param name="sizeBits">For types of variable size: 2^n bytes (untyped, scheduling context) or slots
    /// (CNode).</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="nodeIndex">Where in that CSpace the destination CNode is.</param>
    /// <param name="nodeDepth">How many bits of the index to resolve; 0: the root itself is the
    /// destination.</param>
    /// <param name="nodeOffset">The first slot.</param>
    /// <param name="numObjects">How many objects.</param>
    /// <exception cref="Error.DeleteFirst">A destination slot holds a capability.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">No such type, a size that the type does not have, or a type
    /// that device memory cannot become.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.NotEnoughMemory">What is left of the untyped memory does not hold the
    /// objects.</exception>
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
    /// <param name="suspendSource">Whether the source thread is stopped first.</param>
    /// <param name="archFlags">Has no meaning on any present architecture.</param>
    /// <param name="count">How many registers.</param>
    /// <param name="regs">The registers.</param>
    /// <exception cref="Error.IllegalOperation">The thread is the calling one.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">No registers, or more than there are.</exception>
    [Invocation("TCBReadRegisters")]
    void ReadRegisters(bool suspendSource, byte archFlags, Word count, out UserContext regs);

    /// <summary>Writes the first registers of a thread, in the order of <c>seL4_UserContext</c>.</summary>
    /// <param name="resumeTarget">Whether this thread runs afterwards.</param>
    /// <param name="archFlags">Has no meaning on any present architecture.</param>
    /// <param name="count">How many registers.</param>
    /// <param name="regs">The registers.</param>
    /// <exception cref="Error.IllegalOperation">The thread is the calling one.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBWriteRegisters")]
    void WriteRegisters(bool resumeTarget, byte archFlags, Word count, UserContext regs);

    /// <summary>Copies registers from another thread to this one.</summary>
    /// <param name="source">The thread to copy from.</param>
    /// <param name="suspendSource">Whether the source thread is stopped first.</param>
    /// <param name="resumeTarget">Whether this thread runs afterwards.</param>
    /// <param name="transferFrame">Whether the registers that a system call touches are copied.</param>
    /// <param name="transferInteger">Whether the other registers are copied.</param>
    /// <param name="archFlags">Has no meaning on any present architecture.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
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
    /// <param name="cspaceRootData">Guard and guard size for it; 0 leaves them alone.</param>
    /// <param name="vspaceRoot">The root of the address space.</param>
    /// <param name="vspaceRootData">Has no meaning on any present architecture.</param>
    /// <param name="buffer">The address of the IPC buffer, a multiple of its size.</param>
    /// <param name="bufferFrame">The frame that the IPC buffer lies in.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">There are capabilities derived from the source, or it is in
    /// use.</exception>
    [Invocation("TCBConfigure", When = !Config.Mcs)]
    void Configure(
        Word faultEp, CNode cspaceRoot, Word cspaceRootData, CPtr vspaceRoot, Word vspaceRootData,
        Word buffer, [CName("bufferFrame")] CPtr bufferFrame);

    /// <summary>Sets a thread's address spaces, IPC buffer and (without MCS) fault endpoint at
    /// once.</summary>
    /// <param name="cspaceRoot">The root of the capability space.</param>
    /// <param name="cspaceRootData">Guard and guard size for it; 0 leaves them alone.</param>
    /// <param name="vspaceRoot">The root of the address space.</param>
    /// <param name="vspaceRootData">Has no meaning on any present architecture.</param>
    /// <param name="buffer">The address of the IPC buffer, a multiple of its size.</param>
    /// <param name="bufferFrame">The frame that the IPC buffer lies in.</param>
    /// <exception cref="Error.AlignmentError">An address is not a multiple of the size that it must be a
    /// multiple of.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">There are capabilities derived from the source, or it is in
    /// use.</exception>
    [Invocation("TCBConfigure", When = Config.Mcs)]
    void Configure(
        CNode cspaceRoot, Word cspaceRootData, CPtr vspaceRoot, Word vspaceRootData, Word buffer,
        [CName("bufferFrame")] CPtr bufferFrame);

    /// <summary>Sets a thread's priority.</summary>
    /// <param name="authority">A thread whose maximum controlled priority bounds the new value.</param>
    /// <param name="priority">The priority.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">Above the maximum controlled priority of the authority.</exception>
    [Invocation("TCBSetPriority")]
    void SetPriority(Tcb authority, Word priority);

    /// <summary>Sets the highest priority that a thread may give to others.</summary>
    /// <param name="authority">A thread whose maximum controlled priority bounds the new value.</param>
    /// <param name="mcp">The maximum controlled priority.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
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
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
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
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">Above the maximum controlled priority of the authority.</exception>
    [Invocation("TCBSetSchedParams", When = Config.Mcs)]
    void SetSchedParams(Tcb authority, Word mcp, Word priority, CPtr schedContext, CPtr faultEp);

    /// <summary>Sets the endpoint that learns when the thread has used up its budget.</summary>
    /// <param name="timeoutFaultEp">The endpoint for timeout faults.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBSetTimeoutEndpoint", When = Config.Mcs)]
    void SetTimeoutEndpoint(CPtr timeoutFaultEp);

    /// <summary>Sets where the thread finds its IPC buffer, and the frame behind it.</summary>
    /// <param name="buffer">The address of the IPC buffer, a multiple of its size.</param>
    /// <param name="bufferFrame">The frame that the IPC buffer lies in.</param>
    /// <exception cref="Error.AlignmentError">An address is not a multiple of the size that it must be a
    /// multiple of.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">There are capabilities derived from the source, or it is in
    /// use.</exception>
    [Invocation("TCBSetIPCBuffer")]
    void SetIPCBuffer(Word buffer, [CName("bufferFrame")] CPtr bufferFrame);

    /// <summary>Sets the fault endpoint, the capability space and the address space of a thread.</summary>
    /// <param name="faultEp">The endpoint that faults of the thread are sent to.</param>
    /// <param name="cspaceRoot">The root of the capability space.</param>
    /// <param name="cspaceRootData">Guard and guard size for it; 0 leaves them alone.</param>
    /// <param name="vspaceRoot">The root of the address space.</param>
    /// <param name="vspaceRootData">Has no meaning on any present architecture.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">There are capabilities derived from the source, or it is in
    /// use.</exception>
    [Invocation("TCBSetSpace", When = !Config.Mcs)]
    void SetSpace(Word faultEp, CNode cspaceRoot, Word cspaceRootData, CPtr vspaceRoot, Word vspaceRootData);

    /// <summary>Sets the fault endpoint, the capability space and the address space of a thread.</summary>
    /// <param name="faultEp">The endpoint that faults of the thread are sent to.</param>
    /// <param name="cspaceRoot">The root of the capability space.</param>
    /// <param name="cspaceRootData">Guard and guard size for it; 0 leaves them alone.</param>
    /// <param name="vspaceRoot">The root of the address space.</param>
    /// <param name="vspaceRootData">Has no meaning on any present architecture.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RevokeFirst">There are capabilities derived from the source, or it is in
    /// use.</exception>
    [Invocation("TCBSetSpace", When = Config.Mcs)]
    void SetSpace(CPtr faultEp, CNode cspaceRoot, Word cspaceRootData, CPtr vspaceRoot, Word vspaceRootData);

    /// <summary>Stops a thread.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBSuspend")]
    void Suspend();

    /// <summary>Lets a stopped thread run.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBResume")]
    void Resume();

    /// <summary>Binds a notification to a thread, which then gets its signals while it waits for
    /// messages.</summary>
    /// <param name="notification">The notification.</param>
    /// <exception cref="Error.IllegalOperation">The thread or the notification is bound already, or somebody
    /// waits for the notification.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBBindNotification")]
    void BindNotification(CPtr notification);

    /// <summary>Takes the bound notification from a thread.</summary>
    /// <exception cref="Error.IllegalOperation">Nothing is bound.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBUnbindNotification")]
    void UnbindNotification();

    /// <summary>Moves a thread to a core.</summary>
    /// <param name="affinity">The core.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBSetAffinity", When = !Config.Mcs && Config.EnableSmpSupport)]
    void SetAffinity(Word affinity);

    /// <summary>Sets a hardware breakpoint or watchpoint of a thread.</summary>
    /// <param name="bpNum">Number of the breakpoint.</param>
    /// <param name="vaddr">The virtual address.</param>
    /// <param name="type">Its kind.</param>
    /// <param name="size">Bytes that it watches.</param>
    /// <param name="rw">Which accesses it watches.</param>
    /// <exception cref="Error.AlignmentError">An address is not a multiple of the size that it must be a
    /// multiple of.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    [Invocation("TCBSetBreakpoint", When = Config.HardwareDebugApi)]
    void SetBreakpoint(ushort bpNum, Word vaddr, Word type, Word size, Word rw);

    /// <summary>Reads a hardware breakpoint or watchpoint of a thread.</summary>
    /// <param name="bpNum">Number of the breakpoint.</param>
    /// <param name="vaddr">The virtual address.</param>
    /// <param name="type">Its kind.</param>
    /// <param name="size">Bytes that it watches.</param>
    /// <param name="rw">Which accesses it watches.</param>
    /// <param name="isEnabled">Whether it is armed.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    [Invocation("TCBGetBreakpoint", When = Config.HardwareDebugApi)]
    void GetBreakpoint(
        ushort bpNum, out Word vaddr, out Word type, out Word size, out Word rw, out bool isEnabled);

    /// <summary>Clears a hardware breakpoint or watchpoint of a thread.</summary>
    /// <param name="bpNum">Number of the breakpoint.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    [Invocation("TCBUnsetBreakpoint", When = Config.HardwareDebugApi)]
    void UnsetBreakpoint(ushort bpNum);

    /// <summary>Lets a thread stop after a number of instructions, or ends that.</summary>
    /// <param name="bpNum">Number of the breakpoint.</param>
    /// <param name="numInstructions">How many instructions; 0 ends single-stepping.</param>
    /// <param name="bpWasConsumed">Whether a breakpoint is used for it.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBConfigureSingleStepping", When = Config.HardwareDebugApi)]
    void ConfigureSingleStepping(ushort bpNum, Word numInstructions, out bool bpWasConsumed);

    /// <summary>Sets the register that the thread's thread-local storage hangs on.</summary>
    /// <param name="tlsBase">The new value.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("TCBSetTLSBase")]
    void SetTLSBase(Word tlsBase);

    /// <summary>Clears and sets feature flags of a thread, and tells what they are afterwards.</summary>
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
    /// <param name="index">Where the slot is.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    [Invocation("CNodeRevoke")]
    void Revoke(Word index, byte depth);

    /// <summary>Deletes a capability.</summary>
    /// <param name="index">Where the slot is.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    [Invocation("CNodeDelete")]
    void Delete(Word index, byte depth);

    /// <summary>Cancels the waiting sends that were made with this badged endpoint capability.</summary>
    /// <param name="index">Where the slot is.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    [Invocation("CNodeCancelBadgedSends")]
    void CancelBadgedSends(Word index, byte depth);

    /// <summary>Copies a capability, with the same or fewer rights.</summary>
    /// <param name="destIndex">Where the destination slot is.</param>
    /// <param name="destDepth">How many bits of that index to resolve.</param>
    /// <param name="srcRoot">The root of the CSpace that the source is looked up in.</param>
    /// <param name="srcIndex">Where the source slot is.</param>
    /// <param name="srcDepth">How many bits of that index to resolve.</param>
    /// <param name="rights">The rights to keep.</param>
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
    [Invocation("CNodeCopy")]
    void Copy(Word destIndex, byte destDepth, CNode srcRoot, Word srcIndex, byte srcDepth, CapRights rights);

    /// <summary>Copies a capability, with the same or fewer rights and a badge or guard.</summary>
    /// <param name="destIndex">Where the destination slot is.</param>
    /// <param name="destDepth">How many bits of that index to resolve.</param>
    /// <param name="srcRoot">The root of the CSpace that the source is looked up in.</param>
    /// <param name="srcIndex">Where the source slot is.</param>
    /// <param name="srcDepth">How many bits of that index to resolve.</param>
    /// <param name="rights">The rights to keep.</param>
    /// <param name="badge">The badge, or the guard of a CNode capability.</param>
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
    [Invocation("CNodeMint")]
    void Mint(
        Word destIndex, byte destDepth, CNode srcRoot, Word srcIndex, byte srcDepth, CapRights rights,
        Word badge);

    /// <summary>Moves a capability to an empty slot.</summary>
    /// <param name="destIndex">Where the destination slot is.</param>
    /// <param name="destDepth">How many bits of that index to resolve.</param>
    /// <param name="srcRoot">The root of the CSpace that the source is looked up in.</param>
    /// <param name="srcIndex">Where the source slot is.</param>
    /// <param name="srcDepth">How many bits of that index to resolve.</param>
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    [Invocation("CNodeMove")]
    void Move(Word destIndex, byte destDepth, CNode srcRoot, Word srcIndex, byte srcDepth);

    /// <summary>Moves a capability to an empty slot and gives it a badge or guard.</summary>
    /// <param name="destIndex">Where the destination slot is.</param>
    /// <param name="destDepth">How many bits of that index to resolve.</param>
    /// <param name="srcRoot">The root of the CSpace that the source is looked up in.</param>
    /// <param name="srcIndex">Where the source slot is.</param>
    /// <param name="srcDepth">How many bits of that index to resolve.</param>
    /// <param name="badge">The badge, or the guard of a CNode capability.</param>
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    [Invocation("CNodeMutate")]
    void Mutate(Word destIndex, byte destDepth, CNode srcRoot, Word srcIndex, byte srcDepth, Word badge);

    /// <summary>Moves two capabilities in one step: the pivot to the destination, the source to where the
    /// pivot was.</summary>
    /// <param name="destIndex">Where the destination slot is.</param>
    /// <param name="destDepth">How many bits of that index to resolve.</param>
    /// <param name="destBadge">The badge or guard for the capability that goes to the destination.</param>
    /// <param name="pivotRoot">The root of the CSpace that the pivot is looked up in.</param>
    /// <param name="pivotIndex">Where the pivot slot is.</param>
    /// <param name="pivotDepth">How many bits of that index to resolve.</param>
    /// <param name="pivotBadge">The badge or guard for the capability that goes to the pivot.</param>
    /// <param name="srcRoot">The root of the CSpace that the source is looked up in.</param>
    /// <param name="srcIndex">Where the source slot is.</param>
    /// <param name="srcDepth">How many bits of that index to resolve.</param>
    /// <exception cref="Error.DeleteFirst">The place for the result is occupied.</exception>
    /// <exception cref="Error.FailedLookup">An index and depth, or an address, lead to nothing of the kind
    /// that is needed.</exception>
    /// <exception cref="Error.IllegalOperation">Source and pivot are the same slot, or a badge may not be
    /// changed.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    [Invocation("CNodeRotate")]
    void Rotate(
        Word destIndex, byte destDepth, Word destBadge, CNode pivotRoot, Word pivotIndex, byte pivotDepth,
        Word pivotBadge, CNode srcRoot, Word srcIndex, byte srcDepth);

    /// <summary>Keeps the reply capability of the calling thread in a slot.</summary>
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
    [Invocation("CNodeSaveCaller", When = !Config.Mcs)]
    void SaveCaller(Word index, byte depth);
}

/// <summary>The right to make interrupt handlers.</summary>
[Interface("seL4_IRQControl", "IRQ Control", Layer.Common)]
public interface IIrqControl
{
    /// <summary>Makes the handler capability of an interrupt.</summary>
    /// <param name="irq">Number of the interrupt.</param>
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
    [Invocation("IRQIssueIRQHandler")]
    void Get(Word irq, CNode root, Word index, byte depth);
}

/// <summary>One interrupt.</summary>
[Interface("seL4_IRQHandler", "IRQ Handler", Layer.Common)]
public interface IIrqHandler
{
    /// <summary>Tells the kernel that the interrupt has been handled and may come again.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("IRQAckIRQ")]
    void Ack();

    /// <summary>Sets the notification that is signalled when the interrupt comes.</summary>
    /// <param name="notification">The notification.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("IRQSetIRQHandler")]
    void SetNotification(CPtr notification);

    /// <summary>Removes the notification of the interrupt.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("IRQClearIRQHandler")]
    void Clear();
}

/// <summary>The scheduling domains.</summary>
[Interface("seL4_DomainSet", "Domain Set", Layer.Common)]
public interface IDomainSet
{
    /// <summary>Moves a thread to a scheduling domain.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="thread">The thread.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">No such domain.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("DomainSetSet")]
    void Set(byte domain, Tcb thread);

    /// <summary>Sets one entry of the domain schedule.</summary>
    /// <param name="index">Number of the entry.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="duration">How long, in ticks; 0 ends the schedule here.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    [Invocation("DomainScheduleConfigure")]
    void ScheduleConfigure(Word index, byte domain, Time duration);

    /// <summary>Sets where the domain schedule starts over, and starts it there.</summary>
    /// <param name="index">Number of the entry.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidArgument">An argument has a value that makes no sense here; message
    /// register 0 holds its number.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
    [Invocation("DomainScheduleSetStart")]
    void ScheduleSetStart(Word index);
}

/// <summary>The time of one core.</summary>
[Interface("seL4_SchedControl", "Sched Control", Layer.Common)]
public interface ISchedControl
{
    /// <summary>Sets a scheduling context's budget, period, refills, badge and flags.</summary>
    /// <param name="schedcontext">The scheduling context.</param>
    /// <param name="budget">Microseconds that may be used in each period.</param>
    /// <param name="period">Microseconds of a period.</param>
    /// <param name="extraRefills">Refills beyond the two that always fit.</param>
    /// <param name="badge">The badge, or the guard of a CNode capability.</param>
    /// <param name="flags">The flags.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    /// <exception cref="Error.RangeError">A number is out of its range; the message registers hold its
    /// bounds.</exception>
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
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("SchedContextBind", When = Config.Mcs)]
    void Bind(CPtr cap);

    /// <summary>Unbinds a scheduling context from everything that it is bound to.</summary>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("SchedContextUnbind", When = Config.Mcs)]
    void Unbind();

    /// <summary>Unbinds a scheduling context from one object.</summary>
    /// <param name="cap">The thread or notification.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("SchedContextUnbindObject", When = Config.Mcs)]
    void UnbindObject(CPtr cap);

    /// <summary>Tells how much time was used since this was asked last.</summary>
    /// <param name="consumed">Microseconds.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("SchedContextConsumed", When = Config.Mcs)]
    void Consumed(out Time consumed);

    /// <summary>Puts the thread that runs on the scheduling context at the head of its queue, if its priority
    /// allows.</summary>
    /// <param name="consumed">Microseconds.</param>
    /// <exception cref="Error.IllegalOperation">The object does not allow this now, or does not have this
    /// operation.</exception>
    /// <exception cref="Error.InvalidCapability">The invoked capability, or one that came with the message,
    /// has the wrong type.</exception>
    [Invocation("SchedContextYieldTo", When = Config.Mcs)]
    void YieldTo(out Time consumed);
}
