/* SPDX-License-Identifier: BSD-2-Clause */
/* Variables, prototypes and inline functions. */

#ifndef SEL4GEN_FUNCTIONS_H
#define SEL4GEN_FUNCTIONS_H

#include "accessors.h"

/* bits.c */
static ALWAYS_INLINE word_t bits_bit(word_t n);
static ALWAYS_INLINE word_t bits_mask(word_t n);
static ALWAYS_INLINE bool_t bits_is_aligned(word_t value, word_t n);
static ALWAYS_INLINE word_t bits_round_down(word_t value, word_t n);
static ALWAYS_INLINE word_t bits_round_up(word_t value, word_t n);
static ALWAYS_INLINE word_t bits_highest(word_t value);
static ALWAYS_INLINE word_t bits_lowest(word_t value);

/* boot.c */
extern word_t boot_s_image_start SECTION(".boot.bss");
extern word_t boot_s_image_end SECTION(".boot.bss");
extern word_t boot_s_ipc_buffer_address SECTION(".boot.bss");
extern word_t boot_s_boot_info_address SECTION(".boot.bss");
extern word_t boot_s_extra_address SECTION(".boot.bss");
extern word_t boot_s_top SECTION(".boot.bss");
SECTION(".boot.text") bool_t boot_run(boot_arguments_t arguments);
SECTION(".boot.text") void boot_report_full_cnode(void);
SECTION(".boot.text") void boot_init_domains(void);
SECTION(".boot.text") bool_t boot_place_user_space(boot_arguments_t arguments);
SECTION(".boot.text") bool_t boot_create_memory(boot_arguments_t arguments);
SECTION(".boot.text") word_t boot_extra_bits(word_t device_tree_size);
SECTION(".boot.text") bool_t boot_create_address_space(boot_arguments_t arguments);
SECTION(".boot.text") bool_t boot_provide_frames(cap_t vspace, word_t address, word_t vaddr,
    word_t size, bool_t executable);
SECTION(".boot.text") void boot_create_idle_thread(void);
SECTION(".boot.text") void boot_create_initial_thread(word_t entry_point);
SECTION(".boot.text") void boot_copy_to_thread(initial_slot_t from, tcb_t *thread, tcb_slot_t to);

/* boot_caps.c */
extern cte_t *boot_caps_s_slots SECTION(".boot.bss");
extern word_t boot_caps_s_next SECTION(".boot.bss");
SECTION(".boot.text") word_t boot_caps_next(void);
SECTION(".boot.text") void boot_caps_create_root_cnode(word_t address);
SECTION(".boot.text") cte_t *boot_caps_slot(initial_slot_t slot);
SECTION(".boot.text") void boot_caps_provide_at(initial_slot_t slot, cap_t cap);
SECTION(".boot.text") bool_t boot_caps_provide(cap_t cap);
SECTION(".boot.text") void boot_caps_write(cte_t *slot, cap_t cap);

/* boot_info_frame.c */
SECTION(".boot.text") boot_info_t *boot_info_frame_info(void);
SECTION(".boot.text") void boot_info_frame_begin(word_t ipc_buffer, word_t nodes);
SECTION(".boot.text") void boot_info_frame_add_device_tree(word_t device_tree, word_t size);
SECTION(".boot.text") void boot_info_frame_copy(word_t to, word_t from, word_t size);
SECTION(".boot.text") bool_t boot_info_frame_add_untyped(word_t index, word_t paddr,
    word_t size_bits, bool_t is_device);
SECTION(".boot.text") void boot_info_frame_set_user_image_paging(word_t start, word_t end);
SECTION(".boot.text") void boot_info_frame_set_extra_boot_info_pages(word_t start, word_t end);
SECTION(".boot.text") void boot_info_frame_set_user_image_frames(word_t start, word_t end);
SECTION(".boot.text") void boot_info_frame_set_untyped(word_t start, word_t end);
SECTION(".boot.text") void boot_info_frame_set_empty(word_t start, word_t end);
SECTION(".boot.text") slot_region_t boot_info_frame_slots(word_t start, word_t end);

/* boot_untyped.c */
extern word_t boot_untyped_s_count SECTION(".boot.bss");
SECTION(".boot.text") bool_t boot_untyped_provide_all(word_t boot_start, word_t boot_end);
SECTION(".boot.text") bool_t boot_untyped_provide_devices(void);
SECTION(".boot.text") bool_t boot_untyped_provide_free(void);
SECTION(".boot.text") bool_t boot_untyped_provide_region(bool_t is_device, word_t start,
    word_t end);
SECTION(".boot.text") bool_t boot_untyped_provide_piece(bool_t is_device, word_t start,
    word_t bits);

/* physical_memory.c */
extern physical_region_t physical_memory_s_ram[32] ALIGNED(8) SECTION(".boot.bss");
extern physical_region_t physical_memory_s_reserved[64] ALIGNED(8) SECTION(".boot.bss");
extern physical_region_t physical_memory_s_free[64] ALIGNED(8) SECTION(".boot.bss");
extern word_t physical_memory_s_ram_count SECTION(".boot.bss");
extern word_t physical_memory_s_reserved_count SECTION(".boot.bss");
extern word_t physical_memory_s_free_count SECTION(".boot.bss");
SECTION(".boot.text") word_t physical_memory_free_count(void);
SECTION(".boot.text") word_t physical_memory_reserved_count(void);
SECTION(".boot.text") physical_region_t physical_memory_free(word_t index);
SECTION(".boot.text") physical_region_t physical_memory_reserved(word_t index);
SECTION(".boot.text") void physical_memory_clear(void);
SECTION(".boot.text") bool_t physical_memory_add_ram(word_t start, word_t end);
SECTION(".boot.text") bool_t physical_memory_reserve(word_t start, word_t end);
SECTION(".boot.text") bool_t physical_memory_insert_reserved(word_t at, word_t start, word_t end);
SECTION(".boot.text") bool_t physical_memory_merge_reserved(word_t first, word_t behind,
    word_t start, word_t end);
SECTION(".boot.text") bool_t physical_memory_find_free(void);
SECTION(".boot.text") bool_t physical_memory_find_free_in(word_t start, word_t end);
SECTION(".boot.text") bool_t physical_memory_add_free(word_t start, word_t end);
SECTION(".boot.text") found_start_result_t physical_memory_take_highest(word_t size,
    word_t align_bits);
SECTION(".boot.text") bool_t physical_memory_split_free(word_t at, word_t start, word_t end);
SECTION(".boot.text") bool_t physical_memory_reserve_ram(void);

/* root_server.c */
extern word_t root_server_s_cursor SECTION(".boot.bss");
extern word_t root_server_s_next_page_table SECTION(".boot.bss");
extern word_t root_server_s_page_tables_left SECTION(".boot.bss");
extern word_t root_server_cnode SECTION(".boot.bss");
extern word_t root_server_extra_boot_info SECTION(".boot.bss");
extern word_t root_server_vspace SECTION(".boot.bss");
extern word_t root_server_asid_pool SECTION(".boot.bss");
extern word_t root_server_ipc_buffer SECTION(".boot.bss");
extern word_t root_server_boot_info SECTION(".boot.bss");
extern word_t root_server_tcb SECTION(".boot.bss");
SECTION(".boot.text") bool_t root_server_create(word_t extra_bits, word_t page_tables);
SECTION(".boot.text") void root_server_place_objects_of(word_t bits, word_t extra_bits,
    word_t page_tables);
SECTION(".boot.text") word_t root_server_take(word_t bits);
SECTION(".boot.text") word_t root_server_take_page_table(void);

/* cspace.c */
static ALWAYS_INLINE cte_t *cspace_thread_slot(tcb_t *thread, tcb_slot_t slot);
status_slot_result_t cspace_lookup_slot(tcb_t *thread, word_t cptr);
status_cap_result_t cspace_lookup_cap(tcb_t *thread, word_t cptr);
status_slot_bits_remaining_result_t cspace_resolve_address_bits(cap_t node_cap, word_t cptr,
    word_t depth);
status_slot_bits_remaining_result_t cspace_fail_guard(cap_t node, word_t left);
status_slot_bits_remaining_result_t cspace_fail_depth(word_t level_bits, word_t left);
void cspace_set_missing_capability(word_t bits_left);
void cspace_set_depth_mismatch(word_t bits_left, word_t bits_found);
status_slot_result_t cspace_lookup_source_slot(cap_t root, word_t cptr, word_t depth);
status_slot_result_t cspace_lookup_target_slot(cap_t root, word_t cptr, word_t depth);
status_slot_result_t cspace_lookup_empty_slot(cap_t root, word_t cptr, word_t depth);
status_slot_result_t cspace_lookup_pivot_slot(cap_t root, word_t cptr, word_t depth);
status_slot_result_t cspace_lookup_operand_slot(bool_t is_source, cap_t root, word_t cptr,
    word_t depth);

/* cap_ops.c */
static ALWAYS_INLINE bool_t cap_ops_is_arch(cap_t cap);
status_cap_result_t cap_ops_derive(cte_t *slot, cap_t cap);
cap_t cap_ops_mask_rights(cap_rights_t rights, cap_t cap);
cap_t cap_ops_update_data(bool_t preserve, word_t data, cap_t cap);
cap_t cap_ops_update_guard(word_t data, cap_t node);
bool_t cap_ops_is_revocable(cap_t derived, cap_t source);
bool_t cap_ops_same_region(cap_t a, cap_t b);
bool_t cap_ops_contains(cap_t untyped, cap_t cap);
bool_t cap_ops_same_object(cap_t a, cap_t b);
bool_t cap_ops_is_physical(cap_t cap);
word_t cap_ops_base_of(cap_t cap);
word_t cap_ops_size_bits_of(cap_t cap);
static ALWAYS_INLINE word_t cap_ops_full_index(word_t size_bits);

/* derivation_tree.c */
void derivation_tree_insert(cap_t new_cap, cte_t *source, cte_t *destination);
void derivation_tree_insert_new(cte_t *parent, cte_t *slot, cap_t cap);
void derivation_tree_link(cte_t *before, cte_t *slot, cap_t cap, bool_t revocable);
void derivation_tree_mark_full(cte_t *slot, cap_t source, cap_t copy);
void derivation_tree_move(cap_t new_cap, cte_t *source, cte_t *destination);
void derivation_tree_swap(cap_t cap1, cte_t *slot1, cap_t cap2, cte_t *slot2);
void derivation_tree_set_neighbours(mdb_node_t node, cte_t *slot);
void derivation_tree_remove(cte_t *slot);
bool_t derivation_tree_is_parent_of(cte_t *parent, cte_t *child);
bool_t derivation_tree_has_children(cte_t *slot);
status_t derivation_tree_ensure_no_children(cte_t *slot);
status_t derivation_tree_ensure_empty_slot(cte_t *slot);
bool_t derivation_tree_is_final(cte_t *slot);
bool_t derivation_tree_is_long_running_delete(cte_t *slot);
CONST_FUNCTION mdb_node_t derivation_tree_root(void);

/* invocation.c */
static ALWAYS_INLINE word_t invocation_get_syscall_arg(word_t i, ipc_buffer_t *buffer);
static ALWAYS_INLINE void invocation_set_message_register(tcb_t *thread, ipc_buffer_t *buffer,
    word_t i, word_t value);
static ALWAYS_INLINE bool_t invocation_has_extra_cap(word_t i);
static ALWAYS_INLINE cte_t *invocation_extra_slot(word_t i);
static ALWAYS_INLINE cap_t invocation_extra_cap(word_t i);
static ALWAYS_INLINE void invocation_begin(void);
void invocation_answer(word_t length);
void invocation_answer_word(bool_t call, word_t value);

/* syscall_errors.c */
status_t syscall_errors_error(error_t error);
status_t syscall_errors_illegal_operation(void);
status_t syscall_errors_delete_first(void);
status_t syscall_errors_revoke_first(void);
status_t syscall_errors_alignment_error(void);
status_t syscall_errors_truncated_message(void);
status_t syscall_errors_invalid_argument(word_t number);
status_t syscall_errors_invalid_capability(word_t number);
status_t syscall_errors_range_error(word_t min, word_t max);
status_t syscall_errors_failed_lookup(bool_t is_source);
status_t syscall_errors_not_enough_memory(word_t bytes_left);

/* deletion.c */
status_t deletion_revoke(cte_t *slot);
status_t deletion_delete(cte_t *slot);
status_t deletion_delete_inside(cte_t *slot);
void deletion_delete_one(cte_t *slot);
void deletion_empty_slot(cte_t *slot, cap_t cleanup_info);
slot_finalisation_t deletion_finalise_exposed(cte_t *slot);
slot_finalisation_t deletion_finalise_inside(cte_t *slot);
bool_t deletion_is_removable(cap_t remainder, cte_t *slot);
status_t deletion_shrink_zombie(cte_t *slot, cap_t zombie);

/* finalisation.c */
finalise_result_t finalisation_finalise(cap_t cap, bool_t is_final);
void finalisation_finalise_at_once(cap_t cap, bool_t is_final);
cap_t finalisation_zombie_of(cap_t node);
cap_t finalisation_finalise_thread(tcb_t *thread);
void finalisation_post_cap_deletion(cap_t cleanup_info);

/* entry.c */
static ALWAYS_INLINE NORETURN void entry_leave(void);
NORETURN void c_handle_syscall(word_t cptr, word_t msg_info, word_t syscall);
NORETURN void c_handle_fastpath_call(word_t cptr, word_t msg_info);
NORETURN void c_handle_fastpath_reply_recv(word_t cptr, word_t msg_info);
NORETURN void c_handle_interrupt(void);
NORETURN void c_handle_vm_fault(word_t type);
NORETURN void c_handle_user_exception(void);

/* exceptions.c */
void exceptions_handle_interrupt(void);
void exceptions_handle_user_exception(word_t number, word_t code);
void exceptions_handle_vm_fault(word_t type);

/* syscalls.c */
void syscalls_handle_number(word_t number);
void syscalls_handle(syscall_t syscall);
void syscalls_handle_unknown(word_t number);
static ALWAYS_INLINE void syscalls_finish_entry(void);
void syscalls_invoke(bool_t call, bool_t blocking);
status_t syscalls_handle_invocation(bool_t call, bool_t blocking);
static ALWAYS_INLINE status_t syscalls_answer_success(tcb_t *thread, bool_t call);
status_t syscalls_answer_failure(tcb_t *thread, word_t label, word_t cptr, bool_t call,
    status_t status);
void syscalls_fault_if_blocking(tcb_t *thread, bool_t blocking);
void syscalls_receive(bool_t blocking);
bool_t syscalls_may_wait(tcb_t *thread, cap_t right);

/* interrupts.c */
void interrupts_handle_pending(void);
void interrupts_handle_one(word_t irq);
void interrupts_signal(word_t irq);

/* irq_table.c */
extern cte_t irq_table_s_slots[160] ALIGNED(32);
extern irq_state_t irq_table_s_states[160];
SECTION(".boot.text") void irq_table_init(void);
SECTION(".boot.text") void irq_table_reserve_for_kernel(word_t irq, bool_t is_timer);
static ALWAYS_INLINE irq_state_t irq_table_get_state(word_t irq);
bool_t irq_table_is_active(word_t irq);
void irq_table_set_state(word_t irq, irq_state_t state);
static ALWAYS_INLINE cte_t *irq_table_slot(word_t irq);
void irq_table_issue(word_t irq, cte_t *target, cte_t *control);

/* cnode.c */
status_t cnode_decode(word_t label, word_t length, cap_t cap, ipc_buffer_t *buffer);
status_t cnode_decode_transfer(word_t label, word_t length, cte_t *destination,
    ipc_buffer_t *buffer);
status_t cnode_decode_copy(bool_t is_mint, word_t length, cte_t *source, cte_t *destination,
    ipc_buffer_t *buffer);
status_t cnode_decode_move(bool_t is_mutate, word_t length, cte_t *source, cte_t *destination,
    ipc_buffer_t *buffer);
status_t cnode_decode_cancel_badged_sends(cte_t *slot);
status_t cnode_decode_save_caller(cte_t *destination);
status_t cnode_decode_rotate(word_t length, cte_t *destination, ipc_buffer_t *buffer);
void cnode_rotate(cap_t to_pivot, cte_t *source, cap_t to_destination, cte_t *pivot,
    cte_t *destination);

/* dispatch.c */
static ALWAYS_INLINE status_t dispatch_decode(word_t label, word_t length, cte_t *slot,
    bool_t blocking, bool_t call, ipc_buffer_t *buffer);
status_t dispatch_send_to_endpoint(cap_t cap, bool_t blocking, bool_t call);
status_t dispatch_send_to_notification(cap_t cap);
status_t dispatch_send_reply(cte_t *slot, cap_t cap);

/* domain_object.c */
status_t domain_object_decode(word_t label, word_t length, ipc_buffer_t *buffer);
status_t domain_object_decode_set(word_t length, ipc_buffer_t *buffer);
status_t domain_object_decode_configure(word_t length, ipc_buffer_t *buffer);
status_t domain_object_decode_set_start(word_t length, ipc_buffer_t *buffer);
uint64_t domain_object_get_duration(word_t i, ipc_buffer_t *buffer);

/* irq_invocation.c */
status_t irq_invocation_decode_control(word_t label, word_t length, cte_t *slot,
    ipc_buffer_t *buffer);
status_t irq_invocation_decode_handler(word_t label, word_t irq);
status_t irq_invocation_decode_set_notification(word_t irq);
void irq_invocation_set_notification(word_t irq, cap_t cap, cte_t *source);

/* thread_invocation.c */
status_t thread_invocation_decode(word_t label, word_t length, cte_t *slot, tcb_t *thread,
    bool_t call, ipc_buffer_t *buffer);
status_t thread_invocation_decode_other(word_t label, word_t length, tcb_t *thread, bool_t call,
    ipc_buffer_t *buffer);
status_t thread_invocation_decode_set_priority(word_t label, word_t length, tcb_t *thread,
    ipc_buffer_t *buffer);
status_t thread_invocation_decode_set_sched_params(word_t length, tcb_t *thread,
    ipc_buffer_t *buffer);
status_t thread_invocation_check_priority(word_t priority, cap_t authority);
status_t thread_invocation_decode_bind(tcb_t *thread);
status_t thread_invocation_decode_unbind(tcb_t *thread);
status_t thread_invocation_decode_set_tls_base(word_t length, tcb_t *thread, ipc_buffer_t *buffer);
status_t thread_invocation_decode_set_flags(word_t length, tcb_t *thread, bool_t call,
    ipc_buffer_t *buffer);
void thread_invocation_invoke_set_flags(tcb_t *thread, word_t clear, word_t set, bool_t call);

/* thread_registers.c */
status_t thread_registers_decode_read(word_t length, tcb_t *source, bool_t call,
    ipc_buffer_t *buffer);
status_t thread_registers_decode_write(word_t length, tcb_t *target, ipc_buffer_t *buffer);
status_t thread_registers_decode_copy(word_t length, tcb_t *target, ipc_buffer_t *buffer);
void thread_registers_invoke_read(tcb_t *source, bool_t suspend, word_t count, bool_t call);
void thread_registers_invoke_write(tcb_t *target, bool_t resume, word_t count,
    ipc_buffer_t *buffer);
void thread_registers_invoke_copy(tcb_t *target, tcb_t *source, word_t flags);
word_t thread_registers_user_register(word_t i);

/* thread_spaces.c */
status_t thread_spaces_decode_configure(word_t length, cte_t *slot, tcb_t *thread,
    ipc_buffer_t *message);
status_t thread_spaces_decode_set_space(word_t length, cte_t *slot, tcb_t *thread,
    ipc_buffer_t *message);
status_t thread_spaces_decode_set_ipc_buffer(word_t length, cte_t *slot, tcb_t *thread,
    ipc_buffer_t *message);
status_buffer_result_t thread_spaces_check_ipc_buffer(word_t address, cte_t *source);
status_spaces_result_t thread_spaces_check_spaces(tcb_t *thread, ipc_buffer_t *message,
    word_t first);
status_cap_result_t thread_spaces_derive_root(cte_t *source, word_t data);
status_t thread_spaces_invoke_set_spaces(cte_t *slot, tcb_t *thread, new_spaces_t spaces);
status_t thread_spaces_invoke_set_ipc_buffer(cte_t *slot, tcb_t *thread, new_ipc_buffer_t buffer);
status_t thread_spaces_replace(cte_t *slot, tcb_t *thread, cte_t *target, cap_t cap, cte_t *source);

/* endpoint_ipc.c */
void endpoint_ipc_send_ipc(tcb_t *thread, cap_t right, bool_t blocking, bool_t call);
void endpoint_ipc_receive_ipc(tcb_t *thread, cap_t cap, bool_t blocking);
void endpoint_ipc_leave_queue(tcb_t *thread);
void endpoint_ipc_cancel_all_ipc(endpoint_t *endpoint);
void endpoint_ipc_cancel_badged_sends(endpoint_t *endpoint, word_t badge);
void endpoint_ipc_reply_from_kernel_error(tcb_t *thread);
void endpoint_ipc_reply_from_kernel_success(tcb_t *thread);
void endpoint_ipc_block_sender(tcb_t *thread, cap_t right, bool_t call);
void endpoint_ipc_receive_from_sender(tcb_t *thread, endpoint_t *endpoint,
    bool_t receiver_can_grant);
void endpoint_ipc_await_reply(tcb_t *caller, tcb_t *receiver, bool_t may_reply,
    bool_t reply_can_grant);
void endpoint_ipc_restart_waiting(tcb_t *thread);
static ALWAYS_INLINE tcb_t *endpoint_ipc_take_first(endpoint_t *endpoint);
static ALWAYS_INLINE void endpoint_ipc_remove_from_queue(endpoint_t *endpoint, tcb_t *thread);
static ALWAYS_INLINE tcb_queue_t endpoint_ipc_queue(endpoint_t *endpoint);
static ALWAYS_INLINE void endpoint_ipc_set_queue(endpoint_t *endpoint, tcb_queue_t queue);

/* error_message.c */
word_t error_message_set(tcb_t *thread, ipc_buffer_t *buffer);
word_t error_message_set_one(tcb_t *thread, ipc_buffer_t *buffer, word_t value);

/* fault_message.c */
word_t fault_message_set(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer);
word_t fault_message_set_lookup_failure(tcb_t *receiver, ipc_buffer_t *buffer,
    lookup_failure_t failure, word_t first);
bool_t fault_message_handle_reply(tcb_t *sender, tcb_t *receiver);
word_t fault_message_set_unknown_syscall(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer,
    word_t number);
word_t fault_message_set_user_exception(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer,
    fault_t fault);
void fault_message_take_registers(tcb_t *sender, tcb_t *receiver, word_t length, bool_t is_syscall);

/* faults.c */
void faults_set_cap_fault(word_t cptr, bool_t in_receive_phase);
void faults_set_missing_capability(void);
void faults_handle(tcb_t *thread);
bool_t faults_send_to_handler(tcb_t *thread);
bool_t faults_is_handler(cap_t cap);

/* ipc_transfer.c */
static ALWAYS_INLINE message_info_t ipc_transfer_get_message_info(tcb_t *thread);
static ALWAYS_INLINE message_info_t ipc_transfer_info_from_word(word_t word);
void ipc_transfer_set_message_info(tcb_t *thread, word_t label, word_t length);
word_t ipc_transfer_fitting_length(word_t length, ipc_buffer_t *buffer);
void ipc_transfer_do_ipc_transfer(tcb_t *sender, endpoint_t *endpoint, word_t badge, bool_t grant,
    tcb_t *receiver);
word_t ipc_transfer_copy_message_registers(tcb_t *sender, ipc_buffer_t *send_buffer,
    tcb_t *receiver, ipc_buffer_t *receive_buffer, word_t length);
static ALWAYS_INLINE status_t ipc_transfer_lookup_extra_caps(tcb_t *thread, ipc_buffer_t *buffer,
    message_info_t info);
void ipc_transfer_transfer_message(tcb_t *sender, endpoint_t *endpoint, word_t badge, bool_t grant,
    tcb_t *receiver, ipc_buffer_t *receive_buffer);
message_info_t ipc_transfer_transfer_caps(message_info_t info, endpoint_t *endpoint,
    tcb_t *receiver, ipc_buffer_t *buffer);
bool_t ipc_transfer_is_same_endpoint(cap_t cap, endpoint_t *endpoint);
cte_t *ipc_transfer_receive_slot(tcb_t *receiver, ipc_buffer_t *buffer);
status_t ipc_transfer_lookup_listed_caps(tcb_t *thread, ipc_buffer_t *buffer, word_t count);

/* notification_signal.c */
void notification_signal_send_signal(notification_t *notification, word_t badge);
void notification_signal_receive_signal(tcb_t *thread, cap_t cap, bool_t blocking);
void notification_signal_complete_signal(notification_t *notification, tcb_t *thread);
void notification_signal_fail_poll(tcb_t *thread);
void notification_signal_cancel_all_signals(notification_t *notification);
void notification_signal_cancel_signal(tcb_t *thread, notification_t *notification);
void notification_signal_bind(tcb_t *thread, notification_t *notification);
void notification_signal_unbind(tcb_t *thread);
void notification_signal_unbind_maybe(notification_t *notification);
void notification_signal_signal_idle(notification_t *notification, word_t badge);
void notification_signal_deliver(tcb_t *thread, word_t badge);
void notification_signal_separate(tcb_t *thread, notification_t *notification);
static ALWAYS_INLINE void notification_signal_remove_from_queue(notification_t *notification,
    tcb_t *thread);
static ALWAYS_INLINE tcb_queue_t notification_signal_queue(notification_t *notification);
static ALWAYS_INLINE void notification_signal_set_queue(notification_t *notification,
    tcb_queue_t queue);

/* replies.c */
void replies_prepare(tcb_t *thread);
void replies_await(tcb_t *caller, tcb_t *receiver, bool_t can_grant);
void replies_answer(tcb_t *sender, cte_t *slot);
void replies_answer_caller(tcb_t *sender);
void replies_cancel(tcb_t *thread);
static ALWAYS_INLINE void replies_drop(tcb_t *thread);
void replies_save(cte_t *destination);
static ALWAYS_INLINE bool_t replies_has_caller(tcb_t *server);

/* object_factory.c */
bool_t object_factory_is_type(word_t type);
bool_t object_factory_may_be_device(word_t type);
word_t object_factory_size_bits(word_t type, word_t user_size);
cap_t object_factory_create(word_t type, word_t address, word_t user_size, bool_t is_device);
cap_t object_factory_create_thread(tcb_t *thread);

/* untyped.c */
word_t untyped_free_offset(cap_t cap);
status_t untyped_decode(word_t label, word_t length, cte_t *slot, cap_t cap, ipc_buffer_t *buffer);
status_t untyped_check_type(word_t type, word_t user_size);
status_slots_result_t untyped_lookup_slots(word_t offset, word_t count, ipc_buffer_t *buffer);
status_t untyped_decode_space(cap_t cap, retype_request_t request);
status_t untyped_retype(retype_request_t request, bool_t reset, bool_t is_device);
status_t untyped_reset(cte_t *slot);

/* kernel_state.c */
extern tcb_queue_t kernel_state_core_ready_queues[256];
extern word_t kernel_state_core_ready_queues_l1_bitmap[1];
extern word_t kernel_state_core_ready_queues_l2_bitmap[4];
extern tcb_t *kernel_state_core_current_thread;
extern tcb_t *kernel_state_core_idle_thread;
extern tcb_t *kernel_state_core_scheduler_candidate;
extern scheduler_action_kind_t kernel_state_core_scheduler_action;
extern tcb_t kernel_state_idle_threads ALIGNED(64);
extern fault_t kernel_state_current_fault;
extern lookup_failure_t kernel_state_current_lookup_failure;
extern syscall_error_t kernel_state_current_syscall_error;
extern cte_t *kernel_state_current_extra_caps[3];
extern word_t kernel_state_work_units_completed;
extern word_t kernel_state_current_domain;
extern uint64_t kernel_state_domain_time;
extern word_t kernel_state_domain_schedule_index;
extern word_t kernel_state_domain_schedule_start;
extern domain_schedule_entry_t kernel_state_domain_schedule[2];

/* preemption.c */
status_t preemption_point(void);

/* scheduler.c */
void scheduler_enqueue(tcb_t *thread);
void scheduler_append(tcb_t *thread);
void scheduler_dequeue(tcb_t *thread);
static ALWAYS_INLINE word_t scheduler_become_ready(tcb_t *thread);
static ALWAYS_INLINE bool_t scheduler_is_highest_priority(word_t domain, word_t priority);
static ALWAYS_INLINE word_t scheduler_active_domain(void);
void scheduler_reschedule_required(void);
void scheduler_possible_switch_to(tcb_t *thread);
void scheduler_schedule(void);
void scheduler_switch_to_thread(tcb_t *thread);
void scheduler_switch_to_idle_thread(void);
void scheduler_activate_thread(void);
void scheduler_try_switch_to(tcb_t *candidate, bool_t was_runnable);
void scheduler_choose_new_thread(void);
void scheduler_choose_thread(void);
static ALWAYS_INLINE word_t scheduler_queue_index(word_t domain, word_t priority);
static ALWAYS_INLINE word_t scheduler_bitmap_index(word_t domain, word_t group);
static ALWAYS_INLINE void scheduler_mark_ready(word_t domain, word_t priority);
static ALWAYS_INLINE void scheduler_clear_ready(word_t domain, word_t priority);
static ALWAYS_INLINE word_t scheduler_highest_ready_priority(word_t domain);

/* thread.c */
static ALWAYS_INLINE bool_t thread_is_runnable(tcb_t *thread);
bool_t thread_is_stopped(tcb_t *thread);
static ALWAYS_INLINE void thread_set_state(tcb_t *thread, thread_state_t state);
static ALWAYS_INLINE void thread_reschedule_if_stopped(tcb_t *thread);
word_t thread_restart_pc(tcb_t *thread);
void thread_set_priority(tcb_t *thread, word_t priority);
void thread_set_mc_priority(tcb_t *thread, word_t priority);
void thread_set_domain(tcb_t *thread, word_t domain);

/* thread_queue.c */
static ALWAYS_INLINE tcb_queue_t thread_queue_prepend(tcb_queue_t queue, tcb_t *thread);
static ALWAYS_INLINE tcb_queue_t thread_queue_append(tcb_queue_t queue, tcb_t *thread);
static ALWAYS_INLINE tcb_queue_t thread_queue_remove(tcb_queue_t queue, tcb_t *thread);

/* time.c */
static ALWAYS_INLINE void time_fill(tcb_t *thread);
void time_tick(void);
void time_yield(void);
void time_enter_domain(word_t index);
static ALWAYS_INLINE void time_comes_next(void);

/* thread_control.c */
void thread_control_suspend(tcb_t *thread);
void thread_control_restart(tcb_t *thread);
void thread_control_cancel_ipc(tcb_t *thread);

/* machine.c */
static inline void machine_dsb(void);
static inline void machine_dsb_stores(void);
static inline void machine_dsb_inner_shareable(void);
static inline void machine_isb(void);
static inline void machine_write_user_table(word_t value);
static inline void machine_write_kernel_table(word_t value);
static inline void machine_write_translation_control(word_t value);
static inline void machine_write_memory_attributes(word_t value);
static inline word_t machine_read_memory_model_features(void);
static inline void machine_tlb_invalidate_all(void);
static inline void machine_tlb_invalidate_asid(word_t asid);
static inline void machine_tlb_invalidate_page(word_t page);
static inline void machine_clean_to_coherency(word_t address);
static inline void machine_clean_to_unification(word_t address);
static inline void machine_invalidate(word_t address);
static inline void machine_clean_invalidate(word_t address);
static inline void machine_invalidate_instructions(word_t address);
static inline void machine_invalidate_all_instructions(void);
static inline word_t machine_read_syndrome(void);
static inline word_t machine_read_fault_address(void);
static inline void machine_write_vector_base(word_t value);
static inline void machine_write_system_control(word_t value);
static inline void machine_write_coprocessor_access(word_t value);
static inline void machine_write_virtual_timer_value(word_t value);
static inline void machine_write_virtual_timer_control(word_t value);
static inline void machine_write_counter_access(word_t value);
static inline void machine_write_monitor_user_access(word_t value);
void machine_zero_memory(word_t address, word_t size);
void machine_save_fpu(fpu_state_t *state);
void machine_load_fpu(fpu_state_t *state);
word_t machine_vectors(void);
word_t machine_idle_code(void);
word_t machine_image_end(void);
word_t machine_image_start(void);
word_t machine_boot_end(void);
NORETURN void restore_user_context(word_t context);
NORETURN void machine_halt(void);

/* vm_attributes.c */
vm_attributes_t vm_attributes_from(word_t word);
vm_attributes_t vm_attributes_of_memory(bool_t executable);

/* arch.c */
bool_t arch_is_irq_pending(void);
word_t arch_get_active_irq(void);
void arch_mask_irq(bool_t mask, word_t irq);
void arch_ack_irq(word_t irq);
void arch_handle_spurious_irq(void);
word_t arch_user_exception_number(void);
word_t arch_user_exception_code(void);
word_t arch_get_register(tcb_t *thread, word_t register_);
void arch_set_register(tcb_t *thread, word_t register_, word_t value);
word_t arch_message_register(word_t i);
word_t arch_frame_register(word_t i);
word_t arch_gp_register(word_t i);
word_t arch_syscall_message_register(word_t i);
word_t arch_exception_message_register(word_t i);
word_t arch_sanitise_register(word_t register_, word_t value);
void arch_init_context(tcb_t *thread);
status_cap_result_t arch_derive_cap(cte_t *slot, cap_t cap);
cap_t arch_mask_rights(cap_rights_t rights, cap_t cap);
cap_t arch_update_data(bool_t preserve, word_t data, cap_t cap);
finalise_result_t arch_finalise_cap(cap_t cap, bool_t is_final);
void arch_post_cap_deletion(cap_t cleanup_info);
bool_t arch_same_region(cap_t a, cap_t b);
bool_t arch_same_object(cap_t a, cap_t b);
bool_t arch_is_revocable(cap_t derived, cap_t source);
bool_t arch_is_parent(cap_t parent, cap_t child, bool_t child_is_first_badged);
bool_t arch_cap_is_physical(cap_t cap);
word_t arch_cap_base(cap_t cap);
word_t arch_cap_size_bits(cap_t cap);
bool_t arch_is_object_type(word_t type);
bool_t arch_is_frame_type(word_t type);
word_t arch_object_size_bits(word_t type);
cap_t arch_create_object(word_t type, word_t address, bool_t is_device);
status_t arch_decode_invocation(word_t label, word_t length, cte_t *slot, cap_t cap, bool_t call,
    ipc_buffer_t *buffer);
status_t arch_decode_irq_control(word_t label, word_t length, cte_t *slot, ipc_buffer_t *buffer);
status_t arch_check_irq(word_t irq);
bool_t arch_is_valid_vspace_root(cap_t cap);
status_t arch_check_ipc_buffer(word_t address, cap_t cap);
ipc_buffer_t *arch_lookup_ipc_buffer(bool_t is_receiver, tcb_t *thread);
status_t arch_handle_vm_fault(tcb_t *thread, word_t fault_type);
word_t arch_set_fault_message(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer);
bool_t arch_handle_fault_reply(tcb_t *receiver, tcb_t *sender, word_t fault_type);
static ALWAYS_INLINE void arch_switch_to_thread(tcb_t *thread);
void arch_switch_to_idle_thread(void);
void arch_configure_idle_thread(tcb_t *thread);
void arch_activate_idle_thread(tcb_t *thread);
void arch_prepare_thread_delete(tcb_t *thread);
void arch_leave_domain(tcb_t *thread);
void arch_post_modify_registers(tcb_t *thread);
void arch_post_set_flags(tcb_t *thread);
void arch_handle_reserved_irq(word_t irq);
void arch_reset_timer(void);
word_t arch_to_kernel(word_t physical);
SECTION(".boot.text") word_t arch_boot_paging_count(word_t start, word_t end);
SECTION(".boot.text") cap_t arch_boot_create_vspace(word_t address);
SECTION(".boot.text") bool_t arch_boot_map_paging(cap_t vspace, word_t start, word_t end);
SECTION(".boot.text") cap_t arch_boot_create_frame(cap_t vspace, word_t address,
    word_t user_address, bool_t executable);
SECTION(".boot.text") cap_t arch_boot_create_asid_pool(word_t address, cap_t vspace);
SECTION(".boot.text") void arch_boot_provide_caps(void);
void arch_clear_memory(word_t address, word_t bits);
static ALWAYS_INLINE NORETURN void arch_restore_user_context(void);
NORETURN void arch_halt(void);

/* arch_boot.c */
NORETURN SECTION(".boot.text") void init_kernel(word_t image_start, word_t image_end,
    word_t pv_offset, word_t entry_point, word_t device_tree, word_t device_tree_size);
SECTION(".boot.text") void arch_boot_init_processor(void);
SECTION(".boot.text") bool_t arch_boot_reserve_devices(void);
SECTION(".boot.text") bool_t arch_boot_reserve_cpu_interface(void);
NORETURN SECTION(".boot.text") void arch_boot_start(word_t image_start, word_t image_end,
    word_t pv_offset, word_t entry_point, word_t device_tree, word_t device_tree_size);
SECTION(".boot.text") bool_t arch_boot_describe_memory(void);

/* arch_caps.c */
static ALWAYS_INLINE bool_t arch_caps_is_table(cap_t cap);
static ALWAYS_INLINE pte_t *arch_caps_table(cap_t cap);
static ALWAYS_INLINE bool_t arch_caps_is_mapped_table(cap_t cap);
static ALWAYS_INLINE bool_t arch_caps_is_unique(cap_t cap);
void arch_caps_finalise_table(cap_t cap);
cap_t arch_caps_update_data(bool_t preserve, word_t data, cap_t cap);
bool_t arch_caps_is_made_from(cap_t b, cap_t a);
bool_t arch_caps_same_other(cap_t a, cap_t b);
bool_t arch_caps_same_sgi(cap_t a, cap_t b);
bool_t arch_caps_is_revocable(cap_t derived, cap_t source);
bool_t arch_caps_is_parent(cap_t parent, cap_t child, bool_t child_is_first_badged);
status_cap_result_t arch_caps_derive(cte_t *slot, cap_t cap);
cap_t arch_caps_mask_rights(cap_rights_t rights, cap_t cap);
vm_rights_t arch_caps_mask_vm_rights(vm_rights_t held, cap_rights_t rights);
finalise_result_t arch_caps_finalise(cap_t cap, bool_t is_final);
void arch_caps_post_cap_deletion(cap_t cleanup_info);
bool_t arch_caps_same_region(cap_t a, cap_t b);
bool_t arch_caps_frame_contains(cap_t outer, cap_t inner);
bool_t arch_caps_same_object(cap_t a, cap_t b);
bool_t arch_caps_is_physical(cap_t cap);
word_t arch_caps_base(cap_t cap);
word_t arch_caps_size_bits(cap_t cap);

/* arch_entry.c */
NORETURN void c_handle_system_error(void);
NORETURN void c_handle_kernel_fault(word_t instruction);

/* arch_invocation.c */
status_t arch_invocation_decode_other(word_t label, word_t length, cte_t *slot, cap_t cap,
    bool_t call, ipc_buffer_t *buffer);
status_t arch_invocation_decode(word_t label, word_t length, cte_t *slot, cap_t cap, bool_t call,
    ipc_buffer_t *buffer);
status_root_asid_result_t arch_invocation_check_vspace(cap_t cap, word_t number);
status_t arch_invocation_missing_table(word_t bits_left);

/* arch_irq.c */
status_t arch_irq_check(word_t irq);
status_t arch_irq_decode_control(word_t label, word_t length, cte_t *slot, ipc_buffer_t *buffer);
status_t arch_irq_decode_trigger(word_t length, cte_t *slot, ipc_buffer_t *buffer);
status_t arch_irq_decode_sgi(word_t length, cte_t *slot, ipc_buffer_t *buffer);
void arch_irq_handle_reserved(word_t irq);

/* arch_label.c */
static ALWAYS_INLINE word_t arch_label_table_map(cap_t cap);
static ALWAYS_INLINE word_t arch_label_table_unmap(cap_t cap);

/* arch_objects.c */
cap_t arch_objects_create_other(word_t type, word_t address);
bool_t arch_objects_is_type(word_t type);
bool_t arch_objects_is_frame(word_t type);
word_t arch_objects_size_bits(word_t type);
cap_t arch_objects_create(word_t type, word_t address, bool_t is_device);
cap_t arch_objects_create_frame(frame_size_t size, word_t address, bool_t is_device);

/* arch_root_task.c */
SECTION(".boot.text") void arch_root_task_provide_other(void);
static ALWAYS_INLINE SECTION(".boot.text") cap_t arch_root_task_table_cap(pte_t *table,
    word_t address, word_t bits);
SECTION(".boot.text") word_t arch_root_task_paging_count(word_t start, word_t end);
SECTION(".boot.text") cap_t arch_root_task_create_vspace(word_t address);
SECTION(".boot.text") bool_t arch_root_task_map_paging(cap_t vspace, word_t start, word_t end);
SECTION(".boot.text") bool_t arch_root_task_map_table(pte_t *root, word_t address);
SECTION(".boot.text") cap_t arch_root_task_create_frame(cap_t vspace, word_t address,
    word_t user_address, bool_t executable);
SECTION(".boot.text") cap_t arch_root_task_create_asid_pool(word_t address, cap_t vspace);
SECTION(".boot.text") void arch_root_task_provide_caps(void);

/* arch_thread.c */
static ALWAYS_INLINE void arch_thread_switch_to(tcb_t *thread);
void arch_thread_post_modify_registers(tcb_t *thread);
void arch_thread_switch_to_idle(void);
void arch_thread_configure_idle(tcb_t *thread);
void arch_thread_activate_idle(tcb_t *thread);
void arch_thread_leave_domain(tcb_t *thread);
void arch_thread_prepare_delete(tcb_t *thread);
void arch_thread_post_set_flags(tcb_t *thread);

/* caches.c */
void caches_clean_to_memory(word_t start, word_t end);
void caches_clean_to_unification(word_t start, word_t end);
void caches_clean_invalidate(word_t start, word_t end);
void caches_invalidate(word_t start, word_t end);
void caches_unify_instructions(word_t start, word_t end);
static ALWAYS_INLINE word_t caches_align(word_t address);

/* context.c */
void context_init(tcb_t *thread);
void context_init_idle(tcb_t *thread);
word_t context_sanitise(word_t register_, word_t value);
static ALWAYS_INLINE word_t context_message_register(word_t i);
word_t context_frame_register(word_t i);
word_t context_gp_register(word_t i);
word_t context_syscall_message_register(word_t i);
word_t context_exception_message_register(word_t i);
word_t context_get(tcb_t *thread, word_t register_);
void context_set(tcb_t *thread, word_t register_, word_t value);
word_t context_address(tcb_t *thread);

/* flush.c */
bool_t flush_is_allowed(word_t label, pte_t entry);
void flush_run(word_t label, pte_t *root, word_t asid, word_t start, word_t end);

/* fpu.c */
extern tcb_t *fpu_s_owner;
SECTION(".boot.text") void fpu_init(void);
static ALWAYS_INLINE void fpu_switch_to(tcb_t *thread);
void fpu_allow(tcb_t *thread, bool_t may_use);
void fpu_take_over(tcb_t *thread);
void fpu_release(tcb_t *thread);

/* frame_invocation.c */
status_t frame_invocation_decode_other(word_t label, word_t length, cap_t cap,
    ipc_buffer_t *buffer);
status_t frame_invocation_check_address(cap_t cap, word_t asid, word_t address);
static ALWAYS_INLINE status_t frame_invocation_check_first(cap_t cap, word_t address);
static ALWAYS_INLINE status_t frame_invocation_wrong_level(cap_t cap, pte_slot_t found);
status_t frame_invocation_check_place(cap_t cap, word_t asid, word_t address, pte_slot_t found);
status_t frame_invocation_decode_flush(word_t label, word_t length, cap_t cap,
    ipc_buffer_t *buffer);
status_t frame_invocation_decode(word_t label, word_t length, cte_t *slot, cap_t cap, bool_t call,
    ipc_buffer_t *buffer);
status_t frame_invocation_decode_map(word_t length, cte_t *slot, cap_t cap, ipc_buffer_t *buffer);
status_t frame_invocation_check_remap(cap_t cap, word_t asid, word_t address);
status_t frame_invocation_check_range(word_t address, word_t bits);
status_t frame_invocation_check_alignment(word_t address, word_t bits);
void frame_invocation_unmap(cte_t *slot, cap_t cap);

/* kernel_tables.c */
extern pte_t kernel_tables_root[512] ALIGNED(4096);
extern pte_t kernel_tables_upper[512] ALIGNED(4096);
extern pte_t kernel_tables_device_directory[512] ALIGNED(4096);
extern pte_t kernel_tables_device_table[512] ALIGNED(4096);
extern pte_t kernel_tables_directories[1024] ALIGNED(4096);

/* kernel_window.c */
extern word_t kernel_window_s_directories_used SECTION(".boot.bss");
SECTION(".boot.text") void kernel_window_map(void);
SECTION(".boot.text") void kernel_window_map_ram(word_t start, word_t end);
SECTION(".boot.text") pte_t *kernel_window_directory(word_t address);
SECTION(".boot.text") pte_t kernel_window_block(word_t physical, frame_size_t size);
SECTION(".boot.text") void kernel_window_map_device(word_t address, word_t physical, word_t size);
SECTION(".boot.text") void kernel_window_install(void);
SECTION(".boot.text") word_t kernel_window_physical_size(void);

/* memory.c */
static ALWAYS_INLINE word_t memory_to_physical(word_t address);
static ALWAYS_INLINE word_t memory_to_virtual(word_t physical);
void memory_clear(word_t address, word_t bits);
void memory_clear_small(word_t address, word_t size);

/* page_table.c */
static ALWAYS_INLINE bool_t page_table_is_table(pte_t entry, word_t bits_left);
static ALWAYS_INLINE bool_t page_table_is_frame(pte_t entry, word_t bits_left);
static ALWAYS_INLINE word_t page_table_address(pte_t entry);
static ALWAYS_INLINE vm_rights_t page_table_rights(pte_t entry);
static ALWAYS_INLINE access_permission_t page_table_permission(vm_rights_t rights);
pte_t page_table_make_table(pte_t *table);
pte_t page_table_make_frame(word_t physical, frame_size_t size, vm_rights_t rights,
    vm_attributes_t attributes);
pte_t page_table_make_kernel_frame(word_t physical, frame_size_t size, bool_t cacheable);
static ALWAYS_INLINE void page_table_write(pte_t *slot, pte_t entry);
static ALWAYS_INLINE word_t page_table_frame_bits(frame_size_t size);
pte_slot_t page_table_lookup(pte_t *root, word_t address);
static ALWAYS_INLINE pte_t *page_table_entry_of(pte_t *table, word_t address, word_t bits_left);
static ALWAYS_INLINE pte_t *page_table_table(pte_t entry);

/* page_table_invocation.c */
static ALWAYS_INLINE status_t page_table_invocation_check_place(cap_t cap, pte_slot_t found);
status_t page_table_invocation_decode(word_t label, word_t length, cte_t *slot, cap_t cap,
    ipc_buffer_t *buffer);
status_t page_table_invocation_decode_map(word_t length, cte_t *slot, cap_t cap,
    ipc_buffer_t *buffer);
status_t page_table_invocation_decode_unmap(cte_t *slot, cap_t cap);

/* platform.c */
word_t platform_memory_start(word_t i);
word_t platform_memory_end(word_t i);

/* sgi_invocation.c */
status_t sgi_invocation_invoke(cap_t cap);

/* tlb.c */
void tlb_invalidate_all(void);
void tlb_invalidate_asid(word_t asid);
void tlb_invalidate_page(word_t asid, word_t address);
void tlb_finish(void);

/* vspace.c */
extern pte_t vspace_s_empty[512] ALIGNED(4096);
void vspace_use_none(void);
static ALWAYS_INLINE void vspace_use(pte_t *root, word_t asid);
static ALWAYS_INLINE void vspace_init_root(pte_t *root);
cap_t vspace_root_cap(pte_t *root, word_t asid);
static ALWAYS_INLINE bool_t vspace_is_root(cap_t cap);
void vspace_map_frame(pte_t *slot, pte_t entry, word_t asid, word_t address);
static ALWAYS_INLINE void vspace_map_table(pte_t *slot, pte_t entry, word_t asid);
status_t vspace_handle_fault(tcb_t *thread, word_t fault_type);
static ALWAYS_INLINE void vspace_set_root(tcb_t *thread);
static ALWAYS_INLINE bool_t vspace_is_valid_root(cap_t cap);
void vspace_unmap_frame(frame_size_t size, word_t asid, word_t address, word_t frame);
pte_slot_t vspace_find_frame(frame_size_t size, word_t asid, word_t address, word_t frame);
void vspace_unmap_table(word_t asid, word_t address, pte_t *table);
status_t vspace_check_ipc_buffer(word_t address, cap_t cap);
ipc_buffer_t *vspace_lookup_ipc_buffer(bool_t is_receiver, tcb_t *thread);
word_t vspace_set_fault_message(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer);
bool_t vspace_handle_fault_reply(tcb_t *receiver, tcb_t *sender, word_t fault_type);

/* vspace_invocation.c */
status_t vspace_invocation_decode(word_t label, word_t length, cap_t cap, ipc_buffer_t *buffer);
status_t vspace_invocation_decode_flush(word_t label, word_t length, cap_t cap,
    ipc_buffer_t *buffer);

/* asid.c */
extern pte_t **asid_s_table[128];
static ALWAYS_INLINE pte_t **asid_pool(word_t asid);
void asid_set_pool(word_t asid, pte_t **pool);
status_root_result_t asid_find(word_t asid);
static ALWAYS_INLINE bool_t asid_is_of(word_t asid, pte_t *root);
static ALWAYS_INLINE pte_t *asid_entry(pte_t **pool, word_t asid);
void asid_set_entry(pte_t **pool, word_t asid, pte_t *root);
void asid_delete(word_t asid, pte_t *root);
void asid_delete_pool(word_t asid_base, pte_t **pool);

/* asid_invocation.c */
status_t asid_invocation_decode_control(word_t label, word_t length, ipc_buffer_t *buffer);
word_t asid_invocation_free_pool(void);
bool_t asid_invocation_is_pool_memory(cap_t cap);
void asid_invocation_make_pool(cte_t *parent, cte_t *destination, word_t asid_base);
status_t asid_invocation_decode_pool(word_t label, cap_t cap);
word_t asid_invocation_free_asid(pte_t **pool, word_t asid_base);
void asid_invocation_assign(cte_t *slot, pte_t **pool, word_t asid);

/* gic_v2.c */
SECTION(".boot.text") void gic_v2_init(void);
SECTION(".boot.text") void gic_v2_init_distributor(void);
SECTION(".boot.text") uint32_t gic_v2_self_targets(void);
SECTION(".boot.text") void gic_v2_drop_active(void);
uint32_t gic_v2_acknowledge(void);
uint32_t gic_v2_highest_pending(void);
void gic_v2_end_of_interrupt(uint32_t acknowledged);
void gic_v2_mask(bool_t mask, word_t irq);
void gic_v2_set_trigger(word_t irq, bool_t edge);
bool_t gic_v2_is_sgi_target(word_t target);
void gic_v2_send_sgi(word_t irq, word_t target);

/* irq_controller.c */
extern uint32_t irq_controller_s_acknowledged;
extern uint32_t irq_controller_s_is_active;
SECTION(".boot.text") void irq_controller_init(void);
word_t irq_controller_get_active(void);
bool_t irq_controller_is_pending(void);
void irq_controller_ack(word_t irq);
void irq_controller_mask(bool_t mask, word_t irq);
void irq_controller_set_trigger(word_t irq, bool_t edge);
void irq_controller_handle_spurious(void);
bool_t irq_controller_is_sgi_target(word_t target);
void irq_controller_send_sgi(word_t irq, word_t target);

/* timer.c */
SECTION(".boot.text") void timer_init(void);
void timer_reset(void);

/*@ predicate thread_is_runnable{L}(
    tcb_t *thread) = \let state = thread->state; state == THREAD_STATE_RUNNING
    || state == THREAD_STATE_RESTART; */
/*@ logic integer memory_to_virtual(integer physical) = (word_t)(physical + MEMORY_WINDOW_BASE); */
/*@ logic integer arch_to_kernel(integer physical) = memory_to_virtual(physical); */

/* 2^n; n is below the word's width. */
static ALWAYS_INLINE word_t bits_bit(word_t n)
{
    return 1UL << (n & 63);
}

/* A word whose lowest n bits are set; n is below the word's width. */
static ALWAYS_INLINE word_t bits_mask(word_t n)
{
    word_t bit = bits_bit(n);
    return bit - 1;
}

/* Whether value is a multiple of 2^n. */
static ALWAYS_INLINE bool_t bits_is_aligned(word_t value, word_t n)
{
    word_t mask = bits_mask(n);
    return (value & mask) == 0;
}

/* The greatest multiple of 2^n that is not above value. */
static ALWAYS_INLINE word_t bits_round_down(word_t value, word_t n)
{
    word_t mask = bits_mask(n);
    return value & ~mask;
}

/* The smallest multiple of 2^n that is not below value. */
static ALWAYS_INLINE word_t bits_round_up(word_t value, word_t n)
{
    word_t mask = bits_mask(n);
    word_t mask2 = bits_mask(n);
    return (value + mask) & ~mask2;
}

/* The number of the highest set bit; value is not 0. */
/*@ requires value != 0; */
static ALWAYS_INLINE word_t bits_highest(word_t value)
{
    int32_t log2 = log2_64(value);
    return (word_t)log2;
}

/* The number of the lowest set bit; the word's width if value is 0. */
static ALWAYS_INLINE word_t bits_lowest(word_t value)
{
    int32_t trailing_zeros = trailing_zeros64(value);
    return (word_t)trailing_zeros;
}

/* One of a thread's own slots: they are at the start of its object. */
static ALWAYS_INLINE cte_t *cspace_thread_slot(tcb_t *thread, tcb_slot_t slot)
{
    return (cte_t *)thread + slot;
}

/* Whether the capability is of a kind of the architecture. */
static ALWAYS_INLINE bool_t cap_ops_is_arch(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    return tag >= CAP_TAG_FIRST_ARCH;
}

/* The free index of an untyped of 2^sizeBits bytes that is fully used. */
static ALWAYS_INLINE word_t cap_ops_full_index(word_t size_bits)
{
    return bits_bit(size_bits - OBJECT_SIZE_MIN_UNTYPED_BITS);
}

/* Word i of the current thread's message. */
static ALWAYS_INLINE word_t invocation_get_syscall_arg(word_t i, ipc_buffer_t *buffer)
{
    if (i < ARCH_MESSAGE_REGISTER_COUNT) {
        tcb_t *core_current_thread = kernel_state_core_current_thread;
        word_t message_register = arch_message_register(i);
        return arch_get_register(core_current_thread, message_register);
    }
    if (buffer == NULL) {
        return 0;
    }
    /*@ assert i < 120; */
    return buffer->msg[i];
}

/* Sets word i of a thread's message; without a buffer, only words in registers. */
static ALWAYS_INLINE void invocation_set_message_register(tcb_t *thread, ipc_buffer_t *buffer,
    word_t i, word_t value)
{
    if (i < ARCH_MESSAGE_REGISTER_COUNT) {
        word_t message_register = arch_message_register(i);
        arch_set_register(thread, message_register, value);
    } else if (buffer != NULL) {
        /*@ assert i < 120; */
        buffer->msg[i] = value;
    }
}

/* Whether extra capability i came with the message. */
static ALWAYS_INLINE bool_t invocation_has_extra_cap(word_t i)
{
    /*@ assert i < 3; */
    return kernel_state_current_extra_caps[i] != NULL;
}

/* The slot of extra capability i, which came with the message. */
static ALWAYS_INLINE cte_t *invocation_extra_slot(word_t i)
{
    /*@ assert i < 3; */
    return kernel_state_current_extra_caps[i];
}

/* Extra capability i, which came with the message. */
static ALWAYS_INLINE cap_t invocation_extra_cap(word_t i)
{
    cte_t *extra_slot = invocation_extra_slot(i);
    return extra_slot->cap;
}

/*
 * The current thread's system call is carried out: it restarts if it is interrupted from here
 * on.
 */
static ALWAYS_INLINE void invocation_begin(void)
{
    thread_set_state(kernel_state_core_current_thread, THREAD_STATE_RESTART);
}

/* The end of every entry. */
static ALWAYS_INLINE NORETURN void entry_leave(void)
{
    arch_restore_user_context();
}

/* The end of every kernel entry: scheduling, and the state of the thread that runs. */
static ALWAYS_INLINE void syscalls_finish_entry(void)
{
    scheduler_schedule();

    scheduler_activate_thread();
}

/* The invocation was carried out. A caller that has no answer yet gets one. */
static ALWAYS_INLINE status_t syscalls_answer_success(tcb_t *thread, bool_t call)
{
    /*
     * A thread that is no longer in state Restart has its reply, or waits, or was suspended by
     * the invocation itself.
     */
    if (thread->state == THREAD_STATE_RESTART) {
        if (call) {
            endpoint_ipc_reply_from_kernel_success(thread);
        }

        thread_set_state(thread, THREAD_STATE_RUNNING);
    }

    return STATUS_OK;
}

/* The receiver of the interrupt; not above MaxIrq. */
static ALWAYS_INLINE irq_state_t irq_table_get_state(word_t irq)
{
    /*@ assert irq < 160; */
    return irq_table_s_states[irq];
}

/* The slot with the notification that the interrupt signals. */
static ALWAYS_INLINE cte_t *irq_table_slot(word_t irq)
{
    return &irq_table_s_slots[0] + irq;
}

/* Checks and carries out the current thread's message to a capability. */
static ALWAYS_INLINE status_t dispatch_decode(word_t label, word_t length, cte_t *slot,
    bool_t blocking, bool_t call, ipc_buffer_t *buffer)
{
    cap_t cap = slot->cap;
    bool_t is_arch = cap_ops_is_arch(cap);
    if (is_arch) {
        return arch_decode_invocation(label, length, slot, cap, call, buffer);
    }
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case CAP_TAG_ENDPOINT: {
        cap_t endpoint_cap = endpoint_cap_from(cap);
        return dispatch_send_to_endpoint(endpoint_cap, blocking, call);
    }
    case CAP_TAG_NOTIFICATION: {
        cap_t notification_cap = notification_cap_from(cap);
        return dispatch_send_to_notification(notification_cap);
    }
    case CAP_TAG_REPLY: {
        cap_t reply_cap = reply_cap_from(cap);
        return dispatch_send_reply(slot, reply_cap);
    }
    case CAP_TAG_THREAD: {
        cap_t thread_cap = thread_cap_from(cap);
        tcb_t *object = thread_cap_get_object(thread_cap);
        return thread_invocation_decode(label, length, slot, object, call, buffer);
    }
    case CAP_TAG_CNODE:
        return cnode_decode(label, length, cap, buffer);
    case CAP_TAG_UNTYPED: {
        cap_t untyped_cap = untyped_cap_from(cap);
        return untyped_decode(label, length, slot, untyped_cap, buffer);
    }
    case CAP_TAG_IRQ_CONTROL:
        return irq_invocation_decode_control(label, length, slot, buffer);
    case CAP_TAG_IRQ_HANDLER: {
        cap_t irq_handler_cap = irq_handler_cap_from(cap);
        word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
        return irq_invocation_decode_handler(label, irq);
    }
    case CAP_TAG_DOMAIN:
        return domain_object_decode(label, length, buffer);
    default:
        /* An empty slot, or an object that is being deleted. */
        return syscall_errors_invalid_capability(0);
    }
}

/* Removes the first thread from the queue, which is not empty. */
static ALWAYS_INLINE tcb_t *endpoint_ipc_take_first(endpoint_t *endpoint)
{
    tcb_t *first = endpoint_get_queue_head(*endpoint);
    /*@ assert first != \null; */
    endpoint_ipc_remove_from_queue(endpoint, first);
    return first;
}

static ALWAYS_INLINE void endpoint_ipc_remove_from_queue(endpoint_t *endpoint, tcb_t *thread)
{
    tcb_queue_t queue2 = endpoint_ipc_queue(endpoint);
    tcb_queue_t queue = thread_queue_remove(queue2, thread);
    endpoint_ipc_set_queue(endpoint, queue);
    if (queue.head == NULL) {
        endpoint_ptr_set_state(endpoint, ENDPOINT_STATE_IDLE);
    }
}

/* The threads that wait at an endpoint. */
static ALWAYS_INLINE tcb_queue_t endpoint_ipc_queue(endpoint_t *endpoint)
{
    tcb_t *queue_head = endpoint_get_queue_head(*endpoint);
    tcb_t *queue_tail = endpoint_get_queue_tail(*endpoint);
    return (tcb_queue_t){ .head = queue_head, .tail = queue_tail };
}

/* Changes the threads that wait at an endpoint, but not its state. */
static ALWAYS_INLINE void endpoint_ipc_set_queue(endpoint_t *endpoint, tcb_queue_t queue)
{
    endpoint_ptr_set_queue_head(endpoint, queue.head);
    endpoint_ptr_set_queue_tail(endpoint, queue.tail);
}

/* The message info in a thread's register; a length beyond the limit counts as the limit. */
static ALWAYS_INLINE message_info_t ipc_transfer_get_message_info(tcb_t *thread)
{
    word_t register_ = arch_get_register(thread, ARCH_MSG_INFO_REGISTER);
    return ipc_transfer_info_from_word(register_);
}

/* A word as message info; a length beyond the limit counts as the limit. */
static ALWAYS_INLINE message_info_t ipc_transfer_info_from_word(word_t word)
{
    message_info_t info = { .words = { word } };
    word_t length = message_info_get_length(info);
    if (length > MESSAGE_LIMITS_MAX_LENGTH) {
        info = message_info_set_length(info, MESSAGE_LIMITS_MAX_LENGTH);
    }

    return info;
}

/*
 * Finds the slots of the capabilities that go with a message, into CurrentExtraCaps. If one
 * cannot be found: status Fault, with CurrentFault a capability fault.
 */
static ALWAYS_INLINE status_t ipc_transfer_lookup_extra_caps(tcb_t *thread, ipc_buffer_t *buffer,
    message_info_t info)
{
    word_t count = message_info_get_extra_caps(info);
    if (count == 0 || buffer == NULL) {
        kernel_state_current_extra_caps[0] = NULL;
        return STATUS_OK;
    }

    return ipc_transfer_lookup_listed_caps(thread, buffer, count);
}

static ALWAYS_INLINE void notification_signal_remove_from_queue(notification_t *notification,
    tcb_t *thread)
{
    tcb_queue_t queue2 = notification_signal_queue(notification);
    tcb_queue_t queue = thread_queue_remove(queue2, thread);
    notification_signal_set_queue(notification, queue);
    if (queue.head == NULL) {
        notification_ptr_set_state(notification, NOTIFICATION_STATE_IDLE);
    }
}

static ALWAYS_INLINE tcb_queue_t notification_signal_queue(notification_t *notification)
{
    tcb_t *queue_head = notification_get_queue_head(*notification);
    tcb_t *queue_tail = notification_get_queue_tail(*notification);
    return (tcb_queue_t){ .head = queue_head, .tail = queue_tail };
}

static ALWAYS_INLINE void notification_signal_set_queue(notification_t *notification,
    tcb_queue_t queue)
{
    notification_ptr_set_queue_head(notification, queue.head);
    notification_ptr_set_queue_tail(notification, queue.tail);
}

/* The thread receives again, and can no longer reply to the previous sender. */
static ALWAYS_INLINE void replies_drop(tcb_t *thread)
{
    cte_t *slot = cspace_thread_slot(thread, TCB_SLOT_CALLER);
    cap_tag_t tag = cap_get_tag(slot->cap);
    if (tag != CAP_TAG_NULL) {
        derivation_tree_remove(slot);
    }
}

/* Whether a caller waits for the server's reply. */
static ALWAYS_INLINE bool_t replies_has_caller(tcb_t *server)
{
    cte_t *thread_slot = cspace_thread_slot(server, TCB_SLOT_CALLER);
    cap_tag_t tag = cap_get_tag(thread_slot->cap);
    return tag == CAP_TAG_REPLY;
}

/* Sets the bits of a thread's priority; returns the number of its queue. */
static ALWAYS_INLINE word_t scheduler_become_ready(tcb_t *thread)
{
    tcb_t *tcb = thread;
    word_t queue = scheduler_queue_index(tcb->domain, tcb->priority);
    /*@ assert queue < 256; */
    if (kernel_state_core_ready_queues[queue].head == NULL) {
        scheduler_mark_ready(tcb->domain, tcb->priority);
    }

    tcb->is_queued = 1;
    return queue;
}

/* Whether no ready thread of the domain has a priority above priority. */
static ALWAYS_INLINE bool_t scheduler_is_highest_priority(word_t domain, word_t priority)
{
    /*@ assert domain < 1; */
    if (kernel_state_core_ready_queues_l1_bitmap[domain] == 0) {
        return true;
    }
    word_t highest_ready_priority = scheduler_highest_ready_priority(domain);
    return priority >= highest_ready_priority;
}

/* The domain whose threads may run now. */
static ALWAYS_INLINE word_t scheduler_active_domain(void)
{
    return 0;
}

static ALWAYS_INLINE word_t scheduler_queue_index(word_t domain, word_t priority)
{
    return priority;
}

static ALWAYS_INLINE word_t scheduler_bitmap_index(word_t domain, word_t group)
{
    return group;
}

static ALWAYS_INLINE void scheduler_mark_ready(word_t domain, word_t priority)
{
    word_t group = priority / CONFIG_WORD_BITS;
    /*@ assert domain < 1; */
    kernel_state_core_ready_queues_l1_bitmap[domain] |= 1UL << (group & 63);
    word_t bitmap_index = scheduler_bitmap_index(domain, group);
    /*@ assert bitmap_index < 4; */
    kernel_state_core_ready_queues_l2_bitmap[bitmap_index] |= 1UL << (priority % CONFIG_WORD_BITS);
}

static ALWAYS_INLINE void scheduler_clear_ready(word_t domain, word_t priority)
{
    word_t group = priority / CONFIG_WORD_BITS;
    word_t index = scheduler_bitmap_index(domain, group);
    /*@ assert index < 4; */
    kernel_state_core_ready_queues_l2_bitmap[index] &= ~(1UL << (priority % CONFIG_WORD_BITS));
    if (kernel_state_core_ready_queues_l2_bitmap[index] == 0) {
        /*@ assert domain < 1; */
        kernel_state_core_ready_queues_l1_bitmap[domain] &= ~(1UL << (group & 63));
    }
}

/* The highest priority with a ready thread; there is one. */
static ALWAYS_INLINE word_t scheduler_highest_ready_priority(word_t domain)
{
    /*@ assert domain < 1; */
    word_t group = bits_highest(kernel_state_core_ready_queues_l1_bitmap[domain]);
    word_t bitmap_index = scheduler_bitmap_index(domain, group);
    /*@ assert bitmap_index < 4; */
    word_t bit = bits_highest(kernel_state_core_ready_queues_l2_bitmap[bitmap_index]);
    return group * CONFIG_WORD_BITS + bit;
}

/* Whether the scheduler may choose it. */
static ALWAYS_INLINE bool_t thread_is_runnable(tcb_t *thread)
{
    thread_state_t state = thread->state;
    return state == THREAD_STATE_RUNNING || state == THREAD_STATE_RESTART;
}

/* Enters a state. If the current thread can no longer run, the scheduler chooses another one. */
static ALWAYS_INLINE void thread_set_state(tcb_t *thread, thread_state_t state)
{
    thread->state = state;
    thread_reschedule_if_stopped(thread);
}

/* Calls the scheduler if the current thread's new state is not runnable. */
static ALWAYS_INLINE void thread_reschedule_if_stopped(tcb_t *thread)
{
    bool_t is_runnable = thread_is_runnable(thread);
    if (!is_runnable && thread == kernel_state_core_current_thread
        && kernel_state_core_scheduler_action == SCHEDULER_ACTION_KIND_RESUME_CURRENT_THREAD) {
        scheduler_reschedule_required();
    }
}

/* The queue with the thread before all others. */
static ALWAYS_INLINE tcb_queue_t thread_queue_prepend(tcb_queue_t queue, tcb_t *thread)
{
    tcb_queue_t result = queue;
    if (queue.head == NULL) {
        result.tail = thread;
    } else {
        queue.head->queue_prev = thread;
    }

    thread->queue_prev = NULL;
    thread->queue_next = queue.head;
    result.head = thread;
    return result;
}

/* The queue with the thread behind all others. */
static ALWAYS_INLINE tcb_queue_t thread_queue_append(tcb_queue_t queue, tcb_t *thread)
{
    tcb_queue_t result = queue;
    if (queue.head == NULL) {
        result.head = thread;
    } else {
        queue.tail->queue_next = thread;
    }

    thread->queue_prev = queue.tail;
    thread->queue_next = NULL;
    result.tail = thread;
    return result;
}

/* The queue without the thread, which is in it. */
static ALWAYS_INLINE tcb_queue_t thread_queue_remove(tcb_queue_t queue, tcb_t *thread)
{
    tcb_queue_t result = queue;
    tcb_t *next = thread->queue_next;
    tcb_t *previous = thread->queue_prev;
    if (previous == NULL) {
        result.head = next;
    } else {
        previous->queue_next = next;
    }

    if (next == NULL) {
        result.tail = previous;
    } else {
        next->queue_prev = previous;
    }

    return result;
}

/* A new time slice. */
static ALWAYS_INLINE void time_fill(tcb_t *thread)
{
    thread->time_slice = CONFIG_TIME_SLICE;
}

/* Switches to the next domain if the time of the current one is over. */
static ALWAYS_INLINE void time_comes_next(void)
{
}

static inline void machine_dsb(void)
{
    __asm__ volatile("dsb sy" : : : "memory");
}

/* Waits until stores to translation tables are visible to every core's table walks. */
static inline void machine_dsb_stores(void)
{
    __asm__ volatile("dsb ishst" : : : "memory");
}

static inline void machine_dsb_inner_shareable(void)
{
    __asm__ volatile("dsb ish" : : : "memory");
}

static inline void machine_isb(void)
{
    __asm__ volatile("isb" : : : "memory");
}

/* TTBR0_EL1: user translation table, ASID in bits 63..48. */
static inline void machine_write_user_table(word_t value)
{
    __asm__ volatile("msr ttbr0_el1, %0" : : "r"(value) : "memory");
}

/* TTBR1_EL1: kernel translation table. */
static inline void machine_write_kernel_table(word_t value)
{
    __asm__ volatile("msr ttbr1_el1, %0" : : "r"(value) : "memory");
}

static inline void machine_write_translation_control(word_t value)
{
    __asm__ volatile("msr tcr_el1, %0" : : "r"(value));
}

static inline void machine_write_memory_attributes(word_t value)
{
    __asm__ volatile("msr mair_el1, %0" : : "r"(value));
}

/* ID_AA64MMFR0_EL1: physical address range and ASID width. */
static inline word_t machine_read_memory_model_features(void)
{
    word_t result;

    __asm__ volatile("mrs %0, id_aa64mmfr0_el1" : "=r"(result));
    return result;
}

/* Forgets all EL1 and EL0 translations. */
static inline void machine_tlb_invalidate_all(void)
{
    __asm__ volatile("tlbi vmalle1" : : : "memory");
}

/* Invalidates the translations of an ASID, given in bits 63..48. */
static inline void machine_tlb_invalidate_asid(word_t asid)
{
    __asm__ volatile("tlbi aside1, %0" : : "r"(asid) : "memory");
}

/* Forgets one page: ASID in bits 63..48, virtual address / 4096 below. */
static inline void machine_tlb_invalidate_page(word_t page)
{
    __asm__ volatile("tlbi vae1, %0" : : "r"(page) : "memory");
}

static inline void machine_clean_to_coherency(word_t address)
{
    __asm__ volatile("dc cvac, %0" : : "r"(address) : "memory");
}

static inline void machine_clean_to_unification(word_t address)
{
    __asm__ volatile("dc cvau, %0" : : "r"(address) : "memory");
}

static inline void machine_invalidate(word_t address)
{
    __asm__ volatile("dc ivac, %0" : : "r"(address) : "memory");
}

static inline void machine_clean_invalidate(word_t address)
{
    __asm__ volatile("dc civac, %0" : : "r"(address) : "memory");
}

static inline void machine_invalidate_instructions(word_t address)
{
    __asm__ volatile("ic ivau, %0" : : "r"(address) : "memory");
}

static inline void machine_invalidate_all_instructions(void)
{
    __asm__ volatile("ic iallu" : : : "memory");
}

static inline word_t machine_read_syndrome(void)
{
    word_t result;

    __asm__ volatile("mrs %0, esr_el1" : "=r"(result));
    return result;
}

static inline word_t machine_read_fault_address(void)
{
    word_t result;

    __asm__ volatile("mrs %0, far_el1" : "=r"(result));
    return result;
}

static inline void machine_write_vector_base(word_t value)
{
    __asm__ volatile("msr vbar_el1, %0" : : "r"(value) : "memory");
}

static inline void machine_write_system_control(word_t value)
{
    __asm__ volatile("msr sctlr_el1, %0" : : "r"(value) : "memory");
}

/* CPACR_EL1: who may use the FPU. */
static inline void machine_write_coprocessor_access(word_t value)
{
    __asm__ volatile("msr cpacr_el1, %0" : : "r"(value) : "memory");
}

static inline void machine_write_virtual_timer_value(word_t value)
{
    __asm__ volatile("msr cntv_tval_el0, %0" : : "r"(value));
}

static inline void machine_write_virtual_timer_control(word_t value)
{
    __asm__ volatile("msr cntv_ctl_el0, %0" : : "r"(value));
}

/* CNTKCTL_EL1: what user level may do with counters and timers. */
static inline void machine_write_counter_access(word_t value)
{
    __asm__ volatile("msr cntkctl_el1, %0" : : "r"(value));
}

static inline void machine_write_monitor_user_access(word_t value)
{
    __asm__ volatile("msr pmuserenr_el0, %0" : : "r"(value));
}

static ALWAYS_INLINE void arch_switch_to_thread(tcb_t *thread)
{
    arch_thread_switch_to(thread);
}

/* Leaves the kernel: the current thread goes on. */
static ALWAYS_INLINE NORETURN void arch_restore_user_context(void)
{
    word_t address = context_address(kernel_state_core_current_thread);
    restore_user_context(address);
}

/* Whether the capability is one to a translation table: a page table or an address space. */
static ALWAYS_INLINE bool_t arch_caps_is_table(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    cap_tag_t tag2 = cap_get_tag(cap);
    return tag == ARCH_CAP_TAG_PAGE_TABLE || tag2 == ARCH_CAP_TAG_VSPACE;
}

/* That table. */
static ALWAYS_INLINE pte_t *arch_caps_table(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    if (tag == ARCH_CAP_TAG_PAGE_TABLE) {
        cap_t page_table_cap = page_table_cap_from(cap);
        return page_table_cap_get_object(page_table_cap);
    }
    cap_t vspace_cap = vspace_cap_from(cap);
    return vspace_cap_get_object(vspace_cap);
}

static ALWAYS_INLINE bool_t arch_caps_is_mapped_table(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    if (tag == ARCH_CAP_TAG_PAGE_TABLE) {
        cap_t page_table_cap = page_table_cap_from(cap);
        return page_table_cap_get_is_mapped(page_table_cap);
    }
    cap_t vspace_cap = vspace_cap_from(cap);
    return vspace_cap_get_is_mapped(vspace_cap);
}

/* Whether there is only one capability of its kind: of none. */
static ALWAYS_INLINE bool_t arch_caps_is_unique(cap_t cap)
{
    return false;
}

/* The label that maps this table, and the one that unmaps it: those of all tables. */
static ALWAYS_INLINE word_t arch_label_table_map(cap_t cap)
{
    return ARCH_LABEL_PAGE_TABLE_MAP;
}

static ALWAYS_INLINE word_t arch_label_table_unmap(cap_t cap)
{
    return ARCH_LABEL_PAGE_TABLE_UNMAP;
}

/* The capability to a table that was mapped by an entry of 2^bits bytes. */
static ALWAYS_INLINE SECTION(".boot.text") cap_t arch_root_task_table_cap(pte_t *table,
    word_t address, word_t bits)
{
    return page_table_cap_new(address, true, table, ASID_INITIAL_TASK);
}

/* The thread runs next: its address space, its FPU registers. The exit code restores the rest. */
static ALWAYS_INLINE void arch_thread_switch_to(tcb_t *thread)
{
    vspace_set_root(thread);
    fpu_switch_to(thread);
}

static ALWAYS_INLINE word_t caches_align(word_t address)
{
    return address & 0xffffffffffffffc0UL;
}

/* Message registers travel in x2 to x5. */
static ALWAYS_INLINE word_t context_message_register(word_t i)
{
    return AARCH64_TRAP_FIRST_MESSAGE + i;
}

/* Makes the FPU hold the registers of a thread that is about to run, or closes it. */
static ALWAYS_INLINE void fpu_switch_to(tcb_t *thread)
{
    if ((thread->flags & FPU_DISABLED_FLAG) != 0) {
        machine_write_coprocessor_access(FPU_KERNEL_ACCESS);
        return;
    }

    if (fpu_s_owner != thread) {
        fpu_take_over(thread);
    }

    machine_write_coprocessor_access(FPU_USER_ACCESS);
}

/* Nothing is looked at before the address space. */
static ALWAYS_INLINE status_t frame_invocation_check_first(cap_t cap, word_t address)
{
    return STATUS_OK;
}

/* The walk ended at another level than the frame's. */
static ALWAYS_INLINE status_t frame_invocation_wrong_level(cap_t cap, pte_slot_t found)
{
    return arch_invocation_missing_table(found.bits_left);
}

static ALWAYS_INLINE word_t memory_to_physical(word_t address)
{
    return address - MEMORY_WINDOW_BASE;
}

static ALWAYS_INLINE word_t memory_to_virtual(word_t physical)
{
    return physical + MEMORY_WINDOW_BASE;
}

/* Whether an entry of the level that leaves bitsLeft bits points at a table. */
static ALWAYS_INLINE bool_t page_table_is_table(pte_t entry, word_t bits_left)
{
    bool_t is_valid = pte_get_is_valid(entry);
    bool_t is_table_or_page = pte_get_is_table_or_page(entry);
    return is_valid && is_table_or_page && bits_left > PAGE_TABLE_PAGE_BITS;
}

/* Whether an entry of that level maps memory. */
static ALWAYS_INLINE bool_t page_table_is_frame(pte_t entry, word_t bits_left)
{
    bool_t is_valid = pte_get_is_valid(entry);
    bool_t is_table_or_page = pte_get_is_table_or_page(entry);
    return is_valid && is_table_or_page == (bits_left == PAGE_TABLE_PAGE_BITS);
}

/* The physical address that an entry holds. */
static ALWAYS_INLINE word_t page_table_address(pte_t entry)
{
    return pte_get_address(entry);
}

/* What user level may do through an entry that maps memory. */
static ALWAYS_INLINE vm_rights_t page_table_rights(pte_t entry)
{
    access_permission_t permission = pte_get_permission(entry);
    switch (permission) {
    case ACCESS_PERMISSION_READ_WRITE:
        return VM_RIGHTS_READ_WRITE;
    case ACCESS_PERMISSION_READ_ONLY:
        return VM_RIGHTS_READ_ONLY;
    default:
        return VM_RIGHTS_NONE;
    }
}

/* The permission that gives user level these rights. */
static ALWAYS_INLINE access_permission_t page_table_permission(vm_rights_t rights)
{
    switch (rights) {
    case VM_RIGHTS_READ_WRITE:
        return ACCESS_PERMISSION_READ_WRITE;
    case VM_RIGHTS_READ_ONLY:
        return ACCESS_PERMISSION_READ_ONLY;
    default:
        return ACCESS_PERMISSION_KERNEL_ONLY;
    }
}

/* Writes an entry and makes the table walks see it. */
static ALWAYS_INLINE void page_table_write(pte_t *slot, pte_t entry)
{
    *slot = entry;
    machine_dsb_stores();
}

/* log2 of the bytes of a frame. */
static ALWAYS_INLINE word_t page_table_frame_bits(frame_size_t size)
{
    return PAGE_TABLE_PAGE_BITS + (word_t)size * PAGE_TABLE_INDEX_BITS;
}

/* The entry of a table that translates an address; its entries leave bitsLeft bits. */
static ALWAYS_INLINE pte_t *page_table_entry_of(pte_t *table, word_t address, word_t bits_left)
{
    word_t mask = bits_mask(PAGE_TABLE_INDEX_BITS);
    return table + ((address >> (bits_left & 63)) & mask);
}

/* The table that a table entry points at. */
static ALWAYS_INLINE pte_t *page_table_table(pte_t entry)
{
    word_t address = page_table_address(entry);
    word_t to_virtual = memory_to_virtual(address);
    return (pte_t *)to_virtual;
}

/* Whether the walk ended where a table is missing. */
static ALWAYS_INLINE status_t page_table_invocation_check_place(cap_t cap, pte_slot_t found)
{
    bool_t holds = found.bits_left == PAGE_TABLE_PAGE_BITS;
    if (!holds) {
        holds = pte_get_is_valid(*found.slot);
    }
    if (holds) {
        return syscall_errors_delete_first();
    }
    return STATUS_OK;
}

/* Switches to a translation table. */
static ALWAYS_INLINE void vspace_use(pte_t *root, word_t asid)
{
    word_t to_physical = memory_to_physical((word_t)root);
    machine_write_user_table((asid << VSPACE_TABLE_ASID_SHIFT) | to_physical);
    machine_isb();
}

/* A cleared table becomes the top of an address space: the kernel has tables of its own. */
static ALWAYS_INLINE void vspace_init_root(pte_t *root)
{
}

/* Whether a page table is the top of an address space: those are another kind of object. */
static ALWAYS_INLINE bool_t vspace_is_root(cap_t cap)
{
    return false;
}

/* Writes the entry that leads to a table, where there was none. */
static ALWAYS_INLINE void vspace_map_table(pte_t *slot, pte_t entry, word_t asid)
{
    page_table_write(slot, entry);
}

/* Switches to the address space of a thread. */
static ALWAYS_INLINE void vspace_set_root(tcb_t *thread)
{
    cap_t cap = thread->slots[TCB_SLOT_VSPACE].cap;
    bool_t is_valid_root = vspace_is_valid_root(cap);
    if (is_valid_root) {
        cap_t space = vspace_cap_from(cap);
        word_t mapped_asid = vspace_cap_get_mapped_asid(space);
        pte_t *object = vspace_cap_get_object(space);
        bool_t is_of = asid_is_of(mapped_asid, object);
        if (is_of) {
            pte_t *object2 = vspace_cap_get_object(space);
            word_t mapped_asid2 = vspace_cap_get_mapped_asid(space);
            vspace_use(object2, mapped_asid2);
            return;
        }
    }

    vspace_use_none();
}

/*
 * Whether the capability is an address space that has an ASID. (Where page tables have no other
 * kind of capability than the top-level table, it may be one of those: look-ups of its ASID
 * tell.)
 */
static ALWAYS_INLINE bool_t vspace_is_valid_root(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    if (tag != ARCH_CAP_TAG_VSPACE) {
        return false;
    }
    cap_t vspace_cap = vspace_cap_from(cap);
    return vspace_cap_get_is_mapped(vspace_cap);
}

static ALWAYS_INLINE pte_t **asid_pool(word_t asid)
{
    /*@ assert (asid >> ASID_LOW_BITS) < 128; */
    return asid_s_table[asid >> ASID_LOW_BITS];
}

/* Whether the ASID is assigned to exactly this table. */
static ALWAYS_INLINE bool_t asid_is_of(word_t asid, pte_t *root)
{
    pte_t **pool = asid_pool(asid);
    if (pool == NULL) {
        return false;
    }
    pte_t *entry = asid_entry(pool, asid);
    return entry == root;
}

static ALWAYS_INLINE pte_t *asid_entry(pte_t **pool, word_t asid)
{
    word_t mask = bits_mask(ASID_LOW_BITS);
    /*@ assert (asid & mask) < 512; */
    return pool[asid & mask];
}

#endif
