/* SPDX-License-Identifier: BSD-2-Clause */
/* seL4_ARM_SGI_Signal. */

#include "functions.h"

status_t sgi_invocation_invoke(cap_t cap)
{
    invocation_begin();
    word_t irq = sgi_signal_cap_get_irq(cap);
    word_t target = sgi_signal_cap_get_target(cap);
    irq_controller_send_sgi(irq, target);
    return STATUS_OK;
}
