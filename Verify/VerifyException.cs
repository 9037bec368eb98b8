// SPDX-License-Identifier: BSD-2-Clause
// An error that prevents a verifier from running.
using System;

namespace Sel4Gen.Verify;

/// <summary>A verifier could not run: a tool is missing, or the input is no C package. The message has the remedy.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="isMissingTool">Whether a program has to be installed.</param>
internal sealed class VerifyException(string message, bool isMissingTool = false) : Exception(message)
{
    public bool IsMissingTool { get; } = isMissingTool;
}
