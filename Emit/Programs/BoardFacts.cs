// SPDX-License-Identifier: BSD-2-Clause
// Writes what CMake must know of boards before there is a Transpiler to ask (cmake/Boards.cmake).
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Sel4Gen.Emit.Programs;

/// <summary>Facts of boards for CMake.</summary>
internal static class BoardFacts
{
    /// <summary>Where the file is, relative to the repository.</summary>
    public const string Path = "cmake/Boards.cmake";

    /// <summary>The file: included by configs/seL4Config.cmake.</summary>
    public static string CMake(IReadOnlyList<Board> boards)
    {
        StringBuilder text = new("""
            # SPDX-License-Identifier: BSD-2-Clause
            # The boards, and what the file of the one that KernelPlatform names says.
            # Generated from arch/*/boards/*.yaml: change those.


            """);
        IEnumerable<string> names = boards.Select(b => $"{b.Name} ({b.Sel4Arch})");
        text.Append($"set(kernel_boards \"{string.Join(", ", names)}\")\n");
        text.Append("set(kernel_board_sel4_arch \"\")\n");
        foreach (Board board in boards)
        {
            text.Append($"if(KernelPlatform STREQUAL \"{board.Name}\")\n");
            Set(text, "sel4_arch", board.Sel4Arch);
            Set(text, "cpus", [.. board.Content.Strings("cpus")]);
            if (board.Content.Map(QemuMachine.Key) is not null)
            {
                QemuMachine qemu = QemuMachine.Of(board);
                Set(text, "qemu_machine", qemu.Machine);
                Set(text, "qemu_cpu", qemu.Cpu);
                Set(text, "qemu_memory", qemu.Memory);
                Set(text, "qemu_arguments", [.. qemu.Arguments]);
            }

            text.Append("endif()\n");
        }

        return text.ToString();
    }

    private static void Set(StringBuilder text, string fact, params string[] values) =>
        text.Append($"  set(kernel_board_{fact} \"{string.Join(';', values)}\")\n");
}
