// SPDX-License-Identifier: BSD-2-Clause
// Features that depend on options of the kernel: error messages, the log of kernel entries, thread times, and those of the
// architecture (MachineOptions). Each part runs if the kernel was built with its option.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>Tests of options.</summary>
public static class OptionsTest
{
    /// <summary>Word of the IPC buffer where the text of an error begins (DEBUG_MESSAGE_START), and its first byte.</summary>
    private const Word FirstTextWord = 6;
    private const Word LessThan = 0x3c;

    /// <summary>Runs the tests.</summary>
    public static void Run()
    {
        Console.WriteLine("Options of the kernel");
        if (Config.InvocationReportErrorIpc)
        {
            ReadErrorText();
        }

        if (Config.EnableBenchmarks)
        {
            BenchmarkTest.Run();
        }

        MachineOptions.Run();
    }

    private static void ReadErrorText()
    {
        Ipc.SetMr(FirstTextWord, 0);
        Error error = Invoke.Delete(Memory.Root(), 1, Invoke.FullDepth + 1);
        Checks.Equal((Word)(uint)error, (Word)Error.RangeError, "a depth that is too large is refused");
        Checks.Equal(Ipc.GetMr(FirstTextWord) & 0xff, LessThan, "and the IPC buffer says why");
    }
}
