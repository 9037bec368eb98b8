// SPDX-License-Identifier: BSD-2-Clause
// The order of the root task's capabilities, which existing root tasks rely on, and the memory that it is
// given.
using System;
using System.Collections.Generic;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

[NonParallelizable]
public sealed class RootTaskTests
{
    private const Word ImagePages = 5;
    private const Word DeviceTreeSize = 0x1231;

    private KernelMachine _machine = null!;
    private BootInfo _info;

    [SetUp]
    public void Boot()
    {
        var board = new SimulatedBoard();
        byte[] tree = new byte[DeviceTreeSize];
        for (int i = 0; i < tree.Length; i++)
        {
            tree[i] = (byte)(i * 7);
        }
        _machine = new KernelMachine(board, ImagePages, tree);
        _info = _machine.BootInfo.Ref;
    }

    [TearDown]
    public void Dispose() => _machine.Dispose();

    [Test]
    public void Slots_are_in_the_order_paging_extra_information_image_untyped()
    {
        Word tables = (Word)InitialSlot.Count + ArchTest.TablesAboveAPage;
        Assert.Multiple(() =>
        {
            Assert.That(_info.UserImagePaging.Start, Is.EqualTo((Word)InitialSlot.Count));
            Assert.That(_info.UserImagePaging.End, Is.EqualTo(tables));
            Assert.That(_info.ExtraBiPages.Start, Is.EqualTo(tables));
            Assert.That(_info.ExtraBiPages.End, Is.EqualTo(tables + 2));
            Assert.That(_info.UserImageFrames.Start, Is.EqualTo(tables + 2));
            Assert.That(_info.UserImageFrames.End, Is.EqualTo(tables + 7));
            Assert.That(_info.Untyped.Start, Is.EqualTo(tables + 7));
            Assert.That(_info.Empty.Start, Is.EqualTo(_info.Untyped.End));
        });
    }

    [Test]
    public void The_root_task_gets_the_whole_device_tree()
    {
        for (Word i = 0; i < DeviceTreeSize; i++)
        {
            Assert.That(Ptr<byte>.At(RootServer.ExtraBootInfo + 16 + i).Ref, Is.EqualTo((byte)(i * 7)));
        }
    }

    [Test]
    public void Untypeds_are_sorted_do_not_overlap_and_leave_nothing_out()
    {
        Word bytes = 0;
        Word last = 0;
        bool devices = true;
        var starts = new List<Word>();
        for (Word i = 0; i < _info.Untyped.End - _info.Untyped.Start; i++)
        {
            UntypedDesc untyped = _info.UntypedList[(int)i];
            if (untyped.IsDevice == 0 && devices)
            {
                devices = false;
                last = 0;
            }
            Assert.That(untyped.IsDevice != 0, Is.EqualTo(devices), "devices come first");
            Assert.That(untyped.Paddr, Is.GreaterThanOrEqualTo(last));
            last = untyped.Paddr + (1UL << untyped.SizeBits);
            bytes += devices ? 0 : 1UL << untyped.SizeBits;
            starts.Add(untyped.Paddr);
        }
        Assert.That(bytes, Is.EqualTo(SimulatedBoard.TotalRam - BytesTaken()));
        Assert.That(starts, Does.Contain(Platform.KernelStart), "the kernel's boot code is given back");
        Assert.That(starts, Does.Contain(ArchRules.KernelDevices[0].Last + 1), "behind a device that the kernel keeps");
        Assert.That(starts, Does.Not.Contain(ArchRules.KernelDevices[0].Start));
    }

    // Kernel image without its boot part, user image, device tree up to the next 16 bytes, root task objects.
    private static Word BytesTaken() =>
        SimulatedBoard.ImageSize - SimulatedBoard.BootImageSize + (ImagePages << 12)
        + ((DeviceTreeSize + 15) & ~15UL)
        + (1UL << 17) + 0x2000 + 0x1000 + 0x1000 + 0x1000 + 0x1000 + (ArchTest.TablesAboveAPage * 0x1000) + 0x800;
}
