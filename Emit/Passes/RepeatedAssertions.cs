// SPDX-License-Identifier: BSD-2-Clause
// Pass "assertions": an index is asserted to be below the array's length once, and again only after
// something that may have changed it.
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Language.Ir;
using Sel4Gen.Language.Lifting;

namespace Sel4Gen.Emit.Passes;

/// <summary>Drops assertions of bounds that hold already, for one function.</summary>
internal sealed class RepeatedAssertions : IrRewriter
{
    /// <summary>What was asserted on each way to the current place, and holds there still.</summary>
    private List<IrExpression> _held = [];

    /// <summary>Comments and blank line of a dropped assertion: they go to the next statement.</summary>
    private Trivia? _left;

    public static IrBlock Drop(IrBlock body) => new RepeatedAssertions().Block(body);

    public override IrBlock Block(IrBlock block)
    {
        // What is asserted inside is known inside only: the block may not have been on the way.
        List<IrExpression> before = [.. _held];
        IrBlock result = base.Block(block);
        _held = before;
        return result;
    }

    protected override IEnumerable<IrStatement> Statement(IrStatement statement)
    {
        if (statement is IrAssert { IsBoundsCheck: true } known && _held.Contains(known.Condition))
        {
            _left = _left is null ? known.Trivia : known.Trivia.After(_left);
            return [];
        }

        if (_left is { } left)
        {
            statement = statement with { Trivia = statement.Trivia.After(left) };
            _left = null;
        }

        // A loop comes back to its head with what its body changed.
        if (statement is IrWhile or IrDo or IrFor)
        {
            Forget(statement);
        }

        IrStatement result = Inside(statement);
        Forget(statement);
        if (statement is IrAssert { IsBoundsCheck: true } check)
        {
            _held.Add(check.Condition);
        }

        return [result];
    }

    private void Forget(IrStatement statement)
    {
        HashSet<IrVariable> fresh = [.. statement.All().OfType<IrDeclare>().Select(d => d.Variable)];
        _held.RemoveAll(c => Effects.AnyMayChange([statement], [c])
            || c.Descendants().Any(d => d is IrLocal l && fresh.Contains(l.Variable)));
    }
}
