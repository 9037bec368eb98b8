// SPDX-License-Identifier: BSD-2-Clause
// The root task that ./run boots: it prints the boot information, then uses the kernel and checks the results.
// Main calls the tests in order; each test is in a file of its own.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>Where the root task and its threads begin.</summary>
public static class Program
{
    /// <summary>The first thread, called by Start.S.</summary>
    [EntryPoint, CName("user_main")]
    public static void Main(Ptr<BootInfo> bootInfo)
    {
        Ipc.Start(bootInfo.Ref.IpcBuffer);
        Memory.Start(bootInfo);
        Console.Start();
        Console.NewLine();
        Console.WriteLine("Sel4Gen root task");
        BootInfoTable.Print(bootInfo);
        if (Config.DebugBuild)
        {
            Console.WriteLine("(Lines in << >> are the kernel's: it reports errors, also those that the checks provoke.)");
        }

        BootInfoTest.Run(bootInfo);
        if (Config.Mcs)
        {
            BudgetTest.Run(bootInfo);
            Checks.Finish();
        }

        Objects.Make();
        CallTest.Run();
        NotificationTest.Run();
        PreemptionTest.Run();
        FaultTest.Run();
        RegistersTest.Run();
        OptionsTest.Run();
        RevocationTest.Run();
        Checks.Finish();
    }

    /// <summary>Every other thread, called by Start.S; what it does is its role.</summary>
    [EntryPoint, CName("user_thread_main")]
    public static void ThreadMain(Word role)
    {
        if (Config.Mcs)
        {
            BudgetTest.ThreadMain(role);
            return;
        }

        switch ((Role)(uint)role)
        {
            case Role.Server:
                CallTest.Serve();
                break;
            case Role.Signaller:
                NotificationTest.Signal();
                break;
            case Role.FirstSpinner:
                PreemptionTest.Spin(PreemptionTest.FirstCounter, PreemptionTest.SecondCounter);
                break;
            case Role.SecondSpinner:
                PreemptionTest.Spin(PreemptionTest.SecondCounter, PreemptionTest.FirstCounter);
                break;
            case Role.UrgentWaiter:
                PreemptionTest.WaitUrgently();
                break;
            case Role.Waker:
                PreemptionTest.Wake();
                break;
            case Role.FaultHandler:
                FaultTest.Handle();
                break;
            case Role.Faulter:
                FaultTest.Touch();
                break;
            default:
                break;
        }

        Objects.Park();
    }
}

/// <summary>What a thread does.</summary>
public enum Role : uint
{
    /// <summary>Answers calls.</summary>
    Server = 1,

    /// <summary>Signals a notification.</summary>
    Signaller,

    /// <summary>Counts, and never gives up the processor.</summary>
    FirstSpinner,

    /// <summary>Likewise, at the same priority.</summary>
    SecondSpinner,

    /// <summary>Waits at a high priority.</summary>
    UrgentWaiter,

    /// <summary>Wakes the other from a low priority.</summary>
    Waker,

    /// <summary>Handles the other's page faults.</summary>
    FaultHandler,

    /// <summary>Touches memory that is not there.</summary>
    Faulter,
}
