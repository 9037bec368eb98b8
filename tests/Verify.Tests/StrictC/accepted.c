/* SPDX-License-Identifier: BSD-2-Clause */
/* What the parser accepts, one of each. */
typedef unsigned int uint32_t;
typedef unsigned long word_t;
struct point {
    int x;
    int y;
    int data[2][3];
};
typedef struct point point_t;
enum kind {
    kind_a = 1,
    kind_b = 2,
};
const word_t table[3] = { 1, [1] = 2, 3 };
int seen __attribute__((section(".boot.data")));
typedef char size_is_right[sizeof(struct point) == 32 ? 1 : -1];
int __builtin_ctzl(unsigned long value);
point_t make(int x, int y);
static inline point_t swap(point_t p)
{
    point_t r = p;
    r.x = p.y;
    r.y = p.x;
    return (point_t) { .x = r.x, .y = r.y };
}
int use(const point_t *p, volatile int *q, int limit)
{
    int sum = 0;
    for (int i = 0; i < limit; i++) {
        if (i == 2) {
            continue;
        }
        sum += p->data[1][2];
        *q = sum;
    }
    do {
        sum--;
    } while (sum > 10);
    point_t other = make(sum, 2);
    switch (sum) {
    case 1:
    case kind_b:
        return other.x;
    case 4: {
        sum = sum > 0 ? sum : 3;
        break;
    }
    default:
        sum = __builtin_ctzl((word_t)p);
        break;
    }
    sum = (int)((word_t)(p + 1) - (word_t)&seen);
    return sum;
}
