/* SPDX-License-Identifier: BSD-2-Clause */
/* The loader's main function: finds the device tree, checks kernel and root task, copies them to their addresses, enters the kernel. */
#include "console.h"
#include "elf.h"
#include "fdt.h"
#include "machine.h"
#include "memory.h"
#include "plan.h"

/* The payload (payload.S) and the loader's own extent (loader.ld). */
extern const uint8_t payload_kernel[], payload_kernel_end[];
extern const uint8_t payload_root[], payload_root_end[];
extern const uint8_t payload_dtb[], payload_dtb_end[];
extern const uint8_t loader_start[], loader_end[];

/* The emulator leaves its tree at the start of memory when the image is an ELF file, and says so in no register. */
#define DTB_LIMIT 0x200000ull

/* The memory that the kernel was built for, by make-image --machine; an empty region ends the list. */
static const struct region expected[] = { LOADER_EXPECTED_MEMORY { 0, 0 } };

static uint32_t count_expected(void)
{
    uint32_t count = 0;
    while (expected[count].end != 0) {
        count++;
    }
    return count;
}

__attribute__((noreturn)) static void stop(void)
{
    console_write("loader: the machine stops\n");
    if (!machine_can_stop()) {
        console_write("loader: no firmware can switch it off; the processor sleeps (QEMU: leave with Ctrl-A X)\n");
    }
    machine_stop();
}

__attribute__((noreturn)) static void refuse(const char *what, const char *why)
{
    console_write("loader: refused: ");
    console_write(what);
    console_write(": ");
    console_write(why);
    console_write("\n");
    stop();
}

__attribute__((noreturn)) void loader_exception(uint64_t syndrome, uint64_t address, uint64_t fault_address)
{
    if (machine_is_stopping_quietly()) {
        machine_stop();
    }
    console_write("loader: exception, syndrome ");
    console_write_hex(syndrome);
    console_write(" at ");
    console_write_hex(address);
    console_write(", fault address ");
    console_write_hex(fault_address);
    console_write("\n");
    stop();
}

static void write_region(const struct region *r)
{
    console_write("[");
    console_write_hex(r->start);
    console_write("..");
    console_write_hex(r->end);
    console_write(")");
}

static void tell(const char *what, const struct region *r)
{
    console_write("loader: ");
    console_write(what);
    console_write(" at ");
    write_region(r);
    console_write("\n");
}

/* What the firmware keeps may be protected, and is never ours to give away. */
static void check_kept(const struct fdt_facts *facts, const struct region *used)
{
    for (uint32_t i = 0; i < facts->kept_count; i++) {
        if (plan_overlap(&facts->kept[i], used)) {
            console_write("loader: refused: memory: the firmware keeps ");
            write_region(&facts->kept[i]);
            console_write(" of what should be ours, ");
            write_region(used);
            console_write("\nloader: add it to /reserved-memory of the device tree that the kernel is configured with (KernelCustomDTSOverlay)\n");
            stop();
        }
    }
}

/* The kernel takes its memory for granted. What reserved memory is, only the kernel's build knows. */
static void check_memory(const struct fdt_facts *facts)
{
    for (uint32_t i = 0; expected[i].end != 0; i++) {
        if (!plan_is_memory(&expected[i], facts->memory, facts->memory_count)) {
            console_write("loader: refused: memory: the kernel was built for ");
            write_region(&expected[i]);
            console_write(", and the machine has");
            for (uint32_t j = 0; j < facts->memory_count; j++) {
                console_write(" ");
                write_region(&facts->memory[j]);
            }
            console_write("\nloader: give the machine as much (QEMU: -m), or configure the kernel for it (QEMU_MEMORY, KernelCustomDTS)\n");
            stop();
        }
        check_kept(facts, &expected[i]);
    }
}

static void check_interrupt_controller(const struct fdt_facts *facts)
{
    if (LOADER_EXPECTED_GIC == 0 || facts->gic == 0 || facts->gic == LOADER_EXPECTED_GIC) {
        return;
    }
    refuse("interrupt controller", LOADER_EXPECTED_GIC == 3
        ? "the kernel was built for a GICv3, and the machine has a GICv2 (QEMU: -machine gic-version=3, or KernelArmGicV3=OFF)"
        : "the kernel was built for a GICv2, and the machine has a GICv3 (QEMU: -machine gic-version=2, or KernelArmGicV3=ON)");
}

/* The tree to use: the payload's own, else the one that the firmware passed, else the one at the start of memory. */
static const uint8_t *find_tree(const uint8_t *firmware_dtb, struct fdt_facts *facts)
{
    uint64_t carried = (uint64_t)(payload_dtb_end - payload_dtb);
    if (carried != 0) {
        if (!fdt_read(payload_dtb, carried, facts)) {
            refuse("device tree", "the payload's is corrupt");
        }
        return payload_dtb;
    }
    if (firmware_dtb != 0 && ((uintptr_t)firmware_dtb & 7) == 0 && fdt_read(firmware_dtb, DTB_LIMIT, facts)) {
        return firmware_dtb;
    }
    const uint8_t *start_of_memory = (const uint8_t *)(uintptr_t)LOADER_RAM_BASE;
    return fdt_read(start_of_memory, DTB_LIMIT, facts) ? start_of_memory : 0;
}

static void check(const char *what, const uint8_t *file, const uint8_t *end, struct elf_image *image)
{
    enum elf_result result = elf_check(file, (uint64_t)(end - file), LOADER_ELF_MACHINE, image);
    if (result != ELF_OK) {
        refuse(what, elf_result_text(result));
    }
}

static void load(const struct load_plan *plan, const uint8_t *tree, const struct fdt_facts *facts,
                 const struct elf_image *kernel, const struct elf_image *root)
{
    machine_prepare(&plan->kernel);
    machine_prepare(&plan->dtb);
    machine_prepare(&plan->root);
    /* First, because the kernel may come to lie where the firmware left the tree. */
    if (tree != 0) {
        fdt_place(tree, facts, (uint8_t *)(uintptr_t)plan->dtb.start);
    }
    memory_clear((uint8_t *)(uintptr_t)plan->kernel.start, plan->kernel.end - plan->kernel.start);
    elf_place(payload_kernel, kernel, (uint8_t *)(uintptr_t)plan->kernel.start);
    memory_clear((uint8_t *)(uintptr_t)plan->root.start, plan->root.end - plan->root.start);
    elf_place(payload_root, root, (uint8_t *)(uintptr_t)(root->virt_start + plan->pv_offset));
    machine_publish(&plan->kernel);
    machine_publish(&plan->dtb);
    machine_publish(&plan->root);
}

__attribute__((noreturn)) void loader_main(const uint8_t *firmware_dtb)
{
    struct fdt_facts facts;
    struct elf_image kernel;
    struct elf_image root;
    struct load_plan plan;

    console_write("\nSel4Gen loader\n");
    const uint8_t *tree = find_tree(firmware_dtb, &facts);
    if (tree == 0) {
        refuse("device tree", "none in the payload, none from the firmware");
    }
    machine_set_psci(facts.psci);
    struct region own = { (uintptr_t)loader_start, (uintptr_t)loader_end };
    if (!plan_is_memory(&own, facts.memory, facts.memory_count)) {
        refuse("memory", "it ends before the loader's image does (QEMU: a larger -m, or make-image --base)");
    }
    check_memory(&facts);
    check_interrupt_controller(&facts);
    const struct region *memory = count_expected() != 0 ? expected : facts.memory;
    uint32_t memory_count = count_expected() != 0 ? count_expected() : facts.memory_count;
    check("kernel", payload_kernel, payload_kernel_end, &kernel);
    check("root task", payload_root, payload_root_end, &root);
    if (elf_check_physical(payload_kernel) != ELF_OK) {
        refuse("kernel", elf_result_text(ELF_SCATTERED));
    }
    const char *refusal = machine_refuses(kernel.virt_start);
    if (refusal != 0) {
        refuse("kernel", refusal);
    }
    enum plan_result result =
        plan_make(&kernel, &root, facts.used_size, memory, memory_count, &own, &plan);
    if (result != PLAN_OK) {
        if (result == PLAN_NO_MEMORY) {
            tell("kernel", &plan.kernel);
            tell("root task", &plan.root);
            for (uint32_t i = 0; i < memory_count; i++) {
                tell("memory", &memory[i]);
            }
        }
        refuse("placement", plan_result_text(result));
    }
    tell("kernel", &plan.kernel);
    tell("device tree", &plan.dtb);
    tell("root task", &plan.root);
    check_kept(&facts, &plan.kernel);
    check_kept(&facts, &plan.dtb);
    check_kept(&facts, &plan.root);
    load(&plan, tree, &facts, &kernel, &root);
    console_write("loader: entering the kernel at ");
    console_write_hex(kernel.entry);
    console_write("\n");
    machine_enter(&plan, &kernel, root.entry, facts.used_size);
}
