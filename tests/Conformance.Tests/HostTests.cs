// SPDX-License-Identifier: BSD-2-Clause
// The conformance suite as C on the host: its generated C makes system calls, which the kernel's C# and the kernel's
// generated C carry out side by side; after each, memory, globals and devices of both must agree.
using System;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Replay.Native;
using Sel4Gen.Simulator;
using Sel4Gen.Tests;
using Sel4Gen.UserLevel.Tests;

namespace Sel4Gen.Conformance.Tests;

[TestFixture]
[Category("Slow")]
public sealed class HostTests
{
    private const long MaxEntries = 1_000_000;

    [Test]
    public void Every_case_passes_with_suite_and_kernel_as_C()
    {
        Turns.Take("host C", Turns.Conformance);
        string folder = Repository.PathOf("build", "conformance-host");
        KernelStatics.Initialise(
            SimulatedBoard.ImageAddress + SimulatedBoard.BootImageSize,
            SimulatedBoard.ImageSize - SimulatedBoard.BootImageSize);
        NativeBuilder.Emit(Repository.Root, folder);
        string kernel = NativeBuilder.Compile(folder, NativeFlavour.Find("gcc-O2"));
        string library = NativeProgram.Build("conformance", System.IO.Path.Combine(folder, "user"));
        using SharedRam ram = new();
        using KernelMachine machine = new(ram.MakeBoard(), imagePages: 4, deviceTreeSize: 0);
        using UserWorld world = new(NativeProgram.Load(library, ram), machine);
        using Lockstep lockstep = new(machine, kernel);
        string console;
        try
        {
            world.RunUntilHalt(MaxEntries);
        }
        finally
        {
            console = machine.Board.Console.Text.Replace("\r", "", StringComparison.Ordinal);
            TestContext.Out.WriteLine(console);
            TestContext.Out.WriteLine($"{lockstep.Entries} kernel entries, the same in C and in C#");
        }

        Assert.That(NativeProgram.Failures, Is.Empty);
        Assert.That(console.Split('\n').Where(l => l.Contains("FAILED", StringComparison.Ordinal)), Is.Empty);
        Assert.That(console, Does.Match(@"(?m)^conformance: [1-9]\d* cases passed, 0 failed$"));
    }
}
