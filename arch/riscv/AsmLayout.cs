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
    [CName("CONTEXT_NEXT_IP")] public const uint ContextNextIp = RegisterIndex.NextIp * RegisterSize;
    [CName("CONTEXT_FAULT_IP")] public const uint ContextFaultIp = RegisterIndex.FaultIp * RegisterSize;
    [CName("CONTEXT_SSTATUS")] public const uint ContextSstatus = RegisterIndex.Sstatus * RegisterSize;

    /// <summary>Offset of fcsr in <see cref="FpuState"/>.</summary>
    [CName("FPU_STATE_CONTROL")] public const uint FpuStateControl = 256;

    /// <summary>1 if threads have floating point registers; 1 if those have 64 bits, not 32.</summary>
    [CName("KERNEL_FPU")] public const uint KernelFpu = Config.HaveFpu ? 1u : 0;
    [CName("KERNEL_FPU_DOUBLE")] public const uint KernelFpuDouble = Config.RiscvExtD ? 1u : 0;

    /// <summary>The value of a7 for the calls that have a fast path.</summary>
    [CName("NUMBER_OF_CALL")] public const int SyscallCall = (int)Syscall.Call;
    [CName("NUMBER_OF_REPLY_RECV")] public const int SyscallReplyRecv = (int)Syscall.ReplyRecv;

    /// <summary>1 if Call and ReplyRecv have a fast path.</summary>
    [CName("KERNEL_FASTPATH")] public const uint KernelFastpath = Config.Fastpath ? 1u : 0;

    /// <summary>Code that is not optimised keeps every local in memory: it needs four times the stack.</summary>
    [CName("KERNEL_STACK_SIZE")]
    public const uint KernelStackSize =
        1u << (Config.OptimisationO0 && Config.KernelStackBits < 13 ? 13 : Config.KernelStackBits);

    /// <summary>Where the image is linked to and loaded.</summary>
    [CName("KERNEL_WINDOW")] public const Word KernelWindow = Memory.WindowBase;
    [CName("KERNEL_VIRTUAL_START")] public const Word KernelVirtualStart = Memory.WindowBase + Platform.KernelStart;
}
