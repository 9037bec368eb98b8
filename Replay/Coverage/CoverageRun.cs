// SPDX-License-Identifier: BSD-2-Clause
// Runs test projects with a kernel that has a probe at each branch, and adds up what they reached. The test projects are
// built as always; beside a copy of their output the kernel's assembly is replaced by the one with probes.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Sel4Gen.Emit.Programs;

namespace Sel4Gen.Replay.Coverage;

/// <summary>A test project, and the configuration of its kernel.</summary>
internal sealed record CoveredProject(string Name, string Kernel);

/// <summary>Measures branch coverage.</summary>
internal sealed class CoverageRun(string root)
{
    private const string Configuration = "Debug";
    private const string MapFile = "branches.txt";

    // The kernel's sources as they stand.
    private const string Reference = "aarch64-qemu-arm-virt";
    private readonly SortedDictionary<Branch, bool> _branches = [];

    /// <summary>The test projects that run the kernel's C#.</summary>
    public static IReadOnlyList<CoveredProject> Projects { get; } =
    [
        new("Kernel.Tests", Reference),
        new("Variant.Tests", "aarch64-options"),
        new("UserLevel.Tests", Reference),
        new("Differential.Tests", "aarch64-replay"),
    ];

    /// <summary>All branches, and whether a test reached them.</summary>
    public IReadOnlyDictionary<Branch, bool> Branches => _branches;

    private string Folder => Path.Combine(root, "build", "coverage");

    /// <summary>Builds and runs a project's tests; with <paramref name="runs"/> false, only reads what the last run left.</summary>
    /// <returns>Whether the tests passed.</returns>
    public bool Add(CoveredProject project, bool runs, bool builds)
    {
        string hits = Path.Combine(Folder, "hits", project.Name);
        if (runs && builds)
        {
            Start("dotnet", ["build", $"tests/{project.Name}", "--nologo", "-v", "q", "-c", Configuration], null);
        }

        (MemoryStream assembly, BranchMap map) = KernelCompiler.CompileWithProbes(
            KernelCompiler.Trees(ProgramCatalog.Describe(root, NamedConfiguration.Find(root, project.Kernel))));
        bool passed = true;
        if (runs)
        {
            // The folder's name is the configuration: tests that start other programs look for those of the same one.
            string copy = Path.Combine(Folder, project.Name, Configuration, "net10.0");
            Replace(Path.Combine(root, "tests", project.Name, "bin", Configuration, "net10.0"), copy);
            using (FileStream file = File.Create(Path.Combine(copy, "Sel4Gen.Kernel.dll")))
            {
                assembly.CopyTo(file);
            }

            Empty(hits);
            File.WriteAllLines(Path.Combine(hits, MapFile), map.All.Select(Key));
            passed = Start("dotnet", ["test", Path.Combine(copy, TestAssembly(copy)), "--nologo"], hits);
        }

        Merge(map, hits);
        return passed;
    }

    private static string TestAssembly(string folder) =>
        Path.GetFileName(Directory.GetFiles(folder, "*.Tests.dll").Single());

    // What an earlier run reached counts for as long as the branch stands at the same place.
    private void Merge(BranchMap map, string folder)
    {
        HashSet<string> reached = [];
        string file = Path.Combine(folder, MapFile);
        string[] keys = File.Exists(file) ? File.ReadAllLines(file) : [];
        foreach (string hits in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.hits") : [])
        {
            byte[] bytes = File.ReadAllBytes(hits);
            reached.UnionWith(keys.Where((_, i) => i < bytes.Length && bytes[i] != 0));
        }

        foreach (Branch branch in map.All)
        {
            _branches[branch] = (_branches.TryGetValue(branch, out bool was) && was) || reached.Contains(Key(branch));
        }
    }

    private static string Key(Branch branch) => $"{branch.File}|{branch.Line}|{branch.Column}|{branch.Side}|{branch.Text}";

    private static void Replace(string from, string to)
    {
        Empty(to);
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static void Empty(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, true);
        }

        Directory.CreateDirectory(folder);
    }

    private bool Start(string command, string[] arguments, string? hits)
    {
        ProcessStartInfo start = new(command, arguments) { WorkingDirectory = root };
        if (hits != null)
        {
            start.Environment["SEL4GEN_COVERAGE"] = hits;
        }

        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
