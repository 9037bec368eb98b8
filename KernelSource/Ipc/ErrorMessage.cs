// SPDX-License-Identifier: BSD-2-Clause
// The words that follow the error number in the reply to a failed invocation. Manual, chapter "Error Codes".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Writes the details of <see cref="KernelState.CurrentSyscallError"/>.</summary>
public static class ErrorMessage
{
    /// <summary>The details in message registers of the thread; returns the number of words.</summary>
    public static Word Set(Ptr<Tcb> thread, Ptr<IpcBuffer> buffer)
    {
        SyscallError error = KernelState.CurrentSyscallError;
        switch (error.Type)
        {
            case Error.InvalidArgument:
                return SetOne(thread, buffer, error.InvalidArgumentNumber);

            case Error.InvalidCapability:
                return SetOne(thread, buffer, error.InvalidCapNumber);

            case Error.RangeError:
                Invocation.SetMessageRegister(thread, buffer, 0, error.RangeErrorMin);
                Invocation.SetMessageRegister(thread, buffer, 1, error.RangeErrorMax);
                return IpcTransfer.FittingLength(2, buffer);

            case Error.FailedLookup:
                Invocation.SetMessageRegister(thread, buffer, 0, error.FailedLookupWasSource);
                return FaultMessage.SetLookupFailure(thread, buffer, KernelState.CurrentLookupFailure, 1);

            case Error.NotEnoughMemory:
                return SetOne(thread, buffer, error.MemoryLeft);

            default:
                return 0;
        }
    }

    private static Word SetOne(Ptr<Tcb> thread, Ptr<IpcBuffer> buffer, Word value)
    {
        Invocation.SetMessageRegister(thread, buffer, 0, value);
        return 1;
    }
}
