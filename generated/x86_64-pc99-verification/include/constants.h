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

#define CONFIG_TIMER_TICK_MS 2

#define CONFIG_TIME_SLICE 5

#define CONFIG_ROOT_CNODE_SIZE_BITS 12

#define CONFIG_RETYPE_FAN_OUT_LIMIT 256

#define CONFIG_MAX_NUM_WORK_UNITS_PER_PREEMPTION 100

#define CONFIG_RESET_CHUNK_BITS 8

#define CONFIG_MAX_NUM_BOOT_INFO_UNTYPED_CAPS 230

#define CONFIG_MAX_NUM_IO_APIC 1

#define CONFIG_XSAVE_FEATURE_SET 3

#define CONFIG_PC99_TSC_FREQUENCY 0

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
#define THREAD_REGISTERS_REGISTER_COUNT 20U

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
#define OBJECT_SIZE_MAX_UNTYPED_BITS 47

/* The architecture as the portable kernel sees it. */
/* Message registers that travel in registers. */
#define ARCH_MESSAGE_REGISTER_COUNT 4U

/*
 * Registers that TCB_ReadRegisters and WriteRegisters transfer, in the order of
 * seL4_UserContext.
 */
#define ARCH_FRAME_REGISTER_COUNT 18U
#define ARCH_GP_REGISTER_COUNT 2U

/* Lengths of the messages of UnknownSyscall and UserException faults that carry registers. */
#define ARCH_SYSCALL_MESSAGE_LENGTH 18U
#define ARCH_EXCEPTION_MESSAGE_LENGTH 3U

#define ARCH_INVALID_IRQ 0xffffU

/* log2 of the smallest frame, and of the objects that booting makes. */
#define ARCH_PAGE_BITS 12U
#define ARCH_PAGE_TABLE_BITS 12U
#define ARCH_VSPACE_BITS 12U
#define ARCH_ASID_POOL_BITS 12U

/* The last address of user level. */
#define ARCH_USER_TOP 0x7fffffffefffUL
/* Indices into UserContext's registers. */
#define ARCH_CAP_REGISTER 11U
#define ARCH_BADGE_REGISTER 11U
#define ARCH_MSG_INFO_REGISTER 10U

/* Where a thread continues, and where it was when it faulted. */
#define ARCH_NEXT_IP 23U
#define ARCH_FAULT_IP 2U
#define ARCH_TLS_BASE 0U

#define ARCH_MAX_IRQ 124U
#define ARCH_TIMER_IRQ 124U

/* Physical memory that user level may have as device memory ends here. */
#define ARCH_USER_DEVICE_TOP 0x800000000000UL

/* What boot information says of the levels of I/O page tables where there is no IOMMU. */
#define ARCH_NO_IO_PAGE_TABLES 0xffffffffUL

/* The architecture's half of booting. */
#define ARCH_BOOT_LOW_MEMORY_END 0x100000UL

/* The ASID table. */
#define ASID_LOW_BITS 9
#define ASID_POOL_COUNT 8UL
#define ASID_POOL_SIZE 512UL

/* No ASID: "not mapped" in capabilities. */
#define ASID_NONE 0UL

/* The root task's. */
#define ASID_INITIAL_TASK 1UL

/* Access to a thread's registers. */
/* RFLAGS: bits that user level may set: CF, PF, AF, ZF, SF, DF, OF. */
#define CONTEXT_USER_FLAGS 0xcd5UL

/* Bit 1, which is always set, and the interrupt flag. */
#define CONTEXT_FIXED_FLAGS 0x202UL
#define CONTEXT_IDLE_FLAGS 0x2UL

/* The owner of the FPU. */
/* seL4_TCBFlag_fpuDisabled. */
#define FPU_DISABLED_FLAG 1U
/* Bytes of a thread's state. */
#define FPU_STATE_SIZE 576

#define FPU_INITIAL_CONTROL 0x37fUL
#define FPU_INITIAL_SSE_CONTROL 0x1f80UL

#define FPU_CONTROL_WORD 0
#define FPU_SSE_CONTROL_WORD 3

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
#define PAGE_TABLE_LOWER_LEVELS 3
/* Address bits below the top level's index. */
#define PAGE_TABLE_ROOT_BITS 39

/* The entries of a top-level table that user level has; those behind are the kernel's. */
#define PAGE_TABLE_USER_ENTRIES 256UL

/* Address spaces of user level. */
/* Of the error code: an instruction was fetched. */
#define VSPACE_FETCH_BIT 16UL

/* ACPI. */
/* Bytes of the root pointer of version 1, and of later ones. */
#define ACPI_OLD_POINTER_SIZE 20UL
#define ACPI_NEW_POINTER_SIZE 36UL

#define ACPI_POINTER_SIGNATURE 0x2052545020445352UL
#define ACPI_RSDT_SIGNATURE 0x54445352U
#define ACPI_XSDT_SIGNATURE 0x54445358U
#define ACPI_MADT_SIGNATURE 0x43495041U

#define ACPI_HEADER_SIZE 36UL
#define ACPI_MADT_HEAD 44UL
#define ACPI_LARGEST_TABLE 0x100000UL

#define ACPI_DATA_AREA_SEGMENT 0x40eUL
#define ACPI_DATA_AREA_SIZE 1024UL
#define ACPI_BIOS_START 0xe0000UL
#define ACPI_BIOS_END 0x100000UL

#define ACPI_IO_APIC_ENTRY 1U
#define ACPI_LOCAL_ADDRESS_ENTRY 5U
#define ACPI_ADDRESS_ENTRY_SIZE 12UL

/* Tags of x86's capabilities. */
#define ARCH_CAP_TAG_FRAME 11

/* A table of any level below the top: the capability says which. */
#define ARCH_CAP_TAG_PAGE_TABLE 12
#define ARCH_CAP_TAG_VSPACE 13
#define ARCH_CAP_TAG_ASID_CONTROL 14
#define ARCH_CAP_TAG_ASID_POOL 15
#define ARCH_CAP_TAG_IO_PORT_CONTROL 16
#define ARCH_CAP_TAG_IO_PORT 17

/* x86's interrupts. */
/* The vector of interrupt 0. */
#define ARCH_IRQ_FIRST_VECTOR 0x20U

/* The first interrupt that user level chooses. */
#define ARCH_IRQ_FIRST_USER 16U

/*
 * The last vector that user level may choose. VECTOR_MAX of libsel4 counts two more, which
 * kernels with an IOMMU or several cores keep.
 */
#define ARCH_IRQ_LAST_VECTOR 107U

/* The number of the kernel's timer. */
#define ARCH_IRQ_TIMER 124U

/* Labels of invocations. */
#define ARCH_LABEL_PAGE_MAP 39UL
#define ARCH_LABEL_PAGE_UNMAP 40UL
#define ARCH_LABEL_PAGE_GET_ADDRESS 41UL
#define ARCH_LABEL_ASID_CONTROL_MAKE_POOL 42UL
#define ARCH_LABEL_ASID_POOL_ASSIGN 43UL

/* Object types of x86-64, as Untyped_Retype takes them (libsel4: seL4_ObjectType). */
#define ARCH_OBJECT_TYPE_PDPT 5UL
#define ARCH_OBJECT_TYPE_VSPACE 6UL
#define ARCH_OBJECT_TYPE_HUGE_PAGE 7UL
#define ARCH_OBJECT_TYPE_SMALL_PAGE 8UL
#define ARCH_OBJECT_TYPE_LARGE_PAGE 9UL
#define ARCH_OBJECT_TYPE_PAGE_TABLE 10UL
#define ARCH_OBJECT_TYPE_PAGE_DIRECTORY 11UL
#define ARCH_OBJECT_TYPE_COUNT 12UL

/* Offsets in bytes, sizes, addresses and system call numbers. */
#define ASM_LAYOUT_REGISTER_SIZE 8U

/* Offsets in UserContext. */
#define CONTEXT_FS_BASE 0U
#define CONTEXT_GS_BASE 8U
#define CONTEXT_FAULT_IP 16U
#define CONTEXT_GENERAL 48U
#define CONTEXT_VECTOR 168U
#define CONTEXT_ERROR 176U
#define CONTEXT_NEXT_IP 184U
#define CONTEXT_CS 192U
#define CONTEXT_RFLAGS 200U
#define CONTEXT_RSP 208U
#define CONTEXT_END 224U

/* What rdx holds for the calls that have a fast path. */
#define NUMBER_OF_CALL (-1)
#define NUMBER_OF_REPLY_RECV (-2)

/* How many calls the API has. */
#define API_CALLS 8

/* 1 if Call and ReplyRecv have a fast path. */
#define KERNEL_FASTPATH 0U

/* 1 if user level sets the bases of FS and GS itself. */
#define KERNEL_FSGSBASE_INST 1U

/* How floating point registers are saved. */
#define KERNEL_FXSAVE 0U
#define KERNEL_XSAVEOPT 0U
#define KERNEL_XSAVEC 0U
#define KERNEL_XSAVE_FEATURES 3U

/* The boot loaders that know the kernel. */
#define KERNEL_MULTIBOOT1 1U
#define KERNEL_MULTIBOOT2 1U

/* Code that is not optimised keeps every local in memory: it needs four times the stack. */
#define KERNEL_STACK_SIZE 4096U

/* Where the image is linked to and loaded. */
#define KERNEL_WINDOW 0xffffff8000000000UL
#define KERNEL_IMAGE_BASE 0xffffffff80000000UL
#define KERNEL_PHYSICAL_START 0x100000UL

/* Segment selectors. */
#define SELECTOR_KERNEL_CODE 8U
#define SELECTOR_KERNEL_DATA 16U
#define SELECTOR_USER_DATA 27U

/* The chunks. */
#define BOOT_CHUNKS_CAPACITY 8192UL
#define BOOT_CHUNKS_VBE_CONTROL_SIZE 512UL
#define BOOT_CHUNKS_VBE_MODE_SIZE 256UL
#define BOOT_CHUNKS_MAP_ENTRY_SIZE 24UL
#define BOOT_CHUNKS_MAP_ENTRY_REST 20U
#define BOOT_CHUNKS_LARGEST_FRAME_BUFFER 1024UL

/* The boot loader's words. */
/* Entries of the memory map that are kept. */
#define BOOT_DATA_MAX_MAP 50UL

/* Reads what lies in the first 4 GiB of physical memory, which the boot code has mapped. */
/* The end of what can be read. */
#define FIRMWARE_TOP 0x100000000UL

/* Where a register stands in Registers. */
/* Bases of the segments FS and GS. */
#define REGISTER_INDEX_FS_BASE 0U
#define REGISTER_INDEX_GS_BASE 1U

/* The instruction that entered the kernel: a restarted thread goes on there. */
#define REGISTER_INDEX_FAULT_IP 2U

/*
 * General registers, in the order of seL4_UnknownSyscall_Msg. (Three words before them align
 * what follows.)
 */
#define REGISTER_INDEX_GENERAL 6U
#define REGISTER_INDEX_RAX 6U

/* The exception or interrupt that left user level, and the error code of the exception. */
#define REGISTER_INDEX_VECTOR 21U

/* After a system call of the API it is BySyscall. */
#define REGISTER_INDEX_ERROR 22U

/* Where the thread goes on. */
#define REGISTER_INDEX_NEXT_IP 23U
#define REGISTER_INDEX_CS 24U
#define REGISTER_INDEX_RFLAGS 25U
#define REGISTER_INDEX_RSP 26U
#define REGISTER_INDEX_SS 27U

/* seL4_UserContext: rip, rsp, rflags, rax to r15. */
#define REGISTER_INDEX_FRAME_REGISTER_COUNT 18U

/* seL4_UserContext, the rest: fs_base, gs_base. */
#define REGISTER_INDEX_GP_REGISTER_COUNT 2U

/* seL4_UnknownSyscall_RAX to seL4_UnknownSyscall_FLAGS; the number of the call follows. */
#define REGISTER_INDEX_SYSCALL_MESSAGE_LENGTH 18U

/* seL4_UserException_FaultIP to seL4_UserException_FLAGS; number and code follow. */
#define REGISTER_INDEX_EXCEPTION_MESSAGE_LENGTH 3U

/* The processor. */
#define CPU_EAX 0U
#define CPU_EBX 1U
#define CPU_ECX 2U
#define CPU_EDX 3U
#define CPU_EXTENDED_LEAF 0x80000000U

#define CPU_MONITOR_COPROCESSOR 2UL
#define CPU_NUMERIC_ERRORS 32UL
#define CPU_WRITE_PROTECT 0x10000UL
#define CPU_GLOBAL_PAGES 128UL
#define CPU_FX_SAVE 512UL
#define CPU_SSE_EXCEPTIONS 1024UL
#define CPU_SUPERVISOR_NO_EXECUTE 0x100000UL

#define CPU_MEMORY_TYPES 0x0007040100070406UL

#define CPU_CLEARED_FLAGS 0x47700UL

#define CPU_SYSCALL_ENABLE 1UL

/* Numbers of model-specific registers. */
#define MSR_APIC_BASE 0x1bU
#define MSR_PAGE_ATTRIBUTES 0x277U
#define MSR_EXTENDED_FEATURES 0xc0000080U
#define MSR_SYSCALL_SELECTORS 0xc0000081U
#define MSR_SYSCALL_ENTRY 0xc0000082U
#define MSR_SYSCALL_FLAG_MASK 0xc0000084U

/* The processor's tables, in its own format. */
#define DESCRIPTORS_SEGMENT_COUNT 7UL
#define DESCRIPTORS_GATE_COUNT 256UL

/* Bytes of the code of each vector's entry (64/traps.S). */
#define DESCRIPTORS_ENTRY_SIZE 16UL

#define DESCRIPTORS_KERNEL_CODE 0x00af9b000000ffffUL
#define DESCRIPTORS_KERNEL_DATA 0x00cf93000000ffffUL
#define DESCRIPTORS_USER_DATA 0x00cff3000000ffffUL
#define DESCRIPTORS_USER_CODE 0x00affb000000ffffUL

#define DESCRIPTORS_TASK_STATE_TYPE 0x0000890000000000UL
#define DESCRIPTORS_TASK_STATE_SIZE 104UL
#define DESCRIPTORS_FIRST_FAULT_STACK 36UL
#define DESCRIPTORS_IO_MAP_BASE 100UL

#define DESCRIPTORS_INTERRUPT_GATE 0x8eUL

#define DESCRIPTORS_BREAKPOINT 3UL
#define DESCRIPTORS_USER_GATE 0xeeUL

#define DESCRIPTORS_NON_MASKABLE 2UL
#define DESCRIPTORS_DOUBLE_FAULT 8UL
#define DESCRIPTORS_MACHINE_CHECK 18UL

/* Segment selectors: what syscall and sysret expect of each other decides their order. */
#define SELECTORS_KERNEL_CODE 0x08U
#define SELECTORS_KERNEL_DATA 0x10U
#define SELECTORS_USER_DATA 27U
#define SELECTORS_USER_CODE 35U
#define SELECTORS_TASK_STATE 0x28U

/*
 * IA32_STAR: syscall takes this code segment and the one behind it; sysret the second and the
 * first behind KernelData.
 */
#define SELECTORS_FOR_SYSCALL 0x13000800000000UL

/* All ports. */
#define IO_PORTS_LAST_OF_WORD 63UL

/* Kernel virtual addresses of devices. */
#define KERNEL_DEVICES_PAGE_SIZE 0x1000UL

/* The core's interrupt controller and timer. */
#define KERNEL_DEVICES_LOCAL_APIC 0xffffffffffe00000UL

/* The first I/O APIC; the others follow page by page. */
#define KERNEL_DEVICES_IO_APIC 0xffffffffffe01000UL

/* Builds and installs the kernel's translation tables. */
#define KERNEL_WINDOW_IMAGE_ENTRY 510UL
#define KERNEL_WINDOW_LAST_ENTRY 511UL

/* The kernel window. */
/* Physical address p is the kernel virtual address WindowBase + p: the last 512 GiB. */
#define MEMORY_WINDOW_BASE 0xffffff8000000000UL

/*
 * The image stands there, too, and is linked to ImageBase + its physical address: compilers
 * reach it with addresses of 32 bits.
 */
#define MEMORY_IMAGE_BASE 0xffffffff80000000UL

/* The end of physical addresses in the window: the image and devices take its last two GiB. */
#define MEMORY_WINDOW_TOP 0x7f80000000UL

/* Multiboot 1. */
/* What the boot loader leaves in eax. */
#define MULTIBOOT1_MAGIC 0x2badb002UL

#define MULTIBOOT1_SIZE 120UL
#define MULTIBOOT1_HAS_MODULES 8U
#define MULTIBOOT1_HAS_MAP 64U
#define MULTIBOOT1_HAS_VBE 2048U

#define MULTIBOOT1_MODULE_COUNT 20UL
#define MULTIBOOT1_MODULES 24UL
#define MULTIBOOT1_MAP_LENGTH 44UL
#define MULTIBOOT1_MAP_ADDRESS 48UL
#define MULTIBOOT1_VBE_CONTROL 72UL
#define MULTIBOOT1_VBE_MODE_BLOCK 76UL
#define MULTIBOOT1_VBE_MODE 80UL
#define MULTIBOOT1_VBE_SEGMENT 82UL
#define MULTIBOOT1_VBE_OFFSET 84UL
#define MULTIBOOT1_VBE_LENGTH 86UL
#define MULTIBOOT1_MODULE_SIZE 16UL
#define MULTIBOOT1_MAX_MODULES 64UL

#define MULTIBOOT1_ENTRY_LEAST 20UL

/* Multiboot 2. */
/* What the boot loader leaves in eax. */
#define MULTIBOOT2_MAGIC 0x36d76289UL

#define MULTIBOOT2_HEAD_SIZE 8UL
#define MULTIBOOT2_LEAST_SIZE 16UL

#define MULTIBOOT2_END 0U
#define MULTIBOOT2_MODULE 3U
#define MULTIBOOT2_MEMORY_MAP 6U
#define MULTIBOOT2_FRAME_BUFFER 8U
#define MULTIBOOT2_OLD_ROOT_POINTER 14U
#define MULTIBOOT2_NEW_ROOT_POINTER 15U

#define MULTIBOOT2_MODULE_LEAST 16UL
#define MULTIBOOT2_MAP_LEAST 16UL
#define MULTIBOOT2_ENTRY_LEAST 24UL

/* The board. */
/* Regions of memory that the kernel has room for. */
#define PLATFORM_MAX_MEMORY 32U

/* The root task's image. */
#define ROOT_IMAGE_MAGIC 0x464c457fU
#define ROOT_IMAGE_CLASS64 2U
#define ROOT_IMAGE_EXECUTABLE 2U
#define ROOT_IMAGE_X8664 62U
#define ROOT_IMAGE_HEADER_SIZE 64UL
#define ROOT_IMAGE_PROGRAM_HEADER_SIZE 56UL
#define ROOT_IMAGE_LOAD 1U
#define ROOT_IMAGE_MAX_HEADERS 128UL

/* APICs. */
#define IRQ_CONTROLLER_LOCAL_ID 0xffffffffffe00020UL
#define IRQ_CONTROLLER_TASK_PRIORITY 0xffffffffffe00080UL
#define IRQ_CONTROLLER_END_OF_INTERRUPT 0xffffffffffe000b0UL
#define IRQ_CONTROLLER_SPURIOUS_VECTOR 0xffffffffffe000f0UL
#define IRQ_CONTROLLER_REQUESTS 0xffffffffffe00200UL
#define IRQ_CONTROLLER_TIMER_ENTRY 0xffffffffffe00320UL
#define IRQ_CONTROLLER_COUNTER_ENTRY 0xffffffffffe00340UL
#define IRQ_CONTROLLER_PIN0_ENTRY 0xffffffffffe00350UL
#define IRQ_CONTROLLER_PIN1_ENTRY 0xffffffffffe00360UL
#define IRQ_CONTROLLER_ERROR_ENTRY 0xffffffffffe00370UL
#define IRQ_CONTROLLER_TIMER_INITIAL_COUNT 0xffffffffffe00380UL
#define IRQ_CONTROLLER_TIMER_CURRENT_COUNT 0xffffffffffe00390UL
#define IRQ_CONTROLLER_TIMER_DIVIDE 0xffffffffffe003e0UL
#define IRQ_CONTROLLER_ENABLED 256U
#define IRQ_CONTROLLER_MASKED 0x10000U
#define IRQ_CONTROLLER_PERIODIC 0x20000U
#define IRQ_CONTROLLER_DIVIDE_BY_ONE 0xbU
#define IRQ_CONTROLLER_SPURIOUS 0xffU
#define IRQ_CONTROLLER_REQUEST_WORDS 8UL

#define IRQ_CONTROLLER_APIC_ENABLED 2048UL

#define IRQ_CONTROLLER_SELECT 0UL
#define IRQ_CONTROLLER_DATA 0x10UL
#define IRQ_CONTROLLER_VERSION 1U
#define IRQ_CONTROLLER_FIRST_ENTRY 0x10U
#define IRQ_CONTROLLER_ACTIVE_LOW 8192U
#define IRQ_CONTROLLER_LEVEL_TRIGGERED 32768U

#define IRQ_CONTROLLER_PIC1_COMMAND 0x20
#define IRQ_CONTROLLER_PIC1_DATA 0x21
#define IRQ_CONTROLLER_PIC2_COMMAND 0xa0
#define IRQ_CONTROLLER_PIC2_DATA 0xa1

/* The kernel's timer. */
#define TIMER_CHANNEL2 0x42
#define TIMER_CONTROL 0x43
#define TIMER_GATE 0x61
#define TIMER_GATE_ON 1
#define TIMER_OUTPUT 32

#define TIMER_COUNT_ONCE 0xb0

#define TIMER_COUNT_LOW 156
#define TIMER_COUNT_HIGH 46
#define TIMER_MILLISECONDS 10UL

/* Limits of messages. */
/* Message registers, in registers or in the IPC buffer. */
#define MESSAGE_LIMITS_MAX_LENGTH 120U

/* Capabilities that one message can carry. */
#define MESSAGE_LIMITS_MAX_EXTRA_CAPS 3U

/* Where the groups of system call numbers begin. */
/* The last number that belongs to the API. */
#define SYSCALL_NUMBER_LAST_API (-8)

/*
 * x86-64: numbers of general registers in the order of seL4_UnknownSyscall_Msg. The instruction
 * leaves the address behind it in rcx and the flags in r11; where a kernel does not keep rsp,
 * rbx has it.
 */
/* The message registers, in both directions. */
#define X8664_TRAP_MESSAGE0 9U
#define X8664_TRAP_MESSAGE1 7U
#define X8664_TRAP_MESSAGE2 8U
#define X8664_TRAP_MESSAGE3 14U

/* Segment selectors that an operating system on IA-32 knows, and which access a page fault was. */
#define X8664_SELECTORS_DATA_FAULT 0

#define X8664_SELECTORS_INSTRUCTION_FAULT 1

/* The memory map of the boot loader in the additional boot information. */
/* The type of memory. */
#define X86_MULTIBOOT_MAP_RAM_REGION_TYPE 1

/* Vectors of interrupts. */
/* Vectors that user level may choose for I/O APIC and message-signalled interrupts. */
#define X86_VECTORS_VECTOR_MIN 0

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

/* What raises an interrupt. */
typedef uint8_t irq_source_t;
enum {
    /* Nothing that the kernel could mask: a message of a device, the timer. */
    IRQ_SOURCE_OTHER = 0,
    /* A pin of an I/O APIC. */
    IRQ_SOURCE_IO_APIC = 1,
};

/* What is wrong with what the boot loader or the firmware left behind. */
typedef uint32_t boot_problem_t;
enum {
    BOOT_PROBLEM_NO_ACPI = 0,
    BOOT_PROBLEM_ACPI_ROOT_DAMAGED = 1,
    BOOT_PROBLEM_ACPI_TABLE_OUTSIDE = 2,
    BOOT_PROBLEM_ACPI_TABLE_DAMAGED = 3,
    BOOT_PROBLEM_NO_MADT = 4,
    BOOT_PROBLEM_MADT_TOO_SHORT = 5,
    BOOT_PROBLEM_MADT_ENTRY_SIZE = 6,
    BOOT_PROBLEM_APIC_ADDRESS = 7,
    BOOT_PROBLEM_UNKNOWN_LOADER = 8,
    BOOT_PROBLEM_TOO_MANY_REGIONS = 9,
    BOOT_PROBLEM_NO_MEMORY = 10,
    BOOT_PROBLEM_NO_ROOM_FOR_ROOT_TASK = 11,
    BOOT_PROBLEM_INFORMATION_TOO_HIGH = 12,
    BOOT_PROBLEM_NO_MODULE_OR_MAP = 13,
    BOOT_PROBLEM_NO_MODULES = 14,
    BOOT_PROBLEM_MODULE_EMPTY = 15,
    BOOT_PROBLEM_MAP_TOO_HIGH = 16,
    BOOT_PROBLEM_MAP_ENTRY_SIZE = 17,
    BOOT_PROBLEM_TAG_SIZE = 18,
    BOOT_PROBLEM_ACPI_COPY_TOO_SHORT = 19,
    BOOT_PROBLEM_NOT_ELF = 20,
    BOOT_PROBLEM_PROGRAM_HEADERS = 21,
    BOOT_PROBLEM_NOTHING_TO_LOAD = 22,
    BOOT_PROBLEM_SEGMENT_OUTSIDE = 23,
};

/* What the processor must have in some configurations. */
typedef uint32_t cpu_feature_t;
enum {
    CPU_FEATURE_LOCAL_APIC = 0,
    CPU_FEATURE_PAGE_ATTRIBUTE_TABLE = 1,
    CPU_FEATURE_FXSAVE = 2,
    CPU_FEATURE_SYSCALL = 3,
    CPU_FEATURE_HUGE_PAGES = 4,
    CPU_FEATURE_BASE_INSTRUCTIONS = 5,
    CPU_FEATURE_XSAVE = 6,
    CPU_FEATURE_XSAVEOPT = 7,
    CPU_FEATURE_XSAVEC = 8,
    CPU_FEATURE_STATE_COMPONENTS = 9,
    CPU_FEATURE_ROOM_FOR_STATE = 10,
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
    INVOCATION_LABEL_X86_PDPT_MAP = 33,
    INVOCATION_LABEL_X86_PDPT_UNMAP = 34,
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
    INVOCATION_LABEL_RISCV_PAGE_TABLE_MAP = 1048667,
    INVOCATION_LABEL_RISCV_PAGE_TABLE_UNMAP = 1048668,
    INVOCATION_LABEL_RISCV_PAGE_MAP = 1048669,
    INVOCATION_LABEL_RISCV_PAGE_UNMAP = 1048670,
    INVOCATION_LABEL_RISCV_PAGE_GET_ADDRESS = 1048671,
    INVOCATION_LABEL_RISCVASID_CONTROL_MAKE_POOL = 1048672,
    INVOCATION_LABEL_RISCVASID_POOL_ASSIGN = 1048673,
    INVOCATION_LABEL_RISCVIRQ_ISSUE_IRQ_HANDLER_TRIGGER = 1048674,
    INVOCATION_LABEL_X86_PAGE_DIRECTORY_MAP = 35,
    INVOCATION_LABEL_X86_PAGE_DIRECTORY_UNMAP = 36,
    INVOCATION_LABEL_X86_PAGE_DIRECTORY_GET_STATUS_BITS = 1048677,
    INVOCATION_LABEL_X86_PAGE_TABLE_MAP = 37,
    INVOCATION_LABEL_X86_PAGE_TABLE_UNMAP = 38,
    INVOCATION_LABEL_X86_IO_PAGE_TABLE_MAP = 1048680,
    INVOCATION_LABEL_X86_IO_PAGE_TABLE_UNMAP = 1048681,
    INVOCATION_LABEL_X86_PAGE_MAP = 39,
    INVOCATION_LABEL_X86_PAGE_UNMAP = 40,
    INVOCATION_LABEL_X86_PAGE_MAP_IO = 1048684,
    INVOCATION_LABEL_X86_PAGE_GET_ADDRESS = 41,
    INVOCATION_LABEL_X86_PAGE_MAP_EPT = 1048686,
    INVOCATION_LABEL_X86_ASID_CONTROL_MAKE_POOL = 42,
    INVOCATION_LABEL_X86_ASID_POOL_ASSIGN = 43,
    INVOCATION_LABEL_X86_IO_PORT_CONTROL_ISSUE = 44,
    INVOCATION_LABEL_X86_IO_PORT_IN8 = 45,
    INVOCATION_LABEL_X86_IO_PORT_IN16 = 46,
    INVOCATION_LABEL_X86_IO_PORT_IN32 = 47,
    INVOCATION_LABEL_X86_IO_PORT_OUT8 = 48,
    INVOCATION_LABEL_X86_IO_PORT_OUT16 = 49,
    INVOCATION_LABEL_X86_IO_PORT_OUT32 = 50,
    INVOCATION_LABEL_X86_IRQ_ISSUE_IRQ_HANDLER_IOAPIC = 51,
    INVOCATION_LABEL_X86_IRQ_ISSUE_IRQ_HANDLER_MSI = 52,
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

/* Words of the message of an unknown system call. */
typedef uint32_t x8664_unknown_syscall_msg_t;
enum {
    X8664_UNKNOWN_SYSCALL_MSG_RAX = 0,
    X8664_UNKNOWN_SYSCALL_MSG_RBX = 1,
    X8664_UNKNOWN_SYSCALL_MSG_RCX = 2,
    X8664_UNKNOWN_SYSCALL_MSG_RDX = 3,
    X8664_UNKNOWN_SYSCALL_MSG_RSI = 4,
    X8664_UNKNOWN_SYSCALL_MSG_RDI = 5,
    X8664_UNKNOWN_SYSCALL_MSG_RBP = 6,
    X8664_UNKNOWN_SYSCALL_MSG_R8 = 7,
    X8664_UNKNOWN_SYSCALL_MSG_R9 = 8,
    X8664_UNKNOWN_SYSCALL_MSG_R10 = 9,
    X8664_UNKNOWN_SYSCALL_MSG_R11 = 10,
    X8664_UNKNOWN_SYSCALL_MSG_R12 = 11,
    X8664_UNKNOWN_SYSCALL_MSG_R13 = 12,
    X8664_UNKNOWN_SYSCALL_MSG_R14 = 13,
    X8664_UNKNOWN_SYSCALL_MSG_R15 = 14,
    X8664_UNKNOWN_SYSCALL_MSG_FAULT_IP = 15,
    X8664_UNKNOWN_SYSCALL_MSG_SP = 16,
    X8664_UNKNOWN_SYSCALL_MSG_FLAGS = 17,
    X8664_UNKNOWN_SYSCALL_MSG_SYSCALL = 18,
    X8664_UNKNOWN_SYSCALL_MSG_LENGTH = 19,
};

/* Words of the message of a page fault. */
typedef uint32_t x8664_vm_fault_msg_t;
enum {
    X8664_VM_FAULT_MSG_IP = 0,
    X8664_VM_FAULT_MSG_ADDR = 1,
    X8664_VM_FAULT_MSG_PREFETCH_FAULT = 2,
    X8664_VM_FAULT_MSG_FSR = 3,
    X8664_VM_FAULT_MSG_LENGTH = 4,
};

/* Attributes of a mapping: how memory is cached. */
typedef uint32_t x86_vm_attribute_bits_t;
enum {
    X86_VM_ATTRIBUTE_BITS_DEFAULT_VM_ATTRIBUTES = 0,
    X86_VM_ATTRIBUTE_BITS_WRITE_BACK = 0,
    X86_VM_ATTRIBUTE_BITS_WRITE_THROUGH = 1,
    X86_VM_ATTRIBUTE_BITS_CACHE_DISABLED = 2,
    X86_VM_ATTRIBUTE_BITS_UNCACHEABLE = 3,
    X86_VM_ATTRIBUTE_BITS_WRITE_COMBINING = 4,
};

#endif
