// SPDX-License-Identifier: BSD-2-Clause
// The compiled kernels, each made once.
using System;
using System.Collections.Generic;
using NUnit.Framework;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Differential.Tests;

internal static class NativeFixture
{
    private static readonly Dictionary<string, string> s_images = [];

    /// <summary>The image of a flavour. The test is skipped where its compiler is missing.</summary>
    public static string Image(string name)
    {
        if (!s_images.TryGetValue(name, out string? image))
        {
            try
            {
                image = NativeBuilder.Build(NativeFlavour.Find(name));
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Assert.Fail($"the compiler of {name} is not installed; ./test installs what the tests need");
            }

            s_images[name] = image!;
        }

        return s_images[name];
    }
}
