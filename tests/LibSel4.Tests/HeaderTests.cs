// SPDX-License-Identifier: BSD-2-Clause
// libsel4 as user level's compilers see it: no warnings, in every shape that LibSel4FunctionAttributes and the kernel's
// options give it, and with the sizes and offsets that the kernel has.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.LibSel4.Tests;

[TestFixture]
public sealed class HeaderTests
{
    private const string Uses = """
        #include <sel4/sel4.h>
        #include <sel4/benchmark_track_types.h>
        #include <sel4/benchmark_tracepoints_types.h>
        #include <sel4/benchmark_utilisation_types.h>
        #include <sel4/arch/mapping.h>
        #include <sel4/arch/shared_types.h>
        int use(seL4_CPtr tcb, seL4_UserContext *regs);
        int use(seL4_CPtr tcb, seL4_UserContext *regs)
        {
            return (int)seL4_TCB_ReadRegisters(tcb, 0, 0, 36, regs) + seL4_ARM_Page_GetAddress(tcb).error;
        }
        """;

    private static readonly string[] s_strict =
        ["-Wall", "-Wextra", "-Wno-unused-parameter", "-Werror", "-O2", "-ffreestanding", "-c", "-o", "/dev/null"];

    private static readonly string[] s_changes =
    [
        "", "-LIB_SEL4_INLINE_INVOCATIONS", "LIB_SEL4_PUBLIC_SYMBOLS", "BUFFER_ONLY", "KERNEL_MCS",
        "KERNEL_INVOCATION_REPORT_ERROR_IPC", "ARM_HYPERVISOR_SUPPORT", "-PRINTING", "-DEBUG_BUILD",
    ];

    private static IEnumerable<TestCaseData> Shapes() =>
        from compiler in new[] { "aarch64-linux-gnu-gcc", "clang-19" }
        from shape in s_changes.Select(c => (c, "gnu99")).Concat([("", "c11"), ("", "gnu17")])
        let test = new TestCaseData(compiler, shape.Item2, shape.Item1)
        select shape.Item1 is "" or "KERNEL_MCS" && shape.Item2 == "gnu99" ? test : test.SetCategory("Slow");

    [TestCaseSource(nameof(Shapes))]
    public void No_compiler_warns(string compiler, string standard, string change)
    {
        string folder = Repository.Scratch("headers");
        string[] switches = change == "LIB_SEL4_PUBLIC_SYMBOLS" ? [change, "-LIB_SEL4_INLINE_INVOCATIONS"] : [change];
        List<string> arguments = Interfaces.Install(folder, null, switches);
        string source = Path.Combine(folder, "use.c");
        File.WriteAllText(source, Uses);
        if (compiler.StartsWith("clang"))
        {
            arguments.Add("--target=aarch64-linux-gnu");
        }

        Interfaces.Run(compiler, [.. arguments, "-std=" + standard, .. s_strict, source]);
        Interfaces.Run(compiler, [.. arguments, "-std=" + standard, .. s_strict, Repository.PathOf("libsel4/src/sel4_bootinfo.c")]);
    }

    [Test]
    public void Cplusplus_accepts_the_headers()
    {
        string folder = Repository.Scratch("cplusplus");
        List<string> arguments = Interfaces.Install(folder, null, "");
        string source = Path.Combine(folder, "use.cpp");
        File.WriteAllText(source, "extern \"C\" {\n#include <sel4/sel4.h>\n}\nint use() { return seL4_PageBits; }\n");
        Interfaces.Run("aarch64-linux-gnu-g++", [.. arguments, "-std=c++17", "-O2", "-fpermissive", "-w", "-c", "-o", "/dev/null", source]);
    }

    /// <summary>
    /// Everything that other people's sources name: constants and sizes of types with their values, functions. (Recorded from
    /// seL4 16.0.0's libsel4 on AArch64.)
    /// </summary>
    [Test]
    public void Every_public_name_is_there_with_its_value()
    {
        string folder = Repository.Scratch("names");
        List<string> arguments = Interfaces.Install(folder, null, "");
        string[] names = File.ReadAllLines(Repository.PathOf("tests/LibSel4.Tests/Expected/user-interface.txt"));
        IEnumerable<string> values = names.Where(n => !n.EndsWith("()", System.StringComparison.Ordinal)).Select(n => n.Split(' '))
            .Select(n => $"_Static_assert((long)({n[0]}) == {n[1]}, \"{n[0]}\");\n");
        IEnumerable<string> functions = names.Where(n => n.EndsWith("()", System.StringComparison.Ordinal))
            .Select(n => $"    (void)&{n[..^2]};\n");
        string source = Path.Combine(folder, "names.c");
        File.WriteAllText(source, "#include <sel4/sel4.h>\n#include <sel4/benchmark_track_types.h>\n#include <sel4/arch/mapping.h>\n"
            + "#include <sel4/arch/shared_types.h>\n" + string.Concat(values)
            + "void use(void);\nvoid use(void)\n{\n" + string.Concat(functions) + "}\n");
        Interfaces.Run("aarch64-linux-gnu-gcc", [.. arguments, "-std=gnu11", "-w", "-ffreestanding", "-c", "-o", "/dev/null", source]);
    }

    [TestCase("sizeof(seL4_IPCBuffer) == 1024")]
    [TestCase("offsetof(seL4_IPCBuffer, msg) == 8")]
    [TestCase("offsetof(seL4_IPCBuffer, userData) == 968")]
    [TestCase("offsetof(seL4_IPCBuffer, receiveDepth) == 1016")]
    [TestCase("sizeof(seL4_UserContext) == 288")]
    [TestCase("offsetof(seL4_UserContext, tpidr_el0) == 272")]
    [TestCase("offsetof(seL4_BootInfo, ipcBuffer) == 32")]
    [TestCase("offsetof(seL4_BootInfo, untyped) == 152")]
    [TestCase("offsetof(seL4_BootInfo, untypedList) == 168")]
    [TestCase("sizeof(seL4_BootInfo) == 168 + 230 * 16")]
    [TestCase("sizeof(seL4_Fault_t) == 14 * 8")]
    [TestCase("seL4_ARM_SmallPageObject == 7 && seL4_ARM_PageTableObject == 9 && seL4_ObjectTypeCount == 10")]
    [TestCase("seL4_TCBBits == 11 && seL4_VSpaceBits == 12 && seL4_MaxUntypedBits == 47")]
    [TestCase("seL4_Fault_VMFault == 5 && seL4_NumErrors == 11 && seL4_NumInitialCaps == 16")]
    public void The_layout_is_the_kernels(string condition)
    {
        string folder = Repository.Scratch("layout");
        List<string> arguments = Interfaces.Install(folder, null, "");
        string source = Path.Combine(folder, "layout.c");
        File.WriteAllText(source, $"#include <stddef.h>\n#include <sel4/sel4.h>\n_Static_assert({condition}, \"\");\n");
        Interfaces.Run("aarch64-linux-gnu-gcc", [.. arguments, "-std=gnu11", .. s_strict, source]);
    }
}
