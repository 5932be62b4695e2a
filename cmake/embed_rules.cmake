# mandate_embed_rules_library(): the object library `mandate_embedded_rules` with the checked rules of `rules/`.
#
# The build fails where the rules have problems, and prints them. A file of rules is data, so a new one is noticed by
# pattern. The library is one of MANDATE_FLOORS; whoever names `embedded_rules` in USES has `io/embedded_rules.hpp`.
function(mandate_embed_rules_library)
  set(rules ${CMAKE_SOURCE_DIR}/rules)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/embedded_rules.cpp)
  file(GLOB_RECURSE rule_files CONFIGURE_DEPENDS ${rules}/*)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND mandate_embed_rules ${rules} ${generated}
    DEPENDS mandate_embed_rules ${rule_files}
    COMMENT "Checking and embedding the rules"
    VERBATIM)
  add_library(mandate_embedded_rules OBJECT ${generated})
  # Not among those that warn: C++ promises 65,536 characters of a literal, and both compilers hold far more.
  target_include_directories(mandate_embedded_rules PUBLIC ${CMAKE_SOURCE_DIR}/src)
  set_target_properties(mandate_embedded_rules PROPERTIES CXX_CLANG_TIDY "")  # nobody wrote it
  set_property(GLOBAL APPEND PROPERTY MANDATE_FLOORS mandate_embedded_rules)
endfunction()
