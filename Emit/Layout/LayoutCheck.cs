// SPDX-License-Identifier: BSD-2-Clause
// Compares the layout that the C compiler gives each struct with the layout that C# gives it.
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Emit.C;
using Sel4Gen.Emit.Front;
using Sel4Gen.Language.Ir;
using Sel4Gen.Emit.Package;

namespace Sel4Gen.Emit.Layout;

/// <summary>A struct as a C compiler lays it out, in bytes.</summary>
internal sealed record CLayout(int Size, int Alignment, IReadOnlyDictionary<string, int> Offsets);

/// <summary>Reads layouts out of C.</summary>
internal interface ICLayoutReader
{
    /// <summary>The layout of every struct that the files define, by the struct's tag.</summary>
    /// <param name="files">A package's files.</param>
    /// <param name="triple">The target.</param>
    IReadOnlyDictionary<string, CLayout> Read(IReadOnlyDictionary<string, string> files, string triple);
}

/// <summary>The comparison.</summary>
internal static class LayoutCheck
{
    /// <summary>What differs; empty if all is well.</summary>
    public static IReadOnlyList<EmitDiagnostic> Run(Emission emission, ProgramDescription description) =>
        Run(emission, description.Triple, new ClangLayoutReader());

    public static IReadOnlyList<EmitDiagnostic> Run(Emission emission, string triple, ICLayoutReader reader)
    {
        IReadOnlyDictionary<string, CLayout> found = reader.Read(emission.Files, triple);
        List<EmitDiagnostic> wrong = [];
        foreach (StructDeclaration s in emission.Program!.Structs)
        {
            StructLayout expected = emission.Program.Data.LayoutOf(s);
            if (!found.TryGetValue(PackageFiles.Tag(s), out CLayout? actual))
            {
                wrong.Add(new EmitDiagnostic(Rule.Layout, s.Place,
                    $"the compiler shows no struct {PackageFiles.Tag(s)}"));
                continue;
            }

            if (actual.Size != expected.Size || actual.Alignment != expected.Alignment)
            {
                wrong.Add(new EmitDiagnostic(Rule.Layout, s.Place,
                    $"{s.CName} has {actual.Size} bytes aligned to {actual.Alignment} in C, but {expected.Size} aligned to {expected.Alignment} in C#"));
            }

            wrong.AddRange(expected.Fields
                .Where(f => actual.Offsets.GetValueOrDefault(f.Field.CName, -1) != f.Offset)
                .Select(f => new EmitDiagnostic(Rule.Layout, f.Field.Place,
                    $"{s.CName}.{f.Field.CName} stands at {actual.Offsets.GetValueOrDefault(f.Field.CName, -1)} in C, but at {f.Offset} in C#")));
        }

        return wrong;
    }
}
