// SPDX-License-Identifier: BSD-2-Clause
// Invocations of the capabilities that only Arm has.
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
            case ArchCapTag.VSpace:
                return VSpaceInvocation.Decode(label, length, cap, buffer);
            case ArchCapTag.SgiSignal:
                return SgiInvocation.Invoke(SgiSignalCap.From(cap));
            default:
                if (Config.AllowSmcCalls)
                {
                    return SmcInvocation.Decode(label, length, SmcCap.From(cap), call, buffer);
                }

                throw Contract.Unreachable();
        }
    }
}
