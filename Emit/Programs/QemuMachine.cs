// SPDX-License-Identifier: BSD-2-Clause
// The emulator's command line for a board: what the key `qemu` of its file says.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace Sel4Gen.Emit.Programs;

/// <summary>A machine that QEMU emulates.</summary>
/// <param name="Program">The emulator.</param>
/// <param name="Machine">The value of <c>-machine</c>.</param>
/// <param name="Cpu">The value of <c>-cpu</c>.</param>
/// <param name="Memory">The value of <c>-m</c>: MiB.</param>
/// <param name="Arguments">What else the board's file says.</param>
internal sealed record QemuMachine(
    string Program, string Machine, string Cpu, string Memory, ImmutableArray<string> Arguments)
{
    /// <summary>The key of the board's file.</summary>
    public const string Key = "qemu";

    /// <summary>The machine of a board.</summary>
    /// <exception cref="EmitException">No emulator has this board, or the board's file lacks a key of
    /// it.</exception>
    public static QemuMachine Of(Board board)
    {
        YamlMappingNode qemu = board.Content.Map(Key)
            ?? throw new EmitException(Rule.Configuration, SourcePlace.None,
                $"{board.Name} is not emulated: {board.Path} does not have the key {Key}");
        string Need(string key) => qemu.Scalar(key)
            ?? throw new EmitException(Rule.Configuration, qemu.PlaceIn(board.Path),
                $"the key {key} is missing");
        return new QemuMachine(
            $"qemu-system-{board.Sel4Arch}", Need("machine"), Need("cpu"), Need("memory"),
            [.. qemu.Strings("arguments")]);
    }

    /// <summary>The same machine with what a configuration needs of it.</summary>
    public QemuMachine For(NamedConfiguration configuration)
    {
        // Without debug system calls a root task asks the emulator itself to end.
        string[] semihosting = configuration.Value("KernelDebugBuild") == "OFF"
            && !Program.EndsWith("x86_64", StringComparison.Ordinal)
            ? ["-semihosting-config", "enable=on,userspace=on"] : [];
        string gic = configuration.Value("KernelArmGicV3") == "ON" ? ",gic-version=3" : "";

        // Budgets are about time: instructions are the emulated machine's clock, so that a busy host does
        // not stretch it.
        string[] clock = configuration.Value("KernelIsMCS") == "ON" ? ["-icount", "shift=4,sleep=off"] : [];
        return this with { Machine = Machine + gic, Arguments = [.. Arguments, .. semihosting, .. clock] };
    }

    /// <summary>The emulator's arguments to boot an image.</summary>
    public IEnumerable<string> Boot(string image, params IEnumerable<string> more) =>
        ((string[])["-machine", Machine, "-cpu", Cpu, "-m", Memory]).Concat(Arguments)
            .Concat(["-kernel", image]).Concat(more);
}
