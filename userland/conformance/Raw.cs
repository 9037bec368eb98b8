// SPDX-License-Identifier: BSD-2-Clause
// Invocations that the bindings would not make: too short, without their capabilities, of the wrong object.
using Sel4Gen.Api;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Invocations word by word. Message registers and capabilities are set beforehand.</summary>
public static class Raw
{
    /// <summary>Sends what is in the IPC buffer.</summary>
    public static Error Call(Word cptr, InvocationLabel label, Word caps, Word length) =>
        (Error)(uint)Ipc.Call(cptr, Ipc.Tag((Word)label, caps, length)).Label;
}
