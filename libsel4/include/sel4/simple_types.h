/* SPDX-License-Identifier: BSD-2-Clause */
/* Numbers of fixed width, the word, and how to print them. */
#pragma once

#include <sel4/macros.h>
#include <sel4/arch/simple_types.h>

/* A declaration that fails to compile if a type has another size in bytes. */
#define seL4_integer_size_assert(type, size) \
    SEL4_COMPILE_ASSERT(sizeof_##type##_is_##size##_byte, sizeof(type) == size)

typedef signed char seL4_Int8;
typedef unsigned char seL4_Uint8;
typedef signed short seL4_Int16;
typedef unsigned short seL4_Uint16;
typedef signed int seL4_Int32;
typedef unsigned int seL4_Uint32;

/* Which type has 64 bits is the architecture's choice: it must be the one that user level's stdint.h has. */
#if defined(SEL4_INT64_IS_LONG)
typedef signed long seL4_Int64;
typedef unsigned long seL4_Uint64;
#define SEL4_PRId64 "ld"
#define SEL4_PRIi64 "li"
#define SEL4_PRIu64 "lu"
#define SEL4_PRIx64 "lx"
#elif defined(SEL4_INT64_IS_LONG_LONG)
typedef signed long long seL4_Int64;
typedef unsigned long long seL4_Uint64;
#define SEL4_PRId64 "lld"
#define SEL4_PRIi64 "lli"
#define SEL4_PRIu64 "llu"
#define SEL4_PRIx64 "llx"
#else
#error the architecture does not say which type has 64 bits
#endif

seL4_integer_size_assert(seL4_Int8, 1)
seL4_integer_size_assert(seL4_Uint8, 1)
seL4_integer_size_assert(seL4_Int16, 2)
seL4_integer_size_assert(seL4_Uint16, 2)
seL4_integer_size_assert(seL4_Int32, 4)
seL4_integer_size_assert(seL4_Uint32, 4)
seL4_integer_size_assert(seL4_Int64, 8)
seL4_integer_size_assert(seL4_Uint64, 8)

typedef seL4_Int8 seL4_Bool;
#define seL4_True 1
#define seL4_False 0

#ifdef __cplusplus
#define seL4_Null 0L
#else
#define seL4_Null ((void *)0)
#endif

/* The machine word. */
#if defined(SEL4_WORD_IS_UINT64)
typedef seL4_Uint64 seL4_Word;
#define SEL4_PRId_word SEL4_PRId64
#define SEL4_PRIi_word SEL4_PRIi64
#define SEL4_PRIu_word SEL4_PRIu64
#define SEL4_PRIx_word SEL4_PRIx64
#elif defined(SEL4_WORD_IS_UINT32)
typedef seL4_Uint32 seL4_Word;
#define SEL4_PRId_word "d"
#define SEL4_PRIi_word "i"
#define SEL4_PRIu_word "u"
#define SEL4_PRIx_word "x"
#else
#error the architecture does not say how wide a word is
#endif
#define SEL4_PRI_word SEL4_PRIu_word

/* The address of a capability in a capability space. */
typedef seL4_Word seL4_CPtr;

#include <sel4/sel4_arch/constants.h>

SEL4_COMPILE_ASSERT(seL4_WordSizeBits_matches, sizeof(seL4_Word) == (1u << seL4_WordSizeBits))
SEL4_COMPILE_ASSERT(seL4_WordBits_matches, 8 * sizeof(seL4_Word) == seL4_WordBits)
