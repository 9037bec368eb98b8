// SPDX-License-Identifier: BSD-2-Clause
// RISC-V has only the invocations that architectures share.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Dispatch by capability.</summary>
public static partial class ArchInvocation
{
    private static Status DecodeOther(
        Word label, Word length, Ptr<Cte> slot, Cap cap, bool call, Ptr<IpcBuffer> buffer) =>
        throw Contract.Unreachable();
}
