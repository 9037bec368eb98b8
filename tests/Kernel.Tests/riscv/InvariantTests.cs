// SPDX-License-Identifier: BSD-2-Clause
// Rules that are broken on purpose: the PLIC, and entries of Sv39.
using NUnit.Framework;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class InvariantTests
{
    [Test]
    public void AnInterruptThatCannotBeCompletedIsFound()
    {
        Arch.MaskIrq(false, 50);
        Machine.Board.Interrupts.SetLine(50, true);
        Assert.That(IrqController.Claim(), Is.EqualTo(50));
        Mmio.Write32(KernelDevices.Plic + 0x2000 + 0x80 + 4, 0);
        AssertBroken("was not ended");
    }

    [Test]
    public void ATopLevelTableWithoutAnEntryOfTheKernelsIsFound()
    {
        Ptr<Pte> root = RootTable;
        root[PageTable.Entries - 1] = default;
        AssertBroken("its entry 511 is not the kernel's");
    }

    [TestCase(0, "not mapped for user level")]
    [TestCase(1, "mapped for all address spaces")]
    [TestCase(2, "mapped so that an access has to mark it")]
    [TestCase(3, "mapped without the right to read")]
    public void APageThatUserLevelCouldNotUseAsItsCapabilitySaysIsFound(int which, string what)
    {
        Word frame = New(ArchObjectType.SmallPage);
        MapFrame(frame, 0x20000000);
        ref Pte entry = ref PageTable.Lookup(RootTable, 0x20000000).Slot.Ref;
        switch (which)
        {
            case 0:
                entry.IsUser = false;
                break;
            case 1:
                entry.IsGlobal = true;
                break;
            case 2:
                entry.IsDirty = false;
                break;
            default:
                entry.CanRead = false;
                break;
        }

        AssertBroken(what);
    }
}
