// SPDX-License-Identifier: BSD-2-Clause
// The rules about the kernel's state can fail: each is broken on purpose and seen to be broken.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class InvariantTests : KernelTest
{
    private Word _endpoint;
    private Word _copy;
    private Word _notification;
    private Word _thread;

    private static ref Tcb RootThread => ref Root.Ref;

    [SetUp]
    public void MakeObjects()
    {
        _endpoint = New(ObjectType.Endpoint);
        _copy = FreeSlot();
        OkWith(RootCNode, InvocationLabel.CNodeCopy, [RootCNode], _copy, 64, _endpoint, 64, AllRights);
        _notification = New(ObjectType.Notification);
        _thread = NewThread(255);
        Ok(_thread, InvocationLabel.TCBResume);
        Ok(_thread, InvocationLabel.TCBSuspend);
        AssertInvariants();
    }

    // --- Derivation tree and memory ---

    [Test]
    public void ALinkThatDoesNotLeadBackIsFound()
    {
        SlotAt(_copy).Mdb.Prev = BootCaps.Slot((InitialSlot)_copy);
        AssertBroken("lead back");
    }

    [Test]
    public void AnEmptySlotInAListIsFound()
    {
        SlotAt(_copy).Cap = default;
        AssertBroken("is in the derivation tree");
    }

    [Test]
    public void ARingIsFound()
    {
        Ptr<Cte> slot = BootCaps.Slot((InitialSlot)_copy);
        Ptr<Cte> lone = BootCaps.Slot((InitialSlot)FreeSlot());
        lone.Ref.Cap = slot.Ref.Cap;
        lone.Ref.Mdb = MdbNode.New(next: lone, revocable: false, firstBadged: false, prev: lone);
        AssertBroken("cycle");
    }

    [Test]
    public void ACopyThatStandsApartIsFound()
    {
        Ptr<Cte> lone = BootCaps.Slot((InitialSlot)FreeSlot());
        lone.Ref.Cap = CapAt(_endpoint);
        AssertBroken("stands apart");
    }

    [Test]
    public void ObjectsThatOverlapAreFound()
    {
        SlotAt(_copy).Cap = CNodeCap.New(
            @object: EndpointCap.From(CapAt(_endpoint)).Object.Cast<Cte>(), radix: 1, guardSize: 0, guard: 0).ToCap();
        AssertBroken("overlap");
    }

    [Test]
    public void AnObjectInFreeMemoryIsFound()
    {
        UntypedCap untyped = UntypedCap.From(CapAt(Memory));
        untyped.FreeIndex = 0;
        SlotAt(Memory).Cap = untyped.ToCap();
        AssertBroken("free part");
    }

    [Test]
    public void AnObjectThatItsUntypedDoesNotFindIsFound()
    {
        // What the untyped made leaves its place behind it: revoking would miss it.
        ref Cte parent = ref SlotAt(Memory);
        ref Cte child = ref parent.Mdb.Next.Ref;
        child.Mdb.Prev = Ptr<Cte>.Null;
        parent.Mdb.Next = Ptr<Cte>.Null;
        AssertBroken("not derived from it");
    }

    [Test]
    public void DirtyFreeMemoryIsFound()
    {
        UntypedCap untyped = UntypedCap.From(CapAt(Memory));
        Ptr<Word>.At(untyped.Base + (untyped.FreeIndex << 4) + 64).Ref = 1;
        AssertBroken("not zero");
    }

    // --- Threads ---

    [Test]
    public void AMasterReplyCapabilityThatIsNoneIsFound()
    {
        ThreadAt(_thread).Ref.Slots[(int)TcbSlot.Reply].Cap =
            ReplyCap.New(@object: ThreadAt(_thread), isMaster: false, canGrant: true).ToCap();
        AssertBroken("Reply slot");
    }

    [Test]
    public void AReplyToAThreadThatDoesNotWaitIsFound()
    {
        Ptr<Cte> slot = BootCaps.Slot((InitialSlot)FreeSlot());
        DerivationTree.Insert(
            ReplyCap.New(@object: Root, isMaster: false, canGrant: true).ToCap(),
            CSpace.ThreadSlot(Root, TcbSlot.Reply),
            slot);
        AssertBroken("has 1 reply capabilities");
    }

    [Test]
    public void AThreadInKernelModeIsFound()
    {
        Context.Set(ThreadAt(_thread), ArchTest.StatusRegister, 5);
        AssertBroken("no user state");
    }

    [Test]
    public void ABindingThatOneSideDoesNotKnowIsFound()
    {
        ThreadAt(_thread).Ref.BoundNotification = NotificationCap.From(CapAt(_notification)).Object;
        AssertBroken("bound to another");
    }

    [Test]
    public void AForgottenThreadIsFound()
    {
        KernelState.DebugThreads = KernelState.DebugThreads.Ref.DebugNext;
        AssertBroken("not in the list");
    }

    // --- Queues ---

    [Test]
    public void AWaitingThreadInNoQueueIsFound()
    {
        ThreadAt(_thread).Ref.State = ThreadState.BlockedOnSend;
        AssertBroken("in no queue");
    }

    [Test]
    public void AQueueOfAnIdleEndpointIsFound()
    {
        Ptr<Tcb> thread = ThreadAt(_thread);
        EndpointIpc.SendIpc(thread, EndpointCap.From(CapAt(_endpoint)), blocking: true, call: false);
        AssertInvariants();
        EndpointCap.From(CapAt(_endpoint)).Object.Ref.State = EndpointState.Idle;
        AssertBroken("in the queue of");
    }

    [Test]
    public void AQueueThatDoesNotEndIsFound()
    {
        Ptr<Tcb> thread = ThreadAt(_thread);
        EndpointIpc.SendIpc(thread, EndpointCap.From(CapAt(_endpoint)), blocking: true, call: false);
        EndpointCap.From(CapAt(_endpoint)).Object.Ref.QueueTail = Root;
        AssertBroken("does not end with its last thread");
    }

    [Test]
    public void AnActiveNotificationWithWaitersIsFound()
    {
        Ptr<Notification> notification = NotificationCap.From(CapAt(_notification)).Object;
        NotificationSignal.ReceiveSignal(ThreadAt(_thread), CapAt(_notification), true);
        notification.Ref.State = NotificationState.Active;
        AssertBroken("with 1 threads in its queue");
    }

    // --- Scheduler ---

    [Test]
    public void AReadyThreadInNoQueueIsFound()
    {
        ThreadAt(_thread).Ref.State = ThreadState.Restart;
        AssertBroken("not ready");
    }

    [Test]
    public void ABitmapThatIsWrongIsFound()
    {
        KernelState.Core.ReadyQueuesL2Bitmap[0] |= 1;
        AssertBroken("bitmaps are wrong about priority 0");
    }

    [Test]
    public void AThreadThatRunsThoughABetterOneIsReadyIsFound()
    {
        ThreadAt(_thread).Ref.State = ThreadState.Restart;
        Scheduler.Enqueue(ThreadAt(_thread));
        AssertInvariants();
        RootThread.Priority = 10;
        AssertBroken("while 255 is ready");
    }

    [Test]
    public void AnUnfinishedDecisionIsFound()
    {
        KernelState.Core.SchedulerAction = SchedulerActionKind.ChooseNewThread;
        AssertBroken("still has something to do");
    }

    // --- Address spaces ---

    [Test]
    public void AMappingWithoutCapabilityIsFound()
    {
        Word frame = New(ArchObjectType.SmallPage);
        MapFrame(frame, 0x20000000);
        AssertInvariants();
        FrameCap cap = FrameCap.From(CapAt(frame));
        cap.MappedAsid = 0;
        SlotAt(frame).Cap = cap.ToCap();
        AssertBroken("no frame capability");
    }

    [Test]
    public void MoreRightsThanTheCapabilityHasAreFound()
    {
        Word frame = New(ArchObjectType.SmallPage);
        MapFrame(frame, 0x20000000);
        FrameCap cap = FrameCap.From(CapAt(frame));
        cap.Rights = VmRights.ReadOnly;
        SlotAt(frame).Cap = cap.ToCap();
        AssertBroken("may be written");
    }

    [Test]
    public void AStaleTranslationIsFound()
    {
        Word frame = New(ArchObjectType.SmallPage);
        MapFrame(frame, 0x20000000);
        Machine.WriteUser(0x20000000, 1);
        PageTable.Lookup(RootTable, 0x20000000).Slot.Ref = default;
        AssertBroken("TLB still translates 0x20000000");
    }

    [TestCase(0, "the object of the ")]
    [TestCase(1, "the kernel's image")]
    [TestCase(2, "the interrupt controller")]
    [TestCase(3, "the free memory of the Untyped capability")]
    public void MemoryOfTheKernelThatUserLevelCanReachIsFound(int which, string what)
    {
        Word frame = New(ArchObjectType.SmallPage);
        MapFrame(frame, 0x20000000);
        AssertInvariants();
        UntypedCap free = UntypedCap.From(CapAt(Memory));
        Word address = which switch
        {
            0 => Kernel.Memory.ToPhysical(ThreadAt(_thread).Address) & ~0xfffUL,
            1 => Platform.KernelStart + SimulatedBoard.BootImageSize,
            2 => ArchRules.KernelDevices[0].Start,
            _ => Kernel.Memory.ToPhysical(free.Base + (1UL << (int)free.SizeBits) - 0x1000),
        };
        ref Pte entry = ref PageTable.Lookup(RootTable, 0x20000000).Slot.Ref;
        ArchTest.SetAddress(ref entry, address);

        // The other rules about address spaces would speak first.
        KernelView view = new(Machine);
        Assert.That(
            () => Invariants.Rules[Rule("kernel memory")].Check(view),
            Throws.TypeOf<InvariantException>().With.Message.Contains($"user level can reach {what}"));
    }

    private static Ptr<Pte> RootTable => Ptr<Pte>.At(ArchRules.Space(CapAt(RootVSpace))!.Value.Root);

    private static int Rule(string name)
    {
        for (int i = 0; i < Invariants.Rules.Count; i++)
        {
            if (Invariants.Rules[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    [Test]
    public void AnotherAddressSpaceInUseIsFound()
    {
        VSpace.UseNone();
        AssertBroken("is active");
    }

    // --- Authority ---

    [Test]
    public void RightsThatNobodyHadAreFound()
    {
        EndpointCap weak = EndpointCap.From(CapAt(_copy));
        weak.CanGrant = false;
        SlotAt(_copy).Cap = weak.ToCap();
        SlotAt(_endpoint).Cap = weak.ToCap();
        AuthorityRules before = new(Machine);
        weak.CanGrant = true;
        SlotAt(_copy).Cap = weak.ToCap();
        Assert.That(
            () => before.Check(Machine), Throws.TypeOf<InvariantException>().With.Message.Contains("came from nowhere"));
    }

    [Test]
    public void ACopyWithFewerRightsIsNoNewAuthority()
    {
        AuthorityRules before = new(Machine);
        OkWith(RootCNode, InvocationLabel.CNodeMint, [RootCNode], FreeSlot(), 64, _endpoint, 64, 1, 77);
        Assert.That(() => before.Check(Machine), Throws.Nothing);
    }

    // --- Interrupts ---

    [Test]
    public void AnInterruptOfNobodyThatIsLetThroughIsFound()
    {
        ArchTest.LetThrough(Machine, ArchTest.DeviceIrq);
        AssertBroken("not masked");
    }

    private static void AssertBroken(string message) =>
        Assert.That(() => Invariants.Check(Machine), Throws.TypeOf<InvariantException>().With.Message.Contains(message));
}
