/* SPDX-License-Identifier: BSD-2-Clause */
/* No old names that all Arm processors share. */
#pragma once

#include <sel4/config.h>
