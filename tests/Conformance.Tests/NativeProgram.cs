// SPDX-License-Identifier: BSD-2-Clause
// A user-level program as generated C, compiled for the host and loaded into this process. It sees the addresses of its
// virtual address space: before each access the harness asks the simulated MMU, and puts the page of RAM there that the
// page tables say.
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Sel4Gen.Emit;
using Sel4Gen.Kernel;
using Sel4Gen.Replay.Native;
using Sel4Gen.Simulator;
using Sel4Gen.Tests;
using Sel4Gen.UserLevel.Tests;

namespace Sel4Gen.Conformance.Tests;

/// <summary>Compiled C of a program. There is one in a process at a time: callbacks are static.</summary>
internal static unsafe partial class NativeProgram
{
    // Not optimised: the compiler would leave out calls for accesses that it believes to be checked already.
    private const string Flags =
        "-std=gnu11 -O0 -fPIC -ffreestanding -fno-strict-aliasing -fwrapv -fno-stack-protector -fcf-protection=none -w";

    // A function call before every access to memory, and nothing else of the sanitizer.
    private const string Instrumented =
        "-fsanitize=kernel-address --param asan-instrumentation-with-call-threshold=0 --param asan-globals=0 --param asan-stack=0";

    [ThreadStatic]
    private static UserThread? t_thread;

    private static SharedRam? s_ram;
    private static delegate* unmanaged<int, ulong, void> s_enter;

    /// <summary>Emits and compiles a program of userland/ with the constants of this assembly's kernel.</summary>
    /// <returns>The path of the library.</returns>
    public static string Build(string program, string folder)
    {
        Emission emission = Emitter.Run(KernelVariant.Describe(Repository.Root, program));
        if (emission.Errors.Count != 0)
        {
            throw new InvalidOperationException(string.Join("\n", emission.Errors));
        }

        Directory.CreateDirectory(Path.Combine(folder, "include"));
        string unit = program + "_all.c";
        foreach ((string path, string text) in emission.Files)
        {
            if (path.EndsWith(".h", StringComparison.Ordinal) || path == unit)
            {
                File.WriteAllText(Path.Combine(folder, path), text);
            }
        }

        string library = Path.Combine(folder, $"lib{program}.so");
        string harness = Path.Combine(AppContext.BaseDirectory, "user.c");
        Compile($"{Flags} {Instrumented} -I{folder}/include -c {folder}/{unit} -o {folder}/{program}.o");
        Compile($"{Flags} -c {harness} -o {folder}/user.o");
        Compile($"-shared -Wl,-Bsymbolic {folder}/{program}.o {folder}/user.o -o {library}");
        return library;
    }

    /// <summary>Loads the program; its memory will be pages of this RAM.</summary>
    public static UserProgram Load(string library, SharedRam ram)
    {
        nint handle = NativeLibrary.Load(library);
        nint Symbol(string name) => NativeLibrary.GetExport(handle, name);
        *(nint*)Symbol("host_trap") = (nint)(delegate* unmanaged<ulong*, int>)&Trap;
        *(nint*)Symbol("host_access") = (nint)(delegate* unmanaged<ulong, ulong, ulong, int>)&Access;
        *(nint*)Symbol("host_thread_word") = (nint)(delegate* unmanaged<ulong>)&ThreadWord;
        *(nint*)Symbol("host_set_thread_word") = (nint)(delegate* unmanaged<ulong, int>)&SetThreadWord;
        *(ulong*)Symbol("host_thread_entry") = UserWorld.ThreadEntry;
        s_enter = (delegate* unmanaged<int, ulong, void>)Symbol("host_enter");
        s_ram = ram;
        return new UserProgram(info => s_enter(1, info), argument => s_enter(0, argument), thread => t_thread = thread);
    }

    private static void Compile(string arguments)
    {
        ToolResult result = Tool.Run("gcc", arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), TimeSpan.FromMinutes(5));
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException(result.ToString());
        }
    }

    // 1: the thread is gone. Exceptions cannot pass through C.
    private static int Do(Action<UserThread> action)
    {
        try
        {
            action(t_thread!);
            return 0;
        }
        catch (AbandonedException)
        {
            return 1;
        }
        catch (Exception e)
        {
            Failures.Add(e);
            return 1;
        }
    }

    /// <summary>What went wrong in callbacks.</summary>
    public static List<Exception> Failures { get; } = [];

    [UnmanagedCallersOnly]
    private static int Trap(ulong* registers) => Do(thread =>
    {
        new Span<ulong>(registers, 8).CopyTo(thread.Registers);
        thread.MakeSystemCall();
        thread.Registers.CopyTo(new Span<ulong>(registers, 8));
    });

    [UnmanagedCallersOnly]
    private static int Access(ulong address, ulong size, ulong isWrite) => Do(thread =>
    {
        Span<byte> bytes = thread.At(address, (int)size, isWrite != 0 ? UserAccess.Write : UserAccess.Read);
        fixed (byte* place = bytes)
        {
            s_ram!.MapAt(address, (nint)place);
        }
    });

    [UnmanagedCallersOnly]
    private static ulong ThreadWord() => t_thread!.ThreadWord;

    [UnmanagedCallersOnly]
    private static int SetThreadWord(ulong word) => Do(thread => thread.ChangeThreadWord(word));
}

/// <summary>The RAM of a simulated board, pages of which can also be seen elsewhere in this process.</summary>
internal sealed unsafe partial class SharedRam : IDisposable
{
    private const int PageSize = 4096;
    private const int ReadWrite = 3;
    private const int Shared = 1;
    private const int Fixed = 0x10;
    private const int FixedNoReplace = 0x100000;
    private readonly int _file;
    private readonly nint _start;
    private readonly nint _size = (nint)SimulatedBoard.RamSize;
    private readonly Dictionary<ulong, nint> _pages = [];

    /// <summary>Makes it.</summary>
    public SharedRam()
    {
        _file = memfd_create("ram", 0);
        if (_file < 0 || ftruncate(_file, _size) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError(), "no shared memory");
        }

        _start = Map(0, _size, Shared, 0);
    }

    /// <summary>A board with this RAM.</summary>
    public SimulatedBoard MakeBoard()
    {
        ulong start = SimulatedBoard.ImageAddress;
        const ulong Boot = SimulatedBoard.BootImageSize;
        const ulong Image = SimulatedBoard.ImageSize;
        return new SimulatedBoard(
            new MemoryRange("kernel image", start + Boot, Image - Boot, _start + (nint)Boot),
            new MemoryRange("boot image", start, Boot, _start),
            new MemoryRange("RAM", start + Image, SimulatedBoard.RamSize - Image, _start + (nint)Image));
    }

    /// <summary>Lets a page of the RAM be seen at a virtual address, too.</summary>
    /// <param name="address">The virtual address.</param>
    /// <param name="place">Where the byte for it is.</param>
    public void MapAt(ulong address, nint place)
    {
        ulong page = address / PageSize;
        nint offset = (place - _start) & ~(PageSize - 1);
        bool isKnown = _pages.TryGetValue(page, out nint before);
        if (!isKnown || before != offset)
        {
            Map((nint)(page * PageSize), PageSize, Shared | (isKnown ? Fixed : FixedNoReplace), offset);
            _pages[page] = offset;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (ulong page in _pages.Keys)
        {
            munmap((nint)(page * PageSize), PageSize);
        }

        munmap(_start, _size);
        close(_file);
    }

    private nint Map(nint address, nint size, int flags, nint offset)
    {
        nint place = mmap(address, size, ReadWrite, flags, _file, offset);
        return place != -1 && (address == 0 || place == address)
            ? place
            : throw new Win32Exception(Marshal.GetLastPInvokeError(), $"cannot map a page at 0x{address:x}");
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int memfd_create(string name, uint flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int ftruncate(int file, nint size);

    [LibraryImport("libc", SetLastError = true)]
    private static partial nint mmap(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc")]
    private static partial int munmap(nint address, nint length);

    [LibraryImport("libc")]
    private static partial int close(int file);
}
