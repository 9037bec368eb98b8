// SPDX-License-Identifier: BSD-2-Clause
// Rules on one node of the tree and its neighbours.
using System;
using System.Linq;
using System.Text.RegularExpressions;
using Sel4Gen.Verify.Clang;

namespace Sel4Gen.Verify.StrictC;

/// <summary>Rules about expressions, types and declarations.</summary>
/// <param name="report">Takes findings.</param>
/// <param name="sourceOf">Gives the text of a file.</param>
internal sealed partial class NodeRules(ReportFinding report, Func<string, string> sourceOf)
{
    public void CheckAll(AstNode root)
    {
        foreach (AstNode node in root.All().Where(n => !n.IsImplicit || n.Kind == "FieldDecl"))
        {
            CheckStatement(node);
            CheckExpression(node);
            CheckDeclaration(node);
            CheckType(node);
        }
    }

    private void CheckStatement(AstNode node)
    {
        switch (node.Kind)
        {
            case "GotoStmt" or "IndirectGotoStmt" or "LabelStmt" or "AddrLabelExpr":
                Report(StrictCRules.Goto, node, "goto or a label");
                break;
            case "CaseStmt" when node.Flag("isGNURange"):
                Report(StrictCRules.CaseRange, node, "a case for a range of values");
                break;
            case "GCCAsmStmt" or "MSAsmStmt":
                CheckAsm(node);
                break;
            default:
                break;
        }
    }

    private void CheckExpression(AstNode node)
    {
        switch (node.Kind)
        {
            case "StmtExpr":
                Report(StrictCRules.StatementExpression, node, "a statement inside an expression");
                break;
            case "GenericSelectionExpr":
                Report(StrictCRules.Generic, node, "_Generic");
                break;
            case "BinaryConditionalOperator":
                Report(StrictCRules.OmittedMiddle, node, "a conditional operator without its middle operand");
                break;
            case "BinaryOperator" or "CompoundAssignOperator":
                CheckBinary(node);
                break;
            case "UnaryOperator":
                CheckUnary(node);
                break;
            case "OffsetOfExpr":
                Report(StrictCRules.OffsetOf, node, "offsetof");
                break;
            case "UnaryExprOrTypeTraitExpr" when node.Name.Contains("align", StringComparison.OrdinalIgnoreCase):
                Report(StrictCRules.AlignmentOf, node, "_Alignof");
                break;
            case "IntegerLiteral":
                CheckLiteral(node);
                break;
            case "FloatingLiteral":
                Report(StrictCRules.FloatingPoint, node, "a number with a fraction");
                break;
            case "StringLiteral" when node.Parent is not { Kind: "GCCAsmStmt" or "StaticAssertDecl" or "VarDecl" }:
                Report(StrictCRules.StringLiteral, node, "a string literal");
                break;
            case "CStyleCastExpr":
                CheckCast(node);
                break;
            default:
                break;
        }
    }

    private void CheckBinary(AstNode node)
    {
        string code = node.Text("opcode");
        if (code == ",")
        {
            if (!IsStatement(node) || node.Parent is not { Kind: "ForStmt" })
            {
                Report(StrictCRules.Comma, node, "a comma operator");
            }
        }
        else if ((code == "=" || node.Kind == "CompoundAssignOperator") && !IsStatement(node))
        {
            Report(StrictCRules.NestedAssignment, node, "an assignment inside an expression");
        }
    }

    private void CheckUnary(AstNode node)
    {
        switch (node.Text("opcode"))
        {
            case "++" or "--" when !node.Flag("isPostfix"):
                Report(StrictCRules.Increment, node, "++ or -- before its operand");
                break;
            case "++" or "--" when !IsStatement(node):
                Report(StrictCRules.Increment, node, "++ or -- inside an expression");
                break;
            case "+":
                Report(StrictCRules.UnaryPlus, node, "a unary plus");
                break;
            case "&" when Base(node.Inner[0]) is { } local:
                Report(StrictCRules.LocalAddress, node, $"the address of the local {local.Referenced.Name}");
                break;
            default:
                break;
        }
    }

    // Whether the value of an assignment or increment is dropped: it is a statement, or stands in the header of a for.
    private static bool IsStatement(AstNode node)
    {
        AstNode parent = node.Parent!;
        return parent.Kind switch
        {
            "CompoundStmt" or "CaseStmt" or "DefaultStmt" or "LabelStmt" => true,
            "DoStmt" => parent.Inner.IndexOf(node) == 0,
            "IfStmt" or "WhileStmt" or "SwitchStmt" => parent.Inner.IndexOf(node) > 0,
            "ForStmt" => parent.Inner.IndexOf(node) != 2,
            "BinaryOperator" => parent.Text("opcode") == "," && parent.Parent is { Kind: "ForStmt" } && IsStatement(parent),
            _ => false,
        };
    }

    private void CheckLiteral(AstNode node)
    {
        SourcePoint place = node.Spelling;
        if (place.File is { Length: > 0 } && BinaryLiteral().IsMatch(sourceOf(place.File).AsSpan(place.Offset, 2)))
        {
            Report(StrictCRules.BinaryLiteral, node, "a binary literal");
        }
    }

    private void CheckCast(AstNode node)
    {
        if (node.Type.StartsWith("struct ", StringComparison.Ordinal) && !node.Type.EndsWith('*')
            || node.PlainType.StartsWith("struct ", StringComparison.Ordinal) && !node.PlainType.Contains('*', StringComparison.Ordinal))
        {
            Report(StrictCRules.StructCast, node, "a cast to a struct");
        }

        AstNode operand = node.Inner[^1];
        while (operand.Kind == "ParenExpr")
        {
            operand = operand.Inner[0];
        }

        if (operand is { Kind: "ImplicitCastExpr" } && operand.Text("castKind") == "FunctionToPointerDecay")
        {
            Report(StrictCRules.FunctionNameCast, node, "a cast of a function's bare name");
        }
    }

    private void CheckDeclaration(AstNode node)
    {
        switch (node.Kind)
        {
            case "StaticAssertDecl":
                Report(StrictCRules.StaticAssert, node, "_Static_assert");
                break;
            case "RecordDecl":
                CheckRecord(node);
                break;
            case "FieldDecl":
                CheckField(node);
                break;
            case "FunctionDecl" when node.Flag("variadic"):
                Report(StrictCRules.Variadic, node, $"{node.Name} takes a variable number of arguments");
                break;
            case "VarDecl":
                CheckVariable(node);
                break;
            case "ParmVarDecl" when IsFunctionPointer(node.PlainType) && !IsFunctionPointer(node.Type):
                Report(StrictCRules.FunctionPointerParameter, node, $"{node.Name} is a typedef of a function pointer");
                break;
            default:
                break;
        }
    }

    private void CheckRecord(AstNode node)
    {
        if (node.Text("tagUsed") == "union")
        {
            Report(StrictCRules.Union, node, "a union");
        }

        if (!node.Flag("completeDefinition"))
        {
            return;
        }

        if (!node.Inner.Any(i => i.Kind == "FieldDecl"))
        {
            Report(StrictCRules.EmptyStruct, node, "a struct without members");
        }

        if (node.Inner.Any(i => i.Kind is "PackedAttr" or "AlignedAttr"))
        {
            Report(StrictCRules.StructAttribute, node, "a struct with the attribute packed or aligned");
        }
    }

    private void CheckField(AstNode node)
    {
        if (node.Flag("isBitfield"))
        {
            Report(StrictCRules.BitField, node, "a bit-field");
        }
        else if (node.Name.Length == 0)
        {
            Report(StrictCRules.AnonymousMember, node, "a member without a name");
        }

        if (node.Type.EndsWith("[]", StringComparison.Ordinal))
        {
            Report(StrictCRules.FlexibleArray, node, "an array without a size at the end of a struct");
        }
    }

    private void CheckVariable(AstNode node)
    {
        bool isLocal = node.Parent is { Kind: "DeclStmt" };
        if (node.Has("tls"))
        {
            Report(StrictCRules.ThreadLocal, node, $"{node.Name} is thread-local");
        }

        if (isLocal && node.Text("storageClass") == "static")
        {
            Report(StrictCRules.StaticLocal, node, $"{node.Name} is a static local");
        }

        if (node.Type.EndsWith(']') && node.Inner.Any(i => i.Kind == "StringLiteral"))
        {
            Report(StrictCRules.ArrayFromString, node, $"{node.Name} is initialised by a string");
        }
    }

    private void CheckType(AstNode node)
    {
        string type = node.Kind.EndsWith("Decl", StringComparison.Ordinal) ? node.Type : "";
        if (type.Length == 0)
        {
            return;
        }

        if (TypeOfType().IsMatch(type))
        {
            Report(StrictCRules.Typeof, node, "typeof");
        }

        if (FloatingType().IsMatch(node.PlainType))
        {
            Report(StrictCRules.FloatingPoint, node, $"the type {type}");
        }

        if (node.PlainType.Contains("__int128", StringComparison.Ordinal))
        {
            Report(StrictCRules.Int128, node, $"the type {type}");
        }

        if (VariableSize().IsMatch(type))
        {
            Report(StrictCRules.VariableLengthArray, node, $"the type {type}");
        }

        if (type.Contains("[0]", StringComparison.Ordinal))
        {
            Report(StrictCRules.ZeroSizeArray, node, $"the type {type}");
        }
    }

    // Clang's JSON has no operands: they are read from the text.
    private void CheckAsm(AstNode node)
    {
        string text = sourceOf(node.Begin.File)[node.Begin.Offset..];
        AsmOperands operands = AsmOperands.Parse(text);
        if (operands.Outputs.Count > 1 || operands.Outputs.Any(o => o is not ("=r" or "=&r"))
            || operands.Inputs.Any(i => i is not ("r" or "i")))
        {
            Report(StrictCRules.AsmOperands, node,
                $"asm with the operands {string.Join(", ", operands.Outputs.Concat(operands.Inputs))}");
        }
    }

    /// <summary>
    /// The reference to the local variable that an lvalue is a part of; null if it is no part of a local.
    /// </summary>
    internal static AstNode? Base(AstNode node)
    {
        while (true)
        {
            switch (node.Kind)
            {
                case "ParenExpr":
                case "MemberExpr" when !node.Flag("isArrow"):
                    node = node.Inner[0];
                    break;
                case "ArraySubscriptExpr" when node.Inner[0] is { Kind: "ImplicitCastExpr" } decay
                    && decay.Text("castKind") == "ArrayToPointerDecay":
                    node = decay.Inner[0];
                    break;
                case "DeclRefExpr":
                    return node.Referenced.Kind is "ParmVarDecl" || IsLocal(node) ? node : null;
                default:
                    return null;
            }
        }
    }

    // A local is declared inside the function that the reference stands in.
    private static bool IsLocal(AstNode reference)
    {
        string id = reference.Referenced.Id;
        for (AstNode? scope = reference.Parent; scope is not null && scope.Kind != "TranslationUnitDecl"; scope = scope.Parent)
        {
            if (scope.Kind == "FunctionDecl")
            {
                return scope.All().Any(n => n.Kind == "VarDecl" && n.Id == id);
            }
        }

        return false;
    }

    private static bool IsFunctionPointer(string type) => type.Contains("(*", StringComparison.Ordinal);

    private void Report(StrictCRule rule, AstNode node, string what) => report(rule, node.Begin, what);

    [GeneratedRegex(@"\b(__)?typeof(__)?\b")]
    private static partial Regex TypeOfType();

    [GeneratedRegex(@"\b(float|double|_Float\d+|__fp16|_Complex)\b")]
    private static partial Regex FloatingType();

    [GeneratedRegex(@"\[[^\]\d][^\]]*\]")]
    private static partial Regex VariableSize();

    [GeneratedRegex("^0[bB]")]
    private static partial Regex BinaryLiteral();
}
