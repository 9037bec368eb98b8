// SPDX-License-Identifier: BSD-2-Clause
// Capabilities that are transferred with messages. Manual, section "Capability Transfer".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of capability transfer: a worker sends, the case receives.</summary>
public static class CapTransferCases
{
    [Case("Capability transfer", "NoError", "a capability comes to the receive slot, with its badge")]
    public static void Arrives()
    {
        Word endpoint = Room.Endpoint();
        Word notification = Room.Notification();
        Word slot = ReceiveSlot();
        MessageInfo info = SendOne(endpoint, endpoint, Room.Badged(notification, 6));
        Expect.Equal(info.ExtraCaps, 1, "capabilities");
        Expect.Equal(info.CapsUnwrapped, 0, "unwrapped ones");
        Ipc.Signal(slot);
        Expect.Equal(Inbox.Poll(notification), 6, "the badge of a signal through it");
    }

    [Case("Capability transfer", "NoError", "what arrives is a child of what was sent: it goes with its revocation")]
    public static void IsAChild()
    {
        Word endpoint = Room.Endpoint();
        Word notification = Room.Notification();
        Word slot = ReceiveSlot();
        SendOne(endpoint, endpoint, notification);
        Expect.That(!Room.IsEmpty(slot), "it is there");
        Expect.Ok(CNodeCap.Revoke(Room.Root(), notification, Room.Depth));
        Expect.That(Room.IsEmpty(slot), "it is gone");
    }

    [Case("Capability transfer", "NoError", "a capability of the endpoint itself is unwrapped: its badge arrives")]
    public static void IsUnwrapped()
    {
        Word endpoint = Room.Endpoint();
        Word slot = ReceiveSlot();
        MessageInfo info = SendOne(endpoint, endpoint, Room.Badged(endpoint, 0x5eed));
        Expect.Equal(info.ExtraCaps, 1, "capabilities");
        Expect.Equal(info.CapsUnwrapped, 1, "which are unwrapped");
        Expect.Equal(Ipc.GetBadge(0), 0x5eed, "the badge");
        Expect.That(Room.IsEmpty(slot), "the receive slot is empty");
    }

    [Case("Capability transfer", "NoError", "three capabilities: unwrapped ones, and one that is put into the slot")]
    public static void ManyArrive()
    {
        Word endpoint = Room.Endpoint();
        Word notification = Room.Notification();
        Word slot = ReceiveSlot();
        Workers.Make(0, 0);
        SetCap(0, Room.Badged(endpoint, 0x10));
        SetCap(1, Room.Badged(notification, 6));
        SetCap(2, Room.Badged(endpoint, 0x30));
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(0, 3, 0));
        MessageInfo info = Inbox.Recv(endpoint).info;
        Expect.Equal(info.ExtraCaps, 3, "capabilities");
        Expect.Equal(info.CapsUnwrapped, 5, "which are unwrapped");
        Expect.Equal(Ipc.GetBadge(0), 0x10, "the first badge");
        Expect.Equal(Ipc.GetBadge(2), 0x30, "the third badge");
        Expect.That(!Room.IsEmpty(slot), "the second is in the slot");
    }

    [Case("Capability transfer", "NoError", "there is one receive slot: the second capability that needs one stays behind, and all after it")]
    public static void OnlyOneSlot()
    {
        Word endpoint = Room.Endpoint();
        ReceiveSlot();
        Workers.Make(0, 0);
        SetCap(0, Room.Notification());
        SetCap(1, Room.Notification());
        SetCap(2, Room.Badged(endpoint, 0x30));
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(0, 3, 0));
        MessageInfo info = Inbox.Recv(endpoint).info;
        Expect.Equal(info.ExtraCaps, 1, "capabilities");
        Expect.Equal(info.CapsUnwrapped, 0, "which are unwrapped");
    }

    [Case("Capability transfer", "NoError", "an occupied receive slot: the message arrives without the capability")]
    public static void OccupiedSlot()
    {
        Word endpoint = Room.Endpoint();
        Word occupied = Room.Tcb();
        Ipc.SetReceivePath(Room.Root(), occupied, Room.Depth);
        MessageInfo info = SendOne(endpoint, endpoint, Room.Notification());
        Expect.Equal(info.Label, 1, "the label");
        Expect.Equal(info.ExtraCaps, 0, "capabilities");
        Expect.Ok(TcbCap.Suspend(occupied));
    }

    [Case("Capability transfer", "NoError", "a receive path that leads nowhere: the message arrives without the capability")]
    public static void NoSlot()
    {
        Word endpoint = Room.Endpoint();
        Ipc.SetReceivePath(endpoint, 0, 4);
        Expect.Equal(SendOne(endpoint, endpoint, Room.Notification()).ExtraCaps, 0, "capabilities, if the root is no CNode");
        Ipc.SetReceivePath(Room.Root(), Room.Slot(), 3);
        Expect.Equal(SendOne(endpoint, endpoint, Room.Notification()).ExtraCaps, 0, "capabilities, if the depth is wrong");
        Ipc.SetReceivePath(Room.Slot(), Room.Slot(), Room.Depth);
        Expect.Equal(SendOne(endpoint, endpoint, Room.Notification()).ExtraCaps, 0, "capabilities, if there is no root");
    }

    [Case("Capability transfer", "NoError", "a badge is unwrapped even if there is no receive slot")]
    public static void UnwrappedWithoutSlot()
    {
        Word endpoint = Room.Endpoint();
        Ipc.SetReceivePath(0, 0, 0);
        MessageInfo info = SendOne(endpoint, endpoint, Room.Badged(endpoint, 0x21));
        Expect.Equal(info.ExtraCaps, 1, "capabilities");
        Expect.Equal(Ipc.GetBadge(0), 0x21, "the badge");
    }

    [Case("Capability transfer", "NoError", "without the right to grant no capability travels, and no badge")]
    public static void WithoutGrant()
    {
        Word endpoint = Room.Endpoint();
        Word weak = Room.CopyWith(endpoint, CapRights.New(true, false, true, true));
        Word slot = ReceiveSlot();
        MessageInfo info = SendOne(endpoint, weak, Room.Badged(endpoint, 4));
        Expect.Equal(info.Label, 1, "the label");
        Expect.Equal(info.ExtraCaps, 0, "capabilities");
        Expect.Equal(SendOne(endpoint, weak, Room.Notification()).ExtraCaps, 0, "capabilities");
        Expect.That(Room.IsEmpty(slot), "the receive slot is empty");
    }

    [Case("Capability transfer", "NoError", "a capability with the rights that the sender has")]
    public static void KeepsRights()
    {
        Word endpoint = Room.Endpoint();
        Word notification = Room.Notification();
        Word slot = ReceiveSlot();
        Word weak = Room.CopyWith(Room.Badged(notification, 6), CapRights.New(false, false, true, false));
        SendOne(endpoint, endpoint, weak);
        Ipc.Signal(slot);
        Expect.Equal(Inbox.Poll(notification), 0, "signals through it");
    }

    [Case("Capability transfer", "NoError", "a capability without a copy stays behind")]
    public static void CannotBeCopied()
    {
        Word endpoint = Room.Endpoint();
        Word slot = ReceiveSlot();
        Expect.Equal(SendOne(endpoint, endpoint, (Word)InitialSlot.IrqControl).ExtraCaps, 0, "capabilities");
        Expect.Equal(SendOne(endpoint, endpoint, Room.Untyped()).ExtraCaps, 0, "capabilities: untyped with children");
        Expect.That(Room.IsEmpty(slot), "the receive slot is empty");
    }

    [Case("Capability transfer", "NoError", "an answer carries a capability, too")]
    public static void WithAnswer()
    {
        Word endpoint = Room.Endpoint();
        Word slot = Room.Slot();
        Workers.Make(0, 0);
        Workers.Buffer(0).Ref.ReceiveCNode = Room.Root();
        Workers.Buffer(0).Ref.ReceiveIndex = slot;
        Workers.Buffer(0).Ref.ReceiveDepth = Room.Depth;
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(1, 0, 0));
        Inbox.Recv(endpoint);
        Ipc.SetCap(0, Room.Tcb());
        Inbox.Reply(Ipc.Tag(2, 1, 0));
        Expect.Equal(Workers.Info(0).ExtraCaps, 1, "capabilities");
        Expect.Ok(TcbCap.Suspend(slot));
    }

    [Case("Capability transfer", "NoError", "an answer to a caller with only GrantReply carries a capability")]
    public static void WithAnswerByGrantReply()
    {
        Word endpoint = Room.Endpoint();
        Word slot = Room.Slot();
        Workers.Make(0, 0);
        Workers.Buffer(0).Ref.ReceiveCNode = Room.Root();
        Workers.Buffer(0).Ref.ReceiveIndex = slot;
        Workers.Buffer(0).Ref.ReceiveDepth = Room.Depth;
        Word weak = Room.CopyWith(endpoint, CapRights.New(true, false, false, true));
        Workers.Start(0, Syscall.Call, weak, Ipc.Tag(1, 0, 0));
        Inbox.Recv(endpoint);
        Ipc.SetCap(0, Room.Tcb());
        Inbox.Reply(Ipc.Tag(2, 1, 0));
        Expect.Equal(Workers.Info(0).Label, 2, "the label");
        Expect.Equal(Workers.Info(0).ExtraCaps, 1, "capabilities");
    }

    [Case("Capability transfer", "NoError", "a receiver whose capability lacks Grant gives no capability with its answer",
        When = !Config.Mcs)]
    public static void WithAnswerOfAWeakReceiver()
    {
        Word endpoint = Room.Endpoint();
        Word slot = Room.Slot();
        Word weak = Room.CopyWith(endpoint, CapRights.New(false, false, true, false));
        Workers.Make(0, 0);
        Workers.Buffer(0).Ref.ReceiveCNode = Room.Root();
        Workers.Buffer(0).Ref.ReceiveIndex = slot;
        Workers.Buffer(0).Ref.ReceiveDepth = Room.Depth;
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(1, 0, 0));
        Inbox.Recv(weak);
        Ipc.SetCap(0, Room.Tcb());
        Inbox.Reply(Ipc.Tag(2, 1, 0));
        Expect.Equal(Workers.Info(0).Label, 2, "the label");
        Expect.Equal(Workers.Info(0).ExtraCaps, 0, "capabilities");
    }

    /// <summary>An empty slot that the case receives in.</summary>
    private static Word ReceiveSlot()
    {
        Word slot = Room.Slot();
        Ipc.SetReceivePath(Room.Root(), slot, Room.Depth);
        return slot;
    }

    private static void SetCap(int i, Word capability) => Workers.Buffer(0).Ref.CapsOrBadges[i] = capability;

    private static MessageInfo SendOne(Word endpoint, Word through, Word capability)
    {
        Workers.Make(0, 0);
        SetCap(0, capability);
        Workers.Start(0, Syscall.Send, through, Ipc.Tag(1, 1, 0));
        return Inbox.NBRecv(endpoint).info;
    }
}
