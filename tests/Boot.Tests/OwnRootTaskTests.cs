// SPDX-License-Identifier: BSD-2-Clause
// Root tasks that others write, as the documentation tells them to: in C against the installed libsel4, and in C# in a project
// outside the repository. The files and commands are those of the pages.
using System;
using System.IO;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Boot.Tests;

[TestFixture]
[Category("Slow")]
public sealed class OwnRootTaskTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);

    private static void Run(string folder, string program, params string[] arguments)
    {
        ToolResult result = Tool.Run(program, arguments, s_patience, folder);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
    }

    [Test]
    public void The_root_task_in_C_of_the_page_builds_and_boots()
    {
        BootSystem system = BootSystem.Build("debug");
        string folder = Repository.Scratch("c-root-task");
        Run(folder, "cmake", "--build", system.Folder, "--target", "sel4_generated");
        Run(folder, "cmake", "--install", system.Folder, "--prefix", Path.Combine(folder, "build/sdk/install"));
        PageText.WriteFiles("c-root-tasks.md", folder);
        string build = PageText.Commands("c-root-tasks.md", "sdk=").Replace("./run --root-task root.elf", "");
        Assert.That(build, Does.Contain("gcc"));
        Run(folder, "bash", "-ec", build.Replace("-Wall", "-Wall -Werror"));
        ToolResult result = BootSystem.Boot(system.Image("c-root-task-image", rootTask: Path.Combine(folder, "root.elf")));
        BootSystem.AssertStopped(result);
        Assert.That(result.Output, Does.Contain("Hello from C\n").And.Contain("made an endpoint\n").And.Contain("and not twice\n"));
        Assert.That(result.Output, Does.Match("(?m)^Debug halt syscall from user thread 0x[0-9a-f]+ \"rootserver\"\r?\nhalting...\r?$"));
    }

    [Test]
    public void The_project_of_the_page_becomes_an_ELF_file_and_boots_by_one_command()
    {
        string folder = Repository.Scratch("own-project");
        PageText.WriteFiles("start.md", folder);
        ToolResult result = Tool.Run(
            Repository.PathOf("run"),
            ["--root-task", Path.Combine(folder, "Hello/Hello.csproj"), "--base", "0x50000000", "--no-regenerate", "--no-install"], s_patience);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Match("(?m)^Hello from C#, with an endpoint in slot \\d+$"), result.ToString());
        Assert.That(File.Exists(Repository.PathOf("build/qemu-arm-virt-debug/hello.elf")));
    }
}
