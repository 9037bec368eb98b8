// SPDX-License-Identifier: BSD-2-Clause
// All cases. Generated from the [Case] attributes of this folder: run the Transpiler.
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>The cases by number.</summary>
public static class CaseList
{
    /// <summary>How many there are.</summary>
    public const Word Count = 11;

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
            default:
                break;
        }
    }
}
