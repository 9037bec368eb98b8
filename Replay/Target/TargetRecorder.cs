// SPDX-License-Identifier: BSD-2-Clause
// Plays a trace on the simulated machine as the target will play it: threads execute the instructions of Guest.S, and what
// a processor does by itself (take an interrupt that is asserted, execute an instruction again, fault on a fetch) happens
// here by itself, too. What each thread can see before each of its steps is remembered.
//
// A step that the target cannot do is left out. If it turns out only afterwards (nobody can ever run again, or a thread
// would execute what no site is), everything is played again without it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Sel4Gen.Api;
using Sel4Gen.Guest;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Target;

/// <summary>The last step leads where the target cannot follow.</summary>
internal sealed class UnplayableException(string message) : Exception(message);

/// <summary>A trace as the target plays it.</summary>
/// <param name="Steps">All of it, with the preparation and the end.</param>
/// <param name="Preparation">How many steps of it are the preparation.</param>
/// <param name="HasTicks">Whether time passes while a thread waits; else interrupts can be pending at a system call.</param>
/// <param name="Entries">Kernel entries.</param>
/// <param name="Played">The steps of the trace that are in it.</param>
/// <param name="Interrupts">Interrupts taken.</param>
/// <param name="Restarts">Instructions that a thread executed again, because the kernel wanted it.</param>
/// <param name="Console">What the kernel prints, beginning with the last line of booting.</param>
internal sealed record TargetTrace(
    IReadOnlyList<GuestStep> Steps, int Preparation, bool HasTicks, int Entries, IReadOnlyList<Step> Played, int Interrupts, int Restarts, string Console);

/// <summary>Makes traces for the target.</summary>
internal sealed partial class TargetRecorder : IDisposable, IEntryObserver
{
    private const int MaxSettling = 64;
    private const Word BufferWords = 128;
    public const int BootInfoWords = 512;
    private readonly KernelMachine _machine;
    private readonly TargetImage _image;
    private readonly Word _rootTable;
    private readonly Word _stagePages;
    private readonly StageMemory _memory;
    private readonly IReadOnlyList<GuestStep> _preparation;
    private readonly bool _isForeign;
    private readonly IReadOnlyList<KnownDifference> _known;
    private readonly List<GuestStep> _records = [];
    private readonly List<GuestAction> _accepted = [];
    private readonly Dictionary<Word, Site> _ways = [];
    private readonly Dictionary<Word, Site> _sites = [];
    private MachineSnapshot _start;
    private int _prepared;
    private int _preparedEntries;
    private bool _hasTicks = true;
    private int _entries;
    private int _interrupts;
    private int _restarts;
    private Ptr<Tcb> _entering;
    private int _tableWords;
    private readonly int _consoleStart;

    /// <summary>Boots the simulated machine, and prepares it like the target.</summary>
    /// <param name="told">What the target's kernel tells at boot; null if it tells what the simulated machine's does.</param>
    /// <param name="known">What the target's kernel may do differently; null for nothing.</param>
    /// <param name="isForeign">Whether it is somebody else's kernel.</param>
    public TargetRecorder(TargetImage image, BootInfo? told = null, IReadOnlyList<KnownDifference>? known = null, bool isForeign = false)
    {
        _known = known ?? [];
        _image = image;
        _isForeign = isForeign;
        _machine = new KernelMachine(TargetArch.Board(), GuestLayout.Pages, image.DeviceTree) { Observer = this };
        AfterBoot();
        _rootTable = Root;
        _consoleStart = _machine.Board.Console.Text.TrimEnd().LastIndexOf('\n') + 1;
        foreach (Site site in Enum.GetValues<Site>().Where(s => s != Site.End))
        {
            _sites[image.Symbol($"site_{(int)site}")] = site;
            _ways[image.Symbol($"back_{(int)site}")] = site;
        }

        _ways[image.Symbol("site_8") + 4] = Site.Device;
        BootInfo ours = _machine.BootInfo.Ref;
        BootInfo theirs = told ?? ours;
        _memory = StageMemory.Find([ours, theirs]);
        Settle();
        _preparation = [.. Unchecked(TargetPreparation.Plan(theirs, _memory, TargetArch.Lines), told == null)];
        Prepare(TargetPreparation.Plan(ours, _memory, TargetArch.Lines));
        _stagePages = _machine.Translate(GuestLayout.SledEnd, UserAccess.Read).PhysicalAddress;

        // After this step both have the same registers, and nothing of the preparation is left in the IPC buffer.
        Step start = new(StepKind.Syscall) { Number = (int)Syscall.Yield, Buffer = [.. Enumerable.Range(0, (int)BufferWords).Select(i => (i, (Word)0))] };
        Act(SyscallAction(start, null, TargetStage.BufferAddress));
        _prepared = _records.Count;
        _preparedEntries = _entries;
        _start = new MachineSnapshot(_machine);
    }

    // What an architecture wants of the simulated machine, and what it sees whenever a thread leaves the kernel.
    partial void AfterBoot();

    partial void AfterExit(bool isBySyscall);

    // Each system call of the preparation has to succeed, and more is not known of a foreign kernel.
    private IEnumerable<GuestStep> Unchecked(IReadOnlyList<GuestAction> actions, bool knowsBootInfo)
    {
        Word[] information = ReadWords(_machine[KernelMachine.StepRegister(0)], BootInfoWords);
        bool isCall = false;
        for (int i = 0; i < actions.Count; i++)
        {
            yield return new GuestStep(
                new Word[TargetTable.SavedWords], i == 0 && knowsBootInfo ? [new GuestCheck(0, information)] : [],
                TargetTable.Mix(0, ~(Word)i), actions[i])
            {
                Compared = isCall ? 1UL << (int)KernelMachine.StepRegister(1) : 0,
            };
            isCall = actions[i].Site == Site.Syscall;
        }
    }

    private void Prepare(IReadOnlyList<GuestAction> actions)
    {
        foreach (GuestAction action in actions)
        {
            Act(action);
            if (action.Site == Site.Syscall && _machine.ReadAnswer() is { Info.Label: not 0 } answer)
            {
                throw new UnplayableException($"{action.Origin} failed: {answer.Error}");
            }
        }

        _records.Clear();
    }

    /// <summary>The memory of the stage.</summary>
    public StageMemory Memory => _memory;

    /// <summary>The machine.</summary>
    public KernelMachine Machine => _machine;

    /// <summary>How often a step was left out, by the reason.</summary>
    public SortedDictionary<string, int> LeftOut { get; } = new(StringComparer.Ordinal);

    /// <summary>How often each operation ended how.</summary>
    public SortedDictionary<string, int> Outcomes { get; } = new(StringComparer.Ordinal);

    private Ptr<Tcb> Current => _machine.Current;

    // Where the thread that runs accesses memory or jumps to.
    private Word Argument => _machine[KernelMachine.StepRegister(0)];

    /// <summary>Makes up a trace.</summary>
    /// <param name="length">Steps, at most.</param>
    public TargetTrace Record(ulong seed, int length)
    {
        Begin(seed % 2 == 0);
        Generator generator = new(_machine, new Chance(seed), home: Home, isBold: _isForeign, timeScale: Config.Mcs ? TimeScale : 1)
        {
            Lines = TargetArch.Lines,
            RestartsItself = true,
        };
        Chance chance = new(~seed);
        List<Step> played = [];
        for (int i = 0; i < length && HasRoom; i++)
        {
            Step step = Extra(chance) ?? generator.Next();
            if (!_hasTicks && IsInterrupted(step) && chance.OneIn(3))
            {
                Step pending = new(StepKind.Raise) { Value = chance.Of(TargetArch.Lines) };
                Try(pending);
                played.Add(pending);
            }

            if (Try(step) || _held != null)
            {
                played.Add(step);
            }
        }

        return Finish(played);
    }

    /// <summary>Makes the target's trace of given steps.</summary>
    /// <param name="hasTicks">Whether time passes.</param>
    public TargetTrace Record(IReadOnlyList<Step> steps, bool hasTicks)
    {
        Begin(hasTicks);
        return Finish([.. steps.Where(s => HasRoom && (Try(s) || _held != null))]);
    }

    /// <inheritdoc/>
    public void BeforeEntry() => _entering = Current;

    /// <inheritdoc/>
    public void AfterEntry(EntryKind kind, ReadOnlySpan<Word> arguments, bool hasHalted)
    {
        AfterExit(_entering == Current && kind is (EntryKind.Syscall or EntryKind.FastpathCall or EntryKind.FastpathReplyRecv));
        _entries++;
        _interrupts += kind == EntryKind.Interrupt ? 1 : 0;
        if (_entering != Current && _entering.Ref.State == ThreadState.Inactive && _known.FirstOrDefault(d => d.OfStop(_entering)) is { } known)
        {
            throw new UnplayableException($"known difference: {known.Name}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _machine.Dispose();

    private bool HasRoom => _tableWords < (int)(GuestLayout.TableSize / 8) - 1000;

    private void Begin(bool hasTicks)
    {
        _hasTicks = hasTicks;
        _held = null;
        _accepted.Clear();
        Rewind();
    }

    private TargetTrace Finish(List<Step> played)
    {
        played = EndTrace(played);
        string console = _machine.Board.Console.TextAfter(_consoleStart);
        return new TargetTrace([.. _preparation, .. _records], _preparation.Count, _hasTicks, _entries, played, _interrupts, _restarts, console);
    }

    private void Rewind()
    {
        _start.Restore();
        AddTimeOfPreparation();
        AfterExit(isBySyscall: false);
        _records.RemoveRange(_prepared, _records.Count - _prepared);
        _tableWords = _records.Sum(r => r.Size);
        _entries = _preparedEntries;
        _interrupts = 0;
        _restarts = 0;
        foreach (GuestAction action in _accepted)
        {
            Act(action);
        }
    }

    private bool Try(Step step)
    {
        if (_known.FirstOrDefault(d => d.OfStep(_machine, step)) is { } known)
        {
            LeaveOut($"known difference: {known.Name}");
            return false;
        }

        if (SetsShortTime(step))
        {
            LeaveOut("a budget, or the time of a domain, that the target's speed would end");
            return false;
        }

        bool changed = false;
        try
        {
            if (Translate(step) is not { } action)
            {
                if (_held == null)
                {
                    LeaveOut($"the target has no {step.Kind}");
                }

                return false;
            }

            changed = true;
            action = action with { Origin = step };
            Ptr<Tcb> thread = Current;
            Act(action);
            Count(step, thread);
            _accepted.Add(action);
            return true;
        }
        catch (Exception e) when (changed && e is UnplayableException or MachineHaltedException)
        {
            LeaveOut(e.Message);
            Rewind();
            return false;
        }
    }

    // An error code if the thread was answered; else what became of it.
    private void Count(Step step, Ptr<Tcb> thread)
    {
        bool isCall = step.Kind == StepKind.Syscall && step.Number == CallNumber;
        string outcome = !isCall ? ""
            : thread.Ref.State != ThreadState.Running ? $"{thread.Ref.State}"
            : $"{(Error)new MessageInfo { W0 = Context.Get(thread, KernelMachine.StepRegister(1)) }.Label}";
        string name = $"{(step.Comment.Length != 0 ? step.Comment : step.ToString().Split(' ')[0])} {outcome}";
        Outcomes[name] = Outcomes.GetValueOrDefault(name) + 1;
    }

    private void LeaveOut(string why) => LeftOut[why] = LeftOut.GetValueOrDefault(why) + 1;

    // What the thread that runs sees now.
    private GuestStep Look(GuestAction action, bool atEnd = false)
    {
        Word[] frame = new Word[TargetTable.SavedWords];
        for (uint i = FirstRegister; i < ComparedRegisters; i++)
        {
            frame[i] = _machine[i];
        }

        Word pc = _machine[RegisterIndex.NextIp];
        frame[GuestFrame.Way] = _ways.TryGetValue(pc, out Site way) ? (Word)way : 0;
        SeeSystemRegisters(frame);
        List<GuestCheck> checks = [];
        if (_records.Count != 0 && VisibleBuffer(UserAccess.Read) is { } buffer)
        {
            checks.Add(new GuestCheck(buffer, ReadWords(buffer, BufferWords)));
        }

        for (Word page = GuestLayout.SledEnd; atEnd && page < GuestLayout.SpareEnd; page += 0x1000)
        {
            // The trace may have mapped a device there.
            if (_machine.Translate(page, UserAccess.Read) is { Succeeded: true } read && IsShared(read.PhysicalAddress))
            {
                checks.Add(new GuestCheck(page, ReadWords(page, 512)));
            }
        }

        return new GuestStep(frame, checks, TargetTable.Mix(0, (Word)_records.Count + 1), action)
        {
            Compared = _records.Count == 0 ? 0 : ComparedNow,
            Where = (Current.Address, pc),
        };
    }

    private Word[] ReadWords(Word address, Word count)
    {
        Word[] words = new Word[count];
        for (Word i = 0; i < count; i++)
        {
            words[i] = _machine.ReadUser(address + (8 * i));
        }

        return words;
    }

    // Where the thread sees its own IPC buffer; null if it does not.
    private Word? VisibleBuffer(UserAccess access)
    {
        Ptr<IpcBuffer> buffer = _machine.IpcBuffer;
        if (buffer.IsNull)
        {
            return null;
        }

        Word physical = Kernel.Memory.ToPhysical(buffer.Address);
        Word onStage = GuestLayout.SledEnd + (physical - _stagePages);
        foreach (Word address in (Word[])[Current.Ref.IpcBuffer, onStage, TargetStage.BufferAddress])
        {
            Translation translation = _machine.Translate(address, access);
            if (translation.Succeeded && translation.PhysicalAddress == physical)
            {
                return address;
            }
        }

        return null;
    }

    private void Act(GuestAction action)
    {
        GuestStep record = Look(action);
        _records.Add(record);
        _tableWords += record.Size;
        for (uint i = FirstRegister; i < (uint)GuestFrame.Registers; i++)
        {
            _machine[i] = TargetTable.Mix(record.Filler, i);
        }

        SetSystemRegisters(record);
        foreach ((int index, Word value) in action.Registers.Where(r => r.Index < (int)GuestFrame.Registers))
        {
            _machine[(uint)index] = value;
        }

        foreach ((Word address, Word value) in action.Words)
        {
            _machine.WriteUser(address, value);
        }

        if (action.Site == Site.PendingSyscall)
        {
            Drive(action.Registers.First(r => r.Index == (int)GuestFrame.Device).Value, action.Registers.First(r => r.Index == (int)GuestFrame.Device + 1).Value);
        }

        PassTimeOfStep();
        _machine[RegisterIndex.NextIp] = _image.Symbol($"site_{(int)action.Site}");
        Carry(action.Site);
        Settle();
    }

    // The instruction at a site, with the registers that the thread has.
    private void Carry(Site site)
    {
        switch (site)
        {
            case Site.Syscall or Site.PendingSyscall:
                if ((SWord)_machine[KernelMachine.NumberRegister] == (int)Syscall.DebugHalt)
                {
                    throw new UnplayableException("the thread stops the machine");
                }

                _machine.EnterSyscall(_machine[KernelMachine.NumberRegister]);
                break;
            case Site.Load or Site.Store:
                Access(site == Site.Store);
                break;
            case Site.Jump:
                _machine[RegisterIndex.NextIp] = Argument;
                break;
            case Site.Undefined:
                EnterUndefined();
                break;
            case Site.Break:
                EnterBreak();
                break;
            case Site.Wait when _hasTicks:
                _machine[RegisterIndex.NextIp] += 4;
                WaitForTimer();
                break;
            case Site.Device:
                Drive(Argument, _machine[KernelMachine.StepRegister(1)]);
                // With the icount clock a device access ends a block of instructions, otherwise the barrier behind it does.
                _machine[RegisterIndex.NextIp] += _hasTicks ? 4UL : 8;
                break;
            default:
                throw new UnplayableException("nothing ends the waiting");
        }
    }

    private void Access(bool isWrite)
    {
        Word address = Argument;
        UserAccess access = isWrite ? UserAccess.Write : UserAccess.Read;
        if (EntersFaultOfNoTable(address, access))
        {
            return;
        }

        Translation translation = _machine.Translate(address, access);
        if (!translation.Succeeded)
        {
            EnterDataFault(address, translation, isWrite);
            return;
        }

        if (!IsShared(translation.PhysicalAddress) || (address & 7) != 0)
        {
            throw new UnplayableException("the memory has other contents on the target");
        }

        Span<byte> bytes = _machine.Board.Physical(translation.PhysicalAddress, 8);
        if (isWrite)
        {
            MemoryMarshal.Write(bytes, _machine[KernelMachine.StepRegister(1)]);
        }
        else
        {
            _machine[KernelMachine.StepRegister(1)] = MemoryMarshal.Read<Word>(bytes);
        }

        _machine[RegisterIndex.NextIp] += 4;
    }

    // Memory of the stage: all that the trace can have but devices.
    private bool IsShared(Word physical) => _memory.HasRam(physical);

    private void Drive(Word address, Word value)
    {
        bool isKnown = _machine.Translate(address, UserAccess.Write).Succeeded
            && address >= TargetStage.Devices && address < TargetStage.DevicesEnd;
        if (!isKnown)
        {
            throw new UnplayableException("no device is there");
        }

        if (TargetArch.Driven(address, value) is { } driven)
        {
            _machine.Board.Interrupts.SetLine(driven.Line, driven.IsHigh);
        }
    }

    // What the processor does before the current thread executes something of its own choice.
    private void Settle()
    {
        for (int i = 0; i < MaxSettling; i++)
        {
            PassTimeOfStep();
            RefuseWhatTheControllerDoesOtherwise();
            if (_machine.IsInterruptPending)
            {
                _machine.EnterInterrupt();
            }
            else if (_machine.IsIdle)
            {
                if (!_hasTicks)
                {
                    throw new UnplayableException("no thread can run");
                }

                WaitForTimer();
            }
            else if (IsSettled(_machine[RegisterIndex.NextIp]))
            {
                return;
            }
        }

        throw new UnplayableException("no thread gets on");
    }

    private bool IsSettled(Word pc)
    {
        if (EntersFaultOfAlignment(pc) || EntersFaultOfNoTable(pc, UserAccess.Execute))
        {
            return false;
        }

        if (_known.FirstOrDefault(d => d.OfFetch(_machine, pc)) is { } known)
        {
            throw new UnplayableException($"known difference: {known.Name}");
        }

        Translation fetch = _machine.Translate(pc, UserAccess.Execute);
        if (!fetch.Succeeded)
        {
            _machine.EnterVmFault(pc, true, fetch.Fault);
            return false;
        }

        if (IsShared(fetch.PhysicalAddress)
            && IsUndefined(fetch.PhysicalAddress))
        {
            EnterUndefined();
            return false;
        }

        // Nothing of the trace reaches what is mapped there in the first address space.
        if (Root != _rootTable)
        {
            throw new UnplayableException("another address space has code of its own");
        }

        if (_ways.ContainsKey(pc) || IsInSled(pc))
        {
            return true;
        }

        if (!_sites.TryGetValue(pc, out Site site) || site == Site.Device)
        {
            throw new UnplayableException("the thread executes what no site is");
        }

        _restarts++;
        Carry(site);
        return false;
    }
}
