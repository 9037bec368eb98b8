# SPDX-License-Identifier: BSD-2-Clause
# The Transpiler for this build: BuildTranspiler.cmake makes it while configuring, unless another build of the same source tree
# has, and again when its sources change. Sets
#   SEL4GEN_TRANSPILER        the command
#   SEL4GEN_ROOT              its arguments that name this repository: the current folder is a build directory anywhere
#   SEL4GEN_TRANSPILER_FILES  what a command that uses it depends on
# A Transpiler that is already built may be given as -DSel4GenTranspiler=<path of its .dll>.

set(Sel4GenTranspiler "" CACHE FILEPATH "A Transpiler that is built already (.dll); empty to build one")
set(Sel4GenPackages "" CACHE PATH "A folder of NuGet packages to build the Transpiler from, without a network")
set(Sel4GenTranspilerFolder "${CMAKE_BINARY_DIR}/transpiler" CACHE PATH
    "Where to build the Transpiler if the source tree cannot be written to")
mark_as_advanced(Sel4GenTranspiler Sel4GenPackages Sel4GenTranspilerFolder)

find_program(DOTNET_TOOL dotnet)
mark_as_advanced(DOTNET_TOOL)
if(NOT DOTNET_TOOL)
  message(FATAL_ERROR "There is no 'dotnet'. The kernel is written in C#: install the .NET 10 SDK.")
endif()

if(Sel4GenTranspiler)
  if(NOT EXISTS "${Sel4GenTranspiler}")
    message(FATAL_ERROR "Sel4GenTranspiler: there is no file '${Sel4GenTranspiler}'.")
  endif()
  set(transpiler_dll "${Sel4GenTranspiler}")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${transpiler_dll}")
else()
  include("${KERNEL_ROOT_DIR}/cmake/BuildTranspiler.cmake")
  sel4gen_build_transpiler(transpiler_dll)
  sel4gen_transpiler_sources(transpiler_sources)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${transpiler_sources}" "${transpiler_dll}")
  sel4gen_transpiler_projects(transpiler_folders)
  list(TRANSFORM transpiler_folders PREPEND "${KERNEL_ROOT_DIR}/")
  # Files that come or go count, too.
  kernel_files(transpiler_sources "\\.cs$" ${transpiler_folders})
endif()

set(SEL4GEN_TRANSPILER "${DOTNET_TOOL}" "${transpiler_dll}" CACHE INTERNAL "")
set(SEL4GEN_ROOT --root "${KERNEL_ROOT_DIR}" CACHE INTERNAL "")
set(SEL4GEN_TRANSPILER_FILES "${transpiler_dll}" CACHE INTERNAL "")
# For tools/hardware_gen.py.
file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/transpiler.path" CONTENT "${transpiler_dll}\n" @ONLY)
