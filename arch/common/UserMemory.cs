// SPDX-License-Identifier: BSD-2-Clause
// Reads a thread's memory through its address space, for fault reports. The address is untrusted.
namespace Sel4Gen.Kernel;

/// <summary>The memory of user level.</summary>
public static class UserMemory
{
    /// <summary>The word at an address of a thread's address space, if memory is mapped there and user level may read it.</summary>
    public static (bool isThere, Word value) Read(Ptr<Tcb> thread, Word address)
    {
        Cap cap = thread.Ref.Slots[(int)TcbSlot.VSpace].Cap;
        if (!VSpace.IsValidRoot(cap) || (address & (Config.WordBytes - 1)) != 0 || address > Arch.UserTop)
        {
            return (false, 0);
        }

        PteSlot found = PageTable.Lookup(VSpaceCap.From(cap).Object, address);
        Pte entry = found.Slot.Ref;
        if (!PageTable.IsFrame(entry, found.BitsLeft))
        {
            return (false, 0);
        }

        Word physical = PageTable.Address(entry) + (address & Bits.Mask(found.BitsLeft));
        return IsRam(physical) ? (true, Ptr<Word>.At(Memory.ToVirtual(physical)).Ref) : (false, (Word)0);
    }

    private static bool IsRam(Word physical)
    {
        bool found = false;
        for (Word i = 0; i < Platform.MemoryCount; i++)
        {
            Loop.Bound(Platform.MaxMemory);
            found |= physical >= Platform.MemoryStart(i) && physical < Platform.MemoryEnd(i);
        }

        return found;
    }
}
