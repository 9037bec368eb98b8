// SPDX-License-Identifier: BSD-2-Clause
// A node of Clang's abstract syntax tree, with the facts that the checks ask for.
using System.Collections.Generic;
using System.Text.Json;

namespace Sel4Gen.Verify.Clang;

/// <summary>A place in a source file.</summary>
/// <param name="File">The path that Clang was given or found by #include.</param>
/// <param name="Line">From 1.</param>
/// <param name="Offset">Bytes from the beginning of the file.</param>
internal readonly record struct SourcePoint(string File, int Line, int Offset);

/// <summary>A node of the tree that `clang -ast-dump=json` prints.</summary>
internal sealed class AstNode(string kind, JsonElement json, AstNode? parent)
{
    /// <summary>Clang's class of the node, for example GotoStmt.</summary>
    public string Kind { get; } = kind;

    public AstNode? Parent { get; } = parent;

    public List<AstNode> Inner { get; } = [];

    /// <summary>Of a list of initial values of an array that it does not fill: what fills it, and then its elements.</summary>
    public List<AstNode> Filled { get; } = [];

    /// <summary>Where it begins; of what came from a macro, where that is used.</summary>
    public SourcePoint Begin { get; set; }

    /// <summary>Where its first token is spelled; inside the macro's definition if it came from a macro.</summary>
    public SourcePoint Spelling { get; set; }

    /// <summary>Where its last token begins.</summary>
    public SourcePoint End { get; set; }

    public string Name => Text("name");

    /// <summary>Declared outside of all functions, or a builtin function that Clang knows by itself.</summary>
    public bool IsImplicit => Flag("isImplicit");

    /// <summary>The type as it is written.</summary>
    public string Type => json.TryGetProperty("type", out JsonElement type) ? Property(type, "qualType") : "";

    /// <summary>The type without typedefs.</summary>
    public string PlainType => json.TryGetProperty("type", out JsonElement type)
        && Property(type, "desugaredQualType") is { Length: > 0 } plain ? plain : Type;

    /// <summary>The declaration that a DeclRefExpr names: its kind, id and name.</summary>
    public (string Kind, string Id, string Name) Referenced =>
        json.TryGetProperty("referencedDecl", out JsonElement d)
            ? (Property(d, "kind"), Property(d, "id"), Property(d, "name")) : ("", "", "");

    public string Id => Text("id");

    public string Text(string property) => Property(json, property);

    public bool Flag(string property) =>
        json.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    public bool Has(string property) => json.TryGetProperty(property, out _);

    /// <summary>The node itself and all below it, in the order of the source.</summary>
    public IEnumerable<AstNode> All()
    {
        Stack<AstNode> work = new([this]);
        while (work.TryPop(out AstNode? node))
        {
            yield return node;
            for (int i = node.Inner.Count - 1; i >= 0; i--)
            {
                work.Push(node.Inner[i]);
            }
        }
    }

    private static string Property(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()! : "";
}
