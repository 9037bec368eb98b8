// SPDX-License-Identifier: BSD-2-Clause
// The conformance suite as C#, over the kernel as C#, without an emulator.
extern alias conformance;

using System.Linq;
using NUnit.Framework;
using Program = conformance::Sel4Gen.Conformance.Program;
using User = conformance::Sel4Gen.User;
using UserApi = conformance::Sel4Gen.Api;

namespace Sel4Gen.UserLevel.Tests;

[TestFixture]
public sealed class ConformanceTests
{
    private const long MaxEntries = 5_000_000;

    [Test]
    public void Every_case_passes()
    {
        UserProgram program = new(
            info => Program.Main(Ptr<UserApi.BootInfo>.At(info)),
            Program.ThreadMain,
            thread =>
            {
                User.Trap.Host = new Traps(thread);
                User.Machine.Host = new Externs();
            });
        using UserWorld world = new(program);
        string console;
        try
        {
            world.RunUntilHalt(MaxEntries);
        }
        finally
        {
            console = world.Machine.Board.Console.Text.Replace("\r", "", System.StringComparison.Ordinal);
            TestContext.Out.WriteLine(console);
            TestContext.Out.WriteLine($"{world.Entries} kernel entries");
        }

        Assert.That(console.Split('\n').Where(l => l.Contains("FAILED", System.StringComparison.Ordinal)), Is.Empty);
        Assert.That(console, Does.Match(@"(?m)^conformance: \d+ cases passed, 0 failed$"));
    }

    private sealed class Traps(UserThread thread) : User.Trap.IHost
    {
        public User.Message Enter(
            long number, ulong cptr, UserApi.MessageInfo info, ulong mr0, ulong mr1, ulong mr2, ulong mr3)
        {
            Word[] r = thread.Registers;
            (r[0], r[1], r[2], r[3], r[4], r[5], r[7]) = (cptr, Words.Of(info), mr0, mr1, mr2, mr3, (Word)number);
            thread.MakeSystemCall();
            return new User.Message
            {
                Badge = r[0], Info = Words.To<UserApi.MessageInfo>(r[1]), Mr0 = r[2], Mr1 = r[3], Mr2 = r[4], Mr3 = r[5],
            };
        }

        public Word ThreadWord() => thread.ThreadWord;

        public void SetThreadWord(Word value) => thread.ChangeThreadWord(value);
    }

    private sealed class Externs : User.Machine.IHost
    {
        public Word ThreadEntry() => UserWorld.ThreadEntry;

        public void ExitEmulator(Word status) => throw new System.InvalidOperationException("debug kernels switch off");
    }
}
