// SPDX-License-Identifier: BSD-2-Clause
// Packages: the same bytes every time, layouts as in C#, nothing on disk after a failure, files that did not
// change untouched.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Emit.Front;
using Sel4Gen.Language.Ir;
using Sel4Gen.Emit.Layout;
using Sel4Gen.Emit.Package;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class PackageTests
{
    private const string Layouts = """
        using Sel4Gen;
        using System.Runtime.CompilerServices;
        public enum Shade : ushort { Dark, Light = 0xffff }
        [InlineArray(3)] public struct Three { private uint _element; }
        [Packed(2)] public partial struct Bits { [Bits(0, 1, 3)] public partial Word Field { get; set; } }
        [Packed(3, UnitBits = 16)] public partial struct Small { [Bits(2, 0, 16)] public partial Word Field { get; set; } }
        public struct Inner { public byte A; public Word B; public ushort C; }
        [AsmVisible]
        public struct Outer
        {
            public byte First;
            public ulong Wide;
            public Inner Inner;
            public Three Numbers;
            public Ptr<Outer> Link;
            public Bits Packed;
            public Small Small;
            public Shade Shade;
            public sbyte Last;
        }
        public static class Program
        {
            public static Outer Kept;
            [EntryPoint] public static Word Run(Ptr<Outer> p) => p.Ref.Wide > 3 ? Kept.Inner.B : (Word)p.Ref.Numbers[2];
        }
        """;

    [TestCase(64, "aarch64-none-elf")]
    [TestCase(64, "x86_64-none-elf")]
    [TestCase(64, "riscv64-none-elf")]
    [TestCase(32, "armv7a-none-eabi")]
    [TestCase(32, "riscv32-none-elf")]
    public void Clang_lays_structs_out_as_CSharp_does(int wordBits, string triple)
    {
        Emission emission = new SubsetProgram(Layouts, wordBits).Emit();
        Assert.That(LayoutCheck.Run(emission, triple, new ClangLayoutReader()), Is.Empty);
    }

    [TestCase("uint8_t first;", "uint16_t first;")]
    [TestCase("inner_t inner;", "")]
    public void A_layout_that_differs_is_reported(string from, string to)
    {
        Emission emission = new SubsetProgram(Layouts).Emit();
        Dictionary<string, string> files = emission.Files.ToDictionary(f => f.Key, f => f.Value
            .Replace("ASSERT_SIZE(outer_t", "ASSERT_SIZE_OFF(outer_t", StringComparison.Ordinal));
        files["include/types.h"] = "#define ASSERT_SIZE_OFF(t, n) typedef int off_##t\n"
            + files["include/types.h"].Replace(from, to, StringComparison.Ordinal);
        var wrong = LayoutCheck
            .Run(emission with { Files = files }, "aarch64-none-elf", new ClangLayoutReader());
        Assert.That(wrong.Select(w => w.Id), Is.Not.Empty.And.All.EqualTo("S4G9011"));
        Assert.That(wrong[0].Message, Does.Contain("outer_t"));
    }

    [Test]
    public void Assembly_gets_the_offsets()
    {
        string text = new SubsetProgram(Layouts).Emit().Files["include/asm_offsets.h"];
        Assert.That(text, Does.Contain("#define OUTER_INNER_B 0x18\n"));
        Assert.That(text, Does.Contain("#define OUTER_SIZE 0x60\n"));
    }

    /// <summary>An entry point or a number for the assembly that the configuration leaves out stands in no file.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public void Entry_points_and_numbers_of_the_assembly_depend_on_the_configuration(bool isOn)
    {
        Emission emission = new SubsetProgram($$"""
            using Sel4Gen;
            public static class Options { public const bool On = {{(isOn ? "true" : "false")}}; }
            [AsmVisible] public static class Numbers
            {
                [CName("ALWAYS")] public const uint Always = 1;
                [When(Options.On), CName("SOMETIMES")] public const uint Sometimes = 2;
            }
            [When(Options.On)] public static class Extra
            {
                public static Word Twice(Word a) => 2 * a;
                [EntryPoint, CName("enter_extra")] public static Word Enter(Word a) => Twice(a);
            }
            public static class Program
            {
                [EntryPoint] public static Word Run(Word a) => a;
                [EntryPoint, When(Options.On), CName("enter_directly")] public static Word Directly(Word a) => Extra.Twice(a);
            }
            """).Emit();
        string text = string.Concat(emission.Files.Where(f => f.Key.EndsWith(".c", StringComparison.Ordinal) || f.Key == "include/asm_offsets.h").Select(f => f.Value));
        Assert.That(text, Does.Contain("ALWAYS").And.Contain("program_run"));
        foreach (string name in (string[])["SOMETIMES", "enter_extra", "enter_directly"])
        {
            Assert.That(text, isOn ? Does.Contain(name) : Does.Not.Contain(name));
        }
    }

    [Test]
    public void No_byte_of_a_struct_is_without_a_name()
    {
        string types = new SubsetProgram(Layouts).Emit().Files["include/types.h"];
        Assert.That(types, Does.Contain("uint8_t first;\n    uint8_t padding[7];\n    uint64_t wide;"));
    }

    [Test]
    public void Threads_and_runs_do_not_change_a_byte()
    {
        string source = File
            .ReadAllText(Repository.PathOf("tests", "Emit.Tests", "Programs", "Semantics.cs"));
        SubsetProgram program = new(source);
        var first = Emitter.Run(program.Description with { Threads = 1 }).Files;
        var second = Emitter.Run(program.Description with { Threads = 4 }).Files;
        Assert.That(first, Is.Not.Empty);
        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void The_manifest_names_no_place_and_no_time()
    {
        Emission emission = new SubsetProgram(Layouts).Emit();
        Assert.That(emission.Files.Values.Where(f => f.Contains(Repository.Root, StringComparison.Ordinal)),
            Is.Empty);
        Assert.That(emission.Files["manifest.json"], Does.Contain("\"src/program.c\": \"sha256:"));
    }

    [Test]
    public void Files_that_did_not_change_keep_their_time()
    {
        string folder = Path.Combine(Repository.Scratch("store"), "package");
        Dictionary<string,
            string> files = new() { ["a.c"] = "int a;\n", ["include/b.h"] = "int b;\n",
            ["manifest.json"] = "1" };
        Assert.That(PackageStore.Write(folder, files), Is.EqualTo(3));
        DateTime old = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(folder, "a.c"), old);
        files["include/b.h"] = "int c;\n";
        files.Remove("manifest.json");
        Assert.That(PackageStore.Write(folder, files), Is.EqualTo(2));
        Assert.That(File.GetLastWriteTimeUtc(Path.Combine(folder, "a.c")), Is.EqualTo(old));
        Assert.That(File.Exists(Path.Combine(folder, "manifest.json")), Is.False);
        Assert.That(Directory.EnumerateDirectories(Path.GetDirectoryName(folder)!).Count(), Is.EqualTo(1),
            "nothing is left behind");
        Assert.That(PackageStore.Compare(folder, files), Is.Empty);
    }

    [Test]
    public void Configuration_changes_what_is_emitted()
    {
        string source = File.ReadAllText(Repository.PathOf("tests", "Emit.Tests", "Expected", "Control.cs"));
        SubsetProgram program = new(source);
        Emission fancy = Emitter.Run(program.Description with
        {
            Configuration = program.Description.Configuration.Add("Config.Fancy", "true"),
        });
        Assert.That(fancy.Files["src/control.c"],
            Does.Contain("control_fancy").And.Not.Contain("control_try_step"));
        Emission wrong = Emitter.Run(program.Description with
        {
            Configuration = program.Description.Configuration.Add("Config.Fansy", "true"),
        });
        Assert.That(wrong.Errors.Single().ToString(),
            Does.Contain("S4G9012").And.Contain("did you mean Fancy"));
    }

    [Test]
    public void An_option_is_found_by_each_of_its_names()
    {
        OptionTable table = OptionTable.Read(Repository.Root, ["KernelSource/Config"]);
        foreach (string name in new[] { "KernelNumDomains", "CONFIG_NUM_DOMAINS", "NUM_DOMAINS", "NumDomains",
            "Config.NumDomains" })
        {
            Assert.That(table.Set(name, "16"), Is.EqualTo(new[] { ("Config.NumDomains", "16") }), name);
        }

        Assert.That(table.Set("KernelDebugBuild", "OFF"),
            Is.EqualTo(new[] { ("Config.DebugBuild", "false") }));
        Assert.That(table.Set("KernelNumDomain", "1"), Is.Null);
        Assert.That(() => table.Set("KernelNumDomains", "many"), Throws.TypeOf<FormatException>());
    }
}
