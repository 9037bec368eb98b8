// SPDX-License-Identifier: BSD-2-Clause
// Symbols that the assembly and the linker script of each architecture (64/*.S) define for C#.
namespace Sel4Gen.Kernel;

/// <summary>The processor, and the image.</summary>
public static partial class Machine
{
    /// <summary>The registers of the FPU into memory (an <see cref="FpuState"/>).</summary>
    [Extern]
    [CName("machine_save_fpu")]
    public static partial void SaveFpu(Ptr<FpuState> state);

    [Extern]
    [CName("machine_load_fpu")]
    public static partial void LoadFpu(Ptr<FpuState> state);

    /// <summary>Address of the exception vectors.</summary>
    [Extern]
    [CName("machine_vectors")]
    public static partial Word Vectors();

    /// <summary>Address of the idle thread's code.</summary>
    [Extern]
    [CName("machine_idle_code")]
    public static partial Word IdleCode();

    /// <summary>Kernel virtual address of the first byte behind the image.</summary>
    [Extern]
    [CName("machine_image_end")]
    public static partial Word ImageEnd();

    /// <summary>Kernel virtual address of the image's first byte.</summary>
    [Extern]
    [CName("machine_image_start")]
    public static partial Word ImageStart();

    /// <summary>First byte behind the part of the image that only booting needs.</summary>
    [Extern]
    [CName("machine_boot_end")]
    public static partial Word BootEnd();

    /// <summary>Goes on with the registers of a <see cref="UserContext"/>.</summary>
    [Extern]
    [NoReturn]
    [CName("restore_user_context")]
    public static partial void RestoreUserContext(Word context);

    /// <summary>Stops the processor for good.</summary>
    [Extern]
    [NoReturn]
    [CName("machine_halt")]
    public static partial void Halt();
}
