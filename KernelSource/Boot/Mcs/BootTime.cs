// SPDX-License-Identifier: BSD-2-Clause
// What the root task of the MCS kernel gets in addition: a scheduling context to run on, round robin, and the authority over the time
// of each core.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The root task's time.</summary>
[When(Config.Mcs)]
[BootOnly]
public static class BootTime
{
    /// <summary>A SchedControl capability for each core.</summary>
    /// <returns>False if the CNode is full.</returns>
    public static bool ProvideSchedControl()
    {
        Word first = BootCaps.Next;
        for (Word core = 0; core < Config.MaxNumNodes; core++)
        {
            if (!BootCaps.Provide(SchedControlCap.New(core: core).ToCap()))
            {
                return false;
            }
        }

        BootInfoFrame.SetSchedControl(first, BootCaps.Next);
        return true;
    }

    /// <summary>The root task's thread runs on a scheduling context of its own.</summary>
    public static void GiveTime(Ptr<Tcb> thread)
    {
        Clock.Start();
        Ptr<SchedContext> context = Ptr<SchedContext>.At(RootServer.SchedContext);
        Refills.Create(
            context, SchedContextSizes.MinRefills, Clock.ToTicks(Config.BootThreadTimeSlice * 1000), 0);
        context.Ref.ThreadAddress = thread.Address;
        thread.Ref.SchedContext = context;
        BootCaps.ProvideAt(
            InitialSlot.InitThreadSc,
            SchedContextCap.New(@object: context, sizeBits: ObjectSize.MinSchedContextBits).ToCap());
    }
}
