// SPDX-License-Identifier: BSD-2-Clause
// What the functions that make system calls put into registers and take out of them: compiled for this machine, with a way
// into the kernel that writes down what it is given; and, for AArch64, in which registers that really is.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.LibSel4.Tests;

[TestFixture]
public sealed class SystemCallTests
{
    /// <summary>In place of sel4/sel4_arch/syscalls.h: prints the registers; answers badge 0x77, length 3 and 0x10 to 0x13.</summary>
    private const string Kernel = """
        #pragma once
        #include <sel4/functions.h>
        #include <stdio.h>
        static inline void answer(seL4_Word *cptr, seL4_Word *tag, seL4_Word *mr0, seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3)
        {
            printf(" cptr %lx tag %lx: %lx %lx %lx %lx\n", *cptr, *tag, *mr0, *mr1, *mr2, *mr3);
            *cptr = 0x77;
            *tag = 3;
            *mr0 = 0x10;
            *mr1 = 0x11;
            *mr2 = 0x12;
            *mr3 = 0x13;
        }
        #ifdef CONFIG_KERNEL_MCS
        static inline void arm_enter_kernel(seL4_Word number, seL4_Word *cptr, seL4_Word *tag, seL4_Word *mr0, seL4_Word *mr1,
                                            seL4_Word *mr2, seL4_Word *mr3, seL4_Word reply)
        {
            printf("%ld reply %lx", (long)number, reply);
            answer(cptr, tag, mr0, mr1, mr2, mr3);
        }
        static inline void arm_enter_kernel_twice(seL4_Word number, seL4_Word dest, seL4_Word *cptr, seL4_Word *tag, seL4_Word *mr0,
                                                  seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3, seL4_Word reply)
        {
            printf("dest %lx ", dest);
            arm_enter_kernel(number, cptr, tag, mr0, mr1, mr2, mr3, reply);
        }
        #else
        static inline void arm_enter_kernel(seL4_Word number, seL4_Word *cptr, seL4_Word *tag, seL4_Word *mr0, seL4_Word *mr1,
                                            seL4_Word *mr2, seL4_Word *mr3)
        {
            printf("%ld", (long)number);
            answer(cptr, tag, mr0, mr1, mr2, mr3);
        }
        #endif
        """;

    private static string Run(string body, params string[] switches)
    {
        string folder = Repository.Scratch("calls");
        string fake = Path.Combine(folder, "fake", "sel4", "sel4_arch");
        Directory.CreateDirectory(fake);
        File.WriteAllText(Path.Combine(fake, "syscalls.h"), Kernel);
        List<string> arguments = Interfaces.Install(folder, Path.Combine(folder, "fake"), switches);
        string source = Path.Combine(folder, "calls.c");
        File.WriteAllText(source, "#include <stdlib.h>\n#include <sel4/sel4.h>\n"
            + "LIBSEL4_THREAD_LOCAL seL4_IPCBuffer *__sel4_ipc_buffer;\nstatic seL4_IPCBuffer buffer;\n"
            + "static seL4_Word badge, a = 0xa, b = 0xb, c = 0xc, d = 0xd;\n"
            + "int main(void) {\n__sel4_ipc_buffer = &buffer;\nfor (int i = 0; i < 8; i++) seL4_SetMR(i, i + 1);\n"
            + $"seL4_MessageInfo_t two = seL4_MessageInfo_new(5, 0, 0, 2);\n{body}\nreturn 0;\n}}\n");
        string program = Path.Combine(folder, "calls");
        Interfaces.Run("gcc", [.. arguments, "-std=gnu11", "-w", "-DNDEBUG", source, "-o", program]);
        return Interfaces.Run(program, []).TrimEnd('\n');
    }

    [TestCase("seL4_Send(9, two);", "-3 cptr 9 tag 5002: 1 2 3 4")]
    [TestCase("seL4_NBSend(9, two);", "-4 cptr 9 tag 5002: 1 2 3 4")]
    [TestCase("seL4_Reply(two);", "-6 cptr 0 tag 5002: 1 2 3 4")]
    [TestCase("seL4_Signal(9);", "-3 cptr 9 tag 0: 0 0 0 0")]
    [TestCase("seL4_Yield();", "-7 cptr 0 tag 0: 0 0 0 0")]
    [TestCase("seL4_Recv(9, &badge);", "-5 cptr 9 tag 0: 0 0 0 0")]
    [TestCase("seL4_NBRecv(9, &badge);", "-8 cptr 9 tag 0: 0 0 0 0")]
    [TestCase("seL4_Wait(9, &badge);", "-5 cptr 9 tag 0: 0 0 0 0")]
    [TestCase("seL4_Poll(9, &badge);", "-8 cptr 9 tag 0: 0 0 0 0")]
    [TestCase("seL4_SendWithMRs(9, two, &a, &b, &c, seL4_Null);", "-3 cptr 9 tag 5002: a b 0 0")]
    [TestCase("seL4_NBSendWithMRs(9, two, &a, seL4_Null, &c, &d);", "-4 cptr 9 tag 5002: a 0 0 0")]
    [TestCase("seL4_ReplyWithMRs(two, &a, &b, &c, &d);", "-6 cptr 0 tag 5002: a b 0 0")]
    [TestCase("seL4_DebugPutChar('x');", "-9 cptr 78 tag 0: 0 0 0 0")]
    [TestCase("seL4_DebugPutString(\"hi\");", "-9 cptr 68 tag 0: 0 0 0 0\n-9 cptr 69 tag 0: 0 0 0 0")]
    [TestCase("printf(\"%x\", seL4_DebugCapIdentify(9));", "-12 cptr 9 tag 0: 0 0 0 0\n77")]
    public void A_call_passes_its_arguments(string call, string registers) => Assert.That(Run(call), Is.EqualTo(registers));

    [TestCase("seL4_BenchmarkFlushCaches();", "-18 cptr 0 tag 0: 0 0 0 0")]
    [TestCase("seL4_BenchmarkFlushL1Caches(seL4_ARM_CacheD);", "-18 cptr 1 tag 2: 0 0 0 0")]
    [TestCase("printf(\"%x\", (unsigned)seL4_BenchmarkSetLogBuffer(5));", "-21 cptr 5 tag 0: 0 0 0 0\n77")]
    [TestCase("seL4_DebugRun((void (*)(void *))0x4000, (void *)0x5000);", "-17 cptr 4000 tag 5000: 0 0 0 0")]
    public void So_do_calls_that_only_some_kernels_have(string call, string registers) =>
        Assert.That(Run(call, "ENABLE_BENCHMARKS", "DANGEROUS_CODE_INJECTION"), Is.EqualTo(registers));

    /// <summary>After: the tag's length, the badge, message registers 0 to 3 of the buffer.</summary>
    [TestCase("seL4_MessageInfo_t r = seL4_Call(9, two);", "3 0 10 11 12 13")]
    [TestCase("seL4_MessageInfo_t r = seL4_Recv(9, &badge);", "3 77 10 11 12 13")]
    [TestCase("seL4_MessageInfo_t r = seL4_Recv(9, seL4_Null);", "3 0 10 11 12 13")]
    [TestCase("seL4_MessageInfo_t r = seL4_ReplyRecv(9, two, &badge);", "3 77 10 11 12 13")]
    [TestCase("seL4_MessageInfo_t r = two; seL4_Wait(9, &badge);", "2 77 10 11 12 13")]
    [TestCase("seL4_MessageInfo_t r = seL4_CallWithMRs(9, two, &a, &b, &c, &d);", "3 0 1 2 3 4")]
    public void An_answer_goes_where_it_is_wanted(string call, string after) => Assert.That(
        Run(call + "printf(\"%lu %lx %lx %lx %lx %lx\", seL4_MessageInfo_get_length(r), badge, seL4_GetMR(0), seL4_GetMR(1),"
            + "seL4_GetMR(2), seL4_GetMR(3));").Split('\n')[^1],
        Is.EqualTo(after));

    [TestCase("seL4_CallWithMRs(9, two, &a, &b, &c, &d);", "10 11 12 13")]
    [TestCase("seL4_RecvWithMRs(9, &badge, &a, seL4_Null, &c, &d);", "10 b 12 13")]
    [TestCase("seL4_ReplyRecvWithMRs(9, two, &badge, &a, &b, seL4_Null, seL4_Null);", "10 11 c d")]
    public void Message_registers_come_back_to_the_caller(string call, string after) =>
        Assert.That(Run(call + "printf(\"%lx %lx %lx %lx\", a, b, c, d);").Split('\n')[^1], Is.EqualTo(after));

    [TestCase("seL4_Recv(9, &badge, 6);", "-7 reply 6 cptr 9 tag 0: 0 0 0 0")]
    [TestCase("seL4_ReplyRecv(9, two, &badge, 6);", "-2 reply 6 cptr 9 tag 5002: 1 2 3 4")]
    [TestCase("seL4_ReplyRecvWithMRs(9, two, &badge, &a, &b, &c, &d, 6);", "-2 reply 6 cptr 9 tag 5002: a b 0 0")]
    [TestCase("seL4_NBSendRecv(8, two, 9, &badge, 6);", "dest 8 -3 reply 6 cptr 9 tag 5002: 1 2 3 4")]
    [TestCase("seL4_NBSendWait(8, two, 9, &badge);", "-4 reply 8 cptr 9 tag 5002: 1 2 3 4")]
    [TestCase("seL4_Wait(9, &badge);", "-9 reply 0 cptr 9 tag 0: 0 0 0 0")]
    [TestCase("seL4_Poll(9, &badge);", "-10 reply 0 cptr 9 tag 0: 0 0 0 0")]
    public void The_MCS_kernels_calls_name_the_reply_object(string call, string registers) =>
        Assert.That(Run(call, "KERNEL_MCS"), Is.EqualTo(registers));

    [Test]
    public void A_name_travels_in_the_buffer() => Assert.That(
        Run("seL4_DebugNameThread(9, \"worker\"); printf(\"%s\", (char *)buffer.msg);"),
        Is.EqualTo("-14 cptr 9 tag 0: 0 0 0 0\nworker"));

    /// <summary>The machine code says it: x7 has the number, x0 the capability, x1 the tag.</summary>
    [Test]
    public void On_AArch64_number_capability_and_tag_are_in_x7_x0_and_x1()
    {
        string folder = Repository.Scratch("code");
        List<string> arguments = Interfaces.Install(folder, null, "");
        string source = Path.Combine(folder, "code.c");
        File.WriteAllText(source, "#include <sel4/sel4.h>\nvoid use(void);\nvoid use(void) { arm_ask(-3, 0x111, 0x222); }\n");
        string code = Interfaces.Run("aarch64-linux-gnu-gcc", [.. arguments, "-std=gnu11", "-O2", "-w", "-ffreestanding", "-S", "-o", "-", source]);
        string[] lines = [.. code.Split('\n').Select(l => l.Trim().Replace('\t', ' '))];
        Assert.That(lines, Has.Some.EqualTo("svc #0").And.Some.EqualTo("mov x7, -3").And.Some.EqualTo("mov x0, 273")
            .And.Some.EqualTo("mov x1, 546"));
    }
}
