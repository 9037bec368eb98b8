/* SPDX-License-Identifier: BSD-2-Clause */
/* Says it. */

#include "functions.h"

SECTION(".boot.text") void boot_problems_write(boot_problem_t problem)
{
    console_write("Booting failed: ");
    boot_problems_write_about_firmware(problem);
    console_write("\n");
}

SECTION(".boot.text") void boot_problems_write_about_firmware(boot_problem_t problem)
{
    switch (problem) {
    case BOOT_PROBLEM_NO_ACPI:
        console_write("there is no ACPI (no root pointer)");
        break;
    case BOOT_PROBLEM_ACPI_ROOT_DAMAGED:
        console_write("ACPI's root pointer is damaged");
        break;
    case BOOT_PROBLEM_ACPI_TABLE_OUTSIDE:
        console_write("an ACPI table is not in the first 4 GiB of what the boot loader's map has");
        break;
    case BOOT_PROBLEM_ACPI_TABLE_DAMAGED:
        console_write("an ACPI table is damaged: its signature, size or checksum is wrong");
        break;
    case BOOT_PROBLEM_NO_MADT:
        console_write("ACPI has no table of interrupt controllers (MADT)");
        break;
    case BOOT_PROBLEM_MADT_TOO_SHORT:
        console_write("ACPI's table of interrupt controllers is too short");
        break;
    case BOOT_PROBLEM_MADT_ENTRY_SIZE:
        console_write("an entry of ACPI's table of interrupt controllers has a wrong size");
        break;
    case BOOT_PROBLEM_APIC_ADDRESS:
        console_write("ACPI tells an address of an interrupt controller where none can be");
        break;
    case BOOT_PROBLEM_ACPI_COPY_TOO_SHORT:
        console_write("the boot loader's copy of ACPI's root pointer is too short");
        break;
    default:
        boot_problems_write_about_loader(problem);
        break;
    }
}

SECTION(".boot.text") void boot_problems_write_about_loader(boot_problem_t problem)
{
    switch (problem) {
    case BOOT_PROBLEM_UNKNOWN_LOADER:
        console_write("the boot loader is no one that the kernel is configured for");
        break;
    case BOOT_PROBLEM_TOO_MANY_REGIONS:
        console_write("the boot loader's memory map has too many regions");
        break;
    case BOOT_PROBLEM_NO_MEMORY:
        console_write("there is no memory in the boot loader's map");
        break;
    case BOOT_PROBLEM_INFORMATION_TOO_HIGH:
        console_write("the boot loader's information is not in the first 4 GiB");
        break;
    case BOOT_PROBLEM_NO_MODULE_OR_MAP:
        console_write("the boot loader tells no module or no memory map");
        break;
    case BOOT_PROBLEM_NO_MODULES:
        console_write("the boot loader's list of modules cannot be read, or is empty");
        break;
    case BOOT_PROBLEM_MODULE_EMPTY:
        console_write("a module of the boot loader is empty");
        break;
    case BOOT_PROBLEM_MAP_TOO_HIGH:
        console_write("the boot loader's memory map is not in the first 4 GiB");
        break;
    case BOOT_PROBLEM_MAP_ENTRY_SIZE:
        console_write("an entry of the boot loader's memory map has a wrong size");
        break;
    case BOOT_PROBLEM_TAG_SIZE:
        console_write("a tag of the boot loader's information has a wrong size");
        break;
    default:
        boot_problems_write_about_root_task(problem);
        break;
    }
}

SECTION(".boot.text") void boot_problems_write_about_root_task(boot_problem_t problem)
{
    switch (problem) {
    case BOOT_PROBLEM_NO_ROOM_FOR_ROOT_TASK:
        console_write("behind kernel and modules there is not enough memory for the root task");
        break;
    case BOOT_PROBLEM_NOT_ELF:
        console_write("the module is no ELF file of a program for x86-64");
        break;
    case BOOT_PROBLEM_PROGRAM_HEADERS:
        console_write("the program headers of the root task's file are wrong");
        break;
    case BOOT_PROBLEM_NOTHING_TO_LOAD:
        console_write("there is nothing to load in the root task's file");
        break;
    case BOOT_PROBLEM_SEGMENT_OUTSIDE:
        console_write("a segment of the root task's file is outside of the file or of the address space");
        break;
    default:
        break;
    }
}
