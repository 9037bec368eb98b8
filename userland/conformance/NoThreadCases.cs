// SPDX-License-Identifier: BSD-2-Clause
// Every invocation of threads, on capabilities that are not thread capabilities.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Two cases for each invocation of threads.</summary>
public static class NoThreadCases
{
    [Case("seL4_TCB_ReadRegisters", "IllegalOperation", "asked of another kind of object")]
    public static void ReadRegistersOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBReadRegisters);

    [Case("seL4_TCB_ReadRegisters", "InvalidCapability", "an empty slot is invoked")]
    public static void ReadRegistersOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBReadRegisters);

    [Case("seL4_TCB_WriteRegisters", "IllegalOperation", "asked of another kind of object")]
    public static void WriteRegistersOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBWriteRegisters);

    [Case("seL4_TCB_WriteRegisters", "InvalidCapability", "an empty slot is invoked")]
    public static void WriteRegistersOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBWriteRegisters);

    [Case("seL4_TCB_CopyRegisters", "IllegalOperation", "asked of another kind of object")]
    public static void CopyRegistersOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBCopyRegisters);

    [Case("seL4_TCB_CopyRegisters", "InvalidCapability", "an empty slot is invoked")]
    public static void CopyRegistersOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBCopyRegisters);

    [Case("seL4_TCB_Configure", "IllegalOperation", "asked of another kind of object", When = !Config.Mcs)]
    public static void ConfigureOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBConfigure);

    [Case("seL4_TCB_Configure", "InvalidCapability", "an empty slot is invoked", When = !Config.Mcs)]
    public static void ConfigureOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBConfigure);

    [Case("seL4_TCB_SetPriority", "IllegalOperation", "asked of another kind of object")]
    public static void SetPriorityOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBSetPriority);

    [Case("seL4_TCB_SetPriority", "InvalidCapability", "an empty slot is invoked")]
    public static void SetPriorityOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBSetPriority);

    [Case("seL4_TCB_SetMCPriority", "IllegalOperation", "asked of another kind of object")]
    public static void SetMCPriorityOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBSetMCPriority);

    [Case("seL4_TCB_SetMCPriority", "InvalidCapability", "an empty slot is invoked")]
    public static void SetMCPriorityOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBSetMCPriority);

    [Case("seL4_TCB_SetSchedParams", "IllegalOperation", "asked of another kind of object", When = !Config.Mcs)]
    public static void SetSchedParamsOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBSetSchedParams);

    [Case("seL4_TCB_SetSchedParams", "InvalidCapability", "an empty slot is invoked", When = !Config.Mcs)]
    public static void SetSchedParamsOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBSetSchedParams);

    [Case("seL4_TCB_SetIPCBuffer", "IllegalOperation", "asked of another kind of object")]
    public static void SetIPCBufferOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBSetIPCBuffer);

    [Case("seL4_TCB_SetIPCBuffer", "InvalidCapability", "an empty slot is invoked")]
    public static void SetIPCBufferOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBSetIPCBuffer);

    [Case("seL4_TCB_SetSpace", "IllegalOperation", "asked of another kind of object", When = !Config.Mcs)]
    public static void SetSpaceOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBSetSpace);

    [Case("seL4_TCB_SetSpace", "InvalidCapability", "an empty slot is invoked", When = !Config.Mcs)]
    public static void SetSpaceOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBSetSpace);

    [Case("seL4_TCB_Suspend", "IllegalOperation", "asked of another kind of object")]
    public static void SuspendOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBSuspend);

    [Case("seL4_TCB_Suspend", "InvalidCapability", "an empty slot is invoked")]
    public static void SuspendOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBSuspend);

    [Case("seL4_TCB_Resume", "IllegalOperation", "asked of another kind of object")]
    public static void ResumeOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBResume);

    [Case("seL4_TCB_Resume", "InvalidCapability", "an empty slot is invoked")]
    public static void ResumeOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBResume);

    [Case("seL4_TCB_BindNotification", "IllegalOperation", "asked of another kind of object")]
    public static void BindNotificationOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBBindNotification);

    [Case("seL4_TCB_BindNotification", "InvalidCapability", "an empty slot is invoked")]
    public static void BindNotificationOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBBindNotification);

    [Case("seL4_TCB_UnbindNotification", "IllegalOperation", "asked of another kind of object")]
    public static void UnbindNotificationOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBUnbindNotification);

    [Case("seL4_TCB_UnbindNotification", "InvalidCapability", "an empty slot is invoked")]
    public static void UnbindNotificationOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBUnbindNotification);

    [Case("seL4_TCB_SetTLSBase", "IllegalOperation", "asked of another kind of object")]
    public static void SetTLSBaseOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBSetTLSBase);

    [Case("seL4_TCB_SetTLSBase", "InvalidCapability", "an empty slot is invoked")]
    public static void SetTLSBaseOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBSetTLSBase);

    [Case("seL4_TCB_SetFlags", "IllegalOperation", "asked of another kind of object")]
    public static void SetFlagsOfAnotherObject() => OfAnotherObject(InvocationLabel.TCBSetFlags);

    [Case("seL4_TCB_SetFlags", "InvalidCapability", "an empty slot is invoked")]
    public static void SetFlagsOfAnEmptySlot() => OfAnEmptySlot(InvocationLabel.TCBSetFlags);

    private static void OfAnotherObject(InvocationLabel label)
    {
        Expect.Error(Raw.Call(Room.CNode(2), label, 0, 0), Error.IllegalOperation);
        Expect.Error(Raw.Call(Room.Untyped(), label, 0, 0), Error.IllegalOperation);
    }

    private static void OfAnEmptySlot(InvocationLabel label) =>
        Expect.InvalidCapability(Raw.Call(Room.Slot(), label, 0, 0), 0);
}
