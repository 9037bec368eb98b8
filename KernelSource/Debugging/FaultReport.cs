// SPDX-License-Identifier: BSD-2-Clause
// Prints a fault that no handler receives, in kernels with printing.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Prints faults.</summary>
[When(Config.Printing)]
public static class FaultReport
{
    /// <summary>
    /// The fault of a thread that stops now, and why its handler could not be called
    /// (<see cref="KernelState.CurrentFault"/>, <see cref="KernelState.CurrentLookupFailure"/>).
    /// </summary>
    public static void Write(Ptr<Tcb> thread, Fault fault)
    {
        Console.StartReport();
        Console.Write("<<");
        Debug.WriteThread(thread);
        Console.Write(" stops: ");
        WriteFault(fault);
        Console.Write("; no fault handler at ");
        Console.WriteHex(KernelState.CurrentFault.Argument0);
        Console.Write(" (look-up failure ");
        Console.WriteDecimal((Word)KernelState.CurrentLookupFailure.Type);
        Console.Write(")>>");
        Console.EndReport();
        Console.Write("\n");
        if (Config.UserStackTraceLength > 0)
        {
            WriteStack(thread);
        }
    }

    /// <summary>The words on top of the thread's stack, as far as there is memory.</summary>
    private static void WriteStack(Ptr<Tcb> thread)
    {
        Word address = Arch.GetRegister(thread, Arch.StackPointer);
        Console.Write("stack:\n");
        for (Word i = 0; i < Config.UserStackTraceLength; i++)
        {
            Loop.Bound(Config.UserStackTraceLength);
            Word at = address + (i * Config.WordBytes);
            var (isThere, value) = Arch.ReadUserWord(thread, at);
            Console.WriteHex(at);
            if (!isThere)
            {
                Console.Write(": no memory to read\n");
                break;
            }

            Console.Write(": ");
            Console.WriteHex(value);
            Console.Write("\n");
        }
    }

    private static void WriteFault(Fault fault)
    {
        switch (fault.Type)
        {
            case (Word)FaultType.CapFault:
                Console.Write("no capability ");
                Console.WriteHex(fault.Argument0);
                if (fault.Argument1 != 0)
                {
                    Console.Write(" to receive with");
                }

                break;

            case (Word)FaultType.UnknownSyscall:
                Console.Write("unknown system call ");
                Console.WriteHex(fault.Argument0);
                break;

            case (Word)FaultType.UserException:
                Console.Write("user exception ");
                Console.WriteHex(fault.Argument0);
                Console.Write(", code ");
                Console.WriteHex(fault.Argument1);
                break;

            default:
                Console.Write("no access to memory at ");
                Console.WriteHex(fault.Argument0);
                if (fault.Argument2 != 0)
                {
                    Console.Write(" (instruction)");
                }

                Console.Write(", status ");
                Console.WriteHex(fault.Argument1);
                break;
        }
    }
}
