# SPDX-License-Identifier: BSD-2-Clause
# The Transpiler: built once for each build directory, out of the source tree, and again when its sources change. Sets
#   SEL4GEN_TRANSPILER        the command
#   SEL4GEN_ROOT              its arguments that name this repository: the current folder is a build directory anywhere
#   SEL4GEN_TRANSPILER_FILES  what a command that uses it depends on
# A Transpiler that is already built may be given as -DSel4GenTranspiler=<path of its .dll>.

set(Sel4GenTranspiler "" CACHE FILEPATH "A Transpiler that is built already (.dll); empty to build one")
mark_as_advanced(Sel4GenTranspiler)

find_program(DOTNET_TOOL dotnet)
mark_as_advanced(DOTNET_TOOL)
if(NOT DOTNET_TOOL)
  message(FATAL_ERROR "There is no 'dotnet'. The kernel is written in C#: install the .NET 10 SDK.")
endif()

if(Sel4GenTranspiler)
  set(transpiler_dll "${Sel4GenTranspiler}")
else()
  set(transpiler_folder "${CMAKE_CURRENT_BINARY_DIR}/transpiler")
  set(transpiler_dll "${transpiler_folder}/bin/Transpiler/release/Sel4Gen.Transpiler.dll")
  kernel_files(transpiler_sources "\\.(cs|csproj)$|/Emit/Templates/"
    "${KERNEL_ROOT_DIR}/Transpiler" "${KERNEL_ROOT_DIR}/Emit" "${KERNEL_ROOT_DIR}/Analyzer" "${KERNEL_ROOT_DIR}/Subset")
  add_custom_command(
    OUTPUT "${transpiler_dll}"
    COMMAND "${CMAKE_COMMAND}" -E env DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
            "${DOTNET_TOOL}" build "${KERNEL_ROOT_DIR}/Transpiler" --nologo -v q -c Release
            --artifacts-path "${transpiler_folder}"
    COMMAND "${CMAKE_COMMAND}" -E touch "${transpiler_dll}"
    DEPENDS ${transpiler_sources}
    COMMENT "Building the Transpiler"
    VERBATIM)
endif()
add_custom_target(sel4gen_transpiler DEPENDS "${transpiler_dll}")

set(SEL4GEN_TRANSPILER "${DOTNET_TOOL}" "${transpiler_dll}" CACHE INTERNAL "")
set(SEL4GEN_ROOT --root "${KERNEL_ROOT_DIR}" CACHE INTERNAL "")
set(SEL4GEN_TRANSPILER_FILES "${transpiler_dll}" CACHE INTERNAL "")
