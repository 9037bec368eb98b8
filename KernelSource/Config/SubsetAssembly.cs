// SPDX-License-Identifier: BSD-2-Clause
// The kernel is written in the C# subset: the analyzer's rules apply to the assembly.
[assembly: Sel4Gen.SubsetAssembly]
