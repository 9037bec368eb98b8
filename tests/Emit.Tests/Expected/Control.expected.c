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

typedef struct result_step_result result_step_result_t;

struct result_step_result {
    bool_t result;
    uint8_t padding[7];
    word_t step;
};
ASSERT_SIZE(result_step_result_t, 16);

#endif

/* ==== src/control.c ==== */
/* SPDX-License-Identifier: BSD-2-Clause */
/* From Test.cs. */

#include "functions.h"

word_t control_s_state;

word_t control_drive(word_t input)
{
    word_t total = 0;
    for (int32_t i = 0; i < CONFIG_ROUNDS; i++) {
        result_step_result_t try_step = control_try_step(input);
        word_t step = try_step.step;
        if (try_step.result && step != 3) {
            total += step;
        }
    }

    int32_t classify = control_classify(total);
    switch (classify) {
    case 0:
    case 1:
        return total;

    /* Everything else is doubled. */
    default:
        return total * 2;
    }
}

result_step_result_t control_try_step(word_t input)
{
    control_s_state = control_s_state * 5 + input;
    word_t step = control_s_state % 7;
    return (result_step_result_t){ .result = step < 6, .step = step };
}

int32_t control_classify(word_t value)
{
    switch (value) {
    case 0:
        return 0;
    case 1:
    case 2:
    case 3: {
        word_t weigh = control_weigh(value);
        return weigh > 2 ? 1 : 2;
    }
    default:
        return -1;
    }
}

word_t control_weigh(word_t value)
{
    int16_t narrow = (int16_t)value;
    narrow = (int16_t)(narrow + 3);
    if (value + 1 == 0) {
        divide_error();
    }
    return (word_t)(narrow * 2) / (value + 1);
}

