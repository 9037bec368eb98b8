/* SPDX-License-Identifier: BSD-2-Clause */
/* The system calls of the classic kernel: sel4/syscalls.h declares those of the configuration. */
#pragma once

#include <sel4/syscalls.h>
