// SPDX-License-Identifier: BSD-2-Clause
// Generates the next step of a trace from the state of the machine: mostly one that can succeed, with capabilities of the
// right kind and valid arguments; sometimes one that cannot.
using System;
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Replay.Coverage;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay;

/// <summary>A generator of steps.</summary>
internal sealed partial class Generator
{
    private readonly KernelMachine _machine;
    private readonly Chance _chance;
    private readonly CapFinder _caps;
    private readonly GeneratorHome _home;
    private readonly bool _isBold;
    private readonly Word _timeScale;
    private readonly Queue<(int Kind, Func<Step?> Make)> _planned = new();
    private readonly (uint Weight, Func<Step?> Make)[] _choices;
    private readonly uint[] _weights;
    private readonly uint _totalWeight;
    private int _chosen = -1;
    private Ptr<Tcb> _lastThread;
    private Word _lastPc;

    /// <summary>Makes a generator for a machine.</summary>
    /// <param name="guide">Changes the weights of the kinds of steps; may be null.</param>
    /// <param name="home">The root task's CNode, if it is not that of the boot.</param>
    /// <param name="isBold">
    /// Whether words are often not what the kernel expects: with bits that a narrower type would lose, or nearly right.
    /// </param>
    /// <param name="timeScale">Periods, budgets and the times of domains are this many times as long (MCS). If not 1, time passes only in ticks.</param>
    public Generator(
        KernelMachine machine, Chance chance, Guide? guide = null, GeneratorHome? home = null, bool isBold = false, Word timeScale = 1)
    {
        _isBold = isBold;
        _timeScale = timeScale;
        _home = home ?? GeneratorHome.OfBoot(machine);
        _machine = machine;
        _chance = chance;
        _caps = new CapFinder(machine, chance, _home);
        _choices =
        [
            (14, Retype), (10, CNodeCopy), (6, CNodeMove), (4, CNodeRotate), (8, CNodeDelete), (4, CNodeRevoke),
            (2, CNodeCancelBadgedSends), (2, CNodeSaveCaller),
            (3, ThreadSpaces), (3, ThreadPriority), (4, ThreadRun), (3, ThreadRegisterTransfer), (3, ThreadOther),
            (3, PlanThread), (2, PlanAddressSpace), (1, PlanCNodeTree), (2, PlanWeakCopies), (1, PlanWeakFrames),
            (2, PlanSavedReply), (2, PlanBadgedSenders), (1, PlanSignals), (1, PlanInterrupt), (1, PlanDyingSpace), (2, PlanWeakCall), (1, PlanBoundReceiver),
            (24, Ipc), (6, Signal), (6, Wait), (6, ReplyCall), (3, Yield),
            (5, MapFrame), (3, MapTable), (3, Unmap), (2, FrameOther), (2, Asids), (2, Flush),
            (3, Irqs), (3, IrqHandler), (4, Domains),
            (4, Fault), (6, Access), (2, UnknownCall), (3, DebugCall), (2, Nonsense),
            (6, Tick), (4, Device), (4, Pending),
        ];
        if (Config.Mcs)
        {
            _choices = [.. _choices, .. TimedChoices];
        }

        if (isBold)
        {
            _choices = [.. _choices, (6, PlanRights), (8, PlanThread), (10, OddFault)];
        }

        uint[] usual = [.. _choices.Select(c => c.Weight)];
        _weights = guide?.Weights(usual) ?? usual;
        _totalWeight = (uint)_weights.Sum(w => w);

        // Company for the root task: alone it would soon wait for ever.
        for (uint i = 0; i < (isBold || Config.Mcs ? 6u : 3) + _chance.Below(4); i++)
        {
            PlanThread();
            if (_chance.OneIn(2))
            {
                Plan(() => RetypeTo((Word)_chance.Of(ObjectType.Endpoint, ObjectType.Notification), 1, _caps.Empty()));
            }
        }

        if (Config.Mcs)
        {
            PlanEqualRoot();
        }
    }

    /// <summary>Whether the machine executes an instruction again by itself, where the kernel wants that.</summary>
    public bool RestartsItself { get; init; }

    /// <summary>Interrupts that occur often.</summary>
    public Word[] Lines { get; init; } = s_usualLines;

    // Whether somebody else runs if the current thread waits. The root task waits less often: it can do most.
    private bool HasCompany => HasOthers && (_machine.Current.Address != RootServer.Tcb || _chance.OneIn(_timeScale == 1 ? 4u : 2));

    private static bool HasOthers => KernelState.Core.ReadyQueuesL1Bitmap[(int)KernelState.CurrentDomain] != 0;

    /// <summary>Which kind the last step is; for a planned step, the kind that planned it.</summary>
    public int Kind { get; private set; }

    /// <summary>The next step.</summary>
    public Step Next()
    {
        Kind = -1;
        if (_machine.IsIdle)
        {
            return _chance.OneIn(2) ? Tick()! : Device()!;
        }

        // A preempted operation is usually finished.
        bool wasRestarted = !RestartsItself && _machine.Current == _lastThread && _machine[Arch.NextIp] == _lastPc;
        if (wasRestarted && !_chance.OneIn(5) && (HasCompany || !IsWaitedFor(_machine[Arch.CapRegister])))
        {
            return new Step(StepKind.Repeat);
        }

        _caps.Refresh();
        _lastThread = _machine.Current;
        _lastPc = _machine[Arch.NextIp];

        while (true)
        {
            if (_planned.TryDequeue(out (int Kind, Func<Step?> Make) planned) && planned.Make() is { } step)
            {
                Kind = planned.Kind;
                return Bend(step);
            }

            if (_planned.Count == 0 && Choose() is { } chosen)
            {
                Kind = _chosen;
                return Bend(chosen);
            }
        }
    }

    // Whether a call of this capability waits for another thread.
    private bool IsWaitedFor(Word cptr)
    {
        var (status, cap) = CSpace.LookupCap(_machine.Current, cptr);
        return status != Status.Ok || cap.Tag is CapTag.Endpoint or CapTag.Notification or CapTag.Reply;
    }

    private Step? Choose()
    {
        uint draw = _chance.Below(_totalWeight);
        for (_chosen = 0; _chosen < _choices.Length; _chosen++)
        {
            if (draw < _weights[_chosen])
            {
                return _choices[_chosen].Make();
            }

            draw -= _weights[_chosen];
        }

        return null;
    }

    private Step? Plan(params Func<Step?>[] steps)
    {
        foreach (Func<Step?> step in steps)
        {
            _planned.Enqueue((_chosen, step));
        }

        return null;
    }

    // --- Making system calls ---

    private Step Invoke(Word cptr, InvocationLabel label, Word[] caps, params Word[] words)
    {
        if (_chance.OneIn(30) && words.Length != 0)
        {
            words[_chance.Below((Word)words.Length)] = Edge();
        }

        Word length = (Word)words.Length;
        if (_chance.OneIn(30))
        {
            length = length != 0 && _chance.OneIn(2) ? length - 1 : _chance.Below(8);
        }

        Word extra = _chance.OneIn(60) ? _chance.Below(4) : (Word)caps.Length;
        Syscall call = _chance.OneIn(12) ? _chance.Of(Syscall.Send, Syscall.NBSend) : Syscall.Call;
        if (!HasCompany && IsWaitedFor(cptr))
        {
            call = Syscall.NBSend;
        }

        Word number = (Word)label;
        if (_isBold)
        {
            number = _chance.OneIn(25) ? Widened(number) : number;
            for (int i = 0; i < words.Length; i++)
            {
                words[i] = _chance.OneIn(20) ? Widened(words[i]) : words[i];
            }
        }

        Step step = Message(call, cptr, number, caps, words, length, extra);
        return step with { Comment = label.ToString() };
    }

    private static Step Message(Syscall call, Word cptr, Word label, Word[] caps, Word[] words, Word length, Word extra)
    {
        MessageInfo info = MessageInfo.New(label: label & (~0UL >> 12), capsUnwrapped: 0, extraCaps: extra, length: length);
        List<Word> registers = [cptr, info.W0, .. words.Take((int)Arch.MessageRegisterCount)];
        List<(int, Word)> buffer = [];
        for (int i = (int)Arch.MessageRegisterCount; i < words.Length; i++)
        {
            buffer.Add((i + 1, words[i]));
        }

        for (int i = 0; i < caps.Length; i++)
        {
            buffer.Add((IpcBufferCaps + i, caps[i]));
        }

        return new Step(StepKind.Syscall)
        {
            Number = (int)call,
            Registers = [.. registers],
            Buffer = [.. buffer],
        };
    }

    private const int IpcBufferCaps = 122;
    private const int IpcBufferReceive = 125;

    // --- Arguments ---

    private Word Edge() => _chance.Below(9) switch
    {
        0 => 0,
        1 => 1,
        2 => Word.MaxValue,
        3 => 1UL << (int)_chance.Below(64),
        4 => (1UL << (int)_chance.Below(64)) - 1,
        5 => _chance.Below(256),
        6 => Kernel.Memory.WindowBase + Platform.KernelStart,
        7 => Kernel.Memory.UserTop + _chance.Below(3) - 1,
        _ => _chance.Next(),
    };

    // A system call with one word nearly right: the capability, the tag, the number, or what is in the IPC buffer.
    private Step Bend(Step step)
    {
        if (!_isBold || step.Kind != StepKind.Syscall || !_chance.OneIn(12))
        {
            return step;
        }

        int place = (int)_chance.Below((Word)(step.Registers.Length + step.Buffer.Length + 1));
        if (place < step.Registers.Length)
        {
            Word[] registers = [.. step.Registers];
            registers[place] = Widened(registers[place]);
            return step with { Registers = registers };
        }

        place -= step.Registers.Length;
        if (place < step.Buffer.Length)
        {
            (int, Word)[] buffer = [.. step.Buffer];
            buffer[place].Item2 = Widened(buffer[place].Item2);
            return step with { Buffer = buffer };
        }

        return step with { Number = unchecked((long)Widened((Word)step.Number)) };
    }

    // A word that a narrower type takes for the same one, or nearly the same word.
    private Word Widened(Word word) => _chance.Below(4) switch
    {
        0 => word + (1UL << (int)_chance.Of<Word>(8, 16, 32, 32, 33)),
        1 => word + (_chance.Next() << 32),
        2 => word ^ (1UL << (int)_chance.Below(64)),
        _ => word + _chance.Of<Word>(1, Word.MaxValue),
    };

    private Word Priority() => _chance.OneIn(8) ? _chance.Below(258) : 250 + _chance.Below(6);

    private Word Badge() => _chance.OneIn(4) ? 0 : _chance.OneIn(8) ? Edge() : 1 + _chance.Below(4);

    private Word Rights() => _chance.OneIn(2) ? 0xf : _chance.Below(16);

    // Few places, so that mappings meet each other: at 4 KiB, 2 MiB, 1 GiB and 512 GiB distance, and at the end.
    private Word UserAddress(Word alignBits)
    {
        Word address = _chance.Below(8) switch
        {
            0 => KernelMachine.ImageAddress + (_chance.Below(8) << 12),
            1 => 0x10000000 + (_chance.Below(4) << 12),
            2 => 0x10000000 + (_chance.Below(3) << 21),
            3 => 0x80000000 + (_chance.Below(3) << 30),
            4 => (1UL + _chance.Below(3)) << 39,
            5 => Kernel.Memory.UserTop + 1 - (_chance.OneIn(3) ? 0 : 1UL << (int)alignBits),
            6 => _chance.Below(16) << (int)alignBits,
            _ => 0x10000000,
        };
        return _chance.OneIn(40) ? address + _chance.Below(4096) : Bits.RoundDown(address, alignBits);
    }

    private Word IrqNumber() => _chance.OneIn(12) ? _chance.Below(170) : _chance.Of<Word>(Lines);

    private static Word Address(Found found) => found.Address;

    // --- Memory and slots ---

    private Step Retype()
    {
        Word type = _chance.Below(20) switch
        {
            < 3 => (Word)ObjectType.Untyped,
            < 6 => (Word)ObjectType.Tcb,
            < 9 => (Word)ObjectType.Endpoint,
            < 12 => (Word)ObjectType.Notification,
            < 14 => (Word)ObjectType.CapTable,
            < 15 => ArchApi.SpaceType,
            < 17 => ArchObjectType.SmallPage,
            < 18 => GreatPage(),
            < 19 => TableType(),
            _ => _chance.Below(14),
        };
        return RetypeTo(type, _chance.OneIn(3) ? 1 + _chance.Below(4) : 1, _caps.Empty());
    }

    private Step RetypeTo(Word type, Word count, Operand destination)
    {
        Word size = type switch
        {
            (Word)ObjectType.Untyped => _chance.Of<Word>(4, 6, 10, 12, 12, 12, 13, 14, 16, 18, 21),
            (Word)ObjectType.CapTable => 1 + _chance.Below(5),
            (Word)ObjectType.SchedContext => _chance.OneIn(10) ? _chance.Below(12) : 7 + _chance.Below(2),
            _ => 0,
        };
        bool device = _chance.OneIn(16);
        Found untyped = _caps.Where(c => c.Tag == CapTag.Untyped && UntypedCap.From(c).IsDevice == device && HasRoom(c, type));

        // Either the CNode's capability is the root, or the path leads to it.
        Word nodeIndex = 0;
        Word nodeDepth = 0;
        Word offset;
        Operand inner = _chance.OneIn(4) ? _caps.OperandOf(CapTag.CNode) : default;
        Word holder = destination.Root;
        if (!inner.Slot.IsNull && inner.Cap.Tag == CapTag.CNode)
        {
            nodeIndex = inner.Index;
            nodeDepth = inner.Depth;
            offset = _chance.Below(1UL << (int)Math.Min(CNodeCap.From(inner.Cap).Radix, 6));
            holder = inner.Root;
        }
        else
        {
            // Slots behind the destination are often free, too.
            offset = destination.Depth == 0 ? 0 : destination.Index & Bits.Mask(RadixAt(destination.Root));
            if (_chance.OneIn(40))
            {
                offset = (1UL << (int)RadixAt(destination.Root)) + _chance.Below(3) - 1;
            }
        }

        return Invoke(
            untyped.Address, InvocationLabel.UntypedRetype, [holder], type, size, nodeIndex, nodeDepth, offset, count);
    }

    // Whether there is likely to be room: a full untyped is only sometimes a good choice.
    private bool HasRoom(Cap cap, Word type)
    {
        UntypedCap untyped = UntypedCap.From(cap);
        Word free = (1UL << (int)untyped.SizeBits) - (untyped.FreeIndex << ObjectSize.MinUntypedBits);
        return free >= (type < (Word)ObjectType.CapTable ? 1UL << 11 : 1UL << 12) || _chance.OneIn(8);
    }

    private Word RadixAt(Word cptr)
    {
        var (status, cap) = CSpace.LookupCap(_machine.Current, cptr);
        return status == Status.Ok && cap.Tag == CapTag.CNode ? CNodeCap.From(cap).Radix : 1;
    }

    private Step CNodeCopy()
    {
        Operand to = _caps.Empty();
        Operand from = _caps.Full();
        if (_chance.OneIn(2))
        {
            return Invoke(
                to.Root, InvocationLabel.CNodeCopy, [from.Root], to.Index, to.Depth, from.Index, from.Depth, Rights());
        }

        Word data = !from.Slot.IsNull && from.Cap.Tag == CapTag.CNode ? GuardData(from.Cap) : Badge();
        return Invoke(
            to.Root, InvocationLabel.CNodeMint, [from.Root], to.Index, to.Depth, from.Index, from.Depth, Rights(), data);
    }

    // A guard that fills the word up, so that the CNode can be the root of a capability space; or any other.
    private Word GuardData(Cap cap)
    {
        Word radix = CNodeCap.From(cap).Radix;
        Word size = _chance.OneIn(3) ? _chance.Below(64) : Config.WordBits - radix - _chance.Of<Word>(0, 0, 0, 2, 5);
        size = Math.Min(size, 63);
        return ((Word)_chance.Below(3) << 6) | size;
    }

    private Step CNodeMove()
    {
        Operand to = _caps.Empty();
        Operand from = _caps.Full();
        if (_chance.OneIn(2))
        {
            return Invoke(to.Root, InvocationLabel.CNodeMove, [from.Root], to.Index, to.Depth, from.Index, from.Depth);
        }

        Word data = !from.Slot.IsNull && from.Cap.Tag == CapTag.CNode ? GuardData(from.Cap) : Badge();
        return Invoke(
            to.Root, InvocationLabel.CNodeMutate, [from.Root], to.Index, to.Depth, from.Index, from.Depth, data);
    }

    private Step CNodeRotate()
    {
        Operand pivot = _caps.Full();
        Operand source = _caps.Full();
        Operand to = _chance.Below(6) switch
        {
            0 or 1 => source,
            2 => pivot,
            _ => _caps.Empty(),
        };
        return Invoke(
            to.Root, InvocationLabel.CNodeRotate, [pivot.Root, source.Root], to.Index, to.Depth, Badge(), pivot.Index,
            pivot.Depth, Badge(), source.Index, source.Depth);
    }

    private Step CNodeDelete()
    {
        // The root CNode's and the root thread's capability go only rarely: little happens afterwards.
        Operand slot = _chance.OneIn(30) ? _caps.Full() : _caps.Operand(c => c.Tag != CapTag.Null && !IsVital(c));
        return Invoke(slot.Root, InvocationLabel.CNodeDelete, [], slot.Index, slot.Depth);
    }

    private Step CNodeRevoke()
    {
        Operand slot = _chance.OneIn(40)
            ? _caps.Full()
            : _caps.Operand(c => c.Tag != CapTag.Null && !(c.Tag == CapTag.Untyped && UntypedCap.From(c).SizeBits > 20));
        return Invoke(slot.Root, InvocationLabel.CNodeRevoke, [], slot.Index, slot.Depth);
    }

    private bool IsVital(Cap cap) =>
        (cap.Tag == CapTag.CNode && CNodeCap.From(cap).Object.Address == _home.Node)
        || (cap.Tag == CapTag.Thread && ThreadCap.From(cap).Object.Address == RootServer.Tcb)
        || (cap.Tag == CapTag.Untyped && UntypedCap.From(cap).SizeBits > 18);

    private Step CNodeCancelBadgedSends()
    {
        Operand slot = _caps.Operand(c => c.Tag == CapTag.Endpoint && EndpointCap.From(c).Badge != 0);
        return Invoke(slot.Root, InvocationLabel.CNodeCancelBadgedSends, [], slot.Index, slot.Depth);
    }

    private Step CNodeSaveCaller()
    {
        Operand slot = _caps.Empty();
        return Invoke(slot.Root, InvocationLabel.CNodeSaveCaller, [], slot.Index, slot.Depth);
    }
}
