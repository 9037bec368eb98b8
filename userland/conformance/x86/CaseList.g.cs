// SPDX-License-Identifier: BSD-2-Clause
// All cases of this architecture. Generated from the [Case] attributes of this folder and the one above: run the Transpiler.
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>The cases by number.</summary>
public static class CaseList
{
    /// <summary>How many there are.</summary>
    public const Word Count = 449;

    /// <summary>Whether a case has a meaning in this configuration.</summary>
    public static bool Applies(Word number)
    {
        switch (number)
        {
            case 14:
                return Config.KernelLogBuffer;
            case 15:
                return Config.KernelLogBuffer;
            case 16:
                return Config.BenchmarkTrackKernelEntries;
            case 17:
                return Config.BenchmarkTrackKernelEntries;
            case 18:
                return Config.BenchmarkTrackKernelEntries;
            case 19:
                return Config.BenchmarkTrackKernelEntries;
            case 20:
                return Config.BenchmarkTrackKernelEntries;
            case 21:
                return Config.BenchmarkTrackKernelEntries && Config.Fastpath;
            case 22:
                return Config.BenchmarkTrackKernelEntries;
            case 23:
                return Config.BenchmarkTrackKernelEntries;
            case 24:
                return Config.BenchmarkTracepoints;
            case 25:
                return Config.EnableBenchmarks && !Config.KernelLogBuffer;
            case 26:
                return Config.EnableBenchmarks && !Config.KernelLogBuffer;
            case 27:
                return Config.BenchmarkTrackUtilisation;
            case 28:
                return Config.BenchmarkTrackUtilisation;
            case 29:
                return Config.BenchmarkTrackUtilisation;
            case 30:
                return Config.BenchmarkTrackUtilisation;
            case 31:
                return Config.BenchmarkTrackUtilisation && Config.DebugBuild && Config.Printing;
            case 111:
                return Config.DebugBuild;
            case 112:
                return Config.DebugBuild;
            case 113:
                return Config.DebugBuild;
            case 114:
                return Config.Printing;
            case 115:
                return Config.SetTlsBaseSelf;
            case 116:
                return Config.EnableBenchmarks;
            case 117:
                return Config.EnableBenchmarks;
            case 118:
                return Config.EnableBenchmarks && !Config.KernelLogBuffer;
            case 119:
                return Config.BenchmarkTrackUtilisation;
            case 127:
                return Config.NumDomainSchedules > 2;
            case 131:
                return Config.NumDomains > 1;
            case 139:
                return Config.NumDomains > 1;
            case 140:
                return Config.NumDomains > 1 && Config.NumDomainSchedules > 4;
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
                BenchmarkCases.ResetTooEarly();
                break;
            case 15:
                BenchmarkCases.SetNoFrame();
                break;
            case 16:
                BenchmarkCases.SetStarts();
                break;
            case 17:
                BenchmarkCases.ResetBeginsAnew();
                break;
            case 18:
                BenchmarkCases.FinalizeEndsNothing();
                break;
            case 19:
                BenchmarkCases.LogIsFull();
                break;
            case 20:
                BenchmarkCases.LogsSystemCalls();
                break;
            case 21:
                BenchmarkCases.LogsTheShortWay();
                break;
            case 22:
                BenchmarkCases.LogsFaults();
                break;
            case 23:
                BenchmarkCases.LogsInterrupts();
                break;
            case 24:
                BenchmarkCases.LogsNoTracePoints();
                break;
            case 25:
                BenchmarkCases.FinalizeWithoutLog();
                break;
            case 26:
                BenchmarkCases.SetIsUnknown();
                break;
            case 27:
                BenchmarkCases.CountsEntries();
                break;
            case 28:
                BenchmarkCases.StopsTracking();
                break;
            case 29:
                BenchmarkCases.OfNoThread();
                break;
            case 30:
                BenchmarkCases.ResetsAThread();
                break;
            case 31:
                BenchmarkCases.ResetsAll();
                break;
            case 32:
                CNodeCases.CopyWithoutWrite();
                break;
            case 33:
                CNodeCases.CopyDoesNotGiveRights();
                break;
            case 34:
                CNodeCases.CopyUntypedWithChildren();
                break;
            case 35:
                CNodeCases.MintUntypedWithChildren();
                break;
            case 36:
                CNodeCases.CopyOfUntyped();
                break;
            case 37:
                CNodeCases.CopyOfFrame();
                break;
            case 38:
                CNodeCases.CopyOfIrqControl();
                break;
            case 39:
                CNodeCases.CopyOfTable();
                break;
            case 40:
                CNodeCases.MintOfTable();
                break;
            case 41:
                CNodeCases.MintWithBadge();
                break;
            case 42:
                CNodeCases.MintWithLargeBadge();
                break;
            case 43:
                CNodeCases.MintTwice();
                break;
            case 44:
                CNodeCases.MintWithHugeGuard();
                break;
            case 45:
                CNodeCases.MintWithWideGuard();
                break;
            case 46:
                CNodeCases.MintOfTcb();
                break;
            case 47:
                CNodeCases.MutateGuard();
                break;
            case 48:
                CNodeCases.MutateBadge();
                break;
            case 49:
                CNodeCases.MutateUnbadged();
                break;
            case 50:
                CNodeCases.MoveKeepsChildren();
                break;
            case 51:
                CNodeCases.DeleteEmpties();
                break;
            case 52:
                CNodeCases.DeleteNothing();
                break;
            case 53:
                CNodeCases.DeleteLeavesCopies();
                break;
            case 54:
                CNodeCases.DeleteWakesWaiters();
                break;
            case 55:
                CNodeCases.DeleteCNode();
                break;
            case 56:
                CNodeCases.DeleteCNodeThatHoldsItself();
                break;
            case 57:
                CNodeCases.RevokeTakesChildren();
                break;
            case 58:
                CNodeCases.RevokeTakesCopies();
                break;
            case 59:
                CNodeCases.RevokeOfBadged();
                break;
            case 60:
                CNodeCases.RevokeNothing();
                break;
            case 61:
                CNodeCases.RevokeRunningThread();
                break;
            case 62:
                CNodeCases.CancelSends();
                break;
            case 63:
                CNodeCases.CancelNothing();
                break;
            case 64:
                CNodeCases.CancelWithoutRights();
                break;
            case 65:
                CNodeCases.CancelUnbadged();
                break;
            case 66:
                CNodeCases.SaveCallerAnswers();
                break;
            case 67:
                CNodeCases.SaveCallerMoves();
                break;
            case 68:
                CNodeCases.SaveCallerOfNobody();
                break;
            case 69:
                CNodeCases.SaveCallerToAnOccupiedSlot();
                break;
            case 70:
                CNodeCases.RotateMovesBoth();
                break;
            case 71:
                CNodeCases.RotateSwaps();
                break;
            case 72:
                CNodeCases.RotateEndpoints();
                break;
            case 73:
                CNodeCases.RotateSetsGuards();
                break;
            case 74:
                CNodeCases.RotateOfOne();
                break;
            case 75:
                CNodeCases.RotateToPivot();
                break;
            case 76:
                CNodeCases.RotateWithBadge();
                break;
            case 77:
                CNodeCases.RotateToAnOccupiedSlot();
                break;
            case 78:
                CNodeCases.RotateOfNothing();
                break;
            case 79:
                CNodeCases.RotateForeignRoots();
                break;
            case 80:
                CNodeCases.RotateImpossibleDepths();
                break;
            case 81:
                CNodeCases.RotateErrorOrder();
                break;
            case 82:
                CNodeCases.RotateTooShort();
                break;
            case 83:
                CapFaultCases.SendsPastAGuard();
                break;
            case 84:
                CapFaultCases.CallsAndReceivesPastAGuard();
                break;
            case 85:
                CapFaultCases.SendsPastAnInnerGuard();
                break;
            case 86:
                CapFaultCases.SendsTooDeep();
                break;
            case 87:
                CapFaultCases.ReceivesFromNothing();
                break;
            case 88:
                CapFaultCases.ReceivesFromOtherObjects();
                break;
            case 89:
                CapFaultCases.WaitsForABoundNotification();
                break;
            case 90:
                CapFaultCases.DoesNotFault();
                break;
            case 91:
                CapFaultCases.RetriesTheCall();
                break;
            case 92:
                CapFaultCases.NeedsRights();
                break;
            case 93:
                CapFaultCases.StopsWithoutHandler();
                break;
            case 94:
                CapFaultCases.AnswersAndWaits();
                break;
            case 95:
                CapFaultCases.AnswersLater();
                break;
            case 96:
                CapFaultCases.LosesItsAnswer();
                break;
            case 97:
                CapTransferCases.Arrives();
                break;
            case 98:
                CapTransferCases.IsAChild();
                break;
            case 99:
                CapTransferCases.IsUnwrapped();
                break;
            case 100:
                CapTransferCases.ManyArrive();
                break;
            case 101:
                CapTransferCases.OnlyOneSlot();
                break;
            case 102:
                CapTransferCases.OccupiedSlot();
                break;
            case 103:
                CapTransferCases.NoSlot();
                break;
            case 104:
                CapTransferCases.UnwrappedWithoutSlot();
                break;
            case 105:
                CapTransferCases.WithoutGrant();
                break;
            case 106:
                CapTransferCases.KeepsRights();
                break;
            case 107:
                CapTransferCases.CannotBeCopied();
                break;
            case 108:
                CapTransferCases.WithAnswer();
                break;
            case 109:
                CapTransferCases.WithAnswerByGrantReply();
                break;
            case 110:
                CapTransferCases.WithAnswerOfAWeakReceiver();
                break;
            case 111:
                DebugCases.Identify();
                break;
            case 112:
                DebugCases.IdentifyReply();
                break;
            case 113:
                DebugCases.NameThread();
                break;
            case 114:
                DebugCases.PutChar();
                break;
            case 115:
                DebugCases.SetTlsBase();
                break;
            case 116:
                DebugCases.NullSyscall();
                break;
            case 117:
                DebugCases.FlushCaches();
                break;
            case 118:
                DebugCases.ResetWithoutLog();
                break;
            case 119:
                DebugCases.Utilisation();
                break;
            case 120:
                DomainCases.Sets();
                break;
            case 121:
                DomainCases.RefusesOtherDomains();
                break;
            case 122:
                DomainCases.LooksAtTheDomainFirst();
                break;
            case 123:
                DomainCases.RefusesShortMessages();
                break;
            case 124:
                DomainCases.RefusesOtherLabels();
                break;
            case 125:
                DomainCases.RefusesAnEmptySlot();
                break;
            case 126:
                DomainCases.Configures();
                break;
            case 127:
                DomainCases.ConfiguresTheLastEntry();
                break;
            case 128:
                DomainCases.RefusesOtherEntries();
                break;
            case 129:
                DomainCases.RefusesOtherDomainsInTheSchedule();
                break;
            case 130:
                DomainCases.RefusesOtherDurations();
                break;
            case 131:
                DomainCases.RefusesAnEndMarkerWithADomain();
                break;
            case 132:
                DomainCases.RefusesShortConfigurations();
                break;
            case 133:
                DomainCases.ConfiguresNoOtherObject();
                break;
            case 134:
                DomainCases.SetsTheStart();
                break;
            case 135:
                DomainCases.RefusesToStartElsewhere();
                break;
            case 136:
                DomainCases.RefusesToStartWithAnEndMarker();
                break;
            case 137:
                DomainCases.RefusesToStartNowhere();
                break;
            case 138:
                DomainCases.StartsNoOtherObject();
                break;
            case 139:
                DomainCases.DomainsWithoutTimeDoNotRun();
                break;
            case 140:
                DomainCases.DomainsTakeTurns();
                break;
            case 141:
                EndpointCases.SendWaits();
                break;
            case 142:
                EndpointCases.SendToAWaiter();
                break;
            case 143:
                EndpointCases.SendTheLongest();
                break;
            case 144:
                EndpointCases.SendLargeLabel();
                break;
            case 145:
                EndpointCases.SendersQueue();
                break;
            case 146:
                EndpointCases.ReceiversQueue();
                break;
            case 147:
                EndpointCases.SendWithoutRight();
                break;
            case 148:
                EndpointCases.NonBlockingSendToNobody();
                break;
            case 149:
                EndpointCases.NonBlockingSendToAWaiter();
                break;
            case 150:
                EndpointCases.NonBlockingSendToNothing();
                break;
            case 151:
                EndpointCases.NonBlockingInvocation();
                break;
            case 152:
                EndpointCases.BlockingInvocation();
                break;
            case 153:
                EndpointCases.NonBlockingReceiveOfNothing();
                break;
            case 154:
                EndpointCases.NonBlockingReceive();
                break;
            case 155:
                EndpointCases.CallIsAnswered();
                break;
            case 156:
                EndpointCases.CallToAWaiter();
                break;
            case 157:
                EndpointCases.CallWithGrantReply();
                break;
            case 158:
                EndpointCases.CallWithoutGrant();
                break;
            case 159:
                EndpointCases.ReplyToNobody();
                break;
            case 160:
                EndpointCases.ReplyTwice();
                break;
            case 161:
                EndpointCases.RecvForgetsTheCaller();
                break;
            case 162:
                EndpointCases.ReplyRecvDoesBoth();
                break;
            case 163:
                EndpointCases.ReplyRecvServes();
                break;
            case 164:
                EndpointCases.DeletedEndpoint();
                break;
            case 165:
                EndpointCases.YieldLetsOthersRun();
                break;
            case 166:
                EndpointCases.YieldDoesNotGoDown();
                break;
            case 167:
                NoThreadCases.ReadRegistersOfAnotherObject();
                break;
            case 168:
                NoThreadCases.ReadRegistersOfAnEmptySlot();
                break;
            case 169:
                NoThreadCases.WriteRegistersOfAnotherObject();
                break;
            case 170:
                NoThreadCases.WriteRegistersOfAnEmptySlot();
                break;
            case 171:
                NoThreadCases.CopyRegistersOfAnotherObject();
                break;
            case 172:
                NoThreadCases.CopyRegistersOfAnEmptySlot();
                break;
            case 173:
                NoThreadCases.ConfigureOfAnotherObject();
                break;
            case 174:
                NoThreadCases.ConfigureOfAnEmptySlot();
                break;
            case 175:
                NoThreadCases.SetPriorityOfAnotherObject();
                break;
            case 176:
                NoThreadCases.SetPriorityOfAnEmptySlot();
                break;
            case 177:
                NoThreadCases.SetMCPriorityOfAnotherObject();
                break;
            case 178:
                NoThreadCases.SetMCPriorityOfAnEmptySlot();
                break;
            case 179:
                NoThreadCases.SetSchedParamsOfAnotherObject();
                break;
            case 180:
                NoThreadCases.SetSchedParamsOfAnEmptySlot();
                break;
            case 181:
                NoThreadCases.SetIPCBufferOfAnotherObject();
                break;
            case 182:
                NoThreadCases.SetIPCBufferOfAnEmptySlot();
                break;
            case 183:
                NoThreadCases.SetSpaceOfAnotherObject();
                break;
            case 184:
                NoThreadCases.SetSpaceOfAnEmptySlot();
                break;
            case 185:
                NoThreadCases.SuspendOfAnotherObject();
                break;
            case 186:
                NoThreadCases.SuspendOfAnEmptySlot();
                break;
            case 187:
                NoThreadCases.ResumeOfAnotherObject();
                break;
            case 188:
                NoThreadCases.ResumeOfAnEmptySlot();
                break;
            case 189:
                NoThreadCases.BindNotificationOfAnotherObject();
                break;
            case 190:
                NoThreadCases.BindNotificationOfAnEmptySlot();
                break;
            case 191:
                NoThreadCases.UnbindNotificationOfAnotherObject();
                break;
            case 192:
                NoThreadCases.UnbindNotificationOfAnEmptySlot();
                break;
            case 193:
                NoThreadCases.SetTLSBaseOfAnotherObject();
                break;
            case 194:
                NoThreadCases.SetTLSBaseOfAnEmptySlot();
                break;
            case 195:
                NoThreadCases.SetFlagsOfAnotherObject();
                break;
            case 196:
                NoThreadCases.SetFlagsOfAnEmptySlot();
                break;
            case 197:
                NotificationCases.SignalWakesOne();
                break;
            case 198:
                NotificationCases.SignalIsEmpty();
                break;
            case 199:
                NotificationCases.SignalWithoutRight();
                break;
            case 200:
                NotificationCases.SignalWithoutBadge();
                break;
            case 201:
                NotificationCases.WaitForAPastSignal();
                break;
            case 202:
                NotificationCases.WaitOnADeletedOne();
                break;
            case 203:
                NotificationCases.PollTakesAll();
                break;
            case 204:
                NotificationCases.CallOfNotification();
                break;
            case 205:
                OwnSpaceCases.GoesOnInTheOldSpace();
                break;
            case 206:
                OwnSpaceCases.LosesTheOldSpace();
                break;
            case 207:
                OwnSpaceCases.EntersTheNewSpace();
                break;
            case 208:
                PendingFaultCases.TakesThePlaceOfMessages();
                break;
            case 209:
                PendingFaultCases.OutlivesSuspension();
                break;
            case 210:
                PendingFaultCases.OutlivesResumption();
                break;
            case 211:
                PendingFaultCases.OutlivesTheEndpoint();
                break;
            case 212:
                PendingFaultCases.OutlivesCancelledSends();
                break;
            case 213:
                PendingFaultCases.IsAnsweredLikeAFault();
                break;
            case 214:
                PendingFaultCases.IsForgottenOnceReceived();
                break;
            case 215:
                PendingFaultCases.TakesThePlaceOfNBSend();
                break;
            case 216:
                PendingFaultCases.TakesThePlaceOfACall();
                break;
            case 217:
                PendingFaultCases.TakesThePlaceOfAnAnswer();
                break;
            case 218:
                PendingFaultCases.TakesThePlaceOfReplyRecv();
                break;
            case 219:
                PendingFaultCases.OfAnUnknownSystemCall();
                break;
            case 220:
                PendingFaultCases.OfAMissingCapability();
                break;
            case 221:
                RegisterCases.BeyondTheLength();
                break;
            case 222:
                RegisterCases.BeyondAnAnswer();
                break;
            case 223:
                RegisterCases.OfASignal();
                break;
            case 224:
                RegisterCases.OfAPastSignal();
                break;
            case 225:
                RegisterCases.OfNothing();
                break;
            case 226:
                RegisterCases.OfASend();
                break;
            case 227:
                RegisterCases.OfYieldAndReply();
                break;
            case 228:
                RegisterCases.OfACalledNotification();
                break;
            case 229:
                RegisterCases.OfAnInvocation();
                break;
            case 230:
                RegisterCases.WithoutSendersBuffer();
                break;
            case 231:
                RegisterCases.WithoutReceiversBuffer();
                break;
            case 232:
                RegisterCases.WithAMissingCapability();
                break;
            case 233:
                RegisterCases.WithAnEmptySlot();
                break;
            case 234:
                RegisterCases.WithFalseBits();
                break;
            case 235:
                RegisterCases.BitsAboveTheDepth();
                break;
            case 236:
                ReplyCases.IsCalled();
                break;
            case 237:
                ReplyCases.GoesWithSuspension();
                break;
            case 238:
                ReplyCases.GoesWithResumption();
                break;
            case 239:
                ReplyCases.GoesWithTheCaller();
                break;
            case 240:
                ReplyCases.IsDeleted();
                break;
            case 241:
                ReplyCases.IsMoved();
                break;
            case 242:
                ReplyCases.IsMinted();
                break;
            case 243:
                ReplyCases.OfTwoCallers();
                break;
            case 244:
                ReplyCases.CalledOneGoes();
                break;
            case 245:
                ReplyCases.AnswerWithoutBuffer();
                break;
            case 246:
                ReplyCases.SignalBeforeMessage();
                break;
            case 247:
                ReplyCases.CallerIsNotDisturbed();
                break;
            case 248:
                ReplyCases.WaitsElsewhere();
                break;
            case 249:
                ReplyCases.OwnThreadWaits();
                break;
            case 250:
                SchedulingCases.SendToAnEqual();
                break;
            case 251:
                SchedulingCases.SendToAHigher();
                break;
            case 252:
                SchedulingCases.LowersItself();
                break;
            case 253:
                SchedulingCases.SetsTheSamePriority();
                break;
            case 254:
                SchedulingCases.RaisesToEqual();
                break;
            case 255:
                SchedulingCases.CallHandsOver();
                break;
            case 256:
                SchedulingCases.HighestFirst();
                break;
            case 257:
                SchedulingCases.TakeTurns();
                break;
            case 258:
                SlotCases.DeleteWrongDepth();
                break;
            case 259:
                SlotCases.DeleteWrongGuard();
                break;
            case 260:
                SlotCases.DeleteImpossibleDepth();
                break;
            case 261:
                SlotCases.DeleteOfAnotherObject();
                break;
            case 262:
                SlotCases.DeleteOfAnEmptySlot();
                break;
            case 263:
                SlotCases.DeleteTooShort();
                break;
            case 264:
                SlotCases.RevokeWrongDepth();
                break;
            case 265:
                SlotCases.RevokeWrongGuard();
                break;
            case 266:
                SlotCases.RevokeImpossibleDepth();
                break;
            case 267:
                SlotCases.RevokeOfAnotherObject();
                break;
            case 268:
                SlotCases.RevokeOfAnEmptySlot();
                break;
            case 269:
                SlotCases.RevokeTooShort();
                break;
            case 270:
                SlotCases.CancelBadgedSendsWrongDepth();
                break;
            case 271:
                SlotCases.CancelBadgedSendsWrongGuard();
                break;
            case 272:
                SlotCases.CancelBadgedSendsImpossibleDepth();
                break;
            case 273:
                SlotCases.CancelBadgedSendsOfAnotherObject();
                break;
            case 274:
                SlotCases.CancelBadgedSendsOfAnEmptySlot();
                break;
            case 275:
                SlotCases.CancelBadgedSendsTooShort();
                break;
            case 276:
                SlotCases.SaveCallerWrongDepth();
                break;
            case 277:
                SlotCases.SaveCallerWrongGuard();
                break;
            case 278:
                SlotCases.SaveCallerImpossibleDepth();
                break;
            case 279:
                SlotCases.SaveCallerOfAnotherObject();
                break;
            case 280:
                SlotCases.SaveCallerOfAnEmptySlot();
                break;
            case 281:
                SlotCases.SaveCallerTooShort();
                break;
            case 282:
                SlotCases.RotateOfAnotherObject();
                break;
            case 283:
                SlotCases.RotateOfAnEmptySlot();
                break;
            case 284:
                SpaceCases.ConfigureWorks();
                break;
            case 285:
                SpaceCases.ConfigureWithGuard();
                break;
            case 286:
                SpaceCases.ConfigureWithoutBuffer();
                break;
            case 287:
                SpaceCases.ConfigureMisaligned();
                break;
            case 288:
                SpaceCases.ConfigureInThePage();
                break;
            case 289:
                SpaceCases.ConfigureOtherKinds();
                break;
            case 290:
                SpaceCases.ConfigureUnassigned();
                break;
            case 291:
                SpaceCases.ConfigureReadOnlyBuffer();
                break;
            case 292:
                SpaceCases.ConfigureTooShort();
                break;
            case 293:
                SpaceCases.ConfigureErrorOrder();
                break;
            case 294:
                SpaceCases.SpaceSetsTheHandler();
                break;
            case 295:
                SpaceCases.SpaceWithoutHandler();
                break;
            case 296:
                SpaceCases.SpaceOfItself();
                break;
            case 297:
                SpaceCases.SpaceOtherKinds();
                break;
            case 298:
                SpaceCases.SpaceTooShort();
                break;
            case 299:
                SpaceCases.BufferMoves();
                break;
            case 300:
                SpaceCases.BufferGoes();
                break;
            case 301:
                SpaceCases.BufferFrameGoes();
                break;
            case 302:
                SpaceCases.BufferMisaligned();
                break;
            case 303:
                SpaceCases.BufferOfAnotherKind();
                break;
            case 304:
                SpaceCases.BufferErrorOrder();
                break;
            case 305:
                SpaceCases.BufferOfDevice();
                break;
            case 306:
                SpaceCases.BufferTooShort();
                break;
            case 307:
                SpaceCases.ConfigureUntyped();
                break;
            case 308:
                SpaceCases.SpaceUntyped();
                break;
            case 309:
                SpaceCases.BufferUntyped();
                break;
            case 310:
                TcbCases.ReadsAsManyAsAskedFor();
                break;
            case 311:
                TcbCases.ReadsOfAWaitingThread();
                break;
            case 312:
                TcbCases.ReadsOfItself();
                break;
            case 313:
                TcbCases.ReadsTooMany();
                break;
            case 314:
                TcbCases.WritesSome();
                break;
            case 315:
                TcbCases.WritesWhatIsNotThere();
                break;
            case 316:
                TcbCases.WriteResumes();
                break;
            case 317:
                TcbCases.WritesOfItself();
                break;
            case 318:
                TcbCases.CopyStopsAndStarts();
                break;
            case 319:
                TcbCases.CopiesOfAnotherKind();
                break;
            case 320:
                TcbCases.CopyTooShort();
                break;
            case 321:
                TcbCases.ReadTooShort();
                break;
            case 322:
                TcbCases.WriteTooShort();
                break;
            case 323:
                TcbCases.SuspendStops();
                break;
            case 324:
                TcbCases.SuspendTakesTheReply();
                break;
            case 325:
                TcbCases.SuspendOfItself();
                break;
            case 326:
                TcbCases.ResumeRestarts();
                break;
            case 327:
                TcbCases.ResumeOfAWaitingThread();
                break;
            case 328:
                TcbCases.PriorityDecides();
                break;
            case 329:
                TcbCases.PriorityBounds();
                break;
            case 330:
                TcbCases.PriorityBeyond();
                break;
            case 331:
                TcbCases.McpBeyond();
                break;
            case 332:
                TcbCases.McpBelowPriority();
                break;
            case 333:
                TcbCases.SchedParamsSetBoth();
                break;
            case 334:
                TcbCases.SchedParamsBeyond();
                break;
            case 335:
                TcbCases.PriorityByAnotherKind();
                break;
            case 336:
                TcbCases.McpByAnotherKind();
                break;
            case 337:
                TcbCases.SchedParamsByAnotherKind();
                break;
            case 338:
                TcbCases.PriorityTooShort();
                break;
            case 339:
                TcbCases.McpTooShort();
                break;
            case 340:
                TcbCases.SchedParamsTooShort();
                break;
            case 341:
                TcbCases.BindDelivers();
                break;
            case 342:
                TcbCases.BindKeepsSignals();
                break;
            case 343:
                TcbCases.BindTwice();
                break;
            case 344:
                TcbCases.BindAwaited();
                break;
            case 345:
                TcbCases.BindWithoutRead();
                break;
            case 346:
                TcbCases.BindTooShort();
                break;
            case 347:
                TcbCases.UnbindStops();
                break;
            case 348:
                TcbCases.DeleteUnbinds();
                break;
            case 349:
                TcbCases.UnbindNothing();
                break;
            case 350:
                TcbCases.TlsBaseOfAnother();
                break;
            case 351:
                TcbCases.TlsBaseOfItself();
                break;
            case 352:
                TcbCases.TlsBaseTooShort();
                break;
            case 353:
                TcbCases.Flags();
                break;
            case 354:
                TcbCases.FlagsTooShort();
                break;
            case 355:
                TransferCases.CopyArrives();
                break;
            case 356:
                TransferCases.CopyBetweenCNodes();
                break;
            case 357:
                TransferCases.CopyOverTwoLevels();
                break;
            case 358:
                TransferCases.CopyToAnOccupiedSlot();
                break;
            case 359:
                TransferCases.CopyToItself();
                break;
            case 360:
                TransferCases.CopyFromAnEmptySlot();
                break;
            case 361:
                TransferCases.CopyFromAForeignRoot();
                break;
            case 362:
                TransferCases.CopyToAWrongDepth();
                break;
            case 363:
                TransferCases.CopyFromAWrongDepth();
                break;
            case 364:
                TransferCases.CopyWrongGuard();
                break;
            case 365:
                TransferCases.CopyImpossibleDepth();
                break;
            case 366:
                TransferCases.CopyOfAnotherObject();
                break;
            case 367:
                TransferCases.CopyOfAnEmptySlot();
                break;
            case 368:
                TransferCases.CopyTooShort();
                break;
            case 369:
                TransferCases.CopyDestinationFirst();
                break;
            case 370:
                TransferCases.MintArrives();
                break;
            case 371:
                TransferCases.MintBetweenCNodes();
                break;
            case 372:
                TransferCases.MintOverTwoLevels();
                break;
            case 373:
                TransferCases.MintToAnOccupiedSlot();
                break;
            case 374:
                TransferCases.MintToItself();
                break;
            case 375:
                TransferCases.MintFromAnEmptySlot();
                break;
            case 376:
                TransferCases.MintFromAForeignRoot();
                break;
            case 377:
                TransferCases.MintToAWrongDepth();
                break;
            case 378:
                TransferCases.MintFromAWrongDepth();
                break;
            case 379:
                TransferCases.MintWrongGuard();
                break;
            case 380:
                TransferCases.MintImpossibleDepth();
                break;
            case 381:
                TransferCases.MintOfAnotherObject();
                break;
            case 382:
                TransferCases.MintOfAnEmptySlot();
                break;
            case 383:
                TransferCases.MintTooShort();
                break;
            case 384:
                TransferCases.MintDestinationFirst();
                break;
            case 385:
                TransferCases.MoveArrives();
                break;
            case 386:
                TransferCases.MoveBetweenCNodes();
                break;
            case 387:
                TransferCases.MoveOverTwoLevels();
                break;
            case 388:
                TransferCases.MoveToAnOccupiedSlot();
                break;
            case 389:
                TransferCases.MoveToItself();
                break;
            case 390:
                TransferCases.MoveFromAnEmptySlot();
                break;
            case 391:
                TransferCases.MoveFromAForeignRoot();
                break;
            case 392:
                TransferCases.MoveToAWrongDepth();
                break;
            case 393:
                TransferCases.MoveFromAWrongDepth();
                break;
            case 394:
                TransferCases.MoveWrongGuard();
                break;
            case 395:
                TransferCases.MoveImpossibleDepth();
                break;
            case 396:
                TransferCases.MoveOfAnotherObject();
                break;
            case 397:
                TransferCases.MoveOfAnEmptySlot();
                break;
            case 398:
                TransferCases.MoveTooShort();
                break;
            case 399:
                TransferCases.MoveDestinationFirst();
                break;
            case 400:
                TransferCases.MutateArrives();
                break;
            case 401:
                TransferCases.MutateBetweenCNodes();
                break;
            case 402:
                TransferCases.MutateOverTwoLevels();
                break;
            case 403:
                TransferCases.MutateToAnOccupiedSlot();
                break;
            case 404:
                TransferCases.MutateToItself();
                break;
            case 405:
                TransferCases.MutateFromAnEmptySlot();
                break;
            case 406:
                TransferCases.MutateFromAForeignRoot();
                break;
            case 407:
                TransferCases.MutateToAWrongDepth();
                break;
            case 408:
                TransferCases.MutateFromAWrongDepth();
                break;
            case 409:
                TransferCases.MutateWrongGuard();
                break;
            case 410:
                TransferCases.MutateImpossibleDepth();
                break;
            case 411:
                TransferCases.MutateOfAnotherObject();
                break;
            case 412:
                TransferCases.MutateOfAnEmptySlot();
                break;
            case 413:
                TransferCases.MutateTooShort();
                break;
            case 414:
                TransferCases.MutateDestinationFirst();
                break;
            case 415:
                UntypedCases.MakesOneObject();
                break;
            case 416:
                UntypedCases.MakesSeveralObjects();
                break;
            case 417:
                UntypedCases.FindsTheDestination();
                break;
            case 418:
                UntypedCases.StartsOverWhenEmpty();
                break;
            case 419:
                UntypedCases.RefusesAnUnknownType();
                break;
            case 420:
                UntypedCases.RefusesAnOccupiedSlot();
                break;
            case 421:
                UntypedCases.RefusesTooMuch();
                break;
            case 422:
                UntypedCases.RefusesImpossibleCounts();
                break;
            case 423:
                UntypedCases.RefusesAMissingDestination();
                break;
            case 424:
                UntypedCases.RefusesAnEmptySlot();
                break;
            case 425:
                UntypedCases.RefusesAnotherLabel();
                break;
            case 426:
                UntypedCases.ZeroesUsedMemory();
                break;
            case 427:
                UntypedCases.AlignsObjects();
                break;
            case 428:
                UntypedCases.MakesTheSmallest();
                break;
            case 429:
                UntypedCases.MakesAsManyAsAllowed();
                break;
            case 430:
                UntypedCases.IgnoresAnUnusedSize();
                break;
            case 431:
                UntypedCases.MakesFramesOfDevices();
                break;
            case 432:
                UntypedCases.SplitsDeviceMemory();
                break;
            case 433:
                UntypedCases.RefusesKernelObjectsOfDevices();
                break;
            case 434:
                UntypedCases.RefusesAnEmptyCNode();
                break;
            case 435:
                UntypedCases.RefusesATinyUntyped();
                break;
            case 436:
                UntypedCases.RefusesHugeSizes();
                break;
            case 437:
                UntypedCases.RefusesASlotOutside();
                break;
            case 438:
                UntypedCases.RefusesAWindowBeyondTheEnd();
                break;
            case 439:
                UntypedCases.RefusesAForeignRoot();
                break;
            case 440:
                UntypedCases.RefusesAForeignDestination();
                break;
            case 441:
                UntypedCases.RefusesAnImpossibleDepth();
                break;
            case 442:
                UntypedCases.RefusesShortMessages();
                break;
            case 443:
                UntypedCases.TypeComesFirst();
                break;
            case 444:
                UntypedCases.SizeComesSecond();
                break;
            case 445:
                UntypedCases.DestinationComesThird();
                break;
            case 446:
                UntypedCases.SlotComesFourth();
                break;
            case 447:
                UntypedCases.OccupiedSlotsComeFifth();
                break;
            case 448:
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
                Console.Write("seL4_BenchmarkResetLog IllegalOperation: there is no log buffer yet");
                break;
            case 15:
                Console.Write("seL4_BenchmarkSetLogBuffer IllegalOperation: nothing, something else, a frame of another size");
                break;
            case 16:
                Console.Write("seL4_BenchmarkSetLogBuffer NoError: a large frame: entries are logged at once");
                break;
            case 17:
                Console.Write("seL4_BenchmarkResetLog NoError: the log begins anew, with the entry of ResetLog itself");
                break;
            case 18:
                Console.Write("seL4_BenchmarkFinalizeLog NoError: tells how many entries there are; logging goes on");
                break;
            case 19:
                Console.Write("seL4_BenchmarkFinalizeLog NoError: the log takes as many entries as fit into 1 MiB, no more");
                break;
            case 20:
                Console.Write("Kernel log NoError: a system call: its number, the kind of the capability, the label");
                break;
            case 21:
                Console.Write("Kernel log NoError: Call and ReplyRecv that took the short way");
                break;
            case 22:
                Console.Write("Kernel log NoError: a page fault: its instruction's address; an unknown system call: its number");
                break;
            case 23:
                Console.Write("Kernel log NoError: an interrupt: its number");
                break;
            case 24:
                Console.Write("seL4_BenchmarkFinalizeLog NoError: a kernel in which no trace point was put logs none");
                break;
            case 25:
                Console.Write("seL4_BenchmarkFinalizeLog NoError: without a log all registers are left alone");
                break;
            case 26:
                Console.Write("seL4_BenchmarkSetLogBuffer NoError: without a log it is an unknown system call");
                break;
            case 27:
                Console.Write("seL4_BenchmarkGetThreadUtilisation NoError: the calling thread: how often it was scheduled, its kernel entries");
                break;
            case 28:
                Console.Write("seL4_BenchmarkFinalizeLog NoError: tracking stops: numbers are kept; ResetLog leaves the thread's own numbers");
                break;
            case 29:
                Console.Write("seL4_BenchmarkGetThreadUtilisation NoError: of what is no thread: nothing is written");
                break;
            case 30:
                Console.Write("seL4_BenchmarkResetThreadUtilisation NoError: a thread's numbers are 0 again; what is no thread is passed over");
                break;
            case 31:
                Console.Write("seL4_BenchmarkResetAllThreadsUtilisation NoError: the numbers of every thread are 0 again");
                break;
            case 32:
                Console.Write("seL4_CNode_Copy NoError: a copy without the right to write sends nothing");
                break;
            case 33:
                Console.Write("seL4_CNode_Copy NoError: rights that the source lacks do not come back");
                break;
            case 34:
                Console.Write("seL4_CNode_Copy RevokeFirst: untyped memory that has children");
                break;
            case 35:
                Console.Write("seL4_CNode_Mint RevokeFirst: untyped memory that has children");
                break;
            case 36:
                Console.Write("seL4_CNode_Copy NoError: a copy of untyped memory uses the memory up, and is its child");
                break;
            case 37:
                Console.Write("seL4_CNode_Copy NoError: the copy of a mapped frame is not mapped");
                break;
            case 38:
                Console.Write("seL4_CNode_Copy IllegalOperation: the capability of all interrupts");
                break;
            case 39:
                Console.Write("seL4_CNode_Copy IllegalOperation: a page table that is not mapped");
                break;
            case 40:
                Console.Write("seL4_CNode_Mint IllegalOperation: a page table that is not mapped");
                break;
            case 41:
                Console.Write("seL4_CNode_Mint NoError: the badge arrives with each signal, and badges are or-ed");
                break;
            case 42:
                Console.Write("seL4_CNode_Mint NoError: all bits of the badge are kept");
                break;
            case 43:
                Console.Write("seL4_CNode_Mint IllegalOperation: a badge cannot be changed");
                break;
            case 44:
                Console.Write("seL4_CNode_Mint IllegalOperation: a guard that does not fit beside the CNode's bits");
                break;
            case 45:
                Console.Write("seL4_CNode_Mint NoError: a guard's bits beyond its size do not count");
                break;
            case 46:
                Console.Write("seL4_CNode_Mint NoError: a badge on an object that has none is ignored");
                break;
            case 47:
                Console.Write("seL4_CNode_Mutate NoError: a guard is set, and a further Mutate changes it");
                break;
            case 48:
                Console.Write("seL4_CNode_Mutate IllegalOperation: an endpoint's badge cannot be changed in place");
                break;
            case 49:
                Console.Write("seL4_CNode_Mutate IllegalOperation: an endpoint without a badge cannot be given one in place");
                break;
            case 50:
                Console.Write("seL4_CNode_Move NoError: children stay children of the capability that moved");
                break;
            case 51:
                Console.Write("seL4_CNode_Delete NoError: the slot is empty");
                break;
            case 52:
                Console.Write("seL4_CNode_Delete NoError: an empty slot");
                break;
            case 53:
                Console.Write("seL4_CNode_Delete NoError: copies live on");
                break;
            case 54:
                Console.Write("seL4_CNode_Delete NoError: the last capability of an endpoint: who waits there stops waiting and runs again");
                break;
            case 55:
                Console.Write("seL4_CNode_Delete NoError: the last capability of a CNode takes what is in it along");
                break;
            case 56:
                Console.Write("seL4_CNode_Delete NoError: a CNode that holds its own last capability");
                break;
            case 57:
                Console.Write("seL4_CNode_Revoke NoError: badged copies and copies of them go, the capability stays");
                break;
            case 58:
                Console.Write("seL4_CNode_Revoke NoError: plain copies of the original are its children, too");
                break;
            case 59:
                Console.Write("seL4_CNode_Revoke NoError: the first badged copy has no power over copies with the same badge");
                break;
            case 60:
                Console.Write("seL4_CNode_Revoke NoError: an empty slot");
                break;
            case 61:
                Console.Write("seL4_CNode_Revoke NoError: untyped memory: a thread that was made of it is gone");
                break;
            case 62:
                Console.Write("seL4_CNode_CancelBadgedSends NoError: who sends with this badge starts anew, others go on waiting");
                break;
            case 63:
                Console.Write("seL4_CNode_CancelBadgedSends NoError: nobody sends");
                break;
            case 64:
                Console.Write("seL4_CNode_CancelBadgedSends IllegalOperation: a capability that is no endpoint's, or lacks rights");
                break;
            case 65:
                Console.Write("seL4_CNode_CancelBadgedSends NoError: a capability without a badge cancels nothing");
                break;
            case 66:
                Console.Write("seL4_CNode_SaveCaller NoError: the saved capability answers the caller, once");
                break;
            case 67:
                Console.Write("seL4_CNode_SaveCaller NoError: a saved reply capability can be moved, not copied");
                break;
            case 68:
                Console.Write("seL4_CNode_SaveCaller NoError: without a caller the slot stays empty");
                break;
            case 69:
                Console.Write("seL4_CNode_SaveCaller DeleteFirst: the slot is occupied");
                break;
            case 70:
                Console.Write("seL4_CNode_Rotate NoError: pivot to destination, source to where the pivot was");
                break;
            case 71:
                Console.Write("seL4_CNode_Rotate NoError: destination and source are one slot: two capabilities change places");
                break;
            case 72:
                Console.Write("seL4_CNode_Rotate IllegalOperation: endpoints and notifications: their badges cannot be set on the way");
                break;
            case 73:
                Console.Write("seL4_CNode_Rotate NoError: guards are set on the way");
                break;
            case 74:
                Console.Write("seL4_CNode_Rotate IllegalOperation: the pivot is the source");
                break;
            case 75:
                Console.Write("seL4_CNode_Rotate IllegalOperation: the pivot is the destination");
                break;
            case 76:
                Console.Write("seL4_CNode_Rotate IllegalOperation: a badge cannot be changed on the way");
                break;
            case 77:
                Console.Write("seL4_CNode_Rotate DeleteFirst: the destination is occupied");
                break;
            case 78:
                Console.Write("seL4_CNode_Rotate FailedLookup: pivot or source is empty");
                break;
            case 79:
                Console.Write("seL4_CNode_Rotate FailedLookup: the root of pivot or source is no CNode");
                break;
            case 80:
                Console.Write("seL4_CNode_Rotate RangeError: an impossible depth of destination, pivot or source");
                break;
            case 81:
                Console.Write("seL4_CNode_Rotate IllegalOperation: of several errors: pivot as source, then an occupied slot, then an empty one");
                break;
            case 82:
                Console.Write("seL4_CNode_Rotate TruncatedMessage: an argument or a root is missing");
                break;
            case 83:
                Console.Write("CapFault NoError: a send to an address that a guard does not match: bits left, guard, its size");
                break;
            case 84:
                Console.Write("CapFault NoError: a call and a receive with such an address");
                break;
            case 85:
                Console.Write("CapFault NoError: a guard inside the CSpace that does not match");
                break;
            case 86:
                Console.Write("CapFault NoError: a CNode that resolves more bits than are left");
                break;
            case 87:
                Console.Write("CapFault NoError: receiving from an empty slot");
                break;
            case 88:
                Console.Write("CapFault NoError: receiving from what is no endpoint, or without the right to");
                break;
            case 89:
                Console.Write("CapFault NoError: waiting for a notification that is bound to another thread");
                break;
            case 90:
                Console.Write("CapFault NoError: no fault: sends that do not wait, sends to empty slots, replies to nobody");
                break;
            case 91:
                Console.Write("CapFault NoError: the answer lets the call be made again, whatever its label");
                break;
            case 92:
                Console.Write("Fault handler NoError: its capability needs the rights to write and to grant, or grant replies");
                break;
            case 93:
                Console.Write("Fault handler NoError: without one the thread stops; with one it faults again when it is resumed");
                break;
            case 94:
                Console.Write("Fault handler NoError: a handler answers and waits for the next fault at once");
                break;
            case 95:
                Console.Write("Fault handler NoError: a saved reply capability answers later; once");
                break;
            case 96:
                Console.Write("Fault handler NoError: a thread whose reply capability is deleted waits; resumed, it faults again");
                break;
            case 97:
                Console.Write("Capability transfer NoError: a capability comes to the receive slot, with its badge");
                break;
            case 98:
                Console.Write("Capability transfer NoError: what arrives is a child of what was sent: it goes with its revocation");
                break;
            case 99:
                Console.Write("Capability transfer NoError: a capability of the endpoint itself is unwrapped: its badge arrives");
                break;
            case 100:
                Console.Write("Capability transfer NoError: three capabilities: unwrapped ones, and one that is put into the slot");
                break;
            case 101:
                Console.Write("Capability transfer NoError: there is one receive slot: the second capability that needs one stays behind, and all after it");
                break;
            case 102:
                Console.Write("Capability transfer NoError: an occupied receive slot: the message arrives without the capability");
                break;
            case 103:
                Console.Write("Capability transfer NoError: a receive path that leads nowhere: the message arrives without the capability");
                break;
            case 104:
                Console.Write("Capability transfer NoError: a badge is unwrapped even if there is no receive slot");
                break;
            case 105:
                Console.Write("Capability transfer NoError: without the right to grant no capability travels, and no badge");
                break;
            case 106:
                Console.Write("Capability transfer NoError: a capability with the rights that the sender has");
                break;
            case 107:
                Console.Write("Capability transfer NoError: a capability without a copy stays behind");
                break;
            case 108:
                Console.Write("Capability transfer NoError: an answer carries a capability, too");
                break;
            case 109:
                Console.Write("Capability transfer NoError: an answer to a caller with only GrantReply carries a capability");
                break;
            case 110:
                Console.Write("Capability transfer NoError: a receiver whose capability lacks Grant gives no capability with its answer");
                break;
            case 111:
                Console.Write("seL4_DebugCapIdentify NoError: the kind of each capability");
                break;
            case 112:
                Console.Write("seL4_DebugCapIdentify NoError: a reply capability");
                break;
            case 113:
                Console.Write("seL4_DebugNameThread NoError: a thread has a name, which the kernel's messages use");
                break;
            case 114:
                Console.Write("seL4_DebugPutChar NoError: prints, and changes no register but the badge's");
                break;
            case 115:
                Console.Write("seL4_SetTLSBase NoError: the calling thread sets its own base");
                break;
            case 116:
                Console.Write("seL4_BenchmarkNullSyscall NoError: does nothing");
                break;
            case 117:
                Console.Write("seL4_BenchmarkFlushCaches NoError: memory holds what it held");
                break;
            case 118:
                Console.Write("seL4_BenchmarkResetLog NoError: without a log there is nothing to set back");
                break;
            case 119:
                Console.Write("seL4_BenchmarkGetThreadUtilisation NoError: a thread that was scheduled has used time");
                break;
            case 120:
                Console.Write("seL4_DomainSet_Set NoError: a thread that does not run, one that runs, the calling one: to their own domain");
                break;
            case 121:
                Console.Write("seL4_DomainSet_Set InvalidArgument: a domain that does not exist (0), or what is no thread (1)");
                break;
            case 122:
                Console.Write("seL4_DomainSet_Set InvalidArgument: the wrong domain comes before a missing thread");
                break;
            case 123:
                Console.Write("seL4_DomainSet_Set TruncatedMessage: the domain or the thread is missing");
                break;
            case 124:
                Console.Write("seL4_DomainSet_Set IllegalOperation: another label; another object");
                break;
            case 125:
                Console.Write("seL4_DomainSet_Set InvalidCapability: an empty slot is invoked");
                break;
            case 126:
                Console.Write("seL4_DomainSet_ScheduleConfigure NoError: the first entry, with the shortest and the longest duration");
                break;
            case 127:
                Console.Write("seL4_DomainSet_ScheduleConfigure NoError: the last entry that can be changed, and an end marker there");
                break;
            case 128:
                Console.Write("seL4_DomainSet_ScheduleConfigure RangeError: an entry that does not exist, or the last, which stays an end marker");
                break;
            case 129:
                Console.Write("seL4_DomainSet_ScheduleConfigure RangeError: a domain that does not exist; after a wrong entry");
                break;
            case 130:
                Console.Write("seL4_DomainSet_ScheduleConfigure InvalidArgument: a duration that is too long, or an end marker where the schedule starts");
                break;
            case 131:
                Console.Write("seL4_DomainSet_ScheduleConfigure InvalidArgument: an end marker with a domain");
                break;
            case 132:
                Console.Write("seL4_DomainSet_ScheduleConfigure TruncatedMessage: words are missing");
                break;
            case 133:
                Console.Write("seL4_DomainSet_ScheduleConfigure IllegalOperation: another object");
                break;
            case 134:
                Console.Write("seL4_DomainSet_ScheduleSetStart NoError: the first entry, while it runs");
                break;
            case 135:
                Console.Write("seL4_DomainSet_ScheduleSetStart RangeError: an entry that does not exist");
                break;
            case 136:
                Console.Write("seL4_DomainSet_ScheduleSetStart InvalidArgument: an end marker");
                break;
            case 137:
                Console.Write("seL4_DomainSet_ScheduleSetStart TruncatedMessage: the entry is missing");
                break;
            case 138:
                Console.Write("seL4_DomainSet_ScheduleSetStart IllegalOperation: another object");
                break;
            case 139:
                Console.Write("seL4_DomainSet_Set NoError: a thread of a domain without time does not run; moved back, it waits for the next choice of a thread");
                break;
            case 140:
                Console.Write("seL4_DomainSet_ScheduleSetStart NoError: two domains take turns; then the old schedule again");
                break;
            case 141:
                Console.Write("seL4_Send NoError: waits until somebody receives; label, length, words and badge arrive");
                break;
            case 142:
                Console.Write("seL4_Send NoError: to somebody who waits already");
                break;
            case 143:
                Console.Write("seL4_Send NoError: the longest message, and a length beyond it");
                break;
            case 144:
                Console.Write("seL4_Send NoError: all bits of the label arrive");
                break;
            case 145:
                Console.Write("seL4_Send NoError: several senders are received in the order in which they came");
                break;
            case 146:
                Console.Write("seL4_Recv NoError: several receivers are served in the order in which they came");
                break;
            case 147:
                Console.Write("seL4_Send NoError: without the right to write nothing is sent, and the sender goes on");
                break;
            case 148:
                Console.Write("seL4_NBSend NoError: nobody waits: the message is lost");
                break;
            case 149:
                Console.Write("seL4_NBSend NoError: somebody waits: the message arrives");
                break;
            case 150:
                Console.Write("seL4_NBSend NoError: to an empty slot, and to an object that takes no messages: nothing happens");
                break;
            case 151:
                Console.Write("seL4_NBSend NoError: an invocation without an answer is carried out");
                break;
            case 152:
                Console.Write("seL4_Send NoError: an invocation without an answer is carried out");
                break;
            case 153:
                Console.Write("seL4_NBRecv NoError: nobody sends: the badge is 0");
                break;
            case 154:
                Console.Write("seL4_NBRecv NoError: somebody sends: the message is there");
                break;
            case 155:
                Console.Write("seL4_Call NoError: the answer comes from who received the message");
                break;
            case 156:
                Console.Write("seL4_Call NoError: to somebody who waits already");
                break;
            case 157:
                Console.Write("seL4_Call NoError: only GrantReply: the answer comes, and no capability can travel to the receiver");
                break;
            case 158:
                Console.Write("seL4_Call NoError: neither Grant nor GrantReply: the message arrives, the caller is stopped for good");
                break;
            case 159:
                Console.Write("seL4_Reply NoError: nobody has called: nothing happens");
                break;
            case 160:
                Console.Write("seL4_Reply NoError: once for each call");
                break;
            case 161:
                Console.Write("seL4_Reply NoError: a further Recv forgets the caller, who is not answered any more");
                break;
            case 162:
                Console.Write("seL4_ReplyRecv NoError: answers, then receives the next");
                break;
            case 163:
                Console.Write("seL4_ReplyRecv NoError: a server that waits by ReplyRecv serves one after the other");
                break;
            case 164:
                Console.Write("seL4_Send NoError: a waiting sender whose endpoint is deleted is not answered and does not block others");
                break;
            case 165:
                Console.Write("seL4_Yield NoError: a thread of the same priority runs");
                break;
            case 166:
                Console.Write("seL4_Yield NoError: a thread of a lower priority does not run");
                break;
            case 167:
                Console.Write("seL4_TCB_ReadRegisters IllegalOperation: asked of another kind of object");
                break;
            case 168:
                Console.Write("seL4_TCB_ReadRegisters InvalidCapability: an empty slot is invoked");
                break;
            case 169:
                Console.Write("seL4_TCB_WriteRegisters IllegalOperation: asked of another kind of object");
                break;
            case 170:
                Console.Write("seL4_TCB_WriteRegisters InvalidCapability: an empty slot is invoked");
                break;
            case 171:
                Console.Write("seL4_TCB_CopyRegisters IllegalOperation: asked of another kind of object");
                break;
            case 172:
                Console.Write("seL4_TCB_CopyRegisters InvalidCapability: an empty slot is invoked");
                break;
            case 173:
                Console.Write("seL4_TCB_Configure IllegalOperation: asked of another kind of object");
                break;
            case 174:
                Console.Write("seL4_TCB_Configure InvalidCapability: an empty slot is invoked");
                break;
            case 175:
                Console.Write("seL4_TCB_SetPriority IllegalOperation: asked of another kind of object");
                break;
            case 176:
                Console.Write("seL4_TCB_SetPriority InvalidCapability: an empty slot is invoked");
                break;
            case 177:
                Console.Write("seL4_TCB_SetMCPriority IllegalOperation: asked of another kind of object");
                break;
            case 178:
                Console.Write("seL4_TCB_SetMCPriority InvalidCapability: an empty slot is invoked");
                break;
            case 179:
                Console.Write("seL4_TCB_SetSchedParams IllegalOperation: asked of another kind of object");
                break;
            case 180:
                Console.Write("seL4_TCB_SetSchedParams InvalidCapability: an empty slot is invoked");
                break;
            case 181:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: asked of another kind of object");
                break;
            case 182:
                Console.Write("seL4_TCB_SetIPCBuffer InvalidCapability: an empty slot is invoked");
                break;
            case 183:
                Console.Write("seL4_TCB_SetSpace IllegalOperation: asked of another kind of object");
                break;
            case 184:
                Console.Write("seL4_TCB_SetSpace InvalidCapability: an empty slot is invoked");
                break;
            case 185:
                Console.Write("seL4_TCB_Suspend IllegalOperation: asked of another kind of object");
                break;
            case 186:
                Console.Write("seL4_TCB_Suspend InvalidCapability: an empty slot is invoked");
                break;
            case 187:
                Console.Write("seL4_TCB_Resume IllegalOperation: asked of another kind of object");
                break;
            case 188:
                Console.Write("seL4_TCB_Resume InvalidCapability: an empty slot is invoked");
                break;
            case 189:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: asked of another kind of object");
                break;
            case 190:
                Console.Write("seL4_TCB_BindNotification InvalidCapability: an empty slot is invoked");
                break;
            case 191:
                Console.Write("seL4_TCB_UnbindNotification IllegalOperation: asked of another kind of object");
                break;
            case 192:
                Console.Write("seL4_TCB_UnbindNotification InvalidCapability: an empty slot is invoked");
                break;
            case 193:
                Console.Write("seL4_TCB_SetTLSBase IllegalOperation: asked of another kind of object");
                break;
            case 194:
                Console.Write("seL4_TCB_SetTLSBase InvalidCapability: an empty slot is invoked");
                break;
            case 195:
                Console.Write("seL4_TCB_SetFlags IllegalOperation: asked of another kind of object");
                break;
            case 196:
                Console.Write("seL4_TCB_SetFlags InvalidCapability: an empty slot is invoked");
                break;
            case 197:
                Console.Write("seL4_Signal NoError: wakes one waiter, and is kept if nobody waits");
                break;
            case 198:
                Console.Write("seL4_Signal NoError: a message has no words and no label for who waits for a signal");
                break;
            case 199:
                Console.Write("seL4_Signal NoError: without the right to write it has no effect");
                break;
            case 200:
                Console.Write("seL4_Signal NoError: a signal without a badge wakes a waiter, and leaves no bits otherwise");
                break;
            case 201:
                Console.Write("seL4_Wait NoError: a signal that is there already");
                break;
            case 202:
                Console.Write("seL4_Wait NoError: deleting the notification: the waiter is not woken by another one");
                break;
            case 203:
                Console.Write("seL4_Poll NoError: takes all signals at once, and does not wait");
                break;
            case 204:
                Console.Write("seL4_Call NoError: of a notification: a signal, after which the caller goes on");
                break;
            case 205:
                Console.Write("seL4_TCB_SetSpace NoError: its own: it goes on in the old address space until another thread runs");
                break;
            case 206:
                Console.Write("seL4_TCB_SetSpace NoError: its own, and the old address space is gone: it goes on in none");
                break;
            case 207:
                Console.Write("seL4_TCB_Configure NoError: its own: it enters the new address space at once, without a buffer, too");
                break;
            case 208:
                Console.Write("VMFault NoError: queued, the thread is set going by WriteRegisters: each message it sends tells of the fault");
                break;
            case 209:
                Console.Write("VMFault NoError: queued, the thread is suspended first: the same");
                break;
            case 210:
                Console.Write("VMFault NoError: queued, the thread is resumed when the access succeeds: its message tells of the fault");
                break;
            case 211:
                Console.Write("VMFault NoError: queued, its endpoint is deleted: the access is made again, a message tells of the fault");
                break;
            case 212:
                Console.Write("VMFault NoError: queued, sends with its badge are cancelled: the same");
                break;
            case 213:
                Console.Write("VMFault NoError: queued, then a Call tells of it: whatever the answer, the call is made again as it is");
                break;
            case 214:
                Console.Write("VMFault NoError: received, the thread is set going by WriteRegisters: it is forgotten");
                break;
            case 215:
                Console.Write("VMFault NoError: queued, then a message that does not wait tells of it");
                break;
            case 216:
                Console.Write("VMFault NoError: queued, then a Call to a waiting receiver tells of it");
                break;
            case 217:
                Console.Write("VMFault NoError: queued, then an answer tells of it");
                break;
            case 218:
                Console.Write("VMFault NoError: queued, then an answer of ReplyRecv tells of it");
                break;
            case 219:
                Console.Write("UnknownSyscall NoError: queued, the thread is set going: its message tells of it, with its registers of now");
                break;
            case 220:
                Console.Write("CapFault NoError: queued, the thread is set going: its message tells of it");
                break;
            case 221:
                Console.Write("Message registers NoError: those beyond a message's length are left alone");
                break;
            case 222:
                Console.Write("Message registers NoError: of an answer: the same");
                break;
            case 223:
                Console.Write("Message registers NoError: a signal sets the badge alone: tag and words are left alone");
                break;
            case 224:
                Console.Write("Message registers NoError: a signal that was there already: the same");
                break;
            case 225:
                Console.Write("Message registers NoError: a receive that finds nothing sets the badge to 0 and leaves all else alone");
                break;
            case 226:
                Console.Write("Message registers NoError: a send leaves all registers alone");
                break;
            case 227:
                Console.Write("Message registers NoError: Yield and Reply leave all registers alone");
                break;
            case 228:
                Console.Write("Message registers NoError: the answer of a called notification: an empty message");
                break;
            case 229:
                Console.Write("Message registers NoError: the answer of an invocation leaves registers beyond it alone");
                break;
            case 230:
                Console.Write("Message registers NoError: the sender's buffer is not mapped: words in registers arrive");
                break;
            case 231:
                Console.Write("Message registers NoError: the receiver has no buffer: four words, and no capability");
                break;
            case 232:
                Console.Write("Message registers NoError: a capability that does not exist: the sender faults; if it does not wait nothing happens");
                break;
            case 233:
                Console.Write("Message registers NoError: an empty slot travels as nothing");
                break;
            case 234:
                Console.Write("Message registers NoError: bits for unwrapped capabilities in the sender's tag do not arrive");
                break;
            case 235:
                Console.Write("CSpace NoError: bits of a slot number above its depth do not count");
                break;
            case 236:
                Console.Write("Reply capability NoError: called instead of sent to: the caller is answered, and the kernel answers that call");
                break;
            case 237:
                Console.Write("Reply capability NoError: it goes when the caller is stopped");
                break;
            case 238:
                Console.Write("Reply capability NoError: it goes when the caller is resumed, who calls again");
                break;
            case 239:
                Console.Write("Reply capability NoError: it goes when the caller is deleted");
                break;
            case 240:
                Console.Write("Reply capability NoError: when it is deleted the caller waits on until it is resumed");
                break;
            case 241:
                Console.Write("Reply capability NoError: moved into another CNode by its holder, it still answers");
                break;
            case 242:
                Console.Write("Reply capability IllegalOperation: it cannot be minted");
                break;
            case 243:
                Console.Write("Reply capability NoError: two callers: each capability answers its own");
                break;
            case 244:
                Console.Write("Reply capability NoError: the called thread is deleted: the caller waits on");
                break;
            case 245:
                Console.Write("Reply capability NoError: an answer longer than the caller's registers, to a caller without a buffer");
                break;
            case 246:
                Console.Write("Bound notification NoError: a signal and a message wait: the signal is received first");
                break;
            case 247:
                Console.Write("Bound notification NoError: a thread that waits for an answer is not disturbed");
                break;
            case 248:
                Console.Write("Bound notification NoError: a thread that waits at a plain notification gets that one's signals only");
                break;
            case 249:
                Console.Write("Bound notification NoError: its own thread may wait for it; polls by others see its signals");
                break;
            case 250:
                Console.Write("Scheduling NoError: a receiver of the same priority does not run before the sender stops");
                break;
            case 251:
                Console.Write("Scheduling NoError: a receiver of a higher priority runs at once");
                break;
            case 252:
                Console.Write("Scheduling NoError: who gives itself a lower priority lets those above run");
                break;
            case 253:
                Console.Write("Scheduling NoError: who gives itself the priority that it has goes on");
                break;
            case 254:
                Console.Write("Scheduling NoError: a thread that becomes an equal of the running one does not run at once");
                break;
            case 255:
                Console.Write("Scheduling NoError: a call gives the processor to the receiver, before others of its priority that are ready");
                break;
            case 256:
                Console.Write("Scheduling NoError: of threads that are ready the one of the highest priority runs first");
                break;
            case 257:
                Console.Write("Scheduling NoError: threads of one priority take turns when their time is up");
                break;
            case 258:
                Console.Write("seL4_CNode_Delete FailedLookup: too few or too many bits");
                break;
            case 259:
                Console.Write("seL4_CNode_Delete FailedLookup: a guard that does not match");
                break;
            case 260:
                Console.Write("seL4_CNode_Delete RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 261:
                Console.Write("seL4_CNode_Delete IllegalOperation: asked of another kind of object");
                break;
            case 262:
                Console.Write("seL4_CNode_Delete InvalidCapability: an empty slot is invoked");
                break;
            case 263:
                Console.Write("seL4_CNode_Delete TruncatedMessage: the depth is missing");
                break;
            case 264:
                Console.Write("seL4_CNode_Revoke FailedLookup: too few or too many bits");
                break;
            case 265:
                Console.Write("seL4_CNode_Revoke FailedLookup: a guard that does not match");
                break;
            case 266:
                Console.Write("seL4_CNode_Revoke RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 267:
                Console.Write("seL4_CNode_Revoke IllegalOperation: asked of another kind of object");
                break;
            case 268:
                Console.Write("seL4_CNode_Revoke InvalidCapability: an empty slot is invoked");
                break;
            case 269:
                Console.Write("seL4_CNode_Revoke TruncatedMessage: the depth is missing");
                break;
            case 270:
                Console.Write("seL4_CNode_CancelBadgedSends FailedLookup: too few or too many bits");
                break;
            case 271:
                Console.Write("seL4_CNode_CancelBadgedSends FailedLookup: a guard that does not match");
                break;
            case 272:
                Console.Write("seL4_CNode_CancelBadgedSends RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 273:
                Console.Write("seL4_CNode_CancelBadgedSends IllegalOperation: asked of another kind of object");
                break;
            case 274:
                Console.Write("seL4_CNode_CancelBadgedSends InvalidCapability: an empty slot is invoked");
                break;
            case 275:
                Console.Write("seL4_CNode_CancelBadgedSends TruncatedMessage: the depth is missing");
                break;
            case 276:
                Console.Write("seL4_CNode_SaveCaller FailedLookup: too few or too many bits");
                break;
            case 277:
                Console.Write("seL4_CNode_SaveCaller FailedLookup: a guard that does not match");
                break;
            case 278:
                Console.Write("seL4_CNode_SaveCaller RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 279:
                Console.Write("seL4_CNode_SaveCaller IllegalOperation: asked of another kind of object");
                break;
            case 280:
                Console.Write("seL4_CNode_SaveCaller InvalidCapability: an empty slot is invoked");
                break;
            case 281:
                Console.Write("seL4_CNode_SaveCaller TruncatedMessage: the depth is missing");
                break;
            case 282:
                Console.Write("seL4_CNode_Rotate IllegalOperation: asked of another kind of object");
                break;
            case 283:
                Console.Write("seL4_CNode_Rotate InvalidCapability: an empty slot is invoked");
                break;
            case 284:
                Console.Write("seL4_TCB_Configure NoError: the thread runs in these spaces, with this buffer");
                break;
            case 285:
                Console.Write("seL4_TCB_Configure NoError: a CSpace with a guard that is set on the way");
                break;
            case 286:
                Console.Write("seL4_TCB_Configure NoError: no IPC buffer: four words arrive");
                break;
            case 287:
                Console.Write("seL4_TCB_Configure AlignmentError: a buffer that is no multiple of its size");
                break;
            case 288:
                Console.Write("seL4_TCB_Configure NoError: a buffer in the middle of a page");
                break;
            case 289:
                Console.Write("seL4_TCB_Configure IllegalOperation: CSpace, VSpace or buffer is of another kind");
                break;
            case 290:
                Console.Write("seL4_TCB_Configure IllegalOperation: a VSpace that no ASID pool knows; a guard that does not fit");
                break;
            case 291:
                Console.Write("seL4_TCB_Configure NoError: a buffer that may not be written");
                break;
            case 292:
                Console.Write("seL4_TCB_Configure TruncatedMessage: an argument or a capability is missing");
                break;
            case 293:
                Console.Write("seL4_TCB_Configure AlignmentError: of several errors: the buffer comes before the spaces");
                break;
            case 294:
                Console.Write("seL4_TCB_SetSpace NoError: the fault endpoint is looked up in the CSpace of the thread when a fault comes");
                break;
            case 295:
                Console.Write("seL4_TCB_SetSpace NoError: a handler that does not exist is no error");
                break;
            case 296:
                Console.Write("seL4_TCB_SetSpace NoError: of the calling thread");
                break;
            case 297:
                Console.Write("seL4_TCB_SetSpace IllegalOperation: CSpace or VSpace is of another kind, or not assigned");
                break;
            case 298:
                Console.Write("seL4_TCB_SetSpace TruncatedMessage: an argument or a capability is missing");
                break;
            case 299:
                Console.Write("seL4_TCB_SetIPCBuffer NoError: messages come to the new buffer");
                break;
            case 300:
                Console.Write("seL4_TCB_SetIPCBuffer NoError: address 0: the thread has none any more, whatever the frame");
                break;
            case 301:
                Console.Write("seL4_TCB_SetIPCBuffer NoError: deleting the frame takes the buffer away");
                break;
            case 302:
                Console.Write("seL4_TCB_SetIPCBuffer AlignmentError: an address that is no multiple of the buffer's size");
                break;
            case 303:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: the capability is no frame's");
                break;
            case 304:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: of several errors: the frame's kind comes before the alignment");
                break;
            case 305:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: a frame of device memory");
                break;
            case 306:
                Console.Write("seL4_TCB_SetIPCBuffer TruncatedMessage: address or frame is missing");
                break;
            case 307:
                Console.Write("seL4_TCB_Configure RevokeFirst: a capability that cannot be copied now comes before its kind");
                break;
            case 308:
                Console.Write("seL4_TCB_SetSpace RevokeFirst: a capability that cannot be copied now comes before its kind");
                break;
            case 309:
                Console.Write("seL4_TCB_SetIPCBuffer RevokeFirst: a capability that cannot be copied now comes before its kind");
                break;
            case 310:
                Console.Write("seL4_TCB_ReadRegisters NoError: as many as asked for, and no more");
                break;
            case 311:
                Console.Write("seL4_TCB_ReadRegisters NoError: a waiting thread shows what it waits with, and waits on unless it is suspended");
                break;
            case 312:
                Console.Write("seL4_TCB_ReadRegisters IllegalOperation: the calling thread");
                break;
            case 313:
                Console.Write("seL4_TCB_ReadRegisters RangeError: no registers, or more than there are");
                break;
            case 314:
                Console.Write("seL4_TCB_WriteRegisters NoError: some registers only; the others stay");
                break;
            case 315:
                Console.Write("seL4_TCB_WriteRegisters TruncatedMessage: the message holds fewer registers than its count says");
                break;
            case 316:
                Console.Write("seL4_TCB_WriteRegisters NoError: a thread is resumed at the registers that were written");
                break;
            case 317:
                Console.Write("seL4_TCB_WriteRegisters IllegalOperation: the calling thread");
                break;
            case 318:
                Console.Write("seL4_TCB_CopyRegisters NoError: the source is stopped, and the target runs, if asked for");
                break;
            case 319:
                Console.Write("seL4_TCB_CopyRegisters InvalidCapability: the source is no thread");
                break;
            case 320:
                Console.Write("seL4_TCB_CopyRegisters TruncatedMessage: flags or source are missing");
                break;
            case 321:
                Console.Write("seL4_TCB_ReadRegisters TruncatedMessage: the count is missing");
                break;
            case 322:
                Console.Write("seL4_TCB_WriteRegisters TruncatedMessage: the count is missing");
                break;
            case 323:
                Console.Write("seL4_TCB_Suspend NoError: a thread that waits does not wait any more");
                break;
            case 324:
                Console.Write("seL4_TCB_Suspend NoError: a caller that waits for its answer gets none");
                break;
            case 325:
                Console.Write("seL4_TCB_Suspend NoError: a thread that stops itself makes the call again whenever it is resumed");
                break;
            case 326:
                Console.Write("seL4_TCB_Resume NoError: a stopped send is made again");
                break;
            case 327:
                Console.Write("seL4_TCB_Resume NoError: a thread that waits makes its call again; one that runs is left alone");
                break;
            case 328:
                Console.Write("seL4_TCB_SetPriority NoError: the thread of the higher priority runs first");
                break;
            case 329:
                Console.Write("seL4_TCB_SetPriority NoError: the highest and the lowest priority");
                break;
            case 330:
                Console.Write("seL4_TCB_SetPriority RangeError: beyond the authority's maximum");
                break;
            case 331:
                Console.Write("seL4_TCB_SetMCPriority RangeError: beyond the authority's maximum");
                break;
            case 332:
                Console.Write("seL4_TCB_SetMCPriority NoError: bounds what the thread may give, not its own priority");
                break;
            case 333:
                Console.Write("seL4_TCB_SetSchedParams NoError: both priorities");
                break;
            case 334:
                Console.Write("seL4_TCB_SetSchedParams RangeError: either of them beyond the authority's maximum; neither is set then");
                break;
            case 335:
                Console.Write("seL4_TCB_SetPriority InvalidCapability: the authority is no thread");
                break;
            case 336:
                Console.Write("seL4_TCB_SetMCPriority InvalidCapability: the authority is no thread");
                break;
            case 337:
                Console.Write("seL4_TCB_SetSchedParams InvalidCapability: the authority is no thread");
                break;
            case 338:
                Console.Write("seL4_TCB_SetPriority TruncatedMessage: priority or authority are missing");
                break;
            case 339:
                Console.Write("seL4_TCB_SetMCPriority TruncatedMessage: priority or authority are missing");
                break;
            case 340:
                Console.Write("seL4_TCB_SetSchedParams TruncatedMessage: a priority or the authority are missing");
                break;
            case 341:
                Console.Write("seL4_TCB_BindNotification NoError: signals reach the thread while it waits for a message");
                break;
            case 342:
                Console.Write("seL4_TCB_BindNotification NoError: a signal that came before is there at the next wait");
                break;
            case 343:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: thread or notification is bound already");
                break;
            case 344:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: somebody waits for the notification");
                break;
            case 345:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: the capability lacks the right to read or is no notification's");
                break;
            case 346:
                Console.Write("seL4_TCB_BindNotification TruncatedMessage: the notification is missing");
                break;
            case 347:
                Console.Write("seL4_TCB_UnbindNotification NoError: signals reach the thread no more, and it can be bound again");
                break;
            case 348:
                Console.Write("seL4_TCB_UnbindNotification NoError: deleting the notification unbinds it, too");
                break;
            case 349:
                Console.Write("seL4_TCB_UnbindNotification IllegalOperation: nothing is bound");
                break;
            case 350:
                Console.Write("seL4_TCB_SetTLSBase NoError: of another thread, which finds it in its register");
                break;
            case 351:
                Console.Write("seL4_TCB_SetTLSBase NoError: of the calling thread");
                break;
            case 352:
                Console.Write("seL4_TCB_SetTLSBase TruncatedMessage: the value is missing");
                break;
            case 353:
                Console.Write("seL4_TCB_SetFlags NoError: set, then clear; the answer tells what is set; unknown flags are not kept");
                break;
            case 354:
                Console.Write("seL4_TCB_SetFlags TruncatedMessage: a word is missing");
                break;
            case 355:
                Console.Write("seL4_CNode_Copy NoError: the capability stands in the new slot and in the old one");
                break;
            case 356:
                Console.Write("seL4_CNode_Copy NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 357:
                Console.Write("seL4_CNode_Copy NoError: over a CNode with a guard, and over two levels");
                break;
            case 358:
                Console.Write("seL4_CNode_Copy DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 359:
                Console.Write("seL4_CNode_Copy DeleteFirst: source and destination are the same slot");
                break;
            case 360:
                Console.Write("seL4_CNode_Copy FailedLookup: the source slot is empty");
                break;
            case 361:
                Console.Write("seL4_CNode_Copy FailedLookup: the source's root is no CNode");
                break;
            case 362:
                Console.Write("seL4_CNode_Copy FailedLookup: too few or too many bits of the destination");
                break;
            case 363:
                Console.Write("seL4_CNode_Copy FailedLookup: too few or too many bits of the source");
                break;
            case 364:
                Console.Write("seL4_CNode_Copy FailedLookup: a guard that does not match");
                break;
            case 365:
                Console.Write("seL4_CNode_Copy RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 366:
                Console.Write("seL4_CNode_Copy IllegalOperation: asked of another kind of object");
                break;
            case 367:
                Console.Write("seL4_CNode_Copy InvalidCapability: an empty slot is invoked");
                break;
            case 368:
                Console.Write("seL4_CNode_Copy TruncatedMessage: an argument or the source's root is missing");
                break;
            case 369:
                Console.Write("seL4_CNode_Copy DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 370:
                Console.Write("seL4_CNode_Mint NoError: the capability stands in the new slot and in the old one");
                break;
            case 371:
                Console.Write("seL4_CNode_Mint NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 372:
                Console.Write("seL4_CNode_Mint NoError: over a CNode with a guard, and over two levels");
                break;
            case 373:
                Console.Write("seL4_CNode_Mint DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 374:
                Console.Write("seL4_CNode_Mint DeleteFirst: source and destination are the same slot");
                break;
            case 375:
                Console.Write("seL4_CNode_Mint FailedLookup: the source slot is empty");
                break;
            case 376:
                Console.Write("seL4_CNode_Mint FailedLookup: the source's root is no CNode");
                break;
            case 377:
                Console.Write("seL4_CNode_Mint FailedLookup: too few or too many bits of the destination");
                break;
            case 378:
                Console.Write("seL4_CNode_Mint FailedLookup: too few or too many bits of the source");
                break;
            case 379:
                Console.Write("seL4_CNode_Mint FailedLookup: a guard that does not match");
                break;
            case 380:
                Console.Write("seL4_CNode_Mint RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 381:
                Console.Write("seL4_CNode_Mint IllegalOperation: asked of another kind of object");
                break;
            case 382:
                Console.Write("seL4_CNode_Mint InvalidCapability: an empty slot is invoked");
                break;
            case 383:
                Console.Write("seL4_CNode_Mint TruncatedMessage: an argument or the source's root is missing");
                break;
            case 384:
                Console.Write("seL4_CNode_Mint DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 385:
                Console.Write("seL4_CNode_Move NoError: the capability stands in the new slot and no longer in the old one");
                break;
            case 386:
                Console.Write("seL4_CNode_Move NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 387:
                Console.Write("seL4_CNode_Move NoError: over a CNode with a guard, and over two levels");
                break;
            case 388:
                Console.Write("seL4_CNode_Move DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 389:
                Console.Write("seL4_CNode_Move DeleteFirst: source and destination are the same slot");
                break;
            case 390:
                Console.Write("seL4_CNode_Move FailedLookup: the source slot is empty");
                break;
            case 391:
                Console.Write("seL4_CNode_Move FailedLookup: the source's root is no CNode");
                break;
            case 392:
                Console.Write("seL4_CNode_Move FailedLookup: too few or too many bits of the destination");
                break;
            case 393:
                Console.Write("seL4_CNode_Move FailedLookup: too few or too many bits of the source");
                break;
            case 394:
                Console.Write("seL4_CNode_Move FailedLookup: a guard that does not match");
                break;
            case 395:
                Console.Write("seL4_CNode_Move RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 396:
                Console.Write("seL4_CNode_Move IllegalOperation: asked of another kind of object");
                break;
            case 397:
                Console.Write("seL4_CNode_Move InvalidCapability: an empty slot is invoked");
                break;
            case 398:
                Console.Write("seL4_CNode_Move TruncatedMessage: an argument or the source's root is missing");
                break;
            case 399:
                Console.Write("seL4_CNode_Move DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 400:
                Console.Write("seL4_CNode_Mutate NoError: the capability stands in the new slot and no longer in the old one");
                break;
            case 401:
                Console.Write("seL4_CNode_Mutate NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 402:
                Console.Write("seL4_CNode_Mutate NoError: over a CNode with a guard, and over two levels");
                break;
            case 403:
                Console.Write("seL4_CNode_Mutate DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 404:
                Console.Write("seL4_CNode_Mutate DeleteFirst: source and destination are the same slot");
                break;
            case 405:
                Console.Write("seL4_CNode_Mutate FailedLookup: the source slot is empty");
                break;
            case 406:
                Console.Write("seL4_CNode_Mutate FailedLookup: the source's root is no CNode");
                break;
            case 407:
                Console.Write("seL4_CNode_Mutate FailedLookup: too few or too many bits of the destination");
                break;
            case 408:
                Console.Write("seL4_CNode_Mutate FailedLookup: too few or too many bits of the source");
                break;
            case 409:
                Console.Write("seL4_CNode_Mutate FailedLookup: a guard that does not match");
                break;
            case 410:
                Console.Write("seL4_CNode_Mutate RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 411:
                Console.Write("seL4_CNode_Mutate IllegalOperation: asked of another kind of object");
                break;
            case 412:
                Console.Write("seL4_CNode_Mutate InvalidCapability: an empty slot is invoked");
                break;
            case 413:
                Console.Write("seL4_CNode_Mutate TruncatedMessage: an argument or the source's root is missing");
                break;
            case 414:
                Console.Write("seL4_CNode_Mutate DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 415:
                Console.Write("seL4_Untyped_Retype NoError: one endpoint, which a signal cannot block on");
                break;
            case 416:
                Console.Write("seL4_Untyped_Retype NoError: several objects come to consecutive slots and no further");
                break;
            case 417:
                Console.Write("seL4_Untyped_Retype NoError: a destination CNode that is found by index and depth");
                break;
            case 418:
                Console.Write("seL4_Untyped_Retype NoError: once all children are gone the memory can be used again");
                break;
            case 419:
                Console.Write("seL4_Untyped_Retype InvalidArgument: a type that does not exist");
                break;
            case 420:
                Console.Write("seL4_Untyped_Retype DeleteFirst: a destination slot holds a capability");
                break;
            case 421:
                Console.Write("seL4_Untyped_Retype NotEnoughMemory: the objects are larger than the memory");
                break;
            case 422:
                Console.Write("seL4_Untyped_Retype RangeError: no objects, or too many");
                break;
            case 423:
                Console.Write("seL4_Untyped_Retype FailedLookup: no CNode at index and depth");
                break;
            case 424:
                Console.Write("seL4_Untyped_Retype InvalidCapability: an empty slot is invoked");
                break;
            case 425:
                Console.Write("seL4_Untyped_Retype IllegalOperation: another invocation's label");
                break;
            case 426:
                Console.Write("seL4_Untyped_Retype NoError: memory that is used again is zero again");
                break;
            case 427:
                Console.Write("seL4_Untyped_Retype NoError: objects are aligned to their size");
                break;
            case 428:
                Console.Write("seL4_Untyped_Retype NoError: the smallest untyped, and the smallest CNode");
                break;
            case 429:
                Console.Write("seL4_Untyped_Retype NoError: the most objects at once, and all of them deleted by one Revoke");
                break;
            case 430:
                Console.Write("seL4_Untyped_Retype NoError: a size that the type does not use is ignored");
                break;
            case 431:
                Console.Write("seL4_Untyped_Retype NoError: frames can be made from device memory");
                break;
            case 432:
                Console.Write("seL4_Untyped_Retype NoError: device memory can be split");
                break;
            case 433:
                Console.Write("seL4_Untyped_Retype InvalidArgument: device memory becomes no kernel object");
                break;
            case 434:
                Console.Write("seL4_Untyped_Retype InvalidArgument: a CNode without slots");
                break;
            case 435:
                Console.Write("seL4_Untyped_Retype InvalidArgument: an untyped below the smallest size");
                break;
            case 436:
                Console.Write("seL4_Untyped_Retype RangeError: a size that no object has");
                break;
            case 437:
                Console.Write("seL4_Untyped_Retype RangeError: a first slot outside the CNode");
                break;
            case 438:
                Console.Write("seL4_Untyped_Retype RangeError: more objects than slots are left");
                break;
            case 439:
                Console.Write("seL4_Untyped_Retype FailedLookup: the root is no CNode");
                break;
            case 440:
                Console.Write("seL4_Untyped_Retype FailedLookup: what is at index and depth is no CNode");
                break;
            case 441:
                Console.Write("seL4_Untyped_Retype RangeError: a depth beyond the bits of a word");
                break;
            case 442:
                Console.Write("seL4_Untyped_Retype TruncatedMessage: an argument or the CNode is missing");
                break;
            case 443:
                Console.Write("seL4_Untyped_Retype InvalidArgument: of several errors: the type comes before size, slots and memory");
                break;
            case 444:
                Console.Write("seL4_Untyped_Retype RangeError: of several errors: the size comes before the destination");
                break;
            case 445:
                Console.Write("seL4_Untyped_Retype FailedLookup: of several errors: the destination comes before slots and count");
                break;
            case 446:
                Console.Write("seL4_Untyped_Retype RangeError: of several errors: the first slot comes before the count");
                break;
            case 447:
                Console.Write("seL4_Untyped_Retype DeleteFirst: of several errors: occupied slots come before memory");
                break;
            case 448:
                Console.Write("seL4_Untyped_Retype InvalidArgument: of several errors: memory comes before device memory");
                break;
            default:
                break;
        }
    }
}
