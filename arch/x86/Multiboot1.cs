// SPDX-License-Identifier: BSD-2-Clause
// Reads the information of a boot loader that follows the Multiboot specification, version 0.6.96 (section 3.3).
namespace Sel4Gen.Kernel;

/// <summary>Multiboot 1.</summary>
[BootOnly]
public static class Multiboot1
{
    /// <summary>What the boot loader leaves in eax.</summary>
    public const Word Magic = 0x2badb002;

    private const Word Size = 120;
    private const uint HasModules = 1 << 3;
    private const uint HasMap = 1 << 6;
    private const uint HasVbe = 1 << 11;

    // Offsets in the information, and in a module's entry.
    private const Word ModuleCount = 20;
    private const Word Modules = 24;
    private const Word MapLength = 44;
    private const Word MapAddress = 48;
    private const Word VbeControl = 72;
    private const Word VbeModeBlock = 76;
    private const Word VbeMode = 80;
    private const Word VbeSegment = 82;
    private const Word VbeOffset = 84;
    private const Word VbeLength = 86;
    private const Word ModuleSize = 16;
    private const Word MaxModules = 64;

    // An entry of the memory map has at least 20 bytes behind its own size.
    private const Word EntryLeast = 20;

    /// <summary>Reads it; false, with a message, if the kernel cannot go on with what it says.</summary>
    public static bool Read(Word info)
    {
        if (!Firmware.IsReadable(info, Size))
        {
            return BootData.Refuse(BootProblem.InformationTooHigh);
        }

        uint flags = Firmware.Read32(info);
        if ((flags & HasModules) == 0 || (flags & HasMap) == 0)
        {
            return BootData.Refuse(BootProblem.NoModuleOrMap);
        }

        if ((flags & HasVbe) != 0)
        {
            BootData.VbeControl = Firmware.Read32(info + VbeControl);
            BootData.VbeMode = Firmware.Read32(info + VbeModeBlock);
            BootData.VbeModeNumber = Firmware.Read16(info + VbeMode);
            BootData.VbeInterfaceSegment = Firmware.Read16(info + VbeSegment);
            BootData.VbeInterfaceOffset = Firmware.Read16(info + VbeOffset);
            BootData.VbeInterfaceLength = Firmware.Read16(info + VbeLength);
        }

        return ReadModules(Firmware.Read32(info + Modules), Firmware.Read32(info + ModuleCount))
            && ReadMap(Firmware.Read32(info + MapAddress), Firmware.Read32(info + MapLength));
    }

    private static bool ReadModules(Word address, Word count)
    {
        if (count == 0 || count > MaxModules || !Firmware.IsReadable(address, count * ModuleSize))
        {
            return BootData.Refuse(BootProblem.NoModules);
        }

        for (Word i = 0; i < count; i++)
        {
            Loop.Bound(MaxModules);
            Word start = Firmware.Read32(address + (i * ModuleSize));
            Word end = Firmware.Read32(address + (i * ModuleSize) + 4);
            if (start >= end)
            {
                return BootData.Refuse(BootProblem.ModuleEmpty);
            }

            BootData.AddModule(start, end);
        }

        return true;
    }

    private static bool ReadMap(Word address, Word length)
    {
        if (!Firmware.IsReadable(address, length))
        {
            return BootData.Refuse(BootProblem.MapTooHigh);
        }

        Word offset = 0;
        while (offset + 4 + EntryLeast <= length)
        {
            Loop.Ends("each entry has at least 24 bytes");
            Word size = Firmware.Read32(address + offset);
            if (size < EntryLeast || size > length - offset - 4)
            {
                return BootData.Refuse(BootProblem.MapEntrySize);
            }

            Word entry = address + offset + 4;
            BootData.AddToMap(Firmware.Read64(entry), Firmware.Read64(entry + 8), Firmware.Read32(entry + 16));
            offset += size + 4;
        }

        return true;
    }
}
