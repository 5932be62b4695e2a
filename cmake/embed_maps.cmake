# mandate_embed_maps_library(): the object library `mandate_embedded_maps` with the checked maps of `maps/`.
#
# The build fails where a map has problems, and prints them. A map is data, so a new one is noticed by pattern. Whoever
# names `embedded_maps` in USES has `io/embedded_maps.hpp`.
function(mandate_embed_maps_library)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/embedded_maps.cpp)
  file(GLOB maps CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/maps/*.json)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND mandate_embed_maps ${generated} ${maps}
    DEPENDS mandate_embed_maps ${maps}
    COMMENT "Checking and embedding the maps"
    VERBATIM)
  add_library(mandate_embedded_maps OBJECT ${generated})
  target_include_directories(mandate_embedded_maps PUBLIC ${CMAKE_SOURCE_DIR}/src)
  set_target_properties(mandate_embedded_maps PROPERTIES CXX_CLANG_TIDY "")  # nobody wrote it
  set_property(GLOBAL APPEND PROPERTY MANDATE_FLOORS mandate_embedded_maps)
endfunction()
