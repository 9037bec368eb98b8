// SPDX-License-Identifier: BSD-2-Clause
// The kernel's input comes from user level: casts must not lose bits unnoticed (S4G3035).
[assembly: Sel4Gen.UntrustedInput]
