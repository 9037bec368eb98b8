// SPDX-License-Identifier: BSD-2-Clause
// What AArch64's kernel says when it faults itself.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class DebugTests
{
    [Test]
    public void The_kernel_waits_until_the_console_takes_a_byte()
    {
        Machine.Board.Console.BusyReads = 3;
        Do(Syscall.DebugPutChar, 'y');
        Assert.That(Said, Is.EqualTo("y"));
        Assert.That(Machine.Board.Console.BusyReads, Is.Zero);
    }

    [Test]
    public void A_kernel_fault_is_told_before_the_machine_stops()
    {
        Machine.Board.FaultAddress = 0xdead000;
        Machine.Board.Syndrome = 0x96000045;
        Assert.That(() => ArchEntry.HandleKernelFault(0x1000), Throws.InstanceOf<MachineHaltedException>());
        Assert.That(Lines, Does.Contain(
            "\nKERNEL DATA ABORT!\nFaulting instruction: 0x1000\nFAR: 0xdead000 ESR: 0x96000045\nhalting...\n"));
        Machine.Board.Syndrome = 0x02000000;
        Assert.That(() => ArchEntry.HandleKernelFault(0x1000), Throws.InstanceOf<MachineHaltedException>());
        Assert.That(Lines, Does.Contain("\nKERNEL FAULT!\nFaulting instruction: 0x1000\n"));
        Assert.That(Said, Does.Not.Contain("does not answer"), "this one is the kernel's own fault");
    }

    [TestCase(0xffffff807ffff000UL, "physical address 0x7ffff000. The kernel was built for memory at [0x40000000..")]
    [TestCase(0xffffffffffe20010UL, "physical address 0x8010010. The kernel was built for a GICv2 with a CPU interface there")]
    [TestCase(0xffffffffffe10004UL, "physical address 0x8000004. The kernel was built for an interrupt controller (GIC distributor) there")]
    public void A_kernel_fault_where_nothing_answers_says_what_was_expected(ulong address, string words)
    {
        Machine.Board.FaultAddress = address;
        Machine.Board.Syndrome = 0x96000010;
        Assert.That(() => ArchEntry.HandleKernelFault(0x1000), Throws.InstanceOf<MachineHaltedException>());
        Assert.That(Said, Does.Contain("The machine does not answer at " + words));
    }

    [Test]
    public void An_error_of_the_system_is_told()
    {
        Machine.Board.Syndrome = 0xbf000002;
        Assert.That(ArchEntry.HandleSystemError, Throws.InstanceOf<MachineHaltedException>());
        Assert.That(Lines, Does.Contain("SError: syndrome 0xbf000002").And.EndsWith("halting...\n"));
    }
}
