// SPDX-License-Identifier: BSD-2-Clause
// Features that depend on options of the kernel on Arm: counters, code in kernel mode, secure monitor calls.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>Tests of Arm's options.</summary>
public static class MachineOptions
{
    private const bool TriesInstructions =
        Config.ArmExportPmuUser || Config.ArmExportPcntUser || Config.ArmExportVcntUser || Config.ArmExportPtmrUser
        || Config.ArmExportVtmrUser || Config.EnableBenchmarks || !Config.AArch64UserCacheEnable;

    private const Word ExecutableAttributes = 3;
    private const Word PsciVersion = 0x8400_0000;

    /// <summary>mrs x0, register.</summary>
    private const uint ReadCycleCounter = 0xd53b9d00;
    private const uint ReadPhysicalCounter = 0xd53be020;
    private const uint ReadVirtualCounter = 0xd53be040;
    private const uint ReadPhysicalTimer = 0xd53be220;
    private const uint ReadVirtualTimer = 0xd53be320;
    private const uint ReadCacheType = 0xd53b0020;

    /// <summary>mrs x1, CurrentEL; str x1, [x0]; ret.</summary>
    private const uint ReadExceptionLevel = 0xd5384241;
    private const uint StoreX1 = 0xf9000001;
    private const uint Return = 0xd65f03c0;

    /// <summary>CurrentEL of EL1.</summary>
    private const Word KernelLevel = 4;

    /// <summary>Runs the tests.</summary>
    public static void Run()
    {
        if (TriesInstructions)
        {
            TryInstructions();
        }

        if (Config.DangerousCodeInjection)
        {
            RunInKernel();
        }

        if (Config.AllowSmcCalls)
        {
            CallMonitor();
        }
    }

    private static void TryInstructions()
    {
        Word frame = Memory.Make(Machine.PageType, 0, 1);
        Word page = Memory.TakeAddresses(1);
        Memory.Map(frame, page, ExecutableAttributes);
        Try(frame, page, ReadCycleCounter, Config.ArmExportPmuUser || Config.EnableBenchmarks, "the cycle counter is as it was asked for");
        Try(frame, page, ReadPhysicalCounter, Config.ArmExportPcntUser, "so is the physical counter");
        Try(frame, page, ReadVirtualCounter, Config.ArmExportVcntUser, "so is the virtual counter");
        Try(frame, page, ReadPhysicalTimer, Config.ArmExportPtmrUser, "so is the physical timer");
        Try(frame, page, ReadVirtualTimer, Config.ArmExportVtmrUser, "so is the virtual timer");
        Try(frame, page, ReadCacheType, Config.AArch64UserCacheEnable, "so is the cache type register");
    }

    /// <summary>A thread executes one instruction, and then one that is undefined: where it faults tells whether it may.</summary>
    private static void Try(Word frame, Word page, uint instruction, bool isAllowed, Text what)
    {
        Mmio.Write32(page, instruction);
        Mmio.Write32(page + 4, 0);
        ArmPageCap.UnifyInstruction(frame, 0, 1 << Machine.PageBits);
        UserContext context = default;
        context.Pc = page;
        TcbCap.WriteRegisters(Objects.Second().Tcb, true, 0, 1, context);
        (MessageInfo info, _) = Ipc.Recv(Objects.Endpoint());
        Word faultAddress = Ipc.GetMr(0);
        Invoke.Suspend(Objects.Second().Tcb);
        Word expected = isAllowed ? page + 4 : page;
        Checks.That(info.Label == (Word)(uint)FaultType.UserException && faultAddress == expected, what);
    }

    private static void RunInKernel()
    {
        Word frame = Memory.Make(Machine.PageType, 0, 1);
        Word page = Memory.TakeAddresses(1);
        Memory.Map(frame, page, ExecutableAttributes);
        Mmio.Write32(page, ReadExceptionLevel);
        Mmio.Write32(page + 4, StoreX1);
        Mmio.Write32(page + 8, Return);
        ArmPageCap.UnifyInstruction(frame, 0, 1 << Machine.PageBits);
        CapRights readOnly = CapRights.New(allowGrantReply: false, allowGrant: false, allowRead: true, allowWrite: false);
        Invoke.MapPage(frame, (Word)InitialSlot.InitThreadVSpace, page, readOnly, ExecutableAttributes);
        Mmio.Write64(Objects.Page(), 0);
        Trap.Enter((SWord)(int)Syscall.DebugRun, page, MessageInfoOf(Objects.Page()), 0, 0, 0, 0);
        Checks.Equal((Word)Mmio.Read64(Objects.Page()), KernelLevel, "user level's code runs in kernel mode, and comes back");
    }

    /// <summary>The second argument of DebugRun travels where a tag does.</summary>
    private static MessageInfo MessageInfoOf(Word value)
    {
        MessageInfo info = default;
        info.W0 = value;
        return info;
    }

    private static void CallMonitor()
    {
        ArmSmcContext call = default;
        call.X0 = PsciVersion;
        (Error error, ArmSmcContext answer) = ArmSmcCap.Call((Word)InitialSlot.Smc, call);
        Checks.Equal((Word)(uint)error, 0, "the secure monitor can be called");
        Checks.That(answer.X0 >= 0x1_0000 && answer.X0 < 0x10_0000, "and tells its version");
    }
}
