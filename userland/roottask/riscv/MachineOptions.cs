// SPDX-License-Identifier: BSD-2-Clause
// Features that depend on options of the kernel on RISC-V: floating point registers, and counters of benchmark kernels.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>Tests of RISC-V's options.</summary>
public static class MachineOptions
{
    private const Word ExecutableAttributes = 0;

    /// <summary>scause of an illegal instruction. (Reading the time is not tried: firmware does it for those who may not.)</summary>
    private const Word IllegalInstruction = 2;

    /// <summary>rdcycle a0; frcsr a0; fmv.w.x f0, zero; fmv.d.x f0, zero.</summary>
    private const uint ReadCycles = 0xc0002573;
    private const uint ReadFloatControl = 0x00302573;
    private const uint WriteFloat = 0xf0000053;
    private const uint WriteDouble = 0xf2000053;

    /// <summary>fence.i: what was written behind it is what is executed.</summary>
    private const uint Fence = 0x0000100f;

    /// <summary>Runs the tests.</summary>
    public static void Run()
    {
        Word page = Memory.TakeAddresses(1);
        Memory.Map(Memory.Make(Machine.PageType, 0, 1), page, ExecutableAttributes);
        Try(page, ReadCycles, Config.EnableBenchmarks, "the cycle counter is as it was asked for");
        Try(page, ReadFloatControl, Config.RiscvExtF, "so is the floating point unit");
        Try(page, WriteFloat, Config.RiscvExtF, "so are its registers");
        Try(page, WriteDouble, Config.RiscvExtD, "and their width");
    }

    /// <summary>A thread executes one instruction, and then one that is undefined: where it faults tells whether it may.</summary>
    private static void Try(Word page, uint instruction, bool isAllowed, Text what)
    {
        Mmio.Write32(page, Fence);
        Mmio.Write32(page + 4, instruction);
        Mmio.Write32(page + 8, 0);
        UserContext context = default;
        context.Pc = page;
        TcbCap.WriteRegisters(Objects.Second().Tcb, true, 0, 1, context);
        (MessageInfo info, _) = Ipc.Recv(Objects.Endpoint());
        Word faultAddress = Ipc.GetMr(0);
        Word number = Ipc.GetMr(2);
        Invoke.Suspend(Objects.Second().Tcb);
        Word expected = isAllowed ? page + 8 : page + 4;
        Checks.That(
            info.Label == (Word)(uint)FaultType.UserException && faultAddress == expected && number == IllegalInstruction, what);
    }
}
