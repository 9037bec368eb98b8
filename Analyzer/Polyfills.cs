// SPDX-License-Identifier: BSD-2-Clause
// What records need from the runtime and netstandard2.0 does not have.
namespace System.Runtime.CompilerServices;

/// <summary>Marks init accessors.</summary>
internal static class IsExternalInit
{
}
