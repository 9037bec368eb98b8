/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * Inside the image of the kernel: reads a string of bytes as steps of a trace, carries them out on the kernel, and is the
 * machine below it: a distributor with one bit of each kind for an interrupt, a timer, and registers. No C library here.
 *
 * It is included behind kernel_all.c. A step is an operation byte and what it needs. Bytes that are missing are 0: every string is a trace.
 */
#include "fuzz_layout.h"
#include "fuzz.h"

word_t host_enter(word_t entry, word_t a, word_t b, word_t c, word_t d, word_t e, word_t f, word_t g);

enum { LINES = 160, WORDS = LINES / 32, SPURIOUS = 1023 };

static word_t s_counter, s_compare, s_timer_on = 1, s_syndrome, s_fault_address;
static uint32_t s_enabled[WORDS], s_pending[WORDS], s_active[WORDS], s_level[WORDS], s_edge[WORDS];

static const uint8_t *s_next, *s_end;

void (*fuzz_on_step)(const struct fuzz_step *step);

/* What the fuzzer wants to know about comparisons; calls from the kernel must look as if they came from it. */
static void ignore(uint64_t a, uint64_t b) { (void)a; (void)b; }
void (*fuzz_compare[8])(uint64_t a, uint64_t b) = { ignore, ignore, ignore, ignore, ignore, ignore, ignore, ignore };

void __sanitizer_cov_trace_cmp1(uint8_t a, uint8_t b) { fuzz_compare[0](a, b); }
void __sanitizer_cov_trace_cmp2(uint16_t a, uint16_t b) { fuzz_compare[1](a, b); }
void __sanitizer_cov_trace_cmp4(uint32_t a, uint32_t b) { fuzz_compare[2](a, b); }
void __sanitizer_cov_trace_cmp8(uint64_t a, uint64_t b) { fuzz_compare[3](a, b); }
void __sanitizer_cov_trace_const_cmp1(uint8_t a, uint8_t b) { fuzz_compare[4](a, b); }
void __sanitizer_cov_trace_const_cmp2(uint16_t a, uint16_t b) { fuzz_compare[5](a, b); }
void __sanitizer_cov_trace_const_cmp4(uint32_t a, uint32_t b) { fuzz_compare[6](a, b); }
void __sanitizer_cov_trace_const_cmp8(uint64_t a, uint64_t b) { fuzz_compare[7](a, b); }
void __sanitizer_cov_trace_switch(uint64_t value, uint64_t *cases) { (void)value; (void)cases; }
void __sanitizer_cov_8bit_counters_init(uint8_t *start, uint8_t *end) { (void)start; (void)end; }
void __sanitizer_cov_pcs_init(const word_t *start, const word_t *end) { (void)start; (void)end; }
extern uint8_t __start___sancov_cntrs[], __stop___sancov_cntrs[];
extern word_t __start___sancov_pcs[], __stop___sancov_pcs[];
const word_t fuzz_counters[4] = {
    (word_t)__start___sancov_cntrs, (word_t)__stop___sancov_cntrs, (word_t)__start___sancov_pcs, (word_t)__stop___sancov_pcs,
};

/* --- The machine --- */

static void set_bit(uint32_t *bits, word_t line, int value)
{
    uint32_t bit = 1u << (line & 31);
    bits[line / 32] = value ? bits[line / 32] | bit : bits[line / 32] & ~bit;
}

static void set_line(word_t line, int high)
{
    uint32_t bit = 1u << (line & 31);
    if (high && !(s_level[line / 32] & bit) && (s_edge[line / 32] & bit)) {
        set_bit(s_pending, line, 1);
    }
    set_bit(s_level, line, high);
}

static void update_timer(void)
{
    set_line(TIMER_IRQ, s_timer_on && s_counter >= s_compare);
}

static word_t highest_pending(void)
{
    for (word_t i = 0; i < WORDS; i++) {
        if (s_active[i] != 0) {
            return SPURIOUS;
        }
    }
    for (word_t line = 0; line < LINES; line++) {
        uint32_t bit = 1u << (line & 31);
        word_t i = line / 32;
        if ((s_pending[i] | (s_level[i] & ~s_edge[i])) & s_enabled[i] & bit) {
            return line;
        }
    }
    return SPURIOUS;
}

static uint64_t read32(word_t address)
{
    if (address == GIC_CPU + 0x0c) {
        word_t line = highest_pending();
        if (line != SPURIOUS) {
            set_bit(s_active, line, 1);
            set_bit(s_pending, line, 0);
        }
        return line;
    }
    if (address == GIC_CPU + 0x18) {
        return highest_pending();
    }
    if (address >= GIC_DISTRIBUTOR + 0xc00 && address < GIC_DISTRIBUTOR + 0xd00) {
        uint32_t value = 0;
        word_t first = (address - GIC_DISTRIBUTOR - 0xc00) * 4;
        for (word_t i = 0; i < 16 && first + i < LINES; i++) {
            value |= (s_edge[(first + i) / 32] >> ((first + i) & 31) & 1) != 0 ? 2u << (2 * i) : 0;
        }
        return value;
    }
    return 0;
}

static void write32(word_t address, uint32_t value)
{
    word_t offset = address - GIC_DISTRIBUTOR;
    if (address == GIC_CPU + 0x10) {
        if ((value & 1023) < LINES) {
            set_bit(s_active, value & 1023, 0);
        }
    } else if (offset >= 0x100 && offset < 0x100 + 4 * WORDS) {
        s_enabled[(offset - 0x100) / 4] |= value;
    } else if (offset >= 0x180 && offset < 0x180 + 4 * WORDS) {
        s_enabled[(offset - 0x180) / 4] &= ~value;
    } else if (offset >= 0xc04 && offset < 0xd00) {
        word_t first = (offset - 0xc00) * 4;
        for (word_t i = 0; i < 16 && first + i < LINES; i++) {
            set_bit(s_edge, first + i, (value >> (2 * i) & 2) != 0);
        }
    } else if (offset == 0xf00 && (value >> 16 & 1) != 0) {
        set_bit(s_pending, value & 15, 1);
    }
}

uint64_t fuzz_machine(uint64_t operation, uint64_t a, uint64_t b)
{
    switch (operation) {
    case OP_mmio_read32: return read32(a);
    case OP_mmio_write32: write32(a, (uint32_t)b); return 0;
    case OP_machine_read_syndrome: return s_syndrome;
    case OP_machine_read_fault_address: return s_fault_address;
    case OP_machine_write_virtual_timer_value: s_compare = s_counter + (word_t)(int32_t)a; update_timer(); return 0;
    case OP_machine_write_virtual_timer_control: s_timer_on = (a & 3) == 1; update_timer(); return 0;
    case OP_machine_zero_memory:
        for (word_t i = 0; i < b; i += 8) {
            *(uint64_t *)(a + i) = 0;
        }
        return 0;
    default: return 0;
    }
}

/* --- Steps --- */

static uint8_t byte(void)
{
    return s_next < s_end ? *s_next++ : 0;
}

static word_t cptr(uint8_t code)
{
    return code < 20 ? code : code < 68 ? FIRST_FREE + code - 20 : FIRST_FREE - 1 - (code - 68) % 32;
}

static word_t argument(void)
{
    static const word_t interesting[] = {
        0x400000, 0x401000, 0x402000, 0x404000, 0x408000, 0x10000000, 0x10001000, 0x10002000, 0x10000400, 0x10000800,
        0x10200000, 0x10400000, 0x80000000, 0xc0000000, 0x8000000000, 0x10000000000, USER_TOP, USER_TOP - 0xfff, USER_TOP + 1,
        ~(word_t)0, ~(word_t)1, KERNEL_START, 1ul << 63, 1ul << 32, 0xffffffff, 64, 63, 58, 52, 250, 251, 252, 253, 254, 255,
        256, 0x200000, 0x40000000, 4096, 4095, 0x1000000000000, 11, 12, 13, 14, 18, 21, 30,
    };
    uint8_t code = byte();
    if (code < 48) {
        return code;
    }
    if (code < 96) {
        return FIRST_FREE + code - 48;
    }
    if (code < 96 + sizeof(interesting) / sizeof(interesting[0])) {
        return interesting[code - 96];
    }
    word_t value = byte();
    value |= (word_t)byte() << 8;
    return value << (code & 63);
}

static word_t *context(void)
{
    return (word_t *)context_address(kernel_state_core_current_thread);
}

static void put(struct fuzz_step *step, word_t index, word_t value)
{
    step->index[step->count] = index;
    step->value[step->count++] = value;
}

static word_t enter_syscall(struct fuzz_step *step)
{
    word_t *registers = context();
    word_t *buffer = (word_t *)arch_lookup_ipc_buffer(1, kernel_state_core_current_thread);
    for (word_t i = 0; i < step->used; i++) {
        registers[i] = step->registers[i];
    }
    for (word_t i = 0; i < step->count && buffer != 0; i++) {
        buffer[step->index[i] & 127] = step->value[i];
    }
    registers[7] = step->number;
    registers[REGISTER_FAULT_IP] = registers[REGISTER_NEXT_IP];
    registers[REGISTER_NEXT_IP] += 4;
    word_t entry = step->number == SYSCALL_CALL ? 2 : step->number == SYSCALL_REPLY_RECV ? 3 : 1;
    return host_enter(entry, registers[0], registers[1], step->number, 0, 0, 0, 0);
}

/* The head byte has two bits for each of extra capabilities and the kind of call; then capability, label, words, capabilities. */
static void read_syscall(struct fuzz_step *step)
{
    static const word_t calls[] = {
        SYSCALL_CALL, SYSCALL_SEND, SYSCALL_NB_SEND, SYSCALL_RECV, SYSCALL_REPLY, SYSCALL_REPLY_RECV, SYSCALL_NB_RECV, SYSCALL_YIELD,
    };
    uint8_t head = byte();
    word_t extra = head >> 4 & 3;
    word_t length = head & 15;
    uint8_t kind = byte();
    step->number = kind < 192 ? SYSCALL_CALL : calls[kind & 7];
    step->registers[0] = cptr(byte());
    step->registers[1] = (word_t)byte() << 12 | extra << 7 | length;
    step->used = 2;
    for (word_t i = 0; i < length; i++) {
        if (i < 4) {
            step->registers[step->used++] = argument();
        } else {
            put(step, i + 1, argument());
        }
    }
    for (word_t i = 0; i < extra; i++) {
        put(step, 122 + i, cptr(byte()));
    }
    if ((head & 0x80) != 0) {
        put(step, 125, cptr(byte()));
        put(step, 126, cptr(byte()));
        put(step, 127, 64);
    }
}

static word_t enter_fault(struct fuzz_step *step)
{
    word_t *registers = context();
    int is_fetch = step->kind == FUZZ_FETCH_FAULT;
    if (is_fetch) {
        registers[REGISTER_NEXT_IP] = step->number;
    }
    registers[REGISTER_FAULT_IP] = registers[REGISTER_NEXT_IP];
    s_fault_address = step->number;
    s_syndrome = (word_t)(is_fetch ? 0x20 : 0x24) << 26 | 1 << 25 | (step->status & 0x3f);
    return host_enter(5, is_fetch ? INSTRUCTION_FAULT : DATA_FAULT, 0, 0, 0, 0, 0, 0);
}

static word_t play(struct fuzz_step *step)
{
    word_t *registers = context();
    switch (step->kind) {
    case FUZZ_RAISE: set_line(step->number, 1); return 0;
    case FUZZ_LOWER: set_line(step->number, 0); return 0;
    case FUZZ_WAIT: s_counter += step->number; update_timer(); return 0;
    case FUZZ_TICK: s_counter += TICK; update_timer(); /* fall through */
    case FUZZ_INTERRUPT:
        registers[REGISTER_FAULT_IP] = registers[REGISTER_NEXT_IP];
        return host_enter(4, 0, 0, 0, 0, 0, 0, 0);
    default: break;
    }
    if (kernel_state_core_current_thread == kernel_state_core_idle_thread) {
        return 0;
    }
    switch (step->kind) {
    case FUZZ_SYSCALL: return enter_syscall(step);
    case FUZZ_REPEAT:
        registers[REGISTER_FAULT_IP] = registers[REGISTER_NEXT_IP];
        registers[REGISTER_NEXT_IP] += 4;
        step->number = registers[7];
        return host_enter(
            step->number == SYSCALL_CALL ? 2 : step->number == SYSCALL_REPLY_RECV ? 3 : 1, registers[0], registers[1],
            step->number, 0, 0, 0, 0);
    case FUZZ_EXCEPTION:
        registers[REGISTER_FAULT_IP] = registers[REGISTER_NEXT_IP];
        s_syndrome = step->number;
        return host_enter(6, 0, 0, 0, 0, 0, 0, 0);
    default: return enter_fault(step);
    }
}

static void read_step(struct fuzz_step *step)
{
    static const uint8_t kinds[] = {
        FUZZ_TICK, FUZZ_INTERRUPT, FUZZ_RAISE, FUZZ_LOWER, FUZZ_WAIT, FUZZ_DATA_FAULT, FUZZ_FETCH_FAULT, FUZZ_EXCEPTION,
        FUZZ_REPEAT,
    };
    uint8_t code = byte();
    step->used = 0;
    step->count = 0;
    step->number = 0;
    step->status = 0;
    step->kind = code < 200 ? FUZZ_SYSCALL : kinds[(code - 200) % sizeof(kinds)];
    switch (step->kind) {
    case FUZZ_SYSCALL: read_syscall(step); break;
    case FUZZ_RAISE:
    case FUZZ_LOWER: step->number = 32 + byte() % 6; break;
    case FUZZ_WAIT: step->number = TICK; break;
    case FUZZ_DATA_FAULT:
    case FUZZ_FETCH_FAULT: step->number = argument(); step->status = 4 + byte() % 12; break;
    case FUZZ_EXCEPTION: step->number = (word_t)(byte() & 63) << 26; break;
    default: break;
    }
}

word_t fuzz_play(const uint8_t *bytes, word_t size)
{
    static struct fuzz_step step;
    s_next = bytes;
    s_end = bytes + size;
    s_compare = TICK;
    set_bit(s_enabled, TIMER_IRQ, 1);
    s_edge[0] = 0xffff;
    while (s_next < s_end) {
        read_step(&step);
        if (fuzz_on_step != 0) {
            fuzz_on_step(&step);
        }
        word_t outcome = play(&step);
        if (outcome != 0) {
            return outcome;
        }
    }
    return 0;
}
