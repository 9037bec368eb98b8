// SPDX-License-Identifier: BSD-2-Clause
// The branches of the kernel's C#, as coverage counts them.
using System;
using System.Collections.Generic;

namespace Sel4Gen.Replay.Coverage;

/// <summary>One way that a decision can go.</summary>
/// <param name="File">The source file, from the repository's root.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Where the decision starts in that line, from 1.</param>
/// <param name="Text">The decision's text in one line.</param>
/// <param name="Side">"true" or "false" for a condition; "taken" for a case; "none" where no case fits.</param>
internal sealed record Branch(string File, int Line, int Column, string Text, string Side) : IComparable<Branch>
{
    /// <inheritdoc/>
    public int CompareTo(Branch? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = string.CompareOrdinal(File, other.File);
        order = order != 0 ? order : Line.CompareTo(other.Line);
        order = order != 0 ? order : Column.CompareTo(other.Column);
        return order != 0 ? order : string.CompareOrdinal(Side, other.Side);
    }
}

/// <summary>The branches of one compilation of the kernel; a branch's index is its probe's number.</summary>
internal sealed class BranchMap
{
    private readonly List<Branch> _branches = [];

    /// <summary>All branches.</summary>
    public IReadOnlyList<Branch> All => _branches;

    /// <summary>Adds a branch, and gives its number.</summary>
    public int Add(Branch branch)
    {
        _branches.Add(branch);
        return _branches.Count - 1;
    }
}
