// SPDX-License-Identifier: BSD-2-Clause
// The programs of this repository obey the rules, compiled as the Transpiler compiles them: with the subset
// library as source.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class ProgramTests
{
    private static readonly string[] s_architectures = ["arm", "riscv", "x86"];

    // (`check` holds the reference packages of both architectures to the rules, in quick runs, too.)
    [TestCase("arm", "irq/gic,serial/pl011,timer/arm-generic")]
    [TestCase("riscv", "irq/plic,serial/sbi,timer/riscv", Category = "Slow")]
    public void The_kernel_obeys_the_rules(string arch, string drivers) => IsClean(
        arch,
        ["KernelSource", "arch/common", $"arch/{arch}", "libsel4/Api", "Subset", .. drivers.Split(',').Select(d => $"drivers/{d}")]);

    [TestCase("arm")]
    [TestCase("riscv", Category = "Slow")]
    public void The_root_task_obeys_the_rules(string arch) => IsClean(
        arch, "userland/roottask", "userland/library", "KernelSource/Config", "libsel4/Api", "libsel4/Bindings", "Subset");

    [Test]
    public void Exceptions_are_listed_with_their_reasons()
    {
        ImmutableArray<SubsetExceptionUse> uses = SubsetCheck.Exceptions(Check.Compile(Check.InClass("""
            [SubsetException("S4G5003", "the device answers at once")]
            public static void Wait() { while (Mmio.Read32(0) == 0) { } }
            """)));
        Assert.That(
            uses.Select(u =>
                $"{u.Rule} {u.Reason} {u.Declaration.Name} line {u.Location!.GetLineSpan().StartLinePosition.Line + 1}"),
            Is.EqualTo(new[] { "S4G5003 the device answers at once Wait line 4" }));
    }

    [Test]
    public void Unreached_methods_are_reported_on_request_only()
    {
        Compilation compilation = Check.Compile(Check.InClass("""
            [EntryPoint] public static void Start() { }
            public static void Forgotten() { }
            """));
        Assert.That(SubsetCheck.Run(compilation), Is.Empty);
        Assert.That(SubsetCheck.Run(compilation, unreached: true)
            .Select(d => d.Id), Is.EqualTo(new[] { "S4G5006" }));
    }

    private static void IsClean(string arch, params string[] folders)
    {
        Compilation compilation = Load(arch, folders);
        Assert.That(compilation.GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        Stopwatch watch = Stopwatch.StartNew();
        ImmutableArray<Diagnostic> found = SubsetCheck.Run(compilation);
        TestContext.Out.WriteLine(
            $"{compilation.SyntaxTrees.Count()} files in {watch.ElapsedMilliseconds} ms");
        Assert.That(found, Is.Empty);
    }

    private static Compilation Load(string arch, IEnumerable<string> folders)
    {
        CSharpParseOptions options = new(LanguageVersion.Preview);
        IEnumerable<string> files = folders
            .SelectMany(f =>
                Directory.GetFiles(Path.Combine(Check.Root, f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Split('/', '\\').Any(part => part is "bin" or "obj"
                || (part != arch && s_architectures.Contains(part))));
        // The prelude's reference to the subset is not wanted here: the library is part of the program.
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Kernel",
            files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options, f)),
            Check.Compile("").References.Where(r =>
                r.Display?.EndsWith(".dll", System.StringComparison.Ordinal) == true),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new PackedGenerator().AsSourceGenerator(), new ExternGenerator().AsSourceGenerator()],
                parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return generated;
    }
}
