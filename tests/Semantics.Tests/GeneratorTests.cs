// SPDX-License-Identifier: BSD-2-Clause
// The random programs are as broad as the subset: every kind of operation that the analyzer's allow list names occurs in them.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NUnit.Framework;
using Sel4Gen.Analysis;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Front;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

[TestFixture]
public sealed partial class GeneratorTests
{
    private const int Programs = 500;

    /// <summary>What the allow list names and no random program can hold, with the reason.</summary>
    private static readonly Dictionary<string, string> s_never = new()
    {
        ["ConstructorBody"] = "a struct's constructor is refused by its own rule",
        ["Invalid"] = "does not compile",
        ["Labeled"] = "a label means nothing without goto, which is refused",
        ["Parenthesized"] = "Visual Basic has it; C# does not",
        ["IncrementOrDecrement"] = "counted as Increment and Decrement",
        ["Assignment"] = "counted by what kind of assignment it is",
        ["ObjectOrCollectionInitializer"] = "counted as ObjectInitializer",
    };

    [Test, Category("Slow")]
    public void Random_programs_hold_every_operation_that_the_subset_allows()
    {
        SortedDictionary<string, int> found = [];
        for (int seed = 0; seed < Programs; seed += RandomCampaign.BatchSize)
        {
            CSharpCompilation compilation = Compile(seed, RandomCampaign.BatchSize);
            foreach (IOperation operation in Operations(compilation))
            {
                foreach (string name in Names(operation).Where(n => n.Length > 0))
                {
                    found[name] = found.GetValueOrDefault(name) + 1;
                }
            }
        }

        TestContext.Out.WriteLine($"operations in {Programs} random programs:");
        foreach ((string name, int times) in found)
        {
            TestContext.Out.WriteLine($"  {name,-40} {times}");
        }

        List<string> wanted = [.. Allowed().Except(s_never.Keys), .. s_finer];
        Assert.That(wanted, Has.Count.GreaterThan(60));
        Assert.That(wanted.Where(w => !found.ContainsKey(w)), Is.Empty, "allowed, but in none of the random programs");
    }

    /// <summary>
    /// What random programs do beyond the rules: division without a guard (they never divide by zero), mixed signs, and compound
    /// assignment of narrow integers. The C means what the C# means there, too.
    /// </summary>
    private static readonly string[] s_beyondTheRules = ["S4G3010", "S4G3011", "S4G3012", "S4G3028"];

    [Test]
    public void Random_programs_are_programs_of_the_subset()
    {
        CSharpCompilation compilation = Compile(7000, 20, "[assembly: SubsetAssembly]\n");
        Assert.That(
            SubsetCheck.Run(compilation).Where(d => !s_beyondTheRules.Contains(d.Id)).Select(d => $"{d}: {Line(d)}").Take(20), Is.Empty);
    }

    /// <summary>Below the operation kinds: each operator, conversion, call, and kind of type.</summary>
    private static readonly string[] s_finer =
    [
        "Binary Add", "Binary Subtract", "Binary Multiply", "Binary Divide", "Binary Remainder", "Binary LeftShift", "Binary RightShift", "Binary UnsignedRightShift",
        "Binary And", "Binary Or", "Binary ExclusiveOr", "Binary ConditionalAnd", "Binary ConditionalOr", "Binary Equals",
        "Binary NotEquals", "Binary LessThan", "Binary LessThanOrEqual", "Binary GreaterThan", "Binary GreaterThanOrEqual",
        "Unary Minus", "Unary Plus", "Unary BitwiseNegation", "Unary Not",
        "CompoundAssignment Add", "CompoundAssignment Subtract", "CompoundAssignment Multiply", "CompoundAssignment Divide",
        "CompoundAssignment Remainder", "CompoundAssignment LeftShift", "CompoundAssignment RightShift", "CompoundAssignment UnsignedRightShift", "CompoundAssignment And",
        "CompoundAssignment Or", "CompoundAssignment ExclusiveOr",
        "For loop", "While loop", "Do loop", "Branch Break", "Branch Continue", "named argument", "argument ref", "argument out", "argument in",
        "call generic", "call of a method", "property of a struct", "ref local", "of Byte", "of SByte", "of Int16", "of UInt16", "of Int32",
        "of UInt32", "of Int64", "of UInt64", "of Boolean", "of an enum", "of a struct", "of a packed struct", "of a pointer", "of a tuple",
        "BitOperations.PopCount", "BitOperations.LeadingZeroCount", "BitOperations.TrailingZeroCount", "BitOperations.Log2",
        "Contract.Requires", "Contract.Assert", "Contract.Unreachable", "Loop.Bound", "Loop.Ends", "Ptr.To", "Ptr.SizeOf",
        "Ptr`1.Cast", "Ptr`1.Ref", "Ptr`1.IsNull", "Ptr`1.Address", "Ptr`1.this[]",
    ];

    /// <summary>The operations that `BodyWalker`, the analyzer's allow list, visits.</summary>
    private static IEnumerable<string> Allowed()
    {
        string text = File.ReadAllText(Repository.PathOf("Analyzer", "Rules", "BodyWalker.cs"));
        int first = text.IndexOf("private bool VisitStatement", StringComparison.Ordinal);
        int last = text.IndexOf("private bool VisitRefused", StringComparison.Ordinal);
        Assert.That(first, Is.Positive);
        Assert.That(last, Is.GreaterThan(first));
        return AllowedCase().Matches(text[first..last]).Select(m => m.Groups[1].Value).Distinct();
    }

    private static CSharpCompilation Compile(int seed, int count, string attributes = "")
    {
        List<RandomProgram> programs = [.. Enumerable.Range(0, count).Select(i => new RandomProgram(seed + i, $"{i}"))];
        SubsetRun run = new(RandomCampaign.Whole(programs, attributes), count * RandomProgram.Words);
        DiagnosticBag diagnostics = new();
        CSharpCompilation? compilation = SourceLoader.Load(run.Description, SourceLoader.ReadSources(run.Description), diagnostics);
        Assert.That(compilation, Is.Not.Null, string.Join('\n', diagnostics.Sorted()));
        Assert.That(compilation!.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => $"{d}: {Line(d)}").Take(20), Is.Empty);
        return compilation;
    }

    private static string Line(Diagnostic d) =>
        d.Location.SourceTree is { } tree ? tree.GetText().Lines.GetLineFromPosition(d.Location.SourceSpan.Start).ToString() : "";

    private static IEnumerable<IOperation> Operations(CSharpCompilation compilation)
    {
        SyntaxTree tree = compilation.SyntaxTrees.First(t => t.FilePath == "Program.cs");
        SemanticModel model = compilation.GetSemanticModel(tree);
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes().Where(n => n is MethodDeclarationSyntax or AccessorDeclarationSyntax
            or PropertyDeclarationSyntax { ExpressionBody: not null } or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax }))
        {
            IOperation? body = node switch
            {
                PropertyDeclarationSyntax p => model.GetOperation(p.ExpressionBody!),
                VariableDeclaratorSyntax v => v.Initializer is null ? null : model.GetOperation(v.Initializer),
                _ => model.GetOperation(node),
            };
            foreach (IOperation operation in body?.DescendantsAndSelf() ?? [])
            {
                yield return operation;
            }
        }
    }

    private static IEnumerable<string> Names(IOperation o)
    {
        yield return InterfaceOf(o);
        yield return o switch
        {
            IBinaryOperation b => $"Binary {b.OperatorKind}",
            IUnaryOperation u => $"Unary {u.OperatorKind}",
            ICompoundAssignmentOperation c => $"CompoundAssignment {c.OperatorKind}",
            IForLoopOperation => "For loop",
            IWhileLoopOperation w => w.ConditionIsTop ? "While loop" : "Do loop",
            IBranchOperation b => $"Branch {b.BranchKind}",
            IArgumentOperation { Syntax: ArgumentSyntax { NameColon: not null } } => "named argument",
            IArgumentOperation { Parameter.RefKind: not RefKind.None } a => $"argument {a.Parameter.RefKind.ToString().ToLowerInvariant()}",
            IInvocationOperation i when i.TargetMethod.ContainingType.ContainingNamespace.Name is "Sel4Gen" or "Numerics" =>
                $"{i.TargetMethod.ContainingType.MetadataName}.{i.TargetMethod.Name}",
            IInvocationOperation { TargetMethod.IsGenericMethod: true } => "call generic",
            IInvocationOperation { Instance: not null } => "call of a method",
            IPropertyReferenceOperation p when p.Property.ContainingType.Name == "Ptr" => $"Ptr`1.{p.Property.Name}",
            IPropertyReferenceOperation { Instance: not null } => "property of a struct",
            IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } => "ref local",
            _ => "",
        };
        if (o.Type is { } type)
        {
            yield return type switch
            {
                { TypeKind: TypeKind.Enum } => "of an enum",
                { IsTupleType: true } => "of a tuple",
                { Name: "Ptr" } => "of a pointer",
                _ when type.GetAttributes().Any(a => a.AttributeClass?.Name.StartsWith("Packed", StringComparison.Ordinal) == true) =>
                    "of a packed struct",
                { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } => "of a struct",
                _ => $"of {type.Name}",
            };
        }
    }

    /// <summary>The operation's name as the interface has it: `Binary` for IBinaryOperation.</summary>
    private static string InterfaceOf(IOperation o) => o switch
    {
        IMethodBodyOperation => "MethodBody",
        ILoopOperation => "Loop",
        _ => o.Kind.ToString(),
    };

    [GeneratedRegex(@"case I(\w+)Operation\b")]
    private static partial Regex AllowedCase();
}
