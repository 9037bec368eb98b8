// SPDX-License-Identifier: BSD-2-Clause
// Writes the BootInfo frame and the chunks of additional boot information behind it (manual, chapter "System
// Bootstrapping").
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The boot information of the root task.</summary>
[BootOnly]
public static class BootInfoFrame
{
    private static Ptr<BootInfo> Info => Ptr<BootInfo>.At(RootServer.BootInfo);

    /// <summary>Writes the fields that do not depend on other capabilities. The frame is zeroed.</summary>
    /// <param name="ipcBuffer">The root task's address of its IPC buffer.</param>
    /// <param name="nodes">The number of cores that run the kernel.</param>
    public static void Begin(Word ipcBuffer, Word nodes)
    {
        ref BootInfo info = ref Info.Ref;
        info.NumNodes = nodes;
        info.IpcBuffer = Ptr<IpcBuffer>.At(ipcBuffer);
        info.InitThreadCNodeSizeBits = Config.RootCNodeSizeBits;
        info.InitThreadDomain = KernelState.CurrentDomain;
        if (Arch.NoIoPageTables != 0)
        {
            info.NumIoPtLevels = Arch.NoIoPageTables;
        }
    }

    /// <summary>Copies chunks of additional boot information, with their headers.</summary>
    /// <param name="chunks">The kernel's address of the first one.</param>
    /// <param name="size">The bytes of all.</param>
    [When(Arch.HasBootChunks)]
    public static void AddChunks(Word chunks, Word size)
    {
        Info.Ref.ExtraLen = size;
        Copy(RootServer.ExtraBootInfo, chunks, size);
    }

    /// <summary>Copies the device tree into the additional boot information, as its only chunk.</summary>
    /// <param name="deviceTree">The kernel's address of the flattened tree.</param>
    /// <param name="size">Its size in bytes.</param>
    public static void AddDeviceTree(Word deviceTree, Word size)
    {
        Word headerSize = Ptr.SizeOf<BootInfoHeader>();
        ref BootInfoHeader header = ref Ptr<BootInfoHeader>.At(RootServer.ExtraBootInfo).Ref;
        header.Id = (Word)BootInfoId.Fdt;
        header.Length = headerSize + size;
        Info.Ref.ExtraLen = headerSize + size;
        Copy(RootServer.ExtraBootInfo + headerSize, deviceTree, size);
    }

    // A word at a time where both sides allow it: device trees of emulated machines can be a megabyte in size.
    private static void Copy(Word to, Word from, Word size)
    {
        Word copied = 0;
        if (((to | from) & (Config.WordBytes - 1)) == 0)
        {
            Ptr<Word> source = Ptr<Word>.At(from);
            Ptr<Word> target = Ptr<Word>.At(to);
            Word words = size / Config.WordBytes;
            for (Word i = 0; i < words; i++)
            {
                Loop.Bound(words);
                target[i] = source[i];
            }
            copied = words * Config.WordBytes;
        }
        Ptr<byte> sourceBytes = Ptr<byte>.At(from);
        Ptr<byte> targetBytes = Ptr<byte>.At(to);
        while (copied < size)
        {
            Loop.Bound(size);
            targetBytes[copied] = sourceBytes[copied];
            copied++;
        }
    }

    /// <summary>Records one untyped capability, in the order of slots.</summary>
    /// <returns>False if the list is full.</returns>
    [SubsetException("S4G3035", "log2 of a size in bytes is below Config.WordBits")]
    public static bool AddUntyped(Word index, Word paddr, Word sizeBits, bool isDevice)
    {
        if (index >= Config.MaxNumBootInfoUntypedCaps)
        {
            return false;
        }
        Ptr<BootInfo> info = Info;
        info.Ref.UntypedList[(int)index].Paddr = paddr;
        info.Ref.UntypedList[(int)index].SizeBits = (byte)sizeBits;
        info.Ref.UntypedList[(int)index].IsDevice = isDevice ? (byte)1 : (byte)0;
        return true;
    }

    public static void SetUserImagePaging(Word start, Word end) =>
        Info.Ref.UserImagePaging = Slots(start, end);

    public static void SetExtraBootInfoPages(Word start, Word end) =>
        Info.Ref.ExtraBiPages = Slots(start, end);

    public static void SetUserImageFrames(Word start, Word end) =>
        Info.Ref.UserImageFrames = Slots(start, end);

    [When(Config.Mcs)]
    public static void SetSchedControl(Word start, Word end) => Info.Ref.SchedControl = Slots(start, end);

    public static void SetUntyped(Word start, Word end) => Info.Ref.Untyped = Slots(start, end);

    public static void SetEmpty(Word start, Word end) => Info.Ref.Empty = Slots(start, end);

    private static SlotRegion Slots(Word start, Word end) => new SlotRegion { Start = start, End = end };
}
