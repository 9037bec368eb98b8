// SPDX-License-Identifier: BSD-2-Clause
// The C of the kernel with words of 32 bits, in this process of 64 bits: it is compiled for x86-64 with pointers of 32 bits
// (the x32 ABI) and linked below 4 GiB, where the C# kernel has its memory. It runs on a stack of its own there, and is
// on the caller's stack again whenever it calls the harness.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Front;
using Sel4Gen.Language.Binding;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay32;

/// <summary>Entry points, as host.c numbers them.</summary>
internal enum ModelEntry : uint
{
    Boot = 0,
    Syscall = 1,
    FastpathCall = 2,
    FastpathReplyRecv = 3,
    Interrupt = 4,
    VmFault = 5,
    UserException = 6,
}

/// <summary>Generated C at work.</summary>
internal sealed unsafe partial class ModelNative : IDisposable
{
    private const uint CodeStart = ModelBoard.ImageAddress + 0x10_0000;

    private const string Flags =
        "-std=gnu11 -ffreestanding -fno-pic -fno-pie -nostdinc -fno-strict-aliasing -fno-stack-protector -fdata-sections -fno-common "
        + "-fno-asynchronous-unwind-tables -fcf-protection=none -mno-red-zone -w";

    private static readonly (string Name, string Result, string Parameters, Func<ModelBoard, uint, uint, uint> Do)[] s_operations =
    [
        ("machine_write_user_table", "void", "word_t a, word_t b", (m, a, b) => Done(() => m.WriteUserTable(a, b))),
        ("machine_tlb_invalidate_asid", "void", "word_t a", (m, a, _) => Done(() => m.TlbInvalidateAsid(a))),
        ("machine_tlb_invalidate_page", "void", "word_t a, word_t b", (m, a, b) => Done(() => m.TlbInvalidatePage(a, b))),
        ("machine_read_fault_address", "word_t", "void", (m, _, _) => m.FaultAddress),
        ("machine_read_fault_status", "word_t", "void", (m, _, _) => m.FaultStatus),
        ("machine_active_irq", "word_t", "void", (m, _, _) => m.ActiveIrq()),
        ("machine_mask_irq", "void", "word_t a, word_t b", (m, a, b) => Done(() => m.MaskIrq(a, b))),
        ("machine_ack_irq", "void", "word_t a", (m, a, _) => Done(() => m.AckIrq(a))),
        ("machine_reset_timer", "void", "void", (m, _, _) => Done(m.ResetTimer)),
        ("machine_read_time", "word_t", "void", (m, _, _) => m.ReadTime()),
        ("machine_set_deadline", "void", "word_t a, word_t b", (m, a, b) => Done(() => m.SetDeadline(a, b))),
        ("machine_put_char", "void", "word_t a", (m, a, _) => Done(() => m.PutChar(a))),
        ("machine_zero_memory", "void", "word_t a, word_t b", (m, a, b) => Done(() => m.ZeroMemory(a, b))),
        ("machine_image_start", "word_t", "void", (m, _, _) => m.ImageStart()),
        ("machine_image_end", "word_t", "void", (m, _, _) => m.ImageEnd()),
        ("machine_boot_end", "word_t", "void", (m, _, _) => m.BootEnd()),
    ];

    private static ModelBoard? s_board;
    private static Exception? s_error;
    private readonly Dictionary<string, (uint Address, uint Size)> _symbols = [];
    private readonly delegate* unmanaged<uint> _enter;

    public ModelNative(string path)
    {
        nint start = mmap((nint)ModelBoard.ImageAddress, (nint)ModelBoard.RamSize, 7, 0x02 | 0x20 | 0x100000, -1, 0);
        if (start != (nint)ModelBoard.ImageAddress)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), "the kernel's addresses are taken");
        }

        Load(File.ReadAllBytes(path));
        *(ulong*)Symbol("host_callback") = (ulong)(nint)(delegate* unmanaged<uint, uint, uint, uint>)&Call;
        _enter = (delegate* unmanaged<uint>)(nint)Symbol("host_enter");
        Board = new ModelBoard(
            new MemoryRange(
                "kernel image", ModelBoard.ImageAddress + ModelBoard.BootImageSize, ModelBoard.ImageSize - ModelBoard.BootImageSize,
                start + (nint)ModelBoard.BootImageSize),
            new MemoryRange("boot image", ModelBoard.ImageAddress, ModelBoard.BootImageSize, start),
            new MemoryRange(
                "RAM", ModelBoard.ImageAddress + ModelBoard.ImageSize, ModelBoard.RamSize - ModelBoard.ImageSize,
                start + (nint)ModelBoard.ImageSize));
    }

    public ModelBoard Board { get; }

    public uint ExitContext => *(uint*)Symbol("host_exit_context");

    /// <summary>Emits and compiles.</summary>
    public static string Build(string root, string compiler, string optimisation, (string Old, string New)? fault)
    {
        string folder = Path.Combine(root, "build", fault == null ? "word32" : "word32-faulty");
        Directory.CreateDirectory(Path.Combine(folder, "include"));
        Emission emission = Emitter.Run(Replay.Native.KernelVariant.Describe(root));
        if (emission.Errors.Count != 0)
        {
            throw new InvalidOperationException(string.Join("\n", emission.Errors));
        }

        foreach ((string path, string text) in emission.Files.Where(f => f.Key.EndsWith(".h", StringComparison.Ordinal) || f.Key == "kernel_all.c"))
        {
            File.WriteAllText(Path.Combine(folder, path), ForHost(text));
        }

        if (fault is { } change)
        {
            string unit = Path.Combine(folder, "kernel_all.c");
            string text = File.ReadAllText(unit);
            string changed = text.Replace(change.Old, change.New, StringComparison.Ordinal);
            File.WriteAllText(unit, changed != text ? changed : throw new ArgumentException($"the C has no '{change.Old}'"));
        }

        File.WriteAllText(Path.Combine(folder, "host.c"), HostSource());
        File.WriteAllText(Path.Combine(folder, "host.ld"), LinkerScript());
        string image = Path.Combine(folder, $"{compiler}{optimisation.Replace(' ', '_')}.elf");
        string target = compiler == "clang" ? "-target x86_64-linux-gnux32 -fno-builtin" : "-mx32 -fno-tree-loop-distribute-patterns";
        Run(compiler, $"{target} {optimisation} {Flags} -I{folder}/include -c {folder}/kernel_all.c -o {image}-kernel.o");
        Run("gcc", $"-mx32 -O1 -fno-tree-loop-distribute-patterns {Flags} -I{folder}/include -c {folder}/host.c -o {image}-host.o");
        Run("ld", $"-m elf32_x86_64 -static --build-id=none -z max-page-size=4096 -z noexecstack -e host_enter -T {folder}/host.ld {image}-kernel.o {image}-host.o -o {image}");
        return image;
    }

    /// <summary>Enters the C kernel; true if it halted.</summary>
    public bool Enter(ModelEntry entry, params ReadOnlySpan<uint> arguments)
    {
        Span<uint> all = new((void*)Symbol("host_arguments"), 5);
        all.Clear();
        all[0] = (uint)entry;
        arguments.CopyTo(all[1..]);
        *(uint*)Symbol("host_exit_context") = 0;
        s_board = Board;
        s_error = null;
        uint outcome = _enter();
        if (s_error != null)
        {
            throw new InvalidOperationException("the generated C asked its machine for something impossible", s_error);
        }

        return outcome switch
        {
            0 => false,
            1 => true,
            _ => throw new InvalidOperationException(
                "the generated C failed: " + Marshal.PtrToStringUTF8((nint)(*(uint*)Symbol("host_failure")))),
        };
    }

    public bool TrySymbol(string name, out uint address, out uint size)
    {
        bool found = _symbols.TryGetValue(name, out var symbol);
        (address, size) = symbol;
        return found;
    }

    /// <summary>The name of a variable in C.</summary>
    public static string CName(KernelStatic variable) =>
        CName(variable.Field) + (variable.Part is null ? "" : "_" + Names.Snake(variable.Part.Name));

    public static string CName(FieldInfo field) => field.GetCustomAttribute<CNameAttribute>()?.Name
        ?? Names.Snake(field.DeclaringType!.Name) + "_" + Names.Snake(field.Name);

    public void Dispose()
    {
        Board.Dispose();
        munmap((nint)ModelBoard.ImageAddress, (nint)ModelBoard.RamSize);
    }

    private static uint Done(Action action)
    {
        action();
        return 0;
    }

    [UnmanagedCallersOnly]
    private static uint Call(uint operation, uint a, uint b)
    {
        try
        {
            return s_operations[operation].Do(s_board!, a, b);
        }
        catch (Exception e)
        {
            s_error ??= e;
            return 0;
        }
    }

    [GeneratedRegex(@"^static (\w+ \**\w+(?:\[\d+\])?(?: ALIGNED\(\d+\))?;)$", RegexOptions.Multiline)]
    private static partial Regex StaticVariable();

    private static string ForHost(string text)
    {
        text = StaticVariable().Replace(text.Replace(" SECTION(\".boot.bss\")", "", StringComparison.Ordinal), "$1");
        return text.Contains("#define assert(condition)", StringComparison.Ordinal)
            ? text.Replace("            __builtin_trap();", "            host_fail(#condition);  ", StringComparison.Ordinal)
                .Replace("/* Contracts. */", "/* The harness. */\nvoid host_fail(const char *what) NORETURN;\n\n/* Contracts. */", StringComparison.Ordinal)
            : text;
    }

    private static string HostSource()
    {
        StringBuilder text = new();
        text.Append(
            """
            #include "functions.h"

            word_t host_arguments[5], host_outcome, host_exit_context;
            const char *host_failure;
            uint64_t host_callback, host_caller_stack, host_own_stack;
            static char host_stack[65536] __attribute__((aligned(16)));
            char *host_stack_top = host_stack + sizeof host_stack;
            word_t host_call(word_t operation, word_t a, word_t b);
            void host_leave(void) NORETURN;

            __asm__(
                ".globl host_enter\n"
                "host_enter:\n"
                "    push %rbx\n    push %rbp\n    push %r12\n    push %r13\n    push %r14\n    push %r15\n"
                "    movq %rsp, host_caller_stack(%rip)\n"
                "    movl host_stack_top(%rip), %esp\n"
                "    call host_dispatch\n"
                ".globl host_leave\n"
                "host_leave:\n"
                "    movq host_caller_stack(%rip), %rsp\n"
                "    movl host_outcome(%rip), %eax\n"
                "    pop %r15\n    pop %r14\n    pop %r13\n    pop %r12\n    pop %rbp\n    pop %rbx\n"
                "    ret\n"
                ".globl host_call\n"
                "host_call:\n"
                "    push %rbx\n"
                "    movq %rsp, host_own_stack(%rip)\n"
                "    movq host_caller_stack(%rip), %rsp\n"
                "    subq $8, %rsp\n"
                "    movq host_callback(%rip), %rax\n"
                "    call *%rax\n"
                "    movq host_own_stack(%rip), %rsp\n"
                "    pop %rbx\n"
                "    ret\n");

            NORETURN void host_fail(const char *what)
            {
                host_failure = what;
                host_outcome = 2;
                host_leave();
            }

            NORETURN void restore_user_context(word_t context)
            {
                host_exit_context = context;
                host_outcome = 0;
                host_leave();
            }

            NORETURN void machine_halt(void)
            {
                host_outcome = 1;
                host_leave();
            }

            void host_dispatch(void)
            {
                word_t *a = host_arguments;
                switch (a[0]) {
                case 0: init_kernel(a[1], a[2], a[3], a[4]);
                case 1: c_handle_syscall(a[1], a[2], a[3]);
                case 2: c_handle_fastpath_call(a[1], a[2]);
                case 3: c_handle_fastpath_reply_recv(a[1], a[2]);
                case 4: c_handle_interrupt();
                case 5: c_handle_vm_fault(a[1]);
                case 6: c_handle_user_exception();
                }
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
        for (int i = 0; i < s_operations.Length; i++)
        {
            (string name, string result, string parameters, _) = s_operations[i];
            string arguments = parameters switch { "void" => "0, 0", "word_t a" => "a, 0", _ => "a, b" };
            text.Append($"{result} {name}({parameters})\n{{\n    {(result == "void" ? "" : "return ")}host_call({i}, {arguments});\n}}\n\n");
        }

        return text.Append(Replay.Native.UndefinedBehaviour.Source()).ToString();
    }

    private static string LinkerScript()
    {
        StringBuilder text = new();
        text.Append("SECTIONS\n{\n");
        if (KernelStatics.Memory.Count != 0)
        {
            uint start = KernelStatics.Memory.Min(m => m.Address);
            text.Append($"    .objects 0x{start:x} (NOLOAD) : {{\n");
            foreach ((FieldInfo field, uint address) in KernelStatics.Memory.OrderBy(m => m.Address))
            {
                text.Append($"        . = 0x{address - start:x};\n        *(.bss.{CName(field)})\n");
            }

            text.Append("    }\n");
        }

        text.Append($"    .text 0x{CodeStart:x} : {{ *(.text .text.* .boot.text) }}\n");
        text.Append("    .rodata : { *(.rodata .rodata.* .data.rel.ro .data.rel.ro.*) }\n    .data : { *(.data .data.*) }\n");
        text.Append("    .bss : { *(.bss .bss.*) }\n    /DISCARD/ : { *(.comment .note.* .eh_frame) }\n}\n");
        return text.ToString();
    }

    private static void Run(string command, string arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{command} did not start");
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} {arguments}\n{errors}");
        }
    }

    private uint Symbol(string name) => _symbols.TryGetValue(name, out var symbol)
        ? symbol.Address
        : throw new KeyNotFoundException($"the image has no {name}");

    // ELF32: segments to their addresses, symbols into the table.
    private void Load(ReadOnlySpan<byte> file)
    {
        for (int i = 0; i < Short(file, 44); i++)
        {
            ReadOnlySpan<byte> header = file[((int)Int(file, 28) + (i * Short(file, 42)))..];
            if (Int(header, 0) == 1)
            {
                file.Slice((int)Int(header, 4), (int)Int(header, 16)).CopyTo(new Span<byte>((void*)Int(header, 8), (int)Int(header, 20)));
            }
        }

        for (int i = 0; i < Short(file, 48); i++)
        {
            ReadOnlySpan<byte> section = file[((int)Int(file, 32) + (i * Short(file, 46)))..];
            if (Int(section, 4) != 2)
            {
                continue;
            }

            ReadOnlySpan<byte> names = file[(int)Int(file[((int)Int(file, 32) + ((int)Int(section, 24) * Short(file, 46)))..], 16)..];
            ReadOnlySpan<byte> table = file.Slice((int)Int(section, 16), (int)Int(section, 20));
            for (int at = 0; at < table.Length; at += 16)
            {
                ReadOnlySpan<byte> name = names[(int)Int(table, at)..];
                _symbols[Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)])] = (Int(table, at + 4), Int(table, at + 8));
            }
        }
    }

    private static uint Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint mmap(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc")]
    private static partial int munmap(nint address, nint length);
}
