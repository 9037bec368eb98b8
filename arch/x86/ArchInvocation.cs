// SPDX-License-Identifier: BSD-2-Clause
// Invocations of the capabilities that only x86 has.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Dispatch by capability.</summary>
public static partial class ArchInvocation
{
    private static Status DecodeOther(
        Word label, Word length, Ptr<Cte> slot, Cap cap, bool call, Ptr<IpcBuffer> buffer)
    {
        switch (cap.Tag)
        {
            case ArchCapTag.IoPortControl:
                return IoPortInvocation.DecodeControl(label, length, slot, buffer);
            case ArchCapTag.IoPort:
                return IoPortInvocation.Decode(label, length, IoPortCap.From(cap), call, buffer);
            default:
                // An address space has no invocations of its own.
                return SyscallErrors.IllegalOperation();
        }
    }
}
