// SPDX-License-Identifier: BSD-2-Clause
// Booting with a device tree: the root task gets it, and one that is wrong is refused.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class BootTests
{
    [Test]
    public void TheDeviceTreeIsHandedOn()
    {
        using KernelMachine machine = new(imagePages: 1, deviceTreeSize: 0x2100);
        Assert.That(machine.BootInfo.Ref.ExtraLen, Is.EqualTo(0x2100 + Ptr.SizeOf<BootInfoHeader>()));
        SlotRegion pages = machine.BootInfo.Ref.ExtraBiPages;
        Assert.That(pages.End - pages.Start, Is.EqualTo(4), "rounded up to a power of two");
        Word header = machine[Arch.CapRegister] + 0x1000;
        Assert.That(machine.ReadUser(header), Is.EqualTo((Word)BootInfoId.Fdt));
    }
}

public sealed partial class BootFailureTests
{
    // Nobody has such a tree: only its size is told.
    [Test]
    public void ADeviceTreeThatIsLargerThanMemoryIsRefused()
    {
        Word[] arguments = [.. Machine.BootArguments];
        arguments[4] = arguments[1];
        arguments[5] = SimulatedBoard.TotalRam * 2;
        using SimulatedBoard board = new();
        board.Attach();
        KernelStatics.Reset();
        Assert.That(
            () => KernelMachine.InitKernel(arguments), Throws.TypeOf<MachineHaltedException>());
        Assert.That(board.Console.Text, Does.Contain("not enough memory for the root task"));
    }

    [Test]
    public void ADeviceTreeWithMorePagesThanSlotsIsRefused() =>
        Assert.That(FailedBoot(1, s_slots * 0x1000), Does.Contain("the root CNode is too small: raise KernelRootCNodeSizeBits"));

    [Test]
    public void ADeviceTreeThatIsNotAlignedIsHandedOnByteByByte()
    {
        using KernelMachine machine = new(imagePages: 1, deviceTreeSize: 0x100);
        Ptr<byte> tree = Ptr<byte>.At(RootServer.IpcBuffer + 1);
        tree[0] = 0xd0;
        tree[10] = 0x0d;
        BootInfoFrame.AddDeviceTree(tree.Address, 11);
        Ptr<byte> copy = Ptr<byte>.At(RootServer.ExtraBootInfo + Ptr.SizeOf<BootInfoHeader>());
        Assert.That((copy[0], copy[10]), Is.EqualTo(((byte)0xd0, (byte)0x0d)));
        Assert.That(machine.BootInfo.Ref.ExtraLen, Is.EqualTo(11 + Ptr.SizeOf<BootInfoHeader>()));
    }
}
