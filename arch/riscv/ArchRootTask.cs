// SPDX-License-Identifier: BSD-2-Clause
// RISC-V gives the root task nothing that others do not.
namespace Sel4Gen.Kernel;

public static partial class ArchRootTask
{
    private static void ProvideOther()
    {
    }
}
