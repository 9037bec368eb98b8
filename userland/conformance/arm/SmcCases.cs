// SPDX-License-Identifier: BSD-2-Clause
// Secure monitor calls. The capability exists with KernelAllowSMCCalls, on a machine with a secure monitor (QEMU:
// -machine virt,virtualization=on). Manual, API reference of seL4_ARM_SMC; SMC numbers: Arm DEN 0022 (PSCI).
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of seL4_ARM_SMC.</summary>
public static class SmcCases
{
    /// <summary>PSCI_VERSION: the answer is 16 bits of major and 16 bits of minor version.</summary>
    private const Word PsciVersion = 0x8400_0000;

    /// <summary>PSCI_FEATURES.</summary>
    private const Word PsciFeatures = 0x8400_000a;

    [Case("seL4_ARM_SMC_Call", "NoError", "the monitor answers", When = Config.AllowSmcCalls)]
    public static void Calls()
    {
        ArmSmcContext arguments = default;
        arguments.X0 = PsciVersion;
        (Error error, ArmSmcContext answer) = ArmSmcCap.Call((Word)InitialSlot.Smc, arguments);
        Expect.Ok(error);
        Expect.That(answer.X0 >> 16 is 0 or 1, "the major version of PSCI");
    }

    [Case("seL4_ARM_SMC_Call", "NoError", "a capability with a badge calls the function of that number",
        When = Config.AllowSmcCalls)]
    public static void CallsWithBadge()
    {
        ArmSmcContext arguments = default;
        arguments.X0 = PsciVersion;
        Expect.Ok(ArmSmcCap.Call(Room.Badged((Word)InitialSlot.Smc, PsciVersion), arguments).error);
    }

    [Case("seL4_ARM_SMC_Call", "IllegalOperation", "the badge is another function's number", When = Config.AllowSmcCalls)]
    public static void RefusesOtherFunctions()
    {
        ArmSmcContext arguments = default;
        arguments.X0 = PsciFeatures;
        Expect.Error(
            ArmSmcCap.Call(Room.Badged((Word)InitialSlot.Smc, PsciVersion), arguments).error, Error.IllegalOperation);
    }

    [Case("seL4_ARM_SMC_Call", "IllegalOperation", "another invocation's label", When = Config.AllowSmcCalls)]
    public static void RefusesAnotherLabel() => Expect.Error(
        Raw.Call((Word)InitialSlot.Smc, InvocationLabel.TCBSuspend, 0, 8), Error.IllegalOperation);

    [Case("seL4_ARM_SMC_Call", "TruncatedMessage", "a register is missing", When = Config.AllowSmcCalls)]
    public static void TooShort() => Expect.Error(
        Raw.Call((Word)InitialSlot.Smc, InvocationLabel.ARMSMCCall, 0, 7), Error.TruncatedMessage);

    [Case("seL4_CNode_Mint", "IllegalOperation", "the badge of an SMC capability cannot be changed",
        When = Config.AllowSmcCalls)]
    public static void MintTwice()
    {
        Word badged = Room.Badged((Word)InitialSlot.Smc, PsciVersion);
        Expect.Error(
            CNodeCap.Mint(
                Room.Root(), Room.Slot(), Room.Depth, Room.Root(), badged, Room.Depth, Invoke.AllRights(), PsciFeatures),
            Error.IllegalOperation);
    }
}
