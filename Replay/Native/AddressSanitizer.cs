// SPDX-License-Identifier: BSD-2-Clause
// AddressSanitizer for generated C at fixed addresses. Its own runtime cannot be used in the process: it needs a sixteenth
// of the address space for shadow memory, where .NET has memory already, and must be loaded
// first. The compilers' instrumentation for
// kernels (-fsanitize=kernel-address) leaves the runtime to the program; here it is: every access of the C is a call, which
// looks into a shadow of the simulated machine's memory and of nothing else. Accessible are the kernel's objects, each
// followed by a gap, the RAM behind the image, and the stack of the entry.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Native;

/// <summary>The runtime in C, and its shadow.</summary>
internal sealed unsafe class AddressSanitizer : IDisposable
{
    /// <summary>Bytes behind an object that nobody may touch.</summary>
    public const ulong Gap = 64;

    private const ulong Granule = 8;
    private const byte Poisoned = 0xff;
    private const byte ReadOnly = 0xfe;
    private readonly byte* _shadow;

    /// <summary>Makes the shadow: objects and RAM are accessible.</summary>
    /// <param name="objects">Address and size of each object in the image.</param>
    /// <param name="constants">Start and end of what is only read.</param>
    public AddressSanitizer(IEnumerable<(ulong Address, ulong Size)> objects, (ulong Start, ulong End) constants)
    {
        nuint size = (nuint)(SimulatedBoard.RamSize / Granule);
        _shadow = (byte*)NativeMemory.Alloc(size);
        new Span<byte>(_shadow, (int)(SimulatedBoard.ImageSize / Granule)).Fill(Poisoned);
        new Span<byte>(_shadow + (SimulatedBoard.ImageSize / Granule), (int)(size - (SimulatedBoard.ImageSize / Granule))).Clear();
        foreach ((ulong address, ulong bytes) in objects.Where(o => o.Size != 0))
        {
            Open(address - SimulatedBoard.ImageAddress, bytes);
        }

        // What only booting needs has become memory like any other.
        Open(0, SimulatedBoard.BootImageSize);
        ulong first = (constants.Start - SimulatedBoard.ImageAddress) / Granule;
        ulong last = (constants.End - SimulatedBoard.ImageAddress + Granule - 1) / Granule;
        new Span<byte>(_shadow + first, (int)(last - first)).Fill(ReadOnly);
    }

    /// <summary>Where the shadow is.</summary>
    public nint Shadow => (nint)_shadow;

    /// <summary>The flags that instrument.</summary>
    public static string[] Flags(string compiler) => compiler.StartsWith("clang", StringComparison.Ordinal)
        ?
        [
            "-fsanitize=kernel-address", "-mllvm", "-asan-instrumentation-with-call-threshold=0", "-mllvm", "-asan-stack=0",
            "-mllvm", "-asan-globals=0",
        ]
        :
        [
            "-fsanitize=kernel-address", "--param=asan-instrumentation-with-call-threshold=0", "--param=asan-stack=0",
            "--param=asan-globals=0",
        ];

    /// <inheritdoc/>
    public void Dispose() => NativeMemory.Free(_shadow);

    /// <summary>The runtime.</summary>
    public static string Source()
    {
        StringBuilder text = new();
        text.Append(
            $$"""
            /* A byte for eight: 0 all accessible, n the first n, 0x{{ReadOnly:x}} all for reading, others above 8 none. */
            unsigned char *host_shadow;
            char *host_stack_top;
            unsigned long host_bad_address;

            static void check(unsigned long address, unsigned long size, int is_write)
            {
                const char *what = is_write ? "AddressSanitizer: write" : "AddressSanitizer: read";
                char here;
                unsigned long offset = address - 0x{{SimulatedBoard.ImageAddress:x}}ul;
                if (address >= (unsigned long)&here && address + size <= (unsigned long)host_stack_top) {
                    return;
                }
                if (offset >= 0x{{SimulatedBoard.RamSize:x}}ul || size > 0x{{SimulatedBoard.RamSize:x}}ul - offset) {
                    host_bad_address = address;
                    host_fail(what);
                }
                for (unsigned long i = offset; host_shadow != 0 && i < offset + size;) {
                    unsigned long next = (i & ~7ul) + 8;
                    unsigned long last = (next < offset + size ? next : offset + size) - 1;
                    unsigned char state = host_shadow[i >> 3];
                    int is_open = state == 0 || (state == 0x{{ReadOnly:x}} && !is_write);
                    if (!is_open && (last & 7) >= (state > 8 ? 0 : state)) {
                        host_bad_address = address;
                        host_fail(what);
                    }
                    i = next;
                }
            }

            void __asan_handle_no_return(void) {}
            void __asan_loadN_noabort(unsigned long a, unsigned long size) { check(a, size, 0); }
            void __asan_storeN_noabort(unsigned long a, unsigned long size) { check(a, size, 1); }

            void *__asan_memcpy(void *to, const void *from, unsigned long size)
            {
                check((unsigned long)from, size, 0);
                check((unsigned long)to, size, 1);
                for (unsigned long i = 0; i < size; i++) {
                    ((volatile char *)to)[i] = ((const volatile char *)from)[i];
                }
                return to;
            }

            void *__asan_memset(void *to, int value, unsigned long size)
            {
                check((unsigned long)to, size, 1);
                for (unsigned long i = 0; i < size; i++) {
                    ((volatile char *)to)[i] = (char)value;
                }
                return to;
            }


            """);
        foreach (int size in (int[])[1, 2, 4, 8, 16])
        {
            text.Append($"void __asan_load{size}_noabort(unsigned long a) {{ check(a, {size}, 0); }}\n");
            text.Append($"void __asan_store{size}_noabort(unsigned long a) {{ check(a, {size}, 1); }}\n");
        }

        return text.Append('\n').ToString();
    }

    private void Open(ulong offset, ulong size)
    {
        // Objects that stand closer than a granule are not told apart.
        ulong first = offset / Granule;
        ulong whole = (offset + size) / Granule;
        new Span<byte>(_shadow + first, (int)(whole - first)).Clear();
        ulong rest = (offset + size) % Granule;
        if (rest != 0 && _shadow[whole] != 0)
        {
            _shadow[whole] = (byte)Math.Max(_shadow[whole] == Poisoned ? 0 : _shadow[whole], (byte)rest);
        }
    }
}
