// SPDX-License-Identifier: BSD-2-Clause
// Invocations of kernel objects for root tasks. Generated from libsel4/Objects: change that, and run the Transpiler.
using Sel4Gen.Api;

namespace Sel4Gen.User;

/// <summary>The registers of a thread, in the order of seL4_UserContext.</summary>
public struct UserContext
{
    public Word Rip, Rsp, Rflags, Rax, Rbx, Rcx, Rdx, Rsi;
    public Word Rdi, Rbp, R8, R9, R10, R11, R12, R13;
    public Word R14, R15, FsBase, GsBase;
}

/// <summary>Untyped memory.</summary>
public static class UntypedCap
{
    /// <summary>Creates objects of one type from this memory, with capabilities in consecutive empty slots.</summary>
    /// <param name="service">The object.</param>
    /// <param name="type">The type of the objects.</param>
    /// <param name="sizeBits">For types of variable size: 2^n bytes (untyped, scheduling context) or slots (CNode).</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="nodeIndex">The index of the destination CNode in that CSpace.</param>
    /// <param name="nodeDepth">How many bits of the index to resolve; 0: the root itself is the destination.</param>
    /// <param name="nodeOffset">The first slot.</param>
    /// <param name="numObjects">The number of objects.</param>
    public static Error Retype(
        Word service, Word type, Word sizeBits, Word root, Word nodeIndex, Word nodeDepth, Word nodeOffset, Word numObjects)
    {
        Ipc.SetCap(0, root);
        Ipc.SetMr(0, type);
        Ipc.SetMr(1, sizeBits);
        Ipc.SetMr(2, nodeIndex);
        Ipc.SetMr(3, nodeDepth);
        Ipc.SetMr(4, nodeOffset);
        Ipc.SetMr(5, numObjects);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.UntypedRetype, 1, 6)).Label;
    }
}

/// <summary>Threads.</summary>
public static class TcbCap
{
    /// <summary>Reads the first registers of a thread, in the order of seL4_UserContext.</summary>
    /// <param name="service">The object.</param>
    /// <param name="suspendSource">Whether the source thread is suspended first.</param>
    /// <param name="archFlags">Not used on any architecture.</param>
    /// <param name="count">The number of registers.</param>
    public static (Error error, UserContext regs) ReadRegisters(
        Word service, bool suspendSource, byte archFlags, Word count)
    {
        Ipc.SetMr(0, (suspendSource ? (Word)1 : 0) | ((Word)archFlags << 8));
        Ipc.SetMr(1, count);
        Error error = (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBReadRegisters, 0, 2)).Label;
        UserContext regs = default;
        if (error != Error.NoError)
        {
            return (error, regs);
        }

        regs.Rip = count > 0 ? Ipc.GetMr(0) : 0;
        regs.Rsp = count > 1 ? Ipc.GetMr(1) : 0;
        regs.Rflags = count > 2 ? Ipc.GetMr(2) : 0;
        regs.Rax = count > 3 ? Ipc.GetMr(3) : 0;
        regs.Rbx = count > 4 ? Ipc.GetMr(4) : 0;
        regs.Rcx = count > 5 ? Ipc.GetMr(5) : 0;
        regs.Rdx = count > 6 ? Ipc.GetMr(6) : 0;
        regs.Rsi = count > 7 ? Ipc.GetMr(7) : 0;
        regs.Rdi = count > 8 ? Ipc.GetMr(8) : 0;
        regs.Rbp = count > 9 ? Ipc.GetMr(9) : 0;
        regs.R8 = count > 10 ? Ipc.GetMr(10) : 0;
        regs.R9 = count > 11 ? Ipc.GetMr(11) : 0;
        regs.R10 = count > 12 ? Ipc.GetMr(12) : 0;
        regs.R11 = count > 13 ? Ipc.GetMr(13) : 0;
        regs.R12 = count > 14 ? Ipc.GetMr(14) : 0;
        regs.R13 = count > 15 ? Ipc.GetMr(15) : 0;
        regs.R14 = count > 16 ? Ipc.GetMr(16) : 0;
        regs.R15 = count > 17 ? Ipc.GetMr(17) : 0;
        regs.FsBase = count > 18 ? Ipc.GetMr(18) : 0;
        regs.GsBase = count > 19 ? Ipc.GetMr(19) : 0;

        return (error, regs);
    }

    /// <summary>Writes the first registers of a thread, in the order of seL4_UserContext.</summary>
    /// <param name="service">The object.</param>
    /// <param name="resumeTarget">Whether this thread runs afterwards.</param>
    /// <param name="archFlags">Not used on any architecture.</param>
    /// <param name="count">The number of registers.</param>
    /// <param name="regs">The registers.</param>
    public static Error WriteRegisters(
        Word service, bool resumeTarget, byte archFlags, Word count, in UserContext regs)
    {
        Ipc.SetMr(0, (resumeTarget ? (Word)1 : 0) | ((Word)archFlags << 8));
        Ipc.SetMr(1, count);
        Ipc.SetMr(2, regs.Rip);
        Ipc.SetMr(3, regs.Rsp);
        Ipc.SetMr(4, regs.Rflags);
        Ipc.SetMr(5, regs.Rax);
        Ipc.SetMr(6, regs.Rbx);
        Ipc.SetMr(7, regs.Rcx);
        Ipc.SetMr(8, regs.Rdx);
        Ipc.SetMr(9, regs.Rsi);
        Ipc.SetMr(10, regs.Rdi);
        Ipc.SetMr(11, regs.Rbp);
        Ipc.SetMr(12, regs.R8);
        Ipc.SetMr(13, regs.R9);
        Ipc.SetMr(14, regs.R10);
        Ipc.SetMr(15, regs.R11);
        Ipc.SetMr(16, regs.R12);
        Ipc.SetMr(17, regs.R13);
        Ipc.SetMr(18, regs.R14);
        Ipc.SetMr(19, regs.R15);
        Ipc.SetMr(20, regs.FsBase);
        Ipc.SetMr(21, regs.GsBase);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBWriteRegisters, 0, 22)).Label;
    }

    /// <summary>Copies registers from another thread to this one.</summary>
    /// <param name="service">The object.</param>
    /// <param name="source">The thread to copy from.</param>
    /// <param name="suspendSource">Whether the source thread is suspended first.</param>
    /// <param name="resumeTarget">Whether this thread runs afterwards.</param>
    /// <param name="transferFrame">Whether the frame registers (those that a system call uses) are copied.</param>
    /// <param name="transferInteger">Whether the integer registers (all others) are copied.</param>
    /// <param name="archFlags">Not used on any architecture.</param>
    public static Error CopyRegisters(
        Word service, Word source, bool suspendSource, bool resumeTarget, bool transferFrame, bool transferInteger, byte archFlags)
    {
        Ipc.SetCap(0, source);
        Ipc.SetMr(0, (suspendSource ? (Word)1 : 0) | ((resumeTarget ? (Word)1 : 0) << 1) | ((transferFrame ? (Word)1 : 0) << 2) | ((transferInteger ? (Word)1 : 0) << 3) | ((Word)archFlags << 8));
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBCopyRegisters, 1, 1)).Label;
    }

    /// <summary>Sets a thread's address spaces, IPC buffer and (without MCS) fault endpoint at once.</summary>
    /// <param name="service">The object.</param>
    /// <param name="faultEp">The endpoint that faults of the thread are sent to.</param>
    /// <param name="cspaceRoot">The root of the capability space.</param>
    /// <param name="cspaceRootData">Guard and guard size for it; 0 leaves them unchanged.</param>
    /// <param name="vspaceRoot">The root of the address space.</param>
    /// <param name="vspaceRootData">Not used on any architecture.</param>
    /// <param name="buffer">The address of the IPC buffer, a multiple of its size.</param>
    /// <param name="bufferFrame">The frame that contains the IPC buffer.</param>
    public static Error Configure(
        Word service, Word faultEp, Word cspaceRoot, Word cspaceRootData, Word vspaceRoot, Word vspaceRootData, Word buffer, Word bufferFrame)
    {
        Ipc.SetCap(0, cspaceRoot);
        Ipc.SetCap(1, vspaceRoot);
        Ipc.SetCap(2, bufferFrame);
        Ipc.SetMr(0, faultEp);
        Ipc.SetMr(1, cspaceRootData);
        Ipc.SetMr(2, vspaceRootData);
        Ipc.SetMr(3, buffer);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBConfigure, 3, 4)).Label;
    }

    /// <summary>Sets a thread's priority.</summary>
    /// <param name="service">The object.</param>
    /// <param name="authority">A thread whose maximum controlled priority bounds the new value.</param>
    /// <param name="priority">The priority.</param>
    public static Error SetPriority(Word service, Word authority, Word priority)
    {
        Ipc.SetCap(0, authority);
        Ipc.SetMr(0, priority);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBSetPriority, 1, 1)).Label;
    }

    /// <summary>Sets the maximum controlled priority: the highest priority that a thread may set.</summary>
    /// <param name="service">The object.</param>
    /// <param name="authority">A thread whose maximum controlled priority bounds the new value.</param>
    /// <param name="mcp">The maximum controlled priority.</param>
    public static Error SetMCPriority(Word service, Word authority, Word mcp)
    {
        Ipc.SetCap(0, authority);
        Ipc.SetMr(0, mcp);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBSetMCPriority, 1, 1)).Label;
    }

    /// <summary>Sets a thread's priorities and, with MCS, its scheduling context and fault endpoint.</summary>
    /// <param name="service">The object.</param>
    /// <param name="authority">A thread whose maximum controlled priority bounds the new value.</param>
    /// <param name="mcp">The maximum controlled priority.</param>
    /// <param name="priority">The priority.</param>
    public static Error SetSchedParams(Word service, Word authority, Word mcp, Word priority)
    {
        Ipc.SetCap(0, authority);
        Ipc.SetMr(0, mcp);
        Ipc.SetMr(1, priority);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBSetSchedParams, 1, 2)).Label;
    }

    /// <summary>Sets the address and the frame of a thread's IPC buffer.</summary>
    /// <param name="service">The object.</param>
    /// <param name="buffer">The address of the IPC buffer, a multiple of its size.</param>
    /// <param name="bufferFrame">The frame that contains the IPC buffer.</param>
    public static Error SetIPCBuffer(Word service, Word buffer, Word bufferFrame)
    {
        Ipc.SetCap(0, bufferFrame);
        Ipc.SetMr(0, buffer);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBSetIPCBuffer, 1, 1)).Label;
    }

    /// <summary>Sets the fault endpoint, the capability space and the address space of a thread.</summary>
    /// <param name="service">The object.</param>
    /// <param name="faultEp">The endpoint that faults of the thread are sent to.</param>
    /// <param name="cspaceRoot">The root of the capability space.</param>
    /// <param name="cspaceRootData">Guard and guard size for it; 0 leaves them unchanged.</param>
    /// <param name="vspaceRoot">The root of the address space.</param>
    /// <param name="vspaceRootData">Not used on any architecture.</param>
    public static Error SetSpace(
        Word service, Word faultEp, Word cspaceRoot, Word cspaceRootData, Word vspaceRoot, Word vspaceRootData)
    {
        Ipc.SetCap(0, cspaceRoot);
        Ipc.SetCap(1, vspaceRoot);
        Ipc.SetMr(0, faultEp);
        Ipc.SetMr(1, cspaceRootData);
        Ipc.SetMr(2, vspaceRootData);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBSetSpace, 2, 3)).Label;
    }

    /// <summary>Suspends a thread.</summary>
    /// <param name="service">The object.</param>
    public static Error Suspend(Word service)
    {
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBSuspend, 0, 0)).Label;
    }

    /// <summary>Resumes a suspended thread.</summary>
    /// <param name="service">The object.</param>
    public static Error Resume(Word service)
    {
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBResume, 0, 0)).Label;
    }

    /// <summary>Binds a notification to a thread, which then receives its signals while it waits for messages.</summary>
    /// <param name="service">The object.</param>
    /// <param name="notification">The notification.</param>
    public static Error BindNotification(Word service, Word notification)
    {
        Ipc.SetCap(0, notification);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBBindNotification, 1, 0)).Label;
    }

    /// <summary>Unbinds the notification from a thread.</summary>
    /// <param name="service">The object.</param>
    public static Error UnbindNotification(Word service)
    {
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBUnbindNotification, 0, 0)).Label;
    }

    /// <summary>Sets the thread pointer register for thread-local storage.</summary>
    /// <param name="service">The object.</param>
    /// <param name="tlsBase">The new value.</param>
    public static Error SetTLSBase(Word service, Word tlsBase)
    {
        Ipc.SetMr(0, tlsBase);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBSetTLSBase, 0, 1)).Label;
    }

    /// <summary>Clears and sets feature flags of a thread; the result is the new flags.</summary>
    /// <param name="service">The object.</param>
    /// <param name="clear">Flags to clear.</param>
    /// <param name="set">Flags to set.</param>
    public static (Error error, Word flags) SetFlags(Word service, Word clear, Word set)
    {
        Ipc.SetMr(0, clear);
        Ipc.SetMr(1, set);
        Error error = (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBSetFlags, 0, 2)).Label;
        return (error, Ipc.GetMr(0));
    }
}

/// <summary>Nodes of capability spaces.</summary>
public static class CNodeCap
{
    /// <summary>Deletes all capabilities that were derived from this one.</summary>
    /// <param name="service">The object.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    public static Error Revoke(Word service, Word index, byte depth)
    {
        Ipc.SetMr(0, index);
        Ipc.SetMr(1, (Word)depth);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.CNodeRevoke, 0, 2)).Label;
    }

    /// <summary>Deletes a capability.</summary>
    /// <param name="service">The object.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    public static Error Delete(Word service, Word index, byte depth)
    {
        Ipc.SetMr(0, index);
        Ipc.SetMr(1, (Word)depth);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.CNodeDelete, 0, 2)).Label;
    }

    /// <summary>Cancels all pending sends through the endpoint with the badge of this capability.</summary>
    /// <param name="service">The object.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    public static Error CancelBadgedSends(Word service, Word index, byte depth)
    {
        Ipc.SetMr(0, index);
        Ipc.SetMr(1, (Word)depth);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.CNodeCancelBadgedSends, 0, 2)).Label;
    }

    /// <summary>Copies a capability, with the same or fewer rights.</summary>
    /// <param name="service">The object.</param>
    /// <param name="destIndex">The index of the destination slot.</param>
    /// <param name="destDepth">How many bits of that index to resolve.</param>
    /// <param name="srcRoot">The root of the CSpace that the source is looked up in.</param>
    /// <param name="srcIndex">The index of the source slot.</param>
    /// <param name="srcDepth">How many bits of that index to resolve.</param>
    /// <param name="rights">The rights to keep.</param>
    public static Error Copy(
        Word service, Word destIndex, byte destDepth, Word srcRoot, Word srcIndex, byte srcDepth, CapRights rights)
    {
        Ipc.SetCap(0, srcRoot);
        Ipc.SetMr(0, destIndex);
        Ipc.SetMr(1, (Word)destDepth);
        Ipc.SetMr(2, srcIndex);
        Ipc.SetMr(3, (Word)srcDepth);
        Ipc.SetMr(4, rights.W0);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.CNodeCopy, 1, 5)).Label;
    }

    /// <summary>Copies a capability, with the same or fewer rights and a badge or guard.</summary>
    /// <param name="service">The object.</param>
    /// <param name="destIndex">The index of the destination slot.</param>
    /// <param name="destDepth">How many bits of that index to resolve.</param>
    /// <param name="srcRoot">The root of the CSpace that the source is looked up in.</param>
    /// <param name="srcIndex">The index of the source slot.</param>
    /// <param name="srcDepth">How many bits of that index to resolve.</param>
    /// <param name="rights">The rights to keep.</param>
    /// <param name="badge">The badge, or the guard of a CNode capability.</param>
    public static Error Mint(
        Word service, Word destIndex, byte destDepth, Word srcRoot, Word srcIndex, byte srcDepth, CapRights rights, Word badge)
    {
        Ipc.SetCap(0, srcRoot);
        Ipc.SetMr(0, destIndex);
        Ipc.SetMr(1, (Word)destDepth);
        Ipc.SetMr(2, srcIndex);
        Ipc.SetMr(3, (Word)srcDepth);
        Ipc.SetMr(4, rights.W0);
        Ipc.SetMr(5, badge);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.CNodeMint, 1, 6)).Label;
    }

    /// <summary>Moves a capability to an empty slot.</summary>
    /// <param name="service">The object.</param>
    /// <param name="destIndex">The index of the destination slot.</param>
    /// <param name="destDepth">How many bits of that index to resolve.</param>
    /// <param name="srcRoot">The root of the CSpace that the source is looked up in.</param>
    /// <param name="srcIndex">The index of the source slot.</param>
    /// <param name="srcDepth">How many bits of that index to resolve.</param>
    public static Error Move(
        Word service, Word destIndex, byte destDepth, Word srcRoot, Word srcIndex, byte srcDepth)
    {
        Ipc.SetCap(0, srcRoot);
        Ipc.SetMr(0, destIndex);
        Ipc.SetMr(1, (Word)destDepth);
        Ipc.SetMr(2, srcIndex);
        Ipc.SetMr(3, (Word)srcDepth);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.CNodeMove, 1, 4)).Label;
    }

    /// <summary>Moves a capability to an empty slot and gives it a badge or guard.</summary>
    /// <param name="service">The object.</param>
    /// <param name="destIndex">The index of the destination slot.</param>
    /// <param name="destDepth">How many bits of that index to resolve.</param>
    /// <param name="srcRoot">The root of the CSpace that the source is looked up in.</param>
    /// <param name="srcIndex">The index of the source slot.</param>
    /// <param name="srcDepth">How many bits of that index to resolve.</param>
    /// <param name="badge">The badge, or the guard of a CNode capability.</param>
    public static Error Mutate(
        Word service, Word destIndex, byte destDepth, Word srcRoot, Word srcIndex, byte srcDepth, Word badge)
    {
        Ipc.SetCap(0, srcRoot);
        Ipc.SetMr(0, destIndex);
        Ipc.SetMr(1, (Word)destDepth);
        Ipc.SetMr(2, srcIndex);
        Ipc.SetMr(3, (Word)srcDepth);
        Ipc.SetMr(4, badge);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.CNodeMutate, 1, 5)).Label;
    }

    /// <summary>Moves two capabilities atomically: the pivot to the destination, and the source to the pivot.</summary>
    /// <param name="service">The object.</param>
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
    public static Error Rotate(
        Word service, Word destIndex, byte destDepth, Word destBadge, Word pivotRoot, Word pivotIndex, byte pivotDepth, Word pivotBadge, Word srcRoot, Word srcIndex, byte srcDepth)
    {
        Ipc.SetCap(0, pivotRoot);
        Ipc.SetCap(1, srcRoot);
        Ipc.SetMr(0, destIndex);
        Ipc.SetMr(1, (Word)destDepth);
        Ipc.SetMr(2, destBadge);
        Ipc.SetMr(3, pivotIndex);
        Ipc.SetMr(4, (Word)pivotDepth);
        Ipc.SetMr(5, pivotBadge);
        Ipc.SetMr(6, srcIndex);
        Ipc.SetMr(7, (Word)srcDepth);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.CNodeRotate, 2, 8)).Label;
    }

    /// <summary>Moves the reply capability of the current thread to a slot.</summary>
    /// <param name="service">The object.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    public static Error SaveCaller(Word service, Word index, byte depth)
    {
        Ipc.SetMr(0, index);
        Ipc.SetMr(1, (Word)depth);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.CNodeSaveCaller, 0, 2)).Label;
    }
}

/// <summary>Creates interrupt handler capabilities.</summary>
public static class IRQControlCap
{
    /// <summary>Creates the handler capability of an interrupt.</summary>
    /// <param name="service">The object.</param>
    /// <param name="irq">Number of the interrupt.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    public static Error Get(Word service, Word irq, Word root, Word index, byte depth)
    {
        Ipc.SetCap(0, root);
        Ipc.SetMr(0, irq);
        Ipc.SetMr(1, index);
        Ipc.SetMr(2, (Word)depth);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.IRQIssueIRQHandler, 1, 3)).Label;
    }

    /// <summary>Creates the handler capability of an I/O APIC pin.</summary>
    /// <param name="service">The object.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <param name="ioapic">Number of the I/O APIC.</param>
    /// <param name="pin">Number of the pin.</param>
    /// <param name="level">1 for level, 0 for edge.</param>
    /// <param name="polarity">1 for active low.</param>
    /// <param name="vector">Vector, from 0.</param>
    public static Error GetIOAPIC(
        Word service, Word root, Word index, byte depth, Word ioapic, Word pin, Word level, Word polarity, Word vector)
    {
        Ipc.SetCap(0, root);
        Ipc.SetMr(0, index);
        Ipc.SetMr(1, (Word)depth);
        Ipc.SetMr(2, ioapic);
        Ipc.SetMr(3, pin);
        Ipc.SetMr(4, level);
        Ipc.SetMr(5, polarity);
        Ipc.SetMr(6, vector);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86IRQIssueIRQHandlerIOAPIC, 1, 7)).Label;
    }

    /// <summary>Creates the handler capability of a message-signalled interrupt.</summary>
    /// <param name="service">The object.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    /// <param name="pciBus">Bus of the device.</param>
    /// <param name="pciDev">Device number.</param>
    /// <param name="pciFunc">Function number.</param>
    /// <param name="handle">Value that the device writes.</param>
    /// <param name="vector">Vector, from 0.</param>
    public static Error GetMSI(
        Word service, Word root, Word index, byte depth, Word pciBus, Word pciDev, Word pciFunc, Word handle, Word vector)
    {
        Ipc.SetCap(0, root);
        Ipc.SetMr(0, index);
        Ipc.SetMr(1, (Word)depth);
        Ipc.SetMr(2, pciBus);
        Ipc.SetMr(3, pciDev);
        Ipc.SetMr(4, pciFunc);
        Ipc.SetMr(5, handle);
        Ipc.SetMr(6, vector);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86IRQIssueIRQHandlerMSI, 1, 7)).Label;
    }
}

/// <summary>One interrupt.</summary>
public static class IRQHandlerCap
{
    /// <summary>Acknowledges the interrupt, and enables it again.</summary>
    /// <param name="service">The object.</param>
    public static Error Ack(Word service)
    {
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.IRQAckIRQ, 0, 0)).Label;
    }

    /// <summary>Sets the notification that the interrupt signals.</summary>
    /// <param name="service">The object.</param>
    /// <param name="notification">The notification.</param>
    public static Error SetNotification(Word service, Word notification)
    {
        Ipc.SetCap(0, notification);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.IRQSetIRQHandler, 1, 0)).Label;
    }

    /// <summary>Removes the notification of the interrupt.</summary>
    /// <param name="service">The object.</param>
    public static Error Clear(Word service)
    {
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.IRQClearIRQHandler, 0, 0)).Label;
    }
}

/// <summary>Authority over the scheduling domains.</summary>
public static class DomainSetCap
{
    /// <summary>Moves a thread to a scheduling domain.</summary>
    /// <param name="service">The object.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="thread">The thread.</param>
    public static Error Set(Word service, byte domain, Word thread)
    {
        Ipc.SetCap(0, thread);
        Ipc.SetMr(0, (Word)domain);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.DomainSetSet, 1, 1)).Label;
    }

    /// <summary>Sets one entry of the domain schedule.</summary>
    /// <param name="service">The object.</param>
    /// <param name="index">Number of the entry.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="duration">The duration in ticks; 0 marks the end of the schedule.</param>
    public static Error ScheduleConfigure(Word service, Word index, byte domain, ulong duration)
    {
        Ipc.SetMr(0, index);
        Ipc.SetMr(1, (Word)domain);
        Ipc.SetMr(2, (Word)duration);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.DomainScheduleConfigure, 0, 3)).Label;
    }

    /// <summary>Sets the start index of the domain schedule, and continues there.</summary>
    /// <param name="service">The object.</param>
    /// <param name="index">Number of the entry.</param>
    public static Error ScheduleSetStart(Word service, Word index)
    {
        Ipc.SetMr(0, index);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.DomainScheduleSetStart, 0, 1)).Label;
    }
}

/// <summary>Page-directory pointer tables.</summary>
public static class X86PdptCap
{
    /// <summary>Maps the table into an address space.</summary>
    /// <param name="service">The object.</param>
    /// <param name="pml4">The address space.</param>
    /// <param name="vaddr">The virtual address.</param>
    /// <param name="attr">The attributes of the mapping.</param>
    public static Error Map(Word service, Word pml4, Word vaddr, Word attr)
    {
        Ipc.SetCap(0, pml4);
        Ipc.SetMr(0, vaddr);
        Ipc.SetMr(1, attr);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86PDPTMap, 1, 2)).Label;
    }

    /// <summary>Unmaps the table.</summary>
    /// <param name="service">The object.</param>
    public static Error Unmap(Word service)
    {
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86PDPTUnmap, 0, 0)).Label;
    }
}

/// <summary>Page directories.</summary>
public static class X86PageDirectoryCap
{
    /// <summary>Maps the table into an address space.</summary>
    /// <param name="service">The object.</param>
    /// <param name="vspace">The address space.</param>
    /// <param name="vaddr">The virtual address.</param>
    /// <param name="attr">The attributes of the mapping.</param>
    public static Error Map(Word service, Word vspace, Word vaddr, Word attr)
    {
        Ipc.SetCap(0, vspace);
        Ipc.SetMr(0, vaddr);
        Ipc.SetMr(1, attr);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86PageDirectoryMap, 1, 2)).Label;
    }

    /// <summary>Unmaps the table.</summary>
    /// <param name="service">The object.</param>
    public static Error Unmap(Word service)
    {
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86PageDirectoryUnmap, 0, 0)).Label;
    }
}

/// <summary>Page tables.</summary>
public static class X86PageTableCap
{
    /// <summary>Maps the table into an address space.</summary>
    /// <param name="service">The object.</param>
    /// <param name="vspace">The address space.</param>
    /// <param name="vaddr">The virtual address.</param>
    /// <param name="attr">The attributes of the mapping.</param>
    public static Error Map(Word service, Word vspace, Word vaddr, Word attr)
    {
        Ipc.SetCap(0, vspace);
        Ipc.SetMr(0, vaddr);
        Ipc.SetMr(1, attr);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86PageTableMap, 1, 2)).Label;
    }

    /// <summary>Unmaps the table.</summary>
    /// <param name="service">The object.</param>
    public static Error Unmap(Word service)
    {
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86PageTableUnmap, 0, 0)).Label;
    }
}

/// <summary>Frames of memory.</summary>
public static class X86PageCap
{
    /// <summary>Maps the page into an address space.</summary>
    /// <param name="service">The object.</param>
    /// <param name="vspace">The address space.</param>
    /// <param name="vaddr">The virtual address.</param>
    /// <param name="rights">The rights to keep.</param>
    /// <param name="attr">The attributes of the mapping.</param>
    public static Error Map(Word service, Word vspace, Word vaddr, CapRights rights, Word attr)
    {
        Ipc.SetCap(0, vspace);
        Ipc.SetMr(0, vaddr);
        Ipc.SetMr(1, rights.W0);
        Ipc.SetMr(2, attr);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86PageMap, 1, 3)).Label;
    }

    /// <summary>Unmaps the page.</summary>
    /// <param name="service">The object.</param>
    public static Error Unmap(Word service)
    {
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86PageUnmap, 0, 0)).Label;
    }

    /// <summary>Returns the physical address of the page.</summary>
    /// <param name="service">The object.</param>
    public static (Error error, Word paddr) GetAddress(Word service)
    {
        Error error = (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86PageGetAddress, 0, 0)).Label;
        return (error, Ipc.GetMr(0));
    }
}

/// <summary>Creates ASID pools.</summary>
public static class X86ASIDControlCap
{
    /// <summary>Creates an ASID pool from untyped memory.</summary>
    /// <param name="service">The object.</param>
    /// <param name="untyped">Untyped memory of exactly the size of a pool.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    public static Error MakePool(Word service, Word untyped, Word root, Word index, byte depth)
    {
        Ipc.SetCap(0, untyped);
        Ipc.SetCap(1, root);
        Ipc.SetMr(0, index);
        Ipc.SetMr(1, (Word)depth);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86ASIDControlMakePool, 2, 2)).Label;
    }
}

/// <summary>Pools of address space identifiers.</summary>
public static class X86ASIDPoolCap
{
    /// <summary>Assigns an ASID of this pool to an address space.</summary>
    /// <param name="service">The object.</param>
    /// <param name="vspace">The address space.</param>
    public static Error Assign(Word service, Word vspace)
    {
        Ipc.SetCap(0, vspace);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86ASIDPoolAssign, 1, 0)).Label;
    }
}

/// <summary>Creates capabilities to I/O ports.</summary>
public static class X86IOPortControlCap
{
    /// <summary>Creates a capability to a range of I/O ports.</summary>
    /// <param name="service">The object.</param>
    /// <param name="firstPort">First port.</param>
    /// <param name="lastPort">Last port.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    public static Error Issue(Word service, Word firstPort, Word lastPort, Word root, Word index, byte depth)
    {
        Ipc.SetCap(0, root);
        Ipc.SetMr(0, firstPort);
        Ipc.SetMr(1, lastPort);
        Ipc.SetMr(2, index);
        Ipc.SetMr(3, (Word)depth);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86IOPortControlIssue, 1, 4)).Label;
    }
}

/// <summary>A range of I/O ports.</summary>
public static class X86IOPortCap
{
    /// <summary>Reads 8 bits from an I/O port.</summary>
    /// <param name="service">The object.</param>
    /// <param name="port">The port.</param>
    public static (Error error, byte result) In8(Word service, ushort port)
    {
        Ipc.SetMr(0, (Word)port);
        Error error = (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86IOPortIn8, 0, 1)).Label;
        return (error, (byte)Ipc.GetMr(0));
    }

    /// <summary>Reads 16 bits from an I/O port.</summary>
    /// <param name="service">The object.</param>
    /// <param name="port">The port.</param>
    public static (Error error, ushort result) In16(Word service, ushort port)
    {
        Ipc.SetMr(0, (Word)port);
        Error error = (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86IOPortIn16, 0, 1)).Label;
        return (error, (ushort)Ipc.GetMr(0));
    }

    /// <summary>Reads 32 bits from an I/O port.</summary>
    /// <param name="service">The object.</param>
    /// <param name="port">The port.</param>
    public static (Error error, Word result) In32(Word service, ushort port)
    {
        Ipc.SetMr(0, (Word)port);
        Error error = (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86IOPortIn32, 0, 1)).Label;
        return (error, Ipc.GetMr(0));
    }

    /// <summary>Writes 8 bits to an I/O port.</summary>
    /// <param name="service">The object.</param>
    /// <param name="port">The port.</param>
    /// <param name="data">The value to write.</param>
    public static Error Out8(Word service, Word port, Word data)
    {
        Ipc.SetMr(0, port);
        Ipc.SetMr(1, data);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86IOPortOut8, 0, 2)).Label;
    }

    /// <summary>Writes 16 bits to an I/O port.</summary>
    /// <param name="service">The object.</param>
    /// <param name="port">The port.</param>
    /// <param name="data">The value to write.</param>
    public static Error Out16(Word service, Word port, Word data)
    {
        Ipc.SetMr(0, port);
        Ipc.SetMr(1, data);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86IOPortOut16, 0, 2)).Label;
    }

    /// <summary>Writes 32 bits to an I/O port.</summary>
    /// <param name="service">The object.</param>
    /// <param name="port">The port.</param>
    /// <param name="data">The value to write.</param>
    public static Error Out32(Word service, Word port, Word data)
    {
        Ipc.SetMr(0, port);
        Ipc.SetMr(1, data);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.X86IOPortOut32, 0, 2)).Label;
    }
}
