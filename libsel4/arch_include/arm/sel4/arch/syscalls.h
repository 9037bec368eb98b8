/* SPDX-License-Identifier: BSD-2-Clause */
/* The system calls on Arm. */
#pragma once

#include <sel4/config.h>
#include <sel4/functions.h>
#include <sel4/sel4_arch/syscalls.h>
#include <sel4/types.h>

/* The message registers that travel in processor registers. */
typedef struct {
    seL4_Word mr[4];
} arm_message_t;

/* They as the IPC buffer has them. */
static inline arm_message_t arm_message_from_buffer(void)
{
    arm_message_t message = {{ seL4_GetMR(0), seL4_GetMR(1), seL4_GetMR(2), seL4_GetMR(3) }};
    return message;
}

static inline void arm_message_to_buffer(const arm_message_t *message)
{
    seL4_SetMR(0, message->mr[0]);
    seL4_SetMR(1, message->mr[1]);
    seL4_SetMR(2, message->mr[2]);
    seL4_SetMR(3, message->mr[3]);
}

/* They as the caller has them: each may be a null pointer, and those beyond the length are not looked at. */
static inline arm_message_t arm_message_from(seL4_MessageInfo_t info, const seL4_Word *mr0, const seL4_Word *mr1,
                                             const seL4_Word *mr2, const seL4_Word *mr3)
{
    seL4_Word length = seL4_MessageInfo_get_length(info);
    arm_message_t message = {{ 0, 0, 0, 0 }};
    if (mr0 != seL4_Null && length > 0) {
        message.mr[0] = *mr0;
    }
    if (mr1 != seL4_Null && length > 1) {
        message.mr[1] = *mr1;
    }
    if (mr2 != seL4_Null && length > 2) {
        message.mr[2] = *mr2;
    }
    if (mr3 != seL4_Null && length > 3) {
        message.mr[3] = *mr3;
    }
    return message;
}

static inline void arm_message_to(const arm_message_t *message, seL4_Word *mr0, seL4_Word *mr1, seL4_Word *mr2,
                                  seL4_Word *mr3)
{
    if (mr0 != seL4_Null) {
        *mr0 = message->mr[0];
    }
    if (mr1 != seL4_Null) {
        *mr1 = message->mr[1];
    }
    if (mr2 != seL4_Null) {
        *mr2 = message->mr[2];
    }
    if (mr3 != seL4_Null) {
        *mr3 = message->mr[3];
    }
}

/* A system call with a message in both directions: gives the tag that came back, and the badge if it is wanted. */
static inline seL4_MessageInfo_t arm_exchange(seL4_Word number, seL4_CPtr cptr, seL4_MessageInfo_t info,
                                              arm_message_t *message, seL4_Word *badge, seL4_Word reply)
{
    arm_enter_kernel(number, &cptr, &info.words[0], &message->mr[0], &message->mr[1], &message->mr[2],
                     &message->mr[3], reply);
    if (badge != seL4_Null) {
        *badge = cptr;
    }
    return info;
}

/* A system call that has one argument and may give back one value; no message. */
static inline seL4_Word arm_ask(seL4_Word number, seL4_Word argument, seL4_Word second)
{
    arm_message_t message = {{ 0, 0, 0, 0 }};
    seL4_MessageInfo_t info = {{ second }};
    seL4_Word answer;
    arm_exchange(number, argument, info, &message, &answer, 0);
    return answer;
}

/* --- Sending --- */

LIBSEL4_INLINE_FUNC void seL4_Send(seL4_CPtr dest, seL4_MessageInfo_t msgInfo)
{
    arm_message_t message = arm_message_from_buffer();
    arm_exchange(seL4_SysSend, dest, msgInfo, &message, seL4_Null, 0);
}

LIBSEL4_INLINE_FUNC void seL4_SendWithMRs(seL4_CPtr dest, seL4_MessageInfo_t msgInfo, seL4_Word *mr0,
                                          seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3)
{
    arm_message_t message = arm_message_from(msgInfo, mr0, mr1, mr2, mr3);
    arm_exchange(seL4_SysSend, dest, msgInfo, &message, seL4_Null, 0);
}

LIBSEL4_INLINE_FUNC void seL4_NBSend(seL4_CPtr dest, seL4_MessageInfo_t msgInfo)
{
    arm_message_t message = arm_message_from_buffer();
    arm_exchange(seL4_SysNBSend, dest, msgInfo, &message, seL4_Null, 0);
}

LIBSEL4_INLINE_FUNC void seL4_NBSendWithMRs(seL4_CPtr dest, seL4_MessageInfo_t msgInfo, seL4_Word *mr0,
                                            seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3)
{
    arm_message_t message = arm_message_from(msgInfo, mr0, mr1, mr2, mr3);
    arm_exchange(seL4_SysNBSend, dest, msgInfo, &message, seL4_Null, 0);
}

LIBSEL4_INLINE_FUNC void seL4_Signal(seL4_CPtr dest)
{
    arm_message_t message = {{ 0, 0, 0, 0 }};
    arm_exchange(seL4_SysSend, dest, seL4_MessageInfo_new(0, 0, 0, 0), &message, seL4_Null, 0);
}

LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_Call(seL4_CPtr dest, seL4_MessageInfo_t msgInfo)
{
    arm_message_t message = arm_message_from_buffer();
    msgInfo = arm_exchange(seL4_SysCall, dest, msgInfo, &message, seL4_Null, 0);
    arm_message_to_buffer(&message);
    return msgInfo;
}

LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_CallWithMRs(seL4_CPtr dest, seL4_MessageInfo_t msgInfo, seL4_Word *mr0,
                                                        seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3)
{
    arm_message_t message = arm_message_from(msgInfo, mr0, mr1, mr2, mr3);
    msgInfo = arm_exchange(seL4_SysCall, dest, msgInfo, &message, seL4_Null, 0);
    arm_message_to(&message, mr0, mr1, mr2, mr3);
    return msgInfo;
}

#ifndef CONFIG_KERNEL_MCS
LIBSEL4_INLINE_FUNC void seL4_Reply(seL4_MessageInfo_t msgInfo)
{
    arm_message_t message = arm_message_from_buffer();
    arm_exchange(seL4_SysReply, 0, msgInfo, &message, seL4_Null, 0);
}

LIBSEL4_INLINE_FUNC void seL4_ReplyWithMRs(seL4_MessageInfo_t msgInfo, seL4_Word *mr0, seL4_Word *mr1,
                                           seL4_Word *mr2, seL4_Word *mr3)
{
    arm_message_t message = arm_message_from(msgInfo, mr0, mr1, mr2, mr3);
    arm_exchange(seL4_SysReply, 0, msgInfo, &message, seL4_Null, 0);
}
#endif

/* --- Receiving --- */

/* Receives into the IPC buffer. */
static inline seL4_MessageInfo_t arm_receive(seL4_Word number, seL4_CPtr src, seL4_Word *sender, seL4_CPtr reply)
{
    arm_message_t message = {{ 0, 0, 0, 0 }};
    seL4_MessageInfo_t info = {{ 0 }};
    info = arm_exchange(number, src, info, &message, sender, reply);
    arm_message_to_buffer(&message);
    return info;
}

/* Receives; the first message registers go where the caller wants them. */
static inline seL4_MessageInfo_t arm_receive_with(seL4_Word number, seL4_CPtr src, seL4_Word *sender, seL4_CPtr reply,
                                                  seL4_Word *mr0, seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3)
{
    arm_message_t message = {{ 0, 0, 0, 0 }};
    seL4_MessageInfo_t info = {{ 0 }};
    info = arm_exchange(number, src, info, &message, sender, reply);
    arm_message_to(&message, mr0, mr1, mr2, mr3);
    return info;
}

#ifdef CONFIG_KERNEL_MCS
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_Recv(seL4_CPtr src, seL4_Word *sender, seL4_CPtr reply)
{
    return arm_receive(seL4_SysRecv, src, sender, reply);
}

LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_RecvWithMRs(seL4_CPtr src, seL4_Word *sender, seL4_CPtr reply,
                                                        seL4_Word *mr0, seL4_Word *mr1, seL4_Word *mr2,
                                                        seL4_Word *mr3)
{
    return arm_receive_with(seL4_SysRecv, src, sender, reply, mr0, mr1, mr2, mr3);
}

LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_NBRecv(seL4_CPtr src, seL4_Word *sender, seL4_CPtr reply)
{
    return arm_receive(seL4_SysNBRecv, src, sender, reply);
}

LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_Wait(seL4_CPtr src, seL4_Word *sender)
{
    return arm_receive(seL4_SysWait, src, sender, 0);
}

LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_WaitWithMRs(seL4_CPtr src, seL4_Word *sender, seL4_Word *mr0,
                                                        seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3)
{
    return arm_receive_with(seL4_SysWait, src, sender, 0, mr0, mr1, mr2, mr3);
}

LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_NBWait(seL4_CPtr src, seL4_Word *sender)
{
    return arm_receive(seL4_SysNBWait, src, sender, 0);
}
#else
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_Recv(seL4_CPtr src, seL4_Word *sender)
{
    return arm_receive(seL4_SysRecv, src, sender, 0);
}

LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_RecvWithMRs(seL4_CPtr src, seL4_Word *sender, seL4_Word *mr0,
                                                        seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3)
{
    return arm_receive_with(seL4_SysRecv, src, sender, 0, mr0, mr1, mr2, mr3);
}

LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_NBRecv(seL4_CPtr src, seL4_Word *sender)
{
    return arm_receive(seL4_SysNBRecv, src, sender, 0);
}

LIBSEL4_INLINE_FUNC void seL4_Wait(seL4_CPtr src, seL4_Word *sender)
{
    seL4_Recv(src, sender);
}
#endif

LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_Poll(seL4_CPtr src, seL4_Word *sender)
{
#ifdef CONFIG_KERNEL_MCS
    return seL4_NBWait(src, sender);
#else
    return seL4_NBRecv(src, sender);
#endif
}

/* --- Both --- */

#ifdef CONFIG_KERNEL_MCS
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_ReplyRecv(seL4_CPtr src, seL4_MessageInfo_t msgInfo, seL4_Word *sender,
                                                      seL4_CPtr reply)
#else
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_ReplyRecv(seL4_CPtr src, seL4_MessageInfo_t msgInfo, seL4_Word *sender)
#endif
{
#ifndef CONFIG_KERNEL_MCS
    const seL4_CPtr reply = 0;
#endif
    arm_message_t message = arm_message_from_buffer();
    msgInfo = arm_exchange(seL4_SysReplyRecv, src, msgInfo, &message, sender, reply);
    arm_message_to_buffer(&message);
    return msgInfo;
}

#ifdef CONFIG_KERNEL_MCS
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_ReplyRecvWithMRs(seL4_CPtr src, seL4_MessageInfo_t msgInfo,
                                                             seL4_Word *sender, seL4_Word *mr0, seL4_Word *mr1,
                                                             seL4_Word *mr2, seL4_Word *mr3,
                                                             seL4_CPtr reply)
#else
LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_ReplyRecvWithMRs(seL4_CPtr src, seL4_MessageInfo_t msgInfo,
                                                             seL4_Word *sender, seL4_Word *mr0, seL4_Word *mr1,
                                                             seL4_Word *mr2, seL4_Word *mr3)
#endif
{
#ifndef CONFIG_KERNEL_MCS
    const seL4_CPtr reply = 0;
#endif
    arm_message_t message = arm_message_from(msgInfo, mr0, mr1, mr2, mr3);
    msgInfo = arm_exchange(seL4_SysReplyRecv, src, msgInfo, &message, sender, reply);
    arm_message_to(&message, mr0, mr1, mr2, mr3);
    return msgInfo;
}

#ifdef CONFIG_KERNEL_MCS
static inline seL4_MessageInfo_t arm_exchange_twice(seL4_Word number, seL4_CPtr dest, seL4_MessageInfo_t info,
                                                    seL4_CPtr src, arm_message_t *message, seL4_Word *badge,
                                                    seL4_Word reply)
{
    arm_enter_kernel_twice(number, dest, &src, &info.words[0], &message->mr[0], &message->mr[1], &message->mr[2],
                           &message->mr[3], reply);
    if (badge != seL4_Null) {
        *badge = src;
    }
    return info;
}

LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_NBSendRecv(seL4_CPtr dest, seL4_MessageInfo_t msgInfo, seL4_CPtr src,
                                                       seL4_Word *sender, seL4_CPtr reply)
{
    arm_message_t message = arm_message_from_buffer();
    msgInfo = arm_exchange_twice(seL4_SysNBSendRecv, dest, msgInfo, src, &message, sender, reply);
    arm_message_to_buffer(&message);
    return msgInfo;
}

LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_NBSendRecvWithMRs(seL4_CPtr dest, seL4_MessageInfo_t msgInfo,
                                                              seL4_CPtr src, seL4_Word *sender, seL4_Word *mr0,
                                                              seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3,
                                                              seL4_CPtr reply)
{
    arm_message_t message = arm_message_from(msgInfo, mr0, mr1, mr2, mr3);
    msgInfo = arm_exchange_twice(seL4_SysNBSendRecv, dest, msgInfo, src, &message, sender, reply);
    arm_message_to(&message, mr0, mr1, mr2, mr3);
    return msgInfo;
}

LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_NBSendWait(seL4_CPtr dest, seL4_MessageInfo_t msgInfo, seL4_CPtr src,
                                                       seL4_Word *sender)
{
    arm_message_t message = arm_message_from_buffer();
    msgInfo = arm_exchange_twice(seL4_SysNBSendWait, 0, msgInfo, src, &message, sender, dest);
    arm_message_to_buffer(&message);
    return msgInfo;
}

LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_NBSendWaitWithMRs(seL4_CPtr dest, seL4_MessageInfo_t msgInfo,
                                                              seL4_CPtr src, seL4_Word *sender, seL4_Word *mr0,
                                                              seL4_Word *mr1, seL4_Word *mr2, seL4_Word *mr3)
{
    arm_message_t message = arm_message_from(msgInfo, mr0, mr1, mr2, mr3);
    msgInfo = arm_exchange_twice(seL4_SysNBSendWait, 0, msgInfo, src, &message, sender, dest);
    arm_message_to(&message, mr0, mr1, mr2, mr3);
    return msgInfo;
}
#endif

LIBSEL4_INLINE_FUNC void seL4_Yield(void)
{
    arm_ask(seL4_SysYield, 0, 0);
}

/* --- Debugging --- */

#ifdef CONFIG_PRINTING
LIBSEL4_INLINE_FUNC void seL4_DebugPutChar(char c)
{
    arm_ask(seL4_SysDebugPutChar, (seL4_Word)c, 0);
}

LIBSEL4_INLINE_FUNC void seL4_DebugPutString(char *str)
{
    for (char *s = str; *s != 0; s++) {
        seL4_DebugPutChar(*s);
    }
}

LIBSEL4_INLINE_FUNC void seL4_DebugDumpScheduler(void)
{
    arm_ask(seL4_SysDebugDumpScheduler, 0, 0);
}
#endif

#ifdef CONFIG_DEBUG_BUILD
LIBSEL4_INLINE_FUNC void seL4_DebugHalt(void)
{
    arm_ask(seL4_SysDebugHalt, 0, 0);
}

LIBSEL4_INLINE_FUNC void seL4_DebugSnapshot(void)
{
    arm_ask(seL4_SysDebugSnapshot, 0, 0);
}

LIBSEL4_INLINE_FUNC seL4_Uint32 seL4_DebugCapIdentify(seL4_CPtr cap)
{
    return (seL4_Uint32)arm_ask(seL4_SysDebugCapIdentify, cap, 0);
}

/* The name travels as a string at the start of the message registers. */
LIBSEL4_INLINE_FUNC void seL4_DebugNameThread(seL4_CPtr tcb, const char *name)
{
    char *place = (char *)seL4_GetIPCBuffer()->msg;
    seL4_Word i = 0;
    while (name[i] != 0 && i < sizeof(seL4_GetIPCBuffer()->msg) - 1) {
        place[i] = name[i];
        i++;
    }
    place[i] = 0;
    arm_ask(seL4_SysDebugNameThread, tcb, 0);
}

#ifdef CONFIG_ENABLE_SMP_SUPPORT
LIBSEL4_INLINE_FUNC seL4_Word seL4_DebugGetThreadAffinity(seL4_CPtr tcb)
{
    return arm_ask(seL4_SysDebugGetThreadAffinity, tcb, 0);
}

LIBSEL4_INLINE_FUNC void seL4_DebugSendIPI(seL4_Uint8 target, unsigned irq)
{
    arm_ask(seL4_SysDebugSendIPI, target, irq);
}
#endif
#endif

#ifdef CONFIG_DANGEROUS_CODE_INJECTION
LIBSEL4_INLINE_FUNC void seL4_DebugRun(void (*userfn)(void *), void *userarg)
{
    arm_ask(seL4_SysDebugRun, (seL4_Word)userfn, (seL4_Word)userarg);
}
#endif

/* --- Benchmarks --- */

#ifdef CONFIG_ENABLE_BENCHMARKS
LIBSEL4_INLINE_FUNC seL4_Error seL4_BenchmarkResetLog(void)
{
    return (seL4_Error)arm_ask(seL4_SysBenchmarkResetLog, 0, 0);
}

LIBSEL4_INLINE_FUNC seL4_Word seL4_BenchmarkFinalizeLog(void)
{
    return arm_ask(seL4_SysBenchmarkFinalizeLog, 0, 0);
}

LIBSEL4_INLINE_FUNC seL4_Error seL4_BenchmarkSetLogBuffer(seL4_Word frame_cptr)
{
    return (seL4_Error)arm_ask(seL4_SysBenchmarkSetLogBuffer, frame_cptr, 0);
}

LIBSEL4_INLINE_FUNC void seL4_BenchmarkNullSyscall(void)
{
    arm_ask(seL4_SysBenchmarkNullSyscall, 0, 0);
}

LIBSEL4_INLINE_FUNC void seL4_BenchmarkFlushCaches(void)
{
    arm_ask(seL4_SysBenchmarkFlushCaches, 0, 0);
}

LIBSEL4_INLINE_FUNC void seL4_BenchmarkFlushL1Caches(seL4_Word cache_type)
{
    arm_ask(seL4_SysBenchmarkFlushCaches, 1, cache_type);
}

#ifdef CONFIG_BENCHMARK_TRACK_UTILISATION
LIBSEL4_INLINE_FUNC void seL4_BenchmarkGetThreadUtilisation(seL4_Word tcb_cptr)
{
    arm_ask(seL4_SysBenchmarkGetThreadUtilisation, tcb_cptr, 0);
}

LIBSEL4_INLINE_FUNC void seL4_BenchmarkResetThreadUtilisation(seL4_Word tcb_cptr)
{
    arm_ask(seL4_SysBenchmarkResetThreadUtilisation, tcb_cptr, 0);
}

#ifdef CONFIG_DEBUG_BUILD
LIBSEL4_INLINE_FUNC void seL4_BenchmarkDumpAllThreadsUtilisation(void)
{
    arm_ask(seL4_SysBenchmarkDumpAllThreadsUtilisation, 0, 0);
}

LIBSEL4_INLINE_FUNC void seL4_BenchmarkResetAllThreadsUtilisation(void)
{
    arm_ask(seL4_SysBenchmarkResetAllThreadsUtilisation, 0, 0);
}
#endif
#endif
#endif

#ifdef CONFIG_SET_TLS_BASE_SELF
LIBSEL4_INLINE_FUNC void seL4_SetTLSBase(seL4_Word tls_base)
{
    arm_ask(seL4_SysSetTLSBase, tls_base, 0);
}
#endif
