// SPDX-License-Identifier: BSD-2-Clause
// A test with the simulated memory and processor.
using System.Reflection;
using NUnit.Framework;
using Sel4Gen.Kernel;

namespace Sel4Gen.Firmware.Tests;

[TestFixture]
public abstract class FirmwareTest
{
    private FirmwareMachine? _machine;

    [SetUp]
    public void Start()
    {
        Host.Memory = FirmwareMemory.Instance;
        Machine.IHost host = DispatchProxy.Create<Machine.IHost, FirmwareMachine>();
        Machine.Host = host;
        _machine = (FirmwareMachine)(object)host;
    }

    /// <summary>What the kernel printed since the last time.</summary>
    protected string Printed() => _machine!.Take();

    /// <summary>It was refused, and one line says why.</summary>
    protected void AssertRefused(bool isRead, string why)
    {
        Assert.That(isRead, Is.False);
        Assert.That(Printed(), Is.EqualTo($"Booting failed: {why}\r\n"));
    }
}
