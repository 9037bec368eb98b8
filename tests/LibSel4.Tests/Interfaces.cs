// SPDX-License-Identifier: BSD-2-Clause
// Headers of configurations for tests, and programs compiled against them.
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Emit.LibSel4;
using Sel4Gen.Tests;

namespace Sel4Gen.LibSel4.Tests;

/// <summary>Makes headers.</summary>
internal static class Interfaces
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<(string Path, string Text)>> s_made = new();

    /// <summary>The headers of the reference configuration with some macros on (or off: a minus before the name).</summary>
    public static IReadOnlyList<(string Path, string Text)> Headers(params string[] switches) => s_made.GetOrAdd(
        string.Join(' ', switches),
        _ => UserInterfaceFiles.Headers(Repository.Root, Json(switches), bufferOnly: switches.Contains("BUFFER_ONLY")));

    /// <summary>Writes the headers, and the configuration's own, to a folder; the compiler's arguments that find all of them.</summary>
    /// <param name="replace">A folder whose headers go before the repository's.</param>
    public static List<string> Install(string folder, string? replace, params string[] switches)
    {
        foreach ((string path, string text) in Headers(switches))
        {
            string file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        string config = Path.Combine(folder, "config");
        Directory.CreateDirectory(config);
        IEnumerable<string> macros = Switches(switches).Where(s => s.On).Select(s => $"#define CONFIG_{s.Name} 1\n");
        File.WriteAllText(Path.Combine(config, "autoconf.h"), "#pragma once\n" + string.Concat(macros)
            + "#define CONFIG_NUM_PRIORITIES 256\n#define CONFIG_MAX_NUM_BOOTINFO_UNTYPED_CAPS 230\n"
            + "#define CONFIG_RETYPE_FAN_OUT_LIMIT 256\n#define CONFIG_LIB_SEL4_PRINT_INVOCATION_ERRORS 1\n");
        string[] trees =
            ["include", "arch_include/arm", "sel4_arch_include/aarch64", "sel4_plat_include/qemu-arm-virt", "mode_include/64"];
        List<string> arguments = replace is null ? [] : ["-I" + replace];
        arguments.Add("-I" + config);
        arguments.Add("-I" + Repository.PathOf("libsel4/include"));
        arguments.AddRange(trees.Select(t => "-I" + Path.Combine(folder, t)));
        return arguments;
    }

    /// <summary>Runs a tool that must succeed; a missing tool fails the test.</summary>
    public static string Run(string program, IEnumerable<string> arguments)
    {
        if (Tool.Find(program) is null && !File.Exists(program))
        {
            Assert.Fail($"{program} is not installed; ./test installs what the tests need");
        }

        ToolResult result = Tool.Run(program, arguments, TimeSpan.FromMinutes(1));
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return result.Output;
    }

    private static string Json(string[] switches)
    {
        IEnumerable<string> entries = Switches(switches).Select(s => $"\"{s.Name}\": {(s.On ? "true" : "false")}");
        return "{\"PLAT\": \"qemu-arm-virt\", \"WORD_SIZE\": \"64\", " + string.Join(", ", entries) + "}";
    }

    private static IEnumerable<(string Name, bool On)> Switches(string[] switches)
    {
        Dictionary<string, bool> all = new()
        {
            ["ARCH_ARM"] = true, ["ARCH_AARCH64"] = true, ["PRINTING"] = true, ["DEBUG_BUILD"] = true, ["HAVE_FPU"] = true,
            ["ARM_CORTEX_A53"] = true, ["ARM_PA_SIZE_BITS_40"] = true, ["LIB_SEL4_INLINE_INVOCATIONS"] = true,
            ["LIB_SEL4_USE_THREAD_LOCALS"] = true,
        };
        foreach (string name in switches.Where(s => s is not ("" or "BUFFER_ONLY")))
        {
            all[name.TrimStart('-')] = !name.StartsWith('-');
        }

        return all.Select(p => (p.Key, p.Value));
    }
}
