// SPDX-License-Identifier: BSD-2-Clause
// The stand-alone build as an SDK builder uses it: with few tools, to an install tree, and again after nothing or one option
// changed.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.LibSel4.Tests;

[TestFixture]
[Category("Slow")]
public sealed class BuildTests
{
    /// <summary>All that the build may call: .NET, CMake, Ninja, a compiler, dtc, and what every Unix has.</summary>
    private static readonly string[] s_tools = ["dotnet", "cmake", "ninja", "dtc", "sh", "env"];

    /// <summary>Compiler and binutils.</summary>
    private const string CrossTools = "aarch64-linux-gnu-";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);
    private string _folder = "";
    private Dictionary<string, string> _environment = [];

    [OneTimeSetUp]
    public void Build_and_install()
    {
        _folder = Repository.Scratch("standalone");
        string tools = Directory.CreateDirectory(Path.Combine(_folder, "tools")).FullName;
        foreach (string tool in s_tools)
        {
            string? found = Tool.Find(tool);
            Assert.That(found, Is.Not.Null, $"{tool} is not installed; ./test installs what the tests need");
            File.CreateSymbolicLink(Path.Combine(tools, tool), found!);
        }

        foreach (string tool in Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Where(Directory.Exists).SelectMany(p => Directory.EnumerateFiles(p, CrossTools + "*"))
            .DistinctBy(Path.GetFileName))
        {
            File.CreateSymbolicLink(Path.Combine(tools, Path.GetFileName(tool)), tool);
        }

        _environment = new() { ["PATH"] = tools };
        Run("cmake", "-G", "Ninja", "-C", Repository.PathOf("configs/AARCH64_qemu-arm-virt_debug.cmake"), "-S", Repository.Root,
            "-B", Build, "-DCMAKE_INSTALL_PREFIX=" + Path.Combine(_folder, "install"));
        Run("ninja", "-C", Build);
        Run("ninja", "-C", Build, "install");
    }

    private string Build => Path.Combine(_folder, "build");

    private string Run(string program, params string[] arguments)
    {
        string path = Path.Combine(_environment["PATH"], program);
        ToolResult result = Tool.Run(path, arguments, s_patience, _folder, _environment);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return result.Output;
    }

    [Test]
    public void The_install_tree_has_the_files_that_software_looks_for()
    {
        string root = Path.Combine(_folder, "install");
        IEnumerable<string> installed = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f));
        Assert.That(
            installed,
            Is.EquivalentTo(File.ReadAllLines(Repository.PathOf("tests/LibSel4.Tests/Expected/installed-files.txt"))));
    }

    [Test]
    public void Tools_that_complete_the_kernel_find_labels_and_the_ends_of_its_image()
    {
        Assert.That(
            File.ReadAllText(Path.Combine(Build, "generated/invocations_all.json")), Does.Contain("\"CNodeRevoke\": 17"));
        string symbols = Run("aarch64-linux-gnu-nm", Path.Combine(Build, "kernel.elf"));
        foreach ((string theirs, string ours) in (ReadOnlySpan<(string, string)>)[("ki_boot_end", "image_boot_end"), ("ki_end", "image_end")])
        {
            string address = symbols.Split('\n').Single(l => l.EndsWith(" " + ours, StringComparison.Ordinal)).Split(' ')[0];
            Assert.That(symbols.Split('\n'), Has.Some.Match($"^{address} . {theirs}$"));
        }
    }

    [Test]
    public void Nothing_is_built_again_if_nothing_changed()
    {
        Assert.That(Run("ninja", "-C", Build, "-n"), Does.Contain("no work to do"));
        Run("cmake", Build);
        Assert.That(Run("ninja", "-C", Build, "-n"), Does.Contain("no work to do"), "configured again");
    }

    [TestCase("-DKernelFWholeProgram=ON", "-DKernelOptimisation=-Os", "-DKernelOptimisationCloneFunctions=OFF")]
    [TestCase("-DKernelBenchmarks=generic", "-DKernelInvocationReportErrorIPC=ON")]
    [TestCase("-DKernelBenchmarks=track_kernel_entries", "-DKernelFastpath=OFF")]
    [TestCase("-DKernelBenchmarks=tracepoints", "-DKernelMaxNumTracePoints=3", "-DKernelIRQReporting=OFF")]
    [TestCase("-DKernelBenchmarks=track_utilisation", "-DKernelNumDomains=16")]
    [TestCase("-DKernelBenchmarks=track_utilisation", "-DKernelDebugBuild=OFF", "-DKernelPrinting=OFF")]
    [TestCase("-DKernelBenchmarks=track_kernel_entries", "-DKernelDebugBuild=OFF", "-DKernelPrinting=OFF")]
    [TestCase("-DKernelBenchmarks=tracepoints", "-DKernelMaxNumTracePoints=3", "-DKernelDebugBuild=OFF", "-DKernelPrinting=OFF")]
    [TestCase("-DKernelDangerousCodeInjection=ON", "-DKernelArmExportPMUUser=ON", "-DKernelArmExportPTMRUser=ON", "-DKernelAllowSMCCalls=ON",
        "-DKernelArmTLSReg=tpidruro", "-DKernelAArch64SErrorIgnore=ON", "-DKernelAArch64UserCacheEnable=OFF")]
    [TestCase("-DKernelPrinting=OFF")]
    [TestCase("-DKernelDebugBuild=OFF", "-DKernelPrinting=ON", "-DKernelColourPrinting=OFF", "-DKernelUserStackTraceLength=0")]
    public void Other_options_build_without_warnings(params string[] options)
    {
        string build = Path.Combine(_folder, "options");
        Run("cmake", ["-G", "Ninja", "-C", Repository.PathOf("configs/AARCH64_qemu-arm-virt_debug.cmake"), "-S", Repository.Root, "-B",
            build, .. options]);
        Assert.That(Run("ninja", "-C", build, "kernel.elf"), Does.Not.Contain("warning:"));
        Directory.Delete(build, recursive: true);
    }

    [Test]
    public void A_changed_option_changes_the_builds_own_package_and_nothing_else()
    {
        string reference = Repository.PathOf("generated/aarch64-qemu-arm-virt/kernel_all.c");
        DateTime before = File.GetLastWriteTimeUtc(reference);
        Run("cmake", "-DKernelRetypeFanOutLimit=77", Build);
        string kernel = Path.Combine(Build, "kernel.elf");
        byte[] old = File.ReadAllBytes(kernel);
        Run("ninja", "-C", Build);
        Assert.That(File.ReadAllBytes(kernel), Is.Not.EqualTo(old), "the kernel has the new limit");
        Assert.That(File.GetLastWriteTimeUtc(reference), Is.EqualTo(before), "generated/ is left alone");
        Assert.That(
            File.ReadAllText(Path.Combine(Build, "package/include/constants.h")), Does.Contain("CONFIG_RETYPE_FAN_OUT_LIMIT 77"));
        Assert.That(
            File.ReadAllText(Path.Combine(Build, "libsel4/autoconf/autoconf.h")), Does.Contain("<kernel/gen_config.h>"));
        Assert.That(Run("ninja", "-C", Build, "-n"), Does.Contain("no work to do"));
    }
}
