// SPDX-License-Identifier: BSD-2-Clause
// The kernel is written in the C# subset: the analyzer's rules apply to all of it.
[assembly: Sel4Gen.SubsetAssembly]
