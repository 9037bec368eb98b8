// SPDX-License-Identifier: BSD-2-Clause
// A verifier's message about one place of a package.
namespace Sel4Gen.Verify;

/// <summary>Something that a verifier does not accept.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="File">The file, as the C compiler names it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What stands there and what to write instead.</param>
internal sealed record Finding(string Rule, string File, int Line, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {Rule}: {Message}";
}
