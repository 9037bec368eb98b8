// SPDX-License-Identifier: BSD-2-Clause
// Effects of system calls on registers and IPC buffers besides the message. Which registers are preserved matters, too,
// because system call stubs keep values in them.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of registers and buffers.</summary>
public static class RegisterCases
{
    private const Word Old = 0x7777;

    [Case("Message registers", "NoError", "those beyond a message's length are left alone")]
    public static void BeyondTheLength()
    {
        Word endpoint = Room.Endpoint();
        MakeWithOldWords();
        Workers.Start(0, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Ipc.SetMr(0, 1);
        Ipc.SetMr(1, 2);
        Ipc.SetMr(2, 3);
        Ipc.SetMr(4, 5);
        Ipc.Send(endpoint, Ipc.Tag(0, 0, 2));
        Expect.Equal(Workers.GetMr(0, 0), 1, "the first word");
        Expect.Equal(Workers.GetMr(0, 1), 2, "the second word");
        Expect.Equal(Workers.GetMr(0, 2), Old, "a register");
        Expect.Equal(Workers.GetMr(0, 3), Old, "another register");
        Expect.Equal(Workers.GetMr(0, 4), Old, "a word of the buffer");
    }

    [Case("Message registers", "NoError", "of an answer: the same")]
    public static void BeyondAnAnswer()
    {
        Word endpoint = Room.Endpoint();
        MakeWithOldWords();
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(0, 0, 4));
        Inbox.Recv(endpoint);
        Ipc.SetMr(0, 1);
        Ipc.SetMr(1, 2);
        Inbox.Reply(Ipc.Tag(0, 0, 1));
        Expect.Equal(Workers.GetMr(0, 0), 1, "the first word");
        Expect.Equal(Workers.GetMr(0, 1), Old, "a register");
        Expect.Equal(Workers.GetMr(0, 3), Old, "another register");
    }

    [Case("Message registers", "NoError", "a signal sets the badge alone: tag and words are left alone")]
    public static void OfASignal()
    {
        Word notification = Room.Notification();
        MakeWithOldWords();
        Workers.Start(0, Syscall.Recv, notification, Ipc.Tag(5, 0, 2));
        Ipc.Signal(Room.Badged(notification, 3));
        Expect.Equal(Workers.Badge(0), 3, "the badge");
        Expect.Equal(Workers.Info(0).W0, Ipc.Tag(5, 0, 2).W0, "the tag");
        Expect.Equal(Workers.GetMr(0, 0), Old, "a register");
    }

    [Case("Message registers", "NoError", "a signal that was there already: the same")]
    public static void OfAPastSignal()
    {
        Word notification = Room.Notification();
        MakeWithOldWords();
        Ipc.Signal(Room.Badged(notification, 3));
        Workers.Start(0, Syscall.Recv, notification, Ipc.Tag(5, 0, 2));
        Expect.Equal(Workers.Badge(0), 3, "the badge");
        Expect.Equal(Workers.Info(0).W0, Ipc.Tag(5, 0, 2).W0, "the tag");
        Expect.Equal(Workers.GetMr(0, 0), Old, "a register");
    }

    [Case("Message registers", "NoError", "a receive that finds nothing sets the badge to 0 and leaves all else alone")]
    public static void OfNothing()
    {
        Word endpoint = Room.Endpoint();
        MakeWithOldWords();
        Workers.Start(0, Syscall.NBRecv, endpoint, Ipc.Tag(5, 0, 2));
        Expect.Equal(Workers.Badge(0), 0, "the badge");
        Expect.Equal(Workers.Info(0).W0, Ipc.Tag(5, 0, 2).W0, "the tag");
        Expect.Equal(Workers.GetMr(0, 0), Old, "a register");
        Workers.Start(0, Syscall.NBRecv, Room.Notification(), Ipc.Tag(5, 0, 2));
        Expect.Equal(Workers.Badge(0), 0, "the badge");
        Expect.Equal(Workers.Info(0).W0, Ipc.Tag(5, 0, 2).W0, "the tag");
    }

    [Case("Message registers", "NoError", "a send leaves all registers alone")]
    public static void OfASend()
    {
        Word endpoint = Room.Endpoint();
        MakeWithOldWords();
        Workers.Start(0, Syscall.NBSend, endpoint, Ipc.Tag(5, 0, 2));
        Expect.Equal(Workers.Badge(0), endpoint, "the register that held the capability");
        Expect.Equal(Workers.Info(0).W0, Ipc.Tag(5, 0, 2).W0, "the tag");
        Expect.Equal(Workers.GetMr(0, 1), Old, "a register");
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(5, 0, 2));
        Inbox.Recv(endpoint);
        Expect.Equal(Workers.Badge(0), endpoint, "the register that held the capability");
        Expect.Equal(Workers.Info(0).W0, Ipc.Tag(5, 0, 2).W0, "the tag");
        Expect.Equal(Workers.GetMr(0, 1), Old, "a register");
    }

    [Case("Message registers", "NoError", "Yield and Reply leave all registers alone")]
    public static void OfYieldAndReply()
    {
        MakeWithOldWords();
        Workers.Start(0, Syscall.Yield, 9, Ipc.Tag(5, 0, 2));
        Expect.Equal(Workers.Badge(0), 9, "the badge's register");
        Expect.Equal(Workers.Info(0).W0, Ipc.Tag(5, 0, 2).W0, "the tag");
        Workers.Start(0, Syscall.Reply, 9, Ipc.Tag(5, 0, 2));
        Expect.Equal(Workers.Badge(0), 9, "the badge's register");
        Expect.Equal(Workers.Info(0).W0, Ipc.Tag(5, 0, 2).W0, "the tag");
    }

    [Case("Message registers", "NoError", "the answer of a called notification: an empty message")]
    public static void OfACalledNotification()
    {
        MakeWithOldWords();
        Workers.Start(0, Syscall.Call, Room.Notification(), Ipc.Tag(5, 0, 2));
        Expect.Equal(Workers.Done(0), 1, "whether the call came back");
        Expect.Equal(Workers.Badge(0), 0, "the badge");
        Expect.Equal(Workers.Info(0).W0, 0, "the tag");
        Expect.Equal(Workers.GetMr(0, 0), Old, "a register");
    }

    [Case("Message registers", "NoError", "the answer of an invocation leaves registers beyond it alone")]
    public static void OfAnInvocation()
    {
        MakeWithOldWords();
        Workers.Start(0, Syscall.Call, Room.Tcb(), Ipc.Tag((Word)InvocationLabel.TCBSuspend, 0, 0));
        Expect.Equal(Workers.GetMr(0, 0), Old, "a register after success");
        Workers.Start(0, Syscall.Call, Room.Slot(), Ipc.Tag((Word)InvocationLabel.TCBSuspend, 0, 0));
        Expect.Equal(Workers.GetMr(0, 0), 0, "the word of the error");
        Expect.Equal(Workers.GetMr(0, 1), Old, "a register behind it");
    }

    [Case("Message registers", "NoError", "the sender's buffer is not mapped: words in registers arrive")]
    public static void WithoutSendersBuffer()
    {
        Word endpoint = Room.Endpoint();
        MakeWithOldWords();
        Word frame = Room.Frame();
        Expect.Ok(TcbCap.SetIPCBuffer(Workers.Tcb(0), Workers.Buffer(1).Address, frame));
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(0, 0, 6));
        Expect.Equal(Inbox.Recv(endpoint).info.Length, 6, "the words that arrive");
        Expect.Equal(Ipc.GetMr(3), Old, "the last that was in a register");
        Expect.Equal(Ipc.GetMr(4), 0, "the first in the frame, wherever it is mapped");
    }

    [Case("Message registers", "NoError", "the receiver has no buffer: four words, and no capability")]
    public static void WithoutReceiversBuffer()
    {
        Word endpoint = Room.Endpoint();
        MakeWithOldWords();
        Expect.Ok(TcbCap.SetIPCBuffer(Workers.Tcb(0), 0, 0));
        Workers.Start(0, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Word badged = Room.Badged(endpoint, 3);
        Ipc.SetCap(0, badged);
        Ipc.Send(endpoint, Ipc.Tag(1, 1, 8));
        Expect.Equal(Workers.Info(0).Length, 4, "the words that arrive");
        Expect.Equal(Workers.Info(0).ExtraCaps, 0, "capabilities");
    }

    [Case("Message registers", "NoError", "a capability that does not exist: the sender faults; if it does not wait nothing happens")]
    public static void WithAMissingCapability()
    {
        Word endpoint = Room.Endpoint();
        Word handler = Room.Endpoint();
        Workers.Make(0, handler);
        Workers.Buffer(0).Ref.CapsOrBadges[0] = ~(Word)0;
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(1, 1, 0));
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 0, "a message");
        MessageInfo fault = Inbox.NBRecv(handler).info;
        Expect.Equal(fault.Label, (Word)(uint)FaultType.CapFault, "the label of the fault message");
        Expect.Equal(Ipc.GetMr(1), ~(Word)0, "the address of the capability");
        Expect.Equal(Ipc.GetMr(2), 0, "whether it happened while receiving");
        Workers.Buffer(0).Ref.CapsOrBadges[0] = ~(Word)0;
        Workers.Start(0, Syscall.NBSend, endpoint, Ipc.Tag(1, 1, 0));
        Expect.Equal(Workers.Done(0), 1, "whether it went on");
    }

    [Case("Message registers", "NoError", "an empty slot travels as nothing")]
    public static void WithAnEmptySlot()
    {
        Word endpoint = Room.Endpoint();
        Word slot = Room.Slot();
        Ipc.SetReceivePath(Room.Root(), slot, Room.Depth);
        Workers.Make(0, 0);
        Workers.Buffer(0).Ref.CapsOrBadges[0] = Room.Slot();
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(1, 1, 0));
        MessageInfo info = Inbox.NBRecv(endpoint).info;
        Expect.Equal(info.Label, 1, "the label");
        Expect.Equal(info.ExtraCaps, 0, "capabilities");
    }

    [Case("Message registers", "NoError", "bits for unwrapped capabilities in the sender's tag do not arrive")]
    public static void WithFalseBits()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, endpoint, MessageInfo.New(label: 1, capsUnwrapped: 7, extraCaps: 0, length: 1));
        Expect.Equal(Inbox.NBRecv(endpoint).info.W0, Ipc.Tag(1, 0, 1).W0, "the tag");
    }

    [Case("CSpace", "NoError", "bits of a slot number above its depth do not count")]
    public static void BitsAboveTheDepth()
    {
        Word cnode = Room.CNode(4);
        Expect.Ok(CNodeCap.Copy(cnode, 0xabcd3, 4, Room.Root(), Room.Tcb(), Room.Depth, Invoke.AllRights()));
        Expect.Error(
            CNodeCap.Copy(cnode, 3, 4, Room.Root(), Room.Tcb(), Room.Depth, Invoke.AllRights()), Error.DeleteFirst);
    }

    private static void MakeWithOldWords()
    {
        Workers.Make(0, 0);
        for (Word i = 0; i < 8; i += 1)
        {
            Workers.SetMr(0, i, Old);
        }
    }
}
