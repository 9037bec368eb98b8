// SPDX-License-Identifier: BSD-2-Clause
// The interrupt controller of most Arm boards: the GIC, in the version that the configuration says.
namespace Sel4Gen.Kernel;

/// <summary>The Generic Interrupt Controller of Arm.</summary>
public static class IrqController
{
    /// <summary>Interrupt ids from here on are not interrupts (1020 to 1023: "none", "not for you").</summary>
    private const Word FirstSpecialId = 1020;
    private const Word IdMask = 0x3ff;

    /// <summary>The value of the acknowledge register; it stays the active interrupt until <see cref="Ack"/>.</summary>
    [PerCore(Config.MaxNumNodes)] private static uint s_acknowledged;
    [PerCore(Config.MaxNumNodes)] private static uint s_isActive;

    [BootOnly]
    public static void Init()
    {
        if (Config.ArmGicV3)
        {
            GicV3.Init();
        }
        else
        {
            GicV2.Init();
        }
    }

    /// <summary>The interrupt that is to be handled now.</summary>
    public static Word GetActive()
    {
        if (s_isActive == 0)
        {
            s_acknowledged = Config.ArmGicV3 ? GicV3.Acknowledge() : GicV2.Acknowledge();
            s_isActive = (s_acknowledged & IdMask) < FirstSpecialId ? 1u : 0;
        }

        return s_isActive != 0 ? s_acknowledged & IdMask : Arch.InvalidIrq;
    }

    /// <summary>Whether an interrupt waits for this core.</summary>
    public static bool IsPending()
    {
        uint pending = Config.ArmGicV3 ? GicV3.HighestPending() : GicV2.HighestPending();
        return (pending & IdMask) < FirstSpecialId;
    }

    /// <summary>Handling of the active interrupt is over.</summary>
    public static void Ack(Word irq)
    {
        Contract.Assert(s_isActive != 0 && (s_acknowledged & IdMask) == irq);
        if (Config.ArmGicV3)
        {
            GicV3.EndOfInterrupt(s_acknowledged);
        }
        else
        {
            GicV2.EndOfInterrupt(s_acknowledged);
        }

        s_isActive = 0;
    }

    public static void Mask(bool mask, Word irq)
    {
        if (Config.ArmGicV3)
        {
            GicV3.Mask(mask, irq);
        }
        else
        {
            GicV2.Mask(mask, irq);
        }
    }

    /// <summary>Edge- or level-triggered. Software-generated interrupts have no choice.</summary>
    public static void SetTrigger(Word irq, bool edge)
    {
        if (Config.ArmGicV3)
        {
            GicV3.SetTrigger(irq, edge);
        }
        else
        {
            GicV2.SetTrigger(irq, edge);
        }
    }

    /// <summary>The interrupt went away before it was acknowledged: nothing to do.</summary>
    public static void HandleSpurious()
    {
    }

    /// <summary>Whether the controller could address this target.</summary>
    public static bool IsSgiTarget(Word target) =>
        Config.ArmGicV3 ? GicV3.IsSgiTarget(target) : GicV2.IsSgiTarget(target);

    public static void SendSgi(Word irq, Word target)
    {
        Machine.Dsb();
        if (Config.ArmGicV3)
        {
            GicV3.SendSgi(irq, target);
        }
        else
        {
            GicV2.SendSgi(irq, target);
        }
    }
}
