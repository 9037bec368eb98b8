// SPDX-License-Identifier: BSD-2-Clause
// What booting finds out about an Arm machine.
using NUnit.Framework;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class ArmBootTests : KernelTest
{
    [TestCase(0x22U, 2U)]
    [TestCase(0x25U, 5U)]
    [TestCase(0x26U, 5U, TestName = "PhysicalAddressesOf52BitsAreUsedAs48Bits")]
    public void TheSizeOfPhysicalAddressesIsTheProcessors(uint features, uint size)
    {
        using SimulatedBoard board = new() { MemoryModelFeatures = features };
        using KernelMachine machine = new(board, 4, 0);
        Assert.That((board.TranslationControl >> 32) & 7, Is.EqualTo((Word)size));
        Assert.That(machine.IsIdle, Is.False);
    }

    [Test]
    public void AControllerForOneCoreWithoutTargetsStillInterrupts()
    {
        using SimulatedBoard board = new();
        board.Interrupts.IsForOneCore = true;
        using KernelMachine machine = new(board, 4, 0);
        Arch.MaskIrq(false, 50);
        int before = board.Console.Length;
        machine.PulseInterrupt(50);
        Assert.That(board.Console.TextAfter(before), Does.Contain("<<interrupt 50 that nobody waits for>>"));
    }

    [Test]
    public void AMachineWithAnotherInterruptControllerIsRefusedInWords()
    {
        using SimulatedBoard board = new();
        board.Interrupts.PeripheralId2 = 0;
        board.ProcessorFeatures = 0;
        Assert.That(() => new KernelMachine(board, 4, 0), Throws.InstanceOf<MachineHaltedException>());
        Assert.That(board.Console.Text, Does.Contain(
            Config.ArmGicV3
                ? "Booting failed: the kernel was built for a GICv3, and the processor has no interface to one (ID_AA64PFR0_EL1.GIC 0x0)"
                : "Booting failed: the kernel was built for a GICv2, and there is another or none at 0x8000000 (GICD_PIDR2.ArchRev 0x0)"));
    }
}
