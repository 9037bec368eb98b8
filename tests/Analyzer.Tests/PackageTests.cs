// SPDX-License-Identifier: BSD-2-Clause
// The NuGet package, as somebody outside this repository sees it: packed, restored from a folder, the rules
// reported by the build, and the code fix applied by `dotnet format`.
using System.IO;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

[Category("Slow")]
public sealed class PackageTests
{
    private string _folder = "";

    [OneTimeSetUp]
    public void Pack()
    {
        _folder = Directory.CreateTempSubdirectory("sel4gen-package-").FullName;
        (int code, string output) = Processes.Dotnet(
            Check.Root, "pack", Path.Combine(Check.Root, "Analyzer/Package"), "-o",
            Path.Combine(_folder, "feed"), "-m:1", "--nologo");
        Assert.That(code, Is.Zero, output);
        Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="local" value="{Path.Combine(_folder, "feed")}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_folder, "packages")}" /></config>
            </configuration>
            """);
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_project_outside_the_repository_sees_the_rule_and_is_mended_by_its_fix()
    {
        WriteProject("Sample", "");
        string source = Write("Sample/Sample.cs", """
            namespace Sample;

            public static class Module
            {
                public static void F(Ptr<Word> p)
                {
                    object identity = new object();
                    p.Ref = Ptr.SizeOf<Word>();
                }
            }
            """);
        (int code, string output) = Processes.Dotnet(_folder, "build", "Sample", "-m:1", "--nologo");
        Assert.That(code, Is.Not.Zero);
        Assert.That(output, Does.Contain("Sample.cs(7,27): error S4G3001: 'new object' allocates on a heap"));
        Assert.That(output, Does.Contain("Sample.cs(7,9): error S4G1001:"));

        (code, output) = Processes.Dotnet(
            _folder, "format", "analyzers", "Sample", "--no-restore", "--diagnostics", "S4G3001", "--severity", "error");
        Assert.That(code, Is.Zero, output);
        Assert.That(File.ReadAllText(source), Does.Contain("        Word identity = 0;\n"), output);

        (code, output) = Processes.Dotnet(_folder, "build", "Sample", "-m:1", "--nologo");
        Assert.That(code, Is.Zero, output);
    }

    [Test]
    public void A_project_that_is_not_of_the_subset_only_uses_the_types()
    {
        WriteProject("Tool", "<Sel4GenSubset>false</Sel4GenSubset>");
        Write("Tool/Tool.cs", """
            namespace Tool;

            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 0, 4)] public partial Word Kind { get; set; }
            }

            public class C
            {
                public object O = Entry.New(kind: 3);
            }
            """);
        (int code, string output) = Processes.Dotnet(_folder, "build", "Tool", "-m:1", "--nologo");
        Assert.That(code, Is.Zero, output);
    }

    /// <summary>The project of docs/start.md: it needs the sources of user level that the package brings.</summary>
    [Test]
    public void A_root_task_compiles_with_the_packages_API_and_library()
    {
        string page = File.ReadAllText(Path.Combine(Check.Root, "docs/start.md"));
        foreach (string name in (string[])["Hello/Hello.csproj", "Hello/Program.cs"])
        {
            string text = page[page.IndexOf($"`{name}`:", System.StringComparison.Ordinal)..];
            text = text[(text.IndexOf("```", System.StringComparison.Ordinal) + 3)..];
            Write(name, text[(text.IndexOf('\n') + 1)..text.IndexOf("\n```", System.StringComparison.Ordinal)]);
        }

        (int code, string output) = Processes.Dotnet(_folder, "build", "Hello", "-m:1", "--nologo");
        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Contain("0 Warning(s)"));
    }

    /// <summary>It compiles only where a word is a uint; of its bit fields one needs a wider word.</summary>
    [Test]
    public void A_project_chooses_words_of_32_bits()
    {
        WriteProject("Narrow", "<WordBits>32</WordBits>");
        const string Text = """
            namespace Narrow;

            [Packed(1)]
            public partial struct Entry
            {
                [Bits(0, 3, 29)] public partial Word Frame { get; set; }
            }

            public static class Module
            {
                public static uint F(Ptr<Entry> p) => p.Ref.Frame + Ptr.SizeOf<Entry>() + p.Address;

                public static uint G(Ptr<Entry> p) => F(p);

                public static int H(SWord x) => x;
            }
            """;
        Write("Narrow/Narrow.cs", Text);
        (int code, string output) = Processes.Dotnet(_folder, "build", "Narrow", "-m:1", "--nologo");
        Assert.That(code, Is.Zero, output);

        Write("Narrow/Narrow.cs", Text.Replace("[Bits(0, 3, 29)] public partial Word", "[Bits(0, 3, 40)] public partial ulong"));
        (code, output) = Processes.Dotnet(_folder, "build", "Narrow", "-m:1", "--nologo");
        Assert.That(code, Is.Not.Zero);
        Assert.That(output, Does.Contain("Narrow.cs(6,43): error S4G7041:"));

        (code, output) = Processes.Dotnet(_folder, "build", "Narrow", "-m:1", "--nologo", "-p:WordBits=16");
        Assert.That(code, Is.Not.Zero);
        Assert.That(output, Does.Contain("error : WordBits is 16: a word has 64 or 32 bits"));
    }

    private void WriteProject(string name, string properties) => Write($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Sel4Gen.Subset" Version="0.1.0" />
          </ItemGroup>
        </Project>
        """);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
