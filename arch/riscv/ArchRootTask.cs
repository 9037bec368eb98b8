// SPDX-License-Identifier: BSD-2-Clause
// RISC-V has no further initial capabilities for the root task.
namespace Sel4Gen.Kernel;

public static partial class ArchRootTask
{
    private static void ProvideOther()
    {
    }
}
