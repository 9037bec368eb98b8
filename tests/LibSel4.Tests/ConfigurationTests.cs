// SPDX-License-Identifier: BSD-2-Clause
// CMake: what options become, which ones are refused and how that is said.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.LibSel4.Tests;

[TestFixture]
public sealed class ConfigurationTests
{
    private static ToolResult Configure(string folder, params string[] options)
    {
        string nothing = Path.Combine(folder, "none.dll");
        List<string> arguments =
            ["-G", "Ninja", "-S", Repository.Root, "-B", folder, "-DSel4GenTranspiler=" + nothing, "-DKernelPlatform=qemu-arm-virt"];
        return Tool.Run("cmake", [.. arguments, .. options], TimeSpan.FromMinutes(2));
    }

    private static HashSet<string> Lines(string folder) =>
        [.. File.ReadAllLines(Path.Combine(folder, "gen_config", "kernel", "gen_config.h"))];

    [OneTimeSetUp]
    public void Need_the_tools()
    {
        foreach (string tool in new[] { "cmake", "ninja", "dtc", "aarch64-linux-gnu-gcc" })
        {
            if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, tool))))
            {
                Assert.Fail($"{tool} is not installed; ./test installs what the tests need");
            }
        }
    }

    [Test]
    public void A_debug_configuration_has_these_macros()
    {
        string folder = Repository.Scratch("debug");
        ToolResult result = Configure(folder, "-DKernelVerificationBuild=OFF");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        string[] expected =
        [
            "#define CONFIG_ARCH_AARCH64  1", "#define CONFIG_WORD_SIZE  64", "#define CONFIG_PLAT  qemu-arm-virt",
            "#define CONFIG_PLAT_QEMU_ARM_VIRT  1", "#define CONFIG_ARM_CORTEX_A53  1", "#define CONFIG_DEBUG_BUILD  1",
            "#define CONFIG_PRINTING  1", "#define CONFIG_MAX_NUM_NODES  1", "#define CONFIG_NUM_DOMAIN_SCHEDULES  2",
            "#define CONFIG_TIMER_FREQUENCY  62500000", "#define CONFIG_NO_BENCHMARKS  1", "/* disabled: CONFIG_KERNEL_MCS */",
            "#define CONFIG_KERNEL_BENCHMARK  none", "#define CONFIG_ARM_TLS_REG  tpidru", "#define CONFIG_ARM_MACH  /* empty */",
            "#define CONFIG_L1_CACHE_LINE_SIZE_BITS  6", "#define CONFIG_PADDR_USER_DEVICE_TOP  1099511627776",
        ];
        Assert.That(expected.Except(Lines(folder)), Is.Empty);
        Assert.That(File.ReadAllText(Path.Combine(folder, "gen_headers/plat/machine/platform_gen.json")), Is.EqualTo(
            "{\"devices\": [{\"start\": 0, \"end\": 134217728}, {\"start\": 134221824, \"end\": 134283264}, "
            + "{\"start\": 134287360, \"end\": 1073741824}, {\"start\": 2147483648, \"end\": 1099511627776}], "
            + "\"memory\": [{\"start\": 1073741824, \"end\": 2147483648}]}\n"));
    }

    [Test]
    public void A_verification_build_has_no_debug_code_whatever_else_is_set()
    {
        string folder = Repository.Scratch("verification");
        ToolResult result = Configure(
            folder, "-DKernelDebugBuild=ON", "-DKernelPrinting=ON", "-DKernelBenchmarks=track_utilisation", "-DKernelNumDomains=16");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        string[] expected =
        [
            "#define CONFIG_VERIFICATION_BUILD  1", "/* disabled: CONFIG_DEBUG_BUILD */", "/* disabled: CONFIG_PRINTING */",
            "#define CONFIG_NO_BENCHMARKS  1", "#define CONFIG_NUM_DOMAINS  16", "#define CONFIG_NUM_DOMAIN_SCHEDULES  100",
            "#define CONFIG_USER_STACK_TRACE_LENGTH  0",
        ];
        Assert.That(expected.Except(Lines(folder)), Is.Empty);
    }

    [Test]
    public void An_option_that_is_offered_again_starts_from_its_default()
    {
        string folder = Repository.Scratch("again");
        Assert.That(Configure(folder, "-DKernelVerificationBuild=ON").ExitCode, Is.Zero);
        Assert.That(Lines(folder), Does.Contain("/* disabled: CONFIG_PRINTING */"));
        Assert.That(Configure(folder, "-DKernelVerificationBuild=OFF").ExitCode, Is.Zero);
        Assert.That(Lines(folder), Does.Contain("#define CONFIG_PRINTING  1"));
    }

    [TestCase("KernelIsMCS=ON", "Sel4Gen does not support the MCS scheduler yet")]
    [TestCase("KernelMaxNumNodes=4", "Sel4Gen does not support more than one core yet")]
    [TestCase("KernelArmHypervisorSupport=ON", "Sel4Gen does not support the hypervisor yet")]
    [TestCase("KernelPlatform=tx2", "Sel4Gen does not support tx2 with aarch64 yet")]
    [TestCase("KernelSel4Arch=aarch32", "Sel4Gen does not support qemu-arm-virt with aarch32 yet")]
    [TestCase("KernelSel4Arch=riscv64", "qemu-arm-virt has aarch64")]
    [TestCase("KernelPlatform=qemu-arm", "There is no platform 'qemu-arm'")]
    [TestCase("ARM_CPU=cortex-a9", "ARM_CPU=cortex-a9: qemu-arm-virt has cortex-a53")]
    [TestCase("KernelNumDomains=700", "it must be a number from 1 to 256")]
    [TestCase("KernelRootCNodeSizeBits=many", "it must be a number from 7 to 27")]
    [TestCase("KernelCustomDTS=/nowhere/x.dts", "there is no file '/nowhere/x.dts'")]
    [TestCase("KernelPlatform=qemu-arm-vrit", "Did you mean qemu-arm-virt?")]
    [TestCase("ARM_CPU=cortex-a75", "Did you mean cortex-a")]
    [TestCase("KernelBenchmarks=track_utilization", "there is no such value. Did you mean track_utilisation?")]
    [TestCase("KernelArmTLSReg=tpidr", "Did you mean tpidru?")]
    [TestCase("KernelOptimisation=-O9", "Known are: -O2, -Os, -O0, -O1, -O3.")]
    [TestCase("KernelNumDomains=257", "The nearest is 256.")]
    [TestCase("KernelNumPriorities=0", "The nearest is 1.")]
    [TestCase("KernelFastpath=perhaps", "KernelFastpath=perhaps: it is a switch, ON or OFF.")]
    [TestCase("KernelDebugDisableL2Cache=ON", "Sel4Gen does not support running without the second-level cache yet")]
    [TestCase("KernelClzNoBuiltin=ON", "does not support counting leading zeros without the compiler yet")]
    [TestCase("KernelExceptionFastpath=ON", "Sel4Gen does not support the exception fastpath yet")]
    [TestCase("HardwareDebugAPI=ON", "Sel4Gen does not support hardware breakpoints yet")]
    [TestCase("LibSel4FunctionAttributes=publik", "Did you mean public?")]
    public void What_cannot_be_built_is_refused(string option, string reason)
    {
        ToolResult result = Configure(Repository.Scratch("refused"), "-DKernelVerificationBuild=OFF", "-D" + option);
        Assert.That(result.ExitCode, Is.Not.Zero, result.ToString());
        Assert.That(Said(result), Does.Contain(reason));
    }

    /// <summary>What CMake said, without its line breaks.</summary>
    private static string Said(ToolResult result) =>
        string.Join(' ', result.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [TestCase("KernelFastPaths=OFF", "There is no option KernelFastPaths: it has no effect. Did you mean KernelFastpath")]
    [TestCase("KernelSkimWindow=ON", "KernelSkimWindow is no option of this kernel configuration")]
    [TestCase("KernelMaxNumTracePoints=7", "KernelMaxNumTracePoints=7 has no effect here: it requires NOT KernelVerificationBuild")]
    [TestCase("KernelSignalFastpath=ON", "KernelSignalFastpath=ON has no effect here: it requires KernelIsMCS and")]
    public void What_has_no_effect_is_said(string option, string words)
    {
        ToolResult result = Configure(Repository.Scratch("ignored"), "-DKernelVerificationBuild=OFF", "-D" + option);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(Said(result), Does.Contain(words));
    }

    [Test]
    public void All_entries_that_software_may_ask_for_are_there()
    {
        string folder = Repository.Scratch("entries");
        Assert.That(Configure(folder, "-DKernelVerificationBuild=OFF").ExitCode, Is.Zero);
        using JsonDocument kernel = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(folder, "gen_config", "kernel", "gen_config.json")));
        Assert.That(
            kernel.RootElement.EnumerateObject().Select(e => e.Name),
            Is.EquivalentTo(File.ReadAllLines(Repository.PathOf("tests/LibSel4.Tests/Expected/configuration-entries.txt"))));
    }

    private static IEnumerable<string> VerifiedConfigurations() =>
        Directory.EnumerateFiles(Repository.PathOf("configs"), "*_verified.cmake").Select(f => Path.GetFileName(f)).Order();

    [TestCaseSource(nameof(VerifiedConfigurations))]
    public void A_verified_configuration_is_configured_or_refused_with_the_board_that_is_missing(string file)
    {
        string board = Regex.Match(File.ReadAllText(Repository.PathOf("configs", file)), @"(?:settings\(\w+|KernelPlatform) ([\w-]+)")
            .Groups[1].Value;
        string folder = Repository.Scratch("verified");
        ToolResult result = Tool.Run(
            "cmake", ["-G", "Ninja", "-C", Repository.PathOf("configs", file), "-S", Repository.Root, "-B", folder,
                "-DSel4GenTranspiler=" + Path.Combine(folder, "none.dll")], TimeSpan.FromMinutes(2));
        if (board == "qemu-arm-virt")
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
        }
        else
        {
            Assert.That(result.ExitCode, Is.Not.Zero);
            Assert.That(Said(result), Does.Match($"Sel4Gen does not support {board} with [a-z0-9_]+ yet. It has, with aarch64: "));
        }
    }

    [Test]
    public void Another_core_has_another_physical_address_space()
    {
        string folder = Repository.Scratch("a57");
        Assert.That(Configure(folder, "-DARM_CPU=cortex-a57").ExitCode, Is.Zero);
        Assert.That(
            new[] { "#define CONFIG_ARM_PA_SIZE_BITS_44  1", "#define CONFIG_PADDR_USER_DEVICE_TOP  17592186044416" }
                .Except(Lines(folder)), Is.Empty);
    }
}
