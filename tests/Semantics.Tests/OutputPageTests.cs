// SPDX-License-Identifier: BSD-2-Clause
// docs/c-output.md shows functions of the kernel side by side, C# and C. It is made from the sources and from generated/:
// with SEL4GEN_ACCEPT=1 the test writes it, without it compares.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

[TestFixture]
public sealed class OutputPageTests
{
    private const string Package = "generated/aarch64-qemu-arm-virt-verification";

    /// <summary>A C# function, the C function that comes of it, and what to look at.</summary>
    private static readonly (string File, string Method, string CFile, string CName, string Why)[] s_functions =
    [
        ("KernelSource/Scheduling/ThreadQueue.cs", "Append", "include/functions.h", "thread_queue_append",
            "Pointers and a struct by value. `[Inline]` makes it a function of the header."),
        ("KernelSource/Capabilities/Invocation.cs", "GetSyscallArg", "include/functions.h", "invocation_get_syscall_arg",
            "An array member, and the facade `Arch`, whose functions are those of one architecture."),
        ("KernelSource/Capabilities/DerivationTree.cs", "Insert", "src/derivation_tree.c", "derivation_tree_insert",
            "Packed words. `From` gives the same word under a more specific type, with the tag as its precondition; contracts are comments for provers."),
        ("KernelSource/Capabilities/CapOps.cs", "Derive", "src/cap_ops.c", "cap_ops_derive",
            "Two results become one struct; `switch` keeps its shape."),
        ("KernelSource/Ipc/NotificationSignal.cs", "SendSignal", "src/notification_signal.c", "notification_signal_send_signal",
            "Bit fields in memory are changed in place; the group that declares a local has braces of its own."),
        ("KernelSource/Capabilities/CSpace.cs", "ResolveAddressBits", "src/cspace.c", "cspace_resolve_address_bits",
            "A loop with a stated reason to end; shift counts that are in range are not masked a second time."),
    ];

    private const string Checkers = """

        ## Compilers and checkers

        `CQualityTests` runs these over every reference package and fails for what they find:

        | tool | what |
        |---|---|
        | gcc 12, clang 19, clang 14 | `-Wall -Wextra -Wconversion -Wsign-conversion -Wshadow -Wpedantic`, at `-O2` |
        | gcc 12 | `-fanalyzer` |
        | clang 19 | static analyzer: `core`, `deadcode`, `security`, `unix` |
        | cppcheck | `warning`, `style`, `performance`, `portability` |

        Two exceptions. `-Wno-unused-parameter`: a function keeps its signature in configurations that do not need all of it.
        Findings that are wrong or meant are listed with their reason in `tests/Emit.Tests/CFindings.txt`.

        """;

    [Test]
    public void The_page_shows_what_is_emitted()
    {
        string path = Repository.PathOf("docs", "c-output.md");
        string wanted = Page();
        if (Environment.GetEnvironmentVariable("SEL4GEN_ACCEPT") == "1")
        {
            File.WriteAllText(path, wanted);
        }

        Assert.That(File.ReadAllText(path).ReplaceLineEndings("\n"), Is.EqualTo(wanted),
            "run this test once with SEL4GEN_ACCEPT=1 and look at the difference");
    }

    private static string Page()
    {
        StringBuilder page = new();
        page.Append("# What the emitted C looks like\n\n");
        page.Append("Six functions of the kernel, as they are written and as they are emitted for `aarch64-qemu-arm-virt-verification`. ");
        page.Append("Names, comments\nand structure are carried over; there is no cast, parenthesis or temporary that C does not need. ");
        page.Append("Why each piece of C means\nwhat the C# means is in [semantics.md](semantics.md). ");
        page.Append("This page is made by a test (`OutputPageTests`), which fails when it is old.\n");
        foreach ((string file, string method, string cFile, string cName, string why) in s_functions)
        {
            page.Append($"\n## {Path.GetFileNameWithoutExtension(file)}.{method}\n\n{why}\n\n");
            page.Append($"`{file}`:\n\n```csharp\n{CSharp(file, method)}```\n\n");
            page.Append($"`{cFile}`:\n\n```c\n{C(Path.Combine(Package, cFile), cName)}```\n");
        }

        page.Append(Checkers);
        return page.ToString();
    }

    private static string[] Lines(string file) => File.ReadAllText(Repository.PathOf(file)).ReplaceLineEndings("\n").Split('\n');

    /// <summary>The method with the comment above it, without the indentation of its class.</summary>
    private static string CSharp(string file, string method)
    {
        string[] lines = Lines(file);
        int head = Array.FindIndex(lines, l => l.StartsWith("    ", StringComparison.Ordinal) && l.Contains($" static ", StringComparison.Ordinal)
            && l.Contains($" {method}(", StringComparison.Ordinal));
        Assert.That(head, Is.GreaterThan(0), $"{file} has no method {method}");
        int first = head;
        while (lines[first - 1].TrimStart().StartsWith("///", StringComparison.Ordinal)
            || lines[first - 1].TrimStart().StartsWith('['))
        {
            first--;
        }

        int last = Array.FindIndex(lines, head, l => l == "    }");
        return Text(lines[first..(last + 1)].Select(l => l.Length > 4 ? l[4..] : l));
    }

    private static string C(string file, string name)
    {
        string[] lines = Lines(file);
        int head = Array.FindIndex(lines, l => l.Contains($"{name}(", StringComparison.Ordinal) && l.Length > 0
            && !char.IsWhiteSpace(l[0]) && !l.EndsWith(';'));
        Assert.That(head, Is.GreaterThan(0), $"{file} has no function {name}");
        int first = head;
        while (first > 0 && lines[first - 1].Length > 0 && lines[first - 1] != "}")
        {
            first--;
        }

        int last = Array.FindIndex(lines, head, l => l == "}");
        return Text(lines[first..(last + 1)].Where(l => !l.StartsWith("#line", StringComparison.Ordinal)));
    }

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(l => l + "\n"));
}
