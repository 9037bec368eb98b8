#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
#
# Writes the header with which the elfloader of seL4_tools finds its devices and the processor's cores, from a device
# tree. That project's build runs this script by name; nothing else here needs Python. It uses the standard library only.
"""Device tree -> C tables of the elfloader."""

import argparse
import struct


class Node:
    """A node of a device tree."""

    def __init__(self, path, parent):
        self.path = path
        self.parent = parent
        self.properties = {}
        self.children = []

    def strings(self, name):
        """A property as a list of strings."""
        return [s.decode() for s in self.properties.get(name, b"").split(b"\0") if s]

    def number(self, name, default):
        """A property of one cell."""
        value = self.properties.get(name)
        return struct.unpack(">I", value[:4])[0] if value and len(value) >= 4 else default


def parse(blob):
    """The root of a flattened device tree, and all its nodes by path and by phandle."""
    magic, _, structure, strings = struct.unpack_from(">IIII", blob)
    if magic != 0xD00DFEED:
        raise SystemExit("not a flattened device tree")
    by_path, by_handle = {}, {}
    node, offset = None, structure
    while True:
        (token,) = struct.unpack_from(">I", blob, offset)
        offset += 4
        if token == 1:  # a node begins
            end = blob.index(b"\0", offset)
            name = blob[offset:end].decode()
            offset = (end + 4) & ~3
            path = "/" if node is None else node.path.rstrip("/") + "/" + name
            child = Node(path, node)
            if node is not None:
                node.children.append(child)
            by_path[path] = child
            node = child
        elif token == 2:  # it ends
            handle = node.number("phandle", None)
            if handle is not None:
                by_handle[handle] = node
            if node.parent is None:
                return by_path, by_handle
            node = node.parent
        elif token == 3:  # a property
            length, name_offset = struct.unpack_from(">II", blob, offset)
            offset += 8
            start = strings + name_offset
            name = blob[start:blob.index(b"\0", start)].decode()
            node.properties[name] = blob[offset:offset + length]
            offset = (offset + length + 3) & ~3
        elif token != 4:
            raise SystemExit(f"damaged device tree: token {token} at {offset - 4:#x}")


def cells(data, count):
    """The first number of so many cells, and the rest."""
    value = int.from_bytes(data[:4 * count], "big")
    return value, data[4 * count:]


def translate(node, address):
    """An address on the bus of the node's parent -> a physical address."""
    bus = node.parent
    while bus is not None and bus.parent is not None:
        ranges = bus.properties.get("ranges")
        if ranges:
            child_cells = bus.number("#address-cells", 2)
            parent_cells = bus.parent.number("#address-cells", 2)
            size_cells = bus.number("#size-cells", 1)
            while ranges:
                child, ranges = cells(ranges, child_cells)
                parent, ranges = cells(ranges, parent_cells)
                size, ranges = cells(ranges, size_cells)
                if child <= address < child + size:
                    address = parent + address - child
                    break
        bus = bus.parent
    return address


def bases(node):
    """Where the registers of a device are."""
    data = node.properties.get("reg", b"")
    address_cells = node.parent.number("#address-cells", 2)
    size_cells = node.parent.number("#size-cells", 1)
    result = []
    while len(data) >= 4 * (address_cells + size_cells):
        address, data = cells(data, address_cells)
        _, data = cells(data, size_cells)
        result.append(translate(node, address))
    return result


def chosen_devices(by_path, by_handle):
    """The nodes that /chosen names for the elfloader, by path."""
    chosen = by_path.get("/chosen")
    if chosen is None or "seL4,elfloader-devices" not in chosen.properties:
        return []
    value = chosen.properties["seL4,elfloader-devices"]
    aliases = by_path["/aliases"] if "/aliases" in by_path else Node("/aliases", None)
    if len(value) % 4 == 0 and struct.unpack(">I", value[:4])[0] in by_handle and value[-1:] != b"\0":
        nodes = [by_handle[h] for h in struct.unpack(f">{len(value) // 4}I", value)]
    else:
        names = chosen.strings("seL4,elfloader-devices")
        nodes = [by_path[n if n.startswith("/") else aliases.strings(n)[0]] for n in names]
    return nodes


def header(by_path, by_handle, drivers):
    """The text of devices_gen.h."""
    devices = []
    for node in chosen_devices(by_path, by_handle):
        known = [c for c in node.strings("compatible") if c in drivers]
        if known:
            devices.append((known[0], node.path, bases(node)))
    devices.sort(key=lambda d: d[0])
    cores = [n for p, n in by_path.items() if p.startswith("/cpus/cpu@") and p.count("/") == 2]
    cores = sorted(cores, key=lambda n: (bases(n) or [n.number("reg", 0)])[0])
    psci = by_path.get("/psci")
    method = (psci.strings("method") if psci else []) or ["smc"]
    regions = max([len(d[2]) for d in devices] + [1])
    uses_psci = any("psci" in n.strings("enable-method") for n in cores)
    out = ["/* SPDX-License-Identifier: BSD-2-Clause */", "/* Devices and cores of the platform, for the elfloader. */",
           "#pragma once", "", "#include <types.h>"]
    if uses_psci:
        out.append("#include <psci.h>")
    out += ["", f"#define MAX_NUM_REGIONS {regions}", "", "struct elfloader_driver;", "", "struct elfloader_device {",
            "    const char *compat;", "    volatile void *region_bases[MAX_NUM_REGIONS];",
            "    struct elfloader_driver *drv;", "};", "", "struct elfloader_cpu {", "    const char *compat;",
            "    const char *enable_method;", "    word_t cpu_id;", "    word_t extra_data;", "};", "",
            "#ifdef DRIVER_COMMON", "struct elfloader_device elfloader_devices[] = {"]
    for compatible, path, addresses in devices:
        places = ", ".join(f"(void *){a:#x}" for a in addresses or [0])
        out += [f"    /* {path} */", "    {", f'        .compat = "{compatible}",',
                f"        .region_bases = {{ {places} }},", "    },"]
    out += ["};", "", "struct elfloader_cpu elfloader_cpus[] = {"]
    for core in cores:
        data = core.properties.get("reg", b"\0\0\0\0")
        enable = core.strings("enable-method")
        extra = "PSCI_METHOD_" + method[0].upper() if enable == ["psci"] else "0"
        enable_text = f'"{enable[0]}"' if enable else "NULL"
        compatible = (core.strings("compatible") or [""])[0]
        out += [f"    /* {core.path} */", "    {", f'        .compat = "{compatible}",',
                f"        .enable_method = {enable_text},", f"        .cpu_id = {int.from_bytes(data, 'big'):#x},",
                f"        .extra_data = {extra},", "    },"]
    out += ["    { .compat = NULL },", "};", "#else", "extern struct elfloader_device elfloader_devices[];",
            "extern struct elfloader_cpu elfloader_cpus[];", "#endif", ""]
    return "\n".join(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dtb", required=True, help="the device tree, flattened")
    parser.add_argument("--elfloader", action="store_true", help="write the elfloader's header (there is nothing else)")
    parser.add_argument("--elfloader-out", required=True, help="where to")
    parser.add_argument("--hardware-config", required=True, help="hardware.yml")
    parser.add_argument("--hardware-schema", help="not used: hardware.yml has one list")
    parser.add_argument("--sel4arch", help="not used: the tables are the same for all")
    arguments = parser.parse_args()
    with open(arguments.hardware_config, encoding="utf-8") as file:
        drivers = {line[2:].strip() for line in file if line.startswith("- ")}
    with open(arguments.dtb, "rb") as file:
        by_path, by_handle = parse(file.read())
    with open(arguments.elfloader_out, "w", encoding="utf-8") as file:
        file.write(header(by_path, by_handle, drivers))


if __name__ == "__main__":
    main()
