// SPDX-License-Identifier: BSD-2-Clause
// The passes in their order: from a program's description to the files of its package.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sel4Gen.Analysis;
using Sel4Gen.Emit.C;
using Sel4Gen.Emit.Front;
using Sel4Gen.Language.Binding;
using Sel4Gen.Language.Ir;
using Sel4Gen.Emit.Package;
using Sel4Gen.Emit.Passes;
using Sel4Gen.Language.Lifting;

namespace Sel4Gen.Emit;

/// <summary>What an emission gave.</summary>
/// <param name="Files">Path in the package -> text; empty if there were errors.</param>
/// <param name="Program">The lowered program, null if there were errors.</param>
/// <param name="Dumps">The program after the pass that was asked for.</param>
internal sealed record Emission(
    IReadOnlyDictionary<string, string> Files, IrProgram? Program, IReadOnlyList<EmitDiagnostic> Errors,
        string? Dump);

/// <summary>Emits programs.</summary>
internal static class Emitter
{
    /// <summary>The passes, in order, as <c>--dump</c> knows them.</summary>
    public static readonly ImmutableArray<string> Passes = ["bind", "lift", "results", "tidy", "c"];

    /// <summary>Runs all passes.</summary>
    /// <param name="dump">The pass whose result is wanted as text; null for none.</param>
    /// <param name="step">Told the name of each step when it is done; null if nobody asks.</param>
    /// <param name="afterPass">Called with the name of each pass and what it made (tests look at it or change
    /// it).</param>
    public static Emission Run(
        ProgramDescription description, string? dump = null, Action<string>? step = null,
        Action<string, IrProgram>? afterPass = null)
    {
        DiagnosticBag diagnostics = new();
        ImmutableArray<SourceFile> sources = SourceLoader.ReadSources(description);
        step?.Invoke("read");
        CSharpCompilation? compilation = SourceLoader.Load(description, sources, diagnostics);
        step?.Invoke("load");
        if (compilation is null)
        {
            return Failed(diagnostics);
        }

        WalkedBodies bodies = new();
        if (!description.BodiesAreChecked)
        {
            Report(SubsetCheck.RunWithCompiler(compilation, bodies), diagnostics);
        }

        step?.Invoke("check");
        ContractMode contracts = description.Contracts
            ?? ProgramBinder.ContractsOf(compilation, description.ConfigurationClass);
        ProgramBinder binder = new(compilation, description.WordBits, contracts, diagnostics, bodies.Find);
        IrProgram program = binder.Bind();
        Report(bodies.CheckOthers(binder.IsBound), diagnostics);
        step?.Invoke("bind");
        if (!diagnostics.IsEmpty)
        {
            return Failed(diagnostics);
        }

        afterPass?.Invoke("bind", program);
        string? text = dump == "bind" ? IrPrinter.Print(program) : null;
        Lower(description, program, binder, diagnostics, dump, afterPass, ref text);
        if (!diagnostics.IsEmpty)
        {
            return Failed(diagnostics);
        }

        step?.Invoke("lower");
        PackageFiles package = new(description, program);
        SortedDictionary<string, string> files = package.Write();
        text = dump == "c" ? files[description.UnitName + ".c"] : text;
        PackageMetadata.Add(files, description, sources, package);
        step?.Invoke("write");
        return new Emission(files, program, [], text);
    }

    private static void Report(ImmutableArray<Diagnostic> found, DiagnosticBag diagnostics)
    {
        foreach (Diagnostic d in found)
        {
            SourceLoader.Report(d, diagnostics);
        }
    }

    /// <summary>
    /// What the compiler and the rules of the subset say explains what the binder could not read.
    /// </summary>
    private static Emission Failed(DiagnosticBag diagnostics)
    {
        // What is wrong in a generated file has its cause in one of the program's.
        IReadOnlyList<EmitDiagnostic> all = diagnostics.Sorted();
        // (What has no place at all, such as a name that C has already, names no file.)
        List<EmitDiagnostic> own =
            [.. all.Where(d => !d.IsOfGenerated)];
        all = own.Count > 0 ? own : all;
        List<EmitDiagnostic> compiler =
            [.. all.Where(d =>
            d.Id == Rule.DoesNotCompile && d.Message.Contains(" CS", StringComparison.Ordinal))];
        List<EmitDiagnostic> rules = [.. all.Where(d => !d.Id.StartsWith("S4G9", StringComparison.Ordinal))];
        IReadOnlyList<EmitDiagnostic> shown = compiler.Count > 0 ? compiler : rules.Count > 0 ? rules : all;
        return new Emission(ImmutableDictionary<string, string>.Empty, null, shown, null);
    }

    private static void Lower(
        ProgramDescription description, IrProgram program, ProgramBinder binder, DiagnosticBag diagnostics,
            string? dump,
        Action<string, IrProgram>? afterPass, ref string? text)
    {
        List<FunctionDeclaration> functions = [.. program.Modules.SelectMany(m => m.Functions)];
        foreach (FunctionDeclaration f in functions)
        {
            LowerResults.Declare(f, binder.ResultStruct);
        }

        binder.RefreshStructs(program);
        List<FunctionDeclaration> bodies = [.. functions.Where(f => f.Kind == FunctionKind.Body)];
        if (program.Contracts == ContractMode.Acsl)
        {
            LogicFunctions.Find(bodies);
        }

        Each(description, bodies, diagnostics, f =>
            f.Body = RepeatedAssertions.Drop(LiftEffects.Run(f, program.Contracts)));
        afterPass?.Invoke("lift", program);
        text = dump == "lift" ? IrPrinter.Print(program) : text;
        if (!diagnostics.IsEmpty)
        {
            return;
        }

        Each(description, bodies, diagnostics, f => f.Body = LowerResults.Run(f));
        afterPass?.Invoke("results", program);
        text = dump == "results" ? IrPrinter.Print(program) : text;
        IReadOnlySet<string> taken = NameTable.OutsideFunctions(program);
        Each(description, bodies, diagnostics, f =>
            f.Body = TidyLocals.Run(f, program.Contracts, taken));
        foreach (FunctionDeclaration f in functions.Concat(program.PackedFunctions).Except(bodies))
        {
            TidyLocals.NameParameters(f, taken);
        }

        afterPass?.Invoke("tidy", program);
        text = dump == "tidy" ? IrPrinter.Print(program) : text;
        UsedStructs.Keep(program);
        NameTable.Check(program, diagnostics);
    }

    private static void Each(
        ProgramDescription description, List<FunctionDeclaration> functions, DiagnosticBag diagnostics,
        Action<FunctionDeclaration> step)
    {
        void Guarded(FunctionDeclaration f) => diagnostics.Guard(() => step(f), f.Place);

        if (description.Threads == 1)
        {
            functions.ForEach(Guarded);
        }
        else
        {
            Parallel.ForEach(functions, Guarded);
        }
    }
}
