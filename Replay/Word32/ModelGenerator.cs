// SPDX-License-Identifier: BSD-2-Clause
// Random entries for the kernel with words of 32 bits, made up from the slots of the root CNode: mostly something that can
// work, sometimes something that cannot.
using System;
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Replay32;

/// <summary>Makes up and plays steps.</summary>
internal sealed class ModelGenerator(ModelMachine machine, Replay.Chance chance)
{
    private const uint Depth = Config.WordBits;
    private const uint WorkingSlots = 40;
    private const uint Root = (uint)InitialSlot.InitThreadCNode;
    private const uint Space = (uint)InitialSlot.InitThreadVSpace;
    private const int FirstCapWord = 122;
    private readonly uint _free = Ptr<BootInfo>.At(RootServer.BootInfo).Ref.Empty.Start;
    private readonly Queue<Action> _planned = new();

    /// <summary>How often each operation succeeded.</summary>
    public static SortedDictionary<string, (int Tried, int Succeeded)> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>What was done last.</summary>
    public string Last { get; private set; } = "";

    private bool HasCompany => KernelState.Core.ReadyQueuesL1Bitmap[(int)KernelState.CurrentDomain] != 0;

    /// <summary>Plays the next step.</summary>
    public void Step()
    {
        if (machine.IsIdle)
        {
            Last = "tick";
            machine.Tick();
            return;
        }

        // An operation that was interrupted is usually taken up again.
        if (machine[RegisterIndex.FaultIp] == machine[RegisterIndex.NextIp] && machine[RegisterIndex.NextIp] != 0 && !chance.OneIn(4))
        {
            if (HasCompany || !Waits(machine[0]))
            {
                Last = "again";
                machine.EnterSyscall(machine[RegisterIndex.R7]);
                return;
            }
        }

        if (_planned.TryDequeue(out Action? planned))
        {
            planned();
            return;
        }

        switch (chance.Below(100))
        {
            case < 18: Retype(); break;
            case < 30: Copy(); break;
            case < 36: Delete(InvocationLabel.CNodeDelete); break;
            case < 39: Delete(InvocationLabel.CNodeRevoke); break;
            case < 40: Delete(InvocationLabel.CNodeCancelBadgedSends); break;
            case < 42: Invoke(Root, InvocationLabel.CNodeSaveCaller, [], Slot(), Depth); break;
            case < 44: Rotate(); break;
            case < 48: PlanThread(); break;
            case < 55: ThreadOperation(); break;
            case < 72: Ipc(); break;
            case < 79: Map(); break;
            case < 83: Interrupts(); break;
            case < 86: Domains(); break;
            case < 90: Fault(); break;
            case < 95: Time(); break;
            case < 97: Raw(); break;
            default: Call(Syscall.Yield, 0, 0, [], []); break;
        }
    }

    private uint Slot() => _free + chance.Below(WorkingSlots);

    private uint Any() => chance.OneIn(12) ? chance.Below(1u << Config.RootCNodeSizeBits) : chance.OneIn(4) ? 1 + chance.Below(_free) : Slot();

    private static Cap At(uint slot) => Ptr<Cte>.At(RootServer.CNode)[slot].Cap;

    // A slot with a capability of a kind; any if there is none.
    private uint Of(Func<Cap, bool> passes, uint first = 1)
    {
        List<uint> found = [.. Enumerable.Range((int)first, (int)(_free + WorkingSlots - first)).Select(i => (uint)i).Where(i => passes(At(i)))];
        return found.Count == 0 || chance.OneIn(40) ? Any() : found[(int)chance.Below((uint)found.Count)];
    }

    private uint Of(CapTag tag) => Of(c => c.Tag == tag);

    // A slot that a trace filled.
    private uint Used() => Of(c => c.Tag != CapTag.Null, _free);

    // Whether a call of this capability waits for another thread.
    private static bool Waits(uint cptr)
    {
        var (status, cap) = CSpace.LookupCap(KernelState.Core.CurrentThread, cptr);
        return status != Status.Ok || cap.Tag is CapTag.Endpoint or CapTag.Notification or CapTag.Reply;
    }

    private static bool CanReceive(Cap cap) =>
        (cap.Tag == CapTag.Endpoint && EndpointCap.From(cap).CanReceive)
        || (cap.Tag == CapTag.Notification && NotificationCap.From(cap).CanReceive);

    private uint Edge() => chance.Of(0u, 1u, uint.MaxValue, 1u << (int)chance.Below(32), (uint)chance.Next());

    private void Invoke(uint cptr, InvocationLabel label, uint[] caps, params uint[] words)
    {
        if (words.Length != 0 && chance.OneIn(25))
        {
            words[chance.Below((uint)words.Length)] = Edge();
        }

        Ptr<Tcb> caller = machine.Current;
        bool mayWait = HasCompany || !Waits(cptr);
        Call(!mayWait || chance.OneIn(15) ? Syscall.NBSend : Syscall.Call, cptr, (uint)label, caps, words);
        bool succeeded = machine.Current == caller && new MessageInfo { W0 = machine[1] }.Label == 0;
        (int tried, int worked) = Outcomes.GetValueOrDefault(label.ToString());
        Outcomes[label.ToString()] = (tried + 1, worked + (succeeded ? 1 : 0));
    }

    private void Call(Syscall call, uint cptr, uint label, uint[] caps, uint[] words)
    {
        Last = $"{call} 0x{cptr:x} label {label} caps {string.Join(' ', caps)} words {string.Join(' ', words)}";
        machine[0] = cptr;
        machine[1] = MessageInfo.New(label: label & 0xfffff, capsUnwrapped: 0, extraCaps: (uint)caps.Length, length: (uint)words.Length).W0;
        for (uint i = 0; i < words.Length && i < Arch.MessageRegisterCount; i++)
        {
            machine[2 + i] = words[i];
        }

        Ptr<IpcBuffer> buffer = Arch.LookupIpcBuffer(true, machine.Current);
        if (!buffer.IsNull)
        {
            for (int i = (int)Arch.MessageRegisterCount; i < words.Length; i++)
            {
                buffer.Ref.Msg[i] = words[i];
            }

            for (int i = 0; i < caps.Length; i++)
            {
                buffer.Ref.CapsOrBadges[i] = caps[i];
            }

            Ptr<uint> raw = buffer.Cast<uint>();
            (raw[(uint)FirstCapWord + 3], raw[(uint)FirstCapWord + 4], raw[(uint)FirstCapWord + 5]) = (Root, Slot(), Depth);
        }

        machine.EnterSyscall(unchecked((uint)(int)call));
    }

    private void Retype()
    {
        uint type = chance.Of<uint>(
            (uint)ObjectType.Untyped, (uint)ObjectType.Tcb, (uint)ObjectType.Endpoint, (uint)ObjectType.Endpoint, (uint)ObjectType.Notification,
            (uint)ObjectType.CapTable, ArchObjectType.VSpace, ArchObjectType.SmallPage, ArchObjectType.SmallPage, ArchObjectType.PageTable,
            ArchObjectType.LargePage);
        uint size = type == (uint)ObjectType.Untyped ? chance.Of<uint>(4, 10, 12, 13, 14, 16) : type == (uint)ObjectType.CapTable ? 1 + chance.Below(5) : 0;
        Invoke(
            Of(c => c.Tag == CapTag.Untyped && UntypedCap.From(c).IsDevice == chance.OneIn(10)), InvocationLabel.UntypedRetype, [Root], type, size,
            0, 0, Slot(), 1 + (chance.OneIn(4) ? chance.Below(4) : 0));
    }

    private void Copy()
    {
        uint from = Of(c => c.Tag != CapTag.Null);
        uint rights = chance.OneIn(2) ? 15 : chance.Below(16);
        uint data = chance.OneIn(5) ? Edge() : chance.Below(8);
        switch (chance.Below(4))
        {
            case 0: Invoke(Root, InvocationLabel.CNodeCopy, [Root], Slot(), Depth, from, Depth, rights); break;
            case 1: Invoke(Root, InvocationLabel.CNodeMint, [Root], Slot(), Depth, from, Depth, rights, data); break;
            case 2: Invoke(Root, InvocationLabel.CNodeMove, [Root], Slot(), Depth, Used(), Depth); break;
            default: Invoke(Root, InvocationLabel.CNodeMutate, [Root], Slot(), Depth, Used(), Depth, data); break;
        }
    }

    private void Rotate() =>
        Invoke(Root, InvocationLabel.CNodeRotate, [Root, Root], Slot(), Depth, chance.Below(3), Used(), Depth, chance.Below(3), Used(), Depth);

    private void Delete(InvocationLabel label) => Invoke(Root, label, [], chance.OneIn(60) ? Any() : Used(), Depth);

    private uint OtherThread() => Of(c => c.Tag == CapTag.Thread && ThreadCap.From(c).Object != machine.Current);

    private void PlanThread()
    {
        uint thread = Slot();
        Invoke(Of(CapTag.Untyped), InvocationLabel.UntypedRetype, [Root], (uint)ObjectType.Tcb, 0, 0, 0, thread, 1);
        _planned.Enqueue(() => Invoke(
            thread, InvocationLabel.TCBConfigure, [Root, Space, Of(ArchCapTag.Frame)], Of(CapTag.Endpoint), 0, 0, 0x1000_0000 + (chance.Below(8) << 9)));
        _planned.Enqueue(() => Invoke(thread, InvocationLabel.TCBSetSchedParams, [1], 255, 250 + chance.Below(6)));
        _planned.Enqueue(() => Invoke(thread, InvocationLabel.TCBWriteRegisters, [], 1, 3, 0x40_0000 + (chance.Below(1024) * 4), 0x1000, 0));
    }

    private void ThreadOperation()
    {
        uint thread = HasCompany && chance.OneIn(8) ? 1 : OtherThread();
        switch (chance.Below(11))
        {
            case 0: Invoke(thread, InvocationLabel.TCBSuspend, []); break;
            case 1: Invoke(thread, InvocationLabel.TCBResume, []); break;
            case 2: Invoke(thread, InvocationLabel.TCBSetPriority, [Of(CapTag.Thread)], 248 + chance.Below(10)); break;
            case 3: Invoke(thread, InvocationLabel.TCBSetMCPriority, [Of(CapTag.Thread)], 248 + chance.Below(10)); break;
            case 4: Invoke(thread, InvocationLabel.TCBReadRegisters, [], chance.Below(2), 1 + chance.Below(18)); break;
            case 5: Invoke(thread, InvocationLabel.TCBCopyRegisters, [OtherThread()], chance.Below(16)); break;
            case 6: Invoke(thread, InvocationLabel.TCBBindNotification, [Of(CapTag.Notification)]); break;
            case 7: Invoke(thread, InvocationLabel.TCBUnbindNotification, []); break;
            case 8: Invoke(thread, InvocationLabel.TCBSetTLSBase, [], Edge()); break;
            case 9: Invoke(thread, InvocationLabel.TCBSetIPCBuffer, [Of(ArchCapTag.Frame)], chance.Below(8) << 9); break;
            default: Invoke(thread, InvocationLabel.TCBSetSpace, [Root, Of(ArchCapTag.VSpace)], Of(CapTag.Endpoint), 0, 0); break;
        }
    }

    private void Ipc()
    {
        uint endpoint = Of(chance.OneIn(3) ? CapTag.Notification : chance.OneIn(6) ? CapTag.Reply : CapTag.Endpoint);
        if (!HasCompany && !CanReceive(At(endpoint & Bits.Mask(Config.RootCNodeSizeBits))))
        {
            // Waiting for what does not exist is a fault, and nobody would hear of it.
            return;
        }

        Syscall call = HasCompany && (machine.Current.Address != RootServer.Tcb || chance.OneIn(3))
            ? chance.Of(Syscall.Call, Syscall.Call, Syscall.Send, Syscall.Recv, Syscall.ReplyRecv, Syscall.ReplyRecv, Syscall.Reply)
            : chance.Of(Syscall.NBSend, Syscall.NBRecv, Syscall.Reply);
        uint[] words = [.. Enumerable.Range(0, (int)chance.Below(chance.OneIn(5) ? 121u : 6)).Select(_ => (uint)chance.Next())];
        uint[] caps = [.. Enumerable.Range(0, (int)chance.Below(4)).Select(_ => Of(c => c.Tag != CapTag.Null))];
        Call(call, endpoint, chance.Below(4), caps, words);
    }

    private void Map()
    {
        uint address = chance.Of(0x40_0000u, 0x1000_0000u, 0x1040_0000u, 0x5fff_f000u) + (chance.Below(4) << 12);
        uint space = chance.OneIn(3) ? Of(ArchCapTag.VSpace) : Space;
        switch (chance.Below(8))
        {
            case < 3: Invoke(Of(ArchCapTag.Frame), InvocationLabel.ARMPageMap, [space], address, chance.Below(4), chance.Below(8)); break;
            case 3: Invoke(Of(ArchCapTag.Frame), InvocationLabel.ARMPageUnmap, []); break;
            case 4 or 5: Invoke(Of(c => c.Tag == ArchCapTag.PageTable && !PageTableCap.From(c).IsMapped), InvocationLabel.ARMPageTableMap, [space], address, 0); break;
            case 6: Invoke(Of(ArchCapTag.PageTable), InvocationLabel.ARMPageTableUnmap, []); break;
            default: Invoke(Of(ArchCapTag.AsidPool), InvocationLabel.ARMASIDPoolAssign, [Of(c => c.Tag == ArchCapTag.VSpace && VSpaceCap.From(c).MappedAsid == 0)]); break;
        }
    }

    private void Interrupts()
    {
        switch (chance.Below(5))
        {
            case 0 or 1: Invoke((uint)InitialSlot.IrqControl, InvocationLabel.IRQIssueIRQHandler, [Root], chance.Below(34), Slot(), Depth); break;
            case 2: Invoke(Of(CapTag.IrqHandler), InvocationLabel.IRQSetIRQHandler, [Of(CapTag.Notification)]); break;
            case 3: Invoke(Of(CapTag.IrqHandler), InvocationLabel.IRQClearIRQHandler, []); break;
            default: Invoke(Of(CapTag.IrqHandler), InvocationLabel.IRQAckIRQ, []); break;
        }
    }

    private void Domains()
    {
        uint control = Of(CapTag.Domain);
        switch (chance.Below(3))
        {
            case 0: Invoke(control, InvocationLabel.DomainSetSet, [OtherThread()], chance.Below(5)); break;
            case 1: Invoke(control, InvocationLabel.DomainScheduleConfigure, [], chance.Below(7), chance.Below(5), chance.Below(4), chance.OneIn(3) ? chance.Below(1u << 25) : 0); break;
            default: Invoke(control, InvocationLabel.DomainScheduleSetStart, [], chance.Below(7)); break;
        }
    }

    private void Fault()
    {
        if (!HasCompany)
        {
            return;
        }

        uint address = chance.Of(0x40_0000u, 0x1000_0000u, 0x1040_0000u) + (chance.Below(8) << 12);
        bool isWrite = chance.OneIn(2);
        Last = $"access 0x{address:x}";
        switch (chance.Below(4))
        {
            case 0:
                Last = "exception";
                machine.EnterException(chance.Below(32));
                break;
            case 1:
                Call((Syscall)(-100 - (int)chance.Below(50)), (uint)chance.Next(), 0, [], []);
                break;
            default:
                (uint status, _) = machine.Board.Translate(address, isWrite);
                if (status != 0)
                {
                    machine.EnterFault(address, status << 1);
                }

                break;
        }
    }

    private void Time()
    {
        uint line = 2 + chance.Below(30);
        switch (chance.Below(4))
        {
            case 0:
                Last = "tick";
                machine.Tick();
                break;
            case 1:
                Last = $"raise {line}";
                machine.Board.SetLine(line, true);
                machine.EnterInterrupt();
                machine.Board.SetLine(line, false);
                break;
            default:
                // Pending at preemption points.
                machine.Board.SetLine(Platform.TimerIrq, true);
                Delete(chance.OneIn(2) ? InvocationLabel.CNodeRevoke : InvocationLabel.CNodeDelete);
                break;
        }
    }

    private void Raw() => Call(
        HasCompany ? chance.Of(Syscall.Call, Syscall.NBSend, Syscall.ReplyRecv) : Syscall.NBSend, chance.OneIn(3) ? Edge() : Any(), chance.Below(80),
        [.. Enumerable.Range(0, (int)chance.Below(4)).Select(_ => Any())], [.. Enumerable.Range(0, (int)chance.Below(8)).Select(_ => Edge())]);
}
