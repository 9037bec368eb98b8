/* SPDX-License-Identifier: BSD-2-Clause */
/* Address spaces of user level. */

#include "functions.h"

/* The table for threads without an address space: it maps nothing. */
pte_t vspace_s_empty[512] ALIGNED(4096);

/* Switches to no address space. */
void vspace_use_none(void)
{
    vspace_use(&vspace_s_empty[0], ASID_NONE);
}

/* The capability to an address space with an ASID. */
cap_t vspace_root_cap(pte_t *root, word_t asid)
{
    return vspace_cap_new(true, root, asid);
}

/* Writes the entry that maps an address. What was there, if anything, is forgotten. */
void vspace_map_frame(pte_t *slot, pte_t entry, word_t asid, word_t address)
{
    bool_t replaces = pte_get_is_valid(*slot);
    page_table_write(slot, entry);
    if (replaces) {
        tlb_invalidate_page(asid, address);
    }
}

/* A translation or permission fault becomes the current fault. */
status_t vspace_handle_fault(tcb_t *thread, word_t fault_type)
{
    word_t syndrome = machine_read_syndrome();
    bool_t is_fetch = fault_type == VSPACE_INSTRUCTION_FAULT;
    word_t value = 0;
    if (is_fetch) {
        value = context_get(thread, REGISTER_INDEX_FAULT_IP);
    } else {
        value = machine_read_fault_address();
    }
    kernel_state_current_fault = (fault_t){ .type = FAULT_TYPE_FIRST_ARCH, .argument0 = value,
        .argument1 = syndrome & 0xffffffffUL, .argument2 = is_fetch };
    return STATUS_FAULT;
}

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
    invocation_set_message_register(receiver, buffer, AARCH64_VM_FAULT_MSG_IP, get);
    invocation_set_message_register(receiver, buffer, AARCH64_VM_FAULT_MSG_ADDR, fault.argument0);
    invocation_set_message_register(receiver, buffer, AARCH64_VM_FAULT_MSG_PREFETCH_FAULT,
        fault.argument2);
    invocation_set_message_register(receiver, buffer, AARCH64_VM_FAULT_MSG_FSR, fault.argument1);
    return AARCH64_VM_FAULT_MSG_LENGTH;
}

/* A thread goes on after a VM fault whatever the reply says. */
bool_t vspace_handle_fault_reply(tcb_t *receiver, tcb_t *sender, word_t fault_type)
{
    return fault_type == FAULT_TYPE_FIRST_ARCH;
}
