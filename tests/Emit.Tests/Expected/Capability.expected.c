/* ==== include/accessors.h ==== */
/* SPDX-License-Identifier: BSD-2-Clause */
/* Reading and writing the fields of packed words. */

#ifndef SEL4GEN_ACCESSORS_H
#define SEL4GEN_ACCESSORS_H

#include "types.h"

static inline token_kind_t token_get_kind(token_t token)
{
    return (token_kind_t)(token.words[0] >> 60);
}

static inline token_t door_token_from(token_t source)
{
    assert((token_kind_t)(source.words[0] >> 60) == TOKEN_KIND_DOOR);
    return source;
}

/* The door's number. */
static inline word_t door_token_get_door(token_t door_token)
{
    return door_token.words[0] & 0xffffUL;
}

static inline void door_token_ptr_set_door(token_t *place, word_t value)
{
    assert((value & 0xffffffffffff0000UL) == 0);
    place->words[0] = (place->words[0] & 0xffffffffffff0000UL) | value;
}

static inline token_t door_token_set_door(token_t door_token, word_t value)
{
    assert((value & 0xffffffffffff0000UL) == 0);
    door_token.words[0] = (door_token.words[0] & 0xffffffffffff0000UL) | value;
    return door_token;
}

static inline bool_t door_token_get_may_open(token_t door_token)
{
    return (door_token.words[1] & 1U) != 0;
}

static inline void door_token_ptr_set_may_open(token_t *place, bool_t value)
{
    assert(value <= 1);
    place->words[1] = (place->words[1] & 0xfffffffffffffffeUL) | (word_t)value;
}

#endif

/* ==== include/types.h ==== */
/* SPDX-License-Identifier: BSD-2-Clause */
/* The structs. No padding is implicit: every byte has a name. */

#ifndef SEL4GEN_TYPES_H
#define SEL4GEN_TYPES_H

#include "constants.h"

typedef struct token token_t;
typedef struct ok_door_result ok_door_result_t;

/* Any token. */
struct token {
    word_t words[2];
};
ASSERT_SIZE(token_t, 16);

struct ok_door_result {
    bool_t ok;
    uint8_t padding[7];
    word_t door;
};
ASSERT_SIZE(ok_door_result_t, 16);

#endif

/* ==== src/tokens.c ==== */
/* SPDX-License-Identifier: BSD-2-Clause */
/* From Test.cs. */

#include "functions.h"

/* The door that a token in memory opens, and whether it opens one at all. */
word_t tokens_open(token_t *place)
{
    ok_door_result_t check = tokens_check(*place);
    bool_t ok = check.ok;
    word_t door = check.door;
    return ok ? door : TOKENS_MAX_DOOR;
}

ok_door_result_t tokens_check(token_t token)
{
    token_kind_t kind = token_get_kind(token);
    bool_t holds = kind != TOKEN_KIND_DOOR;
    if (!holds) {
        token_t door_token = door_token_from(token);
        bool_t may_open = door_token_get_may_open(door_token);
        holds = !may_open;
    }
    if (holds) {
        return (ok_door_result_t){ .ok = false, .door = 0 };
    }

    token_t door = door_token_from(token);
    word_t door2 = door_token_get_door(door);
    assert(door2 < TOKENS_MAX_DOOR);
    word_t door3 = door_token_get_door(door);
    return (ok_door_result_t){ .ok = true, .door = door3 };
}

/* Locks the door of a token in memory. */
void tokens_lock(token_t *place, word_t door)
{
    assert(door < TOKENS_MAX_DOOR);
    door_token_ptr_set_may_open(place, false);
    door_token_ptr_set_door(place, door);
    token_t copy = *place;
    copy = door_token_set_door(copy, door + 1);
    place[1] = copy;
}

