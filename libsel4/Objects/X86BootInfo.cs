// SPDX-License-Identifier: BSD-2-Clause
// Additional boot information of x86: what the boot loader said of graphics and memory, as bytes (VBE core functions 3.0,
// Multiboot specification 0.6.96).
using System.Runtime.CompilerServices;
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Interface;

/// <summary>Four characters.</summary>
[InlineArray(4)]
public struct X86Signature
{
    private byte _element;
}

/// <summary>Bytes.</summary>
[InlineArray(222)]
public struct X86Bytes222
{
    private byte _element;
}

/// <summary>Bytes.</summary>
[InlineArray(256)]
public struct X86Bytes256
{
    private byte _element;
}

/// <summary>Bytes.</summary>
[InlineArray(187)]
public struct X86Bytes187
{
    private byte _element;
}

/// <summary>Bytes.</summary>
[InlineArray(6)]
public struct X86Bytes6
{
    private byte _element;
}

/// <summary>The graphics adapter.</summary>
[UserName("seL4_VBEInfoBlock_t", Tag = "seL4_VBEInfoBlock", Packed = true,
    Header = "sel4/arch/bootinfo_types.h", When = Config.ArchX86)]
public struct X86VbeInfoBlock
{
    [UserName("signature", Type = "char")]
    public X86Signature Signature;
    public ushort Version;
    public uint OemStringPtr;
    public uint Capabilities;
    public uint ModeListPtr;
    public ushort TotalMemory;
    public ushort OemSoftwareRev;
    public uint OemVendorNamePtr;
    public uint OemProductNamePtr;
    public uint OemProductRevPtr;
    public X86Bytes222 Reserved;
    public X86Bytes256 OemData;
}

/// <summary>A mode, as all versions tell it.</summary>
[UserName("seL4_VBEModeInfoCommon_t", Tag = "seL4_VBEModeInfoCommon", Packed = true,
    Header = "sel4/arch/bootinfo_types.h", When = Config.ArchX86)]
public struct X86VbeModeCommon
{
    public ushort ModeAttr;
    public byte WinAAttr;
    public byte WinBAttr;
    public ushort WinGranularity;
    public ushort WinSize;
    public ushort WinASeg;
    public ushort WinBSeg;
    public uint WinFuncPtr;
    public ushort BytesPerScanLine;
}

/// <summary>The resolution, from version 1.2 on.</summary>
[UserName("seL4_VBEInfo12Part1_t", Tag = "seL4_VBEInfo12Part1", Packed = true,
    Header = "sel4/arch/bootinfo_types.h", When = Config.ArchX86)]
public struct X86VbeMode12Part1
{
    public ushort XRes;
    public ushort YRes;
    public byte XCharSize;
    public byte YCharSize;
    public byte Planes;
    public byte BitsPerPixel;
    public byte Banks;
    public byte MemoryModel;
    public byte BankSize;
    public byte ImagePages;
    public byte Reserved1;
}

/// <summary>The colours, from version 1.2 on.</summary>
[UserName("seL4_VBEInfo12Part2_t", Tag = "seL4_VBEInfo12Part2", Packed = true,
    Header = "sel4/arch/bootinfo_types.h", When = Config.ArchX86)]
public struct X86VbeMode12Part2
{
    public byte RedLen;
    public byte RedOff;
    public byte GreenLen;
    public byte GreenOff;
    public byte BlueLen;
    public byte BlueOff;
    public byte RsvdLen;
    public byte RsvdOff;
    public byte DirectColorInfo;
}

/// <summary>The linear frame buffer, from version 2.0 on.</summary>
[UserName("seL4_VBEInfo20_t", Tag = "seL4_VBEInfo20", Packed = true,
    Header = "sel4/arch/bootinfo_types.h", When = Config.ArchX86)]
public struct X86VbeMode20
{
    public uint PhysBasePtr;
    public X86Bytes6 Reserved2;
}

/// <summary>More of it, from version 3.0 on.</summary>
[UserName("seL4_VBEInfo30_t", Tag = "seL4_VBEInfo30", Packed = true,
    Header = "sel4/arch/bootinfo_types.h", When = Config.ArchX86)]
public struct X86VbeMode30
{
    public ushort LinBytesPerScanLine;
    public byte BnkImagePages;
    public byte LinImagePages;
    public byte LinRedLen;
    public byte LinRedOff;
    public byte LinGreenLen;
    public byte LinGreenOff;
    public byte LinBlueLen;
    public byte LinBlueOff;
    public byte LinRsvdLen;
    public byte LinRsvdOff;
    public uint MaxPixelClock;
    public ushort ModeId;
    public byte Depth;
}

/// <summary>A mode.</summary>
[UserName("seL4_VBEModeInfoBlock_t", Tag = "seL4_VBEModeInfoBlock", Packed = true,
    Header = "sel4/arch/bootinfo_types.h", When = Config.ArchX86)]
public struct X86VbeModeBlock
{
    [UserName("vbe_common")]
    public X86VbeModeCommon Common;
    [UserName("vbe12_part1")]
    public X86VbeMode12Part1 Vbe12Part1;
    [UserName("vbe12_part2")]
    public X86VbeMode12Part2 Vbe12Part2;
    public X86VbeMode20 Vbe20;
    public X86VbeMode30 Vbe30;
    public X86Bytes187 Reserved3;
}

/// <summary>The chunk about graphics.</summary>
[UserName("seL4_X86_BootInfo_VBE", Tag = "_seL4_X86_BootInfo_VBE", Packed = true,
    Header = "sel4/arch/bootinfo_types.h", When = Config.ArchX86)]
public struct X86VbeChunk
{
    public BootInfoHeader Header;
    public X86VbeInfoBlock VbeInfoBlock;
    public X86VbeModeBlock VbeModeInfoBlock;
    public uint VbeMode;
    public uint VbeInterfaceSeg;
    public uint VbeInterfaceOff;
    public uint VbeInterfaceLen;
}

/// <summary>A range of physical addresses.</summary>
[UserName("seL4_X86_mb_mmap_t", Tag = "seL4_X86_mb_mmap", Packed = true,
    Header = "sel4/arch/bootinfo_types.h", When = Config.ArchX86)]
public struct X86MapEntry
{
    public uint Size;
    [UserName("base_addr")]
    public ulong BaseAddr;
    public ulong Length;
    public uint Type;
}

/// <summary>The ranges.</summary>
[InlineArray(X86MultibootMap.MAX_MMAP_ENTRIES)]
public struct X86MapEntries
{
    private X86MapEntry _element;
}

/// <summary>The chunk about memory.</summary>
[UserName("seL4_X86_BootInfo_mmap_t", Tag = "seL4_X86_BootInfo_mmap", Packed = true,
    Header = "sel4/arch/bootinfo_types.h", When = Config.ArchX86)]
public struct X86MapChunk
{
    public BootInfoHeader Header;
    [UserName("mmap_length")]
    public uint MmapLength;
    public X86MapEntries Mmap;
}
