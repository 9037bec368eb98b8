// SPDX-License-Identifier: BSD-2-Clause
// Steps about threads, messages, signals and faults.
using System;
using System.Collections.Generic;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay;

internal sealed partial class Generator
{
    private Found Tcb() => _chance.OneIn(10)
        ? _caps.Of(CapTag.Thread)
        : _caps.Where(c => c.Tag == CapTag.Thread && ThreadCap.From(c).Object != _machine.Current);

    private Found Self() => _caps.Where(c => c.Tag == CapTag.Thread && ThreadCap.From(c).Object == _machine.Current);

    private Found Endpoint() => _caps.Of(CapTag.Endpoint);

    private Found Notification() => _caps.Of(CapTag.Notification);

    private Word BufferAddress() => _chance.OneIn(20) ? Edge() : 0x10000000 + (_chance.Below(12) << 10);

    private Step ThreadSpaces()
    {
        Found thread = Tcb();
        Word handler = _chance.OneIn(2) ? Address(Endpoint()) : 0;
        Word cspaceData = _chance.OneIn(4) ? Edge() : 0;
        if (Config.Mcs && _chance.OneIn(2))
        {
            return _chance.OneIn(2)
                ? SetSpaceOf(thread.Address, cspaceData)
                : ConfigureThread(thread.Address, Address(_caps.Of(CapTag.CNode)), _chance.OneIn(6) ? 0 : BufferAddress());
        }

        return _chance.Below(3) switch
        {
            0 => Invoke(
                thread.Address, InvocationLabel.TCBConfigure,
                [Address(_caps.Of(CapTag.CNode)), Address(SpaceRoot()), Address(BufferFrame())],
                handler, cspaceData, 0, _chance.OneIn(6) ? 0 : BufferAddress()),
            1 => Invoke(
                thread.Address, InvocationLabel.TCBSetSpace, [Address(_caps.Of(CapTag.CNode)), Address(SpaceRoot())],
                handler, cspaceData, 0),
            _ => Invoke(thread.Address, InvocationLabel.TCBSetIPCBuffer, [Address(BufferFrame())], BufferAddress()),
        };
    }

    private Step ThreadPriority()
    {
        Found thread = _chance.OneIn(3) ? _caps.Of(CapTag.Thread) : Tcb();
        Word authority = Address(_caps.Of(CapTag.Thread));
        return _chance.Below(3) switch
        {
            0 => Invoke(thread.Address, InvocationLabel.TCBSetPriority, [authority], Priority()),
            1 => Invoke(thread.Address, InvocationLabel.TCBSetMCPriority, [authority], Priority()),
            _ => Config.Mcs
                ? ScheduleThread(thread.Address, Priority(), _chance.OneIn(4) ? 0 : Address(Context()))
                : Invoke(thread.Address, InvocationLabel.TCBSetSchedParams, [authority], Priority(), Priority()),
        };
    }

    private Step ThreadRun() =>
        Invoke(Tcb().Address, _chance.OneIn(4) ? InvocationLabel.TCBSuspend : InvocationLabel.TCBResume, []);

    private Step ThreadRegisterTransfer()
    {
        Found thread = Tcb();
        switch (_chance.Below(3))
        {
            case 0:
                return Invoke(
                    thread.Address, InvocationLabel.TCBReadRegisters, [], _chance.Below(4), 1 + _chance.Below(37));
            case 1:
                int count = (int)_chance.Below(38);
                Word[] words = new Word[2 + count];
                words[0] = _chance.Below(4);
                words[1] = (Word)count;
                for (int i = 2; i < words.Length; i++)
                {
                    words[i] = _chance.OneIn(4) ? Edge() : KernelMachine.ImageAddress + (_chance.Below(1024) * 4);
                }

                return Invoke(thread.Address, InvocationLabel.TCBWriteRegisters, [], words);
            default:
                return Invoke(
                    thread.Address, InvocationLabel.TCBCopyRegisters, [Address(Tcb())],
                    _chance.OneIn(3) ? _chance.Below(16) : _chance.Below(8) << 1);
        }
    }

    private Step ThreadOther()
    {
        Found thread = _chance.OneIn(3) ? _caps.Of(CapTag.Thread) : Tcb();
        return _chance.Below(4) switch
        {
            0 => Invoke(thread.Address, InvocationLabel.TCBBindNotification, [Address(Notification())]),
            1 => Invoke(thread.Address, InvocationLabel.TCBUnbindNotification, []),
            2 => Invoke(thread.Address, InvocationLabel.TCBSetTLSBase, [], Edge()),
            _ => Invoke(thread.Address, InvocationLabel.TCBSetFlags, [], _chance.Below(4), _chance.Below(4)),
        };
    }

    // A thread that can run: object, buffer, spaces, priority, and off it goes.
    private Step? PlanThread()
    {
        if (Config.Mcs)
        {
            return PlanTimedThread();
        }

        Word priority = Priority();
        Found found = default;
        return Plan(
            () => RetypeTo((Word)ObjectType.Tcb, 1, _caps.Empty()),
            () => RetypeTo(ArchObjectType.SmallPage, 1, _caps.Empty()),
            () =>
            {
                found = _caps.Where(IsNewThread);
                return Invoke(
                    found.Address, InvocationLabel.TCBConfigure,
                    [Address(_chance.OneIn(10) ? _caps.Of(CapTag.CNode) : RootNode()), Address(SpaceRoot()), Address(BufferFrame())],
                    _chance.OneIn(4) ? 0 : Address(Endpoint()), 0, 0, BufferAddress());
            },
            () => Invoke(
                found.Address, InvocationLabel.TCBSetSchedParams, [Address(_caps.Of(CapTag.Thread))], Priority(), priority),
            () => Invoke(
                found.Address, InvocationLabel.TCBWriteRegisters, [], 1, 3,
                KernelMachine.ImageAddress + (_chance.Below(64) * 4), 0x1000, 0));
    }

    private static bool IsNewThread(Cap cap) =>
        cap.Tag == CapTag.Thread && ThreadCap.From(cap).Object.Ref.State == ThreadState.Inactive
        && ThreadCap.From(cap).Object.Ref.Slots[(int)TcbSlot.CSpace].Cap.Tag == CapTag.Null;

    private Found RootNode() => _caps.Where(c => c.Tag == CapTag.CNode && CNodeCap.From(c).Object.Address == _home.Node);

    // A CNode with a capability to another one inside, and things in both.
    private Step? PlanCNodeTree()
    {
        Operand outer = _caps.Empty();
        return Plan(
            () => RetypeTo((Word)ObjectType.CapTable, 1, outer),
            CNodeCopy, CNodeCopy, CNodeMove, CNodeMove, CNodeCopy, CNodeMove,
            () => Invoke(outer.Root, InvocationLabel.CNodeRevoke, [], outer.Index, outer.Depth),
            () => Invoke(outer.Root, InvocationLabel.CNodeDelete, [], outer.Index, outer.Depth));
    }

    // --- Messages ---

    private Step? Ipc()
    {
        if (!HasCompany && !_chance.OneIn(20))
        {
            return null;
        }

        Word length = _chance.OneIn(5) ? _chance.Below(125) : _chance.Below(6);
        Word[] words = new Word[length];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = i > 8 ? (Word)i : _chance.Next();
        }

        Word[] caps = new Word[_chance.OneIn(2) ? 0 : _chance.Below(4)];
        for (int i = 0; i < caps.Length; i++)
        {
            caps[i] = _chance.OneIn(3) ? Address(Endpoint()) : Address(_caps.Any());
        }

        Syscall call = _chance.Of(
            Syscall.Call, Syscall.Call, Syscall.Send, Syscall.NBSend, Syscall.ReplyRecv, Syscall.ReplyRecv, Syscall.Recv, Syscall.NBRecv);
        Word label = _chance.OneIn(3) ? _chance.Next() >> 12 : _chance.Below(4);
        Step step = Message(call, Address(Endpoint()), label, caps, words, length & 0x7f, (Word)caps.Length);
        return WithReceiveSlot(step, call);
    }

    // Where a capability that comes with a message goes.
    private Step WithReceiveSlot(Step step, Syscall call)
    {
        bool receives = call is Syscall.Call or Syscall.ReplyRecv or Syscall.Recv or Syscall.NBRecv;
        if (!receives || _chance.OneIn(3))
        {
            return step;
        }

        Operand slot = _chance.OneIn(8) ? _caps.Full() : _caps.Empty();
        return step with
        {
            Buffer =
            [
                .. step.Buffer,
                (IpcBufferReceive, slot.Root), (IpcBufferReceive + 1, slot.Index), (IpcBufferReceive + 2, slot.Depth),
            ],
        };
    }

    private Step Signal() =>
        Message(_chance.Of(Syscall.Send, Syscall.NBSend, Syscall.Call), Address(Notification()), 0, [], [], 0, 0);

    private Step? Wait() => !HasCompany && !_chance.OneIn(20) ? null : Message(
        _chance.Of(Syscall.Recv, Syscall.NBRecv, Syscall.ReplyRecv),
        Address(_chance.OneIn(3) ? Endpoint() : Notification()), 0, [], [], 0, 0);

    // Takes the message of somebody who waits to be heard, such as a thread that has faulted.
    private Step? LookAtSender()
    {
        static bool HasSender(Cap cap) => cap.Tag == CapTag.Endpoint
            && EndpointCap.From(cap) is { CanReceive: true } endpoint && endpoint.Object.Ref.State == EndpointState.Send;
        return _caps.Has(HasSender) ? Message(Syscall.NBRecv, Address(_caps.Where(HasSender)), 0, [], [], 0, 0) : null;
    }

    private Step? ReplyCall()
    {
        if (Config.Mcs)
        {
            return TimedIpc();
        }

        if (!HasCompany && !_chance.OneIn(20))
        {
            return null;
        }

        Word[] words = [_chance.Next(), _chance.Below(3), _chance.Next()];
        Word length = _chance.Below(_chance.OneIn(4) ? 30u : 4u);
        return _chance.Below(3) switch
        {
            0 => Message(Syscall.Reply, 0, _chance.Below(3), [], words, length, 0),
            1 => WithReceiveSlot(
                Message(Syscall.ReplyRecv, Address(Endpoint()), _chance.Below(2), [], words, length, 0), Syscall.ReplyRecv),
            _ => Message(
                _chance.Of(Syscall.Send, Syscall.NBSend, Syscall.Call), Address(_caps.Of(CapTag.Reply)), 0, [], words, length, 0),
        };
    }

    private Step Yield() => Message(Syscall.Yield, 0, 0, [], [], 0, 0);

    // --- Faults, and calls that nobody should make ---

    private Step Fault()
    {
        Word address = UserAddress(0) + _chance.Below(4096);
        return _chance.Below(3) switch
        {
            _ when !HasCompany => Yield(),
            0 => new Step(StepKind.DataFault) { Value = address, Status = 4 + _chance.Below(12) },
            1 => new Step(StepKind.FetchFault) { Value = address, Status = 4 + _chance.Below(12) },
            _ => new Step(StepKind.Exception) { Value = Syndrome() },
        };
    }

    // Anywhere: unaligned, above user level, just before and behind pages.
    private Step? OddFault() => !HasCompany ? null : new(_chance.Of(StepKind.DataFault, StepKind.Write, StepKind.FetchFault))
    {
        Value = _chance.Below(4) switch
        {
            0 => Edge(),
            1 => (1UL << (int)(48 + _chance.Below(15))) + _chance.Below(4096),
            2 => (KnownAddress() ?? UserAddress(12)) + _chance.Below(8192) - 2048,
            _ => UserAddress(12) + _chance.Below(4096),
        },
    };

    private Step? Access() => !HasCompany && !_chance.OneIn(3) ? null : new(_chance.Of(StepKind.Read, StepKind.Write, StepKind.Write, StepKind.Fetch))
    {
        Value = _chance.OneIn(6)
            ? Edge() & Kernel.Memory.UserTop
            : (KnownAddress() ?? UserAddress(12)) + (_chance.Below(512) * 8),
    };

    private Step? UnknownCall() => !HasCompany && !_chance.OneIn(20) ? null : new(StepKind.Syscall)
    {
        Number = _chance.Of(0, 1, -200, int.MinValue, -1000 - (int)_chance.Below(30)),
        Registers = [_chance.Next(), _chance.Next(), _chance.Next(), _chance.Next(), _chance.Next(), _chance.Next()],
    };

    private Step DebugCall()
    {
        Syscall call = Config.Printing && _chance.OneIn(3)
            ? _chance.Of(Syscall.DebugPutChar, Syscall.DebugDumpScheduler)
            : _chance.Of(Syscall.DebugCapIdentify, Syscall.DebugNameThread, Syscall.DebugSnapshot);
        Found thread = _caps.Of(CapTag.Thread);
        if (call == Syscall.DebugNameThread && (thread.Slot.IsNull || thread.Cap.Tag != CapTag.Thread))
        {
            // The kernel halts for a thread that is none.
            call = Syscall.DebugCapIdentify;
        }

        Word argument = call == Syscall.DebugNameThread ? thread.Address : Address(_caps.Any());
        return new Step(StepKind.Syscall) { Number = (int)call, Registers = [argument], Comment = call.ToString() };
    }

    // Any capability, any label, any words.
    private Step? Nonsense()
    {
        if (!HasCompany && !_chance.OneIn(20))
        {
            return null;
        }

        Word[] words = new Word[_chance.Below(9)];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = Edge();
        }

        Word[] caps = new Word[_chance.Below(4)];
        for (int i = 0; i < caps.Length; i++)
        {
            caps[i] = _chance.OneIn(4) ? Edge() : Address(_caps.Any());
        }

        Word cptr = _chance.OneIn(6) ? Edge() : Address(_caps.Any());
        Word label = _chance.OneIn(4) ? Edge() : _chance.Below(60);
        return Message(
            _chance.Of(Syscall.Call, Syscall.Send, Syscall.NBSend, Syscall.Recv, Syscall.ReplyRecv), cptr, label, caps, words,
            (Word)words.Length, (Word)caps.Length);
    }
}
