// SPDX-License-Identifier: BSD-2-Clause
// Invocations of threads: registers, spaces, IPC buffer, flags; and the debug system calls.
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class ThreadTests : ThreadedKernel
{
    private const int RegisterCount = (int)(Arch.FrameRegisterCount + Arch.GpRegisterCount);
    private static readonly Word[] s_roots = [RootCNode, (Word)InitialSlot.InitThreadVSpace];

    [Test]
    public void Registers_that_are_written_are_read_back_in_the_same_order()
    {
        UserThread thread = MakeThread(10);
        Word[] registers = [.. Enumerable.Range(1, RegisterCount).Select(i => (Word)i * 0x1001)];
        registers[2] = ArchTest.ThirdRegisterWritten;
        Assert.That(
            Invoke(thread.Slot, InvocationLabel.TCBWriteRegisters, [0, RegisterCount, .. registers]).Error,
            Is.EqualTo(Error.NoError));
        Reply read = Invoke(thread.Slot, InvocationLabel.TCBReadRegisters, [0, RegisterCount]);
        Assert.That(read.Error, Is.EqualTo(Error.NoError));
        registers[2] = ArchTest.ThirdRegisterRead;
        Assert.That(read.Words, Is.EqualTo(registers));
        Assert.That(Arch.GetRegister(thread.Tcb, Arch.NextIp), Is.EqualTo(registers[0]));
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBReadRegisters, [0, 2]).Words, Is.EqualTo(registers.Take(2)));
    }

    [Test]
    public void Writing_may_resume_and_reading_may_suspend()
    {
        UserThread thread = MakeThread(10);
        Assert.That(
            Invoke(thread.Slot, InvocationLabel.TCBWriteRegisters, [1, 1, 0x5000]).Error, Is.EqualTo(Error.NoError));
        Assert.That(thread.Tcb.Ref.State, Is.EqualTo(ThreadState.Restart));
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBReadRegisters, [1, 1]).Words, Is.EqualTo(new Word[] { 0x5000 }));
        Assert.That(thread.Tcb.Ref.State, Is.EqualTo(ThreadState.Inactive));
    }

    [Test]
    public void Register_transfers_check_count_length_and_target()
    {
        UserThread thread = MakeThread(10);
        const Word self = (Word)InitialSlot.InitThreadTcb;
        Reply range = Invoke(thread.Slot, InvocationLabel.TCBReadRegisters, [0, RegisterCount + 1]);
        Assert.Multiple(() =>
        {
            Assert.That(range.Error, Is.EqualTo(Error.RangeError));
            Assert.That(range.Words, Is.EqualTo(new Word[] { 1, RegisterCount }));
            Assert.That(Invoke(self, InvocationLabel.TCBReadRegisters, [0, 0]).Error, Is.EqualTo(Error.RangeError));
            Assert.That(Invoke(self, InvocationLabel.TCBReadRegisters, [0, 1]).Error, Is.EqualTo(Error.IllegalOperation));
            Assert.That(
                Invoke(self, InvocationLabel.TCBWriteRegisters, [0, 2, 1]).Error, Is.EqualTo(Error.TruncatedMessage));
            Assert.That(
                Invoke(self, InvocationLabel.TCBWriteRegisters, [0, 1, 1]).Error, Is.EqualTo(Error.IllegalOperation));
            Assert.That(
                Invoke(thread.Slot, InvocationLabel.TCBCopyRegisters, [0], Idle).Words, Is.EqualTo(new Word[] { 1 }));
        });
    }

    [Test]
    public void Copying_takes_the_parts_that_the_flags_name()
    {
        UserThread source = MakeThread(10);
        UserThread target = MakeThread(10);
        Arch.SetRegister(source.Tcb, Arch.FrameRegister(3), 11);
        Arch.SetRegister(source.Tcb, Arch.GpRegister(0), 22);
        Assert.That(
            Invoke(target.Slot, InvocationLabel.TCBCopyRegisters, [4], source.Slot).Error, Is.EqualTo(Error.NoError));
        Assert.That(Arch.GetRegister(target.Tcb, Arch.FrameRegister(3)), Is.EqualTo((Word)11));
        Assert.That(Arch.GetRegister(target.Tcb, Arch.GpRegister(0)), Is.EqualTo((Word)0));
        Assert.That(
            Invoke(target.Slot, InvocationLabel.TCBCopyRegisters, [8 | 2], source.Slot).Error, Is.EqualTo(Error.NoError));
        Assert.That(Arch.GetRegister(target.Tcb, Arch.GpRegister(0)), Is.EqualTo((Word)22));
        Assert.That(target.Tcb.Ref.State, Is.EqualTo(ThreadState.Restart));
    }

    [Test]
    public void Spaces_must_be_a_CNode_and_an_address_space_with_an_ASID()
    {
        UserThread thread = MakeThread(10);
        Word vspace = Make(Pool, (ObjectType)ArchApi.SpaceType);
        Assert.Multiple(() =>
        {
            Assert.That(SetSpace(thread, Idle, s_roots[1]), Is.EqualTo(Error.IllegalOperation));
            Assert.That(SetSpace(thread, RootCNode, Idle), Is.EqualTo(Error.IllegalOperation));
            Assert.That(SetSpace(thread, RootCNode, vspace), Is.EqualTo(Error.IllegalOperation));
            Assert.That(SetSpace(thread, RootCNode, s_roots[1]), Is.EqualTo(Error.NoError));
            Assert.That(
                Invoke(thread.Slot, InvocationLabel.TCBSetSpace, [0, 0], s_roots).Error, Is.EqualTo(Error.TruncatedMessage));
        });
    }

    [Test]
    public void A_new_CSpace_root_can_get_a_guard()
    {
        UserThread thread = MakeThread(10);
        Word node = Make(Pool, ObjectType.CapTable, 4);
        Word guard = CNodeCapData.New(guard: 5, guardSize: 60).W0;
        Assert.That(
            Invoke(thread.Slot, InvocationLabel.TCBSetSpace, [7, guard, 0], node, s_roots[1]).Error,
            Is.EqualTo(Error.NoError));
        CNodeCap root = CNodeCap.From(CSpace.ThreadSlot(thread.Tcb, TcbSlot.CSpace).Ref.Cap);
        Assert.That((root.GuardSize, root.Guard), Is.EqualTo(((Word)60, (Word)5)));
        Assert.That(thread.Tcb.Ref.FaultHandler, Is.EqualTo((Word)7));
    }

    [Test]
    public void An_IPC_buffer_is_aligned_memory()
    {
        UserThread thread = MakeThread(10);
        Word frame = Make(Pool, (ObjectType)ArchObjectType.SmallPage);
        Assert.Multiple(() =>
        {
            Assert.That(SetBuffer(thread, BufferAddress + 8, frame), Is.EqualTo(Error.AlignmentError));
            Assert.That(SetBuffer(thread, BufferAddress, Idle), Is.EqualTo(Error.IllegalOperation));
            Assert.That(SetBuffer(thread, BufferAddress + 1024, frame), Is.EqualTo(Error.NoError));
        });
        Assert.That(SetBuffer(thread, 0, Idle), Is.EqualTo(Error.NoError));
        Assert.That(Arch.LookupIpcBuffer(true, thread.Tcb).IsNull, Is.True);
    }

    [Test]
    public void Flags_are_cleared_then_set_and_unknown_ones_ignored()
    {
        UserThread thread = MakeThread(10);
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBSetFlags, [0, 0xff]).Words, Is.EqualTo(new Word[] { 1 }));
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBSetFlags, [0, 0]).Words, Is.EqualTo(new Word[] { 1 }));
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBSetFlags, [1, 0]).Words, Is.EqualTo(new Word[] { 0 }));
    }

    [Test]
    public void The_TLS_base_is_a_register_of_the_thread()
    {
        UserThread thread = MakeThread(10);
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBSetTLSBase, [0x7000]).Error, Is.EqualTo(Error.NoError));
        Assert.That(Arch.GetRegister(thread.Tcb, Arch.TlsBase), Is.EqualTo((Word)0x7000));
    }

    [Test]
    public void Unknown_invocations_are_illegal()
    {
        UserThread thread = MakeThread(10);
        Assert.That(Invoke(thread.Slot, InvocationLabel.CNodeCopy, []).Error, Is.EqualTo(Error.IllegalOperation));
        Assert.That(Invoke((Word)InitialSlot.Domain, InvocationLabel.CNodeCopy, []).Error, Is.EqualTo(Error.IllegalOperation));
    }

    [TestCase(InitialSlot.InitThreadTcb, 12)]
    [TestCase(InitialSlot.InitThreadCNode, 10)]
    [TestCase(InitialSlot.InitThreadVSpace, ArchTest.SpaceKind)]
    [TestCase(InitialSlot.IrqControl, 14)]
    [TestCase(InitialSlot.AsidControl, 11)]
    [TestCase(InitialSlot.InitThreadAsidPool, 13)]
    [TestCase(InitialSlot.InitThreadIpcBuffer, 1)]
    public void Kinds_of_initial_capabilities_have_the_numbers_that_root_tasks_print(InitialSlot slot, int kind)
    {
        Do(Syscall.DebugCapIdentify, (Word)slot);
        Assert.That(Badge(Root), Is.EqualTo((Word)kind));
    }

    [Test]
    public void Debug_calls_identify_capabilities_print_and_name_threads()
    {
        Word notification = Make(Pool, ObjectType.Notification);
        Do(Syscall.DebugCapIdentify, Idle);
        Assert.That(Badge(Root), Is.EqualTo((Word)4), "an endpoint");
        Do(Syscall.DebugCapIdentify, notification);
        Assert.That(Badge(Root), Is.EqualTo((Word)6), "a notification");
        Do(Syscall.DebugCapIdentify, Spare);
        Assert.That(Badge(Root), Is.EqualTo((Word)0), "nothing");
        Do(Syscall.DebugPutChar, 'x');
        Do(Syscall.DebugPutChar, '\n');
        Assert.That(Machine.Board.Console.Text, Does.EndWith("x\r\n").Or.EndWith("x\n"));
        UserThread thread = MakeThread(10);
        SetUpCall(Root, thread.Slot, 0, [], []);
        Ptr<byte> name = Ptr.To(ref Arch.LookupIpcBuffer(true, Root).Ref.Msg).Cast<byte>();
        foreach (char c in "worker\0")
        {
            name.Ref = (byte)c;
            name += 1;
        }

        Syscalls.HandleNumber(unchecked((Word)(SWord)Syscall.DebugNameThread));
        Do(Syscall.DebugDumpScheduler);
        Assert.That(Machine.Board.Console.Text, Does.Contain("worker"));
        Assert.That(() => Do(Syscall.DebugHalt), Throws.InstanceOf<MachineHaltedException>());
    }

    [Test]
    public void A_thread_whose_capability_space_is_being_destroyed_gets_no_other()
    {
        Assert.That(IssueHandler(PreemptingIrq, Spare).Error, Is.EqualTo(Error.NoError));
        Word memory = MakeUntyped(14);
        Word node = Make(memory, ObjectType.CapTable, 4);
        UserThread thread = MakeThread(10);
        Assert.That(SetSpace(thread, node, (Word)InitialSlot.InitThreadVSpace), Is.EqualTo(Error.NoError));
        Assert.That(Delete(node), Is.EqualTo(Error.NoError));
        Assert.That(SetSpace(thread, RootCNode, (Word)InitialSlot.InitThreadVSpace), Is.EqualTo(Error.IllegalOperation), "the last one");

        // The revocation is interrupted when the space is half destroyed.
        KernelState.WorkUnitsCompleted = Config.MaxNumWorkUnitsPerPreemption - 1;
        Machine.Board.Interrupts.SetLine((uint)PreemptingIrq, true);
        Machine[Arch.NextIp] = SyscallAddress;
        Call(RootCNode, InvocationLabel.CNodeRevoke, memory, Depth);
        Machine.Board.Interrupts.SetLine((uint)PreemptingIrq, false);
        Assert.That(Machine[Arch.NextIp], Is.EqualTo(SyscallAddress), "preempted");
        Assert.That(CSpace.ThreadSlot(thread.Tcb, TcbSlot.CSpace).Ref.Cap.Tag, Is.EqualTo(CapTag.Zombie));
        AssertInvariants();
        Assert.That(SetSpace(thread, RootCNode, (Word)InitialSlot.InitThreadVSpace), Is.EqualTo(Error.IllegalOperation), "half of it");
        Assert.That(Revoke(memory), Is.EqualTo(Error.NoError));
        Assert.That(SetSpace(thread, RootCNode, (Word)InitialSlot.InitThreadVSpace), Is.EqualTo(Error.NoError));
    }

    [Test]
    public void Without_an_IPC_buffer_a_message_is_cut_to_the_registers()
    {
        UserThread thread = MakeThread(10);
        Word[] words = [0, 6, 0x1000, 0x2000, 0x3000, 0x4000, 0x5000, 0x6000];
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBWriteRegisters, words).Error, Is.EqualTo(Error.NoError));
        Assert.That(Arch.GetRegister(thread.Tcb, Arch.FrameRegister(4)), Is.EqualTo((Word)0x5000));
        UserThread self = new(Root, (Word)InitialSlot.InitThreadTcb);
        Word frame = (Word)InitialSlot.InitThreadIpcBuffer;
        Assert.That(SetBuffer(self, 0, frame), Is.EqualTo(Error.NoError));
        Machine.Enter(
            Syscall.Call,
            thread.Slot,
            MessageInfo.New(label: (Word)InvocationLabel.TCBWriteRegisters, capsUnwrapped: 0, extraCaps: 0, length: 8),
            0, 6, 0x1111000, 0x2222000);
        Assert.That(Machine.ReadAnswer().Error, Is.EqualTo(Error.TruncatedMessage));
        Assert.That(Arch.GetRegister(thread.Tcb, Arch.FaultIp), Is.EqualTo((Word)0x1000));
    }

    private static Error SetSpace(UserThread thread, Word cspace, Word vspace) =>
        Invoke(thread.Slot, InvocationLabel.TCBSetSpace, [0, 0, 0], cspace, vspace).Error;

    private static Error SetBuffer(UserThread thread, Word address, Word frame) =>
        Invoke(thread.Slot, InvocationLabel.TCBSetIPCBuffer, [address], frame).Error;
}
