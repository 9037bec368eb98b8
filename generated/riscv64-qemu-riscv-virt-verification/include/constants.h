/* SPDX-License-Identifier: BSD-2-Clause */
/* The named constants and the enumerations. */

#ifndef SEL4GEN_CONSTANTS_H
#define SEL4GEN_CONSTANTS_H

#include "sel4gen_prelude.h"

/* Creates everything that the first thread needs, and lets it run. */
#define BOOT_MAX_DOMAIN_LENGTH 0xffffffffffffffUL

/* The tables of regions. Each is sorted by address and without overlaps. */
/* RAM regions that a board can have. */
#define PHYSICAL_MEMORY_MAX_RAM 32U

/* Reserved regions that do not touch each other. */
#define PHYSICAL_MEMORY_MAX_RESERVED 64U

/* Free pieces between reserved regions. */
#define PHYSICAL_MEMORY_MAX_FREE 64U

/* The root task's objects. All addresses are the kernel's; the memory is zeroed. */
/* 2^n bytes of capability slots. */
#define ROOT_SERVER_CNODE_SIZE_BITS 17

/* The configuration: constants only. */
/* Bits of a machine word. */
#define CONFIG_WORD_BITS 64

/* Bytes of a machine word. */
#define CONFIG_WORD_BYTES 8

#define CONFIG_NUM_DOMAINS 1

#define CONFIG_NUM_DOMAIN_SCHEDULES 2

#define CONFIG_NUM_PRIORITIES 256

#define CONFIG_MAX_NUM_NODES 1

#define CONFIG_TIME_SLICE 5

#define CONFIG_ROOT_CNODE_SIZE_BITS 12

#define CONFIG_RETYPE_FAN_OUT_LIMIT 256

#define CONFIG_MAX_NUM_WORK_UNITS_PER_PREEMPTION 100

#define CONFIG_RESET_CHUNK_BITS 8

#define CONFIG_MAX_NUM_BOOT_INFO_UNTYPED_CAPS 230

/* The CNode object. */
#define CNODE_LAST_LABEL 25UL

/* Invocations of the Domain capability. */
/* The longest duration of an entry has this many bits. */
#define DOMAIN_OBJECT_DURATION_BITS 56

/* The last entry that can be changed: the one after it stays an end marker. */
#define DOMAIN_OBJECT_LAST_ENTRY 0UL

/* Words of a duration (64 bits) in a message. */
#define DOMAIN_OBJECT_DURATION_WORDS 1U

/* Decodes and carries out invocations of threads. */
/* seL4_TCBFlag_MASK: the flags that this kernel supports. */
#define THREAD_INVOCATION_KNOWN_FLAGS 1U

/* Invocations of threads that transfer registers. */
#define THREAD_REGISTERS_REGISTER_COUNT 32U

/* Bit 0 of the flags of a read or a copy: the source is suspended. */
#define THREAD_REGISTERS_FLAG_SUSPEND_SOURCE 1UL

/* Bit 0 of the flags of a write: the target is resumed. */
#define THREAD_REGISTERS_FLAG_RESUME 1UL

/* Bits 1 to 3 of the flags of a copy. */
#define THREAD_REGISTERS_FLAG_COPY_RESUME 2UL
#define THREAD_REGISTERS_FLAG_COPY_FRAME 4UL
#define THREAD_REGISTERS_FLAG_COPY_INTEGER 8UL

/* Invocations of threads that change their spaces. */
/* MCS: the fault handler is a capability, not the first argument. */
#define THREAD_SPACES_FIRST_DATA 1U

/* Writes fault messages and reads the replies to them. */
/* The words of a capability fault before the description of the failed look-up. */
#define FAULT_MESSAGE_CAP_FAULT_IP 0U
#define FAULT_MESSAGE_CAP_FAULT_ADDRESS 1U
#define FAULT_MESSAGE_CAP_FAULT_IN_RECEIVE_PHASE 2U
#define FAULT_MESSAGE_CAP_FAULT_LOOKUP 3U

/* The positions of a capability's fields, for both word sizes. */
/* The bits of a word that a badge keeps. */
#define CAP_LAYOUT_BADGE_MASK 0xffffffffffffffffUL

/* Sizes as exponents: an object takes 2^n bytes. */
/* A capability slot (seL4_SlotBits). */
#define OBJECT_SIZE_SLOT_BITS 5

/* An endpoint (seL4_EndpointBits). */
#define OBJECT_SIZE_ENDPOINT_BITS 4

/* A notification (seL4_NotificationBits). */
#define OBJECT_SIZE_NOTIFICATION_BITS 5

/* A thread control block (seL4_TCBBits). */
#define OBJECT_SIZE_TCB_BITS 11

/* The smallest untyped (seL4_MinUntypedBits); free memory is counted in this unit. */
#define OBJECT_SIZE_MIN_UNTYPED_BITS 4

/* The largest untyped (seL4_MaxUntypedBits). */
#define OBJECT_SIZE_MAX_UNTYPED_BITS 38

/* The architecture as the portable kernel sees it. */
/* Message registers that travel in registers. */
#define ARCH_MESSAGE_REGISTER_COUNT 4U

/*
 * Registers that TCB_ReadRegisters and WriteRegisters transfer, in the order of
 * seL4_UserContext.
 */
#define ARCH_FRAME_REGISTER_COUNT 16U
#define ARCH_GP_REGISTER_COUNT 16U

/* Lengths of the messages of UnknownSyscall and UserException faults that carry registers. */
#define ARCH_SYSCALL_MESSAGE_LENGTH 10U
#define ARCH_EXCEPTION_MESSAGE_LENGTH 2U

#define ARCH_INVALID_IRQ 0xffffU

/* log2 of the smallest frame, and of the objects that booting makes. */
#define ARCH_PAGE_BITS 12U
#define ARCH_PAGE_TABLE_BITS 12U
#define ARCH_VSPACE_BITS 12U
#define ARCH_ASID_POOL_BITS 12U

/* The last address of user level. */
#define ARCH_USER_TOP 0x3fffffefffUL
/* Indices into UserContext's registers. */
#define ARCH_CAP_REGISTER 10U
#define ARCH_BADGE_REGISTER 10U
#define ARCH_MSG_INFO_REGISTER 11U

/* Where a thread continues, and where it was when it faulted. */
#define ARCH_NEXT_IP 0U
#define ARCH_FAULT_IP 32U
#define ARCH_TLS_BASE 4U

#define ARCH_MAX_IRQ 96U
#define ARCH_TIMER_IRQ 96U

/* Physical memory that user level may have as device memory ends here. */
#define ARCH_USER_DEVICE_TOP 0x8000000000UL

/* The architecture's half of booting. */
#define ARCH_BOOT_USER_COUNTERS 0UL

/* The ASID table. */
#define ASID_LOW_BITS 9
#define ASID_POOL_COUNT 128UL
#define ASID_POOL_SIZE 512UL

/* No ASID: "not mapped" in capabilities. */
#define ASID_NONE 0UL

/* The root task's. */
#define ASID_INITIAL_TASK 1UL

/* Access to a thread's registers. */
/* sstatus of a user thread: user mode, interrupts enabled, and the FPU on if it may use it. */
#define CONTEXT_USER_STATUS 8224UL

/* sstatus of the idle thread: supervisor mode, interrupts enabled, no FPU. */
#define CONTEXT_IDLE_STATUS 288UL

/* The owner of the FPU. */
/* seL4_TCBFlag_fpuDisabled. */
#define FPU_DISABLED_FLAG 1U
/*
 * sstatus.FS: 0 off, 1 initial, 2 clean, 3 dirty. The kernel does not ask whether registers
 * changed.
 */
#define FPU_ON 8192UL

/* Reading and making entries. */
/* Bits of an address that one level translates. */
#define PAGE_TABLE_INDEX_BITS 9

/* Bytes of a table: 2^12, 512 entries of 8 bytes. */
#define PAGE_TABLE_SIZE_BITS 12
#define PAGE_TABLE_ENTRIES 512UL
#define PAGE_TABLE_PAGE_BITS 12
#define PAGE_TABLE_LARGE_PAGE_BITS 21
#define PAGE_TABLE_HUGE_PAGE_BITS 30

/* Levels of tables below the top one. */
#define PAGE_TABLE_LOWER_LEVELS 2
/* Address bits below the top level's index. */
#define PAGE_TABLE_ROOT_BITS 30

/* The entries of a top-level table that user level has; those behind are the kernel's. */
#define PAGE_TABLE_USER_ENTRIES 256UL

/* Address spaces of user level. */
/* scause of the faults that the entry code hands to HandleFault. */
#define VSPACE_INSTRUCTION_ACCESS_FAULT 1UL
#define VSPACE_LOAD_ACCESS_FAULT 5UL
#define VSPACE_STORE_ACCESS_FAULT 7UL
#define VSPACE_INSTRUCTION_PAGE_FAULT 12UL
#define VSPACE_LOAD_PAGE_FAULT 13UL

/* Tags of RISC-V's capabilities. */
#define ARCH_CAP_TAG_FRAME 11
#define ARCH_CAP_TAG_PAGE_TABLE 12

/* An address space is named by its top-level table. */
#define ARCH_CAP_TAG_VSPACE 12
#define ARCH_CAP_TAG_ASID_CONTROL 13
#define ARCH_CAP_TAG_ASID_POOL 14

/* RISC-V's interrupts. */
/* The number of the kernel's timer. */
#define ARCH_IRQ_TIMER 96U

#define ARCH_IRQ_TIMER_BIT 32UL
#define ARCH_IRQ_EXTERNAL_BIT 512UL

/* Labels of invocations. */
#define ARCH_LABEL_PAGE_MAP 35UL
#define ARCH_LABEL_PAGE_UNMAP 36UL
#define ARCH_LABEL_PAGE_GET_ADDRESS 37UL
#define ARCH_LABEL_PAGE_TABLE_MAP 33UL
#define ARCH_LABEL_PAGE_TABLE_UNMAP 34UL
#define ARCH_LABEL_ASID_CONTROL_MAKE_POOL 38UL
#define ARCH_LABEL_ASID_POOL_ASSIGN 39UL

/*
 * Object types of RISC-V with 64-bit words, as Untyped_Retype takes them (libsel4:
 * seL4_ObjectType).
 */
#define ARCH_OBJECT_TYPE_HUGE_PAGE 5UL
#define ARCH_OBJECT_TYPE_SMALL_PAGE 6UL
#define ARCH_OBJECT_TYPE_LARGE_PAGE 7UL
#define ARCH_OBJECT_TYPE_PAGE_TABLE 8UL
#define ARCH_OBJECT_TYPE_COUNT 9UL

/* Offsets in bytes, sizes, addresses and system call numbers. */
#define ASM_LAYOUT_REGISTER_SIZE 8U

/* Offsets in UserContext. */
#define CONTEXT_NEXT_IP 0U
#define CONTEXT_FAULT_IP 256U
#define CONTEXT_SSTATUS 264U

/* Offset of fcsr in FpuState. */
#define FPU_STATE_CONTROL 256U

/* 1 if threads have floating point registers; 1 if those have 64 bits, not 32. */
#define KERNEL_FPU 1U
#define KERNEL_FPU_DOUBLE 1U

/* The value of a7 for the calls that have a fast path. */
#define NUMBER_OF_CALL (-1)
#define NUMBER_OF_REPLY_RECV (-2)

/* 1 if Call and ReplyRecv have a fast path. */
#define KERNEL_FASTPATH 0U

/* Code that is not optimised keeps every local in memory: it needs four times the stack. */
#define KERNEL_STACK_SIZE 4096U

/* Where the image is linked to and loaded. */
#define KERNEL_WINDOW 0xffffffc000000000UL
#define KERNEL_VIRTUAL_START 0xffffffc080200000UL

/*
 * Where a register stands in Registers: xN at N. x0 needs no place, so that the first word is
 * where the thread goes on.
 */
/* Where the thread goes on (sepc). */
#define REGISTER_INDEX_NEXT_IP 0U
#define REGISTER_INDEX_RA 1U
#define REGISTER_INDEX_SP 2U
#define REGISTER_INDEX_TP 4U
#define REGISTER_INDEX_T0 5U
#define REGISTER_INDEX_S0 8U
#define REGISTER_INDEX_A0 10U
#define REGISTER_INDEX_S2 18U
#define REGISTER_INDEX_T3 28U

/* The instruction that entered the kernel: a restarted thread goes on there. */
#define REGISTER_INDEX_FAULT_IP 32U
#define REGISTER_INDEX_SSTATUS 33U

/* seL4_UserContext: pc, ra, sp, gp, s0-s11. */
#define REGISTER_INDEX_FRAME_REGISTER_COUNT 16U

/* seL4_UserContext, the rest: a0-a7, t0-t6, tp. */
#define REGISTER_INDEX_GP_REGISTER_COUNT 16U

/* seL4_UnknownSyscall_FaultIP to seL4_UnknownSyscall_A6; the number of the call follows. */
#define REGISTER_INDEX_SYSCALL_MESSAGE_LENGTH 10U

/* seL4_UserException_FaultIP and seL4_UserException_SP; number and code follow. */
#define REGISTER_INDEX_EXCEPTION_MESSAGE_LENGTH 2U

/* Kernel virtual addresses of devices. */
#define KERNEL_DEVICES_PLIC 0xffffffffc0000000UL

/*
 * The part of the PLIC that has a context for each of 500 harts and more; 0 on a board without
 * one.
 */
#define KERNEL_DEVICES_PLIC_SIZE 0x400000UL
#define KERNEL_DEVICES_BLOCK_SIZE 0x200000UL

/* The kernel's translation tables: the processor uses them as long as it runs. */
/* A region of RAM begins and ends in at most two directories. */
#define KERNEL_TABLES_DIRECTORY_COUNT 2UL

/* The kernel window. */
/*
 * Physical address p is the kernel virtual address WindowBase + p: the upper half of what Sv39
 * translates.
 */
#define MEMORY_WINDOW_BASE 0xffffffc000000000UL

/* The board's constants. */
#define PLATFORM_MEMORY_COUNT 1
#define PLATFORM_MEMORY0_START 0x80200000UL
#define PLATFORM_MEMORY0_END 0x140000000UL
#define PLATFORM_MEMORY1_START 0UL
#define PLATFORM_MEMORY1_END 0UL
#define PLATFORM_MEMORY2_START 0UL
#define PLATFORM_MEMORY2_END 0UL
#define PLATFORM_MEMORY3_START 0UL
#define PLATFORM_MEMORY3_END 0UL

/*
 * The highest number of an interrupt of the PLIC, which has none with number 0; 0 if there is no
 * PLIC.
 */
#define PLATFORM_MAX_IRQ 95U

/* PLIC, on a boundary of 2 MiB. */
#define PLATFORM_PLIC 0x0c000000UL

/* Bytes of the PLIC's registers; 0 if there is none. */
#define PLATFORM_PLIC_SIZE 0x00600000UL

/* The PLIC's context of hart h in supervisor mode is PlicFirstContext + h * PlicContextStride. */
#define PLATFORM_PLIC_FIRST_CONTEXT 1UL
#define PLATFORM_PLIC_CONTEXT_STRIDE 2UL

/* CLINT: firmware's, neither the kernel's nor user level's. */
#define PLATFORM_CLINT 0x02000000UL

/* Bytes that are kept for the CLINT's registers. */
#define PLATFORM_CLINT_SIZE 0x00200000UL

/* The supervisor binary interface. */
#define SBI_LEGACY_SET_TIMER 0UL
#define SBI_BASE 0x10UL
#define SBI_BASE_PROBE_EXTENSION 3UL
#define SBI_TIME 0x54494d45UL
#define SBI_TIME_SET_TIMER 0UL

/* TLB maintenance. */
/* satp: mode Sv39, ASID 59..44, page number of the root below. */
#define TLB_SV39 0x8000000000000000UL
#define TLB_ASID_SHIFT 44
#define TLB_ASID_MASK 0xffffUL

/* The PLIC. */
#define IRQ_CONTROLLER_PRIORITY 0xffffffffc0000000UL
#define IRQ_CONTROLLER_ENABLE 0xffffffffc0002000UL
#define IRQ_CONTROLLER_ENABLE_STRIDE 0x80UL
#define IRQ_CONTROLLER_CONTEXT 0xffffffffc0200000UL
#define IRQ_CONTROLLER_CONTEXT_STRIDE 0x1000UL
#define IRQ_CONTROLLER_CLAIM_OFFSET 4UL

/* The kernel's timer. */
/* Ticks of the time CSR between two interrupts. */
#define TIMER_RELOAD 20000UL

/* Limits of messages. */
/* Message registers, in registers or in the IPC buffer. */
#define MESSAGE_LIMITS_MAX_LENGTH 120U

/* Capabilities that one message can carry. */
#define MESSAGE_LIMITS_MAX_EXTRA_CAPS 3U

/* Where the groups of system call numbers begin. */
/* The last number that belongs to the API. */
#define SYSCALL_NUMBER_LAST_API (-8)

/* RISC-V: numbers of a registers. */
/*
 * Message register 0, in both directions; the following registers are the next message
 * registers.
 */
#define RISCV_TRAP_FIRST_MESSAGE 2U

/* The outcome of an operation that can fail. Details are in KernelState. */
typedef uint32_t status_t;
enum {
    /* Success. */
    STATUS_OK = 0,
    /* The thread faulted: CurrentFault. */
    STATUS_FAULT = 1,
    /* A capability look-up failed: CurrentLookupFailure. */
    STATUS_LOOKUP_FAILURE = 2,
    /* The system call has an error: CurrentSyscallError. */
    STATUS_SYSCALL_ERROR = 3,
    /* Interrupted at a preemption point; the system call will be restarted. */
    STATUS_PREEMPTED = 4,
};

/* The receiver of an interrupt. */
typedef uint8_t irq_state_t;
enum {
    /* None: it is masked. */
    IRQ_STATE_INACTIVE = 0,
    /* User level, through a notification. */
    IRQ_STATE_SIGNAL = 1,
    /* The scheduler. */
    IRQ_STATE_TIMER = 2,
    /* The architecture's part of the kernel. */
    IRQ_STATE_RESERVED = 3,
};

/*
 * The kind of a capability. Architectures number theirs from FirstArch to LastArch; with 32-bit
 * words those below 15 have a short tag.
 */
typedef uint8_t cap_tag_t;
enum {
    CAP_TAG_NULL = 0,
    CAP_TAG_UNTYPED = 1,
    CAP_TAG_ENDPOINT = 2,
    CAP_TAG_NOTIFICATION = 3,
    CAP_TAG_REPLY = 4,
    CAP_TAG_CNODE = 5,
    CAP_TAG_THREAD = 6,
    CAP_TAG_IRQ_CONTROL = 7,
    CAP_TAG_IRQ_HANDLER = 8,
    CAP_TAG_ZOMBIE = 9,
    CAP_TAG_DOMAIN = 10,
    /* The architecture's first number. */
    CAP_TAG_FIRST_ARCH = 11,
    CAP_TAG_LAST_ARCH = 31,
};

/* The state of an endpoint: whether its queue waits to send or to receive. */
typedef uint8_t endpoint_state_t;
enum {
    ENDPOINT_STATE_IDLE = 0,
    ENDPOINT_STATE_SEND = 1,
    ENDPOINT_STATE_RECEIVE = 2,
};

/* The scheduler's action before the kernel returns to user level. */
typedef uint32_t scheduler_action_kind_t;
enum {
    /* Continue the current thread. */
    SCHEDULER_ACTION_KIND_RESUME_CURRENT_THREAD = 0,
    /* Choose among all ready threads. */
    SCHEDULER_ACTION_KIND_CHOOSE_NEW_THREAD = 1,
    /* Switch to SchedulerCandidate, if it may run. */
    SCHEDULER_ACTION_KIND_SWITCH_TO_THREAD = 2,
};

/* Whether a notification waits for a signal or holds one. */
typedef uint8_t notification_state_t;
enum {
    NOTIFICATION_STATE_IDLE = 0,
    NOTIFICATION_STATE_WAITING = 1,
    NOTIFICATION_STATE_ACTIVE = 2,
};

/* The state of a thread. */
typedef uint32_t thread_state_t;
enum {
    THREAD_STATE_INACTIVE = 0,
    THREAD_STATE_RUNNING = 1,
    THREAD_STATE_RESTART = 2,
    THREAD_STATE_BLOCKED_ON_RECEIVE = 3,
    THREAD_STATE_BLOCKED_ON_SEND = 4,
    THREAD_STATE_BLOCKED_ON_REPLY = 5,
    THREAD_STATE_BLOCKED_ON_NOTIFICATION = 6,
    THREAD_STATE_IDLE = 7,
};

/* The slots of a thread. */
typedef uint32_t tcb_slot_t;
enum {
    TCB_SLOT_CSPACE = 0,
    TCB_SLOT_VSPACE = 1,
    TCB_SLOT_REPLY = 2,
    TCB_SLOT_CALLER = 3,
    TCB_SLOT_IPC_BUFFER = 4,
    TCB_SLOT_COUNT = 5,
};

/* How large a frame is. */
typedef uint32_t frame_size_t;
enum {
    /* 4 KiB. */
    FRAME_SIZE_SMALL = 0,
    /* 2 MiB. */
    FRAME_SIZE_LARGE = 1,
    /* 1 GiB. */
    FRAME_SIZE_HUGE = 2,
};

/*
 * What user level may do with a frame. The numbers are the kernel's own, a set of the rights: 1
 * to read, 2 to write, and none to write only. What a table entry says of them is the business
 * of PageTable.
 */
typedef uint32_t vm_rights_t;
enum {
    VM_RIGHTS_NONE = 0,
    VM_RIGHTS_READ_ONLY = 1,
    VM_RIGHTS_READ_WRITE = 3,
};

/* What a chunk of additional boot information holds. */
typedef uint32_t boot_info_id_t;
enum {
    BOOT_INFO_ID_PADDING = 0,
    BOOT_INFO_ID_X86_VBE = 1,
    BOOT_INFO_ID_X86_MEMORY_MAP = 2,
    BOOT_INFO_ID_X86_ACPI_RSDP = 3,
    BOOT_INFO_ID_X86_FRAME_BUFFER = 4,
    BOOT_INFO_ID_X86_TSC_FREQUENCY = 5,
    BOOT_INFO_ID_FDT = 6,
};

/* The error label of the reply to an invocation (manual, chapter "Error Codes"). */
typedef uint32_t error_t;
enum {
    ERROR_NO_ERROR = 0,
    ERROR_INVALID_ARGUMENT = 1,
    ERROR_INVALID_CAPABILITY = 2,
    ERROR_ILLEGAL_OPERATION = 3,
    ERROR_RANGE_ERROR = 4,
    ERROR_ALIGNMENT_ERROR = 5,
    ERROR_FAILED_LOOKUP = 6,
    ERROR_TRUNCATED_MESSAGE = 7,
    ERROR_DELETE_FIRST = 8,
    ERROR_REVOKE_FIRST = 9,
    ERROR_NOT_ENOUGH_MEMORY = 10,
};

/*
 * System call numbers, passed as negative words. The first belong to the API (classic or MCS);
 * the others count on from there in a fixed order, whether the configuration has them or not.
 * One that it lacks stands at or below Absent, which nobody is answered for.
 */
typedef int32_t syscall_t;
enum {
    SYSCALL_CALL = -1,
    SYSCALL_REPLY_RECV = -2,
    SYSCALL_NB_SEND_RECV = -1000,
    SYSCALL_NB_SEND_WAIT = -1001,
    SYSCALL_SEND = -3,
    SYSCALL_NB_SEND = -4,
    SYSCALL_RECV = -5,
    SYSCALL_REPLY = -6,
    SYSCALL_WAIT = -1003,
    SYSCALL_NB_WAIT = -1004,
    SYSCALL_YIELD = -7,
    SYSCALL_NB_RECV = -8,
    SYSCALL_DEBUG_PUT_CHAR = -1005,
    SYSCALL_DEBUG_DUMP_SCHEDULER = -1006,
    SYSCALL_DEBUG_HALT = -1007,
    SYSCALL_DEBUG_CAP_IDENTIFY = -1008,
    SYSCALL_DEBUG_SNAPSHOT = -1009,
    SYSCALL_DEBUG_NAME_THREAD = -1010,
    SYSCALL_DEBUG_SEND_IPI = -1011,
    SYSCALL_DEBUG_GET_THREAD_AFFINITY = -1012,
    SYSCALL_DEBUG_RUN = -1013,
    SYSCALL_BENCHMARK_FLUSH_CACHES = -1014,
    SYSCALL_BENCHMARK_RESET_LOG = -1015,
    SYSCALL_BENCHMARK_FINALIZE_LOG = -1016,
    SYSCALL_BENCHMARK_SET_LOG_BUFFER = -1017,
    SYSCALL_BENCHMARK_NULL_SYSCALL = -1018,
    SYSCALL_BENCHMARK_GET_THREAD_UTILISATION = -1019,
    SYSCALL_BENCHMARK_RESET_THREAD_UTILISATION = -1020,
    SYSCALL_BENCHMARK_DUMP_ALL_THREADS_UTILISATION = -1021,
    SYSCALL_BENCHMARK_RESET_ALL_THREADS_UTILISATION = -1022,
    SYSCALL_X86_DANGEROUS_WRMSR = -1023,
    SYSCALL_X86_DANGEROUS_RDMSR = -1024,
    SYSCALL_VM_ENTER = -1025,
    SYSCALL_SET_TLS_BASE = -1026,
};

/* Object types that every architecture has, as Untyped_Retype takes them. Others follow in Arch. */
typedef uint32_t object_type_t;
enum {
    OBJECT_TYPE_UNTYPED = 0,
    OBJECT_TYPE_TCB = 1,
    OBJECT_TYPE_ENDPOINT = 2,
    OBJECT_TYPE_NOTIFICATION = 3,
    OBJECT_TYPE_CAP_TABLE = 4,
    OBJECT_TYPE_SCHED_CONTEXT = 65520,
    OBJECT_TYPE_REPLY = 65521,
    /* The first number that belongs to the architecture. */
    OBJECT_TYPE_FIRST_ARCH = 5,
};

/* The label of a fault message (manual, section "Faults"). */
typedef uint32_t fault_type_t;
enum {
    FAULT_TYPE_NULL_FAULT = 0,
    FAULT_TYPE_CAP_FAULT = 1,
    FAULT_TYPE_UNKNOWN_SYSCALL = 2,
    FAULT_TYPE_USER_EXCEPTION = 3,
    FAULT_TYPE_DEBUG_EXCEPTION = 4,
    FAULT_TYPE_TIMEOUT = 255,
    /* The first number that belongs to the architecture; there: VMFault. */
    FAULT_TYPE_FIRST_ARCH = 5,
};

/* Why a capability look-up failed (manual, section "Lookup Failure Description"). */
typedef uint32_t lookup_failure_type_t;
enum {
    LOOKUP_FAILURE_TYPE_NO_FAILURE = 0,
    LOOKUP_FAILURE_TYPE_INVALID_ROOT = 1,
    LOOKUP_FAILURE_TYPE_MISSING_CAPABILITY = 2,
    LOOKUP_FAILURE_TYPE_DEPTH_MISMATCH = 3,
    LOOKUP_FAILURE_TYPE_GUARD_MISMATCH = 4,
};

/* Slots of the root CNode with a fixed meaning (manual, chapter "System Bootstrapping"). */
typedef uint32_t initial_slot_t;
enum {
    INITIAL_SLOT_NULL = 0,
    INITIAL_SLOT_INIT_THREAD_TCB = 1,
    INITIAL_SLOT_INIT_THREAD_CNODE = 2,
    INITIAL_SLOT_INIT_THREAD_VSPACE = 3,
    INITIAL_SLOT_IRQ_CONTROL = 4,
    INITIAL_SLOT_ASID_CONTROL = 5,
    INITIAL_SLOT_INIT_THREAD_ASID_POOL = 6,
    INITIAL_SLOT_IO_PORT_CONTROL = 7,
    INITIAL_SLOT_IO_SPACE = 8,
    INITIAL_SLOT_BOOT_INFO_FRAME = 9,
    INITIAL_SLOT_INIT_THREAD_IPC_BUFFER = 10,
    INITIAL_SLOT_DOMAIN = 11,
    INITIAL_SLOT_SMMU_SID_CONTROL = 12,
    INITIAL_SLOT_SMMU_CB_CONTROL = 13,
    INITIAL_SLOT_INIT_THREAD_SC = 14,
    INITIAL_SLOT_SMC = 15,
    INITIAL_SLOT_COUNT = 16,
};

/*
 * The label of an invocation message. Numbers count only what the configuration has: common
 * objects first, then those of the instruction set, then those of the architecture. A label that
 * the configuration lacks stands at or above Absent, where no message can ask for it.
 */
typedef uint32_t invocation_label_t;
enum {
    INVOCATION_LABEL_INVALID_INVOCATION = 0,
    INVOCATION_LABEL_UNTYPED_RETYPE = 1,
    INVOCATION_LABEL_TCB_READ_REGISTERS = 2,
    INVOCATION_LABEL_TCB_WRITE_REGISTERS = 3,
    INVOCATION_LABEL_TCB_COPY_REGISTERS = 4,
    INVOCATION_LABEL_TCB_CONFIGURE = 5,
    INVOCATION_LABEL_TCB_SET_PRIORITY = 6,
    INVOCATION_LABEL_TCB_SET_MC_PRIORITY = 7,
    INVOCATION_LABEL_TCB_SET_SCHED_PARAMS = 8,
    INVOCATION_LABEL_TCB_SET_TIMEOUT_ENDPOINT = 1048584,
    INVOCATION_LABEL_TCB_SET_IPC_BUFFER = 9,
    INVOCATION_LABEL_TCB_SET_SPACE = 10,
    INVOCATION_LABEL_TCB_SUSPEND = 11,
    INVOCATION_LABEL_TCB_RESUME = 12,
    INVOCATION_LABEL_TCB_BIND_NOTIFICATION = 13,
    INVOCATION_LABEL_TCB_UNBIND_NOTIFICATION = 14,
    INVOCATION_LABEL_TCB_SET_AFFINITY = 1048591,
    INVOCATION_LABEL_TCB_SET_BREAKPOINT = 1048592,
    INVOCATION_LABEL_TCB_GET_BREAKPOINT = 1048593,
    INVOCATION_LABEL_TCB_UNSET_BREAKPOINT = 1048594,
    INVOCATION_LABEL_TCB_CONFIGURE_SINGLE_STEPPING = 1048595,
    INVOCATION_LABEL_TCB_SET_TLS_BASE = 15,
    INVOCATION_LABEL_TCB_SET_FLAGS = 16,
    INVOCATION_LABEL_CNODE_REVOKE = 17,
    INVOCATION_LABEL_CNODE_DELETE = 18,
    INVOCATION_LABEL_CNODE_CANCEL_BADGED_SENDS = 19,
    INVOCATION_LABEL_CNODE_COPY = 20,
    INVOCATION_LABEL_CNODE_MINT = 21,
    INVOCATION_LABEL_CNODE_MOVE = 22,
    INVOCATION_LABEL_CNODE_MUTATE = 23,
    INVOCATION_LABEL_CNODE_ROTATE = 24,
    INVOCATION_LABEL_CNODE_SAVE_CALLER = 25,
    INVOCATION_LABEL_IRQ_ISSUE_IRQ_HANDLER = 26,
    INVOCATION_LABEL_IRQ_ACK_IRQ = 27,
    INVOCATION_LABEL_IRQ_SET_IRQ_HANDLER = 28,
    INVOCATION_LABEL_IRQ_CLEAR_IRQ_HANDLER = 29,
    INVOCATION_LABEL_DOMAIN_SET_SET = 30,
    INVOCATION_LABEL_DOMAIN_SCHEDULE_CONFIGURE = 31,
    INVOCATION_LABEL_DOMAIN_SCHEDULE_SET_START = 32,
    INVOCATION_LABEL_SCHED_CONTROL_CONFIGURE_FLAGS = 1048614,
    INVOCATION_LABEL_SCHED_CONTEXT_BIND = 1048615,
    INVOCATION_LABEL_SCHED_CONTEXT_UNBIND = 1048616,
    INVOCATION_LABEL_SCHED_CONTEXT_UNBIND_OBJECT = 1048617,
    INVOCATION_LABEL_SCHED_CONTEXT_CONSUMED = 1048618,
    INVOCATION_LABEL_SCHED_CONTEXT_YIELD_TO = 1048619,
    INVOCATION_LABEL_ARMPD_CLEAN_DATA = 1048620,
    INVOCATION_LABEL_ARMPD_INVALIDATE_DATA = 1048621,
    INVOCATION_LABEL_ARMPD_CLEAN_INVALIDATE_DATA = 1048622,
    INVOCATION_LABEL_ARMPD_UNIFY_INSTRUCTION = 1048623,
    INVOCATION_LABEL_ARMV_SPACE_CLEAN_DATA = 1048624,
    INVOCATION_LABEL_ARMV_SPACE_INVALIDATE_DATA = 1048625,
    INVOCATION_LABEL_ARMV_SPACE_CLEAN_INVALIDATE_DATA = 1048626,
    INVOCATION_LABEL_ARMV_SPACE_UNIFY_INSTRUCTION = 1048627,
    INVOCATION_LABEL_ARMSMC_CALL = 1048628,
    INVOCATION_LABEL_X86_PDPT_MAP = 1048629,
    INVOCATION_LABEL_X86_PDPT_UNMAP = 1048630,
    INVOCATION_LABEL_X86_VCPU_READ_MSR = 1048631,
    INVOCATION_LABEL_X86_VCPU_WRITE_MSR = 1048632,
    INVOCATION_LABEL_ARM_PAGE_TABLE_MAP = 1048633,
    INVOCATION_LABEL_ARM_PAGE_TABLE_UNMAP = 1048634,
    INVOCATION_LABEL_ARMIO_PAGE_TABLE_MAP = 1048635,
    INVOCATION_LABEL_ARMIO_PAGE_TABLE_UNMAP = 1048636,
    INVOCATION_LABEL_ARM_PAGE_MAP = 1048637,
    INVOCATION_LABEL_ARM_PAGE_UNMAP = 1048638,
    INVOCATION_LABEL_ARM_PAGE_MAP_IO = 1048639,
    INVOCATION_LABEL_ARM_PAGE_CLEAN_DATA = 1048640,
    INVOCATION_LABEL_ARM_PAGE_INVALIDATE_DATA = 1048641,
    INVOCATION_LABEL_ARM_PAGE_CLEAN_INVALIDATE_DATA = 1048642,
    INVOCATION_LABEL_ARM_PAGE_UNIFY_INSTRUCTION = 1048643,
    INVOCATION_LABEL_ARM_PAGE_GET_ADDRESS = 1048644,
    INVOCATION_LABEL_ARMASID_CONTROL_MAKE_POOL = 1048645,
    INVOCATION_LABEL_ARMASID_POOL_ASSIGN = 1048646,
    INVOCATION_LABEL_ARMVCPU_SET_TCB = 1048647,
    INVOCATION_LABEL_ARMVCPU_INJECT_IRQ = 1048648,
    INVOCATION_LABEL_ARMVCPU_READ_REG = 1048649,
    INVOCATION_LABEL_ARMVCPU_WRITE_REG = 1048650,
    INVOCATION_LABEL_ARMVCPU_ACK_VPPI = 1048651,
    INVOCATION_LABEL_ARMIRQ_ISSUE_IRQ_HANDLER_TRIGGER = 1048652,
    INVOCATION_LABEL_ARMIRQ_ISSUE_IRQ_HANDLER_TRIGGER_CORE = 1048653,
    INVOCATION_LABEL_ARMIRQ_ISSUE_SGI_SIGNAL = 1048654,
    INVOCATION_LABEL_ARMSID_ISSUE_SID_MANAGER = 1048655,
    INVOCATION_LABEL_ARMSID_GET_FAULT = 1048656,
    INVOCATION_LABEL_ARMSID_CLEAR_FAULT = 1048657,
    INVOCATION_LABEL_ARMSID_BIND_CB = 1048658,
    INVOCATION_LABEL_ARMSID_UNBIND_CB = 1048659,
    INVOCATION_LABEL_ARMCB_ISSUE_CB_MANAGER = 1048660,
    INVOCATION_LABEL_ARMCBTLB_INVALIDATE_ALL = 1048661,
    INVOCATION_LABEL_ARMCB_ASSIGN_VSPACE = 1048662,
    INVOCATION_LABEL_ARMCB_UNASSIGN_VSPACE = 1048663,
    INVOCATION_LABEL_ARMCBTLB_INVALIDATE = 1048664,
    INVOCATION_LABEL_ARMCB_GET_FAULT = 1048665,
    INVOCATION_LABEL_ARMCB_CLEAR_FAULT = 1048666,
    INVOCATION_LABEL_RISCV_PAGE_TABLE_MAP = 33,
    INVOCATION_LABEL_RISCV_PAGE_TABLE_UNMAP = 34,
    INVOCATION_LABEL_RISCV_PAGE_MAP = 35,
    INVOCATION_LABEL_RISCV_PAGE_UNMAP = 36,
    INVOCATION_LABEL_RISCV_PAGE_GET_ADDRESS = 37,
    INVOCATION_LABEL_RISCVASID_CONTROL_MAKE_POOL = 38,
    INVOCATION_LABEL_RISCVASID_POOL_ASSIGN = 39,
    INVOCATION_LABEL_RISCVIRQ_ISSUE_IRQ_HANDLER_TRIGGER = 40,
    INVOCATION_LABEL_X86_PAGE_DIRECTORY_MAP = 1048675,
    INVOCATION_LABEL_X86_PAGE_DIRECTORY_UNMAP = 1048676,
    INVOCATION_LABEL_X86_PAGE_DIRECTORY_GET_STATUS_BITS = 1048677,
    INVOCATION_LABEL_X86_PAGE_TABLE_MAP = 1048678,
    INVOCATION_LABEL_X86_PAGE_TABLE_UNMAP = 1048679,
    INVOCATION_LABEL_X86_IO_PAGE_TABLE_MAP = 1048680,
    INVOCATION_LABEL_X86_IO_PAGE_TABLE_UNMAP = 1048681,
    INVOCATION_LABEL_X86_PAGE_MAP = 1048682,
    INVOCATION_LABEL_X86_PAGE_UNMAP = 1048683,
    INVOCATION_LABEL_X86_PAGE_MAP_IO = 1048684,
    INVOCATION_LABEL_X86_PAGE_GET_ADDRESS = 1048685,
    INVOCATION_LABEL_X86_PAGE_MAP_EPT = 1048686,
    INVOCATION_LABEL_X86_ASID_CONTROL_MAKE_POOL = 1048687,
    INVOCATION_LABEL_X86_ASID_POOL_ASSIGN = 1048688,
    INVOCATION_LABEL_X86_IO_PORT_CONTROL_ISSUE = 1048689,
    INVOCATION_LABEL_X86_IO_PORT_IN8 = 1048690,
    INVOCATION_LABEL_X86_IO_PORT_IN16 = 1048691,
    INVOCATION_LABEL_X86_IO_PORT_IN32 = 1048692,
    INVOCATION_LABEL_X86_IO_PORT_OUT8 = 1048693,
    INVOCATION_LABEL_X86_IO_PORT_OUT16 = 1048694,
    INVOCATION_LABEL_X86_IO_PORT_OUT32 = 1048695,
    INVOCATION_LABEL_X86_IRQ_ISSUE_IRQ_HANDLER_IOAPIC = 1048696,
    INVOCATION_LABEL_X86_IRQ_ISSUE_IRQ_HANDLER_MSI = 1048697,
    INVOCATION_LABEL_TCB_SET_EPT_ROOT = 1048698,
    INVOCATION_LABEL_X86_VCPU_SET_TCB = 1048699,
    INVOCATION_LABEL_X86_VCPU_READ_VMCS = 1048700,
    INVOCATION_LABEL_X86_VCPU_WRITE_VMCS = 1048701,
    INVOCATION_LABEL_X86_VCPU_ENABLE_IO_PORT = 1048702,
    INVOCATION_LABEL_X86_VCPU_DISABLE_IO_PORT = 1048703,
    INVOCATION_LABEL_X86_VCPU_WRITE_REGISTERS = 1048704,
    INVOCATION_LABEL_X86_EPTPDPT_MAP = 1048705,
    INVOCATION_LABEL_X86_EPTPDPT_UNMAP = 1048706,
    INVOCATION_LABEL_X86_EPTPD_MAP = 1048707,
    INVOCATION_LABEL_X86_EPTPD_UNMAP = 1048708,
    INVOCATION_LABEL_X86_EPTPT_MAP = 1048709,
    INVOCATION_LABEL_X86_EPTPT_UNMAP = 1048710,
};

/* Attributes of a mapping. */
typedef uint32_t riscv_vm_attribute_bits_t;
enum {
    RISCV_VM_ATTRIBUTE_BITS_EXECUTE_NEVER = 1,
    RISCV_VM_ATTRIBUTE_BITS_DEFAULT_VM_ATTRIBUTES = 0,
};

/* Words of the message of a page fault. */
typedef uint32_t riscv_vm_fault_msg_t;
enum {
    RISCV_VM_FAULT_MSG_IP = 0,
    RISCV_VM_FAULT_MSG_ADDR = 1,
    RISCV_VM_FAULT_MSG_PREFETCH_FAULT = 2,
    RISCV_VM_FAULT_MSG_FSR = 3,
    RISCV_VM_FAULT_MSG_LENGTH = 4,
};

#endif
