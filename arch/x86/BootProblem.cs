// SPDX-License-Identifier: BSD-2-Clause
// Why booting cannot go on: numbers, so that only kernels that print have the texts.
namespace Sel4Gen.Kernel;

/// <summary>What is wrong with what the boot loader or the firmware left behind.</summary>
public enum BootProblem : uint
{
    NoAcpi,
    AcpiRootDamaged,
    AcpiTableOutside,
    AcpiTableDamaged,
    NoMadt,
    MadtTooShort,
    MadtEntrySize,
    ApicAddress,
    UnknownLoader,
    TooManyRegions,
    NoMemory,
    NoRoomForRootTask,
    InformationTooHigh,
    NoModuleOrMap,
    NoModules,
    ModuleEmpty,
    MapTooHigh,
    MapEntrySize,
    TagSize,
    AcpiCopyTooShort,
    NotElf,
    ProgramHeaders,
    NothingToLoad,
    SegmentOutside,
}

/// <summary>Says it.</summary>
[BootOnly]
[When(Config.Printing)]
public static class BootProblems
{
    public static void Write(BootProblem problem)
    {
        Console.Write("Booting failed: ");
        WriteAboutFirmware(problem);
        Console.Write("\n");
    }

    // What ACPI says.
    private static void WriteAboutFirmware(BootProblem problem)
    {
        switch (problem)
        {
            case BootProblem.NoAcpi:
                Console.Write("there is no ACPI (no root pointer)");
                break;
            case BootProblem.AcpiRootDamaged:
                Console.Write("ACPI's root pointer is damaged");
                break;
            case BootProblem.AcpiTableOutside:
                Console.Write("an ACPI table is not in the first 4 GiB of what the boot loader's map has");
                break;
            case BootProblem.AcpiTableDamaged:
                Console.Write("an ACPI table is damaged: its signature, size or checksum is wrong");
                break;
            case BootProblem.NoMadt:
                Console.Write("ACPI has no table of interrupt controllers (MADT)");
                break;
            case BootProblem.MadtTooShort:
                Console.Write("ACPI's table of interrupt controllers is too short");
                break;
            case BootProblem.MadtEntrySize:
                Console.Write("an entry of ACPI's table of interrupt controllers has a wrong size");
                break;
            case BootProblem.ApicAddress:
                Console.Write("ACPI tells an address of an interrupt controller where none can be");
                break;
            case BootProblem.AcpiCopyTooShort:
                Console.Write("the boot loader's copy of ACPI's root pointer is too short");
                break;
            default:
                WriteAboutLoader(problem);
                break;
        }
    }

    // What the boot loader says.
    private static void WriteAboutLoader(BootProblem problem)
    {
        switch (problem)
        {
            case BootProblem.UnknownLoader:
                Console.Write("the boot loader is no one that the kernel is configured for");
                break;
            case BootProblem.TooManyRegions:
                Console.Write("the boot loader's memory map has too many regions");
                break;
            case BootProblem.NoMemory:
                Console.Write("there is no memory in the boot loader's map");
                break;
            case BootProblem.InformationTooHigh:
                Console.Write("the boot loader's information is not in the first 4 GiB");
                break;
            case BootProblem.NoModuleOrMap:
                Console.Write("the boot loader tells no module or no memory map");
                break;
            case BootProblem.NoModules:
                Console.Write("the boot loader's list of modules cannot be read, or is empty");
                break;
            case BootProblem.ModuleEmpty:
                Console.Write("a module of the boot loader is empty");
                break;
            case BootProblem.MapTooHigh:
                Console.Write("the boot loader's memory map is not in the first 4 GiB");
                break;
            case BootProblem.MapEntrySize:
                Console.Write("an entry of the boot loader's memory map has a wrong size");
                break;
            case BootProblem.TagSize:
                Console.Write("a tag of the boot loader's information has a wrong size");
                break;
            default:
                WriteAboutRootTask(problem);
                break;
        }
    }

    // The file of the root task, and its place.
    private static void WriteAboutRootTask(BootProblem problem)
    {
        switch (problem)
        {
            case BootProblem.NoRoomForRootTask:
                Console.Write("behind kernel and modules there is not enough memory for the root task");
                break;
            case BootProblem.NotElf:
                Console.Write("the module is no ELF file of a program for x86-64");
                break;
            case BootProblem.ProgramHeaders:
                Console.Write("the program headers of the root task's file are wrong");
                break;
            case BootProblem.NothingToLoad:
                Console.Write("there is nothing to load in the root task's file");
                break;
            case BootProblem.SegmentOutside:
                Console.Write("a segment of the root task's file is outside of the file or of the address space");
                break;
            default:
                break;
        }
    }
}
