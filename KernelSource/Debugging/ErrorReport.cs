// SPDX-License-Identifier: BSD-2-Clause
// Prints the error of a failed invocation, in kernels with printing; the caller gets the same error in its reply.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Prints errors of invocations.</summary>
[When(Config.Printing)]
public static class ErrorReport
{
    /// <summary>DEBUG_MESSAGE_START and DEBUG_MESSAGE_MAXLEN: the place of the text in the IPC buffer, in words.</summary>
    private const Word FirstTextWord = 6;
    private const Word TextWords = 50;

    /// <summary>The error in <see cref="KernelState.CurrentSyscallError"/>.</summary>
    public static void Write(Ptr<Tcb> thread, Word label, Word cptr)
    {
        Console.StartReport();
        Console.Write("<<");
        Debug.WriteThread(thread);
        Console.Write(": invocation ");
        Console.WriteDecimal(label);
        Console.Write(" of capability ");
        Console.WriteHex(cptr);
        Console.Write(": ");
        WriteError(KernelState.CurrentSyscallError);
        Console.Write(">>");
        Console.EndReport();
        Console.Write("\n");
    }

    /// <summary>The same text into the caller's IPC buffer, from message word 6 on (seL4_GetDebugError).</summary>
    public static void WriteToBuffer(Ptr<Tcb> thread, Word label, Word cptr)
    {
        Ptr<IpcBuffer> buffer = Arch.LookupIpcBuffer(true, thread);
        if (buffer.IsNull)
        {
            return;
        }

        Ptr<Word> words = Ptr.To(ref buffer.Ref.Msg).Cast<Word>();
        Console.Redirect((words + FirstTextWord).Cast<byte>(), TextWords * Config.WordBytes);
        Write(thread, label, cptr);
        Console.EndRedirection();
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
