// SPDX-License-Identifier: BSD-2-Clause
// What the root task finds when it starts.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class BootTests : KernelTest
{
    [Test]
    public void TheRootTaskRunsAtItsEntryPointWithTheAddressOfBootInfo()
    {
        Assert.That(Machine.IsIdle, Is.False);
        Assert.That(Machine[Arch.NextIp], Is.EqualTo(KernelMachine.ImageAddress));
        Word bootInfo = Machine[Arch.CapRegister];
        Assert.That(Machine.ReadUser(bootInfo + 16), Is.EqualTo(Machine.BootInfo.Ref.NumNodes));
    }

    [Test]
    public void TheImageIsMappedPageByPage()
    {
        SlotRegion frames = Machine.BootInfo.Ref.UserImageFrames;
        Assert.That(frames.End - frames.Start, Is.EqualTo(4));
        Word first = FrameCap.From(CapAt(frames.Start)).Base;
        for (Word page = 0; page < 4; page++)
        {
            Translation result = Machine.Translate(KernelMachine.ImageAddress + (page * 0x1000), UserAccess.Execute);
            Assert.That(result.Succeeded);
            Assert.That(Kernel.Memory.ToVirtual(result.PhysicalAddress), Is.EqualTo(first + (page * 0x1000)));
        }
    }

    [Test]
    public void InitialCapabilitiesAreInTheirSlots()
    {
        Assert.That(CapAt((Word)InitialSlot.Null).Tag, Is.EqualTo(CapTag.Null));
        Assert.That(CapAt((Word)InitialSlot.InitThreadTcb).Tag, Is.EqualTo(CapTag.Thread));
        Assert.That(CapAt((Word)InitialSlot.InitThreadCNode).Tag, Is.EqualTo(CapTag.CNode));
        Assert.That(ArchApi.IsSpaceInUse(CapAt((Word)InitialSlot.InitThreadVSpace)));
        Assert.That(CapAt((Word)InitialSlot.IrqControl).Tag, Is.EqualTo(CapTag.IrqControl));
        Assert.That(CapAt((Word)InitialSlot.AsidControl).Tag, Is.EqualTo(ArchCapTag.AsidControl));
        Assert.That(CapAt((Word)InitialSlot.InitThreadAsidPool).Tag, Is.EqualTo(ArchCapTag.AsidPool));
        Assert.That(CapAt((Word)InitialSlot.BootInfoFrame).Tag, Is.EqualTo(ArchCapTag.Frame));
        Assert.That(CapAt((Word)InitialSlot.InitThreadIpcBuffer).Tag, Is.EqualTo(ArchCapTag.Frame));
        Assert.That(CapAt((Word)InitialSlot.Domain).Tag, Is.EqualTo(CapTag.Domain));
    }

    [Test]
    public void UntypedCapabilitiesCoverTheRamOnce()
    {
        ref BootInfo info = ref Machine.BootInfo.Ref;
        Word ram = 0;
        for (Word i = 0; i < info.Untyped.End - info.Untyped.Start; i++)
        {
            UntypedDesc described = info.UntypedList[(int)i];
            UntypedCap cap = UntypedCap.From(CapAt(info.Untyped.Start + i));
            Assert.That(Kernel.Memory.ToPhysical(cap.Base), Is.EqualTo(described.Paddr));
            Assert.That(cap.SizeBits, Is.EqualTo((Word)described.SizeBits));
            Assert.That(cap.IsDevice, Is.EqualTo(described.IsDevice != 0));
            Assert.That(described.Paddr % (1UL << described.SizeBits), Is.Zero, "aligned to its size");
            ram += described.IsDevice == 0 ? 1UL << described.SizeBits : 0;
        }

        // What is missing is the kernel image, the user image and the root task's objects.
        Assert.That(SimulatedBoard.TotalRam - ram, Is.InRange(0x200000UL, 0x400000UL));
    }

    [Test]
    public void FreeSlotsBeginBehindTheLastCapability()
    {
        SlotRegion empty = Machine.BootInfo.Ref.Empty;
        Assert.That(CapAt(empty.Start).Tag, Is.EqualTo(CapTag.Null));
        Assert.That(CapAt(empty.Start - 1).Tag, Is.Not.EqualTo(CapTag.Null));
        Assert.That(empty.End, Is.EqualTo(1UL << Config.RootCNodeSizeBits));
    }

    [Test]
    public void TheConsoleSaysThatTheKernelBooted() =>
        Assert.That(Machine.Board.Console.Text, Does.Contain("Booting all finished, dropped to user space"));
}
