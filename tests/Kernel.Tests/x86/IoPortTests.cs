// SPDX-License-Identifier: BSD-2-Clause
// Capabilities to I/O ports: who gets which, what they allow, and when ports are free again.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class IoPortTests : KernelTest
{
    private const Word Control = (Word)InitialSlot.IoPortControl;
    private const Word Serial = 0x3f8;
    private const Word Scratch = Serial + 7;
    private const Word PciAddress = 0xcf8;

    [TearDown]
    public void CheckInvariants() => AssertInvariants();

    private static Answer Issue(Word slot, Word first, Word last, Word control = Control) =>
        CallWith(control, InvocationLabel.X86IOPortControlIssue, [RootCNode], first, last, slot, 64);

    private Word Ports(Word first, Word last)
    {
        Word slot = FreeSlot();
        Assert.That(Issue(slot, first, last).Error, Is.EqualTo(Error.NoError), $"ports 0x{first:x} to 0x{last:x}");
        return slot;
    }

    // As seL4's kernel does it: with two, ports of the first would stand between them in the derivation tree.
    [Test]
    public void ThereIsOneControlCapability()
    {
        Word slot = FreeSlot();
        Ports(1, 2);
        Assert.That(
            CallWith(RootCNode, InvocationLabel.CNodeCopy, [RootCNode], slot, 64, Control, 64, 0xf).Error, Is.EqualTo(Error.IllegalOperation));
        Assert.That(
            CallWith(RootCNode, InvocationLabel.CNodeMint, [RootCNode], slot, 64, Control, 64, 0xf, 1).Error, Is.EqualTo(Error.IllegalOperation));
        CallWith(RootCNode, InvocationLabel.CNodeMove, [RootCNode], slot, 64, Control, 64);
        Assert.That(Issue(FreeSlot(), 3, 4, control: slot).Error, Is.EqualTo(Error.NoError));
    }

    [Test]
    public void WhatIsWrittenGoesToThePort()
    {
        Word ports = Ports(Serial, Scratch);
        Ok(ports, InvocationLabel.X86IOPortOut8, Scratch, 0x1a5);
        Assert.That(Ok(ports, InvocationLabel.X86IOPortIn8, Scratch).Words[0], Is.EqualTo(0xa5));
        int before = Machine.Board.Console.Length;
        Ok(ports, InvocationLabel.X86IOPortOut8, Serial, 'x');
        Assert.That(Machine.Board.Console.TextAfter(before), Is.EqualTo("x"));
    }

    [Test]
    public void PortsHaveAWidth()
    {
        Word ports = Ports(PciAddress, PciAddress + 3);
        Ok(ports, InvocationLabel.X86IOPortOut32, PciAddress, 0x8_8000_1234);
        Assert.That(Ok(ports, InvocationLabel.X86IOPortIn32, PciAddress).Words[0], Is.EqualTo(0x8000_1234));
        Assert.That(Ok(ports, InvocationLabel.X86IOPortIn16, PciAddress).Words[0], Is.EqualTo(0xffff), "there is no port of this width");
        Ok(ports, InvocationLabel.X86IOPortOut16, PciAddress, 1);
        Assert.That(Ok(ports, InvocationLabel.X86IOPortIn32, PciAddress).Words[0], Is.EqualTo(0x8000_1234));
    }

    [TestCase(InvocationLabel.X86IOPortIn8, 0xcf7UL)]
    [TestCase(InvocationLabel.X86IOPortIn8, 0xcfcUL)]
    [TestCase(InvocationLabel.X86IOPortOut8, 0xcfcUL)]
    [TestCase(InvocationLabel.X86IOPortIn16, 0xcfbUL)]
    [TestCase(InvocationLabel.X86IOPortOut16, 0xcfbUL)]
    [TestCase(InvocationLabel.X86IOPortIn32, 0xcf9UL)]
    [TestCase(InvocationLabel.X86IOPortOut32, 0xcf9UL)]
    public void PortsThatTheCapabilityDoesNotHaveAreRefused(InvocationLabel label, Word port)
    {
        Word ports = Ports(PciAddress, PciAddress + 3);
        Assert.That(Call(ports, label, port, 0).Error, Is.EqualTo(Error.IllegalOperation));
    }

    [Test]
    public void MessagesThatAreTooShortAreRefused()
    {
        Word ports = Ports(Serial, Scratch);
        Assert.That(Call(ports, InvocationLabel.X86IOPortIn8).Error, Is.EqualTo(Error.TruncatedMessage));
        Assert.That(Call(ports, InvocationLabel.X86IOPortOut8, Scratch).Error, Is.EqualTo(Error.TruncatedMessage));
        Assert.That(CallWith(Control, InvocationLabel.X86IOPortControlIssue, [RootCNode], 1, 2, 3).Error, Is.EqualTo(Error.TruncatedMessage));
        Assert.That(Call(Control, InvocationLabel.X86IOPortControlIssue, 1, 2, 3, 64).Error, Is.EqualTo(Error.TruncatedMessage));
    }

    [Test]
    public void OtherInvocationsAreIllegal()
    {
        Assert.That(Call(Control, InvocationLabel.X86IOPortIn8, Scratch).Error, Is.EqualTo(Error.IllegalOperation));
        Assert.That(Call(Ports(1, 2), InvocationLabel.X86IOPortControlIssue, Scratch).Error, Is.EqualTo(Error.IllegalOperation));
    }

    // Ranges that share a port with one of 0x70 to 0x90, across words of the table of ports.
    [TestCase(0x60UL, 0x70UL, false)]
    [TestCase(0x90UL, 0x200UL, false)]
    [TestCase(0x80UL, 0x80UL, false)]
    [TestCase(0UL, 0xffffUL, false)]
    [TestCase(0UL, 0x6fUL, true)]
    [TestCase(0x91UL, 0xffffUL, true)]
    public void PortsAreGivenOutOnce(Word first, Word last, bool areFree)
    {
        Ports(0x70, 0x90);
        Assert.That(Issue(FreeSlot(), first, last).Error, Is.EqualTo(areFree ? Error.NoError : Error.RevokeFirst));
    }

    [Test]
    public void ARangeThatEndsBeforeItBeginsIsRefused()
    {
        Answer answer = Issue(FreeSlot(), 2, 1);
        Assert.That((answer.Error, answer.Words[0]), Is.EqualTo((Error.InvalidArgument, 1UL)));
    }

    [Test]
    public void TheLastCapabilityFreesItsPortsAndNoOthers()
    {
        Word ports = Ports(0x70, 0x90);
        Word copy = FreeSlot();
        OkWith(RootCNode, InvocationLabel.CNodeCopy, [RootCNode], copy, 64, ports, 64, AllRights);
        Ports(0x91, 0x95);
        Ok(RootCNode, InvocationLabel.CNodeDelete, ports, 64);
        Assert.That(Issue(FreeSlot(), 0x70, 0x90).Error, Is.EqualTo(Error.RevokeFirst));
        Ok(RootCNode, InvocationLabel.CNodeDelete, copy, 64);
        Assert.That(Issue(FreeSlot(), 0x70, 0x91).Error, Is.EqualTo(Error.RevokeFirst));
        Ports(0x70, 0x90);
    }

    [Test]
    public void RevokingTheControlCapabilityTakesAllPortsBack()
    {
        Word ports = Ports(0x70, 0x90);
        Ok(RootCNode, InvocationLabel.CNodeRevoke, Control, 64);
        Assert.That(CapAt(ports).Tag, Is.EqualTo(CapTag.Null));
        Ports(0, 0xffff);
    }
}
