// SPDX-License-Identifier: BSD-2-Clause
// What messages about faults of RISC-V carry.
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class FaultTests
{
    [Test]
    public void An_unknown_system_call_shows_registers_that_the_reply_may_change()
    {
        Arch.SetRegister(_faulter.Tcb, RegisterIndex.Sp, 98);
        Arch.SetRegister(_faulter.Tcb, RegisterIndex.Ra, 99);
        for (Word i = 0; i < 7; i++)
        {
            Arch.SetRegister(_faulter.Tcb, RegisterIndex.A0 + i, 100 + i);
        }

        Arch.SetRegister(_faulter.Tcb, Arch.FaultIp, SyscallAddress);
        Syscalls.HandleNumber(12345);
        Word[] words = Words(_handler.Tcb);
        Assert.That(Tag(_handler.Tcb).Label, Is.EqualTo((Word)FaultType.UnknownSyscall));
        Assert.That(words, Has.Length.EqualTo(11));
        Assert.That(
            words, Is.EqualTo(new Word[] { SyscallAddress, 98, 99, 100, 101, 102, 103, 104, 105, 106, 12345 }));
        words[0] = SyscallAddress + 4;
        words[3] = 42;
        Do(Syscall.ReplyRecv, _endpoint, 0, words);
        Assert.That(Current, Is.EqualTo(_faulter.Tcb));
        Assert.That(Arch.GetRegister(_faulter.Tcb, RegisterIndex.A0), Is.EqualTo((Word)42));
        Assert.That(Arch.GetRegister(_faulter.Tcb, Arch.NextIp), Is.EqualTo(SyscallAddress + 4));
    }

    // The kernel reports page faults by the number of the access fault of that kind, as seL4 does.
    [TestCase(5UL, 5UL, 0UL)]
    [TestCase(13UL, 5UL, 0UL)]
    [TestCase(7UL, 7UL, 0UL)]
    [TestCase(15UL, 7UL, 0UL)]
    [TestCase(1UL, 1UL, 1UL)]
    [TestCase(12UL, 1UL, 1UL)]
    public void A_page_fault_tells_address_kind_and_status(Word cause, Word status, Word isFetch)
    {
        Machine.Board.FaultAddress = 0xdead000;
        Arch.SetRegister(_faulter.Tcb, Arch.FaultIp, 0x4444);
        Exceptions.HandleVmFault(cause);
        Assert.That(Tag(_handler.Tcb).Label, Is.EqualTo((Word)FaultType.FirstArch));
        Assert.That(Words(_handler.Tcb), Is.EqualTo(new Word[] { 0x4444, 0xdead000, isFetch, status }));
        Do(Syscall.ReplyRecv, _endpoint);
        Assert.That(Current, Is.EqualTo(_faulter.Tcb));
        Assert.That(Arch.GetRegister(_faulter.Tcb, Arch.NextIp), Is.EqualTo((Word)0x4444));
    }

    [Test]
    public void An_exception_of_user_level_tells_its_cause()
    {
        Machine.EnterUserException(2);
        Assert.That(Tag(_handler.Tcb).Label, Is.EqualTo((Word)FaultType.UserException));
        Assert.That(Words(_handler.Tcb)[^2..], Is.EqualTo(new Word[] { 2, 0 }));
    }
}
