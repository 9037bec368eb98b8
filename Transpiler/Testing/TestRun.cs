// SPDX-License-Identifier: BSD-2-Clause
// Builds what tests need, runs the projects, some at a time, and counts. The last line is
// `N passed, N failed`.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Sel4Gen.Transpiler.Commands;
using Sel4Gen.Transpiler.Terminal;

namespace Sel4Gen.Transpiler.Testing;

/// <summary>A run of ./test.</summary>
/// <param name="results">The folder for result files and logs.</param>
internal sealed class TestRun(Steps steps, string results)
{
    private readonly List<string> _failures = [];
    private int _passed;
    private int _failed;
    private int _skipped;

    /// <summary>Which tests run; empty for all.</summary>
    public string Filter { get; init; } = "";

    /// <summary>How many projects at a time.</summary>
    public int AtATime { get; init; } = 1;

    /// <summary>Whether projects that share nothing with others run beside them.</summary>
    public bool RunsSomeBeside { get; init; }

    /// <summary>How long a test may hang.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Whether to show what the tests wrote.</summary>
    public bool ShowsOutput { get; init; }

    /// <summary>A step that counts as one test.</summary>
    public void Check(string title, string program, params IEnumerable<string> arguments)
    {
        if (steps.Run(title, program, arguments))
        {
            _passed++;
        }
        else
        {
            Fail(1, title);
        }
    }

    /// <summary>Builds these test projects, the tools that their tests run, and what they refer to.</summary>
    public void Build(string title, IEnumerable<TestProject> projects)
    {
        const string Filter = "build/test.slnf";
        IEnumerable<string> names =
            projects.Select(p => p.ProjectFile).Prepend("Transpiler/Transpiler.csproj");
        Directory.CreateDirectory(Path.GetDirectoryName(Filter)!);
        File.WriteAllText(Filter, $$"""
            { "solution": { "path": "../Sel4Gen.sln", "projects": [ "{{string.Join("\", \"", names)}}" ] } }

            """);
        Check(title, "dotnet", "build", Filter, "--nologo", "-v", "q");
    }

    /// <summary>Runs the tests of these projects, and reports each in its turn.</summary>
    public void Test(IReadOnlyList<TestProject> projects)
    {
        Dictionary<TestProject, TaskCompletionSource<int>> ends =
            projects.ToDictionary(p => p, _ => new TaskCompletionSource<int>());
        foreach (TestProject project in projects)
        {
            project.Clean(results);
        }

        ILookup<bool, TestProject> beside = projects.ToLookup(p => RunsSomeBeside && p.SharesNothing);
        void Start(IEnumerable<TestProject> some, int atATime)
        {
            Queue<TestProject> queue = new(some);
            for (int i = 0; i < atATime; i++)
            {
                new Thread(() => Work(queue, ends)) { IsBackground = true }.Start();
            }
        }

        Start(beside[true], 1);
        Start(beside[false], AtATime);
        foreach (TestProject project in projects)
        {
            Report(project, ends[project].Task);
        }
    }

    private void Work(
        Queue<TestProject> queue, Dictionary<TestProject, TaskCompletionSource<int>> ends)
    {
        while (true)
        {
            TestProject? project;
            lock (queue)
            {
                if (!queue.TryDequeue(out project))
                {
                    return;
                }
            }

            try
            {
                ends[project].SetResult(project.Run(results, Filter, Patience));
            }
            catch (StopException e)
            {
                ends[project].SetException(e);
            }
        }
    }

    /// <summary>Counts a project's tests from its result file. A host that crashed, hung or ran nothing is a
    /// failure.</summary>
    private void Report(TestProject project, Task<int> end)
    {
        bool isDone = steps.Await($"Test {project.Name}", project.Log(results), end);
        if (project.Results(results) is not { } found)
        {
            Fail(1, $"{project.Name}: no result file (the test host crashed or could not start)");
            return;
        }

        Steps.Say($"    {project.Name}: {found.Passed} passed, {found.Failed} failed, {found.Skipped} skipped "
            + $"({project.Time(results)})");
        foreach (string line in ShowsOutput ? found.Output : [])
        {
            Steps.Say("      " + line);
        }

        _passed += found.Passed;
        _skipped += found.Skipped;
        if (found.Failed > 0)
        {
            Fail(found.Failed, $"{project.Name}: {found.Failed} failed tests");
            _failures.AddRange(found.FailedTests.Select(l => "    " + l));
        }
        else if (!isDone)
        {
            Fail(1, $"{project.Name}: the test host ended with exit code {end.Result}");
        }
        else if (found.Passed + found.Skipped == 0)
        {
            Fail(1, $"{project.Name}: no test was found");
        }
    }

    private void Fail(int count, string text)
    {
        _failed += count;
        _failures.Add($"FAILED: {text}");
    }

    /// <summary>Prints what failed and the counts; the command's exit code.</summary>
    public int Conclude()
    {
        Steps.Say("");
        _failures.ForEach(Steps.Say);
        if (_skipped > 0)
        {
            Steps.Say($"({_skipped} skipped)");
        }

        Steps.Say($"{_passed} passed, {_failed} failed");
        return _failed == 0 ? ExitCode.Success : ExitCode.Failure;
    }
}
