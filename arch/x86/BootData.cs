// SPDX-License-Identifier: BSD-2-Clause
// What boot loader and firmware say, gathered before the kernel's own address space exists.
using System.Runtime.CompilerServices;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>An entry of the boot loader's memory map.</summary>
public struct MapEntry
{
    public Word Start;
    public Word Length;

    /// <summary>1: memory.</summary>
    public uint Type;
    public uint Unused;
}

/// <summary>Reads what lies in the first 4 GiB of physical memory, which the boot code has mapped.</summary>
[BootOnly]
public static class Firmware
{
    /// <summary>The end of what can be read.</summary>
    public const Word Top = 1UL << 32;

    /// <summary>Whether a range can be read; it does not wrap.</summary>
    public static bool IsReadable(Word address, Word size) => address < Top && size <= Top - address;

    public static uint Read8(Word address)
    {
        Contract.Requires(address < Top);
        return Ptr<byte>.At(Memory.ToVirtual(address)).Ref;
    }

    public static uint Read16(Word address) => Read8(address) | (Read8(address + 1) << 8);

    public static uint Read32(Word address) => Read16(address) | (Read16(address + 2) << 16);

    public static ulong Read64(Word address) => Read32(address) | ((ulong)Read32(address + 4) << 32);
}

/// <summary>The boot loader's words.</summary>
[BootOnly]
public static class BootData
{
    /// <summary>Entries of the memory map that are kept.</summary>
    public const Word MaxMap = X86MultibootMap.MAX_MMAP_ENTRIES;

    [BootOnly]
    private static readonly Ptr<MapEntry> s_map = StaticMemory.Reserve<MapEntry>(MaxMap, 8);
    [BootOnly] private static Word s_mapCount;

    /// <summary>The root task's ELF file; empty if there is none.</summary>
    [BootOnly] public static Word ModuleStart;
    [BootOnly] public static Word ModuleEnd;

    /// <summary>The first address behind all modules.</summary>
    [BootOnly] public static Word ModulesEnd;

    /// <summary>ACPI's root pointer, where the boot loader tells it: a copy; 0 if it does not.</summary>
    [BootOnly] public static Word RootPointer;

    /// <summary>Bytes of that copy.</summary>
    [BootOnly] public static Word RootPointerSize;

    /// <summary>Multiboot 1: the blocks of VBE; 0 if there are none.</summary>
    [BootOnly] public static Word VbeControl;
    [BootOnly] public static Word VbeMode;
    [BootOnly] public static uint VbeModeNumber;
    [BootOnly] public static uint VbeInterfaceSegment;
    [BootOnly] public static uint VbeInterfaceOffset;
    [BootOnly] public static uint VbeInterfaceLength;

    /// <summary>Multiboot 2: the tag of the frame buffer, without its head; 0 if there is none.</summary>
    [BootOnly] public static Word FrameBuffer;
    [BootOnly] public static Word FrameBufferSize;

    public static Word MapCount => s_mapCount;

    public static MapEntry Map(Word i) => s_map[i];

    public static void Clear()
    {
        s_mapCount = 0;
        ModuleStart = 0;
        ModuleEnd = 0;
        ModulesEnd = 0;
        RootPointer = 0;
        RootPointerSize = 0;
        VbeControl = 0;
        VbeMode = 0;
        FrameBuffer = 0;
        FrameBufferSize = 0;
    }

    /// <summary>An entry of the map; those beyond what there is room for are not known.</summary>
    public static void AddToMap(Word start, Word length, uint type)
    {
        if (s_mapCount < MaxMap)
        {
            s_map[s_mapCount] = new MapEntry { Start = start, Length = length, Type = type };
            s_mapCount++;
        }
    }

    /// <summary>Whether the map says that there is memory, whoever's it is, and the boot code can read it.</summary>
    public static bool IsInMap(Word address, Word size)
    {
        bool found = false;
        for (Word i = 0; i < s_mapCount; i++)
        {
            Loop.Bound(MaxMap);
            MapEntry entry = s_map[i];
            Word offset = address - entry.Start;
            found |= address >= entry.Start && offset < entry.Length && size <= entry.Length - offset;
        }

        return found && Firmware.IsReadable(address, size);
    }

    /// <summary>A module: the first is the root task.</summary>
    public static void AddModule(Word start, Word end)
    {
        if (ModuleEnd == 0)
        {
            ModuleStart = start;
            ModuleEnd = end;
        }

        ModulesEnd = end > ModulesEnd ? end : ModulesEnd;
    }

    /// <summary>Why booting cannot go on.</summary>
    public static bool Refuse(BootProblem problem)
    {
        if (Config.Printing)
        {
            BootProblems.Write(problem);
        }

        return false;
    }
}
