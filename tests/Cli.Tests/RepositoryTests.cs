// SPDX-License-Identifier: BSD-2-Clause
// The repository as a whole: nothing is forgotten in the solution.
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Cli.Tests;

[TestFixture]
public sealed class RepositoryTests
{
    [Test]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Repository.PathOf("Sel4Gen.sln")).Replace('\\', '/');
        string[] forgotten = [.. Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, f))
            .Where(f => !f.Split('/').Any(p => p is "bin" or "obj" or "build" || p.StartsWith('.')))
            .Where(f => !solution.Contains($"\"{f}\"", StringComparison.Ordinal))];
        Assert.That(forgotten, Is.Empty, "dotnet sln Sel4Gen.sln add --in-root PROJECT");
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
}
