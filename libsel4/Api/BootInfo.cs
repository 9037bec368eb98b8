// SPDX-License-Identifier: BSD-2-Clause
// What the kernel tells the root task about the machine. Layout: manual, chapter "System Bootstrapping".
using System.Runtime.CompilerServices;
using Sel4Gen.Kernel;

namespace Sel4Gen.Api;

/// <summary>Slots [Start, End) of the root CNode.</summary>
public struct SlotRegion
{
    public Word Start;
    public Word End;
}

/// <summary>One untyped capability of the root task.</summary>
public struct UntypedDesc
{
    /// <summary>Physical address.</summary>
    public Word Paddr;

    /// <summary>Size is 2^SizeBits bytes.</summary>
    public byte SizeBits;

    /// <summary>1 if the memory is a device's, else 0.</summary>
    public byte IsDevice;
    public UntypedDescPadding Padding;
}

/// <summary>Fills <see cref="UntypedDesc"/> up to two words.</summary>
[InlineArray((Config.WordBits / 8) - 2)]
public struct UntypedDescPadding
{
    private byte _element;
}

/// <summary>All untyped capabilities, in the order of their slots.</summary>
[InlineArray(Config.MaxNumBootInfoUntypedCaps)]
public struct UntypedList
{
    private UntypedDesc _element;
}

/// <summary>The frame that the root task finds at its boot-information address.</summary>
public struct BootInfo
{
    /// <summary>Bytes of additional boot information, in frames behind this one.</summary>
    public Word ExtraLen;
    public Word NodeId;
    public Word NumNodes;
    public Word NumIoPtLevels;
    public Ptr<IpcBuffer> IpcBuffer;
    public SlotRegion Empty;
    public SlotRegion SharedFrames;
    public SlotRegion UserImageFrames;
    public SlotRegion UserImagePaging;
    public SlotRegion IoSpaceCaps;
    public SlotRegion ExtraBiPages;
    public Word InitThreadCNodeSizeBits;
    public Word InitThreadDomain;
    public SlotRegion Untyped;
    public UntypedList UntypedList;
}

/// <summary>Stands before each chunk of additional boot information.</summary>
public struct BootInfoHeader
{
    /// <summary>One of <see cref="BootInfoId"/>.</summary>
    public Word Id;

    /// <summary>Length in bytes, with this header.</summary>
    public Word Length;
}

/// <summary>What a chunk of additional boot information holds.</summary>
public enum BootInfoId : uint
{
    Padding = 0,
    X86Vbe = 1,
    X86MemoryMap = 2,
    X86AcpiRsdp = 3,
    X86FrameBuffer = 4,
    X86TscFrequency = 5,
    Fdt = 6,
}

/// <summary>The message registers of an IPC buffer.</summary>
[InlineArray((int)MessageLimits.MaxLength)]
public struct MessageWords
{
    private Word _element;
}

/// <summary>The capability words of an IPC buffer.</summary>
[InlineArray((int)MessageLimits.MaxExtraCaps)]
public struct MessageCaps
{
    private Word _element;
}

/// <summary>A thread's IPC buffer: 128 words, aligned to its size.</summary>
public struct IpcBuffer
{
    public Word Tag;
    public MessageWords Msg;
    public Word UserData;
    public MessageCaps CapsOrBadges;
    public Word ReceiveCNode;
    public Word ReceiveIndex;
    public Word ReceiveDepth;
}
