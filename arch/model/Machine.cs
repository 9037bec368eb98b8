// SPDX-License-Identifier: BSD-2-Clause
// The model architecture: a machine with 32-bit words that exists in the harness only. It implements the architecture
// interface and nothing else, so that the kernel can run with this word size. Operations of the processor are externs, which
// the simulated machine implements for the C# kernel and for its C.
namespace Sel4Gen.Kernel;

/// <summary>The model processor.</summary>
public static partial class Machine
{
    [Extern, CName("machine_write_user_table")]
    public static partial void WriteUserTable(Word physical, Word asid);

    [Extern, CName("machine_tlb_invalidate_asid")]
    public static partial void TlbInvalidateAsid(Word asid);

    [Extern, CName("machine_tlb_invalidate_page")]
    public static partial void TlbInvalidatePage(Word asid, Word address);

    [Extern, CName("machine_read_fault_address")]
    public static partial Word ReadFaultAddress();

    [Extern, CName("machine_read_fault_status")]
    public static partial Word ReadFaultStatus();

    /// <summary>The number of the most urgent pending interrupt, all ones if there is none.</summary>
    [Extern, CName("machine_active_irq")]
    public static partial Word ActiveIrq();

    [Extern, CName("machine_mask_irq")]
    public static partial void MaskIrq(Word irq, Word masked);

    [Extern, CName("machine_ack_irq")]
    public static partial void AckIrq(Word irq);

    [Extern, CName("machine_reset_timer")]
    public static partial void ResetTimer();

    [Extern, CName("machine_read_time")]
    public static partial Word ReadTime();

    [Extern, CName("machine_set_deadline")]
    public static partial void SetDeadline(Word high, Word low);

    [Extern, CName("machine_put_char")]
    public static partial void PutChar(Word character);

    [Extern, CName("machine_zero_memory")]
    public static partial void ZeroMemory(Word address, Word size);

    [Extern, CName("machine_image_start")]
    public static partial Word ImageStart();

    [Extern, CName("machine_image_end")]
    public static partial Word ImageEnd();

    [Extern, CName("machine_boot_end")]
    public static partial Word BootEnd();

    [Extern, NoReturn, CName("restore_user_context")]
    public static partial void RestoreUserContext(Word context);

    [Extern, NoReturn, CName("machine_halt")]
    public static partial void Halt();
}
