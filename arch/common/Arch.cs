// SPDX-License-Identifier: BSD-2-Clause
// The part of the architecture interface that is the same for architectures that share this folder; the rest is in their Arch.cs.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The architecture as the portable kernel sees it.</summary>
public static partial class Arch
{
    // --- User registers (Context.cs) ---

    /// <summary>Message registers that travel in registers.</summary>
    public const uint MessageRegisterCount = TrapRegisters.MessageRegisters;

    /// <summary>MCS: where a thread names its reply object.</summary>
    public const uint ReplyRegister = CapRegister - TrapRegisters.Capability + TrapRegisters.Reply;

    /// <summary>Registers that the reply to a timeout fault carries, in the order of seL4_UserContext (MCS).</summary>
    public const uint TimeoutReplyLength = (uint)TimeoutReplyMsg.Length;

    /// <summary>Registers that TCB_ReadRegisters and WriteRegisters transfer, in the order of seL4_UserContext.</summary>
    public const uint FrameRegisterCount = RegisterIndex.FrameRegisterCount;
    public const uint GpRegisterCount = RegisterIndex.GpRegisterCount;

    /// <summary>Lengths of the messages of UnknownSyscall and UserException faults that carry registers.</summary>
    public const uint SyscallMessageLength = RegisterIndex.SyscallMessageLength;
    public const uint ExceptionMessageLength = RegisterIndex.ExceptionMessageLength;

    public static Word GetRegister(Ptr<Tcb> thread, Word register) => Context.Get(thread, register);

    public static void SetRegister(Ptr<Tcb> thread, Word register, Word value) => Context.Set(thread, register, value);

    /// <summary>The register of message register <paramref name="i"/>, below <see cref="MessageRegisterCount"/>.</summary>
    public static Word MessageRegister(Word i) => Context.MessageRegister(i);

    public static Word FrameRegister(Word i) => Context.FrameRegister(i);

    public static Word GpRegister(Word i) => Context.GpRegister(i);

    /// <summary>The register behind word i of an UnknownSyscall (or UserException) message.</summary>
    public static Word SyscallMessageRegister(Word i) => Context.SyscallMessageRegister(i);

    public static Word ExceptionMessageRegister(Word i) => Context.ExceptionMessageRegister(i);

    /// <summary>What user level may put into a register: mode bits are forced.</summary>
    public static Word SanitiseRegister(Word register, Word value) => Context.Sanitise(register, value);

    public static void InitContext(Ptr<Tcb> thread) => Context.Init(thread);

    // --- Capabilities of the architecture's objects (ArchCaps.cs, ArchObjects.cs, ArchInvocation.cs) ---

    public static (Status status, Cap cap) DeriveCap(Ptr<Cte> slot, Cap cap) => ArchCaps.Derive(slot, cap);

    public static Cap MaskRights(CapRights rights, Cap cap) => ArchCaps.MaskRights(rights, cap);

    public static Cap UpdateData(bool preserve, Word data, Cap cap) => ArchCaps.UpdateData(preserve, data, cap);

    public static FinaliseResult FinaliseCap(Cap cap, bool isFinal) => ArchCaps.Finalise(cap, isFinal);

    public static void PostCapDeletion(Cap cleanupInfo) => ArchCaps.PostCapDeletion(cleanupInfo);

    public static bool SameRegion(Cap a, Cap b) => ArchCaps.SameRegion(a, b);

    public static bool SameObject(Cap a, Cap b) => ArchCaps.SameObject(a, b);

    public static bool IsRevocable(Cap derived, Cap source) => ArchCaps.IsRevocable(derived, source);

    /// <summary>Whether a revocable capability is an ancestor of a later one to the same region.</summary>
    public static bool IsParent(Cap parent, Cap child, bool childIsFirstBadged) =>
        ArchCaps.IsParent(parent, child, childIsFirstBadged);

    /// <summary>Whether the capability names memory, where, and how much (2^n bytes); for the derivation tree.</summary>
    public static bool CapIsPhysical(Cap cap) => ArchCaps.IsPhysical(cap);

    public static Word CapBase(Cap cap) => ArchCaps.Base(cap);

    public static Word CapSizeBits(Cap cap) => ArchCaps.SizeBits(cap);

    /// <summary>Whether the type (>= ObjectType.FirstArch) exists.</summary>
    public static bool IsObjectType(Word type) => ArchObjects.IsType(type);

    /// <summary>Whether device memory may become this type: frames only.</summary>
    public static bool IsFrameType(Word type) => ArchObjects.IsFrame(type);

    public static Word ObjectSizeBits(Word type) => ArchObjects.SizeBits(type);

    public static Cap CreateObject(Word type, Word address, bool isDevice) => ArchObjects.Create(type, address, isDevice);

    public static Status DecodeInvocation(
        Word label, Word length, Ptr<Cte> slot, Cap cap, bool call, Ptr<IpcBuffer> buffer) =>
        ArchInvocation.Decode(label, length, slot, cap, call, buffer);

    /// <summary>Whether the current error of an invocation is one that programs provoke to look for page tables.</summary>
    public static bool IsProbe(Word label) => ArchInvocation.IsProbe(label);

    /// <summary>IRQControl invocations that only this architecture has.</summary>
    public static Status DecodeIrqControl(Word label, Word length, Ptr<Cte> slot, Ptr<IpcBuffer> buffer) =>
        ArchIrq.DecodeControl(label, length, slot, buffer);

    /// <summary>The check of IRQControl_Get that this architecture adds.</summary>
    public static Status CheckIrq(Word irq) => ArchIrq.Check(irq);

    /// <summary>The number of a kind of capability of the architecture for seL4_DebugCapIdentify.</summary>
    public static Word DebugCapKind(Cap cap) => ArchCaps.DebugKind(cap);

    // --- seL4_DebugSnapshot (ArchSnapshot.cs) ---

    /// <summary>Prints the objects of the address space of a thread.</summary>
    public static void WriteSpaceObjects(Cap cap) => ArchSnapshot.WriteObjects(cap);

    /// <summary>Prints what the tables of the address space of a thread hold.</summary>
    public static void WriteSpaceCaps(Cap cap) => ArchSnapshot.WriteCaps(cap);

    /// <summary>Prints the name of the address space of a thread.</summary>
    public static void WriteSpaceName(Cap cap) => ArchSnapshot.WriteSpaceName(cap);

    /// <summary>Prints a line about an object; false if there is no name for it.</summary>
    public static bool WriteObjectOf(Cap cap) => ArchSnapshot.WriteObject(cap);

    /// <summary>Prints what a slot holds; false if there is no name for it.</summary>
    public static bool WriteHeld(Cap cap) => ArchSnapshot.WriteHeld(cap);

    // --- Address spaces (VSpace.cs) ---

    public static bool IsValidVSpaceRoot(Cap cap) => VSpace.IsValidRoot(cap);

    /// <summary>Whether a frame capability may back an IPC buffer at this address (sets the syscall error if not).</summary>
    public static Status CheckIpcBuffer(Word address, Cap cap) => VSpace.CheckIpcBuffer(address, cap);

    /// <summary>The kernel's view of a thread's IPC buffer, or null.</summary>
    public static Ptr<IpcBuffer> LookupIpcBuffer(bool isReceiver, Ptr<Tcb> thread) => VSpace.LookupIpcBuffer(isReceiver, thread);

    /// <summary>Records the fault that the hardware reports: leaves it in KernelState.CurrentFault.</summary>
    public static Status HandleVmFault(Ptr<Tcb> thread, Word faultType) => VSpace.HandleFault(thread, faultType);

    /// <summary>Words of a VM fault message (fault type >= FaultType.FirstArch) into message registers; gives the length.</summary>
    public static Word SetFaultMessage(Ptr<Tcb> sender, Ptr<Tcb> receiver, Ptr<IpcBuffer> buffer) =>
        VSpace.SetFaultMessage(sender, receiver, buffer);

    /// <summary>Applies the reply to an architecture fault; returns whether the thread continues.</summary>
    public static bool HandleFaultReply(Ptr<Tcb> receiver, Ptr<Tcb> sender, Word faultType) =>
        VSpace.HandleFaultReply(receiver, sender, faultType);

    // --- Threads (ArchThread.cs) ---

    [Inline]
    public static void SwitchToThread(Ptr<Tcb> thread) => ArchThread.SwitchTo(thread);

    public static void SwitchToIdleThread() => ArchThread.SwitchToIdle();

    public static void ConfigureIdleThread(Ptr<Tcb> thread) => ArchThread.ConfigureIdle(thread);

    public static void ActivateIdleThread(Ptr<Tcb> thread) => ArchThread.ActivateIdle(thread);

    /// <summary>Before a thread is destroyed: it gives up what the architecture holds for it (FPU).</summary>
    public static void PrepareThreadDelete(Ptr<Tcb> thread) => ArchThread.PrepareDelete(thread);

    /// <summary>The current domain stops running.</summary>
    public static void EndDomain() => ArchThread.EndDomain();

    /// <summary>The thread moves to another domain.</summary>
    public static void LeaveDomain(Ptr<Tcb> thread) => ArchThread.LeaveDomain(thread);

    public static void PostModifyRegisters(Ptr<Tcb> thread) => ArchThread.PostModifyRegisters(thread);

    /// <summary>TCB_SetFlags changed the flags of the thread.</summary>
    public static void PostSetFlags(Ptr<Tcb> thread) => ArchThread.PostSetFlags(thread);

    // --- Interrupts and time (ArchIrq.cs, drivers/timer) ---

    public const uint InvalidIrq = 0xffff;

    /// <summary>An interrupt that the kernel keeps for itself but is not the timer.</summary>
    public static void HandleReservedIrq(Word irq) => ArchIrq.HandleReserved(irq);

    [When(!Config.Mcs)]
    public static void ResetTimer() => Timer.Reset();

    /// <summary>The time in ticks (MCS).</summary>
    [When(Config.Mcs)]
    public static ulong ReadTime() => Timer.Now();

    /// <summary>The timer interrupts at this time, or at once if that is over (MCS).</summary>
    [When(Config.Mcs)]
    public static void SetDeadline(ulong time) => Timer.SetDeadline(time);

    // --- Sizes and addresses ---

    /// <summary>log2 of the smallest frame, and of the objects that booting makes.</summary>
    public const uint PageBits = PageTable.PageBits;
    public const uint PageTableBits = PageTable.SizeBits;
    public const uint VSpaceBits = ObjectSizes.VSpaceBits;
    public const uint AsidPoolBits = ObjectSizes.ASIDPoolBits;
    public const uint TcbBits = ObjectSizes.TCBBits;
    public const uint ReplyBits = ObjectSizes.ReplyBits;
    public const uint MaxUntypedBits = ObjectSizes.MaxUntypedBits;

    /// <summary>The last address of user level.</summary>
    public const Word UserTop = ObjectSizes.UserVSpaceTop;

    /// <summary>The kernel's address of physical memory.</summary>
    public static Word ToKernel(Word physical) => Memory.ToVirtual(physical);

    // --- Booting (ArchRootTask.cs) ---

    [BootOnly]
    public static Word BootPagingCount(Word start, Word end) => ArchRootTask.PagingCount(start, end);

    [BootOnly]
    public static Cap BootCreateVSpace(Word address) => ArchRootTask.CreateVSpace(address);

    [BootOnly]
    public static bool BootMapPaging(Cap vspace, Word start, Word end) => ArchRootTask.MapPaging(vspace, start, end);

    /// <summary>Maps a page of kernel address <paramref name="address"/> for the root task.</summary>
    [BootOnly]
    public static Cap BootCreateFrame(Cap vspace, Word address, Word userAddress, bool executable) =>
        ArchRootTask.CreateFrame(vspace, address, userAddress, executable);

    [BootOnly]
    public static Cap BootCreateAsidPool(Word address, Cap vspace) => ArchRootTask.CreateAsidPool(address, vspace);

    [BootOnly]
    public static void BootProvideCaps() => ArchRootTask.ProvideCaps();

    // --- The rest ---

    public static void ConsolePutChar(byte c) => Uart.PutChar(c);

    /// <summary>Clears fresh memory of 2^<paramref name="bits"/> bytes and makes it coherent for its later use.</summary>
    public static void ClearMemory(Word address, Word bits) => Memory.Clear(address, bits);

    /// <summary>Leaves the kernel: the current thread goes on.</summary>
    [NoReturn, Inline]
    public static void RestoreUserContext() =>
        Machine.RestoreUserContext(Context.Address(KernelState.Core.CurrentThread));

    /// <summary>Kernel address of the frame that a capability offers for the kernel's log; 0 if it does not serve.</summary>
    public static Word LogBufferOf(Cap cap) => ArchBenchmark.LogBufferOf(cap);

    public const Word LogBufferBytes = BenchmarkLog.Bytes;

    /// <summary>seL4_BenchmarkFlushCaches and FlushL1Caches.</summary>
    public static void FlushCaches(Word firstLevelOnly, Word cacheType) =>
        ArchBenchmark.FlushCaches(firstLevelOnly != 0, cacheType);

    /// <summary>A word of a thread's memory, for reports; not there if no memory is mapped at the address.</summary>
    public static (bool isThere, Word value) ReadUserWord(Ptr<Tcb> thread, Word address) => UserMemory.Read(thread, address);

    /// <summary>Cycle counter for benchmarks.</summary>
    public static Word Timestamp() => Machine.ReadCycleCounter();

    /// <summary>Stops the machine for good, and says so.</summary>
    [NoReturn]
    public static void Halt()
    {
        if (Config.Printing)
        {
            Console.Write("halting...\n");
        }

        Machine.Halt();
    }
}
