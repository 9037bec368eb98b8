// SPDX-License-Identifier: BSD-2-Clause
// All cases of this architecture. Generated from the [Case] attributes of this folder and the one above: run the Transpiler.
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>The cases by number.</summary>
public static class CaseList
{
    /// <summary>How many there are.</summary>
    public const Word Count = 624;

    /// <summary>Whether a case has a meaning in this configuration.</summary>
    public static bool Applies(Word number)
    {
        switch (number)
        {
            case 35:
                return Config.KernelLogBuffer;
            case 36:
                return Config.KernelLogBuffer;
            case 37:
                return Config.BenchmarkTrackKernelEntries;
            case 38:
                return Config.BenchmarkTrackKernelEntries;
            case 39:
                return Config.BenchmarkTrackKernelEntries;
            case 40:
                return Config.BenchmarkTrackKernelEntries;
            case 41:
                return Config.BenchmarkTrackKernelEntries;
            case 42:
                return Config.BenchmarkTrackKernelEntries && Config.Fastpath;
            case 43:
                return Config.BenchmarkTrackKernelEntries;
            case 44:
                return Config.BenchmarkTrackKernelEntries;
            case 45:
                return Config.BenchmarkTracepoints;
            case 46:
                return Config.EnableBenchmarks && !Config.KernelLogBuffer;
            case 47:
                return Config.EnableBenchmarks && !Config.KernelLogBuffer;
            case 48:
                return Config.BenchmarkTrackUtilisation;
            case 49:
                return Config.BenchmarkTrackUtilisation;
            case 50:
                return Config.BenchmarkTrackUtilisation;
            case 51:
                return Config.BenchmarkTrackUtilisation;
            case 52:
                return Config.BenchmarkTrackUtilisation && Config.DebugBuild && Config.Printing;
            case 87:
                return !Config.Mcs;
            case 88:
                return !Config.Mcs;
            case 89:
                return !Config.Mcs;
            case 90:
                return !Config.Mcs;
            case 106:
                return !Config.Mcs;
            case 107:
                return !Config.Mcs;
            case 111:
                return !Config.Mcs;
            case 113:
                return !Config.Mcs;
            case 114:
                return !Config.Mcs;
            case 116:
                return !Config.Mcs;
            case 117:
                return !Config.Mcs;
            case 131:
                return !Config.Mcs;
            case 132:
                return Config.DebugBuild;
            case 133:
                return !Config.Mcs && Config.DebugBuild;
            case 134:
                return Config.DebugBuild;
            case 135:
                return Config.Printing;
            case 136:
                return Config.SetTlsBaseSelf;
            case 137:
                return Config.EnableBenchmarks;
            case 138:
                return Config.EnableBenchmarks;
            case 139:
                return Config.EnableBenchmarks && !Config.KernelLogBuffer;
            case 140:
                return Config.BenchmarkTrackUtilisation;
            case 148:
                return Config.NumDomainSchedules > 2;
            case 152:
                return Config.NumDomains > 1;
            case 160:
                return Config.NumDomains > 1;
            case 161:
                return Config.NumDomains > 1 && Config.NumDomainSchedules > 4;
            case 166:
                return !Config.Mcs;
            case 225:
                return !Config.Mcs;
            case 239:
                return !Config.Mcs;
            case 240:
                return !Config.Mcs;
            case 245:
                return !Config.Mcs;
            case 246:
                return !Config.Mcs;
            case 249:
                return !Config.Mcs;
            case 250:
                return !Config.Mcs;
            case 271:
                return !Config.Mcs && (!Config.Mcs);
            case 272:
                return !Config.Mcs && (!Config.Mcs);
            case 273:
                return !Config.Mcs && (!Config.Mcs);
            case 326:
                return !Config.Mcs;
            case 327:
                return !Config.Mcs;
            case 328:
                return !Config.Mcs;
            case 329:
                return !Config.Mcs;
            case 330:
                return !Config.Mcs;
            case 331:
                return !Config.Mcs;
            case 333:
                return !Config.Mcs;
            case 334:
                return !Config.Mcs;
            case 335:
                return !Config.Mcs;
            case 336:
                return !Config.Mcs;
            case 337:
                return !Config.Mcs;
            case 338:
                return !Config.Mcs;
            case 354:
                return !Config.Mcs;
            case 355:
                return !Config.Mcs;
            case 356:
                return !Config.Mcs;
            case 357:
                return !Config.Mcs;
            case 358:
                return !Config.Mcs;
            case 359:
                return !Config.Mcs;
            case 360:
                return !Config.Mcs;
            case 361:
                return !Config.Mcs;
            case 368:
                return Config.Mcs;
            case 369:
                return Config.Mcs;
            case 370:
                return Config.Mcs;
            case 371:
                return Config.Mcs;
            case 372:
                return Config.Mcs;
            case 373:
                return Config.Mcs;
            case 374:
                return Config.Mcs;
            case 375:
                return Config.Mcs;
            case 376:
                return Config.Mcs;
            case 377:
                return Config.Mcs;
            case 378:
                return Config.Mcs;
            case 379:
                return Config.Mcs;
            case 380:
                return Config.Mcs;
            case 381:
                return Config.Mcs;
            case 382:
                return Config.Mcs;
            case 383:
                return Config.Mcs;
            case 384:
                return Config.Mcs;
            case 385:
                return Config.Mcs;
            case 386:
                return Config.Mcs;
            case 387:
                return Config.Mcs;
            case 388:
                return Config.Mcs;
            case 389:
                return Config.Mcs;
            case 390:
                return Config.Mcs;
            case 391:
                return Config.Mcs;
            case 392:
                return Config.Mcs;
            case 393:
                return Config.Mcs;
            case 394:
                return Config.Mcs;
            case 395:
                return Config.Mcs;
            case 396:
                return Config.Mcs;
            case 397:
                return Config.Mcs;
            case 398:
                return Config.Mcs;
            case 399:
                return Config.Mcs;
            case 400:
                return Config.Mcs;
            case 401:
                return Config.Mcs;
            case 428:
                return !Config.Mcs;
            case 429:
                return !Config.Mcs;
            case 430:
                return !Config.Mcs;
            case 431:
                return !Config.Mcs;
            case 432:
                return !Config.Mcs;
            case 433:
                return !Config.Mcs;
            case 436:
                return !Config.Mcs && (!Config.Mcs);
            case 437:
                return !Config.Mcs && (!Config.Mcs);
            case 438:
                return !Config.Mcs && (!Config.Mcs);
            case 439:
                return !Config.Mcs && (!Config.Mcs);
            case 440:
                return !Config.Mcs && (!Config.Mcs);
            case 441:
                return !Config.Mcs && (!Config.Mcs);
            case 442:
                return !Config.Mcs && (!Config.Mcs);
            case 443:
                return !Config.Mcs && (!Config.Mcs);
            case 444:
                return !Config.Mcs && (!Config.Mcs);
            case 445:
                return !Config.Mcs && (!Config.Mcs);
            case 446:
                return !Config.Mcs && (!Config.Mcs);
            case 447:
                return !Config.Mcs && (!Config.Mcs);
            case 448:
                return !Config.Mcs && (!Config.Mcs);
            case 449:
                return !Config.Mcs && (!Config.Mcs);
            case 450:
                return !Config.Mcs && (!Config.Mcs);
            case 451:
                return !Config.Mcs;
            case 452:
                return !Config.Mcs;
            case 453:
                return !Config.Mcs;
            case 454:
                return !Config.Mcs;
            case 455:
                return !Config.Mcs;
            case 456:
                return !Config.Mcs;
            case 457:
                return !Config.Mcs && (!Config.Mcs);
            case 458:
                return !Config.Mcs;
            case 459:
                return !Config.Mcs && (!Config.Mcs);
            case 460:
                return !Config.Mcs && (!Config.Mcs);
            case 461:
                return !Config.Mcs;
            case 485:
                return !Config.Mcs;
            case 486:
                return !Config.Mcs;
            case 489:
                return !Config.Mcs;
            case 492:
                return !Config.Mcs;
            case 510:
                return Config.Mcs;
            case 511:
                return Config.Mcs;
            case 512:
                return Config.Mcs;
            case 513:
                return Config.Mcs;
            case 514:
                return Config.Mcs;
            case 515:
                return Config.Mcs;
            case 516:
                return Config.Mcs;
            case 517:
                return Config.Mcs;
            case 518:
                return Config.Mcs;
            case 519:
                return Config.Mcs;
            case 520:
                return Config.Mcs;
            case 521:
                return Config.Mcs;
            case 522:
                return Config.Mcs;
            case 523:
                return Config.Mcs;
            case 524:
                return Config.Mcs;
            case 525:
                return Config.Mcs;
            case 526:
                return Config.Mcs;
            case 527:
                return Config.Mcs;
            case 528:
                return Config.Mcs;
            case 529:
                return Config.Mcs;
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
                AsidCases.MakesAPool();
                break;
            case 15:
                AsidCases.UsesItsMemory();
                break;
            case 16:
                AsidCases.RefusesAnOccupiedSlot();
                break;
            case 17:
                AsidCases.RefusesTooManyPools();
                break;
            case 18:
                AsidCases.RefusesOtherMemory();
                break;
            case 19:
                AsidCases.RefusesUsedMemory();
                break;
            case 20:
                AsidCases.RefusesCopiedMemory();
                break;
            case 21:
                AsidCases.RefusesAMissingDestination();
                break;
            case 22:
                AsidCases.RefusesImpossibleDepths();
                break;
            case 23:
                AsidCases.RefusesShortMessages();
                break;
            case 24:
                AsidCases.RefusesOtherLabels();
                break;
            case 25:
                AsidCases.RefusesAnEmptySlot();
                break;
            case 26:
                AsidCases.Assigns();
                break;
            case 27:
                AsidCases.RefusesTooMany();
                break;
            case 28:
                AsidCases.RefusesOtherObjects();
                break;
            case 29:
                AsidCases.RefusesAMissingSpace();
                break;
            case 30:
                AsidCases.RefusesOtherLabelsOfAPool();
                break;
            case 31:
                AsidCases.RefusesAnEmptyPoolSlot();
                break;
            case 32:
                AsidCases.DeletingASpaceStopsItsThreads();
                break;
            case 33:
                AsidCases.DeletingAPoolStopsThreads();
                break;
            case 34:
                AsidCases.AsidsAreUsedAgain();
                break;
            case 35:
                BenchmarkCases.ResetTooEarly();
                break;
            case 36:
                BenchmarkCases.SetNoFrame();
                break;
            case 37:
                BenchmarkCases.SetStarts();
                break;
            case 38:
                BenchmarkCases.ResetBeginsAnew();
                break;
            case 39:
                BenchmarkCases.FinalizeEndsNothing();
                break;
            case 40:
                BenchmarkCases.LogIsFull();
                break;
            case 41:
                BenchmarkCases.LogsSystemCalls();
                break;
            case 42:
                BenchmarkCases.LogsTheShortWay();
                break;
            case 43:
                BenchmarkCases.LogsFaults();
                break;
            case 44:
                BenchmarkCases.LogsInterrupts();
                break;
            case 45:
                BenchmarkCases.LogsNoTracePoints();
                break;
            case 46:
                BenchmarkCases.FinalizeWithoutLog();
                break;
            case 47:
                BenchmarkCases.SetIsUnknown();
                break;
            case 48:
                BenchmarkCases.CountsEntries();
                break;
            case 49:
                BenchmarkCases.StopsTracking();
                break;
            case 50:
                BenchmarkCases.OfNoThread();
                break;
            case 51:
                BenchmarkCases.ResetsAThread();
                break;
            case 52:
                BenchmarkCases.ResetsAll();
                break;
            case 53:
                CNodeCases.CopyWithoutWrite();
                break;
            case 54:
                CNodeCases.CopyDoesNotGiveRights();
                break;
            case 55:
                CNodeCases.CopyUntypedWithChildren();
                break;
            case 56:
                CNodeCases.MintUntypedWithChildren();
                break;
            case 57:
                CNodeCases.CopyOfUntyped();
                break;
            case 58:
                CNodeCases.CopyOfFrame();
                break;
            case 59:
                CNodeCases.CopyOfIrqControl();
                break;
            case 60:
                CNodeCases.CopyOfTable();
                break;
            case 61:
                CNodeCases.MintOfTable();
                break;
            case 62:
                CNodeCases.MintWithBadge();
                break;
            case 63:
                CNodeCases.MintWithLargeBadge();
                break;
            case 64:
                CNodeCases.MintTwice();
                break;
            case 65:
                CNodeCases.MintWithHugeGuard();
                break;
            case 66:
                CNodeCases.MintWithWideGuard();
                break;
            case 67:
                CNodeCases.MintOfTcb();
                break;
            case 68:
                CNodeCases.MutateGuard();
                break;
            case 69:
                CNodeCases.MutateBadge();
                break;
            case 70:
                CNodeCases.MutateUnbadged();
                break;
            case 71:
                CNodeCases.MoveKeepsChildren();
                break;
            case 72:
                CNodeCases.DeleteEmpties();
                break;
            case 73:
                CNodeCases.DeleteNothing();
                break;
            case 74:
                CNodeCases.DeleteLeavesCopies();
                break;
            case 75:
                CNodeCases.DeleteWakesWaiters();
                break;
            case 76:
                CNodeCases.DeleteCNode();
                break;
            case 77:
                CNodeCases.DeleteCNodeThatHoldsItself();
                break;
            case 78:
                CNodeCases.RevokeTakesChildren();
                break;
            case 79:
                CNodeCases.RevokeTakesCopies();
                break;
            case 80:
                CNodeCases.RevokeOfBadged();
                break;
            case 81:
                CNodeCases.RevokeNothing();
                break;
            case 82:
                CNodeCases.RevokeRunningThread();
                break;
            case 83:
                CNodeCases.CancelSends();
                break;
            case 84:
                CNodeCases.CancelNothing();
                break;
            case 85:
                CNodeCases.CancelWithoutRights();
                break;
            case 86:
                CNodeCases.CancelUnbadged();
                break;
            case 87:
                CNodeCases.SaveCallerAnswers();
                break;
            case 88:
                CNodeCases.SaveCallerMoves();
                break;
            case 89:
                CNodeCases.SaveCallerOfNobody();
                break;
            case 90:
                CNodeCases.SaveCallerToAnOccupiedSlot();
                break;
            case 91:
                CNodeCases.RotateMovesBoth();
                break;
            case 92:
                CNodeCases.RotateSwaps();
                break;
            case 93:
                CNodeCases.RotateEndpoints();
                break;
            case 94:
                CNodeCases.RotateSetsGuards();
                break;
            case 95:
                CNodeCases.RotateOfOne();
                break;
            case 96:
                CNodeCases.RotateToPivot();
                break;
            case 97:
                CNodeCases.RotateWithBadge();
                break;
            case 98:
                CNodeCases.RotateToAnOccupiedSlot();
                break;
            case 99:
                CNodeCases.RotateOfNothing();
                break;
            case 100:
                CNodeCases.RotateForeignRoots();
                break;
            case 101:
                CNodeCases.RotateImpossibleDepths();
                break;
            case 102:
                CNodeCases.RotateErrorOrder();
                break;
            case 103:
                CNodeCases.RotateTooShort();
                break;
            case 104:
                CapFaultCases.SendsPastAGuard();
                break;
            case 105:
                CapFaultCases.CallsAndReceivesPastAGuard();
                break;
            case 106:
                CapFaultCases.SendsPastAnInnerGuard();
                break;
            case 107:
                CapFaultCases.SendsTooDeep();
                break;
            case 108:
                CapFaultCases.ReceivesFromNothing();
                break;
            case 109:
                CapFaultCases.ReceivesFromOtherObjects();
                break;
            case 110:
                CapFaultCases.WaitsForABoundNotification();
                break;
            case 111:
                CapFaultCases.DoesNotFault();
                break;
            case 112:
                CapFaultCases.RetriesTheCall();
                break;
            case 113:
                CapFaultCases.NeedsRights();
                break;
            case 114:
                CapFaultCases.StopsWithoutHandler();
                break;
            case 115:
                CapFaultCases.AnswersAndWaits();
                break;
            case 116:
                CapFaultCases.AnswersLater();
                break;
            case 117:
                CapFaultCases.LosesItsAnswer();
                break;
            case 118:
                CapTransferCases.Arrives();
                break;
            case 119:
                CapTransferCases.IsAChild();
                break;
            case 120:
                CapTransferCases.IsUnwrapped();
                break;
            case 121:
                CapTransferCases.ManyArrive();
                break;
            case 122:
                CapTransferCases.OnlyOneSlot();
                break;
            case 123:
                CapTransferCases.OccupiedSlot();
                break;
            case 124:
                CapTransferCases.NoSlot();
                break;
            case 125:
                CapTransferCases.UnwrappedWithoutSlot();
                break;
            case 126:
                CapTransferCases.WithoutGrant();
                break;
            case 127:
                CapTransferCases.KeepsRights();
                break;
            case 128:
                CapTransferCases.CannotBeCopied();
                break;
            case 129:
                CapTransferCases.WithAnswer();
                break;
            case 130:
                CapTransferCases.WithAnswerByGrantReply();
                break;
            case 131:
                CapTransferCases.WithAnswerOfAWeakReceiver();
                break;
            case 132:
                DebugCases.Identify();
                break;
            case 133:
                DebugCases.IdentifyReply();
                break;
            case 134:
                DebugCases.NameThread();
                break;
            case 135:
                DebugCases.PutChar();
                break;
            case 136:
                DebugCases.SetTlsBase();
                break;
            case 137:
                DebugCases.NullSyscall();
                break;
            case 138:
                DebugCases.FlushCaches();
                break;
            case 139:
                DebugCases.ResetWithoutLog();
                break;
            case 140:
                DebugCases.Utilisation();
                break;
            case 141:
                DomainCases.Sets();
                break;
            case 142:
                DomainCases.RefusesOtherDomains();
                break;
            case 143:
                DomainCases.LooksAtTheDomainFirst();
                break;
            case 144:
                DomainCases.RefusesShortMessages();
                break;
            case 145:
                DomainCases.RefusesOtherLabels();
                break;
            case 146:
                DomainCases.RefusesAnEmptySlot();
                break;
            case 147:
                DomainCases.Configures();
                break;
            case 148:
                DomainCases.ConfiguresTheLastEntry();
                break;
            case 149:
                DomainCases.RefusesOtherEntries();
                break;
            case 150:
                DomainCases.RefusesOtherDomainsInTheSchedule();
                break;
            case 151:
                DomainCases.RefusesOtherDurations();
                break;
            case 152:
                DomainCases.RefusesAnEndMarkerWithADomain();
                break;
            case 153:
                DomainCases.RefusesShortConfigurations();
                break;
            case 154:
                DomainCases.ConfiguresNoOtherObject();
                break;
            case 155:
                DomainCases.SetsTheStart();
                break;
            case 156:
                DomainCases.RefusesToStartElsewhere();
                break;
            case 157:
                DomainCases.RefusesToStartWithAnEndMarker();
                break;
            case 158:
                DomainCases.RefusesToStartNowhere();
                break;
            case 159:
                DomainCases.StartsNoOtherObject();
                break;
            case 160:
                DomainCases.DomainsWithoutTimeDoNotRun();
                break;
            case 161:
                DomainCases.DomainsTakeTurns();
                break;
            case 162:
                EndpointCases.SendWaits();
                break;
            case 163:
                EndpointCases.SendToAWaiter();
                break;
            case 164:
                EndpointCases.SendTheLongest();
                break;
            case 165:
                EndpointCases.SendLargeLabel();
                break;
            case 166:
                EndpointCases.SendersQueue();
                break;
            case 167:
                EndpointCases.ReceiversQueue();
                break;
            case 168:
                EndpointCases.SendWithoutRight();
                break;
            case 169:
                EndpointCases.NonBlockingSendToNobody();
                break;
            case 170:
                EndpointCases.NonBlockingSendToAWaiter();
                break;
            case 171:
                EndpointCases.NonBlockingSendToNothing();
                break;
            case 172:
                EndpointCases.NonBlockingInvocation();
                break;
            case 173:
                EndpointCases.BlockingInvocation();
                break;
            case 174:
                EndpointCases.NonBlockingReceiveOfNothing();
                break;
            case 175:
                EndpointCases.NonBlockingReceive();
                break;
            case 176:
                EndpointCases.CallIsAnswered();
                break;
            case 177:
                EndpointCases.CallToAWaiter();
                break;
            case 178:
                EndpointCases.CallWithGrantReply();
                break;
            case 179:
                EndpointCases.CallWithoutGrant();
                break;
            case 180:
                EndpointCases.ReplyToNobody();
                break;
            case 181:
                EndpointCases.ReplyTwice();
                break;
            case 182:
                EndpointCases.RecvForgetsTheCaller();
                break;
            case 183:
                EndpointCases.ReplyRecvDoesBoth();
                break;
            case 184:
                EndpointCases.ReplyRecvServes();
                break;
            case 185:
                EndpointCases.DeletedEndpoint();
                break;
            case 186:
                EndpointCases.YieldLetsOthersRun();
                break;
            case 187:
                EndpointCases.YieldDoesNotGoDown();
                break;
            case 188:
                FaultCases.ReadsNothing();
                break;
            case 189:
                FaultCases.WritesNothing();
                break;
            case 190:
                FaultCases.ReadsTheKernel();
                break;
            case 191:
                FaultCases.FetchesNothing();
                break;
            case 192:
                FaultCases.RetriesTheAccess();
                break;
            case 193:
                FaultCases.TellsOfUnknownSystemCalls();
                break;
            case 194:
                FaultCases.KnowsNoSuchNumbers();
                break;
            case 195:
                FaultCases.TakesRegistersOfTheAnswer();
                break;
            case 196:
                FaultCases.TakesAsManyWordsAsThereAre();
                break;
            case 197:
                FaultCases.StopsOnALabel();
                break;
            case 198:
                FaultCases.TellsOfUndefinedInstructions();
                break;
            case 199:
                FaultCases.TellsOfBreakpoints();
                break;
            case 200:
                FaultCases.GoesOnAfterAnException();
                break;
            case 201:
                FaultCases.TriesAgain();
                break;
            case 202:
                IrqCases.GetsAHandler();
                break;
            case 203:
                IrqCases.GetsTheEnds();
                break;
            case 204:
                IrqCases.RevokingTakesHandlers();
                break;
            case 205:
                IrqCases.RefusesToCopyControl();
                break;
            case 206:
                IrqCases.RefusesAnActiveInterrupt();
                break;
            case 207:
                IrqCases.RefusesAnOccupiedSlot();
                break;
            case 208:
                IrqCases.RefusesAMissingDestination();
                break;
            case 209:
                IrqCases.RefusesOtherNumbers();
                break;
            case 210:
                IrqCases.RefusesImpossibleDepths();
                break;
            case 211:
                IrqCases.RefusesShortMessages();
                break;
            case 212:
                IrqCases.RefusesOtherLabels();
                break;
            case 213:
                IrqCases.GetsAHandlerWithTrigger();
                break;
            case 214:
                IrqCases.RefusesAnActiveInterruptWithTrigger();
                break;
            case 215:
                IrqCases.RefusesAnOccupiedSlotWithTrigger();
                break;
            case 216:
                IrqCases.RefusesAMissingDestinationWithTrigger();
                break;
            case 217:
                IrqCases.RefusesOtherNumbersWithTrigger();
                break;
            case 218:
                IrqCases.RefusesShortMessagesWithTrigger();
                break;
            case 219:
                IrqCases.TakesANotification();
                break;
            case 220:
                IrqCases.RefusesOtherNotifications();
                break;
            case 221:
                IrqCases.RefusesAMissingNotification();
                break;
            case 222:
                IrqCases.RefusesOtherLabelsOfAHandler();
                break;
            case 223:
                LabelCases.Untyped();
                break;
            case 224:
                LabelCases.Thread();
                break;
            case 225:
                LabelCases.CNode();
                break;
            case 226:
                LabelCases.IrqControl();
                break;
            case 227:
                LabelCases.IrqHandler();
                break;
            case 228:
                LabelCases.DomainSet();
                break;
            case 229:
                LabelCases.Page();
                break;
            case 230:
                LabelCases.PageTable();
                break;
            case 231:
                LabelCases.AsidControl();
                break;
            case 232:
                LabelCases.AsidPool();
                break;
            case 233:
                NoThreadCases.ReadRegistersOfAnotherObject();
                break;
            case 234:
                NoThreadCases.ReadRegistersOfAnEmptySlot();
                break;
            case 235:
                NoThreadCases.WriteRegistersOfAnotherObject();
                break;
            case 236:
                NoThreadCases.WriteRegistersOfAnEmptySlot();
                break;
            case 237:
                NoThreadCases.CopyRegistersOfAnotherObject();
                break;
            case 238:
                NoThreadCases.CopyRegistersOfAnEmptySlot();
                break;
            case 239:
                NoThreadCases.ConfigureOfAnotherObject();
                break;
            case 240:
                NoThreadCases.ConfigureOfAnEmptySlot();
                break;
            case 241:
                NoThreadCases.SetPriorityOfAnotherObject();
                break;
            case 242:
                NoThreadCases.SetPriorityOfAnEmptySlot();
                break;
            case 243:
                NoThreadCases.SetMCPriorityOfAnotherObject();
                break;
            case 244:
                NoThreadCases.SetMCPriorityOfAnEmptySlot();
                break;
            case 245:
                NoThreadCases.SetSchedParamsOfAnotherObject();
                break;
            case 246:
                NoThreadCases.SetSchedParamsOfAnEmptySlot();
                break;
            case 247:
                NoThreadCases.SetIPCBufferOfAnotherObject();
                break;
            case 248:
                NoThreadCases.SetIPCBufferOfAnEmptySlot();
                break;
            case 249:
                NoThreadCases.SetSpaceOfAnotherObject();
                break;
            case 250:
                NoThreadCases.SetSpaceOfAnEmptySlot();
                break;
            case 251:
                NoThreadCases.SuspendOfAnotherObject();
                break;
            case 252:
                NoThreadCases.SuspendOfAnEmptySlot();
                break;
            case 253:
                NoThreadCases.ResumeOfAnotherObject();
                break;
            case 254:
                NoThreadCases.ResumeOfAnEmptySlot();
                break;
            case 255:
                NoThreadCases.BindNotificationOfAnotherObject();
                break;
            case 256:
                NoThreadCases.BindNotificationOfAnEmptySlot();
                break;
            case 257:
                NoThreadCases.UnbindNotificationOfAnotherObject();
                break;
            case 258:
                NoThreadCases.UnbindNotificationOfAnEmptySlot();
                break;
            case 259:
                NoThreadCases.SetTLSBaseOfAnotherObject();
                break;
            case 260:
                NoThreadCases.SetTLSBaseOfAnEmptySlot();
                break;
            case 261:
                NoThreadCases.SetFlagsOfAnotherObject();
                break;
            case 262:
                NoThreadCases.SetFlagsOfAnEmptySlot();
                break;
            case 263:
                NotificationCases.SignalWakesOne();
                break;
            case 264:
                NotificationCases.SignalIsEmpty();
                break;
            case 265:
                NotificationCases.SignalWithoutRight();
                break;
            case 266:
                NotificationCases.SignalWithoutBadge();
                break;
            case 267:
                NotificationCases.WaitForAPastSignal();
                break;
            case 268:
                NotificationCases.WaitOnADeletedOne();
                break;
            case 269:
                NotificationCases.PollTakesAll();
                break;
            case 270:
                NotificationCases.CallOfNotification();
                break;
            case 271:
                if (!Config.Mcs)
                {
                    OwnSpaceCases.GoesOnInTheOldSpace();
                }

                break;
            case 272:
                if (!Config.Mcs)
                {
                    OwnSpaceCases.LosesTheOldSpace();
                }

                break;
            case 273:
                if (!Config.Mcs)
                {
                    OwnSpaceCases.EntersTheNewSpace();
                }

                break;
            case 274:
                PageCases.MapsAPage();
                break;
            case 275:
                PageCases.MapsTwice();
                break;
            case 276:
                PageCases.MapsNothingElse();
                break;
            case 277:
                PageCases.MapsReadOnly();
                break;
            case 278:
                PageCases.MapsWithoutRights();
                break;
            case 279:
                PageCases.KeepsToTheRightsOfTheCapability();
                break;
            case 280:
                PageCases.ChangesRights();
                break;
            case 281:
                PageCases.TakesAttributes();
                break;
            case 282:
                PageCases.MapsALargePage();
                break;
            case 283:
                PageCases.RefusesAMissingTable();
                break;
            case 284:
                PageCases.RefusesTheWrongLevel();
                break;
            case 285:
                PageCases.RefusesASpaceOfALostPool();
                break;
            case 286:
                PageCases.RefusesAnOccupiedPlace();
                break;
            case 287:
                PageCases.ReplacesAHiddenPage();
                break;
            case 288:
                PageCases.RefusesMisalignedAddresses();
                break;
            case 289:
                PageCases.RefusesAddressesOfTheKernel();
                break;
            case 290:
                PageCases.KnowsTheLastPage();
                break;
            case 291:
                PageCases.RefusesAnotherAddress();
                break;
            case 292:
                PageCases.LooksForTablesFirst();
                break;
            case 293:
                PageCases.RefusesAnotherSpace();
                break;
            case 294:
                PageCases.RefusesOtherSpaces();
                break;
            case 295:
                PageCases.RefusesShortMessages();
                break;
            case 296:
                PageCases.RefusesOtherLabels();
                break;
            case 297:
                PageCases.Unmaps();
                break;
            case 298:
                PageCases.UnmapsOfALostSpace();
                break;
            case 299:
                PageCases.DeletingUnmaps();
                break;
            case 300:
                PageCases.TellsItsAddress();
                break;
            case 301:
                PageCases.RefusesOtherObjectsForAnAddress();
                break;
            case 302:
                PageTableCases.MapsAllLevels();
                break;
            case 303:
                PageTableCases.MapsTheEnds();
                break;
            case 304:
                PageTableCases.NewTablesAreEmpty();
                break;
            case 305:
                PageTableCases.RefusesAThirdLevel();
                break;
            case 306:
                PageTableCases.RefusesThePlaceOfALargePage();
                break;
            case 307:
                PageTableCases.RefusesAddressesOfTheKernel();
                break;
            case 308:
                PageTableCases.RefusesAMappedTable();
                break;
            case 309:
                PageTableCases.RefusesOtherSpaces();
                break;
            case 310:
                PageTableCases.RefusesALowerTable();
                break;
            case 311:
                PageTableCases.LooksAtTheSpaceFirst();
                break;
            case 312:
                PageTableCases.RefusesASpaceOfALostPool();
                break;
            case 313:
                PageTableCases.RefusesShortMessages();
                break;
            case 314:
                PageTableCases.RefusesOtherLabels();
                break;
            case 315:
                PageTableCases.Unmaps();
                break;
            case 316:
                PageTableCases.UnmapsATree();
                break;
            case 317:
                PageTableCases.UnmapsNothing();
                break;
            case 318:
                PageTableCases.ChangesItsLevel();
                break;
            case 319:
                PageTableCases.RefusesATableWithCopies();
                break;
            case 320:
                PageTableCases.UnmapsALostSpace();
                break;
            case 321:
                PageTableCases.RefusesOtherObjects();
                break;
            case 322:
                PageTableCases.RefusesAnEmptySlot();
                break;
            case 323:
                PageTableCases.RefusesToCopyWhatIsNotMapped();
                break;
            case 324:
                PageTableCases.DeletingUnmaps();
                break;
            case 325:
                PageTableCases.RevokingMemoryUnmaps();
                break;
            case 326:
                PendingFaultCases.TakesThePlaceOfMessages();
                break;
            case 327:
                PendingFaultCases.OutlivesSuspension();
                break;
            case 328:
                PendingFaultCases.OutlivesResumption();
                break;
            case 329:
                PendingFaultCases.OutlivesTheEndpoint();
                break;
            case 330:
                PendingFaultCases.OutlivesCancelledSends();
                break;
            case 331:
                PendingFaultCases.IsAnsweredLikeAFault();
                break;
            case 332:
                PendingFaultCases.IsForgottenOnceReceived();
                break;
            case 333:
                PendingFaultCases.TakesThePlaceOfNBSend();
                break;
            case 334:
                PendingFaultCases.TakesThePlaceOfACall();
                break;
            case 335:
                PendingFaultCases.TakesThePlaceOfAnAnswer();
                break;
            case 336:
                PendingFaultCases.TakesThePlaceOfReplyRecv();
                break;
            case 337:
                PendingFaultCases.OfAnUnknownSystemCall();
                break;
            case 338:
                PendingFaultCases.OfAMissingCapability();
                break;
            case 339:
                RegisterCases.BeyondTheLength();
                break;
            case 340:
                RegisterCases.BeyondAnAnswer();
                break;
            case 341:
                RegisterCases.OfASignal();
                break;
            case 342:
                RegisterCases.OfAPastSignal();
                break;
            case 343:
                RegisterCases.OfNothing();
                break;
            case 344:
                RegisterCases.OfASend();
                break;
            case 345:
                RegisterCases.OfYieldAndReply();
                break;
            case 346:
                RegisterCases.OfACalledNotification();
                break;
            case 347:
                RegisterCases.OfAnInvocation();
                break;
            case 348:
                RegisterCases.WithoutSendersBuffer();
                break;
            case 349:
                RegisterCases.WithoutReceiversBuffer();
                break;
            case 350:
                RegisterCases.WithAMissingCapability();
                break;
            case 351:
                RegisterCases.WithAnEmptySlot();
                break;
            case 352:
                RegisterCases.WithFalseBits();
                break;
            case 353:
                RegisterCases.BitsAboveTheDepth();
                break;
            case 354:
                ReplyCases.IsCalled();
                break;
            case 355:
                ReplyCases.GoesWithSuspension();
                break;
            case 356:
                ReplyCases.GoesWithResumption();
                break;
            case 357:
                ReplyCases.GoesWithTheCaller();
                break;
            case 358:
                ReplyCases.IsDeleted();
                break;
            case 359:
                ReplyCases.IsMoved();
                break;
            case 360:
                ReplyCases.IsMinted();
                break;
            case 361:
                ReplyCases.OfTwoCallers();
                break;
            case 362:
                ReplyCases.CalledOneGoes();
                break;
            case 363:
                ReplyCases.AnswerWithoutBuffer();
                break;
            case 364:
                ReplyCases.SignalBeforeMessage();
                break;
            case 365:
                ReplyCases.CallerIsNotDisturbed();
                break;
            case 366:
                ReplyCases.WaitsElsewhere();
                break;
            case 367:
                ReplyCases.OwnThreadWaits();
                break;
            case 368:
                if (Config.Mcs)
                {
                    ReplyObjectCases.Answers();
                }

                break;
            case 369:
                if (Config.Mcs)
                {
                    ReplyObjectCases.ForgetsTheCaller();
                }

                break;
            case 370:
                if (Config.Mcs)
                {
                    ReplyObjectCases.IsDeleted();
                }

                break;
            case 371:
                if (Config.Mcs)
                {
                    ReplyObjectCases.Copies();
                }

                break;
            case 372:
                if (Config.Mcs)
                {
                    ReplyObjectCases.CallerIsStopped();
                }

                break;
            case 373:
                if (Config.Mcs)
                {
                    ReplyObjectCases.PassiveServer();
                }

                break;
            case 374:
                if (Config.Mcs)
                {
                    ReplyObjectCases.SendBringsNoTime();
                }

                break;
            case 375:
                if (Config.Mcs)
                {
                    ReplyObjectCases.Chain();
                }

                break;
            case 376:
                if (Config.Mcs)
                {
                    SchedContextCases.BindsAThread();
                }

                break;
            case 377:
                if (Config.Mcs)
                {
                    SchedContextCases.BindsANotification();
                }

                break;
            case 378:
                if (Config.Mcs)
                {
                    SchedContextCases.IsBoundAlready();
                }

                break;
            case 379:
                if (Config.Mcs)
                {
                    SchedContextCases.BindsSomethingElse();
                }

                break;
            case 380:
                if (Config.Mcs)
                {
                    SchedContextCases.BindsNothing();
                }

                break;
            case 381:
                if (Config.Mcs)
                {
                    SchedContextCases.Unbinds();
                }

                break;
            case 382:
                if (Config.Mcs)
                {
                    SchedContextCases.UnbindsOneself();
                }

                break;
            case 383:
                if (Config.Mcs)
                {
                    SchedContextCases.UnbindsObjects();
                }

                break;
            case 384:
                if (Config.Mcs)
                {
                    SchedContextCases.UnbindsOthers();
                }

                break;
            case 385:
                if (Config.Mcs)
                {
                    SchedContextCases.UnbindsSomethingElse();
                }

                break;
            case 386:
                if (Config.Mcs)
                {
                    SchedContextCases.UnbindsNothing();
                }

                break;
            case 387:
                if (Config.Mcs)
                {
                    SchedContextCases.TellsTime();
                }

                break;
            case 388:
                if (Config.Mcs)
                {
                    SchedContextCases.YieldsToAnEqual();
                }

                break;
            case 389:
                if (Config.Mcs)
                {
                    SchedContextCases.YieldsToALower();
                }

                break;
            case 390:
                if (Config.Mcs)
                {
                    SchedContextCases.YieldsToNobody();
                }

                break;
            case 391:
                if (Config.Mcs)
                {
                    SchedContextCases.OtherLabel();
                }

                break;
            case 392:
                if (Config.Mcs)
                {
                    SchedContextCases.IsDeleted();
                }

                break;
            case 393:
                if (Config.Mcs)
                {
                    SchedControlCases.GivesABudget();
                }

                break;
            case 394:
                if (Config.Mcs)
                {
                    SchedControlCases.AcceptsBounds();
                }

                break;
            case 395:
                if (Config.Mcs)
                {
                    SchedControlCases.RefusesTimes();
                }

                break;
            case 396:
                if (Config.Mcs)
                {
                    SchedControlCases.RefusesRefills();
                }

                break;
            case 397:
                if (Config.Mcs)
                {
                    SchedControlCases.RefusesOtherObjects();
                }

                break;
            case 398:
                if (Config.Mcs)
                {
                    SchedControlCases.RefusesShortMessages();
                }

                break;
            case 399:
                if (Config.Mcs)
                {
                    SchedControlCases.RefusesOtherLabels();
                }

                break;
            case 400:
                if (Config.Mcs)
                {
                    SchedControlCases.OneForEachCore();
                }

                break;
            case 401:
                if (Config.Mcs)
                {
                    SchedControlCases.TooSmall();
                }

                break;
            case 402:
                SchedulingCases.SendToAnEqual();
                break;
            case 403:
                SchedulingCases.SendToAHigher();
                break;
            case 404:
                SchedulingCases.LowersItself();
                break;
            case 405:
                SchedulingCases.SetsTheSamePriority();
                break;
            case 406:
                SchedulingCases.RaisesToEqual();
                break;
            case 407:
                SchedulingCases.CallHandsOver();
                break;
            case 408:
                SchedulingCases.HighestFirst();
                break;
            case 409:
                SchedulingCases.TakeTurns();
                break;
            case 410:
                SlotCases.DeleteWrongDepth();
                break;
            case 411:
                SlotCases.DeleteWrongGuard();
                break;
            case 412:
                SlotCases.DeleteImpossibleDepth();
                break;
            case 413:
                SlotCases.DeleteOfAnotherObject();
                break;
            case 414:
                SlotCases.DeleteOfAnEmptySlot();
                break;
            case 415:
                SlotCases.DeleteTooShort();
                break;
            case 416:
                SlotCases.RevokeWrongDepth();
                break;
            case 417:
                SlotCases.RevokeWrongGuard();
                break;
            case 418:
                SlotCases.RevokeImpossibleDepth();
                break;
            case 419:
                SlotCases.RevokeOfAnotherObject();
                break;
            case 420:
                SlotCases.RevokeOfAnEmptySlot();
                break;
            case 421:
                SlotCases.RevokeTooShort();
                break;
            case 422:
                SlotCases.CancelBadgedSendsWrongDepth();
                break;
            case 423:
                SlotCases.CancelBadgedSendsWrongGuard();
                break;
            case 424:
                SlotCases.CancelBadgedSendsImpossibleDepth();
                break;
            case 425:
                SlotCases.CancelBadgedSendsOfAnotherObject();
                break;
            case 426:
                SlotCases.CancelBadgedSendsOfAnEmptySlot();
                break;
            case 427:
                SlotCases.CancelBadgedSendsTooShort();
                break;
            case 428:
                SlotCases.SaveCallerWrongDepth();
                break;
            case 429:
                SlotCases.SaveCallerWrongGuard();
                break;
            case 430:
                SlotCases.SaveCallerImpossibleDepth();
                break;
            case 431:
                SlotCases.SaveCallerOfAnotherObject();
                break;
            case 432:
                SlotCases.SaveCallerOfAnEmptySlot();
                break;
            case 433:
                SlotCases.SaveCallerTooShort();
                break;
            case 434:
                SlotCases.RotateOfAnotherObject();
                break;
            case 435:
                SlotCases.RotateOfAnEmptySlot();
                break;
            case 436:
                if (!Config.Mcs)
                {
                    SpaceCases.ConfigureWorks();
                }

                break;
            case 437:
                if (!Config.Mcs)
                {
                    SpaceCases.ConfigureWithGuard();
                }

                break;
            case 438:
                if (!Config.Mcs)
                {
                    SpaceCases.ConfigureWithoutBuffer();
                }

                break;
            case 439:
                if (!Config.Mcs)
                {
                    SpaceCases.ConfigureMisaligned();
                }

                break;
            case 440:
                if (!Config.Mcs)
                {
                    SpaceCases.ConfigureInThePage();
                }

                break;
            case 441:
                if (!Config.Mcs)
                {
                    SpaceCases.ConfigureOtherKinds();
                }

                break;
            case 442:
                if (!Config.Mcs)
                {
                    SpaceCases.ConfigureUnassigned();
                }

                break;
            case 443:
                if (!Config.Mcs)
                {
                    SpaceCases.ConfigureReadOnlyBuffer();
                }

                break;
            case 444:
                if (!Config.Mcs)
                {
                    SpaceCases.ConfigureTooShort();
                }

                break;
            case 445:
                if (!Config.Mcs)
                {
                    SpaceCases.ConfigureErrorOrder();
                }

                break;
            case 446:
                if (!Config.Mcs)
                {
                    SpaceCases.SpaceSetsTheHandler();
                }

                break;
            case 447:
                if (!Config.Mcs)
                {
                    SpaceCases.SpaceWithoutHandler();
                }

                break;
            case 448:
                if (!Config.Mcs)
                {
                    SpaceCases.SpaceOfItself();
                }

                break;
            case 449:
                if (!Config.Mcs)
                {
                    SpaceCases.SpaceOtherKinds();
                }

                break;
            case 450:
                if (!Config.Mcs)
                {
                    SpaceCases.SpaceTooShort();
                }

                break;
            case 451:
                if (!Config.Mcs)
                {
                    SpaceCases.BufferMoves();
                }

                break;
            case 452:
                if (!Config.Mcs)
                {
                    SpaceCases.BufferGoes();
                }

                break;
            case 453:
                if (!Config.Mcs)
                {
                    SpaceCases.BufferFrameGoes();
                }

                break;
            case 454:
                if (!Config.Mcs)
                {
                    SpaceCases.BufferMisaligned();
                }

                break;
            case 455:
                if (!Config.Mcs)
                {
                    SpaceCases.BufferOfAnotherKind();
                }

                break;
            case 456:
                if (!Config.Mcs)
                {
                    SpaceCases.BufferErrorOrder();
                }

                break;
            case 457:
                if (!Config.Mcs)
                {
                    SpaceCases.BufferOfDevice();
                }

                break;
            case 458:
                if (!Config.Mcs)
                {
                    SpaceCases.BufferTooShort();
                }

                break;
            case 459:
                if (!Config.Mcs)
                {
                    SpaceCases.ConfigureUntyped();
                }

                break;
            case 460:
                if (!Config.Mcs)
                {
                    SpaceCases.SpaceUntyped();
                }

                break;
            case 461:
                if (!Config.Mcs)
                {
                    SpaceCases.BufferUntyped();
                }

                break;
            case 462:
                TcbCases.ReadsAsManyAsAskedFor();
                break;
            case 463:
                TcbCases.ReadsOfAWaitingThread();
                break;
            case 464:
                TcbCases.ReadsOfItself();
                break;
            case 465:
                TcbCases.ReadsTooMany();
                break;
            case 466:
                TcbCases.WritesSome();
                break;
            case 467:
                TcbCases.WritesWhatIsNotThere();
                break;
            case 468:
                TcbCases.WriteResumes();
                break;
            case 469:
                TcbCases.WritesOfItself();
                break;
            case 470:
                TcbCases.CopyStopsAndStarts();
                break;
            case 471:
                TcbCases.CopiesOfAnotherKind();
                break;
            case 472:
                TcbCases.CopyTooShort();
                break;
            case 473:
                TcbCases.ReadTooShort();
                break;
            case 474:
                TcbCases.WriteTooShort();
                break;
            case 475:
                TcbCases.SuspendStops();
                break;
            case 476:
                TcbCases.SuspendTakesTheReply();
                break;
            case 477:
                TcbCases.SuspendOfItself();
                break;
            case 478:
                TcbCases.ResumeRestarts();
                break;
            case 479:
                TcbCases.ResumeOfAWaitingThread();
                break;
            case 480:
                TcbCases.PriorityDecides();
                break;
            case 481:
                TcbCases.PriorityBounds();
                break;
            case 482:
                TcbCases.PriorityBeyond();
                break;
            case 483:
                TcbCases.McpBeyond();
                break;
            case 484:
                TcbCases.McpBelowPriority();
                break;
            case 485:
                TcbCases.SchedParamsSetBoth();
                break;
            case 486:
                TcbCases.SchedParamsBeyond();
                break;
            case 487:
                TcbCases.PriorityByAnotherKind();
                break;
            case 488:
                TcbCases.McpByAnotherKind();
                break;
            case 489:
                TcbCases.SchedParamsByAnotherKind();
                break;
            case 490:
                TcbCases.PriorityTooShort();
                break;
            case 491:
                TcbCases.McpTooShort();
                break;
            case 492:
                TcbCases.SchedParamsTooShort();
                break;
            case 493:
                TcbCases.BindDelivers();
                break;
            case 494:
                TcbCases.BindKeepsSignals();
                break;
            case 495:
                TcbCases.BindTwice();
                break;
            case 496:
                TcbCases.BindAwaited();
                break;
            case 497:
                TcbCases.BindWithoutRead();
                break;
            case 498:
                TcbCases.BindTooShort();
                break;
            case 499:
                TcbCases.UnbindStops();
                break;
            case 500:
                TcbCases.DeleteUnbinds();
                break;
            case 501:
                TcbCases.UnbindNothing();
                break;
            case 502:
                TcbCases.TlsBaseOfAnother();
                break;
            case 503:
                TcbCases.TlsBaseOfItself();
                break;
            case 504:
                TcbCases.TlsBaseTooShort();
                break;
            case 505:
                TcbCases.Flags();
                break;
            case 506:
                TcbCases.FlagsTooShort();
                break;
            case 507:
                TcbCases.RegistersComeBack();
                break;
            case 508:
                TcbCases.WritesTooMany();
                break;
            case 509:
                TcbCases.CopiesRegisters();
                break;
            case 510:
                if (Config.Mcs)
                {
                    TimedCallCases.Waits();
                }

                break;
            case 511:
                if (Config.Mcs)
                {
                    TimedCallCases.WaitsForACaller();
                }

                break;
            case 512:
                if (Config.Mcs)
                {
                    TimedCallCases.Polls();
                }

                break;
            case 513:
                if (Config.Mcs)
                {
                    TimedCallCases.SendsAndReceives();
                }

                break;
            case 514:
                if (Config.Mcs)
                {
                    TimedCallCases.SendsToNobody();
                }

                break;
            case 515:
                if (Config.Mcs)
                {
                    TimedCallCases.AnswersAndReceives();
                }

                break;
            case 516:
                if (Config.Mcs)
                {
                    TimedCallCases.SignalsAndWaits();
                }

                break;
            case 517:
                if (Config.Mcs)
                {
                    TimedCallCases.SendersInOrder();
                }

                break;
            case 518:
                if (Config.Mcs)
                {
                    TimedCallCases.WaitersInOrder();
                }

                break;
            case 519:
                if (Config.Mcs)
                {
                    TimedTcbCases.SameContext();
                }

                break;
            case 520:
                if (Config.Mcs)
                {
                    TimedTcbCases.TooHigh();
                }

                break;
            case 521:
                if (Config.Mcs)
                {
                    TimedTcbCases.OtherObjects();
                }

                break;
            case 522:
                if (Config.Mcs)
                {
                    TimedTcbCases.TakenContext();
                }

                break;
            case 523:
                if (Config.Mcs)
                {
                    TimedTcbCases.ShortMessages();
                }

                break;
            case 524:
                if (Config.Mcs)
                {
                    TimedTcbCases.SpacesOfOtherKinds();
                }

                break;
            case 525:
                if (Config.Mcs)
                {
                    TimedTcbCases.SpacesMissing();
                }

                break;
            case 526:
                if (Config.Mcs)
                {
                    TimedTcbCases.Timeouts();
                }

                break;
            case 527:
                if (Config.Mcs)
                {
                    TimedTcbCases.TimeoutsElsewhere();
                }

                break;
            case 528:
                if (Config.Mcs)
                {
                    TimedTcbCases.TimeoutsNowhere();
                }

                break;
            case 529:
                if (Config.Mcs)
                {
                    TimedTcbCases.Yields();
                }

                break;
            case 530:
                TransferCases.CopyArrives();
                break;
            case 531:
                TransferCases.CopyBetweenCNodes();
                break;
            case 532:
                TransferCases.CopyOverTwoLevels();
                break;
            case 533:
                TransferCases.CopyToAnOccupiedSlot();
                break;
            case 534:
                TransferCases.CopyToItself();
                break;
            case 535:
                TransferCases.CopyFromAnEmptySlot();
                break;
            case 536:
                TransferCases.CopyFromAForeignRoot();
                break;
            case 537:
                TransferCases.CopyToAWrongDepth();
                break;
            case 538:
                TransferCases.CopyFromAWrongDepth();
                break;
            case 539:
                TransferCases.CopyWrongGuard();
                break;
            case 540:
                TransferCases.CopyImpossibleDepth();
                break;
            case 541:
                TransferCases.CopyOfAnotherObject();
                break;
            case 542:
                TransferCases.CopyOfAnEmptySlot();
                break;
            case 543:
                TransferCases.CopyTooShort();
                break;
            case 544:
                TransferCases.CopyDestinationFirst();
                break;
            case 545:
                TransferCases.MintArrives();
                break;
            case 546:
                TransferCases.MintBetweenCNodes();
                break;
            case 547:
                TransferCases.MintOverTwoLevels();
                break;
            case 548:
                TransferCases.MintToAnOccupiedSlot();
                break;
            case 549:
                TransferCases.MintToItself();
                break;
            case 550:
                TransferCases.MintFromAnEmptySlot();
                break;
            case 551:
                TransferCases.MintFromAForeignRoot();
                break;
            case 552:
                TransferCases.MintToAWrongDepth();
                break;
            case 553:
                TransferCases.MintFromAWrongDepth();
                break;
            case 554:
                TransferCases.MintWrongGuard();
                break;
            case 555:
                TransferCases.MintImpossibleDepth();
                break;
            case 556:
                TransferCases.MintOfAnotherObject();
                break;
            case 557:
                TransferCases.MintOfAnEmptySlot();
                break;
            case 558:
                TransferCases.MintTooShort();
                break;
            case 559:
                TransferCases.MintDestinationFirst();
                break;
            case 560:
                TransferCases.MoveArrives();
                break;
            case 561:
                TransferCases.MoveBetweenCNodes();
                break;
            case 562:
                TransferCases.MoveOverTwoLevels();
                break;
            case 563:
                TransferCases.MoveToAnOccupiedSlot();
                break;
            case 564:
                TransferCases.MoveToItself();
                break;
            case 565:
                TransferCases.MoveFromAnEmptySlot();
                break;
            case 566:
                TransferCases.MoveFromAForeignRoot();
                break;
            case 567:
                TransferCases.MoveToAWrongDepth();
                break;
            case 568:
                TransferCases.MoveFromAWrongDepth();
                break;
            case 569:
                TransferCases.MoveWrongGuard();
                break;
            case 570:
                TransferCases.MoveImpossibleDepth();
                break;
            case 571:
                TransferCases.MoveOfAnotherObject();
                break;
            case 572:
                TransferCases.MoveOfAnEmptySlot();
                break;
            case 573:
                TransferCases.MoveTooShort();
                break;
            case 574:
                TransferCases.MoveDestinationFirst();
                break;
            case 575:
                TransferCases.MutateArrives();
                break;
            case 576:
                TransferCases.MutateBetweenCNodes();
                break;
            case 577:
                TransferCases.MutateOverTwoLevels();
                break;
            case 578:
                TransferCases.MutateToAnOccupiedSlot();
                break;
            case 579:
                TransferCases.MutateToItself();
                break;
            case 580:
                TransferCases.MutateFromAnEmptySlot();
                break;
            case 581:
                TransferCases.MutateFromAForeignRoot();
                break;
            case 582:
                TransferCases.MutateToAWrongDepth();
                break;
            case 583:
                TransferCases.MutateFromAWrongDepth();
                break;
            case 584:
                TransferCases.MutateWrongGuard();
                break;
            case 585:
                TransferCases.MutateImpossibleDepth();
                break;
            case 586:
                TransferCases.MutateOfAnotherObject();
                break;
            case 587:
                TransferCases.MutateOfAnEmptySlot();
                break;
            case 588:
                TransferCases.MutateTooShort();
                break;
            case 589:
                TransferCases.MutateDestinationFirst();
                break;
            case 590:
                UntypedCases.MakesOneObject();
                break;
            case 591:
                UntypedCases.MakesSeveralObjects();
                break;
            case 592:
                UntypedCases.FindsTheDestination();
                break;
            case 593:
                UntypedCases.StartsOverWhenEmpty();
                break;
            case 594:
                UntypedCases.RefusesAnUnknownType();
                break;
            case 595:
                UntypedCases.RefusesAnOccupiedSlot();
                break;
            case 596:
                UntypedCases.RefusesTooMuch();
                break;
            case 597:
                UntypedCases.RefusesImpossibleCounts();
                break;
            case 598:
                UntypedCases.RefusesAMissingDestination();
                break;
            case 599:
                UntypedCases.RefusesAnEmptySlot();
                break;
            case 600:
                UntypedCases.RefusesAnotherLabel();
                break;
            case 601:
                UntypedCases.ZeroesUsedMemory();
                break;
            case 602:
                UntypedCases.AlignsObjects();
                break;
            case 603:
                UntypedCases.MakesTheSmallest();
                break;
            case 604:
                UntypedCases.MakesAsManyAsAllowed();
                break;
            case 605:
                UntypedCases.IgnoresAnUnusedSize();
                break;
            case 606:
                UntypedCases.MakesFramesOfDevices();
                break;
            case 607:
                UntypedCases.SplitsDeviceMemory();
                break;
            case 608:
                UntypedCases.RefusesKernelObjectsOfDevices();
                break;
            case 609:
                UntypedCases.RefusesAnEmptyCNode();
                break;
            case 610:
                UntypedCases.RefusesATinyUntyped();
                break;
            case 611:
                UntypedCases.RefusesHugeSizes();
                break;
            case 612:
                UntypedCases.RefusesASlotOutside();
                break;
            case 613:
                UntypedCases.RefusesAWindowBeyondTheEnd();
                break;
            case 614:
                UntypedCases.RefusesAForeignRoot();
                break;
            case 615:
                UntypedCases.RefusesAForeignDestination();
                break;
            case 616:
                UntypedCases.RefusesAnImpossibleDepth();
                break;
            case 617:
                UntypedCases.RefusesShortMessages();
                break;
            case 618:
                UntypedCases.TypeComesFirst();
                break;
            case 619:
                UntypedCases.SizeComesSecond();
                break;
            case 620:
                UntypedCases.DestinationComesThird();
                break;
            case 621:
                UntypedCases.SlotComesFourth();
                break;
            case 622:
                UntypedCases.OccupiedSlotsComeFifth();
                break;
            case 623:
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
                Console.Write("seL4_RISCV_ASIDControl_MakePool NoError: the pool has ASIDs for address spaces");
                break;
            case 15:
                Console.Write("seL4_RISCV_ASIDControl_MakePool NoError: the memory is used up; revoking it takes the pool away");
                break;
            case 16:
                Console.Write("seL4_RISCV_ASIDControl_MakePool DeleteFirst: the destination is occupied");
                break;
            case 17:
                Console.Write("seL4_RISCV_ASIDControl_MakePool DeleteFirst: there are 128 pools; it comes before all but missing words");
                break;
            case 18:
                Console.Write("seL4_RISCV_ASIDControl_MakePool InvalidCapability: no untyped memory, of another size, or of a device");
                break;
            case 19:
                Console.Write("seL4_RISCV_ASIDControl_MakePool RevokeFirst: something was made of the memory; it comes before a wrong destination");
                break;
            case 20:
                Console.Write("seL4_RISCV_ASIDControl_MakePool RevokeFirst: there is a copy of the memory's capability");
                break;
            case 21:
                Console.Write("seL4_RISCV_ASIDControl_MakePool FailedLookup: no slot at index and depth, or no CNode to look it up in");
                break;
            case 22:
                Console.Write("seL4_RISCV_ASIDControl_MakePool RangeError: a depth of no bits, or of more than a word's");
                break;
            case 23:
                Console.Write("seL4_RISCV_ASIDControl_MakePool TruncatedMessage: words or capabilities are missing");
                break;
            case 24:
                Console.Write("seL4_RISCV_ASIDControl_MakePool IllegalOperation: another label; another object");
                break;
            case 25:
                Console.Write("seL4_RISCV_ASIDControl_MakePool InvalidCapability: an empty slot is invoked");
                break;
            case 26:
                Console.Write("seL4_RISCV_ASIDPool_Assign NoError: the address space can be used, copied, and deleted");
                break;
            case 27:
                Console.Write("seL4_RISCV_ASIDPool_Assign DeleteFirst: a pool has 512 ASIDs; one that is given back can be had again");
                break;
            case 28:
                Console.Write("seL4_RISCV_ASIDPool_Assign InvalidCapability: no address space, or one that has an ASID");
                break;
            case 29:
                Console.Write("seL4_RISCV_ASIDPool_Assign TruncatedMessage: the address space is missing");
                break;
            case 30:
                Console.Write("seL4_RISCV_ASIDPool_Assign IllegalOperation: another label; another object");
                break;
            case 31:
                Console.Write("seL4_RISCV_ASIDPool_Assign InvalidCapability: an empty slot is invoked");
                break;
            case 32:
                Console.Write("seL4_CNode_Delete NoError: an address space: its threads fault, its tables and pages can be used elsewhere");
                break;
            case 33:
                Console.Write("seL4_CNode_Delete NoError: an ASID pool: the threads of its address spaces fault");
                break;
            case 34:
                Console.Write("seL4_CNode_Delete NoError: the address space of a page: the next one with its ASID does not have the page");
                break;
            case 35:
                Console.Write("seL4_BenchmarkResetLog IllegalOperation: there is no log buffer yet");
                break;
            case 36:
                Console.Write("seL4_BenchmarkSetLogBuffer IllegalOperation: nothing, something else, a frame of another size");
                break;
            case 37:
                Console.Write("seL4_BenchmarkSetLogBuffer NoError: a large frame: entries are logged at once");
                break;
            case 38:
                Console.Write("seL4_BenchmarkResetLog NoError: the log begins anew, with the entry of ResetLog itself");
                break;
            case 39:
                Console.Write("seL4_BenchmarkFinalizeLog NoError: tells how many entries there are; logging goes on");
                break;
            case 40:
                Console.Write("seL4_BenchmarkFinalizeLog NoError: the log takes as many entries as fit into 1 MiB, no more");
                break;
            case 41:
                Console.Write("Kernel log NoError: a system call: its number, the kind of the capability, the label");
                break;
            case 42:
                Console.Write("Kernel log NoError: Call and ReplyRecv that took the short way");
                break;
            case 43:
                Console.Write("Kernel log NoError: a page fault: its instruction's address; an unknown system call: its number");
                break;
            case 44:
                Console.Write("Kernel log NoError: an interrupt: its number");
                break;
            case 45:
                Console.Write("seL4_BenchmarkFinalizeLog NoError: a kernel in which no trace point was put logs none");
                break;
            case 46:
                Console.Write("seL4_BenchmarkFinalizeLog NoError: without a log all registers are left alone");
                break;
            case 47:
                Console.Write("seL4_BenchmarkSetLogBuffer NoError: without a log it is an unknown system call");
                break;
            case 48:
                Console.Write("seL4_BenchmarkGetThreadUtilisation NoError: the calling thread: how often it was scheduled, its kernel entries");
                break;
            case 49:
                Console.Write("seL4_BenchmarkFinalizeLog NoError: tracking stops: numbers are kept; ResetLog leaves the thread's own numbers");
                break;
            case 50:
                Console.Write("seL4_BenchmarkGetThreadUtilisation NoError: of what is no thread: nothing is written");
                break;
            case 51:
                Console.Write("seL4_BenchmarkResetThreadUtilisation NoError: a thread's numbers are 0 again; what is no thread is passed over");
                break;
            case 52:
                Console.Write("seL4_BenchmarkResetAllThreadsUtilisation NoError: the numbers of every thread are 0 again");
                break;
            case 53:
                Console.Write("seL4_CNode_Copy NoError: a copy without the right to write sends nothing");
                break;
            case 54:
                Console.Write("seL4_CNode_Copy NoError: rights that the source lacks do not come back");
                break;
            case 55:
                Console.Write("seL4_CNode_Copy RevokeFirst: untyped memory that has children");
                break;
            case 56:
                Console.Write("seL4_CNode_Mint RevokeFirst: untyped memory that has children");
                break;
            case 57:
                Console.Write("seL4_CNode_Copy NoError: a copy of untyped memory uses the memory up, and is its child");
                break;
            case 58:
                Console.Write("seL4_CNode_Copy NoError: the copy of a mapped frame is not mapped");
                break;
            case 59:
                Console.Write("seL4_CNode_Copy IllegalOperation: the capability of all interrupts");
                break;
            case 60:
                Console.Write("seL4_CNode_Copy IllegalOperation: a page table that is not mapped");
                break;
            case 61:
                Console.Write("seL4_CNode_Mint IllegalOperation: a page table that is not mapped");
                break;
            case 62:
                Console.Write("seL4_CNode_Mint NoError: the badge arrives with each signal, and badges are or-ed");
                break;
            case 63:
                Console.Write("seL4_CNode_Mint NoError: all bits of the badge are kept");
                break;
            case 64:
                Console.Write("seL4_CNode_Mint IllegalOperation: a badge cannot be changed");
                break;
            case 65:
                Console.Write("seL4_CNode_Mint IllegalOperation: a guard that does not fit beside the CNode's bits");
                break;
            case 66:
                Console.Write("seL4_CNode_Mint NoError: a guard's bits beyond its size do not count");
                break;
            case 67:
                Console.Write("seL4_CNode_Mint NoError: a badge on an object that has none is ignored");
                break;
            case 68:
                Console.Write("seL4_CNode_Mutate NoError: a guard is set, and a further Mutate changes it");
                break;
            case 69:
                Console.Write("seL4_CNode_Mutate IllegalOperation: an endpoint's badge cannot be changed in place");
                break;
            case 70:
                Console.Write("seL4_CNode_Mutate IllegalOperation: an endpoint without a badge cannot be given one in place");
                break;
            case 71:
                Console.Write("seL4_CNode_Move NoError: children stay children of the capability that moved");
                break;
            case 72:
                Console.Write("seL4_CNode_Delete NoError: the slot is empty");
                break;
            case 73:
                Console.Write("seL4_CNode_Delete NoError: an empty slot");
                break;
            case 74:
                Console.Write("seL4_CNode_Delete NoError: copies live on");
                break;
            case 75:
                Console.Write("seL4_CNode_Delete NoError: the last capability of an endpoint: who waits there stops waiting and runs again");
                break;
            case 76:
                Console.Write("seL4_CNode_Delete NoError: the last capability of a CNode takes what is in it along");
                break;
            case 77:
                Console.Write("seL4_CNode_Delete NoError: a CNode that holds its own last capability");
                break;
            case 78:
                Console.Write("seL4_CNode_Revoke NoError: badged copies and copies of them go, the capability stays");
                break;
            case 79:
                Console.Write("seL4_CNode_Revoke NoError: plain copies of the original are its children, too");
                break;
            case 80:
                Console.Write("seL4_CNode_Revoke NoError: the first badged copy has no power over copies with the same badge");
                break;
            case 81:
                Console.Write("seL4_CNode_Revoke NoError: an empty slot");
                break;
            case 82:
                Console.Write("seL4_CNode_Revoke NoError: untyped memory: a thread that was made of it is gone");
                break;
            case 83:
                Console.Write("seL4_CNode_CancelBadgedSends NoError: who sends with this badge starts anew, others go on waiting");
                break;
            case 84:
                Console.Write("seL4_CNode_CancelBadgedSends NoError: nobody sends");
                break;
            case 85:
                Console.Write("seL4_CNode_CancelBadgedSends IllegalOperation: a capability that is no endpoint's, or lacks rights");
                break;
            case 86:
                Console.Write("seL4_CNode_CancelBadgedSends NoError: a capability without a badge cancels nothing");
                break;
            case 87:
                Console.Write("seL4_CNode_SaveCaller NoError: the saved capability answers the caller, once");
                break;
            case 88:
                Console.Write("seL4_CNode_SaveCaller NoError: a saved reply capability can be moved, not copied");
                break;
            case 89:
                Console.Write("seL4_CNode_SaveCaller NoError: without a caller the slot stays empty");
                break;
            case 90:
                Console.Write("seL4_CNode_SaveCaller DeleteFirst: the slot is occupied");
                break;
            case 91:
                Console.Write("seL4_CNode_Rotate NoError: pivot to destination, source to where the pivot was");
                break;
            case 92:
                Console.Write("seL4_CNode_Rotate NoError: destination and source are one slot: two capabilities change places");
                break;
            case 93:
                Console.Write("seL4_CNode_Rotate IllegalOperation: endpoints and notifications: their badges cannot be set on the way");
                break;
            case 94:
                Console.Write("seL4_CNode_Rotate NoError: guards are set on the way");
                break;
            case 95:
                Console.Write("seL4_CNode_Rotate IllegalOperation: the pivot is the source");
                break;
            case 96:
                Console.Write("seL4_CNode_Rotate IllegalOperation: the pivot is the destination");
                break;
            case 97:
                Console.Write("seL4_CNode_Rotate IllegalOperation: a badge cannot be changed on the way");
                break;
            case 98:
                Console.Write("seL4_CNode_Rotate DeleteFirst: the destination is occupied");
                break;
            case 99:
                Console.Write("seL4_CNode_Rotate FailedLookup: pivot or source is empty");
                break;
            case 100:
                Console.Write("seL4_CNode_Rotate FailedLookup: the root of pivot or source is no CNode");
                break;
            case 101:
                Console.Write("seL4_CNode_Rotate RangeError: an impossible depth of destination, pivot or source");
                break;
            case 102:
                Console.Write("seL4_CNode_Rotate IllegalOperation: of several errors: pivot as source, then an occupied slot, then an empty one");
                break;
            case 103:
                Console.Write("seL4_CNode_Rotate TruncatedMessage: an argument or a root is missing");
                break;
            case 104:
                Console.Write("CapFault NoError: a send to an address that a guard does not match: bits left, guard, its size");
                break;
            case 105:
                Console.Write("CapFault NoError: a call and a receive with such an address");
                break;
            case 106:
                Console.Write("CapFault NoError: a guard inside the CSpace that does not match");
                break;
            case 107:
                Console.Write("CapFault NoError: a CNode that resolves more bits than are left");
                break;
            case 108:
                Console.Write("CapFault NoError: receiving from an empty slot");
                break;
            case 109:
                Console.Write("CapFault NoError: receiving from what is no endpoint, or without the right to");
                break;
            case 110:
                Console.Write("CapFault NoError: waiting for a notification that is bound to another thread");
                break;
            case 111:
                Console.Write("CapFault NoError: no fault: sends that do not wait, sends to empty slots, replies to nobody");
                break;
            case 112:
                Console.Write("CapFault NoError: the answer lets the call be made again, whatever its label");
                break;
            case 113:
                Console.Write("Fault handler NoError: its capability needs the rights to write and to grant, or grant replies");
                break;
            case 114:
                Console.Write("Fault handler NoError: without one the thread stops; with one it faults again when it is resumed");
                break;
            case 115:
                Console.Write("Fault handler NoError: a handler answers and waits for the next fault at once");
                break;
            case 116:
                Console.Write("Fault handler NoError: a saved reply capability answers later; once");
                break;
            case 117:
                Console.Write("Fault handler NoError: a thread whose reply capability is deleted waits; resumed, it faults again");
                break;
            case 118:
                Console.Write("Capability transfer NoError: a capability comes to the receive slot, with its badge");
                break;
            case 119:
                Console.Write("Capability transfer NoError: what arrives is a child of what was sent: it goes with its revocation");
                break;
            case 120:
                Console.Write("Capability transfer NoError: a capability of the endpoint itself is unwrapped: its badge arrives");
                break;
            case 121:
                Console.Write("Capability transfer NoError: three capabilities: unwrapped ones, and one that is put into the slot");
                break;
            case 122:
                Console.Write("Capability transfer NoError: there is one receive slot: the second capability that needs one stays behind, and all after it");
                break;
            case 123:
                Console.Write("Capability transfer NoError: an occupied receive slot: the message arrives without the capability");
                break;
            case 124:
                Console.Write("Capability transfer NoError: a receive path that leads nowhere: the message arrives without the capability");
                break;
            case 125:
                Console.Write("Capability transfer NoError: a badge is unwrapped even if there is no receive slot");
                break;
            case 126:
                Console.Write("Capability transfer NoError: without the right to grant no capability travels, and no badge");
                break;
            case 127:
                Console.Write("Capability transfer NoError: a capability with the rights that the sender has");
                break;
            case 128:
                Console.Write("Capability transfer NoError: a capability without a copy stays behind");
                break;
            case 129:
                Console.Write("Capability transfer NoError: an answer carries a capability, too");
                break;
            case 130:
                Console.Write("Capability transfer NoError: an answer to a caller with only GrantReply carries a capability");
                break;
            case 131:
                Console.Write("Capability transfer NoError: a receiver whose capability lacks Grant gives no capability with its answer");
                break;
            case 132:
                Console.Write("seL4_DebugCapIdentify NoError: the kind of each capability");
                break;
            case 133:
                Console.Write("seL4_DebugCapIdentify NoError: a reply capability");
                break;
            case 134:
                Console.Write("seL4_DebugNameThread NoError: a thread has a name, which the kernel's messages use");
                break;
            case 135:
                Console.Write("seL4_DebugPutChar NoError: prints, and changes no register but the badge's");
                break;
            case 136:
                Console.Write("seL4_SetTLSBase NoError: the calling thread sets its own base");
                break;
            case 137:
                Console.Write("seL4_BenchmarkNullSyscall NoError: does nothing");
                break;
            case 138:
                Console.Write("seL4_BenchmarkFlushCaches NoError: memory holds what it held");
                break;
            case 139:
                Console.Write("seL4_BenchmarkResetLog NoError: without a log there is nothing to set back");
                break;
            case 140:
                Console.Write("seL4_BenchmarkGetThreadUtilisation NoError: a thread that was scheduled has used time");
                break;
            case 141:
                Console.Write("seL4_DomainSet_Set NoError: a thread that does not run, one that runs, the calling one: to their own domain");
                break;
            case 142:
                Console.Write("seL4_DomainSet_Set InvalidArgument: a domain that does not exist (0), or what is no thread (1)");
                break;
            case 143:
                Console.Write("seL4_DomainSet_Set InvalidArgument: the wrong domain comes before a missing thread");
                break;
            case 144:
                Console.Write("seL4_DomainSet_Set TruncatedMessage: the domain or the thread is missing");
                break;
            case 145:
                Console.Write("seL4_DomainSet_Set IllegalOperation: another label; another object");
                break;
            case 146:
                Console.Write("seL4_DomainSet_Set InvalidCapability: an empty slot is invoked");
                break;
            case 147:
                Console.Write("seL4_DomainSet_ScheduleConfigure NoError: the first entry, with the shortest and the longest duration");
                break;
            case 148:
                Console.Write("seL4_DomainSet_ScheduleConfigure NoError: the last entry that can be changed, and an end marker there");
                break;
            case 149:
                Console.Write("seL4_DomainSet_ScheduleConfigure RangeError: an entry that does not exist, or the last, which stays an end marker");
                break;
            case 150:
                Console.Write("seL4_DomainSet_ScheduleConfigure RangeError: a domain that does not exist; after a wrong entry");
                break;
            case 151:
                Console.Write("seL4_DomainSet_ScheduleConfigure InvalidArgument: a duration that is too long, or an end marker where the schedule starts");
                break;
            case 152:
                Console.Write("seL4_DomainSet_ScheduleConfigure InvalidArgument: an end marker with a domain");
                break;
            case 153:
                Console.Write("seL4_DomainSet_ScheduleConfigure TruncatedMessage: words are missing");
                break;
            case 154:
                Console.Write("seL4_DomainSet_ScheduleConfigure IllegalOperation: another object");
                break;
            case 155:
                Console.Write("seL4_DomainSet_ScheduleSetStart NoError: the first entry, while it runs");
                break;
            case 156:
                Console.Write("seL4_DomainSet_ScheduleSetStart RangeError: an entry that does not exist");
                break;
            case 157:
                Console.Write("seL4_DomainSet_ScheduleSetStart InvalidArgument: an end marker");
                break;
            case 158:
                Console.Write("seL4_DomainSet_ScheduleSetStart TruncatedMessage: the entry is missing");
                break;
            case 159:
                Console.Write("seL4_DomainSet_ScheduleSetStart IllegalOperation: another object");
                break;
            case 160:
                Console.Write("seL4_DomainSet_Set NoError: a thread of a domain without time does not run; moved back, it waits for the next choice of a thread");
                break;
            case 161:
                Console.Write("seL4_DomainSet_ScheduleSetStart NoError: two domains take turns; then the old schedule again");
                break;
            case 162:
                Console.Write("seL4_Send NoError: waits until somebody receives; label, length, words and badge arrive");
                break;
            case 163:
                Console.Write("seL4_Send NoError: to somebody who waits already");
                break;
            case 164:
                Console.Write("seL4_Send NoError: the longest message, and a length beyond it");
                break;
            case 165:
                Console.Write("seL4_Send NoError: all bits of the label arrive");
                break;
            case 166:
                Console.Write("seL4_Send NoError: several senders are received in the order in which they came");
                break;
            case 167:
                Console.Write("seL4_Recv NoError: several receivers are served in the order in which they came");
                break;
            case 168:
                Console.Write("seL4_Send NoError: without the right to write nothing is sent, and the sender goes on");
                break;
            case 169:
                Console.Write("seL4_NBSend NoError: nobody waits: the message is lost");
                break;
            case 170:
                Console.Write("seL4_NBSend NoError: somebody waits: the message arrives");
                break;
            case 171:
                Console.Write("seL4_NBSend NoError: to an empty slot, and to an object that takes no messages: nothing happens");
                break;
            case 172:
                Console.Write("seL4_NBSend NoError: an invocation without an answer is carried out");
                break;
            case 173:
                Console.Write("seL4_Send NoError: an invocation without an answer is carried out");
                break;
            case 174:
                Console.Write("seL4_NBRecv NoError: nobody sends: the badge is 0");
                break;
            case 175:
                Console.Write("seL4_NBRecv NoError: somebody sends: the message is there");
                break;
            case 176:
                Console.Write("seL4_Call NoError: the answer comes from who received the message");
                break;
            case 177:
                Console.Write("seL4_Call NoError: to somebody who waits already");
                break;
            case 178:
                Console.Write("seL4_Call NoError: only GrantReply: the answer comes, and no capability can travel to the receiver");
                break;
            case 179:
                Console.Write("seL4_Call NoError: neither Grant nor GrantReply: the message arrives, the caller is stopped for good");
                break;
            case 180:
                Console.Write("seL4_Reply NoError: nobody has called: nothing happens");
                break;
            case 181:
                Console.Write("seL4_Reply NoError: once for each call");
                break;
            case 182:
                Console.Write("seL4_Reply NoError: a further Recv forgets the caller, who is not answered any more");
                break;
            case 183:
                Console.Write("seL4_ReplyRecv NoError: answers, then receives the next");
                break;
            case 184:
                Console.Write("seL4_ReplyRecv NoError: a server that waits by ReplyRecv serves one after the other");
                break;
            case 185:
                Console.Write("seL4_Send NoError: a waiting sender whose endpoint is deleted is not answered and does not block others");
                break;
            case 186:
                Console.Write("seL4_Yield NoError: a thread of the same priority runs");
                break;
            case 187:
                Console.Write("seL4_Yield NoError: a thread of a lower priority does not run");
                break;
            case 188:
                Console.Write("VMFault NoError: a read where nothing is mapped, whatever the level that ends the walk");
                break;
            case 189:
                Console.Write("VMFault NoError: a write where nothing is mapped, or where it is not allowed");
                break;
            case 190:
                Console.Write("VMFault NoError: an address of the kernel, and one that Sv39 does not have");
                break;
            case 191:
                Console.Write("VMFault NoError: a fetch where nothing is mapped, or where nothing may be executed");
                break;
            case 192:
                Console.Write("VMFault NoError: the answer lets the access be made again, whatever its label and words");
                break;
            case 193:
                Console.Write("UnknownSyscall NoError: the message: instruction, stack, ra, a0 to a6, number");
                break;
            case 194:
                Console.Write("UnknownSyscall NoError: 0, positive and very negative numbers are none of a system call");
                break;
            case 195:
                Console.Write("UnknownSyscall NoError: the answer's words are the thread's registers, and where it goes on");
                break;
            case 196:
                Console.Write("UnknownSyscall NoError: a short answer changes the first registers only; the call is made again");
                break;
            case 197:
                Console.Write("UnknownSyscall NoError: an answer with a label other than 0 stops the thread; resumed, it goes on where the answer said");
                break;
            case 198:
                Console.Write("UserException NoError: an undefined instruction: instruction, stack, number");
                break;
            case 199:
                Console.Write("UserException NoError: a breakpoint instruction");
                break;
            case 200:
                Console.Write("UserException NoError: the answer says where the thread goes on, and its stack");
                break;
            case 201:
                Console.Write("UserException NoError: an answer without words: the instruction is tried again; one with a label stops the thread");
                break;
            case 202:
                Console.Write("seL4_IRQControl_Get NoError: a handler; when it is deleted the interrupt can be had again");
                break;
            case 203:
                Console.Write("seL4_IRQControl_Get NoError: the first and the last interrupt, into a CNode of the case's own");
                break;
            case 204:
                Console.Write("seL4_CNode_Revoke NoError: IRQControl: all handlers are gone");
                break;
            case 205:
                Console.Write("seL4_CNode_Copy IllegalOperation: IRQControl cannot be copied");
                break;
            case 206:
                Console.Write("seL4_IRQControl_Get RevokeFirst: somebody has a handler of the interrupt, or the kernel; it comes before a wrong destination");
                break;
            case 207:
                Console.Write("seL4_IRQControl_Get DeleteFirst: the destination is occupied");
                break;
            case 208:
                Console.Write("seL4_IRQControl_Get FailedLookup: no slot at index and depth, or no CNode to look it up in");
                break;
            case 209:
                Console.Write("seL4_IRQControl_Get RangeError: a number that no interrupt has");
                break;
            case 210:
                Console.Write("seL4_IRQControl_Get RangeError: a depth of no bits, or too many");
                break;
            case 211:
                Console.Write("seL4_IRQControl_Get TruncatedMessage: words or the CNode are missing");
                break;
            case 212:
                Console.Write("seL4_IRQControl_Get IllegalOperation: another label; another object");
                break;
            case 213:
                Console.Write("seL4_IRQControl_GetTrigger NoError: whatever the trigger: the PLIC has no choice between edges and levels");
                break;
            case 214:
                Console.Write("seL4_IRQControl_GetTrigger RevokeFirst: somebody has a handler of the interrupt, or the kernel");
                break;
            case 215:
                Console.Write("seL4_IRQControl_GetTrigger DeleteFirst: the destination is occupied");
                break;
            case 216:
                Console.Write("seL4_IRQControl_GetTrigger FailedLookup: no CNode to look the destination up in");
                break;
            case 217:
                Console.Write("seL4_IRQControl_GetTrigger RangeError: a number that no interrupt has; a depth of no bits");
                break;
            case 218:
                Console.Write("seL4_IRQControl_GetTrigger TruncatedMessage: words or the CNode are missing");
                break;
            case 219:
                Console.Write("seL4_IRQHandler_SetNotification NoError: a notification; another one takes its place; Clear takes it away");
                break;
            case 220:
                Console.Write("seL4_IRQHandler_SetNotification InvalidCapability: no notification, or one that may not be signalled");
                break;
            case 221:
                Console.Write("seL4_IRQHandler_SetNotification TruncatedMessage: the notification is missing");
                break;
            case 222:
                Console.Write("seL4_IRQHandler_Ack IllegalOperation: another label");
                break;
            case 223:
                Console.Write("seL4_Untyped_Retype IllegalOperation: a label that is an invocation's but for one bit above it");
                break;
            case 224:
                Console.Write("seL4_TCB_Suspend IllegalOperation: a label that is an invocation's but for one bit above it");
                break;
            case 225:
                Console.Write("seL4_CNode_Delete IllegalOperation: a label that is an invocation's but for one bit above it");
                break;
            case 226:
                Console.Write("seL4_IRQControl_Get IllegalOperation: a label that is an invocation's but for one bit above it");
                break;
            case 227:
                Console.Write("seL4_IRQHandler_Ack IllegalOperation: a label that is an invocation's but for one bit above it");
                break;
            case 228:
                Console.Write("seL4_DomainSet_Set IllegalOperation: a label that is an invocation's but for one bit above it");
                break;
            case 229:
                Console.Write("seL4_RISCV_Page_Map IllegalOperation: a label that is an invocation's but for one bit above it");
                break;
            case 230:
                Console.Write("seL4_RISCV_PageTable_Map IllegalOperation: a label that is an invocation's but for one bit above it");
                break;
            case 231:
                Console.Write("seL4_RISCV_ASIDControl_MakePool IllegalOperation: a label that is an invocation's but for one bit above it");
                break;
            case 232:
                Console.Write("seL4_RISCV_ASIDPool_Assign IllegalOperation: a label that is an invocation's but for one bit above it");
                break;
            case 233:
                Console.Write("seL4_TCB_ReadRegisters IllegalOperation: asked of another kind of object");
                break;
            case 234:
                Console.Write("seL4_TCB_ReadRegisters InvalidCapability: an empty slot is invoked");
                break;
            case 235:
                Console.Write("seL4_TCB_WriteRegisters IllegalOperation: asked of another kind of object");
                break;
            case 236:
                Console.Write("seL4_TCB_WriteRegisters InvalidCapability: an empty slot is invoked");
                break;
            case 237:
                Console.Write("seL4_TCB_CopyRegisters IllegalOperation: asked of another kind of object");
                break;
            case 238:
                Console.Write("seL4_TCB_CopyRegisters InvalidCapability: an empty slot is invoked");
                break;
            case 239:
                Console.Write("seL4_TCB_Configure IllegalOperation: asked of another kind of object");
                break;
            case 240:
                Console.Write("seL4_TCB_Configure InvalidCapability: an empty slot is invoked");
                break;
            case 241:
                Console.Write("seL4_TCB_SetPriority IllegalOperation: asked of another kind of object");
                break;
            case 242:
                Console.Write("seL4_TCB_SetPriority InvalidCapability: an empty slot is invoked");
                break;
            case 243:
                Console.Write("seL4_TCB_SetMCPriority IllegalOperation: asked of another kind of object");
                break;
            case 244:
                Console.Write("seL4_TCB_SetMCPriority InvalidCapability: an empty slot is invoked");
                break;
            case 245:
                Console.Write("seL4_TCB_SetSchedParams IllegalOperation: asked of another kind of object");
                break;
            case 246:
                Console.Write("seL4_TCB_SetSchedParams InvalidCapability: an empty slot is invoked");
                break;
            case 247:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: asked of another kind of object");
                break;
            case 248:
                Console.Write("seL4_TCB_SetIPCBuffer InvalidCapability: an empty slot is invoked");
                break;
            case 249:
                Console.Write("seL4_TCB_SetSpace IllegalOperation: asked of another kind of object");
                break;
            case 250:
                Console.Write("seL4_TCB_SetSpace InvalidCapability: an empty slot is invoked");
                break;
            case 251:
                Console.Write("seL4_TCB_Suspend IllegalOperation: asked of another kind of object");
                break;
            case 252:
                Console.Write("seL4_TCB_Suspend InvalidCapability: an empty slot is invoked");
                break;
            case 253:
                Console.Write("seL4_TCB_Resume IllegalOperation: asked of another kind of object");
                break;
            case 254:
                Console.Write("seL4_TCB_Resume InvalidCapability: an empty slot is invoked");
                break;
            case 255:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: asked of another kind of object");
                break;
            case 256:
                Console.Write("seL4_TCB_BindNotification InvalidCapability: an empty slot is invoked");
                break;
            case 257:
                Console.Write("seL4_TCB_UnbindNotification IllegalOperation: asked of another kind of object");
                break;
            case 258:
                Console.Write("seL4_TCB_UnbindNotification InvalidCapability: an empty slot is invoked");
                break;
            case 259:
                Console.Write("seL4_TCB_SetTLSBase IllegalOperation: asked of another kind of object");
                break;
            case 260:
                Console.Write("seL4_TCB_SetTLSBase InvalidCapability: an empty slot is invoked");
                break;
            case 261:
                Console.Write("seL4_TCB_SetFlags IllegalOperation: asked of another kind of object");
                break;
            case 262:
                Console.Write("seL4_TCB_SetFlags InvalidCapability: an empty slot is invoked");
                break;
            case 263:
                Console.Write("seL4_Signal NoError: wakes one waiter, and is kept if nobody waits");
                break;
            case 264:
                Console.Write("seL4_Signal NoError: a message has no words and no label for who waits for a signal");
                break;
            case 265:
                Console.Write("seL4_Signal NoError: without the right to write it has no effect");
                break;
            case 266:
                Console.Write("seL4_Signal NoError: a signal without a badge wakes a waiter, and leaves no bits otherwise");
                break;
            case 267:
                Console.Write("seL4_Wait NoError: a signal that is there already");
                break;
            case 268:
                Console.Write("seL4_Wait NoError: deleting the notification: the waiter is not woken by another one");
                break;
            case 269:
                Console.Write("seL4_Poll NoError: takes all signals at once, and does not wait");
                break;
            case 270:
                Console.Write("seL4_Call NoError: of a notification: a signal, after which the caller goes on");
                break;
            case 271:
                Console.Write("seL4_TCB_SetSpace NoError: its own: it goes on in the old address space until another thread runs");
                break;
            case 272:
                Console.Write("seL4_TCB_SetSpace NoError: its own, and the old address space is gone: it goes on in none");
                break;
            case 273:
                Console.Write("seL4_TCB_Configure NoError: its own: it enters the new address space at once, without a buffer, too");
                break;
            case 274:
                Console.Write("seL4_RISCV_Page_Map NoError: a new page reads as zeros, and keeps what is written");
                break;
            case 275:
                Console.Write("seL4_RISCV_Page_Map NoError: two capabilities map one page at two addresses");
                break;
            case 276:
                Console.Write("seL4_RISCV_Page_Map NoError: a page is where it was mapped and nowhere beside it");
                break;
            case 277:
                Console.Write("seL4_RISCV_Page_Map NoError: without the right to write, writes fault and reads pass");
                break;
            case 278:
                Console.Write("seL4_RISCV_Page_Map NoError: without any right the page is inaccessible, and with only that to write, too");
                break;
            case 279:
                Console.Write("seL4_RISCV_Page_Map NoError: rights that the capability lacks are not given, silently");
                break;
            case 280:
                Console.Write("seL4_RISCV_Page_Map NoError: again at the same address: rights change");
                break;
            case 281:
                Console.Write("seL4_RISCV_Page_Map NoError: with attribute bits that mean nothing");
                break;
            case 282:
                Console.Write("seL4_RISCV_Page_Map NoError: a large page, at the first and the last place");
                break;
            case 283:
                Console.Write("seL4_RISCV_Page_Map FailedLookup: a table is missing: how many bits are left");
                break;
            case 284:
                Console.Write("seL4_RISCV_Page_Map FailedLookup: a table is where a large page should be, or a large page where a table should be");
                break;
            case 285:
                Console.Write("seL4_RISCV_Page_Map FailedLookup: the ASID pool of the address space is gone");
                break;
            case 286:
                Console.Write("seL4_RISCV_Page_Map DeleteFirst: another page is mapped there, or the same one by another capability");
                break;
            case 287:
                Console.Write("seL4_RISCV_Page_Map NoError: over a page that may not be read, which leaves no trace in the table");
                break;
            case 288:
                Console.Write("seL4_RISCV_Page_Map AlignmentError: an address that is no multiple of the page's size");
                break;
            case 289:
                Console.Write("seL4_RISCV_Page_Map InvalidArgument: an address that is not user level's; it comes before a misaligned one");
                break;
            case 290:
                Console.Write("seL4_RISCV_Page_Map FailedLookup: the last page of user level can be mapped when there are tables");
                break;
            case 291:
                Console.Write("seL4_RISCV_Page_Map InvalidArgument: the capability maps the page at another address");
                break;
            case 292:
                Console.Write("seL4_RISCV_Page_Map FailedLookup: the capability maps the page elsewhere, but a missing table comes first");
                break;
            case 293:
                Console.Write("seL4_RISCV_Page_Map InvalidCapability: the capability maps the page in another address space");
                break;
            case 294:
                Console.Write("seL4_RISCV_Page_Map InvalidCapability: what should be an address space is something else; it comes before the address");
                break;
            case 295:
                Console.Write("seL4_RISCV_Page_Map TruncatedMessage: words or the address space are missing");
                break;
            case 296:
                Console.Write("seL4_RISCV_Page_Map IllegalOperation: another label; another object");
                break;
            case 297:
                Console.Write("seL4_RISCV_Page_Unmap NoError: the page is gone; again it changes nothing");
                break;
            case 298:
                Console.Write("seL4_RISCV_Page_Unmap NoError: the address space of a page is gone");
                break;
            case 299:
                Console.Write("seL4_CNode_Delete NoError: the capability that mapped a page: the page is gone, others of it stay");
                break;
            case 300:
                Console.Write("seL4_RISCV_Page_GetAddress NoError: the address in memory, also if it is mapped");
                break;
            case 301:
                Console.Write("seL4_RISCV_Page_GetAddress IllegalOperation: another object");
                break;
            case 302:
                Console.Write("seL4_RISCV_PageTable_Map NoError: two levels, each at any address that it translates");
                break;
            case 303:
                Console.Write("seL4_RISCV_PageTable_Map NoError: the last address of user level, and address 0");
                break;
            case 304:
                Console.Write("seL4_RISCV_PageTable_Map NoError: a new table maps nothing");
                break;
            case 305:
                Console.Write("seL4_RISCV_PageTable_Map DeleteFirst: all levels have a table there");
                break;
            case 306:
                Console.Write("seL4_RISCV_PageTable_Map DeleteFirst: a large page is mapped there");
                break;
            case 307:
                Console.Write("seL4_RISCV_PageTable_Map InvalidArgument: an address that is not user level's");
                break;
            case 308:
                Console.Write("seL4_RISCV_PageTable_Map InvalidCapability: the table is mapped already; it comes before all but missing words");
                break;
            case 309:
                Console.Write("seL4_RISCV_PageTable_Map InvalidCapability: what should be an address space is something else, or has no ASID");
                break;
            case 310:
                Console.Write("seL4_RISCV_PageTable_Map InvalidCapability: a table inside of an address space is none; the address comes before that");
                break;
            case 311:
                Console.Write("seL4_RISCV_PageTable_Map InvalidCapability: the wrong address space comes before the wrong address");
                break;
            case 312:
                Console.Write("seL4_RISCV_PageTable_Map FailedLookup: the ASID pool of the address space is gone; the address comes before that");
                break;
            case 313:
                Console.Write("seL4_RISCV_PageTable_Map TruncatedMessage: a word or the address space is missing");
                break;
            case 314:
                Console.Write("seL4_RISCV_PageTable_Map IllegalOperation: another label; another object");
                break;
            case 315:
                Console.Write("seL4_RISCV_PageTable_Unmap NoError: what it mapped is gone, and stays gone when it is mapped again");
                break;
            case 316:
                Console.Write("seL4_RISCV_PageTable_Unmap NoError: a table of an upper level takes those below it along");
                break;
            case 317:
                Console.Write("seL4_RISCV_PageTable_Unmap NoError: a table that is not mapped; one whose address space is gone");
                break;
            case 318:
                Console.Write("seL4_RISCV_PageTable_Unmap NoError: a table of any level can be mapped at any other level, and be an address space, later");
                break;
            case 319:
                Console.Write("seL4_RISCV_PageTable_Unmap RevokeFirst: there is another capability to the table, or it is the top of an address space");
                break;
            case 320:
                Console.Write("seL4_RISCV_PageTable_Unmap NoError: an address space whose ASID pool is gone: it is a table again");
                break;
            case 321:
                Console.Write("seL4_RISCV_PageTable_Unmap IllegalOperation: an object that is no table");
                break;
            case 322:
                Console.Write("seL4_RISCV_PageTable_Unmap InvalidCapability: an empty slot is invoked");
                break;
            case 323:
                Console.Write("seL4_CNode_Copy IllegalOperation: a table that is not mapped, or an address space without an ASID");
                break;
            case 324:
                Console.Write("seL4_CNode_Delete NoError: a table: its mappings go with the last capability only");
                break;
            case 325:
                Console.Write("seL4_CNode_Revoke NoError: the memory of a table: what it mapped is gone");
                break;
            case 326:
                Console.Write("VMFault NoError: queued, the thread is set going by WriteRegisters: each message it sends tells of the fault");
                break;
            case 327:
                Console.Write("VMFault NoError: queued, the thread is suspended first: the same");
                break;
            case 328:
                Console.Write("VMFault NoError: queued, the thread is resumed when the access succeeds: its message tells of the fault");
                break;
            case 329:
                Console.Write("VMFault NoError: queued, its endpoint is deleted: the access is made again, a message tells of the fault");
                break;
            case 330:
                Console.Write("VMFault NoError: queued, sends with its badge are cancelled: the same");
                break;
            case 331:
                Console.Write("VMFault NoError: queued, then a Call tells of it: whatever the answer, the call is made again as it is");
                break;
            case 332:
                Console.Write("VMFault NoError: received, the thread is set going by WriteRegisters: it is forgotten");
                break;
            case 333:
                Console.Write("VMFault NoError: queued, then a message that does not wait tells of it");
                break;
            case 334:
                Console.Write("VMFault NoError: queued, then a Call to a waiting receiver tells of it");
                break;
            case 335:
                Console.Write("VMFault NoError: queued, then an answer tells of it");
                break;
            case 336:
                Console.Write("VMFault NoError: queued, then an answer of ReplyRecv tells of it");
                break;
            case 337:
                Console.Write("UnknownSyscall NoError: queued, the thread is set going: its message tells of it, with its registers of now");
                break;
            case 338:
                Console.Write("CapFault NoError: queued, the thread is set going: its message tells of it");
                break;
            case 339:
                Console.Write("Message registers NoError: those beyond a message's length are left alone");
                break;
            case 340:
                Console.Write("Message registers NoError: of an answer: the same");
                break;
            case 341:
                Console.Write("Message registers NoError: a signal sets the badge alone: tag and words are left alone");
                break;
            case 342:
                Console.Write("Message registers NoError: a signal that was there already: the same");
                break;
            case 343:
                Console.Write("Message registers NoError: a receive that finds nothing sets the badge to 0 and leaves all else alone");
                break;
            case 344:
                Console.Write("Message registers NoError: a send leaves all registers alone");
                break;
            case 345:
                Console.Write("Message registers NoError: Yield and Reply leave all registers alone");
                break;
            case 346:
                Console.Write("Message registers NoError: the answer of a called notification: an empty message");
                break;
            case 347:
                Console.Write("Message registers NoError: the answer of an invocation leaves registers beyond it alone");
                break;
            case 348:
                Console.Write("Message registers NoError: the sender's buffer is not mapped: words in registers arrive");
                break;
            case 349:
                Console.Write("Message registers NoError: the receiver has no buffer: four words, and no capability");
                break;
            case 350:
                Console.Write("Message registers NoError: a capability that does not exist: the sender faults; if it does not wait nothing happens");
                break;
            case 351:
                Console.Write("Message registers NoError: an empty slot travels as nothing");
                break;
            case 352:
                Console.Write("Message registers NoError: bits for unwrapped capabilities in the sender's tag do not arrive");
                break;
            case 353:
                Console.Write("CSpace NoError: bits of a slot number above its depth do not count");
                break;
            case 354:
                Console.Write("Reply capability NoError: called instead of sent to: the caller is answered, and the kernel answers that call");
                break;
            case 355:
                Console.Write("Reply capability NoError: it goes when the caller is stopped");
                break;
            case 356:
                Console.Write("Reply capability NoError: it goes when the caller is resumed, who calls again");
                break;
            case 357:
                Console.Write("Reply capability NoError: it goes when the caller is deleted");
                break;
            case 358:
                Console.Write("Reply capability NoError: when it is deleted the caller waits on until it is resumed");
                break;
            case 359:
                Console.Write("Reply capability NoError: moved into another CNode by its holder, it still answers");
                break;
            case 360:
                Console.Write("Reply capability IllegalOperation: it cannot be minted");
                break;
            case 361:
                Console.Write("Reply capability NoError: two callers: each capability answers its own");
                break;
            case 362:
                Console.Write("Reply capability NoError: the called thread is deleted: the caller waits on");
                break;
            case 363:
                Console.Write("Reply capability NoError: an answer longer than the caller's registers, to a caller without a buffer");
                break;
            case 364:
                Console.Write("Bound notification NoError: a signal and a message wait: the signal is received first");
                break;
            case 365:
                Console.Write("Bound notification NoError: a thread that waits for an answer is not disturbed");
                break;
            case 366:
                Console.Write("Bound notification NoError: a thread that waits at a plain notification gets that one's signals only");
                break;
            case 367:
                Console.Write("Bound notification NoError: its own thread may wait for it; polls by others see its signals");
                break;
            case 368:
                Console.Write("Reply object NoError: sent to: the caller is answered, once");
                break;
            case 369:
                Console.Write("Reply object NoError: received with again, it forgets the caller, who waits on");
                break;
            case 370:
                Console.Write("Reply object NoError: deleted: the caller waits on");
                break;
            case 371:
                Console.Write("Reply object NoError: a copy answers, too");
                break;
            case 372:
                Console.Write("Reply object NoError: it goes when the caller is stopped: an answer wakes nobody up");
                break;
            case 373:
                Console.Write("Passive server NoError: runs on the caller's time, which comes back with the answer");
                break;
            case 374:
                Console.Write("Passive server NoError: a message that is only sent brings no time: it is not received until there is some");
                break;
            case 375:
                Console.Write("Passive server NoError: a chain of calls: time comes back in the order of the answers");
                break;
            case 376:
                Console.Write("seL4_SchedContext_Bind NoError: a thread that has started runs as soon as it has time");
                break;
            case 377:
                Console.Write("seL4_SchedContext_Bind NoError: a notification lends its context to the thread that it wakes up");
                break;
            case 378:
                Console.Write("seL4_SchedContext_Bind IllegalOperation: a second thread, a second notification, a second context; a thread and a notification may share one");
                break;
            case 379:
                Console.Write("seL4_SchedContext_Bind InvalidCapability: neither a thread nor a notification");
                break;
            case 380:
                Console.Write("seL4_SchedContext_Bind TruncatedMessage: the thread is missing");
                break;
            case 381:
                Console.Write("seL4_SchedContext_Unbind NoError: a thread does not run any more; a context that nobody has");
                break;
            case 382:
                Console.Write("seL4_SchedContext_Unbind IllegalOperation: the context that the caller runs on");
                break;
            case 383:
                Console.Write("seL4_SchedContext_UnbindObject NoError: from a thread, and from a notification");
                break;
            case 384:
                Console.Write("seL4_SchedContext_UnbindObject IllegalOperation: what it is not bound to; the caller");
                break;
            case 385:
                Console.Write("seL4_SchedContext_UnbindObject InvalidCapability: neither a thread nor a notification");
                break;
            case 386:
                Console.Write("seL4_SchedContext_UnbindObject TruncatedMessage: the thread is missing");
                break;
            case 387:
                Console.Write("seL4_SchedContext_Consumed NoError: nothing by a context that nobody used; what the caller used, counted anew each time");
                break;
            case 388:
                Console.Write("seL4_SchedContext_YieldTo NoError: a thread of the caller's priority runs; the caller goes on when it ends");
                break;
            case 389:
                Console.Write("seL4_SchedContext_YieldTo NoError: a thread of a lower priority does not run");
                break;
            case 390:
                Console.Write("seL4_SchedContext_YieldTo IllegalOperation: a context without a thread; the caller's own");
                break;
            case 391:
                Console.Write("Scheduling context IllegalOperation: another label");
                break;
            case 392:
                Console.Write("Scheduling context NoError: its thread does not run any more when it is deleted");
                break;
            case 393:
                Console.Write("seL4_SchedControl_ConfigureFlags NoError: a thread runs only when its context has a budget");
                break;
            case 394:
                Console.Write("seL4_SchedControl_ConfigureFlags NoError: the smallest budget, as many refills as there is room for, a new budget afterwards");
                break;
            case 395:
                Console.Write("seL4_SchedControl_ConfigureFlags RangeError: a budget below the kernel's own time, or longer than the period");
                break;
            case 396:
                Console.Write("seL4_SchedControl_ConfigureFlags RangeError: more refills than the object has room for");
                break;
            case 397:
                Console.Write("seL4_SchedControl_ConfigureFlags InvalidCapability: the context is another object; an empty slot");
                break;
            case 398:
                Console.Write("seL4_SchedControl_ConfigureFlags TruncatedMessage: a word or the context is missing");
                break;
            case 399:
                Console.Write("seL4_SchedControl_ConfigureFlags IllegalOperation: another label; another object");
                break;
            case 400:
                Console.Write("BootInfo NoError: authority over the time of each core");
                break;
            case 401:
                Console.Write("seL4_Untyped_Retype InvalidArgument: a scheduling context that is too small");
                break;
            case 402:
                Console.Write("Scheduling NoError: a receiver of the same priority does not run before the sender stops");
                break;
            case 403:
                Console.Write("Scheduling NoError: a receiver of a higher priority runs at once");
                break;
            case 404:
                Console.Write("Scheduling NoError: who gives itself a lower priority lets those above run");
                break;
            case 405:
                Console.Write("Scheduling NoError: who gives itself the priority that it has goes on");
                break;
            case 406:
                Console.Write("Scheduling NoError: a thread that becomes an equal of the running one does not run at once");
                break;
            case 407:
                Console.Write("Scheduling NoError: a call gives the processor to the receiver, before others of its priority that are ready");
                break;
            case 408:
                Console.Write("Scheduling NoError: of threads that are ready the one of the highest priority runs first");
                break;
            case 409:
                Console.Write("Scheduling NoError: threads of one priority take turns when their time is up");
                break;
            case 410:
                Console.Write("seL4_CNode_Delete FailedLookup: too few or too many bits");
                break;
            case 411:
                Console.Write("seL4_CNode_Delete FailedLookup: a guard that does not match");
                break;
            case 412:
                Console.Write("seL4_CNode_Delete RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 413:
                Console.Write("seL4_CNode_Delete IllegalOperation: asked of another kind of object");
                break;
            case 414:
                Console.Write("seL4_CNode_Delete InvalidCapability: an empty slot is invoked");
                break;
            case 415:
                Console.Write("seL4_CNode_Delete TruncatedMessage: the depth is missing");
                break;
            case 416:
                Console.Write("seL4_CNode_Revoke FailedLookup: too few or too many bits");
                break;
            case 417:
                Console.Write("seL4_CNode_Revoke FailedLookup: a guard that does not match");
                break;
            case 418:
                Console.Write("seL4_CNode_Revoke RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 419:
                Console.Write("seL4_CNode_Revoke IllegalOperation: asked of another kind of object");
                break;
            case 420:
                Console.Write("seL4_CNode_Revoke InvalidCapability: an empty slot is invoked");
                break;
            case 421:
                Console.Write("seL4_CNode_Revoke TruncatedMessage: the depth is missing");
                break;
            case 422:
                Console.Write("seL4_CNode_CancelBadgedSends FailedLookup: too few or too many bits");
                break;
            case 423:
                Console.Write("seL4_CNode_CancelBadgedSends FailedLookup: a guard that does not match");
                break;
            case 424:
                Console.Write("seL4_CNode_CancelBadgedSends RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 425:
                Console.Write("seL4_CNode_CancelBadgedSends IllegalOperation: asked of another kind of object");
                break;
            case 426:
                Console.Write("seL4_CNode_CancelBadgedSends InvalidCapability: an empty slot is invoked");
                break;
            case 427:
                Console.Write("seL4_CNode_CancelBadgedSends TruncatedMessage: the depth is missing");
                break;
            case 428:
                Console.Write("seL4_CNode_SaveCaller FailedLookup: too few or too many bits");
                break;
            case 429:
                Console.Write("seL4_CNode_SaveCaller FailedLookup: a guard that does not match");
                break;
            case 430:
                Console.Write("seL4_CNode_SaveCaller RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 431:
                Console.Write("seL4_CNode_SaveCaller IllegalOperation: asked of another kind of object");
                break;
            case 432:
                Console.Write("seL4_CNode_SaveCaller InvalidCapability: an empty slot is invoked");
                break;
            case 433:
                Console.Write("seL4_CNode_SaveCaller TruncatedMessage: the depth is missing");
                break;
            case 434:
                Console.Write("seL4_CNode_Rotate IllegalOperation: asked of another kind of object");
                break;
            case 435:
                Console.Write("seL4_CNode_Rotate InvalidCapability: an empty slot is invoked");
                break;
            case 436:
                Console.Write("seL4_TCB_Configure NoError: the thread runs in these spaces, with this buffer");
                break;
            case 437:
                Console.Write("seL4_TCB_Configure NoError: a CSpace with a guard that is set on the way");
                break;
            case 438:
                Console.Write("seL4_TCB_Configure NoError: no IPC buffer: four words arrive");
                break;
            case 439:
                Console.Write("seL4_TCB_Configure AlignmentError: a buffer that is no multiple of its size");
                break;
            case 440:
                Console.Write("seL4_TCB_Configure NoError: a buffer in the middle of a page");
                break;
            case 441:
                Console.Write("seL4_TCB_Configure IllegalOperation: CSpace, VSpace or buffer is of another kind");
                break;
            case 442:
                Console.Write("seL4_TCB_Configure IllegalOperation: a VSpace that no ASID pool knows; a guard that does not fit");
                break;
            case 443:
                Console.Write("seL4_TCB_Configure NoError: a buffer that may not be written");
                break;
            case 444:
                Console.Write("seL4_TCB_Configure TruncatedMessage: an argument or a capability is missing");
                break;
            case 445:
                Console.Write("seL4_TCB_Configure AlignmentError: of several errors: the buffer comes before the spaces");
                break;
            case 446:
                Console.Write("seL4_TCB_SetSpace NoError: the fault endpoint is looked up in the CSpace of the thread when a fault comes");
                break;
            case 447:
                Console.Write("seL4_TCB_SetSpace NoError: a handler that does not exist is no error");
                break;
            case 448:
                Console.Write("seL4_TCB_SetSpace NoError: of the calling thread");
                break;
            case 449:
                Console.Write("seL4_TCB_SetSpace IllegalOperation: CSpace or VSpace is of another kind, or not assigned");
                break;
            case 450:
                Console.Write("seL4_TCB_SetSpace TruncatedMessage: an argument or a capability is missing");
                break;
            case 451:
                Console.Write("seL4_TCB_SetIPCBuffer NoError: messages come to the new buffer");
                break;
            case 452:
                Console.Write("seL4_TCB_SetIPCBuffer NoError: address 0: the thread has none any more, whatever the frame");
                break;
            case 453:
                Console.Write("seL4_TCB_SetIPCBuffer NoError: deleting the frame takes the buffer away");
                break;
            case 454:
                Console.Write("seL4_TCB_SetIPCBuffer AlignmentError: an address that is no multiple of the buffer's size");
                break;
            case 455:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: the capability is no frame's");
                break;
            case 456:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: of several errors: the frame's kind comes before the alignment");
                break;
            case 457:
                Console.Write("seL4_TCB_SetIPCBuffer IllegalOperation: a frame of device memory");
                break;
            case 458:
                Console.Write("seL4_TCB_SetIPCBuffer TruncatedMessage: address or frame is missing");
                break;
            case 459:
                Console.Write("seL4_TCB_Configure RevokeFirst: a capability that cannot be copied now comes before its kind");
                break;
            case 460:
                Console.Write("seL4_TCB_SetSpace RevokeFirst: a capability that cannot be copied now comes before its kind");
                break;
            case 461:
                Console.Write("seL4_TCB_SetIPCBuffer RevokeFirst: a capability that cannot be copied now comes before its kind");
                break;
            case 462:
                Console.Write("seL4_TCB_ReadRegisters NoError: as many as asked for, and no more");
                break;
            case 463:
                Console.Write("seL4_TCB_ReadRegisters NoError: a waiting thread shows what it waits with, and waits on unless it is suspended");
                break;
            case 464:
                Console.Write("seL4_TCB_ReadRegisters IllegalOperation: the calling thread");
                break;
            case 465:
                Console.Write("seL4_TCB_ReadRegisters RangeError: no registers, or more than there are");
                break;
            case 466:
                Console.Write("seL4_TCB_WriteRegisters NoError: some registers only; the others stay");
                break;
            case 467:
                Console.Write("seL4_TCB_WriteRegisters TruncatedMessage: the message holds fewer registers than its count says");
                break;
            case 468:
                Console.Write("seL4_TCB_WriteRegisters NoError: a thread is resumed at the registers that were written");
                break;
            case 469:
                Console.Write("seL4_TCB_WriteRegisters IllegalOperation: the calling thread");
                break;
            case 470:
                Console.Write("seL4_TCB_CopyRegisters NoError: the source is stopped, and the target runs, if asked for");
                break;
            case 471:
                Console.Write("seL4_TCB_CopyRegisters InvalidCapability: the source is no thread");
                break;
            case 472:
                Console.Write("seL4_TCB_CopyRegisters TruncatedMessage: flags or source are missing");
                break;
            case 473:
                Console.Write("seL4_TCB_ReadRegisters TruncatedMessage: the count is missing");
                break;
            case 474:
                Console.Write("seL4_TCB_WriteRegisters TruncatedMessage: the count is missing");
                break;
            case 475:
                Console.Write("seL4_TCB_Suspend NoError: a thread that waits does not wait any more");
                break;
            case 476:
                Console.Write("seL4_TCB_Suspend NoError: a caller that waits for its answer gets none");
                break;
            case 477:
                Console.Write("seL4_TCB_Suspend NoError: a thread that stops itself makes the call again whenever it is resumed");
                break;
            case 478:
                Console.Write("seL4_TCB_Resume NoError: a stopped send is made again");
                break;
            case 479:
                Console.Write("seL4_TCB_Resume NoError: a thread that waits makes its call again; one that runs is left alone");
                break;
            case 480:
                Console.Write("seL4_TCB_SetPriority NoError: the thread of the higher priority runs first");
                break;
            case 481:
                Console.Write("seL4_TCB_SetPriority NoError: the highest and the lowest priority");
                break;
            case 482:
                Console.Write("seL4_TCB_SetPriority RangeError: beyond the authority's maximum");
                break;
            case 483:
                Console.Write("seL4_TCB_SetMCPriority RangeError: beyond the authority's maximum");
                break;
            case 484:
                Console.Write("seL4_TCB_SetMCPriority NoError: bounds what the thread may give, not its own priority");
                break;
            case 485:
                Console.Write("seL4_TCB_SetSchedParams NoError: both priorities");
                break;
            case 486:
                Console.Write("seL4_TCB_SetSchedParams RangeError: either of them beyond the authority's maximum; neither is set then");
                break;
            case 487:
                Console.Write("seL4_TCB_SetPriority InvalidCapability: the authority is no thread");
                break;
            case 488:
                Console.Write("seL4_TCB_SetMCPriority InvalidCapability: the authority is no thread");
                break;
            case 489:
                Console.Write("seL4_TCB_SetSchedParams InvalidCapability: the authority is no thread");
                break;
            case 490:
                Console.Write("seL4_TCB_SetPriority TruncatedMessage: priority or authority are missing");
                break;
            case 491:
                Console.Write("seL4_TCB_SetMCPriority TruncatedMessage: priority or authority are missing");
                break;
            case 492:
                Console.Write("seL4_TCB_SetSchedParams TruncatedMessage: a priority or the authority are missing");
                break;
            case 493:
                Console.Write("seL4_TCB_BindNotification NoError: signals reach the thread while it waits for a message");
                break;
            case 494:
                Console.Write("seL4_TCB_BindNotification NoError: a signal that came before is there at the next wait");
                break;
            case 495:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: thread or notification is bound already");
                break;
            case 496:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: somebody waits for the notification");
                break;
            case 497:
                Console.Write("seL4_TCB_BindNotification IllegalOperation: the capability lacks the right to read or is no notification's");
                break;
            case 498:
                Console.Write("seL4_TCB_BindNotification TruncatedMessage: the notification is missing");
                break;
            case 499:
                Console.Write("seL4_TCB_UnbindNotification NoError: signals reach the thread no more, and it can be bound again");
                break;
            case 500:
                Console.Write("seL4_TCB_UnbindNotification NoError: deleting the notification unbinds it, too");
                break;
            case 501:
                Console.Write("seL4_TCB_UnbindNotification IllegalOperation: nothing is bound");
                break;
            case 502:
                Console.Write("seL4_TCB_SetTLSBase NoError: of another thread, which finds it in its register");
                break;
            case 503:
                Console.Write("seL4_TCB_SetTLSBase NoError: of the calling thread");
                break;
            case 504:
                Console.Write("seL4_TCB_SetTLSBase TruncatedMessage: the value is missing");
                break;
            case 505:
                Console.Write("seL4_TCB_SetFlags NoError: set, then clear; the answer tells what is set; unknown flags are not kept");
                break;
            case 506:
                Console.Write("seL4_TCB_SetFlags TruncatedMessage: a word is missing");
                break;
            case 507:
                Console.Write("seL4_TCB_WriteRegisters NoError: what was written is read back");
                break;
            case 508:
                Console.Write("seL4_TCB_WriteRegisters NoError: a count beyond the registers counts as all of them");
                break;
            case 509:
                Console.Write("seL4_TCB_CopyRegisters NoError: frame registers and integer registers, each if asked for");
                break;
            case 510:
                Console.Write("seL4_Wait NoError: signals that came before; a message that is sent");
                break;
            case 511:
                Console.Write("seL4_Wait NoError: a caller cannot be answered: it stops, and only who resumes it lets it call again");
                break;
            case 512:
                Console.Write("seL4_NBWait NoError: nothing is there; a signal; a message");
                break;
            case 513:
                Console.Write("seL4_NBSendRecv NoError: sends to who waits, and receives; the sender that calls is answered by the reply object");
                break;
            case 514:
                Console.Write("seL4_NBSendRecv NoError: nobody waits: the message is lost, and it receives all the same");
                break;
            case 515:
                Console.Write("seL4_NBSendRecv NoError: answers by a reply object, and receives with it");
                break;
            case 516:
                Console.Write("seL4_NBSendWait NoError: signals, and waits");
                break;
            case 517:
                Console.Write("seL4_Send NoError: the sender of the highest priority is received first");
                break;
            case 518:
                Console.Write("seL4_Wait NoError: who has the highest priority gets a signal first; a new priority takes its place in the queue");
                break;
            case 519:
                Console.Write("seL4_TCB_SetSchedParams NoError: the context that the thread has already; none");
                break;
            case 520:
                Console.Write("seL4_TCB_SetSchedParams RangeError: a priority above the authority's most");
                break;
            case 521:
                Console.Write("seL4_TCB_SetSchedParams InvalidCapability: authority, context or fault handler is another object");
                break;
            case 522:
                Console.Write("seL4_TCB_SetSchedParams IllegalOperation: a context that another thread has; another context than the thread has");
                break;
            case 523:
                Console.Write("seL4_TCB_SetSchedParams TruncatedMessage: a word or a capability is missing");
                break;
            case 524:
                Console.Write("seL4_TCB_SetSpace InvalidCapability: the fault handler is another object; so are CSpace or VSpace: IllegalOperation");
                break;
            case 525:
                Console.Write("seL4_TCB_SetSpace TruncatedMessage: a word or a capability is missing");
                break;
            case 526:
                Console.Write("seL4_TCB_SetTimeoutEndpoint NoError: a thread whose budget is used up sends badge and time, and runs on after an answer");
                break;
            case 527:
                Console.Write("seL4_TCB_SetTimeoutEndpoint InvalidCapability: another object");
                break;
            case 528:
                Console.Write("seL4_TCB_SetTimeoutEndpoint TruncatedMessage: the endpoint is missing");
                break;
            case 529:
                Console.Write("seL4_Yield NoError: the rest of the budget is given up: an equal runs");
                break;
            case 530:
                Console.Write("seL4_CNode_Copy NoError: the capability stands in the new slot and in the old one");
                break;
            case 531:
                Console.Write("seL4_CNode_Copy NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 532:
                Console.Write("seL4_CNode_Copy NoError: over a CNode with a guard, and over two levels");
                break;
            case 533:
                Console.Write("seL4_CNode_Copy DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 534:
                Console.Write("seL4_CNode_Copy DeleteFirst: source and destination are the same slot");
                break;
            case 535:
                Console.Write("seL4_CNode_Copy FailedLookup: the source slot is empty");
                break;
            case 536:
                Console.Write("seL4_CNode_Copy FailedLookup: the source's root is no CNode");
                break;
            case 537:
                Console.Write("seL4_CNode_Copy FailedLookup: too few or too many bits of the destination");
                break;
            case 538:
                Console.Write("seL4_CNode_Copy FailedLookup: too few or too many bits of the source");
                break;
            case 539:
                Console.Write("seL4_CNode_Copy FailedLookup: a guard that does not match");
                break;
            case 540:
                Console.Write("seL4_CNode_Copy RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 541:
                Console.Write("seL4_CNode_Copy IllegalOperation: asked of another kind of object");
                break;
            case 542:
                Console.Write("seL4_CNode_Copy InvalidCapability: an empty slot is invoked");
                break;
            case 543:
                Console.Write("seL4_CNode_Copy TruncatedMessage: an argument or the source's root is missing");
                break;
            case 544:
                Console.Write("seL4_CNode_Copy DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 545:
                Console.Write("seL4_CNode_Mint NoError: the capability stands in the new slot and in the old one");
                break;
            case 546:
                Console.Write("seL4_CNode_Mint NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 547:
                Console.Write("seL4_CNode_Mint NoError: over a CNode with a guard, and over two levels");
                break;
            case 548:
                Console.Write("seL4_CNode_Mint DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 549:
                Console.Write("seL4_CNode_Mint DeleteFirst: source and destination are the same slot");
                break;
            case 550:
                Console.Write("seL4_CNode_Mint FailedLookup: the source slot is empty");
                break;
            case 551:
                Console.Write("seL4_CNode_Mint FailedLookup: the source's root is no CNode");
                break;
            case 552:
                Console.Write("seL4_CNode_Mint FailedLookup: too few or too many bits of the destination");
                break;
            case 553:
                Console.Write("seL4_CNode_Mint FailedLookup: too few or too many bits of the source");
                break;
            case 554:
                Console.Write("seL4_CNode_Mint FailedLookup: a guard that does not match");
                break;
            case 555:
                Console.Write("seL4_CNode_Mint RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 556:
                Console.Write("seL4_CNode_Mint IllegalOperation: asked of another kind of object");
                break;
            case 557:
                Console.Write("seL4_CNode_Mint InvalidCapability: an empty slot is invoked");
                break;
            case 558:
                Console.Write("seL4_CNode_Mint TruncatedMessage: an argument or the source's root is missing");
                break;
            case 559:
                Console.Write("seL4_CNode_Mint DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 560:
                Console.Write("seL4_CNode_Move NoError: the capability stands in the new slot and no longer in the old one");
                break;
            case 561:
                Console.Write("seL4_CNode_Move NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 562:
                Console.Write("seL4_CNode_Move NoError: over a CNode with a guard, and over two levels");
                break;
            case 563:
                Console.Write("seL4_CNode_Move DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 564:
                Console.Write("seL4_CNode_Move DeleteFirst: source and destination are the same slot");
                break;
            case 565:
                Console.Write("seL4_CNode_Move FailedLookup: the source slot is empty");
                break;
            case 566:
                Console.Write("seL4_CNode_Move FailedLookup: the source's root is no CNode");
                break;
            case 567:
                Console.Write("seL4_CNode_Move FailedLookup: too few or too many bits of the destination");
                break;
            case 568:
                Console.Write("seL4_CNode_Move FailedLookup: too few or too many bits of the source");
                break;
            case 569:
                Console.Write("seL4_CNode_Move FailedLookup: a guard that does not match");
                break;
            case 570:
                Console.Write("seL4_CNode_Move RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 571:
                Console.Write("seL4_CNode_Move IllegalOperation: asked of another kind of object");
                break;
            case 572:
                Console.Write("seL4_CNode_Move InvalidCapability: an empty slot is invoked");
                break;
            case 573:
                Console.Write("seL4_CNode_Move TruncatedMessage: an argument or the source's root is missing");
                break;
            case 574:
                Console.Write("seL4_CNode_Move DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 575:
                Console.Write("seL4_CNode_Mutate NoError: the capability stands in the new slot and no longer in the old one");
                break;
            case 576:
                Console.Write("seL4_CNode_Mutate NoError: between CNodes other than the root, with slot numbers of their depth");
                break;
            case 577:
                Console.Write("seL4_CNode_Mutate NoError: over a CNode with a guard, and over two levels");
                break;
            case 578:
                Console.Write("seL4_CNode_Mutate DeleteFirst: the destination slot is occupied, and stays so");
                break;
            case 579:
                Console.Write("seL4_CNode_Mutate DeleteFirst: source and destination are the same slot");
                break;
            case 580:
                Console.Write("seL4_CNode_Mutate FailedLookup: the source slot is empty");
                break;
            case 581:
                Console.Write("seL4_CNode_Mutate FailedLookup: the source's root is no CNode");
                break;
            case 582:
                Console.Write("seL4_CNode_Mutate FailedLookup: too few or too many bits of the destination");
                break;
            case 583:
                Console.Write("seL4_CNode_Mutate FailedLookup: too few or too many bits of the source");
                break;
            case 584:
                Console.Write("seL4_CNode_Mutate FailedLookup: a guard that does not match");
                break;
            case 585:
                Console.Write("seL4_CNode_Mutate RangeError: a depth of 0, or beyond the bits of a word");
                break;
            case 586:
                Console.Write("seL4_CNode_Mutate IllegalOperation: asked of another kind of object");
                break;
            case 587:
                Console.Write("seL4_CNode_Mutate InvalidCapability: an empty slot is invoked");
                break;
            case 588:
                Console.Write("seL4_CNode_Mutate TruncatedMessage: an argument or the source's root is missing");
                break;
            case 589:
                Console.Write("seL4_CNode_Mutate DeleteFirst: of several errors: the destination comes before the source");
                break;
            case 590:
                Console.Write("seL4_Untyped_Retype NoError: one endpoint, which a signal cannot block on");
                break;
            case 591:
                Console.Write("seL4_Untyped_Retype NoError: several objects come to consecutive slots and no further");
                break;
            case 592:
                Console.Write("seL4_Untyped_Retype NoError: a destination CNode that is found by index and depth");
                break;
            case 593:
                Console.Write("seL4_Untyped_Retype NoError: once all children are gone the memory can be used again");
                break;
            case 594:
                Console.Write("seL4_Untyped_Retype InvalidArgument: a type that does not exist");
                break;
            case 595:
                Console.Write("seL4_Untyped_Retype DeleteFirst: a destination slot holds a capability");
                break;
            case 596:
                Console.Write("seL4_Untyped_Retype NotEnoughMemory: the objects are larger than the memory");
                break;
            case 597:
                Console.Write("seL4_Untyped_Retype RangeError: no objects, or too many");
                break;
            case 598:
                Console.Write("seL4_Untyped_Retype FailedLookup: no CNode at index and depth");
                break;
            case 599:
                Console.Write("seL4_Untyped_Retype InvalidCapability: an empty slot is invoked");
                break;
            case 600:
                Console.Write("seL4_Untyped_Retype IllegalOperation: another invocation's label");
                break;
            case 601:
                Console.Write("seL4_Untyped_Retype NoError: memory that is used again is zero again");
                break;
            case 602:
                Console.Write("seL4_Untyped_Retype NoError: objects are aligned to their size");
                break;
            case 603:
                Console.Write("seL4_Untyped_Retype NoError: the smallest untyped, and the smallest CNode");
                break;
            case 604:
                Console.Write("seL4_Untyped_Retype NoError: the most objects at once, and all of them deleted by one Revoke");
                break;
            case 605:
                Console.Write("seL4_Untyped_Retype NoError: a size that the type does not use is ignored");
                break;
            case 606:
                Console.Write("seL4_Untyped_Retype NoError: frames can be made from device memory");
                break;
            case 607:
                Console.Write("seL4_Untyped_Retype NoError: device memory can be split");
                break;
            case 608:
                Console.Write("seL4_Untyped_Retype InvalidArgument: device memory becomes no kernel object");
                break;
            case 609:
                Console.Write("seL4_Untyped_Retype InvalidArgument: a CNode without slots");
                break;
            case 610:
                Console.Write("seL4_Untyped_Retype InvalidArgument: an untyped below the smallest size");
                break;
            case 611:
                Console.Write("seL4_Untyped_Retype RangeError: a size that no object has");
                break;
            case 612:
                Console.Write("seL4_Untyped_Retype RangeError: a first slot outside the CNode");
                break;
            case 613:
                Console.Write("seL4_Untyped_Retype RangeError: more objects than slots are left");
                break;
            case 614:
                Console.Write("seL4_Untyped_Retype FailedLookup: the root is no CNode");
                break;
            case 615:
                Console.Write("seL4_Untyped_Retype FailedLookup: what is at index and depth is no CNode");
                break;
            case 616:
                Console.Write("seL4_Untyped_Retype RangeError: a depth beyond the bits of a word");
                break;
            case 617:
                Console.Write("seL4_Untyped_Retype TruncatedMessage: an argument or the CNode is missing");
                break;
            case 618:
                Console.Write("seL4_Untyped_Retype InvalidArgument: of several errors: the type comes before size, slots and memory");
                break;
            case 619:
                Console.Write("seL4_Untyped_Retype RangeError: of several errors: the size comes before the destination");
                break;
            case 620:
                Console.Write("seL4_Untyped_Retype FailedLookup: of several errors: the destination comes before slots and count");
                break;
            case 621:
                Console.Write("seL4_Untyped_Retype RangeError: of several errors: the first slot comes before the count");
                break;
            case 622:
                Console.Write("seL4_Untyped_Retype DeleteFirst: of several errors: occupied slots come before memory");
                break;
            case 623:
                Console.Write("seL4_Untyped_Retype InvalidArgument: of several errors: memory comes before device memory");
                break;
            default:
                break;
        }
    }
}
