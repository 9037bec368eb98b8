/* SPDX-License-Identifier: BSD-2-Clause */
/* Nothing that all Arm processors share stands here. */
#pragma once


