# The program, its manual and completions.
add_executable(mandate ${CMAKE_SOURCE_DIR}/src/cli/main.cpp)
get_property(floors GLOBAL PROPERTY MANDATE_FLOORS)
target_link_libraries(mandate PRIVATE mandate_cli ${floors})
# The sanitizers have an allocator of their own.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_sources(mandate PRIVATE ${CMAKE_SOURCE_DIR}/src/cli/allocator.cpp)
  target_link_libraries(mandate PRIVATE PkgConfig::JEMALLOC)
endif()

# The manual and the completions are made by the program itself, from the definitions of its command line.
find_program(SCDOC_PROGRAM scdoc REQUIRED)
set(generated ${CMAKE_CURRENT_BINARY_DIR})
add_custom_command(
  OUTPUT ${generated}/mandate.1
  COMMAND sh -c "$<TARGET_FILE:mandate> man | ${SCDOC_PROGRAM} > mandate.1"
  WORKING_DIRECTORY ${generated}
  DEPENDS mandate VERBATIM)
foreach(shell bash zsh fish)
  add_custom_command(
    OUTPUT ${generated}/mandate.${shell}
    COMMAND sh -c "$<TARGET_FILE:mandate> completion ${shell} > mandate.${shell}"
    WORKING_DIRECTORY ${generated}
    DEPENDS mandate VERBATIM)
endforeach()
add_custom_target(mandate_documents ALL
  DEPENDS ${generated}/mandate.1 ${generated}/mandate.bash ${generated}/mandate.zsh ${generated}/mandate.fish)

if(NOT MANDATE_PROGRAM)
  set_target_properties(mandate mandate_cli mandate_documents PROPERTIES EXCLUDE_FROM_ALL ON)
endif()

include(GNUInstallDirs)
install(TARGETS mandate)
install(FILES ${generated}/mandate.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 OPTIONAL)
install(FILES ${generated}/mandate.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME mandate OPTIONAL)
install(FILES ${generated}/mandate.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions RENAME _mandate OPTIONAL)
install(FILES ${generated}/mandate.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d OPTIONAL)
