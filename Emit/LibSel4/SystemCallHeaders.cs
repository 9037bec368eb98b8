// SPDX-License-Identifier: BSD-2-Clause
// Writes the functions that make system calls: prototypes (sel4/syscalls*.h), the system call instruction
// (sel4/sel4_arch/syscalls.h) and the bodies (sel4/arch/syscalls.h), each for one configuration.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes system calls.</summary>
internal static class SystemCallHeaders
{
    private const string Function = "LIBSEL4_INLINE_FUNC";

    /// <summary>The headers with their paths, below the include folder that each belongs to.</summary>
    public static IEnumerable<(string Path, string Text)> Files(UserInterface model)
    {
        foreach (SystemCallGroup group in model.CallGroups)
        {
            yield return ("include/" + group.Header, Prototypes(model, group));
        }

        if (model.Trap is { } trap)
        {
            yield return ($"sel4_arch_include/{model.Sel4Arch}/sel4/sel4_arch/syscalls.h", Entry(model, trap));
            yield return ($"arch_include/{model.Arch}/sel4/arch/syscalls.h", Bodies(model));
        }
    }

    private static string Prototypes(UserInterface model, SystemCallGroup group)
    {
        bool isChosen = group.Header == "sel4/syscalls.h";
        string api = model.CallGroups.First(g => g.Enabled && g != group).Header;
        HeaderText text = isChosen
            ? new("The system calls of this configuration. Message registers and capabilities are in the IPC buffer "
                + "(sel4/functions.h); a sender that nobody wants to know may be a null pointer. The bodies stand in "
                + "sel4/arch/syscalls.h.", "sel4/config.h", "sel4/types.h", api)
            : new("System calls of the kernels that have this interface; sel4/syscalls.h includes it for them.",
                "sel4/config.h", "sel4/types.h");
        foreach (SystemCall call in group.Calls.Where(c => c.Enabled))
        {
            text.Line().Comment("", call.Doc);
            Signature(text, call, [], ";");
        }

        return text.ToString();
    }

    // --- The way into the kernel ---

    private static string Entry(UserInterface model, TrapInstruction trap)
    {
        HeaderText text = new("How this instruction set enters the kernel.",
            "sel4/config.h", "sel4/functions.h", "sel4/types.h");
        string messages = trap.Names.Count > 0
            ? string.Join(", ", MessageNames(model).Select((_, i) => trap.Message(i)))
            : $"{trap.Message(0)}..{trap.Message(model.FastMessageRegisters - 1)}";
        text.Line().Comment("", $"Enters the kernel with the number in {trap.Register("Number")}, the capability in "
            + $"{trap.Register("Capability")}, the tag in {trap.Register("Info")}, the first message registers in {messages}"
            + (model.Mcs ? $" and the reply object in {trap.Register("Reply")}" : "")
            + "; afterwards the badge stands where the capability was, and a tag and message registers where they were. The "
            + "kernel leaves all other registers as they were"
            + (trap.Clobbers.Count > 0 ? $" but for {string.Join(", ", trap.Clobbers)}" : "")
            + ". Memory is clobbered: it reads and writes the IPC buffer.");
        EntryFunction(text, model, trap, hasDestination: false);
        if (model.Mcs)
        {
            text.Line().Comment("", $"As {Enter(model)}, for calls that send to one capability "
                + $"({trap.Register("Destination")}) and receive from another.");
            EntryFunction(text, model, trap, hasDestination: true);
        }

        return text.ToString();
    }

    private static void EntryFunction(HeaderText text, UserInterface model, TrapInstruction trap, bool hasDestination)
    {
        List<(string Name, string Register)> changed = [("cptr_and_badge", trap.Register("Capability")), ("tag", trap.Register("Info"))];
        changed.AddRange(MessageNames(model).Select((n, i) => (n, trap.Message(i))));
        List<(string Name, string Register)> read = [("number", trap.Register("Number"))];
        if (hasDestination)
        {
            read.Add(("dest", trap.Register("Destination")));
        }

        if (model.Mcs)
        {
            read.Add(("reply", trap.Register("Reply")));
        }

        IEnumerable<string> parameters = read.Where(r => r.Name != "reply").Select(r => "seL4_Word " + r.Name)
            .Concat(changed.Select(c => "seL4_Word *" + c.Name)).Concat(model.Mcs ? ["seL4_Word reply"] : []);
        text.Wrapped($"static inline void {Enter(model)}{(hasDestination ? "_twice" : "")}(", parameters, ")");
        text.Line("{");
        foreach ((string name, string register) in changed)
        {
            text.Line($"    register seL4_Word {register} __asm__(\"{register}\") = *{name};");
        }

        foreach ((string name, string register) in read)
        {
            text.Line($"    register seL4_Word {register} __asm__(\"{register}\") = {name};");
        }

        string instruction = trap.Instruction.Replace("\n", "\\n").Replace("\t", "\\t");
        text.Line($"    __asm__ volatile(\"{instruction}\"");
        text.Line($"                     : {string.Join(", ", changed.Select(c => $"\"+r\"({c.Register})"))}");
        text.Line($"                     : {string.Join(", ", read.Select(r => $"\"r\"({r.Register})"))}");
        text.Line($"                     : {string.Join(", ", trap.Clobbers.Append("memory").Select(c => $"\"{c}\""))});");
        foreach ((string name, string register) in changed)
        {
            text.Line($"    *{name} = {register};");
        }

        text.Line("}");
    }

    // --- The calls ---

    private static string Bodies(UserInterface model)
    {
        HeaderText text = new("The system calls of this configuration.",
            "sel4/config.h", "sel4/functions.h", "sel4/sel4_arch/syscalls.h", "sel4/types.h");
        Helpers(text, model);
        foreach (SystemCall call in model.CallGroups.Where(g => g.Enabled).SelectMany(g => g.Calls).Where(c => c.Enabled))
        {
            Body(text, model, call, withMessageRegisters: false);
            if (call.WithMessageRegisters)
            {
                Body(text, model, call, withMessageRegisters: true);
            }
        }

        return text.ToString();
    }

    /// <summary>What all calls are made of.</summary>
    private static void Helpers(HeaderText text, UserInterface model)
    {
        string a = model.Arch;
        int count = model.FastMessageRegisters;
        List<string> names = MessageNames(model);
        text.Line().Comment("", "The message registers that travel in processor registers.");
        text.Line("typedef struct {").Line($"    seL4_Word mr[{count}];").Line($"}} {a}_message_t;");

        text.Line().Comment("", "They as the IPC buffer has them.");
        text.Line($"static inline {a}_message_t {a}_message_from_buffer(void)").Line("{");
        text.Line($"    {a}_message_t message = {{{{ {string.Join(", ", names.Select((_, i) => $"seL4_GetMR({i})"))} }}}};");
        text.Line("    return message;").Line("}");
        text.Line().Line($"static inline void {a}_message_to_buffer(const {a}_message_t *message)").Line("{");
        names.Select((_, i) => i).ToList().ForEach(i => text.Line($"    seL4_SetMR({i}, message->mr[{i}]);"));
        text.Line("}");

        text.Line().Comment("", "They as the caller has them: each may be a null pointer, and those beyond the length are not looked at.");
        text.Wrapped($"static inline {a}_message_t {a}_message_from(",
            names.Select(n => $"const seL4_Word *{n}").Prepend("seL4_MessageInfo_t info"), ")");
        text.Line("{").Line("    seL4_Word length = seL4_MessageInfo_get_length(info);");
        text.Line($"    {a}_message_t message = {Zeros(model)};");
        foreach ((string name, int i) in names.Select((n, i) => (n, i)))
        {
            text.Line($"    if ({name} != seL4_Null && length > {i}) {{").Line($"        message.mr[{i}] = *{name};").Line("    }");
        }

        text.Line("    return message;").Line("}").Line();
        text.Wrapped($"static inline void {a}_message_to(",
            names.Select(n => $"seL4_Word *{n}").Prepend($"const {a}_message_t *message"), ")");
        text.Line("{");
        foreach ((string name, int i) in names.Select((n, i) => (n, i)))
        {
            text.Line($"    if ({name} != seL4_Null) {{").Line($"        *{name} = message->mr[{i}];").Line("    }");
        }

        text.Line("}");
        Exchange(text, model, hasDestination: false);
        if (model.Mcs)
        {
            Exchange(text, model, hasDestination: true);
        }

        Ask(text, model);
    }

    private static void Exchange(HeaderText text, UserInterface model, bool hasDestination)
    {
        string a = model.Arch;
        text.Line().Comment("", hasDestination
            ? $"As {a}_exchange, for calls that send to dest and receive from cptr."
            : "A system call with a message: gives the tag that came back, and the badge if it is wanted.");
        IEnumerable<string> parameters = new[] { "seL4_Word number" }.Concat(hasDestination ? ["seL4_CPtr dest"] : [])
            .Concat(["seL4_CPtr cptr", "seL4_MessageInfo_t info", $"{a}_message_t *message", "seL4_Word *badge"])
            .Concat(model.Mcs ? ["seL4_CPtr reply"] : []);
        text.Wrapped($"static inline seL4_MessageInfo_t {a}_exchange{(hasDestination ? "_twice" : "")}(", parameters, ")");
        text.Line("{");
        IEnumerable<string> arguments = new[] { "number" }.Concat(hasDestination ? ["dest"] : []).Concat(["&cptr", "&info.words[0]"])
            .Concat(MessageNames(model).Select((_, i) => $"&message->mr[{i}]")).Concat(model.Mcs ? ["reply"] : []);
        text.Wrapped($"    {Enter(model)}{(hasDestination ? "_twice" : "")}(", arguments, ");");
        text.Line("    if (badge != seL4_Null) {").Line("        *badge = cptr;").Line("    }");
        text.Line("    return info;").Line("}");
    }

    private static void Ask(HeaderText text, UserInterface model)
    {
        string a = model.Arch;
        text.Line().Comment("", "A system call with up to two arguments that may give back one value; no message.");
        text.Line($"static inline seL4_Word {a}_ask(seL4_Word number, seL4_Word argument, seL4_Word second)").Line("{");
        text.Line($"    {a}_message_t message = {Zeros(model)};").Line("    seL4_MessageInfo_t info = {{ second }};");
        text.Line("    seL4_Word answer;");
        text.Line($"    {a}_exchange(number, argument, info, &message, &answer{(model.Mcs ? ", 0" : "")});");
        text.Line("    return answer;").Line("}");
    }

    private static void Body(HeaderText text, UserInterface model, SystemCall call, bool withMessageRegisters)
    {
        text.Line();
        Signature(text, call, withMessageRegisters ? MessageNames(model) : [], "");
        text.Line("{");
        switch (call.Traffic)
        {
            case CallTraffic.None:
                text.Line($"    {Result(call, Asked(model, call, []))};");
                break;

            case CallTraffic.Characters:
                string one = call.Number.Replace("seL4_Sys", "seL4_", StringComparison.Ordinal);
                text.Line($"    for (char *s = {call.Parameters[0].CName}; *s != 0; s++) {{");
                text.Line($"        {one}(*s);").Line("    }");
                break;

            case CallTraffic.StringInBuffer:
                StringBody(text, model, call);
                break;

            default:
                MessageBody(text, model, call, withMessageRegisters);
                break;
        }

        text.Line("}");
    }

    /// <summary>The last parameter is the string.</summary>
    private static void StringBody(HeaderText text, UserInterface model, SystemCall call)
    {
        string name = call.Parameters[^1].CName;
        text.Line("    char *place = (char *)seL4_GetIPCBuffer()->msg;").Line("    seL4_Word i = 0;");
        text.Line($"    while ({name}[i] != 0 && i < sizeof(seL4_GetIPCBuffer()->msg) - 1) {{");
        text.Line($"        place[i] = {name}[i];").Line("        i++;").Line("    }").Line("    place[i] = 0;");
        text.Line($"    {Result(call, Asked(model, call, [name]))};");
    }

    private static void MessageBody(HeaderText text, UserInterface model, SystemCall call, bool withMessageRegisters)
    {
        string a = model.Arch;
        string registers = string.Join(", ", MessageNames(model));
        bool sends = call.Has(CallRole.Info);
        string info = call.Named(CallRole.Info, "info");
        string from = !sends ? Zeros(model)
            : withMessageRegisters ? $"{a}_message_from({info}, {registers})" : $"{a}_message_from_buffer()";
        text.Line($"    {a}_message_t message = {from};");
        if (!sends)
        {
            text.Line("    seL4_MessageInfo_t info = {{ 0 }};");
        }

        bool isTwice = call.Has(CallRole.Destination);
        IEnumerable<string> arguments = new[] { call.Number }
            .Concat(isTwice ? [call.Named(CallRole.Destination, "")] : [])
            .Concat([call.Named(CallRole.Capability, "0"), info, "&message", call.Named(CallRole.Badge, "seL4_Null")])
            .Concat(model.Mcs ? [call.Named(CallRole.Reply, "0")] : []);
        bool receives = call.Traffic is CallTraffic.In or CallTraffic.Both;
        bool keepsTag = receives && call.Result != "void";
        text.Wrapped($"    {(keepsTag ? info + " = " : "")}{a}_exchange{(isTwice ? "_twice" : "")}(", arguments, ");");
        if (receives)
        {
            text.Line(withMessageRegisters
                ? $"    {a}_message_to(&message, {registers});" : $"    {a}_message_to_buffer(&message);");
        }

        if (keepsTag)
        {
            text.Line($"    return {info};");
        }
    }

    /// <summary>A call without a message: its number and at most two arguments.</summary>
    private static string Asked(UserInterface model, SystemCall call, string[] without)
    {
        List<string> arguments = call.First == 0 ? [] : [$"{call.First}"];
        arguments.AddRange(call.Parameters.Where(p => !without.Contains(p.CName)).Select(p =>
            p.CType == "char" || p.CType.Contains('*', StringComparison.Ordinal) ? "(seL4_Word)" + p.CName : p.CName));
        if (arguments.Count > 2)
        {
            throw new InvalidOperationException($"{call.Name} has {arguments.Count} arguments; a call without a message has two");
        }

        arguments.AddRange(Enumerable.Repeat("0", 2 - arguments.Count));
        return $"{model.Arch}_ask({call.Number}, {arguments[0]}, {arguments[1]})";
    }

    private static string Result(SystemCall call, string value) => call.Result switch
    {
        "void" => value,
        "seL4_Word" => "return " + value,
        _ => $"return ({call.Result}){value}",
    };

    /// <summary>
    /// The head of a function. Message registers as parameters stand last, but before the reply object of a call that sends.
    /// </summary>
    private static void Signature(HeaderText text, SystemCall call, List<string> registers, string end)
    {
        List<string> parameters = call.Parameters.Select(p => p.Declaration).ToList();
        bool replyLast = call.Has(CallRole.Info) && call.Parameters[^1].Role == CallRole.Reply;
        parameters.InsertRange(parameters.Count - (replyLast ? 1 : 0), registers.Select(r => $"seL4_Word *{r}"));
        string name = call.Name + (registers.Count > 0 ? "WithMRs" : "");
        text.Wrapped($"{Function} {call.Result} {name}(", parameters.Count == 0 ? ["void"] : parameters, ")" + end);
    }

    private static string Enter(UserInterface model) => model.Arch + "_enter_kernel";

    private static List<string> MessageNames(UserInterface model) =>
        Enumerable.Range(0, model.FastMessageRegisters).Select(i => $"mr{i}").ToList();

    private static string Zeros(UserInterface model) =>
        "{{ " + string.Join(", ", Enumerable.Repeat("0", model.FastMessageRegisters)) + " }}";
}
