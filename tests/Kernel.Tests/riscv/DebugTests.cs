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
    }
}
