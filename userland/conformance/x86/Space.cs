// SPDX-License-Identifier: BSD-2-Clause
// Address spaces, page tables and large memory for cases about mappings (x86-64).
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Makes address spaces, and fills them.</summary>
public static class Space
{
    /// <summary>Nothing is mapped here or anywhere near: the top-level entry is empty in every address space.</summary>
    public const Word Address = 0x0000_1a34_5678_9000;

    /// <summary>The same, a multiple of the size of the largest frame.</summary>
    public const Word HugeAddress = 0x0000_2a40_0000_0000;

    /// <summary>The first address that is not user level's (seL4_UserTop is the one before).</summary>
    public const Word End = 0x0000_7fff_ffff_f000;

    /// <summary>A frame of 2 MiB (seL4_X86_LargePageObject).</summary>
    public const Word LargeType = (Word)X86ObjectType.LargePage;

    /// <summary>A frame of 1 GiB (seL4_X64_HugePageObject).</summary>
    public const Word HugeType = (Word)X8664ObjectType.HugePage;

    /// <summary>Bits of an address below the index into a page table, a directory, a PDPT, and the top level.</summary>
    public const int PageBits = 12;
    public const int LargeBits = 21;
    public const int HugeBits = 30;
    public const int TopBits = 39;

    /// <summary>Tables between the top one and a page.</summary>
    public const Word Levels = 3;

    /// <summary>seL4_X86_VMAttributes: cached. User level may execute whatever it may read.</summary>
    public const Word Executable = 0;

    /// <summary>The same.</summary>
    public const Word Data = 0;

    /// <summary>The largest untyped has 2^n bytes.</summary>
    public const Word MaxUntypedBits = 47;

    /// <summary>The number of a capability to an address space (seL4_DebugCapIdentify).</summary>
    public const Word CapKind = 9;

    private const Word LargeUntypedBits = 23;

    private static Word s_window;
    private static Word s_largeUntyped;

    /// <summary>Rights to read, to write, or none.</summary>
    public static CapRights Rights(bool read, bool write) =>
        CapRights.New(allowGrantReply: false, allowGrant: false, allowRead: read, allowWrite: write);

    /// <summary>A page table that is not mapped.</summary>
    public static Word Table() => Room.MakeArch(Machine.PageTableType, 0, 1);

    /// <summary>An address space without an ASID.</summary>
    public static Word WithoutAsid() => Room.MakeArch(Machine.VSpaceType, 0, 1);

    /// <summary>An address space that maps nothing.</summary>
    public static Word New()
    {
        Word space = WithoutAsid();
        Expect.Ok(X86ASIDPoolCap.Assign((Word)InitialSlot.InitThreadAsidPool, space));
        return space;
    }

    /// <summary>An ASID pool of the case's own.</summary>
    public static Word Pool()
    {
        Word slot = Room.Slot();
        Expect.Ok(X86ASIDControlCap.MakePool(
            (Word)InitialSlot.AsidControl, Room.Make(ObjectType.Untyped, PageBits, 1), Room.Root(), slot, Room.Depth));
        return slot;
    }

    /// <summary>An address space with an ASID of a pool.</summary>
    public static Word NewOf(Word pool)
    {
        Word space = WithoutAsid();
        Expect.Ok(X86ASIDPoolCap.Assign(pool, space));
        return space;
    }

    /// <summary>Maps new tables on the way to an address: 3 for pages, 2 for large ones. The first; the others follow it.</summary>
    public static Word Tables(Word space, Word address, Word count)
    {
        Word missing = MissingBits(space, address);
        Word tables = 0;
        for (Word i = 0; i < count; i += 1)
        {
            Loop.Bound(Levels);
            Word bits = missing - (i * (LargeBits - PageBits));
            Word table = Room.MakeArch(Machine.TableType(bits), 0, 1);
            Expect.Ok(MapTable(table, space, address, bits));
            tables = i == 0 ? table : tables;
        }

        return tables;
    }

    /// <summary>Maps a table where the walk to an address leaves so many bits.</summary>
    public static Error MapTable(Word table, Word space, Word address, Word bitsLeft) =>
        Invoke.MapPageTable(table, space, address, Machine.TableMapLabel(bitsLeft));

    // How many bits the walk to an address leaves: what the kernel says to a page that is to be mapped there.
    private static Word MissingBits(Word space, Word address)
    {
        Word frame = Room.Frame();
        Error error = MapWith(frame, space, address & ~(Word)0xfff, Data);
        Word bits = Ipc.GetMr(2);
        Expect.Error(error, Error.FailedLookup);
        return bits;
    }

    /// <summary>Maps a frame with all rights, as data.</summary>
    public static void Map(Word frame, Word space, Word address) =>
        Expect.Ok(X86PageCap.Map(frame, space, address, Invoke.AllRights(), Data));

    /// <summary>Maps a frame with all rights and these attributes.</summary>
    public static Error MapWith(Word frame, Word space, Word address, Word attributes) =>
        X86PageCap.Map(frame, space, address, Invoke.AllRights(), attributes);

    /// <summary>Unmaps a frame.</summary>
    public static Error Unmap(Word frame) => X86PageCap.Unmap(frame);

    /// <summary>A new page at <see cref="Address"/> of the suite's own address space, with its tables: its frame.</summary>
    public static Word MappedFrame()
    {
        Word frame = Room.Frame();
        Tables(Room.VSpace(), Address, Levels);
        Map(frame, Room.VSpace(), Address);
        return frame;
    }

    /// <summary>An address of the suite's own address space with all tables, where a case may map one page.</summary>
    public static Word Window()
    {
        if (s_window == 0)
        {
            s_window = Memory.TakeAddresses(1);
        }

        return s_window;
    }

    /// <summary>
    /// Untyped memory of 8 MiB beside the room, for frames and for many objects. <see cref="Release"/> it in the end.
    /// </summary>
    public static Word LargeUntyped()
    {
        if (s_largeUntyped == 0)
        {
            s_largeUntyped = Memory.Make((Word)ObjectType.Untyped, LargeUntypedBits, 1);
            Expect.That(s_largeUntyped != 0, "there are 8 MiB of memory");
        }

        return s_largeUntyped;
    }

    /// <summary>A frame of 2 MiB.</summary>
    public static Word LargeFrame() => MakeFrom(LargeUntyped(), LargeType);

    /// <summary>Untyped device memory that holds a frame of 1 GiB; 0 if there is none.</summary>
    public static Word HugeUntyped()
    {
        SlotRegion untypeds = Memory.Info().Ref.Untyped;
        for (Word i = untypeds.Start; i < untypeds.End; i += 1)
        {
            Loop.Bound(Config.MaxNumBootInfoUntypedCaps);
            UntypedDesc description = Memory.Info().Ref.UntypedList[(int)(i - untypeds.Start)];
            if (description.IsDevice != 0 && description.SizeBits >= HugeBits)
            {
                return i;
            }
        }

        Expect.That(false, "there is 1 GiB of device memory");
        return 0;
    }

    /// <summary>One object of a fixed size.</summary>
    public static Word MakeFrom(Word untyped, Word type)
    {
        Word slot = Room.Slot();
        Expect.Ok(UntypedCap.Retype(untyped, type, 0, Room.Root(), 0, 0, slot, 1));
        return slot;
    }

    /// <summary>Takes back what was made of untyped memory beside the room.</summary>
    public static void Release(Word untyped) => Expect.Ok(CNodeCap.Revoke(Room.Root(), untyped, Room.Depth));
}
