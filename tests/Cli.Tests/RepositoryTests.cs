// SPDX-License-Identifier: BSD-2-Clause
// The repository as a whole: nothing is forgotten in the solution.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Cli.Tests;

[TestFixture]
public sealed partial class RepositoryTests
{
    [Test]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Repository.PathOf("Sel4Gen.sln")).Replace('\\', '/');
        string[] forgotten = [.. Projects().Where(f => !solution.Contains($"\"{f}\"", StringComparison.Ordinal))];
        Assert.That(forgotten, Is.Empty, "dotnet sln Sel4Gen.sln add --in-root PROJECT");
    }

    [Test]
    public void Every_package_with_a_version_is_used_by_a_project()
    {
        string[] projects = [.. Projects().Select(f => File.ReadAllText(Repository.PathOf(f)))];
        IEnumerable<string> versions = PackageVersion().Matches(File.ReadAllText(Repository.PathOf("Directory.Packages.props")))
            .Select(m => m.Groups[1].Value);
        Assert.That(
            versions.Where(v => !projects.Any(p => p.Contains($"PackageReference Include=\"{v}\"", StringComparison.Ordinal))),
            Is.Empty, "remove its line from Directory.Packages.props");
    }

    [Test]
    public void Commands_are_executable()
    {
        foreach (string command in new[] { "run", "test", ".ci/run", "loader/make-image" })
        {
            UnixFileMode mode = File.GetUnixFileMode(Repository.PathOf(command));
            Assert.That(mode.HasFlag(UnixFileMode.UserExecute), Is.True, command);
        }
    }

    private static IEnumerable<string> Projects() =>
        Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f))
            .Where(f => !f.Split('/').Any(p => p is "bin" or "obj" or "build" || p.StartsWith('.')));

    [GeneratedRegex("PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex PackageVersion();
}
