// SPDX-License-Identifier: BSD-2-Clause
// How memory is shared out at boot: regions of RAM, what is reserved of them, what is left, and what happens where the
// kernel's fixed tables are full.
using System;
using System.Collections.Generic;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class PhysicalMemoryTests : KernelTest
{
    private const Word Page = 0x1000;

    [SetUp]
    public void Clear() => PhysicalMemory.Clear();

    [Test]
    public void RegionsOfRamComeInOrderAndAreNotEmpty()
    {
        Assert.That(PhysicalMemory.AddRam(0x1000, 0x1000), Is.False, "empty");
        Assert.That(PhysicalMemory.AddRam(0x2000, 0x4000));
        Assert.That(PhysicalMemory.AddRam(0x3000, 0x5000), Is.False, "overlaps the one before");
        Assert.That(PhysicalMemory.AddRam(0x4000, 0x5000), "follows the one before");
        Assert.That(PhysicalMemory.RamCount, Is.EqualTo(2));
    }

    [Test]
    public void TooManyRegionsOfRamAreRefused()
    {
        for (Word i = 0; i < PhysicalMemory.MaxRam; i++)
        {
            Assert.That(PhysicalMemory.AddRam(i * 2 * Page, ((i * 2) + 1) * Page));
        }

        Assert.That(PhysicalMemory.AddRam(0x8000000, 0x9000000), Is.False);
    }

    [Test]
    public void ReservedRegionsThatTouchBecomeOne()
    {
        Reserve((0x2000, 0x3000), (0x6000, 0x7000), (0xa000, 0xb000));
        Assert.That(PhysicalMemory.Reserve(0x8000, 0x8000), "nothing to reserve");
        Assert.That(AllReserved(), Is.EqualTo(new[] { (0x2000UL, 0x3000UL), (0x6000UL, 0x7000UL), (0xa000UL, 0xb000UL) }));

        Reserve((0x2800, 0x2900));
        Assert.That(AllReserved(), Has.Count.EqualTo(3), "inside another");
        Reserve((0x1000, 0x2000));
        Assert.That(AllReserved()[0], Is.EqualTo((0x1000UL, 0x3000UL)), "grows downwards");
        Reserve((0x2000, 0x6800));
        Assert.That(
            AllReserved(), Is.EqualTo(new[] { (0x1000UL, 0x7000UL), (0xa000UL, 0xb000UL) }), "two become one, the last moves up");
    }

    [Test]
    public void ReservedRegionsThatDoNotFitTheTableAreRefused()
    {
        for (Word i = 0; i < PhysicalMemory.MaxReserved; i++)
        {
            Assert.That(PhysicalMemory.Reserve(i * 4 * Page, ((i * 4) + 1) * Page));
        }

        Assert.That(PhysicalMemory.Reserve(2 * Page, 3 * Page), Is.False, "a region of its own");
        Assert.That(PhysicalMemory.Reserve(1 * Page, 2 * Page), "one that is merged needs no room");
        Assert.That(PhysicalMemory.AddRam(0x40000000, 0x40001000));
        Assert.That(PhysicalMemory.ReserveRam(), Is.False);
    }

    [Test]
    public void WhatIsLeftIsAroundTheReservedRegions()
    {
        Assert.That(PhysicalMemory.AddRam(0x10000, 0x20000));
        Assert.That(PhysicalMemory.AddRam(0x40000, 0x50000));
        Reserve((0x8000, 0x11000), (0x18000, 0x19000), (0x4f000, 0x60000), (0x70000, 0x80000));
        Assert.That(PhysicalMemory.FindFree());
        Assert.That(
            AllFree(), Is.EqualTo(new[] { (0x11000UL, 0x18000UL), (0x19000UL, 0x20000UL), (0x40000UL, 0x4f000UL) }));
    }

    [TestCase(false, TestName = "TooManyFreeRegionsBetweenReservedOnesAreRefused")]
    [TestCase(true, TestName = "TooManyFreeRegionsWithTheLastOneAreRefused")]
    public void TooManyFreeRegionsAreRefused(bool atTheEnd)
    {
        Word count = PhysicalMemory.MaxReserved;
        for (Word i = 0; i < count; i++)
        {
            Assert.That(PhysicalMemory.Reserve(((i * 2) + 1) * Page, ((i * 2) + 2) * Page));
        }

        Assert.That(PhysicalMemory.AddRam(0, ((count * 2) + (atTheEnd ? 1UL : 0)) * Page));
        Assert.That(PhysicalMemory.AddRam(0x1000000, 0x1001000));
        Assert.That(PhysicalMemory.FindFree(), Is.False);
    }

    [Test]
    public void MemoryIsTakenFromTheHighestRegionThatFits()
    {
        Assert.That(PhysicalMemory.AddRam(0x100000, 0x200000));
        Assert.That(PhysicalMemory.AddRam(0x301000, 0x305000));
        Assert.That(PhysicalMemory.AddRam(0x400000, 0x401000));
        Assert.That(PhysicalMemory.FindFree());
        Assert.That(PhysicalMemory.TakeHighest(0x4000, 14), Is.EqualTo((true, 0x1fc000UL)), "the second region is not aligned");
        Assert.That(PhysicalMemory.TakeHighest(0x2000, 12), Is.EqualTo((true, 0x303000UL)), "the third is too small");
        Assert.That(AllFree(), Does.Contain((0x301000UL, 0x303000UL)).And.Contain((0x400000UL, 0x401000UL)));
        Assert.That(PhysicalMemory.TakeHighest(0x1000000, 12).found, Is.False);
    }

    [Test]
    public void NothingIsTakenWhereTheTableOfFreeRegionsIsFull()
    {
        Word count = PhysicalMemory.MaxFree;
        for (Word i = 0; i < count; i++)
        {
            Assert.That(PhysicalMemory.Reserve(((i * 2) + 1) * Page, ((i * 2) + 2) * Page));
        }

        Assert.That(PhysicalMemory.AddRam(0, count * 2 * Page));
        Assert.That(PhysicalMemory.FindFree());
        Assert.That(PhysicalMemory.FreeCount, Is.EqualTo(count));
        Assert.That(PhysicalMemory.TakeHighest(Page, 12).found, Is.False);
    }

    // Devices come first, then boot memory, then what is free.
    [Test]
    public void UntypedCapabilitiesThatDoNotFitTheRootCNodeAreReported()
    {
        OneRegionOfEach();
        Word first = BootCaps.Next;
        Assert.That(BootUntyped.ProvideAll(0x50000000, 0x50001000));
        Word needed = BootCaps.Next - first;
        Assert.That(Machine.BootInfo.Ref.Untyped.End - Machine.BootInfo.Ref.Untyped.Start, Is.EqualTo(needed));
        for (Word missing = 0; missing <= 3; missing++)
        {
            Boot();
            OneRegionOfEach();
            Word slots = 1UL << Config.RootCNodeSizeBits;
            while (BootCaps.Next < slots - needed + missing)
            {
                Assert.That(BootCaps.Provide(default));
            }

            Assert.That(BootUntyped.ProvideAll(0x50000000, 0x50001000), Is.EqualTo(missing == 0), $"{missing} slots are missing");
        }
    }

    [Test]
    public void UntypedCapabilitiesBeyondTheListOfBootInfoAreNotMade()
    {
        for (Word i = 0; i < PhysicalMemory.MaxReserved; i++)
        {
            Assert.That(PhysicalMemory.Reserve(i * 0x100000, (i * 0x100000) + Page));
        }

        Word first = BootCaps.Next;
        Assert.That(BootUntyped.ProvideAll(0, 0), "the rest of the memory is lost, but the system starts");
        Assert.That(BootCaps.Next - first, Is.EqualTo((Word)Config.MaxNumBootInfoUntypedCaps));
        Assert.That(Machine.Board.Console.Text, Does.Contain("Boot information has no room for all untyped memory"));
    }

    [Test]
    public void WhatIsReservedBeyondUserLevelsReachChangesNothing()
    {
        Word first = BootCaps.Next;
        Assert.That(BootUntyped.ProvideAll(0, 0));
        Word size = Math.Min(Bits.Highest(Arch.UserDeviceTop), (Word)Arch.MaxUntypedBits);
        Word count = Arch.UserDeviceTop >> (int)size;
        Assert.That(BootCaps.Next - first, Is.EqualTo(count), "all of it, as one device or more");
        Assert.That(UntypedCap.From(CapAt(first)).SizeBits, Is.EqualTo(size));
        Reserve((Arch.UserDeviceTop + Page, Arch.UserDeviceTop + (2 * Page)));
        first = BootCaps.Next;
        Assert.That(BootUntyped.ProvideAll(0, 0));
        Assert.That(BootCaps.Next - first, Is.EqualTo(count));
    }

    private static void OneRegionOfEach()
    {
        PhysicalMemory.Clear();
        Assert.That(PhysicalMemory.AddRam(0x40000000, 0x40001000));
        Assert.That(PhysicalMemory.FindFree());
    }

    private static void Reserve(params (Word Start, Word End)[] regions)
    {
        foreach ((Word start, Word end) in regions)
        {
            Assert.That(PhysicalMemory.Reserve(start, end));
        }
    }

    private static List<(Word Start, Word End)> AllReserved()
    {
        List<(Word, Word)> regions = [];
        for (Word i = 0; i < PhysicalMemory.ReservedCount; i++)
        {
            regions.Add((PhysicalMemory.Reserved(i).Start, PhysicalMemory.Reserved(i).End));
        }

        return regions;
    }

    private static List<(Word Start, Word End)> AllFree()
    {
        List<(Word, Word)> regions = [];
        for (Word i = 0; i < PhysicalMemory.FreeCount; i++)
        {
            if (PhysicalMemory.Free(i).Start != PhysicalMemory.Free(i).End)
            {
                regions.Add((PhysicalMemory.Free(i).Start, PhysicalMemory.Free(i).End));
            }
        }

        return regions;
    }
}

/// <summary>Boots that cannot succeed end with a reason on the console, and with the machine switched off.</summary>
public sealed partial class BootFailureTests : KernelTest
{
    private static readonly Word s_slots = 1UL << Config.RootCNodeSizeBits;

    [Test]
    public void ARootTaskThatIsLargerThanMemoryIsRefused() =>
        Assert.That(FailedBoot(0x100000, 0), Does.Contain("not enough memory for the root task"));

    [Test]
    public void ARootTaskWithMorePagesThanSlotsIsRefused() =>
        Assert.That(FailedBoot(s_slots, 0), Does.Contain("the root CNode is too small: raise KernelRootCNodeSizeBits"));

    // The slots that remain behind the image hold some of the untyped capabilities, but not all.
    [TestCase(1U)]
    [TestCase(6U)]
    [TestCase(16U)]
    [TestCase(24U)]
    public void UntypedCapabilitiesThatDoNotFitTheRootCNodeAreRefused(uint left)
    {
        SlotRegion untyped = Machine.BootInfo.Ref.Untyped;
        Word used = untyped.Start;
        Word image = 4;
        Word paging = (s_slots / 512) + 1;
        Assert.That(FailedBoot(s_slots - (used - image) - paging - left, 0), Does.Contain("the root CNode is too small: raise KernelRootCNodeSizeBits"));
    }

    private static string FailedBoot(Word imagePages, Word deviceTreeSize)
    {
        using SimulatedBoard board = new();
        Assert.That(() => new KernelMachine(board, imagePages, deviceTreeSize), Throws.TypeOf<MachineHaltedException>());
        return board.Console.Text;
    }
}
