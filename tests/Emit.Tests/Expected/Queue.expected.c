/* ==== include/accessors.h ==== */
/* SPDX-License-Identifier: BSD-2-Clause */
/* Reading and writing the fields of packed words. */

#ifndef SEL4GEN_ACCESSORS_H
#define SEL4GEN_ACCESSORS_H

#include "types.h"

#endif

/* ==== include/types.h ==== */
/* SPDX-License-Identifier: BSD-2-Clause */
/* The structs. No padding is implicit: every byte has a name. */

#ifndef SEL4GEN_TYPES_H
#define SEL4GEN_TYPES_H

#include "constants.h"

typedef struct element element_t;
typedef struct queue queue_t;

/* An element of a Queue. */
struct element {
    element_t *next;

    /* The element before, null for the first. */
    element_t *previous;
    uint32_t weight;
    uint8_t kind;
    uint8_t padding[3];
};
ASSERT_SIZE(element_t, 24);

/* First and last element. */
struct queue {
    element_t *head;
    element_t *tail;
};
ASSERT_SIZE(queue_t, 16);

#endif

/* ==== src/queues.c ==== */
/* SPDX-License-Identifier: BSD-2-Clause */
/* Operations on queues. */

#include "functions.h"

/* How many elements were ever appended. */
uint32_t queues_appended;

/* Appends element; it becomes the last. */
void queues_append(queue_t *queue, element_t *element)
{
    queue_t *q = queue;
    if (q->tail == NULL) {
        q->head = element;
    } else {
        /* The old tail points forward now. */
        q->tail->next = element;
    }

    element->previous = q->tail;
    element->next = NULL;
    q->tail = element;
    queues_appended++;
}

/* The sum of the weights of one kind. */
word_t queues_weigh(queue_t *queue, uint8_t kind)
{
    word_t sum = 0;
    element_t *element = queue->head;
    while (element != NULL) {
        /* At most 100 iterations. */
        if (element->kind == kind) {
            sum += element->weight;
        }

        element = element->next;
    }

    return sum;
}

