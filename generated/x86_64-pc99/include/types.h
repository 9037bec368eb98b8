/* SPDX-License-Identifier: BSD-2-Clause */
/* The structs. No padding is implicit: every byte has a name. */

#ifndef SEL4GEN_TYPES_H
#define SEL4GEN_TYPES_H

#include "constants.h"

typedef struct boot_arguments boot_arguments_t;
typedef struct physical_region physical_region_t;
typedef struct cap cap_t;
typedef struct slot_finalisation slot_finalisation_t;
typedef struct finalise_result finalise_result_t;
typedef struct new_spaces new_spaces_t;
typedef struct new_ipc_buffer new_ipc_buffer_t;
typedef struct retype_request retype_request_t;
typedef struct mdb_node mdb_node_t;
typedef struct cte cte_t;
typedef struct endpoint endpoint_t;
typedef struct lookup_failure lookup_failure_t;
typedef struct fault fault_t;
typedef struct syscall_error syscall_error_t;
typedef struct tcb_queue tcb_queue_t;
typedef struct domain_schedule_entry domain_schedule_entry_t;
typedef struct notification notification_t;
typedef struct user_context user_context_t;
typedef struct tcb tcb_t;
typedef struct pte_slot pte_slot_t;
typedef struct irq_route irq_route_t;
typedef struct map_entry map_entry_t;
typedef struct gate gate_t;
typedef struct pte pte_t;
typedef struct vm_attributes vm_attributes_t;
typedef struct slot_region slot_region_t;
typedef struct untyped_desc untyped_desc_t;
typedef struct boot_info boot_info_t;
typedef struct boot_info_header boot_info_header_t;
typedef struct ipc_buffer ipc_buffer_t;
typedef struct message_info message_info_t;
typedef struct cap_rights cap_rights_t;
typedef struct cnode_cap_data cnode_cap_data_t;
typedef struct counts_cycles_result counts_cycles_result_t;
typedef struct found_start_result found_start_result_t;
typedef struct is_there_value_result is_there_value_result_t;
typedef struct status_buffer_result status_buffer_result_t;
typedef struct status_cap_result status_cap_result_t;
typedef struct status_root_asid_result status_root_asid_result_t;
typedef struct status_root_result status_root_result_t;
typedef struct status_slot_bits_remaining_result status_slot_bits_remaining_result_t;
typedef struct status_slot_result status_slot_result_t;
typedef struct status_slots_result status_slots_result_t;
typedef struct status_spaces_result status_spaces_result_t;

/* The parameters of this boot, from the loader and the architecture. */
struct boot_arguments {
    /* Physical start of the root task's image. */
    word_t user_image_start;

    /* Physical end of the root task's image. */
    word_t user_image_end;

    /* The image's physical minus its virtual address. */
    word_t pv_offset;

    /* Virtual address of the root task's first instruction. */
    word_t entry_point;

    /* Physical address of the device tree; with HasBootChunks, of the chunks instead. */
    word_t device_tree_start;

    /* Its size in bytes; 0 if there is none. */
    word_t device_tree_size;

    /* Physical start of kernel memory that is used only while booting. */
    word_t kernel_boot_start;

    /* Physical end of it; the same as its start if there is none. */
    word_t kernel_boot_end;
};
ASSERT_SIZE(boot_arguments_t, 64);

/* Physical addresses from Start up to, not including, End. */
struct physical_region {
    word_t start;
    word_t end;
};
ASSERT_SIZE(physical_region_t, 16);

/* A capability of any kind. */
struct cap {
    word_t words[2];
};
ASSERT_SIZE(cap_t, 16);

/* The result of finalising a slot. */
struct slot_finalisation {
    status_t status;

    /* 1 if the slot may be emptied now. */
    uint32_t may_empty;

    /* For PostCapDeletion when the slot is empty. */
    cap_t cleanup_info;
};
ASSERT_SIZE(slot_finalisation_t, 24);

/* The result of finalising a capability. */
struct finalise_result {
    /* The new content of the slot: empty, or a zombie whose slots have to be emptied first. */
    cap_t remainder;

    /* Given to PostCapDeletion once the slot is empty; usually the null capability. */
    cap_t cleanup_info;
};
ASSERT_SIZE(finalise_result_t, 32);

/* The new spaces of a thread, checked and derived. */
struct new_spaces {
    /* Classic kernel: an address. */
    word_t fault_handler;
    cap_t cspace;
    cap_t vspace;

    /* The slots of the capabilities. */
    cte_t *cspace_source;
    cte_t *vspace_source;
};
ASSERT_SIZE(new_spaces_t, 56);

/* The new IPC buffer of a thread, checked and derived. */
struct new_ipc_buffer {
    word_t address;
    cap_t frame;

    /* The slot of the frame's capability; null for no buffer. */
    cte_t *source;
};
ASSERT_SIZE(new_ipc_buffer_t, 32);

/* The arguments of a Retype, checked. */
struct retype_request {
    /* The untyped's slot. */
    cte_t *source;

    /* Address of the first object. */
    word_t base;

    /* The first slot for the new capabilities. */
    cte_t *slots;

    /* The number of objects. */
    word_t count;

    /* The object type. */
    word_t type;

    /* For types of variable size: log2 of it, in slots for a CNode, else in bytes. */
    word_t user_size;
};
ASSERT_SIZE(retype_request_t, 48);

/* The list pointers of a slot, with two flags in bits that alignment leaves free. */
struct mdb_node {
    word_t words[2];
};
ASSERT_SIZE(mdb_node_t, 16);

/* A slot. 2^5 bytes with 64-bit words, 2^4 with 32-bit words (manual: seL4_SlotBits). */
struct cte {
    cap_t cap;
    mdb_node_t mdb;
};
ASSERT_SIZE(cte_t, 32);

/* An endpoint. 2^4 bytes (manual: seL4_EndpointBits). */
struct endpoint {
    word_t words[2];
};
ASSERT_SIZE(endpoint_t, 16);

/* The reason for a failed capability look-up, with the data for its message. */
struct lookup_failure {
    lookup_failure_type_t type;

    /* Bits of the guard that was found (GuardMismatch). */
    uint32_t guard_size;

    /* Bits of the address that were left to resolve. */
    word_t bits_left;

    /*
     * The guard that was found (GuardMismatch), or the bits that a slot resolves
     * (DepthMismatch).
     */
    word_t found;
};
ASSERT_SIZE(lookup_failure_t, 24);

/* A thread's fault. The meaning of the three arguments depends on the type. */
struct fault {
    /* NullFault when the thread has none. */
    word_t type;

    /*
     * CapFault: the address. UnknownSyscall: the number. UserException: the number. VMFault: the
     * address.
     */
    word_t argument0;

    /*
     * CapFault: 1 in the receive phase. UserException: the code. VMFault: the fault status
     * register.
     */
    word_t argument1;

    /* VMFault: 1 for an instruction fetch. */
    word_t argument2;
};
ASSERT_SIZE(fault_t, 32);

/* A system call error with its details. */
struct syscall_error {
    error_t type;

    /* FailedLookup: 1 if the failed capability is the invoked one's source. */
    uint32_t failed_lookup_was_source;
    word_t invalid_argument_number;
    word_t invalid_cap_number;
    word_t range_error_min;
    word_t range_error_max;
    word_t memory_left;
};
ASSERT_SIZE(syscall_error_t, 48);

/* A queue of threads, linked through QueueNext and QueuePrev. */
struct tcb_queue {
    tcb_t *head;
    tcb_t *tail;
};
ASSERT_SIZE(tcb_queue_t, 16);

/* One entry of the domain schedule. */
struct domain_schedule_entry {
    uint32_t domain;

    /* Padding for the alignment of the length. */
    uint32_t unused;

    /* Ticks, below 2^56; 0 marks the end of a schedule. */
    uint64_t length;
};
ASSERT_SIZE(domain_schedule_entry_t, 16);

/*
 * A notification. 2^5 bytes with 64-bit words, 2^4 with 32-bit words, twice as many with MCS
 * (seL4_NotificationBits).
 */
struct notification {
    word_t words[4];
};
ASSERT_SIZE(notification_t, 32);

/* The registers of a thread while it does not run. */
struct user_context {
    word_t registers[28];
    uint64_t fpu[72];
};
ASSERT_SIZE(user_context_t, 800);

/*
 * A thread, in an object of 2^TcbBits bytes (manual: seL4_TCBBits). The slots come first, so
 * that a zombie thread is a small CNode at the same address.
 */
struct tcb {
    cte_t slots[5];

    /* The user registers, in the architecture's layout. Entry code saves and restores them here. */
    user_context_t context;

    thread_state_t state;

    /* 1 if the thread is in a ready queue. */
    uint32_t is_queued;

    /* The endpoint or notification that it is blocked on. */
    word_t blocking_object;

    /* BlockedOnSend: the badge of the message. */
    word_t blocking_badge;

    /* BlockedOnSend/Receive: 1 if capabilities may be transferred with the message. */
    uint32_t blocking_can_grant;

    /* BlockedOnSend: 1 if the receiver may grant through its reply. */
    uint32_t blocking_can_grant_reply;

    /* BlockedOnSend: 1 if the thread then waits for a reply. */
    uint32_t blocking_is_call;

    /* Scheduling domain, 0 to NumDomains - 1. */
    uint32_t domain;

    /* Maximum controlled priority. */
    uint32_t max_controlled_priority;

    uint32_t priority;

    /* The remaining ticks of its time slice (classic scheduler). */
    uint32_t time_slice;

    /* The flags of TCB_SetFlags. */
    uint32_t flags;

    notification_t *bound_notification;
    fault_t fault;
    lookup_failure_t lookup_failure;

    /* The address of its fault handler's endpoint, in its own CSpace (classic kernel). */
    word_t fault_handler;

    /* User virtual address of its IPC buffer. */
    word_t ipc_buffer;

    /* The queue that it is in: a ready queue, or that of an endpoint or notification. */
    tcb_t *queue_next;
    tcb_t *queue_prev;

    /* All threads, for debugging. */
    tcb_t *debug_next;

    tcb_t *debug_prev;

    uint8_t name[128];
};
ASSERT_SIZE(tcb_t, 1256);

/* Where a walk ended: an entry, and how many low address bits it leaves untranslated. */
struct pte_slot {
    pte_t *slot;

    /* 12, 21, 30, ... up to RootBits. */
    word_t bits_left;
};
ASSERT_SIZE(pte_slot_t, 16);

/* Where an interrupt comes from. */
struct irq_route {
    irq_source_t source;
    uint8_t io_apic;
    uint8_t pin;
    uint8_t unused;
};
ASSERT_SIZE(irq_route_t, 4);

/* An entry of the boot loader's memory map. */
struct map_entry {
    word_t start;
    word_t length;

    /* 1: memory. */
    uint32_t type;
    uint32_t unused;
};
ASSERT_SIZE(map_entry_t, 24);

/* An entry of the interrupt table. */
struct gate {
    uint64_t words[2];
};
ASSERT_SIZE(gate_t, 16);

/* A translation table entry. */
struct pte {
    uint64_t words[1];
};
ASSERT_SIZE(pte_t, 8);

/* seL4_X86_VMAttributes: the number of an entry of the page attribute table. */
struct vm_attributes {
    word_t words[1];
};
ASSERT_SIZE(vm_attributes_t, 8);

/* Slots [Start, End) of the root CNode. */
struct slot_region {
    word_t start;
    word_t end;
};
ASSERT_SIZE(slot_region_t, 16);

/* One untyped capability of the root task. */
struct untyped_desc {
    /* Physical address. */
    word_t paddr;

    /* Size is 2^SizeBits bytes. */
    uint8_t size_bits;

    /* 1 if the memory is a device's, else 0. */
    uint8_t is_device;
    uint8_t padding[6];
};
ASSERT_SIZE(untyped_desc_t, 16);

/* The frame that the root task finds at its boot-information address. */
struct boot_info {
    /* Bytes of additional boot information, in frames behind this one. */
    word_t extra_len;
    word_t node_id;
    word_t num_nodes;
    word_t num_io_pt_levels;
    ipc_buffer_t *ipc_buffer;
    slot_region_t empty;
    slot_region_t shared_frames;
    slot_region_t user_image_frames;
    slot_region_t user_image_paging;
    slot_region_t io_space_caps;
    slot_region_t extra_bi_pages;
    word_t init_thread_cnode_size_bits;
    word_t init_thread_domain;
    slot_region_t untyped;
    untyped_desc_t untyped_list[230];
};
ASSERT_SIZE(boot_info_t, 3848);

/* Stands before each chunk of additional boot information. */
struct boot_info_header {
    /* One of BootInfoId. */
    word_t id;

    /* Length in bytes, with this header. */
    word_t length;
};
ASSERT_SIZE(boot_info_header_t, 16);

/* A thread's IPC buffer: 128 words, aligned to its size. */
struct ipc_buffer {
    word_t tag;
    word_t msg[120];
    word_t user_data;
    word_t caps_or_badges[3];
    word_t receive_cnode;
    word_t receive_index;
    word_t receive_depth;
};
ASSERT_SIZE(ipc_buffer_t, 1024);

/*
 * The tag of a message: label, what happened to each capability, how many capabilities, how many
 * words.
 */
struct message_info {
    word_t words[1];
};
ASSERT_SIZE(message_info_t, 8);

/* The rights that a minted or copied capability keeps. */
struct cap_rights {
    word_t words[1];
};
ASSERT_SIZE(cap_rights_t, 8);

/* The badge argument when a CNode capability is minted or mutated. */
struct cnode_cap_data {
    word_t words[1];
};
ASSERT_SIZE(cnode_cap_data_t, 8);

struct counts_cycles_result {
    word_t counts;
    word_t cycles;
};
ASSERT_SIZE(counts_cycles_result_t, 16);

struct found_start_result {
    bool_t found;
    uint8_t padding[7];
    word_t start;
};
ASSERT_SIZE(found_start_result_t, 16);

struct is_there_value_result {
    bool_t is_there;
    uint8_t padding[7];
    word_t value;
};
ASSERT_SIZE(is_there_value_result_t, 16);

struct status_buffer_result {
    status_t status;
    uint8_t padding[4];
    new_ipc_buffer_t buffer;
};
ASSERT_SIZE(status_buffer_result_t, 40);

struct status_cap_result {
    status_t status;
    uint8_t padding[4];
    cap_t cap;
};
ASSERT_SIZE(status_cap_result_t, 24);

struct status_root_asid_result {
    status_t status;
    uint8_t padding[4];
    pte_t *root;
    word_t asid;
};
ASSERT_SIZE(status_root_asid_result_t, 24);

struct status_root_result {
    status_t status;
    uint8_t padding[4];
    pte_t *root;
};
ASSERT_SIZE(status_root_result_t, 16);

struct status_slot_bits_remaining_result {
    status_t status;
    uint8_t padding[4];
    cte_t *slot;
    word_t bits_remaining;
};
ASSERT_SIZE(status_slot_bits_remaining_result_t, 24);

struct status_slot_result {
    status_t status;
    uint8_t padding[4];
    cte_t *slot;
};
ASSERT_SIZE(status_slot_result_t, 16);

struct status_slots_result {
    status_t status;
    uint8_t padding[4];
    cte_t *slots;
};
ASSERT_SIZE(status_slots_result_t, 16);

struct status_spaces_result {
    status_t status;
    uint8_t padding[4];
    new_spaces_t spaces;
};
ASSERT_SIZE(status_spaces_result_t, 64);

#endif
