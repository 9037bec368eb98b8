// SPDX-License-Identifier: BSD-2-Clause
// Pass "bind", the whole program: starts at the entry points, binds each function that is reached (once for
// each choice of type arguments), folds its constants, and follows the calls that are left.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sel4Gen.Language.Ir;
using Sel4Gen.Language.Lifting;

namespace Sel4Gen.Language.Binding;

/// <summary>How a struct's method gets the struct.</summary>
internal enum SelfMode
{
    /// <summary>A static method.</summary>
    None,

    /// <summary>A copy.</summary>
    Value,

    /// <summary>A pointer to the place.</summary>
    Pointer,

    /// <summary>Copied in, and out as a result: the receiver is a local.</summary>
    Ref,
}

/// <summary>Binds programs.</summary>
internal sealed partial class ProgramBinder
{
    private readonly CSharpCompilation _compilation;
    private readonly DiagnosticBag _diagnostics;
    private readonly Queue<(FunctionDeclaration Function, Action Bind)> _work = new();
    private readonly Dictionary<IFieldSymbol,
        GlobalDeclaration> _globals = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<
        (GlobalDeclaration Whole, FieldDeclaration Field), GlobalDeclaration> _parts = [];
    private readonly Dictionary<IFieldSymbol,
        ConstantDeclaration> _constants = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, string> _modules = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Func<IMethodSymbol, IOperation?>? _bodies;

    /// <param name="compilation">The program, with what its generators made.</param>
    /// <param name="wordBits">Bits of the target's word.</param>
    /// <param name="contracts">What becomes of contracts.</param>
    /// <param name="diagnostics">Takes the refusals.</param>
    /// <param name="bodies">The bodies that are bound already, by the method that has them; null for none.
    /// They belong to the same compilation.</param>
    /// <param name="notes">Reads comments; null for a reader that does.</param>
    public ProgramBinder(
        CSharpCompilation compilation, int wordBits, ContractMode contracts, DiagnosticBag diagnostics,
        Func<IMethodSymbol, IOperation?>? bodies = null, SyntaxNotes? notes = null)
    {
        _bodies = bodies;
        Notes = notes ?? new SyntaxNotes(isSilent: false);
        _compilation = compilation;
        _diagnostics = diagnostics;
        Data = new DataModel(wordBits);
        Word = new IrInt(wordBits, false) { IsWord = true };
        Contracts = contracts;
        Mutation = new Mutation(this);
    }

    /// <summary>Which methods of structs change their struct.</summary>
    public Mutation Mutation { get; }

    /// <summary>Comments and blank lines of the source.</summary>
    public SyntaxNotes Notes { get; }

    public DataModel Data { get; }

    public ContractMode Contracts { get; }

    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out SemanticModel? model))
        {
            model = _compilation.GetSemanticModel(tree);
            _models.Add(tree, model);
        }

        return model;
    }

    /// <summary>The body of a method or accessor; null if it has none.</summary>
    public IOperation? BodyOf(IMethodSymbol method)
    {
        method = method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
        return _bodies?.Invoke(method)
            ?? (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } syntax
                ? ModelOf(syntax.SyntaxTree).GetOperation(syntax)
                : null);
    }

    /// <summary>Binds all that is reachable.</summary>
    public IrProgram Bind()
    {
        List<INamedTypeSymbol> types = [.. AllTypes(_compilation.Assembly.GlobalNamespace)];
        foreach (IMethodSymbol entry in types.SelectMany(t => t.GetMembers().OfType<IMethodSymbol>())
            .Where(m => m.PartialDefinitionPart is null && m.Has("EntryPoint") && !m.IsAbsent()))
        {
            Guard(() => Function(entry, SelfMode.None, entry.Place()));
        }

        foreach (INamedTypeSymbol type in types.Where(t => t.Has("AsmVisible")))
        {
            Guard(() => AddAsmVisible(type));
        }

        while (_work.TryDequeue(out var item))
        {
            Guard(item.Bind, item.Function.Place);
        }

        return Assemble();
    }

    /// <summary>What the constants of a configuration class say about contracts.</summary>
    public static ContractMode ContractsOf(CSharpCompilation compilation, string configurationClass)
    {
        INamedTypeSymbol? configuration = compilation
            .GetSymbolsWithName(configurationClass, SymbolFilter.Type)
            .OfType<INamedTypeSymbol>().FirstOrDefault();
        bool Flag(string name) => configuration?.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault()
            ?.ConstantValue is true;
        return !Flag("DebugBuild") || Flag("VerificationBuild") ? ContractMode.Acsl
            : Flag("Printing") ? ContractMode.CheckWithText
            : ContractMode.Check;
    }

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol space)
    {
        foreach (INamespaceOrTypeSymbol member in space.GetMembers())
        {
            if (member is INamespaceSymbol inner)
            {
                foreach (INamedTypeSymbol t in AllTypes(inner))
                {
                    yield return t;
                }
            }
            else if (member is INamedTypeSymbol type)
            {
                yield return type;
                foreach (INamedTypeSymbol nested in type.GetTypeMembers())
                {
                    yield return nested;
                }
            }
        }
    }

    /// <summary>Runs a step; an error is recorded and the next step runs.</summary>
    private void Guard(Action step, SourcePlace place = default) => _diagnostics.Guard(step, place);

    private void AddAsmVisible(INamedTypeSymbol type)
    {
        switch (type.TypeKind)
        {
            case TypeKind.Enum:
                Enum(type);
                break;
            case TypeKind.Struct:
                StructOrArray(type, type.Place());
                break;
            default:
                foreach (IFieldSymbol constant in type.GetMembers().OfType<IFieldSymbol>().Where(f =>
                    f.IsConst && !f.IsAbsent()))
                {
                    Constant(constant, constant.Place());
                    _asmConstants.Add(_constants[constant]);
                }

                break;
        }
    }

    private readonly List<ConstantDeclaration> _asmConstants = [];

    /// <summary>A reference to a named constant.</summary>
    public IrConst Constant(IFieldSymbol field, SourcePlace place)
    {
        IrType type = TypeOf(field.Type, TypeSyntaxOf(field), place);
        BigInteger value = AttributeExtensions.ToNumber(field.ConstantValue!);
        if (type is IrBool && !_asmConstants.Exists(c => c.Place == field.Place()) && !IsAsmVisible(field))
        {
            return new IrConst(value, type);
        }

        if (!_constants.TryGetValue(field, out ConstantDeclaration? constant))
        {
            string name = field.CName() ?? TypePrefix(field.ContainingType).ToUpperInvariant() + "_"
                + Names.UpperSnake(field.Name);
            constant = new ConstantDeclaration(
                name, ModuleOf(field.ContainingType), type, value, LiteralOf(field),
                Notes.Summary(field), field.Place())
            {
                BlankBefore = Notes.BlankBefore(field),
            };
            _constants.Add(field, constant);
        }

        return new IrConst(value, type, constant.CName) { NamedType = type };
    }

    private static bool IsAsmVisible(IFieldSymbol field) => field.ContainingType.Has("AsmVisible");

    /// <summary>How the constant's value is written, when it is written as one hexadecimal number.</summary>
    private static string? LiteralOf(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax
        {
            Initializer.Value: LiteralExpressionSyntax literal,
        }
            ? HexLiteral(literal)
            : null;

    /// <summary>A hexadecimal literal's digits as C writes them, without suffix; null for others.</summary>
    public static string? HexLiteral(LiteralExpressionSyntax literal)
    {
        string text = literal.Token.Text.Replace("_", "").TrimEnd('u', 'U', 'l', 'L');
        return text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? "0x" + text[2..].ToLowerInvariant() : null;
    }

    /// <summary>A static field's variable.</summary>
    public GlobalDeclaration Global(IFieldSymbol field, SourcePlace place)
    {
        field.RequirePresence(place);
        field = field.OriginalDefinition;
        if (_globals.TryGetValue(field, out GlobalDeclaration? known))
        {
            return known;
        }

        ExpressionSyntax? initial = field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is VariableDeclaratorSyntax { Initializer.Value: { } value } ? value : null;
        ReservedMemory? reserved = initial is null ? null
            : ReservedMemory.TryRead(this, initial, field, place);
        IrType type = reserved?.Type ?? TypeOf(field.Type, TypeSyntaxOf(field), field.Place());
        int cores = field.Get("PerCore")?.Int(0) ?? 1;
        bool bootOnly = field.Has("BootOnly") || field.ContainingType.Has("BootOnly");
        GlobalDeclaration global = new()
        {
            CName = field.CName() ?? TypePrefix(field.ContainingType) + "_" + Names.Snake(field.Name),
            Type = cores > 1 ? new IrArray(type, cores) : type,
            Module = ModuleOf(field.ContainingType),
            Doc = Notes.Summary(field),
            Place = field.Place(),
            BlankBefore = Notes.BlankBefore(field),
            Section = bootOnly ? ".boot.bss" : null,
            Alignment = reserved?.Alignment ?? 0,
            IsArrayOfCores = cores > 1,
            IsScattered = cores == 1 && field.Has("PerCore") && type is IrStruct,
            IsExternal = field.CName() is not null,
            ReservedElement = reserved?.Element,
        };
        _globals.Add(field, global);
        if (initial is not null && reserved is null)
        {
            global.Value = StaticValue(initial, field, global);
        }

        return global;
    }

    /// <summary>
    /// The variable that a field of the only core's state is. (As one struct it would cost instructions: a
    /// variable's address is a constant, a field's has to be computed.)
    /// </summary>
    public GlobalDeclaration PartOf(GlobalDeclaration whole, FieldDeclaration field)
    {
        if (!_parts.TryGetValue((whole, field), out GlobalDeclaration? part))
        {
            part = new GlobalDeclaration
            {
                CName = whole.CName + "_" + field.CName,
                Type = field.Type,
                Module = whole.Module,
                Doc = field.Doc,
                Place = field.Place,
                BlankBefore = field.BlankBefore,
                Section = whole.Section,
            };
            _parts.Add((whole, field), part);
        }

        return part;
    }

    /// <summary>The number of the core that runs, where there are several.</summary>
    public IrExpression CoreIndex(SourcePlace place)
    {
        IMethodSymbol method = AllTypes(_compilation.Assembly.GlobalNamespace)
            .SelectMany(t => t.GetMembers().OfType<IMethodSymbol>())
            .FirstOrDefault(m => m.PartialDefinitionPart is null && m.Has("CoreIndex"))
            ?? throw new EmitException(Rule.Configuration, place,
                "with several cores a [PerCore] variable is an array, and no method marked [CoreIndex] says "
                + "which element is the running core's");
        return new IrCall(Function(method, SelfMode.None, place), []);
    }

    private IrExpression? StaticValue(ExpressionSyntax initial, IFieldSymbol field, GlobalDeclaration global)
    {
        IOperation operation = ModelOf(initial.SyntaxTree).GetOperation(initial)!;
        CheckNesting(operation);
        BodyBinder binder = new(this, null);
        IrExpression value = FoldConstants.Fold(binder.Convert(binder.Expression(operation), global.Type));
        if (!value.Descendants().All(e =>
            e is IrConst or IrZero or IrStructValue or IrSizeOf or IrConvert or IrBinary or IrUnary))
        {
            throw new EmitException(Rule.NotConstant, field.Place(),
                $"the initialiser of {field.Name} is not constant; assign the value in boot code");
        }

        return IsZero(value) ? null : value;
    }

    private static bool IsZero(IrExpression value) => value is IrZero || (value is IrConst c && c.Value == 0);

    /// <summary>The C file that a type's members go to.</summary>
    public string ModuleOf(INamedTypeSymbol type)
    {
        INamedTypeSymbol outermost = type;
        while (outermost.ContainingType is { } outer)
        {
            outermost = outer;
        }

        if (!_modules.TryGetValue(outermost, out string? name))
        {
            name = TypePrefix(outermost);
            if (!CWords.IsIdentifier(name))
            {
                throw new EmitException(Rule.NameClash, outermost.Place(),
                    $"the C file of {outermost.Name} would be called '{name}', which is no identifier; rename it or "
                    + "give it a [CName]");
            }

            if (_modules.FirstOrDefault(m => string.Equals(m.Value, name, StringComparison.OrdinalIgnoreCase))
                is { Key: { } other })
            {
                throw new EmitException(Rule.NameClash, outermost.Place(),
                    $"the C file of {outermost.Name} would be {name}.c, and so is that of {other.Name} at "
                    + $"{other.Place()}; rename one or give it a [CName]");
            }

            _modules.Add(outermost, name);
        }

        return name;
    }

    private IrProgram Assemble()
    {
        IrProgram program = new() { Data = Data, Contracts = Contracts };
        foreach ((INamedTypeSymbol type, string name) in _modules)
        {
            SyntaxReference first = type.DeclaringSyntaxReferences
                .OrderBy(r => r.SyntaxTree.FilePath, StringComparer.Ordinal).First();
            program.Modules.Add(new Module
            {
                Name = name,
                Place = new SourcePlace(first.SyntaxTree.FilePath, 1, 1),
                Doc = Notes.Summary(type),
            });
        }

        program.Modules.Sort((a, b) => string.CompareOrdinal(a.Place.File, b.Place.File) is var c and not 0
            ? c : string.CompareOrdinal(a.Name, b.Name));
        Dictionary<string, Module> byName = program.Modules.ToDictionary(m => m.Name);
        foreach (FunctionDeclaration f in InOrder(_functions.Values.Distinct(), f => f.Place, f => f.CName))
        {
            if (f.Kind == FunctionKind.Packed)
            {
                program.PackedFunctions.Add(f);
            }
            else if (f.Kind != FunctionKind.Prelude)
            {
                byName[f.Module].Functions.Add(f);
            }
        }

        foreach (GlobalDeclaration g in InOrder(
            _globals.Values.Where(g => !g.IsScattered).Concat(_parts.Values), g => g.Place, g => g.CName))
        {
            byName[g.Module].Globals.Add(g);
        }

        foreach (ConstantDeclaration c in InOrder(_constants.Values, c => c.Place, c => c.CName))
        {
            byName[c.Module].Constants.Add(c);
        }

        program.PackedFunctions.AddRange(InOrder(_packedFunctions.Values, f => f.Place, f => f.CName));
        program.Structs.AddRange(StructOrder.Sort(
            [.. InOrder(_structs.Values, s => s.Place, s => s.CName)], _tuples.Values));
        program.Enums.AddRange(InOrder(_enums.Values, e => e.Place, e => e.CName));
        program.AsmConstants.AddRange(_asmConstants);
        program.AsmStructs.AddRange(program.Structs.Where(s => s.IsAsmVisible));
        return program;
    }

    /// <summary>The structs again, once those for further results are known.</summary>
    public void RefreshStructs(IrProgram program)
    {
        program.Structs.Clear();
        program.Structs.AddRange(StructOrder.Sort(
            [.. InOrder(_structs.Values, s => s.Place, s => s.CName)], _tuples.Values));
    }

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, SourcePlace> place, Func<T,
        string> name) =>
        items.OrderBy(i => place(i).File, StringComparer.Ordinal).ThenBy(i => place(i).Line)
            .ThenBy(i => place(i).Column).ThenBy(name, StringComparer.Ordinal);
}
