// SPDX-License-Identifier: BSD-2-Clause
// What enters the kernel comes from user level: a cast must not cut it unseen (S4G3035).
[assembly: Sel4Gen.UntrustedInput]
