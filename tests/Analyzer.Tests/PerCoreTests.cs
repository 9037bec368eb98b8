// SPDX-License-Identifier: BSD-2-Clause
// Which of the kernel's variables each core would have for itself is decided when a variable is declared, not when a second
// core comes: a variable that lasts is [PerCore], or stands below as one that cores share under the kernel's lock.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

[TestFixture]
public sealed class PerCoreTests
{
    /// <summary>Shared: one core at a time is in the kernel. The model architecture has one core.</summary>
    private static readonly HashSet<string> s_shared =
    [
        // What the entry that goes on is about.
        "KernelState.CurrentFault", "KernelState.CurrentLookupFailure", "KernelState.CurrentSyscallError", "KernelState.CurrentExtraCaps",
        "KernelState.WorkUnitsCompleted", "Benchmark.s_entryStart", "Benchmark.s_entryPath", "Benchmark.s_entryDescription",

        // Domains: all cores change domains together.
        "KernelState.CurrentDomain", "KernelState.DomainTime", "KernelState.DomainScheduleIndex", "KernelState.DomainScheduleStart",
        "KernelState.DomainSchedule",

        // Tables of the whole machine.
        "IrqTable.s_states", "Asid.s_table", "IrqController.s_claimed", "Sbi.s_hasTime", "IrqController.s_ioApics",
        "IrqController.s_ioApicCount",

        // Measured once: the cores of a PC count alike.
        "DeadlineTimer.s_ticksPerMicrosecond", "DeadlineTimer.s_comparesCycles", "DeadlineTimer.s_rate",

        // Reports and measurements.
        "KernelState.DebugThreads", "Console.s_target", "Console.s_space", "Benchmark.s_tracePoints", "Benchmark.s_hasLog",
        "Benchmark.s_logAddress", "Benchmark.s_logIndex", "Utilisation.s_isTracking", "Utilisation.s_start", "Utilisation.s_end",
        "Utilisation.s_schedules", "Utilisation.s_kernelCycles", "Utilisation.s_kernelEntries",
    ];

    [Test]
    public void Every_variable_is_a_cores_own_or_shared_on_purpose()
    {
        List<(string Name, bool IsPerCore)> variables = [.. Variables()];
        string[] own = [.. variables.Where(v => v.IsPerCore).Select(v => v.Name)];
        Assert.Multiple(() =>
        {
            Assert.That(own, Is.SupersetOf(["KernelState.Core", "Fpu.s_owner"]));
            Assert.That(variables.Where(v => !v.IsPerCore).Select(v => v.Name), Is.EquivalentTo(s_shared));
        });
    }

    /// <summary>Variables that are left when booting is over.</summary>
    private static IEnumerable<(string Name, bool IsPerCore)> Variables() =>
        from folder in new[] { "KernelSource", "arch/arm", "arch/riscv", "arch/common", "drivers" }
        from path in Directory.EnumerateFiles(Path.Combine(Check.Root, folder), "*.cs", SearchOption.AllDirectories).Order()
        where !Path.GetRelativePath(Check.Root, path).Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj")
        from type in CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
        where !Has(type, "BootOnly")
        from field in type.Members.OfType<FieldDeclarationSyntax>()
        where field.Modifiers.Any(SyntaxKind.StaticKeyword) && !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) && !Has(field, "BootOnly")
        from variable in field.Declaration.Variables
        select ($"{type.Identifier}.{variable.Identifier}", Has(field, "PerCore"));

    private static bool Has(MemberDeclarationSyntax member, string attribute) =>
        member.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString() == attribute);
}
