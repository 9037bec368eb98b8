/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * A QEMU (TCG) plugin that counts the instructions of each visit to the kernel, from the exception vector to the return, and
 * those of booting. It tells kernel from user level by the address alone. Arguments: low=ADDRESS (the first address of the
 * kernel's half), out=FILE. Each line of the output is "visit FROM TO INSTRUCTIONS TIMES", FROM the last user instruction
 * before and TO the first one after; one line is "boot INSTRUCTIONS". QEMU's plugin header is not packaged: its few
 * prototypes stand here (docs: QEMU, "TCG Plugins").
 */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef uint64_t qemu_plugin_id_t;
struct qemu_plugin_tb;
struct qemu_plugin_insn;
struct qemu_info;
void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t, void (*)(qemu_plugin_id_t, struct qemu_plugin_tb *));
void qemu_plugin_register_vcpu_tb_exec_cb(struct qemu_plugin_tb *, void (*)(unsigned, void *), int, void *);
void qemu_plugin_register_vcpu_insn_exec_inline(struct qemu_plugin_insn *, int, void *, uint64_t);
void qemu_plugin_register_atexit_cb(qemu_plugin_id_t, void (*)(qemu_plugin_id_t, void *), void *);
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *);
struct qemu_plugin_insn *qemu_plugin_tb_get_insn(const struct qemu_plugin_tb *, size_t);
uint64_t qemu_plugin_insn_vaddr(const struct qemu_plugin_insn *);

__attribute__((visibility("default"))) int qemu_plugin_version = 1;

#define TABLE_SIZE (1u << 20)

struct visit {
    uint64_t from, to, instructions, times;
};

struct block {
    uint64_t last_instruction;
    int is_kernel;
};

static uint64_t kernel_low = UINT64_C(0xffff000000000000);
static const char *out_path = "kernel_instructions.txt";
static struct visit *visits;
static uint64_t kernel_instructions, visit_start, boot_instructions, last_user;
static int in_kernel, user_seen;

static void record(uint64_t to)
{
    uint64_t count = kernel_instructions - visit_start;
    if (!user_seen) {
        user_seen = 1;
        boot_instructions = count;
        return;
    }
    uint64_t hash = (last_user * UINT64_C(0x9e3779b97f4a7c15)) ^ (to * UINT64_C(0xc2b2ae3d27d4eb4f)) ^ (count << 17);
    for (uint32_t n = 0; n < TABLE_SIZE; n++) {
        struct visit *v = &visits[((hash >> 22) + n) & (TABLE_SIZE - 1)];
        if (v->times == 0) {
            *v = (struct visit){ last_user, to, count, 1 };
            return;
        }
        if (v->from == last_user && v->to == to && v->instructions == count) {
            v->times++;
            return;
        }
    }
}

static void executed(unsigned cpu, void *data)
{
    (void)cpu;
    const struct block *block = data;
    if (block->is_kernel) {
        if (!in_kernel) {
            in_kernel = 1;
            visit_start = kernel_instructions;
        }
    } else if (in_kernel || user_seen) {
        if (in_kernel) {
            in_kernel = 0;
            record(block->last_instruction);
        }
        last_user = block->last_instruction;
    }
}

static void translated(qemu_plugin_id_t id, struct qemu_plugin_tb *tb)
{
    (void)id;
    size_t count = qemu_plugin_tb_n_insns(tb);
    struct block *block = malloc(sizeof *block);
    block->last_instruction = qemu_plugin_insn_vaddr(qemu_plugin_tb_get_insn(tb, count - 1));
    block->is_kernel = block->last_instruction >= kernel_low;
    qemu_plugin_register_vcpu_tb_exec_cb(tb, executed, 0, block);
    for (size_t i = 0; block->is_kernel && i < count; i++) {
        qemu_plugin_register_vcpu_insn_exec_inline(qemu_plugin_tb_get_insn(tb, i), 0, &kernel_instructions, 1);
    }
}

static void finished(qemu_plugin_id_t id, void *data)
{
    (void)id;
    (void)data;
    FILE *out = fopen(out_path, "w");
    if (!out) {
        perror(out_path);
        return;
    }
    fprintf(out, "boot %" PRIu64 "\n", boot_instructions);
    for (uint32_t i = 0; i < TABLE_SIZE; i++) {
        if (visits[i].times) {
            fprintf(out, "visit %" PRIx64 " %" PRIx64 " %" PRIu64 " %" PRIu64 "\n", visits[i].from, visits[i].to,
                    visits[i].instructions, visits[i].times);
        }
    }
    fclose(out);
}

__attribute__((visibility("default"))) int qemu_plugin_install(
    qemu_plugin_id_t id, const struct qemu_info *info, int argc, char **argv)
{
    (void)info;
    for (int i = 0; i < argc; i++) {
        if (strncmp(argv[i], "low=", 4) == 0) {
            kernel_low = strtoull(argv[i] + 4, 0, 0);
        } else if (strncmp(argv[i], "out=", 4) == 0) {
            out_path = strdup(argv[i] + 4);
        } else {
            fprintf(stderr, "kernel_instructions: unknown argument %s (low=ADDRESS, out=FILE)\n", argv[i]);
            return 1;
        }
    }
    visits = calloc(TABLE_SIZE, sizeof *visits);
    qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
    qemu_plugin_register_atexit_cb(id, finished, 0);
    return visits ? 0 : 1;
}
