// SPDX-License-Identifier: BSD-2-Clause
// Pass "structs": the structs that the code that is left uses.
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.Passes;

/// <summary>Drops structs that nothing uses.</summary>
internal static class UsedStructs
{
    public static void Keep(IrProgram program)
    {
        HashSet<StructDeclaration> used = [];
        foreach (StructDeclaration s in program.AsmStructs)
        {
            Add(new IrStruct(s), used);
        }

        foreach (GlobalDeclaration g in program.Modules.SelectMany(m => m.Globals))
        {
            Add(g.Type, used);
        }

        foreach (FunctionDeclaration f in program.Modules.SelectMany(m =>
            m.Functions).Concat(program.PackedFunctions))
        {
            Add(f.Kind == FunctionKind.Body ? f.CResult : f.Result, used);
            foreach (IrVariable p in f.Parameters)
            {
                Add(p.Type, used);
            }

            foreach (IrStatement s in f.Body?.All() ?? [])
            {
                if (s is IrDeclare d)
                {
                    Add(d.Variable.Type, used);
                }

                foreach (IrExpression e in s.Expressions().SelectMany(e => e.Descendants()))
                {
                    Add(e is IrSizeOf size ? size.Of : e.Type, used);
                }
            }
        }

        program.Structs.RemoveAll(s => !used.Contains(s));
    }

    private static void Add(IrType type, HashSet<StructDeclaration> used)
    {
        switch (type)
        {
            case IrPointer p:
                Add(p.Target, used);
                break;
            case IrArray a:
                Add(a.Element, used);
                break;
            case IrStruct s when used.Add(s.Declaration):
                foreach (FieldDeclaration f in s.Declaration.Fields)
                {
                    Add(f.Type, used);
                }

                break;
        }
    }
}
