// SPDX-License-Identifier: BSD-2-Clause
// Writes the options for CMake (cmake/Options.cmake) and for readers (docs/configuration.md).
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes files about options.</summary>
internal static class OptionFiles
{
    private static readonly string[] s_absentCores =
        ["KernelArmCortexA7", "KernelArmCortexA8", "KernelArmCortexA9", "KernelArmCortexA15"];

    private static readonly string[] s_absentBoards = ["KernelPlatformTx2", "KernelPlatformTK1", "KernelPlatformHikey"];

    /// <summary>cmake/Options.cmake: included by the kernel's CMakeLists.txt after platform and architecture are known.</summary>
    public static string CMake(IReadOnlyList<OptionSection> sections)
    {
        StringBuilder text = new();
        text.Append("# SPDX-License-Identifier: BSD-2-Clause\n");
        text.Append("# The configuration options. Generated from KernelSource/Config and arch/*/*Config.cs: change those.\n");
        foreach (OptionSection section in sections)
        {
            if (section.Options.All(o => o.Internal))
            {
                continue;
            }

            string condition = section.Title switch
            {
                "Arm" => "KernelArchARM",
                "RISC-V" => "KernelArchRiscV",
                "x86" => "KernelArchX86",
                _ => "",
            };
            text.Append($"\n# {section.Title}\n").Append(condition.Length > 0 ? $"if({condition})\n" : "");
            foreach (ConfigurationOption option in section.Options.Where(o => !o.Internal))
            {
                Write(text, option);
            }

            text.Append(condition.Length > 0 ? "endif()\n" : "");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, ConfigurationOption option)
    {
        string first = option.Default.Length > 0 ? option.Default : option.Value;
        string function = option.IsChoice ? "config_choice" : option.IsBool ? "config_option" : "config_string";
        text.Append($"{function}({option.CMakeName} {option.Macro} {Quoted(option.Help)}");
        if (option.IsChoice)
        {
            foreach (OptionAlternative a in option.Alternatives)
            {
                string requires = a.Requires.Length > 0 ? ";" + a.Requires : "";
                text.Append($"\n  {Quoted($"{a.Word};{a.CMakeName};{a.Macro}{requires}")}");
            }

            text.Append(")\n");
            foreach (OptionAlternative a in option.Alternatives.Where(a => a.Unsupported.Length > 0))
            {
                text.Append($"kernel_config_unsupported_word({option.CMakeName} {a.Word} {Quoted(a.Unsupported)})\n");
            }

            return;
        }

        text.Append($"\n  DEFAULT {(first.Contains('$') ? Quoted(first) : first)}");
        if (option.Requires.Length > 0)
        {
            text.Append($"\n  DEPENDS {Quoted(option.Requires)}");
            if (option.Otherwise.Length > 0)
            {
                text.Append($" DEFAULT_DISABLED {option.Otherwise}");
            }
            else if (!option.IsBool)
            {
                text.Append(option.CMakeName is "KernelMaxNumNodes" ? "" : " UNDEF_DISABLED");
            }
        }

        text.Append(option.IsBool ? ")\n" : "\n  UNQUOTE)\n");
        if (option.Range.Length > 0)
        {
            string[] ends = option.Range.Split("..");
            text.Append($"kernel_config_range({option.CMakeName} {ends[0]} {ends[1]})\n");
        }

        if (option.Unsupported.Length > 0)
        {
            text.Append($"kernel_config_unsupported({option.CMakeName} {option.Value} {Quoted(option.Unsupported)})\n");
        }
    }

    /// <summary>
    /// The options that cannot be set in any configuration that is supported: those of another architecture or board, and
    /// those that require one that is refused.
    /// </summary>
    private static HashSet<string> Missing(IReadOnlyList<OptionSection> sections)
    {
        HashSet<string> missing = ["KernelSel4ArchAarch32", "KernelSel4ArchArmHyp", "KernelSel4ArchIA32", "KernelArchArmV7ve"];
        missing.UnionWith(s_absentCores.Concat(s_absentBoards));
        List<ConfigurationOption> options = sections.SelectMany(s => s.Options).ToList();
        missing.UnionWith(options.Where(o => o.Unsupported.Length > 0).Select(o => o.CMakeName));
        int before;
        do
        {
            before = missing.Count;
            missing.UnionWith(options.Where(o => o.Requires.Length > 0
                && o.Requires.Split(';').Any(c => c.Split(" OR ").All(missing.Contains))).Select(o => o.CMakeName));
        }
        while (missing.Count > before);
        return missing;
    }

    /// <summary>An alternative's word, and whether it is refused.</summary>
    private static string Word(OptionAlternative a) => $"`{a.Word}`" + (a.Unsupported.Length > 0 ? " (refused)" : "");

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    /// <summary>docs/configuration.md.</summary>
    public static string Page(IReadOnlyList<OptionSection> sections)
    {
        StringBuilder text = new();
        text.Append("<!-- SPDX-License-Identifier: BSD-2-Clause -->\n");
        text.Append("<!-- Generated from KernelSource/Config and arch/*/*Config.cs: change those. -->\n\n# Configuration\n\n");
        text.Append("Options of the kernel, as CMake variables (`-DKernelFastpath=OFF`). An option whose requirements do not hold\n");
        text.Append("has a fixed value. The C# constant is what the kernel's source asks (`if (Config.Fastpath)`).\n\n");
        text.Append("Status: *supported*; *refused*: any value but the default stops the configuration with a message that says so;\n");
        text.Append("*not offered*: its requirements cannot hold with what is supported, so that it keeps its fixed value.\n");
        HashSet<string> missing = Missing(sections);
        foreach (OptionSection section in sections.Where(s => s.Options.Any(o => !o.Internal)))
        {
            text.Append($"\n## {section.Title}\n\n");
            text.Append("| option | status | values | default | requires | meaning | C# |\n|---|---|---|---|---|---|---|\n");
            foreach (ConfigurationOption o in section.Options.Where(o => !o.Internal))
            {
                string values = o.IsChoice ? string.Join(", ", o.Alternatives.Select(Word))
                    : o.IsBool ? "ON, OFF" : o.Range.Replace("..", " to ");
                string first = o.IsChoice ? o.Alternatives[0].Word : o.Default.Length > 0 ? o.Default : o.Value;
                string requires = o.Requires.Length > 0 ? $"`{o.Requires.Replace(";", "`, `")}`" : "";
                string meaning = o.IsChoice
                    ? o.Help + " " + string.Join(" ", o.Alternatives.Select(a => $"`{a.Word}`: {a.Help}")) : o.Help;
                string status = o.Unsupported.Length > 0 ? "refused"
                    : missing.Contains(o.CMakeName) ? "not offered" : "supported";
                string constant = o.IsChoice ? string.Join(", ", o.Alternatives.Select(a => $"`{a.Constant}`")) : $"`{o.Constant}`";
                text.Append($"| `{o.CMakeName}` | {status} | {values} | `{first}` | {requires} | {meaning} | {constant} |\n");
            }
        }

        return text.ToString();
    }
}
