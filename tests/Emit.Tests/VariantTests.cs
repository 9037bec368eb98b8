// SPDX-License-Identifier: BSD-2-Clause
// Kernel variants: what their files may say, and the C# that the compiler gets.
using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Emit.Front;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

public sealed class VariantTests
{
    private const string Board = "name: tin\narch: arm\nsel4Arch: aarch64\nmaxIrq: 9\nmemory:\n  - { start: 0, end: 16 }\n  - { start: 32, end: 48 }\n";

    private const string Config =
        "namespace K;\n\npublic static class Config\n{\n    [Option(\"KernelNumDomains\")] public const int NumDomains = 1;\n"
        + "    public const int Slices = 5;\n}\n";

    private const string Platform =
        "namespace K;\n\npublic static class Platform\n{\n    public const uint MaxIrq = 1;\n    public const int MemoryCount = 0;\n"
        + "    public const ulong Memory0Start = 0;\n    public const ulong Memory0End = 0;\n"
        + "    public const ulong Memory1Start = 0;\n    public const ulong Memory1End = 0;\n}\n";

    private const string Window = "namespace K;\n\npublic static class Memory\n{\n    public const ulong Base = 7;\n}\n";

    private string _root = "";

    [SetUp]
    public void MakeRepository()
    {
        _root = Repository.Scratch("variants");
        Add("arch/arm/boards/tin.yaml", Board);
        Add("KernelSource/Config/Config.cs", Config);
        Add("arch/arm/Platform.cs", Platform);
        Add("arch/arm/Memory.cs", Window);
        Add("KernelSource/Config/configs/aarch64-tin.yaml", "board: tin\noptions:\n  KernelNumDomains: 2\n");
        Variant("aarch64-small", "extends: aarch64-tin\noptions:\n  Slices: 3\nplatform:\n  memory:\n    - { start: 4, end: 8 }\nconstants:\n  Memory.Base: 0x10\n");
    }

    [Test]
    public void AVariantIsItsBaseWithItsOwnChanges()
    {
        Variant("aarch64-smaller", "extends: aarch64-small\noptions:\n  Slices: 2\nplatform:\n  maxIrq: 3\n");
        ProgramDescription kernel = ProgramCatalog.Describe(_root, NamedConfiguration.Find(_root, "aarch64-smaller"));
        Assert.That(kernel.Configuration.Select(c => $"{c.Key}={c.Value}"), Is.EqualTo((string[])
        [
            "Config.NumDomains=2", "Config.Slices=2", "Memory.Base=0x10", "Platform.MaxIrq=3", "Platform.Memory0End=8",
            "Platform.Memory0Start=4", "Platform.MemoryCount=1",
        ]));
    }

    [TestCase("board: tin\nbored: 1\n", "unknown key bored; did you mean board?", 2)]
    [TestCase("extends: aarch64-tun\n", "it extends 'aarch64-tun', which does not exist; did you mean aarch64-tin", 1)]
    [TestCase("extends: aarch64-wrong\n", "it extends itself", 1)]
    [TestCase("description: none\n", "the key board is missing", 1)]
    [TestCase("board: tin\nconstants:\n  Base: 1\n", "Base is no Class.Constant", 3)]
    [TestCase("board: tin\nplatform:\n  maxIrk: 1\n", "maxIrk is no constant of Platform; did you mean maxIrq?", 3)]
    [TestCase("board: tin\nplatform:\n  name: tun\n", "name is not for a variant to change", 3)]
    [TestCase("board: tin\noptions:\n  KernelNumDomain: 1\n", "unknown option 'KernelNumDomain'", 3)]
    public void WhatIsWrongIsNamedWithItsPlace(string text, string message, int line)
    {
        Variant("aarch64-wrong", text);
        EmitException e = Assert.Throws<EmitException>(
            () => ProgramCatalog.Describe(_root, NamedConfiguration.Find(_root, "aarch64-wrong")))!;
        Assert.That(e.Diagnostic.Message, Does.StartWith(message));
        Assert.That(e.Diagnostic.Place.File, Is.EqualTo("KernelSource/Config/variants/aarch64-wrong.yaml"));
        Assert.That(e.Diagnostic.Place.Line, Is.EqualTo(line));
    }

    [Test]
    public void AReferenceConfigurationIsWhatABuildByCMakeCanBe()
    {
        Add("KernelSource/Config/configs/aarch64-odd.yaml", "board: tin\nconstants:\n  Memory.Base: 1\n");
        Assert.That(() => NamedConfiguration.All(_root), Throws.TypeOf<EmitException>().With.Message.Contains("unknown key constants"));
    }

    [Test]
    public void AVariantIsNoReferencePackage() => Assert.That(
        ReferencePackages.All(_root).Select(p => p.Name), Is.EqualTo((string[])["aarch64-tin"]));

    [Test]
    public void OnlyWhatHasOtherValuesIsWrittenAnewAndLeadsBackToItsSource()
    {
        string folder = Path.Combine(_root, "obj");
        Write("aarch64-small", folder);
        string[] list = File.ReadAllLines(Path.Combine(folder, VariantSources.ListFile));
        Assert.That(list, Has.Length.EqualTo(3));
        Assert.That(list, Has.All.StartsWith(folder), "all three have other values");
        string written = list.Single(l => l.EndsWith("Memory.cs", StringComparison.Ordinal));
        Assert.That(File.ReadAllText(written), Is.EqualTo(
            $"#line 1 \"{_root}/arch/arm/Memory.cs\"\n{Window.Replace("= 7", "= 0x10", StringComparison.Ordinal)}"));

        DateTime before = File.GetLastWriteTimeUtc(written);
        Write("aarch64-small", folder);
        Assert.That(File.GetLastWriteTimeUtc(written), Is.EqualTo(before), "what did not change is not compiled again");

        Write("aarch64-tin", folder);
        Assert.That(File.ReadAllLines(Path.Combine(folder, VariantSources.ListFile)), Has.One.EqualTo($"{_root}/arch/arm/Memory.cs"));
        Assert.That(File.Exists(written), Is.False, "a source of another variant is left");
    }

    [Test]
    public void AConstantThatDoesNotExistIsRefused()
    {
        Variant("aarch64-wrong", "board: tin\nconstants:\n  Memory.Bose: 1\n");
        EmitException e = Assert.Throws<EmitException>(() => Write("aarch64-wrong", Path.Combine(_root, "obj")))!;
        Assert.That(e.Diagnostic.Message, Does.Contain("Memory.Bose, which does not exist; did you mean Base?"));
    }

    [Test]
    public void ABoardChoosesItsDrivers()
    {
        Add("arch/arm/boards/tin.yaml", Board + "drivers:\n  irq: gic\n");
        Add("drivers/irq/gic/IrqController.cs", "namespace K;\n\npublic static class IrqController\n{\n}\n");
        Add("drivers/irq/plic/IrqController.cs", "namespace K;\n\npublic static class IrqController\n{\n}\n");
        Assert.That(
            ProgramCatalog.Describe(_root, NamedConfiguration.Find(_root, "aarch64-tin")).Sources.Where(s => s.StartsWith("drivers")),
            Is.EqualTo(new[] { "drivers/irq/gic" }));
        Add("arch/arm/boards/tin.yaml", Board + "drivers:\n  irq: gik\n");
        EmitException e = Assert.Throws<EmitException>(
            () => ProgramCatalog.Describe(_root, NamedConfiguration.Find(_root, "aarch64-tin")))!;
        Assert.That(e.Message, Does.Contain("there is no driver drivers/irq/gik; did you mean drivers/irq/gic"));
        Assert.That(e.Diagnostic.Place.Line, Is.EqualTo(9));
    }

    /// <summary>The project that an IDE opens is the kernel of the reference board: it names that board's drivers, too.</summary>
    [Test]
    public void TheProjectHasTheDriversOfTheReferenceBoard()
    {
        string project = File.ReadAllText(Repository.PathOf("KernelSource/KernelSource.csproj"));
        Assert.That(
            Programs.Board.Find(Repository.Root, "qemu-arm-virt").DriverFolders(Repository.Root)
                .Where(f => !project.Contains($"../{f}/*.cs", StringComparison.Ordinal)),
            Is.Empty);
    }

    private void Write(string name, string folder) => VariantSources.Write(
        ProgramCatalog.Describe(_root, NamedConfiguration.Find(_root, name)), folder);

    private void Variant(string name, string text) => Add($"KernelSource/Config/variants/{name}.yaml", text);

    private void Add(string path, string text)
    {
        string file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
