// SPDX-License-Identifier: BSD-2-Clause
// A device tree in memory: nodes with properties (Devicetree Specification 0.4, chapter 2).
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Sel4Gen.Emit.Hardware;

/// <summary>A device tree, or what it says, is not what it must be.</summary>
/// <param name="message">The node, what was found, and what to do.</param>
internal sealed class DeviceTreeException(string message) : Exception(message);

/// <summary>Physical addresses from <paramref name="Start"/> up to, not including,
/// <paramref name="End"/>.</summary>
internal readonly record struct AddressRange(ulong Start, ulong End)
{
    public ulong Size => End - Start;

    public bool Overlaps(AddressRange other) => Start < other.End && other.Start < End;

    public override string ToString() => $"[0x{Start:x}..0x{End:x})";
}

/// <summary>A whole tree.</summary>
/// <param name="Root">The node without a name.</param>
/// <param name="Reservations">The memory reservation block (/memreserve/ in source).</param>
internal sealed record DeviceTree(DeviceNode Root, IReadOnlyList<AddressRange> Reservations)
{
    /// <summary>All nodes, parents before their children.</summary>
    public IEnumerable<DeviceNode> Nodes
    {
        get
        {
            Stack<DeviceNode> work = new([Root]);
            while (work.TryPop(out DeviceNode? node))
            {
                yield return node;
                foreach (DeviceNode child in node.Children.AsEnumerable().Reverse())
                {
                    work.Push(child);
                }
            }
        }
    }

    /// <summary>The node at a path such as <c>/soc/uart@1000</c>; null if there is none.</summary>
    public DeviceNode? Find(string path)
    {
        DeviceNode? node = path.StartsWith('/') ? Root : null;
        foreach (string name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node?.Children.FirstOrDefault(c => c.Name == name)
                ?? node?.Children.FirstOrDefault(c => c.Name.Split('@')[0] == name);
        }

        return node;
    }

    /// <summary>The node with this phandle; null if there is none.</summary>
    public DeviceNode? FindByHandle(uint handle) => Nodes.FirstOrDefault(n => n.Cell("phandle") == handle);

    /// <summary>The nodes that a property of /chosen names, by path, by alias or by phandle.</summary>
    public IReadOnlyList<DeviceNode> Chosen(string property)
    {
        DeviceNode? chosen = Find("/chosen");
        if (chosen is null || !chosen.Has(property))
        {
            return [];
        }

        byte[] value = chosen.Bytes(property);
        if (value.Length > 0 && value.Length % 4 == 0 && FindByHandle(chosen.Cells(property)[0]) is not null)
        {
            return [.. chosen.Cells(property).Select(h => FindByHandle(h)
                ?? throw new DeviceTreeException($"/chosen: {property} names the phandle 0x{h:x}, which no node has"))];
        }

        return [.. chosen.Strings(property).Select(n => Named(n)
            ?? throw new DeviceTreeException($"/chosen: {property} names '{n}', which is no node and no alias"))];
    }

    /// <summary>A node by path or alias, without the options that may follow a colon.</summary>
    private DeviceNode? Named(string name)
    {
        string plain = name.Split(':')[0];
        return plain.StartsWith('/')
            ? Find(plain)
            : Find("/aliases") is { } aliases && aliases.Strings(plain) is [string path, ..] ? Find(path) : null;
    }
}

/// <summary>A node.</summary>
internal sealed class DeviceNode(string name, DeviceNode? parent)
{
    private readonly Dictionary<string, byte[]> _properties = new(StringComparer.Ordinal);
    private readonly List<DeviceNode> _children = [];
    private readonly HashSet<string> _childNames = new(StringComparer.Ordinal);

    /// <summary>With its unit address, as in <c>uart@1000</c>.</summary>
    public string Name { get; } = name;

    public DeviceNode? Parent { get; } = parent;

    public IReadOnlyList<DeviceNode> Children => _children;

    public string Path => Parent is null ? "/" : Parent.Parent is null ? "/" + Name : $"{Parent.Path}/{Name}";

    /// <summary>Whether the device is there and may be used: <c>status</c> is absent or okay.</summary>
    public bool IsEnabled => !Has("status") || Strings("status") is ["okay" or "ok", ..];

    /// <summary>Adds a property.</summary>
    /// <returns>False if there is one of that name.</returns>
    public bool Add(string property, byte[] value) => _properties.TryAdd(property, value);

    /// <summary>Adds a child.</summary>
    /// <returns>False if there is one of that name.</returns>
    public bool Add(DeviceNode child)
    {
        if (!_childNames.Add(child.Name))
        {
            return false;
        }

        _children.Add(child);
        return true;
    }

    public bool Has(string property) => _properties.ContainsKey(property);

    /// <summary>The value of a property; empty if there is none.</summary>
    public byte[] Bytes(string property) => _properties.GetValueOrDefault(property) ?? [];

    /// <summary>A property as a list of strings.</summary>
    public IReadOnlyList<string> Strings(string property) =>
        Encoding.UTF8.GetString(Bytes(property)).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A property as numbers of 32 bits.</summary>
    public IReadOnlyList<uint> Cells(string property)
    {
        byte[] value = Bytes(property);
        if (value.Length % 4 != 0)
        {
            throw new DeviceTreeException(
                $"{Path}: {property} has {value.Length} bytes, which is no whole number of cells");
        }

        return [.. Enumerable.Range(0, value.Length / 4)
            .Select(i => BinaryPrimitives.ReadUInt32BigEndian(value.AsSpan(4 * i)))];
    }

    /// <summary>A property of one cell; null if there is none.</summary>
    public uint? Cell(string property)
    {
        if (!Has(property))
        {
            return null;
        }

        IReadOnlyList<uint> cells = Cells(property);
        return cells.Count == 1 ? cells[0]
            : throw new DeviceTreeException($"{Path}: {property} has {cells.Count} cells, not one");
    }

    /// <summary>The first string of <c>compatible</c> that is in a list; null if there is none.</summary>
    public string? CompatibleWith(IReadOnlyCollection<string> known) =>
        Strings("compatible").FirstOrDefault(known.Contains);

    public override string ToString() => Path;
}
