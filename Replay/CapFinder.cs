// SPDX-License-Identifier: BSD-2-Clause
// Finds capabilities in the capability space of the thread that runs. The space is looked through once for each step; of
// the root task's large CNode only the slots in use, and some behind them.
using System;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay;

/// <summary>A slot, and how the current thread names it.</summary>
/// <param name="Slot">The slot; null if there is none.</param>
/// <param name="Cap">Its capability.</param>
/// <param name="Address">Its capability address, at full depth.</param>
internal readonly record struct Found(Ptr<Cte> Slot, Cap Cap, Word Address);

/// <summary>A slot as an operand of a CNode operation.</summary>
/// <param name="Slot">The slot; null if there is none.</param>
/// <param name="Cap">Its capability.</param>
/// <param name="Root">The address of the CNode's capability.</param>
/// <param name="Index">The slot's address below that CNode.</param>
/// <param name="Depth">How many bits of it count.</param>
internal readonly record struct Operand(Ptr<Cte> Slot, Cap Cap, Word Root, Word Index, Word Depth);

/// <summary>The root task's CNode.</summary>
/// <param name="Node">Its address.</param>
/// <param name="FirstFree">The first slot that is empty when a trace begins.</param>
internal readonly record struct GeneratorHome(Word Node, Word FirstFree)
{
    /// <summary>That of the boot.</summary>
    public static GeneratorHome OfBoot(KernelMachine machine) => new(RootServer.CNode, machine.BootInfo.Ref.Empty.Start);
}

/// <summary>Looks for capabilities.</summary>
internal sealed class CapFinder(KernelMachine machine, Chance chance, GeneratorHome home)
{
    /// <summary>Free slots of the root CNode that traces use.</summary>
    public const Word WorkingSlots = 48;

    private const int MaxFound = 512;
    private const int MaxDepth = 3;
    private const int Tries = 24;
    private readonly Ptr<Cte> _root = Ptr<Cte>.At(home.Node);
    private readonly Found[] _found = new Found[MaxFound];
    private readonly int[] _matches = new int[MaxFound];
    private readonly Word _firstFree = home.FirstFree;
    private int _count;

    /// <summary>Looks through the current thread's capability space.</summary>
    public void Refresh()
    {
        _count = 0;
        Collect(CSpace.ThreadSlot(machine.Current, TcbSlot.CSpace).Ref.Cap, 0, Config.WordBits, 0);
    }

    /// <summary>Any slot.</summary>
    public Found Any() => _count == 0 ? default : _found[chance.Below((Word)_count)];

    /// <summary>A slot whose capability passes; if there is none, any slot.</summary>
    public Found Where(Func<Cap, bool> passes)
    {
        int matches = 0;
        for (int i = 0; i < _count; i++)
        {
            if (_found[i].Cap.Tag != CapTag.Null && passes(_found[i].Cap))
            {
                _matches[matches++] = i;
            }
        }

        return matches == 0 ? Any() : _found[_matches[chance.Below((Word)matches)]];
    }

    /// <summary>A slot with a capability of a kind; if there is none, any slot.</summary>
    public Found Of(CapTag tag)
    {
        int matches = 0;
        for (int i = 0; i < _count; i++)
        {
            if (_found[i].Cap.Tag == tag)
            {
                _matches[matches++] = i;
            }
        }

        return matches == 0 ? Any() : _found[_matches[chance.Below((Word)matches)]];
    }

    /// <summary>Whether there is a capability that passes.</summary>
    public bool Has(Func<Cap, bool> passes)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_found[i].Cap.Tag != CapTag.Null && passes(_found[i].Cap))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A slot whose capability passes, as an operand; if none is found, any slot.</summary>
    public Operand Operand(Func<Cap, bool> passes)
    {
        if (!chance.OneIn(3) && Where(passes) is var found && passes(found.Cap) && AsOperand(found) is { } known)
        {
            return known;
        }

        Operand operand = default;
        for (int i = 0; i < Tries; i++)
        {
            operand = Below(Of(CapTag.CNode));
            if (!operand.Slot.IsNull && passes(operand.Cap))
            {
                break;
            }
        }

        return operand;
    }

    /// <summary>An empty slot, as an operand.</summary>
    public Operand Empty()
    {
        Operand operand = default;
        for (int i = 0; i < Tries; i++)
        {
            operand = Below(Of(CapTag.CNode));
            if (!operand.Slot.IsNull && operand.Cap.Tag == CapTag.Null)
            {
                break;
            }
        }

        return operand;
    }

    /// <summary>A slot with something in it, as an operand.</summary>
    public Operand Full() => Operand(c => c.Tag != CapTag.Null);

    /// <summary>A slot with a capability of a kind, as an operand.</summary>
    public Operand OperandOf(CapTag tag) => Operand(c => c.Tag == tag);

    // The same slot below the first CNode whose capability is at hand and resolves a whole word.
    private Operand? AsOperand(Found found)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_found[i].Cap.Tag == CapTag.CNode)
            {
                CNodeCap node = CNodeCap.From(_found[i].Cap);
                Word offset = found.Slot.Address - node.Object.Address;
                Word slot = offset / Ptr.SizeOf<Cte>();
                if (offset % Ptr.SizeOf<Cte>() == 0 && slot < 1UL << (int)node.Radix && node.Radix + node.GuardSize <= Config.WordBits)
                {
                    return new Operand(
                        found.Slot, found.Cap, _found[i].Address, (node.Guard << (int)node.Radix) | slot, node.Radix + node.GuardSize);
                }
            }
        }

        return null;
    }

    private Operand Below(Found found)
    {
        if (found.Slot.IsNull || found.Cap.Tag != CapTag.CNode)
        {
            return default;
        }

        Word index = 0;
        Word depth = 0;
        CNodeCap node = CNodeCap.From(found.Cap);
        while (true)
        {
            Word bits = node.Radix + node.GuardSize;
            Word slot = PickSlot(node);
            depth += bits;
            if (depth > Config.WordBits)
            {
                return default;
            }

            index = (bits == Config.WordBits ? 0 : index << (int)bits) | (node.Guard << (int)node.Radix) | slot;
            Ptr<Cte> place = node.Object + slot;
            Cap cap = place.Ref.Cap;
            if (cap.Tag != CapTag.CNode || depth >= Config.WordBits || !chance.OneIn(3))
            {
                return new Operand(place, cap, found.Address, index, depth);
            }

            node = CNodeCap.From(cap);
        }
    }

    private void Collect(Cap cap, Word prefix, Word left, int level)
    {
        if (cap.Tag != CapTag.CNode)
        {
            return;
        }

        CNodeCap node = CNodeCap.From(cap);
        Word bits = node.Radix + node.GuardSize;
        if (bits > left)
        {
            return;
        }

        left -= bits;
        Word last = node.Object == _root
            ? _firstFree + WorkingSlots
            : 1UL << (int)node.Radix;
        for (Word slot = node.Object == _root ? 1UL : 0; slot < last && _count < MaxFound; slot++)
        {
            Ptr<Cte> place = node.Object + slot;
            Cap inside = place.Ref.Cap;
            Word address = prefix | (((node.Guard << (int)node.Radix) | slot) << (int)left);
            if (inside.Tag == CapTag.CNode && left != 0)
            {
                if (level < MaxDepth)
                {
                    Collect(inside, address, left, level + 1);
                }
            }
            else
            {
                _found[_count++] = new Found(place, inside, address);
            }
        }
    }

    private Word PickSlot(CNodeCap node)
    {
        if (node.Object != _root)
        {
            return chance.Below(1UL << (int)node.Radix);
        }

        uint draw = chance.Below(100);
        if (draw < 75)
        {
            return _firstFree + chance.Below(WorkingSlots);
        }

        return draw < 98 ? 1 + chance.Below(_firstFree) : chance.Below(1UL << (int)node.Radix);
    }
}
