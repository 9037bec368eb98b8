// SPDX-License-Identifier: BSD-2-Clause
// Program text as a tree that remembers what may be left out or replaced, so that a failing program can be made small.
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Sel4Gen.Semantics.Tests;

/// <summary>What a piece of a program is.</summary>
internal enum NodeKind
{
    /// <summary>Has to stay.</summary>
    Fixed,

    /// <summary>A statement or a declaration that may be left out.</summary>
    Removable,

    /// <summary>An expression: may become a constant, or one of its parts of the same type.</summary>
    Expression,
}

/// <summary>A piece of a program: text and further pieces.</summary>
/// <param name="Type">The C# type of an expression.</param>
internal sealed class Node(NodeKind kind, string type, params object[] parts)
{
    private readonly List<object> _parts = [.. parts];

    public NodeKind Kind => kind;

    public string Type => type;

    /// <summary>The C# compiler would compute it itself.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Stands in for this node; null for the node itself. An empty text leaves it out.</summary>
    public object? Instead { get; set; }

    public Node Add(params object[] more)
    {
        _parts.AddRange(more);
        return this;
    }

    public IEnumerable<Node> Children => Instead switch
    {
        null => _parts.OfType<Node>(),
        Node n => [n],
        _ => [],
    };

    /// <summary>This node and all below, outermost first.</summary>
    public IEnumerable<Node> All() => Children.SelectMany(c => c.All()).Prepend(this);

    public override string ToString()
    {
        StringBuilder text = new();
        Write(text);
        return text.ToString();
    }

    private void Write(StringBuilder text)
    {
        foreach (object part in Instead is null ? _parts : [Instead])
        {
            if (part is Node n)
            {
                n.Write(text);
            }
            else
            {
                text.Append(part);
            }
        }
    }
}
