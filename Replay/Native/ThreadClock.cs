// SPDX-License-Identifier: BSD-2-Clause
// The processor time of the calling thread: what others do on the machine does not count.
using System.Runtime.InteropServices;

namespace Sel4Gen.Replay.Native;

/// <summary>Linux's CLOCK_THREAD_CPUTIME_ID.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>Nanoseconds.</summary>
    public static long Now
    {
        get
        {
            _ = clock_gettime(ThreadCpuTime, out Time time);
            return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
        }
    }

    /// <summary>Nanoseconds between two looks at the clock with nothing between them.</summary>
    public static long Cost()
    {
        const int Times = 1000;
        long sum = 0;
        for (int i = 0; i < Times; i++)
        {
            long start = Now;
            sum += Now - start;
        }

        return sum / Times;
    }

    [LibraryImport("libc")]
    private static partial int clock_gettime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
