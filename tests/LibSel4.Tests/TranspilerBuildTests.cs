// SPDX-License-Identifier: BSD-2-Clause
// How builds of kernels get the Transpiler: once for a source tree, with two builds at once, without a network, and anew when its
// sources change.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.LibSel4.Tests;

[TestFixture]
public sealed class TranspilerBuildTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);

    private static readonly string[] s_projects = ["Transpiler", "Emit", "Language", "Analyzer", "Verify"];

    /// <summary>The sources of the Transpiler in a folder of their own.</summary>
    private static string Copy(string name)
    {
        string copy = Repository.Scratch(name);
        foreach (string file in new[] { "Directory.Build.props", "Directory.Packages.props", "global.json", "cmake/BuildTranspiler.cmake" }
            .Concat(s_projects.SelectMany(f =>
                Directory.EnumerateFiles(Repository.PathOf(f), "*", SearchOption.AllDirectories)
                    .Select(p => Path.GetRelativePath(Repository.Root, p)).Where(p => !Regex.IsMatch(p, "/(bin|obj)/")))))
        {
            string target = Path.Combine(copy, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Repository.PathOf(file), target);
        }

        return copy;
    }

    /// <summary>No registry can be reached, and nothing is there that was fetched before.</summary>
    private static Dictionary<string, string> WithoutNetwork(string folder)
    {
        string home = Directory.CreateDirectory(Path.Combine(folder, "home")).FullName;
        Dictionary<string, string> environment = new()
        {
            ["HOME"] = home, ["DOTNET_CLI_HOME"] = home, ["NUGET_PACKAGES"] = Path.Combine(home, "packages"),
            ["NUGET_HTTP_CACHE_PATH"] = Path.Combine(home, "http"), ["MSBUILDDISABLENODEREUSE"] = "1",
        };
        foreach (string proxy in new[] { "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY" })
        {
            environment[proxy] = "http://127.0.0.1:9";
        }

        return environment;
    }

    private static string Packages => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static ToolResult Build(string copy, Dictionary<string, string> environment, params string[] options) => Tool.Run(
        "cmake", [.. options, "-P", Path.Combine(copy, "cmake", "BuildTranspiler.cmake")], s_patience, copy, environment);

    private static string Last(ToolResult result) =>
        result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Single(l => l.EndsWith(".dll", StringComparison.Ordinal));

    /// <summary>The source tree is a project's <c>kernel</c>, as a symbolic link.</summary>
    [Test]
    [Category("Slow")]
    public void Two_builds_at_once_and_without_a_network_make_one_Transpiler()
    {
        string copy = Copy("once");
        string link = Path.Combine(copy, "home-of-a-project", "kernel");
        Dictionary<string, string> environment = WithoutNetwork(copy);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, copy);
        ToolResult[] both = new ToolResult[2];
        Parallel.For(0, 2, i => both[i] = Build(link, environment, "-DSel4GenPackages=" + Packages));
        Assert.That(both.Select(b => b.ExitCode), Is.All.Zero, string.Join('\n', both.Select(b => b.ToString())));
        Assert.That(both.Count(b => b.Output.Contains("Building the Transpiler")), Is.EqualTo(1));
        string dll = Last(both[0]);
        Assert.That(Last(both[1]), Is.EqualTo(dll));
        Assert.That(dll, Does.StartWith(Path.Combine(link, "build", "transpiler")));
        ToolResult boards = Tool.Run("dotnet", [dll, "boards", "--root", Repository.Root], s_patience);
        Assert.That(boards.Output, Does.Contain("qemu-arm-virt"));
        DateTime built = File.GetLastWriteTimeUtc(dll);
        ToolResult again = Build(copy, environment);
        string real = dll.Replace(link, copy, StringComparison.Ordinal);
        Assert.That(again.Output.Trim(), Is.EqualTo(real), "nothing is left to build, and no packages are asked for");
        Assert.That(File.GetLastWriteTimeUtc(dll), Is.EqualTo(built));
        foreach (string project in s_projects)
        {
            string file = Path.Combine(project, "packages.lock.json");
            Assert.That(File.ReadAllText(Path.Combine(copy, file)), Is.EqualTo(File.ReadAllText(Repository.PathOf(file))), file);
        }
    }

    /// <summary>No packages and no network: the message says so. (Other sources make another Transpiler, so that it is built.)</summary>
    [Test]
    [Category("Slow")]
    public void A_build_that_cannot_get_its_packages_says_what_to_do()
    {
        string copy = Copy("none");
        Dictionary<string, string> environment = WithoutNetwork(copy);
        string empty = Directory.CreateDirectory(Path.Combine(copy, "empty")).FullName;
        ToolResult result = Build(copy, environment, "-DSel4GenPackages=" + empty);
        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(result.Output, Does.Contain("The Transpiler cannot be built").And.Contain("docs/drop-in.md says what to do"));
        result = Build(copy, environment, "-DSel4GenPackages=/nowhere");
        Assert.That(result.Output, Does.Contain("Sel4GenPackages: there is no folder '/nowhere'"));
    }

    /// <summary>A build that leaves an assembly out is repeated; one that does so again is no Transpiler.</summary>
    [TestCase("1", 0)]
    [TestCase("2", 1)]
    public void A_build_without_all_its_assemblies_is_not_taken(string incompleteBuilds, int exitCode)
    {
        string copy = Copy("incomplete-" + incompleteBuilds);
        string tools = Directory.CreateDirectory(Path.Combine(copy, "tools")).FullName;
        string dotnet = Path.Combine(tools, "dotnet");
        File.WriteAllText(dotnet, """
            #!/bin/sh
            while [ "$1" != --artifacts-path ]; do shift; done
            mkdir -p "$2/bin/Transpiler/release"
            cd "$2/bin/Transpiler/release" || exit 1
            touch Sel4Gen.Transpiler.dll
            echo '{ "runtime": { "Sel4Gen.Transpiler.dll": {}, "lib/net8.0/Package.dll": {} } }' >Sel4Gen.Transpiler.deps.json
            echo build >>"$BUILDS"
            [ "$(wc -l <"$BUILDS")" -le "$INCOMPLETE" ] || touch Package.dll

            """);
        File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        string builds = Path.Combine(copy, "builds");
        ToolResult result = Build(copy, new Dictionary<string, string>
        {
            ["PATH"] = tools + ":" + Environment.GetEnvironmentVariable("PATH"), ["BUILDS"] = builds, ["INCOMPLETE"] = incompleteBuilds,
        });
        Assert.That(result.ExitCode, Is.EqualTo(exitCode), result.ToString());
        Assert.That(File.ReadAllLines(builds), Has.Length.EqualTo(2));
        Assert.That(
            Directory.EnumerateFiles(Path.Combine(copy, "build/transpiler"), "Package.dll", SearchOption.AllDirectories)
                .Where(f => !f.Contains("/output/")).ToArray(),
            exitCode == 0 ? Has.Length.EqualTo(1) : Is.Empty);
        if (exitCode != 0)
        {
            Assert.That(result.Output, Does.Contain("The Transpiler's build left out Package.dll"));
        }
    }

    /// <summary>What the script takes for the Transpiler's sources is all that they are.</summary>
    [Test]
    public void Each_change_of_the_sources_makes_another_Transpiler()
    {
        string copy = Copy("changes");
        string Sources() => Tool.Run("cmake", ["-P", WriteLister(copy)], s_patience, copy).Output;
        string sources = Sources();
        string[] missing =
        [
            .. Directory.EnumerateFiles(copy, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetExtension(f) is ".cs" or ".csproj" or ".props" or ".h" or ".json")
                .Where(f => !sources.Contains(f + ";", StringComparison.Ordinal)),
        ];
        Assert.That(missing, Is.Empty);
        string hash = Regex.Match(sources, "HASH ([0-9a-f]{16})").Groups[1].Value;
        File.AppendAllText(Path.Combine(copy, "Emit", "Emitter.cs"), "// changed\n");
        Assert.That(Regex.Match(Sources(), "HASH ([0-9a-f]{16})").Groups[1].Value, Is.Not.EqualTo(hash).And.Not.Empty);
    }

    private static string WriteLister(string copy)
    {
        string script = Path.Combine(copy, "list.cmake");
        File.WriteAllText(script, """
            include("${CMAKE_CURRENT_LIST_DIR}/cmake/BuildTranspiler.cmake")
            sel4gen_transpiler_sources(sources)
            _sel4gen_hash(hash ${sources})
            message("${sources};HASH ${hash}")
            """);
        return script;
    }

    [Test]
    public void Lock_files_name_no_registry()
    {
        string[] files = [.. s_projects.Select(p => Repository.PathOf(p, "packages.lock.json"))];
        Assert.That(files.Where(f => Regex.IsMatch(File.ReadAllText(f), "https?:|[a-z]+\\.(org|com|net)/")), Is.Empty);
    }
}
