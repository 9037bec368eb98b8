// SPDX-License-Identifier: BSD-2-Clause
// Errors of system calls, for decoders: each function records the error and its details for the caller (manual, chapter
// "Error Codes"), and returns the status.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Errors of system calls. All return <see cref="Status.SyscallError"/>.</summary>
public static class SyscallErrors
{
    private static Status Error(Api.Error error)
    {
        KernelState.CurrentSyscallError.Type = error;
        return Status.SyscallError;
    }

    /// <summary>The object does not have this operation, or its state does not allow it.</summary>
    public static Status IllegalOperation() => Error(Api.Error.IllegalOperation);

    /// <summary>The destination is occupied, or no resource is left.</summary>
    public static Status DeleteFirst() => Error(Api.Error.DeleteFirst);

    /// <summary>The capability has derived capabilities, or the object is in use.</summary>
    public static Status RevokeFirst() => Error(Api.Error.RevokeFirst);

    /// <summary>An address is not aligned as required.</summary>
    public static Status AlignmentError() => Error(Api.Error.AlignmentError);

    /// <summary>The message has fewer words or capabilities than the operation needs.</summary>
    public static Status TruncatedMessage() => Error(Api.Error.TruncatedMessage);

    /// <summary>Message word <paramref name="number"/> has an invalid value.</summary>
    public static Status InvalidArgument(Word number)
    {
        KernelState.CurrentSyscallError.InvalidArgumentNumber = number;
        return Error(Api.Error.InvalidArgument);
    }

    /// <summary>
    /// Capability <paramref name="number"/> (0: the invoked one) is of the wrong kind or lacks rights.
    /// </summary>
    public static Status InvalidCapability(Word number)
    {
        KernelState.CurrentSyscallError.InvalidCapNumber = number;
        return Error(Api.Error.InvalidCapability);
    }

    /// <summary>A value is outside [<paramref name="min"/>, <paramref name="max"/>].</summary>
    public static Status RangeError(Word min, Word max)
    {
        KernelState.CurrentSyscallError.RangeErrorMin = min;
        KernelState.CurrentSyscallError.RangeErrorMax = max;
        return Error(Api.Error.RangeError);
    }

    /// <summary>A look-up failed; its reason is in <see cref="KernelState.CurrentLookupFailure"/>.</summary>
    /// <param name="isSource">Whether the source of a capability was looked up, or its destination.</param>
    public static Status FailedLookup(bool isSource)
    {
        KernelState.CurrentSyscallError.FailedLookupWasSource = isSource ? 1u : 0u;
        return Error(Api.Error.FailedLookup);
    }

    /// <summary>The untyped has only <paramref name="bytesLeft"/> bytes left.</summary>
    public static Status NotEnoughMemory(Word bytesLeft)
    {
        KernelState.CurrentSyscallError.MemoryLeft = bytesLeft;
        return Error(Api.Error.NotEnoughMemory);
    }
}
