// SPDX-License-Identifier: BSD-2-Clause
// The architecture interface of Arm: the part that differs between architectures. The part that several share is in
// arch/common/Arch.cs. Every architecture's `Arch` has the same names (tests/Analyzer.Tests/ArchInterfaceTests.cs).
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

public static partial class Arch
{
    // --- User registers (Context.cs) ---

    /// <summary>Indices into <see cref="UserContext"/>'s registers.</summary>
    public const uint CapRegister = AArch64Trap.Capability;
    public const uint BadgeRegister = AArch64Trap.Capability;
    public const uint MsgInfoRegister = AArch64Trap.Info;

    /// <summary>MCS: where a thread names what it sends to, in a call that receives from something else.</summary>
    public const uint DestinationRegister = AArch64Trap.Destination;

    /// <summary>Where a thread continues, and where it was when it faulted.</summary>
    public const uint NextIp = RegisterIndex.NextIp;
    public const uint FaultIp = RegisterIndex.FaultIp;
    public const uint StackPointer = RegisterIndex.SpEl0;
    public const uint TlsBase =
        Config.ArmTlsRegTpidruro ? RegisterIndex.TpidrroEl0 : RegisterIndex.TpidrEl0;

    // --- seL4_DebugSnapshot ---

    /// <summary>Prints the architecture's name.</summary>
    public static void WriteArchitecture() => Console.Write("aarch64");

    // --- Interrupts and time (drivers/irq) ---

    public const uint MaxIrq = Platform.MaxIrq;
    public const uint TimerIrq = Platform.TimerIrq;

    /// <summary>Ticks of the timer in a second (MCS); 0 if they are measured while booting.</summary>
    public const Word TimerFrequency = Platform.TimerFrequency;

    /// <summary>Measured ticks in a microsecond, at least one (MCS).</summary>
    [When(Config.Mcs)]
    public static ulong TicksPerMicrosecond() => 1;

    public static bool IsIrqPending() => IrqController.IsPending();

    /// <summary>The interrupt that the controller hands out now, or <see cref="InvalidIrq"/>.</summary>
    public static Word GetActiveIrq() => IrqController.GetActive();

    public static void MaskIrq(bool mask, Word irq) => IrqController.Mask(mask, irq);

    public static void AckIrq(Word irq) => IrqController.Ack(irq);

    public static void HandleSpuriousIrq() => IrqController.HandleSpurious();

    /// <summary>Whether threads have floating point registers (CONFIG_HAVE_FPU).</summary>
    public const bool HasFpu = true;

    // --- Sizes and addresses ---

    /// <summary>Physical memory that user level may have as device memory ends here.</summary>
    public const Word UserDeviceTop = (Word)1 << (Config.ArmPaSizeBits40 ? 40 : 44);

    // --- Entries ---

    /// <summary>The exception number in the fault message (seL4_UserException_Number).</summary>
    public static Word UserExceptionNumber() => Machine.ReadSyndrome();

    /// <summary>There is no code besides (seL4_UserException_Code).</summary>
    public static Word UserExceptionCode() => 0;

    // --- Booting ---

    /// <summary>Additional boot information is the device tree.</summary>
    public const bool HasBootChunks = false;

    /// <summary>Boot information says nothing of I/O page tables.</summary>
    public const Word NoIoPageTables = 0;

    // --- The rest ---

    /// <summary>Calls a function of user level in kernel mode: KernelDangerousCodeInjection.</summary>
    public static void RunInKernel(Word function, Word argument) => Machine.CallUserFunction(function, argument);
}
