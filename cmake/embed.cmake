# mandate_embed(NAME COMMAND program argument… FROM file…)
#
# The object library `mandate_<NAME>` from <NAME>.cpp, which a program of ours makes of checked data; the build fails where
# the data has problems, and prints them. Among the arguments, OUT stands for the file to write. FROM are the files of which
# a change makes it anew. The library is one of MANDATE_FLOORS; whoever names <NAME> in USES has `io/<NAME>.hpp`.
function(mandate_embed NAME)
  cmake_parse_arguments(EMBED "" "" "COMMAND;FROM" ${ARGN})
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/${NAME}.cpp)
  list(TRANSFORM EMBED_COMMAND REPLACE "^OUT$" ${generated})
  list(GET EMBED_COMMAND 0 program)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${EMBED_COMMAND}
    DEPENDS ${program} ${EMBED_FROM}
    COMMENT "Checking the data of ${NAME}"
    VERBATIM)
  add_library(mandate_${NAME} OBJECT ${generated})
  # Not among those that warn: C++ promises 65,536 characters of a literal, and both compilers hold far more.
  target_include_directories(mandate_${NAME} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  set_target_properties(mandate_${NAME} PROPERTIES CXX_CLANG_TIDY "")  # nobody wrote it
  set_property(GLOBAL APPEND PROPERTY MANDATE_FLOORS mandate_${NAME})
endfunction()
