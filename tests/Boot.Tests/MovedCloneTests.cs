// SPDX-License-Identifier: BSD-2-Clause
// A clone that was moved with its build folders: the next ./run builds as if they were not there.
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Boot.Tests;

[TestFixture]
[Category("Slow")]
public sealed class MovedCloneTests
{
    [Test]
    public void A_build_folder_that_was_configured_elsewhere_is_begun_anew()
    {
        const string Home = "CMAKE_HOME_DIRECTORY:INTERNAL=";
        string cache = Path.Combine(BootSystem.Build("gicv3").Folder, "CMakeCache.txt");
        File.WriteAllLines(cache, File.ReadLines(cache)
            .Select(l => l.StartsWith(Home, StringComparison.Ordinal) ? Home + "/where/it/was/before" : l).ToArray());
        ToolResult result = Tool.Run(
            Repository.PathOf("run"), ["--config", "gicv3", "--build-only", "--no-regenerate", "--no-install"], TimeSpan.FromMinutes(15));
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("was configured in another folder: beginning anew"));
    }
}
