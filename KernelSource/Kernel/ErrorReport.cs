// SPDX-License-Identifier: BSD-2-Clause
// What a printing kernel says about an invocation that failed; the caller gets the same in its reply.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Prints errors of invocations.</summary>
public static class ErrorReport
{
    /// <summary>The error in <see cref="KernelState.CurrentSyscallError"/>.</summary>
    public static void Write(Ptr<Tcb> thread, Word label, Word cptr)
    {
        Console.Write("<<");
        Debug.WriteThread(thread);
        Console.Write(": invocation ");
        Console.WriteDecimal(label);
        Console.Write(" of capability ");
        Console.WriteHex(cptr);
        Console.Write(": ");
        WriteError(KernelState.CurrentSyscallError);
        Console.Write(">>\n");
    }

    private static void WriteError(SyscallError error)
    {
        switch (error.Type)
        {
            case Error.InvalidArgument:
                Console.Write("invalid argument ");
                Console.WriteDecimal(error.InvalidArgumentNumber);
                break;

            case Error.InvalidCapability:
                Console.Write("invalid capability ");
                Console.WriteDecimal(error.InvalidCapNumber);
                break;

            case Error.IllegalOperation:
                Console.Write("illegal operation");
                break;

            case Error.RangeError:
                Console.Write("not within ");
                Console.WriteDecimal(error.RangeErrorMin);
                Console.Write(" to ");
                Console.WriteDecimal(error.RangeErrorMax);
                break;

            case Error.AlignmentError:
                Console.Write("not aligned");
                break;

            case Error.FailedLookup:
                Console.Write("look-up failed");
                if (error.FailedLookupWasSource != 0)
                {
                    Console.Write(" (source)");
                }

                break;

            case Error.TruncatedMessage:
                Console.Write("message too short");
                break;

            case Error.DeleteFirst:
                Console.Write("delete first");
                break;

            case Error.RevokeFirst:
                Console.Write("revoke first");
                break;

            default:
                Console.Write("not enough memory, bytes left: ");
                Console.WriteDecimal(error.MemoryLeft);
                break;
        }
    }
}
