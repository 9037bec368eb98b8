// SPDX-License-Identifier: BSD-2-Clause
// Reads ACPI's tables as far as the kernel needs them: the root pointer (RSDP), the list of tables (RSDT or XSDT), and the table of
// interrupt controllers (MADT). ACPI specification 6.5, sections 5.2.5 to 5.2.12. A table that is not what it has to be is refused,
// and nothing outside of it is read.
namespace Sel4Gen.Kernel;

/// <summary>ACPI.</summary>
[BootOnly]
public static class Acpi
{
    /// <summary>Bytes of the root pointer of version 1, and of later ones.</summary>
    public const Word OldPointerSize = 20;
    public const Word NewPointerSize = 36;

    // "RSD PTR ", "RSDT", "XSDT" and "APIC", as numbers.
    private const ulong PointerSignature = 0x2052545020445352;
    private const uint RsdtSignature = 0x54445352;
    private const uint XsdtSignature = 0x54445358;
    private const uint MadtSignature = 0x43495041;

    private const Word HeaderSize = 36;
    private const Word MadtHead = 44;
    private const Word LargestTable = 1 << 20;

    // The extended BIOS data area's segment stands at 0x40e; the BIOS itself is searched, too.
    private const Word DataAreaSegment = 0x40e;
    private const Word DataAreaSize = 1024;
    private const Word BiosStart = 0xe0000;
    private const Word BiosEnd = 0x100000;

    // Entries of the MADT.
    private const uint IoApicEntry = 1;
    private const uint LocalAddressEntry = 5;
    private const Word AddressEntrySize = 12;

    /// <summary>The physical address of the root pointer.</summary>
    [BootOnly] public static Word Pointer;

    /// <summary>Bytes of the root pointer.</summary>
    [BootOnly] public static Word PointerSize;

    /// <summary>The address of the local APIC's registers.</summary>
    [BootOnly] public static Word LocalApic;

    /// <summary>Finds and reads everything; false, with a message, if the kernel cannot go on with what it says.</summary>
    public static bool Read()
    {
        Pointer = BootData.RootPointer != 0 ? BootData.RootPointer : FindPointer();
        if (Pointer == 0)
        {
            return BootData.Refuse(BootProblem.NoAcpi);
        }

        Word room = BootData.RootPointer != 0 ? BootData.RootPointerSize : NewPointerSize;
        if (!IsPointer(Pointer, room))
        {
            return BootData.Refuse(BootProblem.AcpiRootDamaged);
        }

        PointerSize = SizeOf(Pointer, room);
        Word madt = FindMadt();
        return madt != 0 && ReadMadt(madt);
    }

    private static Word FindPointer()
    {
        Word area = (Word)Firmware.Read16(DataAreaSegment) << 4;
        Word found = Search(area, area + DataAreaSize);
        return found != 0 ? found : Search(BiosStart, BiosEnd);
    }

    private static Word Search(Word start, Word end)
    {
        for (Word address = Bits.RoundUp(start, 4); address + OldPointerSize <= end; address += 16)
        {
            Loop.Ends("address grows towards end");
            if (Firmware.Read64(address) == PointerSignature && IsPointer(address, end - address))
            {
                return address;
            }
        }

        return 0;
    }

    // A root pointer, with room bytes for it: both checksums of a newer one are right, and it is not shorter than it has to be.
    private static bool IsPointer(Word address, Word room)
    {
        if (!Firmware.IsReadable(address, OldPointerSize) || Firmware.Read64(address) != PointerSignature
            || Sum(address, OldPointerSize) != 0)
        {
            return false;
        }

        return SizeOf(address, room) == OldPointerSize
            || (Firmware.IsReadable(address, NewPointerSize) && Firmware.Read32(address + 20) >= NewPointerSize
                && Sum(address, NewPointerSize) == 0);
    }

    // A boot loader's copy may be of the older form though it is a copy of the newer one.
    private static Word SizeOf(Word address, Word room) =>
        Firmware.Read8(address + 15) < 2 || room < NewPointerSize ? OldPointerSize : NewPointerSize;

    private static uint Sum(Word address, Word size)
    {
        uint sum = 0;
        for (Word i = 0; i < size; i++)
        {
            Loop.Bound(LargestTable);
            sum += Firmware.Read8(address + i);
        }

        return sum & 0xff;
    }

    /// <summary>Whether there is a whole table with this signature; says what is wrong if not.</summary>
    private static bool CheckTable(Word address, uint signature)
    {
        if (!BootData.IsInMap(address, HeaderSize))
        {
            return BootData.Refuse(BootProblem.AcpiTableOutside);
        }

        Word size = Firmware.Read32(address + 4);
        return Firmware.Read32(address) == signature && size >= HeaderSize && size <= LargestTable
            && BootData.IsInMap(address, size) && Sum(address, size) == 0
            ? true : BootData.Refuse(BootProblem.AcpiTableDamaged);
    }

    /// <summary>The table of interrupt controllers; 0, with a message, if there is none.</summary>
    private static Word FindMadt()
    {
        bool isNew = PointerSize == NewPointerSize && Firmware.Read64(Pointer + 24) != 0;
        Word list = isNew ? Firmware.Read64(Pointer + 24) : Firmware.Read32(Pointer + 16);
        if (!CheckTable(list, isNew ? XsdtSignature : RsdtSignature))
        {
            return 0;
        }

        Word entrySize = isNew ? 8UL : 4;
        Word size = Firmware.Read32(list + 4);
        if (((size - HeaderSize) & (entrySize - 1)) != 0)
        {
            BootData.Refuse(BootProblem.AcpiTableDamaged);
            return 0;
        }

        for (Word offset = HeaderSize; offset + entrySize <= size; offset += entrySize)
        {
            Loop.Ends("offset grows towards size");
            Word table = isNew ? Firmware.Read64(list + offset) : Firmware.Read32(list + offset);
            if (BootData.IsInMap(table, HeaderSize) && Firmware.Read32(table) == MadtSignature)
            {
                return CheckTable(table, MadtSignature) ? table : 0;
            }
        }

        BootData.Refuse(BootProblem.NoMadt);
        return 0;
    }

    private static bool ReadMadt(Word table)
    {
        Word size = Firmware.Read32(table + 4);
        if (size < MadtHead)
        {
            return BootData.Refuse(BootProblem.MadtTooShort);
        }

        LocalApic = Firmware.Read32(table + HeaderSize);
        Word offset = MadtHead;
        while (offset < size)
        {
            Loop.Ends("each entry has at least two bytes");
            Word length = size - offset < 2 ? 0UL : Firmware.Read8(table + offset + 1);
            if (length < 2 || length > size - offset)
            {
                return BootData.Refuse(BootProblem.MadtEntrySize);
            }

            if (!ReadEntry(table + offset, length))
            {
                return false;
            }

            offset += length;
        }

        return IsDevice(LocalApic) ? true : BootData.Refuse(BootProblem.ApicAddress);
    }

    private static bool ReadEntry(Word entry, Word length)
    {
        uint type = Firmware.Read8(entry);
        if (type != IoApicEntry && type != LocalAddressEntry)
        {
            return true;
        }

        if (length < AddressEntrySize)
        {
            return BootData.Refuse(BootProblem.MadtEntrySize);
        }

        if (type == LocalAddressEntry)
        {
            LocalApic = Firmware.Read64(entry + 4);
            return true;
        }

        Word ioApic = Firmware.Read32(entry + 4);
        if (!IsDevice(ioApic))
        {
            return BootData.Refuse(BootProblem.ApicAddress);
        }

        IrqController.AddIoApic(ioApic);
        return true;
    }

    // A page of registers is where the processor has addresses, and where no memory is.
    private static bool IsDevice(Word address)
    {
        bool isFree = address != 0 && Bits.IsAligned(address, PageTable.PageBits) && address < Cpu.PhysicalTop;
        for (Word i = 0; i < Platform.MemoryCount; i++)
        {
            Loop.Bound(Platform.MaxMemory);
            isFree &= address < Platform.MemoryStart(i) || address >= Platform.MemoryEnd(i);
        }

        return isFree;
    }
}
