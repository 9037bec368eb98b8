// SPDX-License-Identifier: BSD-2-Clause
// IR statements -> lines of C.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.C;

/// <summary>Writes statements.</summary>
/// <param name="annotations">Translates what stands in annotations.</param>
internal sealed partial class StatementToC(
    ExpressionToC expressions, ExpressionToC annotations, ContractMode contracts, CLines lines)
{
    /// <summary>Writes the statements of a function's body.</summary>
    public void Body(FunctionDeclaration function, IrBlock body)
    {
        foreach (IrStatement s in body.Statements.SkipWhile(IsAcslRequires))
        {
            Statement(s, function);
        }

        Comments(body.TrailingComments, SourcePlace.None);
    }

    /// <summary>Preconditions that stand above the function, for provers.</summary>
    public IEnumerable<string> Requires(IrBlock body) =>
        body.Statements.TakeWhile(IsAcslRequires).OfType<IrAssert>()
            .Select(a => $"requires {Acsl(a.Condition)};");

    private bool IsAcslRequires(IrStatement s) =>
        contracts == ContractMode.Acsl && s is IrAssert { IsPrecondition: true };

    private string Acsl(IrExpression condition) => Acsl(annotations, condition);

    /// <summary>An expression in ACSL.</summary>
    /// <param name="annotations">Translates for annotations.</param>
    /// <param name="condition">The expression.</param>
    public static string Acsl(ExpressionToC annotations, IrExpression condition) =>
        Null().Replace(annotations.Value(condition).Text, "\\null");

    private void Comments(ImmutableArray<string> comments, SourcePlace place)
    {
        foreach (string comment in comments)
        {
            lines.Comment(comment, place);
        }
    }

    private void Statement(IrStatement s, FunctionDeclaration f)
    {
        if (s.Trivia.BlankBefore)
        {
            lines.Blank();
        }

        Comments(s.Trivia.Comments, SourcePlace.None);
        SourcePlace at = s.Trivia.Place;
        switch (s)
        {
            case IrBlock b:
                lines.Add("{", at);
                Inside(b, f);
                lines.Add("}");
                break;
            case IrDeclare or IrAssign or IrEvaluate or IrUpdate:
                lines.Add(Simple(s) + ";", at);
                break;
            case IrIf i:
                If(i, f, "");
                break;
            case IrWhile w:
                lines.Add($"while ({Condition(w.Condition)}) {{", at);
                Inside(w.Body, f);
                lines.Add("}");
                break;
            case IrDo d:
                lines.Add("do {", at);
                Inside(d.Body, f);
                lines.Add($"}} while ({Condition(d.Condition)});", at);
                break;
            case IrFor w:
                string initial = w.Initial is null ? "" : Simple(w.Initial);
                string condition = w.Condition is null ? "" : " " + Condition(w.Condition);
                string step = w.Step is null ? "" : " " + Simple(w.Step);
                lines.Add($"for ({initial};{condition};{step}) {{", at);
                Inside(w.Body, f);
                lines.Add("}");
                break;
            case IrSwitch w:
                Switch(w, f);
                break;
            case IrBreak:
                lines.Add("break;", at);
                break;
            case IrContinue:
                lines.Add("continue;", at);
                break;
            case IrReturn r:
                lines.Add(r.Value is null ? "return;"
                    : $"return {expressions.Assignable(r.Value, f.CResult)};", at);
                break;
            case IrAssert a:
                Assert(a, at);
                break;
            case IrUnreachable u:
                lines.Add(u.IsDivideError ? "divide_error();" : "unreachable();", at);
                break;
            case IrNote n:
                lines.Comment(n.Text, SourcePlace.None);
                break;
            default:
                throw new InvalidOperationException($"not lowered: {s.GetType().Name}");
        }
    }

    private string Condition(IrExpression e) => expressions.Value(e).Text;

    private void Assert(IrAssert a, SourcePlace at)
    {
        lines.Add(contracts == ContractMode.Acsl
            ? $"/*@ assert {Acsl(a.Condition)}; */"
            : $"assert({Condition(a.Condition)});", at);
    }

    private void Inside(IrBlock block, FunctionDeclaration f)
    {
        lines.Indent();
        foreach (IrStatement s in block.Statements)
        {
            Statement(s, f);
        }

        Comments(block.TrailingComments, SourcePlace.None);
        lines.Outdent();
    }

    private void If(IrIf i, FunctionDeclaration f, string prefix)
    {
        lines.Add($"{prefix}if ({Condition(i.Condition)}) {{", i.Trivia.Place);
        Inside(i.Then, f);
        switch (i.Else)
        {
            case null:
                lines.Add("}");
                break;
            case IrIf chain when chain.Trivia.Comments.Length == 0:
                If(chain, f, "} else ");
                break;
            case IrBlock other:
                lines.Add("} else {");
                Inside(other, f);
                lines.Add("}");
                break;
            default:
                lines.Add("} else {");
                Inside(new IrBlock([i.Else]), f);
                lines.Add("}");
                break;
        }
    }

    private void Switch(IrSwitch w, FunctionDeclaration f)
    {
        int groups = w.Sections.Length;
        if (groups < 2)
        {
            // One group is an if statement: provers refuse such a switch.
            OneGroup(w, f);
            return;
        }

        lines.Add($"switch ({Condition(w.Value)}) {{", w.Trivia.Place);
        foreach (IrSection section in w.Sections)
        {
            if (section.Trivia.BlankBefore)
            {
                lines.Blank();
            }

            Comments(section.Trivia.Comments, SourcePlace.None);
            bool scoped = section.Body.Statements.Any(s => s is IrDeclare);
            List<string> labels =
                [.. section.Labels.Select(l => $"case {expressions.Assignable(l, w.Value.Type)}:")];
            if (section.IsDefault)
            {
                labels.Add("default:");
            }

            for (int i = 0; i < labels.Count; i++)
            {
                lines.Add(labels[i] + (scoped && i == labels.Count - 1 ? " {" : ""), section.Trivia.Place);
            }

            Inside(section.Body, f);
            lines.Indent();
            if (section.Body.Statements.Length == 0
                || section.Body.Statements[^1] is not (IrReturn or IrBreak))
            {
                lines.Add("break;");
            }

            lines.Outdent();
            if (scoped)
            {
                lines.Add("}");
            }
        }

        lines.Add("}");
    }

    private void OneGroup(IrSwitch w, FunctionDeclaration f)
    {
        if (w.Sections is not [var only])
        {
            return;
        }

        if (only.Body.All().Any(s => s is IrBreak { LeavesSwitch: true }))
        {
            throw new EmitException(Rule.Construct, w.Trivia.Place,
                "a switch with one section that breaks in its middle has no counterpart; write an if statement");
        }

        if (only.IsDefault)
        {
            Inside(only.Body, f);
            return;
        }

        IrExpression test = only.Labels
            .Select(l => (IrExpression)new IrBinary(BinaryOperator.Equal, w.Value, l, IrType.Bool))
            .Aggregate((a, b) => new IrBinary(BinaryOperator.OrElse, a, b, IrType.Bool));
        If(new IrIf(test, only.Body, null) { Trivia = w.Trivia.PlaceOnly }, f, "");
    }

    /// <summary>A statement that may stand in the head of a for loop.</summary>
    private string Simple(IrStatement s) => s switch
    {
        IrDeclare { Value: null } d =>
            $"{ExpressionToC.Declare(d.Variable.Type, d.Variable.Name)} = {Nothing(d.Variable.Type)}",
        IrDeclare d => $"{ExpressionToC.Declare(d.Variable.Type, d.Variable.Name)} = "
            + expressions.Initialiser(d.Value!, d.Variable.Type).Text,
        IrAssign a => Assign(a),
        IrEvaluate { Call: IrCall call } => call.Callee.Result is IrVoid
            ? expressions.Value(call).Text
            : $"(void){expressions.Value(call).Text}",
        _ => throw new InvalidOperationException($"not lowered: {s.GetType().Name}"),
    };

    /// <summary>The first value of a local that C# leaves unassigned.</summary>
    private static string Nothing(IrType type) => type switch
    {
        IrPointer => "NULL",
        IrBool => "false",
        { Number: not null } => "0",
        _ => "{ 0 }",
    };

    private string Assign(IrAssign a)
    {
        CExpression target = expressions.Place(a.Target);
        CExpression value = expressions.Assignable(a.Value, a.Target.Type);
        bool sameType = a.Target.Type is IrPointer || a.Target.Type.Number is { Bits: >= 32 }
            || a.Target.Type is IrBool;
        if (sameType && value
            is CBinary { Operator: "+" or "-" or "*" or "/" or "%" or "&" or "|" or "^" or "<<" or ">>" } b
            && b.Left.Equals(target) && a.Value is IrBinary { Left: var left } && left.Equals(a.Target)
            && a.Target.Type is not IrBool)
        {
            return b.Operator is "+" or "-" && b.Right is CLiteral { Digits: "1" }
                ? $"{target}{b.Operator}{b.Operator}"
                : $"{target} {b.Operator}= {b.Right}";
        }

        return $"{target} = {value}";
    }

    [GeneratedRegex(@"\bNULL\b")]
    private static partial Regex Null();
}
