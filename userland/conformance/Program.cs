// SPDX-License-Identifier: BSD-2-Clause
// A root task that tests a kernel against the seL4 manual: one case for each outcome of an invocation or a system call,
// including each error. It uses only the API, so that any seL4 kernel of this configuration can be tested with it.
//
// A case is a method with a [Case] attribute (UntypedCases.cs, ...). It makes its objects in the Room, lets Workers make
// system calls beside it, and says what it Expects.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Where the suite and its threads begin.</summary>
public static class Program
{
    /// <summary>The first thread, called by Start.S.</summary>
    [EntryPoint, CName("user_main")]
    public static void Main(Ptr<BootInfo> bootInfo)
    {
        Ipc.Start(bootInfo.Ref.IpcBuffer);
        Memory.Start(bootInfo);
        Console.Start();
        Console.NewLine();
        Console.WriteLine("Sel4Gen conformance suite");
        Room.Build();
        Inbox.Build();
        Workers.Build();
        Threads.SetPriority((Word)InitialSlot.InitThreadTcb, Workers.MainPriority);
        for (Word i = 0; i < CaseList.Count; i += 1)
        {
            Suite.Run(i);
        }

        Suite.Finish();
    }

    /// <summary>Every worker, called by Start.S; its argument says which it is.</summary>
    [EntryPoint, CName("user_thread_main")]
    public static void ThreadMain(Word worker) => Workers.Run(worker);
}
