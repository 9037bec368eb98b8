// SPDX-License-Identifier: BSD-2-Clause
// The kernel's debug system calls. They exist in debug and printing builds of the kernel only.
using Sel4Gen.Api;

namespace Sel4Gen.User;

/// <summary>Debug system calls.</summary>
public static class Debug
{
    /// <summary>Prints one byte on the kernel's console.</summary>
    public static void PutChar(byte character) => Ask(Syscall.DebugPutChar, character);

    /// <summary>Prints a literal on the kernel's console.</summary>
    public static void Write(Text text)
    {
        for (Word i = 0; text[i] != 0; i += 1)
        {
            Loop.Ends("the text ends with a zero");
            PutChar(text[i]);
        }
    }

    /// <summary>Prints the threads and their states.</summary>
    public static void DumpScheduler() => Ask(Syscall.DebugDumpScheduler, 0);

    /// <summary>Stops the machine.</summary>
    public static void Halt() => Ask(Syscall.DebugHalt, 0);

    /// <summary>Prints the capabilities of the system.</summary>
    public static void Snapshot() => Ask(Syscall.DebugSnapshot, 0);

    /// <summary>The kernel's number for the kind of a capability; 0 for none.</summary>
    public static Word CapIdentify(Word cptr) => Ask(Syscall.DebugCapIdentify, cptr).Badge;

    private static Message Ask(Syscall call, Word argument) =>
        Trap.Enter((SWord)(int)call, argument, Ipc.Tag(0, 0, 0), 0, 0, 0, 0);
}
