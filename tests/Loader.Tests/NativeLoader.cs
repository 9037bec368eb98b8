// SPDX-License-Identifier: BSD-2-Clause
// The loader's portable C, compiled into a shared library with the address and undefined-behaviour checks of the compiler.
using System;
using System.IO;
using System.Runtime.InteropServices;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Loader.Tests;

/// <summary>struct elf_image of loader/include/elf.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ElfImage
{
    public ulong VirtStart;
    public ulong VirtEnd;
    public ulong PhysStart;
    public ulong Entry;
}

/// <summary>struct region of loader/include/plan.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Region(ulong start, ulong end)
{
    public ulong Start = start;
    public ulong End = end;
}

/// <summary>struct load_plan of loader/include/plan.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LoadPlan
{
    public Region Kernel;
    public Region Dtb;
    public Region Root;
    public ulong PvOffset;
}

/// <summary>struct fdt_facts of loader/include/fdt.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct FdtFacts
{
    public ulong UsedSize;
    public uint MemoryCount;
    public uint Psci;
    public uint Gic;
    public uint KeptCount;
    public fixed ulong Memory[64];
    public fixed ulong Kept[32];
}

/// <summary>The loader's functions.</summary>
internal static unsafe class NativeLoader
{
    public const uint AArch64 = 183;

    private static readonly Lazy<nint> s_library = new(Build);

    public static string ElfText(int result) =>
        Marshal.PtrToStringUTF8((nint)((delegate* unmanaged<int, byte*>)Function("elf_result_text"))(result))!;

    public static string PlanText(int result) =>
        Marshal.PtrToStringUTF8((nint)((delegate* unmanaged<int, byte*>)Function("plan_result_text"))(result))!;

    /// <summary>elf_check; the file lies at the end of a page behind which nothing is mapped.</summary>
    public static string ElfCheck(byte[] file, out ElfImage image)
    {
        using GuardedBytes guarded = new(file);
        fixed (ElfImage* pointer = &image)
        {
            *pointer = default;
            return ElfText(((delegate* unmanaged<byte*, ulong, uint, ElfImage*, int>)Function("elf_check"))(
                guarded.Pointer, (ulong)file.Length, AArch64, pointer));
        }
    }

    /// <summary>elf_check_physical, of a file that elf_check accepted.</summary>
    public static string ElfCheckPhysical(byte[] file)
    {
        using GuardedBytes guarded = new(file);
        return ElfText(((delegate* unmanaged<byte*, int>)Function("elf_check_physical"))(guarded.Pointer));
    }

    /// <summary>elf_place: the memory that results.</summary>
    public static byte[] ElfPlace(byte[] file, ElfImage image)
    {
        byte[] memory = new byte[image.VirtEnd - image.VirtStart];
        Array.Fill(memory, (byte)0xaa);
        using GuardedBytes guarded = new(file);
        fixed (byte* to = memory)
        {
            ((delegate* unmanaged<byte*, ElfImage*, byte*, void>)Function("elf_place"))(guarded.Pointer, &image, to);
        }

        return memory;
    }

    public static string PlanMake(
        ElfImage kernel, ElfImage root, ulong dtbSize, Region[] memory, Region loader, out LoadPlan plan)
    {
        fixed (Region* regions = memory)
        fixed (LoadPlan* pointer = &plan)
        {
            *pointer = default;
            return PlanText(((delegate* unmanaged<ElfImage*, ElfImage*, ulong, Region*, uint, Region*, LoadPlan*, int>)
                Function("plan_make"))(&kernel, &root, dtbSize, regions, (uint)memory.Length, &loader, pointer));
        }
    }

    public static bool FdtRead(byte[] tree, out FdtFacts facts)
    {
        using GuardedBytes guarded = new(tree);
        fixed (FdtFacts* pointer = &facts)
        {
            return ((delegate* unmanaged<byte*, ulong, FdtFacts*, int>)Function("fdt_read"))(
                guarded.Pointer, (ulong)tree.Length, pointer) != 0;
        }
    }

    public static byte[] FdtPlace(byte[] tree, FdtFacts facts)
    {
        byte[] result = new byte[facts.UsedSize];
        fixed (byte* from = tree)
        fixed (byte* to = result)
        {
            ((delegate* unmanaged<byte*, FdtFacts*, byte*, void>)Function("fdt_place"))(from, &facts, to);
        }

        return result;
    }

    private static nint Function(string name) => NativeLibrary.GetExport(s_library.Value, name);

    private static nint Build()
    {
        string library = Path.Combine(Repository.Scratch("native"), "libloader.so");
        string source = Repository.PathOf("loader", "src");
        ToolResult result = Tool.Run(
            "gcc",
            ["-std=c11", "-O1", "-g", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-fsanitize=undefined",
                "-fno-sanitize-recover=all", "-I", Repository.PathOf("loader", "include"),
                Path.Combine(source, "elf.c"), Path.Combine(source, "fdt.c"), Path.Combine(source, "plan.c"),
                Path.Combine(source, "memory.c"), "-o", library],
            TimeSpan.FromMinutes(1));
        Assert.That(result.ExitCode, Is.Zero, result.Output);
        return NativeLibrary.Load(library);
    }
}

/// <summary>Bytes whose end is the end of mapped memory: reading one byte too many is a segmentation fault.</summary>
internal sealed unsafe class GuardedBytes : IDisposable
{
    private const int PageSize = 4096;
    private readonly nint _base;
    private readonly nuint _size;

    public GuardedBytes(byte[] bytes)
    {
        nuint room = (nuint)((bytes.Length + PageSize - 1) / PageSize * PageSize);
        _size = room + PageSize;
        _base = mmap(0, _size, 3, 0x22, -1, 0);
        if (_base == -1 || mprotect(_base + (nint)room, PageSize, 0) != 0)
        {
            throw new InvalidOperationException("no guarded memory");
        }

        Pointer = (byte*)_base + room - (nuint)bytes.Length;
        bytes.CopyTo(new Span<byte>(Pointer, bytes.Length));
    }

    /// <summary>The first byte.</summary>
    public byte* Pointer { get; }

    public void Dispose() => _ = munmap(_base, _size);

    [DllImport("libc")]
    private static extern nint mmap(nint address, nuint size, int protection, int flags, int file, nint offset);

    [DllImport("libc")]
    private static extern int mprotect(nint address, nuint size, int protection);

    [DllImport("libc")]
    private static extern int munmap(nint address, nuint size);
}
