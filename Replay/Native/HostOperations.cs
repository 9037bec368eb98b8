// SPDX-License-Identifier: BSD-2-Clause
// The machine operations of generated C: the functions of Machine and Mmio by their C names, implemented by a board.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using Sel4Gen.Kernel;
using Sel4Gen.Language.Binding;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Native;

/// <summary>The operations by number.</summary>
internal static unsafe class HostOperations
{
    private static readonly List<(string Name, Func<SimulatedBoard, ulong, ulong, ulong, ulong> Do)> s_operations = Make();

    /// <summary>The board that carries them out.</summary>
    public static SimulatedBoard? Board { get; set; }

    /// <summary>What went wrong in a callback: exceptions cannot pass through C.</summary>
    public static Exception? Error { get; set; }

    /// <summary>The callback for C.</summary>
    public static nint Callback => (nint)(delegate* unmanaged<ulong, ulong, ulong, ulong, ulong>)&Call;

    /// <summary>The number of an operation.</summary>
    /// <exception cref="InvalidOperationException">There is no such operation.</exception>
    public static int NumberOf(string name)
    {
        int number = s_operations.FindIndex(o => o.Name == name);
        return number >= 0 ? number : throw new InvalidOperationException($"the board has no operation {name}");
    }

    [UnmanagedCallersOnly]
    private static ulong Call(ulong operation, ulong a, ulong b, ulong c)
    {
        try
        {
            return s_operations[(int)operation].Do(Board!, a, b, c);
        }
        catch (Exception e)
        {
            Error ??= e;
            return 0;
        }
    }

    private static List<(string Name, Func<SimulatedBoard, ulong, ulong, ulong, ulong> Do)> Make()
    {
        List<(string, Func<SimulatedBoard, ulong, ulong, ulong, ulong>)> operations =
        [
            ("mmio_read8", (m, a, _, _) => m.Memory.ReadDevice(a, 1)),
            ("mmio_read16", (m, a, _, _) => m.Memory.ReadDevice(a, 2)),
            ("mmio_read32", (m, a, _, _) => m.Memory.ReadDevice(a, 4)),
            ("mmio_read64", (m, a, _, _) => m.Memory.ReadDevice(a, 8)),
            ("mmio_write8", (m, a, v, _) => Write(m, a, 1, v)),
            ("mmio_write16", (m, a, v, _) => Write(m, a, 2, v)),
            ("mmio_write32", (m, a, v, _) => Write(m, a, 4, v)),
            ("mmio_write64", (m, a, v, _) => Write(m, a, 8, v)),
            .. HostKernel.Operations,
        ];
        foreach (MethodInfo method in typeof(Machine.IHost).GetMethods())
        {
            string name = "machine_" + Names.Snake(method.Name);
            if (operations.FindIndex(o => o.Item1 == name) < 0 && IsOfWords(method) && Wrap(method) is { } operation)
            {
                operations.Add((name, operation));
            }
        }

        return operations;
    }

    private static bool IsOfWords(MethodInfo method) =>
        (method.ReturnType == typeof(void) || method.ReturnType == typeof(ulong))
        && method.GetParameters().All(p => p.ParameterType == typeof(ulong));

    private static Func<SimulatedBoard, ulong, ulong, ulong, ulong>? Wrap(MethodInfo method)
    {
        bool isVoid = method.ReturnType == typeof(void);
        switch (method.GetParameters().Length)
        {
            case 0 when isVoid:
                Action<Machine.IHost> act = method.CreateDelegate<Action<Machine.IHost>>();
                return (m, _, _, _) => Done(() => act(m));
            case 0:
                Func<Machine.IHost, ulong> get = method.CreateDelegate<Func<Machine.IHost, ulong>>();
                return (m, _, _, _) => get(m);
            case 1 when isVoid:
                Action<Machine.IHost, ulong> set = method.CreateDelegate<Action<Machine.IHost, ulong>>();
                return (m, a, _, _) =>
                {
                    set(m, a);
                    return 0;
                };
            case 2 when isVoid:
                Action<Machine.IHost, ulong, ulong> set2 = method.CreateDelegate<Action<Machine.IHost, ulong, ulong>>();
                return (m, a, b, _) =>
                {
                    set2(m, a, b);
                    return 0;
                };
            case 3 when isVoid:
                Action<Machine.IHost, ulong, ulong, ulong> set3 =
                    method.CreateDelegate<Action<Machine.IHost, ulong, ulong, ulong>>();
                return (m, a, b, c) =>
                {
                    set3(m, a, b, c);
                    return 0;
                };
            case 3:
                Func<Machine.IHost, ulong, ulong, ulong, ulong> ask =
                    method.CreateDelegate<Func<Machine.IHost, ulong, ulong, ulong, ulong>>();
                return (m, a, b, c) => ask(m, a, b, c);
            default:
                return null;
        }
    }

    private static ulong Done(Action action)
    {
        action();
        return 0;
    }

    private static ulong Write(SimulatedBoard board, ulong address, int size, ulong value)
    {
        board.Memory.WriteDevice(address, size, value);
        return 0;
    }
}
