/* SPDX-License-Identifier: BSD-2-Clause */
/* Assertions. The program that links libsel4 defines what happens when one fails. */
#pragma once

#include <sel4/macros.h>

/* Called when an assertion fails. Part of the C library, not of libsel4. */
void __assert_fail(const char *text, const char *file, int line, const char *function);

/* Fails, always. */
#define seL4_Fail(text) __assert_fail(text, __FILE__, __LINE__, __func__)

/* Fails if the expression is false, in every build. */
#define seL4_Assert(expr) \
    do { \
        if (!(expr)) { \
            __assert_fail(#expr, __FILE__, __LINE__, __func__); \
        } \
    } while (0)

/* Fails to compile if the expression is false. */
#define seL4_CompileTimeAssert(expr) SEL4_COMPILE_ASSERT(seL4_CompileTimeAssert, expr)
