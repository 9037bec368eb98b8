// SPDX-License-Identifier: BSD-2-Clause
// The build's step after compiling a kernel for .NET: removes absent fields from the structs of an assembly, in place.
using System;
using System.IO;
using Sel4Gen.HostLayout;

if (args.Length != 1 || !File.Exists(args[0]))
{
    Console.Error.WriteLine("usage: Sel4Gen.HostLayout <assembly>: removes the fields whose [When] is false from its structs");
    return 2;
}

try
{
    AbsentFields.RemoveFrom(args[0]);
    return 0;
}
catch (Exception e) when (e is IOException or BadImageFormatException or Mono.Cecil.Cil.SymbolsNotFoundException)
{
    Console.Error.WriteLine($"{args[0]}: {e.Message}; build the project again");
    return 1;
}
