// SPDX-License-Identifier: BSD-2-Clause
// All cases. Generated from the [Case] attributes of this folder: run the Transpiler.
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>The cases by number.</summary>
public static class CaseList
{
    /// <summary>How many there are.</summary>
    public const Word Count = 171;

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
                CNodeCases.CopyWithoutWrite();
                break;
            case 1:
                CNodeCases.CopyDoesNotGiveRights();
                break;
            case 2:
                CNodeCases.CopyUntypedWithChildren();
                break;
            case 3:
                CNodeCases.MintUntypedWithChildren();
                break;
            case 4:
                CNodeCases.CopyOfUntyped();
                break;
            case 5:
                CNodeCases.CopyOfFrame();
                break;
            case 6:
                CNodeCases.CopyOfIrqControl();
                break;
            case 7:
                CNodeCases.CopyOfTable();
                break;
            case 8:
                CNodeCases.MintOfTable();
                break;
            case 9:
                CNodeCases.MintWithBadge();
                break;
            case 10:
                CNodeCases.MintWithLargeBadge();
                break;
            case 11:
                CNodeCases.MintTwice();
                break;
            case 12:
                CNodeCases.MintWithHugeGuard();
                break;
            case 13:
                CNodeCases.MintWithWideGuard();
                break;
            case 14:
                CNodeCases.MintOfTcb();
                break;
            case 15:
                CNodeCases.MutateGuard();
                break;
            case 16:
                CNodeCases.MutateBadge();
                break;
            case 17:
                CNodeCases.MutateUnbadged();
                break;
            case 18:
                CNodeCases.MoveKeepsChildren();
                break;
            case 19:
                CNodeCases.DeleteEmpties();
                break;
            case 20:
                CNodeCases.DeleteNothing();
                break;
            case 21:
                CNodeCases.DeleteLeavesCopies();
                break;
            case 22:
                CNodeCases.DeleteWakesWaiters();
                break;
            case 23:
                CNodeCases.DeleteCNode();
                break;
            case 24:
                CNodeCases.DeleteCNodeThatHoldsItself();
                break;
            case 25:
                CNodeCases.RevokeTakesChildren();
                break;
            case 26:
                CNodeCases.RevokeTakesCopies();
                break;
            case 27:
                CNodeCases.RevokeOfBadged();
                break;
            case 28:
                CNodeCases.RevokeNothing();
                break;
            case 29:
                CNodeCases.RevokeRunningThread();
                break;
            case 30:
                CNodeCases.CancelSends();
                break;
            case 31:
                CNodeCases.CancelNothing();
                break;
            case 32:
                CNodeCases.CancelWithoutRights();
                break;
            case 33:
                CNodeCases.CancelUnbadged();
                break;
            case 34:
                CNodeCases.SaveCallerAnswers();
                break;
            case 35:
                CNodeCases.SaveCallerMoves();
                break;
            case 36:
                CNodeCases.SaveCallerOfNobody();
                break;
            case 37:
                CNodeCases.SaveCallerToAnOccupiedSlot();
                break;
            case 38:
                CNodeCases.RotateMovesBoth();
                break;
            case 39:
                CNodeCases.RotateSwaps();
                break;
            case 40:
                CNodeCases.RotateEndpoints();
                break;
            case 41:
                CNodeCases.RotateSetsGuards();
                break;
            case 42:
                CNodeCases.RotateOfOne();
                break;
            case 43:
                CNodeCases.RotateToPivot();
                break;
            case 44:
                CNodeCases.RotateWithBadge();
                break;
            case 45:
                CNodeCases.RotateToAnOccupiedSlot();
                break;
            case 46:
                CNodeCases.RotateOfNothing();
                break;
            case 47:
                CNodeCases.RotateForeignRoots();
                break;
            case 48:
                CNodeCases.RotateImpossibleDepths();
                break;
            case 49:
                CNodeCases.RotateErrorOrder();
                break;
            case 50:
                CNodeCases.RotateTooShort();
                break;
            case 51:
                SlotCases.DeleteWrongDepth();
                break;
            case 52:
                SlotCases.DeleteWrongGuard();
                break;
            case 53:
                SlotCases.DeleteImpossibleDepth();
                break;
            case 54:
                SlotCases.DeleteOfAnotherObject();
                break;
            case 55:
                SlotCases.DeleteOfAnEmptySlot();
                break;
            case 56:
                SlotCases.DeleteTooShort();
                break;
            case 57:
                SlotCases.RevokeWrongDepth();
                break;
            case 58:
                SlotCases.RevokeWrongGuard();
                break;
            case 59:
                SlotCases.RevokeImpossibleDepth();
                break;
            case 60:
                SlotCases.RevokeOfAnotherObject();
                break;
            case 61:
                SlotCases.RevokeOfAnEmptySlot();
                break;
            case 62:
                SlotCases.RevokeTooShort();
                break;
            case 63:
                SlotCases.CancelBadgedSendsWrongDepth();
                break;
            case 64:
                SlotCases.CancelBadgedSendsWrongGuard();
                break;
            case 65:
                SlotCases.CancelBadgedSendsImpossibleDepth();
                break;
            case 66:
                SlotCases.CancelBadgedSendsOfAnotherObject();
                break;
            case 67:
                SlotCases.CancelBadgedSendsOfAnEmptySlot();
                break;
            case 68:
                SlotCases.CancelBadgedSendsTooShort();
                break;
            case 69:
                SlotCases.SaveCallerWrongDepth();
                break;
            case 70:
                SlotCases.SaveCallerWrongGuard();
                break;
            case 71:
                SlotCases.SaveCallerImpossibleDepth();
                break;
            case 72:
                SlotCases.SaveCallerOfAnotherObject();
                break;
            case 73:
                SlotCases.SaveCallerOfAnEmptySlot();
                break;
            case 74:
                SlotCases.SaveCallerTooShort();
                break;
            case 75:
                SlotCases.RotateOfAnotherObject();
                break;
            case 76:
                SlotCases.RotateOfAnEmptySlot();
                break;
            case 77:
                TransferCases.CopyArrives();
                break;
            case 78:
                TransferCases.CopyBetweenCNodes();
                break;
            case 79:
                TransferCases.CopyOverTwoLevels();
                break;
            case 80:
                TransferCases.CopyToAnOccupiedSlot();
                break;
            case 81:
                TransferCases.CopyToItself();
                break;
            case 82:
                TransferCases.CopyFromAnEmptySlot();
                break;
            case 83:
                TransferCases.CopyFromAForeignRoot();
                break;
            case 84:
                TransferCases.CopyToAWrongDepth();
                break;
            case 85:
                TransferCases.CopyFromAWrongDepth();
                break;
            case 86:
                TransferCases.CopyWrongGuard();
                break;
            case 87:
                TransferCases.CopyImpossibleDepth();
                break;
            case 88:
                TransferCases.CopyOfAnotherObject();
                break;
            case 89:
                TransferCases.CopyOfAnEmptySlot();
                break;
            case 90:
                TransferCases.CopyTooShort();
                break;
            case 91:
                TransferCases.CopyDestinationFirst();
                break;
            case 92:
                TransferCases.MintArrives();
                break;
            case 93:
                TransferCases.MintBetweenCNodes();
                break;
            case 94:
                TransferCases.MintOverTwoLevels();
                break;
            case 95:
                TransferCases.MintToAnOccupiedSlot();
                break;
            case 96:
                TransferCases.MintToItself();
                break;
            case 97:
                TransferCases.MintFromAnEmptySlot();
                break;
            case 98:
                TransferCases.MintFromAForeignRoot();
                break;
            case 99:
                TransferCases.MintToAWrongDepth();
                break;
            case 100:
                TransferCases.MintFromAWrongDepth();
                break;
            case 101:
                TransferCases.MintWrongGuard();
                break;
            case 102:
                TransferCases.MintImpossibleDepth();
                break;
            case 103:
                TransferCases.MintOfAnotherObject();
                break;
            case 104:
                TransferCases.MintOfAnEmptySlot();
                break;
            case 105:
                TransferCases.MintTooShort();
                break;
            case 106:
                TransferCases.MintDestinationFirst();
                break;
            case 107:
                TransferCases.MoveArrives();
                break;
            case 108:
                TransferCases.MoveBetweenCNodes();
                break;
            case 109:
                TransferCases.MoveOverTwoLevels();
                break;
            case 110:
                TransferCases.MoveToAnOccupiedSlot();
                break;
            case 111:
                TransferCases.MoveToItself();
                break;
            case 112:
                TransferCases.MoveFromAnEmptySlot();
                break;
            case 113:
                TransferCases.MoveFromAForeignRoot();
                break;
            case 114:
                TransferCases.MoveToAWrongDepth();
                break;
            case 115:
                TransferCases.MoveFromAWrongDepth();
                break;
            case 116:
                TransferCases.MoveWrongGuard();
                break;
            case 117:
                TransferCases.MoveImpossibleDepth();
                break;
            case 118:
                TransferCases.MoveOfAnotherObject();
                break;
            case 119:
                TransferCases.MoveOfAnEmptySlot();
                break;
            case 120:
                TransferCases.MoveTooShort();
                break;
            case 121:
                TransferCases.MoveDestinationFirst();
                break;
            case 122:
                TransferCases.MutateArrives();
                break;
            case 123:
                TransferCases.MutateBetweenCNodes();
                break;
            case 124:
                TransferCases.MutateOverTwoLevels();
                break;
            case 125:
                TransferCases.MutateToAnOccupiedSlot();
                break;
            case 126:
                TransferCases.MutateToItself();
                break;
            case 127:
                TransferCases.MutateFromAnEmptySlot();
                break;
            case 128:
                TransferCases.MutateFromAForeignRoot();
                break;
            case 129:
                TransferCases.MutateToAWrongDepth();
                break;
            case 130:
                TransferCases.MutateFromAWrongDepth();
                break;
            case 131:
                TransferCases.MutateWrongGuard();
                break;
            case 132:
                TransferCases.MutateImpossibleDepth();
                break;
            case 133:
                TransferCases.MutateOfAnotherObject();
                break;
            case 134:
                TransferCases.MutateOfAnEmptySlot();
                break;
            case 135:
                TransferCases.MutateTooShort();
                break;
            case 136:
                TransferCases.MutateDestinationFirst();
                break;
            case 137:
                UntypedCases.MakesOneObject();
                break;
            case 138:
                UntypedCases.MakesSeveralObjects();
                break;
            case 139:
                UntypedCases.FindsTheDestination();
                break;
            case 140:
                UntypedCases.StartsOverWhenEmpty();
                break;
            case 141:
                UntypedCases.RefusesAnUnknownType();
                break;
            case 142:
                UntypedCases.RefusesAnOccupiedSlot();
                break;
            case 143:
                UntypedCases.RefusesTooMuch();
                break;
            case 144:
                UntypedCases.RefusesImpossibleCounts();
                break;
            case 145:
                UntypedCases.RefusesAMissingDestination();
                break;
            case 146:
                UntypedCases.RefusesAnEmptySlot();
                break;
            case 147:
                UntypedCases.RefusesAnotherLabel();
                break;
            case 148:
                UntypedCases.ZeroesUsedMemory();
                break;
            case 149:
                UntypedCases.AlignsObjects();
                break;
            case 150:
                UntypedCases.MakesTheSmallest();
                break;
            case 151:
                UntypedCases.MakesAsManyAsAllowed();
                break;
            case 152:
                UntypedCases.IgnoresAnUnusedSize();
                break;
            case 153:
                UntypedCases.MakesFramesOfDevices();
                break;
            case 154:
                UntypedCases.SplitsDeviceMemory();
                break;
            case 155:
                UntypedCases.RefusesKernelObjectsOfDevices();
                break;
            case 156:
                UntypedCases.RefusesAnEmptyCNode();
                break;
            case 157:
                UntypedCases.RefusesATinyUntyped();
                break;
            case 158:
                UntypedCases.RefusesHugeSizes();
                break;
            case 159:
                UntypedCases.RefusesASlotOutside();
                break;
            case 160:
                UntypedCases.RefusesAWindowBeyondTheEnd();
                break;
            case 161:
                UntypedCases.RefusesAForeignRoot();
                break;
            case 162:
                UntypedCases.RefusesAForeignDestination();
                break;
            case 163:
                UntypedCases.RefusesAnImpossibleDepth();
                break;
            case 164:
                UntypedCases.RefusesShortMessages();
                break;
            case 165:
                UntypedCases.TypeComesFirst();
                break;
            case 166:
                UntypedCases.SizeComesSecond();
                break;
            case 167:
                UntypedCases.DestinationComesThird();
                break;
            case 168:
                UntypedCases.SlotComesFourth();
                break;
            case 169:
                UntypedCases.OccupiedSlotsComeFifth();
                break;
            case 170:
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
                Console.Write("seL4_CNode_Copy NoError: a copy without the right to write sends nothing");
                break;
            case 1:
                Console.Write("seL4_CNode_Copy NoError: rights that the source lacks do not come back");
                break;
            case 2:
                Console.Write("seL4_CNode_Copy RevokeFirst: untyped memory that has children");
                break;
            case 3:
                Console.Write("seL4_CNode_Mint RevokeFirst: untyped memory that has children");
                break;
            case 4:
                Console.Write("seL4_CNode_Copy NoError: a copy of untyped memory uses the memory up, and is its child");
                break;
            case 5:
                Console.Write("seL4_CNode_Copy NoError: the copy of a mapped frame is not mapped");
                break;
            case 6:
                Console.Write("seL4_CNode_Copy IllegalOperation: the capability of all interrupts");
                break;
            case 7:
                Console.Write("seL4_CNode_Copy IllegalOperation: a page table that is not mapped");
                break;
            case 8:
                Console.Write("seL4_CNode_Mint IllegalOperation: a page table that is not mapped");
                break;
            case 9:
                Console.Write("seL4_CNode_Mint NoError: the badge arrives with each signal, and badges are or-ed");
                break;
            case 10:
                Console.Write("seL4_CNode_Mint NoError: all bits of the badge are kept");
                break;
            case 11:
                Console.Write("seL4_CNode_Mint IllegalOperation: a badge cannot be changed");
                break;
            case 12:
                Console.Write("seL4_CNode_Mint IllegalOperation: a guard that does not fit beside the CNode's bits");
                break;
            case 13:
                Console.Write("seL4_CNode_Mint NoError: a guard's bits beyond its size do not count");
                break;
            case 14:
                Console.Write("seL4_CNode_Mint NoError: a badge on an object that has none is ignored");
                break;
            case 15:
                Console.Write("seL4_CNode_Mutate NoError: a guard is set, and a further Mutate changes it");
                break;
            case 16:
                Console.Write("seL4_CNode_Mutate IllegalOperation: an endpoint's badge cannot be changed in place");
                break;
            case 17:
                Console.Write("seL4_CNode_Mutate IllegalOperation: an endpoint without a badge cannot be given one in place");
                break;
            case 18:
                Console.Write("seL4_CNode_Move NoError: children stay children of the capability that moved");
                break;
            case 19:
                Console.Write("seL4_CNode_Delete NoError: the slot is empty");
                break;
            case 20:
                Console.Write("seL4_CNode_Delete NoError: an empty slot");
                break;
            case 21:
                Console.Write("seL4_CNode_Delete NoError: copies live on");
                break;
            case 22:
                Console.Write("seL4_CNode_Delete NoError: the last capability of an endpoint: who waits there stops waiting and runs again");
                break;
            case 23:
                Console.Write("seL4_CNode_Delete NoError: the last capability of a CNode takes what is in it along");
                break;
            case 24:
                Console.Write("seL4_CNode_Delete NoError: a CNode that holds its own last capability");
                break;
            case 25:
                Console.Write("seL4_CNode_Revoke NoError: badged copies and copies of them go, the capability stays");
                break;
            case 26:
                Console.Write("seL4_CNode_Revoke NoError: plain copies of the original are its children, too");
                break;
            case 27:
                Console.Write("seL4_CNode_Revoke NoError: the first badged copy has no power over copies with the same badge");
                break;
            case 28:
                Console.Write("seL4_CNode_Revoke NoError: an empty slot");
                break;
            case 29:
                Console.Write("seL4_CNode_Revoke NoError: untyped memory: a thread that was made of it is gone");
                break;
            case 30:
                Console.Write("seL4_CNode_CancelBadgedSends NoError: who sends with this badge starts anew, others go on waiting");
                break;
            case 31:
                Console.Write("seL4_CNode_CancelBadgedSends NoError: nobody sends");
                break;
            case 32:
                Console.Write("seL4_CNode_CancelBadgedSends IllegalOperation: a capability that is no endpoint's, or lacks rights");
                break;
            case 33:
                Console.Write("seL4_CNode_CancelBadgedSends NoError: a capability without a badge cancels nothing");
                break;
            case 34:
                Console.Write("seL4_CNode_SaveCaller NoError: the saved capability answers the caller, once");
                break;
            case 35:
                Console.Write("seL4_CNode_SaveCaller NoError: a saved reply capability can be moved, not copied");
                break;
            case 36:
                Console.Write("seL4_CNode_SaveCaller NoError: without a caller the slot stays empty");
                break;
            case 37:
                Console.Write("seL4_CNode_SaveCaller DeleteFirst: the slot is occupied");
                break;
            case 38:
                Console.Write("seL4_CNode_Rotate NoError: pivot to destination, source to where the pivot was");
                break;
            case 39:
                Console.Write("seL4_CNode_Rotate NoError: destination and source are one slot: two capabilities change places");
                break;
            case 40:
                Console.Write("seL4_CNode_Rotate IllegalOperation: endpoints and notifications: their badges cannot be set on the way");
                break;
            case 41:
                Console.Write("seL4_CNode_Rotate NoError: guards are set on the way");
                break;
            case 42:
                Console.Write("seL4_CNode_Rotate IllegalOperation: the pivot is the source");
                break;
            case 43:
                Console.Write("seL4_CNode_Rotate IllegalOperation: the pivot is the destination");
                break;
            case 44:
                Console.Write("seL4_CNode_Rotate IllegalOperation: a badge cannot be changed on the way");
                break;
            case 45:
                Console.Write("seL4_CNode_Rotate DeleteFirst: the destination is occupied");
                break;
            case 46:
                Console.Write("seL4_CNode_Rotate FailedLookup: pivot or source is empty");
                break;
            case 47:
                Console.Write("seL4_CNode_Rotate FailedLookup: the root of pivot or source is no CNode");
                break;
            case 48:
                Console.Write("seL4_CNode_Rotate RangeError: an impossible depth of destination, pivot or source");
                break;
            case 49:
                Console.Write("seL4_CNode_Rotate IllegalOperation: of several errors: pivot as source, then an occupied slot, then an empty one");
                break;
            case 50:
                Console.Write("seL4_CNode_Rotate TruncatedMessage: an argument or a root is missing");
                break;
            case 51:
                Console.Write("seL4_CNode_Delete FailedLookup: too few or too many bits");
                break;
            case 52:
                Console.Write("seL4_CNode_Delete FailedLookup: a guard that does not match");
                break;
            case 53:
                Console.Write("seL4_CNode_Delete RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 54:
                Console.Write("seL4_CNode_Delete IllegalOperation: asked of another kind of object");
                break;
            case 55:
                Console.Write("seL4_CNode_Delete InvalidCapability: an empty slot is invoked");
                break;
            case 56:
                Console.Write("seL4_CNode_Delete TruncatedMessage: the depth is missing");
                break;
            case 57:
                Console.Write("seL4_CNode_Revoke FailedLookup: too few or too many bits");
                break;
            case 58:
                Console.Write("seL4_CNode_Revoke FailedLookup: a guard that does not match");
                break;
            case 59:
                Console.Write("seL4_CNode_Revoke RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 60:
                Console.Write("seL4_CNode_Revoke IllegalOperation: asked of another kind of object");
                break;
            case 61:
                Console.Write("seL4_CNode_Revoke InvalidCapability: an empty slot is invoked");
                break;
            case 62:
                Console.Write("seL4_CNode_Revoke TruncatedMessage: the depth is missing");
                break;
            case 63:
                Console.Write("seL4_CNode_CancelBadgedSends FailedLookup: too few or too many bits");
                break;
            case 64:
                Console.Write("seL4_CNode_CancelBadgedSends FailedLookup: a guard that does not match");
                break;
            case 65:
                Console.Write("seL4_CNode_CancelBadgedSends RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 66:
                Console.Write("seL4_CNode_CancelBadgedSends IllegalOperation: asked of another kind of object");
                break;
            case 67:
                Console.Write("seL4_CNode_CancelBadgedSends InvalidCapability: an empty slot is invoked");
                break;
            case 68:
                Console.Write("seL4_CNode_CancelBadgedSends TruncatedMessage: the depth is missing");
                break;
            case 69:
                Console.Write("seL4_CNode_SaveCaller FailedLookup: too few or too many bits");
                break;
            case 70:
                Console.Write("seL4_CNode_SaveCaller FailedLookup: a guard that does not match");
                break;
            case 71:
                Console.Write("seL4_CNode_SaveCaller RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 72:
                Console.Write("seL4_CNode_SaveCaller IllegalOperation: asked of another kind of object");
                break;
            case 73:
                Console.Write("seL4_CNode_SaveCaller InvalidCapability: an empty slot is invoked");
                break;
            case 74:
                Console.Write("seL4_CNode_SaveCaller TruncatedMessage: the depth is missing");
                break;
            case 75:
                Console.Write("seL4_CNode_Rotate IllegalOperation: asked of another kind of object");
                break;
            case 76:
                Console.Write("seL4_CNode_Rotate InvalidCapability: an empty slot is invoked");
                break;
            case 77:
                Console.Write("seL4_CNode_Copy NoError: the capability stands in the new slot and in the old one");
                break;
            case 78:
                Console.Write("seL4_CNode_Copy NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 79:
                Console.Write("seL4_CNode_Copy NoError: over a CNode with a guard, and over two levels");
                break;
            case 80:
                Console.Write("seL4_CNode_Copy DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 81:
                Console.Write("seL4_CNode_Copy DeleteFirst: source and destination are the same slot");
                break;
            case 82:
                Console.Write("seL4_CNode_Copy FailedLookup: the source slot is empty");
                break;
            case 83:
                Console.Write("seL4_CNode_Copy FailedLookup: the source's root is no CNode");
                break;
            case 84:
                Console.Write("seL4_CNode_Copy FailedLookup: too few or too many bits of the destination");
                break;
            case 85:
                Console.Write("seL4_CNode_Copy FailedLookup: too few or too many bits of the source");
                break;
            case 86:
                Console.Write("seL4_CNode_Copy FailedLookup: a guard that does not match");
                break;
            case 87:
                Console.Write("seL4_CNode_Copy RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 88:
                Console.Write("seL4_CNode_Copy IllegalOperation: asked of another kind of object");
                break;
            case 89:
                Console.Write("seL4_CNode_Copy InvalidCapability: an empty slot is invoked");
                break;
            case 90:
                Console.Write("seL4_CNode_Copy TruncatedMessage: an argument or the source's root is missing");
                break;
            case 91:
                Console.Write("seL4_CNode_Copy DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 92:
                Console.Write("seL4_CNode_Mint NoError: the capability stands in the new slot and in the old one");
                break;
            case 93:
                Console.Write("seL4_CNode_Mint NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 94:
                Console.Write("seL4_CNode_Mint NoError: over a CNode with a guard, and over two levels");
                break;
            case 95:
                Console.Write("seL4_CNode_Mint DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 96:
                Console.Write("seL4_CNode_Mint DeleteFirst: source and destination are the same slot");
                break;
            case 97:
                Console.Write("seL4_CNode_Mint FailedLookup: the source slot is empty");
                break;
            case 98:
                Console.Write("seL4_CNode_Mint FailedLookup: the source's root is no CNode");
                break;
            case 99:
                Console.Write("seL4_CNode_Mint FailedLookup: too few or too many bits of the destination");
                break;
            case 100:
                Console.Write("seL4_CNode_Mint FailedLookup: too few or too many bits of the source");
                break;
            case 101:
                Console.Write("seL4_CNode_Mint FailedLookup: a guard that does not match");
                break;
            case 102:
                Console.Write("seL4_CNode_Mint RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 103:
                Console.Write("seL4_CNode_Mint IllegalOperation: asked of another kind of object");
                break;
            case 104:
                Console.Write("seL4_CNode_Mint InvalidCapability: an empty slot is invoked");
                break;
            case 105:
                Console.Write("seL4_CNode_Mint TruncatedMessage: an argument or the source's root is missing");
                break;
            case 106:
                Console.Write("seL4_CNode_Mint DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 107:
                Console.Write("seL4_CNode_Move NoError: the capability stands in the new slot and no longer in the old one");
                break;
            case 108:
                Console.Write("seL4_CNode_Move NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 109:
                Console.Write("seL4_CNode_Move NoError: over a CNode with a guard, and over two levels");
                break;
            case 110:
                Console.Write("seL4_CNode_Move DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 111:
                Console.Write("seL4_CNode_Move DeleteFirst: source and destination are the same slot");
                break;
            case 112:
                Console.Write("seL4_CNode_Move FailedLookup: the source slot is empty");
                break;
            case 113:
                Console.Write("seL4_CNode_Move FailedLookup: the source's root is no CNode");
                break;
            case 114:
                Console.Write("seL4_CNode_Move FailedLookup: too few or too many bits of the destination");
                break;
            case 115:
                Console.Write("seL4_CNode_Move FailedLookup: too few or too many bits of the source");
                break;
            case 116:
                Console.Write("seL4_CNode_Move FailedLookup: a guard that does not match");
                break;
            case 117:
                Console.Write("seL4_CNode_Move RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 118:
                Console.Write("seL4_CNode_Move IllegalOperation: asked of another kind of object");
                break;
            case 119:
                Console.Write("seL4_CNode_Move InvalidCapability: an empty slot is invoked");
                break;
            case 120:
                Console.Write("seL4_CNode_Move TruncatedMessage: an argument or the source's root is missing");
                break;
            case 121:
                Console.Write("seL4_CNode_Move DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 122:
                Console.Write("seL4_CNode_Mutate NoError: the capability stands in the new slot and no longer in the old one");
                break;
            case 123:
                Console.Write("seL4_CNode_Mutate NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 124:
                Console.Write("seL4_CNode_Mutate NoError: over a CNode with a guard, and over two levels");
                break;
            case 125:
                Console.Write("seL4_CNode_Mutate DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 126:
                Console.Write("seL4_CNode_Mutate DeleteFirst: source and destination are the same slot");
                break;
            case 127:
                Console.Write("seL4_CNode_Mutate FailedLookup: the source slot is empty");
                break;
            case 128:
                Console.Write("seL4_CNode_Mutate FailedLookup: the source's root is no CNode");
                break;
            case 129:
                Console.Write("seL4_CNode_Mutate FailedLookup: too few or too many bits of the destination");
                break;
            case 130:
                Console.Write("seL4_CNode_Mutate FailedLookup: too few or too many bits of the source");
                break;
            case 131:
                Console.Write("seL4_CNode_Mutate FailedLookup: a guard that does not match");
                break;
            case 132:
                Console.Write("seL4_CNode_Mutate RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 133:
                Console.Write("seL4_CNode_Mutate IllegalOperation: asked of another kind of object");
                break;
            case 134:
                Console.Write("seL4_CNode_Mutate InvalidCapability: an empty slot is invoked");
                break;
            case 135:
                Console.Write("seL4_CNode_Mutate TruncatedMessage: an argument or the source's root is missing");
                break;
            case 136:
                Console.Write("seL4_CNode_Mutate DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 137:
                Console.Write("seL4_Untyped_Retype NoError: one endpoint, which a signal cannot block on");
                break;
            case 138:
                Console.Write("seL4_Untyped_Retype NoError: several objects come to consecutive slots and no further");
                break;
            case 139:
                Console.Write("seL4_Untyped_Retype NoError: a destination CNode that is found by index and depth");
                break;
            case 140:
                Console.Write("seL4_Untyped_Retype NoError: once all children are gone the memory can be used again");
                break;
            case 141:
                Console.Write("seL4_Untyped_Retype InvalidArgument: a type that does not exist");
                break;
            case 142:
                Console.Write("seL4_Untyped_Retype DeleteFirst: a destination slot holds a capability");
                break;
            case 143:
                Console.Write("seL4_Untyped_Retype NotEnoughMemory: the objects are larger than the memory");
                break;
            case 144:
                Console.Write("seL4_Untyped_Retype RangeError: no objects, or too many");
                break;
            case 145:
                Console.Write("seL4_Untyped_Retype FailedLookup: no CNode at index and depth");
                break;
            case 146:
                Console.Write("seL4_Untyped_Retype InvalidCapability: an empty slot is invoked");
                break;
            case 147:
                Console.Write("seL4_Untyped_Retype IllegalOperation: another invocation's label");
                break;
            case 148:
                Console.Write("seL4_Untyped_Retype NoError: memory that is used again is zero again");
                break;
            case 149:
                Console.Write("seL4_Untyped_Retype NoError: objects are aligned to their size");
                break;
            case 150:
                Console.Write("seL4_Untyped_Retype NoError: the smallest untyped, and the smallest CNode");
                break;
            case 151:
                Console.Write("seL4_Untyped_Retype NoError: the most objects at once, and all of them deleted by one Revoke");
                break;
            case 152:
                Console.Write("seL4_Untyped_Retype NoError: a size that the type does not use is ignored");
                break;
            case 153:
                Console.Write("seL4_Untyped_Retype NoError: frames can be made from device memory");
                break;
            case 154:
                Console.Write("seL4_Untyped_Retype NoError: device memory can be split");
                break;
            case 155:
                Console.Write("seL4_Untyped_Retype InvalidArgument: device memory becomes no kernel object");
                break;
            case 156:
                Console.Write("seL4_Untyped_Retype InvalidArgument: a CNode without slots");
                break;
            case 157:
                Console.Write("seL4_Untyped_Retype InvalidArgument: an untyped below the smallest size");
                break;
            case 158:
                Console.Write("seL4_Untyped_Retype RangeError: a size that no object has");
                break;
            case 159:
                Console.Write("seL4_Untyped_Retype RangeError: a first slot outside the CNode");
                break;
            case 160:
                Console.Write("seL4_Untyped_Retype RangeError: more objects than slots are left");
                break;
            case 161:
                Console.Write("seL4_Untyped_Retype FailedLookup: the root is no CNode");
                break;
            case 162:
                Console.Write("seL4_Untyped_Retype FailedLookup: what is at index and depth is no CNode");
                break;
            case 163:
                Console.Write("seL4_Untyped_Retype RangeError: a depth beyond the bits of a word");
                break;
            case 164:
                Console.Write("seL4_Untyped_Retype TruncatedMessage: an argument or the CNode is missing");
                break;
            case 165:
                Console.Write("seL4_Untyped_Retype InvalidArgument: of several errors: the type comes before size, slots and memory");
                break;
            case 166:
                Console.Write("seL4_Untyped_Retype RangeError: of several errors: the size comes before the destination");
                break;
            case 167:
                Console.Write("seL4_Untyped_Retype FailedLookup: of several errors: the destination comes before slots and count");
                break;
            case 168:
                Console.Write("seL4_Untyped_Retype RangeError: of several errors: the first slot comes before the count");
                break;
            case 169:
                Console.Write("seL4_Untyped_Retype DeleteFirst: of several errors: occupied slots come before memory");
                break;
            case 170:
                Console.Write("seL4_Untyped_Retype InvalidArgument: of several errors: memory comes before device memory");
                break;
            default:
                break;
        }
    }
}
