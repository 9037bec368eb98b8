// SPDX-License-Identifier: BSD-2-Clause
// Rules that are broken on purpose: the GIC.
using NUnit.Framework;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class InvariantTests
{
    [Test]
    public void AnInterruptThatWasNotEndedIsFound()
    {
        Machine.Board.Interrupts.SetLine(Platform.TimerIrq, true);
        IrqController.GetActive();
        AssertBroken("was not ended");
    }
}
