// SPDX-License-Identifier: BSD-2-Clause
// Invocation of the capability to call the secure monitor: eight registers as arguments, eight as results. A badge limits the
// capability to one function of the monitor.
using System.Runtime.CompilerServices;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>x0 to x7 of a call (seL4_ARM_SMCContext).</summary>
[InlineArray((int)SmcInvocation.RegisterCount)]
public struct SmcRegisters
{
    private Word _element;
}

/// <summary>seL4_ARM_SMC.</summary>
public static class SmcInvocation
{
    public const uint RegisterCount = 8;

    private static readonly Ptr<SmcRegisters> s_registers = StaticMemory.Reserve<SmcRegisters>(1, 16);

    public static Status Decode(Word label, Word length, SmcCap cap, bool call, Ptr<IpcBuffer> buffer)
    {
        if (label != (Word)InvocationLabel.ARMSMCCall)
        {
            return SyscallErrors.IllegalOperation();
        }

        if (length < RegisterCount)
        {
            return SyscallErrors.TruncatedMessage();
        }

        if (cap.Badge != 0 && Invocation.GetSyscallArg(0, buffer) != cap.Badge)
        {
            return SyscallErrors.IllegalOperation();
        }

        Invocation.Begin();
        for (Word i = 0; i < RegisterCount; i++)
        {
            s_registers.Ref[(int)i] = Invocation.GetSyscallArg(i, buffer);
        }

        Machine.SecureMonitorCall(s_registers);
        if (call)
        {
            Reply();
        }

        return Status.Ok;
    }

    private static void Reply()
    {
        Ptr<Tcb> thread = KernelState.Core.CurrentThread;
        Ptr<IpcBuffer> buffer = VSpace.LookupIpcBuffer(true, thread);
        for (Word i = 0; i < RegisterCount; i++)
        {
            Invocation.SetMessageRegister(thread, buffer, i, s_registers.Ref[(int)i]);
        }

        Invocation.Answer(RegisterCount);
    }
}
