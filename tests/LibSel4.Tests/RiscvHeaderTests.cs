// SPDX-License-Identifier: BSD-2-Clause
// libsel4 for RISC-V: compilers take it without a warning, and its facts are those of the interface of API level 16.0.0.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Emit.LibSel4;
using Sel4Gen.Tests;

namespace Sel4Gen.LibSel4.Tests;

[TestFixture]
public sealed class RiscvHeaderTests
{
    private const string Uses = """
        #include <sel4/sel4.h>
        #include <sel4/benchmark_track_types.h>
        #include <sel4/arch/mapping.h>
        #include <sel4/arch/exIPC.h>
        #include <sel4/arch/shared_types.h>
        int use(seL4_CPtr tcb, seL4_UserContext *regs);
        int use(seL4_CPtr tcb, seL4_UserContext *regs)
        {
            seL4_Word sender;
            seL4_Wait(tcb, &sender);
            return (int)seL4_TCB_ReadRegisters(tcb, 0, 0, 32, regs) + seL4_RISCV_Page_GetAddress(tcb).error
                + seL4_RISCV_Page_Map(tcb, tcb, 0, seL4_AllRights, seL4_RISCV_Default_VMAttributes)
                + seL4_RISCV_PageTable_Map(tcb, tcb, 0, seL4_RISCV_ExecuteNever)
                + seL4_RISCV_ASIDControl_MakePool(tcb, tcb, tcb, 0, 0) + seL4_RISCV_ASIDPool_Assign(tcb, tcb)
                + seL4_IRQControl_GetTrigger(tcb, 1, 0, tcb, 0, 0);
        }
        """;

    /// <summary>Numbers that programs are compiled with: what stands left must be what stands right.</summary>
    private static readonly (string What, string Value)[] s_facts =
    [
        ("seL4_RISCV_Giga_Page", "5"), ("seL4_RISCV_4K_Page", "6"), ("seL4_RISCV_Mega_Page", "7"),
        ("seL4_RISCV_PageTableObject", "8"), ("seL4_ObjectTypeCount", "9"), ("seL4_RISCV_Tera_Page", "0xffffffff"),
        ("seL4_TCBBits", "11"), ("seL4_SlotBits", "5"), ("seL4_NotificationBits", "5"), ("seL4_EndpointBits", "4"),
        ("seL4_PageBits", "12"), ("seL4_LargePageBits", "21"), ("seL4_HugePageBits", "30"), ("seL4_PageTableBits", "12"),
        ("seL4_VSpaceBits", "12"), ("seL4_ASIDPoolBits", "12"), ("seL4_ASIDPoolIndexBits", "9"), ("seL4_NumASIDPoolsBits", "7"),
        ("seL4_MaxUntypedBits", "38"), ("seL4_MinUntypedBits", "4"), ("seL4_UserTop", "0x0000003ffffff000"),
        ("seL4_VMFault_IP", "0"), ("seL4_VMFault_FSR", "3"), ("seL4_VMFault_Length", "4"), ("seL4_Fault_VMFault", "5"),
        ("seL4_UnknownSyscall_FaultIP", "0"), ("seL4_UnknownSyscall_SP", "1"), ("seL4_UnknownSyscall_RA", "2"),
        ("seL4_UnknownSyscall_A0", "3"), ("seL4_UnknownSyscall_A6", "9"), ("seL4_UnknownSyscall_Syscall", "10"),
        ("seL4_UnknownSyscall_Length", "11"), ("seL4_UserException_FaultIP", "0"), ("seL4_UserException_SP", "1"),
        ("seL4_UserException_Number", "2"), ("seL4_UserException_Code", "3"), ("seL4_UserException_Length", "4"),
        ("seL4_RISCV_ExecuteNever", "1"), ("seL4_RISCV_Default_VMAttributes", "0"),
        ("sizeof(seL4_UserContext)", "32 * 8"), ("__builtin_offsetof(seL4_UserContext, pc)", "0"),
        ("__builtin_offsetof(seL4_UserContext, sp)", "2 * 8"), ("__builtin_offsetof(seL4_UserContext, s0)", "4 * 8"),
        ("__builtin_offsetof(seL4_UserContext, a0)", "16 * 8"), ("__builtin_offsetof(seL4_UserContext, t0)", "24 * 8"),
        ("__builtin_offsetof(seL4_UserContext, tp)", "31 * 8"), ("sizeof(seL4_VMFault_Msg)", "4"),
        ("SEL4_MAPPING_LOOKUP_LEVEL", "2"), ("SEL4_MAPPING_LOOKUP_NO_PT", "21"),
    ];

    [TestCase("riscv64-linux-gnu-gcc", "")]
    [TestCase("riscv64-linux-gnu-gcc", "BUFFER_ONLY")]
    [TestCase("riscv64-linux-gnu-gcc", "LIB_SEL4_PUBLIC_SYMBOLS")]
    [TestCase("clang-19", "")]
    public void No_compiler_warns(string compiler, string change)
    {
        string folder = Repository.Scratch("riscv-headers");
        List<string> arguments = Install(folder, change);
        string source = Path.Combine(folder, "use.c");
        File.WriteAllText(source, Uses);
        if (compiler == "clang-19")
        {
            arguments.Add("--target=riscv64-linux-gnu");
        }

        Interfaces.Run(compiler,
            [.. arguments, "-std=gnu11", "-Wall", "-Wextra", "-Wno-unused-parameter", "-Werror", "-O2", "-ffreestanding", "-c", "-o",
                "/dev/null", source]);
    }

    [Test]
    public void The_facts_are_those_of_the_interface()
    {
        string folder = Repository.Scratch("riscv-facts");
        string source = Path.Combine(folder, "facts.c");
        List<string> arguments = Install(folder, "");
        File.WriteAllText(source, "#include <sel4/sel4.h>\n#include <sel4/arch/mapping.h>\n" + string.Concat(
            s_facts.Select(f => $"_Static_assert((unsigned long)({f.What}) == {f.Value}, \"{f.What}\");\n")));
        Interfaces.Run("riscv64-linux-gnu-gcc", [.. arguments, "-ffreestanding", "-c", "-o", "/dev/null", source]);
    }

    /// <summary>The number, the capability, the tag and four words travel where other kernels and programs expect them.</summary>
    [Test]
    public void The_registers_of_a_system_call_are_a7_a0_a1_and_a2_to_a5()
    {
        string entry = UserInterfaceFiles.Headers(Repository.Root, Json(Switches("")), false)
            .Single(f => f.Path == "sel4_arch_include/riscv64/sel4/sel4_arch/syscalls.h").Text;
        (string Register, string Value)[] expected =
        [
            ("a0", "*cptr_and_badge"), ("a1", "*tag"), ("a2", "*mr0"), ("a3", "*mr1"), ("a4", "*mr2"), ("a5", "*mr3"), ("a7", "number"),
        ];
        foreach ((string register, string value) in expected)
        {
            Assert.That(entry, Does.Contain($"register seL4_Word {register} __asm__(\"{register}\") = {value};"));
        }

        Assert.That(entry, Does.Contain("__asm__ volatile(\"ecall\""));
    }

    /// <summary>rust-sel4 and others read the registers of a thread there.</summary>
    [Test]
    public void The_registers_of_a_thread_are_described_with_the_architecture()
    {
        IReadOnlyList<string> files =
        [
            .. UserInterfaceFiles.Headers(Repository.Root, Json(Switches("")), false)
                .Where(f => f.Path.EndsWith("object-api-arch.xml") || f.Path.EndsWith("object-api-sel4-arch.xml"))
                .OrderBy(f => f.Path.Length).Select(f => f.Text),
        ];
        Assert.That(files, Has.Count.EqualTo(2));
        Assert.That(files[0], Does.Contain("<struct name=\"seL4_UserContext\">\n        <member name=\"pc\"/>"));
        Assert.That(files[0], Does.Contain("<api name=\"ObjectApiRISCV\" label_prefix=\"riscv_\">"));
        Assert.That(files[1], Does.Contain("<api>\n").And.Not.Contain("<struct"));
    }

    private static string[] Switches(string change) =>
    [
        "ARCH_RISCV", "ARCH_RISCV64", "PRINTING", "DEBUG_BUILD", "HAVE_FPU", "RISCV_EXT_F", "RISCV_EXT_D",
        change == "LIB_SEL4_PUBLIC_SYMBOLS" ? change : "LIB_SEL4_INLINE_INVOCATIONS", "LIB_SEL4_USE_THREAD_LOCALS",
    ];

    private static string Json(string[] on) =>
        "{\"PLAT\": \"qemu-riscv-virt\", \"WORD_SIZE\": \"64\", \"ARCH_ARM\": false, \"ARCH_AARCH64\": false, "
        + string.Join(", ", on.Select(n => $"\"{n}\": true")) + "}";

    private static List<string> Install(string folder, string change)
    {
        string[] on = Switches(change);
        foreach ((string path, string text) in UserInterfaceFiles.Headers(Repository.Root, Json(on), change == "BUFFER_ONLY"))
        {
            string file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        string config = Path.Combine(folder, "config");
        Directory.CreateDirectory(config);
        File.WriteAllText(Path.Combine(config, "autoconf.h"), "#pragma once\n"
            + string.Concat(on.Select(n => $"#define CONFIG_{n} 1\n"))
            + "#define CONFIG_NUM_PRIORITIES 256\n#define CONFIG_MAX_NUM_BOOTINFO_UNTYPED_CAPS 230\n"
            + "#define CONFIG_RETYPE_FAN_OUT_LIMIT 256\n#define CONFIG_LIB_SEL4_PRINT_INVOCATION_ERRORS 1\n");
        string[] trees =
        [
            "include", "arch_include/riscv", "sel4_arch_include/riscv64", "sel4_plat_include/qemu-riscv-virt", "mode_include/64",
        ];
        return ["-I" + config, "-I" + Repository.PathOf("libsel4/include"), .. trees.Select(t => "-I" + Path.Combine(folder, t))];
    }
}
