// SPDX-License-Identifier: BSD-2-Clause
// The kernel as generated C, compiled for the host: the package that the emitter writes for this configuration, with
// every place that only the machine can do (inline assembly, device registers) turned into a call of the harness. It is
// linked like a kernel, to fixed addresses: objects stand where the C# kernel has them, so pointers are the same words.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Front;
using Sel4Gen.Language.Binding;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Native;

/// <summary>A way of compiling.</summary>
/// <param name="Compiler">The compiler's command.</param>
/// <param name="Flags">Its flags.</param>
internal sealed record NativeFlavour(string Name, string Compiler, params string[] Flags)
{
    /// <summary>All that are tried.</summary>
    public static IReadOnlyList<NativeFlavour> All { get; } =
    [
        new("gcc-O2", "gcc", "-O2"),
        new("gcc-O0", "gcc", "-O0"),
        new("clang-O2", "clang", "-O2"),
        new("clang-O0", "clang", "-O0"),
        new("gcc-ubsan", "gcc", "-O1", "-fsanitize=undefined", "-fno-sanitize=object-size"),
        new("gcc-asan", "gcc", ["-O1", .. AddressSanitizer.Flags("gcc")]),
        new("clang-asan", "clang", ["-O1", .. AddressSanitizer.Flags("clang")]),
        new("clang-ubsan", "clang", "-O1", "-fsanitize=undefined", "-fno-sanitize=function,object-size"),
    ];

    /// <summary>The one with this name.</summary>
    public static NativeFlavour Find(string name) => All.FirstOrDefault(f => f.Name == name)
        ?? throw new ArgumentException($"unknown '{name}'; there are {string.Join(", ", All.Select(f => f.Name))}");
}

/// <summary>Emits, compiles and links.</summary>
internal static partial class NativeBuilder
{
    /// <summary>Kernel address of the C code; the objects stand before it.</summary>
    private static readonly Word s_codeStart = SimulatedBoard.ImageAddress + 0x100000;

    // Folders with a package of this process.
    private static readonly HashSet<string> s_emitted = [];

    /// <summary>Flags for every file of the image.</summary>
    public const string Common =
        "-std=gnu11 -ffreestanding -fpie -fno-strict-aliasing -fno-stack-protector -fdata-sections -fno-common "
        + "-fno-asynchronous-unwind-tables -fcf-protection=none -w";

    /// <summary>Flags for linking the image.</summary>
    public const string Linking =
        "-static -nostdlib -no-pie -Wl,--build-id=none -Wl,-z,max-page-size=4096 -Wl,-z,noexecstack -Wl,-e,host_enter";

    /// <summary>Emits and compiles into build/native of the repository around the current folder.</summary>
    /// <returns>The path of the linked image.</returns>
    public static string Build(NativeFlavour flavour)
    {
        string root = FindRoot();
        string folder = Path.GetDirectoryName(PathOf(flavour))!;
        KernelStatics.Initialise(
            SimulatedBoard.ImageAddress + SimulatedBoard.BootImageSize,
            SimulatedBoard.ImageSize - SimulatedBoard.BootImageSize);
        lock (s_emitted)
        {
            if (s_emitted.Add(folder))
            {
                Emit(root, folder);
            }
        }

        return Compile(folder, flavour);
    }

    /// <summary>Where <see cref="Build"/> puts an image.</summary>
    public static string PathOf(NativeFlavour flavour) =>
        Path.Combine(FindRoot(), "build", "native", flavour.Name + ".elf");

    /// <summary>The repository that this program stands in.</summary>
    public static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder != null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Sel4Gen.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("this program does not stand in a repository with Sel4Gen.sln");
    }

    /// <summary>Emits the package for the variant that this assembly is compiled for.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="folder">Where it goes.</param>
    public static void Emit(string root, string folder)
    {
        Emission emission = Emitter.Run(KernelVariant.Describe(root));
        if (emission.Errors.Count != 0)
        {
            throw new InvalidOperationException(string.Join("\n", emission.Errors));
        }

        Directory.CreateDirectory(Path.Combine(folder, "include"));
        foreach ((string path, string text) in emission.Files)
        {
            if (path.EndsWith(".h", StringComparison.Ordinal) || path == "kernel_all.c")
            {
                File.WriteAllText(Path.Combine(folder, path), ForHost(text));
            }
        }

        File.WriteAllText(Path.Combine(folder, "host.c"), HostSource());
        File.WriteAllText(Path.Combine(folder, "host.ld"), LinkerScript());
    }

    /// <summary>Compiles and links the package in a folder.</summary>
    /// <returns>The path of the linked image.</returns>
    public static string Compile(string folder, NativeFlavour flavour)
    {
        string image = Path.Combine(folder, flavour.Name + ".elf");
        string flags = $"{Common} {string.Join(' ', flavour.Flags)} -I{folder}/include";
        string kernel = Path.Combine(folder, flavour.Name + "-kernel.o");
        string host = Path.Combine(folder, flavour.Name + "-host.o");
        Run(flavour.Compiler, $"{flags} -c {folder}/kernel_all.c -o {kernel}");
        Run(flavour.Compiler, $"{flags} -fno-sanitize=all {(flavour.Compiler == "gcc" ? "-fno-tree-loop-distribute-patterns" : "-fno-builtin")} -c {folder}/host.c -o {host}");
        Run(flavour.Compiler, $"{Linking} -T {folder}/host.ld {kernel} {host} -o {image}");
        return image;
    }

    [GeneratedRegex(@"static (?:inline|ALWAYS_INLINE) (\w+) (machine_\w+)\(([^)]*)\)\n\{\n(?:[^}]|\n)*?__asm__(?:[^}]|\n)*?\n\}")]
    private static partial Regex AsmFunction();

    [GeneratedRegex(@"static inline (\w+) (mmio_\w+)\(([^)]*)\)\n\{\n(?:[^}]|\n)*?\n\}")]
    private static partial Regex DeviceFunction();

    // A static variable may be made smaller by the compiler if it only ever holds few values; one that others can see not.
    [GeneratedRegex(@"^static (\w+ \**\w+(?:\[\d+\])?(?: ALIGNED\(\d+\))?;)$", RegexOptions.Multiline)]
    private static partial Regex StaticVariable();

    private static string ForHost(string text)
    {
        text = StaticVariable().Replace(text.Replace(" SECTION(\".boot.bss\")", "", StringComparison.Ordinal), "$1");
        text = AsmFunction().Replace(text, HostFunction);
        text = DeviceFunction().Replace(text, HostFunction);
        return text.Contains("#define assert(condition)", StringComparison.Ordinal)
            ? text.Replace("            __builtin_trap();", "            host_fail(#condition);  ", StringComparison.Ordinal)
                .Replace(
                    "/* Contracts. */",
                    "/* The harness. */\nuint64_t host_call(uint64_t operation, uint64_t a, uint64_t b, uint64_t c);\n"
                    + "void host_fail(const char *what) NORETURN;\n\n/* Contracts. */",
                    StringComparison.Ordinal)
            : text;
    }

    private static string HostFunction(Match match)
    {
        string result = match.Groups[1].Value;
        string name = match.Groups[2].Value;
        string parameters = match.Groups[3].Value;
        string call = HostCall(name, parameters);
        return $"static inline {result} {name}({parameters})\n{{\n    {(result == "void" ? "" : $"return ({result})")}{call};\n}}";
    }

    private static string HostCall(string name, string parameters)
    {
        string[] names = parameters == "void"
            ? []
            : [.. parameters.Split(',').Select(p => p.Trim().Split(' ', '*').Last())];
        string[] arguments = [.. names.Select(n => $"(uint64_t){n}"), "0", "0", "0"];
        return $"host_call({HostOperations.NumberOf(name)}, {arguments[0]}, {arguments[1]}, {arguments[2]})";
    }

    // What the kernel expects of assembly, entered from and left to the harness.
    private static string HostSource()
    {
        StringBuilder text = new();
        text.Append("#include \"functions.h\"\n\n");
        text.Append("uint64_t (*host_callback)(uint64_t, uint64_t, uint64_t, uint64_t);\n");
        text.Append("static void *host_return[5];\nstatic word_t host_outcome;\nword_t host_exit_context;\nconst char *host_failure;\n\n");
        text.Append("uint64_t host_call(uint64_t operation, uint64_t a, uint64_t b, uint64_t c)\n{\n    return host_callback(operation, a, b, c);\n}\n\n");
        text.Append("static NORETURN void leave(word_t outcome)\n{\n    host_outcome = outcome;\n    __builtin_longjmp(host_return, 1);\n}\n\n");
        text.Append("NORETURN void host_fail(const char *what)\n{\n    host_failure = what;\n    leave(2);\n}\n\n");
        text.Append("NORETURN void restore_user_context(word_t context)\n{\n    host_exit_context = context;\n    leave(0);\n}\n\n");
        text.Append("NORETURN void machine_halt(void)\n{\n    leave(1);\n}\n\n");
        foreach ((string result, string name, string parameters) in HostKernel.Externs)
        {
            text.Append($"{result} {name}({parameters})\n{{\n    {(result == "void" ? "" : "return ")}{HostCall(name, parameters)};\n}}\n\n");
        }

        text.Append(AddressSanitizer.Source());
        text.Append(HostKernel.Dispatch);
        text.Append(
            """
            word_t host_enter(word_t entry, word_t a, word_t b, word_t c, word_t d, word_t e, word_t f, word_t g)
            {
                host_stack_top = __builtin_frame_address(0);
                if (__builtin_setjmp(host_return) == 0) {
                    host_dispatch(entry, a, b, c, d, e, f, g);
                    host_fail("the kernel returned to its entry");
                }
                return host_outcome;
            }

            void *memcpy(void *to, const void *from, __SIZE_TYPE__ size)
            {
                for (__SIZE_TYPE__ i = 0; i < size; i++) {
                    ((char *)to)[i] = ((const char *)from)[i];
                }
                return to;
            }

            void *memset(void *to, int value, __SIZE_TYPE__ size)
            {
                for (__SIZE_TYPE__ i = 0; i < size; i++) {
                    ((char *)to)[i] = (char)value;
                }
                return to;
            }


            """);
        text.Append(UndefinedBehaviour.Source());

        return text.ToString();
    }

    private static string LinkerScript()
    {
        StringBuilder text = new();
        text.Append("SECTIONS\n{\n");
        Word start = KernelStatics.Memory.Min(m => m.Address);
        text.Append($"    .objects 0x{start:x} (NOLOAD) : {{\n");
        foreach ((FieldInfo field, Word address) in KernelStatics.Memory.OrderBy(m => m.Address))
        {
            text.Append($"        . = 0x{address - start:x};\n        *(.bss.{CName(field)})\n");
        }

        text.Append($"    }}\n    .text 0x{s_codeStart:x} : {{ *(.text .text.* .boot.text) }}\n");
        // Tables of addresses, which compilers make of a switch, are constants, too.
        text.Append("    .rodata : { host_constants = .; *(.rodata .rodata.* .data.rel.ro .data.rel.ro.* .got .got.*) host_constants_end = .; }\n");
        AppendWithGaps(text, ".data");
        AppendWithGaps(text, ".bss");
        text.Append("    /DISCARD/ : { *(.comment .note.* .eh_frame) }\n}\n");
        return text.ToString();
    }

    // A gap behind every variable shows who writes behind it.
    private static void AppendWithGaps(StringBuilder text, string section)
    {
        text.Append($"    {section} : {{\n");
        foreach (KernelStatic field in KernelStatics.Fields)
        {
            text.Append($"        *({section}.{CName(field)})\n        . += {AddressSanitizer.Gap};\n");
        }

        text.Append($"        *({section} {section}.*)\n    }}\n");
    }

    /// <summary>The name of a variable in C.</summary>
    public static string CName(KernelStatic variable) =>
        CName(variable.Field) + (variable.Part is null ? "" : "_" + Names.Snake(variable.Part.Name));

    /// <summary>The name of a static field in C.</summary>
    public static string CName(FieldInfo field) =>
        field.GetCustomAttribute<CNameAttribute>()?.Name
        ?? Names.Snake(field.DeclaringType!.Name) + "_" + Names.Snake(field.Name);

    /// <summary>Runs a compiler.</summary>
    /// <exception cref="InvalidOperationException">It complained.</exception>
    public static void Run(string command, string arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(command, arguments)
        {
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{command} did not start");
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} {arguments}\n{errors}");
        }
    }
}
