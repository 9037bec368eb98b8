// SPDX-License-Identifier: BSD-2-Clause
// Invocation of an SGI capability: any message raises the interrupt, as a signal would.
namespace Sel4Gen.Kernel;

/// <summary>seL4_ARM_SGI_Signal.</summary>
public static class SgiInvocation
{
    public static Status Invoke(SgiSignalCap cap)
    {
        Invocation.Begin();
        IrqController.SendSgi(cap.Irq, cap.Target);
        return Status.Ok;
    }
}
