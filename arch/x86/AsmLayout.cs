// SPDX-License-Identifier: BSD-2-Clause
// Numbers that the assembly and the linker script of 64/ take from C#, through the generated asm_offsets.h.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Offsets in bytes, sizes, addresses and system call numbers.</summary>
[AsmVisible]
public static class AsmLayout
{
    private const uint RegisterSize = Config.WordBytes;

    /// <summary>Offsets in <see cref="UserContext"/>.</summary>
    [CName("CONTEXT_FS_BASE")] public const uint ContextFsBase = RegisterIndex.FsBase * RegisterSize;
    [CName("CONTEXT_GS_BASE")] public const uint ContextGsBase = RegisterIndex.GsBase * RegisterSize;
    [CName("CONTEXT_FAULT_IP")] public const uint ContextFaultIp = RegisterIndex.FaultIp * RegisterSize;
    [CName("CONTEXT_GENERAL")] public const uint ContextGeneral = RegisterIndex.General * RegisterSize;
    [CName("CONTEXT_VECTOR")] public const uint ContextVector = RegisterIndex.Vector * RegisterSize;
    [CName("CONTEXT_ERROR")] public const uint ContextError = RegisterIndex.Error * RegisterSize;
    [CName("CONTEXT_NEXT_IP")] public const uint ContextNextIp = RegisterIndex.NextIp * RegisterSize;
    [CName("CONTEXT_CS")] public const uint ContextCs = RegisterIndex.Cs * RegisterSize;
    [CName("CONTEXT_RFLAGS")] public const uint ContextRflags = RegisterIndex.Rflags * RegisterSize;
    [CName("CONTEXT_RSP")] public const uint ContextRsp = RegisterIndex.Rsp * RegisterSize;
    [CName("CONTEXT_END")] public const uint ContextEnd = RegisterIndex.Count * RegisterSize;

    /// <summary>What rdx holds for the calls that have a fast path.</summary>
    [CName("NUMBER_OF_CALL")] public const int SyscallCall = (int)Syscall.Call;
    [CName("NUMBER_OF_REPLY_RECV")] public const int SyscallReplyRecv = (int)Syscall.ReplyRecv;

    /// <summary>How many calls the API has.</summary>
    [CName("API_CALLS")] public const int ApiCalls = -SyscallNumber.LastApi;

    /// <summary>1 if Call and ReplyRecv have a fast path.</summary>
    [CName("KERNEL_FASTPATH")] public const uint KernelFastpath = Config.Fastpath ? 1u : 0;

    /// <summary>1 if user level sets the bases of FS and GS itself.</summary>
    [CName("KERNEL_FSGSBASE_INST")] public const uint KernelFsgsbaseInst = Config.FsgsbaseInst ? 1u : 0;

    /// <summary>How floating point registers are saved.</summary>
    [CName("KERNEL_FXSAVE")] public const uint KernelFxsave = Config.X86Fxsave ? 1u : 0;
    [CName("KERNEL_XSAVEOPT")] public const uint KernelXsaveopt = Config.X86Xsave && Config.XsaveXsaveopt ? 1u : 0;
    [CName("KERNEL_XSAVEC")] public const uint KernelXsavec = Config.X86Xsave && Config.XsaveXsavec ? 1u : 0;
    [CName("KERNEL_XSAVE_FEATURES")] public const uint KernelXsaveFeatures = Config.XsaveFeatureSet;

    /// <summary>The boot loaders that know the kernel.</summary>
    [CName("KERNEL_MULTIBOOT1")] public const uint KernelMultiboot1 = Config.Multiboot1Header ? 1u : 0;
    [CName("KERNEL_MULTIBOOT2")] public const uint KernelMultiboot2 = Config.Multiboot2Header ? 1u : 0;

    /// <summary>Code that is not optimised keeps every local in memory: it needs four times the stack.</summary>
    [CName("KERNEL_STACK_SIZE")]
    public const uint KernelStackSize =
        1u << (Config.OptimisationO0 && Config.KernelStackBits < 13 ? 13 : Config.KernelStackBits);

    /// <summary>Where the image is linked to and loaded.</summary>
    [CName("KERNEL_WINDOW")] public const Word KernelWindow = Memory.WindowBase;
    [CName("KERNEL_IMAGE_BASE")] public const Word KernelImageBase = Memory.ImageBase;
    [CName("KERNEL_PHYSICAL_START")] public const Word KernelPhysicalStart = Platform.KernelStart;

    /// <summary>Segment selectors.</summary>
    [CName("SELECTOR_KERNEL_CODE")] public const uint SelectorKernelCode = Selectors.KernelCode;
    [CName("SELECTOR_KERNEL_DATA")] public const uint SelectorKernelData = Selectors.KernelData;
    [CName("SELECTOR_USER_DATA")] public const uint SelectorUserData = Selectors.UserData;
}
