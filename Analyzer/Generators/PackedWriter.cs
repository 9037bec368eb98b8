// SPDX-License-Identifier: BSD-2-Clause
// The text of one packed struct's generated part.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Analysis;

/// <summary>Writes one packed struct.</summary>
internal sealed class PackedWriter
{
    private const string Inline =
        "[global::System.Runtime.CompilerServices.MethodImpl("
        + "global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    private const string ExceptionDoc = "/// <exception cref=\"global::Sel4Gen.ContractException\">";

    private readonly PackedModel _model;
    private readonly SourceWriter _out = new();

    public PackedWriter(PackedModel model)
    {
        _model = model;
        IsValid = model.ShapeError is null
            && !Enumerable.Range(0, model.Words).Any(i => IsTaken("W" + i));
    }

    private string Unit => SpecialTypes.Keyword(_model.UnitBits, signed: false);

    /// <summary>
    /// The whole file. What makes no sense is written, too, with bodies that throw: so the analyzer's word on
    /// it is the only one, and nothing else that stands in the file is missing.
    /// </summary>
    public string Write()
    {
        int braces = _out.OpenType(_model.Type);
        for (int i = 0; i < Words; i++)
        {
            _out.Line($"internal {Unit} W{i};");
        }

        HashSet<string> written = [];
        foreach (PackedFieldModel field in _model.Fields.Where(f => f.IsCompleted))
        {
            if (written.Add(field.Property.Name))
            {
                _out.Line();
                WriteProperty(field);
            }
        }

        foreach (IPropertySymbol property in _model.AbsentFields.Where(p => p.IsPartialDefinition))
        {
            _out.Line();
            WriteAbsent(property);
        }

        // A tagged struct is made by its variants.
        if (_model.TagField is null && !IsTaken("New"))
        {
            WriteNew();
        }

        if (_model is { IsVariant: true, Union: not null })
        {
            WriteConversions();
        }

        _out.Close(braces);
        return _out.ToString();
    }

    private const string Throw = "throw new global::System.InvalidOperationException();";

    /// <summary>Whether the struct is one, with words that nothing else is called like.</summary>
    private bool IsValid { get; }

    private int Words => IsValid ? _model.Words : 0;

    /// <summary>
    /// Whether another member has the name, or the struct itself, whose name no member can have.
    /// </summary>
    private bool IsTaken(string name) =>
        name == _model.Type.Name || _model.Type.GetMembers(name).Any(PackedModel.IsWritten);

    /// <summary>A field that makes no sense throws; the analyzer says why.</summary>
    private bool IsWritten(PackedFieldModel field) => IsValid
        && field.Kind != PackedValueKind.Unsupported && field.IsInside(_model) && field.FitsType
        && PackedRules.LongTagError(_model, field) is null && !field.Property.IsStatic;

    /// <summary>The words before <c>partial</c>, which both parts must have.</summary>
    private static string ModifiersOf(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<PropertyDeclarationSyntax>()
            .Select(p => string.Concat(p.Modifiers.Where(m => !m.IsKind(SyntaxKind.PartialKeyword))
                .Select(m => m.Text + " "))).FirstOrDefault() ?? "";

    private static string Hex(ulong value, int bits) =>
        "0x" + value.ToString("x", CultureInfo.InvariantCulture) + (bits == 64 ? "UL" : "U");

    private static ulong Ones(int width) => SpecialTypes.Ones(width);

    private void WriteProperty(PackedFieldModel field)
    {
        IPropertySymbol property = field.Property;
        bool isWritten = IsWritten(field);
        string type = property.Type.ToDisplayString(SourceWriter.FullName);
        _out.Open($"{ModifiersOf(property)}partial {type} {SourceWriter.Identifier(property.Name)}");
        if (property.GetMethod is { } getter)
        {
            _out.Line(Inline);
            _out.Line(AccessorModifiers(getter) + "get => "
                + (isWritten ? ReadExpression(field) + ";" : Throw));
        }

        if (property.SetMethod is { } setter)
        {
            _out.Line(Inline);
            _out.Open(AccessorModifiers(setter) + (setter.IsInitOnly ? "init" : "set"));
            if (isWritten && !setter.IsReadOnly)
            {
                WriteStore(field);
            }
            else
            {
                _out.Line(Throw);
            }

            _out.Close();
        }

        _out.Close();
    }

    /// <summary>A bit field that other configurations have: there is nothing to read or to write.</summary>
    private void WriteAbsent(IPropertySymbol property)
    {
        string type = property.Type.ToDisplayString(SourceWriter.FullName);
        string absent = $"global::Sel4Gen.PackedField.Absent(\"{_model.Type.Name}.{property.Name}\");";
        _out.Open($"{ModifiersOf(property)}partial {type} {SourceWriter.Identifier(property.Name)}");
        if (property.GetMethod is { } getter)
        {
            _out.Open(AccessorModifiers(getter) + "get");
            _out.Line(absent);
            _out.Line("return default;");
            _out.Close();
        }

        if (property.SetMethod is { } setter)
        {
            _out.Line(AccessorModifiers(setter) + (setter.IsInitOnly ? "init" : "set") + " => " + absent);
        }

        _out.Close();
    }

    /// <summary>The words before the accessor, which both parts must have.</summary>
    private static string AccessorModifiers(IMethodSymbol accessor) =>
        string.Concat(accessor.DeclaringSyntaxReferences.Select(r => r.GetSyntax())
            .OfType<AccessorDeclarationSyntax>().Take(1).SelectMany(a => a.Modifiers).Select(m =>
                m.Text + " "));

    /// <summary>
    /// The integer type in which a field is computed: wide enough for the word and for the value.
    /// </summary>
    private int WorkBits(PackedFieldModel field) => _model.UnitBits == 64 || field.TypeBits == 64 ? 64 : 32;

    private string ReadExpression(PackedFieldModel field)
    {
        int bits = WorkBits(field);
        if (field.LongWidth > 0)
        {
            return FromWork(field, ReadTag("W" + field.Word, field, bits), bits);
        }

        string work = SpecialTypes.Keyword(bits, signed: false);
        string word = _model.UnitBits == bits ? $"W{field.Word}" : $"({work})W{field.Word}";
        if (field.Kind == PackedValueKind.Bool)
        {
            return $"(W{field.Word} & {Hex(1UL << field.Shift, bits)}) != 0";
        }

        string raw = field.Shift == 0 ? word : $"({word} >> {field.Shift})";
        string value;
        if (field.SignExtend && field.Width + field.ValueShift < bits)
        {
            string signed = SpecialTypes.Keyword(bits, signed: true);
            int up = bits - field.Width;
            value = $"unchecked(({work})(({signed})({raw} << {up}) >> {up - field.ValueShift}))";
        }
        else
        {
            // The mask is needless when the field reaches the top of its word.
            bool top = field.Shift + field.Width >= bits;
            value = top ? raw : $"({raw} & {Hex(Ones(field.Width), bits)})";
            value = field.ValueShift == 0 ? value : $"({value} << {field.ValueShift})";
        }

        return FromWork(field, value, bits);
    }

    /// <summary>The value of a tag of two lengths.</summary>
    private static string ReadTag(string word, PackedFieldModel tag, int bits)
    {
        string work = SpecialTypes.Keyword(bits, signed: false);
        string first = Hex(tag.FirstLong, bits);
        string shortTag = $"((({work}){word} >> {tag.Shift}) & {first})";
        string more = $"((({work}){word} >> {tag.LongShift}) & {Hex(Ones(tag.LongWidth), bits)})";
        return $"({shortTag} != {first} ? {shortTag} : {first} + {more})";
    }

    /// <summary>A value of the working type as the property's type.</summary>
    private static string FromWork(PackedFieldModel field, string value, int bits)
    {
        string number = SpecialTypes.Keyword(field.TypeBits, SpecialTypes.IsSigned(field.NumberType));
        string type = field.Property.Type.ToDisplayString(SourceWriter.FullName);
        bool isSame = field.TypeBits == bits && !SpecialTypes.IsSigned(field.NumberType);
        string cast = isSame ? value : $"unchecked(({number})({value}))";
        return field.Kind == PackedValueKind.Pointer ? $"{type}.At({cast})"
            : field.Property.Type.TypeKind == TypeKind.Enum ? $"({type})({cast})"
            : cast;
    }

    /// <summary>
    /// The property's <c>value</c> in the working type: zero-extended, or sign-extended if the field is.
    /// </summary>
    private static string ToWork(PackedFieldModel field, int bits)
    {
        string source = field.Kind == PackedValueKind.Pointer ? "value.Address" : "value";
        string same = SpecialTypes.Keyword(field.TypeBits, signed: field.SignExtend);
        string work = SpecialTypes.Keyword(bits, signed: false);
        return field.SignExtend
            ? $"unchecked(({work})({SpecialTypes.Keyword(bits, signed: true)})({same}){source})"
            : $"unchecked(({work})({same}){source})";
    }

    private void WriteStore(PackedFieldModel field)
    {
        int bits = WorkBits(field);
        string work = SpecialTypes.Keyword(bits, signed: false);
        string target = $"W{field.Word}";
        ulong mask = Ones(field.Width) << field.Shift;
        string keep = Hex(~mask & Ones(_model.UnitBits), bits);
        if (field.Kind == PackedValueKind.Bool)
        {
            string set = $"{target} | {Hex(mask, bits)}";
            string clear = $"{target} & {keep}";
            _out.Line($"{target} = value ? ({Unit})({set}) : ({Unit})({clear});");
            return;
        }

        _out.Line($"{work} v = {ToWork(field, bits)};");
        if (field.LongWidth > 0)
        {
            WriteStoreTag(field, bits);
            return;
        }

        WriteFitCheck(field, bits);
        string moved = field.ValueShift == 0 ? "v" : $"(v >> {field.ValueShift})";
        if (field.SignExtend)
        {
            moved = $"({moved} & {Hex(Ones(field.Width), bits)})";
        }

        moved = field.Shift == 0 ? moved : $"({moved} << {field.Shift})";
        bool whole = field.Width >= _model.UnitBits;
        _out.Line(whole
            ? $"{target} = ({Unit}){moved};"
            : $"{target} = ({Unit})(({target} & {keep}) | {moved});");
    }

    private void WriteStoreTag(PackedFieldModel tag, int bits)
    {
        string target = $"W{tag.Word}";
        ulong shortMask = tag.FirstLong << tag.Shift;
        ulong longMask = Ones(tag.LongWidth) << tag.LongShift;
        string first = Hex(tag.FirstLong, bits);
        _out.Open($"if (v > {Hex(tag.LastTag, bits)})");
        _out.Line($"global::Sel4Gen.PackedField.DoesNotFit(\"{_model.Type.Name}.{tag.Property.Name}\", v, "
            + $"{tag.Width + tag.LongWidth});");
        _out.Close();
        _out.Line($"{target} = ({Unit})(v < {first}");
        _out.Line($"    ? ({target} & {Hex(~shortMask & Ones(_model.UnitBits), bits)}) | (v << {tag.Shift})");
        _out.Line($"    : ({target} & {Hex(~longMask & Ones(_model.UnitBits), bits)}) | {Hex(shortMask, bits)} "
            + $"| ((v - {first}) << {tag.LongShift}));");
    }

    private void WriteFitCheck(PackedFieldModel field, int bits)
    {
        string name = $"\"{_model.Type.Name}.{field.Property.Name}\"";
        int held = field.Width + field.ValueShift;
        if (field.SignExtend && held < bits)
        {
            string work = SpecialTypes.Keyword(bits, signed: false);
            string signed = SpecialTypes.Keyword(bits, signed: true);
            string extended = $"unchecked(({work})(({signed})(v << {bits - held}) >> {bits - held}))";
            string aligned = field.ValueShift == 0
                ? ""
                : $" || (v & {Hex(Ones(field.ValueShift), bits)}) != 0";
            _out.Open($"if ({extended} != v{aligned})");
            _out.Line($"global::Sel4Gen.PackedField.NotCanonical({name}, v, {field.Width}, {field.ValueShift});");
            _out.Close();
            return;
        }

        if (held < field.TypeBits || field.ValueShift > 0)
        {
            ulong allowed = Ones(held) & ~Ones(field.ValueShift) & Ones(bits);
            _out.Open($"if ((v & {Hex(~allowed & Ones(bits), bits)}) != 0)");
            _out.Line(field.ValueShift > 0
                ? $"global::Sel4Gen.PackedField.NotCanonical({name}, v, {field.Width}, {field.ValueShift});"
                : $"global::Sel4Gen.PackedField.DoesNotFit({name}, v, {field.Width});");
            _out.Close();
        }
    }

    private void WriteNew()
    {
        string self = _model.Type.ToDisplayString(SourceWriter.FullName);
        List<PackedFieldModel> fields = _model.Fields.Where(f => f.IsCompleted
            && !f.Property.IsStatic && f.Property.SetMethod is { IsInitOnly: false }).ToList();
        List<string> names = ParameterNames(fields);

        // Code that gives a field which only some configurations have compiles in all of them.
        IEnumerable<string> given = fields
            .Zip(names, (f, name) => (f.IsOptional, Text: Parameter(f.Property, name)))
            .Where(p => !p.IsOptional).Select(p => p.Text);
        int IndexOf(IPropertySymbol property) =>
            fields.FindIndex(f => SymbolEqualityComparer.Default.Equals(f.Property, property));
        string NameOf(IPropertySymbol property) =>
            IndexOf(property) is >= 0 and int i ? names[i] : SourceWriter.CamelCase(property.Name);
        IEnumerable<string> optional = _model.Type.GetMembers().OfType<IPropertySymbol>()
            .Where(p => IndexOf(p) is >= 0 and int i ? fields[i].IsOptional : _model.AbsentFields.Contains(p))
            .Select(p => Parameter(p, NameOf(p)) + " = default");
        string parameters = string.Join(", ", given.Concat(optional));
        string made = names.Contains("result") ? "made" : "result";
        _out.Line();
        _out.Line("/// <summary>Makes one from its fields.</summary>");
        _out.Line(ExceptionDoc + "A value does not fit into its bits.</exception>");
        _out.Line(Inline);
        _out.Open($"{MemberAccess()} static {self} New({parameters})");
        if (!IsValid)
        {
            _out.Line(Throw);
            _out.Close();
            return;
        }

        _out.Line($"{self} {made} = default;");
        if (_model.IsVariant && _model.TagValue != 0)
        {
            PackedFieldModel tag = _model.Union!.TagField!;
            int bits = _model.UnitBits == 64 ? 64 : 32;
            _out.Line($"{made}.W{tag.Word} = ({Unit}){Hex(_model.TagBits, bits)};");
        }

        foreach ((PackedFieldModel field, string name) in fields.Zip(names, (f, name) => (f, name)))
        {
            _out.Line($"{made}.{SourceWriter.Identifier(field.Property.Name)} = {name};");
        }

        _out.Line($"return {made};");
        _out.Close();
    }

    /// <summary>
    /// The properties' names with a small first letter. Two that are the same are refused by the analyzer,
    /// and told apart here so that this file compiles.
    /// </summary>
    private static List<string> ParameterNames(IEnumerable<PackedFieldModel> fields)
    {
        List<string> names = [];
        foreach (PackedFieldModel field in fields)
        {
            string name = SourceWriter.CamelCase(field.Property.Name);
            while (names.Contains(name))
            {
                name += "_";
            }

            names.Add(name);
        }

        return names;
    }

    private static string Parameter(IPropertySymbol property, string name) =>
        property.Type.ToDisplayString(SourceWriter.FullName) + " " + name;

    private void WriteConversions()
    {
        PackedModel union = _model.Union!;
        string self = _model.Type.ToDisplayString(SourceWriter.FullName);
        string other = union.Type.ToDisplayString(SourceWriter.FullName);
        if (!IsTaken("From"))
        {
            _out.Line();
            _out.Line($"/// <summary>The <see cref=\"{other}\"/> as this shape.</summary>");
            _out.Line(ExceptionDoc + "Its tag is another one.</exception>");
            _out.Line(Inline);
            _out.Open($"{MemberAccess()} static {self} From({other} source)");
            WriteTagCheck();
            WriteCopies(self, "source");
            _out.Close();
        }

        if (!IsTaken("To" + union.Type.Name))
        {
            _out.Line();
            _out.Line($"/// <summary>This as a <see cref=\"{other}\"/>.</summary>");
            _out.Line(Inline);
            _out.Open($"{MemberAccess()} readonly {other} To{union.Type.Name}()");
            WriteCopies(other, "this");
            _out.Close();
        }
    }

    private void WriteTagCheck()
    {
        if (!IsValid)
        {
            return;
        }

        PackedFieldModel tag = _model.Union!.TagField!;
        int bits = _model.UnitBits == 64 ? 64 : 32;
        string work = SpecialTypes.Keyword(bits, signed: false);
        string found = tag.LongWidth > 0
            ? ReadTag("source.W" + tag.Word, tag, bits)
            : $"(({work})source.W{tag.Word} >> {tag.Shift}) & {Hex(Ones(tag.Width), bits)}";
        _out.Open($"if (({found}) != {Hex(_model.TagValue, bits)})");
        _out.Line($"global::Sel4Gen.PackedField.WrongTag(\"{_model.Type.Name}\", {found});");
        _out.Close();
        _out.Line();
    }

    private void WriteCopies(string type, string from)
    {
        if (!IsValid)
        {
            _out.Line(Throw);
            return;
        }

        _out.Line($"{type} result = default;");
        for (int i = 0; i < Words; i++)
        {
            _out.Line($"result.W{i} = {from}.W{i};");
        }

        _out.Line("return result;");
    }

    /// <summary>Generated members may name the field types: they are as visible as the struct.</summary>
    private string MemberAccess() =>
        _model.Type.DeclaredAccessibility is Accessibility.Public ? "public" : "internal";
}
