/* SPDX-License-Identifier: BSD-2-Clause */
/* Prints objects and capabilities. */

#include "functions.h"

/* Prints everything, for a thread that asks for it. */
void snapshot_write(tcb_t *caller)
{
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
        bool_t is_told = snapshot_is_told(thread);
        if (is_told) {
            snapshot_write_objects(thread);
        }

        thread = thread->debug_next;
    }

    console_write("}\ncaps {\n");
    thread = kernel_state_debug_threads;
    while (thread != NULL) {
        /* Ends: the list of all threads has no cycle */
        bool_t is_told2 = snapshot_is_told(thread);
        if (is_told2) {
            snapshot_write_caps(thread);
        }

        thread = thread->debug_next;
    }

    console_write("}\nirq maps {\n");
    snapshot_write_irqs();
    console_write("}\n");
}

/* Prints the name of an object: its address and its kind. */
void snapshot_write_name(word_t address, const char *kind)
{
    console_write_address(address);
    console_write("_");
    console_write(kind);
}

/* Prints a line about an object without attributes. */
void snapshot_write_object(word_t address, const char *kind)
{
    snapshot_write_name(address, kind);
    console_write(" = ");
    console_write(kind);
    console_write("\n");
}

/* The first thread, the last of the list, is the user's own; the idle thread has nothing. */
bool_t snapshot_is_told(tcb_t *thread)
{
    return thread != kernel_state_core_idle_thread && thread->debug_next != NULL;
}

/* Whether no thread before this one in the list has the same capability in the same slot. */
bool_t snapshot_is_first(tcb_t *thread, tcb_slot_t slot)
{
    assert((int32_t)slot >= 0 && (int32_t)slot < 5);
    cap_t cap = thread->slots[(int32_t)slot].cap;
    tcb_t *other = thread->debug_prev;
    while (other != NULL) {
        /* Ends: the list of all threads has no cycle */
        cap_t its = other->slots[(int32_t)slot].cap;
        bool_t is_told = snapshot_is_told(other);
        if (is_told && its.words[0] == cap.words[0] && its.words[1] == cap.words[1]) {
            return false;
        }

        other = other->debug_prev;
    }

    return true;
}

/* Whether the capability is a CNode's that resolves addresses to the last bit. */
bool_t snapshot_is_whole(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    if (tag != CAP_TAG_CNODE) {
        return false;
    }
    cap_t cnode_cap = cnode_cap_from(cap);
    word_t guard_size = cnode_cap_get_guard_size(cnode_cap);
    cap_t cnode_cap2 = cnode_cap_from(cap);
    word_t radix = cnode_cap_get_radix(cnode_cap2);
    return guard_size + radix == CONFIG_WORD_BITS;
}

/* The address spaces of all threads. */
void snapshot_write_spaces(void)
{
    tcb_t *thread = kernel_state_debug_threads;
    while (thread != NULL) {
        /* Ends: the list of all threads has no cycle */
        bool_t is_told = snapshot_is_told(thread);
        if (is_told) {
            bool_t is_first = snapshot_is_first(thread, TCB_SLOT_VSPACE);
            if (is_first) {
                arch_write_space_objects(thread->slots[TCB_SLOT_VSPACE].cap);
            }
        }

        thread = thread->debug_next;
    }
}

void snapshot_write_objects(tcb_t *thread)
{
    snapshot_write_name((word_t)thread, "tcb");
    console_write(" = tcb (addr: ");
    console_write_hex(thread->ipc_buffer);
    console_write(", ip: ");
    word_t restart_pc = thread_restart_pc(thread);
    console_write_hex(restart_pc);
    console_write(", sp: ");
    word_t register_ = arch_get_register(thread, ARCH_STACK_POINTER);
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
    if (tag == CAP_TAG_CNODE) {
        bool_t is_first = snapshot_is_first(thread, TCB_SLOT_CSPACE);
        if (is_first) {
            snapshot_write_cnode_objects(cspace);
        }
    }
}

void snapshot_write_cnode_objects(cap_t cap)
{
    cap_t node = cnode_cap_from(cap);
    cte_t *object = cnode_cap_get_object(node);
    snapshot_write_name((word_t)object, "cnode");
    console_write(" = cnode (");
    word_t radix = cnode_cap_get_radix(node);
    console_write_decimal(radix);
    console_write(" bits)\n");
    bool_t is_whole = snapshot_is_whole(cap);
    word_t value = 0;
    if (is_whole) {
        word_t radix2 = cnode_cap_get_radix(node);
        value = bits_bit(radix2);
    } else {
        value = 0;
    }
    word_t slots = value;
    for (word_t i = 0; i < slots; i++) {
        /* Ends: each slot of the CNode once */
        cte_t *object2 = cnode_cap_get_object(node);
        snapshot_write_object_of(object2 + i);
    }
}

void snapshot_write_object_of(cte_t *slot)
{
    cap_t cap = slot->cap;
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case CAP_TAG_NULL:
    case CAP_TAG_THREAD:
    case CAP_TAG_CNODE:
        break;

    case CAP_TAG_ENDPOINT: {
        cap_t endpoint_cap = endpoint_cap_from(cap);
        endpoint_t *object = endpoint_cap_get_object(endpoint_cap);
        snapshot_write_object((word_t)object, "ep");
        break;
    }

    case CAP_TAG_NOTIFICATION: {
        cap_t notification_cap = notification_cap_from(cap);
        notification_t *object2 = notification_cap_get_object(notification_cap);
        snapshot_write_object((word_t)object2, "notification");
        break;
    }

    case CAP_TAG_UNTYPED:
        snapshot_write_untyped(slot);
        break;

    case CAP_TAG_IRQ_HANDLER: {
        cap_t irq_handler_cap = irq_handler_cap_from(cap);
        word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
        snapshot_write_irq_name(irq);
        console_write(" = irq\n");
        break;
    }

    default: {
        bool_t is_arch = cap_ops_is_arch(cap);
        bool_t holds = !is_arch;
        if (!holds) {
            bool_t write_object_of = arch_write_object_of(cap);
            holds = !write_object_of;
        }
        if (holds) {
            snapshot_write_unknown("[unknown object ", cap);
            console_write("\n");
        }
        break;
    }
    }
}

/* Untyped memory, with the objects created from it between the braces. */
void snapshot_write_untyped(cte_t *slot)
{
    cap_t untyped = untyped_cap_from(slot->cap);
    snapshot_write_untyped_name(untyped);
    console_write(" = ut (");
    word_t size_bits = untyped_cap_get_size_bits(untyped);
    console_write_decimal(size_bits);
    console_write(" bits, paddr: ");
    word_t base = untyped_cap_get_base(untyped);
    console_write_address(base);
    console_write(") {");
    cte_t *child = mdb_node_get_next(slot->mdb);
    while (true) {
        bool_t holds = child != NULL;
        if (holds) {
            holds = derivation_tree_is_parent_of(slot, child);
        }
        if (!holds) {
            break;
        }
        /* Ends: the derivation list has no cycle */
        console_write(" ");
        snapshot_write_held(child);
        child = mdb_node_get_next(child->mdb);
    }

    console_write("}\n");
}

void snapshot_write_untyped_name(cap_t untyped)
{
    word_t base = untyped_cap_get_base(untyped);
    console_write_address(base);
    console_write("_");
    word_t size_bits = untyped_cap_get_size_bits(untyped);
    console_write_decimal(size_bits);
    console_write("_untyped");
}

void snapshot_write_caps(tcb_t *thread)
{
    cap_t cspace = thread->slots[TCB_SLOT_CSPACE].cap;
    cap_tag_t tag = cap_get_tag(cspace);
    if (tag == CAP_TAG_CNODE) {
        bool_t is_first = snapshot_is_first(thread, TCB_SLOT_CSPACE);
        if (is_first) {
            snapshot_write_cnode_caps(cspace);
        }
    }

    cap_t vspace = thread->slots[TCB_SLOT_VSPACE].cap;
    bool_t is_first2 = snapshot_is_first(thread, TCB_SLOT_VSPACE);
    if (is_first2) {
        arch_write_space_caps(vspace);
    }

    snapshot_write_name((word_t)thread, "tcb");
    console_write(" {\n");
    cap_tag_t tag2 = cap_get_tag(cspace);
    if (tag2 != CAP_TAG_NULL) {
        cte_t *thread_slot = cspace_thread_slot(thread, TCB_SLOT_CSPACE);
        snapshot_write_line("cspace: ", thread_slot);
    }

    cap_tag_t tag3 = cap_get_tag(vspace);
    if (tag3 != CAP_TAG_NULL) {
        console_write("vspace: ");
        arch_write_space_name(vspace);
        console_write("\n");
    }

    cte_t *thread_slot2 = cspace_thread_slot(thread, TCB_SLOT_IPC_BUFFER);
    snapshot_write_line("ipc_buffer_slot: ", thread_slot2);
    cte_t *thread_slot3 = cspace_thread_slot(thread, TCB_SLOT_REPLY);
    snapshot_write_line("reply_slot: ", thread_slot3);
    cte_t *thread_slot4 = cspace_thread_slot(thread, TCB_SLOT_CALLER);
    snapshot_write_line("caller_slot: ", thread_slot4);
    console_write("}\n");
}

void snapshot_write_line(const char *label, cte_t *slot)
{
    cap_tag_t tag = cap_get_tag(slot->cap);
    if (tag != CAP_TAG_NULL) {
        console_write(label);
        snapshot_write_held(slot);
        console_write("\n");
    }
}

void snapshot_write_cnode_caps(cap_t cap)
{
    cap_t node = cnode_cap_from(cap);
    cte_t *object = cnode_cap_get_object(node);
    snapshot_write_name((word_t)object, "cnode");
    console_write(" {\n");
    bool_t is_whole = snapshot_is_whole(cap);
    word_t value = 0;
    if (is_whole) {
        word_t radix = cnode_cap_get_radix(node);
        value = bits_bit(radix);
    } else {
        value = 0;
    }
    word_t slots = value;
    for (word_t i = 0; i < slots; i++) {
        /* Ends: each slot of the CNode once */
        cte_t *object2 = cnode_cap_get_object(node);
        cap_tag_t tag = cap_get_tag(object2[i].cap);
        if (tag != CAP_TAG_NULL) {
            console_write_hex(i);
            console_write(": ");
            cte_t *object3 = cnode_cap_get_object(node);
            snapshot_write_held(object3 + i);
            console_write("\n");
        }
    }

    console_write("}\n");
    for (word_t i = 0; i < slots; i++) {
        /* Ends: each slot of the CNode once */
        cte_t *object4 = cnode_cap_get_object(node);
        cap_tag_t tag2 = cap_get_tag(object4[i].cap);
        if (tag2 == CAP_TAG_IRQ_HANDLER) {
            cte_t *object5 = cnode_cap_get_object(node);
            cap_t irq_handler_cap = irq_handler_cap_from(object5[i].cap);
            word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
            snapshot_write_irq_name(irq);
            console_write(" {\n");
            cte_t *slot = irq_table_slot(irq);
            snapshot_write_line("0x0: ", slot);
            console_write("}\n");
        }
    }
}

/* The contents of a slot: the object's name and the capability's rights. */
void snapshot_write_held(cte_t *slot)
{
    cap_t cap = slot->cap;
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case CAP_TAG_ENDPOINT: {
        cap_t endpoint = endpoint_cap_from(cap);
        endpoint_t *object = endpoint_cap_get_object(endpoint);
        snapshot_write_name((word_t)object, "ep");
        bool_t can_receive = endpoint_cap_get_can_receive(endpoint);
        bool_t can_send = endpoint_cap_get_can_send(endpoint);
        bool_t can_grant = endpoint_cap_get_can_grant(endpoint);
        bool_t can_grant_reply = endpoint_cap_get_can_grant_reply(endpoint);
        word_t badge = endpoint_cap_get_badge(endpoint);
        snapshot_write_rights(can_receive, can_send, can_grant, can_grant_reply, badge);
        break;
    }

    case CAP_TAG_NOTIFICATION: {
        cap_t notification = notification_cap_from(cap);
        notification_t *object2 = notification_cap_get_object(notification);
        snapshot_write_name((word_t)object2, "notification");
        bool_t can_receive2 = notification_cap_get_can_receive(notification);
        bool_t can_send2 = notification_cap_get_can_send(notification);
        word_t badge2 = notification_cap_get_badge(notification);
        snapshot_write_rights(can_receive2, can_send2, false, false, badge2);
        break;
    }

    case CAP_TAG_THREAD: {
        cap_t thread_cap = thread_cap_from(cap);
        tcb_t *object3 = thread_cap_get_object(thread_cap);
        snapshot_write_name((word_t)object3, "tcb");
        break;
    }

    case CAP_TAG_REPLY: {
        cap_t reply_cap = reply_cap_from(cap);
        tcb_t *object4 = reply_cap_get_object(reply_cap);
        snapshot_write_name((word_t)object4, "reply");
        break;
    }

    case CAP_TAG_CNODE: {
        cap_t cnode_cap = cnode_cap_from(cap);
        snapshot_write_guarded_cnode(cnode_cap);
        break;
    }

    case CAP_TAG_UNTYPED: {
        cap_t untyped_cap = untyped_cap_from(cap);
        snapshot_write_untyped_name(untyped_cap);
        break;
    }

    case CAP_TAG_IRQ_CONTROL:
        console_write("irq_control");
        break;

    case CAP_TAG_IRQ_HANDLER: {
        cap_t irq_handler_cap = irq_handler_cap_from(cap);
        word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
        snapshot_write_irq_name(irq);
        break;
    }

    default: {
        bool_t is_arch = cap_ops_is_arch(cap);
        bool_t holds = !is_arch;
        if (!holds) {
            bool_t write_held = arch_write_held(cap);
            holds = !write_held;
        }
        if (holds) {
            snapshot_write_unknown("[unknown cap ", cap);
        }
        break;
    }
    }
}

void snapshot_write_guarded_cnode(cap_t node)
{
    cte_t *object = cnode_cap_get_object(node);
    snapshot_write_name((word_t)object, "cnode");
    console_write(" (guard: ");
    word_t guard = cnode_cap_get_guard(node);
    console_write_decimal(guard);
    console_write(", guard_size: ");
    word_t guard_size = cnode_cap_get_guard_size(node);
    console_write_decimal(guard_size);
    console_write(")");
}

void snapshot_write_rights(bool_t read, bool_t write, bool_t grant, bool_t grant_reply,
    word_t badge)
{
    console_write(" (");
    snapshot_write_if(read, "R");
    snapshot_write_if(write, "W");
    snapshot_write_if(grant, "G");
    snapshot_write_if(grant_reply, "P");
    if (badge != 0) {
        console_write(", badge: ");
        console_write_decimal(badge);
    }

    console_write(")");
}

/* Prints a text, or nothing. */
void snapshot_write_if(bool_t holds, const char *text)
{
    if (holds) {
        console_write(text);
    }
}

void snapshot_write_unknown(const char *text, cap_t cap)
{
    console_write(text);
    word_t of = cap_kind_of(cap);
    console_write_decimal(of);
    console_write("]");
}

void snapshot_write_irq_name(word_t irq)
{
    console_write_hex(irq);
    console_write("_0_irq");
}

void snapshot_write_irqs(void)
{
    for (word_t irq = 0; irq <= ARCH_MAX_IRQ; irq++) {
        /* At most Arch.MaxIrq + 1 iterations. */
        cte_t *slot = irq_table_slot(irq);
        cap_tag_t tag = cap_get_tag(slot->cap);
        if (tag != CAP_TAG_NULL) {
            console_write_decimal(irq);
            console_write(": ");
            snapshot_write_irq_name(irq);
            console_write("\n");
        }
    }
}
