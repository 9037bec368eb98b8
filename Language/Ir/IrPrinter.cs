// SPDX-License-Identifier: BSD-2-Clause
// The intermediate representation as text, for --dump.
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace Sel4Gen.Language.Ir;

/// <summary>Prints functions in a compact notation.</summary>
internal static class IrPrinter
{
    public static string Print(IrProgram program)
    {
        StringBuilder text = new();
        foreach (FunctionDeclaration f in program.Modules.SelectMany(m => m.Functions).Where(f =>
            f.Body is not null))
        {
            string parameters = string.Join(", ", f.Parameters.Select(p => $"{Mode(p)}{p.Name}: {p.Type}"));
            text.Append($"{f.CName}({parameters}): {f.Result}\n");
            Statement(f.Body!, 1, text);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Mode(IrVariable p) => p.Mode switch
    {
        ArgumentMode.Ref => "ref ",
        ArgumentMode.Out => "out ",
        _ => "",
    };

    private static void Statement(IrStatement s, int depth, StringBuilder text)
    {
        string head = s switch
        {
            IrDeclare d => $"var {d.Variable.Name}: {d.Variable.Type}{(d.Value is null ? "" : " = " + Text(d.Value))}",
            IrAssign a => $"{Text(a.Target)} = {Text(a.Value)}",
            IrUpdate u => $"{Text(u.Target)} {u.Operator}= {Text(u.Value)} in {u.Operation}",
            IrEvaluate e => Text(e.Call),
            IrIf i => $"if {Text(i.Condition)}",
            IrWhile w => $"while {Text(w.Condition)}",
            IrDo d => $"do while {Text(d.Condition)}",
            IrFor f => $"for {(f.Condition is null ? "" : Text(f.Condition))}",
            IrSwitch w => $"switch {Text(w.Value)}",
            IrReturn r => $"return {(r.Value is null ? "" : Text(r.Value))}",
            IrAssert a => $"{(a.IsPrecondition ? "requires" : "assert")} {Text(a.Condition)}",
            IrBlock => "block",
            IrNote n => $"// {n.Text}",
            _ => s.GetType().Name[2..].ToLowerInvariant(),
        };
        if (s is not IrBlock || depth > 1)
        {
            text.Append(' ', depth * 2).Append(head).Append('\n');
        }

        if (s is IrSwitch sw)
        {
            foreach (IrSection section in sw.Sections)
            {
                string labels = string.Join(", ", section.Labels.Select(Text));
                text.Append(' ', (depth * 2) + 1)
                    .Append($"case {labels}{(section.IsDefault ? " default" : "")}\n");
                Statement(section.Body, depth + 1, text);
            }

            return;
        }

        foreach (IrStatement child in StatementExtensions.Children(s))
        {
            Statement(child, depth + 1, text);
        }
    }

    private static string Text(IrExpression e) => e switch
    {
        IrConst c => c.Name ?? $"{c.Value}:{c.Type}",
        IrZero z => $"zero:{z.Type}",
        IrString s => $"\"{s.Value}\"",
        IrLocal l => l.Variable.Name,
        IrGlobal g => g.Global.CName,
        IrDereference d => $"*{Text(d.Pointer)}",
        IrElement x => $"{Text(x.Pointer)}[{Text(x.Index)}]",
        IrIndex x => $"{Text(x.Array)}[{Text(x.Index)}]",
        IrField f => $"{Text(f.Base)}.{f.Field.CName}",
        IrAddressOf a => $"&{Text(a.Place)}",
        IrUnary u => $"{u.Operator}({Text(u.Operand)})",
        IrBinary b => $"({Text(b.Left)} {b.Operator} {Text(b.Right)}):{b.Type}",
        IrConvert c => $"({c.Type})({Text(c.Operand)})",
        IrConditional c => $"({Text(c.Condition)} ? {Text(c.Then)} : {Text(c.Else)})",
        IrCall c => $"{c.Callee.CName}({List(c.Arguments)})",
        IrStructValue v => $"{v.Type}{{{List(v.Values)}}}",
        IrSwitchValue v =>
            $"switch({Text(v.Value)}; {List(v.Results)}; {(v.Default is null ? "" : Text(v.Default))})",
        IrLet l => $"let {l.Variable.Name} = {Text(l.Value)} in {Text(l.Body)}",
        _ => e.ToString(),
    };

    private static string List(ImmutableArray<IrExpression> values) => string.Join(", ", values.Select(Text));
}
