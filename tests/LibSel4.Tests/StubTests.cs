// SPDX-License-Identifier: BSD-2-Clause
// What C stubs put into a message and take out of it: compiled for this machine against a kernel that writes down what it
// is asked and answers what the test says.
using System.Collections.Generic;
using System.IO;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.LibSel4.Tests;

[TestFixture]
public sealed class StubTests
{
    /// <summary>In place of sel4/arch/syscalls.h: prints the message; replies with label and registers of the test's choice.</summary>
    private const string Kernel = """
        #pragma once
        #include <sel4/functions.h>
        #include <stdio.h>
        static seL4_Word answer_label, answer[8];
        static seL4_MessageInfo_t record(seL4_CPtr dest, seL4_MessageInfo_t info)
        {
            printf("to %lu label %lu:", dest, seL4_MessageInfo_get_label(info));
            for (seL4_Word i = 0; i < seL4_MessageInfo_get_length(info) && i < 8; i++) {
                printf(" %lx", seL4_GetMR((int)i));
            }
            printf(" caps:");
            for (seL4_Word i = 0; i < seL4_MessageInfo_get_extraCaps(info); i++) {
                printf(" %lx", seL4_GetCap((int)i));
            }
            printf("\n");
            for (int i = 0; i < 8; i++) {
                seL4_SetMR(i, answer[i]);
            }
            return seL4_MessageInfo_new(answer_label, 0, 0, 8);
        }
        LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_Call(seL4_CPtr dest, seL4_MessageInfo_t info) { return record(dest, info); }
        LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_CallWithMRs(seL4_CPtr dest, seL4_MessageInfo_t info, seL4_Word *mr0,
                                                                seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3)
        {
            seL4_Word *mrs[] = { mr0, mr1, mr2, mr3 };
            seL4_Word length = seL4_MessageInfo_get_length(info);
            for (int i = 0; i < 4; i++) {
                seL4_SetMR(i, (seL4_Word)i < length ? *mrs[i] : 0xdead);
            }
            info = record(dest, info);
            for (int i = 0; i < 4; i++) {
                *mrs[i] = seL4_GetMR(i);
                seL4_SetMR(i, 0xbeef);
            }
            return info;
        }
        """;

    private static string Run(string body, params string[] switches)
    {
        string folder = Repository.Scratch("stubs");
        string fake = Path.Combine(folder, "fake", "sel4");
        Directory.CreateDirectory(Path.Combine(fake, "arch"));
        Directory.CreateDirectory(Path.Combine(fake, "sel4_arch"));
        File.WriteAllText(Path.Combine(fake, "arch", "syscalls.h"), Kernel);
        File.WriteAllText(Path.Combine(fake, "sel4_arch", "syscalls.h"), "#pragma once\n");
        List<string> arguments = Interfaces.Install(folder, Path.Combine(folder, "fake"), switches);
        string source = Path.Combine(folder, "stub.c");
        File.WriteAllText(source, "#include <stdlib.h>\n#include <sel4/sel4.h>\n"
            + "LIBSEL4_THREAD_LOCAL seL4_IPCBuffer *__sel4_ipc_buffer;\nstatic seL4_IPCBuffer buffer;\n"
            + $"int main(void) {{\n__sel4_ipc_buffer = &buffer;\n{body}\nreturn 0;\n}}\n");
        string program = Path.Combine(folder, "stub");
        Interfaces.Run("gcc", [.. arguments, "-std=gnu11", "-w", "-DNDEBUG", source, "-o", program]);
        return Interfaces.Run(program, []).TrimEnd('\n');
    }

    [TestCase("seL4_Untyped_Retype(7, 1, 2, 3, 4, 5, 6, 8);", "to 7 label 1: 1 2 4 5 6 8 caps: 3")]
    [TestCase("seL4_CNode_Mint(2, 0x10, 64, 3, 0x20, 64, seL4_ReadWrite, 0x99);", "to 2 label 21: 10 40 20 40 3 99 caps: 3")]
    [TestCase("seL4_TCB_CopyRegisters(1, 5, 1, 0, 1, 1, 0xab);", "to 1 label 4: ab0d caps: 5")]
    [TestCase("seL4_TCB_Configure(1, 2, 3, 4, 5, 6, 7, 8);", "to 1 label 5: 2 4 6 7 caps: 3 5 8")]
    [TestCase("seL4_ARM_Page_Map(1, 2, 0x3000, seL4_AllRights, seL4_ARM_Default_VMAttributes);", "to 1 label 40: 3000 f 3 caps: 2")]
    [TestCase("seL4_DomainSet_ScheduleConfigure(1, 2, 3, 0x123456789abcdef);", "to 1 label 31: 2 3 123456789abcdef caps:")]
    [TestCase("seL4_IRQHandler_Ack(9);", "to 9 label 27: caps:")]
    public void A_message_holds_its_arguments(string call, string message)
    {
        Assert.That(Run(call), Is.EqualTo(message));
        Assert.That(Run(call, "BUFFER_ONLY"), Is.EqualTo(message));
    }

    [TestCase("")]
    [TestCase("BUFFER_ONLY")]
    public void A_result_comes_out_of_the_message(string change) =>
        Assert.That(
            Run("answer[0] = 0x1234000; seL4_ARM_Page_GetAddress_t r = seL4_ARM_Page_GetAddress(1);"
                + "printf(\"%d %lx\", r.error, r.paddr);", change),
            Does.EndWith("0 1234000"));

    [TestCase("")]
    [TestCase("BUFFER_ONLY")]
    public void After_an_error_its_details_are_in_the_message_registers(string change) =>
        Assert.That(
            Run("answer_label = seL4_RangeError; answer[0] = 5; answer[1] = 6;"
                + "seL4_Error e = seL4_Untyped_Retype(7, 1, 2, 3, 4, 5, 6, 8);"
                + "printf(\"%d %lu %lu\", e, seL4_GetMR(0), seL4_GetMR(1));", change),
            Does.EndWith("4 5 6"));

    [Test]
    public void Registers_are_written_and_read_as_far_as_they_are_counted()
    {
        Assert.That(
            Run("seL4_UserContext c = {0}; c.pc = 1; c.sp = 2; c.spsr = 3; c.x0 = 4; c.x1 = 5; c.x2 = 6; buffer.msg[7] = 0x77;"
                + "seL4_TCB_WriteRegisters(1, 1, 0, 5, &c);"),
            Is.EqualTo("to 1 label 3: 1 5 1 2 3 4 5 77 caps:"));
        Assert.That(
            Run("for (int i = 0; i < 8; i++) answer[i] = 10 + i; seL4_UserContext c = {0};"
                + "seL4_TCB_ReadRegisters(1, 0, 0, 6, &c); printf(\"%lu %lu %lu %lu %lu %lu %lu\", c.pc, c.sp, c.spsr, c.x0, c.x1, c.x2, c.x3);"),
            Does.EndWith("10 11 12 13 14 15 0"));
    }

    [Test]
    public void A_fault_message_becomes_a_value() =>
        Assert.That(
            Run("seL4_SetMR(0, 0x400000); seL4_SetMR(1, 0x10); seL4_SetMR(2, 1); seL4_SetMR(3, 0x92000006);"
                + "seL4_Fault_t f = seL4_getFault(seL4_MessageInfo_new(seL4_Fault_VMFault, 0, 0, 4));"
                + "printf(\"%d %lx %lx %lx %lx\", (int)seL4_Fault_get_seL4_FaultType(f), seL4_Fault_VMFault_get_IP(f),"
                + "seL4_Fault_VMFault_get_Addr(f), seL4_Fault_VMFault_get_PrefetchFault(f), seL4_Fault_VMFault_get_FSR(f));"),
            Is.EqualTo("5 400000 10 1 92000006"));

    [Test]
    public void Packed_fields_do_not_touch_their_neighbours() =>
        Assert.That(
            Run("seL4_MessageInfo_t m = seL4_MessageInfo_new(0xfffffffffffff, 7, 3, 127);"
                + "m = seL4_MessageInfo_set_extraCaps(m, 0); printf(\"%lx\", m.words[0]);"
                + "seL4_MessageInfo_ptr_set_label(&m, 5); printf(\" %lx %lx\", m.words[0], seL4_CNode_CapData_new(0x2a, 58).words[0]);"),
            Is.EqualTo("fffffffffffffe7f 5e7f aba"));
}
