// SPDX-License-Identifier: BSD-2-Clause
// All cases. Generated from the [Case] attributes of this folder: run the Transpiler.
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>The cases by number.</summary>
public static class CaseList
{
    /// <summary>How many there are.</summary>
    public const Word Count = 361;

    /// <summary>Whether a case has a meaning in this configuration.</summary>
    public static bool Applies(Word number)
    {
        switch (number)
        {
            case 79:
                return Config.DebugBuild;
            case 80:
                return Config.DebugBuild;
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
                AnswerCases.OfSuccess();
                break;
            case 1:
                AnswerCases.OfInvalidArgument();
                break;
            case 2:
                AnswerCases.OfInvalidCapability();
                break;
            case 3:
                AnswerCases.OfIllegalOperation();
                break;
            case 4:
                AnswerCases.OfRangeError();
                break;
            case 5:
                AnswerCases.OfAlignmentError();
                break;
            case 6:
                AnswerCases.OfFailedLookup();
                break;
            case 7:
                AnswerCases.OfTruncatedMessage();
                break;
            case 8:
                AnswerCases.OfDeleteFirst();
                break;
            case 9:
                AnswerCases.OfRevokeFirst();
                break;
            case 10:
                AnswerCases.OfNotEnoughMemory();
                break;
            case 11:
                AnswerCases.OfCallWithoutWrite();
                break;
            case 12:
                AnswerCases.ToAWorker();
                break;
            case 13:
                AnswerCases.OfUnknownLabels();
                break;
            case 14:
                CNodeCases.CopyWithoutWrite();
                break;
            case 15:
                CNodeCases.CopyDoesNotGiveRights();
                break;
            case 16:
                CNodeCases.CopyUntypedWithChildren();
                break;
            case 17:
                CNodeCases.MintUntypedWithChildren();
                break;
            case 18:
                CNodeCases.CopyOfUntyped();
                break;
            case 19:
                CNodeCases.CopyOfFrame();
                break;
            case 20:
                CNodeCases.CopyOfIrqControl();
                break;
            case 21:
                CNodeCases.CopyOfTable();
                break;
            case 22:
                CNodeCases.MintOfTable();
                break;
            case 23:
                CNodeCases.MintWithBadge();
                break;
            case 24:
                CNodeCases.MintWithLargeBadge();
                break;
            case 25:
                CNodeCases.MintTwice();
                break;
            case 26:
                CNodeCases.MintWithHugeGuard();
                break;
            case 27:
                CNodeCases.MintWithWideGuard();
                break;
            case 28:
                CNodeCases.MintOfTcb();
                break;
            case 29:
                CNodeCases.MutateGuard();
                break;
            case 30:
                CNodeCases.MutateBadge();
                break;
            case 31:
                CNodeCases.MutateUnbadged();
                break;
            case 32:
                CNodeCases.MoveKeepsChildren();
                break;
            case 33:
                CNodeCases.DeleteEmpties();
                break;
            case 34:
                CNodeCases.DeleteNothing();
                break;
            case 35:
                CNodeCases.DeleteLeavesCopies();
                break;
            case 36:
                CNodeCases.DeleteWakesWaiters();
                break;
            case 37:
                CNodeCases.DeleteCNode();
                break;
            case 38:
                CNodeCases.DeleteCNodeThatHoldsItself();
                break;
            case 39:
                CNodeCases.RevokeTakesChildren();
                break;
            case 40:
                CNodeCases.RevokeTakesCopies();
                break;
            case 41:
                CNodeCases.RevokeOfBadged();
                break;
            case 42:
                CNodeCases.RevokeNothing();
                break;
            case 43:
                CNodeCases.RevokeRunningThread();
                break;
            case 44:
                CNodeCases.CancelSends();
                break;
            case 45:
                CNodeCases.CancelNothing();
                break;
            case 46:
                CNodeCases.CancelWithoutRights();
                break;
            case 47:
                CNodeCases.CancelUnbadged();
                break;
            case 48:
                CNodeCases.SaveCallerAnswers();
                break;
            case 49:
                CNodeCases.SaveCallerMoves();
                break;
            case 50:
                CNodeCases.SaveCallerOfNobody();
                break;
            case 51:
                CNodeCases.SaveCallerToAnOccupiedSlot();
                break;
            case 52:
                CNodeCases.RotateMovesBoth();
                break;
            case 53:
                CNodeCases.RotateSwaps();
                break;
            case 54:
                CNodeCases.RotateEndpoints();
                break;
            case 55:
                CNodeCases.RotateSetsGuards();
                break;
            case 56:
                CNodeCases.RotateOfOne();
                break;
            case 57:
                CNodeCases.RotateToPivot();
                break;
            case 58:
                CNodeCases.RotateWithBadge();
                break;
            case 59:
                CNodeCases.RotateToAnOccupiedSlot();
                break;
            case 60:
                CNodeCases.RotateOfNothing();
                break;
            case 61:
                CNodeCases.RotateForeignRoots();
                break;
            case 62:
                CNodeCases.RotateImpossibleDepths();
                break;
            case 63:
                CNodeCases.RotateErrorOrder();
                break;
            case 64:
                CNodeCases.RotateTooShort();
                break;
            case 65:
                CapTransferCases.Arrives();
                break;
            case 66:
                CapTransferCases.IsAChild();
                break;
            case 67:
                CapTransferCases.IsUnwrapped();
                break;
            case 68:
                CapTransferCases.ManyArrive();
                break;
            case 69:
                CapTransferCases.OnlyOneSlot();
                break;
            case 70:
                CapTransferCases.OccupiedSlot();
                break;
            case 71:
                CapTransferCases.NoSlot();
                break;
            case 72:
                CapTransferCases.UnwrappedWithoutSlot();
                break;
            case 73:
                CapTransferCases.WithoutGrant();
                break;
            case 74:
                CapTransferCases.KeepsRights();
                break;
            case 75:
                CapTransferCases.CannotBeCopied();
                break;
            case 76:
                CapTransferCases.WithAnswer();
                break;
            case 77:
                CapTransferCases.WithAnswerByGrantReply();
                break;
            case 78:
                CapTransferCases.WithAnswerOfAWeakReceiver();
                break;
            case 79:
                DebugCases.Identify();
                break;
            case 80:
                DebugCases.IdentifyReply();
                break;
            case 81:
                EndpointCases.SendWaits();
                break;
            case 82:
                EndpointCases.SendToAWaiter();
                break;
            case 83:
                EndpointCases.SendTheLongest();
                break;
            case 84:
                EndpointCases.SendLargeLabel();
                break;
            case 85:
                EndpointCases.SendersQueue();
                break;
            case 86:
                EndpointCases.ReceiversQueue();
                break;
            case 87:
                EndpointCases.SendWithoutRight();
                break;
            case 88:
                EndpointCases.NonBlockingSendToNobody();
                break;
            case 89:
                EndpointCases.NonBlockingSendToAWaiter();
                break;
            case 90:
                EndpointCases.NonBlockingSendToNothing();
                break;
            case 91:
                EndpointCases.NonBlockingInvocation();
                break;
            case 92:
                EndpointCases.BlockingInvocation();
                break;
            case 93:
                EndpointCases.NonBlockingReceiveOfNothing();
                break;
            case 94:
                EndpointCases.NonBlockingReceive();
                break;
            case 95:
                EndpointCases.CallIsAnswered();
                break;
            case 96:
                EndpointCases.CallToAWaiter();
                break;
            case 97:
                EndpointCases.CallWithGrantReply();
                break;
            case 98:
                EndpointCases.CallWithoutGrant();
                break;
            case 99:
                EndpointCases.ReplyToNobody();
                break;
            case 100:
                EndpointCases.ReplyTwice();
                break;
            case 101:
                EndpointCases.RecvForgetsTheCaller();
                break;
            case 102:
                EndpointCases.ReplyRecvDoesBoth();
                break;
            case 103:
                EndpointCases.ReplyRecvServes();
                break;
            case 104:
                EndpointCases.DeletedEndpoint();
                break;
            case 105:
                EndpointCases.YieldLetsOthersRun();
                break;
            case 106:
                EndpointCases.YieldDoesNotGoDown();
                break;
            case 107:
                NoThreadCases.ReadRegistersOfAnotherObject();
                break;
            case 108:
                NoThreadCases.ReadRegistersOfAnEmptySlot();
                break;
            case 109:
                NoThreadCases.WriteRegistersOfAnotherObject();
                break;
            case 110:
                NoThreadCases.WriteRegistersOfAnEmptySlot();
                break;
            case 111:
                NoThreadCases.CopyRegistersOfAnotherObject();
                break;
            case 112:
                NoThreadCases.CopyRegistersOfAnEmptySlot();
                break;
            case 113:
                NoThreadCases.ConfigureOfAnotherObject();
                break;
            case 114:
                NoThreadCases.ConfigureOfAnEmptySlot();
                break;
            case 115:
                NoThreadCases.SetPriorityOfAnotherObject();
                break;
            case 116:
                NoThreadCases.SetPriorityOfAnEmptySlot();
                break;
            case 117:
                NoThreadCases.SetMCPriorityOfAnotherObject();
                break;
            case 118:
                NoThreadCases.SetMCPriorityOfAnEmptySlot();
                break;
            case 119:
                NoThreadCases.SetSchedParamsOfAnotherObject();
                break;
            case 120:
                NoThreadCases.SetSchedParamsOfAnEmptySlot();
                break;
            case 121:
                NoThreadCases.SetIPCBufferOfAnotherObject();
                break;
            case 122:
                NoThreadCases.SetIPCBufferOfAnEmptySlot();
                break;
            case 123:
                NoThreadCases.SetSpaceOfAnotherObject();
                break;
            case 124:
                NoThreadCases.SetSpaceOfAnEmptySlot();
                break;
            case 125:
                NoThreadCases.SuspendOfAnotherObject();
                break;
            case 126:
                NoThreadCases.SuspendOfAnEmptySlot();
                break;
            case 127:
                NoThreadCases.ResumeOfAnotherObject();
                break;
            case 128:
                NoThreadCases.ResumeOfAnEmptySlot();
                break;
            case 129:
                NoThreadCases.BindNotificationOfAnotherObject();
                break;
            case 130:
                NoThreadCases.BindNotificationOfAnEmptySlot();
                break;
            case 131:
                NoThreadCases.UnbindNotificationOfAnotherObject();
                break;
            case 132:
                NoThreadCases.UnbindNotificationOfAnEmptySlot();
                break;
            case 133:
                NoThreadCases.SetTLSBaseOfAnotherObject();
                break;
            case 134:
                NoThreadCases.SetTLSBaseOfAnEmptySlot();
                break;
            case 135:
                NoThreadCases.SetFlagsOfAnotherObject();
                break;
            case 136:
                NoThreadCases.SetFlagsOfAnEmptySlot();
                break;
            case 137:
                NotificationCases.SignalWakesOne();
                break;
            case 138:
                NotificationCases.SignalIsEmpty();
                break;
            case 139:
                NotificationCases.SignalWithoutRight();
                break;
            case 140:
                NotificationCases.SignalWithoutBadge();
                break;
            case 141:
                NotificationCases.WaitForAPastSignal();
                break;
            case 142:
                NotificationCases.WaitOnADeletedOne();
                break;
            case 143:
                NotificationCases.PollTakesAll();
                break;
            case 144:
                NotificationCases.CallOfNotification();
                break;
            case 145:
                ReplyCases.IsCalled();
                break;
            case 146:
                ReplyCases.GoesWithSuspension();
                break;
            case 147:
                ReplyCases.GoesWithResumption();
                break;
            case 148:
                ReplyCases.GoesWithTheCaller();
                break;
            case 149:
                ReplyCases.IsDeleted();
                break;
            case 150:
                ReplyCases.IsMoved();
                break;
            case 151:
                ReplyCases.IsMinted();
                break;
            case 152:
                ReplyCases.OfTwoCallers();
                break;
            case 153:
                ReplyCases.CalledOneGoes();
                break;
            case 154:
                ReplyCases.AnswerWithoutBuffer();
                break;
            case 155:
                ReplyCases.SignalBeforeMessage();
                break;
            case 156:
                ReplyCases.CallerIsNotDisturbed();
                break;
            case 157:
                ReplyCases.WaitsElsewhere();
                break;
            case 158:
                ReplyCases.OwnThreadWaits();
                break;
            case 159:
                SchedulingCases.SendToAnEqual();
                break;
            case 160:
                SchedulingCases.SendToAHigher();
                break;
            case 161:
                SchedulingCases.LowersItself();
                break;
            case 162:
                SchedulingCases.SetsTheSamePriority();
                break;
            case 163:
                SchedulingCases.RaisesToEqual();
                break;
            case 164:
                SchedulingCases.CallHandsOver();
                break;
            case 165:
                SchedulingCases.HighestFirst();
                break;
            case 166:
                SchedulingCases.TakeTurns();
                break;
            case 167:
                SlotCases.DeleteWrongDepth();
                break;
            case 168:
                SlotCases.DeleteWrongGuard();
                break;
            case 169:
                SlotCases.DeleteImpossibleDepth();
                break;
            case 170:
                SlotCases.DeleteOfAnotherObject();
                break;
            case 171:
                SlotCases.DeleteOfAnEmptySlot();
                break;
            case 172:
                SlotCases.DeleteTooShort();
                break;
            case 173:
                SlotCases.RevokeWrongDepth();
                break;
            case 174:
                SlotCases.RevokeWrongGuard();
                break;
            case 175:
                SlotCases.RevokeImpossibleDepth();
                break;
            case 176:
                SlotCases.RevokeOfAnotherObject();
                break;
            case 177:
                SlotCases.RevokeOfAnEmptySlot();
                break;
            case 178:
                SlotCases.RevokeTooShort();
                break;
            case 179:
                SlotCases.CancelBadgedSendsWrongDepth();
                break;
            case 180:
                SlotCases.CancelBadgedSendsWrongGuard();
                break;
            case 181:
                SlotCases.CancelBadgedSendsImpossibleDepth();
                break;
            case 182:
                SlotCases.CancelBadgedSendsOfAnotherObject();
                break;
            case 183:
                SlotCases.CancelBadgedSendsOfAnEmptySlot();
                break;
            case 184:
                SlotCases.CancelBadgedSendsTooShort();
                break;
            case 185:
                SlotCases.SaveCallerWrongDepth();
                break;
            case 186:
                SlotCases.SaveCallerWrongGuard();
                break;
            case 187:
                SlotCases.SaveCallerImpossibleDepth();
                break;
            case 188:
                SlotCases.SaveCallerOfAnotherObject();
                break;
            case 189:
                SlotCases.SaveCallerOfAnEmptySlot();
                break;
            case 190:
                SlotCases.SaveCallerTooShort();
                break;
            case 191:
                SlotCases.RotateOfAnotherObject();
                break;
            case 192:
                SlotCases.RotateOfAnEmptySlot();
                break;
            case 193:
                SpaceCases.ConfigureWorks();
                break;
            case 194:
                SpaceCases.ConfigureWithGuard();
                break;
            case 195:
                SpaceCases.ConfigureWithoutBuffer();
                break;
            case 196:
                SpaceCases.ConfigureMisaligned();
                break;
            case 197:
                SpaceCases.ConfigureInThePage();
                break;
            case 198:
                SpaceCases.ConfigureOtherKinds();
                break;
            case 199:
                SpaceCases.ConfigureUnassigned();
                break;
            case 200:
                SpaceCases.ConfigureReadOnlyBuffer();
                break;
            case 201:
                SpaceCases.ConfigureTooShort();
                break;
            case 202:
                SpaceCases.ConfigureErrorOrder();
                break;
            case 203:
                SpaceCases.SpaceSetsTheHandler();
                break;
            case 204:
                SpaceCases.SpaceWithoutHandler();
                break;
            case 205:
                SpaceCases.SpaceOfItself();
                break;
            case 206:
                SpaceCases.SpaceOtherKinds();
                break;
            case 207:
                SpaceCases.SpaceTooShort();
                break;
            case 208:
                SpaceCases.BufferMoves();
                break;
            case 209:
                SpaceCases.BufferGoes();
                break;
            case 210:
                SpaceCases.BufferFrameGoes();
                break;
            case 211:
                SpaceCases.BufferMisaligned();
                break;
            case 212:
                SpaceCases.BufferOfAnotherKind();
                break;
            case 213:
                SpaceCases.BufferErrorOrder();
                break;
            case 214:
                SpaceCases.BufferOfDevice();
                break;
            case 215:
                SpaceCases.BufferTooShort();
                break;
            case 216:
                SpaceCases.ConfigureUntyped();
                break;
            case 217:
                SpaceCases.SpaceUntyped();
                break;
            case 218:
                SpaceCases.BufferUntyped();
                break;
            case 219:
                TcbCases.RegistersComeBack();
                break;
            case 220:
                TcbCases.ReadsAsManyAsAskedFor();
                break;
            case 221:
                TcbCases.ReadsOfAWaitingThread();
                break;
            case 222:
                TcbCases.ReadsOfItself();
                break;
            case 223:
                TcbCases.ReadsTooMany();
                break;
            case 224:
                TcbCases.WritesSome();
                break;
            case 225:
                TcbCases.WritesTooMany();
                break;
            case 226:
                TcbCases.WritesWhatIsNotThere();
                break;
            case 227:
                TcbCases.WriteResumes();
                break;
            case 228:
                TcbCases.WritesOfItself();
                break;
            case 229:
                TcbCases.CopiesRegisters();
                break;
            case 230:
                TcbCases.CopyStopsAndStarts();
                break;
            case 231:
                TcbCases.CopiesOfAnotherKind();
                break;
            case 232:
                TcbCases.CopyTooShort();
                break;
            case 233:
                TcbCases.ReadTooShort();
                break;
            case 234:
                TcbCases.WriteTooShort();
                break;
            case 235:
                TcbCases.SuspendStops();
                break;
            case 236:
                TcbCases.SuspendTakesTheReply();
                break;
            case 237:
                TcbCases.SuspendOfItself();
                break;
            case 238:
                TcbCases.ResumeRestarts();
                break;
            case 239:
                TcbCases.ResumeOfAWaitingThread();
                break;
            case 240:
                TcbCases.PriorityDecides();
                break;
            case 241:
                TcbCases.PriorityBounds();
                break;
            case 242:
                TcbCases.PriorityBeyond();
                break;
            case 243:
                TcbCases.McpBeyond();
                break;
            case 244:
                TcbCases.McpBelowPriority();
                break;
            case 245:
                TcbCases.SchedParamsSetBoth();
                break;
            case 246:
                TcbCases.SchedParamsBeyond();
                break;
            case 247:
                TcbCases.PriorityByAnotherKind();
                break;
            case 248:
                TcbCases.McpByAnotherKind();
                break;
            case 249:
                TcbCases.SchedParamsByAnotherKind();
                break;
            case 250:
                TcbCases.PriorityTooShort();
                break;
            case 251:
                TcbCases.McpTooShort();
                break;
            case 252:
                TcbCases.SchedParamsTooShort();
                break;
            case 253:
                TcbCases.BindDelivers();
                break;
            case 254:
                TcbCases.BindKeepsSignals();
                break;
            case 255:
                TcbCases.BindTwice();
                break;
            case 256:
                TcbCases.BindAwaited();
                break;
            case 257:
                TcbCases.BindWithoutRead();
                break;
            case 258:
                TcbCases.BindTooShort();
                break;
            case 259:
                TcbCases.UnbindStops();
                break;
            case 260:
                TcbCases.DeleteUnbinds();
                break;
            case 261:
                TcbCases.UnbindNothing();
                break;
            case 262:
                TcbCases.TlsBaseOfAnother();
                break;
            case 263:
                TcbCases.TlsBaseOfItself();
                break;
            case 264:
                TcbCases.TlsBaseTooShort();
                break;
            case 265:
                TcbCases.Flags();
                break;
            case 266:
                TcbCases.FlagsTooShort();
                break;
            case 267:
                TransferCases.CopyArrives();
                break;
            case 268:
                TransferCases.CopyBetweenCNodes();
                break;
            case 269:
                TransferCases.CopyOverTwoLevels();
                break;
            case 270:
                TransferCases.CopyToAnOccupiedSlot();
                break;
            case 271:
                TransferCases.CopyToItself();
                break;
            case 272:
                TransferCases.CopyFromAnEmptySlot();
                break;
            case 273:
                TransferCases.CopyFromAForeignRoot();
                break;
            case 274:
                TransferCases.CopyToAWrongDepth();
                break;
            case 275:
                TransferCases.CopyFromAWrongDepth();
                break;
            case 276:
                TransferCases.CopyWrongGuard();
                break;
            case 277:
                TransferCases.CopyImpossibleDepth();
                break;
            case 278:
                TransferCases.CopyOfAnotherObject();
                break;
            case 279:
                TransferCases.CopyOfAnEmptySlot();
                break;
            case 280:
                TransferCases.CopyTooShort();
                break;
            case 281:
                TransferCases.CopyDestinationFirst();
                break;
            case 282:
                TransferCases.MintArrives();
                break;
            case 283:
                TransferCases.MintBetweenCNodes();
                break;
            case 284:
                TransferCases.MintOverTwoLevels();
                break;
            case 285:
                TransferCases.MintToAnOccupiedSlot();
                break;
            case 286:
                TransferCases.MintToItself();
                break;
            case 287:
                TransferCases.MintFromAnEmptySlot();
                break;
            case 288:
                TransferCases.MintFromAForeignRoot();
                break;
            case 289:
                TransferCases.MintToAWrongDepth();
                break;
            case 290:
                TransferCases.MintFromAWrongDepth();
                break;
            case 291:
                TransferCases.MintWrongGuard();
                break;
            case 292:
                TransferCases.MintImpossibleDepth();
                break;
            case 293:
                TransferCases.MintOfAnotherObject();
                break;
            case 294:
                TransferCases.MintOfAnEmptySlot();
                break;
            case 295:
                TransferCases.MintTooShort();
                break;
            case 296:
                TransferCases.MintDestinationFirst();
                break;
            case 297:
                TransferCases.MoveArrives();
                break;
            case 298:
                TransferCases.MoveBetweenCNodes();
                break;
            case 299:
                TransferCases.MoveOverTwoLevels();
                break;
            case 300:
                TransferCases.MoveToAnOccupiedSlot();
                break;
            case 301:
                TransferCases.MoveToItself();
                break;
            case 302:
                TransferCases.MoveFromAnEmptySlot();
                break;
            case 303:
                TransferCases.MoveFromAForeignRoot();
                break;
            case 304:
                TransferCases.MoveToAWrongDepth();
                break;
            case 305:
                TransferCases.MoveFromAWrongDepth();
                break;
            case 306:
                TransferCases.MoveWrongGuard();
                break;
            case 307:
                TransferCases.MoveImpossibleDepth();
                break;
            case 308:
                TransferCases.MoveOfAnotherObject();
                break;
            case 309:
                TransferCases.MoveOfAnEmptySlot();
                break;
            case 310:
                TransferCases.MoveTooShort();
                break;
            case 311:
                TransferCases.MoveDestinationFirst();
                break;
            case 312:
                TransferCases.MutateArrives();
                break;
            case 313:
                TransferCases.MutateBetweenCNodes();
                break;
            case 314:
                TransferCases.MutateOverTwoLevels();
                break;
            case 315:
                TransferCases.MutateToAnOccupiedSlot();
                break;
            case 316:
                TransferCases.MutateToItself();
                break;
            case 317:
                TransferCases.MutateFromAnEmptySlot();
                break;
            case 318:
                TransferCases.MutateFromAForeignRoot();
                break;
            case 319:
                TransferCases.MutateToAWrongDepth();
                break;
            case 320:
                TransferCases.MutateFromAWrongDepth();
                break;
            case 321:
                TransferCases.MutateWrongGuard();
                break;
            case 322:
                TransferCases.MutateImpossibleDepth();
                break;
            case 323:
                TransferCases.MutateOfAnotherObject();
                break;
            case 324:
                TransferCases.MutateOfAnEmptySlot();
                break;
            case 325:
                TransferCases.MutateTooShort();
                break;
            case 326:
                TransferCases.MutateDestinationFirst();
                break;
            case 327:
                UntypedCases.MakesOneObject();
                break;
            case 328:
                UntypedCases.MakesSeveralObjects();
                break;
            case 329:
                UntypedCases.FindsTheDestination();
                break;
            case 330:
                UntypedCases.StartsOverWhenEmpty();
                break;
            case 331:
                UntypedCases.RefusesAnUnknownType();
                break;
            case 332:
                UntypedCases.RefusesAnOccupiedSlot();
                break;
            case 333:
                UntypedCases.RefusesTooMuch();
                break;
            case 334:
                UntypedCases.RefusesImpossibleCounts();
                break;
            case 335:
                UntypedCases.RefusesAMissingDestination();
                break;
            case 336:
                UntypedCases.RefusesAnEmptySlot();
                break;
            case 337:
                UntypedCases.RefusesAnotherLabel();
                break;
            case 338:
                UntypedCases.ZeroesUsedMemory();
                break;
            case 339:
                UntypedCases.AlignsObjects();
                break;
            case 340:
                UntypedCases.MakesTheSmallest();
                break;
            case 341:
                UntypedCases.MakesAsManyAsAllowed();
                break;
            case 342:
                UntypedCases.IgnoresAnUnusedSize();
                break;
            case 343:
                UntypedCases.MakesFramesOfDevices();
                break;
            case 344:
                UntypedCases.SplitsDeviceMemory();
                break;
            case 345:
                UntypedCases.RefusesKernelObjectsOfDevices();
                break;
            case 346:
                UntypedCases.RefusesAnEmptyCNode();
                break;
            case 347:
                UntypedCases.RefusesATinyUntyped();
                break;
            case 348:
                UntypedCases.RefusesHugeSizes();
                break;
            case 349:
                UntypedCases.RefusesASlotOutside();
                break;
            case 350:
                UntypedCases.RefusesAWindowBeyondTheEnd();
                break;
            case 351:
                UntypedCases.RefusesAForeignRoot();
                break;
            case 352:
                UntypedCases.RefusesAForeignDestination();
                break;
            case 353:
                UntypedCases.RefusesAnImpossibleDepth();
                break;
            case 354:
                UntypedCases.RefusesShortMessages();
                break;
            case 355:
                UntypedCases.TypeComesFirst();
                break;
            case 356:
                UntypedCases.SizeComesSecond();
                break;
            case 357:
                UntypedCases.DestinationComesThird();
                break;
            case 358:
                UntypedCases.SlotComesFourth();
                break;
            case 359:
                UntypedCases.OccupiedSlotsComeFifth();
                break;
            case 360:
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
                Console.Write("Answer of an invocation NoError: an empty message without a badge");
                break;
            case 1:
                Console.Write("Answer of an invocation InvalidArgument: one word: which argument");
                break;
            case 2:
                Console.Write("Answer of an invocation InvalidCapability: one word: which capability");
                break;
            case 3:
                Console.Write("Answer of an invocation IllegalOperation: no words");
                break;
            case 4:
                Console.Write("Answer of an invocation RangeError: two words: the bounds");
                break;
            case 5:
                Console.Write("Answer of an invocation AlignmentError: no words");
                break;
            case 6:
                Console.Write("Answer of an invocation FailedLookup: source or not, the failure, and its details");
                break;
            case 7:
                Console.Write("Answer of an invocation TruncatedMessage: no words");
                break;
            case 8:
                Console.Write("Answer of an invocation DeleteFirst: no words");
                break;
            case 9:
                Console.Write("Answer of an invocation RevokeFirst: no words");
                break;
            case 10:
                Console.Write("Answer of an invocation NotEnoughMemory: one word: the bytes that are left");
                break;
            case 11:
                Console.Write("Answer of an invocation InvalidCapability: an endpoint or notification without the right to write is called");
                break;
            case 12:
                Console.Write("Answer of an invocation InvalidArgument: somebody else's buffer: the words come there, too");
                break;
            case 13:
                Console.Write("Answer of an invocation IllegalOperation: every label that no object has");
                break;
            case 14:
                Console.Write("seL4_CNode_Copy NoError: a copy without the right to write sends nothing");
                break;
            case 15:
                Console.Write("seL4_CNode_Copy NoError: rights that the source lacks do not come back");
                break;
            case 16:
                Console.Write("seL4_CNode_Copy RevokeFirst: untyped memory that has children");
                break;
            case 17:
                Console.Write("seL4_CNode_Mint RevokeFirst: untyped memory that has children");
                break;
            case 18:
                Console.Write("seL4_CNode_Copy NoError: a copy of untyped memory uses the memory up, and is its child");
                break;
            case 19:
                Console.Write("seL4_CNode_Copy NoError: the copy of a mapped frame is not mapped");
                break;
            case 20:
                Console.Write("seL4_CNode_Copy IllegalOperation: the capability of all interrupts");
                break;
            case 21:
                Console.Write("seL4_CNode_Copy IllegalOperation: a page table that is not mapped");
                break;
            case 22:
                Console.Write("seL4_CNode_Mint IllegalOperation: a page table that is not mapped");
                break;
            case 23:
                Console.Write("seL4_CNode_Mint NoError: the badge arrives with each signal, and badges are or-ed");
                break;
            case 24:
                Console.Write("seL4_CNode_Mint NoError: all bits of the badge are kept");
                break;
            case 25:
                Console.Write("seL4_CNode_Mint IllegalOperation: a badge cannot be changed");
                break;
            case 26:
                Console.Write("seL4_CNode_Mint IllegalOperation: a guard that does not fit beside the CNode's bits");
                break;
            case 27:
                Console.Write("seL4_CNode_Mint NoError: a guard's bits beyond its size do not count");
                break;
            case 28:
                Console.Write("seL4_CNode_Mint NoError: a badge on an object that has none is ignored");
                break;
            case 29:
                Console.Write("seL4_CNode_Mutate NoError: a guard is set, and a further Mutate changes it");
                break;
            case 30:
                Console.Write("seL4_CNode_Mutate IllegalOperation: an endpoint's badge cannot be changed in place");
                break;
            case 31:
                Console.Write("seL4_CNode_Mutate IllegalOperation: an endpoint without a badge cannot be given one in place");
                break;
            case 32:
                Console.Write("seL4_CNode_Move NoError: children stay children of the capability that moved");
                break;
            case 33:
                Console.Write("seL4_CNode_Delete NoError: the slot is empty");
                break;
            case 34:
                Console.Write("seL4_CNode_Delete NoError: an empty slot");
                break;
            case 35:
                Console.Write("seL4_CNode_Delete NoError: copies live on");
                break;
            case 36:
                Console.Write("seL4_CNode_Delete NoError: the last capability of an endpoint: who waits there stops waiting and runs again");
                break;
            case 37:
                Console.Write("seL4_CNode_Delete NoError: the last capability of a CNode takes what is in it along");
                break;
            case 38:
                Console.Write("seL4_CNode_Delete NoError: a CNode that holds its own last capability");
                break;
            case 39:
                Console.Write("seL4_CNode_Revoke NoError: badged copies and copies of them go, the capability stays");
                break;
            case 40:
                Console.Write("seL4_CNode_Revoke NoError: plain copies of the original are its children, too");
                break;
            case 41:
                Console.Write("seL4_CNode_Revoke NoError: the first badged copy has no power over copies with the same badge");
                break;
            case 42:
                Console.Write("seL4_CNode_Revoke NoError: an empty slot");
                break;
            case 43:
                Console.Write("seL4_CNode_Revoke NoError: untyped memory: a thread that was made of it is gone");
                break;
            case 44:
                Console.Write("seL4_CNode_CancelBadgedSends NoError: who sends with this badge starts anew, others go on waiting");
                break;
            case 45:
                Console.Write("seL4_CNode_CancelBadgedSends NoError: nobody sends");
                break;
            case 46:
                Console.Write("seL4_CNode_CancelBadgedSends IllegalOperation: a capability that is no endpoint's, or lacks rights");
                break;
            case 47:
                Console.Write("seL4_CNode_CancelBadgedSends NoError: a capability without a badge cancels nothing");
                break;
            case 48:
                Console.Write("seL4_CNode_SaveCaller NoError: the saved capability answers the caller, once");
                break;
            case 49:
                Console.Write("seL4_CNode_SaveCaller NoError: a saved reply capability can be moved, not copied");
                break;
            case 50:
                Console.Write("seL4_CNode_SaveCaller NoError: without a caller the slot stays empty");
                break;
            case 51:
                Console.Write("seL4_CNode_SaveCaller DeleteFirst: the slot is occupied");
                break;
            case 52:
                Console.Write("seL4_CNode_Rotate NoError: pivot to destination, source to where the pivot was");
                break;
            case 53:
                Console.Write("seL4_CNode_Rotate NoError: destination and source are one slot: two capabilities change places");
                break;
            case 54:
                Console.Write("seL4_CNode_Rotate IllegalOperation: endpoints and notifications: their badges cannot be set on the way");
                break;
            case 55:
                Console.Write("seL4_CNode_Rotate NoError: guards are set on the way");
                break;
            case 56:
                Console.Write("seL4_CNode_Rotate IllegalOperation: the pivot is the source");
                break;
            case 57:
                Console.Write("seL4_CNode_Rotate IllegalOperation: the pivot is the destination");
                break;
            case 58:
                Console.Write("seL4_CNode_Rotate IllegalOperation: a badge cannot be changed on the way");
                break;
            case 59:
                Console.Write("seL4_CNode_Rotate DeleteFirst: the destination is occupied");
                break;
            case 60:
                Console.Write("seL4_CNode_Rotate FailedLookup: pivot or source is empty");
                break;
            case 61:
                Console.Write("seL4_CNode_Rotate FailedLookup: the root of pivot or source is no CNode");
                break;
            case 62:
                Console.Write("seL4_CNode_Rotate RangeError: an impossible depth of destination, pivot or source");
                break;
            case 63:
                Console.Write("seL4_CNode_Rotate IllegalOperation: of several errors: pivot as source, then an occupied slot, then an empty one");
                break;
            case 64:
                Console.Write("seL4_CNode_Rotate TruncatedMessage: an argument or a root is missing");
                break;
            case 65:
                Console.Write("Capability transfer NoError: a capability comes to the receive slot, with its badge");
                break;
            case 66:
                Console.Write("Capability transfer NoError: what arrives is a child of what was sent: it goes with its revocation");
                break;
            case 67:
                Console.Write("Capability transfer NoError: a capability of the endpoint itself is unwrapped: its badge arrives");
                break;
            case 68:
                Console.Write("Capability transfer NoError: three capabilities: unwrapped ones, and one that is put into the slot");
                break;
            case 69:
                Console.Write("Capability transfer NoError: there is one receive slot: the second capability that needs one stays behind, and all after it");
                break;
            case 70:
                Console.Write("Capability transfer NoError: an occupied receive slot: the message arrives without the capability");
                break;
            case 71:
                Console.Write("Capability transfer NoError: a receive path that leads nowhere: the message arrives without the capability");
                break;
            case 72:
                Console.Write("Capability transfer NoError: a badge is unwrapped even if there is no receive slot");
                break;
            case 73:
                Console.Write("Capability transfer NoError: without the right to grant no capability travels, and no badge");
                break;
            case 74:
                Console.Write("Capability transfer NoError: a capability with the rights that the sender has");
                break;
            case 75:
                Console.Write("Capability transfer NoError: a capability without a copy stays behind");
                break;
            case 76:
                Console.Write("Capability transfer NoError: an answer carries a capability, too");
                break;
            case 77:
                Console.Write("Capability transfer NoError: an answer to a caller with only GrantReply carries a capability");
                break;
            case 78:
                Console.Write("Capability transfer NoError: a receiver whose capability lacks Grant gives no capability with its answer");
                break;
            case 79:
                Console.Write("seL4_DebugCapIdentify NoError: the kind of each capability");
                break;
            case 80:
                Console.Write("seL4_DebugCapIdentify NoError: a reply capability");
                break;
            case 81:
                Console.Write("seL4_Send NoError: waits until somebody receives; label, length, words and badge arrive");
                break;
            case 82:
                Console.Write("seL4_Send NoError: to somebody who waits already");
                break;
            case 83:
                Console.Write("seL4_Send NoError: the longest message, and a length beyond it");
                break;
            case 84:
                Console.Write("seL4_Send NoError: all bits of the label arrive");
                break;
            case 85:
                Console.Write("seL4_Send NoError: several senders are received in the order in which they came");
                break;
            case 86:
                Console.Write("seL4_Recv NoError: several receivers are served in the order in which they came");
                break;
            case 87:
                Console.Write("seL4_Send NoError: without the right to write nothing is sent, and the sender goes on");
                break;
            case 88:
                Console.Write("seL4_NBSend NoError: nobody waits: the message is lost");
                break;
            case 89:
                Console.Write("seL4_NBSend NoError: somebody waits: the message arrives");
                break;
            case 90:
                Console.Write("seL4_NBSend NoError: to an empty slot, and to an object that takes no messages: nothing happens");
                break;
            case 91:
                Console.Write("seL4_NBSend NoError: an invocation without an answer is carried out");
                break;
            case 92:
                Console.Write("seL4_Send NoError: an invocation without an answer is carried out");
                break;
            case 93:
                Console.Write("seL4_NBRecv NoError: nobody sends: the badge is 0");
                break;
            case 94:
                Console.Write("seL4_NBRecv NoError: somebody sends: the message is there");
                break;
            case 95:
                Console.Write("seL4_Call NoError: the answer comes from who received the message");
                break;
            case 96:
                Console.Write("seL4_Call NoError: to somebody who waits already");
                break;
            case 97:
                Console.Write("seL4_Call NoError: only GrantReply: the answer comes, and no capability can travel to the receiver");
                break;
            case 98:
                Console.Write("seL4_Call NoError: neither Grant nor GrantReply: the message arrives, the caller is stopped for good");
                break;
            case 99:
                Console.Write("seL4_Reply NoError: nobody has called: nothing happens");
                break;
            case 100:
                Console.Write("seL4_Reply NoError: once for each call");
                break;
            case 101:
                Console.Write("seL4_Reply NoError: a further Recv forgets the caller, who is not answered any more");
                break;
            case 102:
                Console.Write("seL4_ReplyRecv NoError: answers, then receives the next");
                break;
            case 103:
                Console.Write("seL4_ReplyRecv NoError: a server that waits by ReplyRecv serves one after the other");
                break;
            case 104:
                Console.Write("seL4_Send NoError: a waiting sender whose endpoint is deleted is not answered and does not block others");
                break;
            case 105:
                Console.Write("seL4_Yield NoError: a thread of the same priority runs");
                break;
            case 106:
                Console.Write("seL4_Yield NoError: a thread of a lower priority does not run");
                break;
            case 107:
                Console.Write("seL4_TCB_ReadRegisters IllegalOperation: asked of another kind of object");
                break;
            case 108:
                Console.Write("seL4_TCB_ReadRegisters InvalidCapability: an empty slot is invoked");
                break;
            case 109:
                Console.Write("seL4_TCB_WriteRegisters IllegalOperation: asked of another kind of object");
                break;
            case 110:
                Console.Write("seL4_TCB_WriteRegisters InvalidCapability: an empty slot is invoked");
                break;
            case 111:
                Console.Write("seL4_TCB_CopyRegisters IllegalOperation: asked of another kind of object");
                break;
            case 112:
                Console.Write("seL4_TCB_CopyRegisters InvalidCapability: an empty slot is invoked");
                break;
            case 113:
                Console.Write("seL4_TCB_Configure IllegalOperation: asked of another kind of object");
                break;
            case 114:
                Console.Write("seL4_TCB_Configure InvalidCapability: an empty slot is invoked");
                break;
            case 115:
                Console.Write("seL4_TCB_SetPriority IllegalOperation: asked of another kind of object");
                break;
            case 116:
                Console.Write("seL4_TCB_SetPriority InvalidCapability: an empty slot is invoked");
                break;
            case 117:
                Console.Write("seL4_TCB_SetMCPriority IllegalOperation: asked of another kind of object");
                break;
            case 118:
                Console.Write("seL4_TCB_SetMCPriority InvalidCapability: an empty slot is invoked");
                break;
            case 119:
                Console.Write("seL4_TCB_SetSchedParams IllegalOperation: asked of another kind of object");
                break;
            case 120:
                Console.Write("seL4_TCB_SetSchedParams InvalidCapability: an empty slot is invoked");
                break;
            case 121:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: asked of another kind of object");
                break;
            case 122:
                Console.Write("seL4_TCB_SetIPCBuffer InvalidCapability: an empty slot is invoked");
                break;
            case 123:
                Console.Write("seL4_TCB_SetSpace IllegalOperation: asked of another kind of object");
                break;
            case 124:
                Console.Write("seL4_TCB_SetSpace InvalidCapability: an empty slot is invoked");
                break;
            case 125:
                Console.Write("seL4_TCB_Suspend IllegalOperation: asked of another kind of object");
                break;
            case 126:
                Console.Write("seL4_TCB_Suspend InvalidCapability: an empty slot is invoked");
                break;
            case 127:
                Console.Write("seL4_TCB_Resume IllegalOperation: asked of another kind of object");
                break;
            case 128:
                Console.Write("seL4_TCB_Resume InvalidCapability: an empty slot is invoked");
                break;
            case 129:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: asked of another kind of object");
                break;
            case 130:
                Console.Write("seL4_TCB_BindNotification InvalidCapability: an empty slot is invoked");
                break;
            case 131:
                Console.Write("seL4_TCB_UnbindNotification IllegalOperation: asked of another kind of object");
                break;
            case 132:
                Console.Write("seL4_TCB_UnbindNotification InvalidCapability: an empty slot is invoked");
                break;
            case 133:
                Console.Write("seL4_TCB_SetTLSBase IllegalOperation: asked of another kind of object");
                break;
            case 134:
                Console.Write("seL4_TCB_SetTLSBase InvalidCapability: an empty slot is invoked");
                break;
            case 135:
                Console.Write("seL4_TCB_SetFlags IllegalOperation: asked of another kind of object");
                break;
            case 136:
                Console.Write("seL4_TCB_SetFlags InvalidCapability: an empty slot is invoked");
                break;
            case 137:
                Console.Write("seL4_Signal NoError: wakes one waiter, and is kept if nobody waits");
                break;
            case 138:
                Console.Write("seL4_Signal NoError: a message has no words and no label for who waits for a signal");
                break;
            case 139:
                Console.Write("seL4_Signal NoError: without the right to write it has no effect");
                break;
            case 140:
                Console.Write("seL4_Signal NoError: a signal without a badge wakes a waiter, and leaves no bits otherwise");
                break;
            case 141:
                Console.Write("seL4_Wait NoError: a signal that is there already");
                break;
            case 142:
                Console.Write("seL4_Wait NoError: deleting the notification: the waiter is not woken by another one");
                break;
            case 143:
                Console.Write("seL4_Poll NoError: takes all signals at once, and does not wait");
                break;
            case 144:
                Console.Write("seL4_Call NoError: of a notification: a signal, after which the caller goes on");
                break;
            case 145:
                Console.Write("Reply capability NoError: called instead of sent to: the caller is answered, and the kernel answers that call");
                break;
            case 146:
                Console.Write("Reply capability NoError: it goes when the caller is stopped");
                break;
            case 147:
                Console.Write("Reply capability NoError: it goes when the caller is resumed, who calls again");
                break;
            case 148:
                Console.Write("Reply capability NoError: it goes when the caller is deleted");
                break;
            case 149:
                Console.Write("Reply capability NoError: when it is deleted the caller waits on until it is resumed");
                break;
            case 150:
                Console.Write("Reply capability NoError: moved into another CNode by its holder, it still answers");
                break;
            case 151:
                Console.Write("Reply capability IllegalOperation: it cannot be minted");
                break;
            case 152:
                Console.Write("Reply capability NoError: two callers: each capability answers its own");
                break;
            case 153:
                Console.Write("Reply capability NoError: the called thread is deleted: the caller waits on");
                break;
            case 154:
                Console.Write("Reply capability NoError: an answer longer than the caller's registers, to a caller without a buffer");
                break;
            case 155:
                Console.Write("Bound notification NoError: a signal and a message wait: the signal is received first");
                break;
            case 156:
                Console.Write("Bound notification NoError: a thread that waits for an answer is not disturbed");
                break;
            case 157:
                Console.Write("Bound notification NoError: a thread that waits at a plain notification gets that one's signals only");
                break;
            case 158:
                Console.Write("Bound notification NoError: its own thread may wait for it; polls by others see its signals");
                break;
            case 159:
                Console.Write("Scheduling NoError: a receiver of the same priority does not run before the sender stops");
                break;
            case 160:
                Console.Write("Scheduling NoError: a receiver of a higher priority runs at once");
                break;
            case 161:
                Console.Write("Scheduling NoError: who gives itself a lower priority lets those above run");
                break;
            case 162:
                Console.Write("Scheduling NoError: who gives itself the priority that it has goes on");
                break;
            case 163:
                Console.Write("Scheduling NoError: a thread that becomes an equal of the running one does not run at once");
                break;
            case 164:
                Console.Write("Scheduling NoError: a call gives the processor to the receiver, before others of its priority that are ready");
                break;
            case 165:
                Console.Write("Scheduling NoError: of threads that are ready the one of the highest priority runs first");
                break;
            case 166:
                Console.Write("Scheduling NoError: threads of one priority take turns when their time is up");
                break;
            case 167:
                Console.Write("seL4_CNode_Delete FailedLookup: too few or too many bits");
                break;
            case 168:
                Console.Write("seL4_CNode_Delete FailedLookup: a guard that does not match");
                break;
            case 169:
                Console.Write("seL4_CNode_Delete RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 170:
                Console.Write("seL4_CNode_Delete IllegalOperation: asked of another kind of object");
                break;
            case 171:
                Console.Write("seL4_CNode_Delete InvalidCapability: an empty slot is invoked");
                break;
            case 172:
                Console.Write("seL4_CNode_Delete TruncatedMessage: the depth is missing");
                break;
            case 173:
                Console.Write("seL4_CNode_Revoke FailedLookup: too few or too many bits");
                break;
            case 174:
                Console.Write("seL4_CNode_Revoke FailedLookup: a guard that does not match");
                break;
            case 175:
                Console.Write("seL4_CNode_Revoke RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 176:
                Console.Write("seL4_CNode_Revoke IllegalOperation: asked of another kind of object");
                break;
            case 177:
                Console.Write("seL4_CNode_Revoke InvalidCapability: an empty slot is invoked");
                break;
            case 178:
                Console.Write("seL4_CNode_Revoke TruncatedMessage: the depth is missing");
                break;
            case 179:
                Console.Write("seL4_CNode_CancelBadgedSends FailedLookup: too few or too many bits");
                break;
            case 180:
                Console.Write("seL4_CNode_CancelBadgedSends FailedLookup: a guard that does not match");
                break;
            case 181:
                Console.Write("seL4_CNode_CancelBadgedSends RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 182:
                Console.Write("seL4_CNode_CancelBadgedSends IllegalOperation: asked of another kind of object");
                break;
            case 183:
                Console.Write("seL4_CNode_CancelBadgedSends InvalidCapability: an empty slot is invoked");
                break;
            case 184:
                Console.Write("seL4_CNode_CancelBadgedSends TruncatedMessage: the depth is missing");
                break;
            case 185:
                Console.Write("seL4_CNode_SaveCaller FailedLookup: too few or too many bits");
                break;
            case 186:
                Console.Write("seL4_CNode_SaveCaller FailedLookup: a guard that does not match");
                break;
            case 187:
                Console.Write("seL4_CNode_SaveCaller RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 188:
                Console.Write("seL4_CNode_SaveCaller IllegalOperation: asked of another kind of object");
                break;
            case 189:
                Console.Write("seL4_CNode_SaveCaller InvalidCapability: an empty slot is invoked");
                break;
            case 190:
                Console.Write("seL4_CNode_SaveCaller TruncatedMessage: the depth is missing");
                break;
            case 191:
                Console.Write("seL4_CNode_Rotate IllegalOperation: asked of another kind of object");
                break;
            case 192:
                Console.Write("seL4_CNode_Rotate InvalidCapability: an empty slot is invoked");
                break;
            case 193:
                Console.Write("seL4_TCB_Configure NoError: the thread runs in these spaces, with this buffer");
                break;
            case 194:
                Console.Write("seL4_TCB_Configure NoError: a CSpace with a guard that is set on the way");
                break;
            case 195:
                Console.Write("seL4_TCB_Configure NoError: no IPC buffer: four words arrive");
                break;
            case 196:
                Console.Write("seL4_TCB_Configure AlignmentError: a buffer that is no multiple of its size");
                break;
            case 197:
                Console.Write("seL4_TCB_Configure NoError: a buffer in the middle of a page");
                break;
            case 198:
                Console.Write("seL4_TCB_Configure IllegalOperation: CSpace, VSpace or buffer is of another kind");
                break;
            case 199:
                Console.Write("seL4_TCB_Configure IllegalOperation: a VSpace that no ASID pool knows; a guard that does not fit");
                break;
            case 200:
                Console.Write("seL4_TCB_Configure NoError: a buffer that may not be written");
                break;
            case 201:
                Console.Write("seL4_TCB_Configure TruncatedMessage: an argument or a capability is missing");
                break;
            case 202:
                Console.Write("seL4_TCB_Configure AlignmentError: of several errors: the buffer comes before the spaces");
                break;
            case 203:
                Console.Write("seL4_TCB_SetSpace NoError: the fault endpoint is looked up in the CSpace of the thread when a fault comes");
                break;
            case 204:
                Console.Write("seL4_TCB_SetSpace NoError: a handler that does not exist is no error");
                break;
            case 205:
                Console.Write("seL4_TCB_SetSpace NoError: of the calling thread");
                break;
            case 206:
                Console.Write("seL4_TCB_SetSpace IllegalOperation: CSpace or VSpace is of another kind, or not assigned");
                break;
            case 207:
                Console.Write("seL4_TCB_SetSpace TruncatedMessage: an argument or a capability is missing");
                break;
            case 208:
                Console.Write("seL4_TCB_SetIPCBuffer NoError: messages come to the new buffer");
                break;
            case 209:
                Console.Write("seL4_TCB_SetIPCBuffer NoError: address 0: the thread has none any more, whatever the frame");
                break;
            case 210:
                Console.Write("seL4_TCB_SetIPCBuffer NoError: deleting the frame takes the buffer away");
                break;
            case 211:
                Console.Write("seL4_TCB_SetIPCBuffer AlignmentError: an address that is no multiple of the buffer's size");
                break;
            case 212:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: the capability is no frame's");
                break;
            case 213:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: of several errors: the frame's kind comes before the alignment");
                break;
            case 214:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: a frame of device memory");
                break;
            case 215:
                Console.Write("seL4_TCB_SetIPCBuffer TruncatedMessage: address or frame is missing");
                break;
            case 216:
                Console.Write("seL4_TCB_Configure RevokeFirst: a capability that cannot be copied now comes before its kind");
                break;
            case 217:
                Console.Write("seL4_TCB_SetSpace RevokeFirst: a capability that cannot be copied now comes before its kind");
                break;
            case 218:
                Console.Write("seL4_TCB_SetIPCBuffer RevokeFirst: a capability that cannot be copied now comes before its kind");
                break;
            case 219:
                Console.Write("seL4_TCB_WriteRegisters NoError: what was written is read back; the processor state is made harmless");
                break;
            case 220:
                Console.Write("seL4_TCB_ReadRegisters NoError: as many as asked for, and no more");
                break;
            case 221:
                Console.Write("seL4_TCB_ReadRegisters NoError: a waiting thread shows what it waits with, and waits on unless it is suspended");
                break;
            case 222:
                Console.Write("seL4_TCB_ReadRegisters IllegalOperation: the calling thread");
                break;
            case 223:
                Console.Write("seL4_TCB_ReadRegisters RangeError: no registers, or more than there are");
                break;
            case 224:
                Console.Write("seL4_TCB_WriteRegisters NoError: some registers only; the others stay");
                break;
            case 225:
                Console.Write("seL4_TCB_WriteRegisters NoError: a count beyond the registers counts as all of them");
                break;
            case 226:
                Console.Write("seL4_TCB_WriteRegisters TruncatedMessage: the message holds fewer registers than its count says");
                break;
            case 227:
                Console.Write("seL4_TCB_WriteRegisters NoError: a thread is resumed at the registers that were written");
                break;
            case 228:
                Console.Write("seL4_TCB_WriteRegisters IllegalOperation: the calling thread");
                break;
            case 229:
                Console.Write("seL4_TCB_CopyRegisters NoError: frame registers and integer registers, each if asked for");
                break;
            case 230:
                Console.Write("seL4_TCB_CopyRegisters NoError: the source is stopped, and the target runs, if asked for");
                break;
            case 231:
                Console.Write("seL4_TCB_CopyRegisters InvalidCapability: the source is no thread");
                break;
            case 232:
                Console.Write("seL4_TCB_CopyRegisters TruncatedMessage: flags or source are missing");
                break;
            case 233:
                Console.Write("seL4_TCB_ReadRegisters TruncatedMessage: the count is missing");
                break;
            case 234:
                Console.Write("seL4_TCB_WriteRegisters TruncatedMessage: the count is missing");
                break;
            case 235:
                Console.Write("seL4_TCB_Suspend NoError: a thread that waits does not wait any more");
                break;
            case 236:
                Console.Write("seL4_TCB_Suspend NoError: a caller that waits for its answer gets none");
                break;
            case 237:
                Console.Write("seL4_TCB_Suspend NoError: a thread that stops itself makes the call again whenever it is resumed");
                break;
            case 238:
                Console.Write("seL4_TCB_Resume NoError: a stopped send is made again");
                break;
            case 239:
                Console.Write("seL4_TCB_Resume NoError: a thread that waits makes its call again; one that runs is left alone");
                break;
            case 240:
                Console.Write("seL4_TCB_SetPriority NoError: the thread of the higher priority runs first");
                break;
            case 241:
                Console.Write("seL4_TCB_SetPriority NoError: the highest and the lowest priority");
                break;
            case 242:
                Console.Write("seL4_TCB_SetPriority RangeError: beyond the authority's maximum");
                break;
            case 243:
                Console.Write("seL4_TCB_SetMCPriority RangeError: beyond the authority's maximum");
                break;
            case 244:
                Console.Write("seL4_TCB_SetMCPriority NoError: bounds what the thread may give, not its own priority");
                break;
            case 245:
                Console.Write("seL4_TCB_SetSchedParams NoError: both priorities");
                break;
            case 246:
                Console.Write("seL4_TCB_SetSchedParams RangeError: either of them beyond the authority's maximum; neither is set then");
                break;
            case 247:
                Console.Write("seL4_TCB_SetPriority InvalidCapability: the authority is no thread");
                break;
            case 248:
                Console.Write("seL4_TCB_SetMCPriority InvalidCapability: the authority is no thread");
                break;
            case 249:
                Console.Write("seL4_TCB_SetSchedParams InvalidCapability: the authority is no thread");
                break;
            case 250:
                Console.Write("seL4_TCB_SetPriority TruncatedMessage: priority or authority are missing");
                break;
            case 251:
                Console.Write("seL4_TCB_SetMCPriority TruncatedMessage: priority or authority are missing");
                break;
            case 252:
                Console.Write("seL4_TCB_SetSchedParams TruncatedMessage: a priority or the authority are missing");
                break;
            case 253:
                Console.Write("seL4_TCB_BindNotification NoError: signals reach the thread while it waits for a message");
                break;
            case 254:
                Console.Write("seL4_TCB_BindNotification NoError: a signal that came before is there at the next wait");
                break;
            case 255:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: thread or notification is bound already");
                break;
            case 256:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: somebody waits for the notification");
                break;
            case 257:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: the capability lacks the right to read or is no notification's");
                break;
            case 258:
                Console.Write("seL4_TCB_BindNotification TruncatedMessage: the notification is missing");
                break;
            case 259:
                Console.Write("seL4_TCB_UnbindNotification NoError: signals reach the thread no more, and it can be bound again");
                break;
            case 260:
                Console.Write("seL4_TCB_UnbindNotification NoError: deleting the notification unbinds it, too");
                break;
            case 261:
                Console.Write("seL4_TCB_UnbindNotification IllegalOperation: nothing is bound");
                break;
            case 262:
                Console.Write("seL4_TCB_SetTLSBase NoError: of another thread, which finds it in its register");
                break;
            case 263:
                Console.Write("seL4_TCB_SetTLSBase NoError: of the calling thread");
                break;
            case 264:
                Console.Write("seL4_TCB_SetTLSBase TruncatedMessage: the value is missing");
                break;
            case 265:
                Console.Write("seL4_TCB_SetFlags NoError: set, then clear; the answer tells what is set; unknown flags are not kept");
                break;
            case 266:
                Console.Write("seL4_TCB_SetFlags TruncatedMessage: a word is missing");
                break;
            case 267:
                Console.Write("seL4_CNode_Copy NoError: the capability stands in the new slot and in the old one");
                break;
            case 268:
                Console.Write("seL4_CNode_Copy NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 269:
                Console.Write("seL4_CNode_Copy NoError: over a CNode with a guard, and over two levels");
                break;
            case 270:
                Console.Write("seL4_CNode_Copy DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 271:
                Console.Write("seL4_CNode_Copy DeleteFirst: source and destination are the same slot");
                break;
            case 272:
                Console.Write("seL4_CNode_Copy FailedLookup: the source slot is empty");
                break;
            case 273:
                Console.Write("seL4_CNode_Copy FailedLookup: the source's root is no CNode");
                break;
            case 274:
                Console.Write("seL4_CNode_Copy FailedLookup: too few or too many bits of the destination");
                break;
            case 275:
                Console.Write("seL4_CNode_Copy FailedLookup: too few or too many bits of the source");
                break;
            case 276:
                Console.Write("seL4_CNode_Copy FailedLookup: a guard that does not match");
                break;
            case 277:
                Console.Write("seL4_CNode_Copy RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 278:
                Console.Write("seL4_CNode_Copy IllegalOperation: asked of another kind of object");
                break;
            case 279:
                Console.Write("seL4_CNode_Copy InvalidCapability: an empty slot is invoked");
                break;
            case 280:
                Console.Write("seL4_CNode_Copy TruncatedMessage: an argument or the source's root is missing");
                break;
            case 281:
                Console.Write("seL4_CNode_Copy DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 282:
                Console.Write("seL4_CNode_Mint NoError: the capability stands in the new slot and in the old one");
                break;
            case 283:
                Console.Write("seL4_CNode_Mint NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 284:
                Console.Write("seL4_CNode_Mint NoError: over a CNode with a guard, and over two levels");
                break;
            case 285:
                Console.Write("seL4_CNode_Mint DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 286:
                Console.Write("seL4_CNode_Mint DeleteFirst: source and destination are the same slot");
                break;
            case 287:
                Console.Write("seL4_CNode_Mint FailedLookup: the source slot is empty");
                break;
            case 288:
                Console.Write("seL4_CNode_Mint FailedLookup: the source's root is no CNode");
                break;
            case 289:
                Console.Write("seL4_CNode_Mint FailedLookup: too few or too many bits of the destination");
                break;
            case 290:
                Console.Write("seL4_CNode_Mint FailedLookup: too few or too many bits of the source");
                break;
            case 291:
                Console.Write("seL4_CNode_Mint FailedLookup: a guard that does not match");
                break;
            case 292:
                Console.Write("seL4_CNode_Mint RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 293:
                Console.Write("seL4_CNode_Mint IllegalOperation: asked of another kind of object");
                break;
            case 294:
                Console.Write("seL4_CNode_Mint InvalidCapability: an empty slot is invoked");
                break;
            case 295:
                Console.Write("seL4_CNode_Mint TruncatedMessage: an argument or the source's root is missing");
                break;
            case 296:
                Console.Write("seL4_CNode_Mint DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 297:
                Console.Write("seL4_CNode_Move NoError: the capability stands in the new slot and no longer in the old one");
                break;
            case 298:
                Console.Write("seL4_CNode_Move NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 299:
                Console.Write("seL4_CNode_Move NoError: over a CNode with a guard, and over two levels");
                break;
            case 300:
                Console.Write("seL4_CNode_Move DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 301:
                Console.Write("seL4_CNode_Move DeleteFirst: source and destination are the same slot");
                break;
            case 302:
                Console.Write("seL4_CNode_Move FailedLookup: the source slot is empty");
                break;
            case 303:
                Console.Write("seL4_CNode_Move FailedLookup: the source's root is no CNode");
                break;
            case 304:
                Console.Write("seL4_CNode_Move FailedLookup: too few or too many bits of the destination");
                break;
            case 305:
                Console.Write("seL4_CNode_Move FailedLookup: too few or too many bits of the source");
                break;
            case 306:
                Console.Write("seL4_CNode_Move FailedLookup: a guard that does not match");
                break;
            case 307:
                Console.Write("seL4_CNode_Move RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 308:
                Console.Write("seL4_CNode_Move IllegalOperation: asked of another kind of object");
                break;
            case 309:
                Console.Write("seL4_CNode_Move InvalidCapability: an empty slot is invoked");
                break;
            case 310:
                Console.Write("seL4_CNode_Move TruncatedMessage: an argument or the source's root is missing");
                break;
            case 311:
                Console.Write("seL4_CNode_Move DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 312:
                Console.Write("seL4_CNode_Mutate NoError: the capability stands in the new slot and no longer in the old one");
                break;
            case 313:
                Console.Write("seL4_CNode_Mutate NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 314:
                Console.Write("seL4_CNode_Mutate NoError: over a CNode with a guard, and over two levels");
                break;
            case 315:
                Console.Write("seL4_CNode_Mutate DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 316:
                Console.Write("seL4_CNode_Mutate DeleteFirst: source and destination are the same slot");
                break;
            case 317:
                Console.Write("seL4_CNode_Mutate FailedLookup: the source slot is empty");
                break;
            case 318:
                Console.Write("seL4_CNode_Mutate FailedLookup: the source's root is no CNode");
                break;
            case 319:
                Console.Write("seL4_CNode_Mutate FailedLookup: too few or too many bits of the destination");
                break;
            case 320:
                Console.Write("seL4_CNode_Mutate FailedLookup: too few or too many bits of the source");
                break;
            case 321:
                Console.Write("seL4_CNode_Mutate FailedLookup: a guard that does not match");
                break;
            case 322:
                Console.Write("seL4_CNode_Mutate RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 323:
                Console.Write("seL4_CNode_Mutate IllegalOperation: asked of another kind of object");
                break;
            case 324:
                Console.Write("seL4_CNode_Mutate InvalidCapability: an empty slot is invoked");
                break;
            case 325:
                Console.Write("seL4_CNode_Mutate TruncatedMessage: an argument or the source's root is missing");
                break;
            case 326:
                Console.Write("seL4_CNode_Mutate DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 327:
                Console.Write("seL4_Untyped_Retype NoError: one endpoint, which a signal cannot block on");
                break;
            case 328:
                Console.Write("seL4_Untyped_Retype NoError: several objects come to consecutive slots and no further");
                break;
            case 329:
                Console.Write("seL4_Untyped_Retype NoError: a destination CNode that is found by index and depth");
                break;
            case 330:
                Console.Write("seL4_Untyped_Retype NoError: once all children are gone the memory can be used again");
                break;
            case 331:
                Console.Write("seL4_Untyped_Retype InvalidArgument: a type that does not exist");
                break;
            case 332:
                Console.Write("seL4_Untyped_Retype DeleteFirst: a destination slot holds a capability");
                break;
            case 333:
                Console.Write("seL4_Untyped_Retype NotEnoughMemory: the objects are larger than the memory");
                break;
            case 334:
                Console.Write("seL4_Untyped_Retype RangeError: no objects, or too many");
                break;
            case 335:
                Console.Write("seL4_Untyped_Retype FailedLookup: no CNode at index and depth");
                break;
            case 336:
                Console.Write("seL4_Untyped_Retype InvalidCapability: an empty slot is invoked");
                break;
            case 337:
                Console.Write("seL4_Untyped_Retype IllegalOperation: another invocation's label");
                break;
            case 338:
                Console.Write("seL4_Untyped_Retype NoError: memory that is used again is zero again");
                break;
            case 339:
                Console.Write("seL4_Untyped_Retype NoError: objects are aligned to their size");
                break;
            case 340:
                Console.Write("seL4_Untyped_Retype NoError: the smallest untyped, and the smallest CNode");
                break;
            case 341:
                Console.Write("seL4_Untyped_Retype NoError: the most objects at once, and all of them deleted by one Revoke");
                break;
            case 342:
                Console.Write("seL4_Untyped_Retype NoError: a size that the type does not use is ignored");
                break;
            case 343:
                Console.Write("seL4_Untyped_Retype NoError: frames can be made from device memory");
                break;
            case 344:
                Console.Write("seL4_Untyped_Retype NoError: device memory can be split");
                break;
            case 345:
                Console.Write("seL4_Untyped_Retype InvalidArgument: device memory becomes no kernel object");
                break;
            case 346:
                Console.Write("seL4_Untyped_Retype InvalidArgument: a CNode without slots");
                break;
            case 347:
                Console.Write("seL4_Untyped_Retype InvalidArgument: an untyped below the smallest size");
                break;
            case 348:
                Console.Write("seL4_Untyped_Retype RangeError: a size that no object has");
                break;
            case 349:
                Console.Write("seL4_Untyped_Retype RangeError: a first slot outside the CNode");
                break;
            case 350:
                Console.Write("seL4_Untyped_Retype RangeError: more objects than slots are left");
                break;
            case 351:
                Console.Write("seL4_Untyped_Retype FailedLookup: the root is no CNode");
                break;
            case 352:
                Console.Write("seL4_Untyped_Retype FailedLookup: what is at index and depth is no CNode");
                break;
            case 353:
                Console.Write("seL4_Untyped_Retype RangeError: a depth beyond the bits of a word");
                break;
            case 354:
                Console.Write("seL4_Untyped_Retype TruncatedMessage: an argument or the CNode is missing");
                break;
            case 355:
                Console.Write("seL4_Untyped_Retype InvalidArgument: of several errors: the type comes before size, slots and memory");
                break;
            case 356:
                Console.Write("seL4_Untyped_Retype RangeError: of several errors: the size comes before the destination");
                break;
            case 357:
                Console.Write("seL4_Untyped_Retype FailedLookup: of several errors: the destination comes before slots and count");
                break;
            case 358:
                Console.Write("seL4_Untyped_Retype RangeError: of several errors: the first slot comes before the count");
                break;
            case 359:
                Console.Write("seL4_Untyped_Retype DeleteFirst: of several errors: occupied slots come before memory");
                break;
            case 360:
                Console.Write("seL4_Untyped_Retype InvalidArgument: of several errors: memory comes before device memory");
                break;
            default:
                break;
        }
    }
}
