// SPDX-License-Identifier: BSD-2-Clause
// Compiles the kernel's C# to an assembly that takes the place of Sel4Gen.Kernel.dll: with a fault, or with probes.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sel4Gen.Analysis;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Front;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Kernel;

namespace Sel4Gen.Replay.Coverage;

/// <summary>Compiles.</summary>
internal static class KernelCompiler
{
    /// <summary>How sources are read.</summary>
    public static CSharpParseOptions Options { get; } = new(
        LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: Config.Is64Bit ? [] : ["WORD_32"]);

    // Who looks at the kernel's internal members, whatever its variant.
    private static readonly string[] s_friends = [.. typeof(KernelState).Assembly
        .GetCustomAttributes<InternalsVisibleToAttribute>().Select(a => a.AssemblyName)];

    private const string ProbeSource =
        """
        namespace Sel4Gen.Coverage;

        /// <summary>Which branches were reached: a byte for each, in a file if SEL4GEN_COVERAGE names a folder.</summary>
        public static unsafe class Probe
        {
            private static System.IO.MemoryMappedFiles.MemoryMappedViewAccessor s_view;
            public static readonly byte* Hits = Map();
            public static int Size => Count;

            public static bool Branch(bool condition, int number)
            {
                Hits[condition ? number : number + 1] = 1;
                return condition;
            }

            public static bool At(int number)
            {
                Hits[number] = 1;
                return true;
            }

            private static byte* Map()
            {
                string folder = System.Environment.GetEnvironmentVariable("SEL4GEN_COVERAGE");
                if (string.IsNullOrEmpty(folder))
                {
                    return (byte*)System.Runtime.InteropServices.NativeMemory.AllocZeroed(Count);
                }

                string path = System.IO.Path.Combine(folder, System.Guid.NewGuid().ToString("N") + ".hits");
                s_view = System.IO.MemoryMappedFiles.MemoryMappedFile
                    .CreateFromFile(path, System.IO.FileMode.CreateNew, null, Count).CreateViewAccessor();
                byte* start = null;
                s_view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
                return start;
            }

            private const int Count =
        """;

    /// <summary>A source file as a tree.</summary>
    public static CSharpSyntaxTree Parse(string path, string text) =>
        (CSharpSyntaxTree)CSharpSyntaxTree.ParseText(text, Options, path, System.Text.Encoding.UTF8);

    /// <summary>The sources of a kernel with its configuration's values.</summary>
    public static IReadOnlyList<SyntaxTree> Trees(ProgramDescription kernel)
    {
        DiagnosticBag diagnostics = new();
        CSharpSyntaxTree[] trees = SourceLoader.Parse(
            kernel, [.. SourceLoader.ReadSources(kernel).Where(VariantSources.IsCompiled)], Options, diagnostics);
        return diagnostics.IsEmpty
            ? [.. trees.Select(t => Parse(t.FilePath, t.ToString()))]
            : throw new EmitException(diagnostics.Sorted()[0]);
    }

    /// <summary>Compiles trees.</summary>
    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public static MemoryStream Compile(IEnumerable<SyntaxTree> trees)
    {
        MemoryStream stream = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Complete(trees).Emit(stream);
        stream.Position = 0;
        return result.Success
            ? HostLayout.AbsentFields.RemoveFrom(stream)
            : throw new InvalidOperationException(
                $"the kernel does not compile: {result.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error)}");
    }

    /// <summary>Compiles trees with a probe at each branch of the kernel's own files.</summary>
    public static (MemoryStream Assembly, BranchMap Branches) CompileWithProbes(IReadOnlyList<SyntaxTree> trees)
    {
        Compilation whole = Complete(trees);
        BranchMap map = new();
        List<SyntaxTree> probed = [];
        foreach (SyntaxTree tree in trees)
        {
            bool isKernel = tree.FilePath.StartsWith("KernelSource/", StringComparison.Ordinal)
                || tree.FilePath.StartsWith("arch/", StringComparison.Ordinal)
                || tree.FilePath.StartsWith("drivers/", StringComparison.Ordinal);
            probed.Add(isKernel
                ? Parse(tree.FilePath, new BranchProbes(whole.GetSemanticModel(tree), tree.FilePath, map)
                    .Visit(tree.GetRoot())!.ToFullString())
                : tree);
        }

        probed.Add(Parse("probe.cs", $"{ProbeSource} {map.All.Count};\n}}\n"));
        return (Compile(probed), map);
    }

    /// <summary>The compilation of trees, with what the generators add.</summary>
    public static Compilation Complete(IEnumerable<SyntaxTree> trees)
    {
        string attributes = "[assembly: System.Reflection.AssemblyVersion(\"1.0.0.0\")]\n" + string.Concat(s_friends.Select(
            f => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{f}\")]\n"));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sel4Gen.Kernel", [.. trees, Parse("attributes.cs", attributes)], References(),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(
            [new PackedGenerator().AsSourceGenerator(), new ExternGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation complete, out _);
        return complete;
    }

    private static IEnumerable<MetadataReference> References()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] names =
        [
            "System.Private.CoreLib.dll", "System.Runtime.dll", "System.Memory.dll", "System.IO.MemoryMappedFiles.dll",
        ];
        return
        [
            .. names.Select(n => MetadataReference.CreateFromFile(Path.Combine(folder, n))),
            MetadataReference.CreateFromFile(typeof(Sel4Gen.HostMemory).Assembly.Location),
        ];
    }
}
