// SPDX-License-Identifier: BSD-2-Clause
// The Domain capability: which domain a thread belongs to, and the schedule of the domains. Manual, section "Domains".
//
// The schedule is a table of (domain, ticks). An entry without ticks is an end marker: other schedules may follow it, and
// ScheduleSetStart switches to one of them at once.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Invocations of the Domain capability.</summary>
public static class DomainObject
{
    /// <summary>The longest duration of an entry has this many bits.</summary>
    private const int DurationBits = 56;

    /// <summary>The last entry that can be changed: the one after it stays an end marker.</summary>
    private const Word LastEntry = Config.NumDomainSchedules - 2;

    /// <summary>Words of a duration (64 bits) in a message.</summary>
    private const uint DurationWords = Config.Is64Bit ? 1 : 2;

    /// <summary>Checks the invocation and carries it out.</summary>
    public static Status Decode(Word label, Word length, Ptr<IpcBuffer> buffer)
    {
        switch (label)
        {
            case (Word)InvocationLabel.DomainSetSet:
                return DecodeSet(length, buffer);

            case (Word)InvocationLabel.DomainScheduleConfigure:
                return DecodeConfigure(length, buffer);

            case (Word)InvocationLabel.DomainScheduleSetStart:
                return DecodeSetStart(length, buffer);

            default:
                return SyscallErrors.IllegalOperation();
        }
    }

    private static Status DecodeSet(Word length, Ptr<IpcBuffer> buffer)
    {
        if (length == 0)
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word domain = Invocation.GetSyscallArg(0, buffer);
        if (domain >= Config.NumDomains)
        {
            return SyscallErrors.InvalidArgument(0);
        }

        if (!Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Cap cap = Invocation.ExtraCap(0);
        if (cap.Tag != CapTag.Thread)
        {
            return SyscallErrors.InvalidArgument(1);
        }

        Invocation.Begin();
        Thread.SetDomain(ThreadCap.From(cap).Object, domain);
        return Status.Ok;
    }

    private static Status DecodeConfigure(Word length, Ptr<IpcBuffer> buffer)
    {
        if (length < 2 + DurationWords)
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word index = Invocation.GetSyscallArg(0, buffer);
        if (index > LastEntry)
        {
            return SyscallErrors.RangeError(0, LastEntry);
        }

        Word domain = Invocation.GetSyscallArg(1, buffer);
        if (domain >= Config.NumDomains)
        {
            return SyscallErrors.RangeError(0, Config.NumDomains - 1);
        }

        ulong duration = GetDuration(2, buffer);
        if (duration >> DurationBits != 0)
        {
            return SyscallErrors.InvalidArgument(2);
        }

        // An end marker has neither a domain nor a duration, and a schedule cannot start with one.
        if (duration == 0 && domain != 0)
        {
            return SyscallErrors.InvalidArgument(1);
        }

        if (duration == 0 && index == KernelState.DomainScheduleStart)
        {
            return SyscallErrors.InvalidArgument(2);
        }

        Invocation.Begin();
        KernelState.DomainSchedule[(int)index].Domain = (uint)domain;
        KernelState.DomainSchedule[(int)index].Length = duration;
        return Status.Ok;
    }

    private static Status DecodeSetStart(Word length, Ptr<IpcBuffer> buffer)
    {
        if (length == 0)
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word index = Invocation.GetSyscallArg(0, buffer);
        if (index >= Config.NumDomainSchedules)
        {
            return SyscallErrors.RangeError(0, Config.NumDomainSchedules - 1);
        }

        if (KernelState.DomainSchedule[(int)index].Length == 0)
        {
            return SyscallErrors.InvalidArgument(0);
        }

        Invocation.Begin();
        KernelState.DomainScheduleStart = index;
        Time.EnterDomain(index);
        Scheduler.RescheduleRequired();
        return Status.Ok;
    }

    /// <summary>A duration in message word <paramref name="i"/> and, with 32-bit words, the next (the high half).</summary>
    private static ulong GetDuration(Word i, Ptr<IpcBuffer> buffer)
    {
        ulong duration = Invocation.GetSyscallArg(i, buffer);
        if (!Config.Is64Bit)
        {
            duration |= (ulong)Invocation.GetSyscallArg(i + 1, buffer) << 32;
        }

        return duration;
    }
}
