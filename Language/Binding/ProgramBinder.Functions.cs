// SPDX-License-Identifier: BSD-2-Clause
// Methods -> function declarations.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Sel4Gen.Language.Ir;
using Sel4Gen.Language.Lifting;

namespace Sel4Gen.Language.Binding;

internal sealed partial class ProgramBinder
{
    private readonly Dictionary<(IMethodSymbol, SelfMode),
        FunctionDeclaration> _functions = new(FunctionKeyComparer.Instance);

    private readonly HashSet<IMethodSymbol> _met = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The function for a method whose type arguments are all concrete; its body is bound later.
    /// </summary>
    public FunctionDeclaration Function(IMethodSymbol method, SelfMode self, SourcePlace place)
    {
        method = method.PartialDefinitionPart ?? method;
        if (_functions.TryGetValue((method, self), out FunctionDeclaration? known))
        {
            return known;
        }

        if (!method.Locations.Any(l => l.IsInSource) || method.ContainingType.IsSubset())
        {
            throw new EmitException(Rule.ForeignCall, place,
                $"{method.ToDisplayString()} is not part of the program; write the operation in the subset, or declare it [Extern]");
        }

        if (method.TypeArguments.Any(t => t.IsTupleType || Nesting.IsTooDeep(t)))
        {
            throw new EmitException(Rule.Type, place,
                $"{method.Name} cannot be made for {string.Join(", ", method.TypeArguments.Select(t => t.Name))}; "
                + "a type argument is no tuple, and no type that grows from call to call");
        }

        if (method.ContainingType.IsGenericType)
        {
            throw new EmitException(Rule.Type, place,
                $"{method.ContainingType.Name} is generic; make its methods generic instead");
        }

        FunctionDeclaration function = Declare(method, self);
        _functions.Add((method, self), function);
        _met.Add(method.OriginalDefinition);
        if (function.Kind == FunctionKind.Body)
        {
            _work.Enqueue((function, () => BindBody(function, method, self)));
        }

        return function;
    }

    private FunctionDeclaration Declare(IMethodSymbol method, SelfMode self)
    {
        SourcePlace place = method.Place();
        FunctionKind kind = method.Has("Asm") ? FunctionKind.Asm
            : method.Has("Extern") ? FunctionKind.Extern
            : FunctionKind.Body;
        List<IrVariable> parameters = [];
        if (self != SelfMode.None)
        {
            IrType type = TypeOf(method.ContainingType, null, place);
            parameters.Add(new IrVariable
            {
                Name = "self",
                Type = self == SelfMode.Pointer ? new IrPointer(type) : type,
                Mode = self == SelfMode.Ref ? ArgumentMode.Ref : ArgumentMode.Value,
                IsReadLast = self == SelfMode.Value,
            });
        }

        foreach (IParameterSymbol p in method.Parameters)
        {
            parameters.Add(Parameter(p, method));
        }

        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            throw new EmitException(Rule.Construct, place,
                $"{method.Name} returns a reference; return a Ptr<T>");
        }

        bool bootOnly = method.Has("BootOnly") || method.ContainingType.Has("BootOnly");
        return new FunctionDeclaration
        {
            CName = method.CName() ?? FunctionName(method, self),
            Kind = kind,
            Result = ResultType(method),
            Parameters = [.. parameters],
            ResultName = ResultNameOf(method),
            IsPure = method.Has("Pure"),
            IsEntryPoint = method.Has("EntryPoint"),
            IsNoReturn = method.Has("NoReturn"),
            IsInline = method.Has("Inline"),
            IsNoInline = method.Has("NoInline"),
            Section = bootOnly ? ".boot.text" : null,
            Module = ModuleOf(method.ContainingType),
            Doc = Notes.Summary(method),
            Place = place,
            AsmTemplate = method.Get("Asm")?.ConstructorArguments[0].Value as string,
            StackBytes = method.Get("Extern")?.Named("StackBytes") is int bytes ? bytes : 0,
            AsmClobbersMemory = method.Get("Asm")?.Named("Memory") is true,
        };
    }

    private IrType ResultType(IMethodSymbol method)
    {
        SyntaxNode? syntax = method.TypeArguments.Length == 0 ? TypeSyntaxOf(method) : null;
        return TypeOf(method.ReturnType, syntax, method.Place());
    }

    private IrVariable Parameter(IParameterSymbol p, IMethodSymbol method) => new()
    {
        Name = Names.Identifier(p.Name),
        Type = TypeOf(p.Type, method.TypeArguments.Length == 0
            || p.OriginalDefinition.Type is not ITypeParameterSymbol
            ? TypeSyntaxOf(p)
            : null, p.Place()),
        Mode = p.RefKind switch
        {
            RefKind.Ref => ArgumentMode.Ref,
            RefKind.Out => ArgumentMode.Out,
            _ => ArgumentMode.Value,
        },
        IsReadLast = p.RefKind == RefKind.In,
    };

    private string FunctionName(IMethodSymbol method, SelfMode self)
    {
        string prefix = TypePrefix(method.ContainingType) + "_";
        string name = method switch
        {
            { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: { } p } => Names.Snake(p.Name),
            { MethodKind: MethodKind.PropertySet, AssociatedSymbol: { } p } => "set_" + Names.Snake(p.Name),
            _ => Names.Snake(method.Name),
        };
        name += Overload(method);
        foreach (ITypeSymbol argument in method.TypeArguments)
        {
            name += "_" + ShortName(TypeOf(argument, null, method.Place()));
        }

        // The two ways to pass a receiver are two functions when both are used.
        bool pointerToo = self == SelfMode.Pointer && !Mutation.Mutates(method);
        return prefix + name + (pointerToo ? "_at" : "") + (self == SelfMode.Ref ? "_in" : "");
    }

    /// <summary>For all overloads but the first: the parameters' types.</summary>
    private string Overload(IMethodSymbol method)
    {
        List<IMethodSymbol> overloads =
            [.. method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
            .Where(m => m.PartialDefinitionPart is null)];
        return overloads.Count < 2
            || SymbolEqualityComparer.Default.Equals(overloads[0], method.OriginalDefinition)
            ? ""
            : "_" + string.Join("_",
                method.Parameters.Select(p => ShortName(TypeOf(p.Type, TypeSyntaxOf(p), p.Place()))));
    }

    private static string ResultNameOf(IMethodSymbol method)
    {
        string name = Names.Snake(method.AssociatedSymbol is IPropertySymbol p ? p.Name : method.Name);
        foreach (string verb in (string[])["get_", "read_", "compute_"])
        {
            name = name.StartsWith(verb, StringComparison.Ordinal) && name.Length > verb.Length
                ? name[verb.Length..] : name;
        }

        return Names.Identifier(name);
    }

    private void BindBody(FunctionDeclaration function, IMethodSymbol method, SelfMode self)
    {
        IOperation operation = BodyOf(method) ?? throw new EmitException(Rule.Construct, function.Place,
            $"{method.Name} has no body; write one, or declare it [Extern]");
        CheckNesting(operation);
        BodyBinder binder = new(this, new MethodScope(_compilation, method, function, self));
        function.Body = FoldConstants.Fold(binder.Body(operation));
        foreach (IrCall call in CallsIn(function.Body))
        {
            NoteCall(function, call.Callee);
        }
    }

    /// <summary>Whether the method has been met.</summary>
    public bool IsBound(IMethodSymbol method) => _met.Contains(method.PartialDefinitionPart ?? method);

    /// <summary>Binds and lifts one body, to see whether it has a translation. What it calls is declared
    /// only.</summary>
    public void TryBody(IMethodSymbol method, IOperation body)
    {
        method = method.PartialDefinitionPart ?? method;
        SelfMode self = method.IsStatic ? SelfMode.None : SelfMode.Pointer;
        FunctionDeclaration function = Function(method, self, method.Place());
        BodyBinder binder = new(this, new MethodScope(_compilation, method, function, self));
        function.Body = FoldConstants.Fold(binder.Body(body));
        LiftEffects.Run(function, Contracts);
        function.Body = null;
        _work.Clear();
    }

    private static void CheckNesting(IOperation operation)
    {
        if (Nesting.TooDeep(operation) is { } deep)
        {
            throw new EmitException(Rule.Construct, SourcePlace.Of(deep.Syntax),
                $"this is nested more than {Nesting.Levels} levels deep; give parts of it a name");
        }
    }

    private static IEnumerable<IrCall> CallsIn(IrBlock body) =>
        body.All().SelectMany(s => s.Expressions()).SelectMany(e => e.Descendants()).OfType<IrCall>();

    private readonly Dictionary<FunctionDeclaration, List<FunctionDeclaration>> _calls = [];

    private void NoteCall(FunctionDeclaration caller, FunctionDeclaration callee)
    {
        if (!_calls.TryGetValue(caller, out List<FunctionDeclaration>? callees))
        {
            callees = [];
            _calls.Add(caller, callees);
        }

        callees.Add(callee);
    }

    private sealed class FunctionKeyComparer : IEqualityComparer<(IMethodSymbol Method, SelfMode Self)>
    {
        public static readonly FunctionKeyComparer Instance = new();

        public bool Equals((IMethodSymbol Method, SelfMode Self) a,
            (IMethodSymbol Method, SelfMode Self) b) =>
            a.Self == b.Self && SymbolEqualityComparer.Default.Equals(a.Method, b.Method);

        public int GetHashCode((IMethodSymbol Method, SelfMode Self) key) =>
            (SymbolEqualityComparer.Default.GetHashCode(key.Method), key.Self).GetHashCode();
    }
}
