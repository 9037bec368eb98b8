// SPDX-License-Identifier: BSD-2-Clause
// Interrupt handling: user level is signalled through a notification, the timer drives the scheduler, all others are
// masked. Manual, section "Interrupts".
namespace Sel4Gen.Kernel;

/// <summary>Handles interrupts.</summary>
public static class Interrupts
{
    /// <summary>Handles the interrupt that the controller reports, if there is one.</summary>
    public static void HandlePending()
    {
        Word irq = Arch.GetActiveIrq();
        if (irq == Arch.InvalidIrq)
        {
            Arch.HandleSpuriousIrq();
        }
        else
        {
            if (Benchmark.TracksEntries)
            {
                Benchmark.NoteInterrupt(irq);
            }

            HandleOne(irq);
        }
    }

    private static void HandleOne(Word irq)
    {
        if (irq > Arch.MaxIrq)
        {
            if (Config.Printing && Config.IrqReporting)
            {
                ReportUnexpected(irq);
            }

            Arch.MaskIrq(true, irq);
            Arch.AckIrq(irq);
            return;
        }

        switch (IrqTable.GetState(irq))
        {
            case IrqState.Signal:
                Signal(irq);
                break;

            case IrqState.Timer:
                if (Config.Mcs)
                {
                    // What became due is done at the end of the entry; there the next deadline is set, too.
                    KernelState.Core.Reprogram = 1;
                }
                else
                {
                    Time.Tick();
                    Arch.ResetTimer();
                }

                break;

            case IrqState.Reserved:
                Arch.HandleReservedIrq(irq);
                break;

            default:
                if (Config.Printing && Config.IrqReporting)
                {
                    ReportUnexpected(irq);
                }

                // It was taken between its masking and now.
                Arch.MaskIrq(true, irq);
                break;
        }

        Arch.AckIrq(irq);
    }

    /// <summary>Signals user level. The interrupt stays masked until it is acknowledged (IRQHandler_Ack).</summary>
    private static void Signal(Word irq)
    {
        Cap cap = IrqTable.Slot(irq).Ref.Cap;
        if (cap.Tag == CapTag.Notification)
        {
            NotificationCap right = NotificationCap.From(cap);
            if (right.CanSend)
            {
                NotificationSignal.SendSignal(right.Object, right.Badge);
            }
        }
        else if (Config.Printing && Config.IrqReporting)
        {
            ReportUnexpected(irq);
        }

        Arch.MaskIrq(true, irq);
    }

    private static void ReportUnexpected(Word irq)
    {
        Console.Write("<<interrupt ");
        Console.WriteDecimal(irq);
        Console.Write(" that nobody waits for>>\n");
    }
}
