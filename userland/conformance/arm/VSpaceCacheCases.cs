// SPDX-License-Identifier: BSD-2-Clause
// Cache maintenance of a range of an address space (AArch64). The four operations check the same.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of the cache operations of seL4_ARM_VSpace.</summary>
public static class VSpaceCacheCases
{
    private const Word A = Space.Address;

    [Case("seL4_ARM_VSpace_Clean_Data", "NoError", "a range of a mapped page; what it holds stays")]
    public static void CleanDataWorks() => Works(InvocationLabel.ARMVSpaceClean_Data);

    [Case("seL4_ARM_VSpace_Clean_Data", "NoError", "where nothing is mapped there is nothing to do")]
    public static void CleanDataSkipsHoles() => SkipsHoles(InvocationLabel.ARMVSpaceClean_Data);

    [Case("seL4_ARM_VSpace_Clean_Data", "InvalidArgument", "an empty range, or one that ends before it starts")]
    public static void CleanDataChecksOrder() => ChecksOrder(InvocationLabel.ARMVSpaceClean_Data);

    [Case(
        "seL4_ARM_VSpace_Clean_Data", "IllegalOperation",
        "addresses that are not user level's; another object")]
    public static void CleanDataChecksAddresses() => ChecksAddresses(InvocationLabel.ARMVSpaceClean_Data);

    [Case("seL4_ARM_VSpace_Clean_Data", "RangeError", "a range that ends behind the page in which it starts")]
    public static void CleanDataStaysInsideAPage() => StaysInsideAPage(InvocationLabel.ARMVSpaceClean_Data);

    [Case("seL4_ARM_VSpace_Clean_Data", "FailedLookup", "the ASID pool of the address space is gone")]
    public static void CleanDataNeedsPool() => NeedsPool(InvocationLabel.ARMVSpaceClean_Data);

    [Case(
        "seL4_ARM_VSpace_Clean_Data", "InvalidCapability",
        "an address space without an ASID; an empty slot is invoked")]
    public static void CleanDataNeedsAsid() => NeedsAsid(InvocationLabel.ARMVSpaceClean_Data);

    [Case("seL4_ARM_VSpace_Clean_Data", "TruncatedMessage", "a word is missing")]
    public static void CleanDataNeedsWords() => NeedsWords(InvocationLabel.ARMVSpaceClean_Data);

    [Case("seL4_ARM_VSpace_Invalidate_Data", "NoError", "a range of a mapped page; what it holds stays")]
    public static void InvalidateDataWorks() => Works(InvocationLabel.ARMVSpaceInvalidate_Data);

    [Case("seL4_ARM_VSpace_Invalidate_Data", "NoError", "where nothing is mapped there is nothing to do")]
    public static void InvalidateDataSkipsHoles() => SkipsHoles(InvocationLabel.ARMVSpaceInvalidate_Data);

    [Case(
        "seL4_ARM_VSpace_Invalidate_Data", "InvalidArgument",
        "an empty range, or one that ends before it starts")]
    public static void InvalidateDataChecksOrder() => ChecksOrder(InvocationLabel.ARMVSpaceInvalidate_Data);

    [Case(
        "seL4_ARM_VSpace_Invalidate_Data", "IllegalOperation",
        "addresses that are not user level's; another object")]
    public static void InvalidateDataChecksAddresses() => ChecksAddresses(InvocationLabel.ARMVSpaceInvalidate_Data);

    [Case(
        "seL4_ARM_VSpace_Invalidate_Data", "RangeError",
        "a range that ends behind the page in which it starts")]
    public static void InvalidateDataStaysInsideAPage() => StaysInsideAPage(InvocationLabel.ARMVSpaceInvalidate_Data);

    [Case("seL4_ARM_VSpace_Invalidate_Data", "FailedLookup", "the ASID pool of the address space is gone")]
    public static void InvalidateDataNeedsPool() => NeedsPool(InvocationLabel.ARMVSpaceInvalidate_Data);

    [Case(
        "seL4_ARM_VSpace_Invalidate_Data", "InvalidCapability",
        "an address space without an ASID; an empty slot is invoked")]
    public static void InvalidateDataNeedsAsid() => NeedsAsid(InvocationLabel.ARMVSpaceInvalidate_Data);

    [Case("seL4_ARM_VSpace_Invalidate_Data", "TruncatedMessage", "a word is missing")]
    public static void InvalidateDataNeedsWords() => NeedsWords(InvocationLabel.ARMVSpaceInvalidate_Data);

    [Case("seL4_ARM_VSpace_CleanInvalidate_Data", "NoError", "a range of a mapped page; what it holds stays")]
    public static void CleanInvalidateDataWorks() => Works(InvocationLabel.ARMVSpaceCleanInvalidate_Data);

    [Case("seL4_ARM_VSpace_CleanInvalidate_Data", "NoError", "where nothing is mapped there is nothing to do")]
    public static void CleanInvalidateDataSkipsHoles() => SkipsHoles(InvocationLabel.ARMVSpaceCleanInvalidate_Data);

    [Case(
        "seL4_ARM_VSpace_CleanInvalidate_Data", "InvalidArgument",
        "an empty range, or one that ends before it starts")]
    public static void CleanInvalidateDataChecksOrder() => ChecksOrder(InvocationLabel.ARMVSpaceCleanInvalidate_Data);

    [Case(
        "seL4_ARM_VSpace_CleanInvalidate_Data", "IllegalOperation",
        "addresses that are not user level's; another object")]
    public static void CleanInvalidateDataChecksAddresses() => ChecksAddresses(InvocationLabel.ARMVSpaceCleanInvalidate_Data);

    [Case(
        "seL4_ARM_VSpace_CleanInvalidate_Data", "RangeError",
        "a range that ends behind the page in which it starts")]
    public static void CleanInvalidateDataStaysInsideAPage() => StaysInsideAPage(InvocationLabel.ARMVSpaceCleanInvalidate_Data);

    [Case("seL4_ARM_VSpace_CleanInvalidate_Data", "FailedLookup", "the ASID pool of the address space is gone")]
    public static void CleanInvalidateDataNeedsPool() => NeedsPool(InvocationLabel.ARMVSpaceCleanInvalidate_Data);

    [Case(
        "seL4_ARM_VSpace_CleanInvalidate_Data", "InvalidCapability",
        "an address space without an ASID; an empty slot is invoked")]
    public static void CleanInvalidateDataNeedsAsid() => NeedsAsid(InvocationLabel.ARMVSpaceCleanInvalidate_Data);

    [Case("seL4_ARM_VSpace_CleanInvalidate_Data", "TruncatedMessage", "a word is missing")]
    public static void CleanInvalidateDataNeedsWords() => NeedsWords(InvocationLabel.ARMVSpaceCleanInvalidate_Data);

    [Case("seL4_ARM_VSpace_Unify_Instruction", "NoError", "a range of a mapped page; what it holds stays")]
    public static void UnifyInstructionWorks() => Works(InvocationLabel.ARMVSpaceUnify_Instruction);

    [Case("seL4_ARM_VSpace_Unify_Instruction", "NoError", "where nothing is mapped there is nothing to do")]
    public static void UnifyInstructionSkipsHoles() => SkipsHoles(InvocationLabel.ARMVSpaceUnify_Instruction);

    [Case(
        "seL4_ARM_VSpace_Unify_Instruction", "InvalidArgument",
        "an empty range, or one that ends before it starts")]
    public static void UnifyInstructionChecksOrder() => ChecksOrder(InvocationLabel.ARMVSpaceUnify_Instruction);

    [Case(
        "seL4_ARM_VSpace_Unify_Instruction", "IllegalOperation",
        "addresses that are not user level's; another object")]
    public static void UnifyInstructionChecksAddresses() => ChecksAddresses(InvocationLabel.ARMVSpaceUnify_Instruction);

    [Case(
        "seL4_ARM_VSpace_Unify_Instruction", "RangeError",
        "a range that ends behind the page in which it starts")]
    public static void UnifyInstructionStaysInsideAPage() => StaysInsideAPage(InvocationLabel.ARMVSpaceUnify_Instruction);

    [Case("seL4_ARM_VSpace_Unify_Instruction", "FailedLookup", "the ASID pool of the address space is gone")]
    public static void UnifyInstructionNeedsPool() => NeedsPool(InvocationLabel.ARMVSpaceUnify_Instruction);

    [Case(
        "seL4_ARM_VSpace_Unify_Instruction", "InvalidCapability",
        "an address space without an ASID; an empty slot is invoked")]
    public static void UnifyInstructionNeedsAsid() => NeedsAsid(InvocationLabel.ARMVSpaceUnify_Instruction);

    [Case("seL4_ARM_VSpace_Unify_Instruction", "TruncatedMessage", "a word is missing")]
    public static void UnifyInstructionNeedsWords() => NeedsWords(InvocationLabel.ARMVSpaceUnify_Instruction);

    [Case("seL4_ARM_VSpace_Invalidate_Data", "IllegalOperation", "the mapping does not allow writes")]
    public static void InvalidateDataNeedsRightToWrite()
    {
        Space.Tables(Room.VSpace(), A, 3);
        Expect.Ok(ArmPageCap.Map(Room.Frame(), Room.VSpace(), A, Space.Rights(true, false), Space.Data));
        Expect.Error(ArmVSpaceCap.InvalidateData(Room.VSpace(), A, A + 64), Error.IllegalOperation);
        Expect.Ok(ArmVSpaceCap.CleanData(Room.VSpace(), A, A + 64));
        Expect.Ok(ArmVSpaceCap.CleanInvalidateData(Room.VSpace(), A, A + 64));
        Expect.Ok(ArmVSpaceCap.UnifyInstruction(Room.VSpace(), A, A + 64));
    }

    private static Error Maintain(InvocationLabel label, Word space, Word start, Word end)
    {
        Ipc.SetMr(0, start);
        Ipc.SetMr(1, end);
        return Raw.Call(space, label, 0, 2);
    }

    private static void Works(InvocationLabel label)
    {
        Word frame = Space.MappedFrame();
        Mmio.Write64(A, 1);
        Mmio.Write64(A + 0xff8, 2);

        // What is not yet in memory is lost when it is only invalidated.
        Expect.Ok(ArmPageCap.CleanData(frame, 0, 0x1000));
        Expect.Ok(Maintain(label, Room.VSpace(), A, A + 0x1000));
        Expect.Ok(Maintain(label, Room.VSpace(), A + 0xfff, A + 0x1000));
        Expect.Ok(Maintain(label, Room.VSpace(), A + 0x33, A + 0x35));
        Expect.Equal(Mmio.Read64(A), 1, "the first word");
        Expect.Equal(Mmio.Read64(A + 0xff8), 2, "the last word");
        Word space = Space.New();
        Space.Tables(space, A, 3);
        Space.Map(Room.Copy(frame), space, A + 0x4000);
        Expect.Ok(Maintain(label, space, A + 0x4000, A + 0x4040));
    }

    private static void SkipsHoles(InvocationLabel label)
    {
        Word space = Space.New();
        Expect.Ok(Maintain(label, space, A, A + 0x40));
        Expect.Ok(Maintain(label, space, A, A + 0x1000_0000));
        Space.Tables(space, A, 3);
        Expect.Ok(Maintain(label, space, A, A + 0x40));
        Expect.Ok(Maintain(label, space, A, A + 0x2000));
        Expect.Ok(Maintain(label, space, 0, Space.End - 1));
    }

    private static void ChecksOrder(InvocationLabel label)
    {
        Space.MappedFrame();
        Expect.InvalidArgument(Maintain(label, Room.VSpace(), A, A), 1);
        Expect.InvalidArgument(Maintain(label, Room.VSpace(), A + 0x40, A), 1);
        Expect.InvalidArgument(Maintain(label, Room.VSpace(), Space.End + 0x40, Space.End), 1);
        Expect.InvalidArgument(Maintain(label, Space.WithoutAsid(), A, A), 1);
    }

    private static void ChecksAddresses(InvocationLabel label)
    {
        Expect.Error(Maintain(label, Room.VSpace(), A, Space.End), Error.IllegalOperation);
        Expect.Error(Maintain(label, Room.VSpace(), Space.End, Space.End + 0x40), Error.IllegalOperation);
        Expect.Error(
            Maintain(label, Room.VSpace(), 0xffff_ff80_4000_0000, 0xffff_ff80_4000_0040), Error.IllegalOperation);
        Expect.Error(Maintain(label, Space.WithoutAsid(), Space.End, Space.End + 0x40), Error.IllegalOperation);
        Expect.Error(Maintain(label, Space.MappedFrame(), 0, 0x40), Error.IllegalOperation);
        Expect.Error(Maintain(label, Space.Table(), A, A + 0x40), Error.IllegalOperation);
        Expect.Error(Raw.Call(Room.VSpace(), InvocationLabel.ARMPageTableUnmap, 0, 0), Error.IllegalOperation);
    }

    private static void StaysInsideAPage(InvocationLabel label)
    {
        Word frame = Space.MappedFrame();
        Space.Map(Room.Copy(frame), Room.VSpace(), A + 0x1000);
        Expect.RangeError(Maintain(label, Room.VSpace(), A, A + 0x1001), A, A + 0xfff);
        Expect.RangeError(Maintain(label, Room.VSpace(), A + 0xff0, A + 0x1010), A + 0xff0, A + 0xfff);
    }

    private static void NeedsPool(InvocationLabel label)
    {
        Word pool = Space.Pool();
        Word space = Space.NewOf(pool);
        Expect.Ok(CNodeCap.Delete(Room.Root(), pool, Room.Depth));
        Expect.FailedLookup(Maintain(label, space, A, A + 0x40), 0, LookupFailureType.InvalidRoot, 0, 0);
    }

    private static void NeedsAsid(InvocationLabel label)
    {
        Expect.InvalidCapability(Maintain(label, Space.WithoutAsid(), A, A + 0x40), 0);
        Expect.InvalidCapability(Maintain(label, Room.Slot(), A, A + 0x40), 0);
    }

    private static void NeedsWords(InvocationLabel label)
    {
        Ipc.SetMr(0, A);
        Ipc.SetMr(1, A + 0x40);
        Expect.Error(Raw.Call(Room.VSpace(), label, 0, 1), Error.TruncatedMessage);
        Expect.Error(Raw.Call(Space.WithoutAsid(), label, 0, 0), Error.TruncatedMessage);
    }
}
