# SPDX-License-Identifier: BSD-2-Clause
# Toolchain file for clang. configs/seL4Config.cmake fills in @TRIPLE@ and writes the result to the build directory.

set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR seL4CPU)
# No CMAKE_SYSROOT: with one, clang would not find the libgcc of the cross gcc beside it, which user level links.

if(NOT DEFINED TRIPLE OR TRIPLE STREQUAL "")
  set(TRIPLE "@TRIPLE@")
endif()
set(LLVM_TOOLCHAIN ON)

# Plain clang, or else the newest with a version in its name. It links with the cross binutils' ld if they are there (seL4's boot loader has a linker script that lld
# places differently), else with its own lld.
foreach(version IN ITEMS "" -21 -20 -19 -18 -17 -16 -15 -14)
  find_program(found_clang "clang${version}" NO_CACHE)
  if(found_clang)
    find_program(found_clangxx "clang++${version}" NO_CACHE)
    find_program(found_lld "ld.lld${version}" NO_CACHE)
    break()
  endif()
endforeach()
find_program(found_ld "${TRIPLE}-ld" NO_CACHE)
if(NOT found_clang OR NOT (found_ld OR found_lld))
  message(FATAL_ERROR "There is no clang with a linker. Install clang and lld, or build with gcc (unset TRIPLE).")
endif()
foreach(language IN ITEMS C CXX ASM)
  set(CMAKE_${language}_COMPILER "${found_clang}")
  set(CMAKE_${language}_COMPILER_TARGET "${TRIPLE}")
endforeach()
set(CMAKE_CXX_COMPILER "${found_clangxx}")
if(NOT found_ld)
  string(APPEND CMAKE_EXE_LINKER_FLAGS_INIT " --ld-path=${found_lld}")
endif()
string(REPLACE "eabihf" "eabi" prefix_triple "${TRIPLE}")
set(CROSS_COMPILER_PREFIX "${prefix_triple}-")

set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
mark_as_advanced(FORCE CMAKE_TOOLCHAIN_FILE)
