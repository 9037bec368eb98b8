// SPDX-License-Identifier: BSD-2-Clause
// Prints BootInfo as a table.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.User;

/// <summary>Prints BootInfo.</summary>
public static class BootInfoTable
{
    /// <summary>Prints all of it.</summary>
    public static void Print(Ptr<BootInfo> info)
    {
        Console.WriteLine("BootInfo");
        Number("node", info.Ref.NodeId);
        Number("nodes", info.Ref.NumNodes);
        Address("IPC buffer", info.Ref.IpcBuffer.Address);
        Number("bytes of extra boot information", info.Ref.ExtraLen);
        Number("bits of the root CNode", info.Ref.InitThreadCNodeSizeBits);
        Number("domain of the initial thread", info.Ref.InitThreadDomain);
        Slots("empty slots", info.Ref.Empty);
        Slots("shared frames", info.Ref.SharedFrames);
        Slots("frames of the image", info.Ref.UserImageFrames);
        Slots("page tables of the image", info.Ref.UserImagePaging);
        Slots("frames of extra boot information", info.Ref.ExtraBiPages);
        Slots("untyped memory", info.Ref.Untyped);
        Untypeds(info);
    }

    /// <summary>Bytes of untyped memory that is no device.</summary>
    public static Word FreeBytes(Ptr<BootInfo> info)
    {
        Word bytes = 0;
        Word count = info.Ref.Untyped.End - info.Ref.Untyped.Start;
        for (Word i = 0; i < count; i += 1)
        {
            Loop.Bound(Config.MaxNumBootInfoUntypedCaps);
            UntypedDesc description = info.Ref.UntypedList[(int)i];
            bytes += description.IsDevice == 0 ? (Word)1 << description.SizeBits : 0;
        }

        return bytes;
    }

    private static void Untypeds(Ptr<BootInfo> info)
    {
        Console.WriteLine("  slot  physical address    size  kind");
        Word count = info.Ref.Untyped.End - info.Ref.Untyped.Start;
        for (Word i = 0; i < count; i += 1)
        {
            Loop.Bound(Config.MaxNumBootInfoUntypedCaps);
            UntypedDesc description = info.Ref.UntypedList[(int)i];
            Console.WriteDecimal(info.Ref.Untyped.Start + i, 6);
            Console.Write("  ");
            Console.WriteHex(description.Paddr, Config.WordBits / 4);
            Console.Write("  2^");
            Console.WriteDecimal(description.SizeBits, 2);
            if (description.IsDevice != 0)
            {
                Console.WriteLine("  device");
            }
            else
            {
                Console.WriteLine("  memory");
            }
        }
    }

    private static void Label(Text label)
    {
        Console.Write("  ");
        Word width = 34;
        for (Word i = 0; label[i] != 0; i += 1)
        {
            Loop.Ends("the label ends with a zero");
            Console.PutChar(label[i]);
            width -= 1;
        }

        for (; width > 0; width -= 1)
        {
            Loop.Ends("the column is filled");
            Console.PutChar((byte)' ');
        }
    }

    private static void Number(Text label, Word value)
    {
        Label(label);
        Console.WriteDecimal(value, 1);
        Console.NewLine();
    }

    private static void Address(Text label, Word value)
    {
        Label(label);
        Console.WriteHex(value, Config.WordBits / 4);
        Console.NewLine();
    }

    private static void Slots(Text label, SlotRegion slots)
    {
        Label(label);
        Console.Write("[");
        Console.WriteDecimal(slots.Start, 1);
        Console.Write("..");
        Console.WriteDecimal(slots.End, 1);
        Console.WriteLine(")");
    }
}
