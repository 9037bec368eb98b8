# SPDX-License-Identifier: BSD-2-Clause
# What `ninja install` leaves for those who build systems on the kernel:
#   bin/kernel.elf   libsel4/include   libsel4/src   support/{kernel.dtb,platform_gen.json,platform_gen.yaml} (not on x86)

set(installed_arch "${KernelSel4Arch}")
if(KernelSel4ArchArmHyp)
  set(installed_arch "aarch32")
endif()
install(TARGETS kernel.elf RUNTIME DESTINATION bin)
foreach(root IN ITEMS "${CMAKE_CURRENT_SOURCE_DIR}/libsel4" "${CMAKE_CURRENT_BINARY_DIR}/libsel4")
  install(
    DIRECTORY "${root}/include/" "${root}/arch_include/${KernelArch}/" "${root}/sel4_arch_include/${installed_arch}/"
              "${root}/sel4_plat_include/${KernelPlatform}/" "${root}/mode_include/${KernelWordSize}/"
    DESTINATION libsel4/include OPTIONAL
    FILES_MATCHING
    PATTERN "*.h"
    PATTERN "*.pbf"
    PATTERN "*.xml"
    PATTERN "*.xsd")
endforeach()
install(
  DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/gen_config/" "${CMAKE_CURRENT_BINARY_DIR}/libsel4/gen_config/"
            "${CMAKE_CURRENT_BINARY_DIR}/libsel4/autoconf/"
  DESTINATION libsel4/include
  FILES_MATCHING
  PATTERN "*.h"
  PATTERN "gen_config.json")
install(DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}/libsel4/src/" DESTINATION libsel4/src)
if(NOT KernelArchX86)
  install(FILES "${KernelDTBPath}" "${platform_yaml}" "${platform_json}" DESTINATION support)
endif()
