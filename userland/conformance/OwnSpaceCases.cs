// SPDX-License-Identifier: BSD-2-Clause
// A thread that changes its own address space: when the change takes effect.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of TCB_SetSpace and TCB_Configure by the thread itself.</summary>
[When(!Config.Mcs)]
public static class OwnSpaceCases
{
    private const Word A = Space.Address;
    private const Word ExceptionLabel = (Word)FaultType.UserException;

    private static Word s_buffer;

    [Case("seL4_TCB_SetSpace", "NoError", "its own: it goes on in the old address space until another thread runs",
        When = !Config.Mcs)]
    public static void GoesOnInTheOldSpace()
    {
        MakeAgent(Space.New());
        SetSpace(Space.New());
        Agent.ExpectFault(ExceptionLabel, Agent.ExceptionLength);
        Expect.Equal(Ipc.GetMr(0), Agent.Page + 8, "where the agent stands");
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        Agent.ExpectPageFault(Agent.Page + 8, Agent.Page + 8, Probe.FetchFault | Probe.Translation);
    }

    [Case("seL4_TCB_SetSpace", "NoError", "its own, and the old address space is gone: it goes on in none", When = !Config.Mcs)]
    public static void LosesTheOldSpace()
    {
        Word space = Space.New();
        Word next = Space.New();
        MakeAgent(space);
        MapCode(next);
        Expect.Ok(CNodeCap.Delete(Room.Root(), space, Room.Depth));
        SetSpace(next);
        ExpectNoSpace();
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        Agent.ExpectPageFault(Agent.Page + 4, A, Probe.ReadFault | Probe.Translation);
    }

    [Case("seL4_TCB_Configure", "NoError", "its own: it enters the new address space at once, without a buffer, too",
        When = !Config.Mcs)]
    public static void EntersTheNewSpace()
    {
        Word next = Space.New();
        MakeAgent(Space.New());
        MapCode(next);
        Configure(next, A);
        Agent.ExpectPageFault(Agent.Page + 4, A, Probe.ReadFault | Probe.Translation);
        Configure(Space.New(), 0);
        ExpectNoSpace();
    }

    // An agent with an IPC buffer, which the suite sees at A, and a page at A of its own; it calls, loads, and breaks off.
    private static void MakeAgent(Word space)
    {
        s_buffer = Space.MappedFrame();
        Agent.Make(space);
        Expect.Ok(TcbCap.SetIPCBuffer(Agent.Tcb(), A, s_buffer));
        Space.Tables(space, A, Space.Levels);
        Space.Map(Room.Copy(s_buffer), space, A);
        Agent.Put(Agent.SystemCall, Agent.Load, Agent.Breakpoint);
    }

    private static void SetSpace(Word space)
    {
        PutCaps(space, 0);
        Agent.StartCalling(
            Agent.Tcb(), Ipc.Tag((Word)InvocationLabel.TCBSetSpace, 2, 3), Handler(), 0, A);
    }

    private static void Configure(Word space, Word address)
    {
        PutCaps(space, s_buffer);
        Agent.StartCalling(
            Agent.Tcb(), Ipc.Tag((Word)InvocationLabel.TCBConfigure, 3, 4), Handler(), address, A);
    }

    private static Word Handler() => Room.Badged(Agent.Faults(), Agent.FaultBadge);

    private static void PutCaps(Word space, Word frame)
    {
        ref IpcBuffer buffer = ref Ptr<IpcBuffer>.At(A).Ref;
        buffer.CapsOrBadges[0] = Room.Root();
        buffer.CapsOrBadges[1] = space;
        buffer.CapsOrBadges[2] = frame;
    }

    // The agent's code, but not its word at A.
    private static void MapCode(Word space)
    {
        Space.Tables(space, Agent.Page, Space.Levels);
        Expect.Ok(Space.MapWith(Room.Copy(Agent.Code()), space, Agent.Page, Space.Executable));
    }

    private static void ExpectNoSpace() =>
        Agent.ExpectPageFault(Agent.Page + 4, Agent.Page + 4, Probe.FetchFault | Probe.Translation);
}
