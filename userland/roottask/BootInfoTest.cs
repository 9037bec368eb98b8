// SPDX-License-Identifier: BSD-2-Clause
// The initial state of the root task. Manual, chapter "System Bootstrapping".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>Checks BootInfo against itself and against the capabilities.</summary>
public static class BootInfoTest
{
    /// <summary>Runs the test.</summary>
    public static void Run(Ptr<BootInfo> info)
    {
        Console.WriteLine("Boot information");
        Checks.That(info.Ref.NumNodes >= 1 && info.Ref.NodeId < info.Ref.NumNodes, "this core is one of the cores");
        Checks.That(info.Ref.Empty.Start < info.Ref.Empty.End, "there are empty slots");
        Checks.Equal(
            info.Ref.Empty.End, (Word)1 << (int)info.Ref.InitThreadCNodeSizeBits, "they reach to the root CNode's end");
        Checks.That(
            info.Ref.Untyped.End - info.Ref.Untyped.Start <= Config.MaxNumBootInfoUntypedCaps,
            "there are no more untypeds than the list can hold");
        Checks.That(BootInfoTable.FreeBytes(info) > 1 << 20, "there is untyped memory");
        Checks.That(AreAligned(info), "every untyped is aligned to its size");
        Checks.Equal(
            (Word)(uint)Invoke.Copy(
                Memory.Root(), Memory.TakeSlots(1), Invoke.FullDepth, Memory.Root(), (Word)InitialSlot.InitThreadTcb,
                Invoke.AllRights()),
            0, "the root task may copy its own TCB's capability");
        if (Config.DebugBuild)
        {
            Checks.That(Debug.CapIdentify((Word)InitialSlot.InitThreadTcb) != 0, "the kernel identifies that capability");
            Checks.Equal(Debug.CapIdentify(info.Ref.Empty.End - 1), 0, "the last empty slot is empty");
        }
    }

    private static bool AreAligned(Ptr<BootInfo> info)
    {
        Word count = info.Ref.Untyped.End - info.Ref.Untyped.Start;
        for (Word i = 0; i < count; i += 1)
        {
            Loop.Bound(Config.MaxNumBootInfoUntypedCaps);
            UntypedDesc description = info.Ref.UntypedList[(int)i];
            if ((description.Paddr & (((Word)1 << description.SizeBits) - 1)) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
