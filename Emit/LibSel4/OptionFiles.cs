// SPDX-License-Identifier: BSD-2-Clause
// Writes the options for CMake (cmake/Options.cmake) and for readers (docs/configuration.md).
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes files about options.</summary>
internal static class OptionFiles
{
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

            text.Append($"\n# {section.Title}\n");
            foreach (ConfigurationOption option in section.Options.Where(o => !o.Internal))
            {
                Write(text, option);
            }
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

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    /// <summary>docs/configuration.md.</summary>
    public static string Page(IReadOnlyList<OptionSection> sections)
    {
        StringBuilder text = new();
        text.Append("<!-- SPDX-License-Identifier: BSD-2-Clause -->\n");
        text.Append("<!-- Generated from KernelSource/Config and arch/*/*Config.cs: change those. -->\n\n# Configuration\n\n");
        text.Append("Options of the kernel, as CMake variables (`-DKernelFastpath=OFF`). An option whose requirements do not hold\n");
        text.Append("has a fixed value. The C# constant is what the kernel's source asks (`if (Config.Fastpath)`).\n");
        foreach (OptionSection section in sections.Where(s => s.Options.Any(o => !o.Internal)))
        {
            text.Append($"\n## {section.Title}\n\n");
            text.Append("| option | values | default | requires | meaning | C# |\n|---|---|---|---|---|---|\n");
            foreach (ConfigurationOption o in section.Options.Where(o => !o.Internal))
            {
                string values = o.IsChoice ? string.Join(", ", o.Alternatives.Select(a => $"`{a.Word}`"))
                    : o.IsBool ? "ON, OFF" : o.Range.Replace("..", " to ");
                string first = o.IsChoice ? o.Alternatives[0].Word : o.Default.Length > 0 ? o.Default : o.Value;
                string requires = o.Requires.Length > 0 ? $"`{o.Requires.Replace(";", "`, `")}`" : "";
                string meaning = o.IsChoice
                    ? o.Help + " " + string.Join(" ", o.Alternatives.Select(a => $"`{a.Word}`: {a.Help}")) : o.Help;
                meaning += o.Unsupported.Length > 0 ? " Not supported yet: refused." : "";
                string constant = o.IsChoice ? string.Join(", ", o.Alternatives.Select(a => $"`{a.Constant}`")) : $"`{o.Constant}`";
                text.Append($"| `{o.CMakeName}` | {values} | `{first}` | {requires} | {meaning} | {constant} |\n");
            }
        }

        return text.ToString();
    }
}
