// SPDX-License-Identifier: BSD-2-Clause
// The rules of StrictC, the C subset of the C-to-Isabelle parser that seL4's proofs use. Each was found by trying one construct
// at a time on that parser.
using System.Collections.Generic;

namespace Sel4Gen.Verify.StrictC;

/// <summary>Who does not accept a construct.</summary>
internal enum Stage
{
    /// <summary>The parser stops.</summary>
    Parser,

    /// <summary>The parser goes on, and what it makes of the construct cannot be reasoned about.</summary>
    Logic,
}

/// <summary>A rule.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Stage">Who does not accept the construct.</param>
/// <param name="Remedy">What to write instead.</param>
internal sealed record StrictCRule(string Name, Stage Stage, string Remedy);

/// <summary>All rules.</summary>
internal static class StrictCRules
{
    public static readonly StrictCRule Goto = Parser("goto", "use structured control flow");
    public static readonly StrictCRule StatementExpression = Parser("statement-expression", "use a function");
    public static readonly StrictCRule Typeof = Parser("typeof", "name the type");
    public static readonly StrictCRule Generic = Parser("generic-selection", "call the function of the type");
    public static readonly StrictCRule OmittedMiddle = Parser("conditional-without-middle", "write the middle operand");
    public static readonly StrictCRule Comma = Parser("comma-operator", "write two statements");
    public static readonly StrictCRule NestedAssignment = Parser("nested-assignment", "assign in a statement of its own");
    public static readonly StrictCRule Increment = Parser("increment", "write x++; or x = x + 1; as a statement");
    public static readonly StrictCRule Union = Parser("union", "use shifts and masks, or two structs");
    public static readonly StrictCRule AnonymousMember = Parser("anonymous-member", "name the member");
    public static readonly StrictCRule EmptyStruct = Parser("empty-struct", "leave the struct out");
    public static readonly StrictCRule StructAttribute = Parser("struct-attribute", "lay the struct out with explicit fields");
    public static readonly StrictCRule Variadic = Parser("variadic-function", "declare each parameter");
    public static readonly StrictCRule FloatingPoint = Parser("floating-point", "use integers");
    public static readonly StrictCRule Int128 = Parser("int128", "use two 64-bit words");
    public static readonly StrictCRule ThreadLocal = Parser("thread-local", "use an array with an element for each core");
    public static readonly StrictCRule StaticAssert = Parser("static-assert", "use a typedef of an array of size 1 or -1");
    public static readonly StrictCRule AlignmentOf = Parser("alignof", "write the number");
    public static readonly StrictCRule OffsetOf = Parser("offsetof", "write the number");
    public static readonly StrictCRule UnaryPlus = Parser("unary-plus", "leave it out");
    public static readonly StrictCRule BinaryLiteral = Parser("binary-literal", "write a hexadecimal literal");
    public static readonly StrictCRule CaseRange = Parser("case-range", "write each case");
    public static readonly StrictCRule DesignatedRange = Parser("designated-range", "write each element");
    public static readonly StrictCRule VariableLengthArray = Parser("variable-length-array", "give the array a constant size");
    public static readonly StrictCRule ZeroSizeArray = Parser("zero-size-array", "give the array at least one element");
    public static readonly StrictCRule ArrayFromString = Parser("array-from-string", "list the elements");
    public static readonly StrictCRule FunctionNameCast = Parser("function-name-cast", "write &f");
    public static readonly StrictCRule FunctionPointerParameter =
        Parser("function-pointer-parameter", "call the function directly");
    public static readonly StrictCRule FallThrough = Parser("fall-through", "end each case with break or return");
    public static readonly StrictCRule ContinueInCase = Parser("continue-in-case", "use if, or set a flag and break");
    public static readonly StrictCRule FewCases = Parser("few-cases", "use if where there are fewer than two case groups");
    public static readonly StrictCRule Shadowing = Parser("shadowing", "give the inner variable another name");
    public static readonly StrictCRule TypedefName = Parser("typedef-name", "use a name that is no type's");
    public static readonly StrictCRule UndeclaredBuiltin = Parser("undeclared-builtin", "declare its prototype first");
    public static readonly StrictCRule StructCast = Parser("struct-cast", "assign the struct without a cast");

    public static readonly StrictCRule LocalAddress = Logic("local-address", "return the value");
    public static readonly StrictCRule LocalArrayPointer = Logic("local-array-pointer", "put the array into a struct");
    public static readonly StrictCRule StringLiteral = Logic("string-literal", "leave text to builds that print");
    public static readonly StrictCRule BitField = Logic("bit-field", "use shifts and masks");
    public static readonly StrictCRule FlexibleArray = Logic("flexible-array", "give the array a size");
    public static readonly StrictCRule StaticLocal = Logic("static-local", "declare it outside of the function");
    public static readonly StrictCRule AsmOperands =
        Logic("asm-operands", "one output with =r or =&r, inputs with r or i");
    public static readonly StrictCRule NestedCalls = Logic("nested-calls", "one call a statement");
    public static readonly StrictCRule SpecificationComment =
        Logic("specification-comment", "begin a comment of prose with /* or //");

    /// <summary>In the order in which documents list them.</summary>
    public static IReadOnlyList<StrictCRule> All { get; } =
    [
        Goto, StatementExpression, Typeof, Generic, OmittedMiddle, Comma, NestedAssignment, Increment, Union, AnonymousMember,
        EmptyStruct, StructAttribute, Variadic, FloatingPoint, Int128, ThreadLocal, StaticAssert, AlignmentOf, OffsetOf,
        UnaryPlus, BinaryLiteral, CaseRange, DesignatedRange, VariableLengthArray, ZeroSizeArray, ArrayFromString,
        FunctionNameCast, FunctionPointerParameter, FallThrough, ContinueInCase, FewCases, Shadowing, TypedefName,
        UndeclaredBuiltin, StructCast, LocalAddress, LocalArrayPointer, StringLiteral, BitField, FlexibleArray, StaticLocal,
        AsmOperands, NestedCalls, SpecificationComment,
    ];

    private static StrictCRule Parser(string name, string remedy) => new(name, Stage.Parser, remedy);

    private static StrictCRule Logic(string name, string remedy) => new(name, Stage.Logic, remedy);
}
