// SPDX-License-Identifier: BSD-2-Clause
// Symbolic execution, on Clang's syntax tree, of functions without loops on integers and small structs of words.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Sel4Gen.Verify.Clang;

namespace Sel4Gen.Verify.Packed;

/// <summary>What a variable holds: one term, or the words of a struct whose only member is an array of words.</summary>
/// <param name="Terms">The term or the words.</param>
internal sealed record CValue(ImmutableArray<Term> Terms)
{
    public CValue(Term term)
        : this([term])
    {
    }

    public Term Term => Terms.Length == 1 ? Terms[0] : throw new InvalidOperationException("a struct where a number is expected");

    /// <summary>One of two values of the same type.</summary>
    public static CValue Either(string condition, CValue one, CValue other) => new(
        [.. one.Terms.Zip(other.Terms, (a, b) => a with { Text = $"(ite {condition} {a.Text} {b.Text})" })]);

    /// <summary>The formula that two values are the same.</summary>
    public string IsSameAs(CValue other) =>
        $"(and true {string.Join(' ', Terms.Zip(other.Terms, (a, b) => $"(= {a.Text} {b.Text})"))})";
}

/// <summary>Something that the interpreter has no meaning for.</summary>
internal sealed class NotUnderstoodException(string what) : Exception(what);

/// <summary>The functions of a translation unit.</summary>
internal sealed class CFunctions
{
    private const int MaxDepth = 32;

    private readonly int _wordBits;
    private readonly Dictionary<string, AstNode> _functions = [];
    private readonly Dictionary<string, long> _enumerators = [];
    private readonly Dictionary<string, string> _typedefs = [];
    private readonly Dictionary<string, (int Count, Term Word)> _packed = [];

    /// <param name="unit">The translation unit's node.</param>
    /// <param name="wordBits">The width of long and of pointers: 32 or 64.</param>
    public CFunctions(AstNode unit, int wordBits)
    {
        _wordBits = wordBits;
        foreach (AstNode node in unit.Inner)
        {
            switch (node.Kind)
            {
                case "TypedefDecl":
                    // An enumeration without a tag has the name of its typedef.
                    string type = Plain(node.PlainType);
                    _typedefs[node.Name] = type == node.Name && node.All().Any(n => n.Kind == "EnumType") ? "enum " + type : type;
                    break;
                case "FunctionDecl" when Body(node) is not null:
                    _functions[node.Name] = node;
                    break;
                case "EnumDecl":
                    AddEnumerators(node);
                    break;
                case "RecordDecl" when node.Flag("completeDefinition"):
                    AddPacked(node);
                    break;
            }
        }
    }

    /// <summary>The functions whose bodies stand in a file itself, in no header of it.</summary>
    public IEnumerable<string> DefinedIn(string file) =>
        _functions.Where(f => f.Value.Begin.File == file).Select(f => f.Key).Order(StringComparer.Ordinal);

    public bool Has(string function) => _functions.ContainsKey(function);

    /// <summary>The functions in the order of their names.</summary>
    public IEnumerable<string> Names => _functions.Keys.Order(StringComparer.Ordinal);

    /// <summary>A function's parameters, with types free of typedefs and qualifiers.</summary>
    public IReadOnlyList<(string Name, string Type)> Parameters(string function) =>
        [.. ParametersOf(_functions[function]).Select(p => (p.Name, Plain(p.PlainType)))];

    /// <summary>The name of the packed struct that a type is or points to, or null.</summary>
    public string? PackedName(string type) =>
        Pointee(type) is var name && _packed.ContainsKey(name) ? name["struct ".Length..] : null;

    /// <summary>An unknown value: the words of a packed struct, those of one that is pointed to, or a number.</summary>
    /// <param name="name">The name of the term; words have their number besides.</param>
    public CValue Unknown(string type, string name)
    {
        if (_packed.TryGetValue(Pointee(type), out var packed))
        {
            return new([.. Enumerable.Range(0, packed.Count).Select(i => packed.Word with { Text = $"{name}.words{i}" })]);
        }

        (int bits, bool isSigned) = Number(type);
        return new(new Term(name, bits, isSigned));
    }

    /// <summary>
    /// What a function returns; of a function that returns nothing, what its first parameter points to afterwards.
    /// </summary>
    /// <exception cref="NotUnderstoodException">It has a construct that is not interpreted.</exception>
    public CValue Call(string function, IReadOnlyList<CValue> arguments, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            throw new NotUnderstoodException($"{function} calls itself");
        }

        if (!_functions.TryGetValue(function, out AstNode? f))
        {
            throw new NotUnderstoodException($"{function} has no body");
        }

        AstNode[] parameters = [.. ParametersOf(f)];
        var variables = ImmutableDictionary<string, CValue>.Empty
            .AddRange(parameters.Zip(arguments, (p, a) => KeyValuePair.Create(p.Id, a)));
        string type = f.PlainType[..f.PlainType.IndexOf('(', StringComparison.Ordinal)].Trim();
        CValue result = Run([.. Body(f)!.Inner], variables, type == "void" ? parameters[0].Id : null, depth);
        return type == "void" ? result : Convert(result, type);
    }

    private static AstNode? Body(AstNode function) => function.Inner.FirstOrDefault(n => n.Kind == "CompoundStmt");

    private static IEnumerable<AstNode> ParametersOf(AstNode function) => function.Inner.Where(n => n.Kind == "ParmVarDecl");

    private void AddEnumerators(AstNode node)
    {
        long next = 0;
        foreach (AstNode e in node.Inner.Where(n => n.Kind == "EnumConstantDecl"))
        {
            next = e.Inner.FirstOrDefault(n => n.Kind == "ConstantExpr") is { } value
                ? long.Parse(value.Text("value"), CultureInfo.InvariantCulture) : next;
            _enumerators[e.Id] = next++;
        }
    }

    // A packed struct has one member, an array of words.
    private void AddPacked(AstNode node)
    {
        AstNode[] fields = [.. node.Inner.Where(n => n.Kind == "FieldDecl")];
        if (fields.Length == 1 && fields[0].PlainType.Split('[') is [var element, var count])
        {
            (int bits, bool isSigned) = Number(element);
            _packed[$"struct {node.Name}"] =
                (int.Parse(count.TrimEnd(']'), CultureInfo.InvariantCulture), new Term("", bits, isSigned));
        }
    }

    // Without typedefs and qualifiers: Clang resolves them in simple types only.
    private string Plain(string type)
    {
        string plain = type.Replace("const ", "", StringComparison.Ordinal).Replace("volatile ", "", StringComparison.Ordinal).Trim();
        string name = plain.TrimEnd('*').TrimEnd();
        return _typedefs.TryGetValue(name, out string? resolved) ? resolved + plain[name.Length..] : plain;
    }

    private string Pointee(string type) => Plain(type).TrimEnd('*').TrimEnd();

    /// <summary>The width and the sign of a type of numbers or pointers.</summary>
    private (int Bits, bool IsSigned) Number(string type) => Plain(type) switch
    {
        "_Bool" or "bool" => (1, false),
        "char" or "unsigned char" => (8, false),
        "signed char" => (8, true),
        "short" => (16, true),
        "unsigned short" => (16, false),
        "int" => (32, true),
        "unsigned int" => (32, false),
        "long" => (_wordBits, true),
        "unsigned long" => (_wordBits, false),
        "long long" => (64, true),
        "unsigned long long" => (64, false),
        var t when t.EndsWith('*') => (_wordBits, false),
        // With only non-negative enumerators the type behind it is unsigned int, in gcc and in Clang.
        var t when t.StartsWith("enum ", StringComparison.Ordinal) => (32, false),
        var t => throw new NotUnderstoodException($"the type {t}"),
    };

    private CValue Convert(CValue value, string type)
    {
        if (_packed.ContainsKey(Plain(type)))
        {
            return value;
        }

        (int bits, bool isSigned) = Number(type);
        return new(value.Term.To(bits, isSigned));
    }

    /// <summary>Runs statements to the end of the function.</summary>
    /// <param name="place">The parameter whose target is the result if nothing is returned.</param>
    private CValue Run(ImmutableArray<AstNode> statements, ImmutableDictionary<string, CValue> variables, string? place, int depth)
    {
        for (int i = 0; i < statements.Length; i++)
        {
            AstNode s = statements[i];
            switch (s.Kind)
            {
                case "NullStmt":
                    break;
                case "CompoundStmt":
                    return Run([.. s.Inner, .. statements[(i + 1)..]], variables, place, depth);
                case "ReturnStmt":
                    return s.Inner.Count == 0 && place is not null ? variables[place] : Value(s.Inner[0], variables, depth);
                case "IfStmt":
                    string condition = Value(s.Inner[0], variables, depth).Term.IsNotZero;
                    ImmutableArray<AstNode> rest = statements[(i + 1)..];
                    CValue then = Run([s.Inner[1], .. rest], variables, place, depth);
                    CValue otherwise = Run([.. s.Inner.Skip(2), .. rest], variables, place, depth);
                    return CValue.Either(condition, then, otherwise);
                case "DeclStmt":
                    foreach (AstNode v in s.Inner)
                    {
                        variables = v.Kind == "VarDecl" && v.Inner.Count == 1
                            ? variables.SetItem(v.Id, Initial(v, variables, depth))
                            : throw Not(v);
                    }

                    break;
                case "BinaryOperator" when s.Text("opcode") == "=":
                    variables = Assign(s.Inner[0], Value(s.Inner[1], variables, depth), variables, depth);
                    break;
                default:
                    throw Not(s);
            }
        }

        return place is not null ? variables[place] : throw new NotUnderstoodException("a function that ends without its result");
    }

    private CValue Initial(AstNode variable, ImmutableDictionary<string, CValue> variables, int depth)
    {
        AstNode value = variable.Inner[0];
        if (value.Kind != "InitListExpr")
        {
            return Convert(Value(value, variables, depth), variable.PlainType);
        }

        // { { a, b } }: what is not named is zero.
        var (count, word) = _packed.TryGetValue(Plain(variable.PlainType), out var packed) ? packed : throw Not(value);
        AstNode list = value.Inner.FirstOrDefault(n => n.Kind == "InitListExpr") ?? value;
        Term[] given = [.. Named(list).Select(e => Value(e, variables, depth).Term)];
        return new([.. Enumerable.Range(0, count).Select(
            i => i < given.Length ? given[i].To(word.Bits, word.IsSigned) : Term.Constant(0, word.Bits, word.IsSigned))]);
    }

    // Elements stand in "inner", or after the filler in "array_filler".
    private static IEnumerable<AstNode> Named(AstNode list) =>
        list.Inner.Concat(list.Filled).Where(n => n.Kind != "ImplicitValueInitExpr");

    private ImmutableDictionary<string, CValue> Assign(
        AstNode to, CValue value, ImmutableDictionary<string, CValue> variables, int depth)
    {
        if (to.Kind == "DeclRefExpr")
        {
            return variables.SetItem(to.Referenced.Id, Convert(value, to.PlainType));
        }

        (string id, int index) = Word(to, variables, depth);
        CValue before = variables[id];
        Term word = before.Terms[index];
        return variables.SetItem(id, new(before.Terms.SetItem(index, value.Term.To(word.Bits, word.IsSigned))));
    }

    /// <summary>The variable and the number of the word in x.words[0] or x->words[0].</summary>
    private (string Variable, int Index) Word(AstNode e, ImmutableDictionary<string, CValue> variables, int depth)
    {
        if (e.Kind == "ArraySubscriptExpr" && Bare(e.Inner[0]) is { Kind: "MemberExpr" } member
            && Bare(member.Inner[0]) is { Kind: "DeclRefExpr" } variable && variables.ContainsKey(variable.Referenced.Id)
            && Bare(e.Inner[1]) is { Kind: "IntegerLiteral" } index)
        {
            return (variable.Referenced.Id, int.Parse(index.Text("value"), CultureInfo.InvariantCulture));
        }

        throw Not(e);
    }

    // Without parentheses and conversions of arrays and lvalues.
    private static AstNode Bare(AstNode e)
    {
        while (e.Kind is "ParenExpr" or "ImplicitCastExpr" && e.Inner.Count == 1)
        {
            e = e.Inner[0];
        }

        return e;
    }

    private CValue Value(AstNode e, ImmutableDictionary<string, CValue> variables, int depth)
    {
        switch (e.Kind)
        {
            case "ParenExpr" or "ConstantExpr":
                return Value(e.Inner[0], variables, depth);
            case "IntegerLiteral":
                (int bits, bool isSigned) = Number(e.PlainType);
                return new(Term.Constant(ulong.Parse(e.Text("value"), CultureInfo.InvariantCulture), bits, isSigned));
            case "DeclRefExpr" when variables.TryGetValue(e.Referenced.Id, out CValue? value):
                return value;
            case "DeclRefExpr" when _enumerators.TryGetValue(e.Referenced.Id, out long number):
                (bits, isSigned) = Number(e.PlainType);
                return new(Term.Constant((ulong)number, bits, isSigned));
            case "ArraySubscriptExpr":
                (string variable, int index) = Word(e, variables, depth);
                return new(variables[variable].Terms[index]);
            case "ImplicitCastExpr" or "CStyleCastExpr":
                return Convert(Value(e.Inner[0], variables, depth), e.PlainType);
            case "UnaryOperator":
                return new(Unary(e, Value(e.Inner[0], variables, depth).Term));
            case "BinaryOperator":
                return new(Binary(e, Value(e.Inner[0], variables, depth).Term, Value(e.Inner[1], variables, depth).Term));
            case "ConditionalOperator":
                return CValue.Either(
                    Value(e.Inner[0], variables, depth).Term.IsNotZero,
                    Value(e.Inner[1], variables, depth), Value(e.Inner[2], variables, depth));
            case "CallExpr" when Bare(e.Inner[0]) is { Kind: "DeclRefExpr" } callee:
                return Call(
                    callee.Referenced.Name, [.. e.Inner.Skip(1).Select(a => Value(a, variables, depth))], depth + 1);
            default:
                throw Not(e);
        }
    }

    // Clang writes every conversion as a node, so that operands have the type of the operation already (shifts: the left one).
    private Term Unary(AstNode e, Term value) => e.Text("opcode") switch
    {
        "~" => value with { Text = $"(bvnot {value.Text})" },
        "-" => value with { Text = $"(bvneg {value.Text})" },
        "!" => Term.OfFormula($"(not {value.IsNotZero})"),
        _ => throw Not(e),
    };

    private Term Binary(AstNode e, Term a, Term b)
    {
        string op = e.Text("opcode");
        string sign = a.IsSigned ? "s" : "u";
        Term Of(string operation) => a with { Text = $"({operation} {a.Text} {b.Text})" };
        Term Shifted(string operation) => a with { Text = $"({operation} {a.Text} {b.To(a.Bits, a.IsSigned).Text})" };
        Term If(string relation) => Term.OfFormula($"({relation} {a.Text} {b.Text})");
        return op switch
        {
            "+" => Of("bvadd"),
            "-" => Of("bvsub"),
            "*" => Of("bvmul"),
            "&" => Of("bvand"),
            "|" => Of("bvor"),
            "^" => Of("bvxor"),
            "<<" => Shifted("bvshl"),
            ">>" => Shifted(a.IsSigned ? "bvashr" : "bvlshr"),
            "==" => If("="),
            "!=" => Term.OfFormula($"(not (= {a.Text} {b.Text}))"),
            "<" => If($"bv{sign}lt"),
            "<=" => If($"bv{sign}le"),
            ">" => If($"bv{sign}gt"),
            ">=" => If($"bv{sign}ge"),
            "&&" => Term.OfFormula($"(and {a.IsNotZero} {b.IsNotZero})"),
            "||" => Term.OfFormula($"(or {a.IsNotZero} {b.IsNotZero})"),
            _ => throw Not(e),
        };
    }

    private static NotUnderstoodException Not(AstNode node) =>
        new($"{node.Kind}{(node.Text("opcode") is { Length: > 0 } op ? $" {op}" : "")}");
}
