// SPDX-License-Identifier: BSD-2-Clause
// Cache maintenance of a range of a page (AArch64). The four operations check the same.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of the cache operations of seL4_ARM_Page.</summary>
public static class PageCacheCases
{
    private const Word A = Space.Address;

    [Case("seL4_ARM_Page_Clean_Data", "NoError", "ranges of a mapped page; what it holds stays")]
    public static void CleanDataWorks() => Works(InvocationLabel.ARMPageClean_Data);

    [Case(
        "seL4_ARM_Page_Clean_Data", "InvalidArgument",
        "an empty range, one that ends before it starts, one beyond the page")]
    public static void CleanDataChecksRange() => ChecksRange(InvocationLabel.ARMPageClean_Data);

    [Case("seL4_ARM_Page_Clean_Data", "IllegalOperation", "the page is not mapped; another object")]
    public static void CleanDataNeedsMapping() => NeedsMapping(InvocationLabel.ARMPageClean_Data);

    [Case(
        "seL4_ARM_Page_Clean_Data", "FailedLookup",
        "the address space of the page, or its ASID pool, is gone")]
    public static void CleanDataNeedsSpace() => NeedsSpace(InvocationLabel.ARMPageClean_Data);

    [Case("seL4_ARM_Page_Clean_Data", "InvalidCapability", "the mapping is stale; an empty slot is invoked")]
    public static void CleanDataNeedsPage() => NeedsPage(InvocationLabel.ARMPageClean_Data);

    [Case("seL4_ARM_Page_Clean_Data", "TruncatedMessage", "a word is missing")]
    public static void CleanDataNeedsWords() => NeedsWords(InvocationLabel.ARMPageClean_Data);

    [Case("seL4_ARM_Page_Invalidate_Data", "NoError", "ranges of a mapped page; what it holds stays")]
    public static void InvalidateDataWorks() => Works(InvocationLabel.ARMPageInvalidate_Data);

    [Case(
        "seL4_ARM_Page_Invalidate_Data", "InvalidArgument",
        "an empty range, one that ends before it starts, one beyond the page")]
    public static void InvalidateDataChecksRange() => ChecksRange(InvocationLabel.ARMPageInvalidate_Data);

    [Case("seL4_ARM_Page_Invalidate_Data", "IllegalOperation", "the page is not mapped; another object")]
    public static void InvalidateDataNeedsMapping() => NeedsMapping(InvocationLabel.ARMPageInvalidate_Data);

    [Case(
        "seL4_ARM_Page_Invalidate_Data", "FailedLookup",
        "the address space of the page, or its ASID pool, is gone")]
    public static void InvalidateDataNeedsSpace() => NeedsSpace(InvocationLabel.ARMPageInvalidate_Data);

    [Case(
        "seL4_ARM_Page_Invalidate_Data", "InvalidCapability",
        "the mapping is stale; an empty slot is invoked")]
    public static void InvalidateDataNeedsPage() => NeedsPage(InvocationLabel.ARMPageInvalidate_Data);

    [Case("seL4_ARM_Page_Invalidate_Data", "TruncatedMessage", "a word is missing")]
    public static void InvalidateDataNeedsWords() => NeedsWords(InvocationLabel.ARMPageInvalidate_Data);

    [Case("seL4_ARM_Page_CleanInvalidate_Data", "NoError", "ranges of a mapped page; what it holds stays")]
    public static void CleanInvalidateDataWorks() => Works(InvocationLabel.ARMPageCleanInvalidate_Data);

    [Case(
        "seL4_ARM_Page_CleanInvalidate_Data", "InvalidArgument",
        "an empty range, one that ends before it starts, one beyond the page")]
    public static void CleanInvalidateDataChecksRange() => ChecksRange(InvocationLabel.ARMPageCleanInvalidate_Data);

    [Case("seL4_ARM_Page_CleanInvalidate_Data", "IllegalOperation", "the page is not mapped; another object")]
    public static void CleanInvalidateDataNeedsMapping() => NeedsMapping(InvocationLabel.ARMPageCleanInvalidate_Data);

    [Case(
        "seL4_ARM_Page_CleanInvalidate_Data", "FailedLookup",
        "the address space of the page, or its ASID pool, is gone")]
    public static void CleanInvalidateDataNeedsSpace() => NeedsSpace(InvocationLabel.ARMPageCleanInvalidate_Data);

    [Case(
        "seL4_ARM_Page_CleanInvalidate_Data", "InvalidCapability",
        "the mapping is stale; an empty slot is invoked")]
    public static void CleanInvalidateDataNeedsPage() => NeedsPage(InvocationLabel.ARMPageCleanInvalidate_Data);

    [Case("seL4_ARM_Page_CleanInvalidate_Data", "TruncatedMessage", "a word is missing")]
    public static void CleanInvalidateDataNeedsWords() => NeedsWords(InvocationLabel.ARMPageCleanInvalidate_Data);

    [Case("seL4_ARM_Page_Unify_Instruction", "NoError", "ranges of a mapped page; what it holds stays")]
    public static void UnifyInstructionWorks() => Works(InvocationLabel.ARMPageUnify_Instruction);

    [Case(
        "seL4_ARM_Page_Unify_Instruction", "InvalidArgument",
        "an empty range, one that ends before it starts, one beyond the page")]
    public static void UnifyInstructionChecksRange() => ChecksRange(InvocationLabel.ARMPageUnify_Instruction);

    [Case("seL4_ARM_Page_Unify_Instruction", "IllegalOperation", "the page is not mapped; another object")]
    public static void UnifyInstructionNeedsMapping() => NeedsMapping(InvocationLabel.ARMPageUnify_Instruction);

    [Case(
        "seL4_ARM_Page_Unify_Instruction", "FailedLookup",
        "the address space of the page, or its ASID pool, is gone")]
    public static void UnifyInstructionNeedsSpace() => NeedsSpace(InvocationLabel.ARMPageUnify_Instruction);

    [Case(
        "seL4_ARM_Page_Unify_Instruction", "InvalidCapability",
        "the mapping is stale; an empty slot is invoked")]
    public static void UnifyInstructionNeedsPage() => NeedsPage(InvocationLabel.ARMPageUnify_Instruction);

    [Case("seL4_ARM_Page_Unify_Instruction", "TruncatedMessage", "a word is missing")]
    public static void UnifyInstructionNeedsWords() => NeedsWords(InvocationLabel.ARMPageUnify_Instruction);

    [Case("seL4_ARM_Page_Invalidate_Data", "IllegalOperation", "the mapping does not allow writes")]
    public static void InvalidateDataNeedsRightToWrite()
    {
        Word frame = Room.Frame();
        Space.Tables(Room.VSpace(), A, 3);
        Expect.Ok(ArmPageCap.Map(frame, Room.VSpace(), A, Space.Rights(true, false), Space.Data));
        Expect.Error(ArmPageCap.InvalidateData(frame, 0, 64), Error.IllegalOperation);
        Expect.Ok(ArmPageCap.CleanData(frame, 0, 64));
        Expect.Ok(ArmPageCap.CleanInvalidateData(frame, 0, 64));
        Expect.Ok(ArmPageCap.UnifyInstruction(frame, 0, 64));
    }

    private static Error Maintain(InvocationLabel label, Word page, Word start, Word end)
    {
        Ipc.SetMr(0, start);
        Ipc.SetMr(1, end);
        return Raw.Call(page, label, 0, 2);
    }

    private static void Works(InvocationLabel label)
    {
        Word frame = Space.MappedFrame();
        for (Word i = 0; i < 0x1000; i += 0x100)
        {
            Mmio.Write64(A + i, i + 1);
        }

        // What is not yet in memory is lost when it is only invalidated.
        Expect.Ok(ArmPageCap.CleanData(frame, 0, 0x1000));
        Expect.Ok(Maintain(label, frame, 0, 0x1000));
        Expect.Ok(Maintain(label, frame, 0, 1));
        Expect.Ok(Maintain(label, frame, 0xfff, 0x1000));
        Expect.Ok(Maintain(label, frame, 0x33, 0x777));
        for (Word i = 0; i < 0x1000; i += 0x100)
        {
            Expect.Equal(Mmio.Read64(A + i), i + 1, "what the page holds");
        }
    }

    private static void ChecksRange(InvocationLabel label)
    {
        Word frame = Space.MappedFrame();
        Expect.InvalidArgument(Maintain(label, frame, 0x40, 0x40), 1);
        Expect.InvalidArgument(Maintain(label, frame, 0x80, 0x40), 1);
        Expect.InvalidArgument(Maintain(label, frame, 0, 0), 1);
        Expect.InvalidArgument(Maintain(label, frame, 0x1000, 0x1000), 1);
        Expect.InvalidArgument(Maintain(label, frame, 0, 0x1001), 0);
        Expect.InvalidArgument(Maintain(label, frame, 0x1000, 0x1040), 0);
        Expect.InvalidArgument(Maintain(label, frame, 0xfff, ~(Word)0), 0);
    }

    private static void NeedsMapping(InvocationLabel label)
    {
        Word frame = Room.Frame();
        Expect.Error(Maintain(label, frame, 0, 0x40), Error.IllegalOperation);
        Expect.Error(Maintain(label, frame, 0x40, 0), Error.IllegalOperation);
        Word mapped = Space.MappedFrame();
        Word copy = Room.Copy(mapped);
        Expect.Error(Maintain(label, copy, 0, 0x40), Error.IllegalOperation);
        Expect.Ok(ArmPageCap.Unmap(mapped));
        Expect.Error(Maintain(label, mapped, 0, 0x40), Error.IllegalOperation);
        Expect.Error(Maintain(label, Room.VSpace(), A, A + 0x40), Error.IllegalOperation);
    }

    private static void NeedsSpace(InvocationLabel label)
    {
        Word frame = Room.Frame();
        Word space = Space.New();
        Space.Tables(space, A, 3);
        Space.Map(frame, space, A);
        Expect.Ok(Maintain(label, frame, 0, 0x40));
        Expect.Ok(CNodeCap.Delete(Room.Root(), space, Room.Depth));
        Expect.FailedLookup(Maintain(label, frame, 0, 0x40), 0, LookupFailureType.InvalidRoot, 0, 0);
        Expect.FailedLookup(Maintain(label, frame, 0x40, 0), 0, LookupFailureType.InvalidRoot, 0, 0);
        Word pool = Space.Pool();
        Word other = Space.NewOf(pool);
        Word second = Room.Frame();
        Space.Tables(other, A, 3);
        Space.Map(second, other, A);
        Expect.Ok(CNodeCap.Delete(Room.Root(), pool, Room.Depth));
        Expect.FailedLookup(Maintain(label, second, 0, 0x40), 0, LookupFailureType.InvalidRoot, 0, 0);
    }

    private static void NeedsPage(InvocationLabel label)
    {
        Word frame = Space.MappedFrame();
        Space.Map(Room.Frame(), Room.VSpace(), A);
        Expect.InvalidCapability(Maintain(label, frame, 0, 0x40), 0);
        Expect.InvalidArgument(Maintain(label, frame, 0, 0x1001), 0);
        Expect.InvalidCapability(Maintain(label, Room.Slot(), 0, 0x40), 0);
    }

    private static void NeedsWords(InvocationLabel label)
    {
        Word frame = Space.MappedFrame();
        Ipc.SetMr(0, 0);
        Ipc.SetMr(1, 0x40);
        Expect.Error(Raw.Call(frame, label, 0, 1), Error.TruncatedMessage);
        Expect.Error(Raw.Call(frame, label, 0, 0), Error.TruncatedMessage);
        Expect.Error(Raw.Call(Room.Frame(), label, 0, 1), Error.TruncatedMessage);
    }
}
