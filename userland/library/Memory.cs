// SPDX-License-Identifier: BSD-2-Clause
// Allocation from the initial resources of a root task: empty slots, untyped memory, mapped pages. Nothing is freed,
// except by revoking an untyped that a test created.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.User;

/// <summary>Slots, objects, pages.</summary>
public static class Memory
{
    /// <summary>Where pages are mapped: far from any program's image, and where a wild number seldom points.</summary>
    private const Word FirstPageAddress = 0x1001_0000;

    /// <summary>Levels of page tables that a mapping may lack.</summary>
    private const Word MaxTables = 4;

    /// <summary>Where the answer about a failed look-up says how many bits of the address it leaves.</summary>
    private const Word FailedLookupBits = 2;

    private static Word s_bootInfo;
    private static Word s_nextSlot;
    private static Word s_nextAddress;
    private static Word s_untyped;

    /// <summary>Takes over what the kernel gave. Once.</summary>
    public static void Start(Ptr<BootInfo> bootInfo)
    {
        s_bootInfo = bootInfo.Address;
        s_nextSlot = bootInfo.Ref.Empty.Start;
        s_nextAddress = FirstPageAddress;
        s_untyped = LargestUntyped();
    }

    /// <summary>What the kernel tells about the machine.</summary>
    public static Ptr<BootInfo> Info() => Ptr<BootInfo>.At(s_bootInfo);

    /// <summary>The root task's own CNode.</summary>
    public static Word Root() => (Word)InitialSlot.InitThreadCNode;

    /// <summary><paramref name="count"/> empty slots one after the other; the number of the first.</summary>
    public static Word TakeSlots(Word count)
    {
        Word slot = s_nextSlot;
        s_nextSlot += count;
        return slot;
    }

    /// <summary>Room for a page (or <paramref name="count"/> pages) at addresses where nothing is mapped.</summary>
    public static Word TakeAddresses(Word count)
    {
        Word address = s_nextAddress;
        s_nextAddress += count << Machine.PageBits;
        return address;
    }

    /// <summary>Makes objects out of the largest untyped. Gives the first slot, 0 if there is no memory.</summary>
    public static Word Make(Word type, Word sizeBits, Word count)
    {
        Word slot = TakeSlots(count);
        return Invoke.Retype(s_untyped, type, sizeBits, Root(), slot, count) == Error.NoError ? slot : 0;
    }

    /// <summary>Maps a frame of the smallest size at an address, with the tables that are needed.</summary>
    public static Error Map(Word frame, Word address, Word attributes)
    {
        Word vspace = (Word)InitialSlot.InitThreadVSpace;
        Error error = Invoke.MapPage(frame, vspace, address, Invoke.AllRights(), attributes);
        for (Word i = 0; i < MaxTables && error == Error.FailedLookup; i += 1)
        {
            Word bitsLeft = Ipc.GetMr(FailedLookupBits);
            Word table = Make(Machine.TableType(bitsLeft), 0, 1);
            Error tableError = Invoke.MapPageTable(table, vspace, address, Machine.TableMapLabel(bitsLeft));
            if (tableError != Error.NoError)
            {
                return tableError;
            }

            error = Invoke.MapPage(frame, vspace, address, Invoke.AllRights(), attributes);
        }

        return error;
    }

    /// <summary>Fresh memory of <paramref name="count"/> pages: its address, 0 if there is none.</summary>
    public static Word MakePages(Word count)
    {
        Word address = TakeAddresses(count);
        Word frames = Make(Machine.PageType, 0, count);
        for (Word i = 0; i < count; i += 1)
        {
            Loop.Ends("every page is mapped");
            if (frames == 0
                || Map(frames + i, address + (i << Machine.PageBits), Machine.DataAttributes) != Error.NoError)
            {
                return 0;
            }
        }

        return address;
    }

    /// <summary>Maps the page of a device at this physical address: where, 0 if it is not the root task's.</summary>
    public static Word MapDevice(Word physical)
    {
        SlotRegion untypeds = Info().Ref.Untyped;
        for (Word i = untypeds.Start; i < untypeds.End; i += 1)
        {
            Loop.Bound(Config.MaxNumBootInfoUntypedCaps);
            UntypedDesc description = Info().Ref.UntypedList[(int)(i - untypeds.Start)];
            Word size = (Word)1 << description.SizeBits;
            if (description.IsDevice != 0 && physical >= description.Paddr && physical - description.Paddr < size)
            {
                Word frame = CarvePage(i, description.Paddr, description.SizeBits, physical);
                Word address = TakeAddresses(1);
                return frame != 0 && Map(frame, address, Machine.DeviceAttributes) == Error.NoError ? address : 0;
            }
        }

        return 0;
    }

    private static Word LargestUntyped()
    {
        SlotRegion untypeds = Info().Ref.Untyped;
        Word largest = 0;
        byte largestBits = 0;
        for (Word i = untypeds.Start; i < untypeds.End; i += 1)
        {
            Loop.Bound(Config.MaxNumBootInfoUntypedCaps);
            UntypedDesc description = Info().Ref.UntypedList[(int)(i - untypeds.Start)];
            if (description.IsDevice == 0 && description.SizeBits > largestBits)
            {
                largest = i;
                largestBits = description.SizeBits;
            }
        }

        return largest;
    }

    /// <summary>Halves an untyped until the half that holds the address is a page, and makes the frame.</summary>
    private static Word CarvePage(Word untyped, Word start, Word sizeBits, Word physical)
    {
        Word bits = sizeBits;
        while (bits > Machine.PageBits)
        {
            Loop.Bound(Config.WordBits);
            bits -= 1;
            Word halves = TakeSlots(2);
            if (Invoke.Retype(untyped, (Word)ObjectType.Untyped, bits, Root(), halves, 2) != Error.NoError)
            {
                return 0;
            }

            bool isUpper = physical - start >= (Word)1 << (int)bits;
            untyped = isUpper ? halves + 1 : halves;
            start = isUpper ? start + ((Word)1 << (int)bits) : start;
        }

        Word frame = TakeSlots(1);
        return Invoke.Retype(untyped, Machine.PageType, 0, Root(), frame, 1) == Error.NoError ? frame : 0;
    }
}
