// SPDX-License-Identifier: BSD-2-Clause
// The architecture interface of the model architecture: the same names as in arch/arm/Arch.cs.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The architecture as the portable kernel sees it.</summary>
public static partial class Arch
{
    // --- User registers ---
    public const uint CapRegister = RegisterIndex.R0;
    public const uint BadgeRegister = RegisterIndex.R0;
    public const uint MsgInfoRegister = RegisterIndex.R1;
    public const uint ReplyRegister = RegisterIndex.R6;
    public const uint DestinationRegister = RegisterIndex.R8;
    public const uint NextIp = RegisterIndex.NextIp;
    public const uint FaultIp = RegisterIndex.FaultIp;
    public const uint StackPointer = RegisterIndex.Sp;
    public const uint TlsBase = RegisterIndex.ThreadWord;
    public const uint MessageRegisterCount = 4;
    public const uint FrameRegisterCount = RegisterIndex.FrameRegisterCount;
    public const uint GpRegisterCount = RegisterIndex.GpRegisterCount;
    public const uint SyscallMessageLength = RegisterIndex.SyscallMessageLength;
    public const uint ExceptionMessageLength = RegisterIndex.ExceptionMessageLength;
    public const uint TimeoutReplyLength = FrameRegisterCount + GpRegisterCount;

    public static Word GetRegister(Ptr<Tcb> thread, Word register) => Context.Get(thread, register);

    public static void SetRegister(Ptr<Tcb> thread, Word register, Word value) => Context.Set(thread, register, value);

    public static Word MessageRegister(Word i) => RegisterIndex.R2 + i;

    public static Word FrameRegister(Word i) => Context.FrameRegister(i);

    public static Word GpRegister(Word i) => Context.GpRegister(i);

    public static Word SyscallMessageRegister(Word i) => Context.SyscallMessageRegister(i);

    public static Word ExceptionMessageRegister(Word i) => Context.ExceptionMessageRegister(i);

    public static Word SanitiseRegister(Word register, Word value) => Context.Sanitise(register, value);

    public static void InitContext(Ptr<Tcb> thread) => Context.Set(thread, RegisterIndex.Flags, Context.UserFlags);

    // --- Capabilities ---
    public static (Status status, Cap cap) DeriveCap(Ptr<Cte> slot, Cap cap) => ArchCaps.Derive(cap);

    public static Cap MaskRights(CapRights rights, Cap cap) => ArchCaps.MaskRights(rights, cap);

    public static Cap UpdateData(bool preserve, Word data, Cap cap) => cap;

    public static FinaliseResult FinaliseCap(Cap cap, bool isFinal) => ArchCaps.Finalise(cap, isFinal);

    public static void PostCapDeletion(Cap cleanupInfo)
    {
    }

    public static bool SameRegion(Cap a, Cap b) => ArchCaps.SameRegion(a, b);

    public static bool SameObject(Cap a, Cap b) => ArchCaps.SameObject(a, b);

    public static bool IsRevocable(Cap derived, Cap source) => false;

    public static bool IsParent(Cap parent, Cap child, bool childIsFirstBadged) => true;

    public static bool CapIsPhysical(Cap cap) => ArchCaps.IsPhysical(cap);

    public static Word CapBase(Cap cap) => ArchCaps.Base(cap);

    public static Word CapSizeBits(Cap cap) => ArchCaps.SizeBits(cap);

    public static bool IsObjectType(Word type) => type >= ArchObjectType.VSpace && type < ArchObjectType.Count;

    public static bool IsFrameType(Word type) => type == ArchObjectType.SmallPage || type == ArchObjectType.LargePage;

    public static Word ObjectSizeBits(Word type) => ArchCaps.ObjectSizeBits(type);

    public static Cap CreateObject(Word type, Word address, bool isDevice) => ArchCaps.Create(type, address, isDevice);

    public static Status DecodeInvocation(
        Word label, Word length, Ptr<Cte> slot, Cap cap, bool call, Ptr<IpcBuffer> buffer) =>
        ArchInvocation.Decode(label, length, slot, cap, buffer);

    public static bool IsProbe(Word label) => false;

    public static Status DecodeIrqControl(Word label, Word length, Ptr<Cte> slot, Ptr<IpcBuffer> buffer) =>
        SyscallErrors.IllegalOperation();

    public static Status CheckIrq(Word irq) =>
        irq > Platform.MaxIrq ? SyscallErrors.RangeError(0, Platform.MaxIrq) : Status.Ok;

    public static Word DebugCapKind(Cap cap) => (((Word)cap.Tag - (Word)CapTag.FirstArch) * 2) + 1;

    public static void WriteArchitecture() => Console.Write("model");

    public static void WriteSpaceObjects(Cap cap)
    {
    }

    public static void WriteSpaceCaps(Cap cap)
    {
    }

    public static void WriteSpaceName(Cap cap)
    {
    }

    public static bool WriteObjectOf(Cap cap) => false;

    public static bool WriteHeld(Cap cap) => false;

    // --- Address spaces ---
    public static bool IsValidVSpaceRoot(Cap cap) => cap.Tag == ArchCapTag.VSpace && VSpaceCap.From(cap).MappedAsid != 0;

    public static Status CheckIpcBuffer(Word address, Cap cap) => VSpace.CheckIpcBuffer(address, cap);

    public static Ptr<IpcBuffer> LookupIpcBuffer(bool isReceiver, Ptr<Tcb> thread) => VSpace.LookupIpcBuffer(isReceiver, thread);

    public static Status HandleVmFault(Ptr<Tcb> thread, Word faultType) => VSpace.HandleFault(thread, faultType);

    public static Word SetFaultMessage(Ptr<Tcb> sender, Ptr<Tcb> receiver, Ptr<IpcBuffer> buffer) =>
        VSpace.SetFaultMessage(sender, receiver, buffer);

    public static bool HandleFaultReply(Ptr<Tcb> receiver, Ptr<Tcb> sender, Word faultType) => true;

    // --- Threads ---
    public static void SwitchToThread(Ptr<Tcb> thread) => VSpace.SwitchTo(thread);

    public static void SwitchToIdleThread() => Machine.WriteUserTable(0, 0);

    public static void ConfigureIdleThread(Ptr<Tcb> thread) => Context.Set(thread, RegisterIndex.NextIp, Machine.ImageStart());

    public static void ActivateIdleThread(Ptr<Tcb> thread)
    {
    }

    public static void PrepareThreadDelete(Ptr<Tcb> thread)
    {
    }

    public static void EndDomain()
    {
    }

    public static void LeaveDomain(Ptr<Tcb> thread)
    {
    }

    public static void PostModifyRegisters(Ptr<Tcb> thread)
    {
    }

    public static void PostSetFlags(Ptr<Tcb> thread)
    {
    }

    // --- Interrupts and time ---
    public const uint MaxIrq = Platform.MaxIrq;
    public const uint TimerIrq = Platform.TimerIrq;
    public const uint InvalidIrq = 0xffff_ffff;
    public const bool HasFpu = false;

    public static bool IsIrqPending() => Machine.ActiveIrq() != InvalidIrq;

    public static Word GetActiveIrq() => Machine.ActiveIrq();

    public static void MaskIrq(bool mask, Word irq) => Machine.MaskIrq(irq, mask ? (Word)1 : 0);

    public static void AckIrq(Word irq) => Machine.AckIrq(irq);

    public static void HandleSpuriousIrq()
    {
    }

    public static void HandleReservedIrq(Word irq)
    {
    }

    public static void ResetTimer() => Machine.ResetTimer();

    public const Word TimerFrequency = 1000000;

    [When(Config.Mcs)]
    public static ulong TicksPerMicrosecond() => 1;

    [When(Config.Mcs)]
    public static ulong ReadTime() => Machine.ReadTime();

    [When(Config.Mcs)]
    public static void SetDeadline(ulong time) => Machine.SetDeadline((Word)(time >> 32), (Word)(time & 0xffff_ffff));

    // --- Sizes and addresses ---
    public const uint PageBits = 12;
    public const Word UserTop = Memory.UserTop;
    public const uint PageTableBits = 12;
    public const uint VSpaceBits = 12;
    public const uint AsidPoolBits = 12;
    public const uint TcbBits = 10;
    public const uint ReplyBits = 4;
    public const uint MaxUntypedBits = 29;
    public const Word UserDeviceTop = 0x2000_0000;

    public static Word ToKernel(Word physical) => Memory.ToVirtual(physical);

    // --- Booting ---
    [BootOnly]
    public static Word BootPagingCount(Word start, Word end) =>
        (Bits.RoundUp(end, VSpace.LargePageBits) - Bits.RoundDown(start, VSpace.LargePageBits)) >> (int)VSpace.LargePageBits;

    [BootOnly]
    public static Cap BootCreateVSpace(Word address)
    {
        VSpace.Spaces[(int)VSpace.InitialAsid] = Ptr<Pte>.At(address);
        return VSpaceCap.New(mappedAsid: VSpace.InitialAsid, @object: Ptr<Pte>.At(address)).ToCap();
    }

    [BootOnly]
    public static bool BootMapPaging(Cap vspace, Word start, Word end)
    {
        Ptr<Pte> root = VSpaceCap.From(vspace).Object;
        for (Word address = Bits.RoundDown(start, VSpace.LargePageBits); address < end; address += Bits.Bit(VSpace.LargePageBits))
        {
            Loop.Ends("address grows towards end");
            Ptr<Pte> table = Ptr<Pte>.At(RootServer.TakePageTable());
            PteSlot found = VSpace.Lookup(root, address);
            found.Slot.Ref = VSpace.MakeTable(table);
            bool isProvided = BootCaps.Provide(
                PageTableCap.New(mappedAsid: VSpace.InitialAsid, @object: table, isMapped: true, mappedAddress: address).ToCap());
            if (!isProvided)
            {
                return false;
            }
        }

        return true;
    }

    [BootOnly]
    public static Cap BootCreateFrame(Cap vspace, Word address, Word userAddress, bool executable)
    {
        PteSlot found = VSpace.Lookup(VSpaceCap.From(vspace).Object, userAddress);
        found.Slot.Ref = VSpace.MakeFrame(Memory.ToPhysical(address), true, true, !executable);
        return FrameCap.New(
            mappedAsid: VSpace.InitialAsid, @base: address, isLarge: false, canRead: true, canWrite: true, isDevice: false,
            mappedAddress: userAddress).ToCap();
    }

    [BootOnly]
    public static Cap BootCreateAsidPool(Word address, Cap vspace) => AsidPoolCap.New().ToCap();

    [BootOnly]
    public static void BootProvideCaps()
    {
    }

    // --- Entries ---
    public static Word UserExceptionNumber() => Machine.ReadFaultStatus();

    public static Word UserExceptionCode() => 0;

    // --- Booting ---
    public const bool HasBootChunks = false;
    public const Word NoIoPageTables = 0;

    // --- The rest ---
    public const Word LogBufferBytes = BenchmarkLog.Bytes;

    public static void ConsolePutChar(byte c) => Machine.PutChar(c);

    public static void ClearMemory(Word address, Word bits)
    {
        Machine.ZeroMemory(address, Bits.Bit(bits));
    }

    [NoReturn]
    public static void RestoreUserContext() => Machine.RestoreUserContext(Context.Address(KernelState.Core.CurrentThread));

    public static Word LogBufferOf(Cap cap) => 0;

    public static void FlushCaches(Word firstLevelOnly, Word cacheType)
    {
    }

    public static (bool isThere, Word value) ReadUserWord(Ptr<Tcb> thread, Word address) => VSpace.ReadUser(thread, address);

    public static void RunInKernel(Word function, Word argument)
    {
    }

    public static Word Timestamp() => 0;

    [NoReturn]
    public static void Halt() => Machine.Halt();
}
