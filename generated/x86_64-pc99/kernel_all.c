/* SPDX-License-Identifier: BSD-2-Clause */
/* The whole program as one translation unit. */

#include "accessors.h"

static ALWAYS_INLINE word_t bits_bit(word_t n);
static ALWAYS_INLINE word_t bits_mask(word_t n);
static ALWAYS_INLINE bool_t bits_is_aligned(word_t value, word_t n);
static ALWAYS_INLINE word_t bits_round_down(word_t value, word_t n);
static ALWAYS_INLINE word_t bits_round_up(word_t value, word_t n);
static ALWAYS_INLINE word_t bits_highest(word_t value);
static ALWAYS_INLINE word_t bits_lowest(word_t value);
static void console_put_char(uint8_t c);
static void console_start_report(void);
static void console_end_report(void);
static void console_write_style(const char *sequence);
static void console_write(const char *text);
static void console_write_hex(word_t value);
static void console_write_address(word_t value);
static void console_write_decimal(uint64_t value);
static SECTION(".boot.text") bool_t boot_run(boot_arguments_t arguments);
static SECTION(".boot.text") void boot_report_full_cnode(void);
static SECTION(".boot.text") void boot_init_domains(void);
static SECTION(".boot.text") bool_t boot_place_user_space(boot_arguments_t arguments);
static SECTION(".boot.text") void boot_report_image_address(word_t address);
static SECTION(".boot.text") bool_t boot_create_memory(boot_arguments_t arguments);
static SECTION(".boot.text") word_t boot_extra_bits(word_t device_tree_size);
static SECTION(".boot.text") void boot_print_memory(void);
static SECTION(".boot.text") void boot_print_region(physical_region_t region);
static SECTION(".boot.text") bool_t boot_create_address_space(boot_arguments_t arguments);
static SECTION(".boot.text") bool_t boot_provide_frames(cap_t vspace, word_t address, word_t vaddr,
    word_t size, bool_t executable);
static SECTION(".boot.text") void boot_create_idle_thread(void);
static SECTION(".boot.text") void boot_create_initial_thread(word_t entry_point);
static SECTION(".boot.text") void boot_copy_to_thread(initial_slot_t from, tcb_t *thread,
    tcb_slot_t to);
static SECTION(".boot.text") word_t boot_caps_next(void);
static SECTION(".boot.text") void boot_caps_create_root_cnode(word_t address);
static SECTION(".boot.text") cte_t *boot_caps_slot(initial_slot_t slot);
static SECTION(".boot.text") void boot_caps_provide_at(initial_slot_t slot, cap_t cap);
static SECTION(".boot.text") bool_t boot_caps_provide(cap_t cap);
static SECTION(".boot.text") void boot_caps_write(cte_t *slot, cap_t cap);
static SECTION(".boot.text") boot_info_t *boot_info_frame_info(void);
static SECTION(".boot.text") void boot_info_frame_begin(word_t ipc_buffer, word_t nodes);
static SECTION(".boot.text") void boot_info_frame_add_chunks(word_t chunks, word_t size);
static SECTION(".boot.text") void boot_info_frame_copy(word_t to, word_t from, word_t size);
static SECTION(".boot.text") bool_t boot_info_frame_add_untyped(word_t index, word_t paddr,
    word_t size_bits, bool_t is_device);
static SECTION(".boot.text") void boot_info_frame_set_user_image_paging(word_t start, word_t end);
static SECTION(".boot.text") void boot_info_frame_set_extra_boot_info_pages(word_t start,
    word_t end);
static SECTION(".boot.text") void boot_info_frame_set_user_image_frames(word_t start, word_t end);
static SECTION(".boot.text") void boot_info_frame_set_untyped(word_t start, word_t end);
static SECTION(".boot.text") void boot_info_frame_set_empty(word_t start, word_t end);
static SECTION(".boot.text") slot_region_t boot_info_frame_slots(word_t start, word_t end);
static SECTION(".boot.text") bool_t boot_untyped_provide_all(word_t boot_start, word_t boot_end);
static SECTION(".boot.text") bool_t boot_untyped_provide_devices(void);
static SECTION(".boot.text") bool_t boot_untyped_provide_free(void);
static SECTION(".boot.text") bool_t boot_untyped_provide_region(bool_t is_device, word_t start,
    word_t end);
static SECTION(".boot.text") bool_t boot_untyped_provide_piece(bool_t is_device, word_t start,
    word_t bits);
static SECTION(".boot.text") word_t physical_memory_free_count(void);
static SECTION(".boot.text") word_t physical_memory_reserved_count(void);
static SECTION(".boot.text") word_t physical_memory_ram_count(void);
static SECTION(".boot.text") physical_region_t physical_memory_free(word_t index);
static SECTION(".boot.text") physical_region_t physical_memory_reserved(word_t index);
static SECTION(".boot.text") physical_region_t physical_memory_ram(word_t index);
static SECTION(".boot.text") void physical_memory_clear(void);
static SECTION(".boot.text") bool_t physical_memory_add_ram(word_t start, word_t end);
static SECTION(".boot.text") bool_t physical_memory_reserve(word_t start, word_t end);
static SECTION(".boot.text") bool_t physical_memory_insert_reserved(word_t at, word_t start,
    word_t end);
static SECTION(".boot.text") bool_t physical_memory_merge_reserved(word_t first, word_t behind,
    word_t start, word_t end);
static SECTION(".boot.text") bool_t physical_memory_find_free(void);
static SECTION(".boot.text") bool_t physical_memory_find_free_in(word_t start, word_t end);
static SECTION(".boot.text") bool_t physical_memory_add_free(word_t start, word_t end);
static SECTION(".boot.text") found_start_result_t physical_memory_take_highest(word_t size,
    word_t align_bits);
static SECTION(".boot.text") bool_t physical_memory_split_free(word_t at, word_t start, word_t end);
static SECTION(".boot.text") bool_t physical_memory_reserve_ram(void);
static SECTION(".boot.text") bool_t root_server_create(word_t extra_bits, word_t page_tables);
static SECTION(".boot.text") void root_server_place_objects_of(word_t bits, word_t extra_bits,
    word_t page_tables);
static SECTION(".boot.text") word_t root_server_take(word_t bits);
static SECTION(".boot.text") word_t root_server_take_page_table(void);
static ALWAYS_INLINE cte_t *cspace_thread_slot(tcb_t *thread, tcb_slot_t slot);
static status_slot_result_t cspace_lookup_slot(tcb_t *thread, word_t cptr);
static status_cap_result_t cspace_lookup_cap(tcb_t *thread, word_t cptr);
static status_slot_bits_remaining_result_t cspace_resolve_address_bits(cap_t node_cap, word_t cptr,
    word_t depth);
static status_slot_bits_remaining_result_t cspace_fail_guard(cap_t node, word_t left);
static status_slot_bits_remaining_result_t cspace_fail_depth(word_t level_bits, word_t left);
static void cspace_set_missing_capability(word_t bits_left);
static void cspace_set_depth_mismatch(word_t bits_left, word_t bits_found);
static status_slot_result_t cspace_lookup_source_slot(cap_t root, word_t cptr, word_t depth);
static status_slot_result_t cspace_lookup_target_slot(cap_t root, word_t cptr, word_t depth);
static status_slot_result_t cspace_lookup_empty_slot(cap_t root, word_t cptr, word_t depth);
static status_slot_result_t cspace_lookup_pivot_slot(cap_t root, word_t cptr, word_t depth);
static status_slot_result_t cspace_lookup_operand_slot(bool_t is_source, cap_t root, word_t cptr,
    word_t depth);
static ALWAYS_INLINE bool_t cap_ops_is_arch(cap_t cap);
static status_cap_result_t cap_ops_derive(cte_t *slot, cap_t cap);
static cap_t cap_ops_mask_rights(cap_rights_t rights, cap_t cap);
static cap_t cap_ops_update_data(bool_t preserve, word_t data, cap_t cap);
static cap_t cap_ops_update_guard(word_t data, cap_t node);
static bool_t cap_ops_is_revocable(cap_t derived, cap_t source);
static bool_t cap_ops_same_region(cap_t a, cap_t b);
static bool_t cap_ops_contains(cap_t untyped, cap_t cap);
static bool_t cap_ops_same_object(cap_t a, cap_t b);
static bool_t cap_ops_is_physical(cap_t cap);
static word_t cap_ops_base_of(cap_t cap);
static word_t cap_ops_size_bits_of(cap_t cap);
static ALWAYS_INLINE word_t cap_ops_full_index(word_t size_bits);
static void derivation_tree_insert(cap_t new_cap, cte_t *source, cte_t *destination);
static void derivation_tree_insert_new(cte_t *parent, cte_t *slot, cap_t cap);
static void derivation_tree_link(cte_t *before, cte_t *slot, cap_t cap, bool_t revocable);
static void derivation_tree_mark_full(cte_t *slot, cap_t source, cap_t copy);
static void derivation_tree_move(cap_t new_cap, cte_t *source, cte_t *destination);
static void derivation_tree_swap(cap_t cap1, cte_t *slot1, cap_t cap2, cte_t *slot2);
static void derivation_tree_set_neighbours(mdb_node_t node, cte_t *slot);
static void derivation_tree_remove(cte_t *slot);
static bool_t derivation_tree_is_parent_of(cte_t *parent, cte_t *child);
static bool_t derivation_tree_has_children(cte_t *slot);
static status_t derivation_tree_ensure_no_children(cte_t *slot);
static status_t derivation_tree_ensure_empty_slot(cte_t *slot);
static bool_t derivation_tree_is_final(cte_t *slot);
static bool_t derivation_tree_is_long_running_delete(cte_t *slot);
static CONST_FUNCTION mdb_node_t derivation_tree_root(void);
static ALWAYS_INLINE word_t invocation_get_syscall_arg(word_t i, ipc_buffer_t *buffer);
static ALWAYS_INLINE void invocation_set_message_register(tcb_t *thread, ipc_buffer_t *buffer,
    word_t i, word_t value);
static ALWAYS_INLINE bool_t invocation_has_extra_cap(word_t i);
static ALWAYS_INLINE cte_t *invocation_extra_slot(word_t i);
static ALWAYS_INLINE cap_t invocation_extra_cap(word_t i);
static ALWAYS_INLINE void invocation_begin(void);
static void invocation_answer(word_t length);
static void invocation_answer_word(bool_t call, word_t value);
static status_t syscall_errors_error(error_t error);
static status_t syscall_errors_illegal_operation(void);
static status_t syscall_errors_delete_first(void);
static status_t syscall_errors_revoke_first(void);
static status_t syscall_errors_alignment_error(void);
static status_t syscall_errors_truncated_message(void);
static status_t syscall_errors_invalid_argument(word_t number);
static status_t syscall_errors_invalid_capability(word_t number);
static status_t syscall_errors_range_error(word_t min, word_t max);
static status_t syscall_errors_failed_lookup(bool_t is_source);
static status_t syscall_errors_not_enough_memory(word_t bytes_left);
static word_t cap_kind_of(cap_t cap);
static word_t cap_kind_number_of(cap_tag_t tag);
static bool_t debug_try_handle(tcb_t *thread, sword_t number);
static void debug_add_thread(tcb_t *thread);
static void debug_remove_thread(tcb_t *thread);
static void debug_set_thread_name(tcb_t *thread, const char *name);
static void debug_name_after_parent(tcb_t *thread, tcb_t *parent);
static word_t debug_name_length(tcb_t *thread);
static void debug_write_name(tcb_t *thread);
static void debug_write_thread(tcb_t *thread);
static bool_t debug_try_handle_printing(tcb_t *thread, sword_t number);
static bool_t debug_try_handle_debug(tcb_t *thread, sword_t number);
static NORETURN void debug_halt(tcb_t *thread);
static void debug_cap_identify(tcb_t *thread);
static void debug_name_thread(tcb_t *caller);
static void debug_dump_scheduler(void);
static void debug_write_many(uint8_t c, word_t count);
static void debug_write_state(thread_state_t state);
static void error_report_write(tcb_t *thread, word_t label, word_t cptr);
static void error_report_write_error(syscall_error_t error);
static void fault_report_write(tcb_t *thread, fault_t fault);
static void fault_report_write_stack(tcb_t *thread);
static void fault_report_write_fault(fault_t fault);
static void snapshot_write(tcb_t *caller);
static void snapshot_write_name(word_t address, const char *kind);
static void snapshot_write_object(word_t address, const char *kind);
static bool_t snapshot_is_told(tcb_t *thread);
static bool_t snapshot_is_first(tcb_t *thread, tcb_slot_t slot);
static bool_t snapshot_is_whole(cap_t cap);
static void snapshot_write_spaces(void);
static void snapshot_write_objects(tcb_t *thread);
static void snapshot_write_cnode_objects(cap_t cap);
static void snapshot_write_object_of(cte_t *slot);
static void snapshot_write_untyped(cte_t *slot);
static void snapshot_write_untyped_name(cap_t untyped);
static void snapshot_write_caps(tcb_t *thread);
static void snapshot_write_line(const char *label, cte_t *slot);
static void snapshot_write_cnode_caps(cap_t cap);
static void snapshot_write_held(cte_t *slot);
static void snapshot_write_guarded_cnode(cap_t node);
static void snapshot_write_rights(bool_t read, bool_t write, bool_t grant, bool_t grant_reply,
    word_t badge);
static void snapshot_write_if(bool_t holds, const char *text);
static void snapshot_write_unknown(const char *text, cap_t cap);
static void snapshot_write_irq_name(word_t irq);
static void snapshot_write_irqs(void);
static status_t deletion_revoke(cte_t *slot);
static status_t deletion_delete(cte_t *slot);
static status_t deletion_delete_inside(cte_t *slot);
static void deletion_delete_one(cte_t *slot);
static void deletion_empty_slot(cte_t *slot, cap_t cleanup_info);
static slot_finalisation_t deletion_finalise_exposed(cte_t *slot);
static slot_finalisation_t deletion_finalise_inside(cte_t *slot);
static bool_t deletion_is_removable(cap_t remainder, cte_t *slot);
static status_t deletion_shrink_zombie(cte_t *slot, cap_t zombie);
static finalise_result_t finalisation_finalise(cap_t cap, bool_t is_final);
static void finalisation_finalise_at_once(cap_t cap, bool_t is_final);
static cap_t finalisation_zombie_of(cap_t node);
static cap_t finalisation_finalise_thread(tcb_t *thread);
static void finalisation_post_cap_deletion(cap_t cleanup_info);
static ALWAYS_INLINE NORETURN void entry_leave(void);
NORETURN void c_handle_syscall(word_t cptr, word_t msg_info, word_t syscall);
NORETURN void c_handle_fastpath_call(word_t cptr, word_t msg_info);
NORETURN void c_handle_fastpath_reply_recv(word_t cptr, word_t msg_info);
NORETURN void c_handle_interrupt(void);
NORETURN void c_handle_vm_fault(word_t type);
NORETURN void c_handle_user_exception(void);
static void exceptions_handle_interrupt(void);
static void exceptions_handle_user_exception(word_t number, word_t code);
static void exceptions_handle_vm_fault(word_t type);
static ALWAYS_INLINE bool_t fastpath_try_call(word_t cptr, word_t tag);
static ALWAYS_INLINE bool_t fastpath_try_reply_recv(word_t cptr, word_t tag);
static ALWAYS_INLINE bool_t fastpath_fits_registers(word_t tag);
static ALWAYS_INLINE bool_t fastpath_has_fault(tcb_t *thread);
static ALWAYS_INLINE cap_t fastpath_lookup(cap_t root, word_t cptr);
static ALWAYS_INLINE bool_t fastpath_is_in_active_domain(tcb_t *thread);
static ALWAYS_INLINE bool_t fastpath_has_signal(tcb_t *thread);
static ALWAYS_INLINE void fastpath_take_first(endpoint_t *endpoint, tcb_t *first);
static ALWAYS_INLINE void fastpath_append(endpoint_t *endpoint, tcb_t *thread);
static ALWAYS_INLINE void fastpath_finish(tcb_t *sender, tcb_t *receiver, word_t tag);
static void syscalls_handle_number(word_t number);
static void syscalls_handle(syscall_t syscall);
static void syscalls_handle_unknown(word_t number);
static ALWAYS_INLINE void syscalls_finish_entry(void);
static void syscalls_invoke(bool_t call, bool_t blocking);
static status_t syscalls_handle_invocation(bool_t call, bool_t blocking);
static ALWAYS_INLINE status_t syscalls_answer_success(tcb_t *thread, bool_t call);
static status_t syscalls_answer_failure(tcb_t *thread, word_t label, word_t cptr, bool_t call,
    status_t status);
static void syscalls_fault_if_blocking(tcb_t *thread, bool_t blocking);
static void syscalls_receive(bool_t blocking);
static bool_t syscalls_may_wait(tcb_t *thread, cap_t right);
static void interrupts_handle_pending(void);
static void interrupts_handle_one(word_t irq);
static void interrupts_signal(word_t irq);
static void interrupts_report_unexpected(word_t irq);
static SECTION(".boot.text") void irq_table_init(void);
static SECTION(".boot.text") void irq_table_reserve_for_kernel(word_t irq, bool_t is_timer);
static ALWAYS_INLINE irq_state_t irq_table_get_state(word_t irq);
static bool_t irq_table_is_active(word_t irq);
static void irq_table_set_state(word_t irq, irq_state_t state);
static ALWAYS_INLINE cte_t *irq_table_slot(word_t irq);
static void irq_table_issue(word_t irq, cte_t *target, cte_t *control);
static status_t cnode_decode(word_t label, word_t length, cap_t cap, ipc_buffer_t *buffer);
static status_t cnode_decode_transfer(word_t label, word_t length, cte_t *destination,
    ipc_buffer_t *buffer);
static status_t cnode_decode_copy(bool_t is_mint, word_t length, cte_t *source, cte_t *destination,
    ipc_buffer_t *buffer);
static status_t cnode_decode_move(bool_t is_mutate, word_t length, cte_t *source,
    cte_t *destination, ipc_buffer_t *buffer);
static status_t cnode_decode_cancel_badged_sends(cte_t *slot);
static status_t cnode_decode_save_caller(cte_t *destination);
static status_t cnode_decode_rotate(word_t length, cte_t *destination, ipc_buffer_t *buffer);
static void cnode_rotate(cap_t to_pivot, cte_t *source, cap_t to_destination, cte_t *pivot,
    cte_t *destination);
static ALWAYS_INLINE status_t dispatch_decode(word_t label, word_t length, cte_t *slot,
    bool_t blocking, bool_t call, ipc_buffer_t *buffer);
static status_t dispatch_send_to_endpoint(cap_t cap, bool_t blocking, bool_t call);
static status_t dispatch_send_to_notification(cap_t cap);
static status_t dispatch_send_reply(cte_t *slot, cap_t cap);
static status_t domain_object_decode(word_t label, word_t length, ipc_buffer_t *buffer);
static status_t domain_object_decode_set(word_t length, ipc_buffer_t *buffer);
static status_t domain_object_decode_configure(word_t length, ipc_buffer_t *buffer);
static status_t domain_object_decode_set_start(word_t length, ipc_buffer_t *buffer);
static uint64_t domain_object_get_duration(word_t i, ipc_buffer_t *buffer);
static status_t irq_invocation_decode_control(word_t label, word_t length, cte_t *slot,
    ipc_buffer_t *buffer);
static status_t irq_invocation_decode_handler(word_t label, word_t irq);
static status_t irq_invocation_decode_set_notification(word_t irq);
static void irq_invocation_set_notification(word_t irq, cap_t cap, cte_t *source);
static status_t thread_invocation_decode(word_t label, word_t length, cte_t *slot, tcb_t *thread,
    bool_t call, ipc_buffer_t *buffer);
static status_t thread_invocation_decode_other(word_t label, word_t length, tcb_t *thread,
    bool_t call, ipc_buffer_t *buffer);
static status_t thread_invocation_decode_set_priority(word_t label, word_t length, tcb_t *thread,
    ipc_buffer_t *buffer);
static status_t thread_invocation_decode_set_sched_params(word_t length, tcb_t *thread,
    ipc_buffer_t *buffer);
static status_t thread_invocation_check_priority(word_t priority, cap_t authority);
static status_t thread_invocation_decode_bind(tcb_t *thread);
static status_t thread_invocation_decode_unbind(tcb_t *thread);
static status_t thread_invocation_decode_set_tls_base(word_t length, tcb_t *thread,
    ipc_buffer_t *buffer);
static status_t thread_invocation_decode_set_flags(word_t length, tcb_t *thread, bool_t call,
    ipc_buffer_t *buffer);
static void thread_invocation_invoke_set_flags(tcb_t *thread, word_t clear, word_t set,
    bool_t call);
static status_t thread_registers_decode_read(word_t length, tcb_t *source, bool_t call,
    ipc_buffer_t *buffer);
static status_t thread_registers_decode_write(word_t length, tcb_t *target, ipc_buffer_t *buffer);
static status_t thread_registers_decode_copy(word_t length, tcb_t *target, ipc_buffer_t *buffer);
static void thread_registers_invoke_read(tcb_t *source, bool_t suspend, word_t count, bool_t call);
static void thread_registers_invoke_write(tcb_t *target, bool_t resume, word_t count,
    ipc_buffer_t *buffer);
static void thread_registers_invoke_copy(tcb_t *target, tcb_t *source, word_t flags);
static word_t thread_registers_user_register(word_t i);
static status_t thread_spaces_decode_configure(word_t length, cte_t *slot, tcb_t *thread,
    ipc_buffer_t *message);
static status_t thread_spaces_decode_set_space(word_t length, cte_t *slot, tcb_t *thread,
    ipc_buffer_t *message);
static status_t thread_spaces_decode_set_ipc_buffer(word_t length, cte_t *slot, tcb_t *thread,
    ipc_buffer_t *message);
static status_buffer_result_t thread_spaces_check_ipc_buffer(word_t address, cte_t *source);
static status_spaces_result_t thread_spaces_check_spaces(tcb_t *thread, ipc_buffer_t *message,
    word_t first);
static status_cap_result_t thread_spaces_derive_root(cte_t *source, word_t data);
static status_t thread_spaces_invoke_set_spaces(cte_t *slot, tcb_t *thread, new_spaces_t spaces);
static status_t thread_spaces_invoke_set_ipc_buffer(cte_t *slot, tcb_t *thread,
    new_ipc_buffer_t buffer);
static status_t thread_spaces_replace(cte_t *slot, tcb_t *thread, cte_t *target, cap_t cap,
    cte_t *source);
static void endpoint_ipc_send_ipc(tcb_t *thread, cap_t right, bool_t blocking, bool_t call);
static void endpoint_ipc_receive_ipc(tcb_t *thread, cap_t cap, bool_t blocking);
static void endpoint_ipc_leave_queue(tcb_t *thread);
static void endpoint_ipc_cancel_all_ipc(endpoint_t *endpoint);
static void endpoint_ipc_cancel_badged_sends(endpoint_t *endpoint, word_t badge);
static void endpoint_ipc_reply_from_kernel_error(tcb_t *thread);
static void endpoint_ipc_reply_from_kernel_success(tcb_t *thread);
static void endpoint_ipc_block_sender(tcb_t *thread, cap_t right, bool_t call);
static void endpoint_ipc_receive_from_sender(tcb_t *thread, endpoint_t *endpoint,
    bool_t receiver_can_grant);
static void endpoint_ipc_await_reply(tcb_t *caller, tcb_t *receiver, bool_t may_reply,
    bool_t reply_can_grant);
static void endpoint_ipc_restart_waiting(tcb_t *thread);
static ALWAYS_INLINE tcb_t *endpoint_ipc_take_first(endpoint_t *endpoint);
static ALWAYS_INLINE void endpoint_ipc_remove_from_queue(endpoint_t *endpoint, tcb_t *thread);
static ALWAYS_INLINE tcb_queue_t endpoint_ipc_queue(endpoint_t *endpoint);
static ALWAYS_INLINE void endpoint_ipc_set_queue(endpoint_t *endpoint, tcb_queue_t queue);
static word_t error_message_set(tcb_t *thread, ipc_buffer_t *buffer);
static word_t error_message_set_one(tcb_t *thread, ipc_buffer_t *buffer, word_t value);
static word_t fault_message_set(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer);
static word_t fault_message_set_lookup_failure(tcb_t *receiver, ipc_buffer_t *buffer,
    lookup_failure_t failure, word_t first);
static bool_t fault_message_handle_reply(tcb_t *sender, tcb_t *receiver);
static word_t fault_message_set_unknown_syscall(tcb_t *sender, tcb_t *receiver,
    ipc_buffer_t *buffer, word_t number);
static word_t fault_message_set_user_exception(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer,
    fault_t fault);
static void fault_message_take_registers(tcb_t *sender, tcb_t *receiver, word_t length,
    bool_t is_syscall);
static void faults_set_cap_fault(word_t cptr, bool_t in_receive_phase);
static void faults_set_missing_capability(void);
static void faults_handle(tcb_t *thread);
static bool_t faults_send_to_handler(tcb_t *thread);
static bool_t faults_is_handler(cap_t cap);
static ALWAYS_INLINE message_info_t ipc_transfer_get_message_info(tcb_t *thread);
static ALWAYS_INLINE message_info_t ipc_transfer_info_from_word(word_t word);
static void ipc_transfer_set_message_info(tcb_t *thread, word_t label, word_t length);
static word_t ipc_transfer_fitting_length(word_t length, ipc_buffer_t *buffer);
static void ipc_transfer_do_ipc_transfer(tcb_t *sender, endpoint_t *endpoint, word_t badge,
    bool_t grant, tcb_t *receiver);
static word_t ipc_transfer_copy_message_registers(tcb_t *sender, ipc_buffer_t *send_buffer,
    tcb_t *receiver, ipc_buffer_t *receive_buffer, word_t length);
static ALWAYS_INLINE status_t ipc_transfer_lookup_extra_caps(tcb_t *thread, ipc_buffer_t *buffer,
    message_info_t info);
static void ipc_transfer_transfer_message(tcb_t *sender, endpoint_t *endpoint, word_t badge,
    bool_t grant, tcb_t *receiver, ipc_buffer_t *receive_buffer);
static message_info_t ipc_transfer_transfer_caps(message_info_t info, endpoint_t *endpoint,
    tcb_t *receiver, ipc_buffer_t *buffer);
static bool_t ipc_transfer_is_same_endpoint(cap_t cap, endpoint_t *endpoint);
static cte_t *ipc_transfer_receive_slot(tcb_t *receiver, ipc_buffer_t *buffer);
static status_t ipc_transfer_lookup_listed_caps(tcb_t *thread, ipc_buffer_t *buffer, word_t count);
static void notification_signal_send_signal(notification_t *notification, word_t badge);
static void notification_signal_receive_signal(tcb_t *thread, cap_t cap, bool_t blocking);
static void notification_signal_complete_signal(notification_t *notification, tcb_t *thread);
static void notification_signal_fail_poll(tcb_t *thread);
static void notification_signal_cancel_all_signals(notification_t *notification);
static void notification_signal_cancel_signal(tcb_t *thread, notification_t *notification);
static void notification_signal_bind(tcb_t *thread, notification_t *notification);
static void notification_signal_unbind(tcb_t *thread);
static void notification_signal_unbind_maybe(notification_t *notification);
static void notification_signal_signal_idle(notification_t *notification, word_t badge);
static void notification_signal_deliver(tcb_t *thread, word_t badge);
static void notification_signal_separate(tcb_t *thread, notification_t *notification);
static ALWAYS_INLINE void notification_signal_remove_from_queue(notification_t *notification,
    tcb_t *thread);
static ALWAYS_INLINE tcb_queue_t notification_signal_queue(notification_t *notification);
static ALWAYS_INLINE void notification_signal_set_queue(notification_t *notification,
    tcb_queue_t queue);
static void replies_prepare(tcb_t *thread);
static void replies_await(tcb_t *caller, tcb_t *receiver, bool_t can_grant);
static void replies_answer(tcb_t *sender, cte_t *slot);
static void replies_answer_caller(tcb_t *sender);
static void replies_cancel(tcb_t *thread);
static ALWAYS_INLINE void replies_drop(tcb_t *thread);
static void replies_save(cte_t *destination);
static ALWAYS_INLINE bool_t replies_has_caller(tcb_t *server);
static ALWAYS_INLINE tcb_t *replies_caller_of(tcb_t *server);
static ALWAYS_INLINE void replies_fast_await(tcb_t *caller, tcb_t *receiver);
static ALWAYS_INLINE void replies_fast_answer(tcb_t *client, tcb_t *server);
static bool_t object_factory_is_type(word_t type);
static bool_t object_factory_may_be_device(word_t type);
static word_t object_factory_size_bits(word_t type, word_t user_size);
static cap_t object_factory_create(word_t type, word_t address, word_t user_size, bool_t is_device);
static cap_t object_factory_create_thread(tcb_t *thread);
static word_t untyped_free_offset(cap_t cap);
static status_t untyped_decode(word_t label, word_t length, cte_t *slot, cap_t cap,
    ipc_buffer_t *buffer);
static status_t untyped_check_type(word_t type, word_t user_size);
static status_slots_result_t untyped_lookup_slots(word_t offset, word_t count,
    ipc_buffer_t *buffer);
static status_t untyped_decode_space(cap_t cap, retype_request_t request);
static status_t untyped_retype(retype_request_t request, bool_t reset, bool_t is_device);
static status_t untyped_reset(cte_t *slot);
static status_t preemption_point(void);
static void scheduler_enqueue(tcb_t *thread);
static void scheduler_append(tcb_t *thread);
static void scheduler_dequeue(tcb_t *thread);
static ALWAYS_INLINE word_t scheduler_become_ready(tcb_t *thread);
static ALWAYS_INLINE bool_t scheduler_is_highest_priority(word_t domain, word_t priority);
static ALWAYS_INLINE word_t scheduler_active_domain(void);
static void scheduler_reschedule_required(void);
static void scheduler_possible_switch_to(tcb_t *thread);
static void scheduler_schedule(void);
static void scheduler_switch_to_thread(tcb_t *thread);
static void scheduler_switch_to_idle_thread(void);
static void scheduler_activate_thread(void);
static void scheduler_try_switch_to(tcb_t *candidate, bool_t was_runnable);
static void scheduler_choose_new_thread(void);
static void scheduler_choose_thread(void);
static ALWAYS_INLINE word_t scheduler_queue_index(word_t domain, word_t priority);
static ALWAYS_INLINE word_t scheduler_bitmap_index(word_t domain, word_t group);
static ALWAYS_INLINE void scheduler_mark_ready(word_t domain, word_t priority);
static ALWAYS_INLINE void scheduler_clear_ready(word_t domain, word_t priority);
static ALWAYS_INLINE word_t scheduler_highest_ready_priority(word_t domain);
static ALWAYS_INLINE bool_t thread_is_runnable(tcb_t *thread);
static bool_t thread_is_stopped(tcb_t *thread);
static ALWAYS_INLINE void thread_set_state(tcb_t *thread, thread_state_t state);
static ALWAYS_INLINE void thread_reschedule_if_stopped(tcb_t *thread);
static word_t thread_restart_pc(tcb_t *thread);
static void thread_set_priority(tcb_t *thread, word_t priority);
static void thread_set_mc_priority(tcb_t *thread, word_t priority);
static void thread_set_domain(tcb_t *thread, word_t domain);
static ALWAYS_INLINE tcb_queue_t thread_queue_prepend(tcb_queue_t queue, tcb_t *thread);
static ALWAYS_INLINE tcb_queue_t thread_queue_append(tcb_queue_t queue, tcb_t *thread);
static ALWAYS_INLINE tcb_queue_t thread_queue_remove(tcb_queue_t queue, tcb_t *thread);
static ALWAYS_INLINE void time_fill(tcb_t *thread);
static void time_tick(void);
static void time_yield(void);
static void time_enter_domain(word_t index);
static ALWAYS_INLINE void time_comes_next(void);
static void thread_control_suspend(tcb_t *thread);
static void thread_control_restart(tcb_t *thread);
static void thread_control_cancel_ipc(tcb_t *thread);
void machine_save_fpu(uint64_t *state);
void machine_load_fpu(uint64_t *state);
word_t machine_vectors(void);
word_t machine_idle_code(void);
word_t machine_image_end(void);
word_t machine_image_start(void);
word_t machine_boot_end(void);
NORETURN void restore_user_context(word_t context);
NORETURN void machine_halt(void);
static inline void machine_write_translation(word_t value);
static inline void machine_invalidate_page(word_t address);
static inline word_t machine_read_fault_address(void);
static inline void machine_set_fs_base(word_t value);
static inline void machine_set_gs_base(word_t value);
void machine_disable_fpu(void);
static inline void machine_enable_fpu(void);
static inline word_t machine_read_control0(void);
static inline void machine_write_control0(word_t value);
static inline word_t machine_read_control4(void);
static inline void machine_write_control4(word_t value);
void machine_write_xcr0(word_t value);
word_t machine_read_msr(uint32_t number);
void machine_write_msr(uint32_t number, word_t value);
uint32_t machine_cpuid(uint32_t leaf, uint32_t subleaf, uint32_t register_);
word_t machine_read_time(void);
uint8_t machine_in8(uint16_t port);
uint16_t machine_in16(uint16_t port);
uint32_t machine_in32(uint16_t port);
void machine_out8(uint16_t port, uint8_t value);
void machine_out16(uint16_t port, uint16_t value);
void machine_out32(uint16_t port, uint32_t value);
void machine_zero_memory(word_t address, word_t size);
word_t machine_take_interrupt(void);
void machine_load_descriptors(word_t table, uint32_t limit, uint32_t task_state);
void machine_load_interrupts(word_t table, uint32_t limit);
word_t machine_task_state(void);
word_t machine_syscall_entry(void);
word_t machine_stack_top(void);
word_t machine_fault_stack_top(void);
static vm_attributes_t vm_attributes_from(word_t word);
static vm_attributes_t vm_attributes_of_memory(bool_t executable);
static word_t arch_get_register(tcb_t *thread, word_t register_);
static void arch_set_register(tcb_t *thread, word_t register_, word_t value);
static word_t arch_message_register(word_t i);
static word_t arch_frame_register(word_t i);
static word_t arch_gp_register(word_t i);
static word_t arch_syscall_message_register(word_t i);
static word_t arch_exception_message_register(word_t i);
static word_t arch_sanitise_register(word_t register_, word_t value);
static void arch_init_context(tcb_t *thread);
static status_cap_result_t arch_derive_cap(cte_t *slot, cap_t cap);
static cap_t arch_mask_rights(cap_rights_t rights, cap_t cap);
static cap_t arch_update_data(bool_t preserve, word_t data, cap_t cap);
static finalise_result_t arch_finalise_cap(cap_t cap, bool_t is_final);
static void arch_post_cap_deletion(cap_t cleanup_info);
static bool_t arch_same_region(cap_t a, cap_t b);
static bool_t arch_same_object(cap_t a, cap_t b);
static bool_t arch_is_revocable(cap_t derived, cap_t source);
static bool_t arch_is_parent(cap_t parent, cap_t child, bool_t child_is_first_badged);
static bool_t arch_cap_is_physical(cap_t cap);
static word_t arch_cap_base(cap_t cap);
static word_t arch_cap_size_bits(cap_t cap);
static bool_t arch_is_object_type(word_t type);
static bool_t arch_is_frame_type(word_t type);
static word_t arch_object_size_bits(word_t type);
static cap_t arch_create_object(word_t type, word_t address, bool_t is_device);
static status_t arch_decode_invocation(word_t label, word_t length, cte_t *slot, cap_t cap,
    bool_t call, ipc_buffer_t *buffer);
static bool_t arch_is_probe(word_t label);
static status_t arch_decode_irq_control(word_t label, word_t length, cte_t *slot,
    ipc_buffer_t *buffer);
static status_t arch_check_irq(word_t irq);
static word_t arch_debug_cap_kind(cap_t cap);
static void arch_write_space_objects(cap_t cap);
static void arch_write_space_caps(cap_t cap);
static void arch_write_space_name(cap_t cap);
static bool_t arch_write_object_of(cap_t cap);
static bool_t arch_write_held(cap_t cap);
static bool_t arch_is_valid_vspace_root(cap_t cap);
static status_t arch_check_ipc_buffer(word_t address, cap_t cap);
static ipc_buffer_t *arch_lookup_ipc_buffer(bool_t is_receiver, tcb_t *thread);
static status_t arch_handle_vm_fault(tcb_t *thread, word_t fault_type);
static word_t arch_set_fault_message(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer);
static bool_t arch_handle_fault_reply(tcb_t *receiver, tcb_t *sender, word_t fault_type);
static ALWAYS_INLINE void arch_switch_to_thread(tcb_t *thread);
static void arch_switch_to_idle_thread(void);
static void arch_configure_idle_thread(tcb_t *thread);
static void arch_activate_idle_thread(tcb_t *thread);
static void arch_prepare_thread_delete(tcb_t *thread);
static void arch_leave_domain(tcb_t *thread);
static void arch_post_modify_registers(tcb_t *thread);
static void arch_post_set_flags(tcb_t *thread);
static void arch_handle_reserved_irq(word_t irq);
static void arch_reset_timer(void);
static word_t arch_to_kernel(word_t physical);
static SECTION(".boot.text") word_t arch_boot_paging_count(word_t start, word_t end);
static SECTION(".boot.text") cap_t arch_boot_create_vspace(word_t address);
static SECTION(".boot.text") bool_t arch_boot_map_paging(cap_t vspace, word_t start, word_t end);
static SECTION(".boot.text") cap_t arch_boot_create_frame(cap_t vspace, word_t address,
    word_t user_address, bool_t executable);
static SECTION(".boot.text") cap_t arch_boot_create_asid_pool(word_t address, cap_t vspace);
static SECTION(".boot.text") void arch_boot_provide_caps(void);
static void arch_console_put_char(uint8_t c);
static void arch_clear_memory(word_t address, word_t bits);
static ALWAYS_INLINE NORETURN void arch_restore_user_context(void);
static is_there_value_result_t arch_read_user_word(tcb_t *thread, word_t address);
static NORETURN void arch_halt(void);
static void arch_write_architecture(void);
static bool_t arch_is_irq_pending(void);
static word_t arch_get_active_irq(void);
static void arch_mask_irq(bool_t mask, word_t irq);
static void arch_ack_irq(word_t irq);
static void arch_handle_spurious_irq(void);
static word_t arch_user_exception_number(void);
static word_t arch_user_exception_code(void);
static NORETURN SECTION(".boot.text") void arch_boot_start(word_t image_start, word_t image_end,
    word_t pv_offset, word_t entry_point, word_t device_tree, word_t device_tree_size);
static SECTION(".boot.text") bool_t arch_boot_describe_memory(void);
NORETURN SECTION(".boot.text") void init_kernel(word_t magic, word_t info);
static SECTION(".boot.text") word_t arch_boot_prepare(word_t magic, word_t info);
static SECTION(".boot.text") bool_t arch_boot_read_loader(word_t magic, word_t info);
static SECTION(".boot.text") bool_t arch_boot_find_memory(void);
static SECTION(".boot.text") word_t arch_boot_place(void);
static SECTION(".boot.text") bool_t arch_boot_is_memory(word_t start, word_t size);
static SECTION(".boot.text") bool_t arch_boot_reserve_devices(void);
static status_cap_result_t arch_caps_derive(cte_t *slot, cap_t cap);
static cap_t arch_caps_mask_rights(cap_rights_t rights, cap_t cap);
static vm_rights_t arch_caps_mask_vm_rights(vm_rights_t held, cap_rights_t rights);
static finalise_result_t arch_caps_finalise(cap_t cap, bool_t is_final);
static void arch_caps_post_cap_deletion(cap_t cleanup_info);
static bool_t arch_caps_same_region(cap_t a, cap_t b);
static bool_t arch_caps_frame_contains(cap_t outer, cap_t inner);
static bool_t arch_caps_same_object(cap_t a, cap_t b);
static bool_t arch_caps_is_physical(cap_t cap);
static word_t arch_caps_base(cap_t cap);
static word_t arch_caps_size_bits(cap_t cap);
static word_t arch_caps_debug_kind(cap_t cap);
static ALWAYS_INLINE bool_t arch_caps_is_table(cap_t cap);
static ALWAYS_INLINE pte_t *arch_caps_table(cap_t cap);
static ALWAYS_INLINE bool_t arch_caps_is_mapped_table(cap_t cap);
static ALWAYS_INLINE bool_t arch_caps_is_unique(cap_t cap);
static void arch_caps_finalise_table(cap_t cap);
static cap_t arch_caps_update_data(bool_t preserve, word_t data, cap_t cap);
static bool_t arch_caps_is_made_from(cap_t b, cap_t a);
static bool_t arch_caps_same_other(cap_t a, cap_t b);
static bool_t arch_caps_same_ports(cap_t a, cap_t b);
static bool_t arch_caps_is_revocable(cap_t derived, cap_t source);
static bool_t arch_caps_is_parent(cap_t parent, cap_t child, bool_t child_is_first_badged);
static status_t arch_invocation_decode(word_t label, word_t length, cte_t *slot, cap_t cap,
    bool_t call, ipc_buffer_t *buffer);
static status_root_asid_result_t arch_invocation_check_vspace(cap_t cap, word_t number);
static status_t arch_invocation_missing_table(word_t bits_left);
static bool_t arch_invocation_is_probe(word_t label);
static status_t arch_invocation_decode_other(word_t label, word_t length, cte_t *slot, cap_t cap,
    bool_t call, ipc_buffer_t *buffer);
static bool_t arch_objects_is_type(word_t type);
static bool_t arch_objects_is_frame(word_t type);
static word_t arch_objects_size_bits(word_t type);
static cap_t arch_objects_create(word_t type, word_t address, bool_t is_device);
static cap_t arch_objects_create_frame(frame_size_t size, word_t address, bool_t is_device);
static cap_t arch_objects_create_other(word_t type, word_t address);
static cap_t arch_objects_create_table(word_t address, uint32_t level);
static SECTION(".boot.text") word_t arch_root_task_paging_count(word_t start, word_t end);
static SECTION(".boot.text") cap_t arch_root_task_create_vspace(word_t address);
static SECTION(".boot.text") bool_t arch_root_task_map_paging(cap_t vspace, word_t start,
    word_t end);
static SECTION(".boot.text") bool_t arch_root_task_map_table(pte_t *root, word_t address);
static SECTION(".boot.text") cap_t arch_root_task_create_frame(cap_t vspace, word_t address,
    word_t user_address, bool_t executable);
static SECTION(".boot.text") cap_t arch_root_task_create_asid_pool(word_t address, cap_t vspace);
static SECTION(".boot.text") void arch_root_task_provide_caps(void);
static SECTION(".boot.text") void arch_root_task_provide_other(void);
static SECTION(".boot.text") cap_t arch_root_task_table_cap(pte_t *table, word_t address,
    word_t bits);
static void arch_snapshot_write_objects(cap_t cap);
static void arch_snapshot_write_caps(cap_t cap);
static void arch_snapshot_write_space_name(cap_t cap);
static bool_t arch_snapshot_write_object(cap_t cap);
static bool_t arch_snapshot_write_held(cap_t cap);
static void arch_snapshot_write_asid(word_t asid);
static void arch_snapshot_write_frame_cap(cap_t frame);
static void arch_snapshot_write_rights(vm_rights_t rights);
static void arch_snapshot_walk_below(pte_t *upper, bool_t is_caps);
static pte_t *arch_snapshot_visit(pte_t *table, word_t index, word_t bits, bool_t is_caps);
static void arch_snapshot_write_entries(pte_t *table, word_t bits);
static void arch_snapshot_write_below(bool_t is_table, word_t bits, word_t slot, word_t index);
static void arch_snapshot_write_root_kind(void);
static bool_t arch_snapshot_write_held_other(cap_t cap);
static void arch_snapshot_walk(pte_t *root, bool_t is_caps);
static void arch_snapshot_write_kind(bool_t is_table, word_t bits);
static void arch_thread_switch_to_idle(void);
static void arch_thread_configure_idle(tcb_t *thread);
static void arch_thread_activate_idle(tcb_t *thread);
static void arch_thread_leave_domain(tcb_t *thread);
static void arch_thread_prepare_delete(tcb_t *thread);
static void arch_thread_post_set_flags(tcb_t *thread);
static ALWAYS_INLINE void arch_thread_switch_to(tcb_t *thread);
static void arch_thread_post_modify_registers(tcb_t *thread);
static ALWAYS_INLINE pte_t **asid_pool(word_t asid);
static void asid_set_pool(word_t asid, pte_t **pool);
static status_root_result_t asid_find(word_t asid);
static ALWAYS_INLINE bool_t asid_is_of(word_t asid, pte_t *root);
static ALWAYS_INLINE pte_t *asid_entry(pte_t **pool, word_t asid);
static void asid_set_entry(pte_t **pool, word_t asid, pte_t *root);
static void asid_delete(word_t asid, pte_t *root);
static void asid_delete_pool(word_t asid_base, pte_t **pool);
static status_t asid_invocation_decode_control(word_t label, word_t length, ipc_buffer_t *buffer);
static word_t asid_invocation_free_pool(void);
static bool_t asid_invocation_is_pool_memory(cap_t cap);
static void asid_invocation_make_pool(cte_t *parent, cte_t *destination, word_t asid_base);
static status_t asid_invocation_decode_pool(word_t label, cap_t cap);
static word_t asid_invocation_free_asid(pte_t **pool, word_t asid_base);
static void asid_invocation_assign(cte_t *slot, pte_t **pool, word_t asid);
static word_t context_get(tcb_t *thread, word_t register_);
static void context_set(tcb_t *thread, word_t register_, word_t value);
static word_t context_address(tcb_t *thread);
static void context_init(tcb_t *thread);
static void context_init_idle(tcb_t *thread);
static word_t context_sanitise(word_t register_, word_t value);
static CONST_FUNCTION word_t context_canonical(word_t address);
static ALWAYS_INLINE word_t context_message_register(word_t i);
static word_t context_frame_register(word_t i);
static word_t context_gp_register(word_t i);
static word_t context_syscall_message_register(word_t i);
static word_t context_exception_message_register(word_t i);
static ALWAYS_INLINE void context_load_bases(tcb_t *thread);
static void fpu_take_over(tcb_t *thread);
static void fpu_release(tcb_t *thread);
static void fpu_init(tcb_t *thread);
static ALWAYS_INLINE void fpu_switch_to(tcb_t *thread);
static void fpu_turn_off(void);
static void fpu_turn_on(void);
static void fpu_allow(tcb_t *thread, bool_t may_use);
static status_t frame_invocation_decode(word_t label, word_t length, cte_t *slot, cap_t cap,
    bool_t call, ipc_buffer_t *buffer);
static status_t frame_invocation_decode_map(word_t length, cte_t *slot, cap_t cap,
    ipc_buffer_t *buffer);
static status_t frame_invocation_check_remap(cap_t cap, word_t asid, word_t address);
static status_t frame_invocation_check_range(word_t address, word_t bits);
static status_t frame_invocation_check_alignment(word_t address, word_t bits);
static void frame_invocation_unmap(cte_t *slot, cap_t cap);
static status_t frame_invocation_decode_other(word_t label, word_t length, cap_t cap,
    ipc_buffer_t *buffer);
static status_t frame_invocation_check_address(cap_t cap, word_t asid, word_t address);
static status_t frame_invocation_check_first(cap_t cap, word_t address);
static status_t frame_invocation_wrong_level(cap_t cap, pte_slot_t found);
static status_t frame_invocation_check_place(cap_t cap, word_t asid, word_t address,
    pte_slot_t found);
static void machine_report_explain_address(word_t address);
static void machine_report_explain_fault(word_t address, word_t vector);
static void machine_report_explain_device(word_t address);
static void machine_report_advise_about_machine(void);
static ALWAYS_INLINE word_t page_table_frame_bits(frame_size_t size);
static pte_slot_t page_table_lookup(pte_t *root, word_t address);
static ALWAYS_INLINE pte_t *page_table_entry_of(pte_t *table, word_t address, word_t bits_left);
static ALWAYS_INLINE pte_t *page_table_table(pte_t entry);
static uint32_t page_table_level_of(word_t bits);
static word_t page_table_bits_of(uint32_t level);
static ALWAYS_INLINE bool_t page_table_is_table(pte_t entry, word_t bits_left);
static ALWAYS_INLINE bool_t page_table_is_frame(pte_t entry, word_t bits_left);
static ALWAYS_INLINE word_t page_table_address(pte_t entry);
static ALWAYS_INLINE vm_rights_t page_table_rights(pte_t entry);
static pte_t page_table_make_table(pte_t *table);
static pte_t page_table_make_frame(word_t physical, frame_size_t size, vm_rights_t rights,
    vm_attributes_t attributes);
static pte_t page_table_make_kernel_frame(word_t physical, frame_size_t size, bool_t is_device);
static pte_t page_table_make(word_t physical, frame_size_t size);
static ALWAYS_INLINE void page_table_write(pte_t *slot, pte_t entry);
static status_t page_table_invocation_decode(word_t label, word_t length, cte_t *slot, cap_t cap,
    ipc_buffer_t *buffer);
static status_t page_table_invocation_decode_map(word_t length, cte_t *slot, cap_t cap,
    ipc_buffer_t *buffer);
static status_t page_table_invocation_decode_unmap(cte_t *slot, cap_t cap);
static status_t page_table_invocation_check_place(cap_t cap, pte_slot_t found);
static is_there_value_result_t user_memory_read(tcb_t *thread, word_t address);
static bool_t user_memory_is_ram(word_t physical);
static ALWAYS_INLINE void vspace_set_root(tcb_t *thread);
static ALWAYS_INLINE bool_t vspace_is_valid_root(cap_t cap);
static void vspace_unmap_frame(frame_size_t size, word_t asid, word_t address, word_t frame);
static pte_slot_t vspace_find_frame(frame_size_t size, word_t asid, word_t address, word_t frame);
static void vspace_unmap_table(word_t asid, word_t address, pte_t *table);
static status_t vspace_check_ipc_buffer(word_t address, cap_t cap);
static ipc_buffer_t *vspace_lookup_ipc_buffer(bool_t is_receiver, tcb_t *thread);
static word_t vspace_set_fault_message(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer);
static bool_t vspace_handle_fault_reply(tcb_t *receiver, tcb_t *sender, word_t fault_type);
static ALWAYS_INLINE void vspace_use(pte_t *root, word_t asid);
static void vspace_use_none(void);
static void vspace_init_root(pte_t *root);
static cap_t vspace_root_cap(pte_t *root, word_t asid);
static bool_t vspace_is_root(cap_t cap);
static void vspace_map_frame(pte_t *slot, pte_t entry, word_t asid, word_t address);
static void vspace_map_table(pte_t *slot, pte_t entry, word_t asid);
static status_t vspace_handle_fault(tcb_t *thread, word_t fault_type);
static SECTION(".boot.text") bool_t acpi_read(void);
static SECTION(".boot.text") word_t acpi_find_pointer(void);
static SECTION(".boot.text") word_t acpi_search(word_t start, word_t end);
static SECTION(".boot.text") bool_t acpi_is_pointer(word_t address, word_t room);
static SECTION(".boot.text") word_t acpi_size_of(word_t address, word_t room);
static SECTION(".boot.text") uint32_t acpi_sum(word_t address, word_t size);
static SECTION(".boot.text") bool_t acpi_check_table(word_t address, uint32_t signature);
static SECTION(".boot.text") word_t acpi_find_madt(void);
static SECTION(".boot.text") bool_t acpi_read_madt(word_t table);
static SECTION(".boot.text") bool_t acpi_read_entry(word_t entry, word_t length);
static SECTION(".boot.text") bool_t acpi_is_device(word_t address);
NORETURN void c_handle_kernel_fault(word_t vector, word_t error, word_t instruction);
static word_t arch_irq_get_active(void);
static void arch_irq_mask(bool_t mask, word_t irq);
static status_t arch_irq_check(word_t irq);
static status_t arch_irq_decode_control(word_t label, word_t length, cte_t *slot,
    ipc_buffer_t *buffer);
static status_t arch_irq_decode_pin(word_t irq, cte_t *slot, cte_t *destination,
    ipc_buffer_t *buffer);
static status_t arch_irq_decode_message(word_t irq, cte_t *slot, cte_t *destination,
    ipc_buffer_t *buffer);
static void arch_irq_handle_reserved(word_t irq);
static bool_t arch_label_is_table_map(word_t label);
static word_t arch_label_table_map(cap_t cap);
static word_t arch_label_table_unmap(cap_t cap);
static SECTION(".boot.text") word_t boot_chunks_address(void);
static SECTION(".boot.text") word_t boot_chunks_size(void);
static SECTION(".boot.text") void boot_chunks_write(word_t cycles_per_microsecond);
static SECTION(".boot.text") void boot_chunks_write_vbe(void);
static SECTION(".boot.text") void boot_chunks_write_map(void);
static SECTION(".boot.text") void boot_chunks_begin(boot_info_id_t id, word_t size);
static SECTION(".boot.text") void boot_chunks_put32(word_t value);
static SECTION(".boot.text") void boot_chunks_put8(word_t value);
static SECTION(".boot.text") void boot_chunks_copy(word_t physical, word_t size);
static SECTION(".boot.text") word_t boot_data_map_count(void);
static SECTION(".boot.text") map_entry_t boot_data_map(word_t i);
static SECTION(".boot.text") void boot_data_clear(void);
static SECTION(".boot.text") void boot_data_add_to_map(word_t start, word_t length, uint32_t type);
static SECTION(".boot.text") bool_t boot_data_is_in_map(word_t address, word_t size);
static SECTION(".boot.text") void boot_data_add_module(word_t start, word_t end);
static SECTION(".boot.text") bool_t boot_data_refuse(boot_problem_t problem);
static SECTION(".boot.text") bool_t firmware_is_readable(word_t address, word_t size);
static SECTION(".boot.text") uint32_t firmware_read8(word_t address);
static SECTION(".boot.text") uint32_t firmware_read16(word_t address);
static SECTION(".boot.text") uint32_t firmware_read32(word_t address);
static SECTION(".boot.text") uint64_t firmware_read64(word_t address);
static SECTION(".boot.text") void boot_problems_write(boot_problem_t problem);
static SECTION(".boot.text") void boot_problems_write_about_firmware(boot_problem_t problem);
static SECTION(".boot.text") void boot_problems_write_about_loader(boot_problem_t problem);
static SECTION(".boot.text") void boot_problems_write_about_root_task(boot_problem_t problem);
static SECTION(".boot.text") word_t cpu_physical_top(void);
static SECTION(".boot.text") bool_t cpu_has_huge_pages(void);
static SECTION(".boot.text") bool_t cpu_has_supervisor_no_execute(void);
static SECTION(".boot.text") bool_t cpu_check(void);
static SECTION(".boot.text") bool_t cpu_check_xsave(void);
static SECTION(".boot.text") bool_t cpu_has(uint32_t leaf, uint32_t register_, int32_t bit);
static SECTION(".boot.text") bool_t cpu_need(bool_t is_there, cpu_feature_t feature);
static SECTION(".boot.text") void cpu_write_feature(cpu_feature_t feature);
static SECTION(".boot.text") bool_t cpu_init(void);
static SECTION(".boot.text") void descriptors_init(void);
static SECTION(".boot.text") void descriptors_fill_segments(word_t task_state);
static SECTION(".boot.text") void descriptors_fill_gates(void);
static status_t io_port_invocation_decode_control(word_t label, word_t length, cte_t *slot,
    ipc_buffer_t *buffer);
static status_t io_port_invocation_decode(word_t label, word_t length, cap_t cap, bool_t call,
    ipc_buffer_t *buffer);
static bool_t io_port_invocation_is_write(word_t label);
static word_t io_port_invocation_bytes_of(word_t label);
static word_t io_port_invocation_read(uint16_t port, word_t bytes);
static void io_port_invocation_write(uint16_t port, word_t bytes, word_t data);
static bool_t io_ports_are_free(word_t first, word_t last);
static void io_ports_take(word_t first, word_t last);
static void io_ports_release(word_t first, word_t last);
static uint64_t io_ports_mask_of(word_t port, word_t last);
static pte_t *kernel_tables_root(void);
static pte_t *kernel_tables_upper(void);
static pte_t *kernel_tables_image(void);
static pte_t *kernel_tables_device_directory(void);
static pte_t *kernel_tables_devices(void);
static pte_t *kernel_tables_in_window(pte_t *table);
static SECTION(".boot.text") word_t kernel_window_count_directories(void);
static SECTION(".boot.text") void kernel_window_map(word_t directories, word_t count);
static SECTION(".boot.text") void kernel_window_map_device(word_t address, word_t physical);
static SECTION(".boot.text") pte_t kernel_window_kernel(pte_t entry);
static SECTION(".boot.text") bool_t kernel_window_is_huge_block(word_t address, word_t end);
static SECTION(".boot.text") void kernel_window_map_ram(word_t start, word_t end);
static SECTION(".boot.text") pte_t *kernel_window_directory(word_t address);
static SECTION(".boot.text") void kernel_window_map_image(void);
static ALWAYS_INLINE word_t memory_to_physical(word_t address);
static ALWAYS_INLINE word_t memory_to_virtual(word_t physical);
static ALWAYS_INLINE word_t memory_of_image(word_t address);
static void memory_clear(word_t address, word_t bits);
static SECTION(".boot.text") bool_t multiboot1_read(word_t info);
static SECTION(".boot.text") bool_t multiboot1_read_modules(word_t address, word_t count);
static SECTION(".boot.text") bool_t multiboot1_read_map(word_t address, word_t length);
static SECTION(".boot.text") bool_t multiboot2_read(word_t info);
static SECTION(".boot.text") bool_t multiboot2_read_tag(uint32_t type, word_t tag, word_t size);
static SECTION(".boot.text") bool_t multiboot2_read_pointer(word_t tag, word_t size, bool_t is_new);
static SECTION(".boot.text") bool_t multiboot2_read_module(word_t tag, word_t size);
static SECTION(".boot.text") bool_t multiboot2_read_map(word_t tag, word_t size);
static word_t platform_memory_count(void);
static word_t platform_memory_start(word_t i);
static word_t platform_memory_end(word_t i);
static SECTION(".boot.text") void platform_clear_memory(void);
static SECTION(".boot.text") bool_t platform_add_memory(word_t start, word_t end);
static SECTION(".boot.text") bool_t root_image_check(void);
static SECTION(".boot.text") bool_t root_image_check_segment(word_t header, word_t file_size);
static SECTION(".boot.text") void root_image_place(word_t physical);
static SECTION(".boot.text") void root_image_copy(word_t to, word_t from, word_t size);
static SECTION(".boot.text") void tlb_init(word_t root);
static ALWAYS_INLINE void tlb_use(word_t root, word_t asid);
static void tlb_invalidate_asid(word_t asid);
static void tlb_invalidate_page(word_t asid, word_t address);
static word_t irq_controller_io_apic_count(void);
static SECTION(".boot.text") void irq_controller_clear(void);
static SECTION(".boot.text") void irq_controller_add_io_apic(word_t physical);
static SECTION(".boot.text") bool_t irq_controller_reserve(void);
static SECTION(".boot.text") void irq_controller_init(word_t local_apic);
static SECTION(".boot.text") void irq_controller_mask_all(word_t io_apic);
static SECTION(".boot.text") void irq_controller_mask_legacy(void);
static bool_t irq_controller_is_pending(void);
static void irq_controller_end_interrupt(void);
static SECTION(".boot.text") void irq_controller_start_timer(uint32_t count, bool_t is_periodic);
static SECTION(".boot.text") uint32_t irq_controller_timer_count(void);
static word_t irq_controller_pin_count(word_t io_apic);
static void irq_controller_route_pin(word_t io_apic, word_t pin, bool_t is_level,
    bool_t is_active_low, word_t vector);
static void irq_controller_mask_pin(bool_t mask, word_t io_apic, word_t pin);
static uint32_t irq_controller_entry_of(word_t pin);
static word_t irq_controller_registers_of(word_t io_apic);
static uint32_t irq_controller_read(word_t io_apic, uint32_t register_);
static void irq_controller_write(word_t io_apic, uint32_t register_, uint32_t value);
static SECTION(".boot.text") void uart_init(void);
static void uart_put_char(uint8_t c);
static SECTION(".boot.text") word_t timer_cycles_per_microsecond(void);
static SECTION(".boot.text") void timer_calibrate(void);
static SECTION(".boot.text") void timer_init(void);
static SECTION(".boot.text") counts_cycles_result_t timer_measure(void);
static SECTION(".boot.text") void timer_start_ticks(void);
static SECTION(".boot.text") void timer_start_interval(void);
static SECTION(".boot.text") void timer_await_interval(void);
static void timer_reset(void);

/* boot.c */
#line 48 "KernelSource/Boot/Boot.cs"
static word_t boot_s_image_start SECTION(".boot.bss");
static word_t boot_s_image_end SECTION(".boot.bss");
static word_t boot_s_ipc_buffer_address SECTION(".boot.bss");
static word_t boot_s_boot_info_address SECTION(".boot.bss");
static word_t boot_s_extra_address SECTION(".boot.bss");
#line 55
static word_t boot_s_top SECTION(".boot.bss");

/* boot_caps.c */
#line 11 "KernelSource/Boot/BootCaps.cs"
static cte_t *boot_caps_s_slots SECTION(".boot.bss");
static word_t boot_caps_s_next SECTION(".boot.bss");

/* boot_untyped.c */
#line 10 "KernelSource/Boot/BootUntyped.cs"
static word_t boot_untyped_s_count SECTION(".boot.bss");

/* physical_memory.c */
#line 31 "KernelSource/Boot/PhysicalMemory.cs"
static physical_region_t physical_memory_s_ram[32] ALIGNED(8) SECTION(".boot.bss");
#line 34
static physical_region_t physical_memory_s_reserved[64] ALIGNED(8) SECTION(".boot.bss");
#line 37
static physical_region_t physical_memory_s_free[64] ALIGNED(8) SECTION(".boot.bss");
#line 39
static word_t physical_memory_s_ram_count SECTION(".boot.bss");
static word_t physical_memory_s_reserved_count SECTION(".boot.bss");
static word_t physical_memory_s_free_count SECTION(".boot.bss");

/* root_server.c */
#line 13 "KernelSource/Boot/RootServer.cs"
static word_t root_server_s_cursor SECTION(".boot.bss");
static word_t root_server_s_next_page_table SECTION(".boot.bss");
static word_t root_server_s_page_tables_left SECTION(".boot.bss");
/* The root CNode. */
#line 18
static word_t root_server_cnode SECTION(".boot.bss");
/* Additional boot information; 0 if there is none. */
#line 21
static word_t root_server_extra_boot_info SECTION(".boot.bss");
/* The top-level table of the address space. */
#line 24
static word_t root_server_vspace SECTION(".boot.bss");
#line 26
static word_t root_server_asid_pool SECTION(".boot.bss");
static word_t root_server_ipc_buffer SECTION(".boot.bss");
static word_t root_server_boot_info SECTION(".boot.bss");
static word_t root_server_tcb SECTION(".boot.bss");

/* irq_table.c */
#line 34 "KernelSource/Interrupts/IrqTable.cs"
static cte_t irq_table_s_slots[125] ALIGNED(32);
static irq_state_t irq_table_s_states[125];

/* kernel_state.c */
#line 51 "KernelSource/Model/KernelState.cs"
static tcb_queue_t kernel_state_core_ready_queues[256];
static word_t kernel_state_core_ready_queues_l1_bitmap[1];
static word_t kernel_state_core_ready_queues_l2_bitmap[4];
static tcb_t *kernel_state_core_current_thread;
static tcb_t *kernel_state_core_idle_thread;
/* The thread that SwitchToThread is about. */
#line 58
static tcb_t *kernel_state_core_scheduler_candidate;
static scheduler_action_kind_t kernel_state_core_scheduler_action;
/* Memory of the idle threads: no capability refers to them, and they are never deleted. */
#line 109
static tcb_t kernel_state_idle_threads ALIGNED(64);
/* Details of the operation that just failed. */
#line 115
static fault_t kernel_state_current_fault;
static lookup_failure_t kernel_state_current_lookup_failure;
static syscall_error_t kernel_state_current_syscall_error;
/* The capabilities that came with the current system call; a null pointer ends the list. */
#line 120
static cte_t *kernel_state_current_extra_caps[3];
/* Units of work since the last check for pending interrupts. */
#line 123
static word_t kernel_state_work_units_completed;
#line 125
static word_t kernel_state_current_domain;
/* The remaining ticks of the current domain (of the timer, with MCS). */
#line 128
static uint64_t kernel_state_domain_time;
static word_t kernel_state_domain_schedule_index;
static word_t kernel_state_domain_schedule_start;
static domain_schedule_entry_t kernel_state_domain_schedule[2];
/* All threads (debug builds). */
#line 135
static tcb_t *kernel_state_debug_threads;

/* arch_boot.c */
#line 113 "arch/x86/ArchBoot.cs"
static physical_region_t arch_boot_s_directories SECTION(".boot.bss");

/* asid.c */
#line 37 "arch/common/Asid.cs"
static pte_t **asid_s_table[8];

/* fpu.c */
/* The thread whose registers are in the FPU; null at first. */
#line 16 "arch/common/Fpu.cs"
static tcb_t *fpu_s_owner;
/* 1 if the thread that runs may not use the FPU. */
#line 34 "arch/x86/Fpu.cs"
static uint32_t fpu_s_is_off;

/* acpi.c */
/* The physical address of the root pointer. */
#line 37 "arch/x86/Acpi.cs"
static word_t acpi_pointer SECTION(".boot.bss");
/* Bytes of the root pointer. */
#line 40
static word_t acpi_pointer_size SECTION(".boot.bss");
/* The address of the local APIC's registers. */
#line 43
static word_t acpi_local_apic SECTION(".boot.bss");

/* arch_irq.c */
#line 56 "arch/x86/ArchIrq.cs"
static irq_route_t arch_irq_s_routes[125];

/* boot_chunks.c */
#line 20 "arch/x86/BootChunks.cs"
static uint8_t boot_chunks_s_buffer[8192] ALIGNED(16) SECTION(".boot.bss");
static word_t boot_chunks_s_size SECTION(".boot.bss");

/* boot_data.c */
#line 50 "arch/x86/BootData.cs"
static map_entry_t boot_data_s_map[50] ALIGNED(8) SECTION(".boot.bss");
static word_t boot_data_s_map_count SECTION(".boot.bss");
/* The root task's ELF file; empty if there is none. */
#line 54
static word_t boot_data_module_start SECTION(".boot.bss");
static word_t boot_data_module_end SECTION(".boot.bss");
/* The first address behind all modules. */
#line 58
static word_t boot_data_modules_end SECTION(".boot.bss");
/* ACPI's root pointer, where the boot loader tells it: a copy; 0 if it does not. */
#line 61
static word_t boot_data_root_pointer SECTION(".boot.bss");
/* Bytes of that copy. */
#line 64
static word_t boot_data_root_pointer_size SECTION(".boot.bss");
/* Multiboot 1: the blocks of VBE; 0 if there are none. */
#line 67
static word_t boot_data_vbe_control SECTION(".boot.bss");
static word_t boot_data_vbe_mode SECTION(".boot.bss");
static uint32_t boot_data_vbe_mode_number SECTION(".boot.bss");
static uint32_t boot_data_vbe_interface_segment SECTION(".boot.bss");
static uint32_t boot_data_vbe_interface_offset SECTION(".boot.bss");
static uint32_t boot_data_vbe_interface_length SECTION(".boot.bss");
/* Multiboot 2: the tag of the frame buffer, without its head; 0 if there is none. */
#line 75
static word_t boot_data_frame_buffer SECTION(".boot.bss");
static word_t boot_data_frame_buffer_size SECTION(".boot.bss");

/* descriptors.c */
#line 75 "arch/x86/Descriptors.cs"
static uint64_t descriptors_s_segments[7] ALIGNED(16);
static gate_t descriptors_s_gates[256] ALIGNED(16);

/* io_ports.c */
#line 20 "arch/x86/IoPorts.cs"
static uint64_t io_ports_s_given[1024];

/* kernel_tables.c */
#line 15 "arch/x86/KernelWindow.cs"
static pte_t kernel_tables_s_root[512] ALIGNED(4096);
static pte_t kernel_tables_s_upper[512] ALIGNED(4096);
static pte_t kernel_tables_s_image[512] ALIGNED(4096);
static pte_t kernel_tables_s_device_directory[512] ALIGNED(4096);
static pte_t kernel_tables_s_devices[512] ALIGNED(4096);

/* kernel_window.c */
#line 42
static word_t kernel_window_s_next_directory SECTION(".boot.bss");
static word_t kernel_window_s_directories_end SECTION(".boot.bss");

/* platform.c */
#line 23 "arch/x86/Platform.cs"
static physical_region_t platform_s_memory[32];
static word_t platform_s_memory_count;

/* root_image.c */
#line 20 "arch/x86/RootImage.cs"
static word_t root_image_s_headers SECTION(".boot.bss");
static word_t root_image_s_header_count SECTION(".boot.bss");
/* Virtual addresses of the first page and behind the last. */
#line 24
static word_t root_image_virtual_start SECTION(".boot.bss");
static word_t root_image_virtual_end SECTION(".boot.bss");
static word_t root_image_entry SECTION(".boot.bss");

/* tlb.c */
/* The table in use. */
#line 10 "arch/x86/Tlb.cs"
static word_t tlb_s_root;

/* irq_controller.c */
#line 59 "drivers/irq/apic/IrqController.cs"
static word_t irq_controller_s_io_apics[1];
static word_t irq_controller_s_io_apic_count;

/* timer.c */
#line 25 "drivers/timer/apic/Timer.cs"
static word_t timer_s_ticks_per_millisecond SECTION(".boot.bss");
static word_t timer_s_cycles_per_microsecond SECTION(".boot.bss");

/* 2^n; n is below the word's width. */
#line 12 "KernelSource/Base/Bits.cs"
static ALWAYS_INLINE word_t bits_bit(word_t n)
#line 12
{
#line 12
    return 1UL << (n & 63);
}

/* A word whose lowest n bits are set; n is below the word's width. */
static ALWAYS_INLINE word_t bits_mask(word_t n)
#line 16
{
#line 16
    word_t bit = bits_bit(n);
#line 16
    return bit - 1;
}

/* Whether value is a multiple of 2^n. */
static ALWAYS_INLINE bool_t bits_is_aligned(word_t value, word_t n)
#line 20
{
#line 20
    word_t mask = bits_mask(n);
#line 20
    return (value & mask) == 0;
}

/* The greatest multiple of 2^n that is not above value. */
#line 26
static ALWAYS_INLINE word_t bits_round_down(word_t value, word_t n)
#line 26
{
#line 26
    word_t mask = bits_mask(n);
#line 26
    return value & ~mask;
}

/* The smallest multiple of 2^n that is not below value. */
#line 32
static ALWAYS_INLINE word_t bits_round_up(word_t value, word_t n)
#line 32
{
#line 32
    word_t mask = bits_mask(n);
#line 32
    word_t mask2 = bits_mask(n);
#line 32
    return (value + mask) & ~mask2;
}

/* The number of the highest set bit; value is not 0. */
static ALWAYS_INLINE word_t bits_highest(word_t value)
#line 36
{
#line 38
    assert(value != 0);
    int32_t log2 = log2_64(value);
#line 39
    return (word_t)log2;
}

/* The number of the lowest set bit; the word's width if value is 0. */
#line 44
static ALWAYS_INLINE word_t bits_lowest(word_t value)
#line 44
{
#line 44
    int32_t trailing_zeros = trailing_zeros64(value);
#line 44
    return (word_t)trailing_zeros;
}

/* One of a thread's own slots: they are at the start of its object. */
#line 20 "KernelSource/Capabilities/CSpace.cs"
static ALWAYS_INLINE cte_t *cspace_thread_slot(tcb_t *thread, tcb_slot_t slot)
#line 20
{
#line 20
    return (cte_t *)thread + slot;
}

/* Whether the capability is of a kind of the architecture. */
#line 13 "KernelSource/Capabilities/CapOps.cs"
static ALWAYS_INLINE bool_t cap_ops_is_arch(cap_t cap)
#line 13
{
    cap_tag_t tag = cap_get_tag(cap);
#line 14
    return tag >= CAP_TAG_FIRST_ARCH;
}

/* The free index of an untyped of 2^sizeBits bytes that is fully used. */
#line 316
static ALWAYS_INLINE word_t cap_ops_full_index(word_t size_bits)
#line 316
{
#line 316
    return bits_bit(size_bits - OBJECT_SIZE_MIN_UNTYPED_BITS);
}

/* Word i of the current thread's message. */
#line 20 "KernelSource/Capabilities/Invocation.cs"
static ALWAYS_INLINE word_t invocation_get_syscall_arg(word_t i, ipc_buffer_t *buffer)
#line 20
{
#line 22
    if (i < ARCH_MESSAGE_REGISTER_COUNT) {
#line 24
        tcb_t *core_current_thread = kernel_state_core_current_thread;
#line 24
        word_t message_register = arch_message_register(i);
#line 24
        return arch_get_register(core_current_thread, message_register);
    }
    if (buffer == NULL) {
#line 26
        return 0;
    }
#line 26
    assert(i < 120);
#line 26
    return buffer->msg[i];
}

/* Sets word i of a thread's message; without a buffer, only words in registers. */
#line 33
static ALWAYS_INLINE void invocation_set_message_register(tcb_t *thread, ipc_buffer_t *buffer,
#line 33
    word_t i, word_t value)
#line 33
{
#line 35
    if (i < ARCH_MESSAGE_REGISTER_COUNT) {
#line 37
        word_t message_register = arch_message_register(i);
#line 37
        arch_set_register(thread, message_register, value);
#line 39
    } else if (buffer != NULL) {
#line 41
        assert(i < 120);
#line 41
        buffer->msg[i] = value;
    }
}

/* Whether extra capability i came with the message. */
#line 47
static ALWAYS_INLINE bool_t invocation_has_extra_cap(word_t i)
#line 47
{
#line 47
    assert(i < 3);
#line 47
    return kernel_state_current_extra_caps[i] != NULL;
}

/* The slot of extra capability i, which came with the message. */
static ALWAYS_INLINE cte_t *invocation_extra_slot(word_t i)
#line 51
{
#line 51
    assert(i < 3);
#line 51
    return kernel_state_current_extra_caps[i];
}

/* Extra capability i, which came with the message. */
static ALWAYS_INLINE cap_t invocation_extra_cap(word_t i)
#line 55
{
#line 55
    cte_t *extra_slot = invocation_extra_slot(i);
#line 55
    return extra_slot->cap;
}

/*
 * The current thread's system call is carried out: it restarts if it is interrupted from here
 * on.
 */
#line 61
static ALWAYS_INLINE void invocation_begin(void)
#line 61
{
#line 61
    thread_set_state(kernel_state_core_current_thread, THREAD_STATE_RESTART);
}

/* The end of every entry. */
#line 14 "KernelSource/Entry/Entry.cs"
static ALWAYS_INLINE NORETURN void entry_leave(void)
#line 14
{
#line 21
    arch_restore_user_context();
}

/* seL4_Call by the current thread; false if it takes the slow path. */
#line 20 "KernelSource/Entry/Fastpath.cs"
static ALWAYS_INLINE bool_t fastpath_try_call(word_t cptr, word_t tag)
#line 20
{
#line 22
    tcb_t *caller = kernel_state_core_current_thread;
    cte_t *thread_slot = cspace_thread_slot(caller, TCB_SLOT_CSPACE);
#line 23
    cap_t cap = fastpath_lookup(thread_slot->cap, cptr);
    cap_tag_t tag2 = cap_get_tag(cap);
#line 24
    bool_t holds = tag2 != CAP_TAG_ENDPOINT;
#line 24
    if (!holds) {
#line 24
        bool_t fits_registers = fastpath_fits_registers(tag);
#line 24
        holds = !fits_registers;
    }
#line 24
    if (!holds) {
#line 24
        holds = fastpath_has_fault(caller);
    }
#line 24
    if (holds) {
#line 26
        return false;
    }

    cap_t right = endpoint_cap_from(cap);
    endpoint_t *endpoint = endpoint_cap_get_object(right);
    bool_t can_send = endpoint_cap_get_can_send(right);
#line 31
    bool_t can_grant = endpoint_cap_get_can_grant(right);
#line 31
    bool_t can_grant_reply = endpoint_cap_get_can_grant_reply(right);
#line 31
    bool_t holds2 = !can_send || !(can_grant || can_grant_reply);
#line 31
    if (!holds2) {
#line 31
        endpoint_state_t state = endpoint_get_state(*endpoint);
#line 31
        holds2 = state != ENDPOINT_STATE_RECEIVE;
    }
#line 31
    if (holds2) {
#line 35
        return false;
    }

    tcb_t *receiver = endpoint_get_queue_head(*endpoint);
    bool_t is_in_active_domain = fastpath_is_in_active_domain(receiver);
#line 39
    bool_t holds4 = !is_in_active_domain;
#line 39
    if (!holds4) {
#line 39
        bool_t holds3 = receiver->priority < caller->priority;
#line 39
        if (holds3) {
#line 39
            word_t active_domain = scheduler_active_domain();
#line 39
            bool_t is_highest_priority = scheduler_is_highest_priority(active_domain,
#line 39
                receiver->priority);
#line 39
            holds3 = !is_highest_priority;
        }
#line 39
        holds4 = holds3;
    }
#line 39
    if (holds4) {
#line 43
        return false;
    }

    fastpath_take_first(endpoint, receiver);
    replies_fast_await(caller, receiver);
    word_t badge = endpoint_cap_get_badge(right);
#line 48
    arch_set_register(receiver, ARCH_BADGE_REGISTER, badge);
    fastpath_finish(caller, receiver, tag);
    return true;
}

/* seL4_ReplyRecv by the current thread; false if it takes the slow path. */
#line 55
static ALWAYS_INLINE bool_t fastpath_try_reply_recv(word_t cptr, word_t tag)
#line 55
{
#line 57
    tcb_t *server = kernel_state_core_current_thread;
    cte_t *thread_slot = cspace_thread_slot(server, TCB_SLOT_CSPACE);
#line 58
    cap_t cap = fastpath_lookup(thread_slot->cap, cptr);
    cap_tag_t tag2 = cap_get_tag(cap);
#line 59
    bool_t holds = tag2 != CAP_TAG_ENDPOINT;
#line 59
    if (!holds) {
#line 59
        bool_t fits_registers = fastpath_fits_registers(tag);
#line 59
        holds = !fits_registers;
    }
#line 59
    if (!holds) {
#line 59
        holds = fastpath_has_fault(server);
    }
#line 59
    if (holds) {
#line 61
        return false;
    }

    cap_t right = endpoint_cap_from(cap);
    endpoint_t *endpoint = endpoint_cap_get_object(right);
    bool_t can_receive = endpoint_cap_get_can_receive(right);
#line 66
    bool_t holds2 = !can_receive;
#line 66
    if (!holds2) {
#line 66
        endpoint_state_t state = endpoint_get_state(*endpoint);
#line 66
        holds2 = state == ENDPOINT_STATE_SEND;
    }
#line 66
    if (!holds2) {
#line 66
        bool_t has_caller = replies_has_caller(server);
#line 66
        holds2 = !has_caller;
    }
#line 66
    if (!holds2) {
#line 66
        holds2 = fastpath_has_signal(server);
    }
#line 66
    if (holds2) {
#line 71
        return false;
    }

    tcb_t *client = replies_caller_of(server);
    bool_t has_fault2 = fastpath_has_fault(client);
#line 75
    bool_t holds3 = has_fault2;
#line 75
    if (!holds3) {
#line 75
        bool_t is_in_active_domain = fastpath_is_in_active_domain(client);
#line 75
        holds3 = !is_in_active_domain;
    }
#line 75
    if (!holds3) {
#line 75
        word_t active_domain = scheduler_active_domain();
#line 75
        bool_t is_highest_priority = scheduler_is_highest_priority(active_domain, client->priority);
#line 75
        holds3 = !is_highest_priority;
    }
#line 75
    if (holds3) {
#line 79
        return false;
    }

    fastpath_append(endpoint, server);
    server->blocking_object = (word_t)endpoint;
    bool_t can_grant = endpoint_cap_get_can_grant(right);
#line 84
    server->blocking_can_grant = can_grant;
    server->state = THREAD_STATE_BLOCKED_ON_RECEIVE;
    replies_fast_answer(client, server);
    arch_set_register(client, ARCH_BADGE_REGISTER, 0);
    fastpath_finish(server, client, tag);
    return true;
}

/*
 * No capabilities, and no more words than are transferred in registers: both counts in one
 * comparison.
 */
static ALWAYS_INLINE bool_t fastpath_fits_registers(word_t tag)
#line 96
{
#line 96
    return (tag & FASTPATH_SHAPE_MASK) <= ARCH_MESSAGE_REGISTER_COUNT;
}

/*
 * A fault that waits for its reply, or one that was never received: the thread's next message is
 * the fault message.
 */
#line 100
static ALWAYS_INLINE bool_t fastpath_has_fault(tcb_t *thread)
#line 100
{
#line 100
    return thread->fault.type != FAULT_TYPE_NULL_FAULT;
}

/*
 * The capability at an address; if the look-up fails or is not a simple case, the null
 * capability.
 */
#line 104
static ALWAYS_INLINE cap_t fastpath_lookup(cap_t root, word_t cptr)
#line 104
{
#line 106
    cap_t cap = root;
    word_t left = CONFIG_WORD_BITS;
    while (true) {
#line 108
        cap_tag_t tag = cap_get_tag(cap);
#line 108
        if (tag != CAP_TAG_CNODE) {
#line 108
            break;
        }
        /* At most Config.WordBits iterations. */
        cap_t node = cnode_cap_from(cap);
        word_t guard_size = cnode_cap_get_guard_size(node);
        word_t radix = cnode_cap_get_radix(node);
#line 113
        word_t taken = guard_size + radix;
        word_t mask = bits_mask(guard_size);
#line 114
        word_t guard = (cptr >> ((left - guard_size) & 63)) & mask;
        word_t guard2 = cnode_cap_get_guard(node);
#line 115
        if (taken > left || guard != guard2) {
#line 117
            return (cap_t){ 0 };
        }

        left -= taken;
        cte_t *object = cnode_cap_get_object(node);
#line 121
        word_t radix2 = cnode_cap_get_radix(node);
#line 121
        word_t mask2 = bits_mask(radix2);
#line 121
        cap = object[(cptr >> (left & 63)) & mask2].cap;
        if (left == 0) {
#line 124
            break;
        }
    }

    return cap;
}

#line 132
static ALWAYS_INLINE bool_t fastpath_is_in_active_domain(tcb_t *thread)
#line 132
{
#line 139
    return true;
}

#line 143
static ALWAYS_INLINE bool_t fastpath_has_signal(tcb_t *thread)
#line 143
{
#line 145
    notification_t *bound = thread->bound_notification;
    if (bound == NULL) {
#line 146
        return false;
    }
#line 146
    notification_state_t state = notification_get_state(*bound);
#line 146
    return state == NOTIFICATION_STATE_ACTIVE;
}

/* Removes the first thread from an endpoint's queue. */
#line 153
static ALWAYS_INLINE void fastpath_take_first(endpoint_t *endpoint, tcb_t *first)
#line 153
{
#line 155
    tcb_t *next = first->queue_next;
    if (next == NULL) {
#line 158
        *endpoint = (endpoint_t){ 0 };
    } else {
#line 162
        next->queue_prev = NULL;
        endpoint_ptr_set_queue_head(endpoint, next);
    }
}

/* A thread waits at an endpoint without senders. */
#line 169
static ALWAYS_INLINE void fastpath_append(endpoint_t *endpoint, tcb_t *thread)
#line 169
{
#line 171
    tcb_t *last = endpoint_get_queue_tail(*endpoint);
    thread->queue_prev = last;
    thread->queue_next = NULL;
    if (last == NULL) {
#line 176
        *endpoint = endpoint_new(thread, thread, ENDPOINT_STATE_RECEIVE);
    } else {
#line 180
        last->queue_next = thread;
        endpoint_ptr_set_queue_tail(endpoint, thread);
    }
}

/* Transfers the message and switches to its receiver. */
#line 187
static ALWAYS_INLINE void fastpath_finish(tcb_t *sender, tcb_t *receiver, word_t tag)
#line 187
{
#line 189
    message_info_t info = { .words = { tag } };
    word_t length = message_info_get_length(info);
    for (word_t i = 0; i < length; i++) {
        /* At most Arch.MessageRegisterCount iterations. */
#line 194
        word_t register_ = arch_message_register(i);
        word_t register_2 = arch_get_register(sender, register_);
#line 195
        arch_set_register(receiver, register_, register_2);
    }

    info = message_info_set_caps_unwrapped(info, 0);
    arch_set_register(receiver, ARCH_MSG_INFO_REGISTER, info.words[0]);
    receiver->state = THREAD_STATE_RUNNING;

#line 206
    arch_switch_to_thread(receiver);
    kernel_state_core_current_thread = receiver;
}

/* The end of every kernel entry: scheduling, and the state of the thread that runs. */
#line 142 "KernelSource/Entry/Syscalls.cs"
static ALWAYS_INLINE void syscalls_finish_entry(void)
#line 142
{
#line 151
    scheduler_schedule();

#line 154
    scheduler_activate_thread();
}

/* The invocation was carried out. A caller that has no answer yet gets one. */
#line 197
static ALWAYS_INLINE status_t syscalls_answer_success(tcb_t *thread, bool_t call)
#line 197
{
    /*
     * A thread that is no longer in state Restart has its reply, or waits, or was suspended by
     * the invocation itself.
     */
#line 200
    if (thread->state == THREAD_STATE_RESTART) {
#line 202
        if (call) {
#line 204
            endpoint_ipc_reply_from_kernel_success(thread);
        }

        thread_set_state(thread, THREAD_STATE_RUNNING);
    }

    return STATUS_OK;
}

/* The receiver of the interrupt; not above MaxIrq. */
#line 54 "KernelSource/Interrupts/IrqTable.cs"
static ALWAYS_INLINE irq_state_t irq_table_get_state(word_t irq)
#line 54
{
#line 54
    assert(irq < 125);
#line 54
    return irq_table_s_states[irq];
}

/* The slot with the notification that the interrupt signals. */
#line 69
static ALWAYS_INLINE cte_t *irq_table_slot(word_t irq)
#line 69
{
#line 69
    return &irq_table_s_slots[0] + irq;
}

/* Checks and carries out the current thread's message to a capability. */
#line 20 "KernelSource/Invocations/Dispatch.cs"
static ALWAYS_INLINE status_t dispatch_decode(word_t label, word_t length, cte_t *slot,
#line 20
    bool_t blocking, bool_t call, ipc_buffer_t *buffer)
#line 20
{
#line 22
    cap_t cap = slot->cap;
    bool_t is_arch = cap_ops_is_arch(cap);
#line 23
    if (is_arch) {
#line 25
        return arch_decode_invocation(label, length, slot, cap, call, buffer);
    }
    cap_tag_t tag = cap_get_tag(cap);
#line 27
    switch (tag) {
#line 29
    case CAP_TAG_ENDPOINT: {
        cap_t endpoint_cap = endpoint_cap_from(cap);
#line 30
        return dispatch_send_to_endpoint(endpoint_cap, blocking, call);
    }
#line 31
    case CAP_TAG_NOTIFICATION: {
        cap_t notification_cap = notification_cap_from(cap);
#line 32
        return dispatch_send_to_notification(notification_cap);
    }
#line 33
    case CAP_TAG_REPLY: {
        cap_t reply_cap = reply_cap_from(cap);
#line 34
        return dispatch_send_reply(slot, reply_cap);
    }
#line 35
    case CAP_TAG_THREAD: {
        cap_t thread_cap = thread_cap_from(cap);
#line 36
        tcb_t *object = thread_cap_get_object(thread_cap);
#line 36
        return thread_invocation_decode(label, length, slot, object, call, buffer);
    }
#line 37
    case CAP_TAG_CNODE:
        return cnode_decode(label, length, cap, buffer);
    case CAP_TAG_UNTYPED: {
        cap_t untyped_cap = untyped_cap_from(cap);
#line 40
        return untyped_decode(label, length, slot, untyped_cap, buffer);
    }
#line 41
    case CAP_TAG_IRQ_CONTROL:
        return irq_invocation_decode_control(label, length, slot, buffer);
    case CAP_TAG_IRQ_HANDLER: {
        cap_t irq_handler_cap = irq_handler_cap_from(cap);
#line 44
        word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
#line 44
        return irq_invocation_decode_handler(label, irq);
    }
#line 45
    case CAP_TAG_DOMAIN:
        return domain_object_decode(label, length, buffer);
    default:
        /* An empty slot, or an object that is being deleted. */
        return syscall_errors_invalid_capability(0);
    }
}

/* Removes the first thread from the queue, which is not empty. */
#line 221 "KernelSource/Ipc/EndpointIpc.cs"
static ALWAYS_INLINE tcb_t *endpoint_ipc_take_first(endpoint_t *endpoint)
#line 221
{
#line 223
    tcb_t *first = endpoint_get_queue_head(*endpoint);
    assert(first != NULL);
    endpoint_ipc_remove_from_queue(endpoint, first);
    return first;
}

#line 230
static ALWAYS_INLINE void endpoint_ipc_remove_from_queue(endpoint_t *endpoint, tcb_t *thread)
#line 230
{
#line 232
    tcb_queue_t queue2 = endpoint_ipc_queue(endpoint);
#line 232
    tcb_queue_t queue = thread_queue_remove(queue2, thread);
    endpoint_ipc_set_queue(endpoint, queue);
    if (queue.head == NULL) {
#line 236
        endpoint_ptr_set_state(endpoint, ENDPOINT_STATE_IDLE);
    }
}

/* The threads that wait at an endpoint. */
#line 242
static ALWAYS_INLINE tcb_queue_t endpoint_ipc_queue(endpoint_t *endpoint)
#line 242
{
    tcb_t *queue_head = endpoint_get_queue_head(*endpoint);
#line 243
    tcb_t *queue_tail = endpoint_get_queue_tail(*endpoint);
#line 243
    return (tcb_queue_t){ .head = queue_head, .tail = queue_tail };
}

/* Changes the threads that wait at an endpoint, but not its state. */
static ALWAYS_INLINE void endpoint_ipc_set_queue(endpoint_t *endpoint, tcb_queue_t queue)
#line 247
{
#line 249
    endpoint_ptr_set_queue_head(endpoint, queue.head);
    endpoint_ptr_set_queue_tail(endpoint, queue.tail);
}

/* The message info in a thread's register; a length beyond the limit counts as the limit. */
#line 15 "KernelSource/Ipc/IpcTransfer.cs"
static ALWAYS_INLINE message_info_t ipc_transfer_get_message_info(tcb_t *thread)
#line 15
{
    word_t register_ = arch_get_register(thread, ARCH_MSG_INFO_REGISTER);
#line 16
    return ipc_transfer_info_from_word(register_);
}

/* A word as message info; a length beyond the limit counts as the limit. */
static ALWAYS_INLINE message_info_t ipc_transfer_info_from_word(word_t word)
#line 20
{
#line 22
    message_info_t info = { .words = { word } };
    word_t length = message_info_get_length(info);
#line 23
    if (length > MESSAGE_LIMITS_MAX_LENGTH) {
#line 25
        info = message_info_set_length(info, MESSAGE_LIMITS_MAX_LENGTH);
    }

    return info;
}

/*
 * Finds the slots of the capabilities that go with a message, into CurrentExtraCaps. If one
 * cannot be found: status Fault, with CurrentFault a capability fault.
 */
#line 95
static ALWAYS_INLINE status_t ipc_transfer_lookup_extra_caps(tcb_t *thread, ipc_buffer_t *buffer,
#line 95
    message_info_t info)
#line 95
{
#line 97
    word_t count = message_info_get_extra_caps(info);
    if (count == 0 || buffer == NULL) {
#line 100
        kernel_state_current_extra_caps[0] = NULL;
        return STATUS_OK;
    }

    return ipc_transfer_lookup_listed_caps(thread, buffer, count);
}

#line 213 "KernelSource/Ipc/NotificationSignal.cs"
static ALWAYS_INLINE void notification_signal_remove_from_queue(notification_t *notification,
#line 213
    tcb_t *thread)
#line 213
{
#line 215
    tcb_queue_t queue2 = notification_signal_queue(notification);
#line 215
    tcb_queue_t queue = thread_queue_remove(queue2, thread);
    notification_signal_set_queue(notification, queue);
    if (queue.head == NULL) {
#line 219
        notification_ptr_set_state(notification, NOTIFICATION_STATE_IDLE);
    }
}

#line 224
static ALWAYS_INLINE tcb_queue_t notification_signal_queue(notification_t *notification)
#line 224
{
    tcb_t *queue_head = notification_get_queue_head(*notification);
#line 225
    tcb_t *queue_tail = notification_get_queue_tail(*notification);
#line 225
    return (tcb_queue_t){ .head = queue_head, .tail = queue_tail };
}

static ALWAYS_INLINE void notification_signal_set_queue(notification_t *notification,
#line 228
    tcb_queue_t queue)
#line 228
{
#line 230
    notification_ptr_set_queue_head(notification, queue.head);
    notification_ptr_set_queue_tail(notification, queue.tail);
}

/* The thread receives again, and can no longer reply to the previous sender. */
#line 104 "KernelSource/Ipc/Replies.cs"
static ALWAYS_INLINE void replies_drop(tcb_t *thread)
#line 104
{
#line 106
    cte_t *slot = cspace_thread_slot(thread, TCB_SLOT_CALLER);
    cap_tag_t tag = cap_get_tag(slot->cap);
#line 107
    if (tag != CAP_TAG_NULL) {
#line 109
        derivation_tree_remove(slot);
    }
}

/* Whether a caller waits for the server's reply. */
#line 127
static ALWAYS_INLINE bool_t replies_has_caller(tcb_t *server)
#line 127
{
#line 127
    cte_t *thread_slot = cspace_thread_slot(server, TCB_SLOT_CALLER);
#line 127
    cap_tag_t tag = cap_get_tag(thread_slot->cap);
#line 127
    return tag == CAP_TAG_REPLY;
}

/* The thread that waits for the server's reply, if there is one. */
static ALWAYS_INLINE tcb_t *replies_caller_of(tcb_t *server)
#line 131
{
    cte_t *thread_slot = cspace_thread_slot(server, TCB_SLOT_CALLER);
#line 132
    cap_t reply_cap = reply_cap_from(thread_slot->cap);
#line 132
    return reply_cap_get_object(reply_cap);
}

/* As Await. The caller is the current thread, and another one runs next. */
static ALWAYS_INLINE void replies_fast_await(tcb_t *caller, tcb_t *receiver)
#line 136
{
#line 138
    cte_t *master = cspace_thread_slot(caller, TCB_SLOT_REPLY);
    cte_t *slot = cspace_thread_slot(receiver, TCB_SLOT_CALLER);
    bool_t can_grant = receiver->blocking_can_grant != 0;
    slot->cap = reply_cap_new(caller, false, can_grant);
    slot->mdb = mdb_node_new(NULL, false, false, master);
    master->mdb = mdb_node_new(slot, true, true, NULL);
    caller->state = THREAD_STATE_BLOCKED_ON_REPLY;
}

/* Deletes the server's reply capability. */
#line 149
static ALWAYS_INLINE void replies_fast_answer(tcb_t *client, tcb_t *server)
#line 149
{
#line 151
    cte_t *master = cspace_thread_slot(client, TCB_SLOT_REPLY);
    cte_t *thread_slot = cspace_thread_slot(server, TCB_SLOT_CALLER);
#line 152
    *thread_slot = (cte_t){ 0 };
    master->mdb = derivation_tree_root();
}

/* Sets the bits of a thread's priority; returns the number of its queue. */
#line 61 "KernelSource/Scheduling/Scheduler.cs"
static ALWAYS_INLINE word_t scheduler_become_ready(tcb_t *thread)
#line 61
{
#line 63
    tcb_t *tcb = thread;
    word_t queue = scheduler_queue_index(tcb->domain, tcb->priority);
    assert(queue < 256);
#line 65
    if (kernel_state_core_ready_queues[queue].head == NULL) {
#line 67
        scheduler_mark_ready(tcb->domain, tcb->priority);
    }

    tcb->is_queued = 1;
    return queue;
}

/* Whether no ready thread of the domain has a priority above priority. */
#line 76
static ALWAYS_INLINE bool_t scheduler_is_highest_priority(word_t domain, word_t priority)
#line 76
{
    assert(domain < 1);
#line 77
    if (kernel_state_core_ready_queues_l1_bitmap[domain] == 0) {
#line 77
        return true;
    }
#line 77
    word_t highest_ready_priority = scheduler_highest_ready_priority(domain);
#line 77
    return priority >= highest_ready_priority;
}

/* The domain whose threads may run now. */
static ALWAYS_INLINE word_t scheduler_active_domain(void)
#line 81
{
#line 88
    return 0;
}

#line 278
static ALWAYS_INLINE word_t scheduler_queue_index(word_t domain, word_t priority)
#line 278
{
#line 285
    return priority;
}

#line 289
static ALWAYS_INLINE word_t scheduler_bitmap_index(word_t domain, word_t group)
#line 289
{
#line 296
    return group;
}

#line 300
static ALWAYS_INLINE void scheduler_mark_ready(word_t domain, word_t priority)
#line 300
{
#line 302
    word_t group = priority / CONFIG_WORD_BITS;
    assert(domain < 1);
#line 303
    kernel_state_core_ready_queues_l1_bitmap[domain] |= 1UL << (group & 63);
    word_t bitmap_index = scheduler_bitmap_index(domain, group);
#line 304
    assert(bitmap_index < 4);
#line 304
    kernel_state_core_ready_queues_l2_bitmap[bitmap_index] |= 1UL << (priority % CONFIG_WORD_BITS);
}

#line 309
static ALWAYS_INLINE void scheduler_clear_ready(word_t domain, word_t priority)
#line 309
{
#line 311
    word_t group = priority / CONFIG_WORD_BITS;
    word_t index = scheduler_bitmap_index(domain, group);
    assert(index < 4);
#line 313
    kernel_state_core_ready_queues_l2_bitmap[index] &= ~(1UL << (priority % CONFIG_WORD_BITS));
    if (kernel_state_core_ready_queues_l2_bitmap[index] == 0) {
#line 316
        assert(domain < 1);
#line 316
        kernel_state_core_ready_queues_l1_bitmap[domain] &= ~(1UL << (group & 63));
    }
}

/* The highest priority with a ready thread; there is one. */
#line 322
static ALWAYS_INLINE word_t scheduler_highest_ready_priority(word_t domain)
#line 322
{
#line 324
    assert(domain < 1);
#line 324
    word_t group = bits_highest(kernel_state_core_ready_queues_l1_bitmap[domain]);
    word_t bitmap_index = scheduler_bitmap_index(domain, group);
#line 325
    assert(bitmap_index < 4);
#line 325
    word_t bit = bits_highest(kernel_state_core_ready_queues_l2_bitmap[bitmap_index]);
    return group * CONFIG_WORD_BITS + bit;
}

/* Whether the scheduler may choose it. */
#line 17 "KernelSource/Scheduling/Thread.cs"
static ALWAYS_INLINE bool_t thread_is_runnable(tcb_t *thread)
#line 17
{
#line 19
    thread_state_t state = thread->state;
    return state == THREAD_STATE_RUNNING || state == THREAD_STATE_RESTART;
}

/* Enters a state. If the current thread can no longer run, the scheduler chooses another one. */
#line 28
static ALWAYS_INLINE void thread_set_state(tcb_t *thread, thread_state_t state)
#line 28
{
#line 30
    thread->state = state;
    thread_reschedule_if_stopped(thread);
}

/* Calls the scheduler if the current thread's new state is not runnable. */
#line 36
static ALWAYS_INLINE void thread_reschedule_if_stopped(tcb_t *thread)
#line 36
{
#line 38
    bool_t is_runnable = thread_is_runnable(thread);
#line 38
    if (!is_runnable && thread == kernel_state_core_current_thread
#line 38
        && kernel_state_core_scheduler_action == SCHEDULER_ACTION_KIND_RESUME_CURRENT_THREAD) {
#line 41
        scheduler_reschedule_required();
    }
}

/* The queue with the thread before all others. */
#line 13 "KernelSource/Scheduling/ThreadQueue.cs"
static ALWAYS_INLINE tcb_queue_t thread_queue_prepend(tcb_queue_t queue, tcb_t *thread)
#line 13
{
#line 15
    tcb_queue_t result = queue;
    if (queue.head == NULL) {
#line 18
        result.tail = thread;
    } else {
#line 22
        queue.head->queue_prev = thread;
    }

    thread->queue_prev = NULL;
    thread->queue_next = queue.head;
    result.head = thread;
    return result;
}

/* The queue with the thread behind all others. */
#line 33
static ALWAYS_INLINE tcb_queue_t thread_queue_append(tcb_queue_t queue, tcb_t *thread)
#line 33
{
#line 35
    tcb_queue_t result = queue;
    if (queue.head == NULL) {
#line 38
        result.head = thread;
    } else {
#line 42
        queue.tail->queue_next = thread;
    }

    thread->queue_prev = queue.tail;
    thread->queue_next = NULL;
    result.tail = thread;
    return result;
}

/* The queue without the thread, which is in it. */
#line 90
static ALWAYS_INLINE tcb_queue_t thread_queue_remove(tcb_queue_t queue, tcb_t *thread)
#line 90
{
#line 92
    tcb_queue_t result = queue;
    tcb_t *next = thread->queue_next;
    tcb_t *previous = thread->queue_prev;
    if (previous == NULL) {
#line 97
        result.head = next;
    } else {
#line 101
        previous->queue_next = next;
    }

    if (next == NULL) {
#line 106
        result.tail = previous;
    } else {
#line 110
        next->queue_prev = previous;
    }

    return result;
}

/* A new time slice. */
#line 20 "KernelSource/Scheduling/Time.cs"
static ALWAYS_INLINE void time_fill(tcb_t *thread)
#line 20
{
#line 22
    thread->time_slice = CONFIG_TIME_SLICE;
}

/* Switches to the next domain if the time of the current one is over. */
#line 83
static ALWAYS_INLINE void time_comes_next(void)
#line 83
{
}

/* CR3: the root of the translation tables. What is not global is forgotten. */
#line 12 "arch/x86/Machine.cs"
static inline void machine_write_translation(word_t value)
#line 12
{
    __asm__ volatile("movq %0, %%cr3" : : "r"(value) : "memory");
}

/* Forgets how an address is translated. */
#line 16
static inline void machine_invalidate_page(word_t address)
#line 16
{
    __asm__ volatile("invlpg (%0)" : : "r"(address) : "memory");
}

/* CR2: the address that a page fault is about. */
#line 20
static inline word_t machine_read_fault_address(void)
#line 20
{
    word_t result;

    __asm__ volatile("movq %%cr2, %0" : "=r"(result));
    return result;
}

#line 34
static inline void machine_set_fs_base(word_t value)
#line 34
{
    __asm__ volatile("wrfsbase %0" : : "r"(value) : "memory");
}

#line 37
static inline void machine_set_gs_base(word_t value)
#line 37
{
    __asm__ volatile("wrgsbase %0" : : "r"(value) : "memory");
}

/* They are no exceptions any more. */
#line 48
static inline void machine_enable_fpu(void)
#line 48
{
    __asm__ volatile("clts" : : : "memory");
}

#line 53
static inline word_t machine_read_control0(void)
#line 53
{
    word_t result;

    __asm__ volatile("movq %%cr0, %0" : "=r"(result));
    return result;
}

#line 56
static inline void machine_write_control0(word_t value)
#line 56
{
    __asm__ volatile("movq %0, %%cr0" : : "r"(value) : "memory");
}

#line 59
static inline word_t machine_read_control4(void)
#line 59
{
    word_t result;

    __asm__ volatile("movq %%cr4, %0" : "=r"(result));
    return result;
}

#line 62
static inline void machine_write_control4(word_t value)
#line 62
{
    __asm__ volatile("movq %0, %%cr4" : : "r"(value) : "memory");
}

#line 147 "arch/common/Arch.cs"
static ALWAYS_INLINE void arch_switch_to_thread(tcb_t *thread)
#line 147
{
#line 147
    arch_thread_switch_to(thread);
}

/* Leaves the kernel: the current thread goes on. */
#line 235
static ALWAYS_INLINE NORETURN void arch_restore_user_context(void)
#line 235
{
    word_t address = context_address(kernel_state_core_current_thread);
#line 236
    restore_user_context(address);
}

/* Whether the capability is one to a translation table: of an address space or below its top. */
#line 34 "arch/x86/ArchCaps.cs"
static ALWAYS_INLINE bool_t arch_caps_is_table(cap_t cap)
#line 34
{
#line 34
    cap_tag_t tag = cap_get_tag(cap);
#line 34
    cap_tag_t tag2 = cap_get_tag(cap);
#line 34
    return tag == ARCH_CAP_TAG_PAGE_TABLE || tag2 == ARCH_CAP_TAG_VSPACE;
}

/* That table. */
static ALWAYS_INLINE pte_t *arch_caps_table(cap_t cap)
#line 38
{
    cap_tag_t tag = cap_get_tag(cap);
#line 39
    if (tag == ARCH_CAP_TAG_PAGE_TABLE) {
#line 39
        cap_t page_table_cap = page_table_cap_from(cap);
#line 39
        return page_table_cap_get_object(page_table_cap);
    }
#line 39
    cap_t vspace_cap = vspace_cap_from(cap);
#line 39
    return vspace_cap_get_object(vspace_cap);
}

static ALWAYS_INLINE bool_t arch_caps_is_mapped_table(cap_t cap)
#line 42
{
    cap_tag_t tag = cap_get_tag(cap);
#line 43
    if (tag == ARCH_CAP_TAG_PAGE_TABLE) {
#line 43
        cap_t page_table_cap = page_table_cap_from(cap);
#line 43
        return page_table_cap_get_is_mapped(page_table_cap);
    }
#line 43
    cap_t vspace_cap = vspace_cap_from(cap);
#line 43
    return vspace_cap_get_is_mapped(vspace_cap);
}

/*
 * Whether there is only one capability of its kind: who copied it, and asked for ports with
 * both, would have siblings apart.
 */
#line 47
static ALWAYS_INLINE bool_t arch_caps_is_unique(cap_t cap)
#line 47
{
#line 47
    cap_tag_t tag = cap_get_tag(cap);
#line 47
    return tag == ARCH_CAP_TAG_IO_PORT_CONTROL;
}

/*
 * The thread runs next: its address space, its FPU registers, the bases of its segments. The
 * exit code restores the rest.
 */
#line 12 "arch/x86/ArchThread.cs"
static ALWAYS_INLINE void arch_thread_switch_to(tcb_t *thread)
#line 12
{
#line 14
    vspace_set_root(thread);
    fpu_switch_to(thread);
    context_load_bases(thread);
}

#line 40 "arch/common/Asid.cs"
static ALWAYS_INLINE pte_t **asid_pool(word_t asid)
#line 40
{
#line 40
    assert((asid >> ASID_LOW_BITS) < 8);
#line 40
    return asid_s_table[asid >> ASID_LOW_BITS];
}

/* Whether the ASID is assigned to exactly this table. */
#line 62
static ALWAYS_INLINE bool_t asid_is_of(word_t asid, pte_t *root)
#line 62
{
#line 64
    pte_t **pool = asid_pool(asid);
    if (pool == NULL) {
#line 65
        return false;
    }
#line 65
    pte_t *entry = asid_entry(pool, asid);
#line 65
    return entry == root;
}

#line 69
static ALWAYS_INLINE pte_t *asid_entry(pte_t **pool, word_t asid)
#line 69
{
#line 69
    word_t mask = bits_mask(ASID_LOW_BITS);
#line 69
    assert((asid & mask) < 512);
#line 69
    return pool[asid & mask];
}

/* Message registers travel in r10, r8, r9 and r15. */
#line 110 "arch/x86/Context.cs"
static ALWAYS_INLINE word_t context_message_register(word_t i)
#line 110
{
#line 112
    switch (i) {
#line 114
    case 0:
        return REGISTER_INDEX_GENERAL + X8664_TRAP_MESSAGE0;
    case 1:
        return REGISTER_INDEX_GENERAL + X8664_TRAP_MESSAGE1;
    case 2:
        return REGISTER_INDEX_GENERAL + X8664_TRAP_MESSAGE2;
    default:
        return REGISTER_INDEX_GENERAL + X8664_TRAP_MESSAGE3;
    }
}

/*
 * The thread runs next: the processor gets the bases of its segments. (Where user level can set
 * them itself, the entry code saves them.)
 */
#line 176
static ALWAYS_INLINE void context_load_bases(tcb_t *thread)
#line 176
{
#line 178
    word_t get = context_get(thread, REGISTER_INDEX_FS_BASE);
#line 178
    word_t fs = context_canonical(get);
    word_t get2 = context_get(thread, REGISTER_INDEX_GS_BASE);
#line 179
    word_t gs = context_canonical(get2);
#line 182
    machine_set_fs_base(fs);
    machine_set_gs_base(gs);
}

/* Makes the FPU hold the registers of a thread that is about to run, if it may use them. */
#line 50 "arch/x86/Fpu.cs"
static ALWAYS_INLINE void fpu_switch_to(tcb_t *thread)
#line 50
{
#line 52
    if ((thread->flags & FPU_DISABLED_FLAG) != 0) {
#line 54
        fpu_turn_off();
#line 56
    } else if (fpu_s_owner != thread || fpu_s_is_off != 0) {
#line 58
        fpu_turn_on();
        if (fpu_s_owner != thread) {
#line 61
            fpu_take_over(thread);
        }
    }
}

/* log2 of the bytes of a frame. */
#line 32 "arch/common/PageTable.cs"
static ALWAYS_INLINE word_t page_table_frame_bits(frame_size_t size)
#line 32
{
#line 32
    return PAGE_TABLE_PAGE_BITS + (word_t)size * PAGE_TABLE_INDEX_BITS;
}

/* The entry of a table that translates an address; its entries leave bitsLeft bits. */
#line 55
static ALWAYS_INLINE pte_t *page_table_entry_of(pte_t *table, word_t address, word_t bits_left)
#line 55
{
    word_t mask = bits_mask(PAGE_TABLE_INDEX_BITS);
#line 56
    return table + ((address >> (bits_left & 63)) & mask);
}

/* The table that a table entry points at. */
static ALWAYS_INLINE pte_t *page_table_table(pte_t entry)
#line 60
{
#line 60
    word_t address = page_table_address(entry);
#line 60
    word_t to_virtual = memory_to_virtual(address);
#line 60
    return (pte_t *)to_virtual;
}

/* Whether an entry of the level that leaves bitsLeft bits points at a table. */
#line 80 "arch/x86/PageTable.cs"
static ALWAYS_INLINE bool_t page_table_is_table(pte_t entry, word_t bits_left)
#line 80
{
#line 80
    bool_t is_valid = pte_get_is_valid(entry);
#line 80
    bool_t is_block = pte_get_is_block(entry);
#line 80
    return is_valid && !is_block && bits_left > PAGE_TABLE_PAGE_BITS;
}

/* Whether an entry of that level maps memory. */
static ALWAYS_INLINE bool_t page_table_is_frame(pte_t entry, word_t bits_left)
#line 84
{
#line 84
    bool_t is_valid = pte_get_is_valid(entry);
#line 84
    bool_t is_block = pte_get_is_block(entry);
#line 84
    return is_valid && (is_block || bits_left == PAGE_TABLE_PAGE_BITS);
}

/* The physical address that an entry holds. */
static ALWAYS_INLINE word_t page_table_address(pte_t entry)
#line 88
{
#line 90
    bool_t is_block = pte_get_is_block(entry);
#line 90
    uint64_t page2 = pte_get_page(entry);
#line 90
    uint64_t page3 = pte_get_page(entry);
#line 90
    word_t page = is_block ? page2 & 0xfffffffffffffffeUL : page3;
    return page << PAGE_TABLE_PAGE_BITS;
}

/* What user level may do through an entry that maps memory. */
#line 96
static ALWAYS_INLINE vm_rights_t page_table_rights(pte_t entry)
#line 96
{
    bool_t is_user = pte_get_is_user(entry);
#line 97
    bool_t can_write = pte_get_can_write(entry);
#line 97
    return !is_user ? VM_RIGHTS_NONE
#line 97
        : (uint32_t)(can_write ? VM_RIGHTS_READ_WRITE : VM_RIGHTS_READ_ONLY);
}

/* Writes an entry, where table walks have seen none. */
#line 159
static ALWAYS_INLINE void page_table_write(pte_t *slot, pte_t entry)
#line 159
{
#line 161
    *slot = entry;
}

/* Switches to the address space of a thread. */
#line 12 "arch/common/VSpace.cs"
static ALWAYS_INLINE void vspace_set_root(tcb_t *thread)
#line 12
{
#line 14
    cap_t cap = thread->slots[TCB_SLOT_VSPACE].cap;
    bool_t is_valid_root = vspace_is_valid_root(cap);
#line 15
    if (is_valid_root) {
#line 17
        cap_t space = vspace_cap_from(cap);
        word_t mapped_asid = vspace_cap_get_mapped_asid(space);
#line 18
        pte_t *object = vspace_cap_get_object(space);
#line 18
        bool_t is_of = asid_is_of(mapped_asid, object);
#line 18
        if (is_of) {
#line 20
            pte_t *object2 = vspace_cap_get_object(space);
#line 20
            word_t mapped_asid2 = vspace_cap_get_mapped_asid(space);
#line 20
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
#line 33
{
#line 33
    cap_tag_t tag = cap_get_tag(cap);
#line 33
    if (tag != ARCH_CAP_TAG_VSPACE) {
#line 33
        return false;
    }
#line 33
    cap_t vspace_cap = vspace_cap_from(cap);
#line 33
    return vspace_cap_get_is_mapped(vspace_cap);
}

/* Switches to a translation table. */
#line 14 "arch/x86/VSpace.cs"
static ALWAYS_INLINE void vspace_use(pte_t *root, word_t asid)
#line 14
{
#line 14
    tlb_use((word_t)root, asid);
}

#line 26 "arch/x86/Memory.cs"
static ALWAYS_INLINE word_t memory_to_physical(word_t address)
#line 26
{
#line 26
    return address - MEMORY_WINDOW_BASE;
}

static ALWAYS_INLINE word_t memory_to_virtual(word_t physical)
#line 29
{
#line 29
    return physical + MEMORY_WINDOW_BASE;
}

/* The address in the window of something in the image. */
static ALWAYS_INLINE word_t memory_of_image(word_t address)
#line 33
{
#line 33
    return address - MEMORY_IMAGE_BASE + MEMORY_WINDOW_BASE;
}

/* Translates by this table from now on. */
#line 22 "arch/x86/Tlb.cs"
static ALWAYS_INLINE void tlb_use(word_t root, word_t asid)
#line 22
{
#line 24
    if (tlb_s_root != root) {
#line 26
        tlb_s_root = root;
        word_t to_physical = memory_to_physical(root);
#line 27
        machine_write_translation(to_physical);
    }
}

/* ---- console.c ---- */

/* A character; on the device a line feed becomes carriage return and line feed. */
#line 34 "KernelSource/Base/Console.cs"
static void console_put_char(uint8_t c)
#line 34
{
#line 45
    if (c == CONSOLE_LINE_FEED) {
#line 47
        arch_console_put_char(CONSOLE_CARRIAGE_RETURN);
    }

    arch_console_put_char(c);
}

/* Highlights the following output, if the device shows colours (ANSI: bold, red). */
#line 64
static void console_start_report(void)
#line 64
{
#line 68
    console_write_style("[1;31m");
}

/* Resets the colour of the following output. */
#line 73
static void console_end_report(void)
#line 73
{
#line 77
    console_write_style("[0m");
}

#line 81
static void console_write_style(const char *sequence)
#line 81
{
#line 91
    console_put_char(CONSOLE_ESCAPE);
    console_write(sequence);
}

/* A text. */
static void console_write(const char *text)
#line 96
{
#line 98
    word_t i = 0;
    while ((uint8_t)text[i] != 0) {
        /* Ends: a text ends in 0 */
#line 102
        console_put_char((uint8_t)text[i]);
        i++;
    }
}

/* A number in hexadecimal, with 0x in front and no leading zeros. */
static void console_write_hex(word_t value)
#line 108
{
#line 110
    console_put_char(CONSOLE_ZERO);
    console_put_char(CONSOLE_LETTER_A + 23);
    word_t value2 = 0;
#line 112
    if (value == 0) {
#line 112
        value2 = 0;
    } else {
#line 112
        word_t highest = bits_highest(value);
#line 112
        value2 = highest & 0xfffffffffffffffcUL;
    }
#line 112
    word_t shift = value2;
    while (true) {
        /* At most Config.WordBits / 4 iterations. */
#line 116
        uint8_t digit = (uint8_t)((value >> (shift & 63)) & 15);
        console_put_char((uint8_t)(digit < 10 ? CONSOLE_ZERO + digit : CONSOLE_LETTER_A
#line 117
            + digit - 10));
        if (shift == 0) {
#line 120
            break;
        }

        shift -= 4;
    }
}

/* An address: like a number in hexadecimal, but 0 is a plain 0. */
static void console_write_address(word_t value)
#line 128
{
#line 130
    if (value == 0) {
#line 132
        console_put_char(CONSOLE_ZERO);
    } else {
#line 136
        console_write_hex(value);
    }
}

/* A number in decimal. */
static void console_write_decimal(uint64_t value)
#line 141
{
#line 143
    uint64_t unit = 1;
    while (value / 10 >= unit) {
        /* At most 20 iterations. */
#line 147
        unit *= 10;
    }

    while (unit != 0) {
        /* At most 20 iterations. */
#line 153
        console_put_char((uint8_t)(CONSOLE_ZERO + (uint8_t)(value / unit % 10)));
        unit /= 10;
    }
}

/* ---- boot.c ---- */

/* Boots. PhysicalMemory contains RAM and reserved regions, except for image and device tree. */
#line 61 "KernelSource/Boot/Boot.cs"
static SECTION(".boot.text") bool_t boot_run(boot_arguments_t arguments)
#line 61
{
#line 63
    boot_init_domains();
    bool_t place_user_space = boot_place_user_space(arguments);
#line 64
    if (!place_user_space) {
#line 66
        return false;
    }
    bool_t create_memory = boot_create_memory(arguments);
#line 68
    if (!create_memory) {
#line 72
        console_write("Booting failed: not enough memory for the root task\n");
#line 74
        return false;
    }
    boot_caps_create_root_cnode(root_server_cnode);
    cap_t domain_cap = domain_cap_new();
#line 77
    boot_caps_provide_at(INITIAL_SLOT_DOMAIN, domain_cap);
    cap_t irq_control_cap = irq_control_cap_new();
#line 78
    boot_caps_provide_at(INITIAL_SLOT_IRQ_CONTROL, irq_control_cap);
    boot_info_frame_begin(boot_s_ipc_buffer_address, CONFIG_MAX_NUM_NODES);
    if (arguments.device_tree_size != 0) {
#line 84
        word_t to_kernel = arch_to_kernel(arguments.device_tree_start);
#line 84
        boot_info_frame_add_chunks(to_kernel, arguments.device_tree_size);
    }
#line 91
    bool_t create_address_space = boot_create_address_space(arguments);
#line 91
    if (!create_address_space) {
#line 93
        boot_report_full_cnode();
        return false;
    }
    arch_boot_provide_caps();
#line 105
    boot_create_idle_thread();
    boot_create_initial_thread(arguments.entry_point);
    bool_t provide_all = boot_untyped_provide_all(arguments.kernel_boot_start,
#line 107
        arguments.kernel_boot_end);
#line 107
    if (!provide_all) {
#line 109
        boot_report_full_cnode();
        return false;
    }
    word_t next = boot_caps_next();
#line 112
    word_t bit = bits_bit(CONFIG_ROOT_CNODE_SIZE_BITS);
#line 112
    boot_info_frame_set_empty(next, bit);
#line 115
    console_write("Booting all finished, dropped to user space\n");
#line 123
    scheduler_schedule();
#line 125
    scheduler_activate_thread();
    return true;
}

static SECTION(".boot.text") void boot_report_full_cnode(void)
#line 129
{
#line 133
    console_write("Booting failed: the root CNode is too small: raise KernelRootCNodeSizeBits\n");
}

#line 139
static SECTION(".boot.text") void boot_init_domains(void)
#line 139
{
#line 141
    kernel_state_domain_schedule[0].domain = 0;
    kernel_state_domain_schedule[0].length = BOOT_MAX_DOMAIN_LENGTH;
    kernel_state_domain_schedule_start = 0;
    kernel_state_domain_schedule_index = 0;
    kernel_state_current_domain = 0;
    kernel_state_domain_time = kernel_state_domain_schedule[0].length;
}

#line 150
static SECTION(".boot.text") bool_t boot_place_user_space(boot_arguments_t arguments)
#line 150
{
#line 152
    boot_s_image_start = bits_round_down(arguments.user_image_start, ARCH_PAGE_BITS);
    boot_s_image_end = bits_round_up(arguments.user_image_end, ARCH_PAGE_BITS);
    word_t extra_bits = boot_extra_bits(arguments.device_tree_size);
    word_t bit = bits_bit(ARCH_PAGE_BITS);
#line 155
    word_t value = 0;
#line 155
    if (extra_bits == 0) {
#line 155
        value = 0;
    } else {
#line 155
        value = bits_bit(extra_bits);
    }
#line 155
    word_t pages = 2 * bit + value;
    word_t address = boot_s_image_start - arguments.pv_offset;
    boot_s_ipc_buffer_address = boot_s_image_end - arguments.pv_offset;
    word_t bit3 = bits_bit(ARCH_PAGE_BITS);
#line 158
    boot_s_boot_info_address = boot_s_ipc_buffer_address + bit3;
    word_t bit4 = bits_bit(ARCH_PAGE_BITS);
#line 159
    boot_s_extra_address = boot_s_boot_info_address + bit4;
    boot_s_top = boot_s_ipc_buffer_address + pages;

    /* In this order no sum wraps: each compared value is below the last user address. */
    bool_t is_aligned = bits_is_aligned(arguments.pv_offset, ARCH_PAGE_BITS);
#line 163
    bool_t fits = is_aligned && boot_s_image_start < boot_s_image_end && address <= ARCH_USER_TOP
#line 163
        && boot_s_image_end - boot_s_image_start - 1 <= ARCH_USER_TOP - address
#line 163
        && pages <= ARCH_USER_TOP - (boot_s_ipc_buffer_address - 1);
#line 170
    if (!fits) {
#line 172
        boot_report_image_address(address);
    }
#line 175
    return fits;
}

static SECTION(".boot.text") void boot_report_image_address(word_t address)
#line 178
{
#line 180
    console_write("Booting failed: the root task's image at ");
    console_write_hex(address);
    console_write(" has to begin with a page and, with IPC buffer and boot information, to end by ");
    console_write_hex(ARCH_USER_TOP);
    console_write("\n");
}

#line 188
static SECTION(".boot.text") bool_t boot_create_memory(boot_arguments_t arguments)
#line 188
{
#line 190
    bool_t reserve = physical_memory_reserve(boot_s_image_start, boot_s_image_end);
#line 190
    bool_t holds = !reserve;
#line 190
    if (!holds) {
#line 190
        bool_t reserve2 = physical_memory_reserve(arguments.device_tree_start,
#line 190
            arguments.device_tree_start + arguments.device_tree_size);
#line 190
        holds = !reserve2;
    }
#line 190
    if (!holds) {
#line 190
        bool_t find_free = physical_memory_find_free();
#line 190
        holds = !find_free;
    }
#line 190
    if (holds) {
#line 195
        return false;
    }
#line 199
    boot_print_memory();
#line 201
    word_t extra_bits = boot_extra_bits(arguments.device_tree_size);
#line 201
    word_t boot_paging_count = arch_boot_paging_count(boot_s_image_start - arguments.pv_offset,
#line 201
        boot_s_top);
#line 201
    return root_server_create(extra_bits, boot_paging_count);
}

#line 206
static SECTION(".boot.text") word_t boot_extra_bits(word_t device_tree_size)
#line 206
{
#line 208
    if (device_tree_size == 0) {
#line 210
        return 0;
    }
    word_t size = bits_round_up(device_tree_size + sizeof(boot_info_header_t), ARCH_PAGE_BITS);
    word_t bits = bits_highest(size);
    word_t bit = bits_bit(bits);
#line 214
    return size == bit ? bits : bits + 1;
}

static SECTION(".boot.text") void boot_print_memory(void)
#line 217
{
#line 219
    console_write("Available phys memory regions: ");
    word_t ram_count = physical_memory_ram_count();
#line 220
    console_write_decimal(ram_count);
    console_write("\n");
    for (word_t i = 0; true; i++) {
#line 222
        word_t ram_count2 = physical_memory_ram_count();
#line 222
        if (!(i < ram_count2)) {
#line 222
            break;
        }
        /* At most PhysicalMemory.MaxRam iterations. */
        physical_region_t ram = physical_memory_ram(i);
#line 225
        boot_print_region(ram);
    }
    console_write("Reserved phys memory regions: ");
    word_t reserved_count = physical_memory_reserved_count();
#line 228
    console_write_decimal(reserved_count);
    console_write("\n");
    for (word_t i = 0; true; i++) {
#line 230
        word_t reserved_count2 = physical_memory_reserved_count();
#line 230
        if (!(i < reserved_count2)) {
#line 230
            break;
        }
        /* At most PhysicalMemory.MaxReserved iterations. */
        physical_region_t reserved = physical_memory_reserved(i);
#line 233
        boot_print_region(reserved);
    }
}

static SECTION(".boot.text") void boot_print_region(physical_region_t region)
#line 237
{
#line 239
    console_write("  [");
    console_write_hex(region.start);
    console_write("..");
    console_write_hex(region.end);
    console_write(")\n");
}

#line 247
static SECTION(".boot.text") bool_t boot_create_address_space(boot_arguments_t arguments)
#line 247
{
#line 249
    word_t image_address = boot_s_image_start - arguments.pv_offset;
    word_t extra_bits = boot_extra_bits(arguments.device_tree_size);
    word_t value = 0;
#line 251
    if (extra_bits == 0) {
#line 251
        value = 0;
    } else {
#line 251
        value = bits_bit(extra_bits);
    }
#line 251
    word_t extra_size = value;

    cap_t vspace = arch_boot_create_vspace(root_server_vspace);
    boot_caps_provide_at(INITIAL_SLOT_INIT_THREAD_VSPACE, vspace);
    word_t first = boot_caps_next();
    bool_t boot_map_paging = arch_boot_map_paging(vspace, image_address, boot_s_top);
#line 256
    if (!boot_map_paging) {
#line 258
        return false;
    }
    word_t next = boot_caps_next();
#line 260
    boot_info_frame_set_user_image_paging(first, next);

    cap_t boot_create_frame = arch_boot_create_frame(vspace, root_server_boot_info,
#line 262
        boot_s_boot_info_address, false);
#line 262
    boot_caps_provide_at(INITIAL_SLOT_BOOT_INFO_FRAME, boot_create_frame);
#line 265
    if (extra_size != 0) {
#line 267
        first = boot_caps_next();
        bool_t provide_frames = boot_provide_frames(vspace, root_server_extra_boot_info,
#line 268
            boot_s_extra_address, extra_size, false);
#line 268
        if (!provide_frames) {
#line 270
            return false;
        }
        word_t next2 = boot_caps_next();
#line 272
        boot_info_frame_set_extra_boot_info_pages(first, next2);
    }

    cap_t boot_create_frame2 = arch_boot_create_frame(vspace, root_server_ipc_buffer,
#line 275
        boot_s_ipc_buffer_address, false);
#line 275
    boot_caps_provide_at(INITIAL_SLOT_INIT_THREAD_IPC_BUFFER, boot_create_frame2);
#line 278
    first = boot_caps_next();
    word_t image_size = boot_s_image_end - boot_s_image_start;
    word_t to_kernel = arch_to_kernel(boot_s_image_start);
#line 280
    bool_t provide_frames2 = boot_provide_frames(vspace, to_kernel, image_address, image_size,
#line 280
        true);
#line 280
    if (!provide_frames2) {
#line 282
        return false;
    }
    word_t next3 = boot_caps_next();
#line 284
    boot_info_frame_set_user_image_frames(first, next3);

    cap_t pool = arch_boot_create_asid_pool(root_server_asid_pool, vspace);
    boot_caps_provide_at(INITIAL_SLOT_INIT_THREAD_ASID_POOL, pool);
    return true;
}

#line 292
static SECTION(".boot.text") bool_t boot_provide_frames(cap_t vspace, word_t address, word_t vaddr,
#line 292
    word_t size, bool_t executable)
#line 292
{
#line 294
    for (word_t offset = 0; offset < size;) {
        /* Ends: offset grows by a page until it reaches size */
#line 297
        cap_t boot_create_frame = arch_boot_create_frame(vspace, address + offset, vaddr + offset,
#line 297
            executable);
#line 297
        bool_t provide = boot_caps_provide(boot_create_frame);
#line 297
        if (!provide) {
#line 299
            return false;
        }
#line 294
        word_t bit = bits_bit(ARCH_PAGE_BITS);
#line 294
        offset += bit;
    }
#line 302
    return true;
}

static SECTION(".boot.text") void boot_create_idle_thread(void)
#line 305
{
#line 307
    tcb_t *idle = &kernel_state_idle_threads;
    arch_configure_idle_thread(idle);
    idle->state = THREAD_STATE_IDLE;
    kernel_state_core_idle_thread = idle;
    kernel_state_core_current_thread = idle;
#line 314
    debug_set_thread_name(idle, "idle_thread");
}

#line 319
static SECTION(".boot.text") void boot_create_initial_thread(word_t entry_point)
#line 319
{
#line 321
    tcb_t *thread = (tcb_t *)root_server_tcb;
    arch_init_context(thread);
    boot_copy_to_thread(INITIAL_SLOT_INIT_THREAD_CNODE, thread, TCB_SLOT_CSPACE);
    boot_copy_to_thread(INITIAL_SLOT_INIT_THREAD_VSPACE, thread, TCB_SLOT_VSPACE);
    boot_copy_to_thread(INITIAL_SLOT_INIT_THREAD_IPC_BUFFER, thread, TCB_SLOT_IPC_BUFFER);
    thread->ipc_buffer = boot_s_ipc_buffer_address;
    arch_set_register(thread, ARCH_CAP_REGISTER, boot_s_boot_info_address);
    arch_set_register(thread, ARCH_NEXT_IP, entry_point);
#line 335
    time_fill(thread);
    replies_prepare(thread);
#line 338
    thread->priority = CONFIG_NUM_PRIORITIES - 1;
    thread->max_controlled_priority = CONFIG_NUM_PRIORITIES - 1;
    thread->domain = (uint32_t)kernel_state_current_domain;
    thread->state = THREAD_STATE_RUNNING;
    cap_t thread_cap = thread_cap_new(thread);
#line 342
    boot_caps_provide_at(INITIAL_SLOT_INIT_THREAD_TCB, thread_cap);
    /*
     * In this order, so that lists of threads are those that users of seL4 know: the newest
     * first, the root task last.
     */
#line 346
    debug_add_thread(thread);
    debug_add_thread(kernel_state_core_idle_thread);
    debug_set_thread_name(thread, "rootserver");

#line 351
    kernel_state_core_scheduler_action = SCHEDULER_ACTION_KIND_SWITCH_TO_THREAD;
    kernel_state_core_scheduler_candidate = thread;
}

static SECTION(".boot.text") void boot_copy_to_thread(initial_slot_t from, tcb_t *thread,
#line 355
    tcb_slot_t to)
#line 355
{
#line 357
    cte_t *source = boot_caps_slot(from);
    status_cap_result_t derive = cap_ops_derive(source, source->cap);
#line 358
    status_t status = derive.status;
#line 358
    cap_t cap = derive.cap;
    if (status == STATUS_OK) {
#line 361
        cte_t *thread_slot = cspace_thread_slot(thread, to);
#line 361
        derivation_tree_insert(cap, source, thread_slot);
    }
}

/* ---- boot_caps.c ---- */

/* The number of the next slot that Provide fills. */
#line 15 "KernelSource/Boot/BootCaps.cs"
static SECTION(".boot.text") word_t boot_caps_next(void)
#line 15
{
#line 15
    return boot_caps_s_next;
}

/*
 * Makes the root CNode's capability and puts it into its own slot. It resolves exactly a word's
 * bits.
 */
#line 20
static SECTION(".boot.text") void boot_caps_create_root_cnode(word_t address)
#line 20
{
#line 22
    boot_caps_s_slots = (cte_t *)address;
    boot_caps_s_next = INITIAL_SLOT_COUNT;
    cap_t cnode_cap = cnode_cap_new(boot_caps_s_slots, CONFIG_ROOT_CNODE_SIZE_BITS,
#line 24
        CONFIG_WORD_BITS - CONFIG_ROOT_CNODE_SIZE_BITS, 0);
#line 24
    boot_caps_provide_at(INITIAL_SLOT_INIT_THREAD_CNODE, cnode_cap);
}

/* The slot with this number. */
#line 34
static SECTION(".boot.text") cte_t *boot_caps_slot(initial_slot_t slot)
#line 34
{
#line 34
    return boot_caps_s_slots + slot;
}

/* Fills a slot with a fixed meaning. */
#line 37
static SECTION(".boot.text") void boot_caps_provide_at(initial_slot_t slot, cap_t cap)
#line 37
{
#line 37
    boot_caps_write(boot_caps_s_slots + slot, cap);
}

/* Fills the next slot. */
static SECTION(".boot.text") bool_t boot_caps_provide(cap_t cap)
#line 41
{
#line 43
    word_t bit = bits_bit(CONFIG_ROOT_CNODE_SIZE_BITS);
#line 43
    if (boot_caps_s_next == bit) {
#line 45
        return false;
    }
    boot_caps_write(boot_caps_s_slots + boot_caps_s_next, cap);
    boot_caps_s_next++;
    return true;
}

#line 53
static SECTION(".boot.text") void boot_caps_write(cte_t *slot, cap_t cap)
#line 53
{
#line 55
    slot->cap = cap;
    slot->mdb = derivation_tree_root();
}

/* ---- boot_info_frame.c ---- */

#line 12 "KernelSource/Boot/BootInfoFrame.cs"
static SECTION(".boot.text") boot_info_t *boot_info_frame_info(void)
#line 12
{
#line 12
    return (boot_info_t *)root_server_boot_info;
}

/* Writes the fields that do not depend on other capabilities. The frame is zeroed. */
#line 17
static SECTION(".boot.text") void boot_info_frame_begin(word_t ipc_buffer, word_t nodes)
#line 17
{
#line 19
    boot_info_t *info = boot_info_frame_info();
    info->num_nodes = nodes;
    info->ipc_buffer = (ipc_buffer_t *)ipc_buffer;
    info->init_thread_cnode_size_bits = CONFIG_ROOT_CNODE_SIZE_BITS;
    info->init_thread_domain = kernel_state_current_domain;
#line 26
    info->num_io_pt_levels = ARCH_NO_IO_PAGE_TABLES;
}

/* Copies chunks of additional boot information, with their headers. */
#line 34
static SECTION(".boot.text") void boot_info_frame_add_chunks(word_t chunks, word_t size)
#line 34
{
#line 36
    boot_info_t *info = boot_info_frame_info();
#line 36
    info->extra_len = size;
    boot_info_frame_copy(root_server_extra_boot_info, chunks, size);
}

#line 54
static SECTION(".boot.text") void boot_info_frame_copy(word_t to, word_t from, word_t size)
#line 54
{
#line 56
    word_t copied = 0;
    if (((to | from) & (CONFIG_WORD_BYTES - 1)) == 0) {
#line 59
        word_t *source = (word_t *)from;
        word_t *target = (word_t *)to;
        word_t words = size / CONFIG_WORD_BYTES;
        for (word_t i = 0; i < words; i++) {
            /* At most words iterations. */
#line 65
            target[i] = source[i];
        }
        copied = words * CONFIG_WORD_BYTES;
    }
    uint8_t *source_bytes = (uint8_t *)from;
    uint8_t *target_bytes = (uint8_t *)to;
    while (copied < size) {
        /* At most size iterations. */
#line 74
        target_bytes[copied] = source_bytes[copied];
        copied++;
    }
}

/* Records one untyped capability, in the order of slots. */
#line 82
static SECTION(".boot.text") bool_t boot_info_frame_add_untyped(word_t index, word_t paddr,
#line 82
    word_t size_bits, bool_t is_device)
#line 82
{
#line 84
    if (index >= CONFIG_MAX_NUM_BOOT_INFO_UNTYPED_CAPS) {
#line 86
        return false;
    }
    boot_info_t *info = boot_info_frame_info();
    assert(index < 230);
#line 89
    info->untyped_list[index].paddr = paddr;
    info->untyped_list[index].size_bits = (uint8_t)size_bits;
    info->untyped_list[index].is_device = is_device;
    return true;
}

static SECTION(".boot.text") void boot_info_frame_set_user_image_paging(word_t start, word_t end)
#line 95
{
    boot_info_t *info = boot_info_frame_info();
#line 96
    info->user_image_paging = boot_info_frame_slots(start, end);
}

#line 98
static SECTION(".boot.text") void boot_info_frame_set_extra_boot_info_pages(word_t start,
#line 98
    word_t end)
#line 98
{
    boot_info_t *info = boot_info_frame_info();
#line 99
    info->extra_bi_pages = boot_info_frame_slots(start, end);
}

#line 101
static SECTION(".boot.text") void boot_info_frame_set_user_image_frames(word_t start, word_t end)
#line 101
{
    boot_info_t *info = boot_info_frame_info();
#line 102
    info->user_image_frames = boot_info_frame_slots(start, end);
}

#line 107
static SECTION(".boot.text") void boot_info_frame_set_untyped(word_t start, word_t end)
#line 107
{
#line 107
    boot_info_t *info = boot_info_frame_info();
#line 107
    info->untyped = boot_info_frame_slots(start, end);
}

#line 109
static SECTION(".boot.text") void boot_info_frame_set_empty(word_t start, word_t end)
#line 109
{
#line 109
    boot_info_t *info = boot_info_frame_info();
#line 109
    info->empty = boot_info_frame_slots(start, end);
}

#line 111
static SECTION(".boot.text") slot_region_t boot_info_frame_slots(word_t start, word_t end)
#line 111
{
#line 111
    return (slot_region_t){ .start = start, .end = end };
}

/* ---- boot_untyped.c ---- */

/* Creates all of them. */
#line 16 "KernelSource/Boot/BootUntyped.cs"
static SECTION(".boot.text") bool_t boot_untyped_provide_all(word_t boot_start, word_t boot_end)
#line 16
{
#line 18
    word_t first = boot_caps_next();
    boot_untyped_s_count = 0;
    bool_t reserve_ram = physical_memory_reserve_ram();
#line 20
    bool_t holds = reserve_ram;
#line 20
    if (holds) {
#line 20
        holds = boot_untyped_provide_devices();
    }
#line 20
    if (holds) {
#line 20
        holds = boot_untyped_provide_region(false, boot_start, boot_end);
    }
#line 20
    if (holds) {
#line 20
        holds = boot_untyped_provide_free();
    }
#line 20
    bool_t provided = holds;
#line 24
    word_t next = boot_caps_next();
#line 24
    boot_info_frame_set_untyped(first, next);
    return provided;
}

static SECTION(".boot.text") bool_t boot_untyped_provide_devices(void)
#line 28
{
#line 30
    word_t cursor = 0;
    for (word_t i = 0; true; i++) {
#line 31
        word_t reserved_count = physical_memory_reserved_count();
#line 31
        if (!(i < reserved_count)) {
#line 31
            break;
        }
        /* At most PhysicalMemory.MaxReserved iterations. */
        physical_region_t reserved = physical_memory_reserved(i);
        if (reserved.start >= ARCH_USER_DEVICE_TOP) {
#line 37
            break;
        }
        bool_t provide_region = boot_untyped_provide_region(true, cursor, reserved.start);
#line 39
        if (!provide_region) {
#line 41
            return false;
        }
        cursor = reserved.end;
    }
    return boot_untyped_provide_region(true, cursor, ARCH_USER_DEVICE_TOP);
}

static SECTION(".boot.text") bool_t boot_untyped_provide_free(void)
#line 48
{
#line 50
    for (word_t i = 0; true; i++) {
#line 50
        word_t free_count = physical_memory_free_count();
#line 50
        if (!(i < free_count)) {
#line 50
            break;
        }
        /* At most PhysicalMemory.MaxFree iterations. */
        physical_region_t free = physical_memory_free(i);
        bool_t provide_region = boot_untyped_provide_region(false, free.start, free.end);
#line 54
        if (!provide_region) {
#line 56
            return false;
        }
    }
    return true;
}

#line 64
static SECTION(".boot.text") bool_t boot_untyped_provide_region(bool_t is_device, word_t start,
#line 64
    word_t end)
#line 64
{
#line 66
    word_t cursor = start;
    while (cursor < end) {
        /* At most 2 * Config.WordBits iterations. */
#line 70
        word_t bits = bits_highest(end - cursor);
        word_t alignment = bits_lowest(cursor);
        if (alignment < bits) {
#line 74
            bits = alignment;
        }
        if (bits > OBJECT_SIZE_MAX_UNTYPED_BITS) {
#line 78
            bits = OBJECT_SIZE_MAX_UNTYPED_BITS;
        }
        if (bits >= OBJECT_SIZE_MIN_UNTYPED_BITS) {
#line 80
            bool_t provide_piece = boot_untyped_provide_piece(is_device, cursor, bits);
#line 80
            if (!provide_piece) {
#line 82
                return false;
            }
        }
#line 84
        word_t bit = bits_bit(bits);
#line 84
        cursor += bit;
    }
    return true;
}

static SECTION(".boot.text") bool_t boot_untyped_provide_piece(bool_t is_device, word_t start,
#line 89
    word_t bits)
#line 89
{
#line 91
    bool_t add_untyped = boot_info_frame_add_untyped(boot_untyped_s_count, start, bits, is_device);
#line 91
    if (!add_untyped) {
#line 95
        console_write("Boot information has no room for all untyped memory\n");
#line 97
        return true;
    }
    boot_untyped_s_count++;

    /*
     * The contents of the memory are unknown: it counts as fully used, so that the first Retype
     * clears it.
     */
#line 102
    word_t to_kernel = arch_to_kernel(start);
#line 102
    word_t full_index = cap_ops_full_index(bits);
#line 102
    cap_t untyped_cap = untyped_cap_new(to_kernel, bits, is_device, full_index);
#line 102
    return boot_caps_provide(untyped_cap);
}

/* ---- physical_memory.c ---- */

/* The number of free regions, after FindFree ran. */
#line 44 "KernelSource/Boot/PhysicalMemory.cs"
static SECTION(".boot.text") word_t physical_memory_free_count(void)
#line 44
{
#line 44
    return physical_memory_s_free_count;
}

/* The number of reserved regions. */
#line 47
static SECTION(".boot.text") word_t physical_memory_reserved_count(void)
#line 47
{
#line 47
    return physical_memory_s_reserved_count;
}

/* The number of RAM regions. */
#line 50
static SECTION(".boot.text") word_t physical_memory_ram_count(void)
#line 50
{
#line 50
    return physical_memory_s_ram_count;
}

/* A free region, by number in ascending order of addresses. */
#line 53
static SECTION(".boot.text") physical_region_t physical_memory_free(word_t index)
#line 53
{
#line 53
    assert(index < 64);
#line 53
    return physical_memory_s_free[index];
}

/* A reserved region, by number in ascending order of addresses. */
#line 56
static SECTION(".boot.text") physical_region_t physical_memory_reserved(word_t index)
#line 56
{
#line 56
    assert(index < 64);
#line 56
    return physical_memory_s_reserved[index];
}

/* A RAM region, by number in ascending order of addresses. */
#line 59
static SECTION(".boot.text") physical_region_t physical_memory_ram(word_t index)
#line 59
{
#line 59
    assert(index < 32);
#line 59
    return physical_memory_s_ram[index];
}

/* Resets the tables to their initial state. */
#line 62
static SECTION(".boot.text") void physical_memory_clear(void)
#line 62
{
#line 64
    physical_memory_s_ram_count = 0;
    physical_memory_s_reserved_count = 0;
    physical_memory_s_free_count = 0;
}

/* Adds a RAM region. Regions are added in ascending order. */
#line 71
static SECTION(".boot.text") bool_t physical_memory_add_ram(word_t start, word_t end)
#line 71
{
#line 73
    bool_t holds2 = physical_memory_s_ram_count == PHYSICAL_MEMORY_MAX_RAM || start >= end;
#line 73
    if (!holds2) {
#line 73
        bool_t holds = physical_memory_s_ram_count > 0;
#line 73
        if (holds) {
#line 73
            assert(physical_memory_s_ram_count - 1 < 32);
#line 73
            holds = start < physical_memory_s_ram[physical_memory_s_ram_count - 1].end;
        }
#line 73
        holds2 = holds;
    }
#line 73
    if (holds2) {
#line 75
        return false;
    }
    assert(physical_memory_s_ram_count < 32);
#line 77
    physical_memory_s_ram[physical_memory_s_ram_count] = (physical_region_t){ .start = start,
#line 77
        .end = end };
    physical_memory_s_ram_count++;
    return true;
}

/*
 * Reserves a region: the root task gets it neither as RAM nor as a device. Regions that overlap
 * or are adjacent are merged.
 */
#line 87
static SECTION(".boot.text") bool_t physical_memory_reserve(word_t start, word_t end)
#line 87
{
#line 89
    if (start >= end) {
#line 91
        return true;
    }
    word_t first = 0;
    while (true) {
#line 94
        bool_t holds = first < physical_memory_s_reserved_count;
#line 94
        if (holds) {
#line 94
            assert(first < 64);
#line 94
            holds = physical_memory_s_reserved[first].end < start;
        }
#line 94
        if (!holds) {
#line 94
            break;
        }
        /* At most MaxReserved iterations. */
        first++;
    }
    word_t behind = first;
    while (true) {
#line 100
        bool_t holds2 = behind < physical_memory_s_reserved_count;
#line 100
        if (holds2) {
#line 100
            assert(behind < 64);
#line 100
            holds2 = physical_memory_s_reserved[behind].start <= end;
        }
#line 100
        if (!holds2) {
#line 100
            break;
        }
        /* At most MaxReserved iterations. */
        behind++;
    }
    if (behind == first) {
#line 105
        return physical_memory_insert_reserved(first, start, end);
    }
#line 105
    return physical_memory_merge_reserved(first, behind, start, end);
}

static SECTION(".boot.text") bool_t physical_memory_insert_reserved(word_t at, word_t start,
#line 108
    word_t end)
#line 108
{
#line 110
    if (physical_memory_s_reserved_count == PHYSICAL_MEMORY_MAX_RESERVED) {
#line 112
        return false;
    }
    for (word_t i = physical_memory_s_reserved_count; i > at; i--) {
        /* At most MaxReserved iterations. */
#line 117
        assert(i < 64);
#line 117
        assert(i - 1 < 64);
#line 117
        physical_memory_s_reserved[i] = physical_memory_s_reserved[i - 1];
    }
    assert(at < 64);
#line 119
    physical_memory_s_reserved[at] = (physical_region_t){ .start = start, .end = end };
    physical_memory_s_reserved_count++;
    return true;
}

#line 125
static SECTION(".boot.text") bool_t physical_memory_merge_reserved(word_t first, word_t behind,
#line 125
    word_t start, word_t end)
#line 125
{
#line 127
    assert(first < 64);
#line 127
    if (start < physical_memory_s_reserved[first].start) {
#line 129
        physical_memory_s_reserved[first].start = start;
    }
    assert(behind - 1 < 64);
#line 131
    word_t last = physical_memory_s_reserved[behind - 1].end;
    physical_memory_s_reserved[first].end = end > last ? end : last;
    word_t gap = behind - first - 1;
    for (word_t i = first + 1; i + gap < physical_memory_s_reserved_count; i++) {
        /* At most MaxReserved iterations. */
#line 137
        assert(i < 64);
#line 137
        assert(i + gap < 64);
#line 137
        physical_memory_s_reserved[i] = physical_memory_s_reserved[i + gap];
    }
    physical_memory_s_reserved_count -= gap;
    return true;
}

/* Computes the free regions: RAM without the reserved regions. */
#line 145
static SECTION(".boot.text") bool_t physical_memory_find_free(void)
#line 145
{
#line 147
    physical_memory_s_free_count = 0;
    for (word_t i = 0; i < physical_memory_s_ram_count; i++) {
        /* At most MaxRam iterations. */
#line 151
        assert(i < 32);
#line 151
        bool_t find_free_in = physical_memory_find_free_in(physical_memory_s_ram[i].start,
#line 151
            physical_memory_s_ram[i].end);
#line 151
        if (!find_free_in) {
#line 153
            return false;
        }
    }
    return true;
}

static SECTION(".boot.text") bool_t physical_memory_find_free_in(word_t start, word_t end)
#line 159
{
#line 161
    word_t cursor = start;
    for (word_t i = 0; i < physical_memory_s_reserved_count; i++) {
        /* At most MaxReserved iterations. */
#line 165
        assert(i < 64);
#line 165
        word_t value = 0;
#line 165
        if (physical_memory_s_reserved[i].start < end) {
#line 165
            value = physical_memory_s_reserved[i].start;
        } else {
#line 165
            value = end;
        }
#line 165
        word_t reserved_start = value;
        bool_t add_free = physical_memory_add_free(cursor, reserved_start);
#line 166
        if (!add_free) {
#line 168
            return false;
        }
        if (physical_memory_s_reserved[i].end > cursor) {
#line 172
            cursor = physical_memory_s_reserved[i].end;
        }
    }
    return physical_memory_add_free(cursor, end);
}

static SECTION(".boot.text") bool_t physical_memory_add_free(word_t start, word_t end)
#line 178
{
#line 180
    if (start >= end) {
#line 182
        return true;
    }
    if (physical_memory_s_free_count == PHYSICAL_MEMORY_MAX_FREE) {
#line 186
        return false;
    }
    assert(physical_memory_s_free_count < 64);
#line 188
    physical_memory_s_free[physical_memory_s_free_count] = (physical_region_t){ .start = start,
#line 188
        .end = end };
    physical_memory_s_free_count++;
    return true;
}

/*
 * Takes size bytes, aligned to 2^alignBits, from the highest free memory possible: devices with
 * short addresses need low memory.
 */
#line 198
static SECTION(".boot.text") found_start_result_t physical_memory_take_highest(word_t size,
#line 198
    word_t align_bits)
#line 198
{
#line 200
    for (word_t i = physical_memory_s_free_count; i > 0; i--) {
        /* At most MaxFree iterations. */
#line 203
        assert(i - 1 < 64);
#line 203
        word_t region_start = physical_memory_s_free[i - 1].start;
        word_t region_end = physical_memory_s_free[i - 1].end;
        if (region_end - region_start < size) {
#line 207
            continue;
        }
        word_t start = bits_round_down(region_end - size, align_bits);
        if (start >= region_start) {
#line 212
            bool_t split_free = physical_memory_split_free(i - 1, start, start + size);
#line 212
            return (found_start_result_t){ .found = split_free, .start = start };
        }
    }
    return (found_start_result_t){ .found = false, .start = 0 };
}

#line 219
static SECTION(".boot.text") bool_t physical_memory_split_free(word_t at, word_t start, word_t end)
#line 219
{
#line 221
    if (physical_memory_s_free_count == PHYSICAL_MEMORY_MAX_FREE) {
#line 223
        return false;
    }
    for (word_t i = physical_memory_s_free_count; i > at + 1; i--) {
        /* At most MaxFree iterations. */
#line 228
        assert(i < 64);
#line 228
        assert(i - 1 < 64);
#line 228
        physical_memory_s_free[i] = physical_memory_s_free[i - 1];
    }
    assert(at + 1 < 64);
#line 230
    assert(at < 64);
#line 230
    physical_memory_s_free[at + 1] = (physical_region_t){ .start = end,
#line 230
        .end = physical_memory_s_free[at].end };
    physical_memory_s_free[at].end = start;
    physical_memory_s_free_count++;
    return true;
}

/* Reserves all RAM: memory that is not reserved then belongs to devices. */
#line 238
static SECTION(".boot.text") bool_t physical_memory_reserve_ram(void)
#line 238
{
#line 240
    for (word_t i = 0; i < physical_memory_s_ram_count; i++) {
        /* At most MaxRam iterations. */
#line 243
        assert(i < 32);
#line 243
        bool_t reserve = physical_memory_reserve(physical_memory_s_ram[i].start,
#line 243
            physical_memory_s_ram[i].end);
#line 243
        if (!reserve) {
#line 245
            return false;
        }
    }
    return true;
}

/* ---- root_server.c ---- */

/* Allocates memory for all objects. */
#line 38 "KernelSource/Boot/RootServer.cs"
static SECTION(".boot.text") bool_t root_server_create(word_t extra_bits, word_t page_tables)
#line 38
{
#line 40
    word_t bit = bits_bit(ROOT_SERVER_CNODE_SIZE_BITS);
#line 40
    word_t bit2 = bits_bit(ARCH_VSPACE_BITS);
#line 40
    word_t bit3 = bits_bit(ARCH_ASID_POOL_BITS);
#line 40
    word_t bit4 = bits_bit(ARCH_PAGE_BITS);
#line 40
    word_t bit5 = bits_bit(ARCH_PAGE_TABLE_BITS);
#line 40
    word_t bit6 = bits_bit(OBJECT_SIZE_TCB_BITS);
#line 40
    word_t size = bit + bit2 + bit3 + 2 * bit4 + page_tables * bit5 + bit6 + 0;
#line 44
    word_t largest = 17;
    if (extra_bits != 0) {
#line 47
        word_t bit7 = bits_bit(extra_bits);
#line 47
        size += bit7;
        largest = extra_bits > largest ? extra_bits : largest;
    }
    found_start_result_t take_highest = physical_memory_take_highest(size, largest);
#line 50
    bool_t found = take_highest.found;
#line 50
    word_t start = take_highest.start;
    if (!found) {
#line 53
        return false;
    }
    root_server_s_cursor = arch_to_kernel(start);
    root_server_s_page_tables_left = page_tables;
    root_server_extra_boot_info = 0;
    for (word_t bits = largest; bits >= OBJECT_SIZE_MIN_UNTYPED_BITS; bits--) {
        /* At most Config.WordBits iterations. */
#line 61
        root_server_place_objects_of(bits, extra_bits, page_tables);
    }
    word_t s_cursor = root_server_s_cursor;
#line 63
    word_t to_kernel = arch_to_kernel(start);
#line 63
    assert(s_cursor == to_kernel + size);
    return true;
}

static SECTION(".boot.text") void root_server_place_objects_of(word_t bits, word_t extra_bits,
#line 67
    word_t page_tables)
#line 67
{
#line 69
    if (bits == ROOT_SERVER_CNODE_SIZE_BITS) {
#line 71
        root_server_cnode = root_server_take(bits);
    }
    if (bits == extra_bits) {
#line 75
        root_server_extra_boot_info = root_server_take(bits);
    }
    if (bits == ARCH_VSPACE_BITS) {
#line 79
        root_server_vspace = root_server_take(bits);
    }
    if (bits == ARCH_ASID_POOL_BITS) {
#line 83
        root_server_asid_pool = root_server_take(bits);
    }
    if (bits == ARCH_PAGE_BITS) {
#line 87
        root_server_ipc_buffer = root_server_take(bits);
        root_server_boot_info = root_server_take(bits);
    }
    if (bits == ARCH_PAGE_TABLE_BITS) {
#line 92
        root_server_s_next_page_table = root_server_s_cursor;
        word_t bit = bits_bit(bits);
#line 93
        root_server_s_cursor += page_tables * bit;
    }
    if (bits == OBJECT_SIZE_TCB_BITS) {
#line 97
        root_server_tcb = root_server_take(bits);
    }
}

#line 108
static SECTION(".boot.text") word_t root_server_take(word_t bits)
#line 108
{
#line 110
    word_t address = root_server_s_cursor;
    arch_clear_memory(address, bits);
    word_t bit = bits_bit(bits);
#line 112
    root_server_s_cursor += bit;
    return address;
}

/* A zeroed page table; as many as Create was asked for. */
static SECTION(".boot.text") word_t root_server_take_page_table(void)
#line 117
{
#line 119
    assert(root_server_s_page_tables_left > 0);
    word_t address = root_server_s_next_page_table;
    arch_clear_memory(address, ARCH_PAGE_TABLE_BITS);
    word_t bit = bits_bit(ARCH_PAGE_TABLE_BITS);
#line 122
    root_server_s_next_page_table += bit;
    root_server_s_page_tables_left--;
    return address;
}

/* ---- cspace.c ---- */

/* The slot at an address in the thread's capability space. */
#line 24 "KernelSource/Capabilities/CSpace.cs"
static status_slot_result_t cspace_lookup_slot(tcb_t *thread, word_t cptr)
#line 24
{
    /* Unresolved bits are ignored: a capability may be above the deepest level. */
#line 27
    cte_t *thread_slot = cspace_thread_slot(thread, TCB_SLOT_CSPACE);
#line 27
    cap_t root = thread_slot->cap;
    status_slot_bits_remaining_result_t resolve_address_bits = cspace_resolve_address_bits(root,
#line 28
        cptr, CONFIG_WORD_BITS);
#line 28
    status_t status = resolve_address_bits.status;
#line 28
    cte_t *slot = resolve_address_bits.slot;
    return (status_slot_result_t){ .status = status, .slot = slot };
}

/* The capability at an address in the thread's capability space; it may be the null capability. */
#line 35
static status_cap_result_t cspace_lookup_cap(tcb_t *thread, word_t cptr)
#line 35
{
#line 37
    status_slot_result_t lookup_slot = cspace_lookup_slot(thread, cptr);
#line 37
    status_t status = lookup_slot.status;
#line 37
    cte_t *slot = lookup_slot.slot;
    if (status != STATUS_OK) {
#line 40
        return (status_cap_result_t){ .status = status };
    }
    return (status_cap_result_t){ .status = STATUS_OK, .cap = slot->cap };
}

/*
 * Resolves an address, starting from a CNode, until all bits are used or a capability is not a
 * CNode.
 */
#line 52
static status_slot_bits_remaining_result_t cspace_resolve_address_bits(cap_t node_cap, word_t cptr,
#line 52
    word_t depth)
#line 52
{
#line 55
    cap_tag_t tag = cap_get_tag(node_cap);
#line 55
    if (tag != CAP_TAG_CNODE) {
#line 57
        kernel_state_current_lookup_failure.type = LOOKUP_FAILURE_TYPE_INVALID_ROOT;
        return (status_slot_bits_remaining_result_t){ .status = STATUS_LOOKUP_FAILURE, .slot = NULL,
#line 58
            .bits_remaining = depth };
    }
    cap_t node = cnode_cap_from(node_cap);
    word_t left = depth;
    while (true) {
        /* Ends: each CNode resolves at least one bit */
#line 65
        word_t radix = cnode_cap_get_radix(node);
        word_t guard_size = cnode_cap_get_guard_size(node);
        word_t level_bits = radix + guard_size;
        assert(level_bits != 0);

        /*
         * The count wraps if the guard is longer than the remaining bits; the value is not used
         * then.
         */
#line 71
        word_t mask = bits_mask(guard_size);
#line 71
        word_t guard = (cptr >> ((left - guard_size) & (CONFIG_WORD_BITS - 1))) & mask;
        word_t guard2 = cnode_cap_get_guard(node);
#line 72
        if (guard_size > left || guard != guard2) {
#line 74
            return cspace_fail_guard(node, left);
        }
        if (level_bits > left) {
#line 78
            return cspace_fail_depth(level_bits, left);
        }
        left -= level_bits;
        cte_t *object = cnode_cap_get_object(node);
#line 81
        word_t mask2 = bits_mask(radix);
#line 81
        cte_t *slot = object + ((cptr >> (left & 63)) & mask2);
        bool_t holds = left == 0;
#line 82
        if (!holds) {
#line 82
            cap_tag_t tag2 = cap_get_tag(slot->cap);
#line 82
            holds = tag2 != CAP_TAG_CNODE;
        }
#line 82
        if (holds) {
#line 84
            return (status_slot_bits_remaining_result_t){ .status = STATUS_OK, .slot = slot,
#line 84
                .bits_remaining = left };
        }
        node = cnode_cap_from(slot->cap);
    }
}

static status_slot_bits_remaining_result_t cspace_fail_guard(cap_t node, word_t left)
#line 90
{
#line 92
    kernel_state_current_lookup_failure.type = LOOKUP_FAILURE_TYPE_GUARD_MISMATCH;
    kernel_state_current_lookup_failure.bits_left = left;
    kernel_state_current_lookup_failure.found = cnode_cap_get_guard(node);
    word_t guard_size = cnode_cap_get_guard_size(node);
#line 95
    kernel_state_current_lookup_failure.guard_size = (uint32_t)guard_size;
    return (status_slot_bits_remaining_result_t){ .status = STATUS_LOOKUP_FAILURE, .slot = NULL,
#line 96
        .bits_remaining = left };
}

static status_slot_bits_remaining_result_t cspace_fail_depth(word_t level_bits, word_t left)
#line 99
{
#line 101
    cspace_set_depth_mismatch(left, level_bits);
    return (status_slot_bits_remaining_result_t){ .status = STATUS_LOOKUP_FAILURE, .slot = NULL,
#line 102
        .bits_remaining = left };
}

/* Records that a slot was expected to hold a capability. */
static void cspace_set_missing_capability(word_t bits_left)
#line 106
{
#line 108
    kernel_state_current_lookup_failure.type = LOOKUP_FAILURE_TYPE_MISSING_CAPABILITY;
    kernel_state_current_lookup_failure.bits_left = bits_left;
}

static void cspace_set_depth_mismatch(word_t bits_left, word_t bits_found)
#line 112
{
#line 114
    kernel_state_current_lookup_failure.type = LOOKUP_FAILURE_TYPE_DEPTH_MISMATCH;
    kernel_state_current_lookup_failure.bits_left = bits_left;
    kernel_state_current_lookup_failure.found = bits_found;
}

/* The slot that an operation on CNodes takes a capability from. */
static status_slot_result_t cspace_lookup_source_slot(cap_t root, word_t cptr, word_t depth)
#line 120
{
    return cspace_lookup_operand_slot(true, root, cptr, depth);
}

/* The slot that an operation on CNodes puts a capability into, or works on. */
#line 124
static status_slot_result_t cspace_lookup_target_slot(cap_t root, word_t cptr, word_t depth)
#line 124
{
    return cspace_lookup_operand_slot(false, root, cptr, depth);
}

/* The slot that a new capability goes into: it must be empty. */
#line 128
static status_slot_result_t cspace_lookup_empty_slot(cap_t root, word_t cptr, word_t depth)
#line 128
{
#line 130
    status_slot_result_t lookup_target_slot = cspace_lookup_target_slot(root, cptr, depth);
#line 130
    status_t status = lookup_target_slot.status;
#line 130
    cte_t *slot = lookup_target_slot.slot;
    if (status != STATUS_OK) {
#line 131
        return (status_slot_result_t){ .status = status, .slot = slot };
    }
#line 131
    status_t ensure_empty_slot = derivation_tree_ensure_empty_slot(slot);
#line 131
    return (status_slot_result_t){ .status = ensure_empty_slot, .slot = slot };
}

/* The pivot slot of a rotation. */
static status_slot_result_t cspace_lookup_pivot_slot(cap_t root, word_t cptr, word_t depth)
#line 135
{
    return cspace_lookup_operand_slot(true, root, cptr, depth);
}

static status_slot_result_t cspace_lookup_operand_slot(bool_t is_source, cap_t root, word_t cptr,
#line 139
    word_t depth)
#line 139
{
#line 142
    cap_tag_t tag = cap_get_tag(root);
#line 142
    if (tag != CAP_TAG_CNODE) {
#line 144
        kernel_state_current_lookup_failure.type = LOOKUP_FAILURE_TYPE_INVALID_ROOT;
        status_t failed_lookup = syscall_errors_failed_lookup(is_source);
#line 145
        return (status_slot_result_t){ .status = failed_lookup, .slot = NULL };
    }
    if (depth < 1 || depth > CONFIG_WORD_BITS) {
#line 149
        status_t range_error = syscall_errors_range_error(1, CONFIG_WORD_BITS);
#line 149
        return (status_slot_result_t){ .status = range_error, .slot = NULL };
    }
    status_slot_bits_remaining_result_t resolve_address_bits = cspace_resolve_address_bits(root,
#line 151
        cptr, depth);
#line 151
    status_t status = resolve_address_bits.status;
#line 151
    cte_t *slot = resolve_address_bits.slot;
#line 151
    word_t bits_remaining = resolve_address_bits.bits_remaining;
    if (status != STATUS_OK) {
#line 154
        status_t failed_lookup2 = syscall_errors_failed_lookup(is_source);
#line 154
        return (status_slot_result_t){ .status = failed_lookup2, .slot = NULL };
    }
    if (bits_remaining != 0) {
#line 158
        cspace_set_depth_mismatch(bits_remaining, 0);
        status_t failed_lookup3 = syscall_errors_failed_lookup(is_source);
#line 159
        return (status_slot_result_t){ .status = failed_lookup3, .slot = NULL };
    }
    return (status_slot_result_t){ .status = STATUS_OK, .slot = slot };
}

/* ---- cap_ops.c ---- */

/* The capability that a copy of this one has (manual, section "Capability Derivation Tree"). */
#line 23 "KernelSource/Capabilities/CapOps.cs"
static status_cap_result_t cap_ops_derive(cte_t *slot, cap_t cap)
#line 23
{
#line 25
    bool_t is_arch = cap_ops_is_arch(cap);
#line 25
    if (is_arch) {
#line 27
        return arch_derive_cap(slot, cap);
    }
#line 36
    cap_tag_t tag = cap_get_tag(cap);
#line 36
    switch (tag) {
#line 38
    case CAP_TAG_ZOMBIE:
#line 38
    case CAP_TAG_IRQ_CONTROL:
#line 38
    case CAP_TAG_REPLY:
#line 41
        return (status_cap_result_t){ .status = STATUS_OK };
    case CAP_TAG_UNTYPED: {
        status_t ensure_no_children = derivation_tree_ensure_no_children(slot);
#line 43
        return (status_cap_result_t){ .status = ensure_no_children, .cap = cap };
    }
#line 44
    default:
        return (status_cap_result_t){ .status = STATUS_OK, .cap = cap };
    }
}

/* The capability with no more rights than these (manual, section "Capability Rights"). */
#line 52
static cap_t cap_ops_mask_rights(cap_rights_t rights, cap_t cap)
#line 52
{
#line 54
    bool_t is_arch = cap_ops_is_arch(cap);
#line 54
    if (is_arch) {
#line 56
        return arch_mask_rights(rights, cap);
    }
    cap_tag_t tag = cap_get_tag(cap);
#line 58
    switch (tag) {
#line 60
    case CAP_TAG_ENDPOINT: {
        cap_t endpoint = endpoint_cap_from(cap);
        bool_t can_send = endpoint_cap_get_can_send(endpoint);
#line 62
        bool_t allow_write = cap_rights_get_allow_write(rights);
#line 62
        endpoint = endpoint_cap_set_can_send(endpoint, can_send && allow_write);
        bool_t can_receive = endpoint_cap_get_can_receive(endpoint);
#line 63
        bool_t allow_read = cap_rights_get_allow_read(rights);
#line 63
        endpoint = endpoint_cap_set_can_receive(endpoint, can_receive && allow_read);
        bool_t can_grant = endpoint_cap_get_can_grant(endpoint);
#line 64
        bool_t allow_grant = cap_rights_get_allow_grant(rights);
#line 64
        endpoint = endpoint_cap_set_can_grant(endpoint, can_grant && allow_grant);
        bool_t can_grant_reply = endpoint_cap_get_can_grant_reply(endpoint);
#line 65
        bool_t allow_grant_reply = cap_rights_get_allow_grant_reply(rights);
#line 65
        endpoint = endpoint_cap_set_can_grant_reply(endpoint, can_grant_reply && allow_grant_reply);
        return endpoint;
    }
#line 67
    case CAP_TAG_NOTIFICATION: {
        cap_t notification = notification_cap_from(cap);
        bool_t can_send2 = notification_cap_get_can_send(notification);
#line 69
        bool_t allow_write2 = cap_rights_get_allow_write(rights);
#line 69
        notification = notification_cap_set_can_send(notification, can_send2 && allow_write2);
        bool_t can_receive2 = notification_cap_get_can_receive(notification);
#line 70
        bool_t allow_read2 = cap_rights_get_allow_read(rights);
#line 70
        notification = notification_cap_set_can_receive(notification, can_receive2 && allow_read2);
        return notification;
    }
#line 72
    case CAP_TAG_REPLY: {
        cap_t reply = reply_cap_from(cap);
        bool_t can_grant2 = reply_cap_get_can_grant(reply);
#line 74
        bool_t allow_grant2 = cap_rights_get_allow_grant(rights);
#line 74
        reply = reply_cap_set_can_grant(reply, can_grant2 && allow_grant2);
        return reply;
    }
#line 76
    default:
        return cap;
    }
}

/* The capability with a new badge, or a CNode with a new guard; other kinds stay as they are. */
#line 88
static cap_t cap_ops_update_data(bool_t preserve, word_t data, cap_t cap)
#line 88
{
#line 90
    bool_t is_arch = cap_ops_is_arch(cap);
#line 90
    if (is_arch) {
#line 92
        return arch_update_data(preserve, data, cap);
    }
    cap_tag_t tag = cap_get_tag(cap);
#line 94
    switch (tag) {
#line 96
    case CAP_TAG_ENDPOINT: {
        cap_t endpoint = endpoint_cap_from(cap);
        word_t badge = endpoint_cap_get_badge(endpoint);
#line 98
        if (preserve || badge != 0) {
#line 100
            return (cap_t){ 0 };
        }
        endpoint = endpoint_cap_set_badge(endpoint, data & CAP_LAYOUT_BADGE_MASK);
        return endpoint;
    }
#line 104
    case CAP_TAG_NOTIFICATION: {
        cap_t notification = notification_cap_from(cap);
        word_t badge2 = notification_cap_get_badge(notification);
#line 106
        if (preserve || badge2 != 0) {
#line 108
            return (cap_t){ 0 };
        }
        notification = notification_cap_set_badge(notification, data & CAP_LAYOUT_BADGE_MASK);
        return notification;
    }
#line 112
    case CAP_TAG_CNODE: {
        cap_t cnode_cap = cnode_cap_from(cap);
#line 113
        return cap_ops_update_guard(data, cnode_cap);
    }
#line 114
    default:
        return cap;
    }
}

static cap_t cap_ops_update_guard(word_t data, cap_t node)
#line 119
{
#line 121
    cnode_cap_data_t word = { .words = { data } };
    word_t guard_size = cnode_cap_data_get_guard_size(word);
    word_t radix = cnode_cap_get_radix(node);
#line 123
    if (guard_size + radix > CONFIG_WORD_BITS) {
#line 125
        return (cap_t){ 0 };
    }
    node = cnode_cap_set_guard_size(node, guard_size);
    word_t guard = cnode_cap_data_get_guard(word);
#line 128
    word_t mask = bits_mask(guard_size);
#line 128
    node = cnode_cap_set_guard(node, guard & mask);
    return node;
}

/*
 * Whether copies of the derived capability are its children in the derivation tree, not its
 * siblings.
 */
#line 135
static bool_t cap_ops_is_revocable(cap_t derived, cap_t source)
#line 135
{
#line 137
    bool_t is_arch = cap_ops_is_arch(derived);
#line 137
    if (is_arch) {
#line 139
        return arch_is_revocable(derived, source);
    }
    cap_tag_t tag = cap_get_tag(derived);
#line 141
    switch (tag) {
#line 143
    case CAP_TAG_ENDPOINT: {
        cap_t endpoint_cap = endpoint_cap_from(derived);
#line 144
        word_t badge = endpoint_cap_get_badge(endpoint_cap);
#line 144
        cap_t endpoint_cap2 = endpoint_cap_from(source);
#line 144
        word_t badge2 = endpoint_cap_get_badge(endpoint_cap2);
#line 144
        return badge != badge2;
    }
#line 145
    case CAP_TAG_NOTIFICATION: {
        cap_t notification_cap = notification_cap_from(derived);
#line 146
        word_t badge3 = notification_cap_get_badge(notification_cap);
#line 146
        cap_t notification_cap2 = notification_cap_from(source);
#line 146
        word_t badge4 = notification_cap_get_badge(notification_cap2);
#line 146
        return badge3 != badge4;
    }
#line 147
    case CAP_TAG_IRQ_HANDLER: {
        cap_tag_t tag2 = cap_get_tag(source);
#line 148
        return tag2 == CAP_TAG_IRQ_CONTROL;
    }
#line 149
    case CAP_TAG_UNTYPED:
        return true;
    default:
        return false;
    }
}

/* Whether capability b refers to the object of a, or to a part of it. */
#line 159
static bool_t cap_ops_same_region(cap_t a, cap_t b)
#line 159
{
#line 168
    cap_tag_t tag = cap_get_tag(a);
#line 168
    switch (tag) {
#line 170
    case CAP_TAG_UNTYPED: {
        cap_t untyped_cap = untyped_cap_from(a);
#line 171
        return cap_ops_contains(untyped_cap, b);
    }
#line 172
    case CAP_TAG_ENDPOINT: {
        cap_tag_t tag2 = cap_get_tag(b);
#line 173
        if (tag2 != CAP_TAG_ENDPOINT) {
#line 173
            return false;
        }
#line 173
        cap_t endpoint_cap = endpoint_cap_from(a);
#line 173
        endpoint_t *object = endpoint_cap_get_object(endpoint_cap);
#line 173
        cap_t endpoint_cap2 = endpoint_cap_from(b);
#line 173
        endpoint_t *object2 = endpoint_cap_get_object(endpoint_cap2);
#line 173
        return object == object2;
    }
#line 174
    case CAP_TAG_NOTIFICATION: {
        cap_tag_t tag3 = cap_get_tag(b);
#line 175
        if (tag3 != CAP_TAG_NOTIFICATION) {
#line 175
            return false;
        }
#line 175
        cap_t notification_cap = notification_cap_from(a);
#line 175
        notification_t *object3 = notification_cap_get_object(notification_cap);
#line 175
        cap_t notification_cap2 = notification_cap_from(b);
#line 175
        notification_t *object4 = notification_cap_get_object(notification_cap2);
#line 175
        return object3 == object4;
    }
    case CAP_TAG_CNODE: {
        cap_tag_t tag4 = cap_get_tag(b);
#line 178
        bool_t holds = tag4 == CAP_TAG_CNODE;
#line 178
        if (holds) {
#line 178
            cap_t cnode_cap = cnode_cap_from(a);
#line 178
            cte_t *object5 = cnode_cap_get_object(cnode_cap);
#line 178
            cap_t cnode_cap2 = cnode_cap_from(b);
#line 178
            cte_t *object6 = cnode_cap_get_object(cnode_cap2);
#line 178
            holds = object5 == object6;
        }
#line 178
        if (!holds) {
#line 178
            return false;
        }
#line 178
        cap_t cnode_cap3 = cnode_cap_from(a);
#line 178
        word_t radix = cnode_cap_get_radix(cnode_cap3);
#line 178
        cap_t cnode_cap4 = cnode_cap_from(b);
#line 178
        word_t radix2 = cnode_cap_get_radix(cnode_cap4);
#line 178
        return radix == radix2;
    }
    case CAP_TAG_THREAD: {
        cap_tag_t tag5 = cap_get_tag(b);
#line 181
        if (tag5 != CAP_TAG_THREAD) {
#line 181
            return false;
        }
#line 181
        cap_t thread_cap = thread_cap_from(a);
#line 181
        tcb_t *object7 = thread_cap_get_object(thread_cap);
#line 181
        cap_t thread_cap2 = thread_cap_from(b);
#line 181
        tcb_t *object8 = thread_cap_get_object(thread_cap2);
#line 181
        return object7 == object8;
    }
#line 182
    case CAP_TAG_REPLY: {
        cap_tag_t tag6 = cap_get_tag(b);
#line 183
        if (tag6 != CAP_TAG_REPLY) {
#line 183
            return false;
        }
#line 183
        cap_t reply_cap = reply_cap_from(a);
#line 183
        tcb_t *object9 = reply_cap_get_object(reply_cap);
#line 183
        cap_t reply_cap2 = reply_cap_from(b);
#line 183
        tcb_t *object10 = reply_cap_get_object(reply_cap2);
#line 183
        return object9 == object10;
    }
#line 184
    case CAP_TAG_DOMAIN: {
        cap_tag_t tag7 = cap_get_tag(b);
#line 185
        return tag7 == CAP_TAG_DOMAIN;
    }
#line 186
    case CAP_TAG_IRQ_CONTROL: {
        cap_tag_t tag8 = cap_get_tag(b);
#line 187
        cap_tag_t tag9 = cap_get_tag(b);
#line 187
        if (tag8 == CAP_TAG_IRQ_CONTROL || tag9 == CAP_TAG_IRQ_HANDLER) {
#line 187
            return true;
        }
#line 187
        bool_t is_arch = cap_ops_is_arch(b);
#line 187
        if (!is_arch) {
#line 187
            return false;
        }
#line 187
        return arch_same_region(a, b);
    }
    case CAP_TAG_IRQ_HANDLER: {
        cap_tag_t tag10 = cap_get_tag(b);
#line 190
        if (tag10 != CAP_TAG_IRQ_HANDLER) {
#line 190
            return false;
        }
#line 190
        cap_t irq_handler_cap = irq_handler_cap_from(a);
#line 190
        word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
#line 190
        cap_t irq_handler_cap2 = irq_handler_cap_from(b);
#line 190
        word_t irq2 = irq_handler_cap_get_irq(irq_handler_cap2);
#line 190
        return irq == irq2;
    }
#line 191
    case CAP_TAG_NULL:
#line 191
    case CAP_TAG_ZOMBIE:
#line 193
        return false;
    default: {
        bool_t is_arch2 = cap_ops_is_arch(b);
#line 195
        if (!is_arch2) {
#line 195
            return false;
        }
#line 195
        return arch_same_region(a, b);
    }
    }
}

static bool_t cap_ops_contains(cap_t untyped, cap_t cap)
#line 200
{
#line 202
    bool_t is_physical = cap_ops_is_physical(cap);
#line 202
    if (!is_physical) {
#line 204
        return false;
    }
    word_t untyped_start = untyped_cap_get_base(untyped);
    word_t size_bits = untyped_cap_get_size_bits(untyped);
#line 207
    word_t mask = bits_mask(size_bits);
#line 207
    word_t untyped_last = untyped_start + mask;
    word_t start = cap_ops_base_of(cap);
    word_t size_bits_of = cap_ops_size_bits_of(cap);
#line 209
    word_t mask2 = bits_mask(size_bits_of);
#line 209
    word_t last = start + mask2;
    return untyped_start <= start && last <= untyped_last && start <= last;
}

/* Whether both refer to the same object, which exists as long as one of them does. */
static bool_t cap_ops_same_object(cap_t a, cap_t b)
#line 214
{
#line 216
    cap_tag_t tag = cap_get_tag(a);
#line 216
    cap_tag_t tag2 = cap_get_tag(a);
#line 216
    cap_tag_t tag3 = cap_get_tag(b);
#line 216
    if (tag == CAP_TAG_UNTYPED || (tag2 == CAP_TAG_IRQ_CONTROL && tag3 == CAP_TAG_IRQ_HANDLER)) {
#line 218
        return false;
    }
    bool_t is_arch = cap_ops_is_arch(a);
#line 220
    bool_t holds = is_arch;
#line 220
    if (!holds) {
#line 220
        holds = cap_ops_is_arch(b);
    }
#line 220
    if (holds) {
#line 220
        return arch_same_object(a, b);
    }
#line 220
    return cap_ops_same_region(a, b);
}

/* Whether the capability refers to a range of memory. */
static bool_t cap_ops_is_physical(cap_t cap)
#line 224
{
#line 233
    cap_tag_t tag = cap_get_tag(cap);
#line 233
    switch (tag) {
#line 235
    case CAP_TAG_UNTYPED:
#line 235
    case CAP_TAG_ENDPOINT:
#line 235
    case CAP_TAG_NOTIFICATION:
#line 235
    case CAP_TAG_CNODE:
#line 235
    case CAP_TAG_THREAD:
#line 235
    case CAP_TAG_ZOMBIE:
#line 241
        return true;
    case CAP_TAG_NULL:
#line 242
    case CAP_TAG_REPLY:
#line 242
    case CAP_TAG_IRQ_CONTROL:
#line 242
    case CAP_TAG_IRQ_HANDLER:
#line 242
    case CAP_TAG_DOMAIN:
#line 247
        return false;
    default:
        return arch_cap_is_physical(cap);
    }
}

/* The first address of the memory that the capability refers to (IsPhysical). */
static word_t cap_ops_base_of(cap_t cap)
#line 254
{
#line 263
    cap_tag_t tag = cap_get_tag(cap);
#line 263
    switch (tag) {
#line 265
    case CAP_TAG_UNTYPED: {
        cap_t untyped_cap = untyped_cap_from(cap);
#line 266
        return untyped_cap_get_base(untyped_cap);
    }
#line 267
    case CAP_TAG_ENDPOINT: {
        cap_t endpoint_cap = endpoint_cap_from(cap);
#line 268
        endpoint_t *object = endpoint_cap_get_object(endpoint_cap);
#line 268
        return (word_t)object;
    }
#line 269
    case CAP_TAG_NOTIFICATION: {
        cap_t notification_cap = notification_cap_from(cap);
#line 270
        notification_t *object2 = notification_cap_get_object(notification_cap);
#line 270
        return (word_t)object2;
    }
#line 271
    case CAP_TAG_CNODE: {
        cap_t cnode_cap = cnode_cap_from(cap);
#line 272
        cte_t *object3 = cnode_cap_get_object(cnode_cap);
#line 272
        return (word_t)object3;
    }
#line 273
    case CAP_TAG_THREAD: {
        cap_t thread_cap = thread_cap_from(cap);
#line 274
        tcb_t *object4 = thread_cap_get_object(thread_cap);
#line 274
        return (word_t)object4;
    }
#line 275
    case CAP_TAG_ZOMBIE: {
        cap_t zombie_cap = zombie_cap_from(cap);
#line 276
        cte_t *slots = zombie_cap_get_slots(zombie_cap);
#line 276
        return (word_t)slots;
    }
#line 277
    default:
        return arch_cap_base(cap);
    }
}

/* The memory that the capability refers to (IsPhysical) has 2^n bytes. */
static word_t cap_ops_size_bits_of(cap_t cap)
#line 283
{
#line 292
    cap_tag_t tag = cap_get_tag(cap);
#line 292
    switch (tag) {
#line 294
    case CAP_TAG_UNTYPED: {
        cap_t untyped_cap = untyped_cap_from(cap);
#line 295
        return untyped_cap_get_size_bits(untyped_cap);
    }
#line 296
    case CAP_TAG_ENDPOINT:
        return OBJECT_SIZE_ENDPOINT_BITS;
    case CAP_TAG_NOTIFICATION:
        return OBJECT_SIZE_NOTIFICATION_BITS;
    case CAP_TAG_CNODE: {
        cap_t cnode_cap = cnode_cap_from(cap);
#line 301
        word_t radix = cnode_cap_get_radix(cnode_cap);
#line 301
        return radix + OBJECT_SIZE_SLOT_BITS;
    }
#line 302
    case CAP_TAG_THREAD:
        return OBJECT_SIZE_TCB_BITS;
    case CAP_TAG_ZOMBIE: {
        cap_t zombie = zombie_cap_from(cap);
        bool_t is_thread = zombie_cap_get_is_thread(zombie);
#line 306
        word_t radix2 = zombie_cap_get_radix(zombie);
#line 306
        return is_thread ? OBJECT_SIZE_TCB_BITS : radix2 + OBJECT_SIZE_SLOT_BITS;
    }
#line 307
    default:
        return arch_cap_size_bits(cap);
    }
}

/* ---- derivation_tree.c ---- */

/* Puts a copy into an empty slot, as a child or sibling of its source. */
#line 16 "KernelSource/Capabilities/DerivationTree.cs"
static void derivation_tree_insert(cap_t new_cap, cte_t *source, cte_t *destination)
#line 16
{
#line 18
    cap_tag_t tag = cap_get_tag(destination->cap);
#line 18
    assert(tag == CAP_TAG_NULL);
    cap_t source_cap = source->cap;
    bool_t revocable = cap_ops_is_revocable(new_cap, source_cap);
    cap_tag_t tag2 = cap_get_tag(new_cap);
#line 21
    cap_tag_t tag3 = cap_get_tag(source_cap);
#line 21
    if (tag2 == CAP_TAG_UNTYPED && tag3 == CAP_TAG_UNTYPED) {
#line 23
        cap_t untyped_cap = untyped_cap_from(source_cap);
#line 23
        cap_t untyped_cap2 = untyped_cap_from(new_cap);
#line 23
        derivation_tree_mark_full(source, untyped_cap, untyped_cap2);
    }
    derivation_tree_link(source, destination, new_cap, revocable);
}

/* Puts the capability of a new object into an empty slot, as the parent's child. */
static void derivation_tree_insert_new(cte_t *parent, cte_t *slot, cap_t cap)
#line 29
{
#line 29
    derivation_tree_link(parent, slot, cap, true);
}

#line 31
static void derivation_tree_link(cte_t *before, cte_t *slot, cap_t cap, bool_t revocable)
#line 31
{
#line 33
    cte_t *next = mdb_node_get_next(before->mdb);
    slot->cap = cap;
    slot->mdb = mdb_node_new(next, revocable, revocable, before);
    if (next != NULL) {
#line 38
        mdb_node_ptr_set_prev(&next->mdb, slot);
    }
    mdb_node_ptr_set_next(&before->mdb, slot);
}

#line 44
static void derivation_tree_mark_full(cte_t *slot, cap_t source, cap_t copy)
#line 44
{
#line 46
    word_t base = untyped_cap_get_base(source);
#line 46
    word_t base2 = untyped_cap_get_base(copy);
#line 46
    word_t size_bits = untyped_cap_get_size_bits(source);
#line 46
    word_t size_bits2 = untyped_cap_get_size_bits(copy);
#line 46
    if (base == base2 && size_bits == size_bits2) {
#line 48
        word_t size_bits3 = untyped_cap_get_size_bits(source);
#line 48
        word_t full_index = cap_ops_full_index(size_bits3);
#line 48
        source = untyped_cap_set_free_index(source, full_index);
        slot->cap = source;
    }
}

/*
 * Moves a capability, possibly changed, into an empty slot; its place in the tree stays the
 * same.
 */
#line 56
static void derivation_tree_move(cap_t new_cap, cte_t *source, cte_t *destination)
#line 56
{
#line 58
    cap_tag_t tag = cap_get_tag(destination->cap);
#line 58
    assert(tag == CAP_TAG_NULL);
    mdb_node_t node = source->mdb;
    destination->cap = new_cap;
    destination->mdb = node;
    source->cap = (cap_t){ 0 };
    source->mdb = (mdb_node_t){ 0 };
    derivation_tree_set_neighbours(node, destination);
}

/* Swaps two capabilities, possibly changed, with their places in the tree. */
static void derivation_tree_swap(cap_t cap1, cte_t *slot1, cap_t cap2, cte_t *slot2)
#line 68
{
#line 70
    slot1->cap = cap2;
    slot2->cap = cap1;
    mdb_node_t node1 = slot1->mdb;
    derivation_tree_set_neighbours(node1, slot2);

    /* Read only now: if the two are adjacent, the line above has changed it. */
    mdb_node_t node2 = slot2->mdb;
    slot1->mdb = node2;
    slot2->mdb = node1;
    derivation_tree_set_neighbours(node2, slot1);
}

static void derivation_tree_set_neighbours(mdb_node_t node, cte_t *slot)
#line 82
{
#line 84
    cte_t *prev = mdb_node_get_prev(node);
    if (prev != NULL) {
#line 87
        mdb_node_ptr_set_next(&prev->mdb, slot);
    }
    cte_t *next = mdb_node_get_next(node);
    if (next != NULL) {
#line 92
        mdb_node_ptr_set_prev(&next->mdb, slot);
    }
}

/*
 * Empties the slot and removes it from the tree. If it was the first with its badge, the next
 * one becomes the first.
 */
#line 99
static void derivation_tree_remove(cte_t *slot)
#line 99
{
#line 101
    mdb_node_t node = slot->mdb;
    cte_t *prev = mdb_node_get_prev(node);
    cte_t *next = mdb_node_get_next(node);
    if (prev != NULL) {
#line 106
        mdb_node_ptr_set_next(&prev->mdb, next);
    }
    if (next != NULL) {
#line 110
        mdb_node_ptr_set_prev(&next->mdb, prev);
        bool_t first_badged = mdb_node_get_first_badged(node);
#line 111
        if (first_badged) {
#line 113
            mdb_node_ptr_set_first_badged(&next->mdb, true);
        }
    }
    slot->cap = (cap_t){ 0 };
    slot->mdb = (mdb_node_t){ 0 };
}

/*
 * Whether the slot's capability is an ancestor of a later slot's, given that all between are
 * descendants.
 */
static bool_t derivation_tree_is_parent_of(cte_t *parent, cte_t *child)
#line 124
{
#line 126
    bool_t revocable = mdb_node_get_revocable(parent->mdb);
#line 126
    if (!revocable) {
#line 128
        return false;
    }
    cap_t parent_cap = parent->cap;
    cap_t child_cap = child->cap;
    bool_t same_region = cap_ops_same_region(parent_cap, child_cap);
#line 132
    if (!same_region) {
#line 134
        return false;
    }

    /*
     * A badged capability is the parent only of later ones with the same badge, up to the next
     * original.
     */
#line 138
    cap_tag_t tag = cap_get_tag(parent_cap);
#line 138
    if (tag == CAP_TAG_ENDPOINT) {
#line 140
        cap_t endpoint_cap = endpoint_cap_from(parent_cap);
#line 140
        word_t badge = endpoint_cap_get_badge(endpoint_cap);
        if (badge == 0) {
#line 141
            return true;
        }
#line 141
        cap_t endpoint_cap2 = endpoint_cap_from(child_cap);
#line 141
        word_t badge2 = endpoint_cap_get_badge(endpoint_cap2);
#line 141
        if (badge != badge2) {
#line 141
            return false;
        }
#line 141
        bool_t first_badged = mdb_node_get_first_badged(child->mdb);
#line 141
        return !first_badged;
    }
#line 144
    cap_tag_t tag2 = cap_get_tag(parent_cap);
#line 144
    if (tag2 == CAP_TAG_NOTIFICATION) {
#line 146
        cap_t notification_cap = notification_cap_from(parent_cap);
#line 146
        word_t badge = notification_cap_get_badge(notification_cap);
        if (badge == 0) {
#line 147
            return true;
        }
#line 147
        cap_t notification_cap2 = notification_cap_from(child_cap);
#line 147
        word_t badge3 = notification_cap_get_badge(notification_cap2);
#line 147
        if (badge != badge3) {
#line 147
            return false;
        }
#line 147
        bool_t first_badged2 = mdb_node_get_first_badged(child->mdb);
#line 147
        return !first_badged2;
    }
#line 150
    bool_t is_arch = cap_ops_is_arch(parent_cap);
#line 150
    if (!is_arch) {
#line 150
        return true;
    }
#line 150
    bool_t first_badged3 = mdb_node_get_first_badged(child->mdb);
#line 150
    return arch_is_parent(parent_cap, child_cap, first_badged3);
}

/* Whether capabilities are derived from the slot's. */
static bool_t derivation_tree_has_children(cte_t *slot)
#line 154
{
#line 156
    cte_t *next = mdb_node_get_next(slot->mdb);
    if (next == NULL) {
#line 157
        return false;
    }
#line 157
    return derivation_tree_is_parent_of(slot, next);
}

/* Error RevokeFirst if capabilities are derived from the slot's. */
static status_t derivation_tree_ensure_no_children(cte_t *slot)
#line 161
{
    bool_t has_children = derivation_tree_has_children(slot);
#line 162
    if (has_children) {
#line 162
        return syscall_errors_revoke_first();
    }
#line 162
    return STATUS_OK;
}

/* Error DeleteFirst if the slot holds a capability. */
#line 165
static status_t derivation_tree_ensure_empty_slot(cte_t *slot)
#line 165
{
    cap_tag_t tag = cap_get_tag(slot->cap);
#line 166
    if (tag == CAP_TAG_NULL) {
#line 166
        return STATUS_OK;
    }
#line 166
    return syscall_errors_delete_first();
}

/* Whether no other capability refers to the slot's object. All that do are adjacent in the list. */
#line 171
static bool_t derivation_tree_is_final(cte_t *slot)
#line 171
{
#line 173
    cap_t cap = slot->cap;
    cte_t *prev = mdb_node_get_prev(slot->mdb);
    if (prev != NULL) {
#line 175
        bool_t same_object = cap_ops_same_object(prev->cap, cap);
#line 175
        if (same_object) {
#line 177
            return false;
        }
    }
#line 179
    cte_t *next = mdb_node_get_next(slot->mdb);
    if (next == NULL) {
#line 180
        return true;
    }
#line 180
    bool_t same_object2 = cap_ops_same_object(cap, next->cap);
#line 180
    return !same_object2;
}

/*
 * Whether deleting the slot's capability may take long: it is the last one to an object with
 * slots.
 */
#line 186
static bool_t derivation_tree_is_long_running_delete(cte_t *slot)
#line 186
{
#line 188
    cap_tag_t tag = cap_get_tag(slot->cap);
    if (!(tag == CAP_TAG_THREAD || tag == CAP_TAG_ZOMBIE || tag == CAP_TAG_CNODE)) {
#line 189
        return false;
    }
#line 189
    return derivation_tree_is_final(slot);
}

/* The place of a capability that is the root of a derivation tree of its own. */
#line 194
static CONST_FUNCTION mdb_node_t derivation_tree_root(void)
#line 194
{
    return mdb_node_new(NULL, true, true, NULL);
}

/* ---- invocation.c ---- */

/*
 * Ends an invocation that has results: length words, which are already in the message registers
 * of the current thread. The thread continues.
 */
#line 67 "KernelSource/Capabilities/Invocation.cs"
static void invocation_answer(word_t length)
#line 67
{
#line 69
    tcb_t *thread = kernel_state_core_current_thread;
    message_info_t info = message_info_new(0, 0, 0, length);
    arch_set_register(thread, ARCH_BADGE_REGISTER, 0);
    arch_set_register(thread, ARCH_MSG_INFO_REGISTER, info.words[0]);
    thread_set_state(thread, THREAD_STATE_RUNNING);
}

/* Ends an invocation whose result is one word, if the current thread waits for it. */
static void invocation_answer_word(bool_t call, word_t value)
#line 77
{
#line 79
    if (call) {
#line 81
        tcb_t *thread = kernel_state_core_current_thread;
        ipc_buffer_t *lookup_ipc_buffer = arch_lookup_ipc_buffer(true, thread);
#line 82
        invocation_set_message_register(thread, lookup_ipc_buffer, 0, value);
        invocation_answer(1);
    }
}

/* ---- syscall_errors.c ---- */

#line 11 "KernelSource/Capabilities/SyscallErrors.cs"
static status_t syscall_errors_error(error_t error)
#line 11
{
#line 13
    kernel_state_current_syscall_error.type = error;
    return STATUS_SYSCALL_ERROR;
}

/* The object does not have this operation, or its state does not allow it. */
static status_t syscall_errors_illegal_operation(void)
#line 18
{
#line 18
    return syscall_errors_error(ERROR_ILLEGAL_OPERATION);
}

/* The destination is occupied, or no resource is left. */
#line 21
static status_t syscall_errors_delete_first(void)
#line 21
{
#line 21
    return syscall_errors_error(ERROR_DELETE_FIRST);
}

/* The capability has derived capabilities, or the object is in use. */
#line 24
static status_t syscall_errors_revoke_first(void)
#line 24
{
#line 24
    return syscall_errors_error(ERROR_REVOKE_FIRST);
}

/* An address is not aligned as required. */
#line 27
static status_t syscall_errors_alignment_error(void)
#line 27
{
#line 27
    return syscall_errors_error(ERROR_ALIGNMENT_ERROR);
}

/* The message has fewer words or capabilities than the operation needs. */
#line 30
static status_t syscall_errors_truncated_message(void)
#line 30
{
#line 30
    return syscall_errors_error(ERROR_TRUNCATED_MESSAGE);
}

/* Message word number has an invalid value. */
#line 33
static status_t syscall_errors_invalid_argument(word_t number)
#line 33
{
#line 35
    kernel_state_current_syscall_error.invalid_argument_number = number;
    return syscall_errors_error(ERROR_INVALID_ARGUMENT);
}

/* Capability number (0: the invoked one) is of the wrong kind or lacks rights. */
#line 42
static status_t syscall_errors_invalid_capability(word_t number)
#line 42
{
#line 44
    kernel_state_current_syscall_error.invalid_cap_number = number;
    return syscall_errors_error(ERROR_INVALID_CAPABILITY);
}

/* A value is outside [min, max]. */
static status_t syscall_errors_range_error(word_t min, word_t max)
#line 49
{
#line 51
    kernel_state_current_syscall_error.range_error_min = min;
    kernel_state_current_syscall_error.range_error_max = max;
    return syscall_errors_error(ERROR_RANGE_ERROR);
}

/* A look-up failed; its reason is in CurrentLookupFailure. */
#line 58
static status_t syscall_errors_failed_lookup(bool_t is_source)
#line 58
{
#line 60
    kernel_state_current_syscall_error.failed_lookup_was_source = is_source;
    return syscall_errors_error(ERROR_FAILED_LOOKUP);
}

/* The untyped has only bytesLeft bytes left. */
static status_t syscall_errors_not_enough_memory(word_t bytes_left)
#line 65
{
#line 67
    kernel_state_current_syscall_error.memory_left = bytes_left;
    return syscall_errors_error(ERROR_NOT_ENOUGH_MEMORY);
}

/* ---- cap_kind.c ---- */

/*
 * The number of a capability's kind, as in user-level libraries: kinds of all architectures are
 * even (endpoint 4, notification 6), the architecture's own are odd; 0 is none.
 */
#line 12 "KernelSource/Debugging/CapKind.cs"
static word_t cap_kind_of(cap_t cap)
#line 12
{
    bool_t is_arch = cap_ops_is_arch(cap);
#line 13
    if (is_arch) {
#line 13
        return arch_debug_cap_kind(cap);
    }
#line 13
    cap_tag_t tag = cap_get_tag(cap);
#line 13
    word_t number_of = cap_kind_number_of(tag);
#line 13
    return number_of * 2;
}

static word_t cap_kind_number_of(cap_tag_t tag)
#line 16
{
#line 20
    return tag;
}

/* ---- debug.c ---- */

/* Carries out a debug call of the current thread; false if the number is no such call. */
#line 24 "KernelSource/Debugging/Debug.cs"
static bool_t debug_try_handle(tcb_t *thread, sword_t number)
#line 24
{
#line 28
    bool_t try_handle_printing = debug_try_handle_printing(thread, number);
#line 28
    if (try_handle_printing) {
#line 30
        return true;
    }
#line 36
    return debug_try_handle_debug(thread, number);
}

/* A thread was created. */
#line 43
static void debug_add_thread(tcb_t *thread)
#line 43
{
#line 45
    tcb_t *first = kernel_state_debug_threads;
    thread->debug_next = first;
    thread->debug_prev = NULL;
    if (first != NULL) {
#line 50
        first->debug_prev = thread;
    }

    kernel_state_debug_threads = thread;
}

/* A thread is destroyed. */
static void debug_remove_thread(tcb_t *thread)
#line 57
{
#line 59
    tcb_t *next = thread->debug_next;
    tcb_t *previous = thread->debug_prev;
    if (previous == NULL) {
#line 63
        kernel_state_debug_threads = next;
    } else {
#line 67
        previous->debug_next = next;
    }

    if (next != NULL) {
#line 72
        next->debug_prev = previous;
    }
}

/* Sets a thread's name. */
static void debug_set_thread_name(tcb_t *thread, const char *name)
#line 77
{
#line 79
    word_t i = 0;
    while (i < DEBUG_MAX_NAME_LENGTH && (uint8_t)name[i] != 0) {
        /* At most MaxNameLength iterations. */
#line 83
        assert(i < 128);
#line 83
        thread->name[i] = (uint8_t)name[i];
        i++;
    }

    assert(i < 128);
#line 87
    thread->name[i] = 0;
}

/* A new thread is named after its creator, until it gets a name of its own. */
static void debug_name_after_parent(tcb_t *thread, tcb_t *parent)
#line 91
{
#line 93
    debug_set_thread_name(thread, "child of: '");
    word_t length = debug_name_length(thread);
    for (word_t i = 0; length < DEBUG_MAX_NAME_LENGTH - 1U; i++) {
        /* At most MaxNameLength iterations. */
#line 98
        assert(i < 128);
#line 98
        uint8_t c = parent->name[i];
        if (c == 0) {
#line 101
            break;
        }

        assert(length < 128);
#line 104
        thread->name[length] = c;
        length++;
    }

    assert(length < 128);
#line 108
    thread->name[length] = DEBUG_QUOTE;
    assert(length + 1 < 128);
#line 109
    thread->name[length + 1] = 0;
}

static word_t debug_name_length(tcb_t *thread)
#line 112
{
#line 114
    word_t length = 0;
    while (true) {
#line 115
        bool_t holds = length < DEBUG_MAX_NAME_LENGTH;
#line 115
        if (holds) {
#line 115
            assert(length < 128);
#line 115
            holds = thread->name[length] != 0;
        }
#line 115
        if (!holds) {
#line 115
            break;
        }
        /* At most MaxNameLength iterations. */
        length++;
    }

    return length;
}

/* Prints a thread's name. */
static void debug_write_name(tcb_t *thread)
#line 125
{
#line 127
    for (word_t i = 0; i < DEBUG_MAX_NAME_LENGTH; i++) {
#line 129
        uint8_t c = thread->name[i];
        if (c == 0) {
#line 132
            break;
        }

        console_put_char(c);
    }
}

/* Prints the thread that a message is about: its name and its address. */
static void debug_write_thread(tcb_t *thread)
#line 140
{
#line 142
    console_write("thread ");
    console_write_hex((word_t)thread);
    console_write(" \"");
    debug_write_name(thread);
    console_write("\" at ");
    word_t restart_pc = thread_restart_pc(thread);
#line 147
    console_write_hex(restart_pc);
}

static bool_t debug_try_handle_printing(tcb_t *thread, sword_t number)
#line 150
{
#line 152
    if (number == SYSCALL_DEBUG_PUT_CHAR) {
#line 154
        word_t register_ = arch_get_register(thread, ARCH_CAP_REGISTER);
#line 154
        console_put_char((uint8_t)(register_ & 0xff));
        return true;
    }

    if (number == SYSCALL_DEBUG_DUMP_SCHEDULER) {
#line 160
        debug_dump_scheduler();
        return true;
    }

    return false;
}

static bool_t debug_try_handle_debug(tcb_t *thread, sword_t number)
#line 167
{
#line 169
    if (number == SYSCALL_DEBUG_HALT) {
#line 171
        debug_halt(thread);
    }

    if (number == SYSCALL_DEBUG_CAP_IDENTIFY) {
#line 176
        debug_cap_identify(thread);
        return true;
    }

    if (number == SYSCALL_DEBUG_SNAPSHOT) {
#line 184
        snapshot_write(thread);

#line 187
        return true;
    }

    if (number == SYSCALL_DEBUG_NAME_THREAD) {
#line 192
        debug_name_thread(thread);
        return true;
    }

    return false;
}

#line 200
static NORETURN void debug_halt(tcb_t *thread)
#line 200
{
    /* The text that scripts wait for. */
#line 205
    console_write("Debug halt syscall from user thread ");
    console_write_hex((word_t)thread);
    console_write(" \"");
    debug_write_name(thread);
    console_write("\"\n");

#line 212
    arch_halt();
}

static void debug_cap_identify(tcb_t *thread)
#line 215
{
#line 217
    word_t register_ = arch_get_register(thread, ARCH_CAP_REGISTER);
#line 217
    status_cap_result_t lookup_cap = cspace_lookup_cap(thread, register_);
#line 217
    status_t status = lookup_cap.status;
#line 217
    cap_t cap = lookup_cap.cap;
    word_t value = 0;
#line 218
    if (status == STATUS_OK) {
#line 218
        value = cap_kind_of(cap);
    } else {
#line 218
        value = 0;
    }
#line 218
    arch_set_register(thread, ARCH_CAP_REGISTER, value);
}

/*
 * The name is in the caller's IPC buffer. A capability that is not a thread's is an error of the
 * caller.
 */
#line 222
static void debug_name_thread(tcb_t *caller)
#line 222
{
#line 224
    word_t register_ = arch_get_register(caller, ARCH_CAP_REGISTER);
#line 224
    status_cap_result_t lookup_cap = cspace_lookup_cap(caller, register_);
#line 224
    status_t status = lookup_cap.status;
#line 224
    cap_t cap = lookup_cap.cap;
    ipc_buffer_t *buffer = arch_lookup_ipc_buffer(true, caller);
    cap_tag_t tag = cap_get_tag(cap);
#line 226
    if (status != STATUS_OK || tag != CAP_TAG_THREAD || buffer == NULL) {
#line 230
        console_write("<<DebugNameThread: no thread, or no IPC buffer with its name>>\n");

#line 233
        debug_halt(caller);
    }

    cap_t thread_cap = thread_cap_from(cap);
#line 236
    tcb_t *thread = thread_cap_get_object(thread_cap);
    uint8_t *name = (uint8_t *)&buffer->msg[0];
    word_t length = 0;
    while (length < DEBUG_MAX_NAME_LENGTH && name[length] != 0) {
        /* At most MaxNameLength iterations. */
#line 242
        assert(length < 128);
#line 242
        thread->name[length] = name[length];
        length++;
    }

    assert(length < 128);
#line 246
    thread->name[length] = 0;
}

/*
 * Prints a table of all threads, in exactly the format of seL4 16.0.0, because existing scripts
 * parse it.
 */
#line 250
static void debug_dump_scheduler(void)
#line 250
{
#line 252
    console_write("Dumping all tcbs!\n");
    console_write("Name                                    \tState          \tIP                  \t Prio \t Core\n");
    debug_write_many(DEBUG_DASH, DEBUG_TABLE_WIDTH);
    console_write("\n");
    tcb_t *thread = kernel_state_debug_threads;
    while (thread != NULL) {
        /* Ends: the list of all threads has no cycle */
#line 260
        word_t length = debug_name_length(thread);
        debug_write_many(DEBUG_SPACE, length < DEBUG_NAME_WIDTH ? DEBUG_NAME_WIDTH - length : 0);
        debug_write_name(thread);
        console_write("\t");
        debug_write_state(thread->state);
        console_write("\t");
        word_t restart_pc = thread_restart_pc(thread);
#line 266
        console_write_address(restart_pc);
        console_write("\t");
        word_t priority = thread->priority;
        debug_write_many(DEBUG_SPACE,
#line 269
            DEBUG_PRIORITY_WIDTH - (word_t)(priority < 10 ? 1
#line 269
            : (uint32_t)(priority < 100 ? 2 : 3)));
        console_write_decimal(priority);
        console_write("\t0\n");
        thread = thread->debug_next;
    }
}

static void debug_write_many(uint8_t c, word_t count)
#line 276
{
#line 278
    for (word_t i = 0; i < count; i++) {
        /* At most TableWidth iterations. */
#line 281
        console_put_char(c);
    }
}

/* Prints a state, in 15 characters. */
static void debug_write_state(thread_state_t state)
#line 286
{
#line 288
    switch (state) {
#line 290
    case THREAD_STATE_INACTIVE:
        console_write("       inactive");
        break;

    case THREAD_STATE_RUNNING:
        console_write("        running");
        break;

    case THREAD_STATE_RESTART:
        console_write("        restart");
        break;

    case THREAD_STATE_BLOCKED_ON_RECEIVE:
        console_write("blocked on recv");
        break;

    case THREAD_STATE_BLOCKED_ON_SEND:
        console_write("blocked on send");
        break;

    case THREAD_STATE_BLOCKED_ON_REPLY:
        console_write("blocked on reply");
        break;

    case THREAD_STATE_BLOCKED_ON_NOTIFICATION:
        console_write("blocked on ntfn");
        break;

    default:
        console_write("           idle");
        break;
    }
}

/* ---- error_report.c ---- */

/* The error in CurrentSyscallError. */
#line 16 "KernelSource/Debugging/ErrorReport.cs"
static void error_report_write(tcb_t *thread, word_t label, word_t cptr)
#line 16
{
#line 18
    console_start_report();
    console_write("<<");
    debug_write_thread(thread);
    console_write(": invocation ");
    console_write_decimal(label);
    console_write(" of capability ");
    console_write_hex(cptr);
    console_write(": ");
    error_report_write_error(kernel_state_current_syscall_error);
    console_write(">>");
    console_end_report();
    console_write("\n");
}

#line 47
static void error_report_write_error(syscall_error_t error)
#line 47
{
#line 49
    switch (error.type) {
#line 51
    case ERROR_INVALID_ARGUMENT:
        console_write("invalid argument ");
        console_write_decimal(error.invalid_argument_number);
        break;

    case ERROR_INVALID_CAPABILITY:
        console_write("invalid capability ");
        console_write_decimal(error.invalid_cap_number);
        break;

    case ERROR_ILLEGAL_OPERATION:
        console_write("illegal operation");
        break;

    case ERROR_RANGE_ERROR:
        console_write("not within ");
        console_write_decimal(error.range_error_min);
        console_write(" to ");
        console_write_decimal(error.range_error_max);
        break;

    case ERROR_ALIGNMENT_ERROR:
        console_write("not aligned");
        break;

    case ERROR_FAILED_LOOKUP:
        console_write("look-up failed");
        if (error.failed_lookup_was_source != 0) {
#line 80
            console_write(" (source)");
        }
        break;

#line 85
    case ERROR_TRUNCATED_MESSAGE:
        console_write("message too short");
        break;

    case ERROR_DELETE_FIRST:
        console_write("delete first");
        break;

    case ERROR_REVOKE_FIRST:
        console_write("revoke first");
        break;

    default:
        console_write("not enough memory, bytes left: ");
        console_write_decimal(error.memory_left);
        break;
    }
}

/* ---- fault_report.c ---- */

/*
 * The fault of a thread that stops now, and why its handler could not be called (CurrentFault,
 * CurrentLookupFailure).
 */
#line 15 "KernelSource/Debugging/FaultReport.cs"
static void fault_report_write(tcb_t *thread, fault_t fault)
#line 15
{
#line 17
    console_start_report();
    console_write("<<");
    debug_write_thread(thread);
    console_write(" stops: ");
    fault_report_write_fault(fault);
    console_write("; no fault handler at ");
    console_write_hex(kernel_state_current_fault.argument0);
    console_write(" (look-up failure ");
    console_write_decimal(kernel_state_current_lookup_failure.type);
    console_write(")>>");
    console_end_report();
    console_write("\n");
#line 31
    fault_report_write_stack(thread);
}

/* The words on top of the thread's stack, as far as there is memory. */
#line 36
static void fault_report_write_stack(tcb_t *thread)
#line 36
{
#line 38
    word_t address = arch_get_register(thread, ARCH_STACK_POINTER);
    console_write("stack:\n");
    for (word_t i = 0; i < CONFIG_USER_STACK_TRACE_LENGTH; i++) {
        /* At most Config.UserStackTraceLength iterations. */
#line 43
        word_t at = address + i * CONFIG_WORD_BYTES;
        is_there_value_result_t user_word = arch_read_user_word(thread, at);
#line 44
        bool_t is_there = user_word.is_there;
#line 44
        word_t value = user_word.value;
        console_write_hex(at);
        if (!is_there) {
#line 48
            console_write(": no memory to read\n");
            break;
        }

        console_write(": ");
        console_write_hex(value);
        console_write("\n");
    }
}

static void fault_report_write_fault(fault_t fault)
#line 58
{
#line 60
    switch (fault.type) {
#line 62
    case FAULT_TYPE_CAP_FAULT:
        console_write("no capability ");
        console_write_hex(fault.argument0);
        if (fault.argument1 != 0) {
#line 67
            console_write(" to receive with");
        }
        break;

#line 72
    case FAULT_TYPE_UNKNOWN_SYSCALL:
        console_write("unknown system call ");
        console_write_hex(fault.argument0);
        break;

    case FAULT_TYPE_USER_EXCEPTION:
        console_write("user exception ");
        console_write_hex(fault.argument0);
        console_write(", code ");
        console_write_hex(fault.argument1);
        break;

    default:
        console_write("no access to memory at ");
        console_write_hex(fault.argument0);
        if (fault.argument2 != 0) {
#line 89
            console_write(" (instruction)");
        }

        console_write(", status ");
        console_write_hex(fault.argument1);
        break;
    }
}

/* ---- snapshot.c ---- */

/* Prints everything, for a thread that asks for it. */
#line 18 "KernelSource/Debugging/Snapshot.cs"
static void snapshot_write(tcb_t *caller)
#line 18
{
#line 20
    console_write("Debug snapshot syscall from user thread ");
    console_write_hex((word_t)caller);
    console_write(" \"");
    debug_write_name(caller);
    console_write("\"\narch ");
    arch_write_architecture();
    console_write("\nobjects {\n");
    snapshot_write_spaces();
    tcb_t *thread = kernel_state_debug_threads;
    while (thread != NULL) {
        /* Ends: the list of all threads has no cycle */
#line 32
        bool_t is_told = snapshot_is_told(thread);
#line 32
        if (is_told) {
#line 34
            snapshot_write_objects(thread);
        }

        thread = thread->debug_next;
    }

    console_write("}\ncaps {\n");
    thread = kernel_state_debug_threads;
    while (thread != NULL) {
        /* Ends: the list of all threads has no cycle */
#line 45
        bool_t is_told2 = snapshot_is_told(thread);
#line 45
        if (is_told2) {
#line 47
            snapshot_write_caps(thread);
        }

        thread = thread->debug_next;
    }

    console_write("}\nirq maps {\n");
    snapshot_write_irqs();
    console_write("}\n");
}

/* Prints the name of an object: its address and its kind. */
static void snapshot_write_name(word_t address, const char *kind)
#line 59
{
#line 61
    console_write_address(address);
    console_write("_");
    console_write(kind);
}

/* Prints a line about an object without attributes. */
static void snapshot_write_object(word_t address, const char *kind)
#line 67
{
#line 69
    snapshot_write_name(address, kind);
    console_write(" = ");
    console_write(kind);
    console_write("\n");
}

/* The first thread, the last of the list, is the user's own; the idle thread has nothing. */
#line 77
static bool_t snapshot_is_told(tcb_t *thread)
#line 77
{
#line 77
    return thread != kernel_state_core_idle_thread && thread->debug_next != NULL;
}

/* Whether no thread before this one in the list has the same capability in the same slot. */
static bool_t snapshot_is_first(tcb_t *thread, tcb_slot_t slot)
#line 81
{
#line 83
    assert((int32_t)slot >= 0 && (int32_t)slot < 5);
#line 83
    cap_t cap = thread->slots[(int32_t)slot].cap;
    tcb_t *other = thread->debug_prev;
    while (other != NULL) {
        /* Ends: the list of all threads has no cycle */
#line 88
        cap_t its = other->slots[(int32_t)slot].cap;
        bool_t is_told = snapshot_is_told(other);
#line 89
        if (is_told && its.words[0] == cap.words[0] && its.words[1] == cap.words[1]) {
#line 91
            return false;
        }

        other = other->debug_prev;
    }

    return true;
}

/* Whether the capability is a CNode's that resolves addresses to the last bit. */
static bool_t snapshot_is_whole(cap_t cap)
#line 101
{
    cap_tag_t tag = cap_get_tag(cap);
#line 102
    if (tag != CAP_TAG_CNODE) {
#line 102
        return false;
    }
#line 102
    cap_t cnode_cap = cnode_cap_from(cap);
#line 102
    word_t guard_size = cnode_cap_get_guard_size(cnode_cap);
#line 102
    cap_t cnode_cap2 = cnode_cap_from(cap);
#line 102
    word_t radix = cnode_cap_get_radix(cnode_cap2);
#line 102
    return guard_size + radix == CONFIG_WORD_BITS;
}

/* The address spaces of all threads. */
#line 108
static void snapshot_write_spaces(void)
#line 108
{
#line 110
    tcb_t *thread = kernel_state_debug_threads;
    while (thread != NULL) {
        /* Ends: the list of all threads has no cycle */
#line 114
        bool_t is_told = snapshot_is_told(thread);
#line 114
        if (is_told) {
#line 114
            bool_t is_first = snapshot_is_first(thread, TCB_SLOT_VSPACE);
#line 114
            if (is_first) {
#line 116
                arch_write_space_objects(thread->slots[TCB_SLOT_VSPACE].cap);
            }
        }

#line 119
        thread = thread->debug_next;
    }
}

#line 124
static void snapshot_write_objects(tcb_t *thread)
#line 124
{
#line 126
    snapshot_write_name((word_t)thread, "tcb");
    console_write(" = tcb (addr: ");
    console_write_hex(thread->ipc_buffer);
    console_write(", ip: ");
    word_t restart_pc = thread_restart_pc(thread);
#line 130
    console_write_hex(restart_pc);
    console_write(", sp: ");
    word_t register_ = arch_get_register(thread, ARCH_STACK_POINTER);
#line 132
    console_write_hex(register_);
    console_write(", prio: ");
    console_write_decimal(thread->priority);
    console_write(", max_prio: ");
    console_write_decimal(thread->max_controlled_priority);
    console_write(", dom: ");
    console_write_decimal(thread->domain);
    console_write(")\n");
    cap_t cspace = thread->slots[TCB_SLOT_CSPACE].cap;
    cap_tag_t tag = cap_get_tag(cspace);
#line 141
    if (tag == CAP_TAG_CNODE) {
#line 141
        bool_t is_first = snapshot_is_first(thread, TCB_SLOT_CSPACE);
#line 141
        if (is_first) {
#line 143
            snapshot_write_cnode_objects(cspace);
        }
    }
}

#line 147
static void snapshot_write_cnode_objects(cap_t cap)
#line 147
{
#line 149
    cap_t node = cnode_cap_from(cap);
    cte_t *object = cnode_cap_get_object(node);
#line 150
    snapshot_write_name((word_t)object, "cnode");
    console_write(" = cnode (");
    word_t radix = cnode_cap_get_radix(node);
#line 152
    console_write_decimal(radix);
    console_write(" bits)\n");
    bool_t is_whole = snapshot_is_whole(cap);
#line 154
    word_t value = 0;
#line 154
    if (is_whole) {
#line 154
        word_t radix2 = cnode_cap_get_radix(node);
#line 154
        value = bits_bit(radix2);
    } else {
#line 154
        value = 0;
    }
#line 154
    word_t slots = value;
    for (word_t i = 0; i < slots; i++) {
        /* Ends: each slot of the CNode once */
#line 158
        cte_t *object2 = cnode_cap_get_object(node);
#line 158
        snapshot_write_object_of(object2 + i);
    }
}

static void snapshot_write_object_of(cte_t *slot)
#line 162
{
#line 164
    cap_t cap = slot->cap;
    cap_tag_t tag = cap_get_tag(cap);
#line 165
    switch (tag) {
#line 167
    case CAP_TAG_NULL:
#line 167
    case CAP_TAG_THREAD:
#line 167
    case CAP_TAG_CNODE:
        break;

#line 172
    case CAP_TAG_ENDPOINT: {
        cap_t endpoint_cap = endpoint_cap_from(cap);
#line 173
        endpoint_t *object = endpoint_cap_get_object(endpoint_cap);
#line 173
        snapshot_write_object((word_t)object, "ep");
        break;
    }

#line 176
    case CAP_TAG_NOTIFICATION: {
        cap_t notification_cap = notification_cap_from(cap);
#line 177
        notification_t *object2 = notification_cap_get_object(notification_cap);
#line 177
        snapshot_write_object((word_t)object2, "notification");
        break;
    }

#line 180
    case CAP_TAG_UNTYPED:
        snapshot_write_untyped(slot);
        break;

    case CAP_TAG_IRQ_HANDLER: {
        cap_t irq_handler_cap = irq_handler_cap_from(cap);
#line 185
        word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
#line 185
        snapshot_write_irq_name(irq);
        console_write(" = irq\n");
        break;
    }

#line 189
    default: {
        bool_t is_arch = cap_ops_is_arch(cap);
#line 190
        bool_t holds = !is_arch;
#line 190
        if (!holds) {
#line 190
            bool_t write_object_of = arch_write_object_of(cap);
#line 190
            holds = !write_object_of;
        }
#line 190
        if (holds) {
#line 192
            snapshot_write_unknown("[unknown object ", cap);
            console_write("\n");
        }
        break;
    }
    }
}

/* Untyped memory, with the objects created from it between the braces. */
static void snapshot_write_untyped(cte_t *slot)
#line 201
{
#line 203
    cap_t untyped = untyped_cap_from(slot->cap);
    snapshot_write_untyped_name(untyped);
    console_write(" = ut (");
    word_t size_bits = untyped_cap_get_size_bits(untyped);
#line 206
    console_write_decimal(size_bits);
    console_write(" bits, paddr: ");
    word_t base = untyped_cap_get_base(untyped);
#line 208
    console_write_address(base);
    console_write(") {");
    cte_t *child = mdb_node_get_next(slot->mdb);
    while (true) {
#line 211
        bool_t holds = child != NULL;
#line 211
        if (holds) {
#line 211
            holds = derivation_tree_is_parent_of(slot, child);
        }
#line 211
        if (!holds) {
#line 211
            break;
        }
        /* Ends: the derivation list has no cycle */
        console_write(" ");
        snapshot_write_held(child);
        child = mdb_node_get_next(child->mdb);
    }

    console_write("}\n");
}

static void snapshot_write_untyped_name(cap_t untyped)
#line 222
{
#line 224
    word_t base = untyped_cap_get_base(untyped);
#line 224
    console_write_address(base);
    console_write("_");
    word_t size_bits = untyped_cap_get_size_bits(untyped);
#line 226
    console_write_decimal(size_bits);
    console_write("_untyped");
}

#line 233
static void snapshot_write_caps(tcb_t *thread)
#line 233
{
#line 235
    cap_t cspace = thread->slots[TCB_SLOT_CSPACE].cap;
    cap_tag_t tag = cap_get_tag(cspace);
#line 236
    if (tag == CAP_TAG_CNODE) {
#line 236
        bool_t is_first = snapshot_is_first(thread, TCB_SLOT_CSPACE);
#line 236
        if (is_first) {
#line 238
            snapshot_write_cnode_caps(cspace);
        }
    }

#line 241
    cap_t vspace = thread->slots[TCB_SLOT_VSPACE].cap;
    bool_t is_first2 = snapshot_is_first(thread, TCB_SLOT_VSPACE);
#line 242
    if (is_first2) {
#line 244
        arch_write_space_caps(vspace);
    }

    snapshot_write_name((word_t)thread, "tcb");
    console_write(" {\n");
    cap_tag_t tag2 = cap_get_tag(cspace);
#line 249
    if (tag2 != CAP_TAG_NULL) {
#line 251
        cte_t *thread_slot = cspace_thread_slot(thread, TCB_SLOT_CSPACE);
#line 251
        snapshot_write_line("cspace: ", thread_slot);
    }

    cap_tag_t tag3 = cap_get_tag(vspace);
#line 254
    if (tag3 != CAP_TAG_NULL) {
#line 256
        console_write("vspace: ");
        arch_write_space_name(vspace);
        console_write("\n");
    }

    cte_t *thread_slot2 = cspace_thread_slot(thread, TCB_SLOT_IPC_BUFFER);
#line 261
    snapshot_write_line("ipc_buffer_slot: ", thread_slot2);
#line 269
    cte_t *thread_slot3 = cspace_thread_slot(thread, TCB_SLOT_REPLY);
#line 269
    snapshot_write_line("reply_slot: ", thread_slot3);
    cte_t *thread_slot4 = cspace_thread_slot(thread, TCB_SLOT_CALLER);
#line 270
    snapshot_write_line("caller_slot: ", thread_slot4);
#line 272
    console_write("}\n");
}

static void snapshot_write_line(const char *label, cte_t *slot)
#line 275
{
#line 277
    cap_tag_t tag = cap_get_tag(slot->cap);
#line 277
    if (tag != CAP_TAG_NULL) {
#line 279
        console_write(label);
        snapshot_write_held(slot);
        console_write("\n");
    }
}

static void snapshot_write_cnode_caps(cap_t cap)
#line 285
{
#line 287
    cap_t node = cnode_cap_from(cap);
    cte_t *object = cnode_cap_get_object(node);
#line 288
    snapshot_write_name((word_t)object, "cnode");
    console_write(" {\n");
    bool_t is_whole = snapshot_is_whole(cap);
#line 290
    word_t value = 0;
#line 290
    if (is_whole) {
#line 290
        word_t radix = cnode_cap_get_radix(node);
#line 290
        value = bits_bit(radix);
    } else {
#line 290
        value = 0;
    }
#line 290
    word_t slots = value;
    for (word_t i = 0; i < slots; i++) {
        /* Ends: each slot of the CNode once */
#line 294
        cte_t *object2 = cnode_cap_get_object(node);
#line 294
        cap_tag_t tag = cap_get_tag(object2[i].cap);
#line 294
        if (tag != CAP_TAG_NULL) {
#line 296
            console_write_hex(i);
            console_write(": ");
            cte_t *object3 = cnode_cap_get_object(node);
#line 298
            snapshot_write_held(object3 + i);
            console_write("\n");
        }
    }

    console_write("}\n");
    for (word_t i = 0; i < slots; i++) {
        /* Ends: each slot of the CNode once */
#line 307
        cte_t *object4 = cnode_cap_get_object(node);
#line 307
        cap_tag_t tag2 = cap_get_tag(object4[i].cap);
#line 307
        if (tag2 == CAP_TAG_IRQ_HANDLER) {
#line 309
            cte_t *object5 = cnode_cap_get_object(node);
#line 309
            cap_t irq_handler_cap = irq_handler_cap_from(object5[i].cap);
#line 309
            word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
            snapshot_write_irq_name(irq);
            console_write(" {\n");
            cte_t *slot = irq_table_slot(irq);
#line 312
            snapshot_write_line("0x0: ", slot);
            console_write("}\n");
        }
    }
}

/* The contents of a slot: the object's name and the capability's rights. */
static void snapshot_write_held(cte_t *slot)
#line 319
{
#line 321
    cap_t cap = slot->cap;
    cap_tag_t tag = cap_get_tag(cap);
#line 322
    switch (tag) {
#line 324
    case CAP_TAG_ENDPOINT: {
        cap_t endpoint = endpoint_cap_from(cap);
        endpoint_t *object = endpoint_cap_get_object(endpoint);
#line 326
        snapshot_write_name((word_t)object, "ep");
        bool_t can_receive = endpoint_cap_get_can_receive(endpoint);
#line 327
        bool_t can_send = endpoint_cap_get_can_send(endpoint);
#line 327
        bool_t can_grant = endpoint_cap_get_can_grant(endpoint);
#line 327
        bool_t can_grant_reply = endpoint_cap_get_can_grant_reply(endpoint);
#line 327
        word_t badge = endpoint_cap_get_badge(endpoint);
#line 327
        snapshot_write_rights(can_receive, can_send, can_grant, can_grant_reply, badge);
        break;
    }

#line 330
    case CAP_TAG_NOTIFICATION: {
        cap_t notification = notification_cap_from(cap);
        notification_t *object2 = notification_cap_get_object(notification);
#line 332
        snapshot_write_name((word_t)object2, "notification");
        bool_t can_receive2 = notification_cap_get_can_receive(notification);
#line 333
        bool_t can_send2 = notification_cap_get_can_send(notification);
#line 333
        word_t badge2 = notification_cap_get_badge(notification);
#line 333
        snapshot_write_rights(can_receive2, can_send2, false, false, badge2);
        break;
    }

#line 336
    case CAP_TAG_THREAD: {
        cap_t thread_cap = thread_cap_from(cap);
#line 337
        tcb_t *object3 = thread_cap_get_object(thread_cap);
#line 337
        snapshot_write_name((word_t)object3, "tcb");
        break;
    }

#line 340
    case CAP_TAG_REPLY: {
        cap_t reply_cap = reply_cap_from(cap);
#line 341
        tcb_t *object4 = reply_cap_get_object(reply_cap);
#line 341
        snapshot_write_name((word_t)object4, "reply");
        break;
    }

#line 344
    case CAP_TAG_CNODE: {
        cap_t cnode_cap = cnode_cap_from(cap);
#line 345
        snapshot_write_guarded_cnode(cnode_cap);
        break;
    }

#line 348
    case CAP_TAG_UNTYPED: {
        cap_t untyped_cap = untyped_cap_from(cap);
#line 349
        snapshot_write_untyped_name(untyped_cap);
        break;
    }

#line 352
    case CAP_TAG_IRQ_CONTROL:
        console_write("irq_control");
        break;

    case CAP_TAG_IRQ_HANDLER: {
        cap_t irq_handler_cap = irq_handler_cap_from(cap);
#line 357
        word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
#line 357
        snapshot_write_irq_name(irq);
        break;
    }

#line 360
    default: {
        bool_t is_arch = cap_ops_is_arch(cap);
#line 361
        bool_t holds = !is_arch;
#line 361
        if (!holds) {
#line 361
            bool_t write_held = arch_write_held(cap);
#line 361
            holds = !write_held;
        }
#line 361
        if (holds) {
#line 363
            snapshot_write_unknown("[unknown cap ", cap);
        }
        break;
    }
    }
}

static void snapshot_write_guarded_cnode(cap_t node)
#line 370
{
#line 372
    cte_t *object = cnode_cap_get_object(node);
#line 372
    snapshot_write_name((word_t)object, "cnode");
    console_write(" (guard: ");
    word_t guard = cnode_cap_get_guard(node);
#line 374
    console_write_decimal(guard);
    console_write(", guard_size: ");
    word_t guard_size = cnode_cap_get_guard_size(node);
#line 376
    console_write_decimal(guard_size);
    console_write(")");
}

static void snapshot_write_rights(bool_t read, bool_t write, bool_t grant, bool_t grant_reply,
#line 380
    word_t badge)
#line 380
{
#line 382
    console_write(" (");
    snapshot_write_if(read, "R");
    snapshot_write_if(write, "W");
    snapshot_write_if(grant, "G");
    snapshot_write_if(grant_reply, "P");
    if (badge != 0) {
#line 389
        console_write(", badge: ");
        console_write_decimal(badge);
    }

    console_write(")");
}

/* Prints a text, or nothing. */
static void snapshot_write_if(bool_t holds, const char *text)
#line 397
{
#line 399
    if (holds) {
#line 401
        console_write(text);
    }
}

static void snapshot_write_unknown(const char *text, cap_t cap)
#line 405
{
#line 407
    console_write(text);
    word_t of = cap_kind_of(cap);
#line 408
    console_write_decimal(of);
    console_write("]");
}

#line 414
static void snapshot_write_irq_name(word_t irq)
#line 414
{
#line 416
    console_write_hex(irq);
    console_write("_0_irq");
}

static void snapshot_write_irqs(void)
#line 420
{
#line 422
    for (word_t irq = 0; irq <= ARCH_MAX_IRQ; irq++) {
        /* At most Arch.MaxIrq + 1 iterations. */
#line 425
        cte_t *slot = irq_table_slot(irq);
#line 425
        cap_tag_t tag = cap_get_tag(slot->cap);
#line 425
        if (tag != CAP_TAG_NULL) {
#line 427
            console_write_decimal(irq);
            console_write(": ");
            snapshot_write_irq_name(irq);
            console_write("\n");
        }
    }
}

/* ---- deletion.c ---- */

/* Deletes everything that is derived from the slot's capability. */
#line 29 "KernelSource/Deletion/Deletion.cs"
static status_t deletion_revoke(cte_t *slot)
#line 29
{
#line 31
    while (true) {
#line 31
        bool_t has_children = derivation_tree_has_children(slot);
#line 31
        if (!has_children) {
#line 31
            break;
        }
        /* Ends: every round deletes one of finitely many descendants, or returns */
        cte_t *next = mdb_node_get_next(slot->mdb);
#line 34
        status_t status = deletion_delete(next);
        if (status != STATUS_OK) {
#line 37
            return status;
        }
        status = preemption_point();
        if (status != STATUS_OK) {
#line 42
            return status;
        }
    }
    return STATUS_OK;
}

/* Deletes the capability of a slot that user level sees; the slot may be empty already. */
#line 50
static status_t deletion_delete(cte_t *slot)
#line 50
{
#line 52
    slot_finalisation_t done = deletion_finalise_exposed(slot);
    if (done.status == STATUS_OK) {
#line 55
        deletion_empty_slot(slot, done.cleanup_info);
    }
    return done.status;
}

#line 61
static status_t deletion_delete_inside(cte_t *slot)
#line 61
{
#line 63
    slot_finalisation_t done = deletion_finalise_inside(slot);
    if (done.status == STATUS_OK && done.may_empty != 0) {
#line 66
        deletion_empty_slot(slot, done.cleanup_info);
    }
    return done.status;
}

/* Deletes a capability that has no slots of its own (see FinaliseAtOnce). */
#line 74
static void deletion_delete_one(cte_t *slot)
#line 74
{
#line 76
    cap_t cap = slot->cap;
    cap_tag_t tag = cap_get_tag(cap);
#line 77
    if (tag != CAP_TAG_NULL) {
#line 79
        bool_t is_final = derivation_tree_is_final(slot);
#line 79
        finalisation_finalise_at_once(cap, is_final);
        derivation_tree_remove(slot);
    }
}

static void deletion_empty_slot(cte_t *slot, cap_t cleanup_info)
#line 84
{
#line 86
    cap_tag_t tag = cap_get_tag(slot->cap);
#line 86
    if (tag != CAP_TAG_NULL) {
#line 88
        derivation_tree_remove(slot);
        finalisation_post_cap_deletion(cleanup_info);
    }
}

#line 94
static slot_finalisation_t deletion_finalise_exposed(cte_t *slot)
#line 94
{
#line 96
    slot_finalisation_t result = { 0 };
    result.may_empty = 1;
    while (true) {
#line 98
        cap_tag_t tag = cap_get_tag(slot->cap);
#line 98
        if (tag == CAP_TAG_NULL) {
#line 98
            break;
        }
        /*
         * Ends: every round empties a slot of a zombie or swaps a zombie out of reach, or
         * returns
         */
#line 101
        cap_t cap = slot->cap;
#line 101
        bool_t is_final = derivation_tree_is_final(slot);
#line 101
        finalise_result_t finalised = finalisation_finalise(cap, is_final);
        bool_t is_removable = deletion_is_removable(finalised.remainder, slot);
#line 102
        if (is_removable) {
#line 104
            result.cleanup_info = finalised.cleanup_info;
            return result;
        }
        slot->cap = finalised.remainder;
        cap_t zombie_cap = zombie_cap_from(finalised.remainder);
#line 108
        result.status = deletion_shrink_zombie(slot, zombie_cap);
        if (result.status == STATUS_OK) {
#line 111
            result.status = preemption_point();
        }
        if (result.status != STATUS_OK) {
#line 115
            return result;
        }
    }
    return result;
}

#line 122
static slot_finalisation_t deletion_finalise_inside(cte_t *slot)
#line 122
{
#line 124
    slot_finalisation_t result = { 0 };
    result.may_empty = 1;
    while (true) {
#line 126
        cap_tag_t tag = cap_get_tag(slot->cap);
#line 126
        if (tag == CAP_TAG_NULL) {
#line 126
            break;
        }
        /* Ends: every round moves one of finitely many capabilities out of the way, or returns */
        cap_t cap = slot->cap;
#line 129
        bool_t is_final = derivation_tree_is_final(slot);
#line 129
        finalise_result_t finalised = finalisation_finalise(cap, is_final);
        bool_t is_removable = deletion_is_removable(finalised.remainder, slot);
#line 130
        if (is_removable) {
#line 132
            result.cleanup_info = finalised.cleanup_info;
            return result;
        }
        slot->cap = finalised.remainder;
        cap_t zombie_cap = zombie_cap_from(finalised.remainder);
#line 136
        cte_t *first = zombie_cap_get_slots(zombie_cap);
        if (first == slot) {
            /*
             * The zombie is in its own first slot: it stays there, not addressable, until its
             * memory is reused.
             */
#line 140
            result.may_empty = 0;
            return result;
        }
        derivation_tree_swap(first->cap, first, slot->cap, slot);
        result.status = preemption_point();
        if (result.status != STATUS_OK) {
#line 147
            return result;
        }
    }
    return result;
}

#line 155
static bool_t deletion_is_removable(cap_t remainder, cte_t *slot)
#line 155
{
#line 157
    cap_tag_t tag = cap_get_tag(remainder);
#line 157
    if (tag == CAP_TAG_NULL) {
#line 159
        return true;
    }
    cap_t zombie = zombie_cap_from(remainder);
    word_t remaining = zombie_cap_get_remaining(zombie);
    cte_t *slots = zombie_cap_get_slots(zombie);
#line 163
    return remaining == 0 || (remaining == 1 && slots == slot);
}

#line 167
static status_t deletion_shrink_zombie(cte_t *slot, cap_t zombie)
#line 167
{
#line 169
    cte_t *slots = zombie_cap_get_slots(zombie);
#line 169
    word_t remaining = zombie_cap_get_remaining(zombie);
#line 169
    cte_t *last = slots + (remaining - 1);
    status_t status = deletion_delete_inside(last);
    bool_t holds = status != STATUS_OK;
#line 171
    if (!holds) {
#line 171
        cap_tag_t tag = cap_get_tag(slot->cap);
#line 171
        holds = tag == CAP_TAG_NULL;
    }
#line 171
    if (holds) {
#line 173
        return status;
    }

    /* Emptying may have reached this very slot and swapped its zombie away. */
    cap_t now = zombie_cap_from(slot->cap);
    cte_t *slots2 = zombie_cap_get_slots(now);
#line 178
    cte_t *slots3 = zombie_cap_get_slots(zombie);
#line 178
    word_t remaining2 = zombie_cap_get_remaining(now);
#line 178
    word_t remaining3 = zombie_cap_get_remaining(zombie);
#line 178
    bool_t is_thread = zombie_cap_get_is_thread(now);
#line 178
    bool_t is_thread2 = zombie_cap_get_is_thread(zombie);
#line 178
    word_t radix = zombie_cap_get_radix(now);
#line 178
    word_t radix2 = zombie_cap_get_radix(zombie);
#line 178
    if (slots2 == slots3 && remaining2 == remaining3 && is_thread == is_thread2
#line 178
        && radix == radix2) {
#line 181
        word_t remaining4 = zombie_cap_get_remaining(zombie);
#line 181
        now = zombie_cap_set_remaining(now, remaining4 - 1);
        slot->cap = now;
    } else {
#line 186
        cte_t *slots4 = zombie_cap_get_slots(now);
#line 186
        cte_t *slots5 = zombie_cap_get_slots(zombie);
#line 186
        assert(slots4 == slot && slots5 != slot);
    }
    return STATUS_OK;
}

/* ---- finalisation.c ---- */

/*
 * The capability is about to leave its slot. If it is the last one to its object, the object
 * stops working: threads that wait on it are released, a thread is suspended, and an object with
 * slots becomes a zombie.
 */
#line 26 "KernelSource/Deletion/Finalisation.cs"
static finalise_result_t finalisation_finalise(cap_t cap, bool_t is_final)
#line 26
{
#line 28
    bool_t is_arch = cap_ops_is_arch(cap);
#line 28
    if (is_arch) {
#line 30
        return arch_finalise_cap(cap, is_final);
    }
    finalise_result_t result = { 0 };
    cap_tag_t tag = cap_get_tag(cap);
#line 33
    switch (tag) {
#line 35
    case CAP_TAG_CNODE:
        if (is_final) {
#line 38
            cap_t cnode_cap = cnode_cap_from(cap);
#line 38
            result.remainder = finalisation_zombie_of(cnode_cap);
        }
        return result;
    case CAP_TAG_THREAD:
        if (is_final) {
#line 44
            cap_t thread_cap = thread_cap_from(cap);
#line 44
            tcb_t *object = thread_cap_get_object(thread_cap);
#line 44
            result.remainder = finalisation_finalise_thread(object);
        }
        return result;
    case CAP_TAG_ZOMBIE:
        result.remainder = cap;
        return result;
    case CAP_TAG_IRQ_HANDLER:
        if (is_final) {
            /* Its notification is no longer signalled. */
#line 54
            cap_t irq_handler_cap = irq_handler_cap_from(cap);
#line 54
            word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
#line 54
            cte_t *slot = irq_table_slot(irq);
#line 54
            deletion_delete_one(slot);
            result.cleanup_info = cap;
        }
        return result;
    default:
        finalisation_finalise_at_once(cap, is_final);
        return result;
    }
}

/*
 * Finalises a capability that never becomes a zombie: an endpoint, a notification, a reply, or
 * one whose object needs no finalisation. Separate, because suspending a thread deletes such
 * capabilities.
 */
#line 68
static void finalisation_finalise_at_once(cap_t cap, bool_t is_final)
#line 68
{
#line 70
    cap_tag_t tag = cap_get_tag(cap);
#line 70
    cap_tag_t tag2 = cap_get_tag(cap);
#line 70
    cap_tag_t tag3 = cap_get_tag(cap);
#line 70
    assert(tag != CAP_TAG_CNODE && tag2 != CAP_TAG_THREAD && tag3 != CAP_TAG_ZOMBIE);
    if (!is_final) {
#line 73
        return;
    }
#line 79
    cap_tag_t tag4 = cap_get_tag(cap);
#line 79
    if (tag4 == CAP_TAG_ENDPOINT) {
#line 81
        cap_t endpoint_cap = endpoint_cap_from(cap);
#line 81
        endpoint_t *object = endpoint_cap_get_object(endpoint_cap);
#line 81
        endpoint_ipc_cancel_all_ipc(object);
    } else {
        cap_tag_t tag5 = cap_get_tag(cap);
#line 83
        if (tag5 == CAP_TAG_NOTIFICATION) {
#line 85
            cap_t notification_cap = notification_cap_from(cap);
#line 85
            notification_t *notification = notification_cap_get_object(notification_cap);
            notification_signal_unbind_maybe(notification);
#line 94
            notification_signal_cancel_all_signals(notification);
        }
    }
}

#line 119
static cap_t finalisation_zombie_of(cap_t node)
#line 119
{
    cte_t *object = cnode_cap_get_object(node);
#line 120
    word_t radix = cnode_cap_get_radix(node);
#line 120
    word_t radix2 = cnode_cap_get_radix(node);
#line 120
    word_t bit = bits_bit(radix2);
#line 120
    return zombie_cap_new(object, false, radix, bit);
}

#line 126
static cap_t finalisation_finalise_thread(tcb_t *thread)
#line 126
{
#line 128
    notification_signal_unbind(thread);
#line 138
    thread_control_suspend(thread);
#line 141
    debug_remove_thread(thread);
#line 143
    arch_prepare_thread_delete(thread);
    cte_t *thread_slot = cspace_thread_slot(thread, TCB_SLOT_CSPACE);
#line 144
    return zombie_cap_new(thread_slot, true, 0, TCB_SLOT_COUNT);
}

/* What remains to be done when the last capability has left its slot. */
#line 152
static void finalisation_post_cap_deletion(cap_t cleanup_info)
#line 152
{
#line 154
    cap_tag_t tag = cap_get_tag(cleanup_info);
#line 154
    if (tag == CAP_TAG_IRQ_HANDLER) {
#line 156
        cap_t irq_handler_cap = irq_handler_cap_from(cleanup_info);
#line 156
        word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
#line 156
        irq_table_set_state(irq, IRQ_STATE_INACTIVE);
    } else {
        bool_t is_arch = cap_ops_is_arch(cleanup_info);
#line 158
        if (is_arch) {
#line 160
            arch_post_cap_deletion(cleanup_info);
        }
    }
}

/* ---- entry.c ---- */

/* Any system call, by its number: a negative word. */
#line 28 "KernelSource/Entry/Entry.cs"
NORETURN void c_handle_syscall(word_t cptr, word_t msg_info, word_t syscall)
#line 28
{
#line 35
    syscalls_handle_number(syscall);
    entry_leave();
}

/* seL4_Call. */
#line 43
NORETURN void c_handle_fastpath_call(word_t cptr, word_t msg_info)
#line 43
{
#line 61
    bool_t try_call = fastpath_try_call(cptr, msg_info);
#line 61
    if (!try_call) {
#line 63
        syscalls_handle(SYSCALL_CALL);
    }

#line 70
    entry_leave();
}

/* seL4_ReplyRecv. */
#line 77
NORETURN void c_handle_fastpath_reply_recv(word_t cptr, word_t msg_info)
#line 77
{
#line 95
    bool_t try_reply_recv = fastpath_try_reply_recv(cptr, msg_info);
#line 95
    if (!try_reply_recv) {
#line 97
        syscalls_handle(SYSCALL_REPLY_RECV);
    }

#line 104
    entry_leave();
}

#line 134
NORETURN void c_handle_interrupt(void)
#line 134
{
#line 141
    exceptions_handle_interrupt();
    entry_leave();
}

/*
 * A memory access of user level that its address space does not allow; the kinds are the
 * architecture's.
 */
NORETURN void c_handle_vm_fault(word_t type)
#line 149
{
#line 156
    exceptions_handle_vm_fault(type);
    entry_leave();
}

/* Any other synchronous exception of user level. */
#line 164
NORETURN void c_handle_user_exception(void)
#line 164
{
#line 171
    word_t user_exception_number = arch_user_exception_number();
#line 171
    word_t user_exception_code = arch_user_exception_code();
#line 171
    exceptions_handle_user_exception(user_exception_number, user_exception_code);
    entry_leave();
}

/* ---- exceptions.c ---- */

/* The entry for an interrupt of user level or of the idle thread. */
#line 11 "KernelSource/Entry/Exceptions.cs"
static void exceptions_handle_interrupt(void)
#line 11
{
#line 19
    interrupts_handle_pending();
    syscalls_finish_entry();
}

/*
 * An exception of user level that is neither a system call nor a page fault, with the two words
 * that describe it.
 */
#line 24
static void exceptions_handle_user_exception(word_t number, word_t code)
#line 24
{
#line 36
    kernel_state_current_fault.type = FAULT_TYPE_USER_EXCEPTION;
    kernel_state_current_fault.argument0 = number;
    kernel_state_current_fault.argument1 = code;
    kernel_state_current_fault.argument2 = 0;
    faults_handle(kernel_state_core_current_thread);
    syscalls_finish_entry();
}

/*
 * A memory access that the address space does not allow; the architecture determines the
 * details.
 */
#line 45
static void exceptions_handle_vm_fault(word_t type)
#line 45
{
#line 57
    tcb_t *thread = kernel_state_core_current_thread;
    status_t handle_vm_fault = arch_handle_vm_fault(thread, type);
#line 58
    if (handle_vm_fault != STATUS_OK) {
#line 60
        faults_handle(thread);
    }

    syscalls_finish_entry();
}

/* ---- syscalls.c ---- */

/* The call with this number, which is negative in the machine's register. */
#line 12 "KernelSource/Entry/Syscalls.cs"
static void syscalls_handle_number(word_t number)
#line 12
{
#line 14
    sword_t signed_ = (sword_t)number;
    if (signed_ < 0 && signed_ >= SYSCALL_NUMBER_LAST_API) {
#line 23
        syscalls_handle((int32_t)signed_);
    } else {
#line 28
        syscalls_handle_unknown(number);
    }
}

/* One of the system calls of the API. */
#line 34
static void syscalls_handle(syscall_t syscall)
#line 34
{
#line 36
    switch (syscall) {
#line 38
    case SYSCALL_SEND:
        syscalls_invoke(false, true);
        break;

    case SYSCALL_NB_SEND:
        syscalls_invoke(false, false);
        break;

    case SYSCALL_CALL:
        syscalls_invoke(true, true);
        break;

    case SYSCALL_RECV:
        syscalls_receive(true);
        break;

    case SYSCALL_REPLY:
        replies_answer_caller(kernel_state_core_current_thread);
        break;

    case SYSCALL_REPLY_RECV:
        replies_answer_caller(kernel_state_core_current_thread);
        syscalls_receive(true);
        break;

    case SYSCALL_NB_RECV:
        syscalls_receive(false);
        break;

    case SYSCALL_YIELD:
        time_yield();
        break;

    default:
        unreachable();
        break;
    }

#line 75
    syscalls_finish_entry();
}

/*
 * A number that is not a call of the API: a debug or benchmark call if the configuration has it,
 * otherwise a fault.
 */
#line 81
static void syscalls_handle_unknown(word_t number)
#line 81
{
#line 83
    tcb_t *thread = kernel_state_core_current_thread;
#line 86
    bool_t try_handle = debug_try_handle(thread, (sword_t)number);
#line 86
    if (try_handle) {
#line 88
        return;
    }

#line 132
    kernel_state_current_fault.type = FAULT_TYPE_UNKNOWN_SYSCALL;
    kernel_state_current_fault.argument0 = number;
    kernel_state_current_fault.argument1 = 0;
    kernel_state_current_fault.argument2 = 0;
    faults_handle(thread);
    syscalls_finish_entry();
}

/* Send, NBSend and Call: an invocation of a capability. If it was interrupted, so is this entry. */
#line 159
static void syscalls_invoke(bool_t call, bool_t blocking)
#line 159
{
#line 161
    status_t status = syscalls_handle_invocation(call, blocking);
    if (status == STATUS_PREEMPTED) {
#line 164
        interrupts_handle_pending();
    }
}

/*
 * Looks up the invoked capability, decodes and performs the invocation, and replies to the
 * caller.
 */
#line 170
static status_t syscalls_handle_invocation(bool_t call, bool_t blocking)
#line 170
{
#line 172
    tcb_t *thread = kernel_state_core_current_thread;
    message_info_t info = ipc_transfer_get_message_info(thread);
    word_t cptr = arch_get_register(thread, ARCH_CAP_REGISTER);
    status_slot_result_t lookup_slot = cspace_lookup_slot(thread, cptr);
#line 175
    status_t found = lookup_slot.status;
#line 175
    cte_t *slot = lookup_slot.slot;
    if (found != STATUS_OK) {
#line 178
        faults_set_cap_fault(cptr, false);
        syscalls_fault_if_blocking(thread, blocking);
        return STATUS_OK;
    }

    ipc_buffer_t *buffer = arch_lookup_ipc_buffer(false, thread);
    status_t lookup_extra_caps = ipc_transfer_lookup_extra_caps(thread, buffer, info);
#line 184
    if (lookup_extra_caps != STATUS_OK) {
#line 186
        syscalls_fault_if_blocking(thread, blocking);
        return STATUS_OK;
    }

    word_t length2 = message_info_get_length(info);
#line 190
    word_t length = ipc_transfer_fitting_length(length2, buffer);
    word_t label = message_info_get_label(info);
#line 191
    status_t status = dispatch_decode(label, length, slot, blocking, call, buffer);
    if (status == STATUS_OK) {
#line 192
        return syscalls_answer_success(thread, call);
    }
#line 192
    word_t label2 = message_info_get_label(info);
#line 192
    return syscalls_answer_failure(thread, label2, cptr, call, status);
}

/* The invocation failed, or was preempted and is restarted. */
#line 214
static status_t syscalls_answer_failure(tcb_t *thread, word_t label, word_t cptr, bool_t call,
#line 214
    status_t status)
#line 214
{
#line 216
    if (status == STATUS_PREEMPTED) {
#line 218
        return status;
    }

    assert(status == STATUS_SYSCALL_ERROR);
#line 224
    bool_t is_probe = arch_is_probe(label);
#line 224
    if (!is_probe) {
#line 226
        error_report_write(thread, label, cptr);
    }

#line 230
    if (call) {
#line 232
        endpoint_ipc_reply_from_kernel_error(thread);
    }

#line 239
    return STATUS_OK;
}

/* An address that cannot be resolved is a fault for a thread that waits for the operation. */
static void syscalls_fault_if_blocking(tcb_t *thread, bool_t blocking)
#line 243
{
#line 245
    if (blocking) {
#line 247
        faults_handle(thread);
    }
}

/* Recv and NBRecv: from an endpoint or a notification. */
#line 253
static void syscalls_receive(bool_t blocking)
#line 253
{
#line 255
    tcb_t *thread = kernel_state_core_current_thread;
    word_t cptr = arch_get_register(thread, ARCH_CAP_REGISTER);
    status_cap_result_t lookup_cap = cspace_lookup_cap(thread, cptr);
#line 257
    status_t status = lookup_cap.status;
#line 257
    cap_t cap = lookup_cap.cap;
    if (status != STATUS_OK) {
#line 260
        faults_set_cap_fault(cptr, true);
        faults_handle(thread);
        return;
    }

    cap_tag_t tag = cap_get_tag(cap);
#line 265
    if (tag == CAP_TAG_ENDPOINT) {
#line 265
        cap_t endpoint_cap = endpoint_cap_from(cap);
#line 265
        bool_t can_receive = endpoint_cap_get_can_receive(endpoint_cap);
#line 265
        if (can_receive) {
#line 267
            replies_drop(thread);
            endpoint_ipc_receive_ipc(thread, cap, blocking);
            return;
        }
    }

#line 272
    cap_tag_t tag2 = cap_get_tag(cap);
#line 272
    if (tag2 == CAP_TAG_NOTIFICATION) {
#line 272
        cap_t notification_cap = notification_cap_from(cap);
#line 272
        bool_t may_wait = syscalls_may_wait(thread, notification_cap);
#line 272
        if (may_wait) {
#line 274
            notification_signal_receive_signal(thread, cap, blocking);
            return;
        }
    }

#line 278
    faults_set_missing_capability();
    faults_set_cap_fault(cptr, true);
    faults_handle(thread);
}

/* Only the bound thread may wait for a bound notification. */
static bool_t syscalls_may_wait(tcb_t *thread, cap_t right)
#line 284
{
#line 286
    notification_t *object = notification_cap_get_object(right);
#line 286
    tcb_t *bound = notification_get_bound_tcb(*object);
    bool_t can_receive = notification_cap_get_can_receive(right);
#line 287
    return can_receive && (bound == NULL || bound == thread);
}

/* ---- interrupts.c ---- */

/* Handles the interrupt that the controller reports, if there is one. */
#line 10 "KernelSource/Interrupts/Interrupts.cs"
static void interrupts_handle_pending(void)
#line 10
{
#line 12
    word_t irq = arch_get_active_irq();
    if (irq == ARCH_INVALID_IRQ) {
#line 15
        arch_handle_spurious_irq();
    } else {
#line 24
        interrupts_handle_one(irq);
    }
}

static void interrupts_handle_one(word_t irq)
#line 28
{
#line 30
    if (irq > ARCH_MAX_IRQ) {
#line 34
        interrupts_report_unexpected(irq);

#line 37
        arch_mask_irq(true, irq);
        arch_ack_irq(irq);
        return;
    }

    irq_state_t state = irq_table_get_state(irq);
#line 42
    switch (state) {
#line 44
    case IRQ_STATE_SIGNAL:
        interrupts_signal(irq);
        break;

    case IRQ_STATE_TIMER:
#line 56
        time_tick();
        arch_reset_timer();
        break;

#line 62
    case IRQ_STATE_RESERVED:
        arch_handle_reserved_irq(irq);
        break;

    default:
#line 69
        interrupts_report_unexpected(irq);

        /* It was taken between its masking and now. */
#line 73
        arch_mask_irq(true, irq);
        break;
    }

    arch_ack_irq(irq);
}

/* Signals user level. The interrupt stays masked until it is acknowledged (IRQHandler_Ack). */
static void interrupts_signal(word_t irq)
#line 81
{
#line 83
    cte_t *slot = irq_table_slot(irq);
#line 83
    cap_t cap = slot->cap;
    cap_tag_t tag = cap_get_tag(cap);
#line 84
    if (tag == CAP_TAG_NOTIFICATION) {
#line 86
        cap_t right = notification_cap_from(cap);
        bool_t can_send = notification_cap_get_can_send(right);
#line 87
        if (can_send) {
#line 89
            notification_t *object = notification_cap_get_object(right);
#line 89
            word_t badge = notification_cap_get_badge(right);
#line 89
            notification_signal_send_signal(object, badge);
        }
    } else {
#line 94
        interrupts_report_unexpected(irq);
    }

    arch_mask_irq(true, irq);
}

static void interrupts_report_unexpected(word_t irq)
#line 100
{
#line 102
    console_write("<<interrupt ");
    console_write_decimal(irq);
    console_write(" that nobody waits for>>\n");
}

/* ---- irq_table.c ---- */

/* All interrupts are inactive and masked. */
#line 39 "KernelSource/Interrupts/IrqTable.cs"
static SECTION(".boot.text") void irq_table_init(void)
#line 39
{
#line 41
    for (word_t irq = 0; irq <= ARCH_MAX_IRQ; irq++) {
#line 43
        irq_table_set_state(irq, IRQ_STATE_INACTIVE);
    }
}

/* The kernel itself handles the interrupt: as timer, or in the architecture's part. */
#line 49
static SECTION(".boot.text") void irq_table_reserve_for_kernel(word_t irq, bool_t is_timer)
#line 49
{
    irq_table_set_state(irq, is_timer ? IRQ_STATE_TIMER : IRQ_STATE_RESERVED);
}

/* Whether the interrupt has a receiver. */
#line 57
static bool_t irq_table_is_active(word_t irq)
#line 57
{
#line 57
    irq_state_t state = irq_table_get_state(irq);
#line 57
    return state != IRQ_STATE_INACTIVE;
}

/* Changes the receiver of the interrupt, and masks it if there is none. */
#line 60
static void irq_table_set_state(word_t irq, irq_state_t state)
#line 60
{
#line 62
    assert(irq <= ARCH_MAX_IRQ);
    assert(irq < 125);
#line 63
    irq_table_s_states[irq] = state;
    arch_mask_irq(state == IRQ_STATE_INACTIVE, irq);
}

/* Makes user level the receiver: puts a handler capability for the interrupt into an empty slot. */
#line 72
static void irq_table_issue(word_t irq, cte_t *target, cte_t *control)
#line 72
{
#line 74
    irq_table_set_state(irq, IRQ_STATE_SIGNAL);
    cap_t irq_handler_cap = irq_handler_cap_new(irq);
#line 75
    derivation_tree_insert(irq_handler_cap, control, target);
}

/* ---- cnode.c ---- */

/* Checks and carries out an operation on a CNode. */
#line 23 "KernelSource/Invocations/CNode.cs"
static status_t cnode_decode(word_t label, word_t length, cap_t cap, ipc_buffer_t *buffer)
#line 23
{
#line 25
    if (label < INVOCATION_LABEL_CNODE_REVOKE || label > CNODE_LAST_LABEL) {
#line 27
        return syscall_errors_illegal_operation();
    }
    if (length < 2) {
#line 31
        return syscall_errors_truncated_message();
    }
    word_t index = invocation_get_syscall_arg(0, buffer);
    word_t depth = invocation_get_syscall_arg(1, buffer);
    status_slot_result_t lookup_target_slot = cspace_lookup_target_slot(cap, index, depth);
#line 35
    status_t status = lookup_target_slot.status;
#line 35
    cte_t *slot = lookup_target_slot.slot;
    if (status != STATUS_OK) {
#line 38
        return status;
    }
    if (label >= INVOCATION_LABEL_CNODE_COPY && label <= INVOCATION_LABEL_CNODE_MUTATE) {
#line 42
        return cnode_decode_transfer(label, length, slot, buffer);
    }
    switch (label) {
#line 46
    case INVOCATION_LABEL_CNODE_REVOKE:
        invocation_begin();
        return deletion_revoke(slot);
    case INVOCATION_LABEL_CNODE_DELETE:
        invocation_begin();
        return deletion_delete(slot);
    case INVOCATION_LABEL_CNODE_CANCEL_BADGED_SENDS:
        return cnode_decode_cancel_badged_sends(slot);
    case INVOCATION_LABEL_CNODE_ROTATE:
        return cnode_decode_rotate(length, slot, buffer);
    default:
        return cnode_decode_save_caller(slot);
    }
}

#line 62
static status_t cnode_decode_transfer(word_t label, word_t length, cte_t *destination,
#line 62
    ipc_buffer_t *buffer)
#line 62
{
#line 64
    bool_t holds = length < 4;
#line 64
    if (!holds) {
#line 64
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 64
        holds = !has_extra_cap;
    }
#line 64
    if (holds) {
#line 66
        return syscall_errors_truncated_message();
    }
    word_t source_index = invocation_get_syscall_arg(2, buffer);
    word_t source_depth = invocation_get_syscall_arg(3, buffer);
    cap_t source_root = invocation_extra_cap(0);

    status_t status = derivation_tree_ensure_empty_slot(destination);
    if (status != STATUS_OK) {
#line 75
        return status;
    }
    status_slot_result_t lookup_source_slot = cspace_lookup_source_slot(source_root, source_index,
#line 77
        source_depth);
#line 77
    status_t lookup_status = lookup_source_slot.status;
#line 77
    cte_t *source = lookup_source_slot.slot;
    if (lookup_status != STATUS_OK) {
#line 80
        return lookup_status;
    }
    cap_tag_t tag = cap_get_tag(source->cap);
#line 82
    if (tag == CAP_TAG_NULL) {
#line 84
        cspace_set_missing_capability(source_depth);
        return syscall_errors_failed_lookup(true);
    }
    if (label == INVOCATION_LABEL_CNODE_COPY || label == INVOCATION_LABEL_CNODE_MINT) {
#line 87
        return cnode_decode_copy(label == INVOCATION_LABEL_CNODE_MINT, length, source, destination,
#line 87
            buffer);
    }
#line 87
    return cnode_decode_move(label == INVOCATION_LABEL_CNODE_MUTATE, length, source, destination,
#line 87
        buffer);
}

#line 92
static status_t cnode_decode_copy(bool_t is_mint, word_t length, cte_t *source, cte_t *destination,
#line 92
    ipc_buffer_t *buffer)
#line 92
{
#line 95
    if (length < (uint64_t)(is_mint ? 6 : 5)) {
#line 97
        return syscall_errors_truncated_message();
    }
    word_t syscall_arg = invocation_get_syscall_arg(4, buffer);
#line 99
    cap_rights_t rights = { .words = { syscall_arg } };
    cap_t weakened = cap_ops_mask_rights(rights, source->cap);
    if (is_mint) {
#line 103
        word_t syscall_arg2 = invocation_get_syscall_arg(5, buffer);
#line 103
        weakened = cap_ops_update_data(false, syscall_arg2, weakened);
    }
    status_cap_result_t derive = cap_ops_derive(source, weakened);
#line 105
    status_t status = derive.status;
#line 105
    cap_t derived = derive.cap;
    if (status != STATUS_OK) {
#line 108
        return status;
    }
    cap_tag_t tag = cap_get_tag(derived);
#line 110
    if (tag == CAP_TAG_NULL) {
#line 112
        return syscall_errors_illegal_operation();
    }
    invocation_begin();
    derivation_tree_insert(derived, source, destination);
    return STATUS_OK;
}

static status_t cnode_decode_move(bool_t is_mutate, word_t length, cte_t *source,
#line 119
    cte_t *destination, ipc_buffer_t *buffer)
#line 119
{
#line 122
    cap_t moved = source->cap;
    if (is_mutate) {
#line 125
        if (length < 5) {
#line 127
            return syscall_errors_truncated_message();
        }
        word_t syscall_arg = invocation_get_syscall_arg(4, buffer);
#line 129
        moved = cap_ops_update_data(true, syscall_arg, moved);
        cap_tag_t tag = cap_get_tag(moved);
#line 130
        if (tag == CAP_TAG_NULL) {
#line 132
            return syscall_errors_illegal_operation();
        }
    }
    invocation_begin();
    derivation_tree_move(moved, source, destination);
    return STATUS_OK;
}

static status_t cnode_decode_cancel_badged_sends(cte_t *slot)
#line 140
{
#line 142
    cap_t cap = slot->cap;
    cap_tag_t tag = cap_get_tag(cap);
#line 143
    if (tag != CAP_TAG_ENDPOINT) {
#line 145
        return syscall_errors_illegal_operation();
    }
    cap_t endpoint = endpoint_cap_from(cap);
    bool_t can_send = endpoint_cap_get_can_send(endpoint);
#line 148
    bool_t can_receive = endpoint_cap_get_can_receive(endpoint);
#line 148
    bool_t can_grant = endpoint_cap_get_can_grant(endpoint);
#line 148
    bool_t can_grant_reply = endpoint_cap_get_can_grant_reply(endpoint);
#line 148
    if (!can_send || !can_receive || !can_grant || !can_grant_reply) {
#line 150
        return syscall_errors_illegal_operation();
    }
    invocation_begin();
    word_t badge = endpoint_cap_get_badge(endpoint);
#line 153
    if (badge != 0) {
#line 155
        endpoint_t *object = endpoint_cap_get_object(endpoint);
#line 155
        word_t badge2 = endpoint_cap_get_badge(endpoint);
#line 155
        endpoint_ipc_cancel_badged_sends(object, badge2);
    }
    return STATUS_OK;
}

#line 161
static status_t cnode_decode_save_caller(cte_t *destination)
#line 161
{
#line 163
    status_t status = derivation_tree_ensure_empty_slot(destination);
    if (status != STATUS_OK) {
#line 166
        return status;
    }
    invocation_begin();
    replies_save(destination);
    return STATUS_OK;
}

static status_t cnode_decode_rotate(word_t length, cte_t *destination, ipc_buffer_t *buffer)
#line 173
{
#line 175
    bool_t holds = length < 8;
#line 175
    if (!holds) {
#line 175
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 175
        holds = !has_extra_cap;
    }
#line 175
    if (!holds) {
#line 175
        bool_t has_extra_cap2 = invocation_has_extra_cap(1);
#line 175
        holds = !has_extra_cap2;
    }
#line 175
    if (holds) {
#line 177
        return syscall_errors_truncated_message();
    }
    word_t pivot_index = invocation_get_syscall_arg(3, buffer);
    word_t pivot_depth = invocation_get_syscall_arg(4, buffer);
    word_t source_index = invocation_get_syscall_arg(6, buffer);
    word_t source_depth = invocation_get_syscall_arg(7, buffer);

    cap_t extra_cap = invocation_extra_cap(1);
#line 184
    status_slot_result_t lookup_source_slot = cspace_lookup_source_slot(extra_cap, source_index,
#line 184
        source_depth);
#line 184
    status_t source_status = lookup_source_slot.status;
#line 184
    cte_t *source = lookup_source_slot.slot;
#line 186
    if (source_status != STATUS_OK) {
#line 188
        return source_status;
    }
    cap_t extra_cap2 = invocation_extra_cap(0);
#line 190
    status_slot_result_t lookup_pivot_slot = cspace_lookup_pivot_slot(extra_cap2, pivot_index,
#line 190
        pivot_depth);
#line 190
    status_t pivot_status = lookup_pivot_slot.status;
#line 190
    cte_t *pivot = lookup_pivot_slot.slot;
#line 192
    if (pivot_status != STATUS_OK) {
#line 194
        return pivot_status;
    }
    if (pivot == source || pivot == destination) {
#line 198
        return syscall_errors_illegal_operation();
    }
    if (source != destination) {
#line 202
        status_t status = derivation_tree_ensure_empty_slot(destination);
        if (status != STATUS_OK) {
#line 205
            return status;
        }
    }
    cap_tag_t tag = cap_get_tag(source->cap);
#line 208
    if (tag == CAP_TAG_NULL) {
#line 210
        cspace_set_missing_capability(source_depth);
        return syscall_errors_failed_lookup(true);
    }
    cap_tag_t tag2 = cap_get_tag(pivot->cap);
#line 213
    if (tag2 == CAP_TAG_NULL) {
#line 215
        cspace_set_missing_capability(pivot_depth);
        return syscall_errors_failed_lookup(false);
    }
    word_t syscall_arg = invocation_get_syscall_arg(2, buffer);
#line 218
    cap_t to_destination = cap_ops_update_data(true, syscall_arg, pivot->cap);
    word_t syscall_arg2 = invocation_get_syscall_arg(5, buffer);
#line 219
    cap_t to_pivot = cap_ops_update_data(true, syscall_arg2, source->cap);
    cap_tag_t tag3 = cap_get_tag(to_pivot);
#line 220
    cap_tag_t tag4 = cap_get_tag(to_destination);
#line 220
    if (tag3 == CAP_TAG_NULL || tag4 == CAP_TAG_NULL) {
#line 222
        return syscall_errors_illegal_operation();
    }
    invocation_begin();
    cnode_rotate(to_pivot, source, to_destination, pivot, destination);
    return STATUS_OK;
}

static void cnode_rotate(cap_t to_pivot, cte_t *source, cap_t to_destination, cte_t *pivot,
#line 229
    cte_t *destination)
#line 229
{
#line 232
    if (source == destination) {
#line 234
        derivation_tree_swap(to_pivot, source, to_destination, pivot);
    } else {
#line 238
        derivation_tree_move(to_destination, pivot, destination);
        derivation_tree_move(to_pivot, source, pivot);
    }
}

/* ---- dispatch.c ---- */

#line 53 "KernelSource/Invocations/Dispatch.cs"
static status_t dispatch_send_to_endpoint(cap_t cap, bool_t blocking, bool_t call)
#line 53
{
#line 55
    bool_t can_send = endpoint_cap_get_can_send(cap);
#line 55
    if (!can_send) {
#line 57
        return syscall_errors_invalid_capability(0);
    }
    invocation_begin();
    endpoint_ipc_send_ipc(kernel_state_core_current_thread, cap, blocking, call);
    return STATUS_OK;
}

static status_t dispatch_send_to_notification(cap_t cap)
#line 64
{
#line 66
    bool_t can_send = notification_cap_get_can_send(cap);
#line 66
    if (!can_send) {
#line 68
        return syscall_errors_invalid_capability(0);
    }
    invocation_begin();
    notification_t *object = notification_cap_get_object(cap);
#line 71
    word_t badge = notification_cap_get_badge(cap);
#line 71
    notification_signal_send_signal(object, badge);
    return STATUS_OK;
}

static status_t dispatch_send_reply(cte_t *slot, cap_t cap)
#line 75
{
#line 77
    bool_t is_master = reply_cap_get_is_master(cap);
#line 77
    if (is_master) {
#line 79
        return syscall_errors_invalid_capability(0);
    }
    invocation_begin();
    replies_answer(kernel_state_core_current_thread, slot);
    return STATUS_OK;
}

/* ---- domain_object.c ---- */

/* Checks the invocation and carries it out. */
#line 23 "KernelSource/Invocations/DomainObject.cs"
static status_t domain_object_decode(word_t label, word_t length, ipc_buffer_t *buffer)
#line 23
{
#line 25
    switch (label) {
#line 27
    case INVOCATION_LABEL_DOMAIN_SET_SET:
        return domain_object_decode_set(length, buffer);

    case INVOCATION_LABEL_DOMAIN_SCHEDULE_CONFIGURE:
        return domain_object_decode_configure(length, buffer);

    case INVOCATION_LABEL_DOMAIN_SCHEDULE_SET_START:
        return domain_object_decode_set_start(length, buffer);

    default:
        return syscall_errors_illegal_operation();
    }
}

static status_t domain_object_decode_set(word_t length, ipc_buffer_t *buffer)
#line 41
{
#line 43
    if (length == 0) {
#line 45
        return syscall_errors_truncated_message();
    }

    word_t domain = invocation_get_syscall_arg(0, buffer);
    if (domain >= CONFIG_NUM_DOMAINS) {
#line 51
        return syscall_errors_invalid_argument(0);
    }

    bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 54
    if (!has_extra_cap) {
#line 56
        return syscall_errors_truncated_message();
    }

    cap_t cap = invocation_extra_cap(0);
    cap_tag_t tag = cap_get_tag(cap);
#line 60
    if (tag != CAP_TAG_THREAD) {
#line 62
        return syscall_errors_invalid_argument(1);
    }

    invocation_begin();
    cap_t thread_cap = thread_cap_from(cap);
#line 66
    tcb_t *object = thread_cap_get_object(thread_cap);
#line 66
    thread_set_domain(object, domain);
    return STATUS_OK;
}

static status_t domain_object_decode_configure(word_t length, ipc_buffer_t *buffer)
#line 70
{
#line 72
    if (length < 2U + DOMAIN_OBJECT_DURATION_WORDS) {
#line 74
        return syscall_errors_truncated_message();
    }

    word_t index = invocation_get_syscall_arg(0, buffer);
    if (index > DOMAIN_OBJECT_LAST_ENTRY) {
#line 80
        return syscall_errors_range_error(0, DOMAIN_OBJECT_LAST_ENTRY);
    }

    word_t domain = invocation_get_syscall_arg(1, buffer);
    if (domain >= CONFIG_NUM_DOMAINS) {
#line 86
        return syscall_errors_range_error(0, CONFIG_NUM_DOMAINS - 1);
    }

    uint64_t duration = domain_object_get_duration(2, buffer);
    if ((duration >> DOMAIN_OBJECT_DURATION_BITS) != 0) {
#line 92
        return syscall_errors_invalid_argument(2);
    }

    /* An end marker has neither a domain nor a duration, and a schedule cannot start with one. */
    if (duration == 0 && domain != 0) {
#line 98
        return syscall_errors_invalid_argument(1);
    }

    if (duration == 0 && index == kernel_state_domain_schedule_start) {
#line 103
        return syscall_errors_invalid_argument(2);
    }

    invocation_begin();
    assert(index < 2);
#line 107
    kernel_state_domain_schedule[index].domain = (uint32_t)domain;
    kernel_state_domain_schedule[index].length = duration;
    return STATUS_OK;
}

static status_t domain_object_decode_set_start(word_t length, ipc_buffer_t *buffer)
#line 112
{
#line 114
    if (length == 0) {
#line 116
        return syscall_errors_truncated_message();
    }

    word_t index = invocation_get_syscall_arg(0, buffer);
    if (index >= CONFIG_NUM_DOMAIN_SCHEDULES) {
#line 122
        return syscall_errors_range_error(0, CONFIG_NUM_DOMAIN_SCHEDULES - 1);
    }

    assert(index < 2);
#line 125
    if (kernel_state_domain_schedule[index].length == 0) {
#line 127
        return syscall_errors_invalid_argument(0);
    }

    invocation_begin();
    kernel_state_domain_schedule_start = index;
    time_enter_domain(index);
    scheduler_reschedule_required();
    return STATUS_OK;
}

/* A duration in message word i and, with 32-bit words, the next (the high half). */
static uint64_t domain_object_get_duration(word_t i, ipc_buffer_t *buffer)
#line 138
{
#line 140
    uint64_t duration = invocation_get_syscall_arg(i, buffer);

#line 146
    return duration;
}

/* ---- irq_invocation.c ---- */

/* Invocations of IRQControl. slot holds the IRQControl capability. */
#line 12 "KernelSource/Invocations/IrqInvocation.cs"
static status_t irq_invocation_decode_control(word_t label, word_t length, cte_t *slot,
#line 12
    ipc_buffer_t *buffer)
#line 12
{
#line 14
    if (label != INVOCATION_LABEL_IRQ_ISSUE_IRQ_HANDLER) {
#line 16
        return arch_decode_irq_control(label, length, slot, buffer);
    }

    bool_t holds = length < 3;
#line 19
    if (!holds) {
#line 19
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 19
        holds = !has_extra_cap;
    }
#line 19
    if (holds) {
#line 21
        return syscall_errors_truncated_message();
    }

    word_t irq = invocation_get_syscall_arg(0, buffer);
    status_t status = arch_check_irq(irq);
    if (status != STATUS_OK) {
#line 28
        return status;
    }

    bool_t is_active = irq_table_is_active(irq);
#line 31
    if (is_active) {
#line 33
        return syscall_errors_revoke_first();
    }

    word_t index = invocation_get_syscall_arg(1, buffer);
    word_t depth = invocation_get_syscall_arg(2, buffer);
    cap_t extra_cap = invocation_extra_cap(0);
#line 38
    status_slot_result_t lookup_empty_slot = cspace_lookup_empty_slot(extra_cap, index, depth);
#line 38
    status_t found = lookup_empty_slot.status;
#line 38
    cte_t *target = lookup_empty_slot.slot;
    if (found != STATUS_OK) {
#line 41
        return found;
    }

    invocation_begin();
    irq_table_issue(irq, target, slot);
    return STATUS_OK;
}

/* Invocations of IRQHandler. */
static status_t irq_invocation_decode_handler(word_t label, word_t irq)
#line 50
{
#line 52
    switch (label) {
#line 54
    case INVOCATION_LABEL_IRQ_ACK_IRQ:
        invocation_begin();
        arch_mask_irq(false, irq);
        return STATUS_OK;

    case INVOCATION_LABEL_IRQ_SET_IRQ_HANDLER:
        return irq_invocation_decode_set_notification(irq);

    case INVOCATION_LABEL_IRQ_CLEAR_IRQ_HANDLER: {
        invocation_begin();
        cte_t *slot = irq_table_slot(irq);
#line 64
        deletion_delete_one(slot);
        return STATUS_OK;
    }

#line 67
    default:
        return syscall_errors_illegal_operation();
    }
}

static status_t irq_invocation_decode_set_notification(word_t irq)
#line 72
{
#line 74
    bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 74
    if (!has_extra_cap) {
#line 76
        return syscall_errors_truncated_message();
    }

    cte_t *source = invocation_extra_slot(0);
    cap_t cap = source->cap;
    cap_tag_t tag = cap_get_tag(cap);
#line 81
    bool_t holds = tag != CAP_TAG_NOTIFICATION;
#line 81
    if (!holds) {
#line 81
        cap_t notification_cap = notification_cap_from(cap);
#line 81
        bool_t can_send = notification_cap_get_can_send(notification_cap);
#line 81
        holds = !can_send;
    }
#line 81
    if (holds) {
#line 83
        return syscall_errors_invalid_capability(0);
    }

    invocation_begin();
    irq_invocation_set_notification(irq, cap, source);
    return STATUS_OK;
}

static void irq_invocation_set_notification(word_t irq, cap_t cap, cte_t *source)
#line 91
{
#line 93
    cte_t *slot = irq_table_slot(irq);
#line 93
    deletion_delete_one(slot);
    cte_t *slot2 = irq_table_slot(irq);
#line 94
    derivation_tree_insert(cap, source, slot2);
}

/* ---- thread_invocation.c ---- */

/* Checks the invocation and carries it out. */
#line 17 "KernelSource/Invocations/ThreadInvocation.cs"
static status_t thread_invocation_decode(word_t label, word_t length, cte_t *slot, tcb_t *thread,
#line 17
    bool_t call, ipc_buffer_t *buffer)
#line 17
{
#line 20
    switch (label) {
#line 22
    case INVOCATION_LABEL_TCB_READ_REGISTERS:
        return thread_registers_decode_read(length, thread, call, buffer);

    case INVOCATION_LABEL_TCB_WRITE_REGISTERS:
        return thread_registers_decode_write(length, thread, buffer);

    case INVOCATION_LABEL_TCB_COPY_REGISTERS:
        return thread_registers_decode_copy(length, thread, buffer);

    case INVOCATION_LABEL_TCB_SUSPEND:
        invocation_begin();
        thread_control_suspend(thread);
        return STATUS_OK;

    case INVOCATION_LABEL_TCB_RESUME:
        invocation_begin();
        thread_control_restart(thread);
        return STATUS_OK;

    case INVOCATION_LABEL_TCB_CONFIGURE:
        return thread_spaces_decode_configure(length, slot, thread, buffer);

    case INVOCATION_LABEL_TCB_SET_SPACE:
        return thread_spaces_decode_set_space(length, slot, thread, buffer);

#line 49
    case INVOCATION_LABEL_TCB_SET_IPC_BUFFER:
        return thread_spaces_decode_set_ipc_buffer(length, slot, thread, buffer);

    case INVOCATION_LABEL_TCB_SET_PRIORITY:
#line 52
    case INVOCATION_LABEL_TCB_SET_MC_PRIORITY:
#line 54
        return thread_invocation_decode_set_priority(label, length, thread, buffer);

    case INVOCATION_LABEL_TCB_SET_SCHED_PARAMS:
        return thread_invocation_decode_set_sched_params(length, thread, buffer);

#line 61
    default:

#line 70
        return thread_invocation_decode_other(label, length, thread, call, buffer);
    }
}

static status_t thread_invocation_decode_other(word_t label, word_t length, tcb_t *thread,
#line 74
    bool_t call, ipc_buffer_t *buffer)
#line 74
{
#line 77
    switch (label) {
#line 79
    case INVOCATION_LABEL_TCB_BIND_NOTIFICATION:
        return thread_invocation_decode_bind(thread);

    case INVOCATION_LABEL_TCB_UNBIND_NOTIFICATION:
        return thread_invocation_decode_unbind(thread);

    case INVOCATION_LABEL_TCB_SET_TLS_BASE:
        return thread_invocation_decode_set_tls_base(length, thread, buffer);

    case INVOCATION_LABEL_TCB_SET_FLAGS:
        return thread_invocation_decode_set_flags(length, thread, call, buffer);

    default:
        return syscall_errors_illegal_operation();
    }
}

/*
 * TCB_SetPriority or TCB_SetMCPriority: a message with one priority and the capability to the
 * authority.
 */
#line 99
static status_t thread_invocation_decode_set_priority(word_t label, word_t length, tcb_t *thread,
#line 99
    ipc_buffer_t *buffer)
#line 99
{
#line 101
    bool_t holds = length < 1;
#line 101
    if (!holds) {
#line 101
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 101
        holds = !has_extra_cap;
    }
#line 101
    if (holds) {
#line 103
        return syscall_errors_truncated_message();
    }

    word_t priority = invocation_get_syscall_arg(0, buffer);
    cap_t extra_cap = invocation_extra_cap(0);
#line 107
    status_t status = thread_invocation_check_priority(priority, extra_cap);
    if (status != STATUS_OK) {
#line 110
        return status;
    }

    invocation_begin();
    if (label == INVOCATION_LABEL_TCB_SET_PRIORITY) {
#line 122
        thread_set_priority(thread, priority);
    } else {
#line 127
        thread_set_mc_priority(thread, priority);
    }

    return STATUS_OK;
}

#line 134
static status_t thread_invocation_decode_set_sched_params(word_t length, tcb_t *thread,
#line 134
    ipc_buffer_t *buffer)
#line 134
{
#line 136
    bool_t holds = length < 2;
#line 136
    if (!holds) {
#line 136
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 136
        holds = !has_extra_cap;
    }
#line 136
    if (holds) {
#line 138
        return syscall_errors_truncated_message();
    }

    cap_t authority = invocation_extra_cap(0);
    word_t mc_priority = invocation_get_syscall_arg(0, buffer);
    word_t priority = invocation_get_syscall_arg(1, buffer);
    status_t status = thread_invocation_check_priority(mc_priority, authority);
    if (status != STATUS_OK) {
#line 147
        return status;
    }

    status = thread_invocation_check_priority(priority, authority);
    if (status != STATUS_OK) {
#line 153
        return status;
    }

    invocation_begin();
    thread_set_mc_priority(thread, mc_priority);
    thread_set_priority(thread, priority);
    return STATUS_OK;
}

/* Whether a thread's capability is the authority for this priority. */
static status_t thread_invocation_check_priority(word_t priority, cap_t authority)
#line 163
{
#line 165
    cap_tag_t tag = cap_get_tag(authority);
#line 165
    if (tag != CAP_TAG_THREAD) {
#line 167
        return syscall_errors_invalid_capability(1);
    }

    cap_t thread_cap = thread_cap_from(authority);
#line 170
    tcb_t *object = thread_cap_get_object(thread_cap);
#line 170
    word_t limit = object->max_controlled_priority;
    if (priority > limit) {
#line 171
        return syscall_errors_range_error(0, limit);
    }
#line 171
    return STATUS_OK;
}

#line 176
static status_t thread_invocation_decode_bind(tcb_t *thread)
#line 176
{
#line 178
    bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 178
    if (!has_extra_cap) {
#line 180
        return syscall_errors_truncated_message();
    }

    cap_t cap = invocation_extra_cap(0);
    cap_tag_t tag = cap_get_tag(cap);
#line 184
    if (thread->bound_notification != NULL || tag != CAP_TAG_NOTIFICATION) {
#line 186
        return syscall_errors_illegal_operation();
    }

    cap_t right = notification_cap_from(cap);
    notification_t *notification = notification_cap_get_object(right);
    bool_t can_receive = notification_cap_get_can_receive(right);
#line 191
    bool_t holds = !can_receive;
#line 191
    if (!holds) {
#line 191
        tcb_t *queue_head = notification_get_queue_head(*notification);
#line 191
        holds = queue_head != NULL;
    }
#line 191
    if (!holds) {
#line 191
        tcb_t *bound_tcb = notification_get_bound_tcb(*notification);
#line 191
        holds = bound_tcb != NULL;
    }
#line 191
    if (holds) {
#line 195
        return syscall_errors_illegal_operation();
    }

    invocation_begin();
    notification_signal_bind(thread, notification);
    return STATUS_OK;
}

static status_t thread_invocation_decode_unbind(tcb_t *thread)
#line 203
{
#line 205
    if (thread->bound_notification == NULL) {
#line 207
        return syscall_errors_illegal_operation();
    }

    invocation_begin();
    notification_signal_unbind(thread);
    return STATUS_OK;
}

#line 217
static status_t thread_invocation_decode_set_tls_base(word_t length, tcb_t *thread,
#line 217
    ipc_buffer_t *buffer)
#line 217
{
#line 219
    if (length < 1) {
#line 221
        return syscall_errors_truncated_message();
    }

    word_t address = invocation_get_syscall_arg(0, buffer);
    invocation_begin();
    arch_set_register(thread, ARCH_TLS_BASE, address);
    if (thread == kernel_state_core_current_thread) {
        /* Switching to the thread anew brings the value into the machine. */
#line 230
        scheduler_reschedule_required();
    }

    return STATUS_OK;
}

static status_t thread_invocation_decode_set_flags(word_t length, tcb_t *thread, bool_t call,
#line 236
    ipc_buffer_t *buffer)
#line 236
{
#line 238
    if (length < 2) {
#line 240
        return syscall_errors_truncated_message();
    }

    word_t clear = invocation_get_syscall_arg(0, buffer);
    word_t set = invocation_get_syscall_arg(1, buffer);
    invocation_begin();
    thread_invocation_invoke_set_flags(thread, clear, set, call);
    return STATUS_OK;
}

static void thread_invocation_invoke_set_flags(tcb_t *thread, word_t clear, word_t set, bool_t call)
#line 250
{
#line 252
    uint32_t flags = (thread->flags & ~(uint32_t)(clear & THREAD_INVOCATION_KNOWN_FLAGS))
#line 252
        | (uint32_t)(set & THREAD_INVOCATION_KNOWN_FLAGS);
    thread->flags = flags;
    arch_post_set_flags(thread);
    invocation_answer_word(call, flags);
}

/* ---- thread_registers.c ---- */

/* Arguments: flags, count. Results: the registers. */
#line 25 "KernelSource/Invocations/ThreadRegisters.cs"
static status_t thread_registers_decode_read(word_t length, tcb_t *source, bool_t call,
#line 25
    ipc_buffer_t *buffer)
#line 25
{
#line 27
    if (length < 2) {
#line 29
        return syscall_errors_truncated_message();
    }

    word_t flags = invocation_get_syscall_arg(0, buffer);
    word_t count = invocation_get_syscall_arg(1, buffer);
    if (count < 1 || count > THREAD_REGISTERS_REGISTER_COUNT) {
#line 36
        return syscall_errors_range_error(1, THREAD_REGISTERS_REGISTER_COUNT);
    }

    if (source == kernel_state_core_current_thread) {
#line 41
        return syscall_errors_illegal_operation();
    }

    invocation_begin();
    thread_registers_invoke_read(source, (flags & THREAD_REGISTERS_FLAG_SUSPEND_SOURCE) != 0, count,
#line 45
        call);
    return STATUS_OK;
}

/* Arguments: flags, count, the registers. */
static status_t thread_registers_decode_write(word_t length, tcb_t *target, ipc_buffer_t *buffer)
#line 50
{
#line 52
    if (length < 2) {
#line 54
        return syscall_errors_truncated_message();
    }

    word_t flags = invocation_get_syscall_arg(0, buffer);
    word_t count = invocation_get_syscall_arg(1, buffer);
    if (length - 2 < count) {
#line 61
        return syscall_errors_truncated_message();
    }

    if (target == kernel_state_core_current_thread) {
#line 66
        return syscall_errors_illegal_operation();
    }

    invocation_begin();
    thread_registers_invoke_write(target, (flags & THREAD_REGISTERS_FLAG_RESUME) != 0,
#line 70
        count < THREAD_REGISTERS_REGISTER_COUNT ? count : THREAD_REGISTERS_REGISTER_COUNT, buffer);
    return STATUS_OK;
}

/* Argument: flags. Capability: the source. */
static status_t thread_registers_decode_copy(word_t length, tcb_t *target, ipc_buffer_t *buffer)
#line 75
{
#line 77
    bool_t holds = length < 1;
#line 77
    if (!holds) {
#line 77
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 77
        holds = !has_extra_cap;
    }
#line 77
    if (holds) {
#line 79
        return syscall_errors_truncated_message();
    }

    word_t flags = invocation_get_syscall_arg(0, buffer);
    cap_t cap = invocation_extra_cap(0);
    cap_tag_t tag = cap_get_tag(cap);
#line 84
    if (tag != CAP_TAG_THREAD) {
#line 86
        return syscall_errors_invalid_capability(1);
    }

    invocation_begin();
    cap_t thread_cap = thread_cap_from(cap);
#line 90
    tcb_t *object = thread_cap_get_object(thread_cap);
#line 90
    thread_registers_invoke_copy(target, object, flags);
    return STATUS_OK;
}

static void thread_registers_invoke_read(tcb_t *source, bool_t suspend, word_t count, bool_t call)
#line 94
{
#line 96
    if (suspend) {
#line 98
        thread_control_suspend(source);
    }

    if (!call) {
#line 103
        return;
    }

    tcb_t *caller = kernel_state_core_current_thread;
    ipc_buffer_t *buffer = arch_lookup_ipc_buffer(true, caller);
    for (word_t i = 0; i < count; i++) {
        /* At most RegisterCount iterations. */
#line 111
        word_t user_register = thread_registers_user_register(i);
#line 111
        word_t register_ = arch_get_register(source, user_register);
#line 111
        invocation_set_message_register(caller, buffer, i, register_);
    }

    word_t fitting_length = ipc_transfer_fitting_length(count, buffer);
#line 114
    invocation_answer(fitting_length);
}

static void thread_registers_invoke_write(tcb_t *target, bool_t resume, word_t count,
#line 117
    ipc_buffer_t *buffer)
#line 117
{
#line 119
    for (word_t i = 0; i < count; i++) {
        /* At most RegisterCount iterations. */
#line 122
        word_t register_ = thread_registers_user_register(i);
        word_t value = invocation_get_syscall_arg(i + 2, buffer);
        word_t sanitise_register = arch_sanitise_register(register_, value);
#line 124
        arch_set_register(target, register_, sanitise_register);
    }

    word_t restart_pc = thread_restart_pc(target);
#line 127
    arch_set_register(target, ARCH_NEXT_IP, restart_pc);
    arch_post_modify_registers(target);
    if (resume) {
#line 131
        thread_control_restart(target);
    }
}

static void thread_registers_invoke_copy(tcb_t *target, tcb_t *source, word_t flags)
#line 135
{
#line 137
    if ((flags & THREAD_REGISTERS_FLAG_SUSPEND_SOURCE) != 0) {
#line 139
        thread_control_suspend(source);
    }

    if ((flags & THREAD_REGISTERS_FLAG_COPY_RESUME) != 0) {
#line 144
        thread_control_restart(target);
    }

    if ((flags & THREAD_REGISTERS_FLAG_COPY_FRAME) != 0) {
#line 149
        for (word_t i = 0; i < ARCH_FRAME_REGISTER_COUNT; i++) {
#line 151
            word_t register_ = arch_frame_register(i);
            word_t register_2 = arch_get_register(source, register_);
#line 152
            arch_set_register(target, register_, register_2);
        }

        word_t restart_pc = thread_restart_pc(target);
#line 155
        arch_set_register(target, ARCH_NEXT_IP, restart_pc);
    }

    if ((flags & THREAD_REGISTERS_FLAG_COPY_INTEGER) != 0) {
#line 160
        for (word_t i = 0; i < ARCH_GP_REGISTER_COUNT; i++) {
#line 162
            word_t register_ = arch_gp_register(i);
            word_t register_3 = arch_get_register(source, register_);
#line 163
            arch_set_register(target, register_, register_3);
        }
    }

    arch_post_modify_registers(target);
    if (target == kernel_state_core_current_thread) {
        /* Switching to the thread anew brings the values into the machine. */
#line 171
        scheduler_reschedule_required();
    }
}

/* Register i of seL4_UserContext. */
static word_t thread_registers_user_register(word_t i)
#line 176
{
    if (i < ARCH_FRAME_REGISTER_COUNT) {
#line 177
        return arch_frame_register(i);
    }
#line 177
    return arch_gp_register(i - ARCH_FRAME_REGISTER_COUNT);
}

/* ---- thread_spaces.c ---- */

/*
 * Arguments: fault handler, CSpace data, VSpace data, buffer address. Capabilities: CSpace,
 * VSpace, frame.
 */
#line 39 "KernelSource/Invocations/ThreadSpaces.cs"
static status_t thread_spaces_decode_configure(word_t length, cte_t *slot, tcb_t *thread,
#line 39
    ipc_buffer_t *message)
#line 39
{
#line 41
    bool_t holds = length < THREAD_SPACES_FIRST_DATA + 3U;
#line 41
    if (!holds) {
#line 41
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 41
        holds = !has_extra_cap;
    }
#line 41
    if (!holds) {
#line 41
        bool_t has_extra_cap2 = invocation_has_extra_cap(1);
#line 41
        holds = !has_extra_cap2;
    }
#line 41
    if (!holds) {
#line 41
        bool_t has_extra_cap3 = invocation_has_extra_cap(2);
#line 41
        holds = !has_extra_cap3;
    }
#line 41
    if (holds) {
#line 46
        return syscall_errors_truncated_message();
    }

    word_t address = invocation_get_syscall_arg(THREAD_SPACES_FIRST_DATA + 2U, message);
    cte_t *extra_slot = invocation_extra_slot(2);
#line 50
    status_buffer_result_t check_ipc_buffer = thread_spaces_check_ipc_buffer(address, extra_slot);
#line 50
    status_t buffer_status = check_ipc_buffer.status;
#line 50
    new_ipc_buffer_t buffer = check_ipc_buffer.buffer;
    if (buffer_status != STATUS_OK) {
#line 53
        return buffer_status;
    }

    status_spaces_result_t check_spaces = thread_spaces_check_spaces(thread, message, 0);
#line 56
    status_t spaces_status = check_spaces.status;
#line 56
    new_spaces_t spaces = check_spaces.spaces;
    if (spaces_status != STATUS_OK) {
#line 59
        return spaces_status;
    }

    invocation_begin();
    status_t status = thread_spaces_invoke_set_spaces(slot, thread, spaces);
    if (status != STATUS_OK) {
#line 64
        return status;
    }
#line 64
    return thread_spaces_invoke_set_ipc_buffer(slot, thread, buffer);
}

/* Arguments: fault handler, CSpace data, VSpace data. Capabilities: CSpace, VSpace. */
#line 69
static status_t thread_spaces_decode_set_space(word_t length, cte_t *slot, tcb_t *thread,
#line 69
    ipc_buffer_t *message)
#line 69
{
#line 71
    bool_t holds = length < 3;
#line 71
    if (!holds) {
#line 71
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 71
        holds = !has_extra_cap;
    }
#line 71
    if (!holds) {
#line 71
        bool_t has_extra_cap2 = invocation_has_extra_cap(1);
#line 71
        holds = !has_extra_cap2;
    }
#line 71
    if (holds) {
#line 73
        return syscall_errors_truncated_message();
    }

    status_spaces_result_t check_spaces = thread_spaces_check_spaces(thread, message, 0);
#line 76
    status_t status = check_spaces.status;
#line 76
    new_spaces_t spaces = check_spaces.spaces;
    if (status != STATUS_OK) {
#line 79
        return status;
    }

    invocation_begin();
    return thread_spaces_invoke_set_spaces(slot, thread, spaces);
}

/* Argument: the buffer's address, 0 for none. Capability: its frame. */
#line 112
static status_t thread_spaces_decode_set_ipc_buffer(word_t length, cte_t *slot, tcb_t *thread,
#line 112
    ipc_buffer_t *message)
#line 112
{
#line 114
    bool_t holds = length < 1;
#line 114
    if (!holds) {
#line 114
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 114
        holds = !has_extra_cap;
    }
#line 114
    if (holds) {
#line 116
        return syscall_errors_truncated_message();
    }

    word_t address = invocation_get_syscall_arg(0, message);
    cte_t *extra_slot = invocation_extra_slot(0);
#line 120
    status_buffer_result_t check_ipc_buffer = thread_spaces_check_ipc_buffer(address, extra_slot);
#line 120
    status_t status = check_ipc_buffer.status;
#line 120
    new_ipc_buffer_t buffer = check_ipc_buffer.buffer;
    if (status != STATUS_OK) {
#line 123
        return status;
    }

    invocation_begin();
    return thread_spaces_invoke_set_ipc_buffer(slot, thread, buffer);
}

static status_buffer_result_t thread_spaces_check_ipc_buffer(word_t address, cte_t *source)
#line 130
{
#line 132
    new_ipc_buffer_t buffer = { 0 };
    if (address == 0) {
#line 135
        return (status_buffer_result_t){ .status = STATUS_OK, .buffer = buffer };
    }

    status_cap_result_t derive = cap_ops_derive(source, source->cap);
#line 138
    status_t status = derive.status;
#line 138
    cap_t frame = derive.cap;
    if (status == STATUS_OK) {
#line 141
        status = arch_check_ipc_buffer(address, frame);
    }

    buffer.address = address;
    buffer.frame = frame;
    buffer.source = source;
    return (status_buffer_result_t){ .status = status, .buffer = buffer };
}

/* The first three arguments and two capabilities, from number first on. */
static status_spaces_result_t thread_spaces_check_spaces(tcb_t *thread, ipc_buffer_t *message,
#line 151
    word_t first)
#line 151
{
#line 153
    new_spaces_t spaces = { 0 };

    /* The old roots are deleted on the way, which must not destroy a whole capability space. */
    cte_t *thread_slot = cspace_thread_slot(thread, TCB_SLOT_CSPACE);
#line 156
    bool_t is_long_running_delete = derivation_tree_is_long_running_delete(thread_slot);
#line 156
    bool_t holds = is_long_running_delete;
#line 156
    if (!holds) {
#line 156
        cte_t *thread_slot2 = cspace_thread_slot(thread, TCB_SLOT_VSPACE);
#line 156
        holds = derivation_tree_is_long_running_delete(thread_slot2);
    }
#line 156
    if (holds) {
#line 159
        status_t illegal_operation = syscall_errors_illegal_operation();
#line 159
        return (status_spaces_result_t){ .status = illegal_operation, .spaces = spaces };
    }
#line 164
    spaces.fault_handler = invocation_get_syscall_arg(0, message);

#line 167
    spaces.cspace_source = invocation_extra_slot(first);
    spaces.vspace_source = invocation_extra_slot(first + 1);
    word_t syscall_arg = invocation_get_syscall_arg(THREAD_SPACES_FIRST_DATA, message);
#line 169
    status_cap_result_t derive_root = thread_spaces_derive_root(spaces.cspace_source, syscall_arg);
#line 169
    status_t status = derive_root.status;
#line 169
    cap_t root = derive_root.cap;
    if (status != STATUS_OK) {
#line 172
        return (status_spaces_result_t){ .status = status, .spaces = spaces };
    }

    cap_tag_t tag = cap_get_tag(root);
#line 175
    if (tag != CAP_TAG_CNODE) {
#line 177
        status_t illegal_operation2 = syscall_errors_illegal_operation();
#line 177
        return (status_spaces_result_t){ .status = illegal_operation2, .spaces = spaces };
    }

    spaces.cspace = root;
    word_t syscall_arg2 = invocation_get_syscall_arg(THREAD_SPACES_FIRST_DATA + 1U, message);
#line 181
    status_cap_result_t derive_root2 = thread_spaces_derive_root(spaces.vspace_source,
#line 181
        syscall_arg2);
#line 181
    status_t vspace_status = derive_root2.status;
#line 181
    cap_t vspace = derive_root2.cap;
    if (vspace_status != STATUS_OK) {
#line 184
        return (status_spaces_result_t){ .status = vspace_status, .spaces = spaces };
    }

    bool_t is_valid_vspace_root = arch_is_valid_vspace_root(vspace);
#line 187
    if (!is_valid_vspace_root) {
#line 189
        status_t illegal_operation3 = syscall_errors_illegal_operation();
#line 189
        return (status_spaces_result_t){ .status = illegal_operation3, .spaces = spaces };
    }

    spaces.vspace = vspace;
    return (status_spaces_result_t){ .status = STATUS_OK, .spaces = spaces };
}

/* A copy of a root, with new data (a guard) unless that is 0. */
static status_cap_result_t thread_spaces_derive_root(cte_t *source, word_t data)
#line 197
{
#line 199
    cap_t cap = source->cap;
    if (data != 0) {
#line 202
        cap = cap_ops_update_data(false, data, cap);
    }

    return cap_ops_derive(source, cap);
}

/*
 * A thread that does this to itself continues in its old address space until the kernel switches
 * threads, or until that address space is deleted: as on seL4 (decision 0017).
 */
static status_t thread_spaces_invoke_set_spaces(cte_t *slot, tcb_t *thread, new_spaces_t spaces)
#line 212
{
#line 216
    thread->fault_handler = spaces.fault_handler;

#line 219
    cte_t *root = cspace_thread_slot(thread, TCB_SLOT_CSPACE);
    status_t status = thread_spaces_replace(slot, thread, root, spaces.cspace,
#line 220
        spaces.cspace_source);
    if (status != STATUS_OK) {
#line 223
        return status;
    }

    root = cspace_thread_slot(thread, TCB_SLOT_VSPACE);
    return thread_spaces_replace(slot, thread, root, spaces.vspace, spaces.vspace_source);
}

static status_t thread_spaces_invoke_set_ipc_buffer(cte_t *slot, tcb_t *thread,
#line 230
    new_ipc_buffer_t buffer)
#line 230
{
#line 232
    cte_t *target = cspace_thread_slot(thread, TCB_SLOT_IPC_BUFFER);
    status_t status = thread_spaces_replace(slot, thread, target, buffer.frame, buffer.source);
    if (status != STATUS_OK) {
#line 236
        return status;
    }

    thread->ipc_buffer = buffer.address;
    if (thread == kernel_state_core_current_thread) {
        /*
         * Switching to the thread anew tells user level the address where the architecture does
         * that, and enters the address space that Configure has set before.
         */
#line 244
        scheduler_reschedule_required();
    }

    return STATUS_OK;
}

/*
 * Puts a capability in the place of the one in a thread's slot. The deletion of the old one may
 * have deleted the source, or the very capability that is invoked (in slot): then the slot stays
 * empty.
 */
#line 254
static status_t thread_spaces_replace(cte_t *slot, tcb_t *thread, cte_t *target, cap_t cap,
#line 254
    cte_t *source)
#line 254
{
#line 256
    status_t status = deletion_delete(target);
    if (status != STATUS_OK || source == NULL) {
#line 259
        return status;
    }

    cap_t self = thread_cap_new(thread);
    bool_t same_object = cap_ops_same_object(cap, source->cap);
#line 263
    if (same_object) {
#line 263
        bool_t same_object2 = cap_ops_same_object(self, slot->cap);
#line 263
        if (same_object2) {
#line 265
            derivation_tree_insert(cap, source, target);
        }
    }

#line 268
    return STATUS_OK;
}

/* ---- endpoint_ipc.c ---- */

/*
 * A thread sends through a capability with the right to send. The message goes to the first
 * receiver; if there is none, a blocking send waits.
 */
#line 18 "KernelSource/Ipc/EndpointIpc.cs"
static void endpoint_ipc_send_ipc(tcb_t *thread, cap_t right, bool_t blocking, bool_t call)
#line 18
{
#line 20
    endpoint_t *endpoint = endpoint_cap_get_object(right);
    endpoint_state_t state = endpoint_get_state(*endpoint);
#line 21
    if (state != ENDPOINT_STATE_RECEIVE) {
#line 23
        if (blocking) {
#line 25
            endpoint_ipc_block_sender(thread, right, call);
        }

        return;
    }

    tcb_t *receiver = endpoint_ipc_take_first(endpoint);
    assert(receiver->state == THREAD_STATE_BLOCKED_ON_RECEIVE);
    word_t badge = endpoint_cap_get_badge(right);
#line 33
    bool_t can_grant = endpoint_cap_get_can_grant(right);
#line 33
    ipc_transfer_do_ipc_transfer(thread, endpoint, badge, can_grant, receiver);
    bool_t reply_can_grant = receiver->blocking_can_grant != 0;
    thread_set_state(receiver, THREAD_STATE_RUNNING);
    scheduler_possible_switch_to(receiver);
    if (call) {
#line 39
        bool_t can_grant2 = endpoint_cap_get_can_grant(right);
#line 39
        bool_t can_grant_reply = endpoint_cap_get_can_grant_reply(right);
#line 39
        endpoint_ipc_await_reply(thread, receiver, can_grant2 || can_grant_reply, reply_can_grant);
    }
}

/* A thread receives from the endpoint of cap. A signal of its bound notification comes first. */
#line 47
static void endpoint_ipc_receive_ipc(tcb_t *thread, cap_t cap, bool_t blocking)
#line 47
{
#line 49
    notification_t *bound = thread->bound_notification;
    if (bound != NULL) {
#line 50
        notification_state_t state = notification_get_state(*bound);
#line 50
        if (state == NOTIFICATION_STATE_ACTIVE) {
#line 52
            notification_signal_complete_signal(bound, thread);
            return;
        }
    }

#line 56
    cap_t right = endpoint_cap_from(cap);
    endpoint_t *endpoint = endpoint_cap_get_object(right);
    endpoint_state_t state2 = endpoint_get_state(*endpoint);
#line 58
    if (state2 == ENDPOINT_STATE_SEND) {
#line 60
        bool_t can_grant = endpoint_cap_get_can_grant(right);
#line 60
        endpoint_ipc_receive_from_sender(thread, endpoint, can_grant);
        return;
    }

    if (!blocking) {
#line 66
        notification_signal_fail_poll(thread);
        return;
    }

    thread->blocking_object = (word_t)endpoint;
    bool_t can_grant2 = endpoint_cap_get_can_grant(right);
#line 71
    thread->blocking_can_grant = can_grant2;
    thread_set_state(thread, THREAD_STATE_BLOCKED_ON_RECEIVE);
    tcb_queue_t queue = endpoint_ipc_queue(endpoint);
#line 73
    tcb_queue_t append = thread_queue_append(queue, thread);
#line 73
    endpoint_ipc_set_queue(endpoint, append);
    endpoint_ptr_set_state(endpoint, ENDPOINT_STATE_RECEIVE);
}

/* Cancels a thread's wait at an endpoint; the thread is then inactive. */
static void endpoint_ipc_leave_queue(tcb_t *thread)
#line 78
{
#line 80
    endpoint_t *endpoint = (endpoint_t *)thread->blocking_object;
    endpoint_state_t state = endpoint_get_state(*endpoint);
#line 81
    assert(state != ENDPOINT_STATE_IDLE);
    endpoint_ipc_remove_from_queue(endpoint, thread);

#line 88
    thread_set_state(thread, THREAD_STATE_INACTIVE);
}

/* The endpoint is deleted: all threads that wait at it restart their system call (or fault). */
static void endpoint_ipc_cancel_all_ipc(endpoint_t *endpoint)
#line 92
{
#line 94
    endpoint_state_t state = endpoint_get_state(*endpoint);
#line 94
    if (state == ENDPOINT_STATE_IDLE) {
#line 96
        return;
    }

    tcb_t *thread = endpoint_get_queue_head(*endpoint);
    endpoint_ipc_set_queue(endpoint, (tcb_queue_t){ 0 });
    endpoint_ptr_set_state(endpoint, ENDPOINT_STATE_IDLE);
    while (thread != NULL) {
        /* Ends: each round moves one thread on in a queue without cycles */
#line 105
        tcb_t *next = thread->queue_next;
        endpoint_ipc_restart_waiting(thread);
        thread = next;
    }

    scheduler_reschedule_required();
}

/* All threads that wait to send with this badge restart their system call. */
static void endpoint_ipc_cancel_badged_sends(endpoint_t *endpoint, word_t badge)
#line 114
{
#line 116
    endpoint_state_t state = endpoint_get_state(*endpoint);
#line 116
    if (state != ENDPOINT_STATE_SEND) {
#line 118
        return;
    }

    tcb_queue_t queue = endpoint_ipc_queue(endpoint);
    tcb_t *thread = queue.head;
    while (thread != NULL) {
        /* Ends: each round moves one thread on in a queue without cycles */
#line 126
        tcb_t *next = thread->queue_next;
        if (thread->blocking_badge == badge) {
#line 129
            queue = thread_queue_remove(queue, thread);
            endpoint_ipc_restart_waiting(thread);
        }

        thread = next;
    }

    endpoint_ipc_set_queue(endpoint, queue);
    endpoint_ptr_set_state(endpoint, queue.head == NULL ? ENDPOINT_STATE_IDLE
#line 137
        : ENDPOINT_STATE_SEND);
    scheduler_reschedule_required();
}

/* The kernel's reply to an invocation that failed: CurrentSyscallError. */
static void endpoint_ipc_reply_from_kernel_error(tcb_t *thread)
#line 142
{
#line 144
    ipc_buffer_t *buffer = arch_lookup_ipc_buffer(true, thread);
    arch_set_register(thread, ARCH_BADGE_REGISTER, 0);
    word_t length = error_message_set(thread, buffer);
    ipc_transfer_set_message_info(thread, kernel_state_current_syscall_error.type, length);
}

/* The kernel's reply to an invocation that succeeded and has no results. */
static void endpoint_ipc_reply_from_kernel_success(tcb_t *thread)
#line 151
{
#line 153
    arch_set_register(thread, ARCH_BADGE_REGISTER, 0);
    arch_set_register(thread, ARCH_MSG_INFO_REGISTER, 0);
}

/* The sender waits in the queue of an endpoint without receivers. */
static void endpoint_ipc_block_sender(tcb_t *thread, cap_t right, bool_t call)
#line 158
{
#line 160
    endpoint_t *endpoint = endpoint_cap_get_object(right);
    tcb_t *tcb = thread;
    tcb->blocking_object = (word_t)endpoint;
    tcb->blocking_badge = endpoint_cap_get_badge(right);
    bool_t can_grant = endpoint_cap_get_can_grant(right);
#line 164
    tcb->blocking_can_grant = can_grant;
    bool_t can_grant_reply = endpoint_cap_get_can_grant_reply(right);
#line 165
    tcb->blocking_can_grant_reply = can_grant_reply;
    tcb->blocking_is_call = call;
    thread_set_state(thread, THREAD_STATE_BLOCKED_ON_SEND);
    tcb_queue_t queue = endpoint_ipc_queue(endpoint);
    tcb_queue_t append = thread_queue_append(queue, thread);
#line 169
    endpoint_ipc_set_queue(endpoint, append);
    endpoint_ptr_set_state(endpoint, ENDPOINT_STATE_SEND);
}

#line 174
static void endpoint_ipc_receive_from_sender(tcb_t *thread, endpoint_t *endpoint,
#line 174
    bool_t receiver_can_grant)
#line 174
{
#line 176
    tcb_t *sender = endpoint_ipc_take_first(endpoint);
    assert(sender->state == THREAD_STATE_BLOCKED_ON_SEND);
    bool_t can_grant = sender->blocking_can_grant != 0;
    bool_t can_grant_reply = sender->blocking_can_grant_reply != 0;
    ipc_transfer_do_ipc_transfer(sender, endpoint, sender->blocking_badge, can_grant, thread);
    if (sender->blocking_is_call != 0) {
#line 183
        endpoint_ipc_await_reply(sender, thread, can_grant || can_grant_reply, receiver_can_grant);
    } else {
#line 187
        thread_set_state(sender, THREAD_STATE_RUNNING);
        scheduler_possible_switch_to(sender);
    }
}

/*
 * A caller whose message arrived waits for the reply; if the receiver may not reply, it is
 * suspended.
 */
#line 194
static void endpoint_ipc_await_reply(tcb_t *caller, tcb_t *receiver, bool_t may_reply,
#line 194
    bool_t reply_can_grant)
#line 194
{
#line 196
    if (may_reply) {
#line 198
        replies_await(caller, receiver, reply_can_grant);
    } else {
#line 202
        thread_set_state(caller, THREAD_STATE_INACTIVE);
    }
}

static void endpoint_ipc_restart_waiting(tcb_t *thread)
#line 206
{
#line 214
    thread_set_state(thread, THREAD_STATE_RESTART);
    scheduler_enqueue(thread);
}

/* ---- error_message.c ---- */

/* The details in message registers of the thread; returns the number of words. */
#line 11 "KernelSource/Ipc/ErrorMessage.cs"
static word_t error_message_set(tcb_t *thread, ipc_buffer_t *buffer)
#line 11
{
#line 13
    syscall_error_t error = kernel_state_current_syscall_error;
    switch (error.type) {
#line 16
    case ERROR_INVALID_ARGUMENT:
        return error_message_set_one(thread, buffer, error.invalid_argument_number);

    case ERROR_INVALID_CAPABILITY:
        return error_message_set_one(thread, buffer, error.invalid_cap_number);

    case ERROR_RANGE_ERROR:
        invocation_set_message_register(thread, buffer, 0, error.range_error_min);
        invocation_set_message_register(thread, buffer, 1, error.range_error_max);
        return ipc_transfer_fitting_length(2, buffer);

    case ERROR_FAILED_LOOKUP:
        invocation_set_message_register(thread, buffer, 0, error.failed_lookup_was_source);
        return fault_message_set_lookup_failure(thread, buffer, kernel_state_current_lookup_failure,
#line 29
            1);

    case ERROR_NOT_ENOUGH_MEMORY:
        return error_message_set_one(thread, buffer, error.memory_left);

    default:
        return 0;
    }
}

static word_t error_message_set_one(tcb_t *thread, ipc_buffer_t *buffer, word_t value)
#line 39
{
#line 41
    invocation_set_message_register(thread, buffer, 0, value);
    return 1;
}

/* ---- fault_message.c ---- */

/* The fault of sender in message registers of the receiver; returns their number. */
#line 23 "KernelSource/Ipc/FaultMessage.cs"
static word_t fault_message_set(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer)
#line 23
{
#line 25
    fault_t fault = sender->fault;

#line 34
    switch (fault.type) {
#line 36
    case FAULT_TYPE_CAP_FAULT: {
        word_t restart_pc = thread_restart_pc(sender);
#line 37
        invocation_set_message_register(receiver, buffer, FAULT_MESSAGE_CAP_FAULT_IP, restart_pc);
        invocation_set_message_register(receiver, buffer, FAULT_MESSAGE_CAP_FAULT_ADDRESS,
#line 38
            fault.argument0);
        invocation_set_message_register(receiver, buffer, FAULT_MESSAGE_CAP_FAULT_IN_RECEIVE_PHASE,
#line 39
            fault.argument1);
        return fault_message_set_lookup_failure(receiver, buffer, sender->lookup_failure,
#line 40
            FAULT_MESSAGE_CAP_FAULT_LOOKUP);
    }

#line 42
    case FAULT_TYPE_UNKNOWN_SYSCALL:
        return fault_message_set_unknown_syscall(sender, receiver, buffer, fault.argument0);

    case FAULT_TYPE_USER_EXCEPTION:
        return fault_message_set_user_exception(sender, receiver, buffer, fault);

    default:
        return arch_set_fault_message(sender, receiver, buffer);
    }
}

/*
 * The description of a failed look-up in message registers from first on; returns the message's
 * length. Manual, section "Lookup Failure Description".
 */
static word_t fault_message_set_lookup_failure(tcb_t *receiver, ipc_buffer_t *buffer,
#line 57
    lookup_failure_t failure, word_t first)
#line 57
{
#line 60
    invocation_set_message_register(receiver, buffer, first, failure.type);
    switch (failure.type) {
#line 63
    case LOOKUP_FAILURE_TYPE_MISSING_CAPABILITY:
        invocation_set_message_register(receiver, buffer, first + 1, failure.bits_left);
        return ipc_transfer_fitting_length(first + 2, buffer);

    case LOOKUP_FAILURE_TYPE_DEPTH_MISMATCH:
        invocation_set_message_register(receiver, buffer, first + 1, failure.bits_left);
        invocation_set_message_register(receiver, buffer, first + 2, failure.found);
        return ipc_transfer_fitting_length(first + 3, buffer);

    case LOOKUP_FAILURE_TYPE_GUARD_MISMATCH:
        invocation_set_message_register(receiver, buffer, first + 1, failure.bits_left);
        invocation_set_message_register(receiver, buffer, first + 2, failure.found);
        invocation_set_message_register(receiver, buffer, first + 3, failure.guard_size);
        return ipc_transfer_fitting_length(first + 4, buffer);

    default:
        return ipc_transfer_fitting_length(first + 1, buffer);
    }
}

/*
 * The reply of a handler (sender) to the fault of receiver: the registers in it become the
 * thread's. Returns whether the thread continues: for UnknownSyscall and UserException, a label
 * other than 0 means no.
 */
static bool_t fault_message_handle_reply(tcb_t *sender, tcb_t *receiver)
#line 88
{
#line 90
    message_info_t info = ipc_transfer_get_message_info(sender);
    word_t type = receiver->fault.type;

#line 101
    switch (type) {
#line 103
    case FAULT_TYPE_CAP_FAULT:
        return true;

    case FAULT_TYPE_UNKNOWN_SYSCALL: {
        word_t length = message_info_get_length(info);
#line 107
        fault_message_take_registers(sender, receiver, length, true);
        word_t label = message_info_get_label(info);
#line 108
        return label == 0;
    }

#line 110
    case FAULT_TYPE_USER_EXCEPTION: {
        word_t length2 = message_info_get_length(info);
#line 111
        fault_message_take_registers(sender, receiver, length2, false);
        word_t label2 = message_info_get_label(info);
#line 112
        return label2 == 0;
    }

#line 114
    default:
        return arch_handle_fault_reply(receiver, sender, type);
    }
}

static word_t fault_message_set_unknown_syscall(tcb_t *sender, tcb_t *receiver,
#line 119
    ipc_buffer_t *buffer, word_t number)
#line 119
{
#line 121
    for (word_t i = 0; i < ARCH_SYSCALL_MESSAGE_LENGTH; i++) {
#line 123
        word_t syscall_message_register = arch_syscall_message_register(i);
#line 123
        word_t value = arch_get_register(sender, syscall_message_register);
        invocation_set_message_register(receiver, buffer, i, value);
    }

    invocation_set_message_register(receiver, buffer, ARCH_SYSCALL_MESSAGE_LENGTH, number);
    return ipc_transfer_fitting_length(ARCH_SYSCALL_MESSAGE_LENGTH + 1U, buffer);
}

static word_t fault_message_set_user_exception(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer,
#line 131
    fault_t fault)
#line 131
{
#line 133
    for (word_t i = 0; i < ARCH_EXCEPTION_MESSAGE_LENGTH; i++) {
#line 135
        word_t exception_message_register = arch_exception_message_register(i);
#line 135
        word_t value = arch_get_register(sender, exception_message_register);
        invocation_set_message_register(receiver, buffer, i, value);
    }

    invocation_set_message_register(receiver, buffer, ARCH_EXCEPTION_MESSAGE_LENGTH,
#line 139
        fault.argument0);
    invocation_set_message_register(receiver, buffer, ARCH_EXCEPTION_MESSAGE_LENGTH + 1U,
#line 140
        fault.argument1);
    return ipc_transfer_fitting_length(ARCH_EXCEPTION_MESSAGE_LENGTH + 2U, buffer);
}

/* Writes words of the handler's message to the registers that the fault message contained. */
static void fault_message_take_registers(tcb_t *sender, tcb_t *receiver, word_t length,
#line 145
    bool_t is_syscall)
#line 145
{
#line 147
    ipc_buffer_t *buffer = arch_lookup_ipc_buffer(false, sender);
    word_t shown = is_syscall ? ARCH_SYSCALL_MESSAGE_LENGTH : ARCH_EXCEPTION_MESSAGE_LENGTH;
    word_t sent = ipc_transfer_fitting_length(length, buffer);
    word_t count = sent < shown ? sent : shown;
    for (word_t i = 0; i < count; i++) {
        /* At most MessageLimits.MaxLength iterations. */
#line 154
        word_t value2 = 0;
#line 154
        if (i < ARCH_MESSAGE_REGISTER_COUNT) {
#line 154
            word_t message_register = arch_message_register(i);
#line 154
            value2 = arch_get_register(sender, message_register);
        } else {
#line 154
            assert(i < 120);
#line 154
            value2 = buffer->msg[i];
        }
#line 154
        word_t value = value2;
#line 157
        word_t value3 = 0;
#line 157
        if (is_syscall) {
#line 157
            value3 = arch_syscall_message_register(i);
        } else {
#line 157
            value3 = arch_exception_message_register(i);
        }
#line 157
        word_t register_ = value3;
        word_t sanitise_register = arch_sanitise_register(register_, value);
#line 158
        arch_set_register(receiver, register_, sanitise_register);
    }
}

/* ---- faults.c ---- */

/* The current fault is a capability that cannot be found. */
#line 14 "KernelSource/Ipc/Faults.cs"
static void faults_set_cap_fault(word_t cptr, bool_t in_receive_phase)
#line 14
{
#line 16
    kernel_state_current_fault.type = FAULT_TYPE_CAP_FAULT;
    kernel_state_current_fault.argument0 = cptr;
    kernel_state_current_fault.argument1 = in_receive_phase;
    kernel_state_current_fault.argument2 = 0;
}

/*
 * The current look-up failure is an empty slot, or a capability of the wrong kind, at full
 * depth.
 */
#line 23
static void faults_set_missing_capability(void)
#line 23
{
#line 25
    kernel_state_current_lookup_failure.type = LOOKUP_FAILURE_TYPE_MISSING_CAPABILITY;
    kernel_state_current_lookup_failure.bits_left = 0;
}

/*
 * Sends CurrentFault of the thread to its fault handler. Without a handler that can be called,
 * the thread is suspended.
 */
static void faults_handle(tcb_t *thread)
#line 33
{
#line 35
    fault_t fault = kernel_state_current_fault;
    bool_t is_sent = faults_send_to_handler(thread);
#line 38
    if (!is_sent) {
#line 42
        fault_report_write(thread, fault);

#line 45
        thread_set_state(thread, THREAD_STATE_INACTIVE);
    }
}

/*
 * Sends the fault; false if the handler's capability does not allow it (then that is the current
 * fault).
 */
#line 51
static bool_t faults_send_to_handler(tcb_t *thread)
#line 51
{
#line 53
    lookup_failure_t failure = kernel_state_current_lookup_failure;
    word_t handler = thread->fault_handler;
    status_cap_result_t lookup_cap = cspace_lookup_cap(thread, handler);
#line 55
    status_t status = lookup_cap.status;
#line 55
    cap_t cap = lookup_cap.cap;
    if (status != STATUS_OK) {
#line 58
        faults_set_cap_fault(handler, false);
        return false;
    }

    bool_t is_handler = faults_is_handler(cap);
#line 62
    if (!is_handler) {
#line 64
        faults_set_cap_fault(handler, false);
        faults_set_missing_capability();
        return false;
    }

    thread->fault = kernel_state_current_fault;
    if (kernel_state_current_fault.type == FAULT_TYPE_CAP_FAULT) {
#line 72
        thread->lookup_failure = failure;
    }

    cap_t right = endpoint_cap_from(cap);
    /* The receiver of a fault may always reply to it. */
    right = endpoint_cap_set_can_grant_reply(right, true);
    endpoint_ipc_send_ipc(thread, right, true, true);
    return true;
}

/* A fault is a call: it needs the right to send, and a right that lets the handler reply. */
#line 84
static bool_t faults_is_handler(cap_t cap)
#line 84
{
#line 86
    cap_tag_t tag = cap_get_tag(cap);
#line 86
    if (tag != CAP_TAG_ENDPOINT) {
#line 88
        return false;
    }

    cap_t right = endpoint_cap_from(cap);
    bool_t can_send = endpoint_cap_get_can_send(right);
#line 92
    bool_t can_grant = endpoint_cap_get_can_grant(right);
#line 92
    bool_t can_grant_reply = endpoint_cap_get_can_grant_reply(right);
#line 92
    return can_send && (can_grant || can_grant_reply);
}

/* ---- ipc_transfer.c ---- */

/* Writes message info without capabilities to a thread's register. */
#line 32 "KernelSource/Ipc/IpcTransfer.cs"
static void ipc_transfer_set_message_info(tcb_t *thread, word_t label, word_t length)
#line 32
{
#line 34
    message_info_t info = message_info_new(label, 0, 0, length);
    arch_set_register(thread, ARCH_MSG_INFO_REGISTER, info.words[0]);
}

/* The number of message words, of length, that a receiver with this buffer gets. */
static word_t ipc_transfer_fitting_length(word_t length, ipc_buffer_t *buffer)
#line 39
{
    return buffer == NULL && length > ARCH_MESSAGE_REGISTER_COUNT ? ARCH_MESSAGE_REGISTER_COUNT
#line 40
        : length;
}

/*
 * Transfers the message of a sender to a receiver: its fault if it has one, otherwise the
 * contents of its registers and buffer.
 */
static void ipc_transfer_do_ipc_transfer(tcb_t *sender, endpoint_t *endpoint, word_t badge,
#line 47
    bool_t grant, tcb_t *receiver)
#line 47
{
#line 50
    ipc_buffer_t *receive_buffer = arch_lookup_ipc_buffer(true, receiver);
    if (sender->fault.type == FAULT_TYPE_NULL_FAULT) {
#line 53
        ipc_transfer_transfer_message(sender, endpoint, badge, grant, receiver, receive_buffer);
    } else {
#line 57
        word_t length = fault_message_set(sender, receiver, receive_buffer);
        ipc_transfer_set_message_info(receiver, sender->fault.type, length);
        arch_set_register(receiver, ARCH_BADGE_REGISTER, badge);
    }
}

/* Copies message words; returns the number of words copied. */
static word_t ipc_transfer_copy_message_registers(tcb_t *sender, ipc_buffer_t *send_buffer,
#line 64
    tcb_t *receiver, ipc_buffer_t *receive_buffer, word_t length)
#line 64
{
#line 67
    assert(length <= MESSAGE_LIMITS_MAX_LENGTH);
    word_t in_registers = length < ARCH_MESSAGE_REGISTER_COUNT ? length
#line 68
        : ARCH_MESSAGE_REGISTER_COUNT;
    for (word_t i = 0; i < in_registers; i++) {
        /* At most Arch.MessageRegisterCount iterations. */
#line 72
        word_t register_ = arch_message_register(i);
        word_t register_2 = arch_get_register(sender, register_);
#line 73
        arch_set_register(receiver, register_, register_2);
    }

    if (length <= ARCH_MESSAGE_REGISTER_COUNT || send_buffer == NULL || receive_buffer == NULL) {
#line 78
        return in_registers;
    }

    for (word_t i = ARCH_MESSAGE_REGISTER_COUNT; i < length; i++) {
        /* At most MessageLimits.MaxLength iterations. */
#line 84
        assert(i < 120);
#line 84
        receive_buffer->msg[i] = send_buffer->msg[i];
    }

    return length;
}

#line 107
static void ipc_transfer_transfer_message(tcb_t *sender, endpoint_t *endpoint, word_t badge,
#line 107
    bool_t grant, tcb_t *receiver, ipc_buffer_t *receive_buffer)
#line 107
{
#line 115
    ipc_buffer_t *send_buffer = arch_lookup_ipc_buffer(false, sender);
    message_info_t info = ipc_transfer_get_message_info(sender);
    word_t extra_caps = message_info_get_extra_caps(info);
#line 117
    bool_t with_caps = grant && extra_caps != 0;
    if (with_caps) {
#line 118
        status_t lookup_extra_caps = ipc_transfer_lookup_extra_caps(sender, send_buffer, info);
#line 118
        if (lookup_extra_caps != STATUS_OK) {
#line 120
            with_caps = false;
        }
    }

#line 123
    word_t length2 = message_info_get_length(info);
#line 123
    word_t length = ipc_transfer_copy_message_registers(sender, send_buffer, receiver,
#line 123
        receive_buffer, length2);
    info = message_info_set_extra_caps(info, 0);
    info = message_info_set_caps_unwrapped(info, 0);
    if (with_caps && receive_buffer != NULL) {
#line 128
        info = ipc_transfer_transfer_caps(info, endpoint, receiver, receive_buffer);
    }

    info = message_info_set_length(info, length);
    arch_set_register(receiver, ARCH_MSG_INFO_REGISTER, info.words[0]);
    arch_set_register(receiver, ARCH_BADGE_REGISTER, badge);
}

/*
 * Transfers the capabilities in CurrentExtraCaps. One to the endpoint itself is "unwrapped": its
 * badge arrives. The first other one goes into the receiver's slot. A further one, or one that
 * may not be copied, ends the list. Manual, section "Capability transfer".
 */
static message_info_t ipc_transfer_transfer_caps(message_info_t info, endpoint_t *endpoint,
#line 141
    tcb_t *receiver, ipc_buffer_t *buffer)
#line 141
{
#line 144
    message_info_t result = info;
    cte_t *target = ipc_transfer_receive_slot(receiver, buffer);
    word_t done = 0;
    while (done < MESSAGE_LIMITS_MAX_EXTRA_CAPS) {
        /* At most MessageLimits.MaxExtraCaps iterations. */
#line 150
        assert(done < 3);
#line 150
        cte_t *slot = kernel_state_current_extra_caps[done];
        if (slot == NULL) {
#line 153
            break;
        }

        cap_t cap = slot->cap;
        bool_t is_same_endpoint = ipc_transfer_is_same_endpoint(cap, endpoint);
#line 157
        if (is_same_endpoint) {
#line 159
            cap_t endpoint_cap = endpoint_cap_from(cap);
#line 159
            buffer->caps_or_badges[done] = endpoint_cap_get_badge(endpoint_cap);
            word_t caps_unwrapped = message_info_get_caps_unwrapped(result);
#line 160
            word_t bit = bits_bit(done);
#line 160
            result = message_info_set_caps_unwrapped(result, caps_unwrapped | bit);
        } else {
#line 164
            if (target == NULL) {
#line 166
                break;
            }

            status_cap_result_t derive = cap_ops_derive(slot, cap);
#line 169
            status_t status = derive.status;
#line 169
            cap_t derived = derive.cap;
            cap_tag_t tag = cap_get_tag(derived);
#line 170
            if (status != STATUS_OK || tag == CAP_TAG_NULL) {
#line 172
                break;
            }

            derivation_tree_insert(derived, slot, target);
            target = NULL;
        }

        done++;
    }

    result = message_info_set_extra_caps(result, done);
    return result;
}

static bool_t ipc_transfer_is_same_endpoint(cap_t cap, endpoint_t *endpoint)
#line 186
{
#line 188
    cap_tag_t tag = cap_get_tag(cap);
#line 188
    if (tag != CAP_TAG_ENDPOINT) {
#line 190
        return false;
    }

    if (endpoint == NULL) {
#line 193
        return false;
    }
#line 193
    cap_t endpoint_cap = endpoint_cap_from(cap);
#line 193
    endpoint_t *object = endpoint_cap_get_object(endpoint_cap);
#line 193
    return object == endpoint;
}

/* The empty slot that the receiver named in its buffer, or null. */
static cte_t *ipc_transfer_receive_slot(tcb_t *receiver, ipc_buffer_t *buffer)
#line 197
{
#line 199
    status_cap_result_t lookup_cap = cspace_lookup_cap(receiver, buffer->receive_cnode);
#line 199
    status_t status = lookup_cap.status;
#line 199
    cap_t root = lookup_cap.cap;
    if (status != STATUS_OK) {
#line 202
        return NULL;
    }

    word_t index = buffer->receive_index;
    word_t depth = buffer->receive_depth;
    status_slot_result_t lookup_target_slot = cspace_lookup_target_slot(root, index, depth);
#line 207
    status_t found = lookup_target_slot.status;
#line 207
    cte_t *slot = lookup_target_slot.slot;
    bool_t holds = found != STATUS_OK;
#line 208
    if (!holds) {
#line 208
        cap_tag_t tag = cap_get_tag(slot->cap);
#line 208
        holds = tag != CAP_TAG_NULL;
    }
#line 208
    if (holds) {
#line 210
        return NULL;
    }

    return slot;
}

static status_t ipc_transfer_lookup_listed_caps(tcb_t *thread, ipc_buffer_t *buffer, word_t count)
#line 216
{
#line 218
    assert(count <= MESSAGE_LIMITS_MAX_EXTRA_CAPS);
    for (word_t i = 0; i < count; i++) {
        /* At most MessageLimits.MaxExtraCaps iterations. */
#line 222
        assert(i < 3);
#line 222
        word_t cptr = buffer->caps_or_badges[i];
        status_slot_result_t lookup_slot = cspace_lookup_slot(thread, cptr);
#line 223
        status_t status = lookup_slot.status;
#line 223
        cte_t *slot = lookup_slot.slot;
        if (status != STATUS_OK) {
#line 226
            faults_set_cap_fault(cptr, false);
            return STATUS_FAULT;
        }

        kernel_state_current_extra_caps[i] = slot;
    }

    if (count < MESSAGE_LIMITS_MAX_EXTRA_CAPS) {
#line 235
        assert(count < 3);
#line 235
        kernel_state_current_extra_caps[count] = NULL;
    }

    return STATUS_OK;
}

/* ---- notification_signal.c ---- */

/*
 * Signals: the first waiting thread gets the badge, or else the bound thread if it is receiving;
 * without either the badge is or-ed into the word.
 */
#line 15 "KernelSource/Ipc/NotificationSignal.cs"
static void notification_signal_send_signal(notification_t *notification, word_t badge)
#line 15
{
#line 17
    notification_state_t state = notification_get_state(*notification);
#line 17
    switch (state) {
#line 19
    case NOTIFICATION_STATE_IDLE:
        notification_signal_signal_idle(notification, badge);
        break;

    case NOTIFICATION_STATE_WAITING: {
        tcb_t *thread = notification_get_queue_head(*notification);
        assert(thread != NULL);
        notification_signal_remove_from_queue(notification, thread);
#line 33
        notification_signal_deliver(thread, badge);
        break;
    }

#line 38
    default: {
        word_t badge2 = notification_get_badge(*notification);
#line 39
        notification_ptr_set_badge(notification, badge2 | badge);
        break;
    }
    }
}

/* A thread waits for a signal, or polls if not blocking. */
#line 45
static void notification_signal_receive_signal(tcb_t *thread, cap_t cap, bool_t blocking)
#line 45
{
#line 47
    cap_t notification_cap = notification_cap_from(cap);
#line 47
    notification_t *notification = notification_cap_get_object(notification_cap);
    notification_state_t state = notification_get_state(*notification);
#line 48
    if (state == NOTIFICATION_STATE_ACTIVE) {
#line 50
        notification_signal_complete_signal(notification, thread);
        return;
    }

    if (!blocking) {
#line 56
        notification_signal_fail_poll(thread);
        return;
    }

    thread->blocking_object = (word_t)notification;
    thread_set_state(thread, THREAD_STATE_BLOCKED_ON_NOTIFICATION);

#line 67
    tcb_queue_t queue = notification_signal_queue(notification);
    tcb_queue_t append = thread_queue_append(queue, thread);
#line 68
    notification_signal_set_queue(notification, append);
    notification_ptr_set_state(notification, NOTIFICATION_STATE_WAITING);
}

/* A thread receives the badges of an active notification. */
static void notification_signal_complete_signal(notification_t *notification, tcb_t *thread)
#line 73
{
#line 75
    notification_state_t state = notification_get_state(*notification);
#line 75
    assert(state == NOTIFICATION_STATE_ACTIVE);
    word_t badge = notification_get_badge(*notification);
#line 76
    arch_set_register(thread, ARCH_BADGE_REGISTER, badge);
    notification_ptr_set_state(notification, NOTIFICATION_STATE_IDLE);
}

/* There was nothing to receive: the badge is 0. */
#line 98
static void notification_signal_fail_poll(tcb_t *thread)
#line 98
{
#line 98
    arch_set_register(thread, ARCH_BADGE_REGISTER, 0);
}

/* The notification is deleted: all threads that wait for it restart their system call. */
#line 101
static void notification_signal_cancel_all_signals(notification_t *notification)
#line 101
{
#line 103
    notification_state_t state = notification_get_state(*notification);
#line 103
    if (state != NOTIFICATION_STATE_WAITING) {
#line 105
        return;
    }

    tcb_t *thread = notification_get_queue_head(*notification);
    notification_signal_set_queue(notification, (tcb_queue_t){ 0 });
    notification_ptr_set_state(notification, NOTIFICATION_STATE_IDLE);
    while (thread != NULL) {
        /* Ends: each round moves one thread on in a queue without cycles */
#line 114
        tcb_t *next = thread->queue_next;
        thread_set_state(thread, THREAD_STATE_RESTART);
#line 123
        scheduler_enqueue(thread);

#line 126
        thread = next;
    }

    scheduler_reschedule_required();
}

/* Cancels a thread's wait for the notification; the thread is then inactive. */
static void notification_signal_cancel_signal(tcb_t *thread, notification_t *notification)
#line 133
{
#line 135
    notification_state_t state = notification_get_state(*notification);
#line 135
    assert(state == NOTIFICATION_STATE_WAITING);
    notification_signal_remove_from_queue(notification, thread);
    thread_set_state(thread, THREAD_STATE_INACTIVE);
}

/* Binds a thread and a notification; neither is bound. */
static void notification_signal_bind(tcb_t *thread, notification_t *notification)
#line 141
{
#line 143
    notification_ptr_set_bound_tcb(notification, thread);
    thread->bound_notification = notification;
}

/* Unbinds a thread, if it has a bound notification. */
static void notification_signal_unbind(tcb_t *thread)
#line 148
{
#line 150
    notification_t *notification = thread->bound_notification;
    if (notification != NULL) {
#line 153
        notification_signal_separate(thread, notification);
    }
}

/* Unbinds a notification, if it is bound. */
static void notification_signal_unbind_maybe(notification_t *notification)
#line 158
{
#line 160
    tcb_t *thread = notification_get_bound_tcb(*notification);
    if (thread != NULL) {
#line 163
        notification_signal_separate(thread, notification);
    }
}

static void notification_signal_signal_idle(notification_t *notification, word_t badge)
#line 167
{
#line 169
    tcb_t *bound = notification_get_bound_tcb(*notification);
    if (bound != NULL && bound->state == THREAD_STATE_BLOCKED_ON_RECEIVE) {
#line 172
        endpoint_ipc_leave_queue(bound);
#line 179
        notification_signal_deliver(bound, badge);

#line 182
        return;
    }

    notification_ptr_set_badge(notification, badge);
    notification_ptr_set_state(notification, NOTIFICATION_STATE_ACTIVE);
}

static void notification_signal_deliver(tcb_t *thread, word_t badge)
#line 189
{
#line 191
    thread_set_state(thread, THREAD_STATE_RUNNING);
    arch_set_register(thread, ARCH_BADGE_REGISTER, badge);
    scheduler_possible_switch_to(thread);
}

#line 206
static void notification_signal_separate(tcb_t *thread, notification_t *notification)
#line 206
{
#line 208
    notification_ptr_set_bound_tcb(notification, NULL);
    thread->bound_notification = NULL;
}

/* ---- replies.c ---- */

/*
 * Creates a thread's master reply capability, from which the receivers' reply capabilities are
 * derived, if it has none.
 */
#line 24 "KernelSource/Ipc/Replies.cs"
static void replies_prepare(tcb_t *thread)
#line 24
{
#line 26
    cte_t *slot = cspace_thread_slot(thread, TCB_SLOT_REPLY);
    cap_tag_t tag = cap_get_tag(slot->cap);
#line 27
    if (tag == CAP_TAG_NULL) {
#line 29
        slot->cap = reply_cap_new(thread, true, true);
        slot->mdb = derivation_tree_root();
    }
}

/* The caller waits for a reply; the receiver gets the reply capability. */
static void replies_await(tcb_t *caller, tcb_t *receiver, bool_t can_grant)
#line 35
{
#line 37
    thread_set_state(caller, THREAD_STATE_BLOCKED_ON_REPLY);
    cte_t *master = cspace_thread_slot(caller, TCB_SLOT_REPLY);
    cte_t *slot = cspace_thread_slot(receiver, TCB_SLOT_CALLER);
    cte_t *next = mdb_node_get_next(master->mdb);
#line 40
    assert(next == NULL);
    cap_t reply = reply_cap_new(caller, false, can_grant);
    derivation_tree_insert(reply, master, slot);
}

/*
 * A thread replies through a reply capability, which is deleted. If the waiting thread faulted,
 * the reply says whether and how it continues.
 */
static void replies_answer(tcb_t *sender, cte_t *slot)
#line 49
{
#line 51
    cap_t reply = reply_cap_from(slot->cap);
    bool_t is_master = reply_cap_get_is_master(reply);
#line 52
    assert(!is_master);
    tcb_t *receiver = reply_cap_get_object(reply);
    assert(receiver->state == THREAD_STATE_BLOCKED_ON_REPLY);
    if (receiver->fault.type == FAULT_TYPE_NULL_FAULT) {
#line 57
        bool_t can_grant = reply_cap_get_can_grant(reply);
#line 57
        ipc_transfer_do_ipc_transfer(sender, NULL, 0, can_grant, receiver);
        derivation_tree_remove(slot);
        thread_set_state(receiver, THREAD_STATE_RUNNING);
        scheduler_possible_switch_to(receiver);
        return;
    }

    derivation_tree_remove(slot);
    bool_t goes_on = fault_message_handle_reply(sender, receiver);
    receiver->fault.type = FAULT_TYPE_NULL_FAULT;
    if (goes_on) {
#line 69
        thread_set_state(receiver, THREAD_STATE_RESTART);
        scheduler_possible_switch_to(receiver);
    } else {
#line 74
        thread_set_state(receiver, THREAD_STATE_INACTIVE);
    }
}

/* seL4_Reply: to the last caller of the thread; without a caller nothing happens. */
static void replies_answer_caller(tcb_t *sender)
#line 79
{
#line 81
    cte_t *slot = cspace_thread_slot(sender, TCB_SLOT_CALLER);
    bool_t has_caller = replies_has_caller(sender);
#line 82
    if (has_caller) {
#line 84
        replies_answer(sender, slot);
    }
}

/*
 * Revokes the right to reply to the thread: the reply capability is the single child of the
 * thread's master, in whatever slot. A fault that was delivered to its handler is cleared.
 */
static void replies_cancel(tcb_t *thread)
#line 92
{
#line 94
    thread->fault.type = FAULT_TYPE_NULL_FAULT;
    cte_t *thread_slot = cspace_thread_slot(thread, TCB_SLOT_REPLY);
#line 95
    cte_t *reply = mdb_node_get_next(thread_slot->mdb);
    if (reply != NULL) {
#line 98
        derivation_tree_remove(reply);
    }
}

/*
 * The current thread's reply capability moves to an empty slot. Without a caller there is
 * nothing to save.
 */
#line 114
static void replies_save(cte_t *destination)
#line 114
{
#line 116
    cte_t *caller = cspace_thread_slot(kernel_state_core_current_thread, TCB_SLOT_CALLER);
    cap_tag_t tag = cap_get_tag(caller->cap);
#line 117
    if (tag == CAP_TAG_REPLY) {
#line 119
        derivation_tree_move(caller->cap, caller, destination);
    }
}

/* ---- object_factory.c ---- */

/* Whether the object type exists. */
#line 12 "KernelSource/Memory/ObjectFactory.cs"
static bool_t object_factory_is_type(word_t type)
#line 12
{
#line 12
    if (type < OBJECT_TYPE_FIRST_ARCH) {
#line 12
        return true;
    }
#line 12
    return arch_is_object_type(type);
}

/* Whether device memory can become this type: only types that the kernel never writes to. */
#line 15
static bool_t object_factory_may_be_device(word_t type)
#line 15
{
    if (type == OBJECT_TYPE_UNTYPED) {
#line 16
        return true;
    }
#line 16
    if (!(type >= OBJECT_TYPE_FIRST_ARCH)) {
#line 16
        return false;
    }
#line 16
    return arch_is_frame_type(type);
}

/* An object of this type has 2^n bytes. */
#line 22
static word_t object_factory_size_bits(word_t type, word_t user_size)
#line 22
{
#line 35
    switch (type) {
#line 37
    case OBJECT_TYPE_UNTYPED:
        return user_size;
    case OBJECT_TYPE_TCB:
        return OBJECT_SIZE_TCB_BITS;
    case OBJECT_TYPE_ENDPOINT:
        return OBJECT_SIZE_ENDPOINT_BITS;
    case OBJECT_TYPE_NOTIFICATION:
        return OBJECT_SIZE_NOTIFICATION_BITS;
    case OBJECT_TYPE_CAP_TABLE:
        return user_size + OBJECT_SIZE_SLOT_BITS;
    default:
        return arch_object_size_bits(type);
    }
}

/* Creates an object in zeroed memory, or in device memory, and returns its first capability. */
#line 55
static cap_t object_factory_create(word_t type, word_t address, word_t user_size, bool_t is_device)
#line 55
{
#line 68
    switch (type) {
#line 70
    case OBJECT_TYPE_UNTYPED:
        return untyped_cap_new(address, user_size, is_device, 0);
#line 76
    case OBJECT_TYPE_TCB:
        return object_factory_create_thread((tcb_t *)address);
    case OBJECT_TYPE_ENDPOINT:
        return endpoint_cap_new((endpoint_t *)address, 0, true, true, true, true);
#line 86
    case OBJECT_TYPE_NOTIFICATION:
        return notification_cap_new((notification_t *)address, 0, true, true);
#line 92
    case OBJECT_TYPE_CAP_TABLE:
        return cnode_cap_new((cte_t *)address, user_size, 0, 0);
#line 98
    default:
        return arch_create_object(type, address, is_device);
    }
}

#line 105
static cap_t object_factory_create_thread(tcb_t *thread)
#line 105
{
#line 107
    arch_init_context(thread);
#line 110
    time_fill(thread);

#line 113
    thread->domain = (uint32_t)kernel_state_current_domain;
#line 116
    debug_add_thread(thread);
    debug_name_after_parent(thread, kernel_state_core_current_thread);

#line 120
    return thread_cap_new(thread);
}

/* ---- untyped.c ---- */

#line 39 "KernelSource/Memory/Untyped.cs"
static word_t untyped_free_offset(cap_t cap)
#line 39
{
#line 39
    word_t free_index = untyped_cap_get_free_index(cap);
#line 39
    return free_index << OBJECT_SIZE_MIN_UNTYPED_BITS;
}

/* Checks and carries out an operation on an untyped. */
#line 42
static status_t untyped_decode(word_t label, word_t length, cte_t *slot, cap_t cap,
#line 42
    ipc_buffer_t *buffer)
#line 42
{
#line 44
    if (label != INVOCATION_LABEL_UNTYPED_RETYPE) {
#line 46
        return syscall_errors_illegal_operation();
    }
    bool_t holds = length < 6;
#line 48
    if (!holds) {
#line 48
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 48
        holds = !has_extra_cap;
    }
#line 48
    if (holds) {
#line 50
        return syscall_errors_truncated_message();
    }
    retype_request_t request = { 0 };
    request.source = slot;
    request.type = invocation_get_syscall_arg(0, buffer);
    request.user_size = invocation_get_syscall_arg(1, buffer);
    request.count = invocation_get_syscall_arg(5, buffer);
    status_t status = untyped_check_type(request.type, request.user_size);
    if (status != STATUS_OK) {
#line 60
        return status;
    }
    word_t node_offset = invocation_get_syscall_arg(4, buffer);
    status_slots_result_t lookup_slots = untyped_lookup_slots(node_offset, request.count, buffer);
#line 63
    status_t node_status = lookup_slots.status;
#line 63
    cte_t *slots = lookup_slots.slots;
    if (node_status != STATUS_OK) {
#line 66
        return node_status;
    }
    request.slots = slots;
    return untyped_decode_space(cap, request);
}

#line 73
static status_t untyped_check_type(word_t type, word_t user_size)
#line 73
{
#line 75
    bool_t is_type = object_factory_is_type(type);
#line 75
    if (!is_type) {
#line 77
        return syscall_errors_invalid_argument(0);
    }

    /* The first condition keeps the sum in the second from wrapping. */
    bool_t holds = user_size >= CONFIG_WORD_BITS;
#line 81
    if (!holds) {
#line 81
        word_t size_bits = object_factory_size_bits(type, user_size);
#line 81
        holds = size_bits > OBJECT_SIZE_MAX_UNTYPED_BITS;
    }
#line 81
    if (holds) {
#line 83
        return syscall_errors_range_error(0, OBJECT_SIZE_MAX_UNTYPED_BITS);
    }
    if ((type == OBJECT_TYPE_CAP_TABLE && user_size == 0)
#line 85
        || (type == OBJECT_TYPE_UNTYPED && user_size < OBJECT_SIZE_MIN_UNTYPED_BITS)) {
#line 89
        return syscall_errors_invalid_argument(1);
    }
    return STATUS_OK;
}

#line 95
static status_slots_result_t untyped_lookup_slots(word_t offset, word_t count, ipc_buffer_t *buffer)
#line 95
{
#line 97
    word_t node_index = invocation_get_syscall_arg(2, buffer);
    word_t node_depth = invocation_get_syscall_arg(3, buffer);
    cap_t node_cap = invocation_extra_cap(0);
    if (node_depth != 0) {
#line 102
        status_slot_result_t lookup_target_slot = cspace_lookup_target_slot(node_cap, node_index,
#line 102
            node_depth);
#line 102
        status_t status = lookup_target_slot.status;
#line 102
        cte_t *node_slot = lookup_target_slot.slot;
        if (status != STATUS_OK) {
#line 105
            return (status_slots_result_t){ .status = status, .slots = node_slot };
        }
        node_cap = node_slot->cap;
    }
    cap_tag_t tag = cap_get_tag(node_cap);
#line 109
    if (tag != CAP_TAG_CNODE) {
#line 111
        cspace_set_missing_capability(node_depth);
        status_t failed_lookup = syscall_errors_failed_lookup(false);
#line 112
        return (status_slots_result_t){ .status = failed_lookup, .slots = NULL };
    }
    cap_t node = cnode_cap_from(node_cap);
    word_t radix = cnode_cap_get_radix(node);
#line 115
    word_t node_size = bits_bit(radix);
    if (offset > node_size - 1) {
#line 118
        status_t range_error = syscall_errors_range_error(0, node_size - 1);
#line 118
        return (status_slots_result_t){ .status = range_error, .slots = NULL };
    }
    if (count < 1 || count > CONFIG_RETYPE_FAN_OUT_LIMIT) {
#line 122
        status_t range_error2 = syscall_errors_range_error(1, CONFIG_RETYPE_FAN_OUT_LIMIT);
#line 122
        return (status_slots_result_t){ .status = range_error2, .slots = NULL };
    }
    if (count > node_size - offset) {
#line 126
        status_t range_error3 = syscall_errors_range_error(1, node_size - offset);
#line 126
        return (status_slots_result_t){ .status = range_error3, .slots = NULL };
    }
    cte_t *object = cnode_cap_get_object(node);
#line 128
    cte_t *slots = object + offset;
    for (word_t i = 0; i < count; i++) {
        /* At most Config.RetypeFanOutLimit iterations. */
#line 132
        status_t status = derivation_tree_ensure_empty_slot(slots + i);
        if (status != STATUS_OK) {
#line 135
            return (status_slots_result_t){ .status = status, .slots = slots };
        }
    }
    return (status_slots_result_t){ .status = STATUS_OK, .slots = slots };
}

#line 142
static status_t untyped_decode_space(cap_t cap, retype_request_t request)
#line 142
{
#line 144
    bool_t is_used = derivation_tree_has_children(request.source);
    word_t value = 0;
#line 145
    if (is_used) {
#line 145
        value = untyped_free_offset(cap);
    } else {
#line 145
        value = 0;
    }
#line 145
    word_t free_offset = value;
    word_t size_bits = untyped_cap_get_size_bits(cap);
#line 146
    word_t bit = bits_bit(size_bits);
#line 146
    word_t free_bytes = bit - free_offset;
    word_t object_bits = object_factory_size_bits(request.type, request.user_size);
    if ((free_bytes >> (object_bits & 63)) < request.count) {
#line 150
        return syscall_errors_not_enough_memory(free_bytes);
    }
    bool_t is_device = untyped_cap_get_is_device(cap);
    if (is_device) {
#line 153
        bool_t may_be_device = object_factory_may_be_device(request.type);
#line 153
        if (!may_be_device) {
#line 155
            return syscall_errors_invalid_argument(1);
        }
    }
#line 157
    word_t base = untyped_cap_get_base(cap);
#line 157
    request.base = bits_round_up(base + free_offset, object_bits);
    invocation_begin();
    return untyped_retype(request, !is_used, is_device);
}

static status_t untyped_retype(retype_request_t request, bool_t reset, bool_t is_device)
#line 162
{
#line 164
    if (reset) {
#line 166
        status_t status = untyped_reset(request.source);
        if (status != STATUS_OK) {
#line 169
            return status;
        }
    }
    word_t object_bits = object_factory_size_bits(request.type, request.user_size);
    cap_t cap = untyped_cap_from(request.source->cap);
    word_t end = request.base + (request.count << (object_bits & 63));
    word_t base = untyped_cap_get_base(cap);
#line 175
    cap = untyped_cap_set_free_index(cap, (end - base) >> OBJECT_SIZE_MIN_UNTYPED_BITS);
    request.source->cap = cap;
    for (word_t i = 0; i < request.count; i++) {
        /* At most Config.RetypeFanOutLimit iterations. */
#line 180
        word_t address = request.base + (i << (object_bits & 63));
        cap_t created = object_factory_create(request.type, address, request.user_size, is_device);
        derivation_tree_insert_new(request.source, request.slots + i, created);
    }
    return STATUS_OK;
}

#line 189
static status_t untyped_reset(cte_t *slot)
#line 189
{
#line 191
    cap_t cap = untyped_cap_from(slot->cap);
    word_t used = untyped_free_offset(cap);
    if (used == 0) {
#line 195
        return STATUS_OK;
    }
    bool_t is_device = untyped_cap_get_is_device(cap);
#line 197
    word_t size_bits = untyped_cap_get_size_bits(cap);
#line 197
    if (is_device || size_bits < CONFIG_RESET_CHUNK_BITS) {
#line 199
        bool_t is_device2 = untyped_cap_get_is_device(cap);
#line 199
        if (!is_device2) {
#line 201
            word_t base = untyped_cap_get_base(cap);
#line 201
            word_t size_bits2 = untyped_cap_get_size_bits(cap);
#line 201
            arch_clear_memory(base, size_bits2);
        }
        cap = untyped_cap_set_free_index(cap, 0);
        slot->cap = cap;
        return STATUS_OK;
    }
    word_t dirty = bits_round_up(used, CONFIG_RESET_CHUNK_BITS);
    while (dirty != 0) {
        /* At most Bits.Bit(ObjectSize.MaxUntypedBits - Config.ResetChunkBits) iterations. */
#line 211
        word_t bit = bits_bit(CONFIG_RESET_CHUNK_BITS);
#line 211
        dirty -= bit;
        word_t base2 = untyped_cap_get_base(cap);
#line 212
        arch_clear_memory(base2 + dirty, CONFIG_RESET_CHUNK_BITS);
        cap = untyped_cap_set_free_index(cap, dirty >> OBJECT_SIZE_MIN_UNTYPED_BITS);
        slot->cap = cap;
        status_t status = preemption_point();
        if (status != STATUS_OK) {
#line 218
            return status;
        }
    }
    return STATUS_OK;
}

/* ---- preemption.c ---- */

/* Counts a unit of work. Status Preempted if the operation must stop here, otherwise Ok. */
#line 10 "KernelSource/Scheduling/Preemption.cs"
static status_t preemption_point(void)
#line 10
{
#line 12
    kernel_state_work_units_completed++;
    if (kernel_state_work_units_completed < CONFIG_MAX_NUM_WORK_UNITS_PER_PREEMPTION) {
#line 15
        return STATUS_OK;
    }

    kernel_state_work_units_completed = 0;

#line 30
    bool_t is_irq_pending = arch_is_irq_pending();
#line 30
    return is_irq_pending ? STATUS_PREEMPTED : STATUS_OK;
}

/* ---- scheduler.c ---- */

/* Makes a thread ready, first of its priority. Does nothing if it is ready already. */
#line 20 "KernelSource/Scheduling/Scheduler.cs"
static void scheduler_enqueue(tcb_t *thread)
#line 20
{
#line 22
    if (thread->is_queued == 0) {
#line 24
        word_t queue = scheduler_become_ready(thread);
        assert(queue < 256);
#line 25
        kernel_state_core_ready_queues[queue] = thread_queue_prepend(
#line 25
            kernel_state_core_ready_queues[queue], thread);
    }
}

/* Makes a thread ready, last of its priority. Does nothing if it is ready already. */
static void scheduler_append(tcb_t *thread)
#line 30
{
#line 32
    if (thread->is_queued == 0) {
#line 34
        word_t queue = scheduler_become_ready(thread);
        assert(queue < 256);
#line 35
        kernel_state_core_ready_queues[queue] = thread_queue_append(
#line 35
            kernel_state_core_ready_queues[queue], thread);
    }
}

/* Removes a thread from its ready queue. Does nothing if it is in none. */
static void scheduler_dequeue(tcb_t *thread)
#line 40
{
#line 42
    tcb_t *tcb = thread;
    if (tcb->is_queued == 0) {
#line 45
        return;
    }

    word_t index = scheduler_queue_index(tcb->domain, tcb->priority);
    assert(index < 256);
#line 49
    tcb_queue_t queue = thread_queue_remove(kernel_state_core_ready_queues[index], thread);
    kernel_state_core_ready_queues[index] = queue;
    if (queue.head == NULL) {
#line 53
        scheduler_clear_ready(tcb->domain, tcb->priority);
    }

    tcb->is_queued = 0;
}

/* Requests a choice among all ready threads before the kernel returns. */
#line 94
static void scheduler_reschedule_required(void)
#line 94
{
#line 96
    if (kernel_state_core_scheduler_action == SCHEDULER_ACTION_KIND_SWITCH_TO_THREAD) {
        /* With MCS it may have lost its scheduling context since. */
#line 99
        scheduler_enqueue(kernel_state_core_scheduler_candidate);
    }

#line 105
    kernel_state_core_scheduler_action = SCHEDULER_ACTION_KIND_CHOOSE_NEW_THREAD;
}

/*
 * A thread became runnable: the first one is the candidate to run next. With a second one, both
 * are put into their queues, and the scheduler chooses among all.
 */
#line 117
static void scheduler_possible_switch_to(tcb_t *thread)
#line 117
{
#line 136
    if (kernel_state_core_scheduler_action != SCHEDULER_ACTION_KIND_RESUME_CURRENT_THREAD) {
#line 138
        scheduler_reschedule_required();
        scheduler_enqueue(thread);
        return;
    }

    kernel_state_core_scheduler_candidate = thread;
    kernel_state_core_scheduler_action = SCHEDULER_ACTION_KIND_SWITCH_TO_THREAD;
}

/* Performs SchedulerAction. */
#line 150
static void scheduler_schedule(void)
#line 150
{
#line 152
    if (kernel_state_core_scheduler_action == SCHEDULER_ACTION_KIND_RESUME_CURRENT_THREAD) {
#line 154
        return;
    }

    bool_t was_runnable = thread_is_runnable(kernel_state_core_current_thread);
#line 159
    if (was_runnable) {
#line 161
        scheduler_enqueue(kernel_state_core_current_thread);
    }

    if (kernel_state_core_scheduler_action == SCHEDULER_ACTION_KIND_CHOOSE_NEW_THREAD) {
#line 166
        scheduler_choose_new_thread();
    } else {
#line 170
        scheduler_try_switch_to(kernel_state_core_scheduler_candidate, was_runnable);
    }

    kernel_state_core_scheduler_action = SCHEDULER_ACTION_KIND_RESUME_CURRENT_THREAD;
}

/* Switches to the thread. */
static void scheduler_switch_to_thread(tcb_t *thread)
#line 177
{
#line 184
    arch_switch_to_thread(thread);
    scheduler_dequeue(thread);
    kernel_state_core_current_thread = thread;
}

/* No thread is ready: the idle thread waits for interrupts. */
static void scheduler_switch_to_idle_thread(void)
#line 190
{
#line 197
    arch_switch_to_idle_thread();
    kernel_state_core_current_thread = kernel_state_core_idle_thread;
}

/*
 * The last step before the return to user level: sets where the thread continues, according to
 * its state.
 */
#line 202
static void scheduler_activate_thread(void)
#line 202
{
#line 204
    tcb_t *thread = kernel_state_core_current_thread;
    switch (thread->state) {
#line 207
    case THREAD_STATE_RUNNING:
        break;

    case THREAD_STATE_RESTART: {
        word_t restart_pc = thread_restart_pc(thread);
#line 211
        arch_set_register(thread, ARCH_NEXT_IP, restart_pc);
        thread_set_state(thread, THREAD_STATE_RUNNING);
        break;
    }

#line 215
    case THREAD_STATE_IDLE:
        arch_activate_idle_thread(thread);
        break;

    default:
        unreachable();
        break;
    }
}

#line 224
static void scheduler_try_switch_to(tcb_t *candidate, bool_t was_runnable)
#line 224
{
#line 226
    word_t priority = candidate->priority;
    tcb_t *current = kernel_state_core_current_thread;

    /*
     * Ready threads above the candidate need to be checked only if its priority is not above
     * that of the thread that was running: none above that one is ready, except for threads that
     * were moved into the domain and wait for a choice. The idle thread's priority does not
     * count.
     */
#line 232
    bool_t may_be_beaten = current == kernel_state_core_idle_thread || priority < current->priority;
    bool_t holds = may_be_beaten;
#line 233
    if (holds) {
#line 233
        word_t active_domain = scheduler_active_domain();
#line 233
        bool_t is_highest_priority = scheduler_is_highest_priority(active_domain, priority);
#line 233
        holds = !is_highest_priority;
    }
#line 233
    if (holds) {
#line 235
        scheduler_enqueue(candidate);
        kernel_state_core_scheduler_action = SCHEDULER_ACTION_KIND_CHOOSE_NEW_THREAD;
        scheduler_choose_new_thread();
#line 239
    } else if (was_runnable && priority == current->priority) {
        /*
         * Round robin for the same priority: the thread that was running is first in the queue
         * and continues.
         */
#line 242
        scheduler_append(candidate);
        kernel_state_core_scheduler_action = SCHEDULER_ACTION_KIND_CHOOSE_NEW_THREAD;
        scheduler_choose_new_thread();
    } else {
#line 248
        assert(candidate != current);
        scheduler_switch_to_thread(candidate);
    }
}

static void scheduler_choose_new_thread(void)
#line 253
{
#line 255
    time_comes_next();
    scheduler_choose_thread();
}

static void scheduler_choose_thread(void)
#line 259
{
#line 261
    word_t domain = scheduler_active_domain();
    assert(domain < 1);
#line 262
    if (kernel_state_core_ready_queues_l1_bitmap[domain] == 0) {
#line 264
        scheduler_switch_to_idle_thread();
        return;
    }

    word_t priority = scheduler_highest_ready_priority(domain);
    word_t queue_index = scheduler_queue_index(domain, priority);
#line 269
    assert(queue_index < 256);
#line 269
    tcb_t *thread = kernel_state_core_ready_queues[queue_index].head;
    assert(thread != NULL);
    bool_t is_runnable = thread_is_runnable(thread);
#line 271
    assert(is_runnable);
    scheduler_switch_to_thread(thread);
}

/* ---- thread.c ---- */

/* Whether it is suspended or blocked. */
#line 24 "KernelSource/Scheduling/Thread.cs"
static bool_t thread_is_stopped(tcb_t *thread)
#line 24
{
#line 24
    bool_t is_runnable = thread_is_runnable(thread);
#line 24
    return !is_runnable && thread->state != THREAD_STATE_IDLE;
}

/* The address at which the thread restarts its last system call or faulting instruction. */
#line 46
static word_t thread_restart_pc(tcb_t *thread)
#line 46
{
#line 46
    return arch_get_register(thread, ARCH_FAULT_IP);
}

/* Changes the priority. Not above NumPriorities - 1. */
static void thread_set_priority(tcb_t *thread, word_t priority)
#line 50
{
#line 52
    assert(priority < CONFIG_NUM_PRIORITIES);
    scheduler_dequeue(thread);
    thread->priority = (uint32_t)priority;
    bool_t is_runnable = thread_is_runnable(thread);
#line 55
    if (!is_runnable) {
#line 57
        return;
    }

    if (thread == kernel_state_core_current_thread) {
#line 62
        scheduler_reschedule_required();
    } else {
#line 66
        scheduler_possible_switch_to(thread);
    }
}

/* Changes the maximum controlled priority. */
static void thread_set_mc_priority(tcb_t *thread, word_t priority)
#line 71
{
#line 73
    assert(priority < CONFIG_NUM_PRIORITIES);
    thread->max_controlled_priority = (uint32_t)priority;
}

/* Moves the thread to another domain, below NumDomains. */
static void thread_set_domain(tcb_t *thread, word_t domain)
#line 78
{
#line 80
    assert(domain < CONFIG_NUM_DOMAINS);
    arch_leave_domain(thread);
    scheduler_dequeue(thread);
    thread->domain = (uint32_t)domain;
    bool_t is_runnable = thread_is_runnable(thread);
#line 84
    if (is_runnable) {
#line 86
        scheduler_enqueue(thread);
    }

    /*
     * The caller may no longer belong to the current domain. Another thread waits, whatever its
     * priority is.
     */
#line 90
    if (thread == kernel_state_core_current_thread) {
#line 92
        scheduler_reschedule_required();
    }
}

/* ---- time.c ---- */

/* A timer tick: reduces the time slice of the thread and the time of the domain. */
#line 27 "KernelSource/Scheduling/Time.cs"
static void time_tick(void)
#line 27
{
#line 29
    tcb_t *current = kernel_state_core_current_thread;
    if (current->state == THREAD_STATE_RUNNING) {
#line 32
        if (current->time_slice > 1) {
#line 34
            current->time_slice--;
        } else {
#line 38
            time_fill(kernel_state_core_current_thread);
            scheduler_append(kernel_state_core_current_thread);
            scheduler_reschedule_required();
        }
    }
}

/* The current thread moves to the end of its ready queue (seL4_Yield). */
#line 56
static void time_yield(void)
#line 56
{
#line 58
    scheduler_append(kernel_state_core_current_thread);
    scheduler_reschedule_required();
}

/* The domain of an entry of the schedule begins its time. */
static void time_enter_domain(word_t index)
#line 63
{
#line 65
    assert(index < CONFIG_NUM_DOMAIN_SCHEDULES);

#line 71
    kernel_state_domain_schedule_index = index;
    kernel_state_work_units_completed = 0;
    assert(index < 2);
#line 73
    kernel_state_current_domain = kernel_state_domain_schedule[index].domain;
    kernel_state_domain_time = kernel_state_domain_schedule[index].length;
}

/* ---- thread_control.c ---- */

/* Suspends a thread in any state (manual: seL4_TCB_Suspend). */
#line 11 "KernelSource/Threads/ThreadControl.cs"
static void thread_control_suspend(tcb_t *thread)
#line 11
{
#line 13
    thread_control_cancel_ipc(thread);
    if (thread->state == THREAD_STATE_RUNNING) {
        /* It is between two instructions: there is nothing to restart when it is resumed. */
#line 17
        word_t register_ = arch_get_register(thread, ARCH_NEXT_IP);
#line 17
        arch_set_register(thread, ARCH_FAULT_IP, register_);
    }

    thread_set_state(thread, THREAD_STATE_INACTIVE);
    scheduler_dequeue(thread);
}

/*
 * Resumes a suspended or blocked thread; the operation that it was blocked in is restarted
 * (seL4_TCB_Resume).
 */
#line 30
static void thread_control_restart(tcb_t *thread)
#line 30
{
#line 32
    bool_t is_stopped = thread_is_stopped(thread);
#line 32
    if (!is_stopped) {
#line 34
        return;
    }

    thread_control_cancel_ipc(thread);
#line 46
    replies_prepare(thread);
    thread_set_state(thread, THREAD_STATE_RESTART);
    scheduler_enqueue(thread);

#line 51
    scheduler_possible_switch_to(thread);
}

/*
 * Cancels the IPC of a blocked thread, which is then inactive. A fault that was delivered to its
 * handler is cleared; one that was still queued stays pending, and the thread's next message is
 * that fault message (as on seL4). With MCS both are cleared.
 */
#line 64
static void thread_control_cancel_ipc(tcb_t *thread)
#line 64
{
#line 71
    switch (thread->state) {
#line 73
    case THREAD_STATE_BLOCKED_ON_SEND:
#line 73
    case THREAD_STATE_BLOCKED_ON_RECEIVE:
#line 75
        endpoint_ipc_leave_queue(thread);
        break;

    case THREAD_STATE_BLOCKED_ON_NOTIFICATION:
        notification_signal_cancel_signal(thread, (notification_t *)thread->blocking_object);
        break;

    case THREAD_STATE_BLOCKED_ON_REPLY:
#line 89
        replies_cancel(thread);
        break;

#line 94
    default:
        break;
    }
}

/* ---- vm_attributes.c ---- */

/* The attributes that a message word asks for. */
#line 183 "arch/x86/PageTable.cs"
static vm_attributes_t vm_attributes_from(word_t word)
#line 183
{
#line 183
    return vm_attributes_new((word & 1) != 0, (word & 2) != 0, (word & 4) != 0, 0);
}

/* The attributes of the root task's memory: what is executable is not said. */
static vm_attributes_t vm_attributes_of_memory(bool_t executable)
#line 187
{
#line 187
    return vm_attributes_from(X86_VM_ATTRIBUTE_BITS_DEFAULT_VM_ATTRIBUTES);
}

/* ---- arch.c ---- */

#line 29 "arch/common/Arch.cs"
static word_t arch_get_register(tcb_t *thread, word_t register_)
#line 29
{
#line 29
    return context_get(thread, register_);
}

#line 31
static void arch_set_register(tcb_t *thread, word_t register_, word_t value)
#line 31
{
#line 31
    context_set(thread, register_, value);
}

/* The register of message register i, below MessageRegisterCount. */
#line 34
static word_t arch_message_register(word_t i)
#line 34
{
#line 34
    return context_message_register(i);
}

#line 36
static word_t arch_frame_register(word_t i)
#line 36
{
#line 36
    return context_frame_register(i);
}

#line 38
static word_t arch_gp_register(word_t i)
#line 38
{
#line 38
    return context_gp_register(i);
}

/* The register behind word i of an UnknownSyscall (or UserException) message. */
#line 41
static word_t arch_syscall_message_register(word_t i)
#line 41
{
#line 41
    return context_syscall_message_register(i);
}

#line 43
static word_t arch_exception_message_register(word_t i)
#line 43
{
#line 43
    return context_exception_message_register(i);
}

/* What user level may put into a register: mode bits are forced. */
#line 46
static word_t arch_sanitise_register(word_t register_, word_t value)
#line 46
{
#line 46
    return context_sanitise(register_, value);
}

#line 48
static void arch_init_context(tcb_t *thread)
#line 48
{
#line 48
    context_init(thread);
}

#line 52
static status_cap_result_t arch_derive_cap(cte_t *slot, cap_t cap)
#line 52
{
#line 52
    return arch_caps_derive(slot, cap);
}

#line 54
static cap_t arch_mask_rights(cap_rights_t rights, cap_t cap)
#line 54
{
#line 54
    return arch_caps_mask_rights(rights, cap);
}

#line 56
static cap_t arch_update_data(bool_t preserve, word_t data, cap_t cap)
#line 56
{
#line 56
    return arch_caps_update_data(preserve, data, cap);
}

#line 58
static finalise_result_t arch_finalise_cap(cap_t cap, bool_t is_final)
#line 58
{
#line 58
    return arch_caps_finalise(cap, is_final);
}

#line 60
static void arch_post_cap_deletion(cap_t cleanup_info)
#line 60
{
#line 60
    arch_caps_post_cap_deletion(cleanup_info);
}

#line 62
static bool_t arch_same_region(cap_t a, cap_t b)
#line 62
{
#line 62
    return arch_caps_same_region(a, b);
}

#line 64
static bool_t arch_same_object(cap_t a, cap_t b)
#line 64
{
#line 64
    return arch_caps_same_object(a, b);
}

#line 66
static bool_t arch_is_revocable(cap_t derived, cap_t source)
#line 66
{
#line 66
    return arch_caps_is_revocable(derived, source);
}

/* Whether a revocable capability is an ancestor of a later one to the same region. */
#line 69
static bool_t arch_is_parent(cap_t parent, cap_t child, bool_t child_is_first_badged)
#line 69
{
    return arch_caps_is_parent(parent, child, child_is_first_badged);
}

/* Whether the capability names memory, where, and how much (2^n bytes); for the derivation tree. */
#line 73
static bool_t arch_cap_is_physical(cap_t cap)
#line 73
{
#line 73
    return arch_caps_is_physical(cap);
}

#line 75
static word_t arch_cap_base(cap_t cap)
#line 75
{
#line 75
    return arch_caps_base(cap);
}

#line 77
static word_t arch_cap_size_bits(cap_t cap)
#line 77
{
#line 77
    return arch_caps_size_bits(cap);
}

/* Whether the type (>= ObjectType.FirstArch) exists. */
#line 80
static bool_t arch_is_object_type(word_t type)
#line 80
{
#line 80
    return arch_objects_is_type(type);
}

/* Whether device memory may become this type: frames only. */
#line 83
static bool_t arch_is_frame_type(word_t type)
#line 83
{
#line 83
    return arch_objects_is_frame(type);
}

#line 85
static word_t arch_object_size_bits(word_t type)
#line 85
{
#line 85
    return arch_objects_size_bits(type);
}

#line 87
static cap_t arch_create_object(word_t type, word_t address, bool_t is_device)
#line 87
{
#line 87
    return arch_objects_create(type, address, is_device);
}

#line 89
static status_t arch_decode_invocation(word_t label, word_t length, cte_t *slot, cap_t cap,
#line 89
    bool_t call, ipc_buffer_t *buffer)
#line 89
{
#line 91
    return arch_invocation_decode(label, length, slot, cap, call, buffer);
}

/*
 * Whether the current error of an invocation is one that programs provoke to look for page
 * tables.
 */
#line 94
static bool_t arch_is_probe(word_t label)
#line 94
{
#line 94
    return arch_invocation_is_probe(label);
}

/* IRQControl invocations that only this architecture has. */
#line 97
static status_t arch_decode_irq_control(word_t label, word_t length, cte_t *slot,
#line 97
    ipc_buffer_t *buffer)
#line 97
{
    return arch_irq_decode_control(label, length, slot, buffer);
}

/* The check of IRQControl_Get that this architecture adds. */
#line 101
static status_t arch_check_irq(word_t irq)
#line 101
{
#line 101
    return arch_irq_check(irq);
}

/* The number of a kind of capability of the architecture for seL4_DebugCapIdentify. */
#line 104
static word_t arch_debug_cap_kind(cap_t cap)
#line 104
{
#line 104
    return arch_caps_debug_kind(cap);
}

/* Prints the objects of the address space of a thread. */
#line 109
static void arch_write_space_objects(cap_t cap)
#line 109
{
#line 109
    arch_snapshot_write_objects(cap);
}

/* Prints what the tables of the address space of a thread hold. */
#line 112
static void arch_write_space_caps(cap_t cap)
#line 112
{
#line 112
    arch_snapshot_write_caps(cap);
}

/* Prints the name of the address space of a thread. */
#line 115
static void arch_write_space_name(cap_t cap)
#line 115
{
#line 115
    arch_snapshot_write_space_name(cap);
}

/* Prints a line about an object; false if there is no name for it. */
#line 118
static bool_t arch_write_object_of(cap_t cap)
#line 118
{
#line 118
    return arch_snapshot_write_object(cap);
}

/* Prints what a slot holds; false if there is no name for it. */
#line 121
static bool_t arch_write_held(cap_t cap)
#line 121
{
#line 121
    return arch_snapshot_write_held(cap);
}

#line 125
static bool_t arch_is_valid_vspace_root(cap_t cap)
#line 125
{
#line 125
    return vspace_is_valid_root(cap);
}

/*
 * Whether a frame capability may back an IPC buffer at this address (sets the syscall error if
 * not).
 */
#line 128
static status_t arch_check_ipc_buffer(word_t address, cap_t cap)
#line 128
{
#line 128
    return vspace_check_ipc_buffer(address, cap);
}

/* The kernel's view of a thread's IPC buffer, or null. */
#line 131
static ipc_buffer_t *arch_lookup_ipc_buffer(bool_t is_receiver, tcb_t *thread)
#line 131
{
#line 131
    return vspace_lookup_ipc_buffer(is_receiver, thread);
}

/* Records the fault that the hardware reports: leaves it in KernelState.CurrentFault. */
#line 134
static status_t arch_handle_vm_fault(tcb_t *thread, word_t fault_type)
#line 134
{
#line 134
    return vspace_handle_fault(thread, fault_type);
}

/*
 * Words of a VM fault message (fault type >= FaultType.FirstArch) into message registers; gives
 * the length.
 */
#line 137
static word_t arch_set_fault_message(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer)
#line 137
{
    return vspace_set_fault_message(sender, receiver, buffer);
}

/* Applies the reply to an architecture fault; returns whether the thread continues. */
#line 141
static bool_t arch_handle_fault_reply(tcb_t *receiver, tcb_t *sender, word_t fault_type)
#line 141
{
    return vspace_handle_fault_reply(receiver, sender, fault_type);
}

#line 149
static void arch_switch_to_idle_thread(void)
#line 149
{
#line 149
    arch_thread_switch_to_idle();
}

#line 151
static void arch_configure_idle_thread(tcb_t *thread)
#line 151
{
#line 151
    arch_thread_configure_idle(thread);
}

#line 153
static void arch_activate_idle_thread(tcb_t *thread)
#line 153
{
#line 153
    arch_thread_activate_idle(thread);
}

/* Before a thread is destroyed: it gives up what the architecture holds for it (FPU). */
#line 156
static void arch_prepare_thread_delete(tcb_t *thread)
#line 156
{
#line 156
    arch_thread_prepare_delete(thread);
}

/* The thread moves to another domain. */
#line 162
static void arch_leave_domain(tcb_t *thread)
#line 162
{
#line 162
    arch_thread_leave_domain(thread);
}

#line 164
static void arch_post_modify_registers(tcb_t *thread)
#line 164
{
#line 164
    arch_thread_post_modify_registers(thread);
}

/* TCB_SetFlags changed the flags of the thread. */
#line 167
static void arch_post_set_flags(tcb_t *thread)
#line 167
{
#line 167
    arch_thread_post_set_flags(thread);
}

/* An interrupt that the kernel keeps for itself but is not the timer. */
#line 174
static void arch_handle_reserved_irq(word_t irq)
#line 174
{
#line 174
    arch_irq_handle_reserved(irq);
}

static void arch_reset_timer(void)
#line 177
{
#line 177
    timer_reset();
}

/* The kernel's address of physical memory. */
#line 202
static word_t arch_to_kernel(word_t physical)
#line 202
{
#line 202
    return memory_to_virtual(physical);
}

#line 207
static SECTION(".boot.text") word_t arch_boot_paging_count(word_t start, word_t end)
#line 207
{
#line 207
    return arch_root_task_paging_count(start, end);
}

static SECTION(".boot.text") cap_t arch_boot_create_vspace(word_t address)
#line 210
{
#line 210
    return arch_root_task_create_vspace(address);
}

static SECTION(".boot.text") bool_t arch_boot_map_paging(cap_t vspace, word_t start, word_t end)
#line 213
{
#line 213
    return arch_root_task_map_paging(vspace, start, end);
}

/* Maps a page of kernel address address for the root task. */
static SECTION(".boot.text") cap_t arch_boot_create_frame(cap_t vspace, word_t address,
#line 217
    word_t user_address, bool_t executable)
#line 217
{
    return arch_root_task_create_frame(vspace, address, user_address, executable);
}

static SECTION(".boot.text") cap_t arch_boot_create_asid_pool(word_t address, cap_t vspace)
#line 221
{
#line 221
    return arch_root_task_create_asid_pool(address, vspace);
}

static SECTION(".boot.text") void arch_boot_provide_caps(void)
#line 224
{
#line 224
    arch_root_task_provide_caps();
}

#line 228
static void arch_console_put_char(uint8_t c)
#line 228
{
#line 228
    uart_put_char(c);
}

/* Clears fresh memory of 2^bits bytes and makes it coherent for its later use. */
#line 231
static void arch_clear_memory(word_t address, word_t bits)
#line 231
{
#line 231
    memory_clear(address, bits);
}

/* A word of a thread's memory, for reports; not there if no memory is mapped at the address. */
#line 248
static is_there_value_result_t arch_read_user_word(tcb_t *thread, word_t address)
#line 248
{
#line 248
    return user_memory_read(thread, address);
}

/* Stops the machine for good, and says so. */
#line 255
static NORETURN void arch_halt(void)
#line 255
{
#line 259
    console_write("halting...\n");

#line 262
    machine_halt();
}

/* Prints the architecture's name. */
#line 29 "arch/x86/Arch.cs"
static void arch_write_architecture(void)
#line 29
{
#line 29
    console_write("x86_64");
}

#line 43
static bool_t arch_is_irq_pending(void)
#line 43
{
#line 43
    return irq_controller_is_pending();
}

/* The interrupt that the controller hands out now, or InvalidIrq. */
#line 46
static word_t arch_get_active_irq(void)
#line 46
{
#line 46
    return arch_irq_get_active();
}

#line 48
static void arch_mask_irq(bool_t mask, word_t irq)
#line 48
{
#line 48
    arch_irq_mask(mask, irq);
}

#line 50
static void arch_ack_irq(word_t irq)
#line 50
{
#line 50
    irq_controller_end_interrupt();
}

#line 52
static void arch_handle_spurious_irq(void)
#line 52
{
}

/* The exception number in the fault message (seL4_UserException_Number). */
#line 67
static word_t arch_user_exception_number(void)
#line 67
{
#line 67
    return context_get(kernel_state_core_current_thread, REGISTER_INDEX_VECTOR);
}

/* The code that comes with it (seL4_UserException_Code). */
#line 70
static word_t arch_user_exception_code(void)
#line 70
{
#line 70
    return context_get(kernel_state_core_current_thread, REGISTER_INDEX_ERROR);
}

/* ---- arch_boot.c ---- */

/* Gives the kernel its timer interrupt and its memory, makes the root task, and lets it run. */
#line 12 "arch/common/ArchBoot.cs"
static NORETURN SECTION(".boot.text") void arch_boot_start(word_t image_start, word_t image_end,
#line 12
    word_t pv_offset, word_t entry_point, word_t device_tree, word_t device_tree_size)
#line 12
{
#line 15
    irq_table_init();
    irq_table_reserve_for_kernel(ARCH_TIMER_IRQ, true);
#line 19
    console_write("Bootstrapping kernel\n");

#line 22
    word_t image_start2 = machine_image_start();
#line 22
    word_t to_physical = memory_to_physical(image_start2);
#line 22
    word_t boot_end = machine_boot_end();
#line 22
    word_t to_physical2 = memory_to_physical(boot_end);
#line 22
    boot_arguments_t arguments = { .user_image_start = image_start, .user_image_end = image_end,
#line 22
        .pv_offset = pv_offset, .entry_point = entry_point, .device_tree_start = device_tree,
#line 22
        .device_tree_size = device_tree_size, .kernel_boot_start = to_physical,
#line 22
        .kernel_boot_end = to_physical2 };
#line 33
    bool_t describe_memory = arch_boot_describe_memory();
#line 33
    bool_t holds = !describe_memory;
#line 33
    if (!holds) {
#line 33
        bool_t run = boot_run(arguments);
#line 33
        holds = !run;
    }
#line 33
    if (holds) {
#line 35
        arch_halt();
    }

    arch_restore_user_context();
}

static SECTION(".boot.text") bool_t arch_boot_describe_memory(void)
#line 41
{
#line 43
    physical_memory_clear();
    for (word_t i = 0; true; i++) {
#line 44
        word_t memory_count = platform_memory_count();
#line 44
        if (!(i < memory_count)) {
#line 44
            break;
        }
        /* At most Platform.MaxMemory iterations. */
        word_t memory_start = platform_memory_start(i);
#line 47
        word_t memory_end = platform_memory_end(i);
#line 47
        bool_t add_ram = physical_memory_add_ram(memory_start, memory_end);
#line 47
        if (!add_ram) {
#line 49
            return false;
        }
    }

    word_t image_start = machine_image_start();
#line 53
    word_t to_physical = memory_to_physical(image_start);
#line 53
    word_t image_end = machine_image_end();
#line 53
    word_t to_physical2 = memory_to_physical(image_end);
#line 53
    bool_t reserve = physical_memory_reserve(to_physical, to_physical2);
#line 53
    if (!reserve) {
#line 53
        return false;
    }
#line 53
    return arch_boot_reserve_devices();
}

/* The first C# code that runs. */
#line 22 "arch/x86/ArchBoot.cs"
NORETURN SECTION(".boot.text") void init_kernel(word_t magic, word_t info)
#line 22
{
#line 26
    uart_init();

#line 29
    word_t image = arch_boot_prepare(magic, info);
    if (image == 0) {
#line 32
        arch_halt();
    }

    descriptors_init();
    irq_controller_init(acpi_local_apic);
    timer_init();
    word_t saved = image + (root_image_virtual_end - root_image_virtual_start);
#line 38
    word_t saved2 = image - root_image_virtual_start;
#line 38
    word_t entry = root_image_entry;
#line 38
    word_t address = boot_chunks_address();
#line 38
    word_t size = boot_chunks_size();
#line 38
    arch_boot_start(image, saved, saved2, entry, address, size);
}

/* Everything that may fail: where the root task was loaded, 0 after a message. */
#line 44
static SECTION(".boot.text") word_t arch_boot_prepare(word_t magic, word_t info)
#line 44
{
#line 46
    boot_data_clear();
    platform_clear_memory();
    irq_controller_clear();
    bool_t check = cpu_check();
#line 49
    bool_t holds = !check;
#line 49
    if (!holds) {
#line 49
        bool_t loader = arch_boot_read_loader(magic, info);
#line 49
        holds = !loader;
    }
#line 49
    if (!holds) {
#line 49
        bool_t find_memory = arch_boot_find_memory();
#line 49
        holds = !find_memory;
    }
#line 49
    if (!holds) {
#line 49
        bool_t read = acpi_read();
#line 49
        holds = !read;
    }
#line 49
    if (!holds) {
#line 49
        bool_t check2 = root_image_check();
#line 49
        holds = !check2;
    }
#line 49
    if (!holds) {
#line 49
        bool_t init = cpu_init();
#line 49
        holds = !init;
    }
#line 49
    if (holds) {
#line 51
        return 0;
    }

    timer_calibrate();
    word_t cycles_per_microsecond = timer_cycles_per_microsecond();
#line 55
    boot_chunks_write(cycles_per_microsecond);
    return arch_boot_place();
}

static SECTION(".boot.text") bool_t arch_boot_read_loader(word_t magic, word_t info)
#line 59
{
#line 61
    if (magic == MULTIBOOT1_MAGIC) {
#line 63
        return multiboot1_read(info);
    }

    if (magic == MULTIBOOT2_MAGIC) {
#line 66
        return multiboot2_read(info);
    }
#line 66
    return boot_data_refuse(BOOT_PROBLEM_UNKNOWN_LOADER);
}

/*
 * Memory is what the boot loader's map says, in whole pages, as far as the kernel window
 * reaches.
 */
#line 71
static SECTION(".boot.text") bool_t arch_boot_find_memory(void)
#line 71
{
#line 73
    for (word_t i = 0; true; i++) {
#line 73
        word_t map_count = boot_data_map_count();
#line 73
        if (!(i < map_count)) {
#line 73
            break;
        }
        /* At most BootData.MaxMap iterations. */
        map_entry_t entry = boot_data_map(i);
        word_t end = entry.length > MEMORY_WINDOW_TOP
#line 77
            || entry.start > MEMORY_WINDOW_TOP - entry.length ? MEMORY_WINDOW_TOP : entry.start
#line 77
            + entry.length;
#line 79
        word_t start = bits_round_up(entry.start < ARCH_BOOT_LOW_MEMORY_END
#line 79
            ? ARCH_BOOT_LOW_MEMORY_END : entry.start, PAGE_TABLE_PAGE_BITS);
        end = bits_round_down(end, PAGE_TABLE_PAGE_BITS);
        if (entry.type == X86_MULTIBOOT_MAP_RAM_REGION_TYPE && entry.start < MEMORY_WINDOW_TOP
#line 81
            && start < end) {
#line 81
            bool_t add_memory = platform_add_memory(start, end);
#line 81
            if (!add_memory) {
#line 84
                return boot_data_refuse(BOOT_PROBLEM_TOO_MANY_REGIONS);
            }
        }
    }

#line 88
    word_t memory_count = platform_memory_count();
#line 88
    if (memory_count != 0) {
#line 88
        return true;
    }
#line 88
    return boot_data_refuse(BOOT_PROBLEM_NO_MEMORY);
}

/*
 * Behind the kernel and the modules come the kernel's directories, then the root task: the boot
 * code's tables reach that far.
 */
#line 94
static SECTION(".boot.text") word_t arch_boot_place(void)
#line 94
{
#line 96
    word_t image_end = machine_image_end();
#line 96
    word_t kernel_end = memory_to_physical(image_end);
    word_t free = bits_round_up(boot_data_modules_end > kernel_end ? boot_data_modules_end
#line 97
        : kernel_end, PAGE_TABLE_PAGE_BITS);
    word_t count = kernel_window_count_directories();
    word_t image = free + (count << PAGE_TABLE_PAGE_BITS);
    word_t size = root_image_virtual_end - root_image_virtual_start;
    bool_t is_memory = arch_boot_is_memory(free, (count << PAGE_TABLE_PAGE_BITS) + size);
#line 101
    bool_t holds = !is_memory;
#line 101
    if (!holds) {
#line 101
        bool_t is_readable = firmware_is_readable(image, size);
#line 101
        holds = !is_readable;
    }
#line 101
    if (holds) {
#line 103
        (void)boot_data_refuse(BOOT_PROBLEM_NO_ROOM_FOR_ROOT_TASK);
        return 0;
    }

    root_image_place(image);
    kernel_window_map(free, count);
    arch_boot_s_directories = (physical_region_t){ .start = free, .end = image };
    return image;
}

#line 115
static SECTION(".boot.text") bool_t arch_boot_is_memory(word_t start, word_t size)
#line 115
{
#line 117
    bool_t found = false;
    for (word_t i = 0; true; i++) {
#line 118
        word_t memory_count = platform_memory_count();
#line 118
        if (!(i < memory_count)) {
#line 118
            break;
        }
        /* At most Platform.MaxMemory iterations. */
        word_t memory_start = platform_memory_start(i);
#line 121
        bool_t holds = start >= memory_start;
#line 121
        if (holds) {
#line 121
            word_t memory_end = platform_memory_end(i);
#line 121
            holds = start < memory_end;
        }
#line 121
        if (holds) {
#line 121
            word_t memory_end2 = platform_memory_end(i);
#line 121
            holds = size <= memory_end2 - start;
        }
#line 121
        found = found | holds;
    }

    return found;
}

/* What of physical memory belongs to the kernel's devices and tables. */
static SECTION(".boot.text") bool_t arch_boot_reserve_devices(void)
#line 128
{
    bool_t reserve = physical_memory_reserve(arch_boot_s_directories.start,
#line 129
        arch_boot_s_directories.end);
#line 129
    if (!reserve) {
#line 129
        return false;
    }
#line 129
    return irq_controller_reserve();
}

/* ---- arch_caps.c ---- */

/*
 * The capability that a copy gets. A copied frame is not mapped; an unmapped table, and what
 * there is only one of, cannot be copied.
 */
#line 14 "arch/common/ArchCaps.cs"
static status_cap_result_t arch_caps_derive(cte_t *slot, cap_t cap)
#line 14
{
#line 16
    cap_tag_t tag = cap_get_tag(cap);
#line 16
    if (tag == ARCH_CAP_TAG_FRAME) {
#line 18
        cap_t frame = frame_cap_from(cap);
        frame = frame_cap_set_mapped_asid(frame, ASID_NONE);
        frame = frame_cap_set_mapped_address(frame, 0);
        return (status_cap_result_t){ .status = STATUS_OK, .cap = frame };
    }

    bool_t is_table = arch_caps_is_table(cap);
#line 24
    if (is_table) {
#line 24
        bool_t is_mapped_table = arch_caps_is_mapped_table(cap);
#line 24
        if (!is_mapped_table) {
#line 26
            status_t illegal_operation = syscall_errors_illegal_operation();
#line 26
            cap_t null_cap = null_cap_new();
#line 26
            return (status_cap_result_t){ .status = illegal_operation, .cap = null_cap };
        }
    }

#line 29
    bool_t is_unique = arch_caps_is_unique(cap);
#line 29
    cap_t value = { 0 };
#line 29
    if (is_unique) {
#line 29
        value = null_cap_new();
    } else {
#line 29
        value = cap;
    }
#line 29
    return (status_cap_result_t){ .status = STATUS_OK, .cap = value };
}

/* Only frames have rights. */
static cap_t arch_caps_mask_rights(cap_rights_t rights, cap_t cap)
#line 33
{
#line 35
    cap_tag_t tag = cap_get_tag(cap);
#line 35
    if (tag != ARCH_CAP_TAG_FRAME) {
#line 37
        return cap;
    }

    cap_t frame = frame_cap_from(cap);
    vm_rights_t rights2 = frame_cap_get_rights(frame);
#line 41
    vm_rights_t mask_vm_rights = arch_caps_mask_vm_rights(rights2, rights);
#line 41
    frame = frame_cap_set_rights(frame, mask_vm_rights);
    return frame;
}

/* The rights that remain. What may not be read may not be written either. */
static vm_rights_t arch_caps_mask_vm_rights(vm_rights_t held, cap_rights_t rights)
#line 46
{
#line 48
    bool_t allow_read = cap_rights_get_allow_read(rights);
#line 48
    if (held == VM_RIGHTS_NONE || !allow_read) {
#line 50
        return VM_RIGHTS_NONE;
    }

    bool_t allow_write = cap_rights_get_allow_write(rights);
#line 53
    return held == VM_RIGHTS_READ_WRITE && allow_write ? VM_RIGHTS_READ_WRITE : VM_RIGHTS_READ_ONLY;
}

/* The capability is deleted: its mappings are removed. */
static finalise_result_t arch_caps_finalise(cap_t cap, bool_t is_final)
#line 57
{
#line 59
    cap_tag_t tag = cap_get_tag(cap);
#line 59
    switch (tag) {
#line 61
    case ARCH_CAP_TAG_FRAME: {
        cap_t frame = frame_cap_from(cap);
        word_t mapped_asid = frame_cap_get_mapped_asid(frame);
#line 63
        if (mapped_asid != ASID_NONE) {
#line 65
            frame_size_t size = frame_cap_get_size(frame);
#line 65
            word_t mapped_asid2 = frame_cap_get_mapped_asid(frame);
#line 65
            word_t mapped_address = frame_cap_get_mapped_address(frame);
#line 65
            word_t base = frame_cap_get_base(frame);
#line 65
            vspace_unmap_frame(size, mapped_asid2, mapped_address, base);
        }
        break;
    }
#line 74
    case ARCH_CAP_TAG_ASID_POOL: {
        cap_t pool = asid_pool_cap_from(cap);
        if (is_final) {
#line 78
            word_t asid_base = asid_pool_cap_get_asid_base(pool);
#line 78
            pte_t **object = asid_pool_cap_get_object(pool);
#line 78
            asid_delete_pool(asid_base, object);
        }
        break;
    }
    default:
        if (is_final) {
#line 85
            arch_caps_finalise_table(cap);
        }
        break;
    }

#line 91
    cap_t none = null_cap_new();
    return (finalise_result_t){ .remainder = none, .cleanup_info = none };
}

/* Nothing is left to do once the slot is empty. */
static void arch_caps_post_cap_deletion(cap_t cleanup_info)
#line 96
{
}

/* Whether b names something inside of what a names. */
#line 101
static bool_t arch_caps_same_region(cap_t a, cap_t b)
#line 101
{
#line 103
    cap_tag_t tag = cap_get_tag(a);
#line 103
    cap_tag_t tag2 = cap_get_tag(b);
#line 103
    if (tag != tag2) {
#line 105
        return arch_caps_is_made_from(b, a);
    }

    cap_tag_t tag3 = cap_get_tag(a);
#line 108
    switch (tag3) {
#line 110
    case ARCH_CAP_TAG_FRAME: {
        cap_t frame_cap = frame_cap_from(a);
#line 111
        cap_t frame_cap2 = frame_cap_from(b);
#line 111
        return arch_caps_frame_contains(frame_cap, frame_cap2);
    }
#line 112
    case ARCH_CAP_TAG_ASID_CONTROL:
        return true;
    case ARCH_CAP_TAG_ASID_POOL: {
        cap_t asid_pool_cap = asid_pool_cap_from(a);
#line 115
        pte_t **object = asid_pool_cap_get_object(asid_pool_cap);
#line 115
        cap_t asid_pool_cap2 = asid_pool_cap_from(b);
#line 115
        pte_t **object2 = asid_pool_cap_get_object(asid_pool_cap2);
#line 115
        return object == object2;
    }
#line 116
    default: {
        bool_t is_table = arch_caps_is_table(a);
#line 117
        if (is_table) {
#line 117
            pte_t *table = arch_caps_table(a);
#line 117
            pte_t *table2 = arch_caps_table(b);
#line 117
            return table == table2;
        }
#line 117
        return arch_caps_same_other(a, b);
    }
    }
}

#line 121
static bool_t arch_caps_frame_contains(cap_t outer, cap_t inner)
#line 121
{
#line 123
    word_t base = frame_cap_get_base(outer);
#line 123
    frame_size_t size = frame_cap_get_size(outer);
#line 123
    word_t frame_bits = page_table_frame_bits(size);
#line 123
    word_t mask = bits_mask(frame_bits);
#line 123
    word_t outer_top = base + mask;
    word_t base2 = frame_cap_get_base(inner);
#line 124
    frame_size_t size2 = frame_cap_get_size(inner);
#line 124
    word_t frame_bits2 = page_table_frame_bits(size2);
#line 124
    word_t mask2 = bits_mask(frame_bits2);
#line 124
    word_t inner_top = base2 + mask2;
    word_t base3 = frame_cap_get_base(outer);
#line 125
    word_t base4 = frame_cap_get_base(inner);
#line 125
    return base3 <= base4 && inner_top <= outer_top;
}

/* Whether both name exactly the same object. */
static bool_t arch_caps_same_object(cap_t a, cap_t b)
#line 129
{
#line 131
    cap_tag_t tag = cap_get_tag(a);
#line 131
    cap_tag_t tag2 = cap_get_tag(b);
#line 131
    if (tag == ARCH_CAP_TAG_FRAME && tag2 == ARCH_CAP_TAG_FRAME) {
#line 133
        cap_t frame_a = frame_cap_from(a);
        cap_t frame_b = frame_cap_from(b);
        word_t base = frame_cap_get_base(frame_a);
#line 135
        word_t base2 = frame_cap_get_base(frame_b);
#line 135
        frame_size_t size = frame_cap_get_size(frame_a);
#line 135
        frame_size_t size2 = frame_cap_get_size(frame_b);
#line 135
        bool_t is_device = frame_cap_get_is_device(frame_a);
#line 135
        bool_t is_device2 = frame_cap_get_is_device(frame_b);
#line 135
        return base == base2 && size == size2 && is_device == is_device2;
    }

    cap_tag_t tag3 = cap_get_tag(a);
#line 138
    cap_tag_t tag4 = cap_get_tag(b);
#line 138
    if (tag3 != tag4) {
#line 138
        return false;
    }
#line 138
    return arch_caps_same_region(a, b);
}

/* Whether the capability names memory. */
static bool_t arch_caps_is_physical(cap_t cap)
#line 142
{
    cap_tag_t tag = cap_get_tag(cap);
#line 143
    cap_tag_t tag2 = cap_get_tag(cap);
#line 143
    if (tag == ARCH_CAP_TAG_FRAME || tag2 == ARCH_CAP_TAG_ASID_POOL) {
#line 143
        return true;
    }
#line 143
    return arch_caps_is_table(cap);
}

/* Kernel virtual address of the memory that it names. */
#line 146
static word_t arch_caps_base(cap_t cap)
#line 146
{
#line 148
    cap_tag_t tag = cap_get_tag(cap);
#line 148
    switch (tag) {
#line 150
    case ARCH_CAP_TAG_FRAME: {
        cap_t frame_cap = frame_cap_from(cap);
#line 151
        return frame_cap_get_base(frame_cap);
    }
#line 152
    case ARCH_CAP_TAG_ASID_POOL: {
        cap_t asid_pool_cap = asid_pool_cap_from(cap);
#line 153
        pte_t **object = asid_pool_cap_get_object(asid_pool_cap);
#line 153
        return (word_t)object;
    }
#line 154
    default: {
        bool_t is_table = arch_caps_is_table(cap);
#line 155
        if (is_table) {
#line 155
            pte_t *table = arch_caps_table(cap);
#line 155
            return (word_t)table;
        }
#line 155
        return 0;
    }
    }
}

/* log2 of the size of the memory that it names. */
#line 160
static word_t arch_caps_size_bits(cap_t cap)
#line 160
{
#line 162
    cap_tag_t tag = cap_get_tag(cap);
#line 162
    switch (tag) {
#line 164
    case ARCH_CAP_TAG_FRAME: {
        cap_t frame_cap = frame_cap_from(cap);
#line 165
        frame_size_t size = frame_cap_get_size(frame_cap);
#line 165
        return page_table_frame_bits(size);
    }
#line 166
    case ARCH_CAP_TAG_ASID_POOL:
        return ARCH_ASID_POOL_BITS;
    default: {
        bool_t is_table = arch_caps_is_table(cap);
#line 169
        return is_table ? PAGE_TABLE_SIZE_BITS : 0;
    }
    }
}

/* The number of the kind for seL4_DebugCapIdentify: odd, tables by their levels. */
#line 11 "arch/x86/ArchCaps.cs"
static word_t arch_caps_debug_kind(cap_t cap)
#line 11
{
#line 13
    cap_tag_t tag = cap_get_tag(cap);
#line 13
    switch (tag) {
#line 15
    case ARCH_CAP_TAG_FRAME:
        return 1;
    case ARCH_CAP_TAG_PAGE_TABLE: {
        cap_t page_table_cap = page_table_cap_from(cap);
#line 18
        uint32_t level = page_table_cap_get_level(page_table_cap);
#line 18
        return 3 + 2 * level;
    }
#line 19
    case ARCH_CAP_TAG_VSPACE:
        return 9;
    case ARCH_CAP_TAG_ASID_CONTROL:
        return 11;
    case ARCH_CAP_TAG_ASID_POOL:
        return 13;
    case ARCH_CAP_TAG_IO_PORT:
        return 19;
    default:
        return 31;
    }
}

/* The last capability is deleted: a mapped table is unmapped, ports may be given out again. */
#line 50
static void arch_caps_finalise_table(cap_t cap)
#line 50
{
#line 52
    cap_tag_t tag = cap_get_tag(cap);
#line 52
    switch (tag) {
#line 54
    case ARCH_CAP_TAG_PAGE_TABLE: {
        cap_t table = page_table_cap_from(cap);
        bool_t is_mapped = page_table_cap_get_is_mapped(table);
#line 56
        if (is_mapped) {
#line 58
            word_t mapped_asid = page_table_cap_get_mapped_asid(table);
#line 58
            word_t mapped_address = page_table_cap_get_mapped_address(table);
#line 58
            pte_t *object = page_table_cap_get_object(table);
#line 58
            vspace_unmap_table(mapped_asid, mapped_address, object);
        }
        break;
    }
    case ARCH_CAP_TAG_VSPACE: {
        cap_t space = vspace_cap_from(cap);
        bool_t is_mapped2 = vspace_cap_get_is_mapped(space);
#line 64
        if (is_mapped2) {
#line 66
            word_t mapped_asid2 = vspace_cap_get_mapped_asid(space);
#line 66
            pte_t *object2 = vspace_cap_get_object(space);
#line 66
            asid_delete(mapped_asid2, object2);
        }
        break;
    }
    case ARCH_CAP_TAG_IO_PORT: {
        cap_t ports = io_port_cap_from(cap);
        word_t first = io_port_cap_get_first(ports);
#line 72
        word_t last = io_port_cap_get_last(ports);
#line 72
        io_ports_release(first, last);
        break;
    }
#line 74
    default:
        break;
    }
}

/* No capability takes a badge. */
static cap_t arch_caps_update_data(bool_t preserve, word_t data, cap_t cap)
#line 80
{
#line 80
    return cap;
}

/* Whether b, of another kind than a, was made with a. */
#line 83
static bool_t arch_caps_is_made_from(cap_t b, cap_t a)
#line 83
{
#line 83
    cap_tag_t tag = cap_get_tag(b);
#line 83
    cap_tag_t tag2 = cap_get_tag(a);
#line 83
    return tag == ARCH_CAP_TAG_IO_PORT && tag2 == ARCH_CAP_TAG_IO_PORT_CONTROL;
}

/* Whether two capabilities of one further kind name the same. */
#line 86
static bool_t arch_caps_same_other(cap_t a, cap_t b)
#line 86
{
    cap_tag_t tag = cap_get_tag(a);
#line 87
    if (tag == ARCH_CAP_TAG_IO_PORT) {
#line 87
        cap_t io_port_cap = io_port_cap_from(a);
#line 87
        cap_t io_port_cap2 = io_port_cap_from(b);
#line 87
        return arch_caps_same_ports(io_port_cap, io_port_cap2);
    }
#line 87
    cap_tag_t tag2 = cap_get_tag(a);
#line 87
    return tag2 == ARCH_CAP_TAG_IO_PORT_CONTROL;
}

#line 89
static bool_t arch_caps_same_ports(cap_t a, cap_t b)
#line 89
{
#line 89
    word_t first = io_port_cap_get_first(a);
#line 89
    word_t first2 = io_port_cap_get_first(b);
#line 89
    word_t last = io_port_cap_get_last(a);
#line 89
    word_t last2 = io_port_cap_get_last(b);
#line 89
    return first == first2 && last == last2;
}

/* Ports are children of the control capability that they were made with. */
#line 92
static bool_t arch_caps_is_revocable(cap_t derived, cap_t source)
#line 92
{
    cap_tag_t tag = cap_get_tag(derived);
#line 93
    cap_tag_t tag2 = cap_get_tag(source);
#line 93
    return tag == ARCH_CAP_TAG_IO_PORT && tag2 == ARCH_CAP_TAG_IO_PORT_CONTROL;
}

/* No capability has a badge that decides about its children. */
#line 96
static bool_t arch_caps_is_parent(cap_t parent, cap_t child, bool_t child_is_first_badged)
#line 96
{
#line 96
    return true;
}

/* ---- arch_invocation.c ---- */

#line 10 "arch/common/ArchInvocation.cs"
static status_t arch_invocation_decode(word_t label, word_t length, cte_t *slot, cap_t cap,
#line 10
    bool_t call, ipc_buffer_t *buffer)
#line 10
{
#line 13
    cap_tag_t tag = cap_get_tag(cap);
#line 13
    switch (tag) {
#line 15
    case ARCH_CAP_TAG_FRAME: {
        cap_t frame_cap = frame_cap_from(cap);
#line 16
        return frame_invocation_decode(label, length, slot, frame_cap, call, buffer);
    }
#line 17
    case ARCH_CAP_TAG_PAGE_TABLE: {
        cap_t page_table_cap = page_table_cap_from(cap);
#line 18
        return page_table_invocation_decode(label, length, slot, page_table_cap, buffer);
    }
#line 19
    case ARCH_CAP_TAG_ASID_CONTROL:
        return asid_invocation_decode_control(label, length, buffer);
    case ARCH_CAP_TAG_ASID_POOL: {
        cap_t asid_pool_cap = asid_pool_cap_from(cap);
#line 22
        return asid_invocation_decode_pool(label, asid_pool_cap);
    }
#line 23
    default:
        return arch_invocation_decode_other(label, length, slot, cap, call, buffer);
    }
}

/* The address space that argument number names, if it is one that translates now. */
#line 31
static status_root_asid_result_t arch_invocation_check_vspace(cap_t cap, word_t number)
#line 31
{
#line 33
    bool_t is_valid_root = vspace_is_valid_root(cap);
#line 33
    if (!is_valid_root) {
#line 35
        status_t invalid_capability = syscall_errors_invalid_capability(number);
#line 35
        return (status_root_asid_result_t){ .status = invalid_capability, .root = NULL, .asid = 0 };
    }

    cap_t space = vspace_cap_from(cap);
    word_t mapped_asid = vspace_cap_get_mapped_asid(space);
#line 39
    status_root_result_t find = asid_find(mapped_asid);
#line 39
    status_t status = find.status;
#line 39
    pte_t *root = find.root;
    if (status != STATUS_OK) {
#line 42
        status_t failed_lookup = syscall_errors_failed_lookup(false);
#line 42
        return (status_root_asid_result_t){ .status = failed_lookup, .root = NULL, .asid = 0 };
    }

    pte_t *object = vspace_cap_get_object(space);
#line 45
    if (root != object) {
#line 47
        status_t invalid_capability2 = syscall_errors_invalid_capability(number);
#line 47
        return (status_root_asid_result_t){ .status = invalid_capability2, .root = NULL,
#line 47
            .asid = 0 };
    }

    word_t mapped_asid2 = vspace_cap_get_mapped_asid(space);
#line 50
    return (status_root_asid_result_t){ .status = STATUS_OK, .root = root, .asid = mapped_asid2 };
}

/* The walk ended too early: reports the number of address bits left to translate. */
static status_t arch_invocation_missing_table(word_t bits_left)
#line 54
{
#line 56
    kernel_state_current_lookup_failure = (
#line 56
        lookup_failure_t){ .type = LOOKUP_FAILURE_TYPE_MISSING_CAPABILITY, .bits_left = bits_left };
#line 61
    return syscall_errors_failed_lookup(false);
}

/*
 * Whether the current error is one that a program provokes as a matter of course, to find out
 * which page tables are missing: seL4 does not print these either.
 */
static bool_t arch_invocation_is_probe(word_t label)
#line 68
{
#line 70
    error_t error = kernel_state_current_syscall_error.type;
    if (label == ARCH_LABEL_PAGE_MAP) {
#line 71
        return error == ERROR_FAILED_LOOKUP
#line 71
            && kernel_state_current_lookup_failure.type == LOOKUP_FAILURE_TYPE_MISSING_CAPABILITY;
    }
#line 71
    bool_t is_table_map = arch_label_is_table_map(label);
#line 71
    return is_table_map && error == ERROR_DELETE_FIRST;
}

#line 10 "arch/x86/ArchInvocation.cs"
static status_t arch_invocation_decode_other(word_t label, word_t length, cte_t *slot, cap_t cap,
#line 10
    bool_t call, ipc_buffer_t *buffer)
#line 10
{
#line 13
    cap_tag_t tag = cap_get_tag(cap);
#line 13
    switch (tag) {
#line 15
    case ARCH_CAP_TAG_IO_PORT_CONTROL:
        return io_port_invocation_decode_control(label, length, slot, buffer);
    case ARCH_CAP_TAG_IO_PORT: {
        cap_t io_port_cap = io_port_cap_from(cap);
#line 18
        return io_port_invocation_decode(label, length, io_port_cap, call, buffer);
    }
#line 19
    default:
        /* An address space has no invocations of its own. */
        return syscall_errors_illegal_operation();
    }
}

/* ---- arch_objects.c ---- */

/* Whether the type exists; it is not one of those that all architectures have. */
#line 9 "arch/common/ArchObjects.cs"
static bool_t arch_objects_is_type(word_t type)
#line 9
{
#line 9
    return type < ARCH_OBJECT_TYPE_COUNT;
}

#line 11
static bool_t arch_objects_is_frame(word_t type)
#line 11
{
    return type == ARCH_OBJECT_TYPE_HUGE_PAGE || type == ARCH_OBJECT_TYPE_SMALL_PAGE
#line 12
        || type == ARCH_OBJECT_TYPE_LARGE_PAGE;
}

/* log2 of the size of an object of an existing type. */
#line 15
static word_t arch_objects_size_bits(word_t type)
#line 15
{
#line 17
    switch (type) {
#line 19
    case ARCH_OBJECT_TYPE_HUGE_PAGE:
        return PAGE_TABLE_HUGE_PAGE_BITS;
    case ARCH_OBJECT_TYPE_LARGE_PAGE:
        return PAGE_TABLE_LARGE_PAGE_BITS;
    case ARCH_OBJECT_TYPE_SMALL_PAGE:
        return PAGE_TABLE_PAGE_BITS;
    default:
        /* Page tables, and address spaces where these are a type of their own. */
        return PAGE_TABLE_SIZE_BITS;
    }
}

/* The first capability of an object in cleared memory. */
static cap_t arch_objects_create(word_t type, word_t address, bool_t is_device)
#line 32
{
#line 34
    switch (type) {
#line 36
    case ARCH_OBJECT_TYPE_HUGE_PAGE:
        return arch_objects_create_frame(FRAME_SIZE_HUGE, address, is_device);
    case ARCH_OBJECT_TYPE_LARGE_PAGE:
        return arch_objects_create_frame(FRAME_SIZE_LARGE, address, is_device);
    case ARCH_OBJECT_TYPE_SMALL_PAGE:
        return arch_objects_create_frame(FRAME_SIZE_SMALL, address, is_device);
    case ARCH_OBJECT_TYPE_PAGE_TABLE:
        return page_table_cap_new(0, false, (pte_t *)address, ASID_NONE, 0);
#line 45
    default:
        return arch_objects_create_other(type, address);
    }
}

static cap_t arch_objects_create_frame(frame_size_t size, word_t address, bool_t is_device)
#line 50
{
    return frame_cap_new(0, size, VM_RIGHTS_READ_WRITE, is_device, address, ASID_NONE);
}

#line 23 "arch/x86/ArchObjects.cs"
static cap_t arch_objects_create_other(word_t type, word_t address)
#line 23
{
#line 25
    switch (type) {
#line 27
    case ARCH_OBJECT_TYPE_PAGE_DIRECTORY:
        return arch_objects_create_table(address, 1);
    case ARCH_OBJECT_TYPE_PDPT:
        return arch_objects_create_table(address, 2);
    default:
        assert(type == ARCH_OBJECT_TYPE_VSPACE);
        return vspace_cap_new(false, (pte_t *)address, ASID_NONE);
    }
}

static cap_t arch_objects_create_table(word_t address, uint32_t level)
#line 37
{
    return page_table_cap_new(0, false, (pte_t *)address, ASID_NONE, level);
}

/* ---- arch_root_task.c ---- */

/* How many page tables it takes to map [start, end). */
#line 12 "arch/common/ArchRootTask.cs"
static SECTION(".boot.text") word_t arch_root_task_paging_count(word_t start, word_t end)
#line 12
{
#line 14
    word_t count = 0;
    for (word_t bits = PAGE_TABLE_ROOT_BITS; bits > PAGE_TABLE_PAGE_BITS; bits -= PAGE_TABLE_INDEX_BITS) {
        /* At most PageTable.LowerLevels iterations. */
#line 18
        word_t round_up = bits_round_up(end, bits);
#line 18
        word_t round_down = bits_round_down(start, bits);
#line 18
        count += (round_up - round_down) >> (bits & 63);
    }

    return count;
}

/* The top-level table, with the first ASID. */
static SECTION(".boot.text") cap_t arch_root_task_create_vspace(word_t address)
#line 25
{
#line 27
    pte_t *root = (pte_t *)address;
    vspace_init_root(root);
    return vspace_root_cap(root, ASID_INITIAL_TASK);
}

/* Makes all page tables for [start, end), level by level, and provides their capabilities. */
#line 34
static SECTION(".boot.text") bool_t arch_root_task_map_paging(cap_t vspace, word_t start,
#line 34
    word_t end)
#line 34
{
#line 36
    cap_t vspace_cap = vspace_cap_from(vspace);
#line 36
    pte_t *root = vspace_cap_get_object(vspace_cap);
    for (word_t bits = PAGE_TABLE_ROOT_BITS; bits > PAGE_TABLE_PAGE_BITS; bits -= PAGE_TABLE_INDEX_BITS) {
        /* At most PageTable.LowerLevels iterations. */
#line 40
        for (word_t address = bits_round_down(start, bits); address < end;) {
            /* Ends: address grows towards end */
#line 43
            bool_t map_table = arch_root_task_map_table(root, address);
#line 43
            if (!map_table) {
#line 45
                return false;
            }
#line 40
            word_t bit = bits_bit(bits);
#line 40
            address += bit;
        }
    }

#line 50
    return true;
}

static SECTION(".boot.text") bool_t arch_root_task_map_table(pte_t *root, word_t address)
#line 53
{
#line 55
    word_t take_page_table = root_server_take_page_table();
#line 55
    pte_t *table = (pte_t *)take_page_table;
    pte_slot_t found = page_table_lookup(root, address);
    pte_t make_table = page_table_make_table(table);
#line 57
    page_table_write(found.slot, make_table);
    cap_t table_cap = arch_root_task_table_cap(table, address, found.bits_left);
#line 58
    return boot_caps_provide(table_cap);
}

/* Maps a page of memory and makes its capability. */
static SECTION(".boot.text") cap_t arch_root_task_create_frame(cap_t vspace, word_t address,
#line 62
    word_t user_address, bool_t executable)
#line 62
{
#line 64
    cap_t vspace_cap = vspace_cap_from(vspace);
#line 64
    pte_t *object = vspace_cap_get_object(vspace_cap);
#line 64
    pte_slot_t found = page_table_lookup(object, user_address);
    assert(found.bits_left == PAGE_TABLE_PAGE_BITS);
    vm_attributes_t attributes = vm_attributes_of_memory(executable);
    word_t to_physical = memory_to_physical(address);
#line 67
    pte_t make_frame = page_table_make_frame(to_physical, FRAME_SIZE_SMALL, VM_RIGHTS_READ_WRITE,
#line 67
        attributes);
#line 67
    page_table_write(found.slot, make_frame);
#line 70
    return frame_cap_new(user_address, FRAME_SIZE_SMALL, VM_RIGHTS_READ_WRITE, false, address,
#line 70
        ASID_INITIAL_TASK);
}

/* The pool of the root task's ASID, which is in use. */
#line 80
static SECTION(".boot.text") cap_t arch_root_task_create_asid_pool(word_t address, cap_t vspace)
#line 80
{
#line 82
    pte_t **pool = (pte_t **)address;
    cap_t vspace_cap = vspace_cap_from(vspace);
#line 83
    pte_t *object = vspace_cap_get_object(vspace_cap);
#line 83
    asid_set_entry(pool, ASID_INITIAL_TASK, object);
    asid_set_pool(ASID_INITIAL_TASK, pool);
    return asid_pool_cap_new(0, pool);
}

/* Capabilities with a fixed slot that are the architecture's. */
static SECTION(".boot.text") void arch_root_task_provide_caps(void)
#line 89
{
#line 91
    cap_t asid_control_cap = asid_control_cap_new();
#line 91
    boot_caps_provide_at(INITIAL_SLOT_ASID_CONTROL, asid_control_cap);
    arch_root_task_provide_other();
}

#line 9 "arch/x86/ArchRootTask.cs"
static SECTION(".boot.text") void arch_root_task_provide_other(void)
#line 9
{
    cap_t io_port_control_cap = io_port_control_cap_new();
#line 10
    boot_caps_provide_at(INITIAL_SLOT_IO_PORT_CONTROL, io_port_control_cap);
}

/* The capability to a table that was mapped by an entry of 2^bits bytes. */
#line 13
static SECTION(".boot.text") cap_t arch_root_task_table_cap(pte_t *table, word_t address,
#line 13
    word_t bits)
#line 13
{
    uint32_t level_of = page_table_level_of(bits);
#line 14
    return page_table_cap_new(address, true, table, ASID_INITIAL_TASK, level_of);
}

/* ---- arch_snapshot.c ---- */

/* Prints the objects of an address space: the top-level table, then what each entry leads to. */
#line 10 "arch/common/ArchSnapshot.cs"
static void arch_snapshot_write_objects(cap_t cap)
#line 10
{
#line 12
    cap_tag_t tag = cap_get_tag(cap);
#line 12
    if (tag == ARCH_CAP_TAG_VSPACE) {
#line 14
        cap_t vspace_cap = vspace_cap_from(cap);
#line 14
        pte_t *root = vspace_cap_get_object(vspace_cap);
        snapshot_write_name((word_t)root, "pd");
        console_write(" = ");
        arch_snapshot_write_root_kind();
        console_write("\n");
        arch_snapshot_walk(root, false);
    }
}

/* Prints what each table of an address space holds. */
static void arch_snapshot_write_caps(cap_t cap)
#line 24
{
#line 26
    cap_tag_t tag = cap_get_tag(cap);
#line 26
    if (tag == ARCH_CAP_TAG_VSPACE) {
#line 28
        cap_t vspace_cap = vspace_cap_from(cap);
#line 28
        pte_t *root = vspace_cap_get_object(vspace_cap);
        snapshot_write_name((word_t)root, "pd");
        arch_snapshot_write_entries(root, PAGE_TABLE_ROOT_BITS);
        arch_snapshot_walk(root, true);
    }
}

/* Prints the name of an address space. */
static void arch_snapshot_write_space_name(cap_t cap)
#line 36
{
#line 38
    cap_tag_t tag = cap_get_tag(cap);
#line 38
    if (tag == ARCH_CAP_TAG_VSPACE) {
#line 40
        cap_t vspace_cap = vspace_cap_from(cap);
#line 40
        pte_t *object = vspace_cap_get_object(vspace_cap);
#line 40
        snapshot_write_name((word_t)object, "pd");
    }
}

/* A line about an object in a CNode; false if there is no name for it. */
static bool_t arch_snapshot_write_object(cap_t cap)
#line 45
{
#line 47
    cap_tag_t tag = cap_get_tag(cap);
#line 47
    if (tag == ARCH_CAP_TAG_ASID_POOL) {
#line 49
        cap_t pool = asid_pool_cap_from(cap);
        pte_t **object = asid_pool_cap_get_object(pool);
#line 50
        snapshot_write_name((word_t)object, "asid_pool");
        console_write(" = asid_pool (asid_high: ");
        word_t asid_base = asid_pool_cap_get_asid_base(pool);
#line 52
        console_write_hex(asid_base >> ASID_LOW_BITS);
        console_write(")\n");
        return true;
    }

    /* Frames and tables are told of where they are mapped. */
    return arch_caps_is_physical(cap);
}

/* Prints the contents of a slot; false if it has no name. */
static bool_t arch_snapshot_write_held(cap_t cap)
#line 62
{
#line 64
    cap_tag_t tag = cap_get_tag(cap);
#line 64
    switch (tag) {
#line 66
    case ARCH_CAP_TAG_ASID_CONTROL:
        console_write("asid_control");
        return true;

    case ARCH_CAP_TAG_ASID_POOL: {
        cap_t asid_pool_cap = asid_pool_cap_from(cap);
#line 71
        pte_t **object = asid_pool_cap_get_object(asid_pool_cap);
#line 71
        snapshot_write_name((word_t)object, "asid_pool");
        return true;
    }

#line 74
    case ARCH_CAP_TAG_PAGE_TABLE: {
        cap_t table = page_table_cap_from(cap);
        pte_t *object2 = page_table_cap_get_object(table);
#line 76
        snapshot_write_name((word_t)object2, "pt");
        word_t mapped_asid = page_table_cap_get_mapped_asid(table);
#line 77
        arch_snapshot_write_asid(mapped_asid);
        return true;
    }

#line 80
    case ARCH_CAP_TAG_FRAME: {
        cap_t frame_cap = frame_cap_from(cap);
#line 81
        arch_snapshot_write_frame_cap(frame_cap);
        return true;
    }

#line 84
    default:
        return arch_snapshot_write_held_other(cap);
    }
}

static void arch_snapshot_write_asid(word_t asid)
#line 89
{
#line 91
    if (asid != ASID_NONE) {
#line 93
        console_write(" (asid: ");
        console_write_decimal(asid);
        console_write(")");
    }
}

static void arch_snapshot_write_frame_cap(cap_t frame)
#line 99
{
#line 101
    pte_slot_t found = { 0 };
    word_t mapped_asid = frame_cap_get_mapped_asid(frame);
#line 102
    if (mapped_asid != ASID_NONE) {
#line 104
        frame_size_t size = frame_cap_get_size(frame);
#line 104
        word_t mapped_asid2 = frame_cap_get_mapped_asid(frame);
#line 104
        word_t mapped_address = frame_cap_get_mapped_address(frame);
#line 104
        word_t base = frame_cap_get_base(frame);
#line 104
        found = vspace_find_frame(size, mapped_asid2, mapped_address, base);
    }

    if (found.slot == NULL) {
#line 109
        word_t base2 = frame_cap_get_base(frame);
#line 109
        snapshot_write_name(base2, "frame");
    } else {
#line 113
        word_t mapped_address2 = frame_cap_get_mapped_address(frame);
#line 113
        word_t mask = bits_mask(PAGE_TABLE_INDEX_BITS);
#line 113
        word_t index = (mapped_address2 >> (found.bits_left & 63)) & mask;
        arch_snapshot_write_below(false, found.bits_left, (word_t)found.slot, index);
    }

    vm_rights_t rights = frame_cap_get_rights(frame);
#line 117
    arch_snapshot_write_rights(rights);
}

static void arch_snapshot_write_rights(vm_rights_t rights)
#line 120
{
#line 122
    console_write(" (");
    snapshot_write_if(rights == VM_RIGHTS_READ_WRITE || rights == VM_RIGHTS_READ_ONLY, "R");
    snapshot_write_if(rights == VM_RIGHTS_READ_WRITE, "W");
    console_write(")");
}

/* Goes through the two lowest levels of tables, below an entry's table, which may be null. */
static void arch_snapshot_walk_below(pte_t *upper, bool_t is_caps)
#line 129
{
#line 131
    for (word_t j = 0; j < PAGE_TABLE_ENTRIES && upper != NULL; j++) {
        /* At most PageTable.Entries iterations. */
#line 134
        pte_t *lower = arch_snapshot_visit(upper, j, PAGE_TABLE_LARGE_PAGE_BITS, is_caps);
        for (word_t k = 0; k < PAGE_TABLE_ENTRIES && lower != NULL; k++) {
            /* At most PageTable.Entries iterations. */
#line 138
            (void)arch_snapshot_visit(lower, k, PAGE_TABLE_PAGE_BITS, is_caps);
        }
    }
}

/* Prints what is to be said of an entry; gives the table that it leads to, null if none. */
static pte_t *arch_snapshot_visit(pte_t *table, word_t index, word_t bits, bool_t is_caps)
#line 144
{
#line 146
    pte_t entry = table[index];
    word_t slot = (word_t)(table + index);
    bool_t is_table = page_table_is_table(entry, bits);
#line 148
    if (is_table) {
#line 150
        pte_t *below = page_table_table(entry);
        arch_snapshot_write_below(true, bits, slot, index);
        if (is_caps) {
#line 154
            arch_snapshot_write_entries(below, bits - PAGE_TABLE_INDEX_BITS);
        } else {
#line 158
            console_write(" = ");
            arch_snapshot_write_kind(true, bits);
            console_write("\n");
        }

        return below;
    }

    if (!is_caps) {
#line 166
        bool_t is_frame = page_table_is_frame(entry, bits);
#line 166
        if (is_frame) {
#line 168
            arch_snapshot_write_below(false, bits, slot, index);
            console_write(" = frame (");
            snapshot_write_if(bits == PAGE_TABLE_HUGE_PAGE_BITS, "1G");
            snapshot_write_if(bits == PAGE_TABLE_LARGE_PAGE_BITS, "2M");
            snapshot_write_if(bits == PAGE_TABLE_PAGE_BITS, "4k");
            console_write(", paddr: 0x");
            word_t address = page_table_address(entry);
#line 174
            console_write_hex(address);
            console_write(")\n");
        }
    }

#line 178
    return NULL;
}

static void arch_snapshot_write_entries(pte_t *table, word_t bits)
#line 181
{
#line 183
    word_t count = bits == PAGE_TABLE_ROOT_BITS ? PAGE_TABLE_USER_ENTRIES : PAGE_TABLE_ENTRIES;
    console_write(" {\n");
    for (word_t i = 0; i < count; i++) {
        /* At most PageTable.Entries iterations. */
#line 188
        bool_t is_table = page_table_is_table(table[i], bits);
        bool_t holds = is_table;
#line 189
        if (!holds) {
#line 189
            holds = page_table_is_frame(table[i], bits);
        }
#line 189
        if (holds) {
#line 191
            console_write_hex(i);
            console_write(": ");
            arch_snapshot_write_below(is_table, bits, (word_t)(table + i), i);
            if (!is_table) {
#line 196
                vm_rights_t rights = page_table_rights(table[i]);
#line 196
                arch_snapshot_write_rights(rights);
            }

            console_write("\n");
        }
    }

    console_write("}\n");
}

static void arch_snapshot_write_below(bool_t is_table, word_t bits, word_t slot, word_t index)
#line 206
{
#line 208
    arch_snapshot_write_kind(is_table, bits);
    console_write("_");
    console_write_hex(slot);
    console_write("_0");
    snapshot_write_if(index < 100, "0");
    snapshot_write_if(index < 10, "0");
    console_write_decimal(index);
}

#line 8 "arch/x86/ArchSnapshot.cs"
static void arch_snapshot_write_root_kind(void)
#line 8
{
#line 8
    console_write("pml4");
}

#line 10
static bool_t arch_snapshot_write_held_other(cap_t cap)
#line 10
{
#line 12
    cap_tag_t tag = cap_get_tag(cap);
#line 12
    switch (tag) {
#line 14
    case ARCH_CAP_TAG_VSPACE: {
        arch_snapshot_write_space_name(cap);
        cap_t vspace_cap = vspace_cap_from(cap);
#line 16
        word_t mapped_asid = vspace_cap_get_mapped_asid(vspace_cap);
#line 16
        arch_snapshot_write_asid(mapped_asid);
        return true;
    }
#line 18
    case ARCH_CAP_TAG_IO_PORT_CONTROL:
        console_write("io_port_control");
        return true;
    case ARCH_CAP_TAG_IO_PORT: {
        cap_t ports = io_port_cap_from(cap);
        console_write("io_ports_");
        word_t first = io_port_cap_get_first(ports);
#line 24
        console_write_hex(first);
        console_write("_");
        word_t last = io_port_cap_get_last(ports);
#line 26
        console_write_hex(last);
        return true;
    }
#line 28
    default:
        return false;
    }
}

/* Goes through all tables below the top, and prints either their objects or what they hold. */
static void arch_snapshot_walk(pte_t *root, bool_t is_caps)
#line 34
{
#line 36
    for (word_t i = 0; i < PAGE_TABLE_USER_ENTRIES; i++) {
        /* At most PageTable.UserEntries iterations. */
#line 39
        pte_t *upper = arch_snapshot_visit(root, i, PAGE_TABLE_ROOT_BITS, is_caps);
        for (word_t j = 0; j < PAGE_TABLE_ENTRIES && upper != NULL; j++) {
            /* At most PageTable.Entries iterations. */
#line 43
            pte_t *visit = arch_snapshot_visit(upper, j, PAGE_TABLE_HUGE_PAGE_BITS, is_caps);
#line 43
            arch_snapshot_walk_below(visit, is_caps);
        }
    }
}

/* Prints the kind of what an entry of 2^bits bytes leads to. */
static void arch_snapshot_write_kind(bool_t is_table, word_t bits)
#line 49
{
#line 51
    if (!is_table) {
#line 53
        console_write("frame");
#line 55
    } else if (bits == PAGE_TABLE_ROOT_BITS) {
#line 57
        console_write("pdpt");
#line 59
    } else if (bits == PAGE_TABLE_HUGE_PAGE_BITS) {
#line 61
        console_write("pd");
    } else {
#line 65
        console_write("pt");
    }
}

/* ---- arch_thread.c ---- */

/* The idle thread touches no user memory, and must not keep an address space alive. */
#line 9 "arch/common/ArchThread.cs"
static void arch_thread_switch_to_idle(void)
#line 9
{
#line 9
    vspace_use_none();
}

/* The idle thread waits for interrupts with the kernel's privileges. */
#line 12
static void arch_thread_configure_idle(tcb_t *thread)
#line 12
{
#line 14
    context_init_idle(thread);
    word_t idle_code = machine_idle_code();
#line 15
    context_set(thread, REGISTER_INDEX_NEXT_IP, idle_code);
}

/* Nothing to do: it goes on where it was. */
static void arch_thread_activate_idle(tcb_t *thread)
#line 19
{
}

/* The same for a thread that moves to another domain. */
#line 30
static void arch_thread_leave_domain(tcb_t *thread)
#line 30
{
#line 30
    fpu_release(thread);
}

#line 32
static void arch_thread_prepare_delete(tcb_t *thread)
#line 32
{
#line 32
    fpu_release(thread);
}

/* A thread that may not use the FPU does not own it; a running one feels the change at once. */
#line 35
static void arch_thread_post_set_flags(tcb_t *thread)
#line 35
{
#line 37
    bool_t may_use = (thread->flags & FPU_DISABLED_FLAG) == 0;
    fpu_allow(thread, may_use);
    if (!may_use) {
#line 41
        fpu_release(thread);
    }

    if (thread == kernel_state_core_current_thread) {
#line 46
        fpu_switch_to(thread);
    }
}

/*
 * TCB_WriteRegisters and CopyRegisters changed registers: those count, also rcx and r11, which a
 * system call does not keep.
 */
#line 22 "arch/x86/ArchThread.cs"
static void arch_thread_post_modify_registers(tcb_t *thread)
#line 22
{
#line 22
    context_set(thread, REGISTER_INDEX_ERROR, 0);
}

/* ---- asid.c ---- */

#line 42 "arch/common/Asid.cs"
static void asid_set_pool(word_t asid, pte_t **pool)
#line 42
{
#line 44
    assert((asid >> ASID_LOW_BITS) < 8);
#line 44
    asid_s_table[asid >> ASID_LOW_BITS] = pool;
}

/* The translation table of an ASID. Without one: a failed look-up (InvalidRoot). */
static status_root_result_t asid_find(word_t asid)
#line 48
{
#line 50
    pte_t **pool = asid_pool(asid);
    bool_t holds = asid == ASID_NONE || pool == NULL;
#line 51
    if (!holds) {
#line 51
        pte_t *entry = asid_entry(pool, asid);
#line 51
        holds = entry == NULL;
    }
#line 51
    if (holds) {
#line 53
        kernel_state_current_lookup_failure = (
#line 53
            lookup_failure_t){ .type = LOOKUP_FAILURE_TYPE_INVALID_ROOT };
        return (status_root_result_t){ .status = STATUS_LOOKUP_FAILURE, .root = NULL };
    }

    pte_t *entry2 = asid_entry(pool, asid);
#line 57
    return (status_root_result_t){ .status = STATUS_OK, .root = entry2 };
}

#line 71
static void asid_set_entry(pte_t **pool, word_t asid, pte_t *root)
#line 71
{
#line 73
    word_t mask = bits_mask(ASID_LOW_BITS);
#line 73
    assert((asid & mask) < 512);
#line 73
    pool[asid & mask] = root;
}

/* The address space is deleted: removes and invalidates its ASID. */
static void asid_delete(word_t asid, pte_t *root)
#line 77
{
#line 79
    bool_t is_of = asid_is_of(asid, root);
#line 79
    if (is_of) {
#line 81
        tlb_invalidate_asid(asid);
        pte_t **pool = asid_pool(asid);
#line 82
        asid_set_entry(pool, asid, NULL);
        vspace_set_root(kernel_state_core_current_thread);
    }
}

/* The pool is deleted, and the translations of all its ASIDs are invalidated. */
static void asid_delete_pool(word_t asid_base, pte_t **pool)
#line 88
{
#line 90
    pte_t **pool2 = asid_pool(asid_base);
#line 90
    if (pool2 != pool) {
#line 92
        return;
    }

    for (word_t i = 0; i < ASID_POOL_SIZE; i++) {
#line 97
        pte_t *entry = asid_entry(pool, i);
#line 97
        if (entry != NULL) {
#line 99
            tlb_invalidate_asid(asid_base + i);
        }
    }

    asid_set_pool(asid_base, NULL);
    vspace_set_root(kernel_state_core_current_thread);
}

/* ---- asid_invocation.c ---- */

#line 10 "arch/common/AsidInvocation.cs"
static status_t asid_invocation_decode_control(word_t label, word_t length, ipc_buffer_t *buffer)
#line 10
{
#line 12
    if (label != ARCH_LABEL_ASID_CONTROL_MAKE_POOL) {
#line 14
        return syscall_errors_illegal_operation();
    }

    bool_t holds = length < 2;
#line 17
    if (!holds) {
#line 17
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 17
        holds = !has_extra_cap;
    }
#line 17
    if (!holds) {
#line 17
        bool_t has_extra_cap2 = invocation_has_extra_cap(1);
#line 17
        holds = !has_extra_cap2;
    }
#line 17
    if (holds) {
#line 19
        return syscall_errors_truncated_message();
    }

    word_t index = invocation_get_syscall_arg(0, buffer);
    word_t depth = invocation_get_syscall_arg(1, buffer);
    cte_t *parent = invocation_extra_slot(0);
    cap_t root = invocation_extra_cap(1);
    word_t asid_base = asid_invocation_free_pool();
    if (asid_base == (ASID_POOL_COUNT << ASID_LOW_BITS)) {
#line 29
        return syscall_errors_delete_first();
    }

    bool_t is_pool_memory = asid_invocation_is_pool_memory(parent->cap);
#line 32
    if (!is_pool_memory) {
#line 34
        return syscall_errors_invalid_capability(1);
    }

    status_t status = derivation_tree_ensure_no_children(parent);
    if (status != STATUS_OK) {
#line 40
        return status;
    }

    status_slot_result_t lookup_empty_slot = cspace_lookup_empty_slot(root, index, depth);
#line 43
    status_t lookup = lookup_empty_slot.status;
#line 43
    cte_t *destination = lookup_empty_slot.slot;
    if (lookup != STATUS_OK) {
#line 46
        return lookup;
    }

    invocation_begin();
    asid_invocation_make_pool(parent, destination, asid_base);
    return STATUS_OK;
}

/* The first ASID of the first pool that is not there yet. */
static word_t asid_invocation_free_pool(void)
#line 55
{
#line 57
    word_t i = 0;
    while (true) {
#line 58
        bool_t holds = i < ASID_POOL_COUNT;
#line 58
        if (holds) {
#line 58
            pte_t **pool = asid_pool(i << ASID_LOW_BITS);
#line 58
            holds = pool != NULL;
        }
#line 58
        if (!holds) {
#line 58
            break;
        }
        /* At most Asid.PoolCount iterations. */
        i++;
    }

    return i << ASID_LOW_BITS;
}

static bool_t asid_invocation_is_pool_memory(cap_t cap)
#line 67
{
    cap_tag_t tag = cap_get_tag(cap);
#line 68
    bool_t holds = tag == CAP_TAG_UNTYPED;
#line 68
    if (holds) {
#line 68
        cap_t untyped_cap = untyped_cap_from(cap);
#line 68
        word_t size_bits = untyped_cap_get_size_bits(untyped_cap);
#line 68
        holds = size_bits == ARCH_ASID_POOL_BITS;
    }
#line 68
    if (!holds) {
#line 68
        return false;
    }
#line 68
    cap_t untyped_cap2 = untyped_cap_from(cap);
#line 68
    bool_t is_device = untyped_cap_get_is_device(untyped_cap2);
#line 68
    return !is_device;
}

#line 72
static void asid_invocation_make_pool(cte_t *parent, cte_t *destination, word_t asid_base)
#line 72
{
    /* The untyped memory is used up. FreeIndex counts units of 2^MinUntypedBits bytes. */
#line 75
    cap_t untyped = untyped_cap_from(parent->cap);
    word_t size_bits = untyped_cap_get_size_bits(untyped);
#line 76
    word_t bit = bits_bit(size_bits - OBJECT_SIZE_MIN_UNTYPED_BITS);
#line 76
    untyped = untyped_cap_set_free_index(untyped, bit);
    parent->cap = untyped;

    word_t base = untyped_cap_get_base(untyped);
#line 79
    pte_t **pool = (pte_t **)base;
    word_t base2 = untyped_cap_get_base(untyped);
#line 80
    memory_clear(base2, ARCH_ASID_POOL_BITS);
    cap_t asid_pool_cap = asid_pool_cap_new(asid_base, pool);
#line 81
    derivation_tree_insert(asid_pool_cap, parent, destination);
    asid_set_pool(asid_base, pool);
}

static status_t asid_invocation_decode_pool(word_t label, cap_t cap)
#line 85
{
#line 87
    if (label != ARCH_LABEL_ASID_POOL_ASSIGN) {
#line 89
        return syscall_errors_illegal_operation();
    }

    bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 92
    if (!has_extra_cap) {
#line 94
        return syscall_errors_truncated_message();
    }

    cte_t *slot = invocation_extra_slot(0);
    cap_tag_t tag = cap_get_tag(slot->cap);
#line 98
    bool_t holds = tag != ARCH_CAP_TAG_VSPACE;
#line 98
    if (!holds) {
#line 98
        cap_t vspace_cap = vspace_cap_from(slot->cap);
#line 98
        holds = vspace_cap_get_is_mapped(vspace_cap);
    }
#line 98
    if (holds) {
#line 100
        return syscall_errors_invalid_capability(1);
    }

    word_t asid_base = asid_pool_cap_get_asid_base(cap);
#line 103
    pte_t **pool = asid_pool(asid_base);
    if (pool == NULL) {
#line 106
        kernel_state_current_lookup_failure = (
#line 106
            lookup_failure_t){ .type = LOOKUP_FAILURE_TYPE_INVALID_ROOT };
        return syscall_errors_failed_lookup(false);
    }

    pte_t **object = asid_pool_cap_get_object(cap);
#line 110
    if (pool != object) {
#line 112
        return syscall_errors_invalid_capability(0);
    }

    word_t asid_base2 = asid_pool_cap_get_asid_base(cap);
#line 115
    word_t asid = asid_invocation_free_asid(pool, asid_base2);
    word_t asid_base3 = asid_pool_cap_get_asid_base(cap);
#line 116
    if (asid == asid_base3 + ASID_POOL_SIZE) {
#line 118
        return syscall_errors_delete_first();
    }

    invocation_begin();
    asid_invocation_assign(slot, pool, asid);
    return STATUS_OK;
}

/* The pool's first free ASID; ASID 0 is never free. */
static word_t asid_invocation_free_asid(pte_t **pool, word_t asid_base)
#line 127
{
#line 129
    word_t i = 0;
    while (true) {
#line 130
        bool_t holds2 = i < ASID_POOL_SIZE;
#line 130
        if (holds2) {
#line 130
            bool_t holds = asid_base + i == ASID_NONE;
#line 130
            if (!holds) {
#line 130
                pte_t *entry = asid_entry(pool, i);
#line 130
                holds = entry != NULL;
            }
#line 130
            holds2 = holds;
        }
#line 130
        if (!holds2) {
#line 130
            break;
        }
        /* At most Asid.PoolSize iterations. */
        i++;
    }

    return asid_base + i;
}

static void asid_invocation_assign(cte_t *slot, pte_t **pool, word_t asid)
#line 139
{
#line 141
    cap_t space = vspace_cap_from(slot->cap);
    space = vspace_cap_set_is_mapped(space, true);
    space = vspace_cap_set_mapped_asid(space, asid);
    slot->cap = space;
    pte_t *object = vspace_cap_get_object(space);
#line 145
    vspace_init_root(object);
    pte_t *object2 = vspace_cap_get_object(space);
#line 146
    asid_set_entry(pool, asid, object2);
}

/* ---- context.c ---- */

#line 28 "arch/common/Context.cs"
static word_t context_get(tcb_t *thread, word_t register_)
#line 28
{
#line 28
    assert(register_ < 28);
#line 28
    return thread->context.registers[register_];
}

#line 30
static void context_set(tcb_t *thread, word_t register_, word_t value)
#line 30
{
#line 32
    assert(register_ < 28);
#line 32
    thread->context.registers[register_] = value;
}

/* The address of the registers, which the exit code takes. */
static word_t context_address(tcb_t *thread)
#line 36
{
#line 36
    return (word_t)&thread->context;
}

/* Registers of a thread that was just made: all zero, at user level. */
#line 69 "arch/x86/Context.cs"
static void context_init(tcb_t *thread)
#line 69
{
#line 71
    context_set(thread, REGISTER_INDEX_CS, SELECTORS_USER_CODE);
    context_set(thread, REGISTER_INDEX_SS, SELECTORS_USER_DATA);
    context_set(thread, REGISTER_INDEX_RFLAGS, CONTEXT_FIXED_FLAGS);
    fpu_init(thread);
}

/* The idle thread's: in the kernel. It enables interrupts itself. */
static void context_init_idle(tcb_t *thread)
#line 78
{
#line 80
    context_set(thread, REGISTER_INDEX_CS, SELECTORS_KERNEL_CODE);
    context_set(thread, REGISTER_INDEX_SS, SELECTORS_KERNEL_DATA);
    context_set(thread, REGISTER_INDEX_RFLAGS, CONTEXT_IDLE_FLAGS);
    word_t stack_top = machine_stack_top();
#line 83
    context_set(thread, REGISTER_INDEX_RSP, stack_top);
}

/* Flags that are the kernel's are forced; an address that the processor refuses is replaced. */
static word_t context_sanitise(word_t register_, word_t value)
#line 87
{
#line 89
    switch (register_) {
#line 91
    case REGISTER_INDEX_RFLAGS:
        return (value & CONTEXT_USER_FLAGS) | CONTEXT_FIXED_FLAGS;
    case REGISTER_INDEX_FAULT_IP:
#line 93
    case REGISTER_INDEX_NEXT_IP:
#line 93
    case REGISTER_INDEX_FS_BASE:
#line 93
    case REGISTER_INDEX_GS_BASE:
        return context_canonical(value);
    default:
        return value;
    }
}

/* The address, or 0 if its bits above 47 are not all like bit 47. */
#line 102
static CONST_FUNCTION word_t context_canonical(word_t address)
#line 102
{
#line 104
    word_t top = address >> 47;
    return top == 0 || top == 0x1ffff ? address : 0;
}

/* Register i of the first part of seL4_UserContext. */
#line 126
static word_t context_frame_register(word_t i)
#line 126
{
#line 128
    assert(i < REGISTER_INDEX_FRAME_REGISTER_COUNT);
    switch (i) {
#line 131
    case 0:
        return REGISTER_INDEX_FAULT_IP;
    case 1:
        return REGISTER_INDEX_RSP;
    case 2:
        return REGISTER_INDEX_RFLAGS;
    default:
        return REGISTER_INDEX_RAX + (i - 3);
    }
}

/* Register i of the second part of seL4_UserContext. */
static word_t context_gp_register(word_t i)
#line 143
{
#line 145
    assert(i < REGISTER_INDEX_GP_REGISTER_COUNT);
    return REGISTER_INDEX_FS_BASE + i;
}

static word_t context_syscall_message_register(word_t i)
#line 149
{
#line 151
    assert(i < REGISTER_INDEX_SYSCALL_MESSAGE_LENGTH);
    switch (i) {
#line 154
    case X8664_UNKNOWN_SYSCALL_MSG_FAULT_IP:
        return REGISTER_INDEX_FAULT_IP;
    case X8664_UNKNOWN_SYSCALL_MSG_SP:
        return REGISTER_INDEX_RSP;
    case X8664_UNKNOWN_SYSCALL_MSG_FLAGS:
        return REGISTER_INDEX_RFLAGS;
    default:
        return REGISTER_INDEX_RAX + i;
    }
}

static word_t context_exception_message_register(word_t i)
#line 165
{
#line 167
    assert(i < REGISTER_INDEX_EXCEPTION_MESSAGE_LENGTH);
    return context_frame_register(i);
}

/* ---- fpu.c ---- */

#line 18 "arch/common/Fpu.cs"
static void fpu_take_over(tcb_t *thread)
#line 18
{
#line 20
    if (fpu_s_owner != NULL) {
#line 22
        machine_save_fpu(&fpu_s_owner->context.fpu[0]);
    }

    machine_load_fpu(&thread->context.fpu[0]);
    fpu_s_owner = thread;
}

/* A thread gives the FPU up: its registers are in memory afterwards. */
static void fpu_release(tcb_t *thread)
#line 30
{
#line 32
    if (fpu_s_owner == thread) {
#line 34
        machine_save_fpu(&thread->context.fpu[0]);
        fpu_s_owner = NULL;
    }
}

/* The state of a thread that has not used the FPU yet. */
#line 37 "arch/x86/Fpu.cs"
static void fpu_init(tcb_t *thread)
#line 37
{
#line 39
    uint64_t *state = (uint64_t *)&thread->context.fpu[0];
    state[FPU_CONTROL_WORD] = FPU_INITIAL_CONTROL;
    state[FPU_SSE_CONTROL_WORD] = FPU_INITIAL_SSE_CONTROL;
}

#line 66
static void fpu_turn_off(void)
#line 66
{
#line 68
    if (fpu_s_is_off == 0) {
#line 70
        machine_disable_fpu();
        fpu_s_is_off = 1;
    }
}

static void fpu_turn_on(void)
#line 75
{
#line 77
    if (fpu_s_is_off != 0) {
#line 79
        machine_enable_fpu();
        fpu_s_is_off = 0;
    }
}

/* The flags of the thread changed: switching to it reads them. */
static void fpu_allow(tcb_t *thread, bool_t may_use)
#line 85
{
}

/* ---- frame_invocation.c ---- */

#line 10 "arch/common/FrameInvocation.cs"
static status_t frame_invocation_decode(word_t label, word_t length, cte_t *slot, cap_t cap,
#line 10
    bool_t call, ipc_buffer_t *buffer)
#line 10
{
#line 13
    switch (label) {
#line 15
    case ARCH_LABEL_PAGE_MAP:
        return frame_invocation_decode_map(length, slot, cap, buffer);
    case ARCH_LABEL_PAGE_UNMAP:
        invocation_begin();
        frame_invocation_unmap(slot, cap);
        return STATUS_OK;
    case ARCH_LABEL_PAGE_GET_ADDRESS: {
        invocation_begin();
        word_t base = frame_cap_get_base(cap);
#line 23
        word_t to_physical = memory_to_physical(base);
#line 23
        invocation_answer_word(call, to_physical);
        return STATUS_OK;
    }
#line 25
    default:
        return frame_invocation_decode_other(label, length, cap, buffer);
    }
}

static status_t frame_invocation_decode_map(word_t length, cte_t *slot, cap_t cap,
#line 30
    ipc_buffer_t *buffer)
#line 30
{
#line 32
    bool_t holds = length < 3;
#line 32
    if (!holds) {
#line 32
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 32
        holds = !has_extra_cap;
    }
#line 32
    if (holds) {
#line 34
        return syscall_errors_truncated_message();
    }

    word_t address = invocation_get_syscall_arg(0, buffer);
    word_t syscall_arg = invocation_get_syscall_arg(1, buffer);
#line 38
    cap_rights_t asked = { .words = { syscall_arg } };
    word_t syscall_arg2 = invocation_get_syscall_arg(2, buffer);
#line 39
    vm_attributes_t attributes = vm_attributes_from(syscall_arg2);
    cap_t space = invocation_extra_cap(0);
    bool_t is_valid_root = vspace_is_valid_root(space);
#line 41
    if (!is_valid_root) {
#line 43
        return syscall_errors_invalid_capability(1);
    }

    status_t first = frame_invocation_check_first(cap, address);
    if (first != STATUS_OK) {
#line 49
        return first;
    }

    status_root_asid_result_t check_vspace = arch_invocation_check_vspace(space, 1);
#line 52
    status_t status = check_vspace.status;
#line 52
    pte_t *root = check_vspace.root;
#line 52
    word_t asid = check_vspace.asid;
    if (status != STATUS_OK) {
#line 55
        return status;
    }

    status = frame_invocation_check_address(cap, asid, address);
    if (status != STATUS_OK) {
#line 61
        return status;
    }

    pte_slot_t found = page_table_lookup(root, address);
    frame_size_t size = frame_cap_get_size(cap);
#line 65
    word_t frame_bits = page_table_frame_bits(size);
#line 65
    if (found.bits_left != frame_bits) {
#line 67
        return frame_invocation_wrong_level(cap, found);
    }

    status = frame_invocation_check_place(cap, asid, address, found);
    if (status != STATUS_OK) {
#line 73
        return status;
    }

    cap = frame_cap_set_mapped_asid(cap, asid);
    cap = frame_cap_set_mapped_address(cap, address);
    word_t base = frame_cap_get_base(cap);
#line 78
    word_t to_physical = memory_to_physical(base);
#line 78
    frame_size_t size2 = frame_cap_get_size(cap);
#line 78
    vm_rights_t rights = frame_cap_get_rights(cap);
#line 78
    vm_rights_t mask_vm_rights = arch_caps_mask_vm_rights(rights, asked);
#line 78
    pte_t entry = page_table_make_frame(to_physical, size2, mask_vm_rights, attributes);
#line 80
    invocation_begin();
    slot->cap = cap;
    vspace_map_frame(found.slot, entry, asid, address);
    return STATUS_OK;
}

#line 87
static status_t frame_invocation_check_remap(cap_t cap, word_t asid, word_t address)
#line 87
{
#line 89
    word_t mapped_asid = frame_cap_get_mapped_asid(cap);
#line 89
    if (mapped_asid != asid) {
#line 91
        return syscall_errors_invalid_capability(1);
    }

    word_t mapped_address = frame_cap_get_mapped_address(cap);
#line 94
    if (mapped_address != address) {
#line 94
        return syscall_errors_invalid_argument(0);
    }
#line 94
    return STATUS_OK;
}

static status_t frame_invocation_check_range(word_t address, word_t bits)
#line 97
{
    word_t mask = bits_mask(bits);
#line 98
    if (address + mask > ARCH_USER_TOP) {
#line 98
        return syscall_errors_invalid_argument(0);
    }
#line 98
    return STATUS_OK;
}

#line 100
static status_t frame_invocation_check_alignment(word_t address, word_t bits)
#line 100
{
    bool_t is_aligned = bits_is_aligned(address, bits);
#line 101
    if (is_aligned) {
#line 101
        return STATUS_OK;
    }
#line 101
    return syscall_errors_alignment_error();
}

#line 103
static void frame_invocation_unmap(cte_t *slot, cap_t cap)
#line 103
{
#line 105
    word_t mapped_asid = frame_cap_get_mapped_asid(cap);
#line 105
    if (mapped_asid == ASID_NONE) {
#line 107
        return;
    }

    frame_size_t size = frame_cap_get_size(cap);
#line 110
    word_t mapped_asid2 = frame_cap_get_mapped_asid(cap);
#line 110
    word_t mapped_address = frame_cap_get_mapped_address(cap);
#line 110
    word_t base = frame_cap_get_base(cap);
#line 110
    vspace_unmap_frame(size, mapped_asid2, mapped_address, base);
    cap = frame_cap_set_mapped_asid(cap, ASID_NONE);
    cap = frame_cap_set_mapped_address(cap, 0);
    slot->cap = cap;
}

#line 10 "arch/x86/FrameInvocation.cs"
static status_t frame_invocation_decode_other(word_t label, word_t length, cap_t cap,
#line 10
    ipc_buffer_t *buffer)
#line 10
{
    return syscall_errors_illegal_operation();
}

/* Whether the capability may map at this address. */
#line 14
static status_t frame_invocation_check_address(cap_t cap, word_t asid, word_t address)
#line 14
{
#line 16
    frame_size_t size = frame_cap_get_size(cap);
#line 16
    word_t bits = page_table_frame_bits(size);
    word_t mapped_asid = frame_cap_get_mapped_asid(cap);
#line 17
    if (mapped_asid != ASID_NONE) {
#line 19
        return frame_invocation_check_remap(cap, asid, address);
    }

    return frame_invocation_check_alignment(address, bits);
}

/* Of an address that the capability does not map yet: the range comes before the address space. */
static status_t frame_invocation_check_first(cap_t cap, word_t address)
#line 26
{
    word_t mapped_asid = frame_cap_get_mapped_asid(cap);
#line 27
    if (mapped_asid == ASID_NONE) {
#line 27
        frame_size_t size = frame_cap_get_size(cap);
#line 27
        word_t frame_bits = page_table_frame_bits(size);
#line 27
        return frame_invocation_check_range(address, frame_bits);
    }
#line 27
    return STATUS_OK;
}

/* The walk went on where the frame should be: there is a table. */
#line 30
static status_t frame_invocation_wrong_level(cap_t cap, pte_slot_t found)
#line 30
{
    frame_size_t size = frame_cap_get_size(cap);
#line 31
    word_t frame_bits = page_table_frame_bits(size);
#line 31
    if (found.bits_left < frame_bits) {
#line 31
        return syscall_errors_delete_first();
    }
#line 31
    return arch_invocation_missing_table(found.bits_left);
}

/* Whether the entry may be written: another frame gives way to this one, a table does not. */
static status_t frame_invocation_check_place(cap_t cap, word_t asid, word_t address,
#line 35
    pte_slot_t found)
#line 35
{
    bool_t is_table = page_table_is_table(*found.slot, found.bits_left);
#line 36
    if (is_table) {
#line 36
        return syscall_errors_delete_first();
    }
#line 36
    return STATUS_OK;
}

/* ---- machine_report.c ---- */

/* Nothing answered at an address of the kernel: what the kernel expected there. */
#line 10 "arch/common/MachineReport.cs"
static void machine_report_explain_address(word_t address)
#line 10
{
#line 12
    console_write("The machine does not answer at physical address ");
    if (address >= MEMORY_DEVICE_BASE) {
#line 15
        machine_report_explain_device(address);
    } else {
#line 19
        word_t to_physical = memory_to_physical(address);
#line 19
        console_write_hex(to_physical);
        console_write(". The kernel was built for memory at");
        for (word_t i = 0; true; i++) {
#line 21
            word_t memory_count = platform_memory_count();
#line 21
            if (!(i < memory_count)) {
#line 21
                break;
            }
            /* At most Platform.MaxMemory iterations. */
            console_write(" [");
            word_t memory_start = platform_memory_start(i);
#line 25
            console_write_hex(memory_start);
            console_write("..");
            word_t memory_end = platform_memory_end(i);
#line 27
            console_write_hex(memory_end);
            console_write(")");
        }
    }

    console_write(".\n");
    machine_report_advise_about_machine();
}

/* After a fault of the kernel: if it was about an address of the kernel window, what is there. */
#line 11 "arch/x86/MachineReport.cs"
static void machine_report_explain_fault(word_t address, word_t vector)
#line 11
{
#line 13
    if (vector == MACHINE_REPORT_PAGE_FAULT && address >= MEMORY_WINDOW_BASE) {
#line 15
        machine_report_explain_address(address);
    }
}

static void machine_report_explain_device(word_t address)
#line 19
{
#line 21
    console_write_hex(address);
    console_write(". The kernel has a device there");
}

static void machine_report_advise_about_machine(void)
#line 25
{
    console_write("The boot loader's memory map, or the kernel's use of it, is wrong\n");
}

/* ---- page_table.c ---- */

/* Walks as far as there are tables towards address. */
#line 35 "arch/common/PageTable.cs"
static pte_slot_t page_table_lookup(pte_t *root, word_t address)
#line 35
{
#line 37
    word_t bits = PAGE_TABLE_ROOT_BITS;
    pte_t *slot = page_table_entry_of(root, address, PAGE_TABLE_ROOT_BITS);
    for (int32_t level = 0; level < PAGE_TABLE_LOWER_LEVELS; level++) {
#line 41
        bool_t is_table = page_table_is_table(*slot, bits);
#line 41
        if (!is_table) {
#line 43
            break;
        }

        bits -= PAGE_TABLE_INDEX_BITS;
        pte_t *table = page_table_table(*slot);
#line 47
        slot = page_table_entry_of(table, address, bits);
    }

    return (pte_slot_t){ .slot = slot, .bits_left = bits };
}

/* The level of a table that an entry of 2^bits bytes leads to: 0 is the last. */
#line 69 "arch/x86/PageTable.cs"
static uint32_t page_table_level_of(word_t bits)
#line 69
{
#line 71
    assert(bits >= PAGE_TABLE_LARGE_PAGE_BITS && bits <= PAGE_TABLE_ROOT_BITS);
    return (uint32_t)((bits - PAGE_TABLE_LARGE_PAGE_BITS) / PAGE_TABLE_INDEX_BITS);
}

/* log2 of the bytes that an entry translates that leads to a table of a level. */
static word_t page_table_bits_of(uint32_t level)
#line 76
{
#line 76
    return PAGE_TABLE_LARGE_PAGE_BITS + (word_t)level * PAGE_TABLE_INDEX_BITS;
}

/* The entry that leads to a table: what may be done is said by the entries below. */
#line 100
static pte_t page_table_make_table(pte_t *table)
#line 100
{
#line 102
    pte_t entry = { 0 };
    entry = pte_set_is_valid(entry, true);
    entry = pte_set_can_write(entry, true);
    entry = pte_set_is_user(entry, true);
    entry = pte_set_is_accessed(entry, true);
    word_t to_physical = memory_to_physical((word_t)table);
#line 107
    entry = pte_set_page(entry, to_physical >> PAGE_TABLE_PAGE_BITS);
    return entry;
}

/*
 * The entry that maps a frame for user level, for whom every page that it may read is
 * executable.
 */
#line 112
static pte_t page_table_make_frame(word_t physical, frame_size_t size, vm_rights_t rights,
#line 112
    vm_attributes_t attributes)
#line 112
{
#line 114
    pte_t entry = page_table_make(physical, size);
    entry = pte_set_is_user(entry, rights != VM_RIGHTS_NONE);
    entry = pte_set_can_write(entry, rights == VM_RIGHTS_READ_WRITE);
    bool_t write_through = vm_attributes_get_write_through(attributes);
#line 117
    entry = pte_set_write_through(entry, write_through);
    bool_t cache_disabled = vm_attributes_get_cache_disabled(attributes);
#line 118
    entry = pte_set_cache_disabled(entry, cache_disabled);
    bool_t attribute = vm_attributes_get_attribute(attributes);
#line 119
    if (attribute) {
#line 121
        if (size == FRAME_SIZE_SMALL) {
#line 123
            entry = pte_set_is_block_or_attribute(entry, true);
        } else {
#line 127
            uint64_t page = pte_get_page(entry);
#line 127
            entry = pte_set_page(entry, page | 1);
        }
    }

    return entry;
}

/* The entry that maps memory, or registers of a device, for the kernel only. */
static pte_t page_table_make_kernel_frame(word_t physical, frame_size_t size, bool_t is_device)
#line 135
{
#line 137
    pte_t entry = page_table_make(physical, size);
    entry = pte_set_can_write(entry, true);
    entry = pte_set_is_global(entry, true);
    entry = pte_set_write_through(entry, is_device);
    entry = pte_set_cache_disabled(entry, is_device);
    return entry;
}

static pte_t page_table_make(word_t physical, frame_size_t size)
#line 145
{
#line 147
    pte_t entry = { 0 };
    entry = pte_set_is_valid(entry, true);
    entry = pte_set_is_accessed(entry, true);
    entry = pte_set_is_dirty(entry, true);
    entry = pte_set_is_block_or_attribute(entry, size != FRAME_SIZE_SMALL);
    entry = pte_set_is_block(entry, size != FRAME_SIZE_SMALL);
    entry = pte_set_page(entry, physical >> PAGE_TABLE_PAGE_BITS);
    return entry;
}

/* ---- page_table_invocation.c ---- */

#line 10 "arch/common/PageTableInvocation.cs"
static status_t page_table_invocation_decode(word_t label, word_t length, cte_t *slot, cap_t cap,
#line 10
    ipc_buffer_t *buffer)
#line 10
{
#line 12
    word_t table_unmap = arch_label_table_unmap(cap);
#line 12
    if (label == table_unmap) {
#line 14
        return page_table_invocation_decode_unmap(slot, cap);
    }

    word_t table_map = arch_label_table_map(cap);
#line 17
    if (label == table_map) {
#line 17
        return page_table_invocation_decode_map(length, slot, cap, buffer);
    }
#line 17
    return syscall_errors_illegal_operation();
}

#line 21
static status_t page_table_invocation_decode_map(word_t length, cte_t *slot, cap_t cap,
#line 21
    ipc_buffer_t *buffer)
#line 21
{
#line 23
    bool_t holds = length < 2;
#line 23
    if (!holds) {
#line 23
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 23
        holds = !has_extra_cap;
    }
#line 23
    if (holds) {
#line 25
        return syscall_errors_truncated_message();
    }

    bool_t is_mapped = page_table_cap_get_is_mapped(cap);
#line 28
    if (is_mapped) {
#line 30
        return syscall_errors_invalid_capability(0);
    }

    word_t address = invocation_get_syscall_arg(0, buffer);
    cap_t space = invocation_extra_cap(0);
    bool_t is_valid_root = vspace_is_valid_root(space);
#line 35
    if (!is_valid_root) {
#line 37
        return syscall_errors_invalid_capability(1);
    }

    if (address > ARCH_USER_TOP) {
#line 42
        return syscall_errors_invalid_argument(0);
    }

    status_root_asid_result_t check_vspace = arch_invocation_check_vspace(space, 1);
#line 45
    status_t status = check_vspace.status;
#line 45
    pte_t *root = check_vspace.root;
#line 45
    word_t asid = check_vspace.asid;
    if (status != STATUS_OK) {
#line 48
        return status;
    }

    pte_slot_t found = page_table_lookup(root, address);
    status = page_table_invocation_check_place(cap, found);
    if (status != STATUS_OK) {
#line 55
        return status;
    }

    cap = page_table_cap_set_is_mapped(cap, true);
    cap = page_table_cap_set_mapped_asid(cap, asid);
    word_t round_down = bits_round_down(address, found.bits_left);
#line 60
    cap = page_table_cap_set_mapped_address(cap, round_down);
    invocation_begin();
    slot->cap = cap;
    pte_t *object = page_table_cap_get_object(cap);
#line 63
    pte_t make_table = page_table_make_table(object);
#line 63
    vspace_map_table(found.slot, make_table, asid);
    return STATUS_OK;
}

static status_t page_table_invocation_decode_unmap(cte_t *slot, cap_t cap)
#line 67
{
#line 69
    bool_t is_final = derivation_tree_is_final(slot);
#line 69
    bool_t holds = !is_final;
#line 69
    if (!holds) {
#line 69
        holds = vspace_is_root(cap);
    }
#line 69
    if (holds) {
#line 71
        return syscall_errors_revoke_first();
    }

    invocation_begin();
    bool_t is_mapped = page_table_cap_get_is_mapped(cap);
#line 75
    if (is_mapped) {
#line 77
        word_t mapped_asid = page_table_cap_get_mapped_asid(cap);
#line 77
        word_t mapped_address = page_table_cap_get_mapped_address(cap);
#line 77
        pte_t *object = page_table_cap_get_object(cap);
#line 77
        vspace_unmap_table(mapped_asid, mapped_address, object);
        pte_t *object2 = page_table_cap_get_object(cap);
#line 78
        memory_clear((word_t)object2, PAGE_TABLE_SIZE_BITS);
    }

    cap = page_table_cap_set_is_mapped(cap, false);
    cap = page_table_cap_set_mapped_asid(cap, ASID_NONE);
    cap = page_table_cap_set_mapped_address(cap, 0);
    slot->cap = cap;
    return STATUS_OK;
}

/* Whether the walk ended where the table belongs, and found nothing there. */
#line 11 "arch/x86/PageTableInvocation.cs"
static status_t page_table_invocation_check_place(cap_t cap, pte_slot_t found)
#line 11
{
#line 13
    uint32_t level = page_table_cap_get_level(cap);
#line 13
    word_t bits = page_table_bits_of(level);
    bool_t holds = found.bits_left > bits;
#line 14
    if (holds) {
#line 14
        bool_t is_valid = pte_get_is_valid(*found.slot);
#line 14
        holds = !is_valid;
    }
#line 14
    if (holds) {
#line 14
        return arch_invocation_missing_table(found.bits_left);
    }
#line 14
    bool_t holds2 = found.bits_left != bits;
#line 14
    if (!holds2) {
#line 14
        holds2 = pte_get_is_valid(*found.slot);
    }
#line 14
    if (holds2) {
#line 14
        return syscall_errors_delete_first();
    }
#line 14
    return STATUS_OK;
}

/* ---- user_memory.c ---- */

/*
 * The word at an address of a thread's address space, if memory is mapped there and user level
 * may read it.
 */
#line 9 "arch/common/UserMemory.cs"
static is_there_value_result_t user_memory_read(tcb_t *thread, word_t address)
#line 9
{
#line 11
    cap_t cap = thread->slots[TCB_SLOT_VSPACE].cap;
    bool_t is_valid_root = vspace_is_valid_root(cap);
#line 12
    if (!is_valid_root || (address & (CONFIG_WORD_BYTES - 1)) != 0 || address > ARCH_USER_TOP) {
#line 14
        return (is_there_value_result_t){ .is_there = false, .value = 0 };
    }

    cap_t vspace_cap = vspace_cap_from(cap);
#line 17
    pte_t *object = vspace_cap_get_object(vspace_cap);
#line 17
    pte_slot_t found = page_table_lookup(object, address);
    pte_t entry = *found.slot;
    bool_t is_frame = page_table_is_frame(entry, found.bits_left);
#line 19
    if (!is_frame) {
#line 21
        return (is_there_value_result_t){ .is_there = false, .value = 0 };
    }

    word_t address2 = page_table_address(entry);
#line 24
    word_t mask = bits_mask(found.bits_left);
#line 24
    word_t physical = address2 + (address & mask);
    bool_t is_ram = user_memory_is_ram(physical);
#line 25
    if (is_ram) {
#line 25
        word_t to_virtual = memory_to_virtual(physical);
#line 25
        return (is_there_value_result_t){ .is_there = true, .value = *(word_t *)to_virtual };
    }
#line 25
    return (is_there_value_result_t){ .is_there = false, .value = 0 };
}

static bool_t user_memory_is_ram(word_t physical)
#line 28
{
#line 30
    bool_t found = false;
    for (word_t i = 0; true; i++) {
#line 31
        word_t memory_count = platform_memory_count();
#line 31
        if (!(i < memory_count)) {
#line 31
            break;
        }
        /* At most Platform.MaxMemory iterations. */
        word_t memory_start = platform_memory_start(i);
#line 34
        bool_t holds = physical >= memory_start;
#line 34
        if (holds) {
#line 34
            word_t memory_end = platform_memory_end(i);
#line 34
            holds = physical < memory_end;
        }
#line 34
        found = found | holds;
    }

    return found;
}

/* ---- vspace.c ---- */

/*
 * Takes away the mapping of a frame, if it is still there: the address space may be gone, or the
 * entry may map something else by now.
 */
#line 39 "arch/common/VSpace.cs"
static void vspace_unmap_frame(frame_size_t size, word_t asid, word_t address, word_t frame)
#line 39
{
#line 41
    pte_slot_t found = vspace_find_frame(size, asid, address, frame);
    if (found.slot != NULL) {
#line 44
        *found.slot = (pte_t){ 0 };
        tlb_invalidate_page(asid, address);
    }
}

/* The entry through which the frame is mapped at this address; a null slot if it is not. */
static pte_slot_t vspace_find_frame(frame_size_t size, word_t asid, word_t address, word_t frame)
#line 50
{
#line 52
    status_root_result_t find = asid_find(asid);
#line 52
    status_t status = find.status;
#line 52
    pte_t *root = find.root;
    if (status != STATUS_OK) {
#line 55
        return (pte_slot_t){ 0 };
    }

    pte_slot_t found = page_table_lookup(root, address);
    word_t frame_bits = page_table_frame_bits(size);
#line 59
    bool_t holds = found.bits_left != frame_bits;
#line 59
    if (!holds) {
#line 59
        bool_t is_frame = page_table_is_frame(*found.slot, found.bits_left);
#line 59
        holds = !is_frame;
    }
#line 59
    if (!holds) {
#line 59
        word_t address2 = page_table_address(*found.slot);
#line 59
        word_t to_physical = memory_to_physical(frame);
#line 59
        holds = address2 != to_physical;
    }
#line 59
    if (holds) {
#line 63
        return (pte_slot_t){ 0 };
    }

    return found;
}

/* Takes a page table out of its address space, if it is still there. */
static void vspace_unmap_table(word_t asid, word_t address, pte_t *table)
#line 70
{
#line 72
    status_root_result_t find = asid_find(asid);
#line 72
    status_t status = find.status;
#line 72
    pte_t *root = find.root;
    if (status != STATUS_OK) {
#line 75
        return;
    }

    word_t bits = PAGE_TABLE_ROOT_BITS;
    pte_t *slot = page_table_entry_of(root, address, PAGE_TABLE_ROOT_BITS);
    for (int32_t level = 0; level < PAGE_TABLE_LOWER_LEVELS; level++) {
#line 82
        bool_t is_table = page_table_is_table(*slot, bits);
#line 82
        if (!is_table) {
#line 84
            return;
        }

        pte_t *below = page_table_table(*slot);
        if (below == table) {
#line 90
            *slot = (pte_t){ 0 };
            /*
             * Translations through any level of the table may be cached: forget the whole
             * address space.
             */
#line 92
            tlb_invalidate_asid(asid);
            return;
        }

        bits -= PAGE_TABLE_INDEX_BITS;
        slot = page_table_entry_of(below, address, bits);
    }
}

/* Whether a frame may hold an IPC buffer at this address. */
static status_t vspace_check_ipc_buffer(word_t address, cap_t cap)
#line 102
{
#line 104
    cap_tag_t tag = cap_get_tag(cap);
#line 104
    bool_t holds = tag != ARCH_CAP_TAG_FRAME;
#line 104
    if (!holds) {
#line 104
        cap_t frame_cap = frame_cap_from(cap);
#line 104
        holds = frame_cap_get_is_device(frame_cap);
    }
#line 104
    if (holds) {
#line 106
        return syscall_errors_illegal_operation();
    }

    if ((address & (sizeof(ipc_buffer_t) - 1)) != 0) {
#line 111
        return syscall_errors_alignment_error();
    }

    return STATUS_OK;
}

/* The kernel's view of a thread's IPC buffer; null without a usable one. */
static ipc_buffer_t *vspace_lookup_ipc_buffer(bool_t is_receiver, tcb_t *thread)
#line 118
{
#line 120
    cap_t cap = thread->slots[TCB_SLOT_IPC_BUFFER].cap;
    cap_tag_t tag = cap_get_tag(cap);
#line 121
    if (tag != ARCH_CAP_TAG_FRAME) {
#line 123
        return NULL;
    }

    cap_t frame = frame_cap_from(cap);
    vm_rights_t rights = frame_cap_get_rights(frame);
#line 127
    vm_rights_t rights2 = frame_cap_get_rights(frame);
#line 127
    bool_t allowed = rights == VM_RIGHTS_READ_WRITE
#line 127
        || (!is_receiver && rights2 == VM_RIGHTS_READ_ONLY);
    bool_t is_device = frame_cap_get_is_device(frame);
#line 128
    if (is_device || !allowed) {
#line 130
        return NULL;
    }

    word_t ipc_buffer = thread->ipc_buffer;
#line 133
    frame_size_t size = frame_cap_get_size(frame);
#line 133
    word_t frame_bits = page_table_frame_bits(size);
#line 133
    word_t mask = bits_mask(frame_bits);
#line 133
    word_t offset = ipc_buffer & mask;
    word_t base = frame_cap_get_base(frame);
#line 134
    return (ipc_buffer_t *)(base + offset);
}

/* The words of the message about a page fault. */
static word_t vspace_set_fault_message(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer)
#line 138
{
#line 140
    fault_t fault = sender->fault;
    word_t get = context_get(sender, REGISTER_INDEX_FAULT_IP);
#line 141
    invocation_set_message_register(receiver, buffer, X8664_VM_FAULT_MSG_IP, get);
    invocation_set_message_register(receiver, buffer, X8664_VM_FAULT_MSG_ADDR, fault.argument0);
    invocation_set_message_register(receiver, buffer, X8664_VM_FAULT_MSG_PREFETCH_FAULT,
#line 143
        fault.argument2);
    invocation_set_message_register(receiver, buffer, X8664_VM_FAULT_MSG_FSR, fault.argument1);
    return X8664_VM_FAULT_MSG_LENGTH;
}

/* A thread goes on after a VM fault whatever the reply says. */
static bool_t vspace_handle_fault_reply(tcb_t *receiver, tcb_t *sender, word_t fault_type)
#line 149
{
    return fault_type == FAULT_TYPE_FIRST_ARCH;
}

/* Switches to no address space: the kernel's own table has nothing else. */
#line 17 "arch/x86/VSpace.cs"
static void vspace_use_none(void)
#line 17
{
#line 17
    pte_t *root = kernel_tables_root();
#line 17
    tlb_use((word_t)root, ASID_NONE);
}

/* A cleared table becomes the top of an address space: it gets the kernel's entries. */
#line 20
static void vspace_init_root(pte_t *root)
#line 20
{
#line 22
    for (word_t i = PAGE_TABLE_USER_ENTRIES; i < PAGE_TABLE_ENTRIES; i++) {
        /* At most PageTable.Entries iterations. */
#line 25
        pte_t *root2 = kernel_tables_root();
#line 25
        root[i] = root2[i];
    }
}

/* The capability to an address space with an ASID. */
static cap_t vspace_root_cap(pte_t *root, word_t asid)
#line 30
{
    return vspace_cap_new(true, root, asid);
}

/* Page tables are no address spaces. */
#line 34
static bool_t vspace_is_root(cap_t cap)
#line 34
{
#line 34
    return false;
}

/* Writes the entry that maps an address, and makes the processor forget what it was. */
#line 37
static void vspace_map_frame(pte_t *slot, pte_t entry, word_t asid, word_t address)
#line 37
{
#line 39
    *slot = entry;
    tlb_invalidate_page(asid, address);
}

/* Writes the entry that leads to a table. That there was none is not cached. */
static void vspace_map_table(pte_t *slot, pte_t entry, word_t asid)
#line 44
{
#line 46
    *slot = entry;
}

/* A page fault becomes the current fault. */
#line 51
static status_t vspace_handle_fault(tcb_t *thread, word_t fault_type)
#line 51
{
#line 53
    word_t fault_address = machine_read_fault_address();
#line 53
    kernel_state_current_fault = (fault_t){ .type = FAULT_TYPE_FIRST_ARCH,
#line 53
        .argument0 = fault_address, .argument1 = fault_type,
#line 53
        .argument2 = (fault_type & VSPACE_FETCH_BIT) != 0 ? X8664_SELECTORS_INSTRUCTION_FAULT
#line 53
        : X8664_SELECTORS_DATA_FAULT };
#line 60
    return STATUS_FAULT;
}

/* ---- acpi.c ---- */

/*
 * Finds and reads everything; false, with a message, if the kernel cannot go on with what it
 * says.
 */
#line 46 "arch/x86/Acpi.cs"
static SECTION(".boot.text") bool_t acpi_read(void)
#line 46
{
#line 48
    word_t value = 0;
#line 48
    if (boot_data_root_pointer != 0) {
#line 48
        value = boot_data_root_pointer;
    } else {
#line 48
        value = acpi_find_pointer();
    }
#line 48
    acpi_pointer = value;
    if (acpi_pointer == 0) {
#line 51
        return boot_data_refuse(BOOT_PROBLEM_NO_ACPI);
    }

    word_t room = boot_data_root_pointer != 0 ? boot_data_root_pointer_size : ACPI_NEW_POINTER_SIZE;
    bool_t is_pointer = acpi_is_pointer(acpi_pointer, room);
#line 55
    if (!is_pointer) {
#line 57
        return boot_data_refuse(BOOT_PROBLEM_ACPI_ROOT_DAMAGED);
    }

    acpi_pointer_size = acpi_size_of(acpi_pointer, room);
    word_t madt = acpi_find_madt();
    if (madt == 0) {
#line 62
        return false;
    }
#line 62
    return acpi_read_madt(madt);
}

static SECTION(".boot.text") word_t acpi_find_pointer(void)
#line 65
{
#line 67
    uint32_t read16 = firmware_read16(ACPI_DATA_AREA_SEGMENT);
#line 67
    word_t area = (word_t)read16 << 4;
    word_t found = acpi_search(area, area + ACPI_DATA_AREA_SIZE);
    if (found != 0) {
#line 69
        return found;
    }
#line 69
    return acpi_search(ACPI_BIOS_START, ACPI_BIOS_END);
}

static SECTION(".boot.text") word_t acpi_search(word_t start, word_t end)
#line 72
{
#line 74
    for (word_t address = bits_round_up(start, 4); address
#line 74
        + ACPI_OLD_POINTER_SIZE <= end; address += 16) {
        /* Ends: address grows towards end */
#line 77
        uint64_t read64 = firmware_read64(address);
#line 77
        if (read64 == ACPI_POINTER_SIGNATURE) {
#line 77
            bool_t is_pointer = acpi_is_pointer(address, end - address);
#line 77
            if (is_pointer) {
#line 79
                return address;
            }
        }
    }

#line 83
    return 0;
}

#line 87
static SECTION(".boot.text") bool_t acpi_is_pointer(word_t address, word_t room)
#line 87
{
#line 89
    bool_t is_readable = firmware_is_readable(address, ACPI_OLD_POINTER_SIZE);
#line 89
    bool_t holds = !is_readable;
#line 89
    if (!holds) {
#line 89
        uint64_t read64 = firmware_read64(address);
#line 89
        holds = read64 != ACPI_POINTER_SIGNATURE;
    }
#line 89
    if (!holds) {
#line 89
        uint32_t sum = acpi_sum(address, ACPI_OLD_POINTER_SIZE);
#line 89
        holds = sum != 0;
    }
#line 89
    if (holds) {
#line 92
        return false;
    }

    word_t size_of = acpi_size_of(address, room);
#line 95
    if (size_of == ACPI_OLD_POINTER_SIZE) {
#line 95
        return true;
    }
#line 95
    bool_t is_readable2 = firmware_is_readable(address, ACPI_NEW_POINTER_SIZE);
#line 95
    bool_t holds2 = is_readable2;
#line 95
    if (holds2) {
#line 95
        uint32_t read32 = firmware_read32(address + 20);
#line 95
        holds2 = read32 >= ACPI_NEW_POINTER_SIZE;
    }
#line 95
    if (!holds2) {
#line 95
        return false;
    }
#line 95
    uint32_t sum2 = acpi_sum(address, ACPI_NEW_POINTER_SIZE);
#line 95
    return sum2 == 0;
}

#line 101
static SECTION(".boot.text") word_t acpi_size_of(word_t address, word_t room)
#line 101
{
    uint32_t read8 = firmware_read8(address + 15);
#line 102
    return read8 < 2 || room < ACPI_NEW_POINTER_SIZE ? ACPI_OLD_POINTER_SIZE
#line 102
        : ACPI_NEW_POINTER_SIZE;
}

#line 104
static SECTION(".boot.text") uint32_t acpi_sum(word_t address, word_t size)
#line 104
{
#line 106
    uint32_t sum = 0;
    for (word_t i = 0; i < size; i++) {
        /* At most LargestTable iterations. */
#line 110
        uint32_t read8 = firmware_read8(address + i);
#line 110
        sum += read8;
    }

    return sum & 0xff;
}

/* Whether there is a whole table with this signature; says what is wrong if not. */
static SECTION(".boot.text") bool_t acpi_check_table(word_t address, uint32_t signature)
#line 117
{
#line 119
    bool_t is_in_map = boot_data_is_in_map(address, ACPI_HEADER_SIZE);
#line 119
    if (!is_in_map) {
#line 121
        return boot_data_refuse(BOOT_PROBLEM_ACPI_TABLE_OUTSIDE);
    }

    word_t size = firmware_read32(address + 4);
    uint32_t read32 = firmware_read32(address);
#line 125
    bool_t holds = read32 == signature && size >= ACPI_HEADER_SIZE && size <= ACPI_LARGEST_TABLE;
#line 125
    if (holds) {
#line 125
        holds = boot_data_is_in_map(address, size);
    }
#line 125
    if (holds) {
#line 125
        uint32_t sum = acpi_sum(address, size);
#line 125
        holds = sum == 0;
    }
#line 125
    if (holds) {
#line 125
        return true;
    }
#line 125
    return boot_data_refuse(BOOT_PROBLEM_ACPI_TABLE_DAMAGED);
}

/* The table of interrupt controllers; 0, with a message, if there is none. */
#line 131
static SECTION(".boot.text") word_t acpi_find_madt(void)
#line 131
{
#line 133
    bool_t holds = acpi_pointer_size == ACPI_NEW_POINTER_SIZE;
#line 133
    if (holds) {
#line 133
        uint64_t read64 = firmware_read64(acpi_pointer + 24);
#line 133
        holds = read64 != 0;
    }
#line 133
    bool_t is_new = holds;
    uint64_t value = 0;
#line 134
    if (is_new) {
#line 134
        value = firmware_read64(acpi_pointer + 24);
    } else {
#line 134
        uint32_t read32 = firmware_read32(acpi_pointer + 16);
#line 134
        value = read32;
    }
#line 134
    word_t list = value;
    bool_t check_table = acpi_check_table(list, is_new ? ACPI_XSDT_SIGNATURE : ACPI_RSDT_SIGNATURE);
#line 135
    if (!check_table) {
#line 137
        return 0;
    }

    word_t entry_size = is_new ? 8 : 4;
    word_t size = firmware_read32(list + 4);
    if (((size - ACPI_HEADER_SIZE) & (entry_size - 1)) != 0) {
#line 144
        (void)boot_data_refuse(BOOT_PROBLEM_ACPI_TABLE_DAMAGED);
        return 0;
    }

    for (word_t offset = ACPI_HEADER_SIZE; offset + entry_size <= size; offset += entry_size) {
        /* Ends: offset grows towards size */
#line 151
        uint64_t value2 = 0;
#line 151
        if (is_new) {
#line 151
            value2 = firmware_read64(list + offset);
        } else {
#line 151
            uint32_t read322 = firmware_read32(list + offset);
#line 151
            value2 = read322;
        }
#line 151
        word_t table = value2;
        bool_t is_in_map = boot_data_is_in_map(table, ACPI_HEADER_SIZE);
#line 152
        if (is_in_map) {
#line 152
            uint32_t read323 = firmware_read32(table);
#line 152
            if (read323 == ACPI_MADT_SIGNATURE) {
#line 154
                bool_t check_table2 = acpi_check_table(table, ACPI_MADT_SIGNATURE);
#line 154
                return check_table2 ? table : 0;
            }
        }
    }

#line 158
    (void)boot_data_refuse(BOOT_PROBLEM_NO_MADT);
    return 0;
}

static SECTION(".boot.text") bool_t acpi_read_madt(word_t table)
#line 162
{
#line 164
    word_t size = firmware_read32(table + 4);
    if (size < ACPI_MADT_HEAD) {
#line 167
        return boot_data_refuse(BOOT_PROBLEM_MADT_TOO_SHORT);
    }

    acpi_local_apic = firmware_read32(table + ACPI_HEADER_SIZE);
    word_t offset = ACPI_MADT_HEAD;
    while (offset < size) {
        /* Ends: each entry has at least two bytes */
#line 175
        uint64_t value = 0;
#line 175
        if (size - offset < 2) {
#line 175
            value = 0;
        } else {
#line 175
            uint32_t read8 = firmware_read8(table + offset + 1);
#line 175
            value = read8;
        }
#line 175
        word_t length = value;
        if (length < 2 || length > size - offset) {
#line 178
            return boot_data_refuse(BOOT_PROBLEM_MADT_ENTRY_SIZE);
        }

        bool_t entry = acpi_read_entry(table + offset, length);
#line 181
        if (!entry) {
#line 183
            return false;
        }

        offset += length;
    }

    bool_t is_device = acpi_is_device(acpi_local_apic);
#line 189
    if (is_device) {
#line 189
        return true;
    }
#line 189
    return boot_data_refuse(BOOT_PROBLEM_APIC_ADDRESS);
}

static SECTION(".boot.text") bool_t acpi_read_entry(word_t entry, word_t length)
#line 192
{
#line 194
    uint32_t type = firmware_read8(entry);
    if (type != ACPI_IO_APIC_ENTRY && type != ACPI_LOCAL_ADDRESS_ENTRY) {
#line 197
        return true;
    }

    if (length < ACPI_ADDRESS_ENTRY_SIZE) {
#line 202
        return boot_data_refuse(BOOT_PROBLEM_MADT_ENTRY_SIZE);
    }

    if (type == ACPI_LOCAL_ADDRESS_ENTRY) {
#line 207
        acpi_local_apic = firmware_read64(entry + 4);
        return true;
    }

    word_t io_apic = firmware_read32(entry + 4);
    bool_t is_device = acpi_is_device(io_apic);
#line 212
    if (!is_device) {
#line 214
        return boot_data_refuse(BOOT_PROBLEM_APIC_ADDRESS);
    }

    irq_controller_add_io_apic(io_apic);
    return true;
}

#line 222
static SECTION(".boot.text") bool_t acpi_is_device(word_t address)
#line 222
{
#line 224
    bool_t holds = address != 0;
#line 224
    if (holds) {
#line 224
        holds = bits_is_aligned(address, PAGE_TABLE_PAGE_BITS);
    }
#line 224
    if (holds) {
#line 224
        word_t physical_top = cpu_physical_top();
#line 224
        holds = address < physical_top;
    }
#line 224
    bool_t is_free = holds;
    for (word_t i = 0; true; i++) {
#line 225
        word_t memory_count = platform_memory_count();
#line 225
        if (!(i < memory_count)) {
#line 225
            break;
        }
        /* At most Platform.MaxMemory iterations. */
        word_t memory_start = platform_memory_start(i);
#line 228
        bool_t holds2 = address < memory_start;
#line 228
        if (!holds2) {
#line 228
            word_t memory_end = platform_memory_end(i);
#line 228
            holds2 = address >= memory_end;
        }
#line 228
        is_free = is_free & holds2;
    }

    return is_free;
}

/* ---- arch_entry.c ---- */

/* An exception inside the kernel (a bug), or one that nobody can handle. The machine stops. */
#line 12 "arch/x86/ArchEntry.cs"
NORETURN void c_handle_kernel_fault(word_t vector, word_t error, word_t instruction)
#line 12
{
#line 16
    console_write("\nKERNEL FAULT!\nFaulting instruction: ");
    console_write_hex(instruction);
    console_write("\nException: ");
    console_write_decimal(vector);
    console_write(" error: ");
    console_write_hex(error);
    console_write(" address: ");
    word_t fault_address = machine_read_fault_address();
#line 23
    console_write_hex(fault_address);
    console_write("\n");
#line 27
    word_t fault_address2 = machine_read_fault_address();
#line 27
    machine_report_explain_fault(fault_address2, vector);

#line 31
    arch_halt();
}

/* ---- arch_irq.c ---- */

/* The interrupt that is to be handled now. */
#line 59 "arch/x86/ArchIrq.cs"
static word_t arch_irq_get_active(void)
#line 59
{
#line 61
    word_t vector = machine_take_interrupt();
    return vector >= ARCH_IRQ_FIRST_VECTOR && vector - ARCH_IRQ_FIRST_VECTOR <= ARCH_IRQ_TIMER
#line 62
        ? vector - ARCH_IRQ_FIRST_VECTOR : ARCH_INVALID_IRQ;
}

/* Masks or unmasks a pin of an I/O APIC. A message cannot be masked, nor is the timer. */
static void arch_irq_mask(bool_t mask, word_t irq)
#line 66
{
#line 68
    if (irq <= ARCH_IRQ_TIMER) {
#line 68
        assert(irq < 125);
#line 68
        if (arch_irq_s_routes[irq].source == IRQ_SOURCE_IO_APIC) {
#line 70
            irq_controller_mask_pin(mask, arch_irq_s_routes[irq].io_apic,
#line 70
                arch_irq_s_routes[irq].pin);
        }
    }
}

/* Interrupts have to be asked for by pin, or as messages. */
#line 75
static status_t arch_irq_check(word_t irq)
#line 75
{
#line 75
    return syscall_errors_illegal_operation();
}

#line 77
static status_t arch_irq_decode_control(word_t label, word_t length, cte_t *slot,
#line 77
    ipc_buffer_t *buffer)
#line 77
{
#line 79
    bool_t is_pin = label == INVOCATION_LABEL_X86_IRQ_ISSUE_IRQ_HANDLER_IOAPIC;
    if (!is_pin && label != INVOCATION_LABEL_X86_IRQ_ISSUE_IRQ_HANDLER_MSI) {
#line 82
        return syscall_errors_illegal_operation();
    }

    bool_t holds = length < 7;
#line 85
    if (!holds) {
#line 85
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 85
        holds = !has_extra_cap;
    }
#line 85
    if (holds) {
#line 87
        return syscall_errors_truncated_message();
    }

    word_t index = invocation_get_syscall_arg(0, buffer);
    word_t depth = invocation_get_syscall_arg(1, buffer);
    word_t vector = invocation_get_syscall_arg(6, buffer);
    if (vector > ARCH_IRQ_LAST_VECTOR) {
#line 95
        return syscall_errors_range_error(X86_VECTORS_VECTOR_MIN, ARCH_IRQ_LAST_VECTOR);
    }

    word_t irq = vector + ARCH_IRQ_FIRST_USER;
    bool_t is_active = irq_table_is_active(irq);
#line 99
    if (is_active) {
#line 101
        return syscall_errors_revoke_first();
    }

    cap_t extra_cap = invocation_extra_cap(0);
#line 104
    status_slot_result_t lookup_empty_slot = cspace_lookup_empty_slot(extra_cap, index, depth);
#line 104
    status_t status = lookup_empty_slot.status;
#line 104
    cte_t *destination = lookup_empty_slot.slot;
    if (status != STATUS_OK) {
#line 107
        return status;
    }

    if (is_pin) {
#line 110
        return arch_irq_decode_pin(irq, slot, destination, buffer);
    }
#line 110
    return arch_irq_decode_message(irq, slot, destination, buffer);
}

#line 114
static status_t arch_irq_decode_pin(word_t irq, cte_t *slot, cte_t *destination,
#line 114
    ipc_buffer_t *buffer)
#line 114
{
#line 116
    word_t io_apic = invocation_get_syscall_arg(2, buffer);
    word_t pin = invocation_get_syscall_arg(3, buffer);
    word_t level = invocation_get_syscall_arg(4, buffer);
    word_t polarity = invocation_get_syscall_arg(5, buffer);
    word_t io_apic_count = irq_controller_io_apic_count();
#line 120
    if (io_apic >= io_apic_count) {
#line 122
        word_t io_apic_count2 = irq_controller_io_apic_count();
#line 122
        if (io_apic_count2 == 0) {
#line 122
            return syscall_errors_illegal_operation();
        }
#line 122
        word_t io_apic_count3 = irq_controller_io_apic_count();
#line 122
        return syscall_errors_range_error(0, io_apic_count3 - 1);
    }

#line 126
    word_t pins = irq_controller_pin_count(io_apic);
    if (pin >= pins) {
#line 129
        return syscall_errors_range_error(0, pins - 1);
    }

    if (level > 1) {
#line 134
        return syscall_errors_range_error(0, 1);
    }

    if (polarity > 1) {
#line 139
        return syscall_errors_range_error(0, 1);
    }

    invocation_begin();
    assert(irq < 125);
#line 143
    arch_irq_s_routes[irq] = (irq_route_t){ .source = IRQ_SOURCE_IO_APIC,
#line 143
        .io_apic = (uint8_t)io_apic, .pin = (uint8_t)pin };
    irq_controller_route_pin(io_apic, pin, level != 0, polarity != 0, irq + ARCH_IRQ_FIRST_VECTOR);
    irq_table_issue(irq, destination, slot);
    return STATUS_OK;
}

static status_t arch_irq_decode_message(word_t irq, cte_t *slot, cte_t *destination,
#line 149
    ipc_buffer_t *buffer)
#line 149
{
#line 151
    word_t syscall_arg = invocation_get_syscall_arg(2, buffer);
#line 151
    if (syscall_arg > 255) {
#line 153
        return syscall_errors_range_error(0, 255);
    }

    word_t syscall_arg2 = invocation_get_syscall_arg(3, buffer);
#line 156
    if (syscall_arg2 > 31) {
#line 158
        return syscall_errors_range_error(0, 31);
    }

    word_t syscall_arg3 = invocation_get_syscall_arg(4, buffer);
#line 161
    if (syscall_arg3 > 7) {
#line 163
        return syscall_errors_range_error(0, 7);
    }

    invocation_begin();
    assert(irq < 125);
#line 167
    arch_irq_s_routes[irq] = (irq_route_t){ 0 };
    irq_table_issue(irq, destination, slot);
    return STATUS_OK;
}

/* No reserved interrupt but the timer's exists in this configuration. */
static void arch_irq_handle_reserved(word_t irq)
#line 173
{
}

/* ---- arch_label.c ---- */

/* Whether the label maps a table, of any level. */
#line 17 "arch/x86/ArchLabel.cs"
static bool_t arch_label_is_table_map(word_t label)
#line 17
{
    return label == INVOCATION_LABEL_X86_PAGE_TABLE_MAP
#line 18
        || label == INVOCATION_LABEL_X86_PAGE_DIRECTORY_MAP
#line 18
        || label == INVOCATION_LABEL_X86_PDPT_MAP;
}

/* The label that maps this table. */
#line 23
static word_t arch_label_table_map(cap_t cap)
#line 23
{
#line 23
    uint32_t level = page_table_cap_get_level(cap);
#line 23
    switch (level) {
#line 23
    case 0:
#line 23
        return INVOCATION_LABEL_X86_PAGE_TABLE_MAP;
#line 23
    case 1:
#line 23
        return INVOCATION_LABEL_X86_PAGE_DIRECTORY_MAP;
#line 23
    default:
#line 23
        return INVOCATION_LABEL_X86_PDPT_MAP;
    }
}

/* The label that unmaps it. */
#line 31
static word_t arch_label_table_unmap(cap_t cap)
#line 31
{
#line 31
    uint32_t level = page_table_cap_get_level(cap);
#line 31
    switch (level) {
#line 31
    case 0:
#line 31
        return INVOCATION_LABEL_X86_PAGE_TABLE_UNMAP;
#line 31
    case 1:
#line 31
        return INVOCATION_LABEL_X86_PAGE_DIRECTORY_UNMAP;
#line 31
    default:
#line 31
        return INVOCATION_LABEL_X86_PDPT_UNMAP;
    }
}

/* ---- boot_chunks.c ---- */

/* Physical address of the chunks. */
#line 24 "arch/x86/BootChunks.cs"
static SECTION(".boot.text") word_t boot_chunks_address(void)
#line 24
{
#line 24
    word_t of_image = memory_of_image((word_t)&boot_chunks_s_buffer[0]);
#line 24
    return memory_to_physical(of_image);
}

/* Bytes of all chunks. */
#line 27
static SECTION(".boot.text") word_t boot_chunks_size(void)
#line 27
{
#line 27
    return boot_chunks_s_size;
}

/* Writes what boot loader and firmware said. */
#line 30
static SECTION(".boot.text") void boot_chunks_write(word_t cycles_per_microsecond)
#line 30
{
#line 32
    boot_chunks_s_size = 0;
    boot_chunks_write_vbe();
    boot_chunks_begin(BOOT_INFO_ID_X86_ACPI_RSDP, acpi_pointer_size);
    boot_chunks_copy(acpi_pointer, acpi_pointer_size);
    if (boot_data_frame_buffer_size != 0
#line 36
        && boot_data_frame_buffer_size <= BOOT_CHUNKS_LARGEST_FRAME_BUFFER) {
#line 38
        boot_chunks_begin(BOOT_INFO_ID_X86_FRAME_BUFFER, boot_data_frame_buffer_size);
        boot_chunks_copy(boot_data_frame_buffer, boot_data_frame_buffer_size);
    }

    boot_chunks_write_map();
    boot_chunks_begin(BOOT_INFO_ID_X86_TSC_FREQUENCY, 4);
    boot_chunks_put32(cycles_per_microsecond);
}

static SECTION(".boot.text") void boot_chunks_write_vbe(void)
#line 47
{
#line 49
    bool_t holds = boot_data_vbe_control == 0 || boot_data_vbe_mode == 0;
#line 49
    if (!holds) {
#line 49
        bool_t is_readable = firmware_is_readable(boot_data_vbe_control,
#line 49
            BOOT_CHUNKS_VBE_CONTROL_SIZE);
#line 49
        holds = !is_readable;
    }
#line 49
    if (!holds) {
#line 49
        bool_t is_readable2 = firmware_is_readable(boot_data_vbe_mode, BOOT_CHUNKS_VBE_MODE_SIZE);
#line 49
        holds = !is_readable2;
    }
#line 49
    if (holds) {
#line 52
        return;
    }

    boot_chunks_begin(BOOT_INFO_ID_X86_VBE, BOOT_CHUNKS_VBE_CONTROL_SIZE
#line 55
        + BOOT_CHUNKS_VBE_MODE_SIZE + 16UL);
    boot_chunks_copy(boot_data_vbe_control, BOOT_CHUNKS_VBE_CONTROL_SIZE);
    boot_chunks_copy(boot_data_vbe_mode, BOOT_CHUNKS_VBE_MODE_SIZE);
    boot_chunks_put32(boot_data_vbe_mode_number);
    boot_chunks_put32(boot_data_vbe_interface_segment);
    boot_chunks_put32(boot_data_vbe_interface_offset);
    boot_chunks_put32(boot_data_vbe_interface_length);
}

#line 65
static SECTION(".boot.text") void boot_chunks_write_map(void)
#line 65
{
#line 67
    boot_chunks_begin(BOOT_INFO_ID_X86_MEMORY_MAP, 4UL
#line 67
        + BOOT_DATA_MAX_MAP * BOOT_CHUNKS_MAP_ENTRY_SIZE);
    word_t map_count = boot_data_map_count();
#line 68
    boot_chunks_put32(map_count * BOOT_CHUNKS_MAP_ENTRY_SIZE);
    for (word_t i = 0; i < BOOT_DATA_MAX_MAP; i++) {
#line 71
        word_t map_count2 = boot_data_map_count();
#line 71
        bool_t is_there = i < map_count2;
        map_entry_t value = { 0 };
#line 72
        if (is_there) {
#line 72
            value = boot_data_map(i);
        } else {
#line 72
            value = (map_entry_t){ 0 };
        }
#line 72
        map_entry_t entry = value;
        boot_chunks_put32(is_there ? BOOT_CHUNKS_MAP_ENTRY_REST : 0);
        boot_chunks_put32(entry.start);
        boot_chunks_put32(entry.start >> 32);
        boot_chunks_put32(entry.length);
        boot_chunks_put32(entry.length >> 32);
        boot_chunks_put32(entry.type);
    }
}

static SECTION(".boot.text") void boot_chunks_begin(boot_info_id_t id, word_t size)
#line 82
{
#line 84
    boot_chunks_put32(id);
    boot_chunks_put32(0);
    boot_chunks_put32(size + sizeof(boot_info_header_t));
    boot_chunks_put32(0);
}

static SECTION(".boot.text") void boot_chunks_put32(word_t value)
#line 90
{
#line 92
    for (int32_t shift = 0; shift < 32; shift = (int32_t)((uint32_t)shift + 8U)) {
        /* At most 4 iterations. */
#line 95
        boot_chunks_put8((value >> (shift & 63)) & 0xff);
    }
}

#line 100
static SECTION(".boot.text") void boot_chunks_put8(word_t value)
#line 100
{
#line 102
    assert(boot_chunks_s_size < BOOT_CHUNKS_CAPACITY);
    assert(boot_chunks_s_size < 8192);
#line 103
    boot_chunks_s_buffer[boot_chunks_s_size] = (uint8_t)value;
    boot_chunks_s_size++;
}

static SECTION(".boot.text") void boot_chunks_copy(word_t physical, word_t size)
#line 107
{
#line 109
    for (word_t i = 0; i < size; i++) {
        /* At most Capacity iterations. */
#line 112
        uint32_t read8 = firmware_read8(physical + i);
#line 112
        boot_chunks_put8(read8);
    }
}

/* ---- boot_data.c ---- */

#line 78 "arch/x86/BootData.cs"
static SECTION(".boot.text") word_t boot_data_map_count(void)
#line 78
{
#line 78
    return boot_data_s_map_count;
}

#line 80
static SECTION(".boot.text") map_entry_t boot_data_map(word_t i)
#line 80
{
#line 80
    assert(i < 50);
#line 80
    return boot_data_s_map[i];
}

#line 82
static SECTION(".boot.text") void boot_data_clear(void)
#line 82
{
#line 84
    boot_data_s_map_count = 0;
    boot_data_module_start = 0;
    boot_data_module_end = 0;
    boot_data_modules_end = 0;
    boot_data_root_pointer = 0;
    boot_data_root_pointer_size = 0;
    boot_data_vbe_control = 0;
    boot_data_vbe_mode = 0;
    boot_data_frame_buffer = 0;
    boot_data_frame_buffer_size = 0;
}

/* An entry of the map; those beyond what there is room for are not known. */
static SECTION(".boot.text") void boot_data_add_to_map(word_t start, word_t length, uint32_t type)
#line 97
{
#line 99
    if (boot_data_s_map_count < BOOT_DATA_MAX_MAP) {
#line 101
        assert(boot_data_s_map_count < 50);
#line 101
        boot_data_s_map[boot_data_s_map_count] = (map_entry_t){ .start = start, .length = length,
#line 101
            .type = type };
        boot_data_s_map_count++;
    }
}

/* Whether the map says that there is memory, whoever's it is, and the boot code can read it. */
static SECTION(".boot.text") bool_t boot_data_is_in_map(word_t address, word_t size)
#line 107
{
#line 109
    bool_t found = false;
    for (word_t i = 0; i < boot_data_s_map_count; i++) {
        /* At most MaxMap iterations. */
#line 113
        assert(i < 50);
#line 113
        map_entry_t entry = boot_data_s_map[i];
        word_t offset = address - entry.start;
        found = found | (address >= entry.start && offset < entry.length
#line 115
            && size <= entry.length - offset);
    }

    if (!found) {
#line 118
        return false;
    }
#line 118
    return firmware_is_readable(address, size);
}

/* A module: the first is the root task. */
static SECTION(".boot.text") void boot_data_add_module(word_t start, word_t end)
#line 122
{
#line 124
    if (boot_data_module_end == 0) {
#line 126
        boot_data_module_start = start;
        boot_data_module_end = end;
    }

    boot_data_modules_end = end > boot_data_modules_end ? end : boot_data_modules_end;
}

/* Why booting cannot go on. */
static SECTION(".boot.text") bool_t boot_data_refuse(boot_problem_t problem)
#line 134
{
#line 138
    boot_problems_write(problem);

#line 141
    return false;
}

/* ---- firmware.c ---- */

/* Whether a range can be read; it does not wrap. */
#line 27
static SECTION(".boot.text") bool_t firmware_is_readable(word_t address, word_t size)
#line 27
{
#line 27
    return address < FIRMWARE_TOP && size <= FIRMWARE_TOP - address;
}

#line 29
static SECTION(".boot.text") uint32_t firmware_read8(word_t address)
#line 29
{
#line 31
    assert(address < FIRMWARE_TOP);
    word_t to_virtual = memory_to_virtual(address);
#line 32
    return *(uint8_t *)to_virtual;
}

static SECTION(".boot.text") uint32_t firmware_read16(word_t address)
#line 35
{
#line 35
    uint32_t read8 = firmware_read8(address);
#line 35
    uint32_t read82 = firmware_read8(address + 1);
#line 35
    return read8 | (read82 << 8);
}

#line 37
static SECTION(".boot.text") uint32_t firmware_read32(word_t address)
#line 37
{
#line 37
    uint32_t read16 = firmware_read16(address);
#line 37
    uint32_t read162 = firmware_read16(address + 2);
#line 37
    return read16 | (read162 << 16);
}

#line 39
static SECTION(".boot.text") uint64_t firmware_read64(word_t address)
#line 39
{
#line 39
    uint32_t read32 = firmware_read32(address);
#line 39
    uint32_t read322 = firmware_read32(address + 4);
#line 39
    return read32 | ((uint64_t)read322 << 32);
}

/* ---- boot_problems.c ---- */

#line 39 "arch/x86/BootProblem.cs"
static SECTION(".boot.text") void boot_problems_write(boot_problem_t problem)
#line 39
{
#line 41
    console_write("Booting failed: ");
    boot_problems_write_about_firmware(problem);
    console_write("\n");
}

#line 47
static SECTION(".boot.text") void boot_problems_write_about_firmware(boot_problem_t problem)
#line 47
{
#line 49
    switch (problem) {
#line 51
    case BOOT_PROBLEM_NO_ACPI:
        console_write("there is no ACPI (no root pointer)");
        break;
    case BOOT_PROBLEM_ACPI_ROOT_DAMAGED:
        console_write("ACPI's root pointer is damaged");
        break;
    case BOOT_PROBLEM_ACPI_TABLE_OUTSIDE:
        console_write("an ACPI table is not in the first 4 GiB of what the boot loader's map has");
        break;
    case BOOT_PROBLEM_ACPI_TABLE_DAMAGED:
        console_write("an ACPI table is damaged: its signature, size or checksum is wrong");
        break;
    case BOOT_PROBLEM_NO_MADT:
        console_write("ACPI has no table of interrupt controllers (MADT)");
        break;
    case BOOT_PROBLEM_MADT_TOO_SHORT:
        console_write("ACPI's table of interrupt controllers is too short");
        break;
    case BOOT_PROBLEM_MADT_ENTRY_SIZE:
        console_write("an entry of ACPI's table of interrupt controllers has a wrong size");
        break;
    case BOOT_PROBLEM_APIC_ADDRESS:
        console_write("ACPI tells an address of an interrupt controller where none can be");
        break;
    case BOOT_PROBLEM_ACPI_COPY_TOO_SHORT:
        console_write("the boot loader's copy of ACPI's root pointer is too short");
        break;
    default:
        boot_problems_write_about_loader(problem);
        break;
    }
}

#line 85
static SECTION(".boot.text") void boot_problems_write_about_loader(boot_problem_t problem)
#line 85
{
#line 87
    switch (problem) {
#line 89
    case BOOT_PROBLEM_UNKNOWN_LOADER:
        console_write("the boot loader is no one that the kernel is configured for");
        break;
    case BOOT_PROBLEM_TOO_MANY_REGIONS:
        console_write("the boot loader's memory map has too many regions");
        break;
    case BOOT_PROBLEM_NO_MEMORY:
        console_write("there is no memory in the boot loader's map");
        break;
    case BOOT_PROBLEM_INFORMATION_TOO_HIGH:
        console_write("the boot loader's information is not in the first 4 GiB");
        break;
    case BOOT_PROBLEM_NO_MODULE_OR_MAP:
        console_write("the boot loader tells no module or no memory map");
        break;
    case BOOT_PROBLEM_NO_MODULES:
        console_write("the boot loader's list of modules cannot be read, or is empty");
        break;
    case BOOT_PROBLEM_MODULE_EMPTY:
        console_write("a module of the boot loader is empty");
        break;
    case BOOT_PROBLEM_MAP_TOO_HIGH:
        console_write("the boot loader's memory map is not in the first 4 GiB");
        break;
    case BOOT_PROBLEM_MAP_ENTRY_SIZE:
        console_write("an entry of the boot loader's memory map has a wrong size");
        break;
    case BOOT_PROBLEM_TAG_SIZE:
        console_write("a tag of the boot loader's information has a wrong size");
        break;
    default:
        boot_problems_write_about_root_task(problem);
        break;
    }
}

#line 126
static SECTION(".boot.text") void boot_problems_write_about_root_task(boot_problem_t problem)
#line 126
{
#line 128
    switch (problem) {
#line 130
    case BOOT_PROBLEM_NO_ROOM_FOR_ROOT_TASK:
        console_write("behind kernel and modules there is not enough memory for the root task");
        break;
    case BOOT_PROBLEM_NOT_ELF:
        console_write("the module is no ELF file of a program for x86-64");
        break;
    case BOOT_PROBLEM_PROGRAM_HEADERS:
        console_write("the program headers of the root task's file are wrong");
        break;
    case BOOT_PROBLEM_NOTHING_TO_LOAD:
        console_write("there is nothing to load in the root task's file");
        break;
    case BOOT_PROBLEM_SEGMENT_OUTSIDE:
        console_write("a segment of the root task's file is outside of the file or of the address space");
        break;
    default:
        break;
    }
}

/* ---- cpu.c ---- */

/* The end of physical addresses; processors that do not say it have 36 bits. */
#line 70 "arch/x86/Cpu.cs"
static SECTION(".boot.text") word_t cpu_physical_top(void)
#line 70
{
#line 72
    uint32_t identify = machine_cpuid(CPU_EXTENDED_LEAF, 0, CPU_EAX);
#line 72
    uint32_t value = 0;
#line 72
    if (identify >= CPU_EXTENDED_LEAF + 8) {
#line 72
        uint32_t identify2 = machine_cpuid(CPU_EXTENDED_LEAF + 8, 0, CPU_EAX);
#line 72
        value = identify2 & 0xff;
    } else {
#line 72
        value = 36;
    }
#line 72
    uint32_t bits = value;
#line 74
    return bits < 52 ? 1UL << (bits & 63) : 0x10000000000000UL;
}

/* Whether blocks of 1 GiB exist. */
#line 83
static SECTION(".boot.text") bool_t cpu_has_huge_pages(void)
#line 83
{
#line 83
    return cpu_has(CPU_EXTENDED_LEAF + 1, CPU_EDX, 26);
}

/*
 * Whether the kernel never executes pages of user level (SMEP). Page faults then tell whether
 * they are fetches, too (Intel SDM, volume 3, section 4.7).
 */
#line 89
static SECTION(".boot.text") bool_t cpu_has_supervisor_no_execute(void)
#line 89
{
#line 89
    return cpu_has(7, CPU_EBX, 7);
}

/* Whether the processor has everything that the configuration needs; says what is missing. */
#line 92
static SECTION(".boot.text") bool_t cpu_check(void)
#line 92
{
#line 94
    bool_t has = cpu_has(1, CPU_EDX, 9);
#line 94
    bool_t need = cpu_need(has, CPU_FEATURE_LOCAL_APIC);
#line 94
    bool_t holds = need;
#line 94
    if (holds) {
#line 94
        bool_t has2 = cpu_has(1, CPU_EDX, 16);
#line 94
        holds = cpu_need(has2, CPU_FEATURE_PAGE_ATTRIBUTE_TABLE);
    }
#line 94
    if (holds) {
#line 94
        bool_t has3 = cpu_has(1, CPU_EDX, 24);
#line 94
        bool_t holds2 = has3;
#line 94
        if (holds2) {
#line 94
            holds2 = cpu_has(1, CPU_EDX, 25);
        }
#line 94
        holds = cpu_need(holds2, CPU_FEATURE_FXSAVE);
    }
#line 94
    if (holds) {
#line 94
        bool_t has5 = cpu_has(CPU_EXTENDED_LEAF + 1, CPU_EDX, 11);
#line 94
        holds = cpu_need(has5, CPU_FEATURE_SYSCALL);
    }
#line 94
    if (holds) {
#line 94
        bool_t has_huge_pages = cpu_has_huge_pages();
#line 94
        holds = cpu_need(has_huge_pages, CPU_FEATURE_HUGE_PAGES);
    }
#line 94
    if (holds) {
#line 94
        bool_t has6 = cpu_has(7, CPU_EBX, 0);
#line 94
        holds = cpu_need(has6, CPU_FEATURE_BASE_INSTRUCTIONS);
    }
#line 94
    bool_t is_complete = holds;
#line 100
    if (!is_complete) {
#line 100
        return false;
    }
#line 100
    return cpu_check_xsave();
}

static SECTION(".boot.text") bool_t cpu_check_xsave(void)
#line 103
{
#line 105
    bool_t has = cpu_has(1, CPU_ECX, 26);
#line 105
    bool_t holds = has;
#line 105
    if (holds) {
#line 105
        uint32_t identify = machine_cpuid(0, 0, CPU_EAX);
#line 105
        holds = identify >= 13;
    }
#line 105
    bool_t need = cpu_need(holds, CPU_FEATURE_XSAVE);
#line 105
    bool_t holds2 = !need;
#line 105
    if (!holds2) {
#line 105
        bool_t need2 = cpu_need(true, CPU_FEATURE_XSAVEOPT);
#line 105
        holds2 = !need2;
    }
#line 105
    if (!holds2) {
#line 105
        bool_t need3 = cpu_need(true, CPU_FEATURE_XSAVEC);
#line 105
        holds2 = !need3;
    }
#line 105
    if (holds2) {
#line 109
        return false;
    }

    uint32_t components = machine_cpuid(13, 0, CPU_EAX);
    return cpu_need((components & CONFIG_XSAVE_FEATURE_SET) == CONFIG_XSAVE_FEATURE_SET,
#line 113
        CPU_FEATURE_STATE_COMPONENTS);
}

#line 117
static SECTION(".boot.text") bool_t cpu_has(uint32_t leaf, uint32_t register_, int32_t bit)
#line 117
{
    uint32_t identify = machine_cpuid(leaf & CPU_EXTENDED_LEAF, 0, CPU_EAX);
#line 118
    if (!(identify >= leaf)) {
#line 118
        return false;
    }
#line 118
    uint32_t identify2 = machine_cpuid(leaf, 0, register_);
#line 118
    return ((identify2 >> (bit & 31)) & 1) != 0;
}

#line 123
static SECTION(".boot.text") bool_t cpu_need(bool_t is_there, cpu_feature_t feature)
#line 123
{
#line 127
    if (!is_there) {
#line 129
        console_write("The processor does not have what the kernel is configured for: ");
        cpu_write_feature(feature);
        console_write("\n");
    }

#line 135
    return is_there;
}

#line 139
static SECTION(".boot.text") void cpu_write_feature(cpu_feature_t feature)
#line 139
{
#line 141
    switch (feature) {
#line 143
    case CPU_FEATURE_LOCAL_APIC:
        console_write("a local APIC");
        break;
    case CPU_FEATURE_PAGE_ATTRIBUTE_TABLE:
        console_write("a page attribute table");
        break;
    case CPU_FEATURE_FXSAVE:
        console_write("SSE and FXSAVE");
        break;
    case CPU_FEATURE_SYSCALL:
        console_write("the system call instruction");
        break;
    case CPU_FEATURE_HUGE_PAGES:
        console_write("pages of 1 GiB (KernelHugePage)");
        break;
    case CPU_FEATURE_BASE_INSTRUCTIONS:
        console_write("the instructions for FS and GS (KernelFSGSBase=inst)");
        break;
    case CPU_FEATURE_XSAVE:
        console_write("XSAVE (KernelFPU=XSAVE)");
        break;
    case CPU_FEATURE_XSAVEOPT:
        console_write("XSAVEOPT (KernelXSave)");
        break;
    case CPU_FEATURE_XSAVEC:
        console_write("XSAVEC (KernelXSave)");
        break;
    case CPU_FEATURE_STATE_COMPONENTS:
        console_write("the state components of KernelXSaveFeatureSet");
        break;
    case CPU_FEATURE_ROOM_FOR_STATE:
        console_write("room for its state components (KernelXSaveSize)");
        break;
    default:
        break;
    }
}

/* Sets up what Check found. */
#line 183
static SECTION(".boot.text") bool_t cpu_init(void)
#line 183
{
#line 185
    word_t control0 = machine_read_control0();
#line 185
    word_t control = control0 & 0xfffffffffffffffbUL;
    machine_write_control0(control | CPU_MONITOR_COPROCESSOR | CPU_NUMERIC_ERRORS
#line 186
        | CPU_WRITE_PROTECT);
    word_t control4 = machine_read_control4();
#line 187
    bool_t has_supervisor_no_execute = cpu_has_supervisor_no_execute();
#line 187
    machine_write_control4(control4 | CPU_GLOBAL_PAGES | CPU_FX_SAVE | CPU_SSE_EXCEPTIONS | 0
#line 187
        | 0x10000 | 0x40000 | (has_supervisor_no_execute ? CPU_SUPERVISOR_NO_EXECUTE : 0));
#line 192
    machine_enable_fpu();
    machine_write_msr(MSR_PAGE_ATTRIBUTES, CPU_MEMORY_TYPES);
    word_t msr = machine_read_msr(MSR_EXTENDED_FEATURES);
#line 194
    machine_write_msr(MSR_EXTENDED_FEATURES, msr | CPU_SYSCALL_ENABLE);
    machine_write_msr(MSR_SYSCALL_SELECTORS, SELECTORS_FOR_SYSCALL);
    word_t syscall_entry = machine_syscall_entry();
#line 196
    machine_write_msr(MSR_SYSCALL_ENTRY, syscall_entry);
    machine_write_msr(MSR_SYSCALL_FLAG_MASK, CPU_CLEARED_FLAGS);

#line 203
    machine_write_xcr0(CONFIG_XSAVE_FEATURE_SET);
    uint32_t identify = machine_cpuid(13, 0, CPU_EBX);
#line 204
    return cpu_need(identify <= FPU_STATE_SIZE, CPU_FEATURE_ROOM_FOR_STATE);
}

/* ---- descriptors.c ---- */

#line 79 "arch/x86/Descriptors.cs"
static SECTION(".boot.text") void descriptors_init(void)
#line 79
{
#line 81
    word_t task_state = machine_task_state();
#line 81
    descriptors_fill_segments(task_state);
    descriptors_fill_gates();
    machine_load_descriptors((word_t)&descriptors_s_segments[0],
#line 83
        (uint32_t)(DESCRIPTORS_SEGMENT_COUNT * 8UL) - 1, SELECTORS_TASK_STATE);
    machine_load_interrupts((word_t)&descriptors_s_gates[0],
#line 84
        (uint32_t)(DESCRIPTORS_GATE_COUNT * 16UL) - 1);
}

#line 88
static SECTION(".boot.text") void descriptors_fill_segments(word_t task_state)
#line 88
{
#line 90
    descriptors_s_segments[1] = DESCRIPTORS_KERNEL_CODE;
    descriptors_s_segments[2] = DESCRIPTORS_KERNEL_DATA;
    descriptors_s_segments[3] = DESCRIPTORS_USER_DATA;
    descriptors_s_segments[4] = DESCRIPTORS_USER_CODE;
    descriptors_s_segments[5] = DESCRIPTORS_TASK_STATE_TYPE | (DESCRIPTORS_TASK_STATE_SIZE - 1UL)
#line 94
        | ((task_state & 0xffffff) << 16) | (((task_state >> 24) & 0xff) << 56);
#line 96
    descriptors_s_segments[6] = task_state >> 32;

    word_t stack = machine_fault_stack_top();
    *(uint32_t *)(task_state + DESCRIPTORS_FIRST_FAULT_STACK) = (uint32_t)(stack & 0xffffffffUL);
    *(uint32_t *)(task_state + DESCRIPTORS_FIRST_FAULT_STACK + 4) = (uint32_t)(stack >> 32);

    /* The map of I/O ports begins behind the segment: user level has none. */
    *(uint32_t *)(task_state
#line 103
        + DESCRIPTORS_IO_MAP_BASE) = (uint32_t)DESCRIPTORS_TASK_STATE_SIZE << 16;
}

#line 107
static SECTION(".boot.text") void descriptors_fill_gates(void)
#line 107
{
#line 109
    word_t first = machine_vectors();
    for (word_t vector = 0; vector < DESCRIPTORS_GATE_COUNT; vector++) {
        /* At most GateCount iterations. */
#line 113
        word_t address = first + vector * DESCRIPTORS_ENTRY_SIZE;
        bool_t is_sudden = vector == DESCRIPTORS_NON_MASKABLE || vector == DESCRIPTORS_DOUBLE_FAULT
#line 114
            || vector == DESCRIPTORS_MACHINE_CHECK;
        descriptors_s_gates[vector] = gate_new(address & 0xffff, SELECTORS_KERNEL_CODE, is_sudden,
#line 115
            vector == DESCRIPTORS_BREAKPOINT ? DESCRIPTORS_USER_GATE : DESCRIPTORS_INTERRUPT_GATE,
#line 115
            (address >> 16) & 0xffff, address >> 32);
    }
}

/* ---- io_port_invocation.c ---- */

#line 10 "arch/x86/IoPortInvocation.cs"
static status_t io_port_invocation_decode_control(word_t label, word_t length, cte_t *slot,
#line 10
    ipc_buffer_t *buffer)
#line 10
{
#line 12
    if (label != INVOCATION_LABEL_X86_IO_PORT_CONTROL_ISSUE) {
#line 14
        return syscall_errors_illegal_operation();
    }

    bool_t holds = length < 4;
#line 17
    if (!holds) {
#line 17
        bool_t has_extra_cap = invocation_has_extra_cap(0);
#line 17
        holds = !has_extra_cap;
    }
#line 17
    if (holds) {
#line 19
        return syscall_errors_truncated_message();
    }

    word_t syscall_arg = invocation_get_syscall_arg(0, buffer);
#line 22
    word_t first = syscall_arg & 0xffff;
    word_t syscall_arg2 = invocation_get_syscall_arg(1, buffer);
#line 23
    word_t last = syscall_arg2 & 0xffff;
    word_t index = invocation_get_syscall_arg(2, buffer);
    word_t depth = invocation_get_syscall_arg(3, buffer);
    if (last < first) {
#line 28
        return syscall_errors_invalid_argument(1);
    }

    bool_t are_free = io_ports_are_free(first, last);
#line 31
    if (!are_free) {
#line 33
        return syscall_errors_revoke_first();
    }

    cap_t extra_cap = invocation_extra_cap(0);
#line 36
    status_slot_result_t lookup_empty_slot = cspace_lookup_empty_slot(extra_cap, index, depth);
#line 36
    status_t status = lookup_empty_slot.status;
#line 36
    cte_t *destination = lookup_empty_slot.slot;
    if (status != STATUS_OK) {
#line 39
        return status;
    }

    invocation_begin();
    io_ports_take(first, last);
    cap_t io_port_cap = io_port_cap_new(first, last);
#line 44
    derivation_tree_insert(io_port_cap, slot, destination);
    return STATUS_OK;
}

static status_t io_port_invocation_decode(word_t label, word_t length, cap_t cap, bool_t call,
#line 48
    ipc_buffer_t *buffer)
#line 48
{
#line 50
    word_t syscall_arg = invocation_get_syscall_arg(0, buffer);
#line 50
    word_t port = syscall_arg & 0xffff;
    word_t data = invocation_get_syscall_arg(1, buffer);
    word_t bytes = io_port_invocation_bytes_of(label);
    bool_t writes = io_port_invocation_is_write(label);
    if (bytes == 0) {
#line 56
        return syscall_errors_illegal_operation();
    }

    if (length < (uint64_t)(writes ? 2 : 1)) {
#line 61
        return syscall_errors_truncated_message();
    }

    word_t first = io_port_cap_get_first(cap);
#line 64
    word_t last = io_port_cap_get_last(cap);
#line 64
    if (port < first || port + bytes - 1 > last) {
#line 66
        return syscall_errors_illegal_operation();
    }

    invocation_begin();
    if (writes) {
#line 72
        io_port_invocation_write((uint16_t)port, bytes, data);
    } else {
#line 76
        word_t read = io_port_invocation_read((uint16_t)port, bytes);
#line 76
        invocation_answer_word(call, read);
    }

    return STATUS_OK;
}

static bool_t io_port_invocation_is_write(word_t label)
#line 82
{
    return label == INVOCATION_LABEL_X86_IO_PORT_OUT8
#line 83
        || label == INVOCATION_LABEL_X86_IO_PORT_OUT16
#line 83
        || label == INVOCATION_LABEL_X86_IO_PORT_OUT32;
}

/* How many bytes the invocation reads or writes; 0 if it is none. */
static word_t io_port_invocation_bytes_of(word_t label)
#line 87
{
#line 89
    switch (label) {
#line 91
    case INVOCATION_LABEL_X86_IO_PORT_IN8:
#line 91
    case INVOCATION_LABEL_X86_IO_PORT_OUT8:
        return 1;
    case INVOCATION_LABEL_X86_IO_PORT_IN16:
#line 93
    case INVOCATION_LABEL_X86_IO_PORT_OUT16:
        return 2;
    case INVOCATION_LABEL_X86_IO_PORT_IN32:
#line 95
    case INVOCATION_LABEL_X86_IO_PORT_OUT32:
        return 4;
    default:
        return 0;
    }
}

static word_t io_port_invocation_read(uint16_t port, word_t bytes)
#line 102
{
#line 104
    switch (bytes) {
#line 106
    case 1:
        return machine_in8(port);
    case 2:
        return machine_in16(port);
    default:
        return machine_in32(port);
    }
}

#line 116
static void io_port_invocation_write(uint16_t port, word_t bytes, word_t data)
#line 116
{
#line 118
    switch (bytes) {
#line 120
    case 1:
        machine_out8(port, (uint8_t)data);
        break;
    case 2:
        machine_out16(port, (uint16_t)data);
        break;
    default:
        machine_out32(port, (uint32_t)data);
        break;
    }
}

/* ---- io_ports.c ---- */

/* Whether none of the ports has been given out. */
#line 23 "arch/x86/IoPorts.cs"
static bool_t io_ports_are_free(word_t first, word_t last)
#line 23
{
#line 25
    bool_t are_free = true;
    word_t port = first;
    while (port <= last) {
        /* At most Count / 64 + 1 iterations. */
#line 30
        bool_t holds = are_free;
#line 30
        if (holds) {
#line 30
            assert(port / 64 < 1024);
#line 30
            uint64_t s_given = io_ports_s_given[port / 64];
#line 30
            uint64_t mask_of = io_ports_mask_of(port, last);
#line 30
            holds = (s_given & mask_of) == 0;
        }
#line 30
        are_free = holds;
        port = (port | IO_PORTS_LAST_OF_WORD) + 1;
    }

    return are_free;
}

/* The ports are given out. */
static void io_ports_take(word_t first, word_t last)
#line 38
{
#line 40
    word_t port = first;
    while (port <= last) {
        /* At most Count / 64 + 1 iterations. */
#line 44
        assert(port / 64 < 1024);
#line 44
        uint64_t s_given = io_ports_s_given[port / 64];
#line 44
        uint64_t mask_of = io_ports_mask_of(port, last);
#line 44
        io_ports_s_given[port / 64] = s_given | mask_of;
        port = (port | IO_PORTS_LAST_OF_WORD) + 1;
    }
}

/* The last capability to the ports is gone. */
static void io_ports_release(word_t first, word_t last)
#line 50
{
#line 52
    word_t port = first;
    while (port <= last) {
        /* At most Count / 64 + 1 iterations. */
#line 56
        assert(port / 64 < 1024);
#line 56
        uint64_t s_given = io_ports_s_given[port / 64];
#line 56
        uint64_t mask_of = io_ports_mask_of(port, last);
#line 56
        io_ports_s_given[port / 64] = s_given & ~mask_of;
        port = (port | IO_PORTS_LAST_OF_WORD) + 1;
    }
}

/* The bits of the ports from this one on, up to the last one, in its word. */
static uint64_t io_ports_mask_of(word_t port, word_t last)
#line 62
{
#line 64
    uint64_t from = 0xffffffffffffffffUL << (port & IO_PORTS_LAST_OF_WORD);
    return last > (port | IO_PORTS_LAST_OF_WORD) ? from
#line 65
        : from & (0xffffffffffffffffUL >> (IO_PORTS_LAST_OF_WORD - (last & IO_PORTS_LAST_OF_WORD)));
}

/* ---- kernel_tables.c ---- */

/* The top level of no address space: the kernel's entries alone. */
#line 22 "arch/x86/KernelWindow.cs"
static pte_t *kernel_tables_root(void)
#line 22
{
#line 22
    return kernel_tables_in_window(&kernel_tables_s_root[0]);
}

/* The window: 512 entries of 1 GiB. */
#line 25
static pte_t *kernel_tables_upper(void)
#line 25
{
#line 25
    return kernel_tables_in_window(&kernel_tables_s_upper[0]);
}

#line 27
static pte_t *kernel_tables_image(void)
#line 27
{
#line 27
    return kernel_tables_in_window(&kernel_tables_s_image[0]);
}

#line 28
static pte_t *kernel_tables_device_directory(void)
#line 28
{
#line 28
    return kernel_tables_in_window(&kernel_tables_s_device_directory[0]);
}

#line 29
static pte_t *kernel_tables_devices(void)
#line 29
{
#line 29
    return kernel_tables_in_window(&kernel_tables_s_devices[0]);
}

#line 31
static pte_t *kernel_tables_in_window(pte_t *table)
#line 31
{
#line 31
    word_t of_image = memory_of_image((word_t)table);
#line 31
    return (pte_t *)of_image;
}

/* ---- kernel_window.c ---- */

/* How many directories the regions of memory take. */
#line 46
static SECTION(".boot.text") word_t kernel_window_count_directories(void)
#line 46
{
#line 48
    word_t count = 0;
    word_t last = 0;
    for (word_t i = 0; true; i++) {
#line 50
        word_t memory_count = platform_memory_count();
#line 50
        if (!(i < memory_count)) {
#line 50
            break;
        }
        /* At most Platform.MaxMemory iterations. */
        word_t memory_start = platform_memory_start(i);
#line 53
        word_t address = bits_round_down(memory_start, PAGE_TABLE_LARGE_PAGE_BITS);
        word_t end = platform_memory_end(i);
        while (address < end) {
            /* Ends: address grows towards end */
#line 58
            bool_t is_huge_block = kernel_window_is_huge_block(address, end);
#line 58
            if (is_huge_block) {
#line 60
                word_t bit = bits_bit(PAGE_TABLE_HUGE_PAGE_BITS);
#line 60
                address += bit;
                continue;
            }

            /* Two regions may share a directory. */
            word_t entry = (address >> PAGE_TABLE_HUGE_PAGE_BITS) + 1;
            count += (uint64_t)(entry == last ? 0 : 1);
            last = entry;
            word_t round_down = bits_round_down(address, PAGE_TABLE_HUGE_PAGE_BITS);
#line 68
            word_t bit2 = bits_bit(PAGE_TABLE_HUGE_PAGE_BITS);
#line 68
            address = round_down + bit2;
        }
    }

    return count;
}

/* Builds the tables, and translates by them from now on. */
#line 78
static SECTION(".boot.text") void kernel_window_map(word_t directories, word_t count)
#line 78
{
#line 80
    kernel_window_s_next_directory = directories;
    kernel_window_s_directories_end = directories + (count << PAGE_TABLE_PAGE_BITS);
    pte_t *root = kernel_tables_root();
#line 82
    pte_t *upper = kernel_tables_upper();
#line 82
    pte_t make_table = page_table_make_table(upper);
#line 82
    root[KERNEL_WINDOW_LAST_ENTRY] = kernel_window_kernel(make_table);
    pte_t *upper2 = kernel_tables_upper();
#line 83
    pte_t *image = kernel_tables_image();
#line 83
    pte_t make_table2 = page_table_make_table(image);
#line 83
    upper2[KERNEL_WINDOW_IMAGE_ENTRY] = kernel_window_kernel(make_table2);
    pte_t *upper3 = kernel_tables_upper();
#line 84
    pte_t *device_directory = kernel_tables_device_directory();
#line 84
    pte_t make_table3 = page_table_make_table(device_directory);
#line 84
    upper3[KERNEL_WINDOW_LAST_ENTRY] = kernel_window_kernel(make_table3);
    pte_t *device_directory2 = kernel_tables_device_directory();
#line 85
    pte_t *devices = kernel_tables_devices();
#line 85
    pte_t make_table4 = page_table_make_table(devices);
#line 85
    device_directory2[KERNEL_WINDOW_LAST_ENTRY] = kernel_window_kernel(make_table4);
    for (word_t i = 0; true; i++) {
#line 86
        word_t memory_count = platform_memory_count();
#line 86
        if (!(i < memory_count)) {
#line 86
            break;
        }
        /* At most Platform.MaxMemory iterations. */
        word_t memory_start = platform_memory_start(i);
#line 89
        word_t memory_end = platform_memory_end(i);
#line 89
        kernel_window_map_ram(memory_start, memory_end);
    }

    kernel_window_map_image();
    pte_t *root2 = kernel_tables_root();
#line 93
    tlb_init((word_t)root2);
}

/* Maps the page of a device's registers. */
static SECTION(".boot.text") void kernel_window_map_device(word_t address, word_t physical)
#line 97
{
#line 99
    pte_t *devices = kernel_tables_devices();
#line 99
    word_t mask = bits_mask(PAGE_TABLE_INDEX_BITS);
#line 99
    devices[(address >> PAGE_TABLE_PAGE_BITS) & mask] = page_table_make_kernel_frame(physical,
#line 99
        FRAME_SIZE_SMALL, true);
}

#line 104
static SECTION(".boot.text") pte_t kernel_window_kernel(pte_t entry)
#line 104
{
#line 106
    entry = pte_set_is_user(entry, false);
    return entry;
}

static SECTION(".boot.text") bool_t kernel_window_is_huge_block(word_t address, word_t end)
#line 110
{
    bool_t has_huge_pages = cpu_has_huge_pages();
#line 111
    bool_t holds = has_huge_pages;
#line 111
    if (holds) {
#line 111
        holds = bits_is_aligned(address, PAGE_TABLE_HUGE_PAGE_BITS);
    }
#line 111
    if (!holds) {
#line 111
        return false;
    }
#line 111
    word_t bit = bits_bit(PAGE_TABLE_HUGE_PAGE_BITS);
#line 111
    return end - address >= bit;
}

static SECTION(".boot.text") void kernel_window_map_ram(word_t start, word_t end)
#line 114
{
#line 116
    word_t address = bits_round_down(start, PAGE_TABLE_LARGE_PAGE_BITS);
    while (address < end) {
        /* Ends: address grows towards end */
#line 120
        bool_t is_huge_block = kernel_window_is_huge_block(address, end);
#line 120
        if (is_huge_block) {
#line 122
            pte_t *upper = kernel_tables_upper();
#line 122
            upper[address >> PAGE_TABLE_HUGE_PAGE_BITS] = page_table_make_kernel_frame(address,
#line 122
                FRAME_SIZE_HUGE, false);
#line 124
            word_t bit2 = bits_bit(PAGE_TABLE_HUGE_PAGE_BITS);
#line 124
            address += bit2;
        } else {
#line 128
            pte_t *directory = kernel_window_directory(address);
#line 128
            word_t mask = bits_mask(PAGE_TABLE_INDEX_BITS);
#line 128
            directory[(address >> PAGE_TABLE_LARGE_PAGE_BITS) & mask] = page_table_make_kernel_frame(address, FRAME_SIZE_LARGE, false);
#line 130
            word_t bit = bits_bit(PAGE_TABLE_LARGE_PAGE_BITS);
#line 130
            address += bit;
        }
    }
}

static SECTION(".boot.text") pte_t *kernel_window_directory(word_t address)
#line 135
{
#line 137
    pte_t *upper = kernel_tables_upper();
#line 137
    pte_t *slot = upper + (address >> PAGE_TABLE_HUGE_PAGE_BITS);
    bool_t is_valid = pte_get_is_valid(*slot);
#line 138
    if (!is_valid) {
#line 140
        assert(kernel_window_s_next_directory < kernel_window_s_directories_end);
        word_t table = memory_to_virtual(kernel_window_s_next_directory);
        memory_clear(table, PAGE_TABLE_SIZE_BITS);
        pte_t make_table = page_table_make_table((pte_t *)table);
#line 143
        *slot = kernel_window_kernel(make_table);
        word_t bit = bits_bit(PAGE_TABLE_PAGE_BITS);
#line 144
        kernel_window_s_next_directory += bit;
    }

    return page_table_table(*slot);
}

static SECTION(".boot.text") void kernel_window_map_image(void)
#line 150
{
#line 152
    word_t image_start = machine_image_start();
#line 152
    word_t to_physical = memory_to_physical(image_start);
#line 152
    word_t start = bits_round_down(to_physical, PAGE_TABLE_LARGE_PAGE_BITS);
    word_t image_end = machine_image_end();
#line 153
    word_t end = memory_to_physical(image_end);
    for (word_t address = start; address < end;) {
        /* At most PageTable.Entries iterations. */
#line 157
        pte_t *image = kernel_tables_image();
#line 157
        word_t mask = bits_mask(PAGE_TABLE_INDEX_BITS);
#line 157
        image[(address >> PAGE_TABLE_LARGE_PAGE_BITS) & mask] = page_table_make_kernel_frame(address, FRAME_SIZE_LARGE, false);
#line 154
        word_t bit = bits_bit(PAGE_TABLE_LARGE_PAGE_BITS);
#line 154
        address += bit;
    }
}

/* ---- memory.c ---- */

/* Zeroes 2^bits bytes; at least 16. Caches are coherent. */
#line 36 "arch/x86/Memory.cs"
static void memory_clear(word_t address, word_t bits)
#line 36
{
#line 36
    machine_zero_memory(address, 1UL << (bits & 63));
}

/* ---- multiboot1.c ---- */

/* Reads it; false, with a message, if the kernel cannot go on with what it says. */
#line 35 "arch/x86/Multiboot1.cs"
static SECTION(".boot.text") bool_t multiboot1_read(word_t info)
#line 35
{
#line 37
    bool_t is_readable = firmware_is_readable(info, MULTIBOOT1_SIZE);
#line 37
    if (!is_readable) {
#line 39
        return boot_data_refuse(BOOT_PROBLEM_INFORMATION_TOO_HIGH);
    }

    uint32_t flags = firmware_read32(info);
    if ((flags & MULTIBOOT1_HAS_MODULES) == 0 || (flags & MULTIBOOT1_HAS_MAP) == 0) {
#line 45
        return boot_data_refuse(BOOT_PROBLEM_NO_MODULE_OR_MAP);
    }

    if ((flags & MULTIBOOT1_HAS_VBE) != 0) {
#line 50
        boot_data_vbe_control = firmware_read32(info + MULTIBOOT1_VBE_CONTROL);
        boot_data_vbe_mode = firmware_read32(info + MULTIBOOT1_VBE_MODE_BLOCK);
        boot_data_vbe_mode_number = firmware_read16(info + MULTIBOOT1_VBE_MODE);
        boot_data_vbe_interface_segment = firmware_read16(info + MULTIBOOT1_VBE_SEGMENT);
        boot_data_vbe_interface_offset = firmware_read16(info + MULTIBOOT1_VBE_OFFSET);
        boot_data_vbe_interface_length = firmware_read16(info + MULTIBOOT1_VBE_LENGTH);
    }

    uint32_t read32 = firmware_read32(info + MULTIBOOT1_MODULES);
#line 58
    uint32_t read322 = firmware_read32(info + MULTIBOOT1_MODULE_COUNT);
#line 58
    bool_t modules = multiboot1_read_modules(read32, read322);
#line 58
    if (!modules) {
#line 58
        return false;
    }
#line 58
    uint32_t read323 = firmware_read32(info + MULTIBOOT1_MAP_ADDRESS);
#line 58
    uint32_t read324 = firmware_read32(info + MULTIBOOT1_MAP_LENGTH);
#line 58
    return multiboot1_read_map(read323, read324);
}

#line 62
static SECTION(".boot.text") bool_t multiboot1_read_modules(word_t address, word_t count)
#line 62
{
#line 64
    bool_t holds = count == 0 || count > MULTIBOOT1_MAX_MODULES;
#line 64
    if (!holds) {
#line 64
        bool_t is_readable = firmware_is_readable(address, count * MULTIBOOT1_MODULE_SIZE);
#line 64
        holds = !is_readable;
    }
#line 64
    if (holds) {
#line 66
        return boot_data_refuse(BOOT_PROBLEM_NO_MODULES);
    }

    for (word_t i = 0; i < count; i++) {
        /* At most MaxModules iterations. */
#line 72
        word_t start = firmware_read32(address + i * MULTIBOOT1_MODULE_SIZE);
        word_t end = firmware_read32(address + i * MULTIBOOT1_MODULE_SIZE + 4);
        if (start >= end) {
#line 76
            return boot_data_refuse(BOOT_PROBLEM_MODULE_EMPTY);
        }

        boot_data_add_module(start, end);
    }

    return true;
}

static SECTION(".boot.text") bool_t multiboot1_read_map(word_t address, word_t length)
#line 85
{
#line 87
    bool_t is_readable = firmware_is_readable(address, length);
#line 87
    if (!is_readable) {
#line 89
        return boot_data_refuse(BOOT_PROBLEM_MAP_TOO_HIGH);
    }

    word_t offset = 0;
    while (offset + 4 + MULTIBOOT1_ENTRY_LEAST <= length) {
        /* Ends: each entry has at least 24 bytes */
#line 96
        word_t size = firmware_read32(address + offset);
        if (size < MULTIBOOT1_ENTRY_LEAST || size > length - offset - 4) {
#line 99
            return boot_data_refuse(BOOT_PROBLEM_MAP_ENTRY_SIZE);
        }

        word_t entry = address + offset + 4;
        uint64_t read64 = firmware_read64(entry);
#line 103
        uint64_t read642 = firmware_read64(entry + 8);
#line 103
        uint32_t read32 = firmware_read32(entry + 16);
#line 103
        boot_data_add_to_map(read64, read642, read32);
        offset += size + 4;
    }

    return true;
}

/* ---- multiboot2.c ---- */

/* Reads it; false, with a message, if the kernel cannot go on with what it says. */
#line 29 "arch/x86/Multiboot2.cs"
static SECTION(".boot.text") bool_t multiboot2_read(word_t info)
#line 29
{
#line 31
    bool_t is_readable = firmware_is_readable(info, MULTIBOOT2_LEAST_SIZE);
#line 31
    bool_t holds = !is_readable;
#line 31
    if (!holds) {
#line 31
        uint32_t read32 = firmware_read32(info);
#line 31
        bool_t is_readable2 = firmware_is_readable(info, read32);
#line 31
        holds = !is_readable2;
    }
#line 31
    if (holds) {
#line 33
        return boot_data_refuse(BOOT_PROBLEM_INFORMATION_TOO_HIGH);
    }

    uint32_t read322 = firmware_read32(info);
#line 36
    word_t end = info + read322;
    word_t tag = info + MULTIBOOT2_HEAD_SIZE;
    while (tag + MULTIBOOT2_HEAD_SIZE <= end) {
        /* Ends: each tag has at least 8 bytes */
#line 41
        uint32_t type = firmware_read32(tag);
        word_t size = firmware_read32(tag + 4);
        if (type == MULTIBOOT2_END) {
#line 45
            break;
        }

        if (size < MULTIBOOT2_HEAD_SIZE || size > end - tag) {
#line 50
            return boot_data_refuse(BOOT_PROBLEM_TAG_SIZE);
        }

        bool_t tag2 = multiboot2_read_tag(type, tag, size);
#line 53
        if (!tag2) {
#line 55
            return false;
        }

        word_t round_up = bits_round_up(size, 3);
#line 58
        tag += round_up;
    }

    bool_t holds2 = boot_data_module_end != 0;
#line 61
    if (holds2) {
#line 61
        word_t map_count = boot_data_map_count();
#line 61
        holds2 = map_count != 0;
    }
#line 61
    if (holds2) {
#line 61
        return true;
    }
#line 61
    return boot_data_refuse(BOOT_PROBLEM_NO_MODULE_OR_MAP);
}

#line 65
static SECTION(".boot.text") bool_t multiboot2_read_tag(uint32_t type, word_t tag, word_t size)
#line 65
{
#line 67
    switch (type) {
#line 69
    case MULTIBOOT2_MODULE:
        return multiboot2_read_module(tag, size);
    case MULTIBOOT2_MEMORY_MAP:
        return multiboot2_read_map(tag, size);
    case MULTIBOOT2_FRAME_BUFFER:
        boot_data_frame_buffer = tag + MULTIBOOT2_HEAD_SIZE;
        boot_data_frame_buffer_size = size - MULTIBOOT2_HEAD_SIZE;
        return true;
    case MULTIBOOT2_OLD_ROOT_POINTER:
#line 77
    case MULTIBOOT2_NEW_ROOT_POINTER:
        return multiboot2_read_pointer(tag, size - MULTIBOOT2_HEAD_SIZE,
#line 78
            type == MULTIBOOT2_NEW_ROOT_POINTER);
    default:
        return true;
    }
}

#line 85
static SECTION(".boot.text") bool_t multiboot2_read_pointer(word_t tag, word_t size, bool_t is_new)
#line 85
{
#line 87
    word_t least = is_new ? ACPI_NEW_POINTER_SIZE : ACPI_OLD_POINTER_SIZE;
    if (size < least) {
#line 90
        return boot_data_refuse(BOOT_PROBLEM_ACPI_COPY_TOO_SHORT);
    }

    if (is_new || boot_data_root_pointer == 0) {
#line 95
        boot_data_root_pointer = tag + MULTIBOOT2_HEAD_SIZE;
        boot_data_root_pointer_size = least;
    }

    return true;
}

static SECTION(".boot.text") bool_t multiboot2_read_module(word_t tag, word_t size)
#line 102
{
#line 104
    bool_t holds = size < MULTIBOOT2_MODULE_LEAST;
#line 104
    if (!holds) {
#line 104
        uint32_t read32 = firmware_read32(tag + 8);
#line 104
        uint32_t read322 = firmware_read32(tag + 12);
#line 104
        holds = read32 >= read322;
    }
#line 104
    if (holds) {
#line 106
        return boot_data_refuse(BOOT_PROBLEM_MODULE_EMPTY);
    }

    uint32_t read323 = firmware_read32(tag + 8);
#line 109
    uint32_t read324 = firmware_read32(tag + 12);
#line 109
    boot_data_add_module(read323, read324);
    return true;
}

static SECTION(".boot.text") bool_t multiboot2_read_map(word_t tag, word_t size)
#line 113
{
#line 115
    uint32_t value = 0;
#line 115
    if (size >= MULTIBOOT2_MAP_LEAST) {
#line 115
        value = firmware_read32(tag + 8);
    } else {
#line 115
        value = 0;
    }
#line 115
    word_t entry_size = value;
    if (entry_size < MULTIBOOT2_ENTRY_LEAST) {
#line 118
        return boot_data_refuse(BOOT_PROBLEM_MAP_ENTRY_SIZE);
    }

    word_t offset = MULTIBOOT2_MAP_LEAST;
    while (offset + entry_size <= size) {
        /* Ends: each entry has at least 24 bytes */
#line 125
        word_t entry = tag + offset;
        uint64_t read64 = firmware_read64(entry);
#line 126
        uint64_t read642 = firmware_read64(entry + 8);
#line 126
        uint32_t read322 = firmware_read32(entry + 16);
#line 126
        boot_data_add_to_map(read64, read642, read322);
        offset += entry_size;
    }

    return true;
}

/* ---- platform.c ---- */

/* Regions of memory. */
#line 27 "arch/x86/Platform.cs"
static word_t platform_memory_count(void)
#line 27
{
#line 27
    return platform_s_memory_count;
}

/* Start of memory region i. */
#line 30
static word_t platform_memory_start(word_t i)
#line 30
{
#line 30
    assert(i < 32);
#line 30
    return platform_s_memory[i].start;
}

/* End of memory region i. */
#line 33
static word_t platform_memory_end(word_t i)
#line 33
{
#line 33
    assert(i < 32);
#line 33
    return platform_s_memory[i].end;
}

/* There is no memory yet. */
static SECTION(".boot.text") void platform_clear_memory(void)
#line 37
{
#line 39
    platform_s_memory_count = 0;
}

/*
 * A region of memory. It is put where it belongs by its address; those that overlap or touch
 * become one.
 */
#line 45
static SECTION(".boot.text") bool_t platform_add_memory(word_t start, word_t end)
#line 45
{
#line 47
    physical_region_t region = { .start = start, .end = end };
    word_t kept = 0;
    for (word_t i = 0; i < platform_s_memory_count; i++) {
        /* At most MaxMemory iterations. */
#line 52
        assert(i < 32);
#line 52
        physical_region_t other = platform_s_memory[i];
        if (other.start <= region.end && region.start <= other.end) {
#line 55
            region.start = other.start < region.start ? other.start : region.start;
            region.end = other.end > region.end ? other.end : region.end;
        } else {
#line 60
            assert(kept < 32);
#line 60
            platform_s_memory[kept] = other;
            kept++;
        }
    }

    if (kept == PLATFORM_MAX_MEMORY) {
#line 67
        return false;
    }

    word_t place = kept;
    while (true) {
#line 71
        bool_t holds = place > 0;
#line 71
        if (holds) {
#line 71
            assert(place - 1 < 32);
#line 71
            holds = platform_s_memory[place - 1].start > region.start;
        }
#line 71
        if (!holds) {
#line 71
            break;
        }
        /* At most MaxMemory iterations. */
        assert(place < 32);
#line 74
        assert(place - 1 < 32);
#line 74
        platform_s_memory[place] = platform_s_memory[place - 1];
        place--;
    }

    assert(place < 32);
#line 78
    platform_s_memory[place] = region;
    platform_s_memory_count = kept + 1;
    return true;
}

/* ---- root_image.c ---- */

/* Whether the file is a program that can be loaded, and where its pages are. */
#line 29 "arch/x86/RootImage.cs"
static SECTION(".boot.text") bool_t root_image_check(void)
#line 29
{
#line 31
    word_t file = boot_data_module_start;
    word_t size = boot_data_module_end - file;
    bool_t holds = size < ROOT_IMAGE_HEADER_SIZE;
#line 33
    if (!holds) {
#line 33
        uint32_t read32 = firmware_read32(file);
#line 33
        holds = read32 != ROOT_IMAGE_MAGIC;
    }
#line 33
    if (!holds) {
#line 33
        uint32_t read8 = firmware_read8(file + 4);
#line 33
        holds = read8 != ROOT_IMAGE_CLASS64;
    }
#line 33
    if (!holds) {
#line 33
        uint32_t read16 = firmware_read16(file + 16);
#line 33
        holds = read16 != ROOT_IMAGE_EXECUTABLE;
    }
#line 33
    if (!holds) {
#line 33
        uint32_t read162 = firmware_read16(file + 18);
#line 33
        holds = read162 != ROOT_IMAGE_X8664;
    }
#line 33
    if (holds) {
#line 36
        return boot_data_refuse(BOOT_PROBLEM_NOT_ELF);
    }

    root_image_entry = firmware_read64(file + 24);
    word_t offset = firmware_read64(file + 32);
    root_image_s_header_count = firmware_read16(file + 56);
    uint32_t read163 = firmware_read16(file + 54);
#line 42
    if (read163 != ROOT_IMAGE_PROGRAM_HEADER_SIZE
#line 42
        || root_image_s_header_count > ROOT_IMAGE_MAX_HEADERS || offset > size
#line 42
        || root_image_s_header_count * ROOT_IMAGE_PROGRAM_HEADER_SIZE > size - offset) {
#line 45
        return boot_data_refuse(BOOT_PROBLEM_PROGRAM_HEADERS);
    }

    root_image_s_headers = file + offset;
    root_image_virtual_start = 0xffffffffffffffffUL;
    root_image_virtual_end = 0;
    for (word_t i = 0; i < root_image_s_header_count; i++) {
        /* At most MaxHeaders iterations. */
#line 54
        bool_t check_segment = root_image_check_segment(root_image_s_headers
#line 54
            + i * ROOT_IMAGE_PROGRAM_HEADER_SIZE, size);
#line 54
        if (!check_segment) {
#line 56
            return false;
        }
    }

    if (root_image_virtual_start < root_image_virtual_end) {
#line 60
        return true;
    }
#line 60
    return boot_data_refuse(BOOT_PROBLEM_NOTHING_TO_LOAD);
}

static SECTION(".boot.text") bool_t root_image_check_segment(word_t header, word_t file_size)
#line 63
{
#line 65
    word_t offset = firmware_read64(header + 8);
    word_t address = firmware_read64(header + 16);
    word_t in_file = firmware_read64(header + 32);
    word_t in_memory = firmware_read64(header + 40);
    uint32_t read32 = firmware_read32(header);
#line 69
    if (read32 != ROOT_IMAGE_LOAD || (in_memory == 0 && in_file == 0)) {
#line 71
        return true;
    }

    if (in_file > in_memory || offset > file_size || in_file > file_size - offset
#line 74
        || address > ARCH_USER_TOP || in_memory > ARCH_USER_TOP - address) {
#line 77
        return boot_data_refuse(BOOT_PROBLEM_SEGMENT_OUTSIDE);
    }

    word_t start = bits_round_down(address, PAGE_TABLE_PAGE_BITS);
    word_t end = bits_round_up(address + in_memory, PAGE_TABLE_PAGE_BITS);
    root_image_virtual_start = start < root_image_virtual_start ? start : root_image_virtual_start;
    root_image_virtual_end = end > root_image_virtual_end ? end : root_image_virtual_end;
    return true;
}

/* Copies the segments to pages at a physical address, and clears what the file does not have. */
static SECTION(".boot.text") void root_image_place(word_t physical)
#line 88
{
#line 90
    word_t to_virtual = memory_to_virtual(physical);
#line 90
    machine_zero_memory(to_virtual, root_image_virtual_end - root_image_virtual_start);
    for (word_t i = 0; i < root_image_s_header_count; i++) {
        /* At most MaxHeaders iterations. */
#line 94
        word_t header = root_image_s_headers + i * ROOT_IMAGE_PROGRAM_HEADER_SIZE;
        uint32_t read32 = firmware_read32(header);
#line 95
        if (read32 == ROOT_IMAGE_LOAD) {
#line 97
            uint64_t read64 = firmware_read64(header + 16);
#line 97
            word_t to_virtual2 = memory_to_virtual(physical + read64 - root_image_virtual_start);
#line 97
            word_t module_start = boot_data_module_start;
#line 97
            uint64_t read642 = firmware_read64(header + 8);
#line 97
            word_t to_virtual3 = memory_to_virtual(module_start + read642);
#line 97
            uint64_t read643 = firmware_read64(header + 32);
#line 97
            root_image_copy(to_virtual2, to_virtual3, read643);
        }
    }
}

#line 106
static SECTION(".boot.text") void root_image_copy(word_t to, word_t from, word_t size)
#line 106
{
#line 108
    word_t copied = 0;
    if (((to | from) & (CONFIG_WORD_BYTES - 1)) == 0) {
#line 111
        word_t words = size / CONFIG_WORD_BYTES;
        for (word_t i = 0; i < words; i++) {
            /* At most words iterations. */
#line 115
            ((word_t *)to)[i] = ((word_t *)from)[i];
        }

        copied = words * CONFIG_WORD_BYTES;
    }

    while (copied < size) {
        /* At most size iterations. */
#line 124
        ((uint8_t *)to)[copied] = ((uint8_t *)from)[copied];
        copied++;
    }
}

/* ---- tlb.c ---- */

/* Translates by this table from now on, and forgets what was. */
#line 14 "arch/x86/Tlb.cs"
static SECTION(".boot.text") void tlb_init(word_t root)
#line 14
{
#line 16
    tlb_s_root = root;
    word_t to_physical = memory_to_physical(root);
#line 17
    machine_write_translation(to_physical);
}

/* Forgets an address space, the tables that lead to its pages, too. */
#line 32
static void tlb_invalidate_asid(word_t asid)
#line 32
{
#line 32
    word_t to_physical = memory_to_physical(tlb_s_root);
#line 32
    machine_write_translation(to_physical);
}

/* Forgets how an address is translated. */
#line 35
static void tlb_invalidate_page(word_t asid, word_t address)
#line 35
{
#line 35
    machine_invalidate_page(address);
}

/* ---- irq_controller.c ---- */

/* I/O APICs that are driven. */
#line 63 "drivers/irq/apic/IrqController.cs"
static word_t irq_controller_io_apic_count(void)
#line 63
{
#line 63
    return irq_controller_s_io_apic_count;
}

static SECTION(".boot.text") void irq_controller_clear(void)
#line 66
{
#line 68
    irq_controller_s_io_apic_count = 0;
}

/* An I/O APIC; those beyond KernelMaxNumIOAPIC are left alone. */
#line 73
static SECTION(".boot.text") void irq_controller_add_io_apic(word_t physical)
#line 73
{
#line 75
    if (irq_controller_s_io_apic_count < CONFIG_MAX_NUM_IO_APIC) {
#line 77
        assert(irq_controller_s_io_apic_count < 1);
#line 77
        irq_controller_s_io_apics[irq_controller_s_io_apic_count] = physical;
        irq_controller_s_io_apic_count++;
    } else {
#line 82
        console_write("There are more I/O APICs than KernelMaxNumIOAPIC: the last ones are not used\n");
    }
}

/* User level must not have the registers. */
#line 88
static SECTION(".boot.text") bool_t irq_controller_reserve(void)
#line 88
{
#line 90
    bool_t is_reserved = physical_memory_reserve(acpi_local_apic, acpi_local_apic
#line 90
        + KERNEL_DEVICES_PAGE_SIZE);
    for (word_t i = 0; i < irq_controller_s_io_apic_count; i++) {
        /* At most Config.MaxNumIoApic iterations. */
#line 94
        assert(i < 1);
#line 94
        word_t start = bits_round_down(irq_controller_s_io_apics[i], PAGE_TABLE_PAGE_BITS);
        bool_t holds = is_reserved;
#line 95
        if (holds) {
#line 95
            holds = physical_memory_reserve(start, start + KERNEL_DEVICES_PAGE_SIZE);
        }
#line 95
        is_reserved = holds;
    }

    return is_reserved;
}

/* Maps all registers; everything is masked. */
#line 103
static SECTION(".boot.text") void irq_controller_init(word_t local_apic)
#line 103
{
#line 105
    irq_controller_mask_legacy();
    kernel_window_map_device(KERNEL_DEVICES_LOCAL_APIC, local_apic);
    word_t msr = machine_read_msr(MSR_APIC_BASE);
#line 107
    machine_write_msr(MSR_APIC_BASE, (msr | IRQ_CONTROLLER_APIC_ENABLED) & 0xfffffffffffffbffUL);
    mmio_write32(IRQ_CONTROLLER_TASK_PRIORITY, 0);
    mmio_write32(IRQ_CONTROLLER_TIMER_ENTRY, IRQ_CONTROLLER_MASKED);
    mmio_write32(IRQ_CONTROLLER_COUNTER_ENTRY, IRQ_CONTROLLER_MASKED);
    mmio_write32(IRQ_CONTROLLER_PIN0_ENTRY, IRQ_CONTROLLER_MASKED);
    mmio_write32(IRQ_CONTROLLER_PIN1_ENTRY, IRQ_CONTROLLER_MASKED);
    mmio_write32(IRQ_CONTROLLER_ERROR_ENTRY, IRQ_CONTROLLER_MASKED);
    mmio_write32(IRQ_CONTROLLER_SPURIOUS_VECTOR, IRQ_CONTROLLER_ENABLED | IRQ_CONTROLLER_SPURIOUS);
    for (word_t i = 0; i < irq_controller_s_io_apic_count; i++) {
        /* At most Config.MaxNumIoApic iterations. */
#line 118
        assert(i < 1);
#line 118
        word_t round_down = bits_round_down(irq_controller_s_io_apics[i], PAGE_TABLE_PAGE_BITS);
#line 118
        kernel_window_map_device(KERNEL_DEVICES_IO_APIC + i * KERNEL_DEVICES_PAGE_SIZE, round_down);
#line 120
        irq_controller_mask_all(i);
    }
}

#line 125
static SECTION(".boot.text") void irq_controller_mask_all(word_t io_apic)
#line 125
{
#line 127
    word_t pins = irq_controller_pin_count(io_apic);
    for (word_t pin = 0; pin < pins; pin++) {
        /* At most 256 iterations. */
#line 131
        irq_controller_mask_pin(true, io_apic, pin);
    }
}

#line 137
static SECTION(".boot.text") void irq_controller_mask_legacy(void)
#line 137
{
#line 139
    machine_out8(IRQ_CONTROLLER_PIC1_COMMAND, 0x11);
    machine_out8(IRQ_CONTROLLER_PIC2_COMMAND, 0x11);
    machine_out8(IRQ_CONTROLLER_PIC1_DATA, ARCH_IRQ_FIRST_VECTOR);
    machine_out8(IRQ_CONTROLLER_PIC2_DATA, ARCH_IRQ_FIRST_VECTOR + 8U);
    machine_out8(IRQ_CONTROLLER_PIC1_DATA, 4);
    machine_out8(IRQ_CONTROLLER_PIC2_DATA, 2);
    machine_out8(IRQ_CONTROLLER_PIC1_DATA, 1);
    machine_out8(IRQ_CONTROLLER_PIC2_DATA, 1);
    machine_out8(IRQ_CONTROLLER_PIC1_DATA, 0xff);
    machine_out8(IRQ_CONTROLLER_PIC2_DATA, 0xff);
}

/* Whether an interrupt waits for this core. */
#line 154
static bool_t irq_controller_is_pending(void)
#line 154
{
#line 156
    uint32_t requests = 0;
    for (word_t i = 0; i < IRQ_CONTROLLER_REQUEST_WORDS; i++) {
#line 159
        uint32_t value = mmio_read32(IRQ_CONTROLLER_REQUESTS + i * 0x10);
#line 159
        requests |= value;
    }

    return requests != 0;
}

/* Handling of the interrupt is over. */
static void irq_controller_end_interrupt(void)
#line 166
{
#line 166
    mmio_write32(IRQ_CONTROLLER_END_OF_INTERRUPT, 0);
}

/* Starts the core's timer. */
static SECTION(".boot.text") void irq_controller_start_timer(uint32_t count, bool_t is_periodic)
#line 170
{
#line 172
    mmio_write32(IRQ_CONTROLLER_TIMER_DIVIDE, IRQ_CONTROLLER_DIVIDE_BY_ONE);
    mmio_write32(IRQ_CONTROLLER_TIMER_ENTRY, is_periodic ? IRQ_CONTROLLER_PERIODIC
#line 173
        | (ARCH_IRQ_FIRST_VECTOR + ARCH_IRQ_TIMER) : IRQ_CONTROLLER_MASKED);
    mmio_write32(IRQ_CONTROLLER_TIMER_INITIAL_COUNT, count);
}

/* What its count is now. */
#line 192
static SECTION(".boot.text") uint32_t irq_controller_timer_count(void)
#line 192
{
#line 192
    return mmio_read32(IRQ_CONTROLLER_TIMER_CURRENT_COUNT);
}

/* How many pins an I/O APIC has. */
#line 197
static word_t irq_controller_pin_count(word_t io_apic)
#line 197
{
#line 197
    uint32_t read = irq_controller_read(io_apic, IRQ_CONTROLLER_VERSION);
#line 197
    return ((read >> 16) & 0xff) + 1;
}

/* A pin interrupts this core by a vector; it is masked. */
static void irq_controller_route_pin(word_t io_apic, word_t pin, bool_t is_level,
#line 201
    bool_t is_active_low, word_t vector)
#line 201
{
#line 203
    uint32_t entry = irq_controller_entry_of(pin);
    irq_controller_write(io_apic, entry, IRQ_CONTROLLER_MASKED);
    uint32_t value = mmio_read32(IRQ_CONTROLLER_LOCAL_ID);
#line 205
    irq_controller_write(io_apic, entry + 1, value);
    irq_controller_write(io_apic, entry, IRQ_CONTROLLER_MASKED
#line 206
        | (is_level ? IRQ_CONTROLLER_LEVEL_TRIGGERED : 0)
#line 206
        | (is_active_low ? IRQ_CONTROLLER_ACTIVE_LOW : 0) | (uint32_t)vector);
}

static void irq_controller_mask_pin(bool_t mask, word_t io_apic, word_t pin)
#line 209
{
#line 211
    uint32_t entry = irq_controller_entry_of(pin);
    uint32_t old = irq_controller_read(io_apic, entry);
    irq_controller_write(io_apic, entry, mask ? old | IRQ_CONTROLLER_MASKED : old & 0xfffeffffU);
}

#line 217
static uint32_t irq_controller_entry_of(word_t pin)
#line 217
{
#line 217
    return IRQ_CONTROLLER_FIRST_ENTRY + (uint32_t)pin * 2;
}

#line 219
static word_t irq_controller_registers_of(word_t io_apic)
#line 219
{
    assert(io_apic < 1);
#line 220
    word_t mask = bits_mask(PAGE_TABLE_PAGE_BITS);
#line 220
    return KERNEL_DEVICES_IO_APIC + io_apic * KERNEL_DEVICES_PAGE_SIZE
#line 220
        + (irq_controller_s_io_apics[io_apic] & mask);
}

#line 222
static uint32_t irq_controller_read(word_t io_apic, uint32_t register_)
#line 222
{
#line 224
    word_t registers = irq_controller_registers_of(io_apic);
    mmio_write32(registers + IRQ_CONTROLLER_SELECT, register_);
    return mmio_read32(registers + IRQ_CONTROLLER_DATA);
}

static void irq_controller_write(word_t io_apic, uint32_t register_, uint32_t value)
#line 229
{
#line 231
    word_t registers = irq_controller_registers_of(io_apic);
    mmio_write32(registers + IRQ_CONTROLLER_SELECT, register_);
    mmio_write32(registers + IRQ_CONTROLLER_DATA, value);
}

/* ---- uart.c ---- */

/* 115,200 baud. */
#line 23 "drivers/serial/com/Uart.cs"
static SECTION(".boot.text") void uart_init(void)
#line 23
{
#line 25
    machine_out8(UART_INTERRUPT_ENABLE, 0);
    machine_out8(UART_LINE_CONTROL, UART_DIVISOR_LATCH);
    machine_out8(UART_DATA, 1);
    machine_out8(UART_INTERRUPT_ENABLE, 0);
    machine_out8(UART_LINE_CONTROL, UART_EIGHT_BITS);
    machine_out8(UART_FIFO_CONTROL, 0);
    machine_out8(UART_MODEM_CONTROL, 0);
}

/* Waits until there is room and sends the byte. */
static void uart_put_char(uint8_t c)
#line 35
{
#line 37
    while (true) {
#line 37
        uint8_t in8 = machine_in8(UART_LINE_STATUS);
#line 37
        if ((in8 & UART_TRANSMIT_EMPTY) != 0) {
#line 37
            break;
        }
        /* Ends: the UART sends what it holds */
    }

    machine_out8(UART_DATA, c);
}

/* ---- timer.c ---- */

/* Of the time-stamp counter: its frequency in MHz. */
#line 30 "drivers/timer/apic/Timer.cs"
static SECTION(".boot.text") word_t timer_cycles_per_microsecond(void)
#line 30
{
#line 30
    return timer_s_cycles_per_microsecond;
}

/* Measures the time-stamp counter, unless the configuration says how fast it is. */
static SECTION(".boot.text") void timer_calibrate(void)
#line 34
{
#line 36
    timer_s_cycles_per_microsecond = 0;
#line 39
    timer_start_interval();
    word_t start = machine_read_time();
    timer_await_interval();
    word_t cycle_counter = machine_read_time();
#line 42
    timer_s_cycles_per_microsecond = (cycle_counter - start) / (TIMER_MILLISECONDS * 1000UL);
}

/* Measures the core's timer, and starts it. */
#line 48
static SECTION(".boot.text") void timer_init(void)
#line 48
{
#line 56
    counts_cycles_result_t measure = timer_measure();
#line 56
    word_t counts = measure.counts;
    timer_s_ticks_per_millisecond = counts / TIMER_MILLISECONDS;
    timer_start_ticks();
}

/* Lets the core's timer run. */
#line 65
static SECTION(".boot.text") counts_cycles_result_t timer_measure(void)
#line 65
{
#line 67
    irq_controller_start_timer(0xffffffffU, false);
    timer_start_interval();
    uint32_t start = irq_controller_timer_count();
    word_t before = machine_read_time();
    timer_await_interval();
    word_t cycle_counter = machine_read_time();
#line 72
    word_t cycles = cycle_counter - before;
    uint32_t timer_count = irq_controller_timer_count();
#line 73
    return (counts_cycles_result_t){ .counts = start - timer_count, .cycles = cycles };
}

#line 79
static SECTION(".boot.text") void timer_start_ticks(void)
#line 79
{
    irq_controller_start_timer((uint32_t)(timer_s_ticks_per_millisecond * CONFIG_TIMER_TICK_MS),
#line 80
        true);
}

static SECTION(".boot.text") void timer_start_interval(void)
#line 83
{
#line 85
    uint8_t in8 = machine_in8(TIMER_GATE);
#line 85
    uint8_t gate = (uint8_t)(in8 & -3 & -2);
    machine_out8(TIMER_GATE, gate);
    machine_out8(TIMER_CONTROL, TIMER_COUNT_ONCE);
    machine_out8(TIMER_CHANNEL2, TIMER_COUNT_LOW);
    machine_out8(TIMER_CHANNEL2, TIMER_COUNT_HIGH);
    machine_out8(TIMER_GATE, (uint8_t)(gate | TIMER_GATE_ON));
}

#line 94
static SECTION(".boot.text") void timer_await_interval(void)
#line 94
{
#line 96
    while (true) {
#line 96
        uint8_t in8 = machine_in8(TIMER_GATE);
#line 96
        if ((in8 & TIMER_OUTPUT) != 0) {
#line 96
            break;
        }
        /* Ends: the interval timer counts to its end */
    }
}

/* The timer repeats itself. */
#line 104
static void timer_reset(void)
#line 104
{
}
