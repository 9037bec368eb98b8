// SPDX-License-Identifier: BSD-2-Clause
// Invocations of kernel objects for root tasks. Generated from libsel4/Objects: change that, and run the Transpiler.
using Sel4Gen.Api;

namespace Sel4Gen.User;

/// <summary>The registers of a thread, in the order of seL4_UserContext.</summary>
public struct UserContext
{
    public Word Pc, Ra, Sp, Gp, S0, S1, S2, S3;
    public Word S4, S5, S6, S7, S8, S9, S10, S11;
    public Word A0, A1, A2, A3, A4, A5, A6, A7;
    public Word T0, T1, T2, T3, T4, T5, T6, Tp;
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

        regs.Pc = count > 0 ? Ipc.GetMr(0) : 0;
        regs.Ra = count > 1 ? Ipc.GetMr(1) : 0;
        regs.Sp = count > 2 ? Ipc.GetMr(2) : 0;
        regs.Gp = count > 3 ? Ipc.GetMr(3) : 0;
        regs.S0 = count > 4 ? Ipc.GetMr(4) : 0;
        regs.S1 = count > 5 ? Ipc.GetMr(5) : 0;
        regs.S2 = count > 6 ? Ipc.GetMr(6) : 0;
        regs.S3 = count > 7 ? Ipc.GetMr(7) : 0;
        regs.S4 = count > 8 ? Ipc.GetMr(8) : 0;
        regs.S5 = count > 9 ? Ipc.GetMr(9) : 0;
        regs.S6 = count > 10 ? Ipc.GetMr(10) : 0;
        regs.S7 = count > 11 ? Ipc.GetMr(11) : 0;
        regs.S8 = count > 12 ? Ipc.GetMr(12) : 0;
        regs.S9 = count > 13 ? Ipc.GetMr(13) : 0;
        regs.S10 = count > 14 ? Ipc.GetMr(14) : 0;
        regs.S11 = count > 15 ? Ipc.GetMr(15) : 0;
        regs.A0 = count > 16 ? Ipc.GetMr(16) : 0;
        regs.A1 = count > 17 ? Ipc.GetMr(17) : 0;
        regs.A2 = count > 18 ? Ipc.GetMr(18) : 0;
        regs.A3 = count > 19 ? Ipc.GetMr(19) : 0;
        regs.A4 = count > 20 ? Ipc.GetMr(20) : 0;
        regs.A5 = count > 21 ? Ipc.GetMr(21) : 0;
        regs.A6 = count > 22 ? Ipc.GetMr(22) : 0;
        regs.A7 = count > 23 ? Ipc.GetMr(23) : 0;
        regs.T0 = count > 24 ? Ipc.GetMr(24) : 0;
        regs.T1 = count > 25 ? Ipc.GetMr(25) : 0;
        regs.T2 = count > 26 ? Ipc.GetMr(26) : 0;
        regs.T3 = count > 27 ? Ipc.GetMr(27) : 0;
        regs.T4 = count > 28 ? Ipc.GetMr(28) : 0;
        regs.T5 = count > 29 ? Ipc.GetMr(29) : 0;
        regs.T6 = count > 30 ? Ipc.GetMr(30) : 0;
        regs.Tp = count > 31 ? Ipc.GetMr(31) : 0;

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
        Ipc.SetMr(2, regs.Pc);
        Ipc.SetMr(3, regs.Ra);
        Ipc.SetMr(4, regs.Sp);
        Ipc.SetMr(5, regs.Gp);
        Ipc.SetMr(6, regs.S0);
        Ipc.SetMr(7, regs.S1);
        Ipc.SetMr(8, regs.S2);
        Ipc.SetMr(9, regs.S3);
        Ipc.SetMr(10, regs.S4);
        Ipc.SetMr(11, regs.S5);
        Ipc.SetMr(12, regs.S6);
        Ipc.SetMr(13, regs.S7);
        Ipc.SetMr(14, regs.S8);
        Ipc.SetMr(15, regs.S9);
        Ipc.SetMr(16, regs.S10);
        Ipc.SetMr(17, regs.S11);
        Ipc.SetMr(18, regs.A0);
        Ipc.SetMr(19, regs.A1);
        Ipc.SetMr(20, regs.A2);
        Ipc.SetMr(21, regs.A3);
        Ipc.SetMr(22, regs.A4);
        Ipc.SetMr(23, regs.A5);
        Ipc.SetMr(24, regs.A6);
        Ipc.SetMr(25, regs.A7);
        Ipc.SetMr(26, regs.T0);
        Ipc.SetMr(27, regs.T1);
        Ipc.SetMr(28, regs.T2);
        Ipc.SetMr(29, regs.T3);
        Ipc.SetMr(30, regs.T4);
        Ipc.SetMr(31, regs.T5);
        Ipc.SetMr(32, regs.T6);
        Ipc.SetMr(33, regs.Tp);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBWriteRegisters, 0, 34)).Label;
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

    /// <summary>Creates the handler capability of an interrupt and sets its trigger.</summary>
    /// <param name="service">The object.</param>
    /// <param name="irq">Number of the interrupt.</param>
    /// <param name="trigger">0 for level, 1 for edge.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    public static Error GetTrigger(Word service, Word irq, Word trigger, Word root, Word index, byte depth)
    {
        Ipc.SetCap(0, root);
        Ipc.SetMr(0, irq);
        Ipc.SetMr(1, trigger);
        Ipc.SetMr(2, index);
        Ipc.SetMr(3, (Word)depth);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.RISCVIRQIssueIRQHandlerTrigger, 1, 4)).Label;
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

/// <summary>Page tables.</summary>
public static class RiscvPageTableCap
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
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.RISCVPageTableMap, 1, 2)).Label;
    }

    /// <summary>Unmaps the table.</summary>
    /// <param name="service">The object.</param>
    public static Error Unmap(Word service)
    {
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.RISCVPageTableUnmap, 0, 0)).Label;
    }
}

/// <summary>Frames of memory.</summary>
public static class RiscvPageCap
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
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.RISCVPageMap, 1, 3)).Label;
    }

    /// <summary>Unmaps the page.</summary>
    /// <param name="service">The object.</param>
    public static Error Unmap(Word service)
    {
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.RISCVPageUnmap, 0, 0)).Label;
    }

    /// <summary>Returns the physical address of the page.</summary>
    /// <param name="service">The object.</param>
    public static (Error error, Word paddr) GetAddress(Word service)
    {
        Error error = (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.RISCVPageGetAddress, 0, 0)).Label;
        return (error, Ipc.GetMr(0));
    }
}

/// <summary>Creates ASID pools.</summary>
public static class RiscvASIDControlCap
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
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.RISCVASIDControlMakePool, 2, 2)).Label;
    }
}

/// <summary>Pools of address space identifiers.</summary>
public static class RiscvASIDPoolCap
{
    /// <summary>Assigns an ASID of this pool to an address space.</summary>
    /// <param name="service">The object.</param>
    /// <param name="vspace">The address space.</param>
    public static Error Assign(Word service, Word vspace)
    {
        Ipc.SetCap(0, vspace);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.RISCVASIDPoolAssign, 1, 0)).Label;
    }
}
