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
    private static string Transpiler => Repository.PathOf("Transpiler/bin/Debug/net10.0/Sel4Gen.Transpiler.dll");

    private static ToolResult Configure(string folder, params string[] options)
    {
        List<string> arguments =
            ["-G", "Ninja", "-S", Repository.Root, "-B", folder, "-DSel4GenTranspiler=" + Transpiler, "-DKernelPlatform=qemu-arm-virt"];
        return Tool.Run("cmake", [.. arguments, .. options], TimeSpan.FromMinutes(2));
    }

    private static HashSet<string> Lines(string folder) =>
        [.. File.ReadAllLines(Path.Combine(folder, "gen_config", "kernel", "gen_config.h"))];

    [OneTimeSetUp]
    public void Need_the_tools()
    {
        Assert.That(File.Exists(Transpiler), Is.True, "build the Transpiler first; ./test does");
        foreach (string tool in new[] { "cmake", "ninja", "dtc", "aarch64-linux-gnu-gcc" })
        {
            if (Tool.Find(tool) is null)
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
    [TestCase("KernelCustomDTSOverlay=/nowhere/x.dts", "KernelCustomDTSOverlay: there is no file '/nowhere/x.dts'")]
    [TestCase("KernelCustomDTS=README.md", "dtc does not accept")]
    [TestCase("QEMU_DTB=/nowhere/x.dtb", "QEMU_DTB: there is no file '/nowhere/x.dtb'")]
    [TestCase("QEMU_MEMORY=0", "QEMU_MEMORY=0: there is no machine without memory")]
    [TestCase("QEMU_GIC_VERSION=4", "QEMU_GIC_VERSION=4: the kernel drives version 2 or 3")]
    [TestCase("QEMU_BINARY=no-such-emulator", "There is no 'no-such-emulator'")]
    [TestCase("Sel4GenTranspiler=/nowhere/x.dll", "Sel4GenTranspiler: there is no file '/nowhere/x.dll'")]
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
    public void A_verified_configuration_is_configured_or_refused_with_what_is_missing(string file)
    {
        string board = Regex.Match(File.ReadAllText(Repository.PathOf("configs", file)), @"(?:settings\(\w+|KernelPlatform) ([\w-]+)")
            .Groups[1].Value;
        string folder = Repository.Scratch("verified");
        ToolResult result = Tool.Run(
            "cmake", ["-G", "Ninja", "-C", Repository.PathOf("configs", file), "-S", Repository.Root, "-B", folder,
                "-DSel4GenTranspiler=" + Transpiler], TimeSpan.FromMinutes(2));
        if (board == "qemu-arm-virt" || file == "X64_verified.cmake")
        {
            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            return;
        }

        // Of boards that there are, the options that are missing.
        string reason = file switch
        {
            "RISCV64_verified.cmake" => "KernelClzNoBuiltin=ON: Sel4Gen does not support counting leading zeros without the compiler yet",
            "RISCV64_MCS_verified.cmake" => @"KernelStaticMaxPeriodUs=.*: it must be a number from 0 to \d+",
            _ => $"Sel4Gen does not support {board} with [a-z0-9_]+ yet. It has: ",
        };
        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(Said(result), Does.Match(reason));
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

    private static string Generated(string folder, string file) => File.ReadAllText(Path.Combine(folder, "gen_headers", "plat", file));

    /// <summary>Reserved memory inside a block of 2 MiB, a moved console, another timer.</summary>
    [Test]
    [Category("Slow")]
    public void Users_device_trees_decide_what_the_kernel_is_built_for()
    {
        string folder = Repository.Scratch("custom");
        string tree = Path.Combine(folder, "machine.dts");
        string overlay = Path.Combine(folder, "overlay.dts");
        string board = File.ReadAllText(Repository.PathOf("arch/arm/boards/qemu-arm-virt.dts"));
        File.WriteAllText(tree, board.Replace("/dts-v1/;", "/dts-v1/;\n/memreserve/ 0x50000000 0x100000;"));
        File.WriteAllText(overlay, """
            / {
                reserved-memory {
                    #address-cells = <2>; #size-cells = <2>; ranges;
                    dsp@48123000 { no-map; reg = <0 0x48123000 0 0x1000>; };
                };
                pl011@9000000 { reg = <0 0x9040000 0 0x1000>; };
                timer { clock-frequency = <24000000>; };
            };
            """);
        ToolResult result = Configure(
            folder, "-DKernelVerificationBuild=OFF", "-DKernelCustomDTS=" + tree, "-DKernelCustomDTSOverlay=" + overlay);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(Said(result), Does.Not.Contain("has no effect"));
        Assert.That(Generated(folder, "machine/platform_gen.yaml"), Does.EndWith("""
            memory:
            - end: 0x48123000
              start: 0x40000000
            - end: 0x50000000
              start: 0x48124000
            - end: 0x80000000
              start: 0x50100000

            """));
        Assert.That(Generated(folder, "machine/platform_gen.json"), Does.Contain("{\"start\": 1209151488, \"end\": 1209155584}"));
        Assert.That(Generated(folder, "platform_gen.h"), Does.Contain("#define TIMER_CLOCK_HZ 24000000ull"));
        Assert.That(Lines(folder), Does.Contain("#define CONFIG_TIMER_FREQUENCY  24000000"));
        Assert.That(File.ReadAllText(Path.Combine(folder, "loader.args")), Does.Contain("--uart=0x9040000"));
        Assert.That(Tool.Run("ninja", ["-C", folder, "package/kernel_all.c"], TimeSpan.FromMinutes(5)).ExitCode, Is.Zero);
        string manifest = File.ReadAllText(Path.Combine(folder, "package", "manifest.json"));
        string[] expected =
        [
            "\"Platform.MemoryCount\": \"3\"", "\"Platform.Memory0End\": \"0x48123000\"", "\"Platform.Memory2Start\": \"0x50100000\"",
            "\"Platform.Uart\": \"0x09040000\"", "\"Platform.TimerFrequency\": \"24000000\"",
        ];
        Assert.That(expected.Where(e => !manifest.Contains(e, StringComparison.Ordinal)), Is.Empty, manifest);
    }

    [Test]
    [Category("Slow")]
    public void QEMUs_options_decide_what_the_kernel_is_built_for()
    {
        string folder = Repository.Scratch("qemu");
        ToolResult result = Configure(folder, "-DQEMU_MEMORY=2048", "-DQEMU_GIC_VERSION=3");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(Generated(folder, "machine/platform_gen.json"), Is.EqualTo(
            "{\"devices\": [{\"start\": 0, \"end\": 134217728}, {\"start\": 134283264, \"end\": 134873088}, "
            + "{\"start\": 135921664, \"end\": 1073741824}, {\"start\": 3221225472, \"end\": 1099511627776}], "
            + "\"memory\": [{\"start\": 1073741824, \"end\": 3221225472}]}\n"));
        Assert.That(Lines(folder), Does.Contain("#define CONFIG_ARM_GIC_V3_SUPPORT  1"));
        result = Configure(folder, "-DQEMU_GIC_VERSION=2", "-DQEMU_MEMORY=1024", "-DQEMU_MACHINE=virt;gic-version=3");
        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(Said(result), Does.Contain("is a GICv3, but the kernel is configured for a GICv2. Set KernelArmGicV3=ON"));
        result = Configure(folder, "-DQEMU_MACHINE=virt", "-DQEMU_MEMORY=lots");
        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(Said(result), Does.Contain("QEMU gives no device tree for").And.Contain("-m lots"));
        result = Configure(folder, "-DQEMU_MACHINE=virt;secure=on", "-DQEMU_MEMORY=1024");
        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(Said(result), Does.Contain("starts the loader in EL3, where it stops. Leave secure=on out"));
    }
}
