// SPDX-License-Identifier: BSD-2-Clause
// Rules that need a whole function: scopes of names, the shape of switch statements, calls, and arrays as pointers.
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Verify.Clang;

namespace Sel4Gen.Verify.StrictC;

/// <summary>Rules about functions, and about names across the translation unit.</summary>
internal sealed class FunctionRules
{
    private readonly ReportFinding _report;
    private readonly HashSet<string> _typedefs = [];
    private readonly HashSet<string> _declared = [];

    /// <param name="report">Takes findings.</param>
    /// <param name="root">The translation unit.</param>
    public FunctionRules(ReportFinding report, AstNode root)
    {
        _report = report;
        foreach (AstNode node in root.Inner.Where(n => !n.IsImplicit))
        {
            if (node.Kind == "TypedefDecl")
            {
                _typedefs.Add(node.Name);
            }
            else if (node.Kind == "FunctionDecl")
            {
                _declared.Add(node.Name);
            }
        }
    }

    public void CheckAll(AstNode root)
    {
        foreach (AstNode field in root.All().Where(n => n.Kind == "FieldDecl"))
        {
            CheckTypedefName(field, "member");
        }

        foreach (AstNode function in root.Inner.Where(n => n.Kind == "FunctionDecl" && !n.IsImplicit))
        {
            CheckScope(function, []);
            foreach (AstNode node in function.All())
            {
                CheckNode(node);
            }
        }
    }

    private void CheckNode(AstNode node)
    {
        switch (node.Kind)
        {
            case "SwitchStmt":
                CheckSwitch(node);
                break;
            case "CallExpr":
                CheckCall(node);
                break;
            case "ImplicitCastExpr" when node.Text("castKind") == "ArrayToPointerDecay"
                && node.Parent is not { Kind: "ArraySubscriptExpr" } && NodeRules.Base(node.Inner[0]) is { } local:
                Report(StrictCRules.LocalArrayPointer, node, $"the local {local.Referenced.Name} becomes a pointer");
                break;
            default:
                break;
        }
    }

    // Walks the scopes of a function with the names that are declared in them and around them.
    private void CheckScope(AstNode scope, HashSet<string> around)
    {
        HashSet<string> names = [.. around];
        foreach (AstNode node in scope.Inner)
        {
            if (node.Kind == "DeclStmt")
            {
                node.Inner.ForEach(v => CheckVariable(v, names));
            }
            else
            {
                CheckVariable(node, names);
                CheckScope(node, names);
            }
        }
    }

    private void CheckVariable(AstNode node, HashSet<string> names)
    {
        if (node.Kind is "VarDecl" or "ParmVarDecl" && node.Name.Length > 0)
        {
            CheckTypedefName(node, node.Kind == "VarDecl" ? "local" : "parameter");
            if (!names.Add(node.Name))
            {
                Report(StrictCRules.Shadowing, node, $"{node.Name} hides a variable of the same function");
            }
        }
    }

    private void CheckTypedefName(AstNode node, string what)
    {
        if (_typedefs.Contains(node.Name))
        {
            Report(StrictCRules.TypedefName, node, $"the {what} {node.Name} has the name of a type");
        }
    }

    private void CheckCall(AstNode node)
    {
        AstNode? callee = node.Inner[0].All().FirstOrDefault(n => n.Kind == "DeclRefExpr");
        string name = callee?.Referenced.Name ?? "";
        if (name.StartsWith("__", System.StringComparison.Ordinal) && !_declared.Contains(name))
        {
            Report(StrictCRules.UndeclaredBuiltin, node, $"{name} is not declared");
        }

        // Reported at the call that is evaluated first.
        for (AstNode? outer = node.Parent; outer is not null && IsExpression(outer); outer = outer.Parent)
        {
            if (outer.Inner.Where(i => !i.All().Contains(node)).SelectMany(i => i.All()).Any(n => n.Kind == "CallExpr")
                || outer.Kind == "CallExpr")
            {
                Report(StrictCRules.NestedCalls, node, $"{(name.Length > 0 ? name : "a function")} is called beside or inside another call");
                return;
            }
        }
    }

    private static bool IsExpression(AstNode node) =>
        node.Kind.EndsWith("Expr", System.StringComparison.Ordinal) || node.Kind.EndsWith("Operator", System.StringComparison.Ordinal);

    private void CheckSwitch(AstNode node)
    {
        AstNode body = node.Inner[^1];
        List<List<AstNode>> groups = [];
        foreach (AstNode statement in body.Kind == "CompoundStmt" ? body.Inner : [body])
        {
            AstNode inner = statement;
            bool begins = false;
            while (inner.Kind is "CaseStmt" or "DefaultStmt")
            {
                begins = true;
                inner = inner.Inner[^1];
            }

            if (begins)
            {
                groups.Add([]);
            }

            groups.LastOrDefault()?.Add(inner);
        }

        if (groups.Count < 2)
        {
            Report(StrictCRules.FewCases, node, $"a switch with {groups.Count} case group{(groups.Count == 1 ? "" : "s")}");
        }

        for (int i = 0; i < groups.Count; i++)
        {
            CheckGroup(groups[i], i == groups.Count - 1);
        }
    }

    private void CheckGroup(List<AstNode> group, bool isLast)
    {
        AstNode last = group[^1];
        while (last is { Kind: "CompoundStmt", Inner.Count: > 0 })
        {
            last = last.Inner[^1];
        }

        if (last.Kind == "ContinueStmt")
        {
            Report(StrictCRules.ContinueInCase, last, "a case that ends in continue");
        }
        else if (!isLast && last.Kind is not ("BreakStmt" or "ReturnStmt"))
        {
            Report(StrictCRules.FallThrough, last, "a case that goes on into the next one");
        }
    }

    private void Report(StrictCRule rule, AstNode node, string what) => _report(rule, node.Begin, what);
}
