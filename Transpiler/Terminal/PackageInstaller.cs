// SPDX-License-Identifier: BSD-2-Clause
// Installs the Debian packages of tools that are missing, and says what and why.
using System.Collections.Generic;
using System.Linq;
using System;
using Sel4Gen.Verify;

namespace Sel4Gen.Transpiler.Terminal;

/// <summary>Installs packages.</summary>
/// <param name="mayInstall">False with <c>--no-install</c>: what is missing ends the command.</param>
internal sealed class PackageInstaller(Steps steps, bool mayInstall)
{
    /// <summary>Installs what of these tools is not there.</summary>
    public void Install(IReadOnlyCollection<NeededTool> missing)
    {
        foreach (NeededTool tool in missing)
        {
            Steps.Say($"    {tool.Name} is missing: it {tool.Purpose} (Debian package {tool.Package})");
        }

        if (missing.Count == 0)
        {
            return;
        }

        string[] packages =
            [.. missing.Select(t => t.Package).Distinct().Order(StringComparer.Ordinal)];
        string names = string.Join(' ', packages);
        string command = $"apt-get install --no-install-recommends {names}";
        if (!mayInstall)
        {
            throw Missing("missing tools, and --no-install was given. To install them: "
                + $"sudo apt-get update && sudo {command}");
        }

        if (SearchPath.Find("apt-get") is null)
        {
            throw Missing("missing tools, and there is no apt-get here. Install with your package manager "
                + $"what provides: {names}");
        }

        string[] root = Environment.IsPrivilegedProcess ? [] : ["sudo"];
        if (root.Length > 0)
        {
            if (SearchPath.Find(root[0]) is null)
            {
                throw Missing("missing tools, and only root can install them. As root: "
                    + $"apt-get update && {command}");
            }

            Steps.Say("    sudo is needed to install packages; it may ask for your password");
            Children.Run(root[0], ["-v"]);
        }

        AsRoot("Update the list of packages", root, ["apt-get", "update"]);
        AsRoot($"Install {names}", root,
        [
            "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "--no-install-recommends",
            .. packages,
        ]);
    }

    private void AsRoot(string title, string[] root, string[] command)
    {
        string[] words = [.. root, .. command];
        if (!steps.Run(title, words[0], words[1..]))
        {
            throw new StopException(ExitCode.MissingTool);
        }
    }

    private static StopException Missing(string text) => new(ExitCode.MissingTool, text);
}
