// SPDX-License-Identifier: BSD-2-Clause
// Rules that are broken on purpose: the local APIC, registers of threads, and entries of x86-64's tables.
using NUnit.Framework;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class InvariantTests
{
    [Test]
    public void AnInterruptThatIsNotEndedIsFound()
    {
        Assert.That(IssueHandler(ArchTest.DeviceIrq, FreeSlot()).Error, Is.EqualTo(Error.NoError));
        Machine.Board.Interrupts.SetLine((uint)ArchTest.DeviceIrq, true);
        Assert.That(Machine.Board.Interrupts.Take(), Is.EqualTo(ArchTest.DeviceIrq + ArchIrq.FirstVector));
        AssertBroken($"interrupt {ArchTest.DeviceIrq} was not ended");
    }

    [Test]
    public void ATopLevelTableWithoutAnEntryOfTheKernelsIsFound()
    {
        Ptr<Pte> root = RootTable;
        root[PageTable.Entries - 1] = default;
        AssertBroken("its entry 511 is not the kernel's");
    }

    [TestCase(0, "mapped for all address spaces")]
    [TestCase(1, "mapped so that an access has to mark it")]
    [TestCase(2, "mapped without rights, but writable")]
    public void APageThatUserLevelCouldNotUseAsItsCapabilitySaysIsFound(int which, string what)
    {
        Word frame = New(ArchObjectType.SmallPage);
        MapFrame(frame, 0x20000000);
        ref Pte entry = ref PageTable.Lookup(RootTable, 0x20000000).Slot.Ref;
        switch (which)
        {
            case 0:
                entry.IsGlobal = true;
                break;
            case 1:
                entry.IsDirty = false;
                break;
            default:
                entry.IsUser = false;
                break;
        }

        AssertBroken(what);
    }

    [TestCase(RegisterIndex.Cs, 8UL, "are not user level's")]
    [TestCase(RegisterIndex.Ss, 0x10UL, "are not user level's")]
    [TestCase(RegisterIndex.Rflags, 0x3202UL, "no user state")]
    [TestCase(RegisterIndex.NextIp, 0x8000_0000_0000UL, "which is no address")]
    public void AThreadThatTheProcessorWouldNotLetGoOnIsFound(uint register, Word value, string what)
    {
        Context.Set(ThreadAt(_thread), register, value);
        AssertBroken(what);
    }
}
