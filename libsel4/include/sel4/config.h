/* SPDX-License-Identifier: BSD-2-Clause */
/* The configuration that kernel and libsel4 were built with. */
#pragma once

#include <autoconf.h>
