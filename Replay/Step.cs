// SPDX-License-Identifier: BSD-2-Clause
// One step of a trace: something that user level or a device does, and its line of text.
//
//   call 0x4 0x5 0x1 0x2 0x3 0x4 | 5=0x7 122=0x2     system call: x0 to x5, then words written into the IPC buffer before
//   syscall -99 ...                                  a system call that the API does not have
//   repeat                                           the current thread executes its instruction again (after preemption)
//   data-fault ADDRESS STATUS                        a data abort; fetch-fault: an instruction abort
//   exception SYNDROME                               any other synchronous exception
//   read|write|fetch ADDRESS                         user level accesses memory; a data or instruction abort if it may not
//   raise LINE / lower LINE                          a device drives its interrupt line; the processor does not look yet
//   interrupt                                        the processor takes an interrupt
//   wait TICKS                                       time passes; the processor does not look yet
//   tick                                             time passes until the timer rings, and the processor takes it
//   register INDEX VALUE                             the current thread changes a register
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Sel4Gen.Api;

namespace Sel4Gen.Replay;

/// <summary>What happens in a step.</summary>
internal enum StepKind
{
    Syscall,
    Repeat,
    DataFault,
    FetchFault,
    Exception,
    Read,
    Write,
    Fetch,
    Raise,
    Lower,
    Interrupt,
    Wait,
    Tick,
    Register,
}

/// <summary>One step.</summary>
internal sealed record Step(StepKind Kind)
{
    /// <summary>Syscall: its number. Register: the index.</summary>
    public long Number { get; init; }

    /// <summary>The address, line, time, syndrome or value.</summary>
    public Word Value { get; init; }

    /// <summary>Faults: the status code.</summary>
    public Word Status { get; init; }

    /// <summary>Syscall: x0 to x5.</summary>
    public Word[] Registers { get; init; } = [];

    /// <summary>Syscall: words of the IPC buffer, by index, that the thread writes before.</summary>
    public (int Index, Word Value)[] Buffer { get; init; } = [];

    /// <summary>What a reader wants to know.</summary>
    public string Comment { get; init; } = "";

    private static readonly Dictionary<long, string> s_calls = new()
    {
        [(int)Syscall.Call] = "call",
        [(int)Syscall.ReplyRecv] = "reply-recv",
        [(int)Syscall.Send] = "send",
        [(int)Syscall.NBSend] = "nb-send",
        [(int)Syscall.Recv] = "recv",
        [(int)Syscall.Reply] = "reply",
        [(int)Syscall.Yield] = "yield",
        [(int)Syscall.NBRecv] = "nb-recv",
        [(int)Syscall.NBSendRecv] = "nb-send-recv",
        [(int)Syscall.NBSendWait] = "nb-send-wait",
        [(int)Syscall.Wait] = "wait-signal",
        [(int)Syscall.NBWait] = "nb-wait",
    };

    private static readonly Dictionary<StepKind, string> s_names = new()
    {
        [StepKind.Repeat] = "repeat",
        [StepKind.DataFault] = "data-fault",
        [StepKind.FetchFault] = "fetch-fault",
        [StepKind.Exception] = "exception",
        [StepKind.Read] = "read",
        [StepKind.Write] = "write",
        [StepKind.Fetch] = "fetch",
        [StepKind.Raise] = "raise",
        [StepKind.Lower] = "lower",
        [StepKind.Interrupt] = "interrupt",
        [StepKind.Wait] = "wait",
        [StepKind.Tick] = "tick",
        [StepKind.Register] = "register",
    };

    /// <summary>The step's line.</summary>
    public override string ToString()
    {
        StringBuilder line = new();
        switch (Kind)
        {
            case StepKind.Syscall:
                line.Append(s_calls.TryGetValue(Number, out string? name) ? name : $"syscall {Number}");
                foreach (Word register in Registers)
                {
                    line.Append(' ').Append(Hex(register));
                }

                if (Buffer.Length != 0)
                {
                    line.Append(" |").Append(string.Concat(Buffer.Select(b => $" {b.Index}={Hex(b.Value)}")));
                }

                break;
            case StepKind.Repeat or StepKind.Interrupt or StepKind.Tick:
                line.Append(s_names[Kind]);
                break;
            case StepKind.DataFault or StepKind.FetchFault:
                line.Append($"{s_names[Kind]} {Hex(Value)} {Hex(Status)}");
                break;
            case StepKind.Register:
                line.Append($"register {Number} {Hex(Value)}");
                break;
            default:
                line.Append($"{s_names[Kind]} {Hex(Value)}");
                break;
        }

        return Comment.Length == 0 ? line.ToString() : $"{line}  # {Comment}";
    }

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It is no step.</exception>
    public static Step Parse(string line)
    {
        string[] halves = line.Split('#')[0].Split('|');
        string[] words = halves[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            throw new FormatException("an empty line is no step");
        }

        string comment = line.Contains('#') ? line[(line.IndexOf('#') + 1)..].Trim() : "";
        KeyValuePair<long, string> call = s_calls.FirstOrDefault(c => c.Value == words[0]);
        if (call.Value != null || words[0] == "syscall")
        {
            int first = call.Value != null ? 1 : 2;
            return new Step(StepKind.Syscall)
            {
                Number = call.Value != null ? call.Key : long.Parse(words[1], CultureInfo.InvariantCulture),
                Registers = [.. words.Skip(first).Select(Number64)],
                Buffer = halves.Length > 1 ? [.. halves[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseWord)] : [],
                Comment = comment,
            };
        }

        KeyValuePair<StepKind, string> kind = s_names.FirstOrDefault(n => n.Value == words[0]);
        if (kind.Value == null)
        {
            throw new FormatException($"'{words[0]}' is no step");
        }

        Word Argument(int index) => index < words.Length
            ? Number64(words[index])
            : throw new FormatException($"'{words[0]}' lacks an argument");
        return kind.Key switch
        {
            StepKind.Repeat or StepKind.Interrupt or StepKind.Tick => new Step(kind.Key) { Comment = comment },
            StepKind.DataFault or StepKind.FetchFault =>
                new Step(kind.Key) { Value = Argument(1), Status = Argument(2), Comment = comment },
            StepKind.Register => new Step(kind.Key) { Number = (long)Argument(1), Value = Argument(2), Comment = comment },
            _ => new Step(kind.Key) { Value = Argument(1), Comment = comment },
        };
    }

    private static (int Index, Word Value) ParseWord(string text)
    {
        string[] parts = text.Split('=');
        return parts.Length == 2
            ? (int.Parse(parts[0], CultureInfo.InvariantCulture), Number64(parts[1]))
            : throw new FormatException($"'{text}' is no word of the IPC buffer: index=value");
    }

    private static string Hex(Word value) => value < 10 ? value.ToString(CultureInfo.InvariantCulture) : $"0x{value:x}";

    private static Word Number64(string text) => text.StartsWith("0x", StringComparison.Ordinal)
        ? Word.Parse(text[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        : Word.Parse(text, CultureInfo.InvariantCulture);
}
