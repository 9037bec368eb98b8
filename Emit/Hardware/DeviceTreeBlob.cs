// SPDX-License-Identifier: BSD-2-Clause
// Reads flattened device trees (Devicetree Specification 0.4, chapter 5). Nothing in the file is trusted.
//
//   | header | memory reservations | structure block | strings block |
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;

namespace Sel4Gen.Emit.Hardware;

/// <summary>The reader of .dtb files.</summary>
internal sealed class DeviceTreeBlob
{
    private const uint Magic = 0xd00dfeed;
    private const uint Version = 17;
    private const int HeaderSize = 40;
    private const uint BeginNode = 1;
    private const uint EndNode = 2;
    private const uint Property = 3;
    private const uint Nop = 4;
    private const uint End = 9;

    /// <summary>Deeper trees are no trees of machines.</summary>
    private const int MaxDepth = 64;

    private readonly byte[] _file;
    private readonly int _total;
    private readonly int _structureEnd;
    private readonly int _strings;
    private readonly int _stringsEnd;
    private int _at;
    private DeviceNode? _root;
    private DeviceNode? _node;
    private int _depth;

    private DeviceTreeBlob(byte[] file)
    {
        _file = file;
        if (file.Length < HeaderSize || Word(0) != Magic)
        {
            throw new DeviceTreeException("this is no flattened device tree (it does not begin with d00dfeed)");
        }

        _total = file.Length;
        _total = Inside(0, Word(4), "the tree's total size");
        if (Word(20) < Version || Word(24) > Version)
        {
            throw new DeviceTreeException(
                $"the tree has version {Word(20)}, compatible down to {Word(24)}; version {Version} can be read");
        }

        _structureEnd = Inside(Word(8), Word(36), "the structure block");
        _at = (int)Word(8);
        _stringsEnd = Inside(Word(12), Word(32), "the strings block");
        _strings = (int)Word(12);
        if (_at % 4 != 0)
        {
            throw new DeviceTreeException($"the structure block at 0x{_at:x} is not aligned to 4 bytes");
        }
    }

    /// <summary>Reads a tree.</summary>
    /// <exception cref="DeviceTreeException">The file is no sane tree.</exception>
    public static DeviceTree Parse(byte[] file)
    {
        DeviceTreeBlob blob = new(file);
        IReadOnlyList<AddressRange> reservations = blob.ReadReservations();
        while (blob.Step())
        {
        }

        return new DeviceTree(blob._root!, reservations);
    }

    private uint Word(int offset) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(offset));

    /// <summary>The end of a block that must be inside the file.</summary>
    private int Inside(uint offset, uint size, string what) =>
        (ulong)offset + size <= (ulong)_total ? (int)(offset + size)
            : throw new DeviceTreeException(
                $"{what} (0x{size:x} bytes at 0x{offset:x}) is not inside the file, which has 0x{_total:x} bytes: it is "
                + "truncated or damaged");

    private List<AddressRange> ReadReservations()
    {
        List<AddressRange> found = [];
        for (uint at = Word(16); ; at += 16)
        {
            int end = Inside(at, 16, "an entry of the memory reservation block");
            ulong start = BinaryPrimitives.ReadUInt64BigEndian(_file.AsSpan(end - 16));
            ulong size = BinaryPrimitives.ReadUInt64BigEndian(_file.AsSpan(end - 8));
            if (start == 0 && size == 0)
            {
                return found;
            }

            if (start + size < start)
            {
                throw new DeviceTreeException(
                    $"/memreserve/ 0x{start:x} 0x{size:x}: the range goes beyond the last address");
            }

            if (size != 0)
            {
                found.Add(new AddressRange(start, start + size));
            }
        }
    }

    /// <summary>Reads one token. False at the end.</summary>
    private bool Step()
    {
        int here = _at;
        switch (Take())
        {
            case BeginNode:
                Open();
                return true;
            case EndNode when _node is not null:
                _node = _node.Parent;
                _depth--;
                return true;
            case Property when _node is not null:
                TakeProperty(_node);
                return true;
            case Nop:
                return true;
            case End when _node is null && _root is not null:
                return false;
            case uint token:
                throw Damaged(here, $"the token {token} cannot stand here");
        }
    }

    private static DeviceTreeException Damaged(int at, string why) =>
        new($"the tree is damaged at 0x{at:x}: {why}");

    private uint Take()
    {
        if (_structureEnd - _at < 4)
        {
            throw Damaged(_at, "the structure block ends in the middle");
        }

        _at += 4;
        return Word(_at - 4);
    }

    private void Open()
    {
        int start = _at;
        int end = Array.IndexOf(_file, (byte)0, start, _structureEnd - start);
        if (end < 0)
        {
            throw Damaged(start, "the name of a node does not end");
        }

        string name = Encoding.UTF8.GetString(_file, start, end - start);
        _at = Aligned(end + 1);
        if (_node is null && (_root is not null || name.Length > 0))
        {
            throw Damaged(start, "there must be one root node, and it has no name");
        }

        if (++_depth > MaxDepth)
        {
            throw Damaged(start, $"nodes are nested more than {MaxDepth} deep");
        }

        DeviceNode node = new(name, _node);
        if (_node is not null && !_node.Add(node))
        {
            throw Damaged(start, $"{_node.Path} has two nodes named {name}");
        }

        _root ??= node;
        _node = node;
    }

    private int Aligned(int at)
    {
        int aligned = (at + 3) & ~3;
        return aligned <= _structureEnd ? aligned
            : throw Damaged(at, "the structure block ends in the middle");
    }

    private void TakeProperty(DeviceNode node)
    {
        int here = _at;
        uint length = Take();
        uint name = Take();
        if (length > (uint)(_structureEnd - _at) || name >= (uint)(_stringsEnd - _strings))
        {
            throw Damaged(here, $"a property of {node.Path} is not inside the file");
        }

        int start = _strings + (int)name;
        int end = Array.IndexOf(_file, (byte)0, start, _stringsEnd - start);
        if (end < 0)
        {
            throw Damaged(here, $"the name of a property of {node.Path} does not end");
        }

        string text = Encoding.UTF8.GetString(_file, start, end - start);
        if (!node.Add(text, _file.AsSpan(_at, (int)length).ToArray()))
        {
            throw Damaged(here, $"{node.Path} has the property {text} twice");
        }

        _at = Aligned(_at + (int)length);
    }
}
