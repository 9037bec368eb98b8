// SPDX-License-Identifier: BSD-2-Clause
// The system calls as functions of libsel4 (manual, chapter 2, "System Calls", and the API reference). The numbers are those
// of Api/Constants.cs. Prototypes and bodies in C are generated from here; the registers of the system call instruction
// are in TrapRegisters.cs.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Interface;

/// <summary>A character.</summary>
[UserType("char", Passing.Number, Bits = 8)]
public struct Character;

/// <summary>A string that the callee reads.</summary>
[UserType("const char *", Passing.Number)]
public struct ConstString;

/// <summary>A string.</summary>
[UserType("char *", Passing.Number)]
public struct CString;

/// <summary>Any address.</summary>
[UserType("void *", Passing.Number)]
public struct Address;

/// <summary>A number of the machine's own size for small numbers.</summary>
[UserType("unsigned", Passing.Number, Bits = 32)]
public struct Unsigned;

/// <summary>A function with one argument.</summary>
[UserType("void (*)(void *)", Passing.Number)]
public struct Function;

/// <summary>The calls that the classic kernel and the MCS kernel have in common.</summary>
public interface ICommonCalls
{
    /// <summary>Sends a message and waits until it is received.</summary>
    [SystemCall(Syscall.Send, Traffic.Out, WithMessageRegisters = true)]
    void Send([In(TrapRegister.Capability)] CPtr dest, [CName("msgInfo")] MessageInfo info);

    /// <summary>Sends a message if a thread waits for it; otherwise it is lost.</summary>
    [SystemCall(Syscall.NBSend, Traffic.Out, WithMessageRegisters = true)]
    void NBSend([In(TrapRegister.Capability)] CPtr dest, [CName("msgInfo")] MessageInfo info);

    /// <summary>Sends a message and waits for the reply.</summary>
    [SystemCall(Syscall.Call, Traffic.Both, WithMessageRegisters = true)]
    MessageInfo Call([In(TrapRegister.Capability)] CPtr dest, [CName("msgInfo")] MessageInfo info);

    /// <summary>Signals a notification.</summary>
    [SystemCall(Syscall.Send, Traffic.None)]
    void Signal([In(TrapRegister.Capability)] CPtr dest);

    /// <summary>Donates the rest of the time slice to other threads of the same priority.</summary>
    [SystemCall(Syscall.Yield, Traffic.None)]
    void Yield();
}

/// <summary>The classic kernel's calls.</summary>
[SystemCalls("sel4/syscalls_master.h", When = !Config.Mcs)]
public interface IMasterCalls : ICommonCalls
{
    /// <summary>Waits for a message.</summary>
    [SystemCall(Syscall.Recv, Traffic.In, WithMessageRegisters = true)]
    MessageInfo Recv([In(TrapRegister.Capability)] CPtr src, out Word sender);

    /// <summary>Receives a message if one is pending; otherwise the sender is 0.</summary>
    [SystemCall(Syscall.NBRecv, Traffic.In)]
    MessageInfo NBRecv([In(TrapRegister.Capability)] CPtr src, out Word sender);

    /// <summary>Replies to the last seL4_Call that the thread received.</summary>
    [SystemCall(Syscall.Reply, Traffic.Out, WithMessageRegisters = true)]
    void Reply([CName("msgInfo")] MessageInfo info);

    /// <summary>Replies, and waits for the next message.</summary>
    [SystemCall(Syscall.ReplyRecv, Traffic.Both, WithMessageRegisters = true)]
    MessageInfo ReplyRecv(
        [In(TrapRegister.Capability)] CPtr src, [CName("msgInfo")] MessageInfo info, out Word sender);

    /// <summary>Waits for a notification; the sender is the signals' badges, or-ed.</summary>
    [SystemCall(Syscall.Recv, Traffic.In)]
    void Wait([In(TrapRegister.Capability)] CPtr src, out Word sender);

    /// <summary>Reads and clears the notification word, without waiting.</summary>
    [SystemCall(Syscall.NBRecv, Traffic.In)]
    MessageInfo Poll([In(TrapRegister.Capability)] CPtr src, out Word sender);
}

/// <summary>The MCS kernel's calls.</summary>
[SystemCalls("sel4/syscalls_mcs.h", When = Config.Mcs)]
public interface IMcsCalls : ICommonCalls
{
    /// <summary>Waits for a message; the reply object refers to the sender.</summary>
    [SystemCall(Syscall.Recv, Traffic.In, WithMessageRegisters = true)]
    MessageInfo Recv(
        [In(TrapRegister.Capability)] CPtr src, out Word sender, [In(TrapRegister.Reply)] CPtr reply);

    /// <summary>Receives a message if one is pending; otherwise the sender is 0.</summary>
    [SystemCall(Syscall.NBRecv, Traffic.In)]
    MessageInfo NBRecv(
        [In(TrapRegister.Capability)] CPtr src, out Word sender, [In(TrapRegister.Reply)] CPtr reply);

    /// <summary>Replies through the reply object and waits for the next message.</summary>
    [SystemCall(Syscall.ReplyRecv, Traffic.Both, WithMessageRegisters = true)]
    MessageInfo ReplyRecv(
        [In(TrapRegister.Capability)] CPtr src, [CName("msgInfo")] MessageInfo info, out Word sender,
        [In(TrapRegister.Reply)] CPtr reply);

    /// <summary>Sends to dest if a thread waits there, and waits for a message from src.</summary>
    [SystemCall(Syscall.NBSendRecv, Traffic.Both, WithMessageRegisters = true)]
    MessageInfo NBSendRecv(
        [In(TrapRegister.Destination)] CPtr dest, [CName("msgInfo")] MessageInfo info,
        [In(TrapRegister.Capability)] CPtr src, out Word sender, [In(TrapRegister.Reply)] CPtr reply);

    /// <summary>As seL4_NBSendRecv, without a reply object.</summary>
    [SystemCall(Syscall.NBSendWait, Traffic.Both, WithMessageRegisters = true)]
    MessageInfo NBSendWait(
        [In(TrapRegister.Reply)] CPtr dest, [CName("msgInfo")] MessageInfo info,
        [In(TrapRegister.Capability)] CPtr src, out Word sender);

    /// <summary>As seL4_Recv, without a reply object.</summary>
    [SystemCall(Syscall.Wait, Traffic.In, WithMessageRegisters = true)]
    MessageInfo Wait([In(TrapRegister.Capability)] CPtr src, out Word sender);

    /// <summary>As seL4_NBRecv, without a reply object.</summary>
    [SystemCall(Syscall.NBWait, Traffic.In)]
    MessageInfo NBWait([In(TrapRegister.Capability)] CPtr src, out Word sender);

    /// <summary>Reads and clears the notification word, without waiting.</summary>
    [SystemCall(Syscall.NBWait, Traffic.In)]
    MessageInfo Poll([In(TrapRegister.Capability)] CPtr src, out Word sender);
}

/// <summary>Calls for debugging and for benchmarks, and those of an architecture.</summary>
[SystemCalls("sel4/syscalls.h")]
public interface IOtherCalls
{
    /// <summary>Prints a character on the kernel's console.</summary>
    [SystemCall(Syscall.DebugPutChar, Traffic.None, When = Config.Printing)]
    void DebugPutChar(Character c);

    /// <summary>Prints a string on the kernel's console.</summary>
    [SystemCall(Syscall.DebugPutChar, Traffic.Characters, When = Config.Printing)]
    void DebugPutString(CString str);

    /// <summary>Prints the threads.</summary>
    [SystemCall(Syscall.DebugDumpScheduler, Traffic.None, When = Config.Printing)]
    void DebugDumpScheduler();

    /// <summary>Stops the machine.</summary>
    [SystemCall(Syscall.DebugHalt, Traffic.None, When = Config.DebugBuild)]
    void DebugHalt();

    /// <summary>Prints the capabilities.</summary>
    [SystemCall(Syscall.DebugSnapshot, Traffic.None, When = Config.DebugBuild)]
    void DebugSnapshot();

    /// <summary>The kernel's number for the kind of a capability, 0 for none.</summary>
    [SystemCall(Syscall.DebugCapIdentify, Traffic.None, When = Config.DebugBuild)]
    uint DebugCapIdentify(CPtr cap);

    /// <summary>Gives a thread a name for debug output.</summary>
    [SystemCall(Syscall.DebugNameThread, Traffic.StringInBuffer, When = Config.DebugBuild)]
    void DebugNameThread(CPtr tcb, ConstString name);

    /// <summary>The core of a thread.</summary>
    [SystemCall(Syscall.DebugGetThreadAffinity, Traffic.None, When = Config.DebugBuild && Config.EnableSmpSupport)]
    Word DebugGetThreadAffinity(CPtr tcb);

    /// <summary>Sends an inter-processor interrupt.</summary>
    [SystemCall(
        Syscall.DebugSendIPI, Traffic.None, When = Config.DebugBuild && Config.EnableSmpSupport && Config.ArchArm)]
    void DebugSendIPI(byte target, Unsigned irq);

    /// <summary>Runs a function in kernel mode.</summary>
    [SystemCall(Syscall.DebugRun, Traffic.None, When = Config.DangerousCodeInjection)]
    void DebugRun([CName("userfn")] Function function, [CName("userarg")] Address argument);

    /// <summary>Clears the kernel's log.</summary>
    [SystemCall(Syscall.BenchmarkResetLog, Traffic.None, When = Config.EnableBenchmarks)]
    Error BenchmarkResetLog();

    /// <summary>Stops logging; the result is the number of entries.</summary>
    [SystemCall(Syscall.BenchmarkFinalizeLog, Traffic.None, When = Config.EnableBenchmarks)]
    Word BenchmarkFinalizeLog();

    /// <summary>Gives the kernel a large page to log into.</summary>
    [SystemCall(Syscall.BenchmarkSetLogBuffer, Traffic.None, When = Config.EnableBenchmarks)]
    Error BenchmarkSetLogBuffer(Word frameCptr);

    /// <summary>A system call without effect, for measurements.</summary>
    [SystemCall(Syscall.BenchmarkNullSyscall, Traffic.None, When = Config.EnableBenchmarks)]
    void BenchmarkNullSyscall();

    /// <summary>Cleans and invalidates all caches.</summary>
    [SystemCall(Syscall.BenchmarkFlushCaches, Traffic.None, When = Config.EnableBenchmarks)]
    void BenchmarkFlushCaches();

    /// <summary>Cleans and invalidates level-1 caches (seL4_ARM_CacheType).</summary>
    [SystemCall(
        Syscall.BenchmarkFlushCaches, Traffic.None, First = 1, When = Config.EnableBenchmarks && Config.ArchArm)]
    void BenchmarkFlushL1Caches(Word cacheType);

    /// <summary>Writes the times of a thread to the IPC buffer.</summary>
    [SystemCall(
        Syscall.BenchmarkGetThreadUtilisation, Traffic.None, When = Config.BenchmarkTrackUtilisation)]
    void BenchmarkGetThreadUtilisation(Word tcbCptr);

    /// <summary>Sets the times of a thread to 0.</summary>
    [SystemCall(
        Syscall.BenchmarkResetThreadUtilisation, Traffic.None, When = Config.BenchmarkTrackUtilisation)]
    void BenchmarkResetThreadUtilisation(Word tcbCptr);

    /// <summary>Prints the times of all threads.</summary>
    [SystemCall(
        Syscall.BenchmarkDumpAllThreadsUtilisation, Traffic.None,
        When = Config.BenchmarkTrackUtilisation && Config.DebugBuild)]
    void BenchmarkDumpAllThreadsUtilisation();

    /// <summary>Sets the times of all threads to 0.</summary>
    [SystemCall(
        Syscall.BenchmarkResetAllThreadsUtilisation, Traffic.None,
        When = Config.BenchmarkTrackUtilisation && Config.DebugBuild)]
    void BenchmarkResetAllThreadsUtilisation();

    /// <summary>Sets the TLS base of the calling thread.</summary>
    [SystemCall(Syscall.SetTLSBase, Traffic.None, When = Config.SetTlsBaseSelf)]
    void SetTLSBase(Word tlsBase);
}
