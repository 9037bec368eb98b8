// SPDX-License-Identifier: BSD-2-Clause
// Numbers that other people's binaries contain: invocation labels and system calls in several configurations.
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Sel4Gen.Emit;
using Sel4Gen.Emit.LibSel4;
using Sel4Gen.Tests;

[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]

namespace Sel4Gen.LibSel4.Tests;

[TestFixture]
public sealed class LabelTests
{
    private static Dictionary<string, uint> Labels(params string[] switches)
    {
        string json = Interfaces.Headers(switches).Single(f => f.Path == "invocations_all.json").Text;
        return JsonSerializer.Deserialize<Dictionary<string, uint>>(json)!;
    }

    [TestCase("UntypedRetype", 1u)]
    [TestCase("TCBConfigure", 5u)]
    [TestCase("TCBSetTLSBase", 15u)]
    [TestCase("CNodeRevoke", 17u)]
    [TestCase("CNodeSaveCaller", 25u)]
    [TestCase("DomainScheduleSetStart", 32u)]
    [TestCase("ARMVSpaceClean_Data", 33u)]
    [TestCase("ARMSMCCall", 37u)]
    [TestCase("ARMPageTableMap", 38u)]
    [TestCase("ARMIRQIssueSGISignal", 50u)]
    public void The_classic_kernel_on_AArch64_has_these_labels(string label, uint number) =>
        Assert.That(Labels()[label], Is.EqualTo(number));

    [Test]
    public void Labels_that_a_configuration_lacks_are_not_counted()
    {
        Dictionary<string, uint> classic = Labels();
        Dictionary<string, uint> mcs = Labels("KERNEL_MCS");
        Assert.Multiple(() =>
        {
            Assert.That(classic.ContainsKey("SchedContextBind"), Is.False);
            Assert.That(mcs.ContainsKey("CNodeSaveCaller"), Is.False);
            Assert.That(mcs["TCBSetTimeoutEndpoint"], Is.EqualTo(9));
            Assert.That(mcs["TCBSetIPCBuffer"], Is.EqualTo(10));
            Assert.That(mcs["SchedControlConfigureFlags"], Is.EqualTo(mcs["DomainScheduleSetStart"] + 1));
            Assert.That(mcs["ARMVSpaceClean_Data"], Is.EqualTo(mcs["SchedContextYieldTo"] + 1));
            Assert.That(mcs.Values.Order(), Is.EqualTo(Enumerable.Range(1, mcs.Count)));
        });
    }

    [Test]
    public void The_hypervisor_adds_virtual_processors_before_interrupts()
    {
        Dictionary<string, uint> labels = Labels("ARM_HYPERVISOR_SUPPORT");
        Assert.That(labels["ARMVCPUSetTCB"], Is.EqualTo(49));
        Assert.That(labels["ARMIRQIssueIRQHandlerTrigger"], Is.EqualTo(54));
    }

    [TestCase("", "seL4_SysCall = -1,", "seL4_SysReply = -6,", "seL4_SysYield = -7,", "seL4_SysDebugPutChar = -9,")]
    [TestCase("KERNEL_MCS", "seL4_SysCall = -1,", "seL4_SysNBSendWait = -4,", "seL4_SysYield = -11,", "seL4_SysDebugPutChar = -12,")]
    public void System_calls_have_fixed_numbers(string on, params string[] lines)
    {
        string header = Interfaces.Headers(on).Single(f => f.Path == "include/sel4/syscall.h").Text;
        Assert.That(lines.Where(l => !header.Contains(l)), Is.Empty, header);
    }

    [Test]
    public void Debug_calls_keep_their_numbers_when_others_are_missing()
    {
        string header = Interfaces.Headers("-PRINTING", "DANGEROUS_CODE_INJECTION")
            .Single(f => f.Path == "include/sel4/syscall.h").Text;
        Assert.Multiple(() =>
        {
            Assert.That(header, Does.Not.Contain("DebugPutChar"));
            Assert.That(header, Does.Contain("seL4_SysDebugHalt = -11,"));
            Assert.That(header, Does.Contain("seL4_SysDebugRun = -17,"));
        });
    }

    [Test]
    public void Committed_files_are_what_the_declarations_give()
    {
        IEnumerable<string> stale = CommittedFiles.All(Repository.Root)
            .Where(f => !System.IO.File.Exists(Repository.PathOf(f.Path))
                || System.IO.File.ReadAllText(Repository.PathOf(f.Path)) != f.Text)
            .Select(f => f.Path);
        Assert.That(stale, Is.Empty);
    }
}
