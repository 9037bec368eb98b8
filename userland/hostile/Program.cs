// SPDX-License-Identifier: BSD-2-Clause
// A hostile root task: a worker thread makes every system call ten thousand times with random arguments, including valid
// capabilities to all kinds of objects. The kernel must not crash.
//
// The worker lives in a small CSpace of its own. The warden (the first thread) has the same priority and looks at it once in
// each round of the scheduler: if it made no progress, because it blocked, faulted, suspended itself, ruined its CSpace or
// makes one call for ever, the warden repairs it and sends it on with the next call. The warden's own CSpace is out of the
// worker's reach, so that it survives to tell.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Hostile;

/// <summary>The warden.</summary>
public static class Program
{
    /// <summary>Repairs without progress after which the warden gives up.</summary>
    private const Word MaxIdleRounds = 1000;

    /// <summary>Seed of the garbage, unless the kernel command line has "seed=N" (QEMU: -append).</summary>
    private const Word DefaultSeed = 20_260_401;

    private static UserThread s_worker;

    /// <summary>The first thread, called by Start.S.</summary>
    [EntryPoint, CName("user_main")]
    public static void Main(Ptr<BootInfo> bootInfo)
    {
        Ipc.Start(bootInfo.Ref.IpcBuffer);
        Memory.Start(bootInfo);
        Console.Start();
        Word seed = CommandLine.Number(bootInfo, DefaultSeed);
        Console.NewLine();
        Console.Write("Sel4Gen hostile root task, seed ");
        Console.WriteDecimal(seed, 1);
        Console.NewLine();
        Garbage.Seed(seed);
        Prison.Make();
        Word tcb = Memory.Make((Word)ObjectType.Tcb, 0, 1);
        s_worker = Threads.Make(tcb, 0, Prison.Priority);
        Checks.That(s_worker.Tcb != 0, "the worker thread is made");
        Threads.SetPriority((Word)InitialSlot.InitThreadTcb, Prison.Priority);
        Watch();
        Report();
        Checks.Finish();
    }

    /// <summary>The worker, called by Start.S each time it is started again.</summary>
    [EntryPoint, CName("user_thread_main")]
    public static void ThreadMain(Word role)
    {
        Worker.Run();
        Word tcb = Prison.WorkerTcbSlot;
        while (role == 0)
        {
            Loop.Ends("the warden takes the processor when this thread has suspended itself or faulted");
            Invoke.Suspend(tcb);
            tcb += 1;
        }
    }

    private static void Watch()
    {
        Word idle = 0;
        Word repairs = 0;
        Word before = Worker.Total;
        while (Worker.Done() < Worker.Total && idle < MaxIdleRounds)
        {
            Loop.Ends("the worker makes progress, or idle rounds are counted");
            if (Worker.Done() == before || repairs == 0)
            {
                Prison.Repair(s_worker);
                Threads.Start(s_worker, 0);
                repairs += 1;
                idle += 1;
            }
            else
            {
                idle = 0;
            }

            before = Worker.Done();
            Ipc.Yield();
        }

        Invoke.Suspend(s_worker.Tcb);
        Console.Write("  the worker had to be set free ");
        Console.WriteDecimal(repairs, 1);
        Console.WriteLine(" times");
    }

    private static void Report()
    {
        Console.Write("  system calls made: ");
        Console.WriteDecimal(Worker.Done(), 1);
        Console.Write(", answered with an error: ");
        Console.WriteDecimal(Worker.Errors(), 1);
        Console.NewLine();
        Checks.Equal(Worker.Done(), Worker.Total, "every system call was made ten thousand times with garbage");
        Checks.That(Worker.Errors() > Worker.Rounds / 2, "the kernel refused what made no sense");
        Prison.Destroy();
        Word endpoint = Memory.Make((Word)ObjectType.Endpoint, 0, 1);
        Word page = Memory.MakePages(1);
        Checks.That(endpoint != 0 && page != 0, "the kernel still makes objects");
        Mmio.Write64(page, 1);
        Checks.Equal((Word)Mmio.Read64(page), 1, "and still maps pages");
    }
}
