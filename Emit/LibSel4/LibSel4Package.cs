// SPDX-License-Identifier: BSD-2-Clause
// All generated files of libsel4 for one configuration. The paths are those of seL4:
// include, arch_include/<arch>, sel4_arch_include/<sel4arch>, sel4_plat_include/<platform>.
using System.Collections.Generic;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes libsel4's generated files.</summary>
internal static class LibSel4Package
{
    /// <summary>Every file: path relative to libsel4's folder, and text.</summary>
    /// <param name="platform">The platform's name, as in KernelPlatform.</param>
    /// <param name="bufferOnly">Stubs pass everything through the IPC buffer.</param>
    public static IReadOnlyList<(string Path, string Text)> Files(UserInterface model, string platform, bool bufferOnly)
    {
        string mode = $"sel4_arch_include/{model.Sel4Arch}/";
        string arch = $"arch_include/{model.Arch}/";
        return
        [
            ("include/interfaces/sel4_client.h", StubHeader.Write(model, bufferOnly)),
            ("include/sel4/invocation.h", InvocationHeaders.Common(model)),
            (mode + "sel4/sel4_arch/invocation.h", InvocationHeaders.InstructionSet(model)),
            (arch + "sel4/arch/invocation.h", InvocationHeaders.Architecture(model)),
            ("include/sel4/shared_types_gen.h", PackedHeaders.Shared(model)),
            (mode + "sel4/sel4_arch/types_gen.h", PackedHeaders.Faults(model)),
            ("include/sel4/functions.h", FunctionHeader.Write(model)),
            ("include/sel4/faults.h", FaultHeaders.Common(model)),
            (mode + "sel4/sel4_arch/faults.h", FaultHeaders.InstructionSet(model)),
            ("include/sel4/errors.h", Constants(model, "sel4/errors.h", "What an invocation answers.")),
            ("include/sel4/syscall.h", Constants(model, "sel4/syscall.h", "System call numbers.",
                "sel4/config.h", "sel4/macros.h")),
            ("include/sel4/objecttype.h", ObjectTypes(model)),
            (mode + "sel4/sel4_arch/objecttype.h",
                Constants(model, "sel4/sel4_arch/objecttype.h", "Types of objects that only this instruction set has.")),
            (arch + "sel4/arch/objecttype.h", ArchObjectTypes(model)),
            ("include/sel4/constants.h", CommonConstants(model)),
            (mode + "sel4/sel4_arch/constants.h", ArchConstants(model)),
            ($"sel4_plat_include/{platform}/sel4/plat/api/constants.h",
                Constants(model, "sel4/plat/api/constants.h", "Constants of the platform.", "sel4/config.h")),
            (arch + "sel4/arch/types.h", ArchTypes(model)),
            (mode + "sel4/sel4_arch/types.h", InstructionSetTypes(model)),
            ("include/sel4/shared_types.h", SharedTypes(model)),
            ("include/sel4/bootinfo_types.h", BootInfo(model)),
            ("include/interfaces/object-api.xml", InterfaceDescriptions.Xml(model, LabelLayer.Common)),
            (arch + "interfaces/object-api-arch.xml", InterfaceDescriptions.Xml(model, LabelLayer.Architecture)),
            (mode + "interfaces/object-api-sel4-arch.xml", InterfaceDescriptions.Xml(model, LabelLayer.InstructionSet)),
            ("include/sel4/shared_types.pbf", InterfaceDescriptions.SharedTypes(model)),
            (mode + "sel4/sel4_arch/types.pbf", InterfaceDescriptions.FaultTypes(model)),
            ("invocations_all.json", InvocationHeaders.Json(model)),
            .. TypeHeaders.Files(model),
            .. Benchmarks(model),
            .. SystemCallHeaders.Files(model),
        ];
    }

    private static string Constants(UserInterface model, string header, string purpose, params string[] includes)
    {
        HeaderText text = new(purpose, includes);
        ConstantHeaders.Write(text, model, header);
        return text.ToString();
    }

    /// <summary>Headers that are empty unless the configuration measures what they are about.</summary>
    private static IEnumerable<(string Path, string Text)> Benchmarks(UserInterface model)
    {
        (string Name, string Purpose)[] headers =
        [
            ("track", "What the kernel logs for each entry into it."), ("tracepoints", "What the kernel logs for each trace point."),
            ("utilisation", "Message registers in which the kernel tells how much time was used."),
        ];
        foreach ((string name, string purpose) in headers)
        {
            string header = $"sel4/benchmark_{name}_types.h";
            HeaderText text = new(purpose, "sel4/config.h", "stdint.h", "sel4/simple_types.h");
            ConstantHeaders.Write(text, model, header);
            ConstantHeaders.WriteBitFields(text, model, header);
            ConstantHeaders.WriteStructs(text, model, header);
            yield return ("include/" + header, text.ToString());
        }
    }

    private static string ObjectTypes(UserInterface model)
    {
        HeaderText text = new("Types of objects that every architecture has.");
        ConstantHeaders.Write(text, model, "sel4/objecttype.h");
        text.Line().Line("__attribute__((deprecated(\"use seL4_NotificationObject\")))")
            .Line("static const seL4_ObjectType seL4_AsyncEndpointObject = seL4_NotificationObject;");
        return text.Line().Line("typedef seL4_Word api_object_t;").ToString();
    }

    private static string ArchObjectTypes(UserInterface model)
    {
        HeaderText text = new("Types of objects that all instruction sets of this architecture have.", "sel4/config.h");
        ConstantHeaders.Write(text, model, "sel4/arch/objecttype.h");
        return text.Line().Line("typedef seL4_Word object_t;").ToString();
    }

    private static string CommonConstants(UserInterface model)
    {
        HeaderText text = new("Constants of every architecture.", "sel4/config.h", "sel4/macros.h");
        ConstantHeaders.Write(text, model, "sel4/constants.h");
        if (model.Mcs)
        {
            text.Line().Line("#ifndef __ASSEMBLER__");
            text.Comment("", "How many refills beyond the first two fit into a scheduling context of 2^size bytes.");
            text.Line("static inline seL4_Word seL4_MaxExtraRefills(seL4_Word size)").Line("{");
            text.Line("    return (LIBSEL4_BIT(size) - seL4_CoreSchedContextBytes) / seL4_RefillSizeBytes;").Line("}");
            text.Line("#endif /* !__ASSEMBLER__ */");
        }

        return text.ToString();
    }

    private static string ArchConstants(UserInterface model)
    {
        HeaderText text = new("Constants of this instruction set.", "sel4/config.h", "sel4/macros.h");
        ConstantHeaders.Write(text, model, "sel4/sel4_arch/constants.h");
        return text.ToString();
    }

    private static string ArchTypes(UserInterface model)
    {
        HeaderText text = new("Types of all instruction sets of this architecture.",
            "sel4/macros.h", "sel4/simple_types.h", "sel4/sel4_arch/types.h");
        text.Line();
        foreach (string type in CapabilityTypes.Of(model, instructionSet: false))
        {
            text.Line($"typedef seL4_CPtr {type};");
        }

        ConstantHeaders.Write(text, model, "sel4/arch/types.h");
        return text.ToString();
    }

    private static string InstructionSetTypes(UserInterface model)
    {
        HeaderText text = new("Types of this instruction set.", "sel4/simple_types.h");
        text.Line();
        foreach (string type in CapabilityTypes.Of(model, instructionSet: true))
        {
            text.Line($"typedef seL4_CPtr {type};");
        }

        ConstantHeaders.WriteFieldStructs(text, model);
        return text.ToString();
    }

    private static string SharedTypes(UserInterface model)
    {
        HeaderText text = new("The IPC buffer, and what kernel and user level say to each other in it.");
        ConstantHeaders.WriteStructs(text, model, "sel4/shared_types.h");
        ConstantHeaders.Write(text, model, "sel4/shared_types.h");
        text.Line().Comment("", "Rights of capabilities: grant-reply, grant, read, write.");
        (string Name, string Rights)[] rights =
        [
            ("ReadWrite", "0, 0, 1, 1"), ("AllRights", "1, 1, 1, 1"), ("CanRead", "0, 0, 1, 0"),
            ("CanWrite", "0, 0, 0, 1"), ("CanGrant", "0, 1, 0, 0"), ("CanGrantReply", "1, 0, 0, 0"),
            ("NoWrite", "1, 1, 1, 0"), ("NoRead", "1, 1, 0, 1"), ("NoRights", "0, 0, 0, 0"),
        ];
        foreach ((string name, string right) in rights)
        {
            text.Line($"#define seL4_{name} seL4_CapRights_new({right})");
        }

        return text.ToString();
    }

    private static string BootInfo(UserInterface model)
    {
        HeaderText text = new("What the kernel tells the root task.",
            "sel4/config.h", "sel4/macros.h", "sel4/sel4_arch/constants.h");
        ConstantHeaders.Write(text, model, "sel4/bootinfo_types.h");
        text.Line().Line("#define seL4_CapInitThreadPD seL4_CapInitThreadVSpace");
        text.Line("#define seL4_BootInfoFrameBits seL4_PageBits");
        text.Line("#define seL4_BootInfoFrameSize LIBSEL4_BIT(seL4_BootInfoFrameBits)");
        text.Line().Line("typedef seL4_Word seL4_SlotPos;");
        ConstantHeaders.WriteStructs(text, model, "sel4/bootinfo_types.h");
        text.Line().Line("SEL4_COMPILE_ASSERT(seL4_BootInfo_fits, sizeof(seL4_BootInfo) <= seL4_BootInfoFrameSize)");
        text.Line("SEL4_COMPILE_ASSERT(seL4_UntypedDesc_words, sizeof(seL4_UntypedDesc) == 2 * sizeof(seL4_Word))");
        text.Line("SEL4_COMPILE_ASSERT(seL4_BootInfoHeader_words, sizeof(seL4_BootInfoHeader) == 2 * sizeof(seL4_Word))");
        return text.ToString();
    }
}
