// SPDX-License-Identifier: BSD-2-Clause
// What only Arm gives the root task.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

public static partial class ArchRootTask
{
    private static void ProvideOther()
    {
        if (Config.AllowSmcCalls)
        {
            BootCaps.ProvideAt(InitialSlot.Smc, SmcCap.New(badge: 0).ToCap());
        }
    }
}
