// SPDX-License-Identifier: BSD-2-Clause
// Where the loader puts kernel, device tree and root task.
using NUnit.Framework;

namespace Sel4Gen.Loader.Tests;

[TestFixture]
public sealed class PlanTests
{
    private static readonly Region[] s_memory = [new(0x4000_0000, 0x8000_0000)];
    private static readonly Region s_loader = new(0x4400_0000, 0x4410_0000);

    private static ElfImage Kernel() => new()
    {
        VirtStart = 0xffff_ff80_4000_0000, VirtEnd = 0xffff_ff80_4003_2100, PhysStart = 0x4000_0000,
        Entry = 0xffff_ff80_4000_0000,
    };

    private static ElfImage Root(ulong size = 0x5000) => new()
    {
        VirtStart = 0x40_0100, VirtEnd = 0x40_0100 + size, PhysStart = 0, Entry = 0x40_0100,
    };

    private static string Make(ElfImage kernel, ElfImage root, ulong dtb, out LoadPlan plan) =>
        NativeLoader.PlanMake(kernel, root, dtb, s_memory, s_loader, out plan);

    [Test]
    public void The_three_follow_each_other_on_page_boundaries()
    {
        Assert.That(Make(Kernel(), Root(), 0x1dd1, out LoadPlan plan), Is.EqualTo("good"));
        Assert.That(plan.Kernel.Start, Is.EqualTo(0x4000_0000));
        Assert.That(plan.Kernel.End, Is.EqualTo(0x4003_3000));
        Assert.That(plan.Dtb.Start, Is.EqualTo(0x4003_3000));
        Assert.That(plan.Dtb.End, Is.EqualTo(0x4003_4dd1));
        Assert.That(plan.Root.Start, Is.EqualTo(0x4003_5000));
        Assert.That(plan.Root.End, Is.EqualTo(0x4003_b000));
        Assert.That(plan.PvOffset, Is.EqualTo(0x4003_5000 - 0x40_0000));
    }

    [Test]
    public void A_root_task_at_kernel_addresses_is_told_so()
    {
        Assert.That(Make(Kernel(), Kernel(), 0, out _), Does.Contain("the root task is linked at kernel addresses"));
        ElfImage high = Root() with { VirtStart = 0x1_0000_0000_0000, VirtEnd = 0x1_0000_0000_1000, Entry = 0x1_0000_0000_0000 };
        Assert.That(Make(Kernel(), high, 0, out _), Does.Contain("the root task is linked at kernel addresses"));
    }

    [Test]
    public void Without_a_device_tree_the_root_task_follows_the_kernel()
    {
        Assert.That(Make(Kernel(), Root(), 0, out LoadPlan plan), Is.EqualTo("good"));
        Assert.That(plan.Dtb.Start, Is.Zero);
        Assert.That(plan.Root.Start, Is.EqualTo(0x4003_3000));
    }

    [Test]
    public void Memory_in_touching_pieces_is_one_memory_and_a_hole_is_none()
    {
        Region[] pieces = [new(0x4003_4000, 0x8000_0000), new(0x4000_0000, 0x4002_0000), new(0x4002_0000, 0x4003_4000)];
        Assert.That(NativeLoader.PlanMake(Kernel(), Root(), 0x1dd1, pieces, s_loader, out _), Is.EqualTo("good"));
        pieces[2].End -= 0x1000;
        Assert.That(NativeLoader.PlanMake(Kernel(), Root(), 0x1dd1, pieces, s_loader, out _), Does.Contain("do not fit"));
    }

    [Test]
    public void What_does_not_fit_is_refused()
    {
        Assert.That(Make(Kernel(), Root(0x5000_0000), 0, out _), Does.Contain("do not fit"));
        Assert.That(Make(Kernel(), Root(0x0500_0000), 0, out _), Does.Contain("overwrite the loader"));
        Assert.That(Make(Kernel(), Root(ulong.MaxValue / 2), 0, out _), Does.Contain("too large"));
        ElfImage elsewhere = Kernel();
        elsewhere.PhysStart = 0;
        Assert.That(Make(elsewhere, Root(), 0, out _), Does.Contain("do not fit"));
    }

    [Test]
    public void A_kernel_that_cannot_be_mapped_is_refused()
    {
        ElfImage shifted = Kernel();
        shifted.PhysStart += 0x1000;
        Assert.That(Make(shifted, Root(), 0, out _), Does.Contain("2 MiB"));
        ElfImage wide = Kernel();
        wide.VirtEnd = wide.VirtStart + 0x4000_0001;
        Assert.That(Make(wide, Root(), 0, out _), Does.Contain("1 GiB"));
    }
}
