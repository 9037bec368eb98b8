// SPDX-License-Identifier: BSD-2-Clause
// Writes the headers of basic types: numbers of fixed width and the word (sel4/simple_types.h), the
// types of capabilities and of words (sel4/types.h), and the headers of an architecture that only include others.
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes basic types.</summary>
internal static class TypeHeaders
{
    /// <summary>The headers.</summary>
    public static IEnumerable<(string Path, string Text)> Files(UserInterface model)
    {
        string mode = $"sel4_arch_include/{model.Sel4Arch}/sel4/sel4_arch/";
        string arch = $"arch_include/{model.Arch}/sel4/arch/";
        yield return ("include/sel4/simple_types.h", SimpleTypes(model));
        yield return (mode + "simple_types.h", Widths(model));
        yield return ("include/sel4/types.h", Types(model));
        yield return ("include/sel4/virtual_client.h", VirtualClient(model));
        yield return ($"mode_include/{model.WordBits}/sel4/mode/types.h", Only(model, "sel4/mode/types.h", "Widths of what a capability holds."));
        yield return (mode + "mapping.h", Mapping(model));
        yield return (arch + "mapping.h", Only(model, "sel4/arch/mapping.h", "Failed look-ups of mappings.", "sel4/sel4_arch/mapping.h"));
        yield return (arch + "simple_types.h", Leading("Widths of types.", "sel4/sel4_arch/simple_types.h"));
        yield return (arch + "constants.h", Only(model, "sel4/arch/constants.h", model.Arch == "x86"
            ? "Constants of all instruction sets of this architecture."
            : "Nothing that all instruction sets of this architecture share stands here."));
        yield return (arch + "shared_types.h", Leading("Constants and object types of this architecture.",
            "sel4/sel4_arch/constants.h", "sel4/sel4_arch/objecttype.h", "sel4/arch/objecttype.h"));
        yield return ("include/sel4/deprecated.h", OldNameHeaders.Write(model, "sel4/deprecated.h",
            "sel4/sel4.h", "sel4/arch/deprecated.h", "sel4/sel4_arch/deprecated.h"));
        yield return (arch + "deprecated.h", OldNameHeaders.Write(model, "sel4/arch/deprecated.h", "sel4/config.h"));
        yield return (mode + "deprecated.h", OldNameHeaders.Write(model, "sel4/sel4_arch/deprecated.h", "sel4/config.h"));
        if (model.Arch == "riscv")
        {
            // Programs written for seL4 include it, although it has been empty for years.
            yield return (arch + "exIPC.h", Leading("Nothing: messages of exceptions are in <sel4/sel4_arch/constants.h>."));
        }

        if (model.Arch == "x86")
        {
            yield return (arch + "bootinfo_types.h", X86BootInfo(model));
            yield return (arch + "vmenter.h", Only(model, "sel4/arch/vmenter.h", "Entering guests."));
        }

        foreach (string core in model.Arch == "arm" ? model.ArmCores : [])
        {
            yield return ($"{arch}constants_cortex_{core}.h", Core(core));
        }
    }

    private static string Leading(string purpose, params string[] includes) => new HeaderText(purpose, includes).ToString();

    private static string X86BootInfo(UserInterface model)
    {
        HeaderText text = new("Additional boot information: what the boot loader said.", "sel4/bootinfo_types.h", "sel4/macros.h");
        ConstantHeaders.Write(text, model, "sel4/arch/bootinfo_types.h");
        ConstantHeaders.WriteStructs(text, model, "sel4/arch/bootinfo_types.h");
        text.Line().Comment("", "The frame buffer, as Multiboot 2 tells it.");
        return text.Line("typedef struct multiboot2_fb seL4_X86_BootInfo_fb_t;").ToString();
    }

    private static string Only(UserInterface model, string header, string purpose, params string[] includes)
    {
        HeaderText text = new(purpose, includes);
        ConstantHeaders.Write(text, model, header);
        return text.ToString();
    }

    private static string Core(string core)
    {
        string name = core.ToUpperInvariant();
        HeaderText text = new($"Breakpoints of a Cortex-{name}: the numbers of the core that the configuration has.", "sel4/config.h");
        text.Line().Line($"#if !defined(CONFIG_ARM_CORTEX_{name})").Line($"#error this is not a build for a Cortex-{name}");
        return text.Line("#endif").Line().Line("#include <sel4/plat/api/constants.h>").ToString();
    }

    /// <summary>Which C type has 64 bits: the one that user level's stdint.h has.</summary>
    private static string Int64(UserInterface model) => model.WordBits == 64 ? "long int" : "long long int";

    private static string Widths(UserInterface model)
    {
        HeaderText text = new("Widths of types on this instruction set.");
        text.Line().Line($"#define SEL4_WORD_IS_UINT{model.WordBits}");
        return text.Line(model.WordBits == 64 ? "#define SEL4_INT64_IS_LONG" : "#define SEL4_INT64_IS_LONG_LONG").ToString();
    }

    private static string SimpleTypes(UserInterface model)
    {
        HeaderText text = new("Numbers of fixed width, the word, and how to print them.", "sel4/macros.h", "sel4/arch/simple_types.h");
        text.Line().Comment("", "A declaration that fails to compile if a type has another size in bytes.");
        text.Line("#define seL4_integer_size_assert(type, size) \\");
        text.Line("    SEL4_COMPILE_ASSERT(sizeof_##type##_is_##size##_byte, sizeof(type) == size)");
        text.Line("#define assert_size_correct(type, size) seL4_integer_size_assert(type, size)").Line();
        (int Bits, string Type)[] types = [(8, "char"), (16, "short int"), (32, "int"), (64, Int64(model))];
        foreach ((int bits, string type) in types)
        {
            text.Line($"#define _seL4_int{bits}_type {type}");
            text.Line($"typedef signed _seL4_int{bits}_type seL4_Int{bits};");
            text.Line($"typedef unsigned _seL4_int{bits}_type seL4_Uint{bits};");
            text.Line($"seL4_integer_size_assert(seL4_Int{bits}, {bits / 8})");
            text.Line($"seL4_integer_size_assert(seL4_Uint{bits}, {bits / 8})").Line();
        }

        string word = model.WordBits == 64 ? "_seL4_int64_fmt" : "";
        text.Comment("", "What stands between % and the conversion to print a number of 64 bits, and a word.");
        text.Line($"#define _seL4_int64_fmt {(model.WordBits == 64 ? "l" : "ll")}").Line($"#define _seL4_word_fmt {word}".TrimEnd());
        text.Line("#define _macro_str_concat_helper2(x) #x").Line("#define _macro_str_concat_helper1(x, y) _macro_str_concat_helper2(x##y)");
        text.Line("#define _macro_str_concat(x, y) _macro_str_concat_helper1(x, y)");
        foreach (char conversion in "diux")
        {
            text.Line($"#define SEL4_PRI{conversion}64 _macro_str_concat(_seL4_int64_fmt, {conversion})");
            text.Line($"#define SEL4_PRI{conversion}_word _macro_str_concat(_seL4_word_fmt, {conversion})");
        }

        text.Line("#define SEL4_PRI_word SEL4_PRIu_word").Line();
        text.Line("typedef seL4_Int8 seL4_Bool;").Line("#define seL4_True 1").Line("#define seL4_False 0").Line();
        text.Line("#ifdef __cplusplus").Line("#define seL4_Null 0L").Line("#else").Line("#define seL4_Null ((void *)0)").Line("#endif");
        text.Line().Comment("", "The machine word.").Line($"typedef seL4_Uint{model.WordBits} seL4_Word;");
        text.Line().Comment("", "The address of a capability in a capability space.").Line("typedef seL4_Word seL4_CPtr;");
        text.Line().Line("#include <sel4/sel4_arch/constants.h>").Line();
        text.Line("SEL4_COMPILE_ASSERT(seL4_WordSizeBits_matches, sizeof(seL4_Word) == (1u << seL4_WordSizeBits))");
        return text.Line("SEL4_COMPILE_ASSERT(seL4_WordBits_matches, 8 * sizeof(seL4_Word) == seL4_WordBits)").ToString();
    }

    private static string Types(UserInterface model)
    {
        HeaderText text = new("All types.",
            "sel4/config.h", "sel4/simple_types.h", "sel4/macros.h", "sel4/arch/types.h", "sel4/sel4_arch/types.h",
            "sel4/sel4_arch/types_gen.h", "sel4/syscall.h", "sel4/objecttype.h", "sel4/sel4_arch/objecttype.h",
            "sel4/arch/objecttype.h", "sel4/errors.h", "sel4/constants.h", "sel4/shared_types_gen.h", "sel4/shared_types.h",
            "sel4/mode/types.h");
        ConstantHeaders.Write(text, model, "sel4/types.h");
        text.Line();
        foreach (WordType type in model.WordTypes)
        {
            text.Comment("", type.Doc).Line($"typedef seL4_{(type.Bits == model.WordBits ? "Word" : $"Uint{type.Bits}")} {type.CName};");
        }

        text.Line().Comment("", "Capabilities, by what they are for: all the same to the compiler.");
        foreach (string type in model.Interfaces.Where(i => i.Layer == LabelLayer.Common).Select(i => i.CName).Distinct())
        {
            text.Line($"typedef seL4_CPtr {type};");
        }

        return text.Line().Line("#include <sel4/arch/constants.h>").ToString();
    }

    private static string Mapping(UserInterface model)
    {
        HeaderText text = new("After seL4_FailedLookup, a message register says how many bits of the address no table translates.");
        ConstantHeaders.Write(text, model, "sel4/sel4_arch/mapping.h");
        text.Line().Line("LIBSEL4_INLINE_FUNC seL4_Word seL4_MappingFailedLookupLevel(void)").Line("{");
        return text.Line("    return seL4_GetMR(SEL4_MAPPING_LOOKUP_LEVEL);").Line("}").ToString();
    }

    /// <summary>Functions that look like invocations and are made of them.</summary>
    private static string VirtualClient(UserInterface model)
    {
        HeaderText text = new("Functions that look like invocations and are made of them.",
            "sel4/config.h", "sel4/types.h", "sel4/macros.h", "sel4/invocation.h", "sel4/constants.h", "interfaces/sel4_client.h");
        Invocation? configure = model.Interfaces.Where(i => i.CName == "seL4_SchedControl").SelectMany(i => i.Invocations)
            .FirstOrDefault(i => i.Name == "ConfigureFlags" && i.Enabled);
        if (configure is null)
        {
            return text.ToString();
        }

        List<Parameter> parameters = configure.Parameters.Where(p => p.CName != "flags").ToList();
        text.Line().Comment("", configure.Summary).Wrapped(
            "LIBSEL4_INLINE seL4_Error seL4_SchedControl_Configure(",
            parameters.Select(p => $"{p.Type.CName} {p.CName}").Prepend("seL4_SchedControl _service"), ")").Line("{");
        text.Wrapped("    return seL4_SchedControl_ConfigureFlags(",
            parameters.Select(p => p.CName).Prepend("_service").Append("seL4_SchedContext_NoFlag"), ");");
        return text.Line("}").ToString();
    }
}
