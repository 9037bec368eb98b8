// SPDX-License-Identifier: BSD-2-Clause
// The CMake functions of the kernel that other people's CMake files call (tools/helpers.cmake).
using System;
using System.IO;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.LibSel4.Tests;

[TestFixture]
public sealed class HelperTests
{
    private static ToolResult CMake(string folder, params string[] arguments) =>
        Tool.Run("cmake", arguments, TimeSpan.FromMinutes(2), folder);

    private static string Project(string name, string text)
    {
        string folder = Repository.Scratch(name);
        File.WriteAllText(Path.Combine(folder, "CMakeLists.txt"),
            $"cmake_minimum_required(VERSION 3.20)\nproject(other C)\ninclude(\"{Repository.PathOf("tools/helpers.cmake")}\")\n{text}");
        return folder;
    }

    [Test]
    public void A_file_is_looked_for_beside_the_caller_then_among_sources_then_in_the_build()
    {
        string folder = Project("lookup", """
            include(part/part.cmake)
            get_absolute_source_or_binary(here only_in_source)
            get_absolute_source_or_binary(built not_yet_there)
            message(STATUS "here=${here} built=${built}")
            """);
        Directory.CreateDirectory(Path.Combine(folder, "part"));
        File.WriteAllText(Path.Combine(folder, "part/part.cmake"), """
            get_absolute_list_source_or_binary(beside in_both)
            get_absolute_list_source_or_binary(source only_in_source)
            get_absolute_list_source_or_binary(later not_yet_there)
            message(STATUS "beside=${beside} source=${source} later=${later}")
            """);
        foreach (string file in (string[])["part/in_both", "in_both", "only_in_source"])
        {
            File.WriteAllText(Path.Combine(folder, file), "");
        }

        ToolResult result = CMake(folder, "-G", "Ninja", "-S", ".", "-B", "build");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain(
            $"beside={folder}/part/in_both source={folder}/only_in_source later={folder}/build/not_yet_there"));
        Assert.That(result.Output, Does.Contain($"here={folder}/only_in_source built={folder}/build/not_yet_there"));
    }

    [Test]
    public void A_file_goes_through_the_preprocessor()
    {
        string folder = Project("cppfile", """
            cppfile("${CMAKE_CURRENT_BINARY_DIR}/out.txt" text in.txt EXTRA_FLAGS -P -DWORD=went)
            generate_autoconf(all_autoconf "")
            get_generated_files(generated all_autoconf_Gen)
            message(STATUS "generated=${generated}")
            """);
        File.WriteAllText(Path.Combine(folder, "in.txt"), "it WORD through\n");
        ToolResult result = CMake(folder, "-G", "Ninja", "-S", ".", "-B", "build");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain($"generated={folder}/build/autoconf/autoconf.h"));
        Assert.That(CMake(folder, "--build", "build", "--target", "text").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(Path.Combine(folder, "build/out.txt")), Does.Contain("it went through"));
    }

    [Test]
    public void A_configuration_that_runs_as_a_program_passes_its_arguments_on()
    {
        string folder = Repository.Scratch("script");
        ToolResult result = CMake(
            folder, "-P", Repository.PathOf("configs/AARCH64_qemu-arm-virt_debug.cmake"), "-DKernelPlatform=nowhere");
        Assert.That(result.ExitCode, Is.Not.Zero);
        Assert.That(result.ToString(), Does.Contain("There is no platform 'nowhere'"));
    }
}
