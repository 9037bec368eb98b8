// SPDX-License-Identifier: BSD-2-Clause
// The device tree compiler, for trees in source form.
using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Sel4Gen.Emit.Hardware;

/// <summary>Runs dtc.</summary>
internal static partial class Dtc
{
    /// <summary>
    /// The text of a tree: of source files as they are, of a flattened tree as dtc prints it, without the seeds
    /// of random numbers that an emulator puts in (they would make every build different).
    /// </summary>
    public static string Source(string file)
    {
        byte[] bytes = Read(file);
        bool isFlattened = bytes is [0xd0, 0x0d, 0xfe, 0xed, ..];
        return isFlattened
            ? Seeds().Replace(Encoding.UTF8.GetString(Run(["-q", "-I", "dtb", "-O", "dts"], bytes, file)), "")
            : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>The flattened tree of source texts, put one behind another: the later ones change the
    /// first.</summary>
    /// <param name="names">Where they are from, for messages.</param>
    public static byte[] Compile(string source, string names, IEnumerable<string> folders) =>
        Run(["-q", "-I", "dts", "-O", "dtb", .. folders.Distinct().SelectMany(f => new[] { "-i", f })],
            Encoding.UTF8.GetBytes(source), names);

    private static byte[] Read(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeviceTreeException($"there is no device tree '{file}' that can be read: {e.Message}");
        }
    }

    private static byte[] Run(string[] arguments, byte[] input, string names)
    {
        ProcessStartInfo start = new("dtc", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            Task writer = Task.Run(() => Feed(process, input));
            using MemoryStream output = new();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            writer.Wait();
            return process.ExitCode == 0 ? output.ToArray()
                : throw new DeviceTreeException($"dtc does not accept {names}: {errors.Result.Trim()}");
        }
        catch (Win32Exception)
        {
            throw new DeviceTreeException(
                $"there is no 'dtc', which reads {names}. Install the device tree compiler (package "
                + "device-tree-compiler)");
        }
    }

    private static void Feed(Process process, byte[] input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything, and says why.
        }
    }

    [GeneratedRegex(@"[ \t]*(rng-seed|kaslr-seed) = [^\n]*\n")]
    private static partial Regex Seeds();
}
