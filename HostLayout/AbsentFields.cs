// SPDX-License-Identifier: BSD-2-Clause
// A field whose [When] is false is not part of its struct in C. C# has no such feature: the compiler needs the field to
// check code for other configurations. So the field is removed from the compiled assembly. Code that runs in this
// configuration does not use it (S4G7054), and the C# compiler emits no code under a false constant.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Sel4Gen.HostLayout;

/// <summary>Removes absent fields.</summary>
public static class AbsentFields
{
    private const string When = "Sel4Gen.WhenAttribute";

    /// <summary>Removes them from an assembly file and its symbols, in place.</summary>
    public static void RemoveFrom(string path)
    {
        string symbols = Path.ChangeExtension(path, ".pdb");
        using ModuleDefinition module = ModuleDefinition.ReadModule(
            path, new ReaderParameters { InMemory = true, ReadSymbols = File.Exists(symbols) });
        if (Remove(module))
        {
            module.Write(path, new WriterParameters { WriteSymbols = module.HasSymbols, DeterministicMvid = true });
        }
    }

    /// <summary>The same for an assembly in memory, which has no symbols.</summary>
    public static MemoryStream RemoveFrom(MemoryStream assembly)
    {
        assembly.Position = 0;
        using ModuleDefinition module = ModuleDefinition.ReadModule(assembly, new ReaderParameters { InMemory = true });
        MemoryStream result = assembly;
        if (Remove(module))
        {
            result = new MemoryStream();
            module.Write(result, new WriterParameters { DeterministicMvid = true });
        }

        result.Position = 0;
        return result;
    }

    /// <summary>Whether there were any.</summary>
    private static bool Remove(ModuleDefinition module)
    {
        HashSet<FieldDefinition> absent =
        [
            .. module.GetTypes().Where(t => t.IsValueType && !t.IsEnum).SelectMany(t => t.Fields)
                .Where(f => !f.IsStatic && IsAbsent(f)),
        ];
        if (absent.Count == 0)
        {
            return false;
        }

        // A method that nothing calls in this configuration may mention one: it then fails like a method that uses a field
        // of another version of a library, and only if it is called.
        foreach (Instruction instruction in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody)
            .SelectMany(m => m.Body.Instructions))
        {
            if (instruction.Operand is FieldReference mentioned && mentioned.Resolve() is { } field && absent.Contains(field))
            {
                instruction.Operand = new FieldReference(mentioned.Name, mentioned.FieldType, mentioned.DeclaringType);
            }
        }

        foreach (FieldDefinition field in absent)
        {
            field.DeclaringType.Fields.Remove(field);
        }

        return true;
    }

    private static bool IsAbsent(FieldDefinition field) => field.CustomAttributes.Any(a =>
        a.AttributeType.FullName == When && a.ConstructorArguments is [{ Value: false }]);
}
