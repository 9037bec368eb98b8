// SPDX-License-Identifier: BSD-2-Clause
// What x86's kernel says when it faults itself.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class DebugTests
{
    [Test]
    public void A_kernel_fault_is_told_before_the_machine_stops()
    {
        Machine.Board.FaultAddress = 0xdead000;
        Assert.That(() => ArchEntry.HandleKernelFault(13, 0x28, 0x1000), Throws.InstanceOf<MachineHaltedException>());
        Assert.That(Lines, Does.Contain(
            "\nKERNEL FAULT!\nFaulting instruction: 0x1000\nException: 13 error: 0x28 address: 0xdead000\nhalting...\n"));
    }

    [TestCase(Kernel.Memory.WindowBase + 0x4_0000_0000, "physical address 0x400000000")]
    [TestCase(KernelDevices.LocalApic + 0x20, "The kernel has a device there")]
    public void A_kernel_fault_where_nothing_is_says_what_was_expected(Word address, string words)
    {
        Machine.Board.FaultAddress = address;
        Assert.That(() => ArchEntry.HandleKernelFault(14, 0, 0x1000), Throws.InstanceOf<MachineHaltedException>());
        Assert.That(Said, Does.Contain(words));
    }
}
