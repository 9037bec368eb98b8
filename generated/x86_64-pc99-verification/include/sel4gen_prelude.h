/* SPDX-License-Identifier: BSD-2-Clause */
/* What the emitted C stands on: its types, its attributes, and what it assumes of the C compiler. */

#ifndef SEL4GEN_PRELUDE_H
#define SEL4GEN_PRELUDE_H

/* Fixed-width integers, as the compiler itself defines them (the same types as in stdint.h). */
typedef __INT8_TYPE__ int8_t;
typedef __INT16_TYPE__ int16_t;
typedef __INT32_TYPE__ int32_t;
typedef __INT64_TYPE__ int64_t;
typedef __UINT8_TYPE__ uint8_t;
typedef __UINT16_TYPE__ uint16_t;
typedef __UINT32_TYPE__ uint32_t;
typedef __UINT64_TYPE__ uint64_t;

/* The machine word: as wide as an address. */
typedef uint64_t word_t;
typedef int64_t sword_t;
#define WORD_BITS 64

/* Always 0 or 1. */
typedef uint8_t bool_t;

#define false 0
#define true 1

#ifndef NULL
#define NULL ((void *)0)
#endif

#define NORETURN __attribute__((noreturn))
#define NO_INLINE __attribute__((noinline))
#define ALWAYS_INLINE inline __attribute__((always_inline))
#define CONST_FUNCTION __attribute__((const))
#define SECTION(name) __attribute__((section(name)))
#define ALIGNED(bytes) __attribute__((aligned(bytes)))

/* A condition that the compiler checks. An array type, because verifiers do not read _Static_assert. */
#define COMPILE_ASSERT(name, condition) typedef char compile_assert_##name[(condition) ? 1 : -1]
#define ASSERT_SIZE(type, bytes) COMPILE_ASSERT(size_of_##type, sizeof(type) == (bytes))

/* What is assumed of the C compiler. Each line is a place where C leaves a choice. */
COMPILE_ASSERT(bytes_have_8_bits, __CHAR_BIT__ == 8);
COMPILE_ASSERT(int_has_32_bits, sizeof(int) == 4);
COMPILE_ASSERT(pointers_are_words, sizeof(void *) == sizeof(word_t));
COMPILE_ASSERT(word_has_its_width, sizeof(word_t) * 8 == WORD_BITS);
COMPILE_ASSERT(little_endian, __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__);
COMPILE_ASSERT(twos_complement, (-1 & 3) == 3);
COMPILE_ASSERT(narrowing_wraps, (int32_t)0x80000001U == -0x7fffffff);
COMPILE_ASSERT(narrowing_keeps_low_bits, (int8_t)0x1ff == -1);
COMPILE_ASSERT(right_shift_is_arithmetic, (-8 >> 1) == -4);
COMPILE_ASSERT(division_truncates, -7 / 2 == -3 && -7 % 2 == -1);

/* Control never comes here. */
void __builtin_trap(void) NORETURN;
#define unreachable() __builtin_trap()

/* A division by zero, or one whose result does not fit. */
#define divide_error() __builtin_trap()

/* Contracts. */
#define assert(condition) ((void)0)

/* Device registers: every access happens, once, in program order, with exactly this width. */
static inline uint8_t mmio_read8(word_t address)
{
    return *(volatile uint8_t *)address;
}

static inline uint16_t mmio_read16(word_t address)
{
    return *(volatile uint16_t *)address;
}

static inline uint32_t mmio_read32(word_t address)
{
    return *(volatile uint32_t *)address;
}

static inline uint64_t mmio_read64(word_t address)
{
    return *(volatile uint64_t *)address;
}

static inline void mmio_write8(word_t address, uint8_t value)
{
    *(volatile uint8_t *)address = value;
}

static inline void mmio_write16(word_t address, uint16_t value)
{
    *(volatile uint16_t *)address = value;
}

static inline void mmio_write32(word_t address, uint32_t value)
{
    *(volatile uint32_t *)address = value;
}

static inline void mmio_write64(word_t address, uint64_t value)
{
    *(volatile uint64_t *)address = value;
}

/* Counting bits. A zero has as many leading and trailing zeros as the type has bits. */
int __builtin_clz(unsigned int value);
int __builtin_clzll(unsigned long long value);
int __builtin_ctz(unsigned int value);
int __builtin_ctzll(unsigned long long value);
int __builtin_popcount(unsigned int value);
int __builtin_popcountll(unsigned long long value);

static inline int32_t leading_zeros32(uint32_t value)
{
    return value == 0 ? 32 : __builtin_clz(value);
}

static inline int32_t leading_zeros64(uint64_t value)
{
    return value == 0 ? 64 : __builtin_clzll(value);
}

static inline int32_t trailing_zeros32(uint32_t value)
{
    return value == 0 ? 32 : __builtin_ctz(value);
}

static inline int32_t trailing_zeros64(uint64_t value)
{
    return value == 0 ? 64 : __builtin_ctzll(value);
}

static inline int32_t one_bits32(uint32_t value)
{
    return __builtin_popcount(value);
}

static inline int32_t one_bits64(uint64_t value)
{
    return __builtin_popcountll(value);
}

/* The number of the highest set bit; 0 for 0. */
static inline int32_t log2_32(uint32_t value)
{
    return 31 - leading_zeros32(value | 1U);
}

static inline int32_t log2_64(uint64_t value)
{
    return 63 - leading_zeros64(value | 1U);
}

static inline uint32_t min32(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static inline uint64_t min64(uint64_t a, uint64_t b)
{
    return a < b ? a : b;
}

static inline uint32_t max32(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

static inline uint64_t max64(uint64_t a, uint64_t b)
{
    return a > b ? a : b;
}

#endif
