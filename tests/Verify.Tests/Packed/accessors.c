/* SPDX-License-Identifier: BSD-2-Clause */
/* Accessors whose laws hold. PackedTests changes one place at a time. */
typedef unsigned char bool_t;
typedef unsigned long word_t;
typedef long sword_t;
typedef enum { TAG_FIRST = 1, TAG_SECOND = 2 } tag_t;
typedef struct cap { word_t words[2]; } cap_t;
struct object { word_t a; };

static inline tag_t cap_get_tag(cap_t cap)
{
    return (tag_t)(cap.words[0] >> 59);
}

/*@ requires (tag_t)(source.words[0] >> 59) == TAG_FIRST; */
static inline cap_t first_cap_from(cap_t source)
{
    return source;
}

/*@ requires (word_t)((sword_t)((word_t)object << 16) >> 16) == (word_t)object;
    requires (size & 0xffffffffffffffc0UL) == 0;
    requires can_send <= 1; */
static inline cap_t first_cap_new(struct object *object, word_t size, bool_t can_send)
{
    cap_t result = { { 0 } };

    result.words[0] = ((word_t)TAG_FIRST << 59) | ((word_t)object & 0xffffffffffffUL) | ((word_t)can_send << 55);
    result.words[1] = size;
    return result;
}

static inline struct object *first_cap_get_object(cap_t first_cap)
{
    return (struct object *)((word_t)((sword_t)(first_cap.words[0] << 16) >> 16));
}

static inline word_t first_cap_get_size(cap_t first_cap)
{
    return first_cap.words[1] & 0x3fUL;
}

/*@ requires (value & 0xffffffffffffffc0UL) == 0; */
static inline cap_t first_cap_set_size(cap_t first_cap, word_t value)
{
    first_cap.words[1] = (first_cap.words[1] & 0xffffffffffffffc0UL) | value;
    return first_cap;
}

static inline bool_t first_cap_get_can_send(cap_t first_cap)
{
    return ((first_cap.words[0] >> 55) & 1U) != 0;
}

/*@ requires value <= 1; */
static inline cap_t first_cap_set_can_send(cap_t first_cap, bool_t value)
{
    first_cap.words[0] = (first_cap.words[0] & 0xff7fffffffffffffUL) | ((word_t)value << 55);
    return first_cap;
}

/*@ requires value <= 1; */
static inline void first_cap_ptr_set_can_send(cap_t *place, bool_t value)
{
    place->words[0] = (place->words[0] & 0xff7fffffffffffffUL) | ((word_t)value << 55);
}

/*@ requires (tag_t)(source.words[0] >> 59) == TAG_SECOND; */
static inline cap_t second_cap_from(cap_t source)
{
    return source;
}

/* Only the processor reads this field. */
static inline cap_t second_cap_set_badge(cap_t second_cap, word_t value)
{
    second_cap.words[1] = value;
    return second_cap;
}
