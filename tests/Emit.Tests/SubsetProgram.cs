// SPDX-License-Identifier: BSD-2-Clause
// A small program given as text: emitted, compiled by a C compiler and run, and compiled for .NET and run.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;
using Sel4Gen.Emit.Front;
using Sel4Gen.Language.Ir;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

/// <summary>A program in one file.</summary>
internal sealed class SubsetProgram
{
    private readonly ProgramDescription _description;

    public SubsetProgram(string source, int wordBits = 64, ContractMode contracts = ContractMode.Check)
    {
        _description = new ProgramDescription
        {
            Name = "test",
            Root = Repository.Root,
            Sources = [],
            Texts = new Dictionary<string, string> { ["Test.cs"] = source },
            WordBits = wordBits,
            Triple = wordBits == 64 ? "aarch64-none-elf" : "armv7a-none-eabi",
            UnitName = "unit",
            Contracts = contracts,
            LineMarkers = false,
        };
    }

    public ProgramDescription Description => _description;

    /// <summary>Emits; errors fail the test.</summary>
    public Emission Emit()
    {
        Emission emission = Emitter.Run(_description);
        Assert.That(emission.Errors, Is.Empty);
        return emission;
    }

    /// <summary>The diagnostics of a program that must be refused.</summary>
    public IReadOnlyList<EmitDiagnostic> Errors()
    {
        Emission emission = Emitter.Run(_description);
        Assert.That(emission.Files, Is.Empty, "a refused program must give no files");
        return emission.Errors;
    }

    /// <summary>Compiles the emitted C with a main program and runs it.</summary>
    /// <param name="main">C: the body of main, with printf and the program's functions.</param>
    public string RunC(string name, string main, params string[] compiler)
    {
        string folder = Repository.Scratch(name);
        foreach ((string path, string text) in Emit().Files)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }

        string program = Path.Combine(folder, "main.c");
        File.WriteAllText(program,
            "int printf(const char *format, ...);\n#include \"unit.c\"\n" + main);
        string output = Path.Combine(folder, "program");
        ToolResult built = Tool.Run(
            compiler[0], [.. compiler.Skip(1), "-std=gnu11", "-Wall", "-Wextra", "-Wconversion", "-Wshadow",
                "-Wno-unused-parameter",
                "-Wno-type-limits", "-Wno-tautological-compare", "-Werror", "-fno-strict-aliasing",
                "-Iinclude", "-I.", program, "-o", output], TimeSpan.FromMinutes(5), folder);
        Assert.That(built.ExitCode, Is.Zero, built.ToString());
        ToolResult run = Tool.Run(output, [], TimeSpan.FromMinutes(2), folder);
        Assert.That(run.ExitCode, Is.Zero, run.ToString());
        return run.Output;
    }

    /// <summary>Compiles the same source for .NET.</summary>
    public Type LoadClr(string typeName)
    {
        DiagnosticBag diagnostics = new();
        CSharpCompilation compilation = SourceLoader.Load(
            _description, SourceLoader.ReadSources(_description), diagnostics)!;
        Assert.That(diagnostics.Sorted(), Is.Empty);
        using MemoryStream stream = new();
        var result = compilation.Emit(stream);
        Assert.That(result.Diagnostics.Where(d =>
            d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error), Is.Empty);
        using MemoryStream complete = HostLayout.AbsentFields.RemoveFrom(stream);
        Assembly assembly = new AssemblyLoadContext("subset", isCollectible: true).LoadFromStream(complete);
        return assembly.GetType(typeName, throwOnError: true)!;
    }
}
