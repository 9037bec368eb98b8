// SPDX-License-Identifier: BSD-2-Clause
// RISC-V has no capabilities but those that architectures share.
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

internal static partial class ArchPrinter
{
    private static string DescribeOther(Cap cap) => cap.Tag.ToString();
}
