// SPDX-License-Identifier: BSD-2-Clause
// A page fault: the kernel sends a message to the thread's fault endpoint, a handler thread maps the page and replies, and
// the faulting thread continues.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>A faulter and its handler.</summary>
public static class FaultTest
{
    private const Word Value = 0xfee1_900d;

    private static Word s_frame;
    private static Word s_address;
    private static Word s_label;
    private static Word s_faultAddress;
    private static Word s_readBack;

    /// <summary>Runs the test.</summary>
    public static void Run()
    {
        Console.WriteLine("Page fault");
        s_frame = Memory.Make(Machine.PageType, 0, 1);
        s_address = Memory.TakeAddresses(1);
        Threads.Start(Objects.First(), (Word)Role.FaultHandler);
        Threads.Start(Objects.Second(), (Word)Role.Faulter);
        Ipc.Wait(Objects.Notification());
        Checks.Equal(s_label, Machine.VmFaultLabel, "the handler receives a page fault message");
        Checks.Equal(s_faultAddress, s_address + 8, "it tells the address");
        Checks.Equal(s_readBack, Value, "the faulting thread goes on after the reply, with the page that was mapped");
        Checks.Equal((Word)Mmio.Read64(s_address + 8), Value, "its write is in that page");
        Checks.Equal((Word)(uint)Invoke.UnmapPage(s_frame), 0, "the page can be unmapped");
    }

    /// <summary>The handler.</summary>
    public static void Handle()
    {
        (MessageInfo info, _) = Ipc.Recv(Objects.Endpoint());
        s_label = info.Label;
        s_faultAddress = Ipc.GetMr(Machine.VmFaultAddressWord);
        Memory.Map(s_frame, s_address, Machine.DataAttributes);
        Ipc.Reply(Ipc.Tag(0, 0, 0));
    }

    /// <summary>The faulting thread.</summary>
    public static void Touch()
    {
        Mmio.Write64(s_address + 8, Value);
        s_readBack = (Word)Mmio.Read64(s_address + 8);
        Ipc.Signal(Objects.Notification());
    }
}
