// SPDX-License-Identifier: BSD-2-Clause
// Reads the information of a boot loader that follows the Multiboot2 specification, version 2.0 (section 3.6): tags behind each other,
// each aligned to 8 bytes.
namespace Sel4Gen.Kernel;

/// <summary>Multiboot 2.</summary>
[BootOnly]
public static class Multiboot2
{
    /// <summary>What the boot loader leaves in eax.</summary>
    public const Word Magic = 0x36d76289;

    private const Word HeadSize = 8;
    private const Word LeastSize = 16;

    // Types of tags.
    private const uint End = 0;
    private const uint Module = 3;
    private const uint MemoryMap = 6;
    private const uint FrameBuffer = 8;
    private const uint OldRootPointer = 14;
    private const uint NewRootPointer = 15;

    private const Word ModuleLeast = 16;
    private const Word MapLeast = 16;
    private const Word EntryLeast = 24;

    /// <summary>Reads it; false, with a message, if the kernel cannot go on with what it says.</summary>
    public static bool Read(Word info)
    {
        if (!Firmware.IsReadable(info, LeastSize) || !Firmware.IsReadable(info, Firmware.Read32(info)))
        {
            return BootData.Refuse(BootProblem.InformationTooHigh);
        }

        Word end = info + Firmware.Read32(info);
        Word tag = info + HeadSize;
        while (tag + HeadSize <= end)
        {
            Loop.Ends("each tag has at least 8 bytes");
            uint type = Firmware.Read32(tag);
            Word size = Firmware.Read32(tag + 4);
            if (type == End)
            {
                break;
            }

            if (size < HeadSize || size > end - tag)
            {
                return BootData.Refuse(BootProblem.TagSize);
            }

            if (!ReadTag(type, tag, size))
            {
                return false;
            }

            tag += Bits.RoundUp(size, 3);
        }

        return BootData.ModuleEnd != 0 && BootData.MapCount != 0
            ? true : BootData.Refuse(BootProblem.NoModuleOrMap);
    }

    private static bool ReadTag(uint type, Word tag, Word size)
    {
        switch (type)
        {
            case Module:
                return ReadModule(tag, size);
            case MemoryMap:
                return ReadMap(tag, size);
            case FrameBuffer:
                BootData.FrameBuffer = tag + HeadSize;
                BootData.FrameBufferSize = size - HeadSize;
                return true;
            case OldRootPointer or NewRootPointer:
                return ReadPointer(tag, size - HeadSize, type == NewRootPointer);
            default:
                return true;
        }
    }

    // The newer one counts.
    private static bool ReadPointer(Word tag, Word size, bool isNew)
    {
        Word least = isNew ? Acpi.NewPointerSize : Acpi.OldPointerSize;
        if (size < least)
        {
            return BootData.Refuse(BootProblem.AcpiCopyTooShort);
        }

        if (isNew || BootData.RootPointer == 0)
        {
            BootData.RootPointer = tag + HeadSize;
            BootData.RootPointerSize = least;
        }

        return true;
    }

    private static bool ReadModule(Word tag, Word size)
    {
        if (size < ModuleLeast || Firmware.Read32(tag + 8) >= Firmware.Read32(tag + 12))
        {
            return BootData.Refuse(BootProblem.ModuleEmpty);
        }

        BootData.AddModule(Firmware.Read32(tag + 8), Firmware.Read32(tag + 12));
        return true;
    }

    private static bool ReadMap(Word tag, Word size)
    {
        Word entrySize = size >= MapLeast ? Firmware.Read32(tag + 8) : 0;
        if (entrySize < EntryLeast)
        {
            return BootData.Refuse(BootProblem.MapEntrySize);
        }

        Word offset = MapLeast;
        while (offset + entrySize <= size)
        {
            Loop.Ends("each entry has at least 24 bytes");
            Word entry = tag + offset;
            BootData.AddToMap(Firmware.Read64(entry), Firmware.Read64(entry + 8), Firmware.Read32(entry + 16));
            offset += entrySize;
        }

        return true;
    }
}
