// SPDX-License-Identifier: BSD-2-Clause
// ./run, ./test and loader/make-image: help, mistyped names, missing tools.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;

[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]

namespace Sel4Gen.Cli.Tests;

[TestFixture]
public sealed class CommandTests
{
    private const int Usage = 2;
    private const int MissingTool = 3;

    private static ToolResult Command(string name, params string[] arguments) =>
        Tool.Run(Repository.PathOf(name), arguments, s_patience);

    // Where nobody has built the tool since its sources changed, the first command does.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    [TestCase("run", "--board", "--config", "--root-task", "--kernel", "--base", "--seed", "--debug", "--gdb", "--gdb-port",
        "--keep", "--timeout", "--build-only", "--no-regenerate", "--no-install", "--help")]
    [TestCase("test", "--quick", "--all", "--only", "--fuzz", "--faults", "--seed", "--no-install", "--help")]
    [TestCase("bench", "--emission", "--write", "--help")]
    [TestCase("loader/make-image", "-o", "--dtb", "--base")]
    public void Help_names_every_option(string command, params string[] names)
    {
        ToolResult result = Command(command, "--help");
        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Output, Does.Match("^(==> Build the Transpiler\n)?usage: "));
        Assert.That(names.Where(n => !result.Output.Contains($"\n  {n} ", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("run", "--bord", "option", "--board")]
    [TestCase("run", "--gbd", "option", "--gdb")]
    [TestCase("run", "--keap", "option", "--keep")]
    [TestCase("test", "--quik", "option", "--quick")]
    [TestCase("test", "--fuz", "option", "--fuzz")]
    public void An_unknown_option_names_the_nearest(string command, string option, string kind, string nearest)
    {
        ToolResult result = Command(command, option);
        Assert.That(result.ExitCode, Is.EqualTo(Usage), result.ToString());
        Assert.That(result.Output, Does.Contain($"unknown {kind} '{option}'. Nearest: {nearest}"));
    }

    [TestCase("--board", "qemu-arm-vrit", "board", "qemu-arm-virt")]
    [TestCase("--config", "relese", "configuration", "release")]
    [TestCase("--root-task", "hostil", "root task", "hostile")]
    public void An_unknown_name_names_the_nearest(string option, string value, string kind, string nearest)
    {
        ToolResult result = Command("run", option, value);
        Assert.That(result.ExitCode, Is.EqualTo(Usage), result.ToString());
        Assert.That(result.Output, Does.Contain($"unknown {kind} '{value}'. Nearest: {nearest}"));
    }

    [TestCase("run", "--timeout", "soon")]
    [TestCase("run", "--board")]
    [TestCase("test", "--fuzz", "long")]
    [TestCase("test", "--seed", "x")]
    public void A_bad_or_missing_value_is_wrong_usage(string command, params string[] arguments) =>
        Assert.That(Command(command, arguments).ExitCode, Is.EqualTo(Usage));

    [Test]
    public void A_missing_tool_is_named_with_its_package_and_its_purpose()
    {
        string tools = Repository.Scratch("few-tools");
        string[] names =
        [
            "bash", "sh", "env", "dotnet", "dirname", "sed", "find", "sort", "xargs", "sha256sum", "cut",
        ];
        foreach (string name in names)
        {
            File.CreateSymbolicLink(Path.Combine(tools, name), Tool.Find(name)!);
        }

        ToolResult result = Tool.Run(
            Repository.PathOf("run"), ["--no-install"], s_patience,
            environment: new Dictionary<string, string> { ["PATH"] = tools });
        Assert.That(result.ExitCode, Is.EqualTo(MissingTool), result.ToString());
        Assert.That(result.Output, Does.Contain("qemu-system-aarch64 is missing: it is the machine that kernel and root task run on"));
        Assert.That(result.Output, Does.Match("apt-get install .*qemu-system-arm"));
    }

    [Test]
    public void The_doctor_names_each_missing_tool_and_how_to_install_it()
    {
        string transpiler = Repository.PathOf("Transpiler", "bin", "Debug", "net10.0", "Sel4Gen.Transpiler.dll");
        ToolResult result = Tool.Run(
            Tool.Find("dotnet")!, [transpiler, "doctor"], TimeSpan.FromMinutes(1),
            environment: new Dictionary<string, string> { ["PATH"] = Repository.Scratch("no-tools") });
        Assert.That(result.ExitCode, Is.EqualTo(MissingTool), result.ToString());
        Assert.That(result.Output, Does.Match("(?m)^missing +qemu-system-aarch64: it is the machine"));
        Assert.That(result.Output, Does.Match("apt-get install .*gcc-aarch64-linux-gnu.*qemu-system-arm"));
    }

    [Test]
    public void Without_the_SDK_the_way_to_install_it_is_told()
    {
        string tools = Repository.Scratch("no-sdk");
        foreach (string name in new[] { "bash", "env", "dirname" })
        {
            File.CreateSymbolicLink(Path.Combine(tools, name), Tool.Find(name)!);
        }

        ToolResult result = Tool.Run(
            Repository.PathOf("run"), ["--no-install"], s_patience,
            environment: new Dictionary<string, string> { ["PATH"] = tools });
        Assert.That(result.ExitCode, Is.EqualTo(MissingTool), result.ToString());
        Assert.That(result.Output, Does.Contain("the .NET SDK is missing"));
        Assert.That(result.Output, Does.Contain("dotnet.microsoft.com/download/dotnet/10.0"));
    }

    [TestCase("exit 134", "the test host crashed or could not start", 1)]
    [TestCase("exit 0", "no result file", 1)]
    public void A_test_host_that_crashes_counts_as_a_failure(string dotnet, string reason, int exitCode)
    {
        ToolResult result = QuickTestOfTheLoader("crashing-dotnet", dotnet);
        Assert.That(result.ExitCode, Is.EqualTo(exitCode), result.ToString());
        Assert.That(result.Output, Does.Contain(reason));
        Assert.That(result.Output, Does.Contain("\n1 passed, 1 failed\n"));
    }

    [Test]
    public void The_last_lines_name_the_tests_that_failed_and_what_they_said()
    {
        const string Results = """
            <TestRun>
            <UnitTestResult testName="Good(&quot;x&quot;)" outcome="Passed" />
            <UnitTestResult testName="Bad(&quot;x&quot;)" outcome="Failed">
            <Output><ErrorInfo><Message>  Expected: &lt;1&gt;
              But was:  2</Message></ErrorInfo></Output>
            </UnitTestResult>
            <Counters total="2" executed="2" passed="1" failed="1" />
            </TestRun>
            """;
        string file = Path.Combine(Repository.Scratch("failing-results"), "results.trx");
        File.WriteAllText(file, Results);
        ToolResult result = QuickTestOfTheLoader("failing-dotnet", $"cp {file} \"$SEL4GEN_RESULTS\"/Loader.Tests.trx; exit 1");
        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Output, Does.EndWith(
            "\nFAILED: Loader.Tests: 1 failed tests\n    Bad(\"x\")\n          Expected: <1>\n          But was:  2\n2 passed, 1 failed\n"));
    }

    /// <summary>
    /// Runs ./test on one project, with a dotnet that does as it is told when it should test. The tool itself is the one that was
    /// built last: this dotnet builds nothing.
    /// </summary>
    private static ToolResult QuickTestOfTheLoader(string name, string dotnet)
    {
        string folder = Repository.Scratch(name);
        string real = Tool.Find("dotnet")!;
        foreach (string tool in new[] { "dotnet", "gcc", "clang", "make", "cmake", "ninja", "aarch64-linux-gnu-gcc" })
        {
            string stub = Path.Combine(folder, tool);
            File.WriteAllText(
                stub, $"""
                #!/bin/sh
                case $1 in --version) echo 10.0.100;; build) exit 0;; *Transpiler.dll) exec {real} "$@";; *) {dotnet};; esac

                """);
            File.SetUnixFileMode(stub, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }

        return Tool.Run(
            Repository.PathOf("test"), ["--quick", "--only", "Loader", "--no-install"], s_patience,
            environment: new Dictionary<string, string>
            {
                ["PATH"] = folder + ":" + Environment.GetEnvironmentVariable("PATH"),
                ["SEL4GEN_RESULTS"] = Path.Combine(folder, "results"),
            });
    }
}
