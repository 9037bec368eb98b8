// SPDX-License-Identifier: BSD-2-Clause
// All cases. Generated from the [Case] attributes of this folder: run the Transpiler.
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>The cases by number.</summary>
public static class CaseList
{
    /// <summary>How many there are.</summary>
    public const Word Count = 34;

    /// <summary>Whether a case has a meaning in this configuration.</summary>
    public static bool Applies(Word number)
    {
        switch (number)
        {
            default:
                return true;
        }
    }

    /// <summary>Runs a case.</summary>
    public static void Run(Word number)
    {
        switch (number)
        {
            case 0:
                UntypedCases.MakesOneObject();
                break;
            case 1:
                UntypedCases.MakesSeveralObjects();
                break;
            case 2:
                UntypedCases.FindsTheDestination();
                break;
            case 3:
                UntypedCases.StartsOverWhenEmpty();
                break;
            case 4:
                UntypedCases.RefusesAnUnknownType();
                break;
            case 5:
                UntypedCases.RefusesAnOccupiedSlot();
                break;
            case 6:
                UntypedCases.RefusesTooMuch();
                break;
            case 7:
                UntypedCases.RefusesImpossibleCounts();
                break;
            case 8:
                UntypedCases.RefusesAMissingDestination();
                break;
            case 9:
                UntypedCases.RefusesAnEmptySlot();
                break;
            case 10:
                UntypedCases.RefusesAnotherLabel();
                break;
            case 11:
                UntypedCases.ZeroesUsedMemory();
                break;
            case 12:
                UntypedCases.AlignsObjects();
                break;
            case 13:
                UntypedCases.MakesTheSmallest();
                break;
            case 14:
                UntypedCases.MakesAsManyAsAllowed();
                break;
            case 15:
                UntypedCases.IgnoresAnUnusedSize();
                break;
            case 16:
                UntypedCases.MakesFramesOfDevices();
                break;
            case 17:
                UntypedCases.SplitsDeviceMemory();
                break;
            case 18:
                UntypedCases.RefusesKernelObjectsOfDevices();
                break;
            case 19:
                UntypedCases.RefusesAnEmptyCNode();
                break;
            case 20:
                UntypedCases.RefusesATinyUntyped();
                break;
            case 21:
                UntypedCases.RefusesHugeSizes();
                break;
            case 22:
                UntypedCases.RefusesASlotOutside();
                break;
            case 23:
                UntypedCases.RefusesAWindowBeyondTheEnd();
                break;
            case 24:
                UntypedCases.RefusesAForeignRoot();
                break;
            case 25:
                UntypedCases.RefusesAForeignDestination();
                break;
            case 26:
                UntypedCases.RefusesAnImpossibleDepth();
                break;
            case 27:
                UntypedCases.RefusesShortMessages();
                break;
            case 28:
                UntypedCases.TypeComesFirst();
                break;
            case 29:
                UntypedCases.SizeComesSecond();
                break;
            case 30:
                UntypedCases.DestinationComesThird();
                break;
            case 31:
                UntypedCases.SlotComesFourth();
                break;
            case 32:
                UntypedCases.OccupiedSlotsComeFifth();
                break;
            case 33:
                UntypedCases.MemoryAndDevice();
                break;
            default:
                break;
        }
    }

    /// <summary>Prints what a case is about.</summary>
    public static void PrintName(Word number)
    {
        switch (number)
        {
            case 0:
                Console.Write("seL4_Untyped_Retype NoError: one endpoint, which a signal cannot block on");
                break;
            case 1:
                Console.Write("seL4_Untyped_Retype NoError: several objects come to consecutive slots and no further");
                break;
            case 2:
                Console.Write("seL4_Untyped_Retype NoError: a destination CNode that is found by index and depth");
                break;
            case 3:
                Console.Write("seL4_Untyped_Retype NoError: once all children are gone the memory can be used again");
                break;
            case 4:
                Console.Write("seL4_Untyped_Retype InvalidArgument: a type that does not exist");
                break;
            case 5:
                Console.Write("seL4_Untyped_Retype DeleteFirst: a destination slot holds a capability");
                break;
            case 6:
                Console.Write("seL4_Untyped_Retype NotEnoughMemory: the objects are larger than the memory");
                break;
            case 7:
                Console.Write("seL4_Untyped_Retype RangeError: no objects, or too many");
                break;
            case 8:
                Console.Write("seL4_Untyped_Retype FailedLookup: no CNode at index and depth");
                break;
            case 9:
                Console.Write("seL4_Untyped_Retype InvalidCapability: an empty slot is invoked");
                break;
            case 10:
                Console.Write("seL4_Untyped_Retype IllegalOperation: another invocation's label");
                break;
            case 11:
                Console.Write("seL4_Untyped_Retype NoError: memory that is used again is zero again");
                break;
            case 12:
                Console.Write("seL4_Untyped_Retype NoError: objects are aligned to their size");
                break;
            case 13:
                Console.Write("seL4_Untyped_Retype NoError: the smallest untyped, and the smallest CNode");
                break;
            case 14:
                Console.Write("seL4_Untyped_Retype NoError: the most objects at once, and all of them deleted by one Revoke");
                break;
            case 15:
                Console.Write("seL4_Untyped_Retype NoError: a size that the type does not use is ignored");
                break;
            case 16:
                Console.Write("seL4_Untyped_Retype NoError: frames can be made from device memory");
                break;
            case 17:
                Console.Write("seL4_Untyped_Retype NoError: device memory can be split");
                break;
            case 18:
                Console.Write("seL4_Untyped_Retype InvalidArgument: device memory becomes no kernel object");
                break;
            case 19:
                Console.Write("seL4_Untyped_Retype InvalidArgument: a CNode without slots");
                break;
            case 20:
                Console.Write("seL4_Untyped_Retype InvalidArgument: an untyped below the smallest size");
                break;
            case 21:
                Console.Write("seL4_Untyped_Retype RangeError: a size that no object has");
                break;
            case 22:
                Console.Write("seL4_Untyped_Retype RangeError: a first slot outside the CNode");
                break;
            case 23:
                Console.Write("seL4_Untyped_Retype RangeError: more objects than slots are left");
                break;
            case 24:
                Console.Write("seL4_Untyped_Retype FailedLookup: the root is no CNode");
                break;
            case 25:
                Console.Write("seL4_Untyped_Retype FailedLookup: what is at index and depth is no CNode");
                break;
            case 26:
                Console.Write("seL4_Untyped_Retype RangeError: a depth beyond the bits of a word");
                break;
            case 27:
                Console.Write("seL4_Untyped_Retype TruncatedMessage: an argument or the CNode is missing");
                break;
            case 28:
                Console.Write("seL4_Untyped_Retype InvalidArgument: of several errors: the type comes before size, slots and memory");
                break;
            case 29:
                Console.Write("seL4_Untyped_Retype RangeError: of several errors: the size comes before the destination");
                break;
            case 30:
                Console.Write("seL4_Untyped_Retype FailedLookup: of several errors: the destination comes before slots and count");
                break;
            case 31:
                Console.Write("seL4_Untyped_Retype RangeError: of several errors: the first slot comes before the count");
                break;
            case 32:
                Console.Write("seL4_Untyped_Retype DeleteFirst: of several errors: occupied slots come before memory");
                break;
            case 33:
                Console.Write("seL4_Untyped_Retype InvalidArgument: of several errors: memory comes before device memory");
                break;
            default:
                break;
        }
    }
}
