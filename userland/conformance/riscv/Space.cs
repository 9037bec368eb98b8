// SPDX-License-Identifier: BSD-2-Clause
// Address spaces, page tables and large memory for cases about mappings (RISC-V, Sv39).
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Makes address spaces, and fills them.</summary>
public static class Space
{
    /// <summary>Nothing is mapped here or anywhere near: the top-level entry is empty in every address space.</summary>
    public const Word Address = 0x0000_0023_4567_9000;

    /// <summary>The same, a multiple of the size of the largest frame.</summary>
    public const Word HugeAddress = 0x0000_0024_0000_0000;

    /// <summary>The first address that is not user level's (seL4_UserTop is the one before).</summary>
    public const Word End = 0x0000_003f_ffff_f000;

    /// <summary>A frame of 2 MiB (seL4_RISCV_Mega_Page).</summary>
    public const Word LargeType = (Word)ObjectType.FirstArch + 2;

    /// <summary>A frame of 1 GiB (seL4_RISCV_Giga_Page).</summary>
    public const Word HugeType = (Word)ObjectType.FirstArch;

    /// <summary>Bits of an address below the index into a table of level 0, 1, and the top level.</summary>
    public const int PageBits = 12;
    public const int LargeBits = 21;
    public const int HugeBits = 30;
    public const int TopBits = HugeBits;

    /// <summary>Tables between the top one and a page.</summary>
    public const Word Levels = 2;

    /// <summary>seL4_RISCV_VMAttributes: user level may execute it.</summary>
    public const Word Executable = 0;

    /// <summary>Not to be executed.</summary>
    public const Word Data = 1;

    /// <summary>The largest untyped has 2^n bytes.</summary>
    public const Word MaxUntypedBits = 38;

    /// <summary>The number of a capability to an address space (seL4_DebugCapIdentify).</summary>
    public const Word CapKind = 3;

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
        Expect.Ok(RiscvASIDPoolCap.Assign((Word)InitialSlot.InitThreadAsidPool, space));
        return space;
    }

    /// <summary>An ASID pool of the case's own.</summary>
    public static Word Pool()
    {
        Word slot = Room.Slot();
        Expect.Ok(RiscvASIDControlCap.MakePool(
            (Word)InitialSlot.AsidControl, Room.Make(ObjectType.Untyped, PageBits, 1), Room.Root(), slot, Room.Depth));
        return slot;
    }

    /// <summary>An address space with an ASID of a pool.</summary>
    public static Word NewOf(Word pool)
    {
        Word space = WithoutAsid();
        Expect.Ok(RiscvASIDPoolCap.Assign(pool, space));
        return space;
    }

    /// <summary>Maps new tables on the way to an address: 2 for pages, 1 for large ones. The first.</summary>
    public static Word Tables(Word space, Word address, Word count)
    {
        Word tables = Room.MakeArch(Machine.PageTableType, 0, count);
        for (Word i = 0; i < count; i += 1)
        {
            Loop.Bound(3);
            Expect.Ok(RiscvPageTableCap.Map(tables + i, space, address, Machine.DataAttributes));
        }

        return tables;
    }

    /// <summary>Maps a frame with all rights, as data.</summary>
    public static void Map(Word frame, Word space, Word address) =>
        Expect.Ok(RiscvPageCap.Map(frame, space, address, Invoke.AllRights(), Data));

    /// <summary>Maps a frame with all rights and these attributes.</summary>
    public static Error MapWith(Word frame, Word space, Word address, Word attributes) =>
        RiscvPageCap.Map(frame, space, address, Invoke.AllRights(), attributes);

    /// <summary>Unmaps a frame.</summary>
    public static Error Unmap(Word frame) => RiscvPageCap.Unmap(frame);

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
