// SPDX-License-Identifier: BSD-2-Clause
// The portable part of booting, up to the first instruction of the root task. The architecture initialises the machine,
// reports memory to PhysicalMemory, and calls Boot.Run.
//
// The root task's address space:
//
//   | user image, as loaded | IPC buffer | BootInfo | additional boot information |
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The parameters of this boot, from the loader and the architecture.</summary>
public struct BootArguments
{
    /// <summary>Physical start of the root task's image.</summary>
    public Word UserImageStart;

    /// <summary>Physical end of the root task's image.</summary>
    public Word UserImageEnd;

    /// <summary>The image's physical minus its virtual address.</summary>
    public Word PvOffset;

    /// <summary>Virtual address of the root task's first instruction.</summary>
    public Word EntryPoint;

    /// <summary>Physical address of the device tree; with <see cref="Arch.HasBootChunks"/>, of the chunks instead.</summary>
    public Word DeviceTreeStart;

    /// <summary>Its size in bytes; 0 if there is none.</summary>
    public Word DeviceTreeSize;

    /// <summary>Physical start of kernel memory that is used only while booting.</summary>
    public Word KernelBootStart;

    /// <summary>Physical end of it; the same as its start if there is none.</summary>
    public Word KernelBootEnd;
}

/// <summary>Creates everything that the first thread needs, and lets it run.</summary>
[BootOnly]
public static class Boot
{
    // The maximum duration of an entry of the domain schedule.
    private const ulong MaxDomainLength = (1UL << 56) - 1;

    // The root task's virtual addresses, and the physical ends of its image, in whole pages.
    [BootOnly] private static Word s_imageStart;
    [BootOnly] private static Word s_imageEnd;
    [BootOnly] private static Word s_ipcBufferAddress;
    [BootOnly] private static Word s_bootInfoAddress;
    [BootOnly] private static Word s_extraAddress;

    // The first address after the boot information.
    [BootOnly] private static Word s_top;

    /// <summary>
    /// Boots. <see cref="PhysicalMemory"/> contains RAM and reserved regions, except for image and device tree.
    /// </summary>
    /// <returns>Whether the root task can run: it is then the current thread. Otherwise the machine has to halt.</returns>
    public static bool Run(BootArguments arguments)
    {
        InitDomains();
        if (!PlaceUserSpace(arguments))
        {
            return false;
        }
        if (!CreateMemory(arguments))
        {
            if (Config.Printing)
            {
                Console.Write("Booting failed: not enough memory for the root task\n");
            }
            return false;
        }
        BootCaps.CreateRootCNode(RootServer.CNode);
        BootCaps.ProvideAt(InitialSlot.Domain, DomainCap.New().ToCap());
        BootCaps.ProvideAt(InitialSlot.IrqControl, IrqControlCap.New().ToCap());
        BootInfoFrame.Begin(s_ipcBufferAddress, Config.MaxNumNodes);
        if (arguments.DeviceTreeSize != 0)
        {
            if (Arch.HasBootChunks)
            {
                BootInfoFrame.AddChunks(Arch.ToKernel(arguments.DeviceTreeStart), arguments.DeviceTreeSize);
            }
            else
            {
                BootInfoFrame.AddDeviceTree(Arch.ToKernel(arguments.DeviceTreeStart), arguments.DeviceTreeSize);
            }
        }
        if (!CreateAddressSpace(arguments))
        {
            ReportFullCNode();
            return false;
        }
        Arch.BootProvideCaps();
        if (Config.Mcs)
        {
            if (!BootTime.ProvideSchedControl())
            {
                ReportFullCNode();
                return false;
            }
        }
        CreateIdleThread();
        CreateInitialThread(arguments.EntryPoint);
        if (!BootUntyped.ProvideAll(arguments.KernelBootStart, arguments.KernelBootEnd))
        {
            ReportFullCNode();
            return false;
        }
        BootInfoFrame.SetEmpty(BootCaps.Next, Bits.Bit(Config.RootCNodeSizeBits));
        if (Config.Printing)
        {
            Console.Write("Booting all finished, dropped to user space\n");
        }
        if (Config.Mcs)
        {
            TimedScheduler.Schedule();
        }
        else
        {
            Scheduler.Schedule();
        }
        Scheduler.ActivateThread();
        return true;
    }

    private static void ReportFullCNode()
    {
        if (Config.Printing)
        {
            Console.Write("Booting failed: the root CNode is too small: raise KernelRootCNodeSizeBits\n");
        }
    }

    // Domain 0 runs without a time limit until user level configures a schedule (manual:
    // seL4_DomainSet_ScheduleConfigure).
    private static void InitDomains()
    {
        KernelState.DomainSchedule[0].Domain = 0;
        KernelState.DomainSchedule[0].Length = MaxDomainLength;
        KernelState.DomainScheduleStart = 0;
        KernelState.DomainScheduleIndex = 0;
        KernelState.CurrentDomain = 0;
        KernelState.DomainTime = KernelState.DomainSchedule[0].Length;
    }

    // Determines the layout of the root task's address space: only addresses at which an invocation could map, too.
    private static bool PlaceUserSpace(BootArguments arguments)
    {
        s_imageStart = Bits.RoundDown(arguments.UserImageStart, Arch.PageBits);
        s_imageEnd = Bits.RoundUp(arguments.UserImageEnd, Arch.PageBits);
        Word extraBits = ExtraBits(arguments.DeviceTreeSize);
        Word pages = (2 * Bits.Bit(Arch.PageBits)) + (extraBits == 0 ? 0 : Bits.Bit(extraBits));
        Word address = s_imageStart - arguments.PvOffset;
        s_ipcBufferAddress = s_imageEnd - arguments.PvOffset;
        s_bootInfoAddress = s_ipcBufferAddress + Bits.Bit(Arch.PageBits);
        s_extraAddress = s_bootInfoAddress + Bits.Bit(Arch.PageBits);
        s_top = s_ipcBufferAddress + pages;

        // In this order no sum wraps: each compared value is below the last user address.
        bool fits = Bits.IsAligned(arguments.PvOffset, Arch.PageBits)
            && s_imageStart < s_imageEnd
            && address <= Arch.UserTop
            && s_imageEnd - s_imageStart - 1 <= Arch.UserTop - address
            && pages <= Arch.UserTop - (s_ipcBufferAddress - 1);
        if (Config.Printing)
        {
            if (!fits)
            {
                ReportImageAddress(address);
            }
        }
        return fits;
    }

    private static void ReportImageAddress(Word address)
    {
        Console.Write("Booting failed: the root task's image at ");
        Console.WriteHex(address);
        Console.Write(" has to begin with a page and, with IPC buffer and boot information, to end by ");
        Console.WriteHex(Arch.UserTop);
        Console.Write("\n");
    }

    // Determines the layout of physical memory.
    private static bool CreateMemory(BootArguments arguments)
    {
        if (!PhysicalMemory.Reserve(s_imageStart, s_imageEnd)
            || !PhysicalMemory.Reserve(
                arguments.DeviceTreeStart, arguments.DeviceTreeStart + arguments.DeviceTreeSize)
            || !PhysicalMemory.FindFree())
        {
            return false;
        }
        if (Config.Printing)
        {
            PrintMemory();
        }
        return RootServer.Create(
            ExtraBits(arguments.DeviceTreeSize), Arch.BootPagingCount(s_imageStart - arguments.PvOffset, s_top));
    }

    // Additional boot information takes 2^n bytes, at least a page: room for the device tree and its header.
    private static Word ExtraBits(Word deviceTreeSize)
    {
        if (deviceTreeSize == 0)
        {
            return 0;
        }
        Word size = Bits.RoundUp(deviceTreeSize + Ptr.SizeOf<BootInfoHeader>(), Arch.PageBits);
        Word bits = Bits.Highest(size);
        return size == Bits.Bit(bits) ? bits : bits + 1;
    }

    private static void PrintMemory()
    {
        Console.Write("Available phys memory regions: ");
        Console.WriteDecimal(PhysicalMemory.RamCount);
        Console.Write("\n");
        for (Word i = 0; i < PhysicalMemory.RamCount; i++)
        {
            Loop.Bound(PhysicalMemory.MaxRam);
            PrintRegion(PhysicalMemory.Ram(i));
        }
        Console.Write("Reserved phys memory regions: ");
        Console.WriteDecimal(PhysicalMemory.ReservedCount);
        Console.Write("\n");
        for (Word i = 0; i < PhysicalMemory.ReservedCount; i++)
        {
            Loop.Bound(PhysicalMemory.MaxReserved);
            PrintRegion(PhysicalMemory.Reserved(i));
        }
    }

    private static void PrintRegion(PhysicalRegion region)
    {
        Console.Write("  [");
        Console.WriteHex(region.Start);
        Console.Write("..");
        Console.WriteHex(region.End);
        Console.Write(")\n");
    }

    // The order of slots is the one that existing root tasks expect: paging, additional boot information, image.
    private static bool CreateAddressSpace(BootArguments arguments)
    {
        Word imageAddress = s_imageStart - arguments.PvOffset;
        Word extraBits = ExtraBits(arguments.DeviceTreeSize);
        Word extraSize = extraBits == 0 ? 0 : Bits.Bit(extraBits);

        Cap vspace = Arch.BootCreateVSpace(RootServer.VSpace);
        BootCaps.ProvideAt(InitialSlot.InitThreadVSpace, vspace);
        Word first = BootCaps.Next;
        if (!Arch.BootMapPaging(vspace, imageAddress, s_top))
        {
            return false;
        }
        BootInfoFrame.SetUserImagePaging(first, BootCaps.Next);

        BootCaps.ProvideAt(
            InitialSlot.BootInfoFrame,
            Arch.BootCreateFrame(vspace, RootServer.BootInfo, s_bootInfoAddress, false));
        if (extraSize != 0)
        {
            first = BootCaps.Next;
            if (!ProvideFrames(vspace, RootServer.ExtraBootInfo, s_extraAddress, extraSize, false))
            {
                return false;
            }
            BootInfoFrame.SetExtraBootInfoPages(first, BootCaps.Next);
        }

        BootCaps.ProvideAt(
            InitialSlot.InitThreadIpcBuffer,
            Arch.BootCreateFrame(vspace, RootServer.IpcBuffer, s_ipcBufferAddress, false));
        first = BootCaps.Next;
        Word imageSize = s_imageEnd - s_imageStart;
        if (!ProvideFrames(vspace, Arch.ToKernel(s_imageStart), imageAddress, imageSize, true))
        {
            return false;
        }
        BootInfoFrame.SetUserImageFrames(first, BootCaps.Next);

        Cap pool = Arch.BootCreateAsidPool(RootServer.AsidPool, vspace);
        BootCaps.ProvideAt(InitialSlot.InitThreadAsidPool, pool);
        return true;
    }

    // Maps [address, address + size) page by page and provides the frames in order of their addresses.
    private static bool ProvideFrames(Cap vspace, Word address, Word vaddr, Word size, bool executable)
    {
        for (Word offset = 0; offset < size; offset += Bits.Bit(Arch.PageBits))
        {
            Loop.Ends("offset grows by a page until it reaches size");
            if (!BootCaps.Provide(Arch.BootCreateFrame(vspace, address + offset, vaddr + offset, executable)))
            {
                return false;
            }
        }
        return true;
    }

    private static void CreateIdleThread()
    {
        Ptr<Tcb> idle = KernelState.IdleThreads;
        Arch.ConfigureIdleThread(idle);
        idle.Ref.State = ThreadState.Idle;
        KernelState.Core.IdleThread = idle;
        KernelState.Core.CurrentThread = idle;
        if (Config.DebugBuild)
        {
            Debug.SetThreadName(idle, "idle_thread");
        }
    }

    [SubsetException("S4G3035", "the current domain is below Config.NumDomains")]
    private static void CreateInitialThread(Word entryPoint)
    {
        Ptr<Tcb> thread = Ptr<Tcb>.At(RootServer.Tcb);
        Arch.InitContext(thread);
        CopyToThread(InitialSlot.InitThreadCNode, thread, TcbSlot.CSpace);
        CopyToThread(InitialSlot.InitThreadVSpace, thread, TcbSlot.VSpace);
        CopyToThread(InitialSlot.InitThreadIpcBuffer, thread, TcbSlot.IpcBuffer);
        thread.Ref.IpcBuffer = s_ipcBufferAddress;
        Arch.SetRegister(thread, Arch.CapRegister, s_bootInfoAddress);
        Arch.SetRegister(thread, Arch.NextIp, entryPoint);
        if (Config.Mcs)
        {
            BootTime.GiveTime(thread);
        }
        else
        {
            Time.Fill(thread);
            Replies.Prepare(thread);
        }
        thread.Ref.Priority = Config.NumPriorities - 1;
        thread.Ref.MaxControlledPriority = Config.NumPriorities - 1;
        thread.Ref.Domain = (uint)KernelState.CurrentDomain;
        thread.Ref.State = ThreadState.Running;
        BootCaps.ProvideAt(InitialSlot.InitThreadTcb, ThreadCap.New(@object: thread).ToCap());
        if (Config.DebugBuild)
        {
            // In this order, so that lists of threads are those that users of seL4 know: the newest first, the root task last.
            Debug.AddThread(thread);
            Debug.AddThread(KernelState.Core.IdleThread);
            Debug.SetThreadName(thread, "rootserver");
        }

        KernelState.Core.SchedulerAction = SchedulerActionKind.SwitchToThread;
        KernelState.Core.SchedulerCandidate = thread;
    }

    private static void CopyToThread(InitialSlot from, Ptr<Tcb> thread, TcbSlot to)
    {
        Ptr<Cte> source = BootCaps.Slot(from);
        var (status, cap) = CapOps.Derive(source, source.Ref.Cap);
        if (status == Status.Ok)
        {
            DerivationTree.Insert(cap, source, CSpace.ThreadSlot(thread, to));
        }
    }
}
