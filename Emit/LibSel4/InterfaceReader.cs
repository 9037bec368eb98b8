// SPDX-License-Identifier: BSD-2-Clause
// Reads the description of the user-level interface: C# sources in, UserInterface out. The C# compiler evaluates all
// conditions and constants, so that they hold for the configuration that the sources were given.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>The reader.</summary>
internal sealed partial class InterfaceReader
{
    /// <summary>How the constants of Config that choose a core begin.</summary>
    private const string ArmCore = "ArmCortexA";
    private const string InterfaceSpace = "Sel4Gen.Interface";
    private readonly CSharpCompilation _compilation;
    private readonly int _wordBits;
    private readonly Dictionary<string, uint> _numbers = [];

    private InterfaceReader(CSharpCompilation compilation, int wordBits)
    {
        _compilation = compilation;
        _wordBits = wordBits;
    }

    /// <summary>Reads the interface that the compilation describes.</summary>
    /// <exception cref="InvalidOperationException">A declaration has no meaning; the message says which and why.</exception>
    public static UserInterface Read(CSharpCompilation compilation, int wordBits)
    {
        InterfaceReader reader = new(compilation, wordBits);
        return reader.Read();
    }

    private UserInterface Read()
    {
        List<INamedTypeSymbol> types = Types().ToList();
        INamedTypeSymbol config = _compilation.GetTypeByMetadataName("Sel4Gen.Kernel.Config")
            ?? throw new InvalidOperationException("there is no class Sel4Gen.Kernel.Config");
        NumberLabels(types);
        return new UserInterface
        {
            WordBits = _wordBits,
            Mcs = Flag(config, "Mcs"),
            ReportsErrors = Flag(config, "InvocationReportErrorIpc"),
            Arch = Flag(config, "ArchArm") ? "arm" : Flag(config, "ArchX86") ? "x86" : "riscv",
            Sel4Arch = Sel4Arch(config),
            Interfaces = Ordered(types).Select(ReadInterface).ToList(),
            Constants = types.Select(ReadConstants).OfType<ConstantGroup>().ToList(),
            Packed = types.Where(t => Find(t, "PackedAttribute") is not null && Find(t, "UserNameAttribute") is not null)
                .Select(ReadPacked).ToList(),
            Faults = types.Select(ReadFault).OfType<FaultMessage>().OrderBy(f => f.Type).ToList(),
            Structs = types.Select(ReadStruct).OfType<UserStruct>().ToList(),
            BitFields = types.Select(ReadBitFields).OfType<BitFieldStruct>().ToList(),
            FieldStructs = types.Where(t => Find(t, "UserTypeAttribute") is not null && Holds(t, "UserTypeAttribute"))
                .Select(TypeOf).Where(t => t.Fields.Count > 0).ToList(),
            WordTypes = types.Where(t => Find(t, "UserTypeAttribute") is { } a && Named(a, "InTypesHeader") is true)
                .Select(t => new WordType(TypeOf(t).CName, TypeOf(t).Bits, Summary(Doc(t)))).ToList(),
            OldNames = types.Select(ReadOldNames).OfType<OldNameGroup>().ToList(),
            ArmCores = config.GetMembers().Select(m => m.Name).Where(n => n.StartsWith(ArmCore, StringComparison.Ordinal))
                .Select(n => n[(ArmCore.Length - 1)..].ToLowerInvariant()).ToList(),
            Accesses = types.SelectMany(ReadAccesses).ToList(),
            CallGroups = ReadCallGroups(types),
            Trap = ReadTrap(types),
            Macros = OptionReader.Macros(OptionReader.Read(_compilation)),
        };
    }

    private static string Sel4Arch(INamedTypeSymbol config)
    {
        (string Constant, string Name)[] names =
        [
            ("Sel4ArchAArch64", "aarch64"), ("Sel4ArchAArch32", "aarch32"), ("Sel4ArchArmHyp", "arm_hyp"),
            ("Sel4ArchX8664", "x86_64"), ("Sel4ArchIa32", "ia32"), ("Sel4ArchRiscv64", "riscv64"),
            ("Sel4ArchRiscv32", "riscv32"),
        ];
        return names.First(n => Flag(config, n.Constant)).Name;
    }

    private static bool Flag(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault()?.ConstantValue is true;

    /// <summary>The types of the description in the order of files and lines.</summary>
    private IEnumerable<INamedTypeSymbol> Types()
    {
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            SemanticModel model = _compilation.GetSemanticModel(tree);
            foreach (BaseTypeDeclarationSyntax node in tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            {
                if (model.GetDeclaredSymbol(node) is INamedTypeSymbol type
                    && type.ContainingNamespace.ToDisplayString() is InterfaceSpace or "Sel4Gen.Api")
                {
                    yield return (INamedTypeSymbol)model.GetDeclaredSymbol(node)!;
                }
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Ordered(IEnumerable<INamedTypeSymbol> types) =>
        types.Where(t => Find(t, "InterfaceAttribute") is not null).OrderBy(t => (int)LayerOf(t));

    private static LabelLayer LayerOf(INamedTypeSymbol type) =>
        (LabelLayer)Convert.ToInt32(
            Find(type, "InterfaceAttribute")!.ConstructorArguments[2].Value, CultureInfo.InvariantCulture);

    private void NumberLabels(IEnumerable<INamedTypeSymbol> types)
    {
        foreach (INamedTypeSymbol type in Ordered(types).Where(t => Holds(t, "InterfaceAttribute")))
        {
            foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
            {
                if (Holds(method, "InvocationAttribute") && !_numbers.ContainsKey(LabelOf(method)))
                {
                    _numbers.Add(LabelOf(method), (uint)_numbers.Count + 1);
                }
            }
        }
    }

    private static string LabelOf(IMethodSymbol method) =>
        (string)(Find(method, "InvocationAttribute")
            ?? throw new InvalidOperationException($"{method.ToDisplayString()} has no [Invocation]"))
            .ConstructorArguments[0].Value!;

    private ObjectInterface ReadInterface(INamedTypeSymbol type)
    {
        AttributeData attribute = Find(type, "InterfaceAttribute")!;
        bool enabled = Holds(type, "InterfaceAttribute");
        List<Invocation> invocations = type.GetMembers().OfType<IMethodSymbol>()
            .Select(m => ReadInvocation(m, enabled)).ToList();
        return new ObjectInterface(
            type.Name[1..], (string)attribute.ConstructorArguments[0].Value!,
            (string)attribute.ConstructorArguments[1].Value!, LayerOf(type), Condition(attribute), enabled,
            Summary(Doc(type)), invocations);
    }

    private Invocation ReadInvocation(IMethodSymbol method, bool interfaceEnabled)
    {
        AttributeData attribute = Find(method, "InvocationAttribute")!;
        XElement? doc = Doc(method);
        bool enabled = interfaceEnabled && Holds(method, "InvocationAttribute");
        List<Parameter> parameters = method.Parameters.Select(p => new Parameter(
            p.Name, CNameOf(p) ?? SnakeCase(p.Name), TypeOf(p.Type), p.RefKind == RefKind.Out,
            Text(doc?.Elements("param").FirstOrDefault(e => (string?)e.Attribute("name") == p.Name)))).ToList();
        List<InvocationError> errors = doc?.Elements("exception").Select(e => new InvocationError(
            ((string?)e.Attribute("cref") ?? "").Split('.').Last(), Text(e))).ToList() ?? [];
        return new Invocation(
            method.Name, LabelOf(method), enabled ? _numbers[LabelOf(method)] : 0, Condition(attribute), enabled,
            Summary(doc), parameters, errors);
    }

    private ParameterType TypeOf(ITypeSymbol type)
    {
        (string CName, int Bits)? primitive = type.SpecialType switch
        {
            SpecialType.System_Boolean => ("seL4_Bool", 1),
            SpecialType.System_Byte => ("seL4_Uint8", 8),
            SpecialType.System_UInt16 => ("seL4_Uint16", 16),
            SpecialType.System_UInt32 => (_wordBits == 32 ? "seL4_Word" : "seL4_Uint32", 32),
            SpecialType.System_UInt64 => ("seL4_Word", 64),
            _ => null,
        };
        if (primitive is { } p)
        {
            string name = p.CName == "seL4_Word" ? "Word" : type.ToDisplayString();
            return new ParameterType(name, p.CName, ParameterPassing.Number, p.Bits, [], "");
        }

        AttributeData attribute = Find(type, "UserTypeAttribute")
            ?? throw new InvalidOperationException($"{type.ToDisplayString()} is no type for a parameter: it has no [UserType]");
        string cName = (string)attribute.ConstructorArguments[0].Value!;
        ParameterPassing passing = (ParameterPassing)Convert.ToInt32(
            attribute.ConstructorArguments[1].Value, CultureInfo.InvariantCulture);
        int bits = Named(attribute, "Bits") is int b && b != 0 ? b : _wordBits;
        IReadOnlyList<string> fields = passing == ParameterPassing.Fields ? FieldsOf(cName) : [];
        return new ParameterType(type.Name, cName, passing, bits, fields, Summary(Doc(type)));
    }

    /// <summary>
    /// The fields of the struct that stands for a C type in this configuration; or, for the pages about other configurations, in
    /// the only ones that have it.
    /// </summary>
    private List<string> FieldsOf(string cName)
    {
        List<INamedTypeSymbol> structs = Types()
            .Where(t => Find(t, "UserTypeAttribute")?.ConstructorArguments[0].Value as string == cName).ToList();
        return structs.Where(t => structs.Count == 1 || Holds(t, "UserTypeAttribute"))
            .SelectMany(t => t.GetMembers().OfType<IFieldSymbol>())
            .Select(f => CNameOf(f) ?? SnakeCase(f.Name)).ToList();
    }

    private static ConstantGroup? ReadConstants(INamedTypeSymbol type)
    {
        if (Find(type, "UserNameAttribute") is not { } attribute || !Holds(type, "UserNameAttribute")
            || Named(attribute, "Header") is not string { Length: > 0 } header
            || type.TypeKind == TypeKind.Struct)
        {
            return null;
        }

        string prefix = Named(attribute, "Prefix") as string ?? "";
        string suffix = Named(attribute, "Suffix") as string ?? "";
        List<Constant> constants = [];
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue))
        {
            bool absent = type.Name == "Syscall" && field.ConstantValue is <= -1000;
            if (!absent && Holds(field, "UserNameAttribute"))
            {
                string name = Find(field, "UserNameAttribute")?.ConstructorArguments[0].Value as string
                    ?? prefix + field.Name + suffix;
                bool isMacro = Find(field, "UserNameAttribute") is { } own && Named(own, "AsMacro") is true;
                constants.Add(new Constant(name, field.ConstantValue!, Summary(Doc(field)), isMacro));
            }
        }

        return new ConstantGroup(
            type.Name, (string)attribute.ConstructorArguments[0].Value!, Named(attribute, "Tag") as string ?? "", header, type.TypeKind == TypeKind.Enum,
            Named(attribute, "Wide") is true, Named(attribute, "Count") as string ?? "", Summary(Doc(type)), constants);
    }

    private static UserStruct? ReadStruct(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Struct || Find(type, "UserNameAttribute") is not { } attribute
            || !Holds(type, "UserNameAttribute") || Named(attribute, "Header") is not string { Length: > 0 } header)
        {
            return null;
        }

        bool isPacked = Named(attribute, "Packed") is true;
        List<StructField> fields = type.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsAbsent())
            .Select(f => ReadField(f, isPacked)).ToList();
        string name = (string)attribute.ConstructorArguments[0].Value!;
        string tag = Named(attribute, "Tag") as string ?? name;
        return new UserStruct(name, tag, header, isPacked, Summary(Doc(type)), fields);
    }

    private static StructField ReadField(IFieldSymbol field) => ReadField(field, isPacked: false);

    private static StructField ReadField(IFieldSymbol field, bool isPacked)
    {
        AttributeData? user = Find(field, "UserNameAttribute");
        string name = user?.ConstructorArguments[0].Value as string
            ?? char.ToLowerInvariant(field.Name[0]) + field.Name[1..];
        ITypeSymbol element = field.Type;
        int count = 0;
        if (Find(field.Type, "InlineArrayAttribute") is { } array)
        {
            count = (int)array.ConstructorArguments[0].Value!;
            element = field.Type.GetMembers().OfType<IFieldSymbol>().Single().Type;
        }

        string cType = user is not null && Named(user, "Type") is string { Length: > 0 } given ? given
            : isPacked && PackedFieldType(element) is { } width ? width : FieldType(element);
        return new StructField(cType, name, count, Summary(Doc(field)));
    }

    /// <summary>The C type of a number of fixed width; null for others.</summary>
    private static string? PackedFieldType(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_UInt16 => "seL4_Uint16",
        SpecialType.System_UInt32 => "seL4_Uint32",
        SpecialType.System_UInt64 => "seL4_Uint64",
        _ => null,
    };

    private static string FieldType(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Byte } => "seL4_Uint8",
        { SpecialType: SpecialType.System_UInt32 or SpecialType.System_UInt64 } => "seL4_Word",
        INamedTypeSymbol { Name: "Ptr" } pointer => FieldType(pointer.TypeArguments[0]) + " *",
        _ => Find(type, "UserNameAttribute")?.ConstructorArguments[0].Value as string
            ?? throw new InvalidOperationException($"{type.ToDisplayString()} has no name at user level"),
    };

    private static BitFieldStruct? ReadBitFields(INamedTypeSymbol type)
    {
        if (Find(type, "BitFieldsAttribute") is not { } attribute || !Holds(type, "BitFieldsAttribute"))
        {
            return null;
        }

        object?[] values = attribute.ConstructorArguments.Select(a => a.Value).ToArray();
        return new BitFieldStruct(
            (string)values[0]!, (string)values[1]!, (string)Named(attribute, "Header")!, Summary(Doc(type)),
            (string)values[2]!, (int)values[3]!, values.Skip(4).Select(t => ReadPacked((INamedTypeSymbol)t!)).ToList());
    }

    private static PackedType ReadPacked(INamedTypeSymbol type)
    {
        int words = (int)Find(type, "PackedAttribute")!.ConstructorArguments[0].Value!;
        List<PackedField> fields = [];
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (Find(property, "BitsAttribute") is { } bits)
            {
                int[] numbers = bits.ConstructorArguments.Select(a => (int)a.Value!).ToArray();
                string name = Find(property, "UserNameAttribute")?.ConstructorArguments[0].Value as string
                    ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
                fields.Add(new PackedField(name, numbers[0], numbers[1], numbers[2]));
            }
        }

        string cName = Find(type, "UserNameAttribute")?.ConstructorArguments[0].Value as string ?? "";
        return new PackedType(cName, words, Summary(Doc(type)), fields);
    }

    private static FaultMessage? ReadFault(INamedTypeSymbol type)
    {
        if (Find(type, "FaultMessageAttribute") is not { } attribute || !Holds(type, "FaultMessageAttribute"))
        {
            return null;
        }

        List<string> fields = type.GetMembers().OfType<IFieldSymbol>().Select(f => CNameOf(f) ?? f.Name).ToList();
        uint number = Convert.ToUInt32(Named(attribute, "Type"), CultureInfo.InvariantCulture);
        return new FaultMessage((string)attribute.ConstructorArguments[0].Value!, number, Summary(Doc(type)), fields);
    }

    // --- Attributes ---

    private static AttributeData? Find(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == attribute);

    private static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value;

    /// <summary>Whether the attribute's condition holds (or there is none, or no such attribute).</summary>
    private static bool Holds(ISymbol symbol, string attribute) =>
        Find(symbol, attribute) is not { } data || Named(data, "When") is not false;

    /// <summary>The C# text of the attribute's condition.</summary>
    private static string Condition(AttributeData attribute)
    {
        AttributeSyntax? syntax = attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;
        AttributeArgumentSyntax? when = syntax?.ArgumentList?.Arguments
            .FirstOrDefault(a => a.NameEquals?.Name.Identifier.Text == "When");
        return when?.Expression.ToString() ?? "";
    }

    private static string? CNameOf(ISymbol symbol) =>
        Find(symbol, "CNameAttribute")?.ConstructorArguments[0].Value as string;

    private static string SnakeCase(string name) => WordStart().Replace(name, "$1_$2").ToLowerInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex WordStart();

    // --- Documentation ---

    private static XElement? Doc(ISymbol symbol)
    {
        SyntaxNode? node = symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        node = node is VariableDeclaratorSyntax ? node.Parent?.Parent : node;
        if (node is null)
        {
            return null;
        }

        StringBuilder xml = new("<doc>");
        foreach (string line in node.GetLeadingTrivia().ToFullString().Split('\n'))
        {
            string text = line.Trim();
            xml.Append(text.StartsWith("///", StringComparison.Ordinal) ? text[3..] : "").Append('\n');
        }

        return XElement.Parse(xml.Append("</doc>").ToString());
    }

    private static string Summary(XElement? doc) => Text(doc?.Element("summary"));

    private static string Text(XElement? element)
    {
        if (element is null)
        {
            return "";
        }

        StringBuilder text = new();
        foreach (XNode node in element.Nodes())
        {
            text.Append(node switch
            {
                XText t => t.Value,
                XElement e when e.Attribute("cref") is { } cref => cref.Value.Split('.').Last(),
                XElement e when e.Attribute("name") is { } name => name.Value,
                XElement e => e.Value,
                _ => "",
            });
        }

        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
