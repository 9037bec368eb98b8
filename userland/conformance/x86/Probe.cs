// SPDX-License-Identifier: BSD-2-Clause
// Tests access to an address: a worker reads or writes, and its fault, if any, is received.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Looks at memory of the suite's own address space. A case that uses it leaves worker 3 alone.</summary>
public static class Probe
{
    /// <summary>Fault status of a read: the error code of the page fault, where nothing is mapped (bit 2: at user level).</summary>
    public const Word ReadFault = 4;

    /// <summary>The same of a write.</summary>
    public const Word WriteFault = 6;

    /// <summary>The same of an instruction fetch, which the processor tells from a read (bit 4) where the kernel uses SMEP.</summary>
    public const Word FetchFault = 0x14;

    /// <summary>Nothing is mapped there.</summary>
    public const Word Translation = 0;

    /// <summary>What is mapped does not allow it.</summary>
    public const Word Permission = 1;

    /// <summary>Words of the message about a page fault (seL4_VMFault_Msg).</summary>
    public const Word IpWord = 0;
    public const Word AddressWord = 1;
    public const Word PrefetchWord = 2;
    public const Word StatusWord = 3;
    public const Word MessageLength = 4;

    private const Word WorkerNumber = 3;
    private const Word Badge = 0x77;

    private static Word s_endpoint;
    private static Word s_status;
    private static Word s_address;

    /// <summary>Whether a fault of this status is an instruction fetch's.</summary>
    public static bool IsFetch(Word status) => (status & 0x10) != 0;

    /// <summary>Makes the worker. Once in a case, before anything else here.</summary>
    public static void Make()
    {
        s_endpoint = Room.Endpoint();
        Workers.Make(WorkerNumber, Room.Badged(s_endpoint, Badge));
    }

    /// <summary>Whether the address can be read.</summary>
    public static bool Reads(Word address)
    {
        Workers.StartRead(WorkerNumber, address);
        return Passed();
    }

    /// <summary>Whether the address can be written; if so, this is there.</summary>
    public static bool Writes(Word address, Word value)
    {
        Workers.StartWrite(WorkerNumber, address, value);
        return Passed();
    }

    /// <summary>What was read last.</summary>
    public static Word Value() => Workers.Value(WorkerNumber);

    /// <summary>A read must fault like this.</summary>
    public static void ExpectReadFault(Word address, Word cause)
    {
        Expect.That(!Reads(address), "a read faults");
        Expect.Equal(s_address, address, "the address of the fault");
        Expect.Equal(s_status, ReadFault | cause, "the fault status of a read");
    }

    /// <summary>A write must fault like this.</summary>
    public static void ExpectWriteFault(Word address, Word cause)
    {
        Expect.That(!Writes(address, 1), "a write faults");
        Expect.Equal(s_address, address, "the address of the fault");
        Expect.Equal(s_status, WriteFault | cause, "the fault status of a write");
    }

    /// <summary>A read must give this.</summary>
    public static void ExpectValue(Word address, Word value)
    {
        bool passed = Reads(address);
        Expect.That(passed, "a read passes");
        if (passed)
        {
            Expect.Equal(Value(), value, "what was read");
        }
    }

    /// <summary>A write must pass.</summary>
    public static void ExpectWrite(Word address, Word value) => Expect.That(Writes(address, value), "a write passes");

    private static bool Passed()
    {
        s_status = 0;
        s_address = 0;
        if (Workers.Done(WorkerNumber) == 1)
        {
            return true;
        }

        var (info, badge) = Inbox.NBRecv(s_endpoint);
        Word address = Ipc.GetMr(AddressWord);
        Word status = Ipc.GetMr(StatusWord);
        if (badge == Badge && info.Label == Machine.VmFaultLabel)
        {
            s_address = address;
            s_status = status;
        }

        return false;
    }
}
