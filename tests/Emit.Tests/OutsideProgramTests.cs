// SPDX-License-Identifier: BSD-2-Clause
// What can be named on the command line of `emit`: configurations by their short names, programs outside the repository.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Emit.Front;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class OutsideProgramTests
{
    private const string BoardName = "qemu-arm-virt";

    private const string Program = """
        namespace Own;

        public static class Program
        {
            [EntryPoint, CName("user_main")]
            public static void Main(Ptr<Sel4Gen.Api.BootInfo> bootInfo) => Sel4Gen.User.Debug.Halt();
        }
        """;

    [TestCase("debug", "aarch64-qemu-arm-virt")]
    [TestCase("release", "aarch64-qemu-arm-virt-release")]
    [TestCase("aarch64-qemu-arm-virt-gicv3", "aarch64-qemu-arm-virt-gicv3")]
    public void A_configuration_has_a_short_name(string name, string found) =>
        Assert.That(NamedConfiguration.Find(Repository.Root, name, BoardName).Name, Is.EqualTo(found));

    /// <summary>A board is its YAML file and its device tree: what can be built for it follows from its instruction set.</summary>
    [Test]
    public void A_board_without_configurations_of_its_own_has_those_of_its_instruction_set()
    {
        Board board = Board.Find(Repository.Root, "spike");
        Assert.That(NamedConfiguration.All(Repository.Root).Select(c => c.Board), Does.Not.Contain("spike"));
        Assert.That(NamedConfiguration.OfBoard(Repository.Root, board).Select(c => c.ShortName),
            Is.SupersetOf(new[] { "debug", "release", "verification" }).And.Not.Contain("gicv3"));
        NamedConfiguration release = NamedConfiguration.Find(Repository.Root, "release", "spike");
        Assert.That((release.Name, release.Board, release.Value("KernelPrinting")), Is.EqualTo(("riscv64-spike-release", "spike", "OFF")));
        Dictionary<string, string> constants = ProgramCatalog.Describe(Repository.Root, release).Configuration
            .ToDictionary(c => c.Key, c => c.Value);
        Assert.That(constants["Platform.PlicSize"], Is.EqualTo("0x00000000"));
        Assert.That(constants["Platform.MaxIrq"], Is.EqualTo("0"));
    }

    [Test]
    public void A_mistyped_short_name_names_the_nearest() =>
        Assert.That(() => NamedConfiguration.Find(Repository.Root, "relese", BoardName),
            Throws.InstanceOf<EmitException>().With.Message.Contains("release"));

    private static string Project(string name, string content, string program = Program)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Repository.Scratch(name), name)).FullName;
        File.WriteAllText(Path.Combine(folder, "My-Own.csproj"), $"<Project Sdk=\"Microsoft.NET.Sdk\">{content}</Project>");
        if (program.Length > 0)
        {
            Directory.CreateDirectory(Path.Combine(folder, "part/obj"));
            File.WriteAllText(Path.Combine(folder, "part/Program.cs"), program);
            File.WriteAllText(Path.Combine(folder, "part/obj/Generated.cs"), "what a build leaves");
        }

        return Path.Combine(folder, "My-Own.csproj");
    }

    private static Emission Emit(string project) => Emitter.Run(
        ProgramCatalog.Describe(Repository.Root, "own", project, Board.Find(Repository.Root, BoardName), []));

    [Test]
    public void A_project_elsewhere_becomes_C()
    {
        Emission emission = Emit(Project("outside", ""));
        Assert.That(emission.Errors, Is.Empty);
        Assert.That(emission.Files["my_own_all.c"], Does.Contain("user_main("));
        string map = emission.Files["sourcemap.json"];
        Assert.That(map, Does.Contain("\"my_own/part/Program.cs\"").And.Not.Contain("outside"), "no folder of this machine");
    }

    [Test]
    public void Its_errors_name_its_files() => Assert.That(
        Emit(Project("faulty", "", Program.Replace("Sel4Gen.User.Debug.Halt()", "new object()"))).Errors.Select(e => e.ToString()),
        Has.Some.StartsWith("my_own/part/Program.cs(6,"));

    [TestCase("<ItemGroup><Compile Include=\"x.cs\" /></ItemGroup>", Program, "<Compile>")]
    [TestCase("<PropertyGroup><WordBits>32</WordBits></PropertyGroup>", Program, "set <WordBits>64</WordBits>")]
    [TestCase("", "", "there is no C# file")]
    [TestCase("<", Program, "is no project")]
    public void What_cannot_be_a_program_is_refused(string content, string program, string message) => Assert.That(
        () => Emit(Project("refused", content, program)), Throws.InstanceOf<EmitException>().With.Message.Contains(message));

    [Test]
    public void A_project_that_is_not_there_is_refused() => Assert.That(
        () => Emit("/nowhere/My.csproj"), Throws.InstanceOf<EmitException>().With.Message.Contains("there is no project"));
}
