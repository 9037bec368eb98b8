// SPDX-License-Identifier: BSD-2-Clause
// Revocation: derived capabilities are deleted, the original stays, and revoked untyped memory can be reused from its start.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>Of an endpoint's badged copies, and of an untyped.</summary>
public static class RevocationTest
{
    private const Word Copies = 8;
    private const Word UntypedBits = 14;
    private const Word PagesInIt = 4;

    /// <summary>Runs the test.</summary>
    public static void Run()
    {
        Console.WriteLine("Revocation");
        RevokeCopies();
        RevokeUntyped();
    }

    private static void RevokeCopies()
    {
        Word root = Memory.Root();
        Word slots = Memory.TakeSlots(Copies);
        Word made = 0;
        for (Word i = 0; i < Copies; i += 1)
        {
            made += (Word)(uint)Invoke.Mint(
                root, slots + i, Invoke.FullDepth, root, Objects.Notification(), Invoke.AllRights(), i + 1);
        }

        Checks.Equal(made, 0, "eight badged copies of a capability");
        Checks.Equal(Present(slots), Copies, "all of them are there");
        Error error = Invoke.Revoke(root, Objects.Notification(), Invoke.FullDepth);
        Checks.Equal((Word)(uint)error, 0, "the original can be revoked");
        Checks.Equal(Present(slots), 0, "no copy is left");
        Ipc.Signal(Objects.Notification());
        Checks.That(Ipc.Poll(Objects.Notification()) == 0, "the original still works");
    }

    /// <summary>How many of the slots hold a capability: only an empty one can be the source of no copy.</summary>
    private static Word Present(Word slots)
    {
        Word present = 0;
        Word probe = Memory.TakeSlots(1);
        for (Word i = 0; i < Copies; i += 1)
        {
            Error error = Invoke.Copy(
                Memory.Root(), probe, Invoke.FullDepth, Memory.Root(), slots + i, Invoke.AllRights());
            if (error == Error.NoError)
            {
                present += 1;
                Invoke.Delete(Memory.Root(), probe, Invoke.FullDepth);
            }
        }

        return present;
    }

    private static void RevokeUntyped()
    {
        Word root = Memory.Root();
        Word untyped = Memory.Make((Word)ObjectType.Untyped, UntypedBits, 1);
        Word frames = Memory.TakeSlots(PagesInIt);
        Word address = Memory.TakeAddresses(1);
        Error error = Invoke.Retype(untyped, Machine.PageType, 0, root, frames, PagesInIt);
        Checks.Equal((Word)(uint)error, 0, "an untyped of 16 KiB becomes four pages");
        Memory.Map(frames, address, Machine.DataAttributes);
        Mmio.Write64(address, ~0ul);
        error = Invoke.Retype(untyped, Machine.PageType, 0, root, Memory.TakeSlots(1), 1);
        Checks.Equal((Word)(uint)error, (Word)Error.NotEnoughMemory, "a fifth page does not fit");
        error = Invoke.Revoke(root, untyped, Invoke.FullDepth);
        Checks.Equal((Word)(uint)error, 0, "the untyped can be revoked");
        error = Invoke.MapPage(
            frames, (Word)InitialSlot.InitThreadVSpace, address, Invoke.AllRights(), Machine.DataAttributes);
        Checks.Equal((Word)(uint)error, (Word)Error.InvalidCapability, "its pages are gone");
        error = Invoke.Retype(untyped, Machine.PageType, 0, root, frames, PagesInIt);
        Checks.Equal((Word)(uint)error, 0, "its memory can be used again");
        Memory.Map(frames, address, Machine.DataAttributes);
        Checks.Equal((Word)Mmio.Read64(address), 0, "and is zero again");
    }
}
