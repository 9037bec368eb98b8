// SPDX-License-Identifier: BSD-2-Clause
// Numbers that the assembly and the linker script of 64/ take from C#, through the generated asm_offsets.h.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Offsets in bytes, sizes, addresses and system call numbers.</summary>
[AsmVisible]
public static class AsmLayout
{
    private const uint RegisterSize = 8;

    /// <summary>Offsets in <see cref="UserContext"/>.</summary>
    [CName("CONTEXT_X30")] public const uint ContextX30 = RegisterIndex.X30 * RegisterSize;
    [CName("CONTEXT_NEXT_IP")] public const uint ContextNextIp = RegisterIndex.NextIp * RegisterSize;
    [CName("CONTEXT_FAULT_IP")] public const uint ContextFaultIp = RegisterIndex.FaultIp * RegisterSize;
    [CName("CONTEXT_TPIDR_EL0")] public const uint ContextTpidrEl0 = RegisterIndex.TpidrEl0 * RegisterSize;

    /// <summary>Offset of FPSR and FPCR in <see cref="FpuState"/>.</summary>
    [CName("FPU_STATE_CONTROL")] public const uint FpuStateControl = 512;

    /// <summary>What x7 holds for the calls that have a fast path, negated.</summary>
    [CName("SYSCALL_CALL_NEGATED")] public const int SyscallCallNegated = -(int)Syscall.Call;
    [CName("SYSCALL_REPLY_RECV_NEGATED")] public const int SyscallReplyRecvNegated = -(int)Syscall.ReplyRecv;

    /// <summary>The same for Send, where signals have a fast path.</summary>
    [When(Config.SignalFastpath), CName("SYSCALL_SEND_NEGATED")] public const int SyscallSendNegated = -(int)Syscall.Send;

    /// <summary>1 if Call and ReplyRecv have a fast path.</summary>
    [CName("KERNEL_FASTPATH")] public const uint KernelFastpath = Config.Fastpath ? 1u : 0;

    /// <summary>1 if user level may have code run in kernel mode.</summary>
    [CName("KERNEL_CODE_INJECTION")] public const uint KernelCodeInjection = Config.DangerousCodeInjection ? 1u : 0;

    /// <summary>Code that is not optimised keeps every local in memory: it needs four times the stack.</summary>
    [CName("KERNEL_STACK_SIZE")]
    public const uint KernelStackSize =
        1u << (Config.OptimisationO0 && Config.KernelStackBits < 13 ? 13 : Config.KernelStackBits);

    /// <summary>Where the image is linked to and loaded.</summary>
    [CName("KERNEL_WINDOW")] public const Word KernelWindow = Memory.WindowBase;
    [CName("KERNEL_VIRTUAL_START")] public const Word KernelVirtualStart = Memory.WindowBase + Platform.KernelStart;
}
