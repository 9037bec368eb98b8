// SPDX-License-Identifier: BSD-2-Clause
// What a kernel for debugging says on its console: debug system calls, faults without a handler, errors of the machine.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class DebugTests : ThreadedKernel
{
    private string _before = "";

    private string Lines => Said.Replace("\r\n", "\n");

    [SetUp]
    public void Remember() => _before = Machine.Board.Console.Text;

    private string Said => Machine.Board.Console.Text[_before.Length..];

    [Test]
    public void The_scheduler_dump_names_the_state_of_each_thread()
    {
        Word endpoint = Make(Pool, ObjectType.Endpoint);
        Word other = Make(Pool, ObjectType.Endpoint);
        Word notification = Make(Pool, ObjectType.Notification);
        MakeThread(5);
        Syscall[] calls = [Syscall.Recv, Syscall.Send, Syscall.Recv, Syscall.Call];
        Word[] objects = [endpoint, other, notification, endpoint];
        foreach (Syscall _ in calls)
        {
            StartThread(100);
        }

        StandBack();
        for (int i = 0; i < calls.Length; i++)
        {
            Do(calls[i], objects[i]);
        }

        // The receiver of the call waits again; a thread that was just started restarts.
        Do(Syscall.Recv, endpoint);
        WakeRootFromIdle();
        StartThread(1);
        Do(Syscall.DebugDumpScheduler);
        foreach (string state in (string[])
        [
            "inactive", "running", "restart", "blocked on recv", "blocked on send", "blocked on reply",
            "blocked on ntfn", "idle",
        ])
        {
            Assert.That(Said, Does.Contain($"\t{state,15}\t"));
        }
    }

    [Test]
    public void The_table_of_threads_has_the_columns_that_other_software_knows()
    {
        UserThread thread = MakeThread(7);
        Debug.SetThreadName(thread.Tcb, "worker\0");
        Arch.SetRegister(thread.Tcb, Arch.FaultIp, 0x40008c);
        Debug.SetThreadName(Root, new string('r', 50) + "\0");
        Do(Syscall.DebugDumpScheduler);
        string[] lines = Lines.Split('\n');
        Assert.That(lines[0], Is.EqualTo("Dumping all tcbs!"));
        Assert.That(lines[1], Is.EqualTo($"{"Name",-40}\t{"State",-15}\t{"IP",-20}\t Prio \t Core"));
        Assert.That(lines[2], Is.EqualTo(new string('-', 86)));
        Assert.That(lines, Does.Contain($"{"worker",40}\t{"inactive",15}\t0x40008c\t{7,20}\t0"));
        Assert.That(lines, Does.Contain($"{"idle_thread",40}\t{"idle",15}\t0\t{0,20}\t0"));
        Assert.That(lines[^2], Does.StartWith($"{new string('r', 50)}\t{"running",15}\t0x").And.EndsWith($"\t{255,20}\t0"));
    }

    [Test]
    public void A_snapshot_lists_objects_capabilities_and_interrupts()
    {
        UserThread thread = MakeThread(7);
        Word node = Make(MakeUntyped(14), ObjectType.CapTable, 4);
        Word endpoint = Make(MakeUntyped(14), ObjectType.Endpoint);
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBSetSpace, [0, 60UL, 0], node, RootVSpace).Error,
            Is.EqualTo(Error.NoError));
        Ptr<Cte> slots = CNodeCap.From(CapAt(node)).Object;
        DerivationTree.Insert(CapAt(endpoint), SlotOf(endpoint), slots + 5);
        Do(Syscall.DebugSnapshot);
        string name = $"0x{slots.Address:x}_cnode";
        string ep = $"0x{EndpointCap.From(CapAt(endpoint)).Object.Address:x}_ep";
        Assert.That(Lines, Does.StartWith($"Debug snapshot syscall from user thread 0x{Root.Address:x} \"rootserver\"\n"));
        Assert.That(Lines, Does.Contain($"\nobjects {{\n").And.Contain($"_tcb = tcb (addr: 0x"));
        Assert.That(Lines, Does.Contain($", prio: 7, max_prio: 0, dom: 0)\n{name} = cnode (4 bits)\n{ep} = ep\n"));
        Assert.That(Lines, Does.Contain($"}}\ncaps {{\n{name} {{\n0x5: {ep} (RWGP)\n}}\n"));
        Assert.That(Lines, Does.Contain($"\ncspace: {name} (guard: 0, guard_size: 60)\nvspace: 0x"));
        Assert.That(Lines, Does.Contain(ArchTest.TopLevelTableLine).And.Contain(ArchTest.LowerTableLine).And.Contain(" = frame (4k, paddr: 0x0x"));
        Assert.That(Lines, Does.EndWith("}\n}\nirq maps {\n}\n"));
    }

    [Test]
    public void A_long_name_is_cut_off_and_printed_whole()
    {
        UserThread thread = MakeThread(10);
        SetUpCall(Root, thread.Slot, 0, [], []);
        Ptr<byte> name = Ptr.To(ref Arch.LookupIpcBuffer(true, Root).Ref.Msg).Cast<byte>();
        for (Word i = 0; i < 300; i++)
        {
            name[i] = (byte)'n';
        }

        Syscalls.HandleNumber(unchecked((Word)(SWord)Syscall.DebugNameThread));
        Do(Syscall.DebugDumpScheduler);
        Assert.That(Said, Does.Contain(new string('n', 127) + "\t").And.Not.Contain(new string('n', 128)));
        Debug.SetThreadName(thread.Tcb, new string('m', 200) + "\0");
        Do(Syscall.DebugDumpScheduler);
        Assert.That(Said, Does.Contain(new string('m', 127) + "\t"));
    }

    [Test]
    public void Naming_what_is_no_thread_halts_the_machine()
    {
        foreach (Word slot in (Word[])[Spare, RootCNode, 1UL << 40])
        {
            _before = Machine.Board.Console.Text;
            Assert.That(() => Do(Syscall.DebugNameThread, slot), Throws.InstanceOf<MachineHaltedException>());
            Assert.That(Lines, Does.Contain("<<DebugNameThread: no thread").And.Contain("Debug halt syscall from user thread 0x").And.EndsWith("halting...\n"));
        }

        UserThread thread = MakeThread(10);
        Assert.That(Invoke(RootTcb, InvocationLabel.TCBSetIPCBuffer, [0], (Word)InitialSlot.InitThreadIpcBuffer).Error, Is.EqualTo(Error.NoError));
        Assert.That(
            () => Machine.Enter(Syscall.DebugNameThread, thread.Slot, default), Throws.InstanceOf<MachineHaltedException>());
    }

    [Test]
    public void A_fault_that_nobody_handles_is_told()
    {
        StartThread(50);
        StandBack();
        Machine.EnterVmFault(0x1234000, isFetch: true, 0x14);
        Assert.That(Said, Does.Contain("no access to memory at 0x1234000 (instruction), status 0x").And.Contain("no fault handler at 0x0"));
        WakeRootFromIdle();

        StartThread(50);
        StandBack();
        Machine.EnterVmFault(0x5678000, isFetch: false, 4);
        Assert.That(Said, Does.Contain("no access to memory at 0x5678000, status 0x"));
        WakeRootFromIdle();

        StartThread(50);
        StandBack();
        Machine.EnterUserException(0x3cUL << 26);
        Assert.That(Said, Does.Contain($"user exception 0x{0x3cUL << 26:x}, code 0x0"));
        WakeRootFromIdle();

        StartThread(50);
        StandBack();
        Do(Syscall.Send, 1UL << 40);
        Assert.That(Said, Does.Contain($"no capability 0x{1UL << 40:x}; no fault handler"));
        WakeRootFromIdle();

        StartThread(50);
        StandBack();
        Machine.EnterSyscall(unchecked((Word)(-777L)));
        Assert.That(Said, Does.Contain("unknown system call 0x"));
        WakeRootFromIdle();
    }

    [Test]
    public void A_handler_that_may_not_be_sent_to_is_none()
    {
        Word endpoint = Make(Pool, ObjectType.Endpoint);
        foreach (Word rights in (Word[])[CanRead | CanGrant, CanWrite | CanRead])
        {
            Word weak = FreeSlot();
            Assert.That(Copy(endpoint, weak, rights), Is.EqualTo(Error.NoError));
            StartThread(50, weak);
            StandBack();
            Machine.EnterUserException(0);
            Assert.That(Said, Does.Contain($"no fault handler at 0x{weak:x} (look-up failure {(int)LookupFailureType.MissingCapability})"));
            WakeRootFromIdle();
        }

        StartThread(50, RootCNode);
        StandBack();
        Machine.EnterUserException(0);
        Assert.That(Said, Does.Contain($"no fault handler at 0x{RootCNode:x}"));
        WakeRootFromIdle();
    }

    [Test]
    public void The_stack_of_a_thread_that_stops_is_printed()
    {
        const Word Stack = BufferAddress + 0x200000;
        Word frame = New(ArchObjectType.SmallPage);
        MapFrame(frame, Stack);
        for (Word i = 0; i < 0x1000; i += Config.WordBytes)
        {
            Machine.WriteUser(Stack + i, 0xabc000 + i);
        }

        Assert.That(StopsWith(Stack), Does.Contain($"stack:\n0x{Stack:x}: 0xabc000\n0x{Stack + 8:x}: 0xabc008\n"));
        Assert.That(Lines, Does.Contain($"0x{Stack + 120:x}: 0xabc078\n").And.Not.Contain($"0x{Stack + 128:x}: "));
        Assert.That(
            StopsWith(Stack + 0xff8), Does.Contain($"0x{Stack + 0xff8:x}: 0xabcff8\n0x{Stack + 0x1000:x}: no memory to read\n"));
        Assert.That(StopsWith(Stack + 4), Does.Contain($"0x{Stack + 4:x}: no memory to read\n"), "not aligned");
        Assert.That(StopsWith(1UL << 47), Does.Contain($"0x{1UL << 47:x}: no memory to read\n"), "not user level's");
    }

    [Test]
    public void What_a_device_holds_is_not_read_for_the_stack()
    {
        const Word Stack = BufferAddress + 0x200000;
        Assert.That(TryRetype(Info.Untyped.Start, ArchObjectType.SmallPage, 0, Spare, 1).Error, Is.EqualTo(Error.NoError));
        MapFrame(Spare, Stack);
        Assert.That(StopsWith(Stack), Does.Contain($"0x{Stack:x}: no memory to read\n"));
    }

    [Test]
    public void Without_an_address_space_there_is_no_stack()
    {
        Word tcb = Make(Pool, ObjectType.Tcb);
        Assert.That(
            Invoke(tcb, InvocationLabel.TCBSetPriority, [50], (Word)InitialSlot.InitThreadTcb).Error, Is.EqualTo(Error.NoError));
        Assert.That(Invoke(tcb, InvocationLabel.TCBResume, []).Error, Is.EqualTo(Error.NoError));
        StandBack();
        Machine.EnterUserException(0);
        Assert.That(Lines, Does.Contain("stack:\n0x0: no memory to read\n"));
        WakeRootFromIdle();
    }

    [Test]
    public void The_root_task_last_in_the_list_of_all_threads_can_be_destroyed()
    {
        UserThread thread = StartThread(50);
        Word endpoint = Make(Pool, ObjectType.Endpoint);
        Do(Syscall.DebugDumpScheduler);
        Assert.That(Lines, Does.Contain(" rootserver\t"));
        StandBack();
        Assert.That(Current, Is.EqualTo(thread.Tcb));
        Do(Syscall.Call, RootCNode, (Word)InvocationLabel.CNodeDelete, [RootTcb, Depth]);
        Assert.That(Tag(thread.Tcb).Label, Is.EqualTo((Word)Error.NoError));
        _before = Machine.Board.Console.Text;
        Do(Syscall.DebugDumpScheduler);
        Assert.That(Lines, Does.Contain(" idle_thread\t").And.Not.Contain(" rootserver\t"));
        Do(Syscall.NBSend, endpoint);
        Assert.That(Current, Is.EqualTo(thread.Tcb));
    }

    [Test]
    public void The_name_of_a_long_names_child_is_cut_off()
    {
        Debug.SetThreadName(Root, new string('p', 127) + "\0");
        MakeThread(10);
        Do(Syscall.DebugDumpScheduler);
        Assert.That(Said, Does.Contain($"child of: '{new string('p', 115)}'\t"));
    }

    /// <summary>What is said of a thread that faults with this stack pointer.</summary>
    private string StopsWith(Word stack)
    {
        UserThread thread = StartThread(50);
        Arch.SetRegister(thread.Tcb, Arch.StackPointer, stack);
        StandBack();
        _before = Machine.Board.Console.Text;
        Machine.EnterUserException(0);
        WakeRootFromIdle();
        return Lines;
    }

    private void WakeRootFromIdle()
    {
        Assert.That(Machine.IsIdle, "nobody else runs any more");
        EndpointIpc.SendIpc(KernelState.Core.IdleThread, EndpointCap.From(SlotOf(Idle).Ref.Cap), blocking: false, call: false);
        Syscalls.FinishEntry();
        Assert.That(Current, Is.EqualTo(Root));
    }
}
