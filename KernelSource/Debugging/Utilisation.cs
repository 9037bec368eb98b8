// SPDX-License-Identifier: BSD-2-Clause
// KernelBenchmarks=track_utilisation: the number of cycles of each thread, and how many of them were spent in the kernel.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Counts cycles of threads between ResetLog and FinalizeLog.</summary>
[When(Config.BenchmarkTrackUtilisation)]
public static class Utilisation
{
    private static uint s_isTracking;
    private static ulong s_start;
    private static ulong s_end;
    private static ulong s_schedules;
    private static ulong s_kernelCycles;
    private static ulong s_kernelEntries;

    /// <summary>Carries out a utilisation call; false if the number is no such call.</summary>
    public static bool TryHandle(Ptr<Tcb> thread, SWord number)
    {
        switch (number)
        {
            case (SWord)Syscall.BenchmarkGetThreadUtilisation:
                Report(thread);
                return true;

            case (SWord)Syscall.BenchmarkResetThreadUtilisation:
                Ptr<Tcb> target = Named(thread);
                if (!target.IsNull)
                {
                    target.Ref.Utilisation = default;
                }

                return true;

            default:
                break;
        }

        if (Config.DebugBuild && Config.Printing)
        {
            return TryHandleAll(number);
        }

        return false;
    }

    /// <summary>
    /// Tracking starts at a time stamp, as if the idle thread had run and were switched away from. The current thread keeps
    /// its earlier cycles.
    /// </summary>
    public static void Start(ulong now)
    {
        s_start = now;
        s_schedules = 0;
        s_kernelCycles = 0;
        s_kernelEntries = 0;
        s_isTracking = 1;
        KernelState.Core.IdleThread.Ref.Utilisation = default;
        KernelState.Core.IdleThread.Ref.Utilisation.StartCycles = now;
        Switch(KernelState.Core.IdleThread, KernelState.Core.CurrentThread, now);
    }

    /// <summary>Tracking stops at a time stamp, as if the idle thread were switched to.</summary>
    public static void Stop(ulong now)
    {
        if (s_isTracking == 0)
        {
            return;
        }

        Switch(KernelState.Core.CurrentThread, KernelState.Core.IdleThread, now);
        s_end = now;
        s_isTracking = 0;
    }

    /// <summary>A thread ran until this time stamp.</summary>
    private static void Run(Ptr<Tcb> thread, ulong now)
    {
        if (now > thread.Ref.Utilisation.StartCycles)
        {
            thread.Ref.Utilisation.ScheduledCycles += now - thread.Ref.Utilisation.StartCycles;
        }

        thread.Ref.Utilisation.StartCycles = now;
    }

    /// <summary>A thread stops running and another one starts, at a time stamp.</summary>
    public static void Switch(Ptr<Tcb> from, Ptr<Tcb> to, ulong now)
    {
        if (s_isTracking == 0)
        {
            return;
        }

        Run(from, now);
        to.Ref.Utilisation.StartCycles = now;
        to.Ref.Utilisation.Schedules++;
        s_schedules++;
    }

    /// <summary>The current thread returns from the kernel, where it was for some cycles.</summary>
    public static void CountKernelEntry(ulong cycles)
    {
        if (s_isTracking == 0)
        {
            return;
        }

        ref Tcb current = ref KernelState.Core.CurrentThread.Ref;
        current.Utilisation.KernelEntries++;
        current.Utilisation.KernelCycles += cycles;
        s_kernelEntries++;
        s_kernelCycles += cycles;
    }

    /// <summary>The thread whose capability's address is the call's argument, or null.</summary>
    private static Ptr<Tcb> Named(Ptr<Tcb> caller)
    {
        var (status, cap) = CSpace.LookupCap(caller, Arch.GetRegister(caller, Arch.CapRegister));
        return status == Status.Ok && cap.Tag == CapTag.Thread ? ThreadCap.From(cap).Object : Ptr<Tcb>.Null;
    }

    private static void Report(Ptr<Tcb> caller)
    {
        Ptr<Tcb> thread = Named(caller);
        Ptr<IpcBuffer> buffer = Arch.LookupIpcBuffer(true, caller);
        if (thread.IsNull || buffer.IsNull)
        {
            return;
        }

        Ptr<ulong> numbers = Ptr.To(ref buffer.Ref.Msg).Cast<ulong>();
        ThreadUtilisation used = thread.Ref.Utilisation;
        ThreadUtilisation idle = KernelState.Core.IdleThread.Ref.Utilisation;
        numbers[(Word)UtilisationIndex.Thread] = used.ScheduledCycles;
        numbers[(Word)UtilisationIndex.ThreadSchedules] = used.Schedules;
        numbers[(Word)UtilisationIndex.ThreadKernel] = used.KernelCycles;
        numbers[(Word)UtilisationIndex.ThreadKernelEntries] = used.KernelEntries;
        numbers[(Word)UtilisationIndex.IdleOfThisCore] = idle.ScheduledCycles;
        numbers[(Word)UtilisationIndex.IdleOfThreadsCore] = idle.ScheduledCycles;
        numbers[(Word)UtilisationIndex.IdleSchedules] = idle.Schedules;
        numbers[(Word)UtilisationIndex.IdleKernel] = idle.KernelCycles;
        numbers[(Word)UtilisationIndex.IdleKernelEntries] = idle.KernelEntries;
        // Before FinalizeLog this has no meaning: the end is that of the time before.
        numbers[(Word)UtilisationIndex.Total] = s_end - s_start;
        numbers[(Word)UtilisationIndex.TotalSchedules] = s_schedules;
        numbers[(Word)UtilisationIndex.TotalKernel] = s_kernelCycles;
        numbers[(Word)UtilisationIndex.TotalKernelEntries] = s_kernelEntries;
    }

    [When(ThreadDebugging.IsThere)]
    private static bool TryHandleAll(SWord number)
    {
        bool isDump = number == (SWord)Syscall.BenchmarkDumpAllThreadsUtilisation;
        if (!isDump && number != (SWord)Syscall.BenchmarkResetAllThreadsUtilisation)
        {
            return false;
        }

        if (isDump)
        {
            Dump();
        }

        Ptr<Tcb> thread = KernelState.DebugThreads;
        while (!isDump && !thread.IsNull)
        {
            Loop.Ends("the list of all threads has no cycle");
            thread.Ref.Utilisation = default;
            thread = thread.Ref.DebugNext;
        }

        return true;
    }

    /// <summary>Prints totals and all threads, as JSON.</summary>
    [When(ThreadDebugging.IsThere)]
    private static void Dump()
    {
        Console.Write("{\n  \"BENCHMARK_TOTAL_UTILISATION\":");
        Console.WriteDecimal(s_end - s_start);
        Console.Write(",\n  \"BENCHMARK_TOTAL_KERNEL_UTILISATION\":");
        Console.WriteDecimal(s_kernelCycles);
        Console.Write(",\n  \"BENCHMARK_TOTAL_NUMBER_KERNEL_ENTRIES\":");
        Console.WriteDecimal(s_kernelEntries);
        Console.Write(",\n  \"BENCHMARK_TOTAL_NUMBER_SCHEDULES\":");
        Console.WriteDecimal(s_schedules);
        Console.Write(",\n  \"BENCHMARK_TCB_\": [");
        Ptr<Tcb> thread = KernelState.DebugThreads;
        while (!thread.IsNull)
        {
            Loop.Ends("the list of all threads has no cycle");
            DumpThread(thread);
            thread = thread.Ref.DebugNext;
            if (!thread.IsNull)
            {
                Console.Write(",");
            }
        }

        Console.Write("\n  ]\n}\n");
    }

    [When(ThreadDebugging.IsThere)]
    private static void DumpThread(Ptr<Tcb> thread)
    {
        Console.Write("\n    {\n      \"NAME\":\"");
        Debug.WriteName(thread);
        Console.Write("\",\n      \"UTILISATION\":");
        Console.WriteDecimal(thread.Ref.Utilisation.ScheduledCycles);
        Console.Write(",\n      \"NUMBER_SCHEDULES\":");
        Console.WriteDecimal(thread.Ref.Utilisation.Schedules);
        Console.Write(",\n      \"KERNEL_UTILISATION\":");
        Console.WriteDecimal(thread.Ref.Utilisation.KernelCycles);
        Console.Write(",\n      \"NUMBER_KERNEL_ENTRIES\":");
        Console.WriteDecimal(thread.Ref.Utilisation.KernelEntries);
        Console.Write("\n    }");
    }
}
