// SPDX-License-Identifier: BSD-2-Clause
// The worst-case stack: what is added up, what is refused, and that the sum is an upper bound of what gcc's
// own call graph of the reference packages gives.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Sel4Gen.Emit.Package;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed partial class StackTests
{
    private const string Program = """
        using Sel4Gen;
        public static partial class Program
        {
            public static Word Kept;
            [EntryPoint] public static void Start(Word x) { Middle(x); Shallow(); }
            [EntryPoint] public static void Other() { Shallow(); }
            private static void Middle(Word x) { if (x > 3) { Deep(x); } }
            private static void Deep(Word x) { Kept = x; Leave(x); }
            private static void Shallow() { Kept = 1; }
            [Extern(StackBytes = 32), CName("leave")] private static partial void Leave(Word x);
        }
        """;

    private static readonly string[] s_packages =
        [.. NamedConfiguration.All(Repository.Root).Select(c => c.Name)];

    private static string Package(string name)
    {
        string folder = Repository.Scratch(name);
        PackageStore.Write(folder, new SubsetProgram(Program).Emit().Files);
        return folder;
    }

    private static StackDepth Depth(string name, params string[] usage)
    {
        string folder = Package(name);
        File.WriteAllLines(Path.Combine(folder, "unit.su"), usage);
        return StackDepth.Read(folder, folder);
    }

    [Test]
    public void Frames_are_added_up_along_the_deepest_way()
    {
        StackDepth depth = Depth(
            "stack-sum", "Test.cs:5:1:program_start\t48\tstatic", "Test.cs:8:1:program_deep\t16\tstatic",
            "Test.cs:9:1:program_shallow\t90\tstatic", "Test.cs:6:1:program_other\t8\tstatic");
        IReadOnlyList<StackPath> paths = depth.Paths();
        Assert.That(
            paths.Select(p => (p.Steps[0].Function, p.Bytes)),
            Is.EqualTo(new[] { ("program_start", 138), ("program_other", 98) }));
        Assert.That(StackDepth.Check(paths[0], 138), Is.Null);
    }

    [Test]
    public void A_stack_that_is_too_small_is_refused_with_the_way_and_the_remedy()
    {
        StackDepth depth = Depth(
            "stack-small", "Test.cs:5:1:program_start\t480\tstatic", "Test.cs:8:1:program_deep\t1016\tstatic",
            "Test.cs:9:1:program_shallow\t16\tstatic");
        string message = StackDepth.Check(depth.Paths()[0], 1024)!.ToString();
        Assert.That(message, Is.EqualTo(
            "Test.cs(5,1): error S4G9014: the kernel's stack has 1024 bytes, but this call path needs 1528 "
            + """
            (bytes, function, source):
                     480  program_start  Test.cs:5
                 inlined  program_middle  Test.cs:7
                    1016  program_deep  Test.cs:8
                      32  leave  Test.cs:10
            Set KernelStackBits=11 or more, optimise, or take large locals out of these functions.
            """));
    }

    [Test]
    public void Copies_of_a_function_count_once_and_split_parts_on_top()
    {
        StackDepth depth = Depth(
            "stack-clones", "Test.cs:5:1:program_start.isra\t16\tstatic",
            "Test.cs:8:program_deep.constprop.0\t64\tstatic",
            "Test.cs:8:program_deep\t48\tstatic", "Test.cs:8:1:program_deep.part.0\t8\tstatic");
        Assert.That(depth.Paths()[0].Bytes, Is.EqualTo(16 + 64 + 8 + 32));
    }

    [TestCase("Test.cs:5:1:program_start\t48\tdynamic", "no size that is known")]
    [TestCase("Test.cs:5:1:somebody\t48\tstatic", "does not know")]
    public void Frames_that_cannot_be_added_up_are_refused(string line, string why)
    {
        EmitException? e = Assert.Throws<EmitException>(() => Depth("stack-wrong", line).Paths());
        Assert.That(e!.Message, Does.Contain(why));
    }

    [Test]
    public void Without_frame_sizes_the_option_that_writes_them_is_named()
    {
        string folder = Package("stack-none");
        EmitException? e = Assert.Throws<EmitException>(() => StackDepth.Read(folder, folder));
        Assert.That(e!.Message, Does.Contain("-fstack-usage"));
    }

    /// <summary>Every function in assembly declares the bytes by which it moves the stack pointer.</summary>
    [TestCase("arm"), TestCase("riscv")]
    public void Externs_declare_what_their_assembly_takes(string arch)
    {
        Dictionary<string, int> declared = new[] { arch, "common" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf("arch", folder), "*.cs"))
            .SelectMany(f => Declared().Matches(File.ReadAllText(f)))
            .ToDictionary(
                m => m.Groups[2].Value, m => m.Groups[1].Success ? int.Parse(m.Groups[1].Value) : 0);
        Dictionary<string, int> taken = declared.Keys.ToDictionary(n => n, _ => 0);
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("arch", arch, "64"), "*.S"))
        {
            string function = "";
            foreach (string line in File.ReadLines(file))
            {
                function = Label().Match(line) is { Success: true } label ? label.Groups[1].Value : function;
                Assert.That(line, Does.Not.Match(@"\b(sub\s+sp\b|addi?\s+sp, *sp)"),
                    $"{file}: this test reads stp with write-back only");
                if (Push().Match(line) is { Success: true } push)
                {
                    taken[function] = taken.GetValueOrDefault(function) + int.Parse(push.Groups[1].Value);
                }
            }
        }

        Assert.That(taken, Is.EquivalentTo(declared));
    }

    [TestCase("-O0", 8192), TestCase("-O2", 4096), TestCase("-Os", 4096)]
    [Category("Slow")]
    public void The_sum_is_an_upper_bound_of_what_gcc_says(string level, int stack)
    {
        foreach (string name in s_packages)
        {
            string folder = Repository.Scratch("stack-gcc");
            string package = ReferencePackage.FolderOf(name);
            KernelCompiler.Run(
                KernelCompiler.Gcc, package, folder, level, "-fno-ipa-icf", "-fcallgraph-info=su");
            StackDepth depth = StackDepth.Read(package, folder);
            IReadOnlyList<StackPath> paths = depth.Paths();
            CompilerGraph compiled = new(Path.Combine(folder, "kernel_all.ci"));
            using JsonDocument graph = Graph(name);
            Assert.That(
                compiled.EdgesMissingIn(graph), Is.Empty,
                $"{name} {level}: calls in the C that callgraph.json does not have");
            foreach (StackPath path in paths)
            {
                Assert.That(
                    path.Bytes, Is.AtLeast(compiled.Depth(path.Steps[0].Function)), $"{name} {level} {path}");
            }

            Assert.That(StackDepth.Check(paths[0], stack), Is.Null);
            TestContext.Out.WriteLine(
                $"{name} gcc {level}: {paths[0].Bytes} bytes from {paths[0].Steps[0].Function}");
        }
    }

    [TestCase("clang-19"), TestCase("clang")]
    [Category("Slow")]
    public void The_stack_is_large_enough_with_clang(string compiler)
    {
        foreach (string name in s_packages)
        {
            string folder = Repository.Scratch("stack-" + compiler);
            string package = ReferencePackage.FolderOf(name);
            KernelCompiler.Run(compiler, package, folder, "-O2");
            StackPath deepest = StackDepth.Read(package, folder).Paths()[0];
            Assert.That(StackDepth.Check(deepest, 4096), Is.Null);
            Assert.That(deepest.Bytes, Is.AtLeast(256), deepest.ToString());
            TestContext.Out.WriteLine(
                $"{name} {compiler} -O2: {deepest.Bytes} bytes from {deepest.Steps[0].Function}");
        }
    }

    private static JsonDocument Graph(string package) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(ReferencePackage.FolderOf(package), "callgraph.json")));

    [GeneratedRegex("""\[Extern(?:\(StackBytes = ([0-9]+)\))?\]\s*\[CName\("(\w+)"\)\]""")]
    private static partial Regex Declared();

    [GeneratedRegex(@"^(\w+):")]
    private static partial Regex Label();

    [GeneratedRegex(@"\[sp, #-([0-9]+)\]!")]
    private static partial Regex Push();

    /// <summary>The call graph after optimisation, as gcc writes it (-fcallgraph-info=su).</summary>
    private sealed partial class CompilerGraph
    {
        private readonly Dictionary<string, int> _frames = [];
        private readonly Dictionary<string, HashSet<string>> _calls = [];

        public CompilerGraph(string file)
        {
            foreach (string line in File.ReadLines(file))
            {
                if (NodeLine().Match(line) is { Success: true } node)
                {
                    Match bytes = Bytes().Match(node.Groups[2].Value);
                    _frames[node.Groups[1].Value] = bytes.Success ? int.Parse(bytes.Groups[1].Value) : 0;
                }
                else if (EdgeLine().Match(line) is { Success: true } edge)
                {
                    (_calls.TryGetValue(edge.Groups[1].Value, out HashSet<string>? calls)
                        ? calls : _calls[edge.Groups[1].Value] = []).Add(edge.Groups[2].Value);
                }
            }
        }

        public int Depth(string function) =>
            _frames.GetValueOrDefault(function)
            + _calls.GetValueOrDefault(function, []).Select(Depth).DefaultIfEmpty().Max();

        /// <summary>
        /// Calls that no chain of calls in the package's graph stands for. gcc copies memory by itself, and counts zero bits by a
        /// function where the instruction set has no instruction: those of arch/*/machine.S, which need no stack.
        /// </summary>
        public IEnumerable<string> EdgesMissingIn(JsonDocument graph)
        {
            JsonElement functions = graph.RootElement.GetProperty("functions");
            foreach ((string caller, HashSet<string> callees) in _calls)
            {
                HashSet<string> reached = Reached(functions, Original(caller));
                foreach (string callee in callees.Select(Original)
                    .Where(c => c is not ("memcpy" or "memset" or "__clzdi2" or "__ctzdi2") && !reached.Contains(c)))
                {
                    yield return $"{caller} -> {callee}";
                }
            }
        }

        private static string Original(string function) => function.Split('.')[0];

        private static HashSet<string> Reached(JsonElement functions, string from)
        {
            HashSet<string> reached = [from];
            Stack<string> work = new(reached);
            while (work.TryPop(out string? f))
            {
                if (functions.GetProperty(f).TryGetProperty("calls", out JsonElement calls))
                {
                    foreach (string callee in calls.EnumerateArray().Select(c => c.GetString()!)
                        .Where(reached.Add))
                    {
                        work.Push(callee);
                    }
                }
            }

            return reached;
        }

        [GeneratedRegex("""^node: \{ title: "(?:[^"]*:)?([^":]+)" label: "([^"]*)" """)]
        private static partial Regex NodeLine();

        [GeneratedRegex("""^edge: \{ sourcename: "(?:[^"]*:)?([^":]+)" targetname: "(?:[^"]*:)?([^":]+)" """)]
        private static partial Regex EdgeLine();

        [GeneratedRegex("([0-9]+) bytes")]
        private static partial Regex Bytes();
    }
}
