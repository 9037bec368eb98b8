// SPDX-License-Identifier: BSD-2-Clause
// What is made of a machine's device tree: memory without what is reserved, console, interrupt controller, timer; and which
// machines are refused, in which words.
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Emit.Hardware;
using Sel4Gen.Tests;

namespace Sel4Gen.LibSel4.Tests;

[TestFixture]
public sealed class HardwareTests
{
    private static readonly string s_board = Dtc.Source(Repository.PathOf("arch/arm/boards/qemu-arm-virt.dts"));
    private static readonly HardwareWishes s_plain = new(false, false, true, 1);

    /// <summary>The reference board, changed.</summary>
    private static DeviceTree Board(string change = "", string reserve = "") =>
        DeviceTreeBlob.Parse(Dtc.Compile(s_board.Replace("/dts-v1/;", "/dts-v1/;" + reserve) + change, "a test", []));

    private static ArmHardware Read(string change = "", string reserve = "", HardwareWishes? wishes = null) =>
        ArmHardware.Read(Board(change, reserve), wishes ?? s_plain);

    private static string Memory(ArmHardware hardware) => string.Join(" ", hardware.Map.Memory);

    [Test]
    public void The_reference_board_is_what_the_kernels_source_says()
    {
        Dictionary<string, string> constants =
            PlatformConstants.Of(Read()).ToDictionary(c => c.Constant, c => c.Value);
        string source = System.IO.File.ReadAllText(Repository.PathOf("arch/arm/Platform.cs"));
        Assert.That(
            constants.Where(c => !source.Contains($" {c.Key["Platform.".Length..]} = {c.Value};")).Select(c => $"{c.Key} = {c.Value}"),
            Is.Empty);
    }

    private static DeviceTree RiscvBoard(string name) => DeviceTreeSource.Join(
        [Repository.PathOf($"arch/riscv/boards/{name}.dts"), Repository.PathOf($"arch/riscv/boards/{name}-overlay.dts")]).Tree;

    [TestCase("qemu-riscv-virt", "plic", "[0x80200000..0x140000000)", 0x600000u)]
    [TestCase("hifive", "plic", "[0x80200000..0x280000000)", 0x4000000u)]
    [TestCase("spike", "none", "[0x80200000..0x17fe00000)", 0u)]
    public void Boards_with_RISCV_are_read(string board, string driver, string memory, uint plicSize)
    {
        RiscvHardware hardware = RiscvHardware.Read(RiscvBoard(board), s_plain, driver);
        Assert.That(string.Join(" ", hardware.Map.Memory), Is.EqualTo(memory));
        Assert.That(hardware.Plic?.Regions[0].Size ?? 0, Is.EqualTo(plicSize));
    }

    [TestCase("spike", "plic", "no interrupt controller that the kernel can drive")]
    [TestCase("hifive", "none", "has an interrupt controller, /soc/interrupt-controller@c000000, but the board's file says irq: none")]
    public void A_board_whose_driver_does_not_fit_its_tree_is_refused(string board, string driver, string message) =>
        Assert.That(() => RiscvHardware.Read(RiscvBoard(board), s_plain, driver),
            Throws.TypeOf<DeviceTreeException>().With.Message.Contains(message));

    [Test]
    public void The_kernels_table_has_room_for_as_many_regions_as_are_accepted()
    {
        string source = System.IO.File.ReadAllText(Repository.PathOf("arch/arm/Platform.cs"));
        Assert.That(source, Does.Contain($" Memory{ArmHardware.MaxRegions - 1}End = 0;"));
        Assert.That(source, Does.Not.Contain($"Memory{ArmHardware.MaxRegions}End"));
    }

    [TestCase("/ { memory@40000000 { reg = <0 0x40000000 0 0x20000000>; }; };", "", "[0x40000000..0x60000000)")]
    [TestCase("/ { memory@90000000 { device_type = \"memory\"; reg = <0 0x90000000 0 0x1000>; }; };", "",
        "[0x40000000..0x80000000) [0x90000000..0x90001000)")]
    [TestCase("/ { memory@80000000 { device_type = \"memory\"; reg = <0 0x80000000 0 0x10000000>; }; };", "",
        "[0x40000000..0x90000000)")]
    [TestCase("/ { secram@e000000 { device_type = \"memory\"; status = \"disabled\"; reg = <0 0xe000000 0 0x1000000>; }; };", "",
        "[0x40000000..0x80000000)")]
    [TestCase("", "/memreserve/ 0x50000000 0x2000;", "[0x40000000..0x50000000) [0x50002000..0x80000000)")]
    [TestCase("", "/memreserve/ 0x50000010 0x10;", "[0x40000000..0x50000000) [0x50001000..0x80000000)")]
    [TestCase(Reserved + "a@50000000 { no-map; reg = <0 0x50000000 0 0x100000>; }; }; };", "",
        "[0x40000000..0x50000000) [0x50100000..0x80000000)")]
    [TestCase(Reserved + "a@50000000 { reg = <0 0x50000000 0 0x1000 0 0x60000000 0 0x1000>; }; }; };", "",
        "[0x40000000..0x50000000) [0x50001000..0x60000000) [0x60001000..0x80000000)")]
    [TestCase(Reserved + "a@50000000 { reusable; reg = <0 0x50000000 0 0x1000>; }; b { size = <0 0x1000>; }; }; };", "",
        "[0x40000000..0x80000000)")]
    [TestCase(Reserved + "a@3ff00000 { no-map; reg = <0 0x3ff00000 0 0x200000>; }; }; };", "", "[0x40100000..0x80000000)")]
    public void Memory_is_what_is_there_without_what_is_reserved(string change, string reserve, string memory) =>
        Assert.That(Memory(Read(change, reserve)), Is.EqualTo(memory));

    private const string Reserved =
        "/ { reserved-memory { #address-cells = <2>; #size-cells = <2>; ranges; ";

    [Test]
    public void The_kernel_goes_behind_what_is_reserved_at_the_start_of_memory() =>
        Assert.That(Read("", "/memreserve/ 0x40000000 0x1000;").KernelStart, Is.EqualTo(0x40200000));

    [Test]
    public void The_console_moves_with_stdout_path_and_with_its_node()
    {
        const string Moved = "/ { chosen { stdout-path = \"/pl011@9800000\"; }; "
            + "pl011@9800000 { compatible = \"arm,pl011\"; reg = <0 0x9800000 0 0x1000>; }; };";
        Assert.That(Read(Moved).Uart!.Regions[0].Start, Is.EqualTo(0x9800000));
        Assert.That(Read("/ { pl011@9000000 { reg = <0 0x9900000 0 0x1000>; }; };").Uart!.Regions[0].Start, Is.EqualTo(0x9900000));
        const string Other = "/ { chosen { stdout-path = \"/u@1\"; }; u@1 { compatible = \"ns16550a\"; reg = <0 0x1000 0 0x100>; }; };";
        Assert.That(Read(Other, wishes: s_plain with { Printing = false }).Uart, Is.Null, "none is needed");
    }

    [Test]
    public void A_GICv3_and_its_redistributors_are_found()
    {
        ArmHardware hardware = ArmHardware.Read(
            DeviceTreeSource.Join([Repository.PathOf("arch/arm/boards/qemu-arm-virt.dts"),
                Repository.PathOf("arch/arm/boards/qemu-arm-virt-gicv3.dts")]).Tree, s_plain with { GicV3 = true });
        Assert.That(hardware.KernelOnly, Is.EqualTo(new[]
        {
            new AddressRange(0x8000000, 0x8010000), new AddressRange(0x80a0000, 0x81a0000),
        }));
    }

    [Test]
    public void The_timers_interrupt_and_frequency_are_the_trees()
    {
        ArmHardware hardware = Read("/ { timer { clock-frequency = <24000000>; interrupts = <1 13 4 1 14 4 1 9 4 1 8 4>; }; };");
        Assert.That(hardware.TimerIrq, Is.EqualTo(25));
        Assert.That(hardware.TimerFrequency, Is.EqualTo(24000000));
        Assert.That(Read(wishes: s_plain with { Hypervisor = true }).TimerIrq, Is.EqualTo(26), "EL2's own");
        const string Named = "/ { timer { interrupt-names = \"virt\", \"phys\"; interrupts = <1 3 4 1 4 4>; }; };";
        Assert.That(Read(Named).TimerIrq, Is.EqualTo(19));
    }

    [TestCase("/ { intc@8000000 { compatible = \"arm,gic-v3\"; }; };",
        "/intc@8000000 (arm,gic-v3) is a GICv3, but the kernel is configured for a GICv2. Set KernelArmGicV3=ON")]
    [TestCase("/ { intc@8000000 { compatible = \"vendor,vic\"; }; };", "It has: /intc@8000000 (vendor,vic)")]
    [TestCase("/ { intc@8000000 { reg = <0 0x8000000 0 0x10000>; }; };", "reg has 1 ranges; a GICv2 needs those of the distributor")]
    [TestCase("/ { intc@8000000 { reg = <0 0x8000800 0 0x1000 0 0x8010000 0 0x1000>; }; };", "do not begin on a page of 4 KiB")]
    [TestCase("/ { pl011@9000000 { compatible = \"snps,dw-apb-uart\"; }; };",
        "the console /pl011@9000000 (snps,dw-apb-uart) is none that the kernel can drive")]
    [TestCase("/ { chosen { /delete-property/ stdout-path; }; };", "the device tree names no console")]
    [TestCase("/ { chosen { stdout-path = \"/nobody\"; }; };", "names '/nobody', which is no node and no alias")]
    [TestCase("/ { chosen { seL4,kernel-devices = <0x1234>; }; };", "seL4,kernel-devices names")]
    [TestCase("/ { /delete-node/ timer; };", "no timer that the kernel can use")]
    [TestCase("/ { timer { interrupts = <1 13 4>; }; };", "interrupts has 1 entries; the kernel needs the virt timer's, which is number 3")]
    [TestCase("/ { timer { interrupts = <1 13 4 1 14 4 0 11 4>; }; };", "is no private interrupt")]
    [TestCase("/ { /delete-node/ memory@40000000; };", "the device tree has no memory")]
    [TestCase("/ { memory@40000000 { reg = <0 0x40000000 0x80 0>; }; };", "goes beyond 0x7fc0000000")]
    [TestCase("/ { memory@40000000 { reg = <0 0x40000000 0 0x200000>; }; };", "no piece of memory has 4 MiB on a 2 MiB boundary")]
    [TestCase("/ { memory@40000000 { reg = <0xffffffff 0x40000000 0 0xd0000000>; }; };", "goes beyond the last address")]
    [TestCase("/ { pl011@9000000 { reg = <0 0x40001000 0 0x1000>; }; };", "lie in the memory [0x40000000..0x80000000)")]
    public void A_machine_that_the_kernel_cannot_run_on_is_refused(string change, string words) =>
        Assert.That(() => Read(change), Throws.TypeOf<DeviceTreeException>().With.Message.Contains(words));

    [Test]
    public void More_cores_or_pieces_of_memory_than_there_can_be_are_refused()
    {
        Assert.That(
            () => Read(wishes: s_plain with { Cores = 4 }),
            Throws.TypeOf<DeviceTreeException>().With.Message.Contains("has 1 cores in /cpus, but the kernel is configured for 4"));
        string reserve = string.Concat(Enumerable.Range(0, 16).Select(i => $"/memreserve/ 0x{0x48000000 + (i * 0x10000):x} 0x1000;"));
        Assert.That(
            () => Read("", reserve),
            Throws.TypeOf<DeviceTreeException>().With.Message.Contains("memory is in 17 pieces"));
    }
}
