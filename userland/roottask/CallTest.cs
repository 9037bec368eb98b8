// SPDX-License-Identifier: BSD-2-Clause
// Call and Reply: ten thousand round trips to a server thread, long messages, badges, and a capability transfer.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>A client (the first thread of the root task) and a server (one of its threads).</summary>
public static class CallTest
{
    private const Word RoundTrips = 10_000;
    private const Word LongMessage = 100;
    private const Word Badge = 0x5e14;

    /// <summary>Labels of messages to the server.</summary>
    private const Word AddOne = 1;
    private const Word SumUp = 2;
    private const Word TakeCapability = 3;

    private static Word s_receiveSlot;

    /// <summary>Runs the test.</summary>
    public static void Run()
    {
        Console.WriteLine("Call and Reply");
        s_receiveSlot = Memory.TakeSlots(1);
        Word badged = Memory.TakeSlots(1);
        Checks.Equal((Word)(uint)Threads.Start(Objects.First(), (Word)Role.Server), 0, "the server starts");
        Checks.Equal((Word)(uint)Mint(badged), 0, "the endpoint's capability can be copied with a badge");
        CallManyTimes(badged);
        CallWithManyWords(badged);
        SendCapability(badged);
        Invoke.Suspend(Objects.First().Tcb);
        Invoke.Delete(Memory.Root(), badged, Invoke.FullDepth);
    }

    /// <summary>The server: answers until it is suspended.</summary>
    public static void Serve()
    {
        Ipc.SetReceivePath(Memory.Root(), s_receiveSlot, Invoke.FullDepth);
        (MessageInfo info, Word badge) = Ipc.Recv(Objects.Endpoint());
        while (true)
        {
            Loop.Ends("the client suspends this thread");
            Word answer = 0;
            if (info.Label == AddOne)
            {
                answer = Ipc.GetMr(0) + 1;
            }
            else if (info.Label == SumUp)
            {
                for (Word i = 0; i < info.Length; i += 1)
                {
                    Loop.Bound(MessageLimits.MaxLength);
                    answer += Ipc.GetMr(i);
                }
            }
            else if (info.Label == TakeCapability)
            {
                answer = info.ExtraCaps;
            }

            Ipc.SetMr(0, answer);
            Ipc.SetMr(1, badge);
            (info, badge) = Ipc.ReplyRecv(Objects.Endpoint(), Ipc.Tag(0, 0, 2));
        }
    }

    private static Error Mint(Word slot) =>
        Invoke.Mint(
            Memory.Root(), slot, Invoke.FullDepth, Memory.Root(), Objects.Endpoint(), Invoke.AllRights(), Badge);

    private static void CallManyTimes(Word endpoint)
    {
        Word value = 0;
        Word wrong = 0;
        for (Word i = 0; i < RoundTrips; i += 1)
        {
            Ipc.SetMr(0, value);
            MessageInfo reply = Ipc.Call(endpoint, Ipc.Tag(AddOne, 0, 1));
            wrong += reply.Length == 2 && Ipc.GetMr(0) == value + 1 && Ipc.GetMr(1) == Badge ? (Word)0 : 1;
            value = Ipc.GetMr(0);
        }

        Checks.Equal(value, RoundTrips, "10000 round trips, each answered with the next number");
        Checks.Equal(wrong, 0, "every reply had its length, and the server saw the badge");
    }

    private static void CallWithManyWords(Word endpoint)
    {
        for (Word i = 0; i < LongMessage; i += 1)
        {
            Ipc.SetMr(i, i + 1);
        }

        Ipc.Call(endpoint, Ipc.Tag(SumUp, 0, LongMessage));
        Checks.Equal(Ipc.GetMr(0), LongMessage * (LongMessage + 1) / 2, "a message of 100 words arrives whole");
    }

    private static void SendCapability(Word endpoint)
    {
        Word badged = Memory.TakeSlots(1);
        Invoke.Mint(
            Memory.Root(), badged, Invoke.FullDepth, Memory.Root(), Objects.Notification(), Invoke.AllRights(), Badge);
        Ipc.SetCap(0, badged);
        Ipc.Call(endpoint, Ipc.Tag(TakeCapability, 1, 0));
        Checks.Equal(Ipc.GetMr(0), 1, "a capability travels with a message");
        Ipc.Signal(s_receiveSlot);
        Checks.Equal(Ipc.Poll(Objects.Notification()), Badge, "what arrives is a copy of it");
        Checks.Equal(
            (Word)(uint)Invoke.Delete(Memory.Root(), s_receiveSlot, Invoke.FullDepth), 0, "the received copy can be deleted");
    }
}
