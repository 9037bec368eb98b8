// SPDX-License-Identifier: BSD-2-Clause
// Loads the root task from its ELF file, which the boot loader has put into memory: to whole pages of free memory. (System V ABI,
// chapter 4, "Object files", and its supplement for x86-64.)
namespace Sel4Gen.Kernel;

/// <summary>The root task's image.</summary>
[BootOnly]
public static class RootImage
{
    // The first 20 bytes: magic, class 2, little-endian, version 1; an executable for x86-64.
    private const uint Magic = 0x464c457f;
    private const uint Class64 = 2;
    private const uint Executable = 2;
    private const uint X8664 = 62;
    private const Word HeaderSize = 64;
    private const Word ProgramHeaderSize = 56;
    private const uint Load = 1;
    private const Word MaxHeaders = 128;

    [BootOnly] private static Word s_headers;
    [BootOnly] private static Word s_headerCount;

    /// <summary>Virtual addresses of the first page and behind the last.</summary>
    [BootOnly] public static Word VirtualStart;
    [BootOnly] public static Word VirtualEnd;
    [BootOnly] public static Word Entry;

    /// <summary>Whether the file is a program that can be loaded, and where its pages are.</summary>
    public static bool Check()
    {
        Word file = BootData.ModuleStart;
        Word size = BootData.ModuleEnd - file;
        if (size < HeaderSize || Firmware.Read32(file) != Magic || Firmware.Read8(file + 4) != Class64
            || Firmware.Read16(file + 16) != Executable || Firmware.Read16(file + 18) != X8664)
        {
            return BootData.Refuse(BootProblem.NotElf);
        }

        Entry = Firmware.Read64(file + 24);
        Word offset = Firmware.Read64(file + 32);
        s_headerCount = Firmware.Read16(file + 56);
        if (Firmware.Read16(file + 54) != ProgramHeaderSize || s_headerCount > MaxHeaders
            || offset > size || s_headerCount * ProgramHeaderSize > size - offset)
        {
            return BootData.Refuse(BootProblem.ProgramHeaders);
        }

        s_headers = file + offset;
        VirtualStart = ~(Word)0;
        VirtualEnd = 0;
        for (Word i = 0; i < s_headerCount; i++)
        {
            Loop.Bound(MaxHeaders);
            if (!CheckSegment(s_headers + (i * ProgramHeaderSize), size))
            {
                return false;
            }
        }

        return VirtualStart < VirtualEnd ? true : BootData.Refuse(BootProblem.NothingToLoad);
    }

    private static bool CheckSegment(Word header, Word fileSize)
    {
        Word offset = Firmware.Read64(header + 8);
        Word address = Firmware.Read64(header + 16);
        Word inFile = Firmware.Read64(header + 32);
        Word inMemory = Firmware.Read64(header + 40);
        if (Firmware.Read32(header) != Load || (inMemory == 0 && inFile == 0))
        {
            return true;
        }

        if (inFile > inMemory || offset > fileSize || inFile > fileSize - offset
            || address > Arch.UserTop || inMemory > Arch.UserTop - address)
        {
            return BootData.Refuse(BootProblem.SegmentOutside);
        }

        Word start = Bits.RoundDown(address, PageTable.PageBits);
        Word end = Bits.RoundUp(address + inMemory, PageTable.PageBits);
        VirtualStart = start < VirtualStart ? start : VirtualStart;
        VirtualEnd = end > VirtualEnd ? end : VirtualEnd;
        return true;
    }

    /// <summary>Copies the segments to pages at a physical address, and clears what the file does not have.</summary>
    public static void Place(Word physical)
    {
        Machine.ZeroMemory(Memory.ToVirtual(physical), VirtualEnd - VirtualStart);
        for (Word i = 0; i < s_headerCount; i++)
        {
            Loop.Bound(MaxHeaders);
            Word header = s_headers + (i * ProgramHeaderSize);
            if (Firmware.Read32(header) == Load)
            {
                Copy(
                    Memory.ToVirtual(physical + Firmware.Read64(header + 16) - VirtualStart),
                    Memory.ToVirtual(BootData.ModuleStart + Firmware.Read64(header + 8)),
                    Firmware.Read64(header + 32));
            }
        }
    }

    // A word at a time as far as both sides allow it.
    private static void Copy(Word to, Word from, Word size)
    {
        Word copied = 0;
        if (((to | from) & (Config.WordBytes - 1)) == 0)
        {
            Word words = size / Config.WordBytes;
            for (Word i = 0; i < words; i++)
            {
                Loop.Bound(words);
                Ptr<Word>.At(to)[i] = Ptr<Word>.At(from)[i];
            }

            copied = words * Config.WordBytes;
        }

        while (copied < size)
        {
            Loop.Bound(size);
            Ptr<byte>.At(to)[copied] = Ptr<byte>.At(from)[copied];
            copied++;
        }
    }
}
