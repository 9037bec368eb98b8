// SPDX-License-Identifier: BSD-2-Clause
// Where booting may put the root task: whatever it maps for user level could have been mapped by an invocation.
using System;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class BootAddressTests : KernelTest
{
    private const Word PageSize = 0x1000;
    private const Word End = Arch.UserTop + 1;

    // IPC buffer and boot information.
    private const Word OwnPages = 2;

    [TestCase(End - (6 * PageSize), 4U, 0U, true)]
    [TestCase(End - (5 * PageSize), 4U, 0U, false, TestName = "The boot information ends one page too high")]
    [TestCase(End - (7 * PageSize), 4U, 1U, true)]
    [TestCase(End - (6 * PageSize), 4U, 1U, false, TestName = "The device tree ends one page too high")]
    [TestCase(End - (4 * PageSize), 4U, 0U, false, TestName = "The image ends with user level's addresses")]
    [TestCase(End - PageSize, 1U, 0U, false, TestName = "The IPC buffer is the first page of nobody")]
    [TestCase(End, 4U, 0U, false, TestName = "The image begins behind user level's addresses")]
    [TestCase(Kernel.Memory.WindowBase + 0x40000000, 4U, 0U, false, TestName = "The image is at an address of the kernel")]
    [TestCase(0xfffffffffffff000UL, 1U, 0U, false, TestName = "The IPC buffer would be at address 0")]
    [TestCase(0xffffffffffffd000UL, 4U, 0U, false, TestName = "The image wraps to address 0")]
    [TestCase(0UL, 4U, 0U, true)]
    public void ARootTaskThatDoesNotFitUserLevelsAddressesIsRefused(Word address, uint pages, uint treePages, bool fits) =>
        Check(address, pages, treePages, fits);

    [Test]
    public void AnImageWhoseAddressIsNotThatOfAPageIsRefused([Values(1U, 0x800U, 0xfffU)] uint offset) =>
        Check(KernelMachine.ImageAddress + offset, 4, 0, fits: false);

    [Test]
    public void AnImageThatEndsBeforeItBeginsIsRefused()
    {
        Word[] arguments = [.. Machine.BootArguments];
        arguments[1] = arguments[0] - PageSize;
        using SimulatedBoard board = new();
        board.Attach();
        KernelStatics.Reset();
        Assert.That(
            () => KernelMachine.InitKernel(arguments),
            Throws.TypeOf<MachineHaltedException>());
        Assert.That(board.Console.Text, Does.Contain("Booting failed: the root task's image at "));
    }

    /// <summary>Images all over the address space, most of them near its ends.</summary>
    [Test]
    public void RandomRootTasksBootIfAndOnlyIfInvocationsCouldMapThem([Random(1)] int seed)
    {
        Random random = new(seed);
        TestContext.Out.WriteLine($"seed {seed}");
        for (int i = 0; i < 12; i++)
        {
            uint pages = (uint)random.Next(1, 12);
            uint treePages = 1U << random.Next(0, 3) >> 1;
            Word size = (pages + OwnPages + treePages) * PageSize;
            Word near = (Word)random.Next(-3, 4) * PageSize;
            Word address = random.Next(3) switch
            {
                0 => End - size + near,
                1 => near,
                _ => (Word)random.NextInt64() & ~(PageSize - 1),
            };
            Check(address, pages, treePages, address <= Arch.UserTop && size <= End - address);
        }
    }

    // Trees of a page or two take as many pages with their header: their size is a little smaller.
    private static void Check(Word address, uint pages, uint treePages, bool fits)
    {
        string what = $"{pages} pages at 0x{address:x}, {treePages} of a device tree";
        byte[] tree = new byte[treePages == 0 ? 0 : (treePages * PageSize) - 64];
        using SimulatedBoard board = new();
        KernelMachine? machine = null;
        try
        {
            machine = new KernelMachine(board, pages, tree, address);
        }
        catch (MachineHaltedException)
        {
        }

        Assert.That(machine != null, Is.EqualTo(fits), what);
        if (machine == null)
        {
            Assert.That(board.Console.Text, Does.Contain($"Booting failed: the root task's image at 0x{address:x}"), what);
            Assert.That(board.Console.Text, Does.Contain($"to end by 0x{Arch.UserTop:x}"), what);
            return;
        }

        Invariants.Check(machine);
        ref BootInfo info = ref machine.BootInfo.Ref;
        ExpectFrames(machine, info.UserImageFrames, address, pages);
        ExpectFrames(machine, info.ExtraBiPages, address + ((pages + OwnPages) * PageSize), treePages);
        Word buffer = address + (pages * PageSize);
        Assert.That(info.IpcBuffer.Address, Is.EqualTo(buffer), what);
        ExpectMappable(machine, (Word)InitialSlot.BootInfoFrame, buffer + PageSize);
        ExpectMappable(machine, (Word)InitialSlot.InitThreadIpcBuffer, buffer);
    }

    private static void ExpectFrames(KernelMachine machine, SlotRegion frames, Word address, Word pages)
    {
        Assert.That(frames.End - frames.Start, Is.EqualTo(pages));
        for (Word i = 0; i < pages; i++)
        {
            ExpectMappable(machine, frames.Start + i, address + (i * PageSize));
        }
    }

    // The frame is mapped there; an invocation takes it away and brings it back.
    private static void ExpectMappable(KernelMachine machine, Word frame, Word address)
    {
        Assert.That(FrameCap.From(CapAt(frame)).MappedAddress, Is.EqualTo(address));
        Assert.That(machine.Translate(address, UserAccess.Write).Succeeded, $"0x{address:x} is mapped");
        Assert.That(machine.Call(frame, (Word)ArchApi.PageUnmap, []).Error, Is.EqualTo(Error.NoError));
        Assert.That(machine.Translate(address, UserAccess.Write).Succeeded, Is.False);
        Answer answer = machine.Call(frame, (Word)ArchApi.PageMap, [RootVSpace], address, 3, 3);
        Assert.That(answer.Error, Is.EqualTo(Error.NoError), $"0x{address:x} can be mapped");
    }
}
