/* SPDX-License-Identifier: BSD-2-Clause */
/* All ports. */

#include "functions.h"

uint64_t io_ports_s_given[1024];

/* Whether none of the ports has been given out. */
bool_t io_ports_are_free(word_t first, word_t last)
{
    bool_t are_free = true;
    word_t port = first;
    while (port <= last) {
        /* At most Count / 64 + 1 iterations. */
        bool_t holds = are_free;
        if (holds) {
            /*@ assert port / 64 < 1024; */
            uint64_t s_given = io_ports_s_given[port / 64];
            uint64_t mask_of = io_ports_mask_of(port, last);
            holds = (s_given & mask_of) == 0;
        }
        are_free = holds;
        port = (port | IO_PORTS_LAST_OF_WORD) + 1;
    }

    return are_free;
}

/* The ports are given out. */
void io_ports_take(word_t first, word_t last)
{
    word_t port = first;
    while (port <= last) {
        /* At most Count / 64 + 1 iterations. */
        /*@ assert port / 64 < 1024; */
        uint64_t s_given = io_ports_s_given[port / 64];
        uint64_t mask_of = io_ports_mask_of(port, last);
        io_ports_s_given[port / 64] = s_given | mask_of;
        port = (port | IO_PORTS_LAST_OF_WORD) + 1;
    }
}

/* The last capability to the ports is gone. */
void io_ports_release(word_t first, word_t last)
{
    word_t port = first;
    while (port <= last) {
        /* At most Count / 64 + 1 iterations. */
        /*@ assert port / 64 < 1024; */
        uint64_t s_given = io_ports_s_given[port / 64];
        uint64_t mask_of = io_ports_mask_of(port, last);
        io_ports_s_given[port / 64] = s_given & ~mask_of;
        port = (port | IO_PORTS_LAST_OF_WORD) + 1;
    }
}

/* The bits of the ports from this one on, up to the last one, in its word. */
uint64_t io_ports_mask_of(word_t port, word_t last)
{
    uint64_t from = 0xffffffffffffffffUL << (port & IO_PORTS_LAST_OF_WORD);
    return last > (port | IO_PORTS_LAST_OF_WORD) ? from
        : from & (0xffffffffffffffffUL >> (IO_PORTS_LAST_OF_WORD - (last & IO_PORTS_LAST_OF_WORD)));
}
