// SPDX-License-Identifier: BSD-2-Clause
// Combines several files into one device tree: a first one, in source or flattened form, and others that change it.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Sel4Gen.Emit.Hardware;

/// <summary>A device tree and where it is from.</summary>
/// <param name="Source">What dtc compiled.</param>
/// <param name="Blob">The flattened tree.</param>
internal sealed partial record DeviceTreeSource(string Source, byte[] Blob, DeviceTree Tree)
{
    /// <summary>Joins files, the first one first.</summary>
    /// <exception cref="DeviceTreeException">A file cannot be read, or the whole is no tree.</exception>
    public static DeviceTreeSource Join(IReadOnlyList<string> files)
    {
        string names = string.Join(" with ", files);
        string source = string.Concat(files.Select((f, i) =>
            i == 0 ? Dtc.Source(f) : Version().Replace(Dtc.Source(f), "")));
        IEnumerable<string> folders = files.Select(f => Path.GetDirectoryName(Path.GetFullPath(f))!);
        byte[] blob = Dtc.Compile(source, names, folders);
        try
        {
            DeviceTree tree = DeviceTreeBlob.Parse(blob);
            DeviceNode? plugin = tree.Root.Children
                .FirstOrDefault(n => n.Children.Any(c => c.Name == "__overlay__"));
            return plugin is null ? new DeviceTreeSource(source, blob, tree) : throw new DeviceTreeException(
                $"{plugin} is a fragment of an overlay plugin (/plugin/), which nothing applies. Give source that changes "
                + "nodes by path, as in / { memory@40000000 { reg = <...>; }; };");
        }
        catch (DeviceTreeException e)
        {
            throw new DeviceTreeException($"{names}: {e.Message}");
        }
    }

    /// <summary>Once, at the beginning, is enough.</summary>
    [GeneratedRegex(@"^\s*/dts-v1/\s*;", RegexOptions.Multiline)]
    private static partial Regex Version();
}
