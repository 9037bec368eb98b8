/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel's translation tables: the processor uses them as long as it runs. */

#include "functions.h"

pte_t kernel_tables_s_root[512] ALIGNED(4096);
pte_t kernel_tables_s_upper[512] ALIGNED(4096);
pte_t kernel_tables_s_image[512] ALIGNED(4096);
pte_t kernel_tables_s_device_directory[512] ALIGNED(4096);
pte_t kernel_tables_s_devices[512] ALIGNED(4096);

/* The top level of no address space: the kernel's entries alone. */
pte_t *kernel_tables_root(void)
{
    return kernel_tables_in_window(&kernel_tables_s_root[0]);
}

/* The window: 512 entries of 1 GiB. */
pte_t *kernel_tables_upper(void)
{
    return kernel_tables_in_window(&kernel_tables_s_upper[0]);
}

pte_t *kernel_tables_image(void)
{
    return kernel_tables_in_window(&kernel_tables_s_image[0]);
}

pte_t *kernel_tables_device_directory(void)
{
    return kernel_tables_in_window(&kernel_tables_s_device_directory[0]);
}

pte_t *kernel_tables_devices(void)
{
    return kernel_tables_in_window(&kernel_tables_s_devices[0]);
}

pte_t *kernel_tables_in_window(pte_t *table)
{
    word_t of_image = memory_of_image((word_t)table);
    return (pte_t *)of_image;
}
