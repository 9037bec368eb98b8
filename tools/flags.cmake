# SPDX-License-Identifier: BSD-2-Clause
# Adds the flags that kernel and user level must agree on (processor, word size) to those of the including directory.

foreach(language IN ITEMS C CXX ASM)
  string(APPEND CMAKE_${language}_FLAGS " ${BASE_${language}_FLAGS}")
endforeach()
string(APPEND CMAKE_EXE_LINKER_FLAGS " ${BASE_EXE_LINKER_FLAGS}")
