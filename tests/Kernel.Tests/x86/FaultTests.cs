// SPDX-License-Identifier: BSD-2-Clause
// What messages about faults of x86-64 carry.
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class FaultTests
{
    [Test]
    public void An_unknown_system_call_shows_registers_that_the_reply_may_change()
    {
        const Word Flags = 0x246;
        for (Word i = 0; i < 15; i++)
        {
            Arch.SetRegister(_faulter.Tcb, RegisterIndex.General + i, 100 + i);
        }

        Arch.SetRegister(_faulter.Tcb, RegisterIndex.Rsp, 99);
        Arch.SetRegister(_faulter.Tcb, RegisterIndex.Rflags, Flags);
        Arch.SetRegister(_faulter.Tcb, Arch.FaultIp, SyscallAddress);
        Syscalls.HandleNumber(12345);
        Word[] words = Words(_handler.Tcb);
        Assert.That(Tag(_handler.Tcb).Label, Is.EqualTo((Word)FaultType.UnknownSyscall));
        Assert.That(words, Is.EqualTo((Word[])[.. Enumerable.Range(100, 15).Select(i => (Word)i), SyscallAddress, 99, Flags, 12345]));
        words[0] = 42;
        words[15] = SyscallAddress + 2;
        words[17] = ~0UL;
        Do(Syscall.ReplyRecv, _endpoint, 0, words);
        Assert.That(Current, Is.EqualTo(_faulter.Tcb));
        Assert.That(Arch.GetRegister(_faulter.Tcb, RegisterIndex.Rax), Is.EqualTo((Word)42));
        Assert.That(Arch.GetRegister(_faulter.Tcb, Arch.NextIp), Is.EqualTo(SyscallAddress + 2));
        Assert.That(Arch.GetRegister(_faulter.Tcb, RegisterIndex.Rflags), Is.EqualTo((Word)0xed7), "privilege and traps are the kernel's");
    }

    [TestCase(4UL, 0UL)]
    [TestCase(7UL, 0UL)]
    [TestCase(0x14UL, 1UL)]
    public void A_page_fault_tells_address_kind_and_error_code(Word error, Word isFetch)
    {
        Machine.Board.FaultAddress = 0xdead000;
        Arch.SetRegister(_faulter.Tcb, Arch.FaultIp, 0x4444);
        Exceptions.HandleVmFault(error);
        Assert.That(Tag(_handler.Tcb).Label, Is.EqualTo((Word)FaultType.FirstArch));
        Assert.That(Words(_handler.Tcb), Is.EqualTo(new Word[] { 0x4444, 0xdead000, isFetch, error }));
        Do(Syscall.ReplyRecv, _endpoint);
        Assert.That(Current, Is.EqualTo(_faulter.Tcb));
        Assert.That(Arch.GetRegister(_faulter.Tcb, Arch.NextIp), Is.EqualTo((Word)0x4444));
    }

    // The processor tells them apart because the kernel has it never execute user level's pages, as seL4's has it.
    [Test]
    public void A_fetch_from_where_nothing_is_mapped_is_told_as_one()
    {
        const Word Nowhere = 0x1234000;
        Machine.EnterVmFault(Nowhere, isFetch: true, Machine.Translate(Nowhere, UserAccess.Execute).Fault);
        Assert.That(Words(_handler.Tcb), Is.EqualTo(new Word[] { Nowhere, Nowhere, 1, 0x14 }));
    }

    [Test]
    public void An_exception_of_user_level_tells_vector_and_error_code()
    {
        Machine.EnterUserException(13 | (0x28UL << 32));
        Assert.That(Tag(_handler.Tcb).Label, Is.EqualTo((Word)FaultType.UserException));
        Assert.That(Words(_handler.Tcb)[^2..], Is.EqualTo(new Word[] { 13, 0x28 }));
    }

    // sysret and iretq would raise the exception in the kernel.
    [Test]
    public void A_reply_with_an_address_that_is_none_restarts_the_thread_at_zero([Values(0x0000_8000_0000_0000UL, 0xffff_7fff_ffff_ffffUL)] Word address)
    {
        Machine.EnterUserException(6);
        Word[] words = Words(_handler.Tcb);
        words[0] = address;
        Do(Syscall.ReplyRecv, _endpoint, 0, words);
        Assert.That(Arch.GetRegister(_faulter.Tcb, Arch.NextIp), Is.Zero);
    }
}
