/* SPDX-License-Identifier: BSD-2-Clause */
unsigned long f(unsigned long x)
{
    unsigned long a;
    unsigned long b;
    __asm__ volatile("mov %0, %1" : "=r"(a) : "r"(x) : "memory");
    __asm__ volatile("nop" : : "i"(3));
    __asm__ volatile("dmb sy" ::: "memory");
    __asm__ volatile("mov %0, %2\n mov %1, %2" : "=&r"(a), "=r"(b) : "r"(x)); /* BREAKS */
    __asm__ volatile("ldr %0, %1" : "=r"(a) : "m"(*(unsigned long *)x)); /* BREAKS */
    __asm__ volatile("add %0, %0, %1" : "+r"(a) : "r"(x)); /* BREAKS */
    return a + b;
}
