// SPDX-License-Identifier: BSD-2-Clause
// The boot information that the kernel gives to the root task. Layout: manual, chapter "System Bootstrapping".
using System.Runtime.CompilerServices;
using Sel4Gen.Kernel;

namespace Sel4Gen.Api;

/// <summary>Slots [Start, End) of the root CNode.</summary>
[UserName("seL4_SlotRegion", Header = "sel4/bootinfo_types.h")]
public struct SlotRegion
{
    public Word Start;
    public Word End;
}

/// <summary>One untyped capability of the root task.</summary>
[UserName("seL4_UntypedDesc", Header = "sel4/bootinfo_types.h")]
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
[UserName("seL4_BootInfo", Header = "sel4/bootinfo_types.h")]
public struct BootInfo
{
    /// <summary>Bytes of additional boot information, in frames behind this one.</summary>
    public Word ExtraLen;
    [UserName("nodeID", Type = "seL4_NodeId")]
    public Word NodeId;
    public Word NumNodes;
    [UserName("numIOPTLevels")]
    public Word NumIoPtLevels;
    public Ptr<IpcBuffer> IpcBuffer;
    public SlotRegion Empty;
    public SlotRegion SharedFrames;
    public SlotRegion UserImageFrames;
    public SlotRegion UserImagePaging;
    public SlotRegion IoSpaceCaps;
    [UserName("extraBIPages")]
    public SlotRegion ExtraBiPages;
    public Word InitThreadCNodeSizeBits;
    [UserName("initThreadDomain", Type = "seL4_Domain")]
    public Word InitThreadDomain;

    /// <summary>MCS: for each core the authority over its time.</summary>
    [UserName("schedcontrol"), When(Config.Mcs)]
    public SlotRegion SchedControl;
    public SlotRegion Untyped;
    public UntypedList UntypedList;
}

/// <summary>Stands before each chunk of additional boot information.</summary>
[UserName("seL4_BootInfoHeader", Header = "sel4/bootinfo_types.h")]
public struct BootInfoHeader
{
    /// <summary>One of <see cref="BootInfoId"/>.</summary>
    public Word Id;

    /// <summary>Length in bytes, with this header.</summary>
    [UserName("len")]
    public Word Length;
}

/// <summary>What a chunk of additional boot information holds.</summary>
[UserName("seL4_BootInfoID", Prefix = "SEL4_BOOTINFO_HEADER_", Header = "sel4/bootinfo_types.h", Wide = true,
    Count = "SEL4_BOOTINFO_HEADER_NUM")]
public enum BootInfoId : uint
{
    [UserName("SEL4_BOOTINFO_HEADER_PADDING")]
    Padding = 0,

    [UserName("SEL4_BOOTINFO_HEADER_X86_VBE")]
    X86Vbe = 1,

    [UserName("SEL4_BOOTINFO_HEADER_X86_MBMMAP")]
    X86MemoryMap = 2,

    [UserName("SEL4_BOOTINFO_HEADER_X86_ACPI_RSDP")]
    X86AcpiRsdp = 3,

    [UserName("SEL4_BOOTINFO_HEADER_X86_FRAMEBUFFER")]
    X86FrameBuffer = 4,

    [UserName("SEL4_BOOTINFO_HEADER_X86_TSC_FREQ")]
    X86TscFrequency = 5,

    [UserName("SEL4_BOOTINFO_HEADER_FDT")]
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
[UserName("seL4_IPCBuffer", Tag = "seL4_IPCBuffer_", Header = "sel4/shared_types.h")]
public struct IpcBuffer
{
    [UserName("tag", Type = "seL4_MessageInfo_t")]
    public Word Tag;
    [UserAccess("seL4_GetMR", "seL4_SetMR", Value = "mr", Doc = "A message register.")]
    public MessageWords Msg;
    [UserAccess("seL4_GetUserData", "seL4_SetUserData", Value = "data", Doc = "A word that is the thread's own.")]
    public Word UserData;
    [UserName("caps_or_badges")]
    [UserAccess("seL4_GetBadge", "", Doc = "The badge that a capability of a received message was unwrapped into.")]
    [UserAccess("seL4_GetCap", "seL4_SetCap", Type = "seL4_CPtr", Value = "cptr", Doc = "A capability of the next message.")]
    public MessageCaps CapsOrBadges;
    [UserName("receiveCNode", Type = "seL4_CPtr")]
    [UserAccess("seL4_GetCapReceivePath", "seL4_SetCapReceivePath", Doc = "Where a capability that comes with a message is put.")]
    public Word ReceiveCNode;
    [UserName("receiveIndex", Type = "seL4_CPtr")]
    [UserAccess("seL4_GetCapReceivePath", "seL4_SetCapReceivePath")]
    public Word ReceiveIndex;
    [UserAccess("seL4_GetCapReceivePath", "seL4_SetCapReceivePath")]
    public Word ReceiveDepth;
}
