// SPDX-License-Identifier: BSD-2-Clause
// The architecture interface of x86-64: the part that differs between architectures. The part that several share is in
// arch/common/Arch.cs. Every architecture's `Arch` has the same names (tests/Analyzer.Tests/ArchInterfaceTests.cs).
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

public static partial class Arch
{
    // --- User registers (Context.cs) ---

    /// <summary>Indices into <see cref="UserContext"/>'s registers.</summary>
    public const uint CapRegister = RegisterIndex.General + X8664Trap.Capability;
    public const uint BadgeRegister = RegisterIndex.General + X8664Trap.Capability;
    public const uint MsgInfoRegister = RegisterIndex.General + X8664Trap.Info;

    /// <summary>MCS: where a thread names what it sends to, in a call that receives from something else.</summary>
    public const uint DestinationRegister = RegisterIndex.General + X8664Trap.Destination;

    /// <summary>Where a thread continues, and where it was when it faulted.</summary>
    public const uint NextIp = RegisterIndex.NextIp;
    public const uint FaultIp = RegisterIndex.FaultIp;
    public const uint StackPointer = RegisterIndex.Rsp;
    public const uint TlsBase = RegisterIndex.FsBase;

    // --- seL4_DebugSnapshot ---

    /// <summary>Prints the architecture's name.</summary>
    public static void WriteArchitecture() => Console.Write("x86_64");

    // --- Interrupts and time (ArchIrq.cs) ---

    public const uint MaxIrq = ArchIrq.Timer;
    public const uint TimerIrq = ArchIrq.Timer;

    /// <summary>Ticks of the timer in a second (MCS); 0 if they are measured while booting.</summary>
    public const Word TimerFrequency = 0;

    /// <summary>Measured ticks in a microsecond, at least one (MCS).</summary>
    [When(Config.Mcs)]
    public static ulong TicksPerMicrosecond() => Timer.TicksPerMicrosecond;

    public static bool IsIrqPending() => IrqController.IsPending();

    /// <summary>The interrupt that the controller hands out now, or <see cref="InvalidIrq"/>.</summary>
    public static Word GetActiveIrq() => ArchIrq.GetActive();

    public static void MaskIrq(bool mask, Word irq) => ArchIrq.Mask(mask, irq);

    public static void AckIrq(Word irq) => IrqController.EndInterrupt();

    public static void HandleSpuriousIrq()
    {
    }

    /// <summary>Whether threads have floating point registers (CONFIG_HAVE_FPU).</summary>
    public const bool HasFpu = true;

    // --- Sizes and addresses ---

    /// <summary>Physical memory that user level may have as device memory ends here.</summary>
    public const Word UserDeviceTop = (Word)1 << 47;

    // --- Entries ---

    /// <summary>The exception number in the fault message (seL4_UserException_Number).</summary>
    public static Word UserExceptionNumber() => Context.Get(KernelState.Core.CurrentThread, RegisterIndex.Vector);

    /// <summary>The code that comes with it (seL4_UserException_Code).</summary>
    public static Word UserExceptionCode() => Context.Get(KernelState.Core.CurrentThread, RegisterIndex.Error);

    // --- Booting ---

    /// <summary>Additional boot information consists of chunks that the architecture has written, and no device tree.</summary>
    public const bool HasBootChunks = true;

    /// <summary>What boot information says of the levels of I/O page tables where there is no IOMMU.</summary>
    public const Word NoIoPageTables = 0xffffffff;

    // --- The rest ---

    /// <summary>Calls a function of user level in kernel mode: KernelDangerousCodeInjection.</summary>
    public static void RunInKernel(Word function, Word argument) => Contract.Assert(!Config.DangerousCodeInjection);
}
