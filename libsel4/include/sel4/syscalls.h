/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The system calls. Message registers and capabilities are in the IPC buffer (functions.h); a sender that nobody wants to
 * know may be a null pointer. The bodies stand in sel4/arch/syscalls.h.
 */
#pragma once

#include <sel4/config.h>
#include <sel4/types.h>

#ifdef CONFIG_KERNEL_MCS

/* Waits for a message; the sender gets its answer through the reply object. */
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_Recv(seL4_CPtr src, seL4_Word *sender, seL4_CPtr reply);

/* Takes a message if one is there; the sender is 0 otherwise. */
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_NBRecv(seL4_CPtr src, seL4_Word *sender, seL4_CPtr reply);

/* Answers through the reply object and waits for the next message. */
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_ReplyRecv(seL4_CPtr src, seL4_MessageInfo_t msgInfo,
                                                      seL4_Word *sender, seL4_CPtr reply);

/* Sends to dest if somebody waits there, and waits for a message from src. */
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_NBSendRecv(seL4_CPtr dest, seL4_MessageInfo_t msgInfo,
                                                       seL4_CPtr src, seL4_Word *sender, seL4_CPtr reply);

/* As seL4_NBSendRecv, without a reply object. */
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_NBSendWait(seL4_CPtr dest, seL4_MessageInfo_t msgInfo,
                                                       seL4_CPtr src, seL4_Word *sender);

/* As seL4_Recv, without a reply object. */
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_Wait(seL4_CPtr src, seL4_Word *sender);

/* As seL4_NBRecv, without a reply object. */
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_NBWait(seL4_CPtr src, seL4_Word *sender);

#else

/* Waits for a message. */
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_Recv(seL4_CPtr src, seL4_Word *sender);

/* Takes a message if one is there; the sender is 0 otherwise. */
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_NBRecv(seL4_CPtr src, seL4_Word *sender);

/* Answers the last seL4_Call that the thread received. */
LIBSEL4_INLINE_FUNC void seL4_Reply(seL4_MessageInfo_t msgInfo);

/* Answers, and waits for the next message. */
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_ReplyRecv(seL4_CPtr src, seL4_MessageInfo_t msgInfo, seL4_Word *sender);

/* Waits for a notification; the sender is the signals' badges, or-ed. */
LIBSEL4_INLINE_FUNC void seL4_Wait(seL4_CPtr src, seL4_Word *sender);

#endif

/* Sends a message and waits until it is received. */
LIBSEL4_INLINE_FUNC void seL4_Send(seL4_CPtr dest, seL4_MessageInfo_t msgInfo);

/* Sends a message if somebody waits for it; otherwise it is lost. */
LIBSEL4_INLINE_FUNC void seL4_NBSend(seL4_CPtr dest, seL4_MessageInfo_t msgInfo);

/* Sends a message and waits for the answer. */
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_Call(seL4_CPtr dest, seL4_MessageInfo_t msgInfo);

/* Signals a notification. */
LIBSEL4_INLINE_FUNC void seL4_Signal(seL4_CPtr dest);

/* Takes what was signalled so far, without waiting. */
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_Poll(seL4_CPtr src, seL4_Word *sender);

/* Gives up the rest of the time slice. */
LIBSEL4_INLINE_FUNC void seL4_Yield(void);

#ifdef CONFIG_PRINTING

/* Prints a character on the kernel's console. */
LIBSEL4_INLINE_FUNC void seL4_DebugPutChar(char c);

/* Prints a string on the kernel's console. */
LIBSEL4_INLINE_FUNC void seL4_DebugPutString(char *str);

/* Prints the threads. */
LIBSEL4_INLINE_FUNC void seL4_DebugDumpScheduler(void);

#endif

#ifdef CONFIG_DEBUG_BUILD

/* Stops the machine. */
LIBSEL4_INLINE_FUNC void seL4_DebugHalt(void);

/* Prints the capabilities. */
LIBSEL4_INLINE_FUNC void seL4_DebugSnapshot(void);

/* The kernel's number for the kind of a capability, 0 for none. */
LIBSEL4_INLINE_FUNC seL4_Uint32 seL4_DebugCapIdentify(seL4_CPtr cap);

/* Gives a thread a name for debug output. */
LIBSEL4_INLINE_FUNC void seL4_DebugNameThread(seL4_CPtr tcb, const char *name);

#ifdef CONFIG_ENABLE_SMP_SUPPORT

/* The core of a thread. */
LIBSEL4_INLINE_FUNC seL4_Word seL4_DebugGetThreadAffinity(seL4_CPtr tcb);

#ifdef CONFIG_ARCH_ARM

/* Sends an inter-processor interrupt. */
LIBSEL4_INLINE_FUNC void seL4_DebugSendIPI(seL4_Uint8 target, unsigned irq);

#endif
#endif
#endif

#ifdef CONFIG_DANGEROUS_CODE_INJECTION

/* Runs a function in kernel mode. */
LIBSEL4_INLINE_FUNC void seL4_DebugRun(void (*userfn)(void *), void *userarg);

#endif

#ifdef CONFIG_ENABLE_BENCHMARKS

/* Empties the kernel's log. */
LIBSEL4_INLINE_FUNC seL4_Error seL4_BenchmarkResetLog(void);

/* Ends logging; how many entries there are. */
LIBSEL4_INLINE_FUNC seL4_Word seL4_BenchmarkFinalizeLog(void);

/* Gives the kernel a large page to log into. */
LIBSEL4_INLINE_FUNC seL4_Error seL4_BenchmarkSetLogBuffer(seL4_Word frame_cptr);

/* Enters the kernel and leaves it. */
LIBSEL4_INLINE_FUNC void seL4_BenchmarkNullSyscall(void);

/* Empties all caches. */
LIBSEL4_INLINE_FUNC void seL4_BenchmarkFlushCaches(void);

#ifdef CONFIG_ARCH_ARM

/* Empties level-1 caches (seL4_ARM_CacheType). */
LIBSEL4_INLINE_FUNC void seL4_BenchmarkFlushL1Caches(seL4_Word cache_type);

#endif

#ifdef CONFIG_BENCHMARK_TRACK_UTILISATION

/* Puts the times of a thread into the IPC buffer. */
LIBSEL4_INLINE_FUNC void seL4_BenchmarkGetThreadUtilisation(seL4_Word tcb_cptr);

/* Sets the times of a thread to 0. */
LIBSEL4_INLINE_FUNC void seL4_BenchmarkResetThreadUtilisation(seL4_Word tcb_cptr);

#ifdef CONFIG_DEBUG_BUILD

/* Prints the times of all threads. */
LIBSEL4_INLINE_FUNC void seL4_BenchmarkDumpAllThreadsUtilisation(void);

/* Sets the times of all threads to 0. */
LIBSEL4_INLINE_FUNC void seL4_BenchmarkResetAllThreadsUtilisation(void);

#endif
#endif
#endif

#ifdef CONFIG_SET_TLS_BASE_SELF

/* Sets the TLS base of the calling thread. */
LIBSEL4_INLINE_FUNC void seL4_SetTLSBase(seL4_Word tls_base);

#endif
