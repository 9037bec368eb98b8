// SPDX-License-Identifier: BSD-2-Clause
// Reads the declarations of system calls, of functions over the IPC buffer, and of old names.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>System calls.</summary>
internal sealed partial class InterfaceReader
{
    private List<SystemCallGroup> ReadCallGroups(IEnumerable<INamedTypeSymbol> types) =>
        types.Where(t => Find(t, "SystemCallsAttribute") is not null)
            .Select(t => new SystemCallGroup(
                (string)Find(t, "SystemCallsAttribute")!.ConstructorArguments[0].Value!, Holds(t, "SystemCallsAttribute"),
                t.AllInterfaces.Append(t).SelectMany(i => i.GetMembers().OfType<IMethodSymbol>()).Select(ReadCall).ToList()))
            .ToList();

    private SystemCall ReadCall(IMethodSymbol method)
    {
        AttributeData attribute = Find(method, "SystemCallAttribute")
            ?? throw new InvalidOperationException($"{method.ToDisplayString()} has no [SystemCall]");
        TypedConstant number = attribute.ConstructorArguments[0];
        IFieldSymbol member = number.Type!.GetMembers().OfType<IFieldSymbol>()
            .First(f => f.HasConstantValue && Equals(f.ConstantValue, number.Value));
        CallTraffic traffic = (CallTraffic)Convert.ToInt32(attribute.ConstructorArguments[1].Value, CultureInfo.InvariantCulture);
        return new SystemCall(
            "seL4_" + method.Name, "seL4_Sys" + member.Name, traffic, Named(attribute, "WithMessageRegisters") is true,
            Named(attribute, "First") is uint first ? first : 0, Condition(attribute), Holds(method, "SystemCallAttribute"),
            method.ReturnsVoid ? "void" : CTypeOf(method.ReturnType), method.Parameters.Select(ReadCallParameter).ToList(),
            Summary(Doc(method)));
    }

    private CallParameter ReadCallParameter(IParameterSymbol parameter)
    {
        string name = CNameOf(parameter) ?? SnakeCase(parameter.Name);
        if (parameter.RefKind == RefKind.Out)
        {
            return new CallParameter(CallRole.Badge, CTypeOf(parameter.Type) + " *", name);
        }

        if (Find(parameter, "InAttribute") is { } register)
        {
            CallRole role = Convert.ToInt32(register.ConstructorArguments[0].Value, CultureInfo.InvariantCulture) switch
            {
                0 => CallRole.Capability,
                1 => CallRole.Reply,
                _ => CallRole.Destination,
            };
            return new CallParameter(role, CTypeOf(parameter.Type), name);
        }

        bool isInfo = parameter.Type.Name == "MessageInfo";
        return new CallParameter(isInfo ? CallRole.Info : CallRole.Argument, CTypeOf(parameter.Type), name);
    }

    /// <summary>The C type of a parameter or result: that of an invocation's parameter, a packed word's, an enumeration's.</summary>
    private string CTypeOf(ITypeSymbol type)
    {
        if (Find(type, "UserNameAttribute") is { } user)
        {
            string name = (string)user.ConstructorArguments[0].Value!;
            return Find(type, "PackedAttribute") is null ? name : name + "_t";
        }

        return TypeOf(type).CName;
    }

    /// <summary>The functions over a struct's fields, in the order of the fields.</summary>
    private static IEnumerable<FieldAccess> ReadAccesses(INamedTypeSymbol type) =>
        from field in type.GetMembers().OfType<IFieldSymbol>()
        from attribute in field.GetAttributes()
        where attribute.AttributeClass?.Name == "UserAccessAttribute"
        group (field, attribute) by attribute.ConstructorArguments[0].Value + " " + attribute.ConstructorArguments[1].Value
        into together
        let first = together.First().attribute
        let fields = together.Select(f => ReadField(f.field)).ToList()
        select new FieldAccess(
            (string)first.ConstructorArguments[0].Value!, (string)first.ConstructorArguments[1].Value!,
            Named(first, "Type") as string ?? fields[0].CType, Named(first, "Value") as string ?? fields[0].CName,
            Named(first, "Doc") as string ?? "", fields);

    private static OldNameGroup? ReadOldNames(INamedTypeSymbol type)
    {
        if (Find(type, "OldNamesAttribute") is not { } group || !Holds(type, "OldNamesAttribute"))
        {
            return null;
        }

        return new OldNameGroup(
            (string)group.ConstructorArguments[0].Value!, group.ConstructorArguments[1].Value is true, Summary(Doc(type)),
            Old("OldNameAttribute"), Old("OldTypeAttribute"), Old("OldFunctionAttribute"));

        List<OldName> Old(string attribute) => type.GetAttributes()
            .Where(a => a.AttributeClass?.Name == attribute && Named(a, "When") is not false)
            .Select(a => a.ConstructorArguments.Select(c => (string)c.Value!).ToArray())
            .Select(a => new OldName(a[0], a[1], a.Length > 2 ? a[2] : "")).ToList();
    }

    private static TrapInstruction? ReadTrap(IEnumerable<INamedTypeSymbol> types)
    {
        INamedTypeSymbol? type = types.FirstOrDefault(
            t => Find(t, "TrapInstructionAttribute") is not null && Holds(t, "TrapInstructionAttribute"));
        if (type is null)
        {
            return null;
        }

        AttributeData attribute = Find(type, "TrapInstructionAttribute")!;
        Dictionary<string, string> others = Named(attribute, "Destination") is string { Length: > 0 } destination
            ? new() { ["Destination"] = destination } : [];
        return new TrapInstruction(
            (string)attribute.ConstructorArguments[0].Value!, (string)attribute.ConstructorArguments[1].Value!,
            Words("Names"), Words("Clobbers"),
            type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue)
                .ToDictionary(f => f.Name, f => Convert.ToUInt32(f.ConstantValue, CultureInfo.InvariantCulture)),
            others);

        string[] Words(string name) =>
            (Named(attribute, name) as string ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
