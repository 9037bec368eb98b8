#!/usr/bin/env python3
# SPDX-License-Identifier: BSD-2-Clause
#
# seL4_tools runs a script of this name for the header that tells its elfloader about devices and cores. The Transpiler writes
# it (`elfloader-header`); this finds the Transpiler of this source tree and passes the arguments on.
"""Device tree -> C tables of the elfloader."""

import os
import subprocess
import sys


def main():
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    # The kernel's build notes beside its device tree which one it used.
    trees = [after for before, after in zip(sys.argv, sys.argv[1:]) if before == "--dtb"]
    note = os.path.join(os.path.dirname(os.path.abspath(trees[0])), "transpiler.path") if trees else ""
    dll = ""
    if os.path.exists(note):
        with open(note, encoding="utf-8") as file:
            dll = file.read().strip()
    if not os.path.exists(dll):
        built = subprocess.run(
            ["cmake", "-P", os.path.join(root, "cmake", "BuildTranspiler.cmake")], stdout=subprocess.PIPE, check=False, text=True)
        if built.returncode != 0:
            sys.exit(built.returncode)
        dll = built.stdout.strip().splitlines()[-1]
    sys.exit(subprocess.run(["dotnet", dll, "elfloader-header"] + sys.argv[1:], check=False).returncode)


if __name__ == "__main__":
    main()
