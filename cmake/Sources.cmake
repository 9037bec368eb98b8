# SPDX-License-Identifier: BSD-2-Clause
# Finding source files, so that the build is configured again when files come or go. (GLOB with CONFIGURE_DEPENDS does that,
# too, but by looking at each build, so that no build of nothing is seen to be one.)

include_guard(GLOBAL)

# Files in folders and below, without those of .NET builds.
#   kernel_files(result regex folder...)
function(kernel_files result regex)
  set(files "")
  foreach(folder IN LISTS ARGN)
    file(GLOB_RECURSE found LIST_DIRECTORIES true RELATIVE "${folder}" "${folder}/*")
    list(FILTER found EXCLUDE REGEX "(^|/)(bin|obj)(/|$)")
    list(TRANSFORM found PREPEND "${folder}/")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${folder}")
    foreach(entry IN LISTS found)
      if(IS_DIRECTORY "${entry}")
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${entry}")
      elseif(entry MATCHES "${regex}")
        list(APPEND files "${entry}")
      endif()
    endforeach()
  endforeach()
  set(${result} "${files}" PARENT_SCOPE)
endfunction()
