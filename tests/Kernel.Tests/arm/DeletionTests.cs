// SPDX-License-Identifier: BSD-2-Clause
// Deletion of what only Arm has.
using NUnit.Framework;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class DeletionTests
{
    [Test]
    public void Badged_rights_to_call_the_secure_monitor_are_revoked_like_badged_endpoints()
    {
        Word monitor = (Word)InitialSlot.Smc;
        BootCaps.ProvideAt(InitialSlot.Smc, SmcCap.New(badge: 0).ToCap());
        Word first = FreeSlot();
        Word copy = FreeSlot();
        Word second = FreeSlot();
        Assert.That(Mint(monitor, first, 1), Is.EqualTo(Error.NoError));
        Assert.That(Copy(first, copy), Is.EqualTo(Error.NoError));
        Assert.That(Mint(monitor, second, 2), Is.EqualTo(Error.NoError));
        Assert.That(Revoke(second), Is.EqualTo(Error.NoError));
        Assert.That(TagOf(first), Is.EqualTo(ArchCapTag.Smc));
        Assert.That(Revoke(first), Is.EqualTo(Error.NoError));
        Assert.That((TagOf(copy), TagOf(second)), Is.EqualTo((CapTag.Null, ArchCapTag.Smc)));
        Assert.That(Revoke(monitor), Is.EqualTo(Error.NoError));
        Assert.That((TagOf(first), TagOf(second)), Is.EqualTo((CapTag.Null, CapTag.Null)));
    }
}
