// SPDX-License-Identifier: BSD-2-Clause
// Faults: the messages that handlers get, and what their replies do.
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class FaultTests : ThreadedKernel
{
    private const Word HandlerBadge = 9;
    private Word _endpoint;
    private Word _handlerCap;
    private UserThread _handler = null!;
    private UserThread _faulter = null!;

    [SetUp]
    public void MakeHandler()
    {
        _endpoint = Make(Pool, ObjectType.Endpoint);
        _handlerCap = FreeSlot();
        Assert.That(Mint(_endpoint, _handlerCap, HandlerBadge), Is.EqualTo(Error.NoError));
        _handler = StartThread(30);
        _faulter = StartThread(20, _handlerCap);
        StandBack();
        Do(Syscall.Recv, _endpoint);
        Assert.That(Current, Is.EqualTo(_faulter.Tcb));
    }

    [Test]
    public void A_call_to_an_empty_slot_is_told_with_the_look_up_failure()
    {
        Word empty = Spare;
        Do(Syscall.Call, 1UL << 40);
        Assert.That(Current, Is.EqualTo(_handler.Tcb));
        Assert.That(Badge(_handler.Tcb), Is.EqualTo(HandlerBadge));
        Assert.That(Tag(_handler.Tcb).Label, Is.EqualTo((Word)FaultType.CapFault));
        Assert.That(
            Words(_handler.Tcb),
            Is.EqualTo(new Word[] { SyscallAddress, 1UL << 40, 0, (Word)LookupFailureType.GuardMismatch, 64, 0, 52 }));
        Assert.That(TagOf(empty), Is.EqualTo(CapTag.Null));
    }

    [Test]
    public void Receiving_with_the_wrong_kind_of_capability_faults_in_the_receive_phase()
    {
        Do(Syscall.Recv, RootCNode);
        Assert.That(
            Words(_handler.Tcb),
            Is.EqualTo(new Word[] { SyscallAddress, RootCNode, 1, (Word)LookupFailureType.MissingCapability, 0 }));
    }

    [Test]
    public void After_a_reply_the_faulting_call_happens_again()
    {
        Do(Syscall.Call, 1UL << 40);
        Do(Syscall.ReplyRecv, _endpoint);
        Assert.That(Current, Is.EqualTo(_faulter.Tcb));
        Assert.That(Arch.GetRegister(_faulter.Tcb, Arch.NextIp), Is.EqualTo(SyscallAddress));
        Assert.That(_faulter.Tcb.Ref.Fault.Type, Is.EqualTo((Word)FaultType.NullFault));
    }

    [Test]
    public void Non_blocking_sends_to_nowhere_do_not_fault()
    {
        Do(Syscall.NBSend, 1UL << 40);
        Assert.That(Current, Is.EqualTo(_faulter.Tcb));
    }

    [Test]
    public void A_reply_with_a_label_leaves_the_thread_stopped()
    {
        Syscalls.HandleNumber(12345);
        Do(Syscall.Reply, 0, 1);
        Assert.That(_faulter.Tcb.Ref.State, Is.EqualTo(ThreadState.Inactive));
    }

    [Test]
    public void A_user_exception_tells_its_number()
    {
        Exceptions.HandleUserException(77, 8);
        Assert.That(Tag(_handler.Tcb).Label, Is.EqualTo((Word)FaultType.UserException));
        Assert.That(Words(_handler.Tcb)[^2..], Is.EqualTo(new Word[] { 77, 8 }));
    }

    [Test]
    public void Without_a_handler_that_can_be_called_the_thread_stops()
    {
        WakeRoot();
        Word sendOnly = FreeSlot();
        Assert.That(Mint(_endpoint, sendOnly, 1, CanWrite), Is.EqualTo(Error.NoError));
        UserThread nobody = StartThread(40, 0);
        UserThread noGrant = StartThread(35, sendOnly);
        StandBack();
        Assert.That(Current, Is.EqualTo(nobody.Tcb));
        Syscalls.HandleNumber(12345);
        Assert.That(nobody.Tcb.Ref.State, Is.EqualTo(ThreadState.Inactive));
        Assert.That(Current, Is.EqualTo(noGrant.Tcb));
        Syscalls.HandleNumber(12345);
        Assert.That(noGrant.Tcb.Ref.State, Is.EqualTo(ThreadState.Inactive));
    }

    [Test]
    public void A_resumed_thread_has_forgotten_the_fault_that_it_waited_with()
    {
        Syscalls.HandleNumber(12345);
        Assert.That(_faulter.Tcb.Ref.State, Is.EqualTo(ThreadState.BlockedOnReply));
        WakeRoot();
        Suspend(_faulter);
        Assert.That(_faulter.Tcb.Ref.Fault.Type, Is.EqualTo((Word)FaultType.NullFault));
        Assert.That(CSpace.ThreadSlot(_handler.Tcb, TcbSlot.Caller).Ref.Cap.Tag, Is.EqualTo(CapTag.Null));
    }
}
