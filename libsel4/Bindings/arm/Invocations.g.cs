// SPDX-License-Identifier: BSD-2-Clause
// Invocations of kernel objects for root tasks. Generated from libsel4/Objects: change that, and run the Transpiler.
using Sel4Gen.Api;

namespace Sel4Gen.User;

/// <summary>The registers of a thread, in the order of seL4_UserContext.</summary>
public struct UserContext
{
    public Word Pc, Sp, Spsr, X0, X1, X2, X3, X4;
    public Word X5, X6, X7, X8, X16, X17, X18, X29;
    public Word X30, X9, X10, X11, X12, X13, X14, X15;
    public Word X19, X20, X21, X22, X23, X24, X25, X26;
    public Word X27, X28, TpidrEl0, TpidrroEl0;
}

/// <summary>The registers of a secure monitor call.</summary>
public struct ArmSmcContext
{
    public Word X0, X1, X2, X3, X4, X5, X6, X7;
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
        regs.Sp = count > 1 ? Ipc.GetMr(1) : 0;
        regs.Spsr = count > 2 ? Ipc.GetMr(2) : 0;
        regs.X0 = count > 3 ? Ipc.GetMr(3) : 0;
        regs.X1 = count > 4 ? Ipc.GetMr(4) : 0;
        regs.X2 = count > 5 ? Ipc.GetMr(5) : 0;
        regs.X3 = count > 6 ? Ipc.GetMr(6) : 0;
        regs.X4 = count > 7 ? Ipc.GetMr(7) : 0;
        regs.X5 = count > 8 ? Ipc.GetMr(8) : 0;
        regs.X6 = count > 9 ? Ipc.GetMr(9) : 0;
        regs.X7 = count > 10 ? Ipc.GetMr(10) : 0;
        regs.X8 = count > 11 ? Ipc.GetMr(11) : 0;
        regs.X16 = count > 12 ? Ipc.GetMr(12) : 0;
        regs.X17 = count > 13 ? Ipc.GetMr(13) : 0;
        regs.X18 = count > 14 ? Ipc.GetMr(14) : 0;
        regs.X29 = count > 15 ? Ipc.GetMr(15) : 0;
        regs.X30 = count > 16 ? Ipc.GetMr(16) : 0;
        regs.X9 = count > 17 ? Ipc.GetMr(17) : 0;
        regs.X10 = count > 18 ? Ipc.GetMr(18) : 0;
        regs.X11 = count > 19 ? Ipc.GetMr(19) : 0;
        regs.X12 = count > 20 ? Ipc.GetMr(20) : 0;
        regs.X13 = count > 21 ? Ipc.GetMr(21) : 0;
        regs.X14 = count > 22 ? Ipc.GetMr(22) : 0;
        regs.X15 = count > 23 ? Ipc.GetMr(23) : 0;
        regs.X19 = count > 24 ? Ipc.GetMr(24) : 0;
        regs.X20 = count > 25 ? Ipc.GetMr(25) : 0;
        regs.X21 = count > 26 ? Ipc.GetMr(26) : 0;
        regs.X22 = count > 27 ? Ipc.GetMr(27) : 0;
        regs.X23 = count > 28 ? Ipc.GetMr(28) : 0;
        regs.X24 = count > 29 ? Ipc.GetMr(29) : 0;
        regs.X25 = count > 30 ? Ipc.GetMr(30) : 0;
        regs.X26 = count > 31 ? Ipc.GetMr(31) : 0;
        regs.X27 = count > 32 ? Ipc.GetMr(32) : 0;
        regs.X28 = count > 33 ? Ipc.GetMr(33) : 0;
        regs.TpidrEl0 = count > 34 ? Ipc.GetMr(34) : 0;
        regs.TpidrroEl0 = count > 35 ? Ipc.GetMr(35) : 0;

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
        Ipc.SetMr(3, regs.Sp);
        Ipc.SetMr(4, regs.Spsr);
        Ipc.SetMr(5, regs.X0);
        Ipc.SetMr(6, regs.X1);
        Ipc.SetMr(7, regs.X2);
        Ipc.SetMr(8, regs.X3);
        Ipc.SetMr(9, regs.X4);
        Ipc.SetMr(10, regs.X5);
        Ipc.SetMr(11, regs.X6);
        Ipc.SetMr(12, regs.X7);
        Ipc.SetMr(13, regs.X8);
        Ipc.SetMr(14, regs.X16);
        Ipc.SetMr(15, regs.X17);
        Ipc.SetMr(16, regs.X18);
        Ipc.SetMr(17, regs.X29);
        Ipc.SetMr(18, regs.X30);
        Ipc.SetMr(19, regs.X9);
        Ipc.SetMr(20, regs.X10);
        Ipc.SetMr(21, regs.X11);
        Ipc.SetMr(22, regs.X12);
        Ipc.SetMr(23, regs.X13);
        Ipc.SetMr(24, regs.X14);
        Ipc.SetMr(25, regs.X15);
        Ipc.SetMr(26, regs.X19);
        Ipc.SetMr(27, regs.X20);
        Ipc.SetMr(28, regs.X21);
        Ipc.SetMr(29, regs.X22);
        Ipc.SetMr(30, regs.X23);
        Ipc.SetMr(31, regs.X24);
        Ipc.SetMr(32, regs.X25);
        Ipc.SetMr(33, regs.X26);
        Ipc.SetMr(34, regs.X27);
        Ipc.SetMr(35, regs.X28);
        Ipc.SetMr(36, regs.TpidrEl0);
        Ipc.SetMr(37, regs.TpidrroEl0);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.TCBWriteRegisters, 0, 38)).Label;
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
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMIRQIssueIRQHandlerTrigger, 1, 4)).Label;
    }

    /// <summary>Creates a capability that sends one software-generated interrupt to one core.</summary>
    /// <param name="service">The object.</param>
    /// <param name="irq">Number of the interrupt.</param>
    /// <param name="target">The core.</param>
    /// <param name="root">The CNode at the root of the CSpace that the destination is looked up in.</param>
    /// <param name="index">The index of the slot.</param>
    /// <param name="depth">How many bits of the index to resolve.</param>
    public static Error IssueSGISignal(Word service, Word irq, Word target, Word root, Word index, byte depth)
    {
        Ipc.SetCap(0, root);
        Ipc.SetMr(0, irq);
        Ipc.SetMr(1, target);
        Ipc.SetMr(2, index);
        Ipc.SetMr(3, (Word)depth);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMIRQIssueSGISignal, 1, 4)).Label;
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

/// <summary>Address spaces: their top-level tables.</summary>
public static class ArmVSpaceCap
{
    /// <summary>Cleans a range of the address space in the data caches to memory.</summary>
    /// <param name="service">The object.</param>
    /// <param name="start">First address.</param>
    /// <param name="end">The first address after the range.</param>
    public static Error CleanData(Word service, Word start, Word end)
    {
        Ipc.SetMr(0, start);
        Ipc.SetMr(1, end);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMVSpaceClean_Data, 0, 2)).Label;
    }

    /// <summary>Invalidates a range of the address space in the data caches: data that was not written back is lost.</summary>
    /// <param name="service">The object.</param>
    /// <param name="start">First address.</param>
    /// <param name="end">The first address after the range.</param>
    public static Error InvalidateData(Word service, Word start, Word end)
    {
        Ipc.SetMr(0, start);
        Ipc.SetMr(1, end);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMVSpaceInvalidate_Data, 0, 2)).Label;
    }

    /// <summary>Cleans and invalidates a range of the address space in the data caches.</summary>
    /// <param name="service">The object.</param>
    /// <param name="start">First address.</param>
    /// <param name="end">The first address after the range.</param>
    public static Error CleanInvalidateData(Word service, Word start, Word end)
    {
        Ipc.SetMr(0, start);
        Ipc.SetMr(1, end);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMVSpaceCleanInvalidate_Data, 0, 2)).Label;
    }

    /// <summary>Makes writes to a range of the address space visible to instruction fetches.</summary>
    /// <param name="service">The object.</param>
    /// <param name="start">First address.</param>
    /// <param name="end">The first address after the range.</param>
    public static Error UnifyInstruction(Word service, Word start, Word end)
    {
        Ipc.SetMr(0, start);
        Ipc.SetMr(1, end);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMVSpaceUnify_Instruction, 0, 2)).Label;
    }
}

/// <summary>Authority to call the secure monitor.</summary>
public static class ArmSmcCap
{
    /// <summary>Makes a secure monitor call.</summary>
    /// <param name="service">The object.</param>
    /// <param name="smcArgs">Registers x0 to x7 for the call.</param>
    public static (Error error, ArmSmcContext smcResponse) Call(Word service, in ArmSmcContext smcArgs)
    {
        Ipc.SetMr(0, smcArgs.X0);
        Ipc.SetMr(1, smcArgs.X1);
        Ipc.SetMr(2, smcArgs.X2);
        Ipc.SetMr(3, smcArgs.X3);
        Ipc.SetMr(4, smcArgs.X4);
        Ipc.SetMr(5, smcArgs.X5);
        Ipc.SetMr(6, smcArgs.X6);
        Ipc.SetMr(7, smcArgs.X7);
        Error error = (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMSMCCall, 0, 8)).Label;
        ArmSmcContext smcResponse = default;
        if (error != Error.NoError)
        {
            return (error, smcResponse);
        }

        smcResponse.X0 = Ipc.GetMr(0);
        smcResponse.X1 = Ipc.GetMr(1);
        smcResponse.X2 = Ipc.GetMr(2);
        smcResponse.X3 = Ipc.GetMr(3);
        smcResponse.X4 = Ipc.GetMr(4);
        smcResponse.X5 = Ipc.GetMr(5);
        smcResponse.X6 = Ipc.GetMr(6);
        smcResponse.X7 = Ipc.GetMr(7);

        return (error, smcResponse);
    }
}

/// <summary>Page tables.</summary>
public static class ArmPageTableCap
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
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMPageTableMap, 1, 2)).Label;
    }

    /// <summary>Unmaps the table.</summary>
    /// <param name="service">The object.</param>
    public static Error Unmap(Word service)
    {
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMPageTableUnmap, 0, 0)).Label;
    }
}

/// <summary>Frames of memory.</summary>
public static class ArmPageCap
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
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMPageMap, 1, 3)).Label;
    }

    /// <summary>Unmaps the page.</summary>
    /// <param name="service">The object.</param>
    public static Error Unmap(Word service)
    {
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMPageUnmap, 0, 0)).Label;
    }

    /// <summary>Cleans a range of the page in the data caches to memory.</summary>
    /// <param name="service">The object.</param>
    /// <param name="startOffset">First offset in the page.</param>
    /// <param name="endOffset">The first offset after the range.</param>
    public static Error CleanData(Word service, Word startOffset, Word endOffset)
    {
        Ipc.SetMr(0, startOffset);
        Ipc.SetMr(1, endOffset);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMPageClean_Data, 0, 2)).Label;
    }

    /// <summary>Invalidates a range of the address space in the data caches: data that was not written back is lost.</summary>
    /// <param name="service">The object.</param>
    /// <param name="startOffset">First offset in the page.</param>
    /// <param name="endOffset">The first offset after the range.</param>
    public static Error InvalidateData(Word service, Word startOffset, Word endOffset)
    {
        Ipc.SetMr(0, startOffset);
        Ipc.SetMr(1, endOffset);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMPageInvalidate_Data, 0, 2)).Label;
    }

    /// <summary>Cleans and invalidates a range of the page in the data caches.</summary>
    /// <param name="service">The object.</param>
    /// <param name="startOffset">First offset in the page.</param>
    /// <param name="endOffset">The first offset after the range.</param>
    public static Error CleanInvalidateData(Word service, Word startOffset, Word endOffset)
    {
        Ipc.SetMr(0, startOffset);
        Ipc.SetMr(1, endOffset);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMPageCleanInvalidate_Data, 0, 2)).Label;
    }

    /// <summary>Makes writes to a range of the page visible to instruction fetches.</summary>
    /// <param name="service">The object.</param>
    /// <param name="startOffset">First offset in the page.</param>
    /// <param name="endOffset">The first offset after the range.</param>
    public static Error UnifyInstruction(Word service, Word startOffset, Word endOffset)
    {
        Ipc.SetMr(0, startOffset);
        Ipc.SetMr(1, endOffset);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMPageUnify_Instruction, 0, 2)).Label;
    }

    /// <summary>Returns the physical address of the page.</summary>
    /// <param name="service">The object.</param>
    public static (Error error, Word paddr) GetAddress(Word service)
    {
        Error error = (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMPageGetAddress, 0, 0)).Label;
        return (error, Ipc.GetMr(0));
    }
}

/// <summary>Creates ASID pools.</summary>
public static class ArmASIDControlCap
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
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMASIDControlMakePool, 2, 2)).Label;
    }
}

/// <summary>Pools of address space identifiers.</summary>
public static class ArmASIDPoolCap
{
    /// <summary>Assigns an ASID of this pool to an address space.</summary>
    /// <param name="service">The object.</param>
    /// <param name="vspace">The address space.</param>
    public static Error Assign(Word service, Word vspace)
    {
        Ipc.SetCap(0, vspace);
        return (Error)(uint)Ipc.Call(service, Ipc.Tag((Word)InvocationLabel.ARMASIDPoolAssign, 1, 0)).Label;
    }
}
