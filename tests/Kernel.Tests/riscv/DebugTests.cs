// SPDX-License-Identifier: BSD-2-Clause
// What RISC-V's kernel says when it faults itself.
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
        Machine.Board.Cause = 13;
        Assert.That(() => ArchEntry.HandleKernelFault(0x1000), Throws.InstanceOf<MachineHaltedException>());
        Assert.That(Lines, Does.Contain(
            "\nKERNEL FAULT!\nFaulting instruction: 0x1000\nscause: 0xd stval: 0xdead000\nhalting...\n"));
        Machine.Board.FaultAddress = 0xffffffc09ffff000;
        Assert.That(() => ArchEntry.HandleKernelFault(0x1000), Throws.InstanceOf<MachineHaltedException>());
        Assert.That(Said, Does.Not.Contain("does not answer"), "a page fault is the kernel's own");
    }

    [TestCase(0xffffffc09ffff000UL, 7, "physical address 0x9ffff000. The kernel was built for memory at [0x80200000..")]
    [TestCase(0xffffffc0a0000000UL, 5, "physical address 0xa0000000. The kernel was built for memory at [0x80200000..")]
    [TestCase(KernelDevices.Plic + 4, 5, "physical address 0xc000004. The kernel was built for an interrupt controller (PLIC) there")]
    public void A_kernel_fault_where_nothing_answers_says_what_was_expected(ulong address, int cause, string words)
    {
        Machine.Board.FaultAddress = address;
        Machine.Board.Cause = (ulong)cause;
        Assert.That(() => ArchEntry.HandleKernelFault(0x1000), Throws.InstanceOf<MachineHaltedException>());
        Assert.That(Said, Does.Contain("The machine does not answer at " + words));
    }
}
