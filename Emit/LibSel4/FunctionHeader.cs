// SPDX-License-Identifier: BSD-2-Clause
// Writes sel4/functions.h: the calling thread's IPC buffer, and functions over its fields.
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes the functions over the IPC buffer.</summary>
internal static class FunctionHeader
{
    private const string Function = "LIBSEL4_INLINE_FUNC";

    /// <summary>sel4/functions.h.</summary>
    public static string Write(UserInterface model)
    {
        HeaderText text = new("The thread's IPC buffer: message registers, capabilities, badges, and where received capabilities go.",
            "sel4/types.h", "sel4/syscalls.h");
        text.Line().Comment("", "The IPC buffer of the calling thread.");
        text.Line("extern LIBSEL4_THREAD_LOCAL seL4_IPCBuffer *__sel4_ipc_buffer;");
        if (model.ReportsErrors)
        {
            WriteErrors(text);
        }

        text.Line().Line($"{Function} void seL4_SetIPCBuffer(seL4_IPCBuffer *ipc_buffer)").Line("{");
        text.Line("    __sel4_ipc_buffer = ipc_buffer;").Line("}");
        text.Line().Line($"{Function} seL4_IPCBuffer *seL4_GetIPCBuffer(void)").Line("{");
        text.Line("    return __sel4_ipc_buffer;").Line("}");
        foreach (FieldAccess access in model.Accesses)
        {
            WriteAccess(text, access);
        }

        return text.ToString();
    }

    private static void WriteErrors(HeaderText text)
    {
        text.Line().Comment("", "Whether stubs print the text of an error.");
        text.Line("extern LIBSEL4_THREAD_LOCAL char __sel4_print_error;");
        text.Line().Comment("", "The text that the kernel left for the last failed invocation.");
        text.Line($"{Function} char *seL4_GetDebugError(void)").Line("{");
        text.Line("    return (char *)(__sel4_ipc_buffer->msg + DEBUG_MESSAGE_START);").Line("}");
        text.Line().Line($"{Function} void seL4_SetPrintError(char print_error)").Line("{");
        text.Line("    __sel4_print_error = print_error;").Line("}");
        text.Line().Line($"{Function} char seL4_CanPrintError(void)").Line("{");
        text.Line("    return __sel4_print_error;").Line("}");
    }

    private static void WriteAccess(HeaderText text, FieldAccess access)
    {
        text.Line().Comment("", access.Doc);
        if (access.Fields.Count > 1)
        {
            WriteTogether(text, access);
            return;
        }

        StructField field = access.Fields[0];
        string place = $"seL4_GetIPCBuffer()->{field.CName}{(field.Count > 0 ? "[i]" : "")}";
        bool isCast = access.Type != field.CType;
        if (access.Get.Length > 0)
        {
            string parameters = field.Count > 0 ? "int i" : "void";
            text.Line($"{Function} {access.Type} {access.Get}({parameters})").Line("{");
            text.Line($"    return {(isCast ? $"({access.Type})" : "")}{place};").Line("}");
        }

        if (access.Set.Length > 0)
        {
            string index = field.Count > 0 ? "int i, " : "";
            text.Line().Line($"{Function} void {access.Set}({index}{access.Type} {access.Value})").Line("{");
            text.Line($"    {place} = {(isCast ? $"({field.CType})" : "")}{access.Value};").Line("}");
        }
    }

    /// <summary>Several fields at once; a reader may pass a null pointer for what it does not want.</summary>
    private static void WriteTogether(HeaderText text, FieldAccess access)
    {
        text.Wrapped($"{Function} void {access.Get}(", access.Fields.Select(f => $"{f.CType} *{f.CName}"), ")").Line("{");
        text.Line("    seL4_IPCBuffer *buffer = seL4_GetIPCBuffer();");
        foreach (StructField field in access.Fields)
        {
            text.Line($"    if ({field.CName} != seL4_Null) {{").Line($"        *{field.CName} = buffer->{field.CName};").Line("    }");
        }

        text.Line("}").Line();
        text.Wrapped($"{Function} void {access.Set}(", access.Fields.Select(f => $"{f.CType} {f.CName}"), ")").Line("{");
        text.Line("    seL4_IPCBuffer *buffer = seL4_GetIPCBuffer();");
        foreach (StructField field in access.Fields)
        {
            text.Line($"    buffer->{field.CName} = {field.CName};");
        }

        text.Line("}");
    }
}
