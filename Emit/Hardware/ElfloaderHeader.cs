// SPDX-License-Identifier: BSD-2-Clause
// The header that describes devices and cores for the elfloader of seL4_tools. That project generates it with
// tools/hardware_gen.py, which runs this.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Sel4Gen.Emit.Hardware;

/// <summary>devices_gen.h of the elfloader.</summary>
internal static class ElfloaderHeader
{
    private const string Begin = """
        /* SPDX-License-Identifier: BSD-2-Clause */
        /* Devices and cores of the platform, for the elfloader. */
        #pragma once

        #include <types.h>

        """;

    private const string Types = """

        struct elfloader_driver;

        struct elfloader_device {
            const char *compat;
            volatile void *region_bases[MAX_NUM_REGIONS];
            struct elfloader_driver *drv;
        };

        struct elfloader_cpu {
            const char *compat;
            const char *enable_method;
            word_t cpu_id;
            word_t extra_data;
        };

        #ifdef DRIVER_COMMON

        """;

    private const string End = """
        #else
        extern struct elfloader_device elfloader_devices[];
        extern struct elfloader_cpu elfloader_cpus[];
        #endif

        """;

    /// <summary>The header's text.</summary>
    /// <param name="drivers">The compatible strings that the elfloader has drivers for (hardware.yml).</param>
    public static string Text(DeviceTree tree, IReadOnlyCollection<string> drivers)
    {
        (string Compatible, DeviceNode Node, IReadOnlyList<AddressRange> Regions)[] devices =
            [.. tree.Chosen("seL4,elfloader-devices")
                .Select(n => (Compatible: n.CompatibleWith(drivers), Node: n, Regions: n.Regions()))
                .Where(d => d.Compatible is not null)
                .Select(d => (d.Compatible!, d.Node, d.Regions))
                .OrderBy(d => d.Item1, StringComparer.Ordinal)];
        DeviceNode[] cores = [.. (tree.Find("/cpus")?.Children ?? [])
            .Where(n => n.Name.StartsWith("cpu@", StringComparison.Ordinal)).OrderBy(Id)];
        StringBuilder text = new(Begin);
        if (cores.Any(c => c.Strings("enable-method").Contains("psci")))
        {
            text.Append("#include <psci.h>\n");
        }

        int regions = devices.Select(d => d.Regions.Count).Append(1).Max();
        text.Append(CultureInfo.InvariantCulture, $"\n#define MAX_NUM_REGIONS {regions}\n").Append(Types);
        text.Append("struct elfloader_device elfloader_devices[] = {\n");
        foreach ((string compatible, DeviceNode node, IReadOnlyList<AddressRange> places) in devices)
        {
            string bases = string.Join(", ", places.Select(p => $"(void *)0x{p.Start:x}").DefaultIfEmpty("(void *)0x0"));
            text.Append(CultureInfo.InvariantCulture, $$"""
                    /* {{node.Path}} */
                    {
                        .compat = "{{compatible}}",
                        .region_bases = { {{bases}} },
                    },

                """);
        }

        text.Append("};\n\nstruct elfloader_cpu elfloader_cpus[] = {\n");
        string method = tree.Find("/psci")?.Strings("method") is [string m, ..] ? m : "smc";
        foreach (DeviceNode core in cores)
        {
            text.Append(Core(core, method));
        }

        return text.Append("    { .compat = NULL },\n};\n").Append(End).ToString();
    }

    private static ulong Id(DeviceNode core) =>
        core.Cells("reg").Aggregate(0UL, (value, cell) => (value << 32) | cell);

    private static string Core(DeviceNode core, string method)
    {
        string? enable = core.Strings("enable-method").FirstOrDefault();
        return $$"""
                /* {{core.Path}} */
                {
                    .compat = "{{core.Strings("compatible").FirstOrDefault()}}",
                    .enable_method = {{(enable is null ? "NULL" : $"\"{enable}\"")}},
                    .cpu_id = 0x{{Id(core):x}},
                    .extra_data = {{(enable == "psci" ? "PSCI_METHOD_" + method.ToUpperInvariant() : "0")}},
                },

            """;
    }
}
