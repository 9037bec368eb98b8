// SPDX-License-Identifier: BSD-2-Clause
// From the lowered program to the text of every file of its package.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Sel4Gen.Emit.C;
using Sel4Gen.Emit.Front;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.Package;

/// <summary>Writes the C of a package.</summary>
internal sealed class PackageFiles
{
    private const string License = "/* SPDX-License-Identifier: BSD-2-Clause */";

    private readonly ProgramDescription _description;
    private readonly IrProgram _program;
    private readonly FunctionToC _functions;
    private readonly ExpressionToC _expressions;

    public PackageFiles(ProgramDescription description, IrProgram program)
    {
        _description = description;
        _program = program;
        _functions = new FunctionToC(program.Data, program.Contracts);
        _expressions = new ExpressionToC(program.Data);
    }

    /// <summary>What the package is made from.</summary>
    public IrProgram Program => _program;

    /// <summary>The lines of each C file that holds code, for the source map.</summary>
    public SortedDictionary<string, IReadOnlyList<CLine>> Mapped { get; } = new(StringComparer.Ordinal);

    /// <summary>Path -> text, of every C and header file.</summary>
    public SortedDictionary<string, string> Write()
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal)
        {
            ["include/sel4gen_prelude.h"] = Prelude.Text(_program),
            ["include/constants.h"] = Constants().ToString(),
            ["include/types.h"] = Types().ToString(),
            ["include/accessors.h"] = Accessors().ToString(),
            ["include/functions.h"] = Functions().ToString(),
            ["include/asm_offsets.h"] = AsmOffsets.Text(_program),
        };
        foreach (Module module in _program.Modules.Where(HasCode))
        {
            CLines lines = ModuleFile(module);
            string path = $"src/{module.Name}.c";
            files.Add(path, lines.ToString());
            Mapped.Add(path, lines.All);
        }

        CLines unit = Unit();
        IReadOnlyList<CLine> marked = _description.LineMarkers ? LineMarkers.Insert(unit.All) : unit.All;
        string unitPath = _description.UnitName + ".c";
        files.Add(unitPath, string.Concat(marked.Select(l => l.Text + "\n")));
        Mapped.Add(unitPath, marked);
        Mapped.Add("include/accessors.h", Accessors().All);
        Mapped.Add("include/functions.h", Functions().All);
        return files;
    }

    private static bool HasCode(Module m) => m.Globals.Count > 0 || m.Functions.Exists(IsOwn);

    /// <summary>The function's definition stands in the module's C file.</summary>
    private static bool IsOwn(FunctionDeclaration f) =>
        f.Kind == FunctionKind.Body && !FunctionToC.IsHeaderFunction(f);

    private static CLines Start(string comment)
    {
        CLines lines = new();
        lines.Add(License);
        lines.Comment(comment);
        return lines;
    }

    private static CLines Header(string guard, string comment, params string[] includes)
    {
        CLines lines = Start(comment);
        lines.Add("");
        lines.Add($"#ifndef {guard}");
        lines.Add($"#define {guard}");
        lines.Blank();
        foreach (string include in includes)
        {
            lines.Add($"#include \"{include}\"");
        }

        return lines;
    }

    private CLines Constants()
    {
        CLines lines = Header("SEL4GEN_CONSTANTS_H", "The named constants and the enumerations.",
            "sel4gen_prelude.h");
        foreach (Module module in _program.Modules.Where(m => m.Constants.Count > 0))
        {
            lines.Blank();
            lines.Comment(module.Doc);
            bool first = true;
            foreach (ConstantDeclaration c in module.Constants)
            {
                if (!first && c.BlankBefore)
                {
                    lines.Blank();
                }

                first = false;
                lines.Comment(c.Doc);
                lines.Add($"#define {c.CName} {ConstantText(c)}");
            }
        }

        foreach (EnumDeclaration e in _program.Enums)
        {
            lines.Blank();
            Enum(e, lines);
        }

        lines.Blank();
        lines.Add("#endif");
        return lines;
    }

    private string ConstantText(ConstantDeclaration c)
    {
        if (c.Type is IrBool)
        {
            return c.Value != 0 ? "true" : "false";
        }

        IrConst value = new(c.Value, c.Type, c.Literal) { IsLiteral = c.Literal is not null };
        CExpression text = _expressions.Value(value);
        return text.Precedence == Precedence.Primary ? text.Text : $"({text.Text})";
    }

    private void Enum(EnumDeclaration e, CLines lines)
    {
        lines.Comment(e.Doc);
        lines.Add($"typedef {ExpressionToC.TypeName(e.Base)} {e.CName};");
        List<EnumMember> small =
            [.. e.Members.Where(m => m.IsEnumerator)];
        if (small.Count > 0)
        {
            lines.Add("enum {");
            lines.Indent();
            foreach (EnumMember m in small)
            {
                lines.Comment(m.Doc);
                lines.Add($"{m.CName} = {m.Value.ToString(CultureInfo.InvariantCulture)},");
            }

            lines.Outdent();
            lines.Add("};");
        }

        foreach (EnumMember m in e.Members.Except(small))
        {
            lines.Comment(m.Doc);
            lines.Add($"#define {m.CName} {_expressions.Value(new IrConst(m.Value, e.Base)).Text}");
        }
    }

    private CLines Types()
    {
        CLines lines = Header("SEL4GEN_TYPES_H",
            "The structs. No padding is implicit: every byte has a name.", "constants.h");
        if (_program.Structs.Count > 0)
        {
            lines.Blank();
        }

        foreach (StructDeclaration s in _program.Structs)
        {
            lines.Add($"typedef struct {Tag(s)} {s.CName};");
        }

        foreach (StructDeclaration s in _program.Structs)
        {
            lines.Blank();
            Struct(s, lines);
        }

        lines.Blank();
        lines.Add("#endif");
        return lines;
    }

    /// <summary>The struct's tag: its name without _t.</summary>
    public static string Tag(StructDeclaration s) =>
        s.CName.EndsWith("_t", StringComparison.Ordinal) ? s.CName[..^2] : s.CName;

    private void Struct(StructDeclaration s, CLines lines)
    {
        StructLayout layout = _program.Data.LayoutOf(s);
        lines.Comment(s.Doc);
        lines.Add($"struct {Tag(s)} {{");
        lines.Indent();
        int paddings = 0;
        string[] names = [.. PaddingNames(layout)];
        bool first = true;
        foreach (FieldLayout f in layout.Fields)
        {
            Padding(f.PaddingBefore, names, ref paddings, lines);
            if (!first && f.Field.BlankBefore)
            {
                lines.Blank();
            }

            first = false;
            lines.Comment(f.Field.Doc);
            lines.Add(ExpressionToC.Declare(f.Field.Type, f.Field.CName) + ";");
        }

        Padding(layout.TailPadding, names, ref paddings, lines);
        lines.Outdent();
        lines.Add("};");
        lines.Add($"ASSERT_SIZE({s.CName}, {layout.Size});");
    }

    /// <summary>The names of the struct's bytes that no field covers, in order.</summary>
    public static IEnumerable<string> PaddingNames(StructLayout layout) =>
        Enumerable.Range(1, layout.Fields.Count(f => f.PaddingBefore > 0) + (layout.TailPadding > 0 ? 1 : 0))
            .Select(i => i == 1 ? "padding" : $"padding{i}");

    private static void Padding(int bytes, string[] names, ref int count, CLines lines)
    {
        if (bytes > 0)
        {
            lines.Add($"uint8_t {names[count]}[{bytes}];");
            count++;
        }
    }

    private CLines Accessors()
    {
        CLines lines = Header("SEL4GEN_ACCESSORS_H", "Reading and writing the fields of packed words.",
            "types.h");
        foreach (FunctionDeclaration f in _program.PackedFunctions)
        {
            lines.Blank();
            lines.AddRange(_functions.Definition(f, true));
        }

        lines.Blank();
        lines.Add("#endif");
        return lines;
    }

    private CLines Functions()
    {
        CLines lines = Header("SEL4GEN_FUNCTIONS_H", "Variables, prototypes and inline functions.",
            "accessors.h");
        foreach (Module module in _program.Modules.Where(m => m.Functions.Count + m.Globals.Count > 0))
        {
            lines.Blank();
            lines.Comment(module.Name + ".c");
            foreach (GlobalDeclaration g in module.Globals)
            {
                lines.Add($"extern {GlobalDeclarator(g)};");
            }

            foreach (FunctionDeclaration f in module.Functions)
            {
                lines.Add(_functions.Prototype(f, false), f.Place);
            }
        }

        Logic(_program.Modules, lines);
        foreach (FunctionDeclaration f in _program.Modules.SelectMany(m =>
            m.Functions).Where(FunctionToC.IsHeaderFunction))
        {
            lines.Blank();
            lines.AddRange(Definition(f));
        }

        lines.Blank();
        lines.Add("#endif");
        return lines;
    }

    // What contracts call. It may read every variable, so it stands after them.
    private void Logic(IEnumerable<Module> modules, CLines lines)
    {
        string[] definitions =
            [.. new LogicToC(_program.Data).Definitions(modules.SelectMany(m => m.Functions))];
        if (definitions.Length > 0)
        {
            lines.Blank();
            foreach (string definition in definitions)
            {
                lines.Add(definition);
            }
        }
    }

    private CLines Definition(FunctionDeclaration f, bool isStatic = false) =>
        _functions.Definition(f, isStatic);

    private string GlobalDeclarator(GlobalDeclaration g)
    {
        string attributes = (g.Alignment > 0 ? $" ALIGNED({g.Alignment})" : "")
            + (g.Section is { } section ? $" SECTION(\"{section}\")" : "");
        return ExpressionToC.Declare(g.Type, g.CName) + attributes;
    }

    private void Global(GlobalDeclaration g, bool isStatic, CLines lines)
    {
        lines.Comment(g.Doc);
        string linkage = isStatic && !g.IsExternal ? "static " : "";
        string value = g.Value is null ? "" : " = " + _expressions.Initialiser(g.Value, g.Type).Text;
        lines.Add($"{linkage}{GlobalDeclarator(g)}{value};", g.Place);
    }

    private CLines ModuleFile(Module module)
    {
        CLines lines = Start(module.Doc.Length == 0 ? $"From {module.Place.File}." : module.Doc);
        lines.Add("");
        lines.Add("#include \"functions.h\"");
        ModuleBody(module, false, lines);
        return lines;
    }

    private void ModuleBody(Module module, bool isStatic, CLines lines)
    {
        bool first = true;
        foreach (GlobalDeclaration g in module.Globals)
        {
            if (first || g.BlankBefore || g.Doc.Length > 0)
            {
                lines.Blank();
            }

            first = false;
            Global(g, isStatic, lines);
        }

        foreach (FunctionDeclaration f in module.Functions.Where(IsOwn))
        {
            lines.Blank();
            lines.AddRange(Definition(f, isStatic));
        }
    }

    /// <summary>The single translation unit: everything static but what others call.</summary>
    private CLines Unit()
    {
        CLines lines = Start("The whole program as one translation unit.");
        lines.Add("");
        lines.Add("#include \"accessors.h\"");
        List<Module> modules = [.. _program.Modules.Where(m => m.Functions.Count + m.Globals.Count > 0)];
        lines.Blank();
        foreach (FunctionDeclaration f in modules.SelectMany(m => m.Functions))
        {
            lines.Add(_functions.Prototype(f, true));
        }

        foreach (Module module in modules.Where(m => m.Globals.Count > 0))
        {
            lines.Blank();
            lines.Comment(module.Name + ".c");
            foreach (GlobalDeclaration g in module.Globals)
            {
                Global(g, true, lines);
            }
        }

        Logic(modules, lines);
        foreach (FunctionDeclaration f in modules.SelectMany(m =>
            m.Functions).Where(FunctionToC.IsHeaderFunction))
        {
            lines.Blank();
            lines.AddRange(Definition(f));
        }

        foreach (Module module in modules.Where(m => m.Functions.Exists(IsOwn)))
        {
            lines.Blank();
            lines.Comment($"---- {module.Name}.c ----");
            foreach (FunctionDeclaration f in module.Functions.Where(IsOwn))
            {
                lines.Blank();
                lines.AddRange(Definition(f, true));
            }
        }

        return lines;
    }
}
