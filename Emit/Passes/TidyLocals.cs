// SPDX-License-Identifier: BSD-2-Clause
// Pass "tidy": declarations move to the first assignment where that changes nothing, and no local hides
// another one or a global name.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.Passes;

/// <summary>Tidies the locals of one function.</summary>
internal static class TidyLocals
{
    public static IrBlock Run(FunctionDeclaration function, ContractMode contracts,
        IReadOnlySet<string> globalNames)
    {
        IrBlock body = DropUnused(new Declarations().Block(function.Body!), contracts);
        Unshadow(body, NameParameters(function, globalNames), globalNames);
        return body;
    }

    /// <summary>
    /// Names the parameters, so that each has a name of its own and none hides something; gives the names.
    /// </summary>
    public static HashSet<string> NameParameters(FunctionDeclaration function,
        IReadOnlySet<string> globalNames)
    {
        HashSet<string> used = [];
        foreach (IrVariable p in function.Parameters.Where(p => p.Mode != ArgumentMode.Out))
        {
            Rename(p, used, globalNames);
        }

        return used;
    }

    /// <summary>A local that nothing reads keeps the effect of its value only.</summary>
    private static IrBlock DropUnused(IrBlock body, ContractMode contracts)
    {
        // What only a prover's assertion reads is unused for a compiler.
        HashSet<IrVariable> read =
        [
            .. body.All().Where(s => s is not IrAssert || contracts != ContractMode.Acsl)
                .SelectMany(Reads).SelectMany(Locals),
        ];
        HashSet<IrVariable> declared = [.. body.All().OfType<IrDeclare>().Select(d => d.Variable)];
        declared.ExceptWith(read);
        return declared.Count == 0 ? body : new Unused(declared).Block(body);
    }

    private static IEnumerable<IrStatement> EffectOf(IrExpression? value, Trivia trivia) =>
        value?.Descendants().FirstOrDefault(e => e is IrCall { Callee.IsPure: false }) is { } call
            ? [new IrEvaluate(call) { Trivia = trivia }]
            : [];

    /// <summary>What the statement reads: not the local that it assigns to.</summary>
    private static IEnumerable<IrExpression> Reads(IrStatement s) =>
        s is IrAssign { Target: IrLocal } assign ? [assign.Value] : s.Expressions();

    private static IEnumerable<IrVariable> Locals(IrExpression e) =>
        e.Descendants().OfType<IrLocal>().Select(l => l.Variable);

    private static void Rename(IrVariable variable, HashSet<string> active, IReadOnlySet<string> globalNames)
    {
        string name = variable.Name;
        while (globalNames.Contains(name))
        {
            name += "_";
        }

        string fresh = name;
        for (int i = 2; globalNames.Contains(fresh) || !active.Add(fresh); i++)
        {
            fresh = name + i;
        }

        variable.Name = fresh;
    }

    /// <summary>Renames a local whose name an enclosing scope holds.</summary>
    private static void Unshadow(IrStatement statement, HashSet<string> active,
        IReadOnlySet<string> globalNames)
    {
        switch (statement)
        {
            case IrDeclare d:
                Rename(d.Variable, active, globalNames);
                break;
            case IrBlock or IrFor or IrSwitch:
                HashSet<string> inner = [.. active];
                foreach (IrStatement s in StatementExtensions.Children(statement))
                {
                    Unshadow(s, inner, globalNames);
                }

                break;
            default:
                foreach (IrStatement s in StatementExtensions.Children(statement))
                {
                    Unshadow(s, active, globalNames);
                }

                break;
        }
    }

    private static bool Mentions(IrStatement statement, IrVariable variable) =>
        statement.All().SelectMany(s => s.Expressions()).SelectMany(e => e.Descendants())
            .Any(d => d is IrLocal l && l.Variable == variable);

    /// <summary>Drops locals that nothing reads, but for the effects of their values.</summary>
    private sealed class Unused(HashSet<IrVariable> unused) : IrRewriter
    {
        protected override IEnumerable<IrStatement> Statement(IrStatement statement) => statement switch
        {
            IrDeclare d when unused.Contains(d.Variable) => EffectOf(d.Value, d.Trivia),
            IrAssign { Target: IrLocal target } a when unused.Contains(target.Variable) =>
                EffectOf(a.Value, a.Trivia),
            IrAssert a when Locals(a.Condition).Any(unused.Contains) =>
                [new IrNote($"Holds: {a.Text}") { Trivia = a.Trivia }],

            // The head of a loop keeps its variable.
            IrFor s => [s with { Body = Block(s.Body) }],
            _ => [Inside(statement)],
        };
    }

    /// <summary>Moves declarations without a value to the first assignment.</summary>
    private sealed class Declarations : IrRewriter
    {
        public override IrBlock Block(IrBlock block)
        {
            List<IrStatement> statements = [.. base.Block(block).Statements];
            for (int i = statements.Count - 1; i >= 0; i--)
            {
                if (statements[i] is not IrDeclare { Value: null } declaration)
                {
                    continue;
                }

                int use = statements.FindIndex(i + 1, s => Mentions(s, declaration.Variable));
                if (use < 0)
                {
                    continue;
                }

                if (statements[use] is IrAssign { Target: IrLocal target } first
                    && target.Variable == declaration.Variable
                    && !Locals(first.Value).Contains(declaration.Variable))
                {
                    statements[use] = new IrDeclare(declaration.Variable, first.Value)
                    {
                        Trivia = use == i + 1 && declaration.Trivia.Place.Line != 0 ? declaration.Trivia
                            : first.Trivia,
                    };
                    statements.RemoveAt(i);
                    if (use > i + 1
                        && (declaration.Trivia.BlankBefore || declaration.Trivia.Comments.Length > 0))
                    {
                        statements[i] = statements[i] with
                        {
                            Trivia = statements[i].Trivia.After(declaration.Trivia),
                        };
                    }
                }
            }

            return block with { Statements = [.. statements] };
        }
    }
}
