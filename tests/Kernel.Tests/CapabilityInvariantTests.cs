// SPDX-License-Identifier: BSD-2-Clause
// The rules about capabilities can fail: each is broken on purpose.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class CapabilityInvariantTests : KernelTest
{
    private Word _endpoint;
    private Word _copy;

    [SetUp]
    public void MakeObjects()
    {
        _endpoint = New(ObjectType.Endpoint);
        _copy = FreeSlot();
        OkWith(RootCNode, InvocationLabel.CNodeCopy, [RootCNode], _copy, 64, _endpoint, 64, AllRights);
        AssertInvariants();
    }

    [Test]
    public void A_broken_link_is_found()
    {
        SlotAt(_copy).Mdb.Prev = BootCaps.Slot((InitialSlot)_copy);
        AssertBroken("does not name it");
    }

    [Test]
    public void An_empty_slot_in_a_list_is_found()
    {
        SlotAt(_copy).Cap = default;
        AssertBroken("an empty slot is in a derivation list");
    }

    [Test]
    public void Objects_that_overlap_are_found()
    {
        Cap node = CNodeCap.New(
            @object: EndpointCap.From(CapAt(_endpoint)).Object.Cast<Cte>(), radix: 1, guardSize: 0, guard: 0).ToCap();
        SlotAt(_copy).Cap = node;
        AssertBroken("overlaps");
    }

    [Test]
    public void An_object_in_free_memory_is_found()
    {
        UntypedCap untyped = UntypedCap.From(CapAt(Memory));
        untyped.FreeIndex = 0;
        SlotAt(Memory).Cap = untyped.ToCap();
        AssertBroken("free memory");
    }

    [Test]
    public void An_object_that_its_untyped_does_not_find_is_found()
    {
        // The original leaves its place behind the untyped: revoking the untyped would miss both.
        ref Cte parent = ref SlotAt(Memory);
        ref Cte child = ref parent.Mdb.Next.Ref;
        child.Mdb.Prev = Ptr<Cte>.Null;
        parent.Mdb.Next = Ptr<Cte>.Null;
        AssertBroken("not derived");
    }

    private static void AssertBroken(string message) =>
        Assert.That(CapabilityInvariants.Check, Throws.TypeOf<InvariantException>().With.Message.Contains(message));
}
