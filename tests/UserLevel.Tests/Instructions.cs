// SPDX-License-Identifier: BSD-2-Clause
// The few instructions that conformance cases put into memory, executed one at a time from what the address space says.
using System;
using System.Buffers.Binary;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.UserLevel.Tests;

/// <summary>AArch64 instructions of a thread that is no C#.</summary>
internal static class Instructions
{
    private const uint SystemCall = 0xd4000001;
    private const uint Breakpoint = 0xd4200000;
    private const uint Undefined = 0;

    // LDR and STR of a 64-bit register, without an offset: base register in bits 9..5, data register in bits 4..0.
    private const uint AccessMask = 0xfffffc00;
    private const uint Load = 0xf9400000;
    private const uint Store = 0xf9000000;
    private const uint WriteNotRead = 1 << 6;

    // Exception syndromes (ESR_EL1): the class in bits 31..26, and IL.
    private const uint UndefinedSyndrome = 1u << 25;
    private const uint BreakpointSyndrome = (0x3cu << 26) | (1u << 25);
    private const uint MisalignedSyndrome = (0x22u << 26) | (1u << 25);

    /// <summary>The current thread executes the instruction at its program counter, or faults there.</summary>
    public static void Step(KernelMachine machine)
    {
        Word pc = machine[RegisterIndex.NextIp];
        if (pc % sizeof(uint) != 0)
        {
            machine.EnterUserException(MisalignedSyndrome);
            return;
        }

        Translation fetch = machine.Translate(pc, UserAccess.Execute);
        if (!fetch.Succeeded)
        {
            machine.EnterVmFault(pc, isFetch: true, fetch.Fault);
            return;
        }

        uint instruction = BinaryPrimitives.ReadUInt32LittleEndian(Bytes(machine, fetch, sizeof(uint)));
        switch (instruction)
        {
            case SystemCall:
                machine.EnterSyscall(machine[RegisterIndex.X7]);
                break;
            case Breakpoint:
                machine.EnterUserException(BreakpointSyndrome);
                break;
            case Undefined:
                machine.EnterUserException(UndefinedSyndrome);
                break;
            default:
                Access(machine, pc, instruction);
                break;
        }
    }

    private static void Access(KernelMachine machine, Word pc, uint instruction)
    {
        bool isLoad = (instruction & AccessMask) == Load;
        if (!isLoad && (instruction & AccessMask) != Store)
        {
            throw new InvalidOperationException($"no case uses the instruction 0x{instruction:x} at 0x{pc:x}");
        }

        Word address = machine[(instruction >> 5) & 31];
        Translation result = machine.Translate(address, isLoad ? UserAccess.Read : UserAccess.Write);
        if (!result.Succeeded)
        {
            machine.EnterVmFault(address, isFetch: false, result.Fault | (isLoad ? 0 : WriteNotRead));
            return;
        }

        Span<byte> bytes = Bytes(machine, result, sizeof(ulong));
        if (isLoad)
        {
            machine[instruction & 31] = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        }
        else
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, machine[instruction & 31]);
        }

        machine[RegisterIndex.NextIp] = pc + sizeof(uint);
    }

    private static Span<byte> Bytes(KernelMachine machine, Translation place, int size) =>
        place.IsStale
            ? throw new InvalidOperationException($"the TLB's translation to 0x{place.PhysicalAddress:x} is stale")
            : machine.Board.Physical(place.PhysicalAddress, size);
}
