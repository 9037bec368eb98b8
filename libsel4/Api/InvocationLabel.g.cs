// SPDX-License-Identifier: BSD-2-Clause
// The labels of object invocations: what a message to a kernel object asks for. Generated from libsel4/Objects: change
// that, and run the Transpiler.
using Sel4Gen.Kernel;

namespace Sel4Gen.Api;

/// <summary>
/// The label of an invocation message. Numbers count only what the configuration has: common objects first, then those
/// of the instruction set, then those of the architecture. A label that the configuration lacks stands at or above
/// <see cref="InvocationNumber.Absent"/>, where no message can ask for it.
/// </summary>
public enum InvocationLabel : uint
{
    InvalidInvocation = 0,
    UntypedRetype = InvocationNumber.UntypedRetype,
    TCBReadRegisters = InvocationNumber.TCBReadRegisters,
    TCBWriteRegisters = InvocationNumber.TCBWriteRegisters,
    TCBCopyRegisters = InvocationNumber.TCBCopyRegisters,
    TCBConfigure = InvocationNumber.TCBConfigure,
    TCBSetPriority = InvocationNumber.TCBSetPriority,
    TCBSetMCPriority = InvocationNumber.TCBSetMCPriority,
    TCBSetSchedParams = InvocationNumber.TCBSetSchedParams,
    TCBSetTimeoutEndpoint = Config.Mcs ? InvocationNumber.TCBSetTimeoutEndpoint : InvocationNumber.Absent + 8,
    TCBSetIPCBuffer = InvocationNumber.TCBSetIPCBuffer,
    TCBSetSpace = InvocationNumber.TCBSetSpace,
    TCBSuspend = InvocationNumber.TCBSuspend,
    TCBResume = InvocationNumber.TCBResume,
    TCBBindNotification = InvocationNumber.TCBBindNotification,
    TCBUnbindNotification = InvocationNumber.TCBUnbindNotification,
    TCBSetAffinity =
        !Config.Mcs && Config.EnableSmpSupport
            ? InvocationNumber.TCBSetAffinity
            : InvocationNumber.Absent + 15,
    TCBSetBreakpoint =
        Config.HardwareDebugApi ? InvocationNumber.TCBSetBreakpoint : InvocationNumber.Absent + 16,
    TCBGetBreakpoint =
        Config.HardwareDebugApi ? InvocationNumber.TCBGetBreakpoint : InvocationNumber.Absent + 17,
    TCBUnsetBreakpoint =
        Config.HardwareDebugApi ? InvocationNumber.TCBUnsetBreakpoint : InvocationNumber.Absent + 18,
    TCBConfigureSingleStepping =
        Config.HardwareDebugApi ? InvocationNumber.TCBConfigureSingleStepping : InvocationNumber.Absent + 19,
    TCBSetTLSBase = InvocationNumber.TCBSetTLSBase,
    TCBSetFlags = InvocationNumber.TCBSetFlags,
    CNodeRevoke = InvocationNumber.CNodeRevoke,
    CNodeDelete = InvocationNumber.CNodeDelete,
    CNodeCancelBadgedSends = InvocationNumber.CNodeCancelBadgedSends,
    CNodeCopy = InvocationNumber.CNodeCopy,
    CNodeMint = InvocationNumber.CNodeMint,
    CNodeMove = InvocationNumber.CNodeMove,
    CNodeMutate = InvocationNumber.CNodeMutate,
    CNodeRotate = InvocationNumber.CNodeRotate,
    CNodeSaveCaller = !Config.Mcs ? InvocationNumber.CNodeSaveCaller : InvocationNumber.Absent + 30,
    IRQIssueIRQHandler = InvocationNumber.IRQIssueIRQHandler,
    IRQAckIRQ = InvocationNumber.IRQAckIRQ,
    IRQSetIRQHandler = InvocationNumber.IRQSetIRQHandler,
    IRQClearIRQHandler = InvocationNumber.IRQClearIRQHandler,
    DomainSetSet = InvocationNumber.DomainSetSet,
    DomainScheduleConfigure = InvocationNumber.DomainScheduleConfigure,
    DomainScheduleSetStart = InvocationNumber.DomainScheduleSetStart,
    SchedControlConfigureFlags =
        Config.Mcs ? InvocationNumber.SchedControlConfigureFlags : InvocationNumber.Absent + 38,
    SchedContextBind = Config.Mcs ? InvocationNumber.SchedContextBind : InvocationNumber.Absent + 39,
    SchedContextUnbind = Config.Mcs ? InvocationNumber.SchedContextUnbind : InvocationNumber.Absent + 40,
    SchedContextUnbindObject =
        Config.Mcs ? InvocationNumber.SchedContextUnbindObject : InvocationNumber.Absent + 41,
    SchedContextConsumed = Config.Mcs ? InvocationNumber.SchedContextConsumed : InvocationNumber.Absent + 42,
    SchedContextYieldTo = Config.Mcs ? InvocationNumber.SchedContextYieldTo : InvocationNumber.Absent + 43,
    ARMPDClean_Data =
        (Config.Sel4ArchAArch32 || Config.Sel4ArchArmHyp)
            ? InvocationNumber.ARMPDClean_Data
            : InvocationNumber.Absent + 44,
    ARMPDInvalidate_Data =
        (Config.Sel4ArchAArch32 || Config.Sel4ArchArmHyp)
            ? InvocationNumber.ARMPDInvalidate_Data
            : InvocationNumber.Absent + 45,
    ARMPDCleanInvalidate_Data =
        (Config.Sel4ArchAArch32 || Config.Sel4ArchArmHyp)
            ? InvocationNumber.ARMPDCleanInvalidate_Data
            : InvocationNumber.Absent + 46,
    ARMPDUnify_Instruction =
        (Config.Sel4ArchAArch32 || Config.Sel4ArchArmHyp)
            ? InvocationNumber.ARMPDUnify_Instruction
            : InvocationNumber.Absent + 47,
    ARMVSpaceClean_Data =
        Config.Sel4ArchAArch64 ? InvocationNumber.ARMVSpaceClean_Data : InvocationNumber.Absent + 48,
    ARMVSpaceInvalidate_Data =
        Config.Sel4ArchAArch64 ? InvocationNumber.ARMVSpaceInvalidate_Data : InvocationNumber.Absent + 49,
    ARMVSpaceCleanInvalidate_Data =
        Config.Sel4ArchAArch64
            ? InvocationNumber.ARMVSpaceCleanInvalidate_Data
            : InvocationNumber.Absent + 50,
    ARMVSpaceUnify_Instruction =
        Config.Sel4ArchAArch64 ? InvocationNumber.ARMVSpaceUnify_Instruction : InvocationNumber.Absent + 51,
    ARMSMCCall = Config.Sel4ArchAArch64 ? InvocationNumber.ARMSMCCall : InvocationNumber.Absent + 52,
    X86PDPTMap = Config.Sel4ArchX8664 ? InvocationNumber.X86PDPTMap : InvocationNumber.Absent + 53,
    X86PDPTUnmap = Config.Sel4ArchX8664 ? InvocationNumber.X86PDPTUnmap : InvocationNumber.Absent + 54,
    X86VCPUReadMSR =
        Config.Sel4ArchX8664 && Config.X8664Vtx64BitGuests
            ? InvocationNumber.X86VCPUReadMSR
            : InvocationNumber.Absent + 55,
    X86VCPUWriteMSR =
        Config.Sel4ArchX8664 && Config.X8664Vtx64BitGuests
            ? InvocationNumber.X86VCPUWriteMSR
            : InvocationNumber.Absent + 56,
    ARMPageTableMap = Config.ArchArm ? InvocationNumber.ARMPageTableMap : InvocationNumber.Absent + 57,
    ARMPageTableUnmap = Config.ArchArm ? InvocationNumber.ARMPageTableUnmap : InvocationNumber.Absent + 58,
    ARMIOPageTableMap =
        Config.ArchArm && Config.Tk1Smmu ? InvocationNumber.ARMIOPageTableMap : InvocationNumber.Absent + 59,
    ARMIOPageTableUnmap =
        Config.ArchArm && Config.Tk1Smmu
            ? InvocationNumber.ARMIOPageTableUnmap
            : InvocationNumber.Absent + 60,
    ARMPageMap = Config.ArchArm ? InvocationNumber.ARMPageMap : InvocationNumber.Absent + 61,
    ARMPageUnmap = Config.ArchArm ? InvocationNumber.ARMPageUnmap : InvocationNumber.Absent + 62,
    ARMPageMapIO =
        Config.ArchArm && Config.Tk1Smmu ? InvocationNumber.ARMPageMapIO : InvocationNumber.Absent + 63,
    ARMPageClean_Data = Config.ArchArm ? InvocationNumber.ARMPageClean_Data : InvocationNumber.Absent + 64,
    ARMPageInvalidate_Data =
        Config.ArchArm ? InvocationNumber.ARMPageInvalidate_Data : InvocationNumber.Absent + 65,
    ARMPageCleanInvalidate_Data =
        Config.ArchArm ? InvocationNumber.ARMPageCleanInvalidate_Data : InvocationNumber.Absent + 66,
    ARMPageUnify_Instruction =
        Config.ArchArm ? InvocationNumber.ARMPageUnify_Instruction : InvocationNumber.Absent + 67,
    ARMPageGetAddress = Config.ArchArm ? InvocationNumber.ARMPageGetAddress : InvocationNumber.Absent + 68,
    ARMASIDControlMakePool =
        Config.ArchArm ? InvocationNumber.ARMASIDControlMakePool : InvocationNumber.Absent + 69,
    ARMASIDPoolAssign = Config.ArchArm ? InvocationNumber.ARMASIDPoolAssign : InvocationNumber.Absent + 70,
    ARMVCPUSetTCB =
        Config.ArchArm && Config.ArmHypervisorSupport
            ? InvocationNumber.ARMVCPUSetTCB
            : InvocationNumber.Absent + 71,
    ARMVCPUInjectIRQ =
        Config.ArchArm && Config.ArmHypervisorSupport
            ? InvocationNumber.ARMVCPUInjectIRQ
            : InvocationNumber.Absent + 72,
    ARMVCPUReadReg =
        Config.ArchArm && Config.ArmHypervisorSupport
            ? InvocationNumber.ARMVCPUReadReg
            : InvocationNumber.Absent + 73,
    ARMVCPUWriteReg =
        Config.ArchArm && Config.ArmHypervisorSupport
            ? InvocationNumber.ARMVCPUWriteReg
            : InvocationNumber.Absent + 74,
    ARMVCPUAckVPPI =
        Config.ArchArm && Config.ArmHypervisorSupport
            ? InvocationNumber.ARMVCPUAckVPPI
            : InvocationNumber.Absent + 75,
    ARMIRQIssueIRQHandlerTrigger =
        Config.ArchArm ? InvocationNumber.ARMIRQIssueIRQHandlerTrigger : InvocationNumber.Absent + 76,
    ARMIRQIssueIRQHandlerTriggerCore =
        Config.ArchArm && Config.EnableSmpSupport
            ? InvocationNumber.ARMIRQIssueIRQHandlerTriggerCore
            : InvocationNumber.Absent + 77,
    ARMIRQIssueSGISignal =
        Config.ArchArm && !Config.EnableSmpSupport
            ? InvocationNumber.ARMIRQIssueSGISignal
            : InvocationNumber.Absent + 78,
    ARMSIDIssueSIDManager =
        Config.ArchArm && Config.ArmSmmu
            ? InvocationNumber.ARMSIDIssueSIDManager
            : InvocationNumber.Absent + 79,
    ARMSIDGetFault =
        Config.ArchArm && Config.ArmSmmu ? InvocationNumber.ARMSIDGetFault : InvocationNumber.Absent + 80,
    ARMSIDClearFault =
        Config.ArchArm && Config.ArmSmmu ? InvocationNumber.ARMSIDClearFault : InvocationNumber.Absent + 81,
    ARMSIDBindCB =
        Config.ArchArm && Config.ArmSmmu ? InvocationNumber.ARMSIDBindCB : InvocationNumber.Absent + 82,
    ARMSIDUnbindCB =
        Config.ArchArm && Config.ArmSmmu ? InvocationNumber.ARMSIDUnbindCB : InvocationNumber.Absent + 83,
    ARMCBIssueCBManager =
        Config.ArchArm && Config.ArmSmmu
            ? InvocationNumber.ARMCBIssueCBManager
            : InvocationNumber.Absent + 84,
    ARMCBTLBInvalidateAll =
        Config.ArchArm && Config.ArmSmmu
            ? InvocationNumber.ARMCBTLBInvalidateAll
            : InvocationNumber.Absent + 85,
    ARMCBAssignVspace =
        Config.ArchArm && Config.ArmSmmu ? InvocationNumber.ARMCBAssignVspace : InvocationNumber.Absent + 86,
    ARMCBUnassignVspace =
        Config.ArchArm && Config.ArmSmmu
            ? InvocationNumber.ARMCBUnassignVspace
            : InvocationNumber.Absent + 87,
    ARMCBTLBInvalidate =
        Config.ArchArm && Config.ArmSmmu ? InvocationNumber.ARMCBTLBInvalidate : InvocationNumber.Absent + 88,
    ARMCBGetFault =
        Config.ArchArm && Config.ArmSmmu ? InvocationNumber.ARMCBGetFault : InvocationNumber.Absent + 89,
    ARMCBClearFault =
        Config.ArchArm && Config.ArmSmmu ? InvocationNumber.ARMCBClearFault : InvocationNumber.Absent + 90,
    RISCVPageTableMap = Config.ArchRiscv ? InvocationNumber.RISCVPageTableMap : InvocationNumber.Absent + 91,
    RISCVPageTableUnmap =
        Config.ArchRiscv ? InvocationNumber.RISCVPageTableUnmap : InvocationNumber.Absent + 92,
    RISCVPageMap = Config.ArchRiscv ? InvocationNumber.RISCVPageMap : InvocationNumber.Absent + 93,
    RISCVPageUnmap = Config.ArchRiscv ? InvocationNumber.RISCVPageUnmap : InvocationNumber.Absent + 94,
    RISCVPageGetAddress =
        Config.ArchRiscv ? InvocationNumber.RISCVPageGetAddress : InvocationNumber.Absent + 95,
    RISCVASIDControlMakePool =
        Config.ArchRiscv ? InvocationNumber.RISCVASIDControlMakePool : InvocationNumber.Absent + 96,
    RISCVASIDPoolAssign =
        Config.ArchRiscv ? InvocationNumber.RISCVASIDPoolAssign : InvocationNumber.Absent + 97,
    RISCVIRQIssueIRQHandlerTrigger =
        Config.ArchRiscv ? InvocationNumber.RISCVIRQIssueIRQHandlerTrigger : InvocationNumber.Absent + 98,
    X86PageDirectoryMap =
        Config.ArchX86 ? InvocationNumber.X86PageDirectoryMap : InvocationNumber.Absent + 99,
    X86PageDirectoryUnmap =
        Config.ArchX86 ? InvocationNumber.X86PageDirectoryUnmap : InvocationNumber.Absent + 100,
    X86PageDirectoryGetStatusBits =
        Config.ArchX86 && Config.Sel4ArchIa32
            ? InvocationNumber.X86PageDirectoryGetStatusBits
            : InvocationNumber.Absent + 101,
    X86PageTableMap = Config.ArchX86 ? InvocationNumber.X86PageTableMap : InvocationNumber.Absent + 102,
    X86PageTableUnmap = Config.ArchX86 ? InvocationNumber.X86PageTableUnmap : InvocationNumber.Absent + 103,
    X86IOPageTableMap =
        Config.ArchX86 && Config.Iommu ? InvocationNumber.X86IOPageTableMap : InvocationNumber.Absent + 104,
    X86IOPageTableUnmap =
        Config.ArchX86 && Config.Iommu ? InvocationNumber.X86IOPageTableUnmap : InvocationNumber.Absent + 105,
    X86PageMap = Config.ArchX86 ? InvocationNumber.X86PageMap : InvocationNumber.Absent + 106,
    X86PageUnmap = Config.ArchX86 ? InvocationNumber.X86PageUnmap : InvocationNumber.Absent + 107,
    X86PageMapIO =
        Config.ArchX86 && Config.Iommu ? InvocationNumber.X86PageMapIO : InvocationNumber.Absent + 108,
    X86PageGetAddress = Config.ArchX86 ? InvocationNumber.X86PageGetAddress : InvocationNumber.Absent + 109,
    X86PageMapEPT =
        Config.ArchX86 && Config.Vtx ? InvocationNumber.X86PageMapEPT : InvocationNumber.Absent + 110,
    X86ASIDControlMakePool =
        Config.ArchX86 ? InvocationNumber.X86ASIDControlMakePool : InvocationNumber.Absent + 111,
    X86ASIDPoolAssign = Config.ArchX86 ? InvocationNumber.X86ASIDPoolAssign : InvocationNumber.Absent + 112,
    X86IOPortControlIssue =
        Config.ArchX86 ? InvocationNumber.X86IOPortControlIssue : InvocationNumber.Absent + 113,
    X86IOPortIn8 = Config.ArchX86 ? InvocationNumber.X86IOPortIn8 : InvocationNumber.Absent + 114,
    X86IOPortIn16 = Config.ArchX86 ? InvocationNumber.X86IOPortIn16 : InvocationNumber.Absent + 115,
    X86IOPortIn32 = Config.ArchX86 ? InvocationNumber.X86IOPortIn32 : InvocationNumber.Absent + 116,
    X86IOPortOut8 = Config.ArchX86 ? InvocationNumber.X86IOPortOut8 : InvocationNumber.Absent + 117,
    X86IOPortOut16 = Config.ArchX86 ? InvocationNumber.X86IOPortOut16 : InvocationNumber.Absent + 118,
    X86IOPortOut32 = Config.ArchX86 ? InvocationNumber.X86IOPortOut32 : InvocationNumber.Absent + 119,
    X86IRQIssueIRQHandlerIOAPIC =
        Config.ArchX86 ? InvocationNumber.X86IRQIssueIRQHandlerIOAPIC : InvocationNumber.Absent + 120,
    X86IRQIssueIRQHandlerMSI =
        Config.ArchX86 ? InvocationNumber.X86IRQIssueIRQHandlerMSI : InvocationNumber.Absent + 121,
    TCBSetEPTRoot =
        Config.ArchX86 && Config.Vtx ? InvocationNumber.TCBSetEPTRoot : InvocationNumber.Absent + 122,
    X86VCPUSetTCB =
        Config.ArchX86 && Config.Vtx ? InvocationNumber.X86VCPUSetTCB : InvocationNumber.Absent + 123,
    X86VCPUReadVMCS =
        Config.ArchX86 && Config.Vtx ? InvocationNumber.X86VCPUReadVMCS : InvocationNumber.Absent + 124,
    X86VCPUWriteVMCS =
        Config.ArchX86 && Config.Vtx ? InvocationNumber.X86VCPUWriteVMCS : InvocationNumber.Absent + 125,
    X86VCPUEnableIOPort =
        Config.ArchX86 && Config.Vtx ? InvocationNumber.X86VCPUEnableIOPort : InvocationNumber.Absent + 126,
    X86VCPUDisableIOPort =
        Config.ArchX86 && Config.Vtx ? InvocationNumber.X86VCPUDisableIOPort : InvocationNumber.Absent + 127,
    X86VCPUWriteRegisters =
        Config.ArchX86 && Config.Vtx ? InvocationNumber.X86VCPUWriteRegisters : InvocationNumber.Absent + 128,
    X86EPTPDPTMap =
        Config.ArchX86 && Config.Vtx ? InvocationNumber.X86EPTPDPTMap : InvocationNumber.Absent + 129,
    X86EPTPDPTUnmap =
        Config.ArchX86 && Config.Vtx ? InvocationNumber.X86EPTPDPTUnmap : InvocationNumber.Absent + 130,
    X86EPTPDMap = Config.ArchX86 && Config.Vtx ? InvocationNumber.X86EPTPDMap : InvocationNumber.Absent + 131,
    X86EPTPDUnmap =
        Config.ArchX86 && Config.Vtx ? InvocationNumber.X86EPTPDUnmap : InvocationNumber.Absent + 132,
    X86EPTPTMap = Config.ArchX86 && Config.Vtx ? InvocationNumber.X86EPTPTMap : InvocationNumber.Absent + 133,
    X86EPTPTUnmap =
        Config.ArchX86 && Config.Vtx ? InvocationNumber.X86EPTPTUnmap : InvocationNumber.Absent + 134,
}

/// <summary>How many labels the configuration has up to and including each one: its number, if it is one of them.</summary>
public static class InvocationNumber
{
    /// <summary>The first of the values that stand for labels that the configuration lacks.</summary>
    public const uint Absent = 1u << 20;

    public const uint UntypedRetype = 1u;
    public const uint TCBReadRegisters = UntypedRetype + 1u;
    public const uint TCBWriteRegisters = TCBReadRegisters + 1u;
    public const uint TCBCopyRegisters = TCBWriteRegisters + 1u;
    public const uint TCBConfigure = TCBCopyRegisters + 1u;
    public const uint TCBSetPriority = TCBConfigure + 1u;
    public const uint TCBSetMCPriority = TCBSetPriority + 1u;
    public const uint TCBSetSchedParams = TCBSetMCPriority + 1u;
    public const uint TCBSetTimeoutEndpoint = TCBSetSchedParams + (Config.Mcs ? 1u : 0u);
    public const uint TCBSetIPCBuffer = TCBSetTimeoutEndpoint + 1u;
    public const uint TCBSetSpace = TCBSetIPCBuffer + 1u;
    public const uint TCBSuspend = TCBSetSpace + 1u;
    public const uint TCBResume = TCBSuspend + 1u;
    public const uint TCBBindNotification = TCBResume + 1u;
    public const uint TCBUnbindNotification = TCBBindNotification + 1u;
    public const uint TCBSetAffinity =
        TCBUnbindNotification + (!Config.Mcs && Config.EnableSmpSupport ? 1u : 0u);
    public const uint TCBSetBreakpoint = TCBSetAffinity + (Config.HardwareDebugApi ? 1u : 0u);
    public const uint TCBGetBreakpoint = TCBSetBreakpoint + (Config.HardwareDebugApi ? 1u : 0u);
    public const uint TCBUnsetBreakpoint = TCBGetBreakpoint + (Config.HardwareDebugApi ? 1u : 0u);
    public const uint TCBConfigureSingleStepping = TCBUnsetBreakpoint + (Config.HardwareDebugApi ? 1u : 0u);
    public const uint TCBSetTLSBase = TCBConfigureSingleStepping + 1u;
    public const uint TCBSetFlags = TCBSetTLSBase + 1u;
    public const uint CNodeRevoke = TCBSetFlags + 1u;
    public const uint CNodeDelete = CNodeRevoke + 1u;
    public const uint CNodeCancelBadgedSends = CNodeDelete + 1u;
    public const uint CNodeCopy = CNodeCancelBadgedSends + 1u;
    public const uint CNodeMint = CNodeCopy + 1u;
    public const uint CNodeMove = CNodeMint + 1u;
    public const uint CNodeMutate = CNodeMove + 1u;
    public const uint CNodeRotate = CNodeMutate + 1u;
    public const uint CNodeSaveCaller = CNodeRotate + (!Config.Mcs ? 1u : 0u);
    public const uint IRQIssueIRQHandler = CNodeSaveCaller + 1u;
    public const uint IRQAckIRQ = IRQIssueIRQHandler + 1u;
    public const uint IRQSetIRQHandler = IRQAckIRQ + 1u;
    public const uint IRQClearIRQHandler = IRQSetIRQHandler + 1u;
    public const uint DomainSetSet = IRQClearIRQHandler + 1u;
    public const uint DomainScheduleConfigure = DomainSetSet + 1u;
    public const uint DomainScheduleSetStart = DomainScheduleConfigure + 1u;
    public const uint SchedControlConfigureFlags = DomainScheduleSetStart + (Config.Mcs ? 1u : 0u);
    public const uint SchedContextBind = SchedControlConfigureFlags + (Config.Mcs ? 1u : 0u);
    public const uint SchedContextUnbind = SchedContextBind + (Config.Mcs ? 1u : 0u);
    public const uint SchedContextUnbindObject = SchedContextUnbind + (Config.Mcs ? 1u : 0u);
    public const uint SchedContextConsumed = SchedContextUnbindObject + (Config.Mcs ? 1u : 0u);
    public const uint SchedContextYieldTo = SchedContextConsumed + (Config.Mcs ? 1u : 0u);
    public const uint ARMPDClean_Data =
        SchedContextYieldTo + ((Config.Sel4ArchAArch32 || Config.Sel4ArchArmHyp) ? 1u : 0u);
    public const uint ARMPDInvalidate_Data =
        ARMPDClean_Data + ((Config.Sel4ArchAArch32 || Config.Sel4ArchArmHyp) ? 1u : 0u);
    public const uint ARMPDCleanInvalidate_Data =
        ARMPDInvalidate_Data + ((Config.Sel4ArchAArch32 || Config.Sel4ArchArmHyp) ? 1u : 0u);
    public const uint ARMPDUnify_Instruction =
        ARMPDCleanInvalidate_Data + ((Config.Sel4ArchAArch32 || Config.Sel4ArchArmHyp) ? 1u : 0u);
    public const uint ARMVSpaceClean_Data = ARMPDUnify_Instruction + (Config.Sel4ArchAArch64 ? 1u : 0u);
    public const uint ARMVSpaceInvalidate_Data = ARMVSpaceClean_Data + (Config.Sel4ArchAArch64 ? 1u : 0u);
    public const uint ARMVSpaceCleanInvalidate_Data =
        ARMVSpaceInvalidate_Data + (Config.Sel4ArchAArch64 ? 1u : 0u);
    public const uint ARMVSpaceUnify_Instruction =
        ARMVSpaceCleanInvalidate_Data + (Config.Sel4ArchAArch64 ? 1u : 0u);
    public const uint ARMSMCCall = ARMVSpaceUnify_Instruction + (Config.Sel4ArchAArch64 ? 1u : 0u);
    public const uint X86PDPTMap = ARMSMCCall + (Config.Sel4ArchX8664 ? 1u : 0u);
    public const uint X86PDPTUnmap = X86PDPTMap + (Config.Sel4ArchX8664 ? 1u : 0u);
    public const uint X86VCPUReadMSR =
        X86PDPTUnmap + (Config.Sel4ArchX8664 && Config.X8664Vtx64BitGuests ? 1u : 0u);
    public const uint X86VCPUWriteMSR =
        X86VCPUReadMSR + (Config.Sel4ArchX8664 && Config.X8664Vtx64BitGuests ? 1u : 0u);
    public const uint ARMPageTableMap = X86VCPUWriteMSR + (Config.ArchArm ? 1u : 0u);
    public const uint ARMPageTableUnmap = ARMPageTableMap + (Config.ArchArm ? 1u : 0u);
    public const uint ARMIOPageTableMap = ARMPageTableUnmap + (Config.ArchArm && Config.Tk1Smmu ? 1u : 0u);
    public const uint ARMIOPageTableUnmap = ARMIOPageTableMap + (Config.ArchArm && Config.Tk1Smmu ? 1u : 0u);
    public const uint ARMPageMap = ARMIOPageTableUnmap + (Config.ArchArm ? 1u : 0u);
    public const uint ARMPageUnmap = ARMPageMap + (Config.ArchArm ? 1u : 0u);
    public const uint ARMPageMapIO = ARMPageUnmap + (Config.ArchArm && Config.Tk1Smmu ? 1u : 0u);
    public const uint ARMPageClean_Data = ARMPageMapIO + (Config.ArchArm ? 1u : 0u);
    public const uint ARMPageInvalidate_Data = ARMPageClean_Data + (Config.ArchArm ? 1u : 0u);
    public const uint ARMPageCleanInvalidate_Data = ARMPageInvalidate_Data + (Config.ArchArm ? 1u : 0u);
    public const uint ARMPageUnify_Instruction = ARMPageCleanInvalidate_Data + (Config.ArchArm ? 1u : 0u);
    public const uint ARMPageGetAddress = ARMPageUnify_Instruction + (Config.ArchArm ? 1u : 0u);
    public const uint ARMASIDControlMakePool = ARMPageGetAddress + (Config.ArchArm ? 1u : 0u);
    public const uint ARMASIDPoolAssign = ARMASIDControlMakePool + (Config.ArchArm ? 1u : 0u);
    public const uint ARMVCPUSetTCB =
        ARMASIDPoolAssign + (Config.ArchArm && Config.ArmHypervisorSupport ? 1u : 0u);
    public const uint ARMVCPUInjectIRQ =
        ARMVCPUSetTCB + (Config.ArchArm && Config.ArmHypervisorSupport ? 1u : 0u);
    public const uint ARMVCPUReadReg =
        ARMVCPUInjectIRQ + (Config.ArchArm && Config.ArmHypervisorSupport ? 1u : 0u);
    public const uint ARMVCPUWriteReg =
        ARMVCPUReadReg + (Config.ArchArm && Config.ArmHypervisorSupport ? 1u : 0u);
    public const uint ARMVCPUAckVPPI =
        ARMVCPUWriteReg + (Config.ArchArm && Config.ArmHypervisorSupport ? 1u : 0u);
    public const uint ARMIRQIssueIRQHandlerTrigger = ARMVCPUAckVPPI + (Config.ArchArm ? 1u : 0u);
    public const uint ARMIRQIssueIRQHandlerTriggerCore =
        ARMIRQIssueIRQHandlerTrigger + (Config.ArchArm && Config.EnableSmpSupport ? 1u : 0u);
    public const uint ARMIRQIssueSGISignal =
        ARMIRQIssueIRQHandlerTriggerCore + (Config.ArchArm && !Config.EnableSmpSupport ? 1u : 0u);
    public const uint ARMSIDIssueSIDManager =
        ARMIRQIssueSGISignal + (Config.ArchArm && Config.ArmSmmu ? 1u : 0u);
    public const uint ARMSIDGetFault = ARMSIDIssueSIDManager + (Config.ArchArm && Config.ArmSmmu ? 1u : 0u);
    public const uint ARMSIDClearFault = ARMSIDGetFault + (Config.ArchArm && Config.ArmSmmu ? 1u : 0u);
    public const uint ARMSIDBindCB = ARMSIDClearFault + (Config.ArchArm && Config.ArmSmmu ? 1u : 0u);
    public const uint ARMSIDUnbindCB = ARMSIDBindCB + (Config.ArchArm && Config.ArmSmmu ? 1u : 0u);
    public const uint ARMCBIssueCBManager = ARMSIDUnbindCB + (Config.ArchArm && Config.ArmSmmu ? 1u : 0u);
    public const uint ARMCBTLBInvalidateAll =
        ARMCBIssueCBManager + (Config.ArchArm && Config.ArmSmmu ? 1u : 0u);
    public const uint ARMCBAssignVspace =
        ARMCBTLBInvalidateAll + (Config.ArchArm && Config.ArmSmmu ? 1u : 0u);
    public const uint ARMCBUnassignVspace = ARMCBAssignVspace + (Config.ArchArm && Config.ArmSmmu ? 1u : 0u);
    public const uint ARMCBTLBInvalidate = ARMCBUnassignVspace + (Config.ArchArm && Config.ArmSmmu ? 1u : 0u);
    public const uint ARMCBGetFault = ARMCBTLBInvalidate + (Config.ArchArm && Config.ArmSmmu ? 1u : 0u);
    public const uint ARMCBClearFault = ARMCBGetFault + (Config.ArchArm && Config.ArmSmmu ? 1u : 0u);
    public const uint RISCVPageTableMap = ARMCBClearFault + (Config.ArchRiscv ? 1u : 0u);
    public const uint RISCVPageTableUnmap = RISCVPageTableMap + (Config.ArchRiscv ? 1u : 0u);
    public const uint RISCVPageMap = RISCVPageTableUnmap + (Config.ArchRiscv ? 1u : 0u);
    public const uint RISCVPageUnmap = RISCVPageMap + (Config.ArchRiscv ? 1u : 0u);
    public const uint RISCVPageGetAddress = RISCVPageUnmap + (Config.ArchRiscv ? 1u : 0u);
    public const uint RISCVASIDControlMakePool = RISCVPageGetAddress + (Config.ArchRiscv ? 1u : 0u);
    public const uint RISCVASIDPoolAssign = RISCVASIDControlMakePool + (Config.ArchRiscv ? 1u : 0u);
    public const uint RISCVIRQIssueIRQHandlerTrigger = RISCVASIDPoolAssign + (Config.ArchRiscv ? 1u : 0u);
    public const uint X86PageDirectoryMap = RISCVIRQIssueIRQHandlerTrigger + (Config.ArchX86 ? 1u : 0u);
    public const uint X86PageDirectoryUnmap = X86PageDirectoryMap + (Config.ArchX86 ? 1u : 0u);
    public const uint X86PageDirectoryGetStatusBits =
        X86PageDirectoryUnmap + (Config.ArchX86 && Config.Sel4ArchIa32 ? 1u : 0u);
    public const uint X86PageTableMap = X86PageDirectoryGetStatusBits + (Config.ArchX86 ? 1u : 0u);
    public const uint X86PageTableUnmap = X86PageTableMap + (Config.ArchX86 ? 1u : 0u);
    public const uint X86IOPageTableMap = X86PageTableUnmap + (Config.ArchX86 && Config.Iommu ? 1u : 0u);
    public const uint X86IOPageTableUnmap = X86IOPageTableMap + (Config.ArchX86 && Config.Iommu ? 1u : 0u);
    public const uint X86PageMap = X86IOPageTableUnmap + (Config.ArchX86 ? 1u : 0u);
    public const uint X86PageUnmap = X86PageMap + (Config.ArchX86 ? 1u : 0u);
    public const uint X86PageMapIO = X86PageUnmap + (Config.ArchX86 && Config.Iommu ? 1u : 0u);
    public const uint X86PageGetAddress = X86PageMapIO + (Config.ArchX86 ? 1u : 0u);
    public const uint X86PageMapEPT = X86PageGetAddress + (Config.ArchX86 && Config.Vtx ? 1u : 0u);
    public const uint X86ASIDControlMakePool = X86PageMapEPT + (Config.ArchX86 ? 1u : 0u);
    public const uint X86ASIDPoolAssign = X86ASIDControlMakePool + (Config.ArchX86 ? 1u : 0u);
    public const uint X86IOPortControlIssue = X86ASIDPoolAssign + (Config.ArchX86 ? 1u : 0u);
    public const uint X86IOPortIn8 = X86IOPortControlIssue + (Config.ArchX86 ? 1u : 0u);
    public const uint X86IOPortIn16 = X86IOPortIn8 + (Config.ArchX86 ? 1u : 0u);
    public const uint X86IOPortIn32 = X86IOPortIn16 + (Config.ArchX86 ? 1u : 0u);
    public const uint X86IOPortOut8 = X86IOPortIn32 + (Config.ArchX86 ? 1u : 0u);
    public const uint X86IOPortOut16 = X86IOPortOut8 + (Config.ArchX86 ? 1u : 0u);
    public const uint X86IOPortOut32 = X86IOPortOut16 + (Config.ArchX86 ? 1u : 0u);
    public const uint X86IRQIssueIRQHandlerIOAPIC = X86IOPortOut32 + (Config.ArchX86 ? 1u : 0u);
    public const uint X86IRQIssueIRQHandlerMSI = X86IRQIssueIRQHandlerIOAPIC + (Config.ArchX86 ? 1u : 0u);
    public const uint TCBSetEPTRoot = X86IRQIssueIRQHandlerMSI + (Config.ArchX86 && Config.Vtx ? 1u : 0u);
    public const uint X86VCPUSetTCB = TCBSetEPTRoot + (Config.ArchX86 && Config.Vtx ? 1u : 0u);
    public const uint X86VCPUReadVMCS = X86VCPUSetTCB + (Config.ArchX86 && Config.Vtx ? 1u : 0u);
    public const uint X86VCPUWriteVMCS = X86VCPUReadVMCS + (Config.ArchX86 && Config.Vtx ? 1u : 0u);
    public const uint X86VCPUEnableIOPort = X86VCPUWriteVMCS + (Config.ArchX86 && Config.Vtx ? 1u : 0u);
    public const uint X86VCPUDisableIOPort = X86VCPUEnableIOPort + (Config.ArchX86 && Config.Vtx ? 1u : 0u);
    public const uint X86VCPUWriteRegisters = X86VCPUDisableIOPort + (Config.ArchX86 && Config.Vtx ? 1u : 0u);
    public const uint X86EPTPDPTMap = X86VCPUWriteRegisters + (Config.ArchX86 && Config.Vtx ? 1u : 0u);
    public const uint X86EPTPDPTUnmap = X86EPTPDPTMap + (Config.ArchX86 && Config.Vtx ? 1u : 0u);
    public const uint X86EPTPDMap = X86EPTPDPTUnmap + (Config.ArchX86 && Config.Vtx ? 1u : 0u);
    public const uint X86EPTPDUnmap = X86EPTPDMap + (Config.ArchX86 && Config.Vtx ? 1u : 0u);
    public const uint X86EPTPTMap = X86EPTPDUnmap + (Config.ArchX86 && Config.Vtx ? 1u : 0u);
    public const uint X86EPTPTUnmap = X86EPTPTMap + (Config.ArchX86 && Config.Vtx ? 1u : 0u);
}
