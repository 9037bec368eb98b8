// SPDX-License-Identifier: BSD-2-Clause
// The context of binding one method body: its variables, its receiver, and its type arguments.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Binding;

/// <summary>The scope of one function.</summary>
internal sealed class MethodScope
{
    private readonly Dictionary<ISymbol, IrVariable> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeParameterSymbol,
        ITypeSymbol> _types = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _names = [];
    private readonly Compilation _compilation;

    public MethodScope(Compilation compilation, IMethodSymbol method, FunctionDeclaration function,
        SelfMode self)
    {
        _compilation = compilation;
        Method = method;
        Function = function;
        Self = self;
        IMethodSymbol definition = method.OriginalDefinition;
        IMethodSymbol body = definition.PartialImplementationPart ?? definition;
        int offset = self == SelfMode.None ? 0 : 1;
        for (int i = 0; i < definition.Parameters.Length; i++)
        {
            _variables[definition.Parameters[i]] = function.Parameters[i + offset];
            _variables[body.Parameters[i]] = function.Parameters[i + offset];
        }

        for (int i = 0; i < definition.TypeParameters.Length; i++)
        {
            _types[definition.TypeParameters[i]] = method.TypeArguments[i];
            _types[body.TypeParameters[i]] = method.TypeArguments[i];
        }

        _names.UnionWith(function.Parameters.Select(p => p.Name));
    }

    public IMethodSymbol Method { get; }

    public FunctionDeclaration Function { get; }

    public SelfMode Self { get; }

    public IrVariable? Find(ISymbol symbol) => _variables.GetValueOrDefault(symbol);

    /// <summary>Enters a local. C# locals of sibling scopes may share a name.</summary>
    public void Add(ISymbol symbol, IrVariable variable)
    {
        _variables[symbol] = variable;
        _names.Add(variable.Name);
    }

    /// <summary>A name for a variable that the emitter makes.</summary>
    public string Fresh(string name)
    {
        string fresh = name;
        for (int i = 2; !_names.Add(fresh); i++)
        {
            fresh = name + i;
        }

        return fresh;
    }

    /// <summary>The type with type parameters replaced.</summary>
    public ITypeSymbol Substitute(ITypeSymbol type)
    {
        if (_types.Count == 0)
        {
            return type;
        }

        return type switch
        {
            ITypeParameterSymbol p => _types.GetValueOrDefault(p, p),
            // Made anew, and not of its definition, which does not know the elements' names.
            INamedTypeSymbol { IsTupleType: true } n => _compilation.CreateTupleTypeSymbol(
                [.. n.TupleElements.Select(e => Substitute(e.Type))],
                [.. n.TupleElements.Select(e => e.IsExplicitlyNamedTupleElement ? e.Name : null)]),
            INamedTypeSymbol { TypeArguments.Length: > 0 } n =>
                n.OriginalDefinition.Construct([.. n.TypeArguments.Select(Substitute)]),
            _ => type,
        };
    }

    public IMethodSymbol Substitute(IMethodSymbol method) =>
        _types.Count == 0 || method.TypeArguments.Length == 0
            ? method
            : method.OriginalDefinition.Construct([.. method.TypeArguments.Select(Substitute)]);
}
