/* SPDX-License-Identifier: BSD-2-Clause */
/* The architecture as the portable kernel sees it. */

#include "functions.h"

word_t arch_get_register(tcb_t *thread, word_t register_)
{
    return context_get(thread, register_);
}

void arch_set_register(tcb_t *thread, word_t register_, word_t value)
{
    context_set(thread, register_, value);
}

/* The register of message register i, below MessageRegisterCount. */
word_t arch_message_register(word_t i)
{
    return context_message_register(i);
}

word_t arch_frame_register(word_t i)
{
    return context_frame_register(i);
}

word_t arch_gp_register(word_t i)
{
    return context_gp_register(i);
}

/* The register behind word i of an UnknownSyscall (or UserException) message. */
word_t arch_syscall_message_register(word_t i)
{
    return context_syscall_message_register(i);
}

word_t arch_exception_message_register(word_t i)
{
    return context_exception_message_register(i);
}

/* What user level may put into a register: mode bits are forced. */
word_t arch_sanitise_register(word_t register_, word_t value)
{
    return context_sanitise(register_, value);
}

void arch_init_context(tcb_t *thread)
{
    context_init(thread);
}

status_cap_result_t arch_derive_cap(cte_t *slot, cap_t cap)
{
    return arch_caps_derive(slot, cap);
}

cap_t arch_mask_rights(cap_rights_t rights, cap_t cap)
{
    return arch_caps_mask_rights(rights, cap);
}

cap_t arch_update_data(bool_t preserve, word_t data, cap_t cap)
{
    return arch_caps_update_data(preserve, data, cap);
}

finalise_result_t arch_finalise_cap(cap_t cap, bool_t is_final)
{
    return arch_caps_finalise(cap, is_final);
}

void arch_post_cap_deletion(cap_t cleanup_info)
{
    arch_caps_post_cap_deletion(cleanup_info);
}

bool_t arch_same_region(cap_t a, cap_t b)
{
    return arch_caps_same_region(a, b);
}

bool_t arch_same_object(cap_t a, cap_t b)
{
    return arch_caps_same_object(a, b);
}

bool_t arch_is_revocable(cap_t derived, cap_t source)
{
    return arch_caps_is_revocable(derived, source);
}

/* Whether a revocable capability is an ancestor of a later one to the same region. */
bool_t arch_is_parent(cap_t parent, cap_t child, bool_t child_is_first_badged)
{
    return arch_caps_is_parent(parent, child, child_is_first_badged);
}

/* Whether the capability names memory, where, and how much (2^n bytes); for the derivation tree. */
bool_t arch_cap_is_physical(cap_t cap)
{
    return arch_caps_is_physical(cap);
}

word_t arch_cap_base(cap_t cap)
{
    return arch_caps_base(cap);
}

word_t arch_cap_size_bits(cap_t cap)
{
    return arch_caps_size_bits(cap);
}

/* Whether the type (>= ObjectType.FirstArch) exists. */
bool_t arch_is_object_type(word_t type)
{
    return arch_objects_is_type(type);
}

/* Whether device memory may become this type: frames only. */
bool_t arch_is_frame_type(word_t type)
{
    return arch_objects_is_frame(type);
}

word_t arch_object_size_bits(word_t type)
{
    return arch_objects_size_bits(type);
}

cap_t arch_create_object(word_t type, word_t address, bool_t is_device)
{
    return arch_objects_create(type, address, is_device);
}

status_t arch_decode_invocation(word_t label, word_t length, cte_t *slot, cap_t cap, bool_t call,
    ipc_buffer_t *buffer)
{
    return arch_invocation_decode(label, length, slot, cap, call, buffer);
}

/* IRQControl invocations that only this architecture has. */
status_t arch_decode_irq_control(word_t label, word_t length, cte_t *slot, ipc_buffer_t *buffer)
{
    return arch_irq_decode_control(label, length, slot, buffer);
}

/* The check of IRQControl_Get that this architecture adds. */
status_t arch_check_irq(word_t irq)
{
    return arch_irq_check(irq);
}

bool_t arch_is_valid_vspace_root(cap_t cap)
{
    return vspace_is_valid_root(cap);
}

/*
 * Whether a frame capability may back an IPC buffer at this address (sets the syscall error if
 * not).
 */
status_t arch_check_ipc_buffer(word_t address, cap_t cap)
{
    return vspace_check_ipc_buffer(address, cap);
}

/* The kernel's view of a thread's IPC buffer, or null. */
ipc_buffer_t *arch_lookup_ipc_buffer(bool_t is_receiver, tcb_t *thread)
{
    return vspace_lookup_ipc_buffer(is_receiver, thread);
}

/* Records the fault that the hardware reports: leaves it in KernelState.CurrentFault. */
status_t arch_handle_vm_fault(tcb_t *thread, word_t fault_type)
{
    return vspace_handle_fault(thread, fault_type);
}

/*
 * Words of a VM fault message (fault type >= FaultType.FirstArch) into message registers; gives
 * the length.
 */
word_t arch_set_fault_message(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer)
{
    return vspace_set_fault_message(sender, receiver, buffer);
}

/* Applies the reply to an architecture fault; returns whether the thread continues. */
bool_t arch_handle_fault_reply(tcb_t *receiver, tcb_t *sender, word_t fault_type)
{
    return vspace_handle_fault_reply(receiver, sender, fault_type);
}

void arch_switch_to_idle_thread(void)
{
    arch_thread_switch_to_idle();
}

void arch_configure_idle_thread(tcb_t *thread)
{
    arch_thread_configure_idle(thread);
}

void arch_activate_idle_thread(tcb_t *thread)
{
    arch_thread_activate_idle(thread);
}

/* Before a thread is destroyed: it gives up what the architecture holds for it (FPU). */
void arch_prepare_thread_delete(tcb_t *thread)
{
    arch_thread_prepare_delete(thread);
}

/* The thread moves to another domain. */
void arch_leave_domain(tcb_t *thread)
{
    arch_thread_leave_domain(thread);
}

void arch_post_modify_registers(tcb_t *thread)
{
    arch_thread_post_modify_registers(thread);
}

/* TCB_SetFlags changed the flags of the thread. */
void arch_post_set_flags(tcb_t *thread)
{
    arch_thread_post_set_flags(thread);
}

/* An interrupt that the kernel keeps for itself but is not the timer. */
void arch_handle_reserved_irq(word_t irq)
{
    arch_irq_handle_reserved(irq);
}

void arch_reset_timer(void)
{
    timer_reset();
}

/* The kernel's address of physical memory. */
word_t arch_to_kernel(word_t physical)
{
    return memory_to_virtual(physical);
}

SECTION(".boot.text") word_t arch_boot_paging_count(word_t start, word_t end)
{
    return arch_root_task_paging_count(start, end);
}

SECTION(".boot.text") cap_t arch_boot_create_vspace(word_t address)
{
    return arch_root_task_create_vspace(address);
}

SECTION(".boot.text") bool_t arch_boot_map_paging(cap_t vspace, word_t start, word_t end)
{
    return arch_root_task_map_paging(vspace, start, end);
}

/* Maps a page of kernel address address for the root task. */
SECTION(".boot.text") cap_t arch_boot_create_frame(cap_t vspace, word_t address,
    word_t user_address, bool_t executable)
{
    return arch_root_task_create_frame(vspace, address, user_address, executable);
}

SECTION(".boot.text") cap_t arch_boot_create_asid_pool(word_t address, cap_t vspace)
{
    return arch_root_task_create_asid_pool(address, vspace);
}

SECTION(".boot.text") void arch_boot_provide_caps(void)
{
    arch_root_task_provide_caps();
}

/* Clears fresh memory of 2^bits bytes and makes it coherent for its later use. */
void arch_clear_memory(word_t address, word_t bits)
{
    memory_clear(address, bits);
}

/* Stops the machine for good, and says so. */
NORETURN void arch_halt(void)
{
    machine_halt();
}

bool_t arch_is_irq_pending(void)
{
    return irq_controller_is_pending();
}

/* The interrupt that the controller hands out now, or InvalidIrq. */
word_t arch_get_active_irq(void)
{
    return arch_irq_get_active();
}

void arch_mask_irq(bool_t mask, word_t irq)
{
    arch_irq_mask(mask, irq);
}

void arch_ack_irq(word_t irq)
{
    irq_controller_end_interrupt();
}

void arch_handle_spurious_irq(void)
{
}

/* The exception number in the fault message (seL4_UserException_Number). */
word_t arch_user_exception_number(void)
{
    return context_get(kernel_state_core_current_thread, REGISTER_INDEX_VECTOR);
}

/* The code that comes with it (seL4_UserException_Code). */
word_t arch_user_exception_code(void)
{
    return context_get(kernel_state_core_current_thread, REGISTER_INDEX_ERROR);
}
