/* SPDX-License-Identifier: BSD-2-Clause */
/* Address spaces of user level. */

#include "functions.h"

/*
 * Takes away the mapping of a frame, if it is still there: the address space may be gone, or the
 * entry may map something else by now.
 */
void vspace_unmap_frame(frame_size_t size, word_t asid, word_t address, word_t frame)
{
    pte_slot_t found = vspace_find_frame(size, asid, address, frame);
    if (found.slot != NULL) {
        *found.slot = (pte_t){ 0 };
        tlb_invalidate_page(asid, address);
    }
}

/* The entry through which the frame is mapped at this address; a null slot if it is not. */
pte_slot_t vspace_find_frame(frame_size_t size, word_t asid, word_t address, word_t frame)
{
    status_root_result_t find = asid_find(asid);
    status_t status = find.status;
    pte_t *root = find.root;
    if (status != STATUS_OK) {
        return (pte_slot_t){ 0 };
    }

    pte_slot_t found = page_table_lookup(root, address);
    word_t frame_bits = page_table_frame_bits(size);
    bool_t holds = found.bits_left != frame_bits;
    if (!holds) {
        bool_t is_frame = page_table_is_frame(*found.slot, found.bits_left);
        holds = !is_frame;
    }
    if (!holds) {
        word_t address2 = page_table_address(*found.slot);
        word_t to_physical = memory_to_physical(frame);
        holds = address2 != to_physical;
    }
    if (holds) {
        return (pte_slot_t){ 0 };
    }

    return found;
}

/* Takes a page table out of its address space, if it is still there. */
void vspace_unmap_table(word_t asid, word_t address, pte_t *table)
{
    status_root_result_t find = asid_find(asid);
    status_t status = find.status;
    pte_t *root = find.root;
    if (status != STATUS_OK) {
        return;
    }

    word_t bits = PAGE_TABLE_ROOT_BITS;
    pte_t *slot = page_table_entry_of(root, address, PAGE_TABLE_ROOT_BITS);
    for (int32_t level = 0; level < PAGE_TABLE_LOWER_LEVELS; level++) {
        bool_t is_table = page_table_is_table(*slot, bits);
        if (!is_table) {
            return;
        }

        pte_t *below = page_table_table(*slot);
        if (below == table) {
            *slot = (pte_t){ 0 };
            /*
             * Translations through any level of the table may be cached: forget the whole
             * address space.
             */
            tlb_invalidate_asid(asid);
            return;
        }

        bits -= PAGE_TABLE_INDEX_BITS;
        slot = page_table_entry_of(below, address, bits);
    }
}

/* Whether a frame may hold an IPC buffer at this address. */
status_t vspace_check_ipc_buffer(word_t address, cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    bool_t holds = tag != ARCH_CAP_TAG_FRAME;
    if (!holds) {
        cap_t frame_cap = frame_cap_from(cap);
        holds = frame_cap_get_is_device(frame_cap);
    }
    if (holds) {
        return syscall_errors_illegal_operation();
    }

    if ((address & (sizeof(ipc_buffer_t) - 1)) != 0) {
        return syscall_errors_alignment_error();
    }

    return STATUS_OK;
}

/* The kernel's view of a thread's IPC buffer; null without a usable one. */
ipc_buffer_t *vspace_lookup_ipc_buffer(bool_t is_receiver, tcb_t *thread)
{
    cap_t cap = thread->slots[TCB_SLOT_IPC_BUFFER].cap;
    cap_tag_t tag = cap_get_tag(cap);
    if (tag != ARCH_CAP_TAG_FRAME) {
        return NULL;
    }

    cap_t frame = frame_cap_from(cap);
    vm_rights_t rights = frame_cap_get_rights(frame);
    vm_rights_t rights2 = frame_cap_get_rights(frame);
    bool_t allowed = rights == VM_RIGHTS_READ_WRITE
        || (!is_receiver && rights2 == VM_RIGHTS_READ_ONLY);
    bool_t is_device = frame_cap_get_is_device(frame);
    if (is_device || !allowed) {
        return NULL;
    }

    word_t ipc_buffer = thread->ipc_buffer;
    frame_size_t size = frame_cap_get_size(frame);
    word_t frame_bits = page_table_frame_bits(size);
    word_t mask = bits_mask(frame_bits);
    word_t offset = ipc_buffer & mask;
    word_t base = frame_cap_get_base(frame);
    return (ipc_buffer_t *)(base + offset);
}

/* The words of the message about a page fault. */
word_t vspace_set_fault_message(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer)
{
    fault_t fault = sender->fault;
    word_t get = context_get(sender, REGISTER_INDEX_FAULT_IP);
    invocation_set_message_register(receiver, buffer, X8664_VM_FAULT_MSG_IP, get);
    invocation_set_message_register(receiver, buffer, X8664_VM_FAULT_MSG_ADDR, fault.argument0);
    invocation_set_message_register(receiver, buffer, X8664_VM_FAULT_MSG_PREFETCH_FAULT,
        fault.argument2);
    invocation_set_message_register(receiver, buffer, X8664_VM_FAULT_MSG_FSR, fault.argument1);
    return X8664_VM_FAULT_MSG_LENGTH;
}

/* A thread goes on after a VM fault whatever the reply says. */
bool_t vspace_handle_fault_reply(tcb_t *receiver, tcb_t *sender, word_t fault_type)
{
    return fault_type == FAULT_TYPE_FIRST_ARCH;
}

/* Switches to no address space: the kernel's own table has nothing else. */
void vspace_use_none(void)
{
    pte_t *root = kernel_tables_root();
    tlb_use((word_t)root, ASID_NONE);
}

/* A cleared table becomes the top of an address space: it gets the kernel's entries. */
void vspace_init_root(pte_t *root)
{
    for (word_t i = PAGE_TABLE_USER_ENTRIES; i < PAGE_TABLE_ENTRIES; i++) {
        /* At most PageTable.Entries iterations. */
        pte_t *root2 = kernel_tables_root();
        root[i] = root2[i];
    }
}

/* The capability to an address space with an ASID. */
cap_t vspace_root_cap(pte_t *root, word_t asid)
{
    return vspace_cap_new(true, root, asid);
}

/* Page tables are no address spaces. */
bool_t vspace_is_root(cap_t cap)
{
    return false;
}

/* Writes the entry that maps an address, and makes the processor forget what it was. */
void vspace_map_frame(pte_t *slot, pte_t entry, word_t asid, word_t address)
{
    *slot = entry;
    tlb_invalidate_page(asid, address);
}

/* Writes the entry that leads to a table. That there was none is not cached. */
void vspace_map_table(pte_t *slot, pte_t entry, word_t asid)
{
    *slot = entry;
}

/* A page fault becomes the current fault. */
status_t vspace_handle_fault(tcb_t *thread, word_t fault_type)
{
    word_t fault_address = machine_read_fault_address();
    kernel_state_current_fault = (fault_t){ .type = FAULT_TYPE_FIRST_ARCH,
        .argument0 = fault_address, .argument1 = fault_type,
        .argument2 = (fault_type & VSPACE_FETCH_BIT) != 0 ? X8664_SELECTORS_INSTRUCTION_FAULT
        : X8664_SELECTORS_DATA_FAULT };
    return STATUS_FAULT;
}
