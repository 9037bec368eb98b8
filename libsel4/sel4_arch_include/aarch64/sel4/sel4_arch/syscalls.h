/* SPDX-License-Identifier: BSD-2-Clause */
/* How AArch64 enters the kernel. */
#pragma once

#include <sel4/config.h>
#include <sel4/functions.h>
#include <sel4/types.h>

/*
 * Enters the kernel:
 *
 *   at entry    x7 number  x0 capability  x1 tag  x2..x5 message registers 0 to 3  (MCS: x6 reply object)
 *   afterwards             x0 badge       x1 tag  x2..x5 message registers 0 to 3
 *
 * The kernel leaves all other registers as they were. Memory is clobbered: it reads and writes the IPC buffer.
 */
static inline void arm_enter_kernel(seL4_Word number, seL4_Word *cptr_and_badge, seL4_Word *tag, seL4_Word *mr0,
                                    seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3, LIBSEL4_UNUSED seL4_Word reply)
{
    register seL4_Word x0 __asm__("x0") = *cptr_and_badge;
    register seL4_Word x1 __asm__("x1") = *tag;
    register seL4_Word x2 __asm__("x2") = *mr0;
    register seL4_Word x3 __asm__("x3") = *mr1;
    register seL4_Word x4 __asm__("x4") = *mr2;
    register seL4_Word x5 __asm__("x5") = *mr3;
    register seL4_Word x7 __asm__("x7") = number;
#ifdef CONFIG_KERNEL_MCS
    register seL4_Word x6 __asm__("x6") = reply;
    __asm__ volatile("svc #0"
                     : "+r"(x0), "+r"(x1), "+r"(x2), "+r"(x3), "+r"(x4), "+r"(x5)
                     : "r"(x7), "r"(x6)
                     : "memory");
#else
    __asm__ volatile("svc #0"
                     : "+r"(x0), "+r"(x1), "+r"(x2), "+r"(x3), "+r"(x4), "+r"(x5)
                     : "r"(x7)
                     : "memory");
#endif
    *cptr_and_badge = x0;
    *tag = x1;
    *mr0 = x2;
    *mr1 = x3;
    *mr2 = x4;
    *mr3 = x5;
}

#ifdef CONFIG_KERNEL_MCS
/* As arm_enter_kernel, for calls that send to one capability (x8) and receive from another (x0). */
static inline void arm_enter_kernel_twice(seL4_Word number, seL4_Word dest, seL4_Word *cptr_and_badge, seL4_Word *tag,
                                          seL4_Word *mr0, seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3,
                                          seL4_Word reply)
{
    register seL4_Word x0 __asm__("x0") = *cptr_and_badge;
    register seL4_Word x1 __asm__("x1") = *tag;
    register seL4_Word x2 __asm__("x2") = *mr0;
    register seL4_Word x3 __asm__("x3") = *mr1;
    register seL4_Word x4 __asm__("x4") = *mr2;
    register seL4_Word x5 __asm__("x5") = *mr3;
    register seL4_Word x6 __asm__("x6") = reply;
    register seL4_Word x7 __asm__("x7") = number;
    register seL4_Word x8 __asm__("x8") = dest;
    __asm__ volatile("svc #0"
                     : "+r"(x0), "+r"(x1), "+r"(x2), "+r"(x3), "+r"(x4), "+r"(x5)
                     : "r"(x6), "r"(x7), "r"(x8)
                     : "memory");
    *cptr_and_badge = x0;
    *tag = x1;
    *mr0 = x2;
    *mr1 = x3;
    *mr2 = x4;
    *mr3 = x5;
}
#endif
