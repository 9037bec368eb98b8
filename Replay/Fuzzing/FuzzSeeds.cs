// SPDX-License-Identifier: BSD-2-Clause
// The initial corpus of the fuzzer: one byte string for each group of invocations that succeeds, in the encoding that
// Native/inside.c reads.
using System.Collections.Generic;
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Replay.Fuzzing;

/// <summary>First inputs.</summary>
internal static class FuzzSeeds
{
    // Codes of capability addresses: below 20 themselves, then the first free slots, then what is below these.
    private const byte FirstFree = 20;
    private const byte BelowFree = 68;
    private const byte Node = (byte)InitialSlot.InitThreadCNode;
    private const byte Tcb = (byte)InitialSlot.InitThreadTcb;
    private const byte Space = (byte)InitialSlot.InitThreadVSpace;

    // Codes of words: below 48 themselves, then the first free slots, then a table.
    private const byte FirstSlotWord = 48;
    private const byte Depth = 96 + 25;
    private const byte ImageWord = 96;
    private const byte BufferWord = 96 + 5;
    private const byte Priority250 = 96 + 29;

    /// <summary>The strings.</summary>
    public static IReadOnlyList<byte[]> All =>
    [
        [.. Objects()],
        [.. Objects(), .. Thread(), .. Call(InvocationLabel.TCBSetMCPriority, Slot(0), [3], Tcb), .. Send(Slot(1)), .. Tick],
        [
            .. Objects(), .. Thread(), .. Call(InvocationLabel.TCBReadRegisters, Slot(0), [0, 20]),
            .. Call(InvocationLabel.TCBCopyRegisters, Slot(0), [12], Tcb),
        ],
        [
            .. Objects(), .. Call(InvocationLabel.TCBBindNotification, Slot(0), [], Slot(2)),
            .. Call(InvocationLabel.TCBUnbindNotification, Slot(0), []),
        ],
        [.. Objects(), .. Nodes()],
        [.. Objects(), .. Spaces()],
        [.. Objects(), .. Interrupts()],
        [.. Objects(), .. Domains()],
        [.. Objects(), .. Call(InvocationLabel.CNodeRevoke, Node, [FirstSlotWord, Depth]), .. Tick, .. Repeat],
    ];

    private static byte[] Tick => [200];

    private static byte[] Repeat => [208];

    private static byte Slot(byte number) => (byte)(FirstFree + number);

    private static byte SlotWord(byte number) => (byte)(FirstSlotWord + number);

    // Call with words and capabilities.
    private static byte[] Call(InvocationLabel label, byte cptr, byte[] words, params byte[] caps) =>
        [0, (byte)(words.Length | (caps.Length << 4)), 0, cptr, (byte)label, .. words, .. caps];

    private static byte[] Send(byte cptr) => [0, 2, 192 + 1, cptr, 0, 7, 8, 0, 2, 192 + 3, cptr, 0, 7, 8];

    private static IEnumerable<byte> Objects()
    {
        (Word Type, byte Bits)[] objects =
        [
            ((Word)ObjectType.Tcb, 0), ((Word)ObjectType.Endpoint, 0), ((Word)ObjectType.Notification, 0), ((Word)ObjectType.CapTable, 3),
            (ArchObjectType.SmallPage, 0), (ArchObjectType.PageTable, 0), (ArchObjectType.VSpace, 0), ((Word)ObjectType.Untyped, 12),
        ];
        for (byte i = 0; i < objects.Length; i++)
        {
            foreach (byte code in Call(
                InvocationLabel.UntypedRetype, BelowFree, [(byte)objects[i].Type, objects[i].Bits, 0, 0, SlotWord(i), 1], Node))
            {
                yield return code;
            }
        }
    }

    private static byte[] Thread() =>
    [
        .. Call(InvocationLabel.ARMPageMap, Slot(4), [ImageWord + 4, 3, 0], Space),
        .. Call(InvocationLabel.TCBConfigure, Slot(0), [SlotWord(1), 0, 0, ImageWord + 4], Node, Space, Slot(4)),
        .. Call(InvocationLabel.TCBSetSchedParams, Slot(0), [Priority250, Priority250], Tcb),
        .. Call(InvocationLabel.TCBWriteRegisters, Slot(0), [1, 3, ImageWord, BufferWord, 0]),
    ];

    private static byte[] Nodes() =>
    [
        .. Call(InvocationLabel.CNodeMint, Node, [SlotWord(10), Depth, SlotWord(1), Depth, 15, 5], Node),
        .. Call(InvocationLabel.CNodeCopy, Node, [SlotWord(11), Depth, SlotWord(3), Depth, 15], Node),
        .. Call(InvocationLabel.CNodeMove, Node, [SlotWord(12), Depth, SlotWord(11), Depth], Node),
        .. Call(InvocationLabel.CNodeMutate, Node, [SlotWord(13), Depth, SlotWord(12), Depth, 0], Node),
        .. Call(InvocationLabel.CNodeRotate, Node, [SlotWord(14), Depth, 0, SlotWord(10), Depth, 0, SlotWord(13), Depth], Node, Node),
        .. Call(InvocationLabel.CNodeCancelBadgedSends, Node, [SlotWord(14), Depth]),
        .. Call(InvocationLabel.CNodeSaveCaller, Node, [SlotWord(15), Depth]),
        .. Call(InvocationLabel.CNodeDelete, Node, [SlotWord(14), Depth]),
    ];

    private static byte[] Spaces() =>
    [
        .. Call(InvocationLabel.ARMASIDPoolAssign, (byte)InitialSlot.InitThreadAsidPool, [], Slot(6)),
        .. Call(InvocationLabel.ARMPageTableMap, Slot(5), [BufferWord, 0], Slot(6)),
        .. Call(InvocationLabel.ARMPageMap, Slot(4), [ImageWord + 4, 3, 0], Space),
        .. Call(InvocationLabel.ARMPageGetAddress, Slot(4), []),
        .. Call(InvocationLabel.ARMPageClean_Data, Slot(4), [0, 47]),
        .. Call(InvocationLabel.ARMVSpaceClean_Data, Space, [ImageWord, ImageWord + 1]),
        .. Call(InvocationLabel.ARMASIDControlMakePool, (byte)InitialSlot.AsidControl, [SlotWord(16), Depth], Slot(7), Node),
        .. Call(InvocationLabel.ARMPageUnmap, Slot(4), []),
        .. Call(InvocationLabel.ARMPageTableUnmap, Slot(5), []),
    ];

    private static byte[] Interrupts() =>
    [
        .. Call(InvocationLabel.IRQIssueIRQHandler, (byte)InitialSlot.IrqControl, [33, SlotWord(17), Depth], Node),
        .. Call(InvocationLabel.ARMIRQIssueIRQHandlerTrigger, (byte)InitialSlot.IrqControl, [34, 1, SlotWord(18), Depth], Node),
        .. Call(InvocationLabel.ARMIRQIssueSGISignal, (byte)InitialSlot.IrqControl, [3, 0, SlotWord(19), Depth], Node),
        .. Call(InvocationLabel.IRQSetIRQHandler, Slot(17), [], Slot(2)),
        .. Call(InvocationLabel.IRQAckIRQ, Slot(17), []), 202, 1, 201,
        .. Call(InvocationLabel.IRQClearIRQHandler, Slot(17), []),
    ];

    private static byte[] Domains() =>
    [
        .. Call(InvocationLabel.DomainSetSet, (byte)InitialSlot.Domain, [1], Slot(0)),
        .. Call(InvocationLabel.DomainScheduleConfigure, (byte)InitialSlot.Domain, [1, 0, 2]),
        .. Call(InvocationLabel.DomainScheduleSetStart, (byte)InitialSlot.Domain, [1]), .. Tick,
    ];
}
