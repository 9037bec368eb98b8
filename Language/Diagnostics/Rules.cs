// SPDX-License-Identifier: BSD-2-Clause
// The one list of the subset's rules. An id is never used twice; docs/rules/ID.md says why a rule exists.
//
//   S4G1xxx types         S4G4xxx memory and pointers     S4G7xxx declarations and naming
//   S4G2xxx statements    S4G5xxx control flow, bounds    S4G8xxx interop
//   S4G3xxx expressions   S4G6xxx contracts               S4G9xxx the emitter's (Emit/)
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Sel4Gen.Language;

/// <summary>The descriptors of all rules.</summary>
public static class Rules
{
    private const string Types = "Types";
    private const string Statements = "Statements";
    private const string Expressions = "Expressions";
    private const string Memory = "Memory";
    private const string ControlFlow = "ControlFlow";
    private const string Contracts = "Contracts";
    private const string Declarations = "Declarations";
    private const string Interop = "Interop";
    private const string Emission = "Emission";

    // Types: what a value may be.
    public static readonly DiagnosticDescriptor ReferenceType = Make(
        "S4G1001", Types, "A reference type",
        "'{0}' is a reference type, which needs a heap; write an unmanaged struct, and Ptr<T> where it "
        + "is shared");
    public static readonly DiagnosticDescriptor StringType = Make(
        "S4G1002", Types, "A string",
        "There are no strings; a parameter that takes debug text has the type Text");
    public static readonly DiagnosticDescriptor FloatingPoint = Make(
        "S4G1003", Types, "Floating point",
        "'{0}' is floating point, which the kernel never uses; write a scaled integer");
    public static readonly DiagnosticDescriptor CharType = Make(
        "S4G1004", Types, "A char",
        "'{0}' is not an integer of a stated width; write byte, and (byte)'x' for the code of a "
        + "character");
    public static readonly DiagnosticDescriptor NativeInteger = Make(
        "S4G1005", Types, "nint or nuint",
        "'{0}' has the width of the host, not of the target; write {1}");
    public static readonly DiagnosticDescriptor ArrayType = Make(
        "S4G1006", Types, "An array",
        "'{0}' needs a heap; write a struct with [InlineArray(N)] as a field, or a Ptr<T> to existing "
        + "memory");
    public static readonly DiagnosticDescriptor RawPointer = Make(
        "S4G1007", Types, "A raw pointer",
        "'{0}' is a host pointer; write Ptr<T>, which is an address on the target");
    public static readonly DiagnosticDescriptor DelegateType = Make(
        "S4G1008", Types, "A delegate",
        "'{0}' is a function value; call the method by its name, or switch over an enum");
    public static readonly DiagnosticDescriptor InterfaceType = Make(
        "S4G1009", Types, "An interface as a type",
        "'{0}' needs dispatch at run time; write the struct itself, or switch over a tag");
    public static readonly DiagnosticDescriptor DynamicType = Make(
        "S4G1010", Types, "dynamic",
        "The type of this expression is known only at run time; write its type");
    public static readonly DiagnosticDescriptor NullableType = Make(
        "S4G1011", Types, "A nullable value",
        "'{0}' has a hidden flag; use a value that means 'none' (Ptr<T>.Null, 0), or a separate bool");
    public static readonly DiagnosticDescriptor UnknownType = Make(
        "S4G1012", Types, "A type outside the subset",
        "'{0}' is not a type of the subset (docs/subset.md); write a fixed-width integer, Word, an "
        + "enum or a struct of your own");
    public static readonly DiagnosticDescriptor PointerTarget = Make(
        "S4G1013", Types, "A pointer to something outside the subset",
        "Ptr<T> cannot point to '{0}'; T must be an unmanaged type of the subset");
    public static readonly DiagnosticDescriptor TextPlace = Make(
        "S4G1014", Types, "Text other than a parameter",
        "Text can only be the type of a parameter; pass the literal where it is printed");
    public static readonly DiagnosticDescriptor InlineArrayPlace = Make(
        "S4G1015", Types, "An inline array by value",
        "The inline array '{0}' can only be a field or a static field; pass a Ptr<T> to its first "
        + "element, or the struct that holds it");
    public static readonly DiagnosticDescriptor TuplePlace = Make(
        "S4G1016", Types, "A tuple in a field or parameter",
        "A tuple can only be a result or a local; declare a struct for {0}");
    public static readonly DiagnosticDescriptor BoolInMemory = Make(
        "S4G1017", Types, "A bool in memory",
        "The bool field '{0}' is in memory that pointers can access (as {1}), where a byte can have "
        + "any value; write byte or uint and compare with 0", wholeProgram: true);
    public static readonly DiagnosticDescriptor Padding = Make(
        "S4G1018", Types, "Implicit padding",
        "With {0}-bit words {1} bytes of padding would follow '{2}'; declare them as a field, or "
        + "order the fields by size");
    public static readonly DiagnosticDescriptor PointerCycle = Make(
        "S4G1019", Types, "Structs that point to each other",
        ".NET cannot lay out structs that hold Ptr fields to each other: {0}; let one hold a Word, "
        + "and a property of type Ptr<T> over it", wholeProgram: true);
    public static readonly DiagnosticDescriptor EmptyStruct = Make(
        "S4G1020", Types, "A struct without fields",
        "'{0}' has no field, which C does not allow; remove it, or make it a static class");
    public static readonly DiagnosticDescriptor TypeSize = Make(
        "S4G1021", Types, "A type that is too deep or too large",
        "'{0}' {1}");

    // Statements.
    public static readonly DiagnosticDescriptor Goto = Make(
        "S4G2001", Statements, "goto",
        "Labels and goto do not exist in the emitted C; write a loop, or a method that returns "
        + "early");
    public static readonly DiagnosticDescriptor Try = Make(
        "S4G2002", Statements, "try",
        "Exceptions do not exist in the subset; return a Status (or a bool) and test it");
    public static readonly DiagnosticDescriptor Throw = Make(
        "S4G2003", Statements, "throw",
        "Only 'throw Contract.Unreachable();' may be thrown; return a Status, or assert with "
        + "Contract.Assert");
    public static readonly DiagnosticDescriptor Lock = Make(
        "S4G2004", Statements, "lock",
        "There is no monitor; call the method that takes the kernel lock");
    public static readonly DiagnosticDescriptor Using = Make(
        "S4G2005", Statements, "using",
        "Nothing is disposed in the subset; call the method that ends the use");
    public static readonly DiagnosticDescriptor Yield = Make(
        "S4G2006", Statements, "yield",
        "An iterator needs a heap; write a loop");
    public static readonly DiagnosticDescriptor ForEach = Make(
        "S4G2007", Statements, "foreach",
        "There are no enumerators; write 'for (int i = 0; i < N; i++)'");
    public static readonly DiagnosticDescriptor LocalFunction = Make(
        "S4G2008", Statements, "A local function",
        "'{0}' is a local function; make it a private static method");
    public static readonly DiagnosticDescriptor Fixed = Make(
        "S4G2009", Statements, "fixed",
        "Objects do not move in the subset; write Ptr<T>");
    public static readonly DiagnosticDescriptor Unsafe = Make(
        "S4G2010", Statements, "unsafe",
        "Raw memory is accessed through Ptr<T> and Mmio; remove unsafe");
    public static readonly DiagnosticDescriptor ContinueInSwitch = Make(
        "S4G2011", Statements, "continue inside a switch",
        "'continue' inside a switch section is refused; write an if around the rest of the body");
    public static readonly DiagnosticDescriptor CaseLabel = Make(
        "S4G2012", Statements, "A case label that is not a constant",
        "A case label is a constant, or constants joined by 'or'; write an if for other conditions");
    public static readonly DiagnosticDescriptor SwitchType = Make(
        "S4G2013", Statements, "A switch over another type",
        "A switch is over an integer or an enum, not over '{0}'");
    public static readonly DiagnosticDescriptor SeveralSteps = Make(
        "S4G2014", Statements, "A for loop with several steps",
        "The step of a for loop is one expression in C; write '{0}' at the end of the body");
    public static readonly DiagnosticDescriptor NestedThrow = Make(
        "S4G2015", Statements, "throw inside an expression",
        "C cannot stop inside an expression; write 'throw Contract.Unreachable();' as a separate "
        + "statement, or in the arm '_' of a switch expression");
    public static readonly DiagnosticDescriptor BreakInSwitch = Make(
        "S4G2016", Statements, "break inside the only section of a switch",
        "A switch with one section becomes an if in C, where break has no counterpart; write an if "
        + "around the rest of the section");
    public static readonly DiagnosticDescriptor ContinueBeforeCall = Make(
        "S4G2017", Statements, "continue before a call at the end of a loop",
        "The calls of '{0}' are computed at the end of the body in C, and 'continue' would skip them; "
        + "write a while loop, or an if around the rest of the body");
    public static readonly DiagnosticDescriptor TooDeep = Make(
        "S4G2018", Statements, "Nested too deeply",
        "Statements and expressions are nested more than {0} levels deep here; store parts of them in "
        + "locals, or make methods of them");
    public static readonly DiagnosticDescriptor UnknownStatement = Make(
        "S4G2099", Statements, "A statement outside the subset",
        "This statement ({0}) is not part of the subset (docs/subset.md, \"Statements\")");

    // Expressions and arithmetic.
    public static readonly DiagnosticDescriptor NewObject = Make(
        "S4G3001", Expressions, "An object is allocated",
        "'new {0}' allocates on a heap, and there is none; use a struct, or memory of a static field "
        + "or of an Untyped");
    public static readonly DiagnosticDescriptor NewArray = Make(
        "S4G3002", Expressions, "An array is allocated",
        "There is no heap and no array on the stack; write a struct with [InlineArray(N)] as a "
        + "static field, or StaticMemory.Reserve");
    public static readonly DiagnosticDescriptor StringValue = Make(
        "S4G3003", Expressions, "A string value",
        "A string is allowed only as the argument for a Text parameter");
    public static readonly DiagnosticDescriptor StringBuilding = Make(
        "S4G3004", Expressions, "Concatenated or interpolated text",
        "Text cannot be concatenated or interpolated; print its parts one after the other");
    public static readonly DiagnosticDescriptor Lambda = Make(
        "S4G3005", Expressions, "A lambda",
        "There are no function values; write a static method and call it by its name");
    public static readonly DiagnosticDescriptor MethodGroup = Make(
        "S4G3006", Expressions, "A method as a value",
        "'{0}' is used as a value; call it, or switch over an enum");
    public static readonly DiagnosticDescriptor Checked = Make(
        "S4G3007", Expressions, "checked",
        "Arithmetic wraps in the subset; test the operands first, or Contract.Assert the range");
    public static readonly DiagnosticDescriptor NestedAssignment = Make(
        "S4G3008", Expressions, "An assignment inside an expression",
        "An assignment must be a separate statement; write it before this one");
    public static readonly DiagnosticDescriptor NestedIncrement = Make(
        "S4G3009", Expressions, "++ or -- inside an expression",
        "'{0}' must be a separate statement; write it before or after this one");
    public static readonly DiagnosticDescriptor Division = Make(
        "S4G3010", Expressions, "A divisor that may be zero",
        "The divisor '{0}' is not known to be non-zero; guard the division with an if, or "
        + "Contract.Assert({0} != 0)");
    public static readonly DiagnosticDescriptor SignedDivision = Make(
        "S4G3011", Expressions, "A signed division",
        "Signed division by the variable '{0}' overflows for the smallest number and -1; cast both "
        + "operands to an unsigned type, or divide by a constant");
    public static readonly DiagnosticDescriptor SignMixing = Make(
        "S4G3012", Expressions, "Mixed signed and unsigned operands",
        "'{0}' is converted to long because signed and unsigned 32-bit operands are mixed; cast one of "
        + "them");
    public static readonly DiagnosticDescriptor Pattern = Make(
        "S4G3013", Expressions, "A pattern",
        "A pattern may contain only constants, 'or', 'not' and '_'; write comparisons");
    public static readonly DiagnosticDescriptor TypeTest = Make(
        "S4G3014", Expressions, "A type at run time",
        "There are no types at run time; switch over a tag");
    public static readonly DiagnosticDescriptor NullValue = Make(
        "S4G3015", Expressions, "null",
        "There is no null; use Ptr<T>.Null and IsNull");
    public static readonly DiagnosticDescriptor Range = Make(
        "S4G3016", Expressions, "An index from the end or a range",
        "There are no ranges; write the index as a number");
    public static readonly DiagnosticDescriptor With = Make(
        "S4G3017", Expressions, "with",
        "Copy the struct and assign the field in a separate statement");
    public static readonly DiagnosticDescriptor StructConstructor = Make(
        "S4G3018", Expressions, "A constructor with arguments",
        "Constructors do not exist in C; write 'new {0} {{ Field = value }}' or a static method that "
        + "returns it");
    public static readonly DiagnosticDescriptor AnonymousType = Make(
        "S4G3019", Expressions, "An anonymous type",
        "An anonymous type needs a heap; declare a struct");
    public static readonly DiagnosticDescriptor TupleComparison = Make(
        "S4G3020", Expressions, "Tuples are compared",
        "Compare the elements one by one");
    public static readonly DiagnosticDescriptor SizeOf = Make(
        "S4G3021", Expressions, "sizeof of a struct",
        "Write Ptr.SizeOf<{0}>(), which is a Word of the target");
    public static readonly DiagnosticDescriptor Boxing = Make(
        "S4G3022", Expressions, "Boxing",
        "'{0}' is boxed on a heap here; keep its type");
    public static readonly DiagnosticDescriptor Await = Make(
        "S4G3023", Expressions, "await",
        "There are no tasks; the kernel runs to completion or to a preemption point");
    public static readonly DiagnosticDescriptor Query = Make(
        "S4G3024", Expressions, "A query",
        "LINQ allocates and calls through function values; write a loop");
    public static readonly DiagnosticDescriptor UserOperator = Make(
        "S4G3025", Expressions, "A user-defined operator",
        "The operator of '{0}' is a hidden call; call a method by its name");
    public static readonly DiagnosticDescriptor RefConditional = Make(
        "S4G3027", Expressions, "A conditional ref expression",
        "Write an if with an assignment in each branch");
    public static readonly DiagnosticDescriptor CompoundNarrowing = Make(
        "S4G3028", Expressions, "A compound assignment that narrows",
        "The result is implicitly narrowed to '{0}'; write '{1} = ({0})({1} {2} ...)'");
    public static readonly DiagnosticDescriptor CharValue = Make(
        "S4G3029", Expressions, "A char as a number",
        "Write (byte){0} for the character's code");
    public static readonly DiagnosticDescriptor StructComparison = Make(
        "S4G3030", Expressions, "Structs are compared",
        "Compare the fields that matter one by one");
    public static readonly DiagnosticDescriptor ArgumentOrder = Make(
        "S4G3031", Expressions, "Named arguments in another order",
        "C evaluates the arguments of '{0}' in the order of its parameters; write them in that order, "
        + "and store in a local what must be evaluated first");
    public static readonly DiagnosticDescriptor ComputedTarget = Make(
        "S4G3032", Expressions, "A deconstruction into a computed location",
        "'{0}' has to be computed before the values; deconstruct into locals and assign them one by "
        + "one");
    public static readonly DiagnosticDescriptor NestedDeconstruction = Make(
        "S4G3033", Expressions, "A nested deconstruction",
        "A deconstruction has one level; store the inner tuple in a local and deconstruct it in a "
        + "separate statement");
    public static readonly DiagnosticDescriptor PropertyInitializer = Make(
        "S4G3034", Expressions, "A property in an initialiser",
        "'{0}' is a property, which is set by a call; initialise the fields, or assign '{0}' in a "
        + "separate statement");
    public static readonly DiagnosticDescriptor Narrowing = Make(
        "S4G3035", Expressions, "A cast that may lose bits",
        "'{0}' is not known to fit the {1} bits of '{2}'; check it before, mask it, or give the reason "
        + "with [SubsetException(\"S4G3035\", \"...\")]");
    public static readonly DiagnosticDescriptor UnknownExpression = Make(
        "S4G3099", Expressions, "An expression outside the subset",
        "This expression ({0}) is not part of the subset (docs/subset.md, \"Expressions\")");

    // Memory and pointers.
    public static readonly DiagnosticDescriptor AddressOf = Make(
        "S4G4001", Memory, "The address of a variable",
        "A variable has no address in the subset; use a Ptr<T> to memory that has one");
    public static readonly DiagnosticDescriptor RefLocalTarget = Make(
        "S4G4002", Memory, "A ref local to something without an address",
        "A ref local is bound to memory behind a Ptr<T> or to a static field, not to {0}");
    public static readonly DiagnosticDescriptor RefReturn = Make(
        "S4G4003", Memory, "A method that returns a reference",
        "Return a Ptr<T>, or the value");
    public static readonly DiagnosticDescriptor RefArgument = Make(
        "S4G4004", Memory, "A ref argument that is not a local",
        "A ref, out or in argument is a local or a parameter, not {0}; pass a Ptr<T> for a location in "
        + "memory");
    public static readonly DiagnosticDescriptor SameArgumentTwice = Make(
        "S4G4005", Memory, "The same local passed by reference twice",
        "'{0}' is passed by reference twice; ref arguments are copied in and out, so the order "
        + "would matter (a method's receiver is passed by reference, too)");
    public static readonly DiagnosticDescriptor PtrTarget = Make(
        "S4G4006", Memory, "Ptr.To of something without an address",
        "Ptr.To takes a location accessed through a Ptr<T>, not {0}; reserve memory with "
        + "StaticMemory.Reserve to have its address");
    public static readonly DiagnosticDescriptor StaticMemoryPlace = Make(
        "S4G4007", Memory, "StaticMemory.Reserve outside an initialiser",
        "StaticMemory.Reserve may only be the initialiser of a 'static readonly Ptr<T>' field, with "
        + "constants as arguments");
    public static readonly DiagnosticDescriptor RefField = Make(
        "S4G4008", Memory, "A ref struct or ref field",
        "A reference cannot be kept in a struct; keep a Ptr<T>");
    public static readonly DiagnosticDescriptor BootMemory = Make(
        "S4G4009", Memory, "Static memory of a [BootOnly] class",
        "The memory of '{0}' goes to user level after boot, because '{1}' is [BootOnly]; declare it in "
        + "a class that is not, or mark it [BootOnly] itself if it is not used after boot");
    public static readonly DiagnosticDescriptor BootUse = Make(
        "S4G4010", Memory, "A use of [BootOnly] code or data",
        "'{0}' is [BootOnly] and goes to user level after boot, but '{1}' is not; mark '{1}' "
        + "[BootOnly], or remove the attribute from '{0}'");
    public static readonly DiagnosticDescriptor RefRebinding = Make(
        "S4G4011", Memory, "A ref parameter is rebound",
        "'{0}' is a parameter and stays bound to its argument; declare a ref local");
    public static readonly DiagnosticDescriptor ReceiverChange = Make(
        "S4G4012", Memory, "A call that changes a part of a local",
        "'{0}' changes its receiver, which is {1}; the receiver of such a call is a whole local or a "
        + "location in memory: copy it to a local first",
        wholeProgram: true);
    public static readonly DiagnosticDescriptor HiddenCopy = Make(
        "S4G4013", Memory, "A call that changes a hidden copy",
        "'{0}' changes its receiver, but {1} is read-only, so C# changes a temporary copy; call it on "
        + "a local copy, or on the original location if it is writable",
        wholeProgram: true);

    // Control flow and bounds.
    public static readonly DiagnosticDescriptor Recursion = Make(
        "S4G5001", ControlFlow, "A method calls itself",
        "'{0}' calls itself; the kernel's stack is small and bounded: write a loop");
    public static readonly DiagnosticDescriptor RecursionCycle = Make(
        "S4G5002", ControlFlow, "Methods call each other in a cycle",
        "Recursion through a cycle: {0}; the kernel's stack is small and bounded: write a loop",
        wholeProgram: true);
    public static readonly DiagnosticDescriptor LoopBound = Make(
        "S4G5003", ControlFlow, "A loop without a bound",
        "This loop is not known to end; start its body with Loop.Bound(n) or Loop.Ends(\"reason\"), or "
        + "count to a constant");
    public static readonly DiagnosticDescriptor LoopBoundPlace = Make(
        "S4G5004", ControlFlow, "Loop.Bound inside a body",
        "Loop.{0} must be the first statement of a loop's body");
    public static readonly DiagnosticDescriptor LoopReason = Make(
        "S4G5005", ControlFlow, "A loop without a reason",
        "Loop.Ends takes a string literal that says why the loop ends");
    public static readonly DiagnosticDescriptor Unreached = Make(
        "S4G5006", ControlFlow, "An unreachable method",
        "'{0}' is not reachable from an entry point; remove it, or mark its caller [EntryPoint]",
        wholeProgram: true, enabled: false);
    public static readonly DiagnosticDescriptor NoReturnReturns = Make(
        "S4G5007", ControlFlow, "A [NoReturn] method that returns",
        "'{0}' is marked [NoReturn] and can return; end it with an endless loop, a call that does "
        + "not return, or 'throw Contract.Unreachable();'");

    // Contracts.
    public static readonly DiagnosticDescriptor RequiresPlace = Make(
        "S4G6001", Contracts, "A precondition after other statements",
        "Contract.Requires must be at the start of a method; write Contract.Assert here");
    public static readonly DiagnosticDescriptor ImpureCondition = Make(
        "S4G6002", Contracts, "A condition with a side effect",
        "A contract is not evaluated in every build: '{0}' must be [Pure], or its result stored in a "
        + "local first");
    public static readonly DiagnosticDescriptor ContractText = Make(
        "S4G6003", Contracts, "A message in a contract",
        "The message of a contract is its condition; remove the argument");
    public static readonly DiagnosticDescriptor UnreachableUse = Make(
        "S4G6004", Contracts, "Contract.Unreachable without throw",
        "Write 'throw Contract.Unreachable();'");
    public static readonly DiagnosticDescriptor PureEffect = Make(
        "S4G6005", Contracts, "A [Pure] method with a side effect",
        "'{0}' is marked [Pure] and {1}; remove the attribute, or the effect");

    // Declarations and naming.
    public static readonly DiagnosticDescriptor InstanceClass = Make(
        "S4G7001", Declarations, "A class that is not static",
        "The class '{0}' is not static; a module is a static class, a value is a struct");
    public static readonly DiagnosticDescriptor InterfaceDeclaration = Make(
        "S4G7002", Declarations, "An interface",
        "'{0}' needs dispatch at run time; write static methods");
    public static readonly DiagnosticDescriptor DelegateDeclaration = Make(
        "S4G7003", Declarations, "A delegate",
        "'{0}' is a function type; write an enum and a switch over it");
    public static readonly DiagnosticDescriptor Record = Make(
        "S4G7004", Declarations, "A record",
        "The record '{0}' has generated equality, printing and copying; write a plain struct");
    public static readonly DiagnosticDescriptor Event = Make(
        "S4G7005", Declarations, "An event",
        "'{0}' is a list of function values; call the methods by their names");
    public static readonly DiagnosticDescriptor Constructor = Make(
        "S4G7006", Declarations, "A constructor",
        "C has no constructors; write a static method that returns a '{0}'");
    public static readonly DiagnosticDescriptor StaticConstructor = Make(
        "S4G7007", Declarations, "A static constructor",
        "Nothing runs before the entry point; initialise with constants, or in a method that boot "
        + "code calls");
    public static readonly DiagnosticDescriptor Operator = Make(
        "S4G7008", Declarations, "An operator is declared",
        "An operator is a hidden call; write a method with a name");
    public static readonly DiagnosticDescriptor Indexer = Make(
        "S4G7009", Declarations, "An indexer",
        "An indexer is a hidden call; write a method with a name");
    public static readonly DiagnosticDescriptor AutoProperty = Make(
        "S4G7010", Declarations, "A property with a hidden field",
        "'{0}' has a hidden field; declare the field, or compute the value");
    public static readonly DiagnosticDescriptor StaticInitializer = Make(
        "S4G7011", Declarations, "A static field that is not constant",
        "A static field is zero or initialised with constants; compute '{0}' in boot code");
    public static readonly DiagnosticDescriptor Async = Make(
        "S4G7012", Declarations, "async",
        "There are no tasks; remove async");
    public static readonly DiagnosticDescriptor ExtensionMember = Make(
        "S4G7014", Declarations, "An extension method",
        "'{0}' is an extension; write an ordinary static method");
    public static readonly DiagnosticDescriptor PartialMethod = Make(
        "S4G7015", Declarations, "A partial method without [Extern] or [Asm]",
        "'{0}' has no implementation: mark it [Extern] or [Asm]");
    public static readonly DiagnosticDescriptor GenericType = Make(
        "S4G7016", Declarations, "A generic type",
        "'{0}' is generic; only methods are");
    public static readonly DiagnosticDescriptor TypeParameter = Make(
        "S4G7017", Declarations, "A type parameter that is not unmanaged",
        "Write 'where {0} : unmanaged'");
    public static readonly DiagnosticDescriptor Overload = Make(
        "S4G7018", Declarations, "An overload",
        "'{0}' has more than one '{1}', and a C function has a unique name; give each method its own "
        + "name");
    public static readonly DiagnosticDescriptor NameCharacters = Make(
        "S4G7019", Declarations, "A name with characters that C does not allow",
        "'{0}' cannot be a name in C; use letters and digits of ASCII, and '_'");
    public static readonly DiagnosticDescriptor EnumBase = Make(
        "S4G7020", Declarations, "An enum without a base type",
        "Write the base type of '{0}', which is its size: 'enum {0} : uint'");
    public static readonly DiagnosticDescriptor Inheritance = Make(
        "S4G7021", Declarations, "A base type or interface",
        "'{0}' has a base type or an interface; there is no dispatch");
    public static readonly DiagnosticDescriptor OptionalParameter = Make(
        "S4G7022", Declarations, "An optional parameter",
        "'{0}' has a default value; pass it in every call");
    public static readonly DiagnosticDescriptor ParamsParameter = Make(
        "S4G7023", Declarations, "params",
        "'{0}' would be an array; write the parameters one by one");
    public static readonly DiagnosticDescriptor ConstantType = Make(
        "S4G7024", Declarations, "A constant of an unsupported type",
        "A constant is an integer, a bool or an enum, not '{0}'");
    public static readonly DiagnosticDescriptor ConditionalCompilation = Make(
        "S4G7025", Declarations, "Conditional compilation",
        "'#{0}' hides code from the compiler; write 'if (Config.X)'");
    public static readonly DiagnosticDescriptor AttributeUse = Make(
        "S4G7026", Declarations, "An attribute outside the subset",
        "'{0}' has no effect on the emitted C; remove it");
    public static readonly DiagnosticDescriptor Override = Make(
        "S4G7027", Declarations, "override",
        "'{0}' is dispatched at run time; remove it");
    public static readonly DiagnosticDescriptor TopLevelStatements = Make(
        "S4G7028", Declarations, "Statements outside a method",
        "Put the statements into a method of a static class, marked [EntryPoint]");
    public static readonly DiagnosticDescriptor ExceptionReason = Make(
        "S4G7029", Declarations, "An exception without a reason",
        "[SubsetException] names a rule of docs/rules and gives a reason");
    public static readonly DiagnosticDescriptor UnusedException = Make(
        "S4G7032", Declarations, "An unused exception",
        "'{1}' contains nothing that {0} refuses; remove the attribute", wholeProgram: true);
    public static readonly DiagnosticDescriptor FieldModifier = Make(
        "S4G7030", Declarations, "A volatile or thread-static field",
        "Access device registers through Mmio, and data of other cores under the lock");
    public static readonly DiagnosticDescriptor PackedOverlap = Make(
        "S4G7040", Declarations, "Bit fields overlap",
        "'{0}' shares bits {1} of word {2} with '{3}'");
    public static readonly DiagnosticDescriptor PackedOutside = Make(
        "S4G7041", Declarations, "A bit field outside its word",
        "'{0}' is not inside the words: word {1} of {2}, bits {3} to {4} of {5}");
    public static readonly DiagnosticDescriptor PackedWidth = Make(
        "S4G7042", Declarations, "A bit field wider than its type",
        "'{0}' has {1} bits; its type '{2}' holds {3}");
    public static readonly DiagnosticDescriptor PackedPointer = Make(
        "S4G7043", Declarations, "A pointer in too few bits",
        "'{0}' keeps {1} bits of an address ({2} and {3} zeros); with {4}-bit words write "
        + "SignExtend = true, or more bits");
    public static readonly DiagnosticDescriptor PackedPartial = Make(
        "S4G7044", Declarations, "A packed struct or bit field that is not partial",
        "'{0}' must be partial: its other part is generated");
    public static readonly DiagnosticDescriptor PackedTagOverlap = Make(
        "S4G7045", Declarations, "A bit field over the tag",
        "'{0}' shares bits with the tag of '{1}'");
    public static readonly DiagnosticDescriptor PackedShape = Make(
        "S4G7046", Declarations, "An invalid packed struct",
        "'{0}': {1}");
    public static readonly DiagnosticDescriptor PackedType = Make(
        "S4G7047", Declarations, "A bit field of an unsupported type",
        "A bit field is an integer, an enum, a bool or a Ptr<T>, not '{0}'");
    public static readonly DiagnosticDescriptor PackedAccessors = Make(
        "S4G7048", Declarations, "A bit field without get and set",
        "'{0}' must be an instance property with get and set, which is not readonly");
    public static readonly DiagnosticDescriptor PackedMember = Make(
        "S4G7049", Declarations, "A field in a packed struct",
        "'{0}' is a field of a packed struct, which has only its words; declare a property with [Bits]");
    public static readonly DiagnosticDescriptor BitsElsewhere = Make(
        "S4G7050", Declarations, "[Bits] outside a packed struct",
        "'{0}' is marked [Bits], but '{1}' is not a packed struct");
    public static readonly DiagnosticDescriptor PackedSharedTag = Make(
        "S4G7051", Declarations, "Two variants with the same tag",
        "'{0}' has the tag {1} of '{2}', which '{3}' also has");
    public static readonly DiagnosticDescriptor CNameForm = Make(
        "S4G7052", Declarations, "A C name that is not an identifier",
        "'{0}' cannot be a name in C: write letters, digits and underscores, and no keyword of C or of "
        + "its compilers");
    public static readonly DiagnosticDescriptor GeneratedName = Make(
        "S4G7053", Declarations, "The name of a generated member",
        "'{0}' has the name of a member that is generated for '{1}'; give it another name");
    public static readonly DiagnosticDescriptor AbsentMember = Make(
        "S4G7054", Declarations, "A use of a declaration that the configuration does not have",
        "'{0}' does not exist in this configuration: its [When] is false; use it only under the same "
        + "condition, as in 'if (Config.X) {{ ... }}', or put the same [When] on the method");
    public static readonly DiagnosticDescriptor SizeLimit = Make(
        "S4G7055", Declarations, "A struct over its size limit",
        "'{0}' has {1} bytes with {2}-bit words, and its [SizeLimit] allows {3}");

    // Interop: what is outside.
    public static readonly DiagnosticDescriptor ForeignMember = Make(
        "S4G8001", Interop, "A member outside the subset",
        "'{0}' is not part of the subset; write it in the subset, or mark a partial method of your "
        + "own [Extern]");
    public static readonly DiagnosticDescriptor HostOnly = Make(
        "S4G8002", Interop, "A host-only member",
        "'{0}' exists on the host only; subset code must not depend on the simulation");
    public static readonly DiagnosticDescriptor ExternShape = Make(
        "S4G8003", Interop, "An invalid [Extern] or [Asm] method",
        "'{0}' must be a static partial method without a body, in a static partial class");
    public static readonly DiagnosticDescriptor ExternSignature = Make(
        "S4G8004", Interop, "A type that cannot be passed to assembly",
        "'{0}' cannot be {1}; pass an integer, a bool, an enum or a Ptr<T>");
    public static readonly DiagnosticDescriptor AsmTemplate = Make(
        "S4G8005", Interop, "A template with an unknown operand",
        "The template names %{0}, and the operands of '{1}' are {2}");
    public static readonly DiagnosticDescriptor ForeignImport = Make(
        "S4G8006", Interop, "extern",
        "'{0}' would be resolved by the host's loader; write 'static partial' with [Extern]");

    // Emission: what the binder has no translation for. Reported where no other rule found anything.
    public static readonly DiagnosticDescriptor Construct = Make(
        Rule.Construct, Emission, "A construct without translation", "{0}");
    public static readonly DiagnosticDescriptor TypeWithoutC = Make(
        Rule.Type, Emission, "A type without counterpart in C", "{0}");
    public static readonly DiagnosticDescriptor LoopEffect = Make(
        Rule.LoopEffect, Emission, "A side effect where C does not allow one", "{0}");
    public static readonly DiagnosticDescriptor ArrayValue = Make(
        Rule.ArrayValue, Emission, "An array as a value", "{0}");

    /// <summary>All of them, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = typeof(Rules)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .OrderBy(rule => rule.Id, System.StringComparer.Ordinal)
        .ToImmutableArray();

    private static DiagnosticDescriptor Make(
        string id,
        string family,
        string title,
        string message,
        bool wholeProgram = false,
        bool enabled = true) =>
        new(
            id,
            title,
            message,
            "Sel4Gen." + family,
            DiagnosticSeverity.Error,
            enabled,
            helpLinkUri: "docs/rules/" + id + ".md",
            customTags: wholeProgram ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}
