// SPDX-License-Identifier: BSD-2-Clause
// What messages about faults of AArch64 carry.
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class FaultTests
{
    [Test]
    public void An_unknown_system_call_shows_registers_that_the_reply_may_change()
    {
        for (Word i = 0; i < 8; i++)
        {
            Arch.SetRegister(_faulter.Tcb, RegisterIndex.X0 + i, 100 + i);
        }

        Arch.SetRegister(_faulter.Tcb, Arch.FaultIp, SyscallAddress);
        Syscalls.HandleNumber(12345);
        Word[] words = Words(_handler.Tcb);
        Assert.That(Tag(_handler.Tcb).Label, Is.EqualTo((Word)FaultType.UnknownSyscall));
        Assert.That(words, Has.Length.EqualTo(13));
        Assert.That(words.Take(8), Is.EqualTo(new Word[] { 100, 101, 102, 103, 104, 105, 106, 107 }));
        Assert.That(words[8], Is.EqualTo(SyscallAddress));
        Assert.That(words[12], Is.EqualTo((Word)12345));
        words[0] = 42;
        words[8] = SyscallAddress + 4;
        Do(Syscall.ReplyRecv, _endpoint, 0, words);
        Assert.That(Current, Is.EqualTo(_faulter.Tcb));
        Assert.That(Arch.GetRegister(_faulter.Tcb, RegisterIndex.X0), Is.EqualTo((Word)42));
        Assert.That(Arch.GetRegister(_faulter.Tcb, Arch.NextIp), Is.EqualTo(SyscallAddress + 4));
    }

    [Test]
    public void A_page_fault_tells_address_kind_and_status()
    {
        Machine.Board.FaultAddress = 0xdead000;
        Machine.Board.Syndrome = 0x9200_0006;
        Arch.SetRegister(_faulter.Tcb, Arch.FaultIp, 0x4444);
        Exceptions.HandleVmFault(VSpace.DataFault);
        Assert.That(Tag(_handler.Tcb).Label, Is.EqualTo((Word)FaultType.FirstArch));
        Assert.That(Words(_handler.Tcb), Is.EqualTo(new Word[] { 0x4444, 0xdead000, 0, 0x9200_0006 }));
        Do(Syscall.ReplyRecv, _endpoint);
        Assert.That(Current, Is.EqualTo(_faulter.Tcb));
        Assert.That(Arch.GetRegister(_faulter.Tcb, Arch.NextIp), Is.EqualTo((Word)0x4444));
    }
}
