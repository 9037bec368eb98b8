// SPDX-License-Identifier: BSD-2-Clause
// Ends a command: with an exit code, and a message on the error channel if there is something to say.
using System;

namespace Sel4Gen.Transpiler.Terminal;

/// <summary>Ends a command.</summary>
internal sealed class StopException(int exitCode, string message = "") : Exception(message)
{
    /// <summary>The command's exit code.</summary>
    public int ExitCode { get; } = exitCode;
}
