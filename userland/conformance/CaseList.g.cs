// SPDX-License-Identifier: BSD-2-Clause
// All cases. Generated from the [Case] attributes of this folder: run the Transpiler.
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>The cases by number.</summary>
public static class CaseList
{
    /// <summary>How many there are.</summary>
    public const Word Count = 271;

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
                NoThreadCases.ReadRegistersOfAnotherObject();
                break;
            case 52:
                NoThreadCases.ReadRegistersOfAnEmptySlot();
                break;
            case 53:
                NoThreadCases.WriteRegistersOfAnotherObject();
                break;
            case 54:
                NoThreadCases.WriteRegistersOfAnEmptySlot();
                break;
            case 55:
                NoThreadCases.CopyRegistersOfAnotherObject();
                break;
            case 56:
                NoThreadCases.CopyRegistersOfAnEmptySlot();
                break;
            case 57:
                NoThreadCases.ConfigureOfAnotherObject();
                break;
            case 58:
                NoThreadCases.ConfigureOfAnEmptySlot();
                break;
            case 59:
                NoThreadCases.SetPriorityOfAnotherObject();
                break;
            case 60:
                NoThreadCases.SetPriorityOfAnEmptySlot();
                break;
            case 61:
                NoThreadCases.SetMCPriorityOfAnotherObject();
                break;
            case 62:
                NoThreadCases.SetMCPriorityOfAnEmptySlot();
                break;
            case 63:
                NoThreadCases.SetSchedParamsOfAnotherObject();
                break;
            case 64:
                NoThreadCases.SetSchedParamsOfAnEmptySlot();
                break;
            case 65:
                NoThreadCases.SetIPCBufferOfAnotherObject();
                break;
            case 66:
                NoThreadCases.SetIPCBufferOfAnEmptySlot();
                break;
            case 67:
                NoThreadCases.SetSpaceOfAnotherObject();
                break;
            case 68:
                NoThreadCases.SetSpaceOfAnEmptySlot();
                break;
            case 69:
                NoThreadCases.SuspendOfAnotherObject();
                break;
            case 70:
                NoThreadCases.SuspendOfAnEmptySlot();
                break;
            case 71:
                NoThreadCases.ResumeOfAnotherObject();
                break;
            case 72:
                NoThreadCases.ResumeOfAnEmptySlot();
                break;
            case 73:
                NoThreadCases.BindNotificationOfAnotherObject();
                break;
            case 74:
                NoThreadCases.BindNotificationOfAnEmptySlot();
                break;
            case 75:
                NoThreadCases.UnbindNotificationOfAnotherObject();
                break;
            case 76:
                NoThreadCases.UnbindNotificationOfAnEmptySlot();
                break;
            case 77:
                NoThreadCases.SetTLSBaseOfAnotherObject();
                break;
            case 78:
                NoThreadCases.SetTLSBaseOfAnEmptySlot();
                break;
            case 79:
                NoThreadCases.SetFlagsOfAnotherObject();
                break;
            case 80:
                NoThreadCases.SetFlagsOfAnEmptySlot();
                break;
            case 81:
                SlotCases.DeleteWrongDepth();
                break;
            case 82:
                SlotCases.DeleteWrongGuard();
                break;
            case 83:
                SlotCases.DeleteImpossibleDepth();
                break;
            case 84:
                SlotCases.DeleteOfAnotherObject();
                break;
            case 85:
                SlotCases.DeleteOfAnEmptySlot();
                break;
            case 86:
                SlotCases.DeleteTooShort();
                break;
            case 87:
                SlotCases.RevokeWrongDepth();
                break;
            case 88:
                SlotCases.RevokeWrongGuard();
                break;
            case 89:
                SlotCases.RevokeImpossibleDepth();
                break;
            case 90:
                SlotCases.RevokeOfAnotherObject();
                break;
            case 91:
                SlotCases.RevokeOfAnEmptySlot();
                break;
            case 92:
                SlotCases.RevokeTooShort();
                break;
            case 93:
                SlotCases.CancelBadgedSendsWrongDepth();
                break;
            case 94:
                SlotCases.CancelBadgedSendsWrongGuard();
                break;
            case 95:
                SlotCases.CancelBadgedSendsImpossibleDepth();
                break;
            case 96:
                SlotCases.CancelBadgedSendsOfAnotherObject();
                break;
            case 97:
                SlotCases.CancelBadgedSendsOfAnEmptySlot();
                break;
            case 98:
                SlotCases.CancelBadgedSendsTooShort();
                break;
            case 99:
                SlotCases.SaveCallerWrongDepth();
                break;
            case 100:
                SlotCases.SaveCallerWrongGuard();
                break;
            case 101:
                SlotCases.SaveCallerImpossibleDepth();
                break;
            case 102:
                SlotCases.SaveCallerOfAnotherObject();
                break;
            case 103:
                SlotCases.SaveCallerOfAnEmptySlot();
                break;
            case 104:
                SlotCases.SaveCallerTooShort();
                break;
            case 105:
                SlotCases.RotateOfAnotherObject();
                break;
            case 106:
                SlotCases.RotateOfAnEmptySlot();
                break;
            case 107:
                SpaceCases.ConfigureWorks();
                break;
            case 108:
                SpaceCases.ConfigureWithGuard();
                break;
            case 109:
                SpaceCases.ConfigureWithoutBuffer();
                break;
            case 110:
                SpaceCases.ConfigureMisaligned();
                break;
            case 111:
                SpaceCases.ConfigureInThePage();
                break;
            case 112:
                SpaceCases.ConfigureOtherKinds();
                break;
            case 113:
                SpaceCases.ConfigureUnassigned();
                break;
            case 114:
                SpaceCases.ConfigureReadOnlyBuffer();
                break;
            case 115:
                SpaceCases.ConfigureTooShort();
                break;
            case 116:
                SpaceCases.ConfigureErrorOrder();
                break;
            case 117:
                SpaceCases.SpaceSetsTheHandler();
                break;
            case 118:
                SpaceCases.SpaceWithoutHandler();
                break;
            case 119:
                SpaceCases.SpaceOfItself();
                break;
            case 120:
                SpaceCases.SpaceOtherKinds();
                break;
            case 121:
                SpaceCases.SpaceTooShort();
                break;
            case 122:
                SpaceCases.BufferMoves();
                break;
            case 123:
                SpaceCases.BufferGoes();
                break;
            case 124:
                SpaceCases.BufferFrameGoes();
                break;
            case 125:
                SpaceCases.BufferMisaligned();
                break;
            case 126:
                SpaceCases.BufferOfAnotherKind();
                break;
            case 127:
                SpaceCases.BufferErrorOrder();
                break;
            case 128:
                SpaceCases.BufferTooShort();
                break;
            case 129:
                TcbCases.RegistersComeBack();
                break;
            case 130:
                TcbCases.ReadsAsManyAsAskedFor();
                break;
            case 131:
                TcbCases.ReadsOfAWaitingThread();
                break;
            case 132:
                TcbCases.ReadsOfItself();
                break;
            case 133:
                TcbCases.ReadsTooMany();
                break;
            case 134:
                TcbCases.WritesSome();
                break;
            case 135:
                TcbCases.WritesTooMany();
                break;
            case 136:
                TcbCases.WritesWhatIsNotThere();
                break;
            case 137:
                TcbCases.WriteResumes();
                break;
            case 138:
                TcbCases.WritesOfItself();
                break;
            case 139:
                TcbCases.CopiesRegisters();
                break;
            case 140:
                TcbCases.CopyStopsAndStarts();
                break;
            case 141:
                TcbCases.CopiesOfAnotherKind();
                break;
            case 142:
                TcbCases.CopyTooShort();
                break;
            case 143:
                TcbCases.ReadTooShort();
                break;
            case 144:
                TcbCases.WriteTooShort();
                break;
            case 145:
                TcbCases.SuspendStops();
                break;
            case 146:
                TcbCases.SuspendTakesTheReply();
                break;
            case 147:
                TcbCases.SuspendOfItself();
                break;
            case 148:
                TcbCases.ResumeRestarts();
                break;
            case 149:
                TcbCases.ResumeOfAWaitingThread();
                break;
            case 150:
                TcbCases.PriorityDecides();
                break;
            case 151:
                TcbCases.PriorityBounds();
                break;
            case 152:
                TcbCases.PriorityBeyond();
                break;
            case 153:
                TcbCases.McpBeyond();
                break;
            case 154:
                TcbCases.McpBelowPriority();
                break;
            case 155:
                TcbCases.SchedParamsSetBoth();
                break;
            case 156:
                TcbCases.SchedParamsBeyond();
                break;
            case 157:
                TcbCases.PriorityByAnotherKind();
                break;
            case 158:
                TcbCases.McpByAnotherKind();
                break;
            case 159:
                TcbCases.SchedParamsByAnotherKind();
                break;
            case 160:
                TcbCases.PriorityTooShort();
                break;
            case 161:
                TcbCases.McpTooShort();
                break;
            case 162:
                TcbCases.SchedParamsTooShort();
                break;
            case 163:
                TcbCases.BindDelivers();
                break;
            case 164:
                TcbCases.BindKeepsSignals();
                break;
            case 165:
                TcbCases.BindTwice();
                break;
            case 166:
                TcbCases.BindAwaited();
                break;
            case 167:
                TcbCases.BindWithoutRead();
                break;
            case 168:
                TcbCases.BindTooShort();
                break;
            case 169:
                TcbCases.UnbindStops();
                break;
            case 170:
                TcbCases.DeleteUnbinds();
                break;
            case 171:
                TcbCases.UnbindNothing();
                break;
            case 172:
                TcbCases.TlsBaseOfAnother();
                break;
            case 173:
                TcbCases.TlsBaseOfItself();
                break;
            case 174:
                TcbCases.TlsBaseTooShort();
                break;
            case 175:
                TcbCases.Flags();
                break;
            case 176:
                TcbCases.FlagsTooShort();
                break;
            case 177:
                TransferCases.CopyArrives();
                break;
            case 178:
                TransferCases.CopyBetweenCNodes();
                break;
            case 179:
                TransferCases.CopyOverTwoLevels();
                break;
            case 180:
                TransferCases.CopyToAnOccupiedSlot();
                break;
            case 181:
                TransferCases.CopyToItself();
                break;
            case 182:
                TransferCases.CopyFromAnEmptySlot();
                break;
            case 183:
                TransferCases.CopyFromAForeignRoot();
                break;
            case 184:
                TransferCases.CopyToAWrongDepth();
                break;
            case 185:
                TransferCases.CopyFromAWrongDepth();
                break;
            case 186:
                TransferCases.CopyWrongGuard();
                break;
            case 187:
                TransferCases.CopyImpossibleDepth();
                break;
            case 188:
                TransferCases.CopyOfAnotherObject();
                break;
            case 189:
                TransferCases.CopyOfAnEmptySlot();
                break;
            case 190:
                TransferCases.CopyTooShort();
                break;
            case 191:
                TransferCases.CopyDestinationFirst();
                break;
            case 192:
                TransferCases.MintArrives();
                break;
            case 193:
                TransferCases.MintBetweenCNodes();
                break;
            case 194:
                TransferCases.MintOverTwoLevels();
                break;
            case 195:
                TransferCases.MintToAnOccupiedSlot();
                break;
            case 196:
                TransferCases.MintToItself();
                break;
            case 197:
                TransferCases.MintFromAnEmptySlot();
                break;
            case 198:
                TransferCases.MintFromAForeignRoot();
                break;
            case 199:
                TransferCases.MintToAWrongDepth();
                break;
            case 200:
                TransferCases.MintFromAWrongDepth();
                break;
            case 201:
                TransferCases.MintWrongGuard();
                break;
            case 202:
                TransferCases.MintImpossibleDepth();
                break;
            case 203:
                TransferCases.MintOfAnotherObject();
                break;
            case 204:
                TransferCases.MintOfAnEmptySlot();
                break;
            case 205:
                TransferCases.MintTooShort();
                break;
            case 206:
                TransferCases.MintDestinationFirst();
                break;
            case 207:
                TransferCases.MoveArrives();
                break;
            case 208:
                TransferCases.MoveBetweenCNodes();
                break;
            case 209:
                TransferCases.MoveOverTwoLevels();
                break;
            case 210:
                TransferCases.MoveToAnOccupiedSlot();
                break;
            case 211:
                TransferCases.MoveToItself();
                break;
            case 212:
                TransferCases.MoveFromAnEmptySlot();
                break;
            case 213:
                TransferCases.MoveFromAForeignRoot();
                break;
            case 214:
                TransferCases.MoveToAWrongDepth();
                break;
            case 215:
                TransferCases.MoveFromAWrongDepth();
                break;
            case 216:
                TransferCases.MoveWrongGuard();
                break;
            case 217:
                TransferCases.MoveImpossibleDepth();
                break;
            case 218:
                TransferCases.MoveOfAnotherObject();
                break;
            case 219:
                TransferCases.MoveOfAnEmptySlot();
                break;
            case 220:
                TransferCases.MoveTooShort();
                break;
            case 221:
                TransferCases.MoveDestinationFirst();
                break;
            case 222:
                TransferCases.MutateArrives();
                break;
            case 223:
                TransferCases.MutateBetweenCNodes();
                break;
            case 224:
                TransferCases.MutateOverTwoLevels();
                break;
            case 225:
                TransferCases.MutateToAnOccupiedSlot();
                break;
            case 226:
                TransferCases.MutateToItself();
                break;
            case 227:
                TransferCases.MutateFromAnEmptySlot();
                break;
            case 228:
                TransferCases.MutateFromAForeignRoot();
                break;
            case 229:
                TransferCases.MutateToAWrongDepth();
                break;
            case 230:
                TransferCases.MutateFromAWrongDepth();
                break;
            case 231:
                TransferCases.MutateWrongGuard();
                break;
            case 232:
                TransferCases.MutateImpossibleDepth();
                break;
            case 233:
                TransferCases.MutateOfAnotherObject();
                break;
            case 234:
                TransferCases.MutateOfAnEmptySlot();
                break;
            case 235:
                TransferCases.MutateTooShort();
                break;
            case 236:
                TransferCases.MutateDestinationFirst();
                break;
            case 237:
                UntypedCases.MakesOneObject();
                break;
            case 238:
                UntypedCases.MakesSeveralObjects();
                break;
            case 239:
                UntypedCases.FindsTheDestination();
                break;
            case 240:
                UntypedCases.StartsOverWhenEmpty();
                break;
            case 241:
                UntypedCases.RefusesAnUnknownType();
                break;
            case 242:
                UntypedCases.RefusesAnOccupiedSlot();
                break;
            case 243:
                UntypedCases.RefusesTooMuch();
                break;
            case 244:
                UntypedCases.RefusesImpossibleCounts();
                break;
            case 245:
                UntypedCases.RefusesAMissingDestination();
                break;
            case 246:
                UntypedCases.RefusesAnEmptySlot();
                break;
            case 247:
                UntypedCases.RefusesAnotherLabel();
                break;
            case 248:
                UntypedCases.ZeroesUsedMemory();
                break;
            case 249:
                UntypedCases.AlignsObjects();
                break;
            case 250:
                UntypedCases.MakesTheSmallest();
                break;
            case 251:
                UntypedCases.MakesAsManyAsAllowed();
                break;
            case 252:
                UntypedCases.IgnoresAnUnusedSize();
                break;
            case 253:
                UntypedCases.MakesFramesOfDevices();
                break;
            case 254:
                UntypedCases.SplitsDeviceMemory();
                break;
            case 255:
                UntypedCases.RefusesKernelObjectsOfDevices();
                break;
            case 256:
                UntypedCases.RefusesAnEmptyCNode();
                break;
            case 257:
                UntypedCases.RefusesATinyUntyped();
                break;
            case 258:
                UntypedCases.RefusesHugeSizes();
                break;
            case 259:
                UntypedCases.RefusesASlotOutside();
                break;
            case 260:
                UntypedCases.RefusesAWindowBeyondTheEnd();
                break;
            case 261:
                UntypedCases.RefusesAForeignRoot();
                break;
            case 262:
                UntypedCases.RefusesAForeignDestination();
                break;
            case 263:
                UntypedCases.RefusesAnImpossibleDepth();
                break;
            case 264:
                UntypedCases.RefusesShortMessages();
                break;
            case 265:
                UntypedCases.TypeComesFirst();
                break;
            case 266:
                UntypedCases.SizeComesSecond();
                break;
            case 267:
                UntypedCases.DestinationComesThird();
                break;
            case 268:
                UntypedCases.SlotComesFourth();
                break;
            case 269:
                UntypedCases.OccupiedSlotsComeFifth();
                break;
            case 270:
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
                Console.Write("seL4_TCB_ReadRegisters IllegalOperation: asked of another kind of object");
                break;
            case 52:
                Console.Write("seL4_TCB_ReadRegisters InvalidCapability: an empty slot is invoked");
                break;
            case 53:
                Console.Write("seL4_TCB_WriteRegisters IllegalOperation: asked of another kind of object");
                break;
            case 54:
                Console.Write("seL4_TCB_WriteRegisters InvalidCapability: an empty slot is invoked");
                break;
            case 55:
                Console.Write("seL4_TCB_CopyRegisters IllegalOperation: asked of another kind of object");
                break;
            case 56:
                Console.Write("seL4_TCB_CopyRegisters InvalidCapability: an empty slot is invoked");
                break;
            case 57:
                Console.Write("seL4_TCB_Configure IllegalOperation: asked of another kind of object");
                break;
            case 58:
                Console.Write("seL4_TCB_Configure InvalidCapability: an empty slot is invoked");
                break;
            case 59:
                Console.Write("seL4_TCB_SetPriority IllegalOperation: asked of another kind of object");
                break;
            case 60:
                Console.Write("seL4_TCB_SetPriority InvalidCapability: an empty slot is invoked");
                break;
            case 61:
                Console.Write("seL4_TCB_SetMCPriority IllegalOperation: asked of another kind of object");
                break;
            case 62:
                Console.Write("seL4_TCB_SetMCPriority InvalidCapability: an empty slot is invoked");
                break;
            case 63:
                Console.Write("seL4_TCB_SetSchedParams IllegalOperation: asked of another kind of object");
                break;
            case 64:
                Console.Write("seL4_TCB_SetSchedParams InvalidCapability: an empty slot is invoked");
                break;
            case 65:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: asked of another kind of object");
                break;
            case 66:
                Console.Write("seL4_TCB_SetIPCBuffer InvalidCapability: an empty slot is invoked");
                break;
            case 67:
                Console.Write("seL4_TCB_SetSpace IllegalOperation: asked of another kind of object");
                break;
            case 68:
                Console.Write("seL4_TCB_SetSpace InvalidCapability: an empty slot is invoked");
                break;
            case 69:
                Console.Write("seL4_TCB_Suspend IllegalOperation: asked of another kind of object");
                break;
            case 70:
                Console.Write("seL4_TCB_Suspend InvalidCapability: an empty slot is invoked");
                break;
            case 71:
                Console.Write("seL4_TCB_Resume IllegalOperation: asked of another kind of object");
                break;
            case 72:
                Console.Write("seL4_TCB_Resume InvalidCapability: an empty slot is invoked");
                break;
            case 73:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: asked of another kind of object");
                break;
            case 74:
                Console.Write("seL4_TCB_BindNotification InvalidCapability: an empty slot is invoked");
                break;
            case 75:
                Console.Write("seL4_TCB_UnbindNotification IllegalOperation: asked of another kind of object");
                break;
            case 76:
                Console.Write("seL4_TCB_UnbindNotification InvalidCapability: an empty slot is invoked");
                break;
            case 77:
                Console.Write("seL4_TCB_SetTLSBase IllegalOperation: asked of another kind of object");
                break;
            case 78:
                Console.Write("seL4_TCB_SetTLSBase InvalidCapability: an empty slot is invoked");
                break;
            case 79:
                Console.Write("seL4_TCB_SetFlags IllegalOperation: asked of another kind of object");
                break;
            case 80:
                Console.Write("seL4_TCB_SetFlags InvalidCapability: an empty slot is invoked");
                break;
            case 81:
                Console.Write("seL4_CNode_Delete FailedLookup: too few or too many bits");
                break;
            case 82:
                Console.Write("seL4_CNode_Delete FailedLookup: a guard that does not match");
                break;
            case 83:
                Console.Write("seL4_CNode_Delete RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 84:
                Console.Write("seL4_CNode_Delete IllegalOperation: asked of another kind of object");
                break;
            case 85:
                Console.Write("seL4_CNode_Delete InvalidCapability: an empty slot is invoked");
                break;
            case 86:
                Console.Write("seL4_CNode_Delete TruncatedMessage: the depth is missing");
                break;
            case 87:
                Console.Write("seL4_CNode_Revoke FailedLookup: too few or too many bits");
                break;
            case 88:
                Console.Write("seL4_CNode_Revoke FailedLookup: a guard that does not match");
                break;
            case 89:
                Console.Write("seL4_CNode_Revoke RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 90:
                Console.Write("seL4_CNode_Revoke IllegalOperation: asked of another kind of object");
                break;
            case 91:
                Console.Write("seL4_CNode_Revoke InvalidCapability: an empty slot is invoked");
                break;
            case 92:
                Console.Write("seL4_CNode_Revoke TruncatedMessage: the depth is missing");
                break;
            case 93:
                Console.Write("seL4_CNode_CancelBadgedSends FailedLookup: too few or too many bits");
                break;
            case 94:
                Console.Write("seL4_CNode_CancelBadgedSends FailedLookup: a guard that does not match");
                break;
            case 95:
                Console.Write("seL4_CNode_CancelBadgedSends RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 96:
                Console.Write("seL4_CNode_CancelBadgedSends IllegalOperation: asked of another kind of object");
                break;
            case 97:
                Console.Write("seL4_CNode_CancelBadgedSends InvalidCapability: an empty slot is invoked");
                break;
            case 98:
                Console.Write("seL4_CNode_CancelBadgedSends TruncatedMessage: the depth is missing");
                break;
            case 99:
                Console.Write("seL4_CNode_SaveCaller FailedLookup: too few or too many bits");
                break;
            case 100:
                Console.Write("seL4_CNode_SaveCaller FailedLookup: a guard that does not match");
                break;
            case 101:
                Console.Write("seL4_CNode_SaveCaller RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 102:
                Console.Write("seL4_CNode_SaveCaller IllegalOperation: asked of another kind of object");
                break;
            case 103:
                Console.Write("seL4_CNode_SaveCaller InvalidCapability: an empty slot is invoked");
                break;
            case 104:
                Console.Write("seL4_CNode_SaveCaller TruncatedMessage: the depth is missing");
                break;
            case 105:
                Console.Write("seL4_CNode_Rotate IllegalOperation: asked of another kind of object");
                break;
            case 106:
                Console.Write("seL4_CNode_Rotate InvalidCapability: an empty slot is invoked");
                break;
            case 107:
                Console.Write("seL4_TCB_Configure NoError: the thread runs in these spaces, with this buffer");
                break;
            case 108:
                Console.Write("seL4_TCB_Configure NoError: a CSpace with a guard that is set on the way");
                break;
            case 109:
                Console.Write("seL4_TCB_Configure NoError: no IPC buffer: four words arrive");
                break;
            case 110:
                Console.Write("seL4_TCB_Configure AlignmentError: a buffer that is no multiple of its size");
                break;
            case 111:
                Console.Write("seL4_TCB_Configure NoError: a buffer in the middle of a page");
                break;
            case 112:
                Console.Write("seL4_TCB_Configure IllegalOperation: CSpace, VSpace or buffer is of another kind");
                break;
            case 113:
                Console.Write("seL4_TCB_Configure IllegalOperation: a VSpace that no ASID pool knows; a guard that does not fit");
                break;
            case 114:
                Console.Write("seL4_TCB_Configure IllegalOperation: a buffer in device memory, or that may not be written");
                break;
            case 115:
                Console.Write("seL4_TCB_Configure TruncatedMessage: an argument or a capability is missing");
                break;
            case 116:
                Console.Write("seL4_TCB_Configure AlignmentError: of several errors: the buffer comes before the spaces");
                break;
            case 117:
                Console.Write("seL4_TCB_SetSpace NoError: the fault endpoint is looked up in the CSpace of the thread when a fault comes");
                break;
            case 118:
                Console.Write("seL4_TCB_SetSpace NoError: a handler that does not exist is no error");
                break;
            case 119:
                Console.Write("seL4_TCB_SetSpace NoError: of the calling thread");
                break;
            case 120:
                Console.Write("seL4_TCB_SetSpace IllegalOperation: CSpace or VSpace is of another kind, or not assigned");
                break;
            case 121:
                Console.Write("seL4_TCB_SetSpace TruncatedMessage: an argument or a capability is missing");
                break;
            case 122:
                Console.Write("seL4_TCB_SetIPCBuffer NoError: messages come to the new buffer");
                break;
            case 123:
                Console.Write("seL4_TCB_SetIPCBuffer NoError: address 0: the thread has none any more, whatever the frame");
                break;
            case 124:
                Console.Write("seL4_TCB_SetIPCBuffer NoError: deleting the frame takes the buffer away");
                break;
            case 125:
                Console.Write("seL4_TCB_SetIPCBuffer AlignmentError: an address that is no multiple of the buffer's size");
                break;
            case 126:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: the capability is no frame's");
                break;
            case 127:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: of several errors: the frame's kind comes before the alignment");
                break;
            case 128:
                Console.Write("seL4_TCB_SetIPCBuffer TruncatedMessage: address or frame is missing");
                break;
            case 129:
                Console.Write("seL4_TCB_WriteRegisters NoError: what was written is read back; the processor state is made harmless");
                break;
            case 130:
                Console.Write("seL4_TCB_ReadRegisters NoError: as many as asked for, and no more");
                break;
            case 131:
                Console.Write("seL4_TCB_ReadRegisters NoError: a waiting thread shows what it waits with, and waits on unless it is suspended");
                break;
            case 132:
                Console.Write("seL4_TCB_ReadRegisters IllegalOperation: the calling thread");
                break;
            case 133:
                Console.Write("seL4_TCB_ReadRegisters RangeError: no registers, or more than there are");
                break;
            case 134:
                Console.Write("seL4_TCB_WriteRegisters NoError: some registers only; the others stay");
                break;
            case 135:
                Console.Write("seL4_TCB_WriteRegisters NoError: a count beyond the registers counts as all of them");
                break;
            case 136:
                Console.Write("seL4_TCB_WriteRegisters TruncatedMessage: the message holds fewer registers than its count says");
                break;
            case 137:
                Console.Write("seL4_TCB_WriteRegisters NoError: a thread is resumed at the registers that were written");
                break;
            case 138:
                Console.Write("seL4_TCB_WriteRegisters IllegalOperation: the calling thread");
                break;
            case 139:
                Console.Write("seL4_TCB_CopyRegisters NoError: frame registers and integer registers, each if asked for");
                break;
            case 140:
                Console.Write("seL4_TCB_CopyRegisters NoError: the source is stopped, and the target runs, if asked for");
                break;
            case 141:
                Console.Write("seL4_TCB_CopyRegisters InvalidCapability: the source is no thread");
                break;
            case 142:
                Console.Write("seL4_TCB_CopyRegisters TruncatedMessage: flags or source are missing");
                break;
            case 143:
                Console.Write("seL4_TCB_ReadRegisters TruncatedMessage: the count is missing");
                break;
            case 144:
                Console.Write("seL4_TCB_WriteRegisters TruncatedMessage: the count is missing");
                break;
            case 145:
                Console.Write("seL4_TCB_Suspend NoError: a thread that waits does not wait any more");
                break;
            case 146:
                Console.Write("seL4_TCB_Suspend NoError: a caller that waits for its answer gets none");
                break;
            case 147:
                Console.Write("seL4_TCB_Suspend NoError: a thread that stops itself makes the call again whenever it is resumed");
                break;
            case 148:
                Console.Write("seL4_TCB_Resume NoError: a stopped send is made again");
                break;
            case 149:
                Console.Write("seL4_TCB_Resume NoError: a thread that waits makes its call again; one that runs is left alone");
                break;
            case 150:
                Console.Write("seL4_TCB_SetPriority NoError: the thread of the higher priority runs first");
                break;
            case 151:
                Console.Write("seL4_TCB_SetPriority NoError: the highest and the lowest priority");
                break;
            case 152:
                Console.Write("seL4_TCB_SetPriority RangeError: beyond the authority's maximum");
                break;
            case 153:
                Console.Write("seL4_TCB_SetMCPriority RangeError: beyond the authority's maximum");
                break;
            case 154:
                Console.Write("seL4_TCB_SetMCPriority NoError: bounds what the thread may give, not its own priority");
                break;
            case 155:
                Console.Write("seL4_TCB_SetSchedParams NoError: both priorities");
                break;
            case 156:
                Console.Write("seL4_TCB_SetSchedParams RangeError: either of them beyond the authority's maximum; neither is set then");
                break;
            case 157:
                Console.Write("seL4_TCB_SetPriority InvalidCapability: the authority is no thread");
                break;
            case 158:
                Console.Write("seL4_TCB_SetMCPriority InvalidCapability: the authority is no thread");
                break;
            case 159:
                Console.Write("seL4_TCB_SetSchedParams InvalidCapability: the authority is no thread");
                break;
            case 160:
                Console.Write("seL4_TCB_SetPriority TruncatedMessage: priority or authority are missing");
                break;
            case 161:
                Console.Write("seL4_TCB_SetMCPriority TruncatedMessage: priority or authority are missing");
                break;
            case 162:
                Console.Write("seL4_TCB_SetSchedParams TruncatedMessage: a priority or the authority are missing");
                break;
            case 163:
                Console.Write("seL4_TCB_BindNotification NoError: signals reach the thread while it waits for a message");
                break;
            case 164:
                Console.Write("seL4_TCB_BindNotification NoError: a signal that came before is there at the next wait");
                break;
            case 165:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: thread or notification is bound already");
                break;
            case 166:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: somebody waits for the notification");
                break;
            case 167:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: the capability lacks the right to read or is no notification's");
                break;
            case 168:
                Console.Write("seL4_TCB_BindNotification TruncatedMessage: the notification is missing");
                break;
            case 169:
                Console.Write("seL4_TCB_UnbindNotification NoError: signals reach the thread no more, and it can be bound again");
                break;
            case 170:
                Console.Write("seL4_TCB_UnbindNotification NoError: deleting the notification unbinds it, too");
                break;
            case 171:
                Console.Write("seL4_TCB_UnbindNotification IllegalOperation: nothing is bound");
                break;
            case 172:
                Console.Write("seL4_TCB_SetTLSBase NoError: of another thread, which finds it in its register");
                break;
            case 173:
                Console.Write("seL4_TCB_SetTLSBase NoError: of the calling thread");
                break;
            case 174:
                Console.Write("seL4_TCB_SetTLSBase TruncatedMessage: the value is missing");
                break;
            case 175:
                Console.Write("seL4_TCB_SetFlags NoError: set, then clear; the answer tells what is set; unknown flags are not kept");
                break;
            case 176:
                Console.Write("seL4_TCB_SetFlags TruncatedMessage: a word is missing");
                break;
            case 177:
                Console.Write("seL4_CNode_Copy NoError: the capability stands in the new slot and in the old one");
                break;
            case 178:
                Console.Write("seL4_CNode_Copy NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 179:
                Console.Write("seL4_CNode_Copy NoError: over a CNode with a guard, and over two levels");
                break;
            case 180:
                Console.Write("seL4_CNode_Copy DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 181:
                Console.Write("seL4_CNode_Copy DeleteFirst: source and destination are the same slot");
                break;
            case 182:
                Console.Write("seL4_CNode_Copy FailedLookup: the source slot is empty");
                break;
            case 183:
                Console.Write("seL4_CNode_Copy FailedLookup: the source's root is no CNode");
                break;
            case 184:
                Console.Write("seL4_CNode_Copy FailedLookup: too few or too many bits of the destination");
                break;
            case 185:
                Console.Write("seL4_CNode_Copy FailedLookup: too few or too many bits of the source");
                break;
            case 186:
                Console.Write("seL4_CNode_Copy FailedLookup: a guard that does not match");
                break;
            case 187:
                Console.Write("seL4_CNode_Copy RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 188:
                Console.Write("seL4_CNode_Copy IllegalOperation: asked of another kind of object");
                break;
            case 189:
                Console.Write("seL4_CNode_Copy InvalidCapability: an empty slot is invoked");
                break;
            case 190:
                Console.Write("seL4_CNode_Copy TruncatedMessage: an argument or the source's root is missing");
                break;
            case 191:
                Console.Write("seL4_CNode_Copy DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 192:
                Console.Write("seL4_CNode_Mint NoError: the capability stands in the new slot and in the old one");
                break;
            case 193:
                Console.Write("seL4_CNode_Mint NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 194:
                Console.Write("seL4_CNode_Mint NoError: over a CNode with a guard, and over two levels");
                break;
            case 195:
                Console.Write("seL4_CNode_Mint DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 196:
                Console.Write("seL4_CNode_Mint DeleteFirst: source and destination are the same slot");
                break;
            case 197:
                Console.Write("seL4_CNode_Mint FailedLookup: the source slot is empty");
                break;
            case 198:
                Console.Write("seL4_CNode_Mint FailedLookup: the source's root is no CNode");
                break;
            case 199:
                Console.Write("seL4_CNode_Mint FailedLookup: too few or too many bits of the destination");
                break;
            case 200:
                Console.Write("seL4_CNode_Mint FailedLookup: too few or too many bits of the source");
                break;
            case 201:
                Console.Write("seL4_CNode_Mint FailedLookup: a guard that does not match");
                break;
            case 202:
                Console.Write("seL4_CNode_Mint RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 203:
                Console.Write("seL4_CNode_Mint IllegalOperation: asked of another kind of object");
                break;
            case 204:
                Console.Write("seL4_CNode_Mint InvalidCapability: an empty slot is invoked");
                break;
            case 205:
                Console.Write("seL4_CNode_Mint TruncatedMessage: an argument or the source's root is missing");
                break;
            case 206:
                Console.Write("seL4_CNode_Mint DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 207:
                Console.Write("seL4_CNode_Move NoError: the capability stands in the new slot and no longer in the old one");
                break;
            case 208:
                Console.Write("seL4_CNode_Move NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 209:
                Console.Write("seL4_CNode_Move NoError: over a CNode with a guard, and over two levels");
                break;
            case 210:
                Console.Write("seL4_CNode_Move DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 211:
                Console.Write("seL4_CNode_Move DeleteFirst: source and destination are the same slot");
                break;
            case 212:
                Console.Write("seL4_CNode_Move FailedLookup: the source slot is empty");
                break;
            case 213:
                Console.Write("seL4_CNode_Move FailedLookup: the source's root is no CNode");
                break;
            case 214:
                Console.Write("seL4_CNode_Move FailedLookup: too few or too many bits of the destination");
                break;
            case 215:
                Console.Write("seL4_CNode_Move FailedLookup: too few or too many bits of the source");
                break;
            case 216:
                Console.Write("seL4_CNode_Move FailedLookup: a guard that does not match");
                break;
            case 217:
                Console.Write("seL4_CNode_Move RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 218:
                Console.Write("seL4_CNode_Move IllegalOperation: asked of another kind of object");
                break;
            case 219:
                Console.Write("seL4_CNode_Move InvalidCapability: an empty slot is invoked");
                break;
            case 220:
                Console.Write("seL4_CNode_Move TruncatedMessage: an argument or the source's root is missing");
                break;
            case 221:
                Console.Write("seL4_CNode_Move DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 222:
                Console.Write("seL4_CNode_Mutate NoError: the capability stands in the new slot and no longer in the old one");
                break;
            case 223:
                Console.Write("seL4_CNode_Mutate NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 224:
                Console.Write("seL4_CNode_Mutate NoError: over a CNode with a guard, and over two levels");
                break;
            case 225:
                Console.Write("seL4_CNode_Mutate DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 226:
                Console.Write("seL4_CNode_Mutate DeleteFirst: source and destination are the same slot");
                break;
            case 227:
                Console.Write("seL4_CNode_Mutate FailedLookup: the source slot is empty");
                break;
            case 228:
                Console.Write("seL4_CNode_Mutate FailedLookup: the source's root is no CNode");
                break;
            case 229:
                Console.Write("seL4_CNode_Mutate FailedLookup: too few or too many bits of the destination");
                break;
            case 230:
                Console.Write("seL4_CNode_Mutate FailedLookup: too few or too many bits of the source");
                break;
            case 231:
                Console.Write("seL4_CNode_Mutate FailedLookup: a guard that does not match");
                break;
            case 232:
                Console.Write("seL4_CNode_Mutate RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 233:
                Console.Write("seL4_CNode_Mutate IllegalOperation: asked of another kind of object");
                break;
            case 234:
                Console.Write("seL4_CNode_Mutate InvalidCapability: an empty slot is invoked");
                break;
            case 235:
                Console.Write("seL4_CNode_Mutate TruncatedMessage: an argument or the source's root is missing");
                break;
            case 236:
                Console.Write("seL4_CNode_Mutate DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 237:
                Console.Write("seL4_Untyped_Retype NoError: one endpoint, which a signal cannot block on");
                break;
            case 238:
                Console.Write("seL4_Untyped_Retype NoError: several objects come to consecutive slots and no further");
                break;
            case 239:
                Console.Write("seL4_Untyped_Retype NoError: a destination CNode that is found by index and depth");
                break;
            case 240:
                Console.Write("seL4_Untyped_Retype NoError: once all children are gone the memory can be used again");
                break;
            case 241:
                Console.Write("seL4_Untyped_Retype InvalidArgument: a type that does not exist");
                break;
            case 242:
                Console.Write("seL4_Untyped_Retype DeleteFirst: a destination slot holds a capability");
                break;
            case 243:
                Console.Write("seL4_Untyped_Retype NotEnoughMemory: the objects are larger than the memory");
                break;
            case 244:
                Console.Write("seL4_Untyped_Retype RangeError: no objects, or too many");
                break;
            case 245:
                Console.Write("seL4_Untyped_Retype FailedLookup: no CNode at index and depth");
                break;
            case 246:
                Console.Write("seL4_Untyped_Retype InvalidCapability: an empty slot is invoked");
                break;
            case 247:
                Console.Write("seL4_Untyped_Retype IllegalOperation: another invocation's label");
                break;
            case 248:
                Console.Write("seL4_Untyped_Retype NoError: memory that is used again is zero again");
                break;
            case 249:
                Console.Write("seL4_Untyped_Retype NoError: objects are aligned to their size");
                break;
            case 250:
                Console.Write("seL4_Untyped_Retype NoError: the smallest untyped, and the smallest CNode");
                break;
            case 251:
                Console.Write("seL4_Untyped_Retype NoError: the most objects at once, and all of them deleted by one Revoke");
                break;
            case 252:
                Console.Write("seL4_Untyped_Retype NoError: a size that the type does not use is ignored");
                break;
            case 253:
                Console.Write("seL4_Untyped_Retype NoError: frames can be made from device memory");
                break;
            case 254:
                Console.Write("seL4_Untyped_Retype NoError: device memory can be split");
                break;
            case 255:
                Console.Write("seL4_Untyped_Retype InvalidArgument: device memory becomes no kernel object");
                break;
            case 256:
                Console.Write("seL4_Untyped_Retype InvalidArgument: a CNode without slots");
                break;
            case 257:
                Console.Write("seL4_Untyped_Retype InvalidArgument: an untyped below the smallest size");
                break;
            case 258:
                Console.Write("seL4_Untyped_Retype RangeError: a size that no object has");
                break;
            case 259:
                Console.Write("seL4_Untyped_Retype RangeError: a first slot outside the CNode");
                break;
            case 260:
                Console.Write("seL4_Untyped_Retype RangeError: more objects than slots are left");
                break;
            case 261:
                Console.Write("seL4_Untyped_Retype FailedLookup: the root is no CNode");
                break;
            case 262:
                Console.Write("seL4_Untyped_Retype FailedLookup: what is at index and depth is no CNode");
                break;
            case 263:
                Console.Write("seL4_Untyped_Retype RangeError: a depth beyond the bits of a word");
                break;
            case 264:
                Console.Write("seL4_Untyped_Retype TruncatedMessage: an argument or the CNode is missing");
                break;
            case 265:
                Console.Write("seL4_Untyped_Retype InvalidArgument: of several errors: the type comes before size, slots and memory");
                break;
            case 266:
                Console.Write("seL4_Untyped_Retype RangeError: of several errors: the size comes before the destination");
                break;
            case 267:
                Console.Write("seL4_Untyped_Retype FailedLookup: of several errors: the destination comes before slots and count");
                break;
            case 268:
                Console.Write("seL4_Untyped_Retype RangeError: of several errors: the first slot comes before the count");
                break;
            case 269:
                Console.Write("seL4_Untyped_Retype DeleteFirst: of several errors: occupied slots come before memory");
                break;
            case 270:
                Console.Write("seL4_Untyped_Retype InvalidArgument: of several errors: memory comes before device memory");
                break;
            default:
                break;
        }
    }
}
