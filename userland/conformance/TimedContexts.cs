// SPDX-License-Identifier: BSD-2-Clause
// Time of the threads that cases make (MCS): a scheduling context for each, which shares the processor with others of its priority.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Scheduling contexts that stay from case to case. Each belongs to one worker, the last to the agent.</summary>
[When(Config.Mcs)]
public static class TimedContexts
{
    private const Word Count = Workers.AgentNumber + 1;
    private const ulong SliceUs = 5000;
    private const Word SizeBits = 7;

    private static Word s_contexts;
    private static Word s_replies;

    /// <summary>Makes them, and a reply object beside each. Once.</summary>
    public static void Build()
    {
        s_contexts = Memory.Make((Word)ObjectType.SchedContext, SizeBits, Count);
        s_replies = Memory.Make((Word)ObjectType.Reply, 0, Count);
        for (Word i = 0; i < Count; i += 1)
        {
            if (TimedInvoke.Configure(Control(), s_contexts + i, SliceUs, SliceUs, 0, 0, 0) != Error.NoError)
            {
                Console.WriteLine("a thread has no time");
            }
        }
    }

    /// <summary>The authority over the time of the core.</summary>
    public static Word Control() => Memory.Info().Ref.SchedControl.Start;

    /// <summary>The scheduling context of a thread.</summary>
    public static Word Context(Word number) => s_contexts + number;

    /// <summary>The reply object that a thread receives with.</summary>
    public static Word Reply(Word number) => s_replies + number;

    /// <summary>Gives a thread its address spaces, its fault handler (0 for none), its priority, and time.</summary>
    public static void Equip(
        Word tcb, Word number, Word faultEndpoint, Word cspace, Word cspaceData, Word vspace, Word priority)
    {
        // Another thread of the same case may have had it.
        Expect.Ok(TimedInvoke.Unbind(s_contexts + number));
        Expect.Ok(SetSpace(tcb, faultEndpoint, cspace, cspaceData, vspace));
        Expect.Ok(TimedInvoke.SetSchedParams(tcb, Room.Self(), 0, priority, s_contexts + number, faultEndpoint));
    }

    /// <summary>seL4_TCB_SetSpace in the form of MCS.</summary>
    public static Error SetSpace(Word tcb, Word faultEndpoint, Word cspace, Word cspaceData, Word vspace)
    {
        Ipc.SetCap(0, faultEndpoint);
        Ipc.SetCap(1, cspace);
        Ipc.SetCap(2, vspace);
        Ipc.SetMr(0, cspaceData);
        Ipc.SetMr(1, 0);
        return Raw.Call(tcb, InvocationLabel.TCBSetSpace, 3, 2);
    }
}
