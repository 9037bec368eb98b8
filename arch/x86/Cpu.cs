// SPDX-License-Identifier: BSD-2-Clause
// What the processor must have, and setting it up: control registers, memory types, system calls, floating point. (Intel SDM, volume 2,
// CPUID; volume 3, sections 2.5 and 12.12.)
namespace Sel4Gen.Kernel;

/// <summary>What the processor must have in some configurations.</summary>
public enum CpuFeature : uint
{
    LocalApic,
    PageAttributeTable,
    Fxsave,
    Syscall,
    HugePages,
    BaseInstructions,
    Xsave,
    Xsaveopt,
    Xsavec,
    StateComponents,
    RoomForState,
}

/// <summary>Numbers of model-specific registers.</summary>
public static class Msr
{
    public const uint ApicBase = 0x1b;
    public const uint PageAttributes = 0x277;
    public const uint TscDeadline = 0x6e0;
    public const uint ExtendedFeatures = 0xc0000080;
    public const uint SyscallSelectors = 0xc0000081;
    public const uint SyscallEntry = 0xc0000082;
    public const uint SyscallFlagMask = 0xc0000084;
    public const uint FsBase = 0xc0000100;
    public const uint GsBase = 0xc0000101;
}

/// <summary>The processor.</summary>
[BootOnly]
public static class Cpu
{
    // CPUID registers, and leaves.
    private const uint Eax = 0;
    private const uint Ebx = 1;
    private const uint Ecx = 2;
    private const uint Edx = 3;
    private const uint ExtendedLeaf = 0x80000000;

    private const Word MonitorCoprocessor = 1 << 1;
    private const Word EmulateCoprocessor = 1 << 2;
    private const Word NumericErrors = 1 << 5;
    private const Word WriteProtect = 1 << 16;
    private const Word GlobalPages = 1 << 7;
    private const Word FxSave = 1 << 9;
    private const Word SseExceptions = 1 << 10;
    private const Word CountersAtUserLevel = 1 << 8;
    private const Word BaseInstructions = 1 << 16;
    private const Word XSave = 1 << 18;
    private const Word SupervisorNoExecute = 1 << 20;

    // Write back, write through, uncached unless ranges say otherwise, uncached; then write combining, and the rest again.
    private const Word MemoryTypes = 0x0007_0401_0007_0406;

    // RFLAGS that a system call clears: trap, interrupt, direction, I/O privilege, nested task, alignment check.
    private const Word ClearedFlags = 0x47700;

    private const Word SyscallEnable = 1;

    /// <summary>The end of physical addresses; processors that do not say it have 36 bits.</summary>
    public static Word PhysicalTop
    {
        get
        {
            uint bits = Machine.Identify(ExtendedLeaf, 0, Eax) >= ExtendedLeaf + 8
                ? Machine.Identify(ExtendedLeaf + 8, 0, Eax) & 0xff : 36;
            return bits < 52 ? (Word)1 << (int)bits : (Word)1 << 52;
        }
    }

    /// <summary>Whether the local APIC's timer can interrupt at a value of the time-stamp counter.</summary>
    [When(Config.Mcs)]
    public static bool HasDeadlineTimer => Has(1, Ecx, 24);

    /// <summary>Whether blocks of 1 GiB exist.</summary>
    public static bool HasHugePages => Has(ExtendedLeaf + 1, Edx, 26);

    /// <summary>
    /// Whether the kernel never executes pages of user level (SMEP). Page faults then tell whether they are fetches, too (Intel SDM,
    /// volume 3, section 4.7).
    /// </summary>
    private static bool HasSupervisorNoExecute() => !Config.DangerousCodeInjection && Has(7, Ebx, 7);

    /// <summary>Whether the processor has everything that the configuration needs; says what is missing.</summary>
    public static bool Check()
    {
        bool isComplete = Need(Has(1, Edx, 9), CpuFeature.LocalApic)
            && Need(Has(1, Edx, 16), CpuFeature.PageAttributeTable)
            && Need(Has(1, Edx, 24) && Has(1, Edx, 25), CpuFeature.Fxsave)
            && Need(Has(ExtendedLeaf + 1, Edx, 11), CpuFeature.Syscall)
            && Need(!Config.HugePage || HasHugePages, CpuFeature.HugePages)
            && Need(!Config.FsgsbaseInst || Has(7, Ebx, 0), CpuFeature.BaseInstructions);
        return Config.X86Fxsave ? isComplete : isComplete && CheckXSave();
    }

    private static bool CheckXSave()
    {
        if (!Need(Has(1, Ecx, 26) && Machine.Identify(0, 0, Eax) >= 13, CpuFeature.Xsave)
            || !Need(!Config.XsaveXsaveopt || Supports(13, 1, 0), CpuFeature.Xsaveopt)
            || !Need(!Config.XsaveXsavec || Supports(13, 1, 1), CpuFeature.Xsavec))
        {
            return false;
        }

        uint components = Machine.Identify(13, 0, Eax);
        return Need((components & Config.XsaveFeatureSet) == Config.XsaveFeatureSet,
            CpuFeature.StateComponents);
    }

    private static bool Has(uint leaf, uint register, int bit) =>
        Machine.Identify(leaf & ExtendedLeaf, 0, Eax) >= leaf && ((Machine.Identify(leaf, 0, register) >> bit) & 1) != 0;

    private static bool Supports(uint leaf, uint subleaf, int bit) =>
        ((Machine.Identify(leaf, subleaf, Eax) >> bit) & 1) != 0;

    private static bool Need(bool isThere, CpuFeature feature)
    {
        if (Config.Printing)
        {
            if (!isThere)
            {
                Console.Write("The processor does not have what the kernel is configured for: ");
                WriteFeature(feature);
                Console.Write("\n");
            }
        }

        return isThere;
    }

    [When(Config.Printing)]
    private static void WriteFeature(CpuFeature feature)
    {
        switch (feature)
        {
            case CpuFeature.LocalApic:
                Console.Write("a local APIC");
                break;
            case CpuFeature.PageAttributeTable:
                Console.Write("a page attribute table");
                break;
            case CpuFeature.Fxsave:
                Console.Write("SSE and FXSAVE");
                break;
            case CpuFeature.Syscall:
                Console.Write("the system call instruction");
                break;
            case CpuFeature.HugePages:
                Console.Write("pages of 1 GiB (KernelHugePage)");
                break;
            case CpuFeature.BaseInstructions:
                Console.Write("the instructions for FS and GS (KernelFSGSBase=inst)");
                break;
            case CpuFeature.Xsave:
                Console.Write("XSAVE (KernelFPU=XSAVE)");
                break;
            case CpuFeature.Xsaveopt:
                Console.Write("XSAVEOPT (KernelXSave)");
                break;
            case CpuFeature.Xsavec:
                Console.Write("XSAVEC (KernelXSave)");
                break;
            case CpuFeature.StateComponents:
                Console.Write("the state components of KernelXSaveFeatureSet");
                break;
            case CpuFeature.RoomForState:
                Console.Write("room for its state components (KernelXSaveSize)");
                break;
            default:
                break;
        }
    }

    /// <summary>Sets up what <see cref="Check"/> found.</summary>
    /// <returns>False if the floating point state has no room in a thread.</returns>
    public static bool Init()
    {
        Word control = Machine.ReadControl0() & ~EmulateCoprocessor;
        Machine.WriteControl0(control | MonitorCoprocessor | NumericErrors | WriteProtect);
        Machine.WriteControl4(Machine.ReadControl4() | GlobalPages | FxSave | SseExceptions
            | (Config.ExportPmcUser ? CountersAtUserLevel : 0)
            | (Config.FsgsbaseInst ? BaseInstructions : 0)
            | (Config.X86Xsave ? XSave : 0)
            | (HasSupervisorNoExecute() ? SupervisorNoExecute : 0));
        Machine.EnableFpu();
        Machine.WriteMsr(Msr.PageAttributes, MemoryTypes);
        Machine.WriteMsr(Msr.ExtendedFeatures, Machine.ReadMsr(Msr.ExtendedFeatures) | SyscallEnable);
        Machine.WriteMsr(Msr.SyscallSelectors, Selectors.ForSyscall);
        Machine.WriteMsr(Msr.SyscallEntry, Machine.SyscallEntry());
        Machine.WriteMsr(Msr.SyscallFlagMask, ClearedFlags);
        if (Config.X86Fxsave)
        {
            return true;
        }

        Machine.WriteXcr0(Config.XsaveFeatureSet);
        return Need(Machine.Identify(13, 0, Ebx) <= Fpu.StateSize, CpuFeature.RoomForState);
    }
}
