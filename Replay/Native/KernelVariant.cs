// SPDX-License-Identifier: BSD-2-Clause
// The kernel variant that this program is compiled for (KernelSource/Variant.props), as the emitter sees it.
using System;
using System.Linq;
using System.Reflection;
using Sel4Gen.Emit.Front;
using Sel4Gen.Emit.Programs;

namespace Sel4Gen.Replay.Native;

/// <summary>This program's kernel variant.</summary>
internal static class KernelVariant
{
    /// <summary>Its name.</summary>
    public static string Name { get; } = typeof(KernelVariant).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(a => a.Key == nameof(KernelVariant))?.Value
        ?? throw new InvalidOperationException($"{typeof(KernelVariant).Assembly.GetName().Name} is compiled for no kernel variant");

    /// <summary>The kernel, or a program of userland/, to be emitted for the host.</summary>
    public static ProgramDescription Describe(string root, string program = ProgramCatalog.Kernel)
    {
        ProgramDescription described = ProgramCatalog.Describe(root, NamedConfiguration.Find(root, Name), program);
        return described with
        {
            Name = "host",
            Triple = described.WordBits == 32 ? "x86_64-linux-gnux32" : "x86_64-linux-gnu",
            LineMarkers = false,
        };
    }
}
